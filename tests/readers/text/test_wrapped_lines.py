"""Lines that were broken at a width are the paragraphs of their author again, and no other line is joined."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converters.convert import convert
from converters.hints import NO_HINTS
from converters.labels import squeeze
from converters.model import IntegrityStatus
from converters.readers.broken_lines.breaks import join_lines, measure_columns
from converters.readers.broken_lines.wrapping import join_wrapped
from converters.readers.documents.heads import make_notice
from converters.readers.fixed_layout.layout import Sheet, make_layout
from converters.readers.fixed_layout.lines import Glyph
from converters.tampering.words.brands import BRANDS
from tests.tools.strategies import (
    CLAUSES,
    HAN_NUMBERS,
    KINDS,
    SUBJECTS,
    TOPICS,
    Script,
    closings,
    days,
    organs,
    scripts,
)

SETTINGS = settings(max_examples=100)
INDENT = "　　"
CLOSING_SIGNS = "，。、；：！？）〕］】》〉”’"
OPENING_SIGNS = "（〔［【《〈“‘"


def cut_at_signs(text: str, width: int) -> list[str]:
    """Break as an old editor does: after so many signs, whatever they are."""
    return [text[at : at + width] for at in range(0, len(text), width)]


def cut_at_columns(text: str, width: int) -> list[str]:
    """Break as a terminal does: a Han sign takes two columns of ``2 * width``."""
    lines = [""]
    for sign in text:
        if measure_columns(lines[-1] + sign) > 2 * width:
            lines.append("")
        lines[-1] += sign
    return lines


def set_in_type(text: str, width: int) -> list[str]:
    """Break as a typesetter does: no line begins with a closing sign or ends with an opening one."""
    lines = [""]
    for at, sign in enumerate(text):
        below = text[at + 1 : at + 2]
        clings = below and below in CLOSING_SIGNS and measure_columns(lines[-1] + sign + below) > 2 * width
        is_full = measure_columns(lines[-1] + sign) > 2 * width or clings
        if is_full and sign not in CLOSING_SIGNS and len(lines[-1]) > 1:
            opened = lines[-1][-1] if lines[-1][-1] in OPENING_SIGNS else ""
            lines[-1] = lines[-1].removesuffix(opened) if opened else lines[-1]
            lines.append(opened)
        lines[-1] += sign
    return lines


WRAPPERS: tuple[Callable[[str, int], list[str]], ...] = (cut_at_signs, cut_at_columns, set_in_type)


@st.composite
def long_paragraphs(draw: st.DrawFn) -> str:
    """A paragraph of several sentences, of three lines and more at any width that is tried."""
    sentences = draw(st.lists(st.lists(st.sampled_from(CLAUSES), min_size=3, max_size=5), min_size=4, max_size=6))
    return "".join(f"{'，'.join(parts)}。" for parts in sentences)


@st.composite
def notices(draw: st.DrawFn) -> list[str]:
    """A notice as its paragraphs: title, addressee, text, headings, items, annexes, signature and date."""
    issuer, kind = draw(organs), draw(st.sampled_from(KINDS))
    lines = [f"{issuer}关于做好{draw(st.sampled_from(SUBJECTS))}工作的{kind}", "各县（区）人民政府，市政府各部门："]
    lines += [draw(long_paragraphs()), draw(long_paragraphs())]
    for number in range(draw(st.integers(2, 4))):
        lines += [f"{HAN_NUMBERS[number]}、{draw(st.sampled_from(TOPICS))}"]
        lines += [f"（{HAN_NUMBERS[item]}）{draw(long_paragraphs())}" for item in range(draw(st.integers(1, 2)))]
    return [*lines, *map(squeeze, draw(closings(issuer, draw(days))))]


def wrap(
    paragraphs: Sequence[str], width: int, breaker: Callable[[str, int], list[str]], indent: str
) -> list[list[str]]:
    """Return the lines of each paragraph; title and addressee have no indent."""
    return [breaker(f"{indent if at > 1 else ''}{text}", width) for at, text in enumerate(paragraphs)]


def flow(wrapped: Sequence[Sequence[str]], between: str, *, spaced: bool) -> list[str]:
    """Return the lines of all paragraphs, ``between`` them an empty line or none, or one behind every line."""
    lines = [line for listed in wrapped for line in (*listed, *([between] if between == "" else []))]
    return [line for pair in lines for line in ((pair, "") if spaced else (pair,))]


@SETTINGS
@given(notices(), st.integers(20, 45), st.sampled_from(WRAPPERS), st.booleans(), st.booleans())
def test_indented_paragraphs_are_read_back(
    paragraphs: list[str], width: int, breaker: Callable[[str, int], list[str]], blank: bool, spaced: bool
) -> None:
    lines = flow(wrap(paragraphs, width, breaker, INDENT), "" if blank else "|", spaced=spaced)
    assert [line for line in join_wrapped(lines) if line] == paragraphs


@SETTINGS
@given(notices(), st.integers(20, 45), st.sampled_from(WRAPPERS))
def test_paragraphs_parted_by_empty_lines_are_read_back(
    paragraphs: list[str], width: int, breaker: Callable[[str, int], list[str]]
) -> None:
    lines = flow(wrap(paragraphs, width, breaker, ""), "", spaced=False)
    assert [line for line in join_wrapped(lines) if line] == paragraphs


@SETTINGS
@given(notices(), st.integers(20, 45), st.sampled_from(WRAPPERS), st.booleans())
def test_paragraphs_that_nothing_parts_are_read_back_but_for_sentences_that_fill_their_line(
    paragraphs: list[str], width: int, breaker: Callable[[str, int], list[str]], spaced: bool
) -> None:
    lines = flow(wrap(paragraphs, width, breaker, ""), "|", spaced=spaced)
    assert join_at_stops([line for line in join_wrapped(lines) if line], paragraphs) == paragraphs


def join_at_stops(texts: list[str], paragraphs: list[str]) -> list[str]:
    """Return ``texts``, those together that are one of ``paragraphs`` parted behind sentences."""
    rest = iter(texts)
    joined: list[str] = []
    for text in rest:
        wanted = paragraphs[len(joined)] if len(joined) < len(paragraphs) else ""
        whole = text
        while wanted.startswith(whole) and wanted != whole and whole.endswith(("。", "：", "；")):
            whole += next(rest, "")
        joined.append(whole)
    return joined


def test_words_that_were_cut_are_whole_and_words_that_were_not_are_two() -> None:
    text = "为做好无线网络覆盖工作，现就Linlan Free WiFi站点建设有关事项通知如下，请各单位结合实际认真贯彻执行。"
    for width in range(15, 23):
        lines = ["关于无线网络的通知", "各区：", *cut_at_signs(text, width), *cut_at_signs(text, width)]
        assert join_wrapped(lines) == ["关于无线网络的通知", "各区：", text, text], width
    english = (
        "Users of the Linlan Water Bureau, and all the companies that serve them, are told that water is cut on May 5, "
        "2024 in Wangjin District, from 8 to 18 o'clock. Please store water in time, and call 0600-5550100 in need."
    )
    for width in range(40, 80):
        lines = textwrap.wrap(english, width)
        assert join_wrapped([*lines, "", *lines, "", *lines]) == [english, "", english, "", english], width


PAGE_MARKS = (
    ("— 3 —",),
    ("", "— 3 —", ""),
    ("第3页 共8页", ""),
    ("", "3", "\f"),
    ("\f",),
    ("===PAGE 3===",),
    ("", "- 3 -", "\f"),
)


@SETTINGS
@given(notices(), st.integers(20, 45), st.sampled_from(PAGE_MARKS), st.sampled_from(("", INDENT)), st.data())
def test_a_page_that_ends_within_a_paragraph_parts_nothing(
    paragraphs: list[str], width: int, marks: tuple[str, ...], indent: str, data: st.DataObject
) -> None:
    wrapped = wrap(paragraphs, width, set_in_type, indent)
    torn = data.draw(st.sampled_from([at for at, lines in enumerate(wrapped) if len(lines) > 2]))
    lines = wrapped[torn]
    at = data.draw(st.sampled_from([at for at in range(1, len(lines)) if lines[at - 1][-1] not in "。："] or [0]))
    wrapped[torn] = [*lines[:at], *marks, *lines[at:]] if at else lines
    text = "\n".join(flow(wrapped, "|", spaced=False)).replace("\f\n", "\f")
    notice, plain = (convert(one.encode(), "notice.txt") for one in (text, "\n".join(paragraphs)))
    wanted = [block.text for block in plain.body]
    assert notice.title == plain.title
    assert join_at_stops([block.text for block in notice.body], wanted) == wanted


@SETTINGS
@given(scripts(), st.booleans(), st.booleans())
def test_lines_that_nobody_broke_are_not_joined(script: Script, blank: bool, indented: bool) -> None:
    lines = [f"{INDENT * indented}{line}" for line in script.all_lines]
    spaced = [part for line in lines for part in ((line, "") if blank else (line,))]
    assert [line for line in join_wrapped(spaced) if line] == [line.strip("　") for line in lines]


VERSES = """门前一树杏花开，
燕子衔泥去又来。
莫道山村无客到，
春风先我上楼台。
岚江两岸新秧绿，
白鹭成行过水田。"""
LABELS = """报名时间：2024年5月6日至2024年5月10日（工作日）
报名地点：临岚市望津区岚江路22号行政服务中心三楼
联系电话：0600-5550100、0600-5550101，林晓
请带身份证、户口簿、学历证书，一式两份。"""
TABLE = """序号  单位名称  地址  联系电话
1  临岚市第一中学  望津区岚江路1号  0600-5550101
2  临岚市第二中学  望津区岚江路2号  0600-5550102
3  临岚市第三中学  望津区岚江路3号  0600-5550103"""
OFFICES = """临岚市望津区人民政府办公室机关
临岚市望津区教育体育局全体机关
临岚市望津区卫生健康局全体机关
临岚市望津区农业农村局全体机关
临岚市望津区财政审计局全体机关
以上单位应当于六月底以前完成。"""


@pytest.mark.parametrize("text", [VERSES, LABELS, TABLE, OFFICES], ids=["verses", "labels", "table", "offices"])
def test_lines_of_one_length_are_no_paragraph(text: str) -> None:
    assert join_wrapped(text.split("\n")) == text.split("\n")


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("投资12", "00万元", "投资1200万元"),
        ("2024年1", "2月", "2024年12月"),
        ("临政发〔20", "24〕12号", "临政发〔2024〕12号"),
        ("增长8.", "6%", "增长8.6%"),
        ("Linlan Water", "Bureau", "Linlan Water Bureau"),
        ("the city,", "which", "the city, which"),
        ("on March", "5, 2024", "on March 5, 2024"),
        ("https://www.linlan.gov", ".cn/a", "https://www.linlan.gov.cn/a"),
        ("邮箱abc@linlan.", "gov.cn", "邮箱abc@linlan.gov.cn"),
        ("依照ISO", "9001标准", "依照ISO9001标准"),
        ("使用APP", "办理", "使用APP办理"),
    ],
)
def test_two_lines_are_joined_as_their_signs_ask(before: str, after: str, joined: str) -> None:
    assert join_lines(before, after) == joined


BRAND = next(name for name in sorted(BRANDS) if name.startswith("乐鱼") and name.isalnum() and len(name) > 4)


@pytest.mark.parametrize("width", range(18, 36))
def test_an_advert_that_a_line_end_parts_is_found(width: int) -> None:
    paragraphs = [
        "临岚市司法局关于开展普法宣传周活动的通知",
        "各县（区）司法局：",
        "为做好普法宣传工作，定于2024年5月开展普法宣传周活动，现将有关事项通知如下，请各单位认真组织实施，确保取得实效。",
        f"一、请于5月20日前报名参加{BRAND}司法局活动，报名表送普法科，联系电话0600-5550100，逾期不再受理，未尽事宜另行通知。",
        "临岚市司法局",
        "2024年5月6日",
    ]
    lines = [line for text in paragraphs for line in cut_at_signs(text, width)]
    notice = convert("\n".join(lines).encode(), "notice.txt")
    assert notice.integrity.status is IntegrityStatus.TAMPERED
    assert BRAND not in repr(notice)


def test_lines_of_a_record_that_were_broken_are_joined_too() -> None:
    text = "\n".join(
        [*cut_at_signs("为做好节水工作，现安排资金1200万元，请各单位结合实际，认真贯彻执行，确保取得实效。", 16)] * 2
    )
    record = json.dumps({"标题": "临岚市水务局关于节水的通知", "正文": text}, ensure_ascii=False)
    assert [len(block.text) for block in convert(record.encode(), "a.json").body] == [43, 43]


# --- the same on pages of signs at places (PDF, OFD) -------------------------------------------


def set_on_pages(wrapped: Sequence[Sequence[str]], lines_a_page: int) -> Iterator[Sheet]:
    """Lay lines out in squares of 10 points, a page number below the last of each page."""
    lines = [line for listed in wrapped for line in listed]
    for number, start in enumerate(range(0, len(lines), lines_a_page), start=1):
        glyphs = [
            Glyph(
                sign, 50 + 5 * measure_columns(line[:at]), top, 50 + 5 * measure_columns(line[: at + 1]), top + 10, 10
            )
            for top, line in zip(range(150, 700, 15), lines[start : start + lines_a_page], strict=False)
            for at, sign in enumerate(line)
            if sign.strip()
        ]
        marked = [Glyph(sign, 280 + 6 * at, 810, 286 + 6 * at, 820, 10) for at, sign in enumerate(f"—{number}—")]
        yield Sheet(600, 850, (*glyphs, *marked))


@SETTINGS
@given(notices(), st.integers(24, 45), st.integers(5, 30))
def test_indented_paragraphs_are_read_back_from_pages(paragraphs: list[str], width: int, lines_a_page: int) -> None:
    blocks, issues = make_layout(list(set_on_pages(wrap(paragraphs, width, set_in_type, INDENT), lines_a_page)))
    assert squeeze("".join(block.text for block in blocks)) == squeeze("".join(paragraphs))
    wanted = [text for text in paragraphs if len(text) > 60]
    assert [block.text for block in blocks if len(block.text) > 60] == wanted
    assert all(issue.detail.startswith("—") for issue in issues)


@pytest.mark.parametrize("nowhere", [float("nan"), float("inf"), float("-inf")])
def test_signs_whose_place_is_no_number_are_read_all_the_same(nowhere: float) -> None:
    glyphs = tuple(Glyph(sign, nowhere, 10.0, nowhere, 20.0, 10.0) for sign in "请节水")
    blocks, _ = make_layout([Sheet(595.0, 842.0, glyphs)])
    assert sorted("".join(block.text for block in blocks)) == sorted("请节水")


def test_a_title_set_large_is_in_the_middle_though_it_fills_its_line() -> None:
    lines = (
        ("临岚市水务局", 16),
        ("关于调整城区供水价格有关事项的通知", 20),
        *(("供水价格按下列规定执行，" * 3, 10),) * 3,
    )
    glyphs = [
        Glyph(sign, left, 100.0 + 30 * row, left + size, 100.0 + 30 * row + size, size)
        for row, (text, size) in enumerate(lines)
        for left, sign in ((300 - size * len(text) / 2 + size * at, sign) for at, sign in enumerate(text))
    ]
    blocks, _ = make_layout([Sheet(600.0, 850.0, tuple(glyphs))])
    assert make_notice(blocks, NO_HINTS).title == "临岚市水务局关于调整城区供水价格有关事项的通知"
