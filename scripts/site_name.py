"""The name of the site, as ``mkdocs.yml`` gives it: for what is written without MkDocs (feeds, web app manifest)."""

from __future__ import annotations

import re

import yaml
from yaml_env_tag import construct_env_tag

from converters.writers.manifest import SiteName
from scripts.places import Place

_CHINESE = re.compile("[一-鿿]")


class _Loader(yaml.SafeLoader):
    """Reads the settings of MkDocs, whose tags (``!ENV``, ``!!python/name``) say nothing here."""


_Loader.add_multi_constructor("", lambda _loader, _tag, _node: None)
_Loader.add_constructor("!ENV", construct_env_tag)
_UNNAMED = "明示 Mingshi"
"""What a site is called whose settings name it elsewhere."""


def read_site_name(place: Place) -> SiteName:
    """Return what ``site_name`` and ``site_description`` of ``mkdocs.yml`` say; the project's name where they say none.

    MkDocs itself says what is wrong with a file that it cannot read.
    """
    try:
        settings = yaml.load((place.root / "mkdocs.yml").read_text("utf-8"), _Loader)  # noqa: S506 (a safe loader)
    except (OSError, ValueError, yaml.YAMLError):
        settings = {}
    if not isinstance(settings, dict):
        settings = {}
    name, description = settings.get("site_name") or _UNNAMED, settings.get("site_description")
    return SiteName(str(name), *_split(str(name)), description if isinstance(description, str) else "")


def _split(name: str) -> tuple[str, str]:
    """Return the Chinese and the English of "中文 English"; any other name is the same in both, as on the pages."""
    chinese, _, english = name.partition(" ")
    if english and _CHINESE.search(chinese) and not _CHINESE.search(english):
        return chinese, english
    return name, name
