"""Pages that are the owner's to write, and still speak of this project on a site that bears another name."""

from __future__ import annotations

from pathlib import Path

from scripts.places import Place
from scripts.site_settings import read_settings

_NAME = "Mingshi"
_PAGES = ("zh/about.md", "en/about.md")
BORROWED = f"still tells of {_NAME}, and the site has another name; write what yours is, and who answers for it"
"""What is said of one."""


def find_borrowed(place: Place) -> list[str]:
    """Return the paths, below the root, of the owner's pages that name this project where ``site_name`` does not."""
    if _NAME in str(read_settings(place).get("site_name", _NAME)):
        return []
    return [f"{place.docs.name}/{page}" for page in _PAGES if _names_us(place.docs / page)]


def _names_us(page: Path) -> bool:
    """Return whether ``page`` names this project; not if it cannot be read, which others tell."""
    try:
        return _NAME in page.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return False
