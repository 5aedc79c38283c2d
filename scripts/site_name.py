"""The name of the site, as ``mkdocs.yml`` gives it: for what is written without MkDocs (feeds, web app manifest)."""

from __future__ import annotations

import re

import yaml

from converters.writers.manifest import SiteName
from scripts.places import Place

_CHINESE = re.compile("[一-鿿]")


class _Loader(yaml.SafeLoader):
    """Reads the settings of MkDocs, whose tags (``!ENV``, ``!!python/name``) say nothing here."""


_Loader.add_multi_constructor("", lambda _loader, _tag, _node: None)


def read_site_name(place: Place) -> SiteName:
    """Return what ``site_name`` and ``site_description`` of ``mkdocs.yml`` say; nothing where it is missing or broken.

    MkDocs itself says what is wrong with a file that it cannot read.
    """
    try:
        settings = yaml.load((place.root / "mkdocs.yml").read_text("utf-8"), _Loader)  # noqa: S506 (a safe loader)
    except (OSError, ValueError, yaml.YAMLError):
        settings = {}
    if not isinstance(settings, dict):
        settings = {}
    name, description = (str(settings.get(key) or "") for key in ("site_name", "site_description"))
    return SiteName(name, *_split(name), description)


def _split(name: str) -> tuple[str, str]:
    """Return the Chinese and the English of "中文 English"; any other name is the same in both, as on the pages."""
    chinese, _, english = name.partition(" ")
    if english and _CHINESE.search(chinese) and not _CHINESE.search(english):
        return chinese, english
    return name, name
