"""What a publisher would use instead, on the same Markdown: MkDocs with its usual plugins, Hugo with Pagefind."""

from __future__ import annotations

import importlib.util
import re
import shutil
import sys
from pathlib import Path

from scripts.benching.measure import Cost, Tell, measure
from scripts.places import Place

NEEDED = {
    "MkDocs + Material + mkdocs-static-i18n": ("mkdocs", "material", "mkdocs_static_i18n"),
    "Hugo": ("hugo",),
    "Pagefind": ("pagefind", "pagefind_bin_extended"),
}
"""Peer -> the modules it stands in."""

STACK, HUGO, PAGEFIND = NEEDED

_STACK_CONFIG = """\
site_name: Notices
docs_dir: docs
site_dir: site
theme:
  name: material
  font: false
plugins:
  - search:
      lang: [zh, en]
  - i18n:
      docs_structure: folder
      languages:
        - {locale: zh, name: 中文, default: true, build: true}
        - {locale: en, name: English, build: true}
markdown_extensions: [admonition, attr_list, tables, toc]
validation: {nav: {omitted_files: info}, links: {not_found: info, unrecognized_links: info}}
nav: [index.md]
not_in_nav: "*"
"""
_HUGO_CONFIG = """\
baseURL = "https://example.org/"
title = "Notices"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
"""
_HUGO_TEMPLATE = """\
<!doctype html><html lang="{{ .Params.lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
"""
_TEMPLATE_KEY = re.compile(r"^template: .*\n", re.MULTILINE)


def find_missing() -> tuple[str, ...]:
    """Return the peers that are not installed."""
    return tuple(peer for peer, modules in NEEDED.items() if not all(map(importlib.util.find_spec, modules)))


def copy_markdown(place: Place, target: Path, *, section_pages: bool = False) -> int:
    """Copy the pages of both languages without the key that names our templates; return how many.

    With ``section_pages`` the index of a folder gets the name that Hugo wants.
    """
    count = 0
    for lang in ("zh", "en"):
        for page in sorted((place.docs / lang).rglob("*.md")):
            to = target / page.relative_to(place.docs)
            if section_pages and to.name == "index.md":
                to = to.with_name("_index.md")
            to.parent.mkdir(parents=True, exist_ok=True)
            head, mark, body = page.read_text("utf-8").partition("\n---\n")
            to.write_text(_TEMPLATE_KEY.sub("", head + "\n").removesuffix("\n") + mark + body, "utf-8")
            count += 1
    return count


def build_stack(place: Place, work: Path, limit: float, tell: Tell) -> Cost:
    """Build the site with the usual MkDocs stack in ``work``. Raises StepError."""
    copy_markdown(place, work / "docs")
    (work / "mkdocs.yml").write_text(_STACK_CONFIG, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    return measure(command, work, environment={"NO_MKDOCS_2_WARNING": "1"}, limit=limit, tell=tell)[0]


def prepare_hugo(place: Place, work: Path) -> None:
    """Put the pages and a bare template in ``work``."""
    copy_markdown(place, work / "content", section_pages=True)
    (work / "hugo.toml").write_text(_HUGO_CONFIG, "utf-8")
    layouts = work / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(_HUGO_TEMPLATE, "utf-8")


def build_hugo(work: Path, limit: float, tell: Tell) -> Cost:
    """Build the whole site with Hugo. Raises StepError."""
    shutil.rmtree(work / "public", ignore_errors=True)
    command = [str(Path(sys.executable).with_name("hugo")), "--quiet", "--buildFuture", "--buildExpired"]
    return measure(command, work, environment={"HUGO_CACHEDIR": str(work / "cache")}, limit=limit, tell=tell)[0]


def index_with_pagefind(work: Path, limit: float, tell: Tell) -> Cost:
    """Index the site that Hugo made. Raises StepError."""
    return measure([sys.executable, "-m", "pagefind", "--site", "public"], work, limit=limit, tell=tell)[0]
