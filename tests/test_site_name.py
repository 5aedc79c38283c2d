"""The name of the site and who publishes it: as ``mkdocs.yml`` says, on every page."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from scripts.build import build
from tests.conftest import copy_project

NAME = "site_name: 明示 Mingshi"
NOBODY = 'publisher: {zh: "", en: ""}'


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


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_name_in_one_language_stands_on_both_sides(tmp_path: Path, lang: str) -> None:
    page = _build(tmp_path, "青槐公告栏", NOBODY)[f"{lang} home"]
    assert "<title>青槐公告栏" in page
    marked = '<span lang="zh-Hans">青槐公告栏</span> is not a government website'
    assert ("青槐公告栏不是政府网站" if lang == "zh" else marked) in page
