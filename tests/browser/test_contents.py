"""The contents of a notice with several headings: in both languages, leading to each of them, without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from converters.model import Block, Heading, Notice, Run, paragraph
from converters.pages.front_matter import split_front_matter
from converters.readers.page import read_page
from converters.segments import block_ids
from converters.translation.status import NO_TRANSLATION, Status, Target, Translation
from converters.writers.page import write_page
from tests.browser.visits import check_layout

LONG = "notices/2026/l9901019-2026-00075.html"
SHORT = "notices/2026/linchengguangonggao-2026-19.html"


def _notice(*headings: tuple[int, str]) -> Notice:
    body: tuple[Block, ...] = tuple(Heading(level, (Run(text),)) for level, text in headings)
    return Notice("办法", (*body, paragraph("本办法自公布之日起施行。")), id="x")


CHAPTERS = _notice((2, "第一章　总则"), (2, "第二章　管理"), (3, "第一节　登记"), (2, "第三章　附则"))


def test_contents_name_the_headings_in_both_languages() -> None:
    translation = Translation({"第一章　总则": Target("Chapter I. General Provisions", Status.EDITED)})
    keys = block_ids(CHAPTERS.body)
    for lang, first in (
        ("zh", {"title": "第一章　总则", "other": "Chapter I. General Provisions"}),
        ("en", {"title": "Chapter I. General Provisions", "other": "第一章　总则"}),
    ):
        contents = split_front_matter(write_page(CHAPTERS, translation, lang))[0]["contents"]
        assert contents[0] == {"id": keys[0], **first}
        assert contents[2] == {"id": keys[2], "title": "第一节　登记", "deep": True}
        assert [item["id"] for item in contents] == list(keys[:4])


def test_few_headings_need_no_contents_and_a_page_reads_back_with_them() -> None:
    short = _notice((2, "一、时间"), (2, "二、地点"), (2, "三、其他"))
    assert "contents" not in split_front_matter(write_page(short, NO_TRANSLATION))[0]
    assert read_page(write_page(CHAPTERS)) == CHAPTERS


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_contents_lead_to_each_heading_without_a_script(chromium: Browser, server: str, lang: str, width: int) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 844}, java_script_enabled=False, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{server}{lang}/{LONG}")
    if width == 390:
        assert not page.locator(".contents a").filter(visible=True).count()
        page.locator(".contents summary").click()
    links = page.locator(".contents a").filter(visible=True)
    assert links.count() == page.locator(".text > :is(h2, h3, h4, h5, h6)").count() == 6
    assert links.nth(4).inner_text() == page.locator(".text > :is(h2, h3, h4, h5, h6)").nth(4).inner_text()
    assert check_layout(page) == []
    links.nth(4).click()
    target = page.locator(".text > :is(h2, h3, h4, h5, h6)").nth(4).bounding_box()
    assert target
    assert 0 < target["y"] < 200
    page.emulate_media(media="print")
    assert not page.locator(".contents").is_visible()
    page.goto(f"{server}{lang}/{SHORT}")
    assert page.locator(".contents").count() == 0
    context.close()
