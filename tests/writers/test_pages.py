"""Pages: what is written reads back, renders as the text it is, and a person's edit is kept."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converters.issues import ReadError
from converters.model import (
    Cell,
    Cut,
    Figure,
    Heading,
    Link,
    Masked,
    Notice,
    Paragraph,
    Remark,
    Restored,
    Role,
    Run,
    Runs,
    Strong,
    Table,
    merge_runs,
    paragraph,
)
from converters.pages.markup import escape_markdown, unescape_markdown
from converters.readers.page import read_page, read_units
from converters.segments import list_segments
from converters.translation.status import CheckSeverity, Failure, Status, Target, Translation
from converters.writers.downloads import notice_calendar, write_downloads
from converters.writers.page import is_hand_edited, write_page

WORDS = """关于 临岚市 12.5% 一、 （一） 1. 2) 3、 附件： 〔2026〕12号 <b> </p> <script>alert(1)</script>
&amp; &lt; &#x6a; {:onclick=alert(1)} {{config}} {%raw%}
[a](javascript:x) ![x](y) [x]:y * ** _a_ ` ``` ~~~ # - + > === --- | \\ \\* :
http://x.cn/?a=1&b=2 \u202e \x02 \x03klzzwxh:0000\x03 !!! *[x]:y [^1] $x$ :smile: ^ “引” ' \""""
PIECES = st.sampled_from([*WORDS.split(), " ", "  ", "\n", "\n\n", "# ", "- ", "> ", "1. ", ": ", "    "])


def tidy(text: str) -> str:
    """Return text as cleaners leave it: no invisible characters, no spaces at the ends of lines."""
    cleaned = unescape_markdown(escape_markdown(text))
    return "\n".join(line.strip() for line in cleaned.split("\n")).strip()


texts = st.lists(PIECES, min_size=1, max_size=8).map("".join).map(tidy).filter(bool)
marks = st.one_of(
    st.none(),
    st.builds(Restored, st.integers(1, 9)),
    st.builds(Remark, st.just("lost-date-signs"), st.just("10月20日")),
    st.just(Strong()),
    st.just(Link("https://www.linlan.example/a?x=1&y=2")),
)
runs_with_text = st.builds(Run, texts, marks)
empty_runs = st.builds(Run, st.just(""), st.one_of(st.builds(Cut, st.integers(1, 9)), st.just(Masked("mobile"))))


def join_runs(runs: list[Run]) -> Runs:
    return merge_runs(tuple(runs))


many_runs = st.lists(st.one_of(runs_with_text, empty_runs), min_size=1, max_size=3).map(join_runs)
cells = st.builds(Cell, many_runs, st.integers(1, 3), st.integers(1, 3), st.booleans())
blocks = st.one_of(
    st.builds(Paragraph, many_runs, st.sampled_from(Role)),
    st.builds(Heading, st.integers(2, 6), texts.map(lambda text: (Run(text.replace("\n", "")),))),
    st.builds(
        Table,
        st.lists(st.lists(cells, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3).map(tuple),
        st.one_of(st.just(()), many_runs),
    ),
    st.builds(Figure, many_runs, st.sampled_from(["", "https://x.cn/a.jpg", "javascript:alert(1)", '"><b>'])),
)
notices = st.builds(
    Notice,
    title=texts.map(lambda text: text.replace("\n", "")).filter(bool),
    body=st.lists(blocks, min_size=1, max_size=4).map(tuple),
    id=st.just("linlan-2026-12"),
    issuer=st.sampled_from(["", "临岚市水务局", "临岚市水务局 临岚市财政局"]),
    keywords=st.lists(texts.map(lambda text: text.replace("\n", "")).filter(bool), max_size=3).map(tuple),
    published=st.sampled_from([None, date(2026, 11, 1)]),
    summary=texts,
)


@given(notices)
@settings(max_examples=150)
def test_a_page_reads_back_as_the_notice(notice: Notice) -> None:
    assert read_page(write_page(notice)) == notice


@given(notices, st.sampled_from(Status))
@settings(max_examples=60)
def test_a_page_with_english_reads_back_as_the_notice(notice: Notice, status: Status) -> None:
    targets = {s.unit: Target(s.unit.replace("临岚市", "Linlan"), status) for s in list_segments(notice)}
    assert read_page(write_page(notice, Translation(targets))) == notice


class TextOf(HTMLParser):
    """Collects the text of elements with class t, and every tag and attribute seen."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen |= {tag, *(name for name, _ in attrs)}
        if tag == "br":
            self.text += "\n"

    def handle_data(self, data: str) -> None:
        self.text += data


@given(texts)
@settings(max_examples=300)
def test_any_text_renders_as_itself(text: str) -> None:
    page = write_page(Notice("题", (paragraph(text),)))
    body = page.partition("\n---\n")[2].split("\n\n<div", 1)[0]
    rendered = markdown.markdown(body, extensions=["attr_list", "tables", "toc", "admonition"])
    parser = TextOf()
    parser.feed(rendered)
    assert "".join(parser.text.split()) == "".join(text.split())
    assert parser.seen <= {"p", "id", "class", "br"}, rendered


def test_the_inverse_of_escaping_leaves_entities_in_the_text_alone() -> None:
    assert unescape_markdown(escape_markdown("&amp;copy; &lt;b&gt;")) == "&amp;copy; &lt;b&gt;"


NOTICE = Notice(
    title="关于停水的通知",
    body=(paragraph("临岚市水务局定于12月1日停水。"), Heading(2, (Run("一、范围"),))),
    id="linlan-1",
    published=date(2026, 11, 1),
    deadline=date(2026, 12, 15),
    issuer="临岚市水务局",
)
ENGLISH = {"关于停水的通知": "Notice on a water outage", "一、范围": "1. Area"}
TRANSLATION = Translation({unit: Target(text, Status.EDITED, by="Mingshi") for unit, text in ENGLISH.items()})


def test_the_english_page_shows_the_chinese_where_english_is_missing() -> None:
    page = write_page(NOTICE, TRANSLATION, "en")
    assert "title: Notice on a water outage" in page
    assert "临岚市水务局定于12月1日停水。\n{: #" in page
    assert ".missing lang=zh-Hans }" in page
    assert "status: part" in page
    assert "## 1. Area {: #" in page.replace("1\\.", "1.")


@pytest.mark.parametrize(
    ("sentence", "title", "day"),
    [
        # what is reused bears the day of another notice, which may be before this one
        (Target("The water is off.", Status.EDITED, on=date(2026, 11, 29)), True, "2026-11-29"),
        (Target("The water is off.", Status.EDITED, on=date(2026, 11, 20)), True, "2026-11-20"),
        (Target("The water is off.", Status.EDITED, on=date(2026, 11, 29), copied_from="y"), True, ""),
        (Target("", Status.MISSING), False, ""),
    ],
)
def test_a_page_bears_the_day_of_its_own_english(sentence: Target, title: bool, day: str) -> None:
    notice = Notice("公告", (paragraph("停水。"),), id="x")
    reused = Target("Announcement", Status.EDITED, on=date(2026, 11, 22), copied_from="y" if title else "")
    page = write_page(notice, Translation({"停水。": sentence, "公告": reused}), "en")
    assert (re.findall(r"^  updated: (.*)$", page, re.MULTILINE) or [""]) == [day]


def test_a_wrong_figure_is_marked_in_both_texts_and_keeps_its_original() -> None:
    unit = "总投资3.5亿元。"
    notice = Notice("题", (paragraph(unit),), id="x")
    failure = Failure("figures", CheckSeverity.CRITICAL, "3.5亿元 is 350 million yuan", "3.5亿元", "3.5 million yuan")
    target = Target("The investment is 3.5 million yuan.", Status.MACHINE, figures=1, failures=(failure,))
    page = write_page(notice, Translation({unit: target}), "en")
    assert '<span class="wrong">3.5 million yuan</span>' in page
    assert '<span class="wrong">3.5亿元</span>' in page
    assert ".o .keep lang=zh-Hans" in page
    assert '<div class="m machine mismatch">' in page


@pytest.mark.parametrize(
    ("check", "outdated", "chinese", "english"),
    [
        ("figures", False, "英译数字与原文不一致", "A figure in the English is wrong"),
        ("negation", False, "英译与原文不一致", "The English differs from the Chinese"),
        ("", True, "人工编辑；原文已更新，英译未更新", "Edited; the Chinese has changed since"),
        (
            "figures", True, "英译数字与原文不一致；原文已更新，英译未更新",
            "A figure in the English is wrong; the Chinese has changed since",
        ),
    ],
)  # fmt: skip
def test_a_paragraph_says_that_it_is_the_english_that_is_wrong(
    check: str, outdated: bool, chinese: str, english: str
) -> None:
    failures = (Failure(check, CheckSeverity.CRITICAL, "", "9天", "7 days"),) if check else ()
    target = Target("No water for 7 days.", Status.EDITED, outdated=outdated, failures=failures)
    notice = Notice("题", (paragraph("停水9天。"),), id="x")
    for lang, said in (("zh", chinese), ("en", english)):
        assert f'<span class="w">{said}</span>' in write_page(notice, Translation({"停水9天。": target}), lang)


def test_marks_of_wrong_figures_never_stand_inside_each_other_and_read_back() -> None:
    unit = "根据第45条，禁止夜间通行，总投资3.5亿元。"
    notice = Notice("题", (paragraph(unit),), id="x")
    wrong = ("第45条", "根据第45条，禁止夜间", "禁止", "3.5亿元", "亿元")
    failures = tuple(Failure("figures", CheckSeverity.CRITICAL, "", text, text) for text in wrong)
    page = write_page(notice, Translation({unit: Target(unit, Status.EDITED, failures=failures)}))
    assert re.search(r'<span class="wrong">[^<]*<span', page) is None
    assert page.count('<span class="wrong">') >= 2
    assert read_page(page) == notice


def test_units_of_an_edited_page_can_be_read() -> None:
    page = write_page(NOTICE, TRANSLATION, "en")
    assert "1. Area" in read_units(page).values()


def test_an_edit_is_noticed_and_a_page_as_written_is_not() -> None:
    page = write_page(NOTICE)
    assert not is_hand_edited(page)
    assert is_hand_edited(page.replace("停水。", "停水！"))
    assert is_hand_edited("# A page without front matter\n")


def test_a_page_with_broken_front_matter_is_refused_with_advice() -> None:
    with pytest.raises(ReadError, match="Mend the front matter"):
        read_page("---\ntitle: [\n---\n\n正文\n")


def test_the_calendar_entry_folds_long_lines() -> None:
    long = Notice("关于" + "很长的标题，" * 20, (paragraph("正文"),), id="x", deadline=date(2026, 12, 15))
    calendar = notice_calendar(long, Translation(), "zh")
    assert "DTSTART;VALUE=DATE:20261215\r\nDTEND;VALUE=DATE:20261216\r\n" in calendar
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))
    assert calendar.replace("\r\n ", "").count("很长的标题") == 20


def test_downloads_stand_beside_both_pages() -> None:
    files = write_downloads(NOTICE, TRANSLATION)
    assert sorted(files) == [
        f"{lang}/notices/2026/linlan-1.{ending}" for lang in ("en", "zh") for ending in ("ics", "json", "md", "txt")
    ]
    assert "Notice on a water outage" in files["en/notices/2026/linlan-1.txt"]
