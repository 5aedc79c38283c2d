"""A site of another name whose own pages still tell of this project: ``check`` says so."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from scripts import check
from scripts.build import build
from scripts.own_words import find_borrowed
from scripts.places import Place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path)
    place.notices.mkdir()
    for lang in ("zh", "en"):
        (place.docs / lang).mkdir(parents=True)
    (place.docs / "zh" / "about.md").write_text("---\ntitle: 关于\nlang: zh\n---\n\n# 关于明示 Mingshi\n", "utf-8")
    (place.docs / "en" / "about.md").write_text("---\ntitle: About\nlang: en\n---\n\n# About these pages\n", "utf-8")
    return place


def name_site(place: Place, name: str) -> None:
    (place.root / "mkdocs.yml").write_text(f"site_name: {name}\nuse_directory_urls: false\n", "utf-8")


def test_a_check_names_the_pages_that_tell_of_another_site(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    name_site(place, "青槐县公文 Qinghuai Notices")
    build(place, with_site=False)
    parser = argparse.ArgumentParser()
    check.add_arguments(parser)
    assert check.run(parser.parse_args([]), place) == 0
    said = capsys.readouterr().out
    assert "warning: docs/zh/about.md: own-words: still tells of Mingshi, and the site has another name; " in said
    assert "docs/en/about.md" not in said


@pytest.mark.parametrize("name", ["明示 Mingshi", "青槐明示 Qinghuai Mingshi"])
def test_on_a_site_that_bears_the_name_they_are_right(place: Place, name: str) -> None:
    name_site(place, name)
    assert find_borrowed(place) == []


def test_a_page_that_cannot_be_read_is_told_by_others(place: Place) -> None:
    name_site(place, "青槐县公文")
    (place.docs / "zh" / "about.md").write_bytes("关于明示 Mingshi".encode("gbk"))
    assert find_borrowed(place) == []
