"""What must hold for every notice: nothing is lost, cleaning twice changes nothing, any bytes are handled."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from converters.cleaners import CLEANERS, Cleaner
from converters.conservation import collect_text, squeeze_meaning
from converters.convert import convert
from converters.detect import Format
from converters.identify import identify, make_slug
from converters.issues import ReadError
from converters.model import Notice, paragraph
from converters.official.document_number import DocumentNumber
from converters.readers.page import read_page
from converters.writers.page import write_page
from scripts.environment import ROOT
from tests.tools.strategies import Script, document_numbers, html_files, scripts, text_files, word_files

SETTINGS = settings(max_examples=60)
ENDINGS = tuple(form.value for form in Format)


def meaning_in_order(source: str, target: str) -> str:
    """Return what of ``source`` does not come in ``target`` in its order; empty if all does."""
    at = 0
    for place, sign in enumerate(source):
        at = target.find(sign, at) + 1
        if not at:
            return source[place : place + 20]
    return ""


def page_text(notice: Notice) -> str:
    """Title and body in reading order: what the page shows as its text."""
    return squeeze_meaning("\n".join([notice.title, *(block.text for block in notice.body)]))


def check_conserved(script: Script, notice: Notice) -> None:
    everything = squeeze_meaning(collect_text(notice))
    for line in script.all_lines:
        assert squeeze_meaning(line) in everything, line
    shown = page_text(notice)
    kept = [line for line in script.lines if squeeze_meaning(line) in shown]
    assert meaning_in_order("".join(squeeze_meaning(line) for line in kept), shown) == ""


@SETTINGS
@given(text_files())
def test_no_text_of_a_dump_is_lost(file: tuple[Script, bytes]) -> None:
    script, data = file
    check_conserved(script, convert(data, "notice.txt"))


@SETTINGS
@given(html_files())
def test_no_text_of_a_page_is_lost(file: tuple[Script, bytes]) -> None:
    script, data = file
    check_conserved(script, convert(data, "notice.html"))


@SETTINGS
@given(word_files())
def test_no_text_of_a_word_file_is_lost(file: tuple[Script, bytes]) -> None:
    script, data = file
    notice = convert(data, "notice.docx")
    assert squeeze_meaning(notice.title) == squeeze_meaning(script.title)
    check_conserved(script, notice)


def notices_of(script: Script) -> Iterator[Notice]:
    yield Notice(script.title, tuple(paragraph(line) for line in (*script.head, *script.lines)))
    yield Notice(script.title, tuple(paragraph(line.strip()) for line in script.lines))


@SETTINGS
@pytest.mark.parametrize("clean", CLEANERS, ids=lambda clean: clean.__name__)
@given(script=scripts())
def test_cleaning_twice_changes_nothing(clean: Cleaner, script: Script) -> None:
    for notice in notices_of(script):
        once = clean(notice)
        assert clean(once) == once


@SETTINGS
@given(scripts())
def test_cleaning_all_twice_changes_nothing(script: Script) -> None:
    for notice in notices_of(script):
        once = notice
        for clean in CLEANERS:
            once = clean(once)
        twice = once
        for clean in CLEANERS:
            twice = clean(twice)
        assert twice == once


@SETTINGS
@given(text_files())
def test_converting_twice_gives_the_same_page(file: tuple[Script, bytes]) -> None:
    _, data = file
    assert write_page(convert(data, "notice.txt")) == write_page(convert(data, "notice.txt"))


def reads_or_says_why(data: bytes, name: str) -> None:
    try:
        notice = convert(data, name)
    except ReadError as error:
        assert error.reason and error.advice  # noqa: PT017, PT018 -- both outcomes are right, with their own terms
    else:
        assert notice.title.strip()
        assert any(block.text.strip() for block in notice.body)


@SETTINGS
@given(st.binary(max_size=400), st.sampled_from(ENDINGS))
@example(b"", "html")
@example(b"\x00" * 64, "txt")
@example(b"%PDF-1.7", "pdf")
@example(b"PK\x03\x04", "docx")
@example(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc")
@example(b"[" * 5000, "json")
def test_any_bytes_are_a_notice_or_a_reason(data: bytes, ending: str) -> None:
    reads_or_says_why(data, f"notice.{ending}")


@SETTINGS
@given(st.one_of(text_files(), html_files(), word_files()), st.data(), st.sampled_from(ENDINGS))
def test_damaged_files_are_a_notice_or_a_reason(file: tuple[Script, bytes], draw: st.DataObject, ending: str) -> None:
    data = bytearray(file[1])
    for _ in range(draw.draw(st.integers(1, 6))):
        at = draw.draw(st.integers(0, len(data) - 1))
        match draw.draw(st.integers(0, 2)):
            case 0:
                data[at] = draw.draw(st.integers(0, 255))
            case 1:
                del data[at : at + draw.draw(st.integers(1, 200))]
            case _:
                data[at:at] = data[at : at + draw.draw(st.integers(1, 200))]
        assume(data)
    reads_or_says_why(bytes(data), f"notice.{ending}")


@SETTINGS
@given(st.one_of(text_files(), html_files(), word_files()))
def test_pages_read_back_as_written(file: tuple[Script, bytes]) -> None:
    notice = convert(file[1], "notice")
    assert read_page(write_page(notice)) == notice


@SETTINGS
@given(text_files(), st.integers(0, 7), st.sampled_from(("13800000000", "990101199001011230", "138-0000-0000")))
def test_no_private_number_reaches_a_page(file: tuple[Script, bytes], at: int, number: str) -> None:
    lines = file[1].decode("utf-8" if is_utf8(file[1]) else "gb18030").splitlines()
    lines.insert(min(at + 2, len(lines)), f"经办人林晓，联系方式{number}。")
    page = write_page(convert("\n".join(lines).encode(), "notice.txt"))
    assert number not in page
    assert number.replace("-", "") not in page


def is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


@given(document_numbers())
def test_document_numbers_print_and_parse(number: str) -> None:
    parsed = DocumentNumber.parse(number)
    assert DocumentNumber.parse(str(parsed)) == parsed


@SETTINGS
@given(st.text(max_size=120))
def test_slugs_are_plain(text: str) -> None:
    slug = make_slug(text)
    assert not set(slug) - set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(slug) <= 80


@given(scripts())
def test_every_notice_has_an_id(script: Script) -> None:
    notice = Notice(script.title, tuple(paragraph(line) for line in script.lines))
    assert identify(notice) == make_slug(identify(notice))


def test_notices_of_the_project_convert() -> None:
    folder = ROOT / "notices"
    files = [path for path in sorted(folder.iterdir()) if path.suffix != ".yml"]
    assert len(files) > 10
    for path in files:
        notice = convert(path.read_bytes(), path.name)
        assert notice.id
        assert read_page(write_page(notice)) == notice


@settings(max_examples=1)
@given(st.just(0.3))
def test_no_example_fails_for_being_slow(seconds: float) -> None:
    time.sleep(seconds)
