"""How a page looks where it is easily spoiled: on a phone, on paper, with a long name, without a network."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser

from tests.browser.visits import base, serve, site, visiting
from tests.conftest import await_drawing
from tests.tools.linlan import NOTICE_PAGES, build_site, write_house

__all__ = ["base", "site"]

NUMBERS_ON_TEXT = """() => {
  const bad = [], rects = [];
  for (const el of document.querySelectorAll('.text > .t')) {
    if (!el.getClientRects().length) continue;
    const range = document.createRange(); range.selectNodeContents(el);
    for (const r of range.getClientRects()) rects.push([r, el.textContent.trim().slice(0, 12)]);
  }
  for (const p of document.querySelectorAll('.text > .m.missing .p')) {
    const a = p.getBoundingClientRect();
    for (const [b, text] of rects)
      if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
        bad.push(p.textContent + ' on ' + text);
    rects.push([a, p.textContent]);
  }
  return bad;
}"""
"""The numbers of untranslated paragraphs that lie on a text or on one another."""


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [320, 390, 700])
def test_numbers_of_a_notice_without_english_stand_clear_of_its_text(
    chromium: Browser, base: str, lang: str, width: int
) -> None:
    with visiting(chromium, base, viewport={"width": width, "height": 844}) as visit:
        visit.go(f"{lang}/{NOTICE_PAGES['untranslated']}")
        assert visit.page.locator(".text > .m.missing .p").count() > 3
        assert visit.page.evaluate(NUMBERS_ON_TEXT) == []
        rows = "els => els.filter(el => el.getBoundingClientRect().height > 1).length"
        assert visit.page.locator(".text > p + .m.missing").evaluate_all(rows) == 0


UNTRANSLATE = """() => {
  for (const partner of document.querySelectorAll('.text > .o')) partner.remove();
  for (const record of document.querySelectorAll('.text > .m')) record.className = 'm missing';
}"""


@pytest.mark.parametrize("size", ["", "large"])
def test_numbers_below_headings_stand_clear_of_one_another(chromium: Browser, server: str, size: str) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    for lang, mode in (("zh", "zh"), ("en", "zh")):
        page.goto(f"{server}{lang}/notices/2026/l9901007-2026-00088.html?mode={mode}&size={size}")
        page.evaluate(UNTRANSLATE)
        await_drawing(page)
        assert page.locator(".text > h2 + .m.missing .p").count() > 1
        assert page.evaluate(NUMBERS_ON_TEXT) == []
    page.close()


HEAD = """() => {
  const bar = document.querySelector('.site-head .bar').getBoundingClientRect(), lines = new Set(), out = [];
  for (const name of document.querySelectorAll('.brand b > span')) {
    const range = document.createRange(); range.selectNodeContents(name);
    for (const r of range.getClientRects()) {
      lines.add(Math.round(r.bottom / 4));
      if (r.top < bar.top + 4 || r.bottom > bar.bottom - 4) out.push(name.textContent);
    }
  }
  const starts = [...document.querySelectorAll('.brand b > span')].filter(name => name.offsetParent)
    .map(name => name.getBoundingClientRect().left);
  return [lines.size, out, document.documentElement.scrollWidth <= innerWidth, new Set(starts).size];
}"""
"""Lines of the name in the head, what touches its edges, whether the page fits, how many places its lines begin at."""


@pytest.mark.parametrize(
    "name", ["岚声档案 Lansheng Archive", "青槐县人民政府公告档案馆 Qinghuai County Archive of Public Notices"]
)
def test_a_long_name_of_the_site_fits_the_head_of_a_phone(chromium: Browser, tmp_path: Path, name: str) -> None:
    write_house(tmp_path)
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("明示 Mingshi", name), "utf-8")
    with serve(build_site(tmp_path, write=False)) as address:
        for lang in ("zh", "en"):
            for width in (320, 390, 768):
                with visiting(chromium, address, viewport={"width": width, "height": 844}) as visit:
                    visit.go(f"{lang}/about.html")
                    lines, touching, fits, starts = visit.page.evaluate(HEAD)
                    assert lines <= (2 if len(name) < 40 else 3 if width >= 390 else 4), (lang, width)
                    assert (touching, fits) == ([], True), (lang, width)
                    assert starts == 1 or width == 768, (lang, width)


def print_text(chromium: Browser, base: str, path: str, *, script: bool = True) -> str:
    """Return the text of ``path`` as printed."""
    with visiting(chromium, base, java_script_enabled=script) as visit:
        visit.go(path)
        pdf = visit.page.pdf(prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize("script", [True, False])
def test_a_print_of_a_tampered_copy_holds_every_change_and_the_evidence(
    chromium: Browser, base: str, *, script: bool
) -> None:
    text = print_text(chromium, base, f"en/{NOTICE_PAGES['tampered']}", script=script)
    assert "Evidence" in text
    assert "The site code begins with the division code" in text
    assert "9905060031" in text
    assert "See every change" not in text


def test_the_foot_of_a_print_says_what_its_numbers_count(chromium: Browser, base: str) -> None:
    english = print_text(chromium, base, "en/notices/2026/linjiaofa-2026-9.html")
    assert "Page 1 of 2" in english
    assert " · 2 of 2 figures match the Chinese · " in english
    assert "2/2" not in english
    assert "第1页，共" in print_text(chromium, base, f"zh/{NOTICE_PAGES['notice']}")




@pytest.mark.parametrize("path", ["index.html", "404.html", "offline.html"])
def test_pages_before_a_choice_of_language_speak_both_without_script(chromium: Browser, base: str, path: str) -> None:
    with visiting(chromium, base, java_script_enabled=False) as visit:
        visit.go(path)
        head, foot = visit.page.locator(".site-head").inner_text(), visit.page.locator(".site-foot").inner_text()
        for part in (head, foot, visit.page.locator("#main").inner_text()):
            assert any("一" <= sign <= "鿿" for sign in part)
        assert "本站不是政府网站" in head
        assert "Not a government site" in head
        assert "以中文为准" in foot
        assert "the Chinese text prevails" in foot
        for lang in ("zh", "en"):
            assert visit.page.locator(f'.site-head a[href$="{lang}/index.html"]').count() == 1
            assert visit.page.locator(f'.site-foot a[href$="{lang}/search.html"]').count() == 1
        assert visit.page.locator("[data-offline]").count() == 0


def test_the_offline_page_does_not_call_itself_a_kept_copy(chromium: Browser, base: str) -> None:
    with visiting(chromium, base) as visit:
        visit.go("offline.html")
        visit.page.evaluate("() => dispatchEvent(new Event('offline'))")
        assert "copy kept" not in visit.page.locator("body").inner_text()
        assert "您已离线" in visit.page.locator("h1").inner_text()


SETTINGS = {
    "site_description:": "site_description: Notices of Qinghuai, by its library # ",
    "明示 Mingshi": "青槐公告 Qinghuai Notices",
    'introduction: {zh: "", en: ""}': 'introduction: {zh: 青槐图书馆收集公告。, en: "By the library: <b> & more."}',
}


def test_the_settings_name_and_describe_the_site_wherever_it_is_named(chromium: Browser, tmp_path: Path) -> None:
    write_house(tmp_path)
    settings = tmp_path / "mkdocs.yml"
    text = settings.read_text("utf-8")
    for old, new in SETTINGS.items():
        assert old in text
        text = text.replace(old, new)
    settings.write_text(text, "utf-8")
    with serve(build_site(tmp_path, write=False)) as address, visiting(chromium, address) as visit:
        visit.go("en/index.html")
        assert visit.page.title() == "Qinghuai Notices | Notices of Qinghuai, by its library"
        assert visit.page.locator("h1").inner_text() == "Notices of Qinghuai, by its library."
        assert visit.page.locator(".intro").inner_text() == "By the library: <b> & more."
        visit.go("zh/index.html")
        assert visit.page.title() == "青槐公告 | 中国政府公告中英对照，原文可查，改动与疑问逐处标明"
        assert visit.page.locator(".intro").inner_text() == "青槐图书馆收集公告。"
        visit.go("index.html")
        assert " ".join(visit.page.locator("h1").inner_text().split()) == "青槐公告 Qinghuai Notices"
        main = visit.page.locator("#main").inner_text()
        assert "Notices of Qinghuai, by its library." in main
        assert "青槐图书馆收集公告。" in main
        assert "Mingshi" not in visit.page.content().replace("mingshi", "")
        about = visit.page.locator("meta[name=description]").get_attribute("content")
        assert about is not None
        assert about.endswith("Notices of Qinghuai, by its library.")


def test_sharing_without_a_sheet_says_that_it_copied(chromium: Browser, base: str) -> None:
    with visiting(chromium, base) as visit:
        visit.page.add_init_script("delete Navigator.prototype.share")
        visit.go(f"en/{NOTICE_PAGES['notice']}")
        visit.page.locator("[data-share]").click()
        said = visit.page.locator("[data-said]")
        said.filter(has_text="Copied").wait_for(timeout=3000)
        assert said.inner_text() == f"Copied: {base}/en/{NOTICE_PAGES['notice']}"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_can_be_done_with_a_notice_stands_right_below_its_title(chromium: Browser, base: str, lang: str) -> None:
    with visiting(chromium, base, viewport={"width": 1280, "height": 900}) as visit:
        visit.go(f"{lang}/{NOTICE_PAGES['notice']}")
        boxes = [visit.page.locator(f".head {part}").bounding_box() for part in (".title", ".warnings", ".actions")]
        title, warnings, actions = boxes
        assert title is not None
        assert actions is not None
        above = max(box["y"] + box["height"] for box in (title, warnings) if box)
        assert 0 < actions["y"] - above < 60
