"""Tables in files to keep, in the open data and in the search: every cell is there, numbers too, row by row."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import Any

import pytest

from converters.model import Cell, Cut, Masked, Notice, Paragraph, Role, Run, Table, paragraph
from converters.search.fold import fold
from converters.search.marks import MASKED
from converters.search.record import record_of
from converters.segments import write_unit
from converters.translation.status import NO_TRANSLATION, Status, Target, Translation
from converters.writers.downloads import notice_text, write_downloads
from converters.writers.open_data import csv_row, notice_record, write_sqlite


def cell(text: str, rowspan: int = 1, colspan: int = 1) -> Cell:
    return Cell((Run(text),), rowspan, colspan)


TABLE = Table(
    (
        (cell("供热单位", rowspan=2), cell("总量", colspan=2), cell("热线", rowspan=2)),
        (cell("面积"), cell("增长（%）")),
        (cell("临岚市热力有限公司"), cell("12,430"), cell("5.4"), cell("0600-5550191")),
        (cell("南闸\n供热站"), cell(""), cell("-0.3"), cell("0600-5550193")),
    ),
    (Run("表1"),),
)
NOTICE = Notice(
    "供热服务热线",
    (paragraph("现公告如下。"), TABLE, paragraph("临岚市城市管理局", Role.SIGNATURE), paragraph("2026-10-30")),
    id="linlan-19",
    issuer="临岚市城市管理局",
)
ENGLISH = {
    "供热服务热线": "Heating hotlines",
    "表1": "Table 1",
    "供热单位": "Supplier",
    "总量": "Total",
    "热线": "Hotline",
    "面积": "Area",
    "增长（%）": "Rise (%)",
    "临岚市热力有限公司": "Linlan Heating Co., Ltd.",
    "临岚市城市管理局": "Linlan Urban Management Bureau",
}
TRANSLATION = Translation({unit: Target(text, Status.EDITED) for unit, text in ENGLISH.items()})
CHINESE_ROWS = """表1
供热单位\t总量\t\t热线
\t面积\t增长（%）
临岚市热力有限公司\t12,430\t5.4\t0600-5550191
南闸 供热站\t\t-0.3\t0600-5550193
"""
ENGLISH_ROWS = """Table 1
Supplier\tTotal\t\tHotline
\tArea\tRise (%)
Linlan Heating Co., Ltd.\t12,430\t5.4\t0600-5550191
南闸 供热站\t\t-0.3\t0600-5550193
"""


@pytest.mark.parametrize(("lang", "rows"), [("zh", CHINESE_ROWS), ("en", ENGLISH_ROWS)])
def test_plain_text_has_every_cell_under_its_head(lang: str, rows: str) -> None:
    assert f"\n\n{rows}\n" in notice_text(NOTICE, TRANSLATION, lang)


def test_plain_text_signs_once_even_where_the_issuer_signs() -> None:
    assert "\n\n临岚市城市管理局\n\n2026-10-30\n" in notice_text(NOTICE, TRANSLATION, "zh")
    assert "\n\nLinlan Urban Management Bureau\n\n2026-10-30\n" in notice_text(NOTICE, TRANSLATION, "en")


def cells_of(record: dict[str, Any], lang: str) -> dict[tuple[int, int], str]:
    return {(one["row"], one["column"]): one[lang] for one in record["segments"] if one["role"] == "cell"}


def test_json_has_every_cell_with_its_place() -> None:
    record = json.loads(write_downloads(NOTICE, TRANSLATION)["zh/notices/undated/linlan-19.json"])
    chinese, english = cells_of(record, "zh"), cells_of(record, "en")
    assert chinese[1, 4] == "热线"
    assert chinese[2, 3] == "增长（%）"
    assert chinese[3, 2] == english[3, 2] == "12,430"
    assert chinese[4, 4] == english[4, 4] == "0600-5550193"
    assert english[3, 1] == "Linlan Heating Co., Ltd."
    statuses = {one["zh"]: one["status"] for one in record["segments"]}
    assert statuses["12,430"] == statuses["2026-10-30"] == "copied"
    assert statuses["热线"] == "edited"


def test_what_was_cut_or_masked_is_said() -> None:
    runs = (Run("联系人小秦，电话"), Run("", Masked("mobile")), Run("，"), Run("", Cut(1)), Run("办公室"))
    unit = write_unit(runs)
    alone = Table(((cell("电话"), Cell((Run("", Masked("mobile")),))),))
    notice = Notice("电话", (Paragraph(runs), alone), id="x")
    translation = Translation(
        {
            unit: Target("Contact: Xiao Qin, <masked/>, <cut/> Office", Status.EDITED),
            "电话": Target("Phone", Status.EDITED),
        }
    )
    assert "联系人小秦，电话[手机号已隐去]，[……]办公室\n\n电话\t[手机号已隐去]\n" in notice_text(
        notice, translation, "zh"
    )
    english = "Contact: Xiao Qin, [mobile number withheld], […] Office"
    assert f"{english}\n\nPhone\t[mobile number withheld]\n" in notice_text(notice, translation, "en")
    cells = {one["zh"]: one["en"] for one in notice_record(notice, translation)["segments"]}
    assert cells["[手机号已隐去]"] == "[mobile number withheld]"
    assert cells["联系人小秦，电话[手机号已隐去]，[……]办公室"] == english


def test_the_database_gives_a_table_row_by_row() -> None:
    data = write_sqlite([csv_row(NOTICE, TRANSLATION)], [notice_record(NOTICE, TRANSLATION)])
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(data)
        rows = database.execute(
            "SELECT group_concat(zh, '|') FROM (SELECT * FROM segments ORDER BY number) WHERE row > 0 GROUP BY row"
        )
        assert [row for (row,) in rows][2] == "临岚市热力有限公司|12,430|5.4|0600-5550191"


def test_the_search_has_every_cell_in_its_place_and_no_phrase_crosses() -> None:
    table = record_of(NOTICE, TRANSLATION).segments[1]
    assert table.zh.split("\n")[1:] == [
        "供热单位 | 总量 |  | 热线 |",
        "| 面积 | 增长（%） |",
        "临岚市热力有限公司 | 12,430 | 5.4 | 0600-5550191 |",
        "南闸 供热站 |  | -0.3 | 0600-5550193",
    ]
    assert "12430" in fold(table.zh)
    assert "|南闸供热站|" in fold(table.zh).replace(" ", "")
    assert "0600-5550191 | 南闸" not in fold(table.zh)  # space beside Han goes, the bar stays


def test_a_table_that_lies_about_its_width_costs_the_search_little() -> None:
    liar = Table(((cell("甲", colspan=10**6), *[cell("乙", colspan=10**6)] * 50),))
    text = record_of(Notice("表", (liar,), id="x"), NO_TRANSLATION).segments[0].zh
    assert (text[0], text.count("乙"), len(text) < 2_000) == ("甲", 50, True)


def test_what_was_masked_keeps_its_cell_in_the_search() -> None:
    table = Table(((cell("1"), cell("张二"), Cell((Run("", Masked("mobile")),)), cell("保洁")),))
    text = record_of(Notice("表", (table,), id="x"), NO_TRANSLATION).segments[0].zh
    assert text == f"1 | 张二 | {MASKED['mobile']} | 保洁"


def test_a_table_half_translated_reads_as_its_page_does() -> None:
    table = record_of(NOTICE, TRANSLATION).segments[1]
    assert table.en.split("\n") == [
        "Table 1 |",
        "Supplier | Total |  | Hotline |",
        "| Area | Rise (%) |",
        "Linlan Heating Co., Ltd. | 12,430 | 5.4 | 0600-5550191 |",
        "南闸 供热站 |  | -0.3 | 0600-5550193",
    ]
    assert record_of(NOTICE, NO_TRANSLATION).segments[1].en == ""


def test_what_reads_the_same_in_both_languages_has_english() -> None:
    notice = Notice("热线", (Table(((cell("A1"), cell("1,200")),)),), id="x")
    assert record_of(notice, NO_TRANSLATION).segments[0].en == "A1 | 1,200"
