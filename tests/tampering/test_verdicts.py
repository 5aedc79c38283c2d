"""The tamper check: verdicts, what it never touches, and what is left of an injected text (nothing)."""

from __future__ import annotations

import hashlib
import json
import re
import time
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converters.conservation import collect_text, squeeze_meaning
from converters.convert import convert
from converters.issues import Code
from converters.model import (
    Attachment,
    Cell,
    Cut,
    Figure,
    Heading,
    IntegrityStatus,
    Link,
    Notice,
    Origin,
    Paragraph,
    Relation,
    Remark,
    Restored,
    Run,
    Runs,
    Table,
    TitleSource,
    paragraph,
)
from converters.pages.record import write_record
from converters.raw_page import Page, Zone
from converters.tampering import Report, examine, examine_text, restore
from converters.tampering.evidence import gather_evidence
from converters.tampering.reading.text import fold
from converters.writers.page import write_page
from scripts.environment import ROOT
from tests.tampering.texts import Sample, generate

SEED = ROOT / "notices" / "000_43e3bf70a35f4f66.txt"
CASES = ROOT / "tests" / "cases" / "tampering.jsonl"
BRAND = "qtwin" + "体育" + "app"
"""Invented; 10 characters."""
FOOT = "苏ICP备99000009号 网站标识码：3205060999 公安部备案号：32050602099999"

CLEAN, SUSPICIOUS, TAMPERED = IntegrityStatus.CLEAN, IntegrityStatus.SUSPICIOUS, IntegrityStatus.TAMPERED


def read_cases(label: str) -> list[dict[str, Any]]:
    rows = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if row["label"] == label]


# --- the first notice -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def seed() -> Notice:
    return convert(SEED.read_bytes(), SEED.name)


@dataclass(frozen=True, repr=False)
class Hidden:
    """A text that no report of a failing test prints."""

    text: str


@pytest.fixture(scope="module")
def token() -> Hidden:
    """What was injected into the first notice: its first line. It is never written here."""
    return Hidden(SEED.read_text(encoding="utf-8-sig").split("\n", 1)[0].strip())


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


# --- every part of a notice -------------------------------------------------------------------


def make_page(*zones: tuple[str, str]) -> Page:
    return Page(tuple(Zone(name, text) for name, text in zones))


PAGE = make_page(
    ("title", BRAND),
    ("masthead", f"苏州市{BRAND}政务服务中心"),
    ("metadata", f"发布机构：{BRAND}城南街道"),
    ("body", f"会议由{BRAND}委常委主持。吴中公安分局、吴中交警大队参加。{BRAND}"),
    ("footer", f"主办单位：{BRAND}办公室\n{FOOT}"),
)


def make_notice() -> Notice:
    return Notice(
        title=BRAND,
        body=(
            Heading(2, (Run(f"{BRAND}标题"),)),
            Paragraph((Run("会议由"), Run(BRAND[:4]), Run(BRAND[4:] + "委常委"), Run("主持。吴中公安分局参加。"))),
            Paragraph((Run("点击", Link(f"https://{fold(BRAND)[:5]}.example/{BRAND}")), Run("查看"))),
            Table(((Cell((Run(f"单位{BRAND}"),)), Cell((Run("数量"),))),), (Run(f"表{BRAND}"),)),
            Figure((Run(f"{BRAND}图"),), f"/img/{BRAND}.png"),
        ),
        issuer=f"{BRAND}城南街道",
        summary=f"城南街道召开安全生产工作会{BRAND}",
        topics=(BRAND, "安全生产"),
        keywords=(f"{BRAND}官网", "安全"),
        recipients=(f"各{BRAND}单位",),
        column=(BRAND, "信息公开"),
        attachments=(Attachment(f"{BRAND}名单.docx", f"{BRAND}.docx", "https://a.example/%71twin体育app/1"),),
        relations=(Relation("cites", "", f"{BRAND}关于安全的通知"),),
        origin=Origin(publisher=f"{BRAND}办公室", url=f"https://a.example/{BRAND}"),
    )


def test_no_part_of_a_notice_keeps_the_token() -> None:
    notice = restore(make_notice(), PAGE)
    assert notice.integrity.status is TAMPERED
    assert BRAND not in repr(notice)
    assert BRAND not in repr(notice).replace("', mark=None), Run(text='", "")
    assert notice.issuer == "吴中区城南街道"
    assert notice.title == "城南街道召开安全生产工作会"
    assert (notice.topics, notice.keywords, notice.column) == (("安全生产",), ("官网", "安全"), ("信息公开",))
    assert notice.attachments == (Attachment("名单.docx", "", ""),)
    assert (notice.origin.publisher, notice.origin.url) == ("办公室", "")


def test_a_token_over_several_runs_is_restored_once() -> None:
    block = restore(make_notice(), PAGE).body[1]
    assert isinstance(block, Paragraph)
    assert block.runs == (Run("会议由"), Run("吴中区", Restored(4)), Run("委常委主持。吴中公安分局参加。"))


def test_a_link_to_the_token_is_no_link_any_more() -> None:
    block = restore(make_notice(), PAGE).body[2]
    assert isinstance(block, Paragraph)
    runs: Runs = block.runs
    assert all(run.mark is None or isinstance(run.mark, Cut) for run in runs)
    assert block.text == "点击查看"


def test_issues_name_a_token_by_hash_and_length_only() -> None:
    notice = restore(make_notice(), PAGE)
    found = [issue for issue in notice.issues if issue.code in (Code.TAMPERED_CUT, Code.TAMPERED_RESTORED)]
    assert len(found) == len(notice.integrity.changes) == 6
    assert all(hashlib.sha256(BRAND.encode()).hexdigest() in issue.detail for issue in found)


# --- evidence ---------------------------------------------------------------------------------


def restored_places(page: Page) -> list[str]:
    notice = restore(Notice("城南街道召开会议", (paragraph("正文。"),)), page)
    return [change.restored for change in notice.integrity.changes]


def test_codes_that_disagree_restore_nothing() -> None:
    foot = f"主办单位：{BRAND}办公室\n{FOOT}".replace("32050602099999", "32050902099999")
    assert set(restored_places(replace(PAGE, zones=(*PAGE.zones[:-1], Zone("footer", foot))))) == {""}


def test_a_province_that_disagrees_restores_nothing() -> None:
    foot = f"主办单位：{BRAND}办公室\n{FOOT}".replace("苏ICP", "浙ICP")
    assert set(restored_places(replace(PAGE, zones=(*PAGE.zones[:-1], Zone("footer", foot))))) == {""}


def test_codes_alone_restore_nothing() -> None:
    page = make_page(("title", "会议"), ("body", f"会议由{BRAND}委常委主持。"), ("footer", f"主办单位：办公室\n{FOOT}"))
    assert restored_places(page) == [""]


def test_another_parent_city_before_the_place_restores_nothing_there() -> None:
    page = replace(PAGE, zones=(*PAGE.zones, Zone("masthead", f"无锡市{BRAND}政务服务中心")))
    assert restored_places(page)[-1] == ""


def test_a_subdistrict_of_another_district_restores_nothing_there() -> None:
    page = replace(PAGE, zones=(*PAGE.zones, Zone("metadata", f"发布机构：{BRAND}平江街道")))
    assert restored_places(page)[-1] == ""


def test_evidence_says_what_it_rests_on() -> None:
    case = gather_evidence(PAGE, [fold(BRAND)])
    assert (case.code, case.name, case.parents) == ("320506", "吴中区", ("江苏省", "苏州市"))


def test_a_division_that_is_never_named_gives_an_unknown_name_away() -> None:
    name = "瑶光"
    page = make_page(
        ("title", f"苏州市{name}政务服务中心"),
        ("masthead", f"苏州市{name}政务服务管理办公室"),
        ("body", "吴中公安分局、吴中交警大队参加。"),
        ("footer", FOOT),
    )
    assert examine(Notice("", ()), page).status is TAMPERED


# --- verdicts ---------------------------------------------------------------------------------


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


# --- any text ---------------------------------------------------------------------------------

_PIECES = st.sampled_from(
    [
        *(
            BRAND,
            "苏州市",
            "关于",
            "发布机构：",
            "\n",
            "主办单位：",
            "的通知",
            "吴中",
            FOOT,
            " > ",
            "app",
            "体育",
            "官网",
        ),
        *(
            "赌博",
            "“",
            "”",
            "365",
            "。",
            "城南街道",
            "委常委",
            "(中国)",
            "-",
            "x9",
            "网站标识码：3205060031",
            "?",
            "[",
            "\\",
            "*",
        ),
    ]
)


@settings(max_examples=200)
@given(st.lists(_PIECES, max_size=24).map("".join))
def test_any_text_is_judged_and_no_injected_token_survives(text: str) -> None:
    notice = Notice("", tuple(paragraph(line) for line in text.split("\n")), issuer=text[:30])
    page = Page((Zone("title", text[:20]), Zone("body", text)))
    report = examine(notice, page)
    found = restore(notice, page)
    assert restore(found, page) == found
    lines = [fold(block.text) for block in found.body]
    for finding in report.injected:
        place = finding.occurrences[0]
        token = fold(page.zones[place.zone].text)[place.start : place.end]
        assert not any(token in line for line in lines)
        assert token not in fold(found.issuer)
