"""The name of the site and who publishes it: as ``mkdocs.yml`` says, on every page."""

from __future__ import annotations

import html
import json
import re
import shutil
from pathlib import Path

import pytest

from scripts.build import build
from tests.conftest import copy_project

NAME = "site_name: 明示 Mingshi"
NOBODY = 'publisher: {zh: "", en: ""}'
NAMES = {
    "青槐公告 Qinghuai & Notices": ("青槐公告", "Qinghuai & Notices"),
    "青槐公告栏": ("青槐公告栏", "青槐公告栏"),
    "青槐 公告": ("青槐 公告", "青槐 公告"),
}
"""The name in the settings -> in Chinese and in English."""


def _check_files(site: Path, zh: str, en: str) -> None:
    """See that feeds and manifest have the name of the site, and no other."""
    for lang, name in (("zh", zh), ("en", en)):
        feeds = sorted((site / lang / "feeds").rglob("*.json"))
        assert feeds
        for feed in feeds:
            assert json.loads(feed.read_text("utf-8"))["title"].startswith(f"{name}: ")
            title = re.search("<title>(.*?)</title>", feed.with_suffix(".atom").read_text("utf-8"))
            assert title
            assert html.unescape(title[1]).startswith(f"{name}: ")
    manifest = json.loads((site / "manifest.webmanifest").read_text("utf-8"))
    assert manifest["name"] == (zh if zh == en else f"{zh} {en}")
    assert manifest["short_name"] == zh
    assert "| Chinese public notices" in manifest["description"]


def _build(folder: Path, name: str, publisher: str) -> dict[str, str]:
    """Return the home page and a notice, in both languages, of a site of this name and publisher."""
    place = copy_project(folder)
    for raw in place.notices.iterdir():
        if not raw.name.startswith("linlan-water-outage"):
            raw.unlink()
    shutil.rmtree(place.docs / "zh" / "notices")
    shutil.rmtree(place.docs / "en" / "notices")
    settings = place.root / "mkdocs.yml"
    text = settings.read_text("utf-8")
    assert NAME in text
    assert NOBODY in text
    settings.write_text(text.replace(NAME, f"site_name: {name}").replace(NOBODY, publisher), "utf-8")
    build(place)
    _check_files(place.site, *NAMES[name])
    notice = next((place.site / "zh").glob("notices/*/*.html")).relative_to(place.site / "zh")
    files = [f"{lang}/{path}" for lang in ("zh", "en") for path in ("index.html", str(notice))]
    return {
        f"{file[:2]} {'home' if 'index' in file else 'notice'}": (place.site / file).read_text("utf-8")
        for file in files
    }


def test_name_and_publisher_stand_on_every_page(tmp_path: Path) -> None:
    publisher = "publisher: {zh: 青槐县人民政府办公室, en: General Office of Qinghuai County}"
    pages = _build(tmp_path, "青槐公告 Qinghuai & Notices", publisher)
    for name, page in pages.items():
        own = "青槐公告" if name.startswith("zh") else "Qinghuai &amp; Notices"
        assert re.search(rf"<title>[^<]*{own}", page), name
        assert f'property="og:site_name" content="{own}"' in page
        assert own in page.split('class="brand"')[1].split("</a>")[0]
        said = (
            "青槐公告由青槐县人民政府办公室发布。" if name.startswith("zh") else f"{own} is published by General Office"
        )
        assert said in page.split("<footer")[1]
        assert "不是政府网站" not in page
        assert "ot a government" not in page
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', pages["en notice"], re.DOTALL)
    assert data
    assert json.loads(data[1])["publisher"]["name"] == "Qinghuai & Notices"
    assert "Qinghuai &amp; Notices." in pages["en notice"].split('class="drawer"')[1]


@pytest.mark.parametrize("name", ["青槐公告栏", "青槐 公告"])
def test_a_name_in_one_language_stands_on_both_sides(tmp_path: Path, name: str) -> None:
    pages = _build(tmp_path, name, NOBODY)
    assert all(f"<title>{name}" in pages[f"{lang} home"] for lang in ("zh", "en"))
    assert f"{name}不是政府网站" in pages["zh home"]
    assert f'<span lang="zh-Hans">{name}</span> is not a government website' in pages["en home"]
