"""Files under ``docs`` that look like raw notices put there by mistake: MkDocs publishes them as they are."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from scripts.page_kinds import LISTS, is_generated
from scripts.places import Place

STRAY = (
    "no page of the archive; published as it is. Raw notices belong in notices/; what is to stay here needs a link "
    "from a page"
)
"""What is said of one."""
_RAW = frozenset(
    ".txt .markdown .htm .html .mht .mhtml .doc .docx .wps .xls .xlsx .et .csv .tsv .json .jsonl .xml .pdf .ofd .rtf "  # noqa: SIM905
    ".odt .ods .eml .zip".split()
)
"""The endings that raw notices come with. Pictures, styles and scripts are none."""
_LEADING = frozenset({".md", ".html", ".css", ".js"})
"""What may name another file of the site."""


def find_strays(place: Place, names: Iterable[str] | None = None) -> list[str]:
    """Return the paths, below the root, of files under ``docs`` that seem to be raw notices, sorted.

    A file of a format that notices come in is one if nothing that people wrote names it, and it has more than plain
    ASCII: the proofs that search engines ask for (``google….html``, ``robots.txt``) have no more. A page is one if
    nothing names it and it has no front matter. ``names`` are all files below ``docs``, where they are known.
    """
    names = [name for name in names or _list_names(place) if not (name.endswith(".md") and _is_made(name))]
    suspects = [name for name in names if _is_suspect(place, name)]
    named = _read_all(place, names) if suspects else ""
    return sorted(f"{place.docs.name}/{name}" for name in suspects if not _is_named(name, named))


def _list_names(place: Place) -> Iterator[str]:
    for folder, folders, names in os.walk(place.docs):
        folders[:] = [name for name in folders if not name.startswith(".")]
        top = os.path.relpath(folder, place.docs).replace(os.sep, "/")
        yield from (name if top == "." else f"{top}/{name}" for name in names if not name.startswith("."))


def _is_made(name: str) -> bool:
    return is_generated(name) or name in LISTS


def _is_suspect(place: Place, name: str) -> bool:
    ending = PurePosixPath(name).suffix.lower()
    if ending != ".md" and ending not in _RAW:
        return False
    data = _read(place.docs / name)
    return not data.isascii() and not (ending == ".md" and data.removeprefix(b"\xef\xbb\xbf").startswith(b"---"))


def _read(path: Path) -> bytes:
    """Return the bytes of a file; nothing if it cannot be read, which others tell."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _read_all(place: Place, names: Iterable[str]) -> str:
    """Return all text that people wrote in which a file of the site may be named: pages, styles, settings, theme."""
    paths = [place.docs / name for name in names]
    paths += sorted(path for path in (place.root / "theme").rglob("*") if path.is_file())
    paths = [path for path in paths if path.suffix.lower() in _LEADING]
    paths.append(place.root / "mkdocs.yml")
    return "\n".join(_read(path).decode("utf-8", "replace") for path in paths)


def _is_named(name: str, text: str) -> bool:
    last = PurePosixPath(name).name
    forms = [last, last.removesuffix(".md") + ".html"] if last.endswith(".md") else [last]
    return any(form in text or quote(form) in text for form in forms)
