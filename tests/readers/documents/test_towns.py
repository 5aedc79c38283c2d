"""A town that a title begins with is named in full by who signs, or by the source: the town is a place."""

from __future__ import annotations

import html
import json
from collections.abc import Callable

import pytest

from converters.convert import convert
from converters.hints.sidecar import Sidecar
from converters.model import Notice
from tests.tools.packages import excel_file, word_file, word_paragraph

TEXT = (
    "各村（社区）：",
    "为做好2026年秋季招生工作，现将有关事项公告如下。",
    "一、报名时间为8月20日至22日，各村要通知到户。",
    "二、报名须带户口簿，由学校统一登记。",
)
Make = Callable[[str, tuple[str, ...], str, str], Notice]


def of_page(title: str, signed: tuple[str, ...], source: str, issuer: str) -> Notice:
    about = f"<div>发布日期：2026-08-11 09:00　来源：{source}</div>" if source else ""
    label = f"<table><tr><td>发布机构</td><td>{issuer}</td><td>公开方式</td><td>主动公开</td></tr></table>"
    lines = "".join(f"<p>{html.escape(line)}</p>" for line in (*TEXT, *signed))
    page = f"<body>{label if issuer else ''}<h1>{title}</h1>{about}<div class='zw'>{lines}</div></body>"
    return convert(f"<!DOCTYPE html><html><meta charset='utf-8'>{page}</html>".encode(), "a.html")


def of_text(title: str, signed: tuple[str, ...], source: str, issuer: str) -> Notice:
    about = [f"来源：{source}"] if source else []
    about += [f"发布机构：{issuer}"] if issuer else []
    return convert("\n".join((title, *about, *TEXT, *signed)).encode(), "a.txt")


def of_word(title: str, signed: tuple[str, ...], source: str, issuer: str) -> Notice:
    centre = '<w:jc w:val="center"/>'
    about = [f"来源：{source}"] if source else []
    about += [f"发布机构：{issuer}　发布日期：2026-08-11"] if issuer else []
    head = word_paragraph(title, centre) + "".join(word_paragraph(line, centre) for line in about)
    return convert(word_file(head + "".join(map(word_paragraph, (*TEXT, *signed)))), "a.docx")


def of_record(title: str, signed: tuple[str, ...], source: str, issuer: str) -> Notice:
    record = {"title": title, "content": "\n".join((*TEXT, *signed)), "source": source, "发布机构": issuer}
    return convert(json.dumps({key: value for key, value in record.items() if value}).encode(), "a.json")


MAKERS = pytest.mark.parametrize("make", [of_page, of_text, of_word, of_record])
TITLE = "云栖镇关于2026年秋季招生工作的公告"
DAY = "2026年8月10日"


@MAKERS
@pytest.mark.parametrize(
    ("title", "signed"),
    [
        (TITLE, ("云栖镇人民政府",)),
        (TITLE, ("云栖镇教育办公室",)),
        (TITLE, ("岚口县云栖镇人民政府",)),
        (TITLE, ("云栖镇党委", "云栖镇人民政府")),
        ("柳滩乡关于开学的通知", ("柳滩乡人民政府",)),
        ("望津街道关于开学的通知", ("望津街道办事处",)),
        ("云栖镇、柳滩乡关于开学的通知", ("云栖镇人民政府", "柳滩乡人民政府")),
        ("云栖镇关于开学的通知", ("云栖镇",)),
        ("岚口县关于开学的通知", ("岚口县教育局",)),
    ],
)
@pytest.mark.parametrize("source", ["", "岚口县人民政府网站"])
def test_a_town_in_a_title_gives_way_to_who_signs_for_it(
    make: Make, title: str, signed: tuple[str, ...], source: str
) -> None:
    assert make(title, (*signed, DAY), source, "").issuer == " ".join(signed)


@MAKERS
@pytest.mark.parametrize("source", ["云栖镇人民政府", "岚口县云栖镇人民政府"])
def test_a_town_in_a_title_that_nobody_signs_gives_way_to_the_source(make: Make, source: str) -> None:
    notice = make("云栖镇关于防汛值班的通知", (), source, "")
    assert notice.issuer == source
    assert make is not of_record or not notice.issues


@MAKERS
def test_a_town_in_a_title_gives_way_to_the_label_that_names_its_office(make: Make) -> None:
    assert make(TITLE, (), "", "云栖镇人民政府").issuer == "云栖镇人民政府"


@MAKERS
@pytest.mark.parametrize("source", ["", "岚口县融媒体中心", "岚口县教育局"])
def test_a_town_is_the_issuer_where_nothing_names_its_office(make: Make, source: str) -> None:
    assert make("云栖镇关于防汛值班的通知", (), source, "").issuer == "云栖镇"


@MAKERS
def test_a_subdistrict_that_a_label_names_is_the_issuer(make: Make) -> None:
    assert make("关于防汛值班的通知", (), "", "望津街道").issuer == "望津街道"


def test_what_a_sidecar_says_of_the_issuer_stays() -> None:
    text = "\n".join((TITLE, *TEXT, "云栖镇人民政府", DAY))
    assert convert(text.encode(), "a.txt", Sidecar(issuer="云栖镇")).issuer == "云栖镇"


def test_a_town_gives_way_to_the_government_that_the_site_is_named_after() -> None:
    lines = "".join(f"<p>{line}</p>" for line in TEXT)
    head = "<meta charset='utf-8'><meta name='SiteName' content='云栖镇人民政府'>"
    page = f"<!DOCTYPE html><html><head>{head}</head><body><h1>{TITLE}</h1><div class='zw'>{lines}</div></body></html>"
    assert convert(page.encode(), "a.html").issuer == "云栖镇人民政府"


def test_a_town_gives_way_to_the_office_on_a_cover_and_in_a_form() -> None:
    centre = '<w:jc w:val="center"/>'
    cover = "".join(word_paragraph(line, centre) for line in ("云栖镇2026年工作要点", "云栖镇人民政府", "2026年3月"))
    assert convert(word_file(cover + "".join(map(word_paragraph, TEXT))), "a.docx").issuer == "云栖镇人民政府"
    rows = (("发布机构", "云栖镇人民政府"), ("发布日期", "2026-08-11"), ("开放时间", "每日"), ("地点", "镇文化站"))
    assert convert(excel_file((("云栖镇关于文化站开放的公告", ""), *rows)), "a.xlsx").issuer == "云栖镇人民政府"
