"""A copy with words in doubt in the name of its issuer, its attachments or its text: nothing spreads them."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from converters.convert import convert
from converters.hints.sidecar import read_sidecar_values
from converters.issues import Code
from converters.model import (
    Attachment,
    Block,
    Cut,
    Heading,
    Integrity,
    IntegrityStatus,
    Notice,
    Origin,
    Relation,
    Run,
    paragraph,
)
from converters.readers.page import read_page
from converters.search.record import record_of
from converters.segments import block_ids, list_held, list_segments
from converters.tampering import place_doubts
from converters.tampering.hollow import drop_hollow, join_pieces, join_sound
from converters.translation.memory import Memory, follow
from converters.translation.status import NO_TRANSLATION, Status, Target, Translation, summarize
from converters.translation.wanted import find_wanted
from converters.writers.card import card_of
from converters.writers.downloads import notice_text
from converters.writers.feeds import Address, write_atom, write_json_feed
from converters.writers.listing import list_shelves, write_lists
from converters.writers.open_data import HELD, csv_row, notice_record, without_doubts, write_json
from converters.writers.page import page_fields, write_page
from converters.writers.words import EN, ZH
from scripts.build import build
from tests.conftest import copy_project

BRAND = "鹭尊国际娱乐平台官网"
AGENCY = "临岚市卫生健康局"
ADVERT = "鹭尊国际注册送66元，首存送彩金，点击进入真人百家乐"
NAME = f"临岚市{BRAND}卫生健康局"
PAGE = f"""<html><head><meta charset="utf-8"><title>{NAME}关于开展免费体检的通知</title></head><body>
<h1>{NAME}关于开展免费体检的通知</h1><div class="info">发布时间：2026-05-06　来源：{NAME}</div>
<div class="content"><p>65岁以上老年人可到就近卫生院参加免费体检。</p><p>{ADVERT}</p>
<p>请各卫生院做好组织工作。</p><p>{AGENCY}</p><p>2026年5月6日</p></div></body></html>"""
BY = "临岚图书馆 李华，2026年11月30日，电话询问"
NEWS = """政府信息公开
索 引 号: LL009/2025-00077
发布机构: 鹭尊体育app柳滩镇
公开日期: 2025-12-02
名  称: 柳滩镇开展冬季防火宣传活动
柳滩镇开展冬季防火宣传活动
12月1日，鹭尊体育app柳滩镇组织网格员86人走村入户开展冬季防火宣传。
镇长李某某指出，要压实责任。
主办单位:鹭尊体育app柳滩镇人民政府
"""


def read_copy() -> Notice:
    return convert(PAGE.encode(), "page.html")


def read_news() -> Notice:
    return convert(NEWS.encode(), "news.txt")


def spread(notice: Notice) -> str:
    """Return all that leaves the notice's own page: lists, feeds, tables, the search, shelves and citations."""
    card = card_of(notice, NO_TRANSLATION)
    fields = page_fields(notice, NO_TRANSLATION, "zh")
    return repr(
        [
            card, list_shelves([card]), write_lists([card]), csv_row(notice, NO_TRANSLATION),
            record_of(notice, NO_TRANSLATION), without_doubts(notice_record(notice, NO_TRANSLATION)),
            [fields.get(name) for name in ("title", "issuer", "partner", "source", "attachments", "relations")],
            write_atom("x", "zh", "zh/feeds/all.atom", [card], Address("")),
            write_json_feed("x", "zh", "zh/feeds/all.json", [card], Address("")),
        ]
    )  # fmt: skip


def test_a_clean_signature_names_the_issuer_in_place_of_one_in_doubt() -> None:
    notice = read_copy()
    assert (notice.integrity.status, notice.issuer) == (IntegrityStatus.SUSPICIOUS, AGENCY)
    assert notice.integrity.issuer == ("临岚市", BRAND, "卫生健康局")
    assert "鹭尊" not in spread(notice)
    assert f"browse/issuer/{'linlanshiweishengjiankangju'}" in spread(notice)


def test_where_nothing_clean_names_it_there_is_no_issuer() -> None:
    notice = read_news()
    assert (notice.issuer, notice.integrity.issuer) == ("", ("", "鹭尊体育app", "柳滩镇"))
    assert "鹭尊" not in spread(notice)
    assert list_shelves([card_of(notice, NO_TRANSLATION)])["issuer"] == []


def test_its_own_page_keeps_the_name_as_it_came() -> None:
    for notice in (read_copy(), read_news()):
        assert read_page(write_page(notice)).integrity == notice.integrity
        assert place_doubts(notice) == notice
        assert notice_record(notice, NO_TRANSLATION)["integrity"]["issuer"] == list(notice.integrity.issuer)


@pytest.mark.parametrize("issuer", ["临岚市卫生健康局", "临岚市体育彩票管理中心", "临岚国际机场海关"])
def test_a_sound_issuer_of_a_copy_in_doubt_stands(issuer: str) -> None:
    notice = convert(PAGE.replace(f"来源：{NAME}", f"来源：{issuer}").replace(NAME, issuer).encode(), "page.html")
    assert notice.integrity.status is not IntegrityStatus.CLEAN
    assert (notice.issuer, notice.integrity.issuer) == (issuer, ())


def test_of_several_issuers_the_sound_ones_stay() -> None:
    notice = read_copy()
    several = replace(notice, issuer=f"临岚市民政局 {NAME}", integrity=replace(notice.integrity, title=(), issuer=()))
    assert place_doubts(several).issuer == "临岚市民政局"
    both = replace(several, issuer=f"{AGENCY} {NAME}")
    assert place_doubts(both).issuer == AGENCY


def test_words_stated_to_be_genuine_bring_the_name_back() -> None:
    said: dict[object, object] = {"genuine": "鹭尊体育app柳滩镇", "stated": BY}
    notice = convert(NEWS.encode(), "news.txt", read_sidecar_values(said))
    assert (notice.issuer, notice.integrity.issuer) == ("鹭尊体育app柳滩镇", ())


def test_names_in_other_fields_are_left_out_too() -> None:
    named = replace(
        read_news(),
        attachments=(Attachment(f"{BRAND}报名表", f"{BRAND}.doc", f"https://www.linlan.gov.cn/{BRAND}.doc"),),
        relations=(
            Relation("cites", title=f"{BRAND}活动通知"),
            Relation("cites", title="防火通告"),
            Relation("cites", "临科〔2025〕3号", f"{BRAND}办法"),
        ),
        origin=Origin("news.txt", publisher=f"临岚市{BRAND}"),
        document_number=f"{BRAND}〔2026〕3号",
        integrity=Integrity(IntegrityStatus.SUSPICIOUS, suspects=read_copy().integrity.suspects),
        issues=(),
    )
    placed = place_doubts(named)
    assert [one.title for one in placed.attachments] == ["[…]"]
    assert [(one.number, one.title) for one in placed.relations] == [("", "防火通告"), ("临科〔2025〕3号", "")]
    assert BRAND not in repr(placed)
    assert {issue.where for issue in placed.issues} == {"publisher", "document_number"}


def test_no_issue_quotes_the_name() -> None:
    text = "临岚市文旅局关于组织参加澳门银河娱乐招聘会的通知\n发布机构：临岚市文旅局\n各乡镇：\n请各单位做好组织工作。"
    notice = convert(text.encode(), "a.txt")
    assert notice.title == "临岚市文旅局关于组织参加[…]招聘会的通知"
    assert Code.TITLE_FROM_BODY in {issue.code for issue in notice.issues}
    assert "银河" not in repr(notice.issues)


def test_a_passage_in_doubt_is_held_back_from_translation() -> None:
    notice = read_copy()
    assert [segment.unit for segment in list_held(notice)] == [ADVERT]
    assert not any("鹭尊" in segment.unit for segment in list_segments(notice))
    po = follow(notice, None, Memory({}))
    assert not any("鹭尊" in entry.unit for entry in po.entries)
    asked, _ = find_wanted([(notice, po)], "libre")
    assert asked
    assert not any("鹭尊" in one.unit + one.context for one in asked)


def test_the_english_says_that_it_is_held_back() -> None:
    notice = read_copy()
    english = Translation({one.unit: Target("Words", Status.CHECKED) for one in list_segments(notice)})
    page = write_page(notice, english, "en")
    assert page.count(EN.held_record) == page.count(f'<span class="w">{EN.held}</span>') == 1
    assert ZH.held_record in write_page(notice, english, "zh")
    assert EN.held_record in notice_text(notice, english, "en")
    assert "鹭尊" not in notice_text(notice, english, "en")
    (segment,) = (one for one in notice_record(notice, english)["segments"] if one.get("doubtful"))
    assert (segment["status"], segment["en"]) == (HELD, "")
    assert summarize(notice, english).standing.value == "part"


def test_english_of_the_same_words_elsewhere_is_not_shown_at_a_passage_in_doubt() -> None:
    notice = read_copy()
    english = Translation({ADVERT: Target("Register and win", Status.CHECKED)})
    assert "Register and win" not in write_page(notice, english, "en")
    assert "Register and win" not in write_json(notice_record(notice, english))


def test_a_passage_stated_to_be_genuine_is_translated_as_usual() -> None:
    said: dict[object, object] = {"genuine": f"{ADVERT}\n{BRAND}", "stated": BY}
    notice = convert(PAGE.encode(), "page.html", read_sidecar_values(said))
    assert not list_held(notice)
    assert ADVERT in {segment.unit for segment in list_segments(notice)}
    assert notice.issuer == NAME


def test_a_heading_in_doubt_is_in_no_table_of_contents() -> None:
    notice = read_copy()
    heads = tuple(Heading(2, (Run(f"{number}、要求"),)) for number in "一二三四五")
    body: tuple[Block, ...] = (*heads, paragraph("请遵照执行。"))
    doubted = replace(notice, body=body, integrity=replace(notice.integrity, doubtful=(block_ids(body)[1],)))
    contents = page_fields(doubted, NO_TRANSLATION, "zh")["contents"]
    assert [one["title"] for one in contents] == ["一、要求", "三、要求", "四、要求", "五、要求"]


def test_what_a_cut_leaves_around_its_place_goes_with_it() -> None:
    stated: dict[object, object] = {"cut": BRAND, "stated": BY}
    page = PAGE.replace(NAME, f"{AGENCY}【{BRAND}】").replace(ADVERT, f"请自备证件（{BRAND}）、病历。")
    notice = convert(page.encode(), "page.html", read_sidecar_values(stated))
    assert (notice.title, notice.issuer) == (f"{AGENCY}关于开展免费体检的通知", AGENCY)
    (mended,) = (block.text for block in notice.body if "证件" in block.text)
    assert mended == "请自备证件、病历。"


def test_brackets_and_signs_that_a_cut_did_not_leave_stay() -> None:
    gap = Run("", Cut(1))
    assert drop_hollow((Run("附件（"), gap, Run("样式）")))[0] == Run("附件（")
    assert join_sound((Run("表【】、、甲"), gap, Run("乙。"))) == "表【】、、甲乙。"
    assert join_sound((Run("甲、"), gap, gap, Run("、乙"))) == "甲、乙"
    assert join_pieces(("甲、", "某", "", "城", "、乙"), "[…]") == "甲、[…]、乙"


def test_an_attachment_without_address_stands_on_its_page(tmp_path: Path) -> None:
    place = copy_project(tmp_path)
    for raw in place.notices.iterdir():
        raw.unlink()
    shutil.rmtree(place.docs / "zh" / "notices")
    shutil.rmtree(place.docs / "en" / "notices")
    files = [{"name": f"附件：{BRAND}优惠.docx", "url": "http://lu.example/x.docx"}, {"name": "体检点名单.docx"}]
    text = f"请组织体检。\n{ADVERT}\n{AGENCY}\n2026年5月6日"
    record = {"标题": "临岚市卫生健康局关于体检的通知", "正文": text, "附件": files}
    (place.notices / "体检.json").write_text(json.dumps(record, ensure_ascii=False), "utf-8")
    build(place)
    for lang in ("zh", "en"):
        page = next((place.site / lang / "notices").glob("*/*.html")).read_text("utf-8")
        assert "体检点名单.docx" in page
        assert "附件：.docx" not in page
        assert BRAND not in page


@pytest.mark.parametrize("text", [ADVERT, "请各卫生院组织体检。"])
def test_tables_name_no_file_by_its_title_unless_the_copy_is_clean(text: str) -> None:
    name = "b/临岚市鹭尊通知.txt"
    notice = convert(f"临岚市卫生健康局关于体检的通知\n{text}\n{AGENCY}\n2026年5月6日".encode(), name)
    tables = repr([csv_row(notice, NO_TRANSLATION), without_doubts(notice_record(notice, NO_TRANSLATION))])
    is_clean = notice.integrity.status is IntegrityStatus.CLEAN
    assert is_clean is (text != ADVERT)
    assert ("鹭尊" in tables, "b/[…].txt" in tables) == (is_clean, not is_clean)
    assert notice_record(notice, NO_TRANSLATION)["source"]["file"] == name
