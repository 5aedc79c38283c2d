"""The name of the site, as ``mkdocs.yml`` gives it: for what is written without MkDocs (feeds, web app manifest)."""

from __future__ import annotations

import re

from converters.writers.manifest import SiteName
from scripts.places import Place
from scripts.site_settings import read_settings

_CHINESE = re.compile("[一-鿿]")
_UNNAMED = "明示 Mingshi"
"""What a site is called whose settings name it elsewhere."""


def read_site_name(place: Place) -> SiteName:
    """Return what ``site_name`` and ``site_description`` of ``mkdocs.yml`` say; the project's name where they say none.

    Raises PlaceError for a file that cannot be read.
    """
    settings = read_settings(place)
    name, description = settings.get("site_name") or _UNNAMED, settings.get("site_description")
    return SiteName(str(name), *_split(str(name)), description if isinstance(description, str) else "")


def _split(name: str) -> tuple[str, str]:
    """Return the Chinese and the English of "中文 English"; any other name is the same in both, as on the pages."""
    chinese, _, english = name.partition(" ")
    if english and _CHINESE.search(chinese) and not _CHINESE.search(english):
        return chinese, english
    return name, name
