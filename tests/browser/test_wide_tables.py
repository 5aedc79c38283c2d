"""Wide tables: they take the room that is free; what does not fit scrolls, and a figure that is cut is pale."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route

from converters.model import Cell, Notice, Run, Table
from converters.writers.page import write_page
from tests.conftest import await_drawing

PAGES = (
    "2026/l9901008-2026-00096",
    "2026/l9901012-2026-00207",
    "2026/l9901014-2026-00139",
    "2026/l9901019-2026-00075",
    "2026/l9902016-2026-00244",
    "2026/linchengguangonggao-2026-19",
    "2025/linzhengfu-2025-33",
)
FITTING = ("2026/l9901008-2026-00096", "2025/l9901001-2025-00151", "2026/linrenshegonggao-2026-27")
"""Notices whose tables were a little too wide for a phone once, in both languages."""

CUT = r"""box => {
  const bad = [], at = box.getBoundingClientRect(), range = document.createRange();
  for (const cell of box.querySelectorAll('.n, .d')) {
    const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode;
      if (!text.textContent.trim()) continue;
      range.selectNodeContents(text);
      const r = range.getBoundingClientRect();
      const shown = [...Array(9).keys()].map(part => {
        const x = r.left + 1 + (r.width - 2) * part / 8;
        const top = document.elementFromPoint(x, r.top + r.height / 2);
        return x > at.left && x < at.right && cell.contains(top);
      });
      const pale = getComputedStyle(cell).maskImage.includes('0.3)');
      if (new Set(shown).size > 1 && !pale) bad.push(text.textContent.trim());
    }
  }
  return bad;
}"""
"""The figures of a table of which only a part is seen, and which are not pale for it."""


def _boxes(page: Page, server: str, address: str) -> list[int]:
    """Open ``address`` and return the numbers of its tables that are wider than their boxes."""
    page.goto(f"{server}{address}")
    await_drawing(page)
    wide = "boxes => boxes.flatMap((box, at) => box.scrollWidth > box.clientWidth + 1 ? [at] : [])"
    found: list[int] = page.locator(".text > .scroll").evaluate_all(wide)
    return found


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [320, 390, 600])
def test_no_figure_is_cut_wherever_a_table_is_scrolled(chromium: Browser, server: str, lang: str, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 9000}, reduced_motion="reduce")
    bad: list[str] = []
    seen = 0
    for name in PAGES:
        for number in _boxes(page, server, f"{lang}/notices/{name}.html?mode={'both' if width == 600 else lang}"):
            box = page.locator(".text > .scroll").nth(number)
            seen += 1
            for left in range(0, box.evaluate("box => box.scrollWidth - box.clientWidth") + 40, 31):
                box.evaluate("(box, left) => { box.scrollLeft = left; }", left)
                await_drawing(page)
                bad += [f"{name} {number} at {left}: {text}" for text in box.evaluate(CUT)]
    assert seen > (0 if width == 320 else -1)
    assert bad == []
    page.close()


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", FITTING)
def test_what_nearly_fits_does_fit(chromium: Browser, server: str, lang: str, name: str) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    assert _boxes(page, server, f"{lang}/notices/{name}.html?mode={lang}") == []
    page.close()


HIDDEN = """box => {
  const at = box.getBoundingClientRect(), table = box.querySelector('table'), bad = [];
  for (let x = at.left + 1; x < at.right - 1; x += 6)
    for (const y of [.1, .5, .9].map(part => table.getBoundingClientRect().top + table.offsetHeight * part)) {
      const top = document.elementFromPoint(x, y);
      if (top && !table.contains(top)) bad.push(`${x.toFixed()} ${y.toFixed()}: ${top.className}`);
    }
  const widest = Math.max(0, ...[...box.querySelectorAll('.shade')].map(shade => shade.offsetWidth));
  return widest > 16 ? [...bad, `a shade of ${widest} px`] : bad;
}"""
"""Where something lies over the table: only a narrow shade may, through which one sees and touches."""


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_lies_over_a_table_that_scrolls_and_a_line_says_how_much_more_there_is(
    chromium: Browser, server: str, lang: str, *, dark: bool
) -> None:
    page = chromium.new_page(viewport={"width": 320, "height": 4000}, reduced_motion="reduce", has_touch=True)
    page.emulate_media(color_scheme="dark" if dark else "light")
    _boxes(page, server, f"{lang}/notices/2026/l9902016-2026-00244.html?mode={lang}")
    box, more = page.locator(".text > .scroll.cropped").first, page.locator(".columns-more").first
    assert more.inner_text() == {"zh": "还有2栏", "en": "4 more columns"}[lang]
    place, table = more.bounding_box(), box.locator("table").bounding_box()
    assert place
    assert table
    assert place["height"] < 30
    assert place["y"] + place["height"] <= table["y"] + 1
    for left in (0, 30, 9000):
        box.evaluate("(box, left) => { box.scrollLeft = left; }", left)
        await_drawing(page)
        assert box.evaluate(HIDDEN) == []
    assert more.inner_text() == ""
    last = page.locator(".text > .scroll tr").first.locator("> :last-child").bounding_box()
    assert last
    assert last["x"] + last["width"] <= 321
    page.close()


def test_what_says_that_a_table_goes_on_is_for_the_screen_only(chromium: Browser, server: str) -> None:
    page = chromium.new_page(viewport={"width": 320, "height": 844})
    page.goto(f"{server}zh/notices/2026/l9902016-2026-00244.html")
    assert page.locator(".columns-more").first.is_visible()
    page.emulate_media(media="print")
    assert not page.locator(".columns-more").first.is_visible()
    page.close()


def test_without_script_a_wide_table_fades_at_its_end(chromium: Browser, server: str) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    fade = "box => getComputedStyle(box).getPropertyValue('--fade')"
    page.goto(f"{server}zh/notices/2026/l9902016-2026-00244.html")
    assert page.locator(".text > .scroll").first.evaluate(fade) == "72px"
    page.goto(f"{server}zh/notices/2026/l9901008-2026-00096.html")
    assert page.locator(".text > .scroll").first.evaluate(fade) == "0px"
    context.close()


HEADS = (
    ("序号", "No."),
    ("单位名称", "Name of the unit"),
    ("地址", "Address"),
    ("联系人", "Contact"),
    ("联系电话", "Telephone"),
    ("面积（平方米）", "Area (square metres)"),
    ("总投资（万元）", "Investment"),
    ("开工日期", "Start of works"),
    ("竣工日期", "End of works"),
    ("备注", "Remarks"),
)
ROW = (
    ("1", "1"),
    ("临岚市青梧路街道办事处", "Qingwu Road Subdistrict Office"),
    ("青梧路12号", "12 Qingwu Road"),
    ("张二", "Zhang Er"),
    *((figure, figure) for figure in ("0600-5550191", "12,430.50", "8,800", "2026-03-01", "2027-12-31")),
    ("无", "None"),
)


def _write_row(cells: tuple[tuple[str, str], ...], tag: str) -> str:
    said = (f'<span class="t">{zh}</span><span class="o" lang="en">{en}</span>' for zh, en in cells)
    figure = [" class='n'" if tag == "td" and 3 < at < 9 else "" for at in range(len(cells))]
    return f"<tr>{''.join(f'<{tag}{kind}>{one}</{tag}>' for kind, one in zip(figure, said, strict=True))}</tr>"


HOUSES = write_page(
    Notice(
        "公示",
        (
            Table(
                tuple(
                    tuple(Cell((Run(text),), header=at == 0) for text in row.split("|"))
                    for at, row in enumerate(
                        (
                            "序号|乡镇（街道）|村（社区）|改造方式|面积（平方米）|补助金额（元）|竣工日期",
                            *["18|青梧街道|槐树湾村|土坯房加固|135.4|22,000|2026年12月24日"] * 3,
                        )
                    )
                )
            ),
        ),
    )
)
"""A list as authorities post it by the thousand: seven columns of short words, figures and days."""


@pytest.mark.parametrize("width", [390, 1280])
def test_seven_short_columns_fit_a_phone_and_no_day_is_broken(chromium: Browser, server: str, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 844})
    table = HOUSES[HOUSES.index("<table") : HOUSES.index("</table>") + len("</table>")]
    page.route("**/*.html*", _set_table(table))
    assert _boxes(page, server, "zh/notices/2026/l9901014-2026-00139.html?mode=zh") == []
    box = page.locator(".text > .scroll")
    assert "cropped" not in (box.get_attribute("class") or "")
    days = box.locator("tbody td:last-child .t")
    assert days.evaluate_all("days => days.map(day => day.getClientRects().length)") == [1, 1, 1]
    high = "cells => cells.map(one => [one.offsetHeight, parseFloat(getComputedStyle(one).lineHeight)])"
    assert all(cell < 2 * line for cell, line in days.evaluate_all(high))
    assert days.first.evaluate("day => parseFloat(getComputedStyle(day).fontSize)") >= 13
    page.close()


TABLE = f'<table class="t"><thead>{_write_row(HEADS, "th")}</thead><tbody>{_write_row(ROW, "td") * 3}</tbody></table>'


def _set_table(table: str) -> Callable[[Route], None]:
    """Return what answers with the page, its first table exchanged for ``table``."""

    def answer_with_table(route: Route) -> None:
        answer = route.fetch()
        body, number = re.subn(r"<table[^>]*>.*?</table>", table, answer.text(), count=1, flags=re.DOTALL)
        assert number
        route.fulfill(response=answer, body=body)

    return answer_with_table


@pytest.mark.parametrize("mode", ["zh", "both", "side"])
@pytest.mark.parametrize("width", [1024, 1280, 1600])
def test_a_table_too_wide_for_the_text_takes_the_room_that_is_free(
    chromium: Browser, server: str, width: int, mode: str
) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.route("**/*.html*", _set_table(TABLE))
    _boxes(page, server, f"zh/notices/2026/l9901014-2026-00139.html?mode={mode}")
    box = page.locator(".text > .scroll")
    text, reader = page.locator(".text > p").first.bounding_box(), page.locator(".reader").bounding_box()
    taken = box.bounding_box()
    assert text
    assert reader
    assert taken
    assert text["width"] <= 648
    assert taken["width"] > text["width"] + 100
    assert taken["x"] + taken["width"] <= reader["x"] + reader["width"] + 1
    if width >= 1280 or mode == "zh":
        assert not page.locator(".columns-more").is_visible()
    if box.evaluate("box => box.classList.contains('wide')"):  # its record stands below, not beside it
        record = page.locator(".text > .scroll + .m").bounding_box()
        assert record
        assert record["y"] >= taken["y"] + taken["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("width", [1280, 1600])
def test_a_table_that_fits_the_text_is_as_wide_as_it(chromium: Browser, server: str, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900})
    _boxes(page, server, "zh/notices/2026/l9901014-2026-00139.html?mode=zh")
    box, text = page.locator(".text > .scroll").bounding_box(), page.locator(".text > p").first.bounding_box()
    assert box
    assert text
    assert box["width"] == text["width"]
    page.close()
