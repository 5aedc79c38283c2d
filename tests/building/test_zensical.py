"""Zensical, the successor of what builds the site, makes the same pages from the same configuration."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import lxml.html
import pytest

from tests.tools.linlan import NOTICE_PAGES, PAGES, build_site, write_house


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    house = tmp_path_factory.mktemp("zensical")
    write_house(house)
    program = Path(sys.executable).with_name("zensical")
    done = subprocess.run([program, "build"], cwd=house, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return build_site(tmp_path_factory.mktemp("mkdocs")), house / "site"


def pages(site: Path) -> set[str]:
    return {file.relative_to(site).as_posix() for file in site.rglob("*.html")}


def words_of(site: Path, page: str, path: str) -> list[str]:
    tree = lxml.html.fromstring((site / page).read_bytes())
    found = tree.xpath(path)
    assert isinstance(found, list)
    return [" ".join(element.text_content().split()) for element in found if isinstance(element, lxml.html.HtmlElement)]


def test_the_same_set_of_pages(sites: tuple[Path, Path]) -> None:
    old, new = sites
    assert pages(old) == pages(new)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", PAGES)
def test_the_same_words(sites: tuple[Path, Path], kind: str, lang: str) -> None:
    old, new = sites
    page = f"{lang}/{PAGES[kind]}"
    parts = ["//title", "//h1", "//*[@id='main']", "//header[contains(@class, 'site-head')]", "//footer"]
    for part in parts:
        assert words_of(old, page, part) == words_of(new, page, part), part
    tags = [lxml.html.fromstring((site / page).read_bytes()).get("lang") for site in sites]
    assert tags == ["zh-Hans" if lang == "zh" else "en"] * 2


@pytest.mark.parametrize("kind", NOTICE_PAGES)
def test_the_same_segments(sites: tuple[Path, Path], kind: str) -> None:
    old, new = (words_of(site, f"en/{NOTICE_PAGES[kind]}", "//*[contains(@class, 't')][@id]") for site in sites)
    assert old == new
    assert old
