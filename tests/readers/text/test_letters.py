"""Letters and announcements in traditional characters: heads with an address, pages, headings, heads who sign."""

from __future__ import annotations

from datetime import date

import pytest

from converters.cleaners.closing import mark_closing
from converters.convert import convert
from converters.model import Notice, Paragraph, Role, paragraph

HEADING = "「清潔水箱計劃」二零二六年度申請事宜"
TEXT = (
    "本署現邀請全港屋苑申請二零二六年度「清潔水箱計劃」資助。計劃旨在保障用水安全。",
    "2.　每個成功申請的屋苑可獲一筆過資助，用以聘請合資格承辦商。",
    "3.　如有查詢，請致電2890 0000與本署客戶組聯絡。",
)
DAY = "二零二六年四月二十八日"
ADDRESSES = (
    "雲嶼望津道18號7樓",
    "雲嶼望津道18號",
    "雲嶼海堤街2至6號海堤大廈十二樓",
    "雲嶼望津路四十號望津中心A座5樓502室",
    "地址：雲嶼望津道18號7樓",
)


def _read(*lines: str) -> Notice:
    return convert("\n\n".join(lines).encode(), "n.txt")


def _body(notice: Notice) -> list[str]:
    return [block.text for block in notice.body]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("heading", [(HEADING,), (HEADING[:9], HEADING[9:])])
@pytest.mark.parametrize("number", ["", "本署檔號：(14) in YWSD/3/20/2\n電話：2890 0000\n傳真：2890 0001"])
def test_the_heading_of_a_letter_stands_below_whom_it_addresses(
    address: str, heading: tuple[str, ...], number: str
) -> None:
    head = f"雲嶼水務署\nYUN YU WATER SUPPLIES\n{address}"
    notice = _read(head, number, "各屋苑管理處：", *heading, *TEXT, "雲嶼水務署署長\n（陳岸平　　代行）", DAY)
    assert notice.title == HEADING
    assert (notice.issuer, notice.issued) == ("雲嶼水務署", date(2026, 4, 28))
    assert [line for line in ("各屋苑管理處：", *TEXT, DAY) if line not in _body(notice)] == []
    assert not [line for line in heading if line in _body(notice)]


@pytest.mark.parametrize("heading", ["關於清潔水箱計劃的通函", "清潔水箱計劃申請通告"])
def test_a_heading_above_whom_a_letter_addresses_is_its_title(heading: str) -> None:
    head = "雲嶼水務署\n雲嶼望津道18號7樓\n本署檔號：YWSD/3\n電話：2890 0000"
    notice = _read(head, heading, "各屋苑管理處：", *TEXT, DAY)
    assert notice.title == heading


def test_a_letter_whose_text_begins_below_whom_it_addresses_has_no_heading_there() -> None:
    notice = _read("關於清洗水箱的函", "各屋苑管理處：", "現定於五月清洗水箱", *TEXT, "雲嶼水務署", DAY)
    assert notice.title == "關於清洗水箱的函"
    assert "現定於五月清洗水箱" in _body(notice)


@pytest.mark.parametrize(
    "mark", ["第{}頁，共2頁", "第{}頁 共2頁", "第 {} 頁", "共2頁 第{}頁", "第{}頁／共2頁", "- 第{}頁 -"]
)
def test_marks_of_pages_in_traditional_characters_are_no_text(mark: str) -> None:
    title, above, last = "關於清潔水箱計劃的通函", ("各屋苑管理處：", *TEXT[:2]), mark.format(2)
    notice = _read(title, *above, mark.format(1), TEXT[2], "雲嶼水務署", DAY, last)
    assert _body(notice) == ["各屋苑管理處：", *TEXT, "雲嶼水務署", DAY]


def test_a_line_on_pages_in_a_sentence_stays() -> None:
    line = "表格見第1頁，共2頁須填妥。"
    assert line in _body(_read("關於清潔水箱計劃的通函", "各屋苑管理處：", *TEXT, line, "雲嶼水務署", DAY))


SIGNATURES = (
    (f"{DAY}於雲岬水務署",),
    (f"{DAY}於雲岬水務署", "管理委員會主席　陳岸平"),
    (f"{DAY}於雲岬水務署", "署長 陳岸平"),
    ("2026年4月28日於雲岬水務署", "代局長　陳岸平"),
    ("於雲岬水務署，2026年4月28日",),
    ("雲岬水務署署長", "陳岸平", DAY),
    ("雲岬水務署署長", "（陳岸平代行）", DAY),
    ("雲岬水務署署長陳岸平", DAY),
    ("雲岬水務署署長", "（陳岸平　　　　代行）", DAY, "副本送：各區辦事處"),
)
PORTUGUESE = ("ANÚNCIO", "Faz-se público que se abre concurso.", "O prazo termina no dia 11 de Maio de 2026.")


@pytest.mark.parametrize("signature", SIGNATURES)
@pytest.mark.parametrize("below", [(), PORTUGUESE])
def test_who_signs_at_an_agency_or_as_its_head_tells_issuer_and_day(
    signature: tuple[str, ...], below: tuple[str, ...]
) -> None:
    first = "茲公佈，本署公開競投水站租賃，有關規定如下："
    text = (first, "一、租賃期為三年，可續期一次。", "二、二零二六年五月十四日上午十時於本署開標。")
    notice = _read("望津水站租賃公開競投公告", *text, *signature, *below)
    assert (notice.issuer, notice.issued) == ("雲岬水務署", date(2026, 4, 28))
    assert [line for line in (*text, *signature, *below) if line not in _body(notice)] == []


def test_a_day_of_an_event_at_an_agency_signs_nothing() -> None:
    text = ("開標會安排如下：", "二零二六年五月十四日於雲岬水務署舉行開標會。", "參加者請攜帶證件。")
    notice = _read("望津水站租賃公開競投公告", *text)
    assert (notice.issuer, notice.issued) == ("", None)


def test_what_is_marked_once_is_marked_so_again() -> None:
    for signature in SIGNATURES:
        once = mark_closing(Notice("公告", tuple(map(paragraph, (*TEXT, *signature)))))
        assert mark_closing(once) == once
        assert any(isinstance(one, Paragraph) and one.role in (Role.DATE, Role.SIGNATURE) for one in once.body)
