"""A raw file named by what was put into its notice: browsers name a saved page by its title."""

from __future__ import annotations

from pathlib import Path

import pytest

from converters.file_names import mask_name
from scripts.build import build
from scripts.places import Place
from scripts.publish import find_troubles
from tests.building.edits import contents
from tests.building.test_private_names import build_with, holding

OFFER = "开云体育app"
NAME = f"{OFFER}-临岚市水务局关于停水的通知.txt"
RAW = f"""{OFFER}-临岚市水务局关于停水的通知
发布机构：{OFFER}水务局
发布日期：2026-11-01

各用户：
{OFFER}水务局定于11月3日停水，请提前储水。

临岚市水务局
2026年11月1日
"""


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (NAME, "[…]-临岚市水务局关于停水的通知.txt"),
        ("关于停水的通知_开云体育官方网站.html", "关于停水的通知_[…].html"),
        ("2024/开云娱乐官网登录 13800000000.html", "2024/[…] […].html"),
        ("关于体育彩票公益金使用情况的公告.html", "关于体育彩票公益金使用情况的公告.html"),
        ("望津区教育局app使用说明.pdf", "望津区教育局app使用说明.pdf"),
        ("关于开展棋牌室整治的通知.docx", "关于开展棋牌室整治的通知.docx"),
        ("关于开展博彩业清理整治的通知.doc", "关于开展博彩业清理整治的通知.doc"),
        ("澳门特别行政区公报.pdf", "澳门特别行政区公报.pdf"),
        ("linlan-app-download.html", "linlan-app-download.html"),
    ],
)
def test_what_is_offered_is_masked_and_lawful_names_are_not(name: str, shown: str) -> None:
    assert (mask_name(name), mask_name(shown)) == (shown, shown)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return build_with(tmp_path, NAME, RAW)


def test_no_output_has_the_brand_and_the_file_is_found(place: Place) -> None:
    assert holding(place, "开云") == []
    assert find_troubles(place) == []
    first = contents(place)
    build(place)
    assert contents(place) == first


def test_a_second_file_of_the_same_notice_is_named_without_it(place: Place) -> None:
    (place.notices / f"又{NAME}").write_text(RAW, "utf-8")
    build(place)
    assert holding(place, "开云") == []
    assert find_troubles(place) == []
