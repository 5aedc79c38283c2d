"""Where lines of Chinese titles and headings end: between phrases, and their text stays the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from converters.model import Heading, Notice, Run, Strong
from converters.pages.front_matter import split_front_matter
from converters.readers.page import read_page
from converters.words.phrases import drop_phrase_marks, mark_phrases, split_phrases
from converters.writers.page import write_page


@pytest.mark.parametrize(
    "phrases",
    [
        "青槐县|教育局|关于2026年|义务|教育|阶段|秋季|入学|工作的|公告",
        "关于做好|2026年|国庆|假期|值班|工作的|通知",
        "关于开展|安全|生产月|活动的|通知",
        "一、树立|创建|高地|意识,|统一|思想",
        "第2期|食品|抽检|情况",
        "增长|5.4%",
        "《城区|道路|停车|收费|管理|办法（试行）》的|通知",
    ],
)
def test_lines_end_between_words(phrases: str) -> None:
    assert split_phrases(phrases.replace("|", "")) == phrases.split("|")


@given(st.text(alphabet="关于2026年安全生产月的，。（）《》,.%— a青槐县和第\n\\<>&", max_size=40))
def test_nothing_is_lost(text: str) -> None:
    assert "".join(split_phrases(text)) == text
    if "<" not in text:
        assert drop_phrase_marks(mark_phrases(text)) == text


def test_a_page_with_marked_lines_reads_back() -> None:
    runs = (Run("三、树立"), Run("协同作战意识", Strong()), Run("*压实* 责任 1 & 2 <三>"))
    notice = Notice("青槐县教育局关于2026年秋季入学工作的公告", (Heading(2, runs),), id="x", issuer="青槐县教育局")
    for lang in ("zh", "en"):
        assert "<wbr>" in write_page(notice, lang=lang)
    assert read_page(write_page(notice)) == notice
    parts = split_front_matter(write_page(notice))[0]["title_parts"]
    assert parts == "青槐县|教育局||关于2026年|秋季|入学|工作的|公告"


LINES = """title => {
  const lines = [], range = document.createRange(), walk = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  let at = null;
  while (walk.nextNode()) {
    const text = walk.currentNode;
    for (let i = 0; i < text.length; i++) {
      range.setStart(text, i); range.setEnd(text, i + 1);
      const top = Math.round(range.getBoundingClientRect().top);
      if (at === null || Math.abs(top - at) > 12) lines.push('');
      at = top;
      lines[lines.length - 1] += text.data[i];
    }
  }
  return lines;
}"""
"""The text of each line of a title as it is drawn."""


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("name", ["2025/linzhenggui-2025-6", "2022/k1228322-2022-00111", "2026/l9901012-2026-00207"])
def test_no_title_or_heading_is_broken_in_a_word(chromium: Browser, server: str, name: str, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 844})
    page.goto(f"{server}zh/notices/{name}.html?mode=zh")
    titles = page.locator(":is(h1, .text > :is(h2, h3).t)")
    for number in range(titles.count()):
        title = titles.nth(number)
        text = title.text_content() or ""
        phrases = {text[:end] for end in _ends(text)}
        drawn = ""
        for line in title.evaluate(LINES):
            drawn += line
            assert drawn in phrases or drawn[-1] in "、，》" or text[len(drawn) : len(drawn) + 1] in {"《", "", "（"}
    page.close()


def _ends(text: str) -> list[int]:
    ends, at = [], 0
    for phrase in split_phrases(text):
        at += len(phrase)
        ends.append(at)
    return ends
