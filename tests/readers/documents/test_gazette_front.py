"""Cover and contents of a gazette: its notices begin where the titles stand that the contents list."""

from __future__ import annotations

import pytest

from converters.convert import Conversion, convert_all
from converters.model import Notice
from converters.readers.documents.gazette_front import find_starts
from tests.readers.documents.test_several_pages import SAID, set_lines
from tests.readers.pdf_and_ofd.test_pdf_slant import make_pdf

COVER = ("|云汀区人民政府公报", "|2026年第3期（总第61期）", "|目　录")
ENTRIES = (
    "【区政府文件】",
    "云汀区人民政府关于印发云汀区渡口管理规定的通知（云政规〔2026〕2号）……（1）",
    "【区政府办公室文件】",
    "云汀区人民政府办公室关于推进灯会筹备工作的意见（云政办发〔2026〕9号）……（4）",
)
BARE = (
    "云汀区人民政府关于印发云汀区渡口管理规定的通知",
    "云汀区人民政府办公室关于推进灯会筹备工作的意见",
)
PAGED = (
    "关于印发云汀区渡口管理规定的通知 ................ 1",
    "关于推进灯会筹备工作的意见 ...................... 4",
)
COUNTED = tuple(f"{at}. {entry}/{at}" for at, entry in enumerate(BARE, 1))
WRAPPED = (
    "云汀区人民政府关于印发云汀区渡口管理规定的",
    "通知（云政规〔2026〕2号）……（",
    "1）",
    "云汀区人民政府办公室关于推进灯会筹备工作的",
    "意见……（4）",
)
RULES = (
    "|云汀区人民政府",
    "|关于印发云汀区渡口管理规定的通知",
    "|云政规〔2026〕2号",
    "各镇人民政府：",
    "　　现将《云汀区渡口管理规定》印发给你们，请遵照执行。",
    "　　" + SAID[:36],
    SAID[36:],
    ">云汀区人民政府",
    ">2026年3月4日",
    "|云汀区渡口管理规定",
    "　　第一条　为了加强渡口管理，制定本规定。",
    "　　第二条　本规定自2026年4月1日起施行。",
)
OPINION = (
    "|云汀区人民政府办公室",
    "|关于推进灯会筹备工作的意见",
    "|云政办发〔2026〕9号",
    "各镇人民政府：",
    "　　为办好灯会，提出意见如下。",
    "　　" + SAID[:36],
    SAID[36:],
    ">云汀区人民政府办公室",
    ">2026年3月9日",
)


def read(lines: tuple[str, ...], name: str) -> list[Notice]:
    text = "\n".join(line.lstrip("|>") for line in lines).encode()
    found = convert_all(make_pdf(*set_lines(*lines)) if name.endswith("pdf") else text, name)
    return [item.notice for item in found if isinstance(item, Conversion)]


@pytest.mark.parametrize("name", ["a.pdf", "a.txt"])
@pytest.mark.parametrize("entries", [ENTRIES, BARE, PAGED, COUNTED, WRAPPED])
def test_contents_say_where_the_notices_of_a_gazette_begin(entries: tuple[str, ...], name: str) -> None:
    notices = read((*COVER, *entries, *RULES, *OPINION), name)
    assert [notice.title for notice in notices] == list(BARE)
    assert [notice.document_number for notice in notices] == ["云政规〔2026〕2号", "云政办发〔2026〕9号"]
    assert [str(notice.issued) for notice in notices] == ["2026-03-04", "2026-03-09"]
    said = ["\n".join(block.text for block in notice.body) for notice in notices]
    assert "第二条" in said[0]
    assert "灯会" not in said[0]
    assert "目　录" not in said[0]
    assert "2026年第3期（总第61期）" in [issue.detail for issue in notices[0].issues]
    assert "2026年第3期（总第61期）" not in [issue.detail for issue in notices[1].issues]


@pytest.mark.parametrize("name", ["a.pdf", "a.txt"])
def test_a_column_and_a_number_above_a_title_are_of_the_notice_below(name: str) -> None:
    second = ("|【区政府办公室文件】", OPINION[2], *OPINION[:2], *OPINION[3:])
    first, last = read((*COVER, *ENTRIES, ENTRIES[0], *RULES, *second), name)
    assert last.document_number == "云政办发〔2026〕9号"
    assert "【区政府办公室文件】" not in "".join(block.text for block in first.body)


@pytest.mark.parametrize("name", ["a.pdf", "a.txt"])
def test_rules_may_stand_between_two_notices_without_contents(name: str) -> None:
    first, second = read((*RULES, *OPINION), name)
    assert (first.document_number, second.document_number) == ("云政规〔2026〕2号", "云政办发〔2026〕9号")
    assert first.body[-1].text.endswith("起施行。")


@pytest.mark.parametrize("name", ["a.pdf", "a.txt"])
def test_a_notice_that_the_contents_leave_out_is_one_all_the_same(name: str) -> None:
    notices = read((*COVER, ENTRIES[1], *RULES, *OPINION), name)
    assert [notice.document_number for notice in notices] == ["云政规〔2026〕2号", "云政办发〔2026〕9号"]


ORDER = (
    "云汀区人民政府令",
    "第7号",
    "《云汀区古树保护办法》已经区政府常务会议通过，现予公布，自2026年3月1日起施行。",
    "区长 岳小满",
    "2026年1月4日",
    "云汀区古树保护办法",
    "第一条 为了保护古树，制定本办法。",
    "第二条 本办法自2026年3月1日起施行。",
)


def test_an_order_may_come_first_that_the_contents_call_by_its_rules() -> None:
    listed = ("区政府令", "云汀区古树保护办法（区政府令第7号）…………1", *ENTRIES)
    notices = read((*COVER, *listed, *ORDER, *RULES, *OPINION), "a.txt")
    assert [notice.title for notice in notices] == ["云汀区古树保护办法", *BARE]


def test_the_contents_of_rules_list_no_notices() -> None:
    chapters = ("目录", "第一章 总则", "第二章 渡口", "第一章 总则", "第一条 为了管理渡口，制定本规定。")
    assert find_starts(["云汀区渡口管理规定", *chapters]) == []
    assert find_starts(["请将下列文件存档。", "目录", BARE[0], BARE[1], BARE[0], "甲。", BARE[1]]) == []
    assert find_starts([]) == []
