"""Verdicts of the tamper check: what is found, what is cut, and what it never touches."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from converters.convert import convert
from converters.issues import Code
from converters.model import (
    IntegrityStatus,
    Notice,
    paragraph,
)
from converters.raw_page import Page, Zone
from converters.tampering import Report, examine_text, restore
from scripts.environment import ROOT
from tests.tampering.pages import BRAND, CLEAN, SUSPICIOUS, TAMPERED
from tests.tampering.texts import Sample, generate

CASES = ROOT / "tests" / "cases" / "tampering.jsonl"


def read_cases(label: str) -> list[dict[str, Any]]:
    rows = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if row["label"] == label]


@pytest.mark.parametrize("row", read_cases("clean"), ids=lambda row: str(row["id"]))
def test_tricky_clean_texts_are_clean(row: dict[str, Any]) -> None:
    assert examine_text(row["text"]).status is CLEAN


def test_most_of_the_hard_cases_are_found() -> None:
    rows = read_cases("tampered")
    found = [row["id"] for row in rows if examine_text(row["text"]).status is not CLEAN]
    assert len(found) >= 0.85 * len(rows)


def rates(samples: list[Sample]) -> tuple[float, int, float]:
    """Recall, clean texts edited, share of clean texts reported."""
    reports: list[tuple[Sample, Report]] = [(sample, examine_text(sample.text)) for sample in samples]
    tampered = [report.status is not CLEAN for sample, report in reports if sample.label == "tampered"]
    clean = [report.status for sample, report in reports if sample.label == "clean"]
    return sum(tampered) / len(tampered), clean.count(TAMPERED), clean.count(SUSPICIOUS) / len(clean)


@pytest.mark.parametrize("part", ["tune", "held"])
def test_rates_on_generated_texts(part: str) -> None:
    recall, edited, reported = rates(list(generate(part, 200)))
    assert recall >= 0.95
    assert edited == 0
    assert reported <= 0.02


@pytest.mark.parametrize(
    "text",
    [
        f"临岚市公安局关于打击网络赌博的通告\n近日，我局查处“{BRAND}”等赌博网站。",
        f"行政处罚决定书\n当事人通过{BRAND}开设赌场，违法所得3万元，予以没收。",
        "",
        "\n\n",
        "通知",
    ],
)
def test_texts_about_the_trade_are_never_edited(text: str) -> None:
    assert examine_text(text).status is CLEAN


@pytest.mark.parametrize(
    "text", ["國務院辦(ban)公廳關(guan)于網(wang)站的通(tong)知", "國務院辦(bàn)公廳關(guān)于網(wǎng)站的通知"]
)
def test_glosses_give_a_rewritten_text_away(text: str) -> None:
    assert examine_text(text).status is SUSPICIOUS


def test_readings_in_a_notice_of_names_of_places_are_lawful() -> None:
    text = "望津区民政局关于道路命名的公告\n现对下列道路命名：\n1.安(ān)宁(níng)路(lù)：东起文昌路，长1860米。"
    assert examine_text(text).status is CLEAN


def test_a_known_house_that_is_advertised_is_cut_wherever_it_stands_and_what_came_with_it() -> None:
    advert, other = "亚博" + "体育官网入口", "开云" + "体育"
    text = f"关于开学时间的通知\n各中小学校：\n9月1日正式上课，{advert}高中8月31日报到。\n{other} ManBetX\n县教育局"
    report = examine_text(text)
    assert report.status is IntegrityStatus.TAMPERED
    assert len(report.injected) == 3
    notice = convert(text.encode(), "notice.txt")
    assert notice.integrity.status is IntegrityStatus.TAMPERED
    assert "上课，高中" in "".join(block.text for block in notice.body)
    assert not any(word in repr(notice) for word in (advert, other, "ManBetX"))


def test_no_year_is_cut_with_a_name_and_no_code_of_the_trade_is_left_beside_one() -> None:
    name, code = "亚博" + "体育", "by" + "8888"
    text = f"{name}官网入口2026年医师资格考试公告\n各考生：\n请有序参加。{name}官网入口 www.{code}.example\n县卫健局"
    notice = convert(text.encode(), "notice.txt")
    shown = notice.title + "".join(block.text for block in notice.body)
    assert "2026年医师资格考试" in shown
    assert name not in shown
    assert code not in shown


@pytest.mark.parametrize(
    "text",
    [
        "警示通报\n某公众号推送“亚博" + "体育官网入口”等链接，引诱群众参赌，现予曝光。",
        "关于观赛的通知\n直播可登录凤凰体育官网观看，请下载银河体育App预约场馆。",
        "关于观赛的通知\n通过万达体育官网购票，结果在环球体育官网公布，华体体育官网、米兰体育App同步。",
        "关于健步走的通知\n乐动体育App可查看步数，鼎盛体育官网报名入口已开通。",
        "关于观赛的通知\n冠军体育官网、江南体育官网、皇马国际官网、万达电竞App均可报名。",
    ],
)
def test_a_text_that_cites_an_advertisement_or_names_a_firms_site_is_not_cut(text: str) -> None:
    assert examine_text(text).injected == ()


def test_a_suspicious_text_is_reported_and_not_changed() -> None:
    text = "各单位要全面推进 的指示精神。"
    notice = Notice("关于学习的通知", (paragraph(text),))
    found = restore(notice, Page((Zone("title", notice.title), Zone("body", text))))
    assert found.integrity.status is SUSPICIOUS
    assert (found.title, found.body) == (notice.title, notice.body)
    assert [issue.code for issue in found.issues] == [Code.TAMPERED_SUSPECTED]


@pytest.mark.parametrize(
    "text",
    [
        "请登录平台查询教育局、官网下载，" * 6000,
        "请登录平台\n教育局官网\n" * 8000,
        "扣abcd99" * 14000,
        "信用卡套现秒到账。" * 9000,
    ],
    ids=["one line", "many lines", "one handle", "one advert"],
)
def test_the_time_for_a_long_text_grows_with_its_length(text: str) -> None:
    quarter, whole = _measure(text[: len(text) // 4]), _measure(text)
    assert whole < 10 * quarter + 0.5  # where the time grew with the square: sixteen times


def _measure(text: str) -> float:
    """Return how many seconds of work it takes to judge ``text``."""
    begun = time.process_time()
    examine_text(f"关于节水的通知\n{text}")
    return time.process_time() - begun
