"""A few generated pages to HTML without a whole run of MkDocs: its configuration, its pages and templates alone.

What a run does beside that is the same as the last time: pages that people write, assets, 404.html. Compiled
templates are kept in the cache, by the hash of their text.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import jinja2
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from scripts.places import Place
from scripts.plain_pages import PlainPages
from scripts.rendering import TEMPLATES, heed_mkdocs

NAVIGATION = ("index.md", "zh/index.md", "en/index.md")
"""The pages that the navigation in ``mkdocs.yml`` names."""


def render_few(place: Place, pages: Sequence[str]) -> None:
    """Make the HTML of generated ``pages`` (below ``docs``), the same bytes as a whole run makes.

    Raises SiteError if MkDocs finds anything to warn of.
    """
    work = place.cache / "rendering"
    shutil.rmtree(work, ignore_errors=True)
    with heed_mkdocs():
        files = _build(place, work, pages)
    for file in files:
        target = place.site / file.dest_uri
        target.parent.mkdir(parents=True, exist_ok=True)
        Path(str(file.abs_dest_path)).replace(target)
    shutil.rmtree(work)


def _build(place: Place, work: Path, pages: Sequence[str]) -> list[File]:
    config = load_config(
        config_file=str(place.root / "mkdocs.yml"), docs_dir=str(place.docs), site_dir=str(work), strict=True
    )
    config.plugins["plain-pages"] = PlainPages()
    config = config.plugins.on_config(config)
    environment = config.theme.get_env()
    environment.bytecode_cache = _templates(place)
    files = Files([_file(name, config) for name in dict.fromkeys([*NAVIGATION, *pages])])
    navigation = get_navigation(files, config)
    made = [file for name in pages if (file := files.get_file_from_path(name)) is not None]
    for file in made:
        _populate_page(file.page or Page(None, file, config), config, files)
    documents = files.documentation_pages()
    for file in made:
        assert file.page is not None
        _build_page(file.page, config, documents, navigation, environment)
    return made


def _file(name: str, config: MkDocsConfig) -> File:
    file = File(name, config.docs_dir, config.site_dir, config.use_directory_urls)
    file.inclusion = InclusionLevel.NOT_IN_NAV
    return file


def _templates(place: Place) -> jinja2.FileSystemBytecodeCache:
    folder = place.cache / TEMPLATES
    folder.mkdir(parents=True, exist_ok=True)
    return jinja2.FileSystemBytecodeCache(str(folder))
