"""Days in workbooks: numbers counted from 1900 or from 1904, and what an office program makes of older files."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from converters.convert import Conversion, convert_all
from converters.model import Notice
from scripts.office import find_office, turn
from tests.tools.packages import pack

HEADS = ("标题", "发布日期", "成文日期", "发布机构", "正文")
TITLES = ("临岚市水务局关于检修管网的公告", "临岚市水务局关于清洗水箱的公告")
TEXT = "各用水户：因检修管网，3月9日停水一天，请储水。"
DAYS = [(date(2026, 3, 8), date(2026, 3, 6)), (date(2026, 4, 8), date(2026, 4, 6))]


def list_rows() -> Iterator[tuple[str | date, ...]]:
    for title, (published, issued) in zip(TITLES, DAYS, strict=True):
        moment = datetime.combine(published, time(9, 30))
        yield title, moment, issued, "临岚市水务局", TEXT


def make_book(epoch: datetime) -> bytes:
    book = openpyxl.Workbook()
    book.epoch = epoch
    sheet = book.active
    assert sheet is not None
    for row in (HEADS, *list_rows()):
        sheet.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def read(data: bytes, name: str) -> list[Notice]:
    return [item.notice for item in convert_all(data, name, office=turn) if isinstance(item, Conversion)]


def told(notices: list[Notice]) -> list[tuple[str, date | None, date | None]]:
    return [(notice.title, notice.published, notice.issued) for notice in notices]


WANTED = [(title, *days) for title, days in zip(TITLES, DAYS, strict=True)]


@pytest.mark.parametrize("epoch", [CALENDAR_WINDOWS_1900, CALENDAR_MAC_1904])
def test_days_are_counted_from_the_year_that_the_workbook_says(epoch: datetime) -> None:
    assert told(read(make_book(epoch), "公告.xlsx")) == WANTED


OPEN = "urn:oasis:names:tc:opendocument:xmlns"


def make_open() -> bytes:
    """Return the same list as an OpenDocument file, which writes its days as ISO 8601 does."""
    rows = [f"<table:table-row>{''.join(map(write_cell, row))}</table:table-row>" for row in (HEADS, *list_rows())]
    spaces = " ".join(f'xmlns:{name}="{OPEN}:{name}:1.0"' for name in ("office", "table", "text"))
    table = f'<table:table table:name="公告">{"".join(rows)}</table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    content = f'<office:document-content {spaces} office:version="1.3">{body}</office:document-content>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    entry = '<m:file-entry m:full-path="{}" m:media-type="{}"/>'
    listed = entry.format("/", kind) + entry.format("content.xml", "text/xml")
    manifest = f'<m:manifest xmlns:m="{OPEN}:manifest:1.0" m:version="1.3">{listed}</m:manifest>'
    return pack({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def write_cell(value: str | date) -> str:
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}"/>'


def make_old(folder: Path) -> bytes:
    """Return the list, its days counted from 1904, as the binary file of Excel 97."""
    source = folder / "list.xlsx"
    source.write_bytes(make_book(CALENDAR_MAC_1904))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    wanted = ["--convert-to", "xls:MS Excel 97", "--outdir", str(folder)]
    command = [find_office(), "--headless", profile, *wanted, str(source)]
    subprocess.run(command, capture_output=True, timeout=120, check=True)
    return (folder / "list.xls").read_bytes()


def test_older_and_open_workbooks_are_read_by_an_office_program(tmp_path: Path) -> None:
    if not find_office():
        assert find_office() == ""  # nobody reads them then, as another test shows
        return
    old, open_ = make_old(tmp_path), make_open()
    for data, name, form in ((old, "公告.xls", "xls"), (old, "公告.et", "et"), (open_, "公告.ods", "ods")):
        notices = read(data, name)
        assert told(notices) == WANTED, name
        assert {notice.origin.format for notice in notices} == {form}
