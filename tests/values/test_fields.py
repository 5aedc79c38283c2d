"""Identifiers, dates, labels and character sets: they parse and print, and refuse what they are not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converters.charset import decode
from converters.dates import parse_date, print_zh
from converters.dates.foreign import read_foreign_date
from converters.fields import Found, read_fields
from converters.issues import Code
from converters.labels import LABELS, Field, match_label, split_label
from converters.official.document_number import DocumentNumber, find_line_number
from converters.official.index_number import IndexNumber

ORGANS = st.sampled_from(["临政办发", "国发", "临发改价格", "临岚市人民政府令", "海关总署公告", ""])
YEARS = st.integers(1949, 2049).map(str)
SERIALS = st.one_of(st.integers(1, 99999).map(str), st.sampled_from(["十二", "0015", "12-1"]))


@given(ORGANS, YEARS, SERIALS, st.sampled_from(["〔〕", "〔〕第", "年第", "第"]))
def test_document_numbers_parse_and_print(organ: str, year: str, serial: str, style: str) -> None:
    number = DocumentNumber(organ, "" if style == "第" else year, serial, style)
    assert DocumentNumber.parse(str(number)) == number


@pytest.mark.parametrize("text", ["", "号", "无", "关于印发〔2024〕的通知", "2024-05-06", "第号", "临政发〔24〕3号"])
def test_what_is_no_document_number(text: str) -> None:
    with pytest.raises(ValueError, match="not a document number"):
        DocumentNumber.parse(text)


def test_careless_brackets_become_the_right_ones() -> None:
    careless = [
        "临政发[2024]3号",
        "临政发（2024）3号",
        "临政发【2024】 3 号",
        "临政发﹝２０２４﹞3号",
        "（临政发〔2024〕3号）",
    ]
    assert {str(find_line_number(line)) for line in careless} == {"临政发〔2024〕3号"}


def test_numbers_in_traditional_characters_keep_their_signs() -> None:
    number = DocumentNumber.parse("臨政告[2008]15號")
    assert (str(number), number.organ, number.serial) == ("臨政告〔2008〕15號", "臨政告", "15")
    assert str(find_line_number("臨岚市人民政府令第12號")) == "臨岚市人民政府令第12號"
    assert find_line_number("根據臨政告〔2008〕15號文件") is None


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_dates_parse_and_print(day: date) -> None:
    digits = "〇一二三四五六七八九"
    small = [
        "",
        *digits[1:],
        "十",
        *(f"十{n}" for n in digits[1:]),
        "二十",
        *(f"二十{n}" for n in digits[1:]),
        "三十",
        "三十一",
    ]
    year = "".join(digits[int(sign)] for sign in str(day.year))
    han = f"{year}年{small[day.month]}月{small[day.day]}日"
    for text in (print_zh(day), day.isoformat(), f"{day:%Y/%m/%d} 08:30:00", f"{day:%Y.%m.%d}", f"{day:%Y%m%d}", han):
        assert parse_date(text) == day


AMERICAN = ("%m/%d/%Y %H:%M:%S", "%m-%d-%Y", "%b %d, %Y", "%a %b %d %H:%M:%S CST %Y", "%A, %B %d, %Y %I:%M %p")
ENGLISH = ("%d/%m/%Y", "%d.%m.%Y", "%d %b %Y", "%d-%b-%Y", "%a, %d %b %Y %H:%M:%S GMT")

IN_DIGITS = ("%m/%d/%Y %H:%M:%S", "%m-%d-%Y", "%d/%m/%Y", "%d.%m.%Y")


@given(st.dates(date(1990, 1, 1), date(2049, 12, 31)))
def test_dates_of_systems_set_to_another_language(day: date) -> None:
    for form in AMERICAN + ENGLISH:
        open_order = form in IN_DIGITS and day.day <= 12 and day.day != day.month
        assert read_foreign_date(f"{day:{form}}") == (None if open_order else day)
    assert read_foreign_date(f"{day:%m/%d/%Y %I:%M:%S} PM") == day


@pytest.mark.parametrize(
    "text", ["", "13/13/2017", "02/30/2017", "May be 2017", "1/2017", "电话 06/19/2017", "06/19/20171"]
)
def test_what_is_no_date_of_another_language(text: str) -> None:
    assert read_foreign_date(text) is None


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.text)
def test_labels_are_found_however_they_are_set(label: object) -> None:
    text = getattr(label, "text", "")
    for shape in (text, "　".join(text), f"【{text}】", f"{' '.join(text)}："):
        assert match_label(shape) == label
    split = split_label(f"{'　'.join(text)}：值")
    assert split == (label, "值")


def test_values_that_say_nothing_conflict_or_are_malformed_are_reported() -> None:
    fields, issues = read_fields(
        [
            Found(Field.DOCUMENT_NUMBER, "无", "table", 1, "文号"),
            Found(Field.PUBLISHED, "2009-09-25", "line", 2, "发布时间"),
            Found(Field.PUBLISHED, "2023-06-18", "meta", 3, "PubDate"),
            Found(Field.ISSUED, "去年", "table", 1, "成文日期"),
        ]
    )
    assert fields.published == date(2009, 9, 25)
    assert (fields.document_number, fields.issued) == ("", None)
    assert {issue.code for issue in issues} == {
        Code.LABEL_EMPTY,
        Code.LABEL_CONFLICT,
        Code.LABEL_INVALID,
    }


def test_index_numbers_stay_verbatim() -> None:
    for text in ("000014349/2017-00110", "LF09-0402-2021-015", "20191202-189769", "GZ0320230001"):
        assert str(IndexNumber.parse(f" {text} ")) == text
    for text in ("ＬＦ０９－０４０２", "LF09–0402‐2021", "LF:0402.2021"):
        assert str(IndexNumber.parse(text)).startswith("LF")
    with pytest.raises(ValueError, match="not an index number"):
        IndexNumber.parse("详见附件。")


SENTENCE = "临岚市人民政府关于印发《临岚市供水条例实施办法》的通知。" * 3


@pytest.mark.parametrize("codec", ["utf-8", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-8-sig"])
@pytest.mark.parametrize("declared", ["utf-8", "gb2312", "iso-8859-1", ""])
def test_text_is_read_whatever_is_declared(codec: str, declared: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body><p>{SENTENCE}</p></body></html>'
    text, issues = decode(page.encode(codec))
    assert text == page
    assert all(issue.code is Code.CHARSET_WRONG for issue in issues)


def test_broken_bytes_are_counted() -> None:
    data = SENTENCE.encode("utf-8")
    text, issues = decode(data[:31] + b"\xff" + data[31:])
    assert "\ufffd" in text
    assert [issue.code for issue in issues] == [Code.BYTES_REPLACED]
