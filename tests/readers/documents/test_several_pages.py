"""A gazette's notices that stand one behind the other in a file are each one; what a notice passes on is of it."""

from __future__ import annotations

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.hints.sidecar import Sidecar
from converters.issues import ReadError
from converters.model import Notice
from tests.readers.pdf_and_ofd.test_pdf_slant import make_pdf, middle
from tests.readers.word_and_sheets.test_word_letters import CENTRE
from tests.tools.packages import word_file, word_paragraph

WIDTH = 600
SAID = "现就有关事项通知如下，请各镇人民政府、各街道办事处认真组织实施，并于年底前将落实情况书面报告。"
FIRST, SECOND = "云汀区人民政府关于做好秋季造林工作的通知", "云汀区人民政府关于公布河长名单的通知"
TO, SIGNED = "各镇人民政府，各街道办事处：", "云汀区人民政府"


def set_lines(*texts: str) -> list[tuple[str, str]]:
    """Return lines from the top of a page: ``|`` before one sets it in the middle, ``>`` to the right."""
    lines: list[tuple[str, str]] = []
    for at, text in enumerate(texts):
        bare = text.lstrip("|>")
        wide = 2 * middle("", WIDTH) - 2 * middle(bare, WIDTH)
        left = {"|": middle(bare, WIDTH), ">": WIDTH - 60 - wide}.get(text[0], 60.0)
        lines.append((f"1 0 0 1 {left} {800 - 20 * at}", bare))
    return lines


def notice(title: str, number: str, day: str) -> list[str]:
    lines = [f"|{title}", f"|{number}", TO, "　　" + SAID[:36], SAID[36:], f">{SIGNED}", f">{day}"]
    return [line for line in lines if line.strip("|")]


ONE = notice(FIRST, "云政发〔2025〕13号", "2025年9月1日")
TWO = notice(SECOND, "云政发〔2025〕15号", "2025年9月8日")


def read(*lines: str, sidecar: Sidecar | None = None) -> list[Notice]:
    found = convert_all(make_pdf(*set_lines(*lines)), "a.pdf", sidecar or Sidecar())
    return [item.notice for item in found if isinstance(item, Conversion)]


@pytest.mark.parametrize("between", [(), ("抄送：区人大常委会办公室。",), ("（此件公开发布）",)])
def test_two_numbered_notices_are_two(between: tuple[str, ...]) -> None:
    first, second = read(*ONE, *between, *TWO)
    assert (first.title, first.document_number, str(first.issued)) == (FIRST, "云政发〔2025〕13号", "2025-09-01")
    assert (second.title, second.document_number, str(second.issued)) == (SECOND, "云政发〔2025〕15号", "2025-09-08")
    assert SECOND not in "".join(block.text for block in first.body)
    assert second.recipients == ("各镇人民政府", "各街道办事处")


def test_three_notices_are_three() -> None:
    three = notice("云汀区人民政府办公室关于开展巡河工作的通知", "（云政办发〔2025〕7号）", "2025年9月9日")
    assert [one.document_number for one in read(*ONE, *TWO, *three)][2:] == ["云政办发〔2025〕7号"]


def test_one_is_asked_for_and_two_are_there() -> None:
    with pytest.raises(ReadError, match="the PDF holds 2 notices"):
        convert(make_pdf(*set_lines(*ONE, *TWO)), "a.pdf")


def test_a_file_without_a_text_is_refused_as_a_whole() -> None:
    with pytest.raises(ReadError, match="no text of a notice"):
        convert_all(make_pdf(*set_lines(f"|{FIRST}")), "a.pdf")


PASSED = "云汀区人民政府转发市政府关于公布河长名单的通知的通知"
UPPER = notice("临岚市人民政府关于公布河长名单的通知", "临政发〔2025〕88号", "2025年8月8日")


@pytest.mark.parametrize(
    "lines",
    [
        ONE,
        [*ONE, "附件", *TWO],
        [*ONE[:-2], *TWO],
        [*ONE, *notice(SECOND, "", "2025年9月8日")],
        [*ONE, *notice(FIRST, "云政发〔2025〕13号", "2025年9月1日")],
        [*notice(PASSED, "云政发〔2025〕15号", "2025年9月1日"), *UPPER],
        [*notice(FIRST, "", "2025年9月1日"), *TWO],
    ],
)
def test_what_is_not_beyond_doubt_stays_together(lines: list[str]) -> None:
    assert len(read(*lines)) == 1


def test_a_title_from_outside_is_that_of_the_whole_file() -> None:
    (whole,) = read(*ONE, *TWO, sidecar=Sidecar(title="云汀区人民政府公报（2025年第9期）"))
    assert SECOND in [block.text for block in whole.body]


def printed(head: str, number: str, title: str, day: str, *more: str) -> list[str]:
    own = ["|" + head, "|" + number, "|" + title, TO, "　　" + SAID[:36], SAID[36:], f">{SIGNED}", f">{day}", *more]
    return [line for line in own if line != "|"]


OWN = "云汀区人民政府文件"
IMPRINT = "云汀区人民政府办公室　　　2025年9月2日印发"
RED = printed(OWN, "云政发〔2025〕13号", FIRST, "2025年9月1日")
UPPER_RED = printed("临岚市人民政府文件", "临政发〔2025〕8号", SECOND, "2025年8月8日")
ALSO = printed(OWN, "云政字〔2025〕15号", SECOND, "2025年9月8日")


@pytest.mark.parametrize("between", [(), (IMPRINT,), ("（此件公开发布）", "抄送：区人大常委会办公室。", IMPRINT)])
@pytest.mark.parametrize("head", [OWN, "云汀区人民政府办公室文件", "云汀区人民政府"])
def test_two_notices_below_letterheads_are_two(between: tuple[str, ...], head: str) -> None:
    first, second = read(*RED, *between, *printed(head, "云政字〔2025〕15号", SECOND, "2025年9月8日"))
    assert (first.title, first.document_number, str(first.issued)) == (FIRST, "云政发〔2025〕13号", "2025-09-01")
    assert (second.title, second.document_number, str(second.issued)) == (SECOND, "云政字〔2025〕15号", "2025-09-08")
    assert SECOND not in "".join(block.text for block in first.body)
    assert first.body[-1].text.replace(" ", "") == (between or ("2025年9月1日",))[-1].replace(" ", "")


def test_the_number_of_the_copy_and_how_urgent_it_is_belong_to_the_next() -> None:
    first, second = read(*RED, IMPRINT, "000012", "特急", *ALSO)
    assert "特急" not in "".join(block.text for block in first.body)
    assert (second.title, second.document_number) == (SECOND, "云政字〔2025〕15号")


def test_an_annex_behind_the_signature_parts_none_of_one_letterhead() -> None:
    first, second = read(*RED, "附件", "|河长名单", "望津渠段由区水务局负责巡查，每月不少于两次。", *ALSO)
    assert "望津渠段" in "".join(block.text for block in first.body)
    assert (second.title, second.document_number) == (SECOND, "云政字〔2025〕15号")


@pytest.mark.parametrize(
    "lines",
    [
        [*RED, "附件", *ALSO],
        [*RED[:-2], *ALSO],
        [*RED, "附件", "|河长名单", "望津渠段每月巡查两次。", *UPPER_RED],
        [*RED, *printed(OWN, "云政发〔2025〕13号", FIRST, "2025年9月1日")],
        [*RED, *printed(OWN, "", SECOND, "2025年9月8日")],
        [*printed(OWN, "云政发〔2025〕13号", PASSED, "2025年9月1日"), *UPPER_RED],
    ],
)
def test_letterheads_that_are_not_beyond_doubt_part_nothing(lines: list[str]) -> None:
    assert len(read(*lines)) == 1


def type_word(lines: list[str]) -> bytes:
    return word_file("".join(word_paragraph(line.lstrip("|>"), CENTRE if line[0] == "|" else "") for line in lines))


@pytest.mark.parametrize("between", [[], [IMPRINT], ["附件", "|河长名单", "望津渠段每月巡查两次。"]])
def test_a_word_file_may_hold_several_too(between: list[str]) -> None:
    data = type_word([*RED, *between, *ALSO, IMPRINT])
    first, second = (item.notice for item in convert_all(data, "a.docx") if isinstance(item, Conversion))
    assert (first.title, first.document_number, str(first.issued)) == (FIRST, "云政发〔2025〕13号", "2025-09-01")
    assert (second.title, second.document_number, str(second.issued)) == (SECOND, "云政字〔2025〕15号", "2025-09-08")
    assert SECOND not in "".join(block.text for block in first.body)
    with pytest.raises(ReadError, match="the Word file holds 2 notices"):
        convert(data, "a.docx")
    (whole,) = convert_all(data, "a.docx", Sidecar(title="云汀区人民政府文件选登"))
    assert isinstance(whole, Conversion)
    assert SECOND in [block.text for block in whole.notice.body]


@pytest.mark.parametrize("lines", [RED, [*RED, "附件", *ALSO], [*RED, *printed(OWN, "", SECOND, "2025年9月8日")]])
def test_a_word_file_of_one_notice_holds_one(lines: list[str]) -> None:
    assert len(convert_all(type_word(lines), "a.docx")) == 1
