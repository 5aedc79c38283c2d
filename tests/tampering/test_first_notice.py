"""The first notice: its fields, four places restored and three cut, its words kept, and its brand nowhere."""

from __future__ import annotations

import hashlib
import re
from datetime import date

import pytest

from converters.conservation import collect_text, squeeze_meaning
from converters.convert import convert
from converters.issues import Code
from converters.model import (
    Heading,
    Notice,
    Paragraph,
    Remark,
    Restored,
    Run,
    TitleSource,
)
from converters.pages.record import write_record
from converters.raw_page import Page, Zone
from converters.tampering import restore
from converters.tampering.reading.text import fold
from converters.writers.page import write_page
from tests.tampering.pages import SEED, TAMPERED, Hidden, token

__all__ = ["token"]


@pytest.fixture(scope="module")
def seed() -> Notice:
    return convert(SEED.read_bytes(), SEED.name)


def test_the_first_notice_has_its_fields(seed: Notice) -> None:
    assert seed.title == "区领导尤建丰来城南街道开展文明典范城市创建专题调研"
    assert seed.title_source is TitleSource.SUMMARY
    assert seed.index_number == "K1228322/2022-00111"
    assert seed.issuer == "吴中区城南街道"
    assert seed.restored_fields == (("issuer", "吴中区"),)
    assert seed.issued == seed.published == date(2022, 10, 21)
    assert seed.document_number == ""
    assert seed.column == ("信息公开", "政府信息公开目录")
    assert (seed.origin.site_code, seed.origin.police_record) == ("3205060031", "32050602010344")
    assert Code.LABEL_EMPTY in {issue.code for issue in seed.issues}


def test_the_first_notice_is_restored_in_four_places_and_cut_in_three(seed: Notice) -> None:
    changes = seed.integrity.changes
    assert [change.number for change in changes] == [1, 2, 3, 4, 5, 6, 7]
    assert [change.zone for change in changes] == [
        *("title", "masthead", "masthead", "breadcrumb", "metadata", "body", "footer")
    ]
    assert [change.restored for change in changes] == ["", "吴中区", "吴中区", "", "吴中区", "吴中区", ""]
    assert {line.kind for line in seed.integrity.evidence} == {
        *("site-code", "police-record", "icp-province", "surviving-name", "unique-subdistrict", "parent-city")
    }
    assert seed.integrity.status is TAMPERED


def test_the_first_notice_keeps_its_words_and_says_what_is_odd(seed: Notice) -> None:
    first = seed.body[0]
    assert isinstance(first, Paragraph)
    assert first.runs[:2] == (
        Run("1020下午", Remark("lost-date-signs", "10月20日下午")),
        Run("吴中区", Restored(6)),
    )
    assert [block.text for block in seed.body if isinstance(block, Heading)] == [
        "一、树立创建高地意识,统一思想",
        "二、树立重点攻坚意识,全面推进",
        "三、树立协同作战意识,压实责任",
    ]
    assert seed.body[1].text == "尤建丰指出"
    assert seed.body[3].text.startswith("城南街道位于吴中中心城区,是文明典范城市")


def test_the_brand_of_the_first_notice_is_nowhere(seed: Notice, token: Hidden) -> None:
    assert len(token.text) == seed.integrity.token_length == 8
    assert hashlib.sha256(token.text.encode()).hexdigest() == seed.integrity.token_sha256
    outputs = (repr(seed), repr(write_record(seed)), write_page(seed), write_page(seed, lang="en"))
    found = [part for text in outputs for part in (token.text, fold(token.text)[3:]) if part in fold(text)]
    assert len(found) == 0


def test_every_word_of_the_first_notice_is_kept(seed: Notice, token: Hidden) -> None:
    """Each Han character and digit is on the page, in a field, or in the detail of an issue."""
    raw = SEED.read_text(encoding="utf-8-sig").replace(token.text, "\n")
    kept = squeeze_meaning(collect_text(seed))
    labels = {"索引号", "生成日期", "公开日期", "发布机构", "文件编号", "内容概述", "浏览量", "您当前所在位置"}
    lines = [re.sub(r"^(?:索 引 号|生成日期|公开日期|发布机构|文件编号)[:：]", "", line) for line in raw.split("\n")]
    lost = [piece for line in lines if (piece := squeeze_meaning(line)) and piece not in kept and piece not in labels]
    assert lost == []


def test_restoring_twice_changes_nothing(seed: Notice) -> None:
    page = Page((Zone("title", SEED.read_text(encoding="utf-8-sig").split("\n", 1)[0]),))
    assert restore(seed, page) == seed
