"""Wide tables: they take the room that is free; of what does not fit, no figure is ever cut and read as another."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, Route

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
      if (new Set(shown).size > 1) bad.push(text.textContent.trim());
    }
  }
  return bad;
}"""
"""The figures of a table of which only a part is seen."""


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
    assert seen > (0 if width < 600 else -1)
    assert bad == []
    page.close()


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", FITTING)
def test_what_nearly_fits_does_fit(chromium: Browser, server: str, lang: str, name: str) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    assert _boxes(page, server, f"{lang}/notices/{name}.html?mode={lang}") == []
    page.close()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_curtain_says_how_much_more_there_is_and_brings_it(
    chromium: Browser, server: str, lang: str, *, dark: bool
) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844}, reduced_motion="reduce", has_touch=True)
    page.emulate_media(color_scheme="dark" if dark else "light")
    _boxes(page, server, f"{lang}/notices/2026/l9902016-2026-00244.html?mode={lang}")
    curtain = page.locator(".curtain.after").first
    curtain.scroll_into_view_if_needed()
    assert curtain.inner_text() == {"zh": "还有1栏", "en": "3 more columns"}[lang]
    box = curtain.bounding_box()
    assert box
    assert box["width"] >= 34
    for _ in range(3):
        if curtain.is_visible():
            curtain.tap()
            await_drawing(page)
    assert not curtain.is_visible()
    last = page.locator(".text > .scroll tr").first.locator("> :last-child").bounding_box()
    assert last
    assert last["x"] + last["width"] <= 391
    page.close()


def test_the_curtain_is_for_the_screen_and_for_tables_only(chromium: Browser, server: str) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{server}zh/notices/2026/l9902016-2026-00244.html")
    assert page.locator(".curtain.after").first.is_visible()
    assert page.get_by_text("本站不是政府网站").first.is_visible()
    page.emulate_media(media="print")
    assert not page.locator(".curtain.after").first.is_visible()
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


TABLE = f'<table class="t"><thead>{_write_row(HEADS, "th")}</thead><tbody>{_write_row(ROW, "td") * 3}</tbody></table>'


def _set_table(route: Route) -> None:
    """Answer with the page, its first table exchanged for one of ten columns."""
    answer = route.fetch()
    body, number = re.subn(r"<table[^>]*>.*?</table>", TABLE, answer.text(), count=1, flags=re.DOTALL)
    assert number
    route.fulfill(response=answer, body=body)


@pytest.mark.parametrize("mode", ["zh", "both", "side"])
@pytest.mark.parametrize("width", [1024, 1280, 1600])
def test_a_table_too_wide_for_the_text_takes_the_room_that_is_free(
    chromium: Browser, server: str, width: int, mode: str
) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.route("**/*.html*", _set_table)
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
        assert not page.locator(".curtain.after").is_visible()
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
