"""The tamper check on texts written by hand: pages with what spammers insert, and clean pages that look like it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from converters.model import IntegrityStatus
from converters.tampering import examine_text
from converters.tampering.reading import Reading
from converters.tampering.reading.disguise import reveal
from converters.tampering.reasons import RULES, read
from converters.tampering.rules.rewriting import has_deletions, is_romanised, swaps_characters
from scripts.environment import ROOT

CASES = ROOT / "tests" / "cases" / "tampering-handwritten.jsonl"


def read_cases(label: str) -> list[dict[str, Any]]:
    rows = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if row["label"] == label]


def test_nearly_every_insertion_is_found() -> None:
    rows = read_cases("tampered")
    missed = [row["id"] for row in rows if examine_text(row["text"]).status is IntegrityStatus.CLEAN]
    assert len(missed) <= 0.035 * len(rows), missed


@pytest.mark.parametrize("row", read_cases("clean"), ids=lambda row: str(row["id"]))
def test_pages_that_look_like_it_are_clean(row: dict[str, Any]) -> None:
    assert examine_text(row["text"]).status is IntegrityStatus.CLEAN


def show(text: str) -> Reading:
    return read(reveal(text))


NOTICE = "供水公司关于水质的公示\n水质合格率100%，各项指标符合标准。\n"


@pytest.mark.parametrize("line", ["众和手机版官方网站", "高价回收 微信 zz66778899", "苹果解锁 电话微信同号"])
def test_a_line_tied_to_nothing_is_a_stray(line: str) -> None:
    assert examine_text(NOTICE + line).status is IntegrityStatus.SUSPICIOUS


@pytest.mark.parametrize(
    "line", ["供水公司官网", "微信公众号：linlanshui", "用户登录 网上营业厅入口", "报名联系人微信同号：9900"]
)
def test_a_line_of_the_page_is_no_stray(line: str) -> None:
    assert examine_text(NOTICE + line).status is IntegrityStatus.CLEAN


def test_an_advertisement_counts_only_where_the_page_is_about_something_else() -> None:
    line = "代开建材发票，点数低，验后付款"
    assert examine_text(NOTICE + line).status is IntegrityStatus.SUSPICIOUS
    assert examine_text("公安局打击虚开发票犯罪典型案例\n" + line).status is IntegrityStatus.CLEAN


def test_names_where_no_name_can_stand() -> None:
    assert examine_text("临岚市税务局丰源棋牌开展便民行动").status is IntegrityStatus.SUSPICIOUS
    assert examine_text("临岚市体育局群众体育2024年工作要点").status is IntegrityStatus.CLEAN


def test_rewritten_text() -> None:
    assert swaps_characters("會議强调，要對问题立即整改，確保項目顺利进行。")
    assert not swaps_characters("展出《蘭亭集序》临本和“寧靜致遠”横幅。")
    assert has_deletions("要落实 的部署，扎实推进 工作，把 作为首要任务。")
    assert has_deletions("各 人民政府， 直各部门：为贯彻 的指示精神，做好防汛工作。")
    assert is_romanised("ge qu jiaoyu ju wei zuohao jinnian zhaosheng gongzuo tongzhi ruxia")


def test_no_rule_holds_without_what_it_needs() -> None:
    for row in (*read_cases("tampered"), *read_cases("clean")):
        reading = show(row["text"])
        for rule in RULES:
            if rule.needs and not reading.has_one_of(rule.needs):
                assert not rule.holds(reading), (row["id"], rule.holds.__name__)
