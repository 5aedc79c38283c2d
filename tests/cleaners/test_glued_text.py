"""Glued headings and lost signs: parted and marked where it is certain, and no character changes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converters.cleaners.glued_headings import part_glued_headings
from converters.cleaners.lost_signs import mark_lost_signs
from converters.model import Cut, Masked, Notice, Remark, Restored, Run, Runs, paragraph, plain_text
from converters.runs import part_runs, slice_runs


def part(*texts: str) -> list[str]:
    return [block.text for block in part_glued_headings(Notice("", tuple(map(paragraph, texts)))).body]


def test_a_series_in_one_line_is_parted() -> None:
    assert part("现公告如下：一、停水两日。二、请储水。三、恢复供水另行通知。") == [
        "现公告如下：",
        "一、停水两日。",
        "二、请储水。",
        "三、恢复供水另行通知。",
    ]


def test_articles_and_chapters_in_one_line_are_parted() -> None:
    text = "第一章 总则第一条 为加强管理，制定本办法。第二条 本办法适用于全市。第二章 职责第三条 市水务局负责。"
    assert part(text) == [
        "第一章 总则",
        "第一条 为加强管理，制定本办法。",
        "第二条 本办法适用于全市。",
        "第二章 职责",
        "第三条 市水务局负责。",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "要做到统一、协调、高效，确保各项工作按照时间节点推进到位，取得实效。",
        "第一、二、三季度分别完成投资任务的百分之二十、五十和八十以上。",
        "请按照本通知第二条的规定办理，并于每月十日前报送上月的有关情况。",
        "申请人应当提交：（一）申请表；（二）身份证明；（三）其他有关材料，一式两份。",
    ],
)
def test_what_is_no_series_stays(text: str) -> None:
    assert part(text) == [text]


def test_the_first_part_is_parted_where_the_next_paragraph_begins_with_two() -> None:
    assert part("会议强调一、抓落实，见成效。", "二、抓督查，促整改。") == [
        "会议强调",
        "一、抓落实，见成效。",
        "二、抓督查，促整改。",
    ]


def test_headings_of_one_build_are_parted_from_their_text() -> None:
    body = "各村要建立台账,每日报告巡查情况,不得漏报瞒报。"
    texts = [f"{n}、紧盯{what}环节,压实责任{body}" for n, what in zip("一二三", ("关键", "重点", "薄弱"), strict=True)]
    assert part(*texts)[:2] == ["一、紧盯关键环节,压实责任", body]
    assert part(*texts[:2]) == texts[:2]


@settings(max_examples=150)
@given(
    st.lists(
        st.sampled_from(["一、", "二、", "第一条 ", "第二条 ", "。", "要点", "（一）", "（二）", "责任，", "："]),
        max_size=30,
    )
)
def test_parting_loses_nothing_and_is_done_once(pieces: list[str]) -> None:
    notice = Notice("", (paragraph("".join(pieces)), paragraph("二、再报。")))
    once = part_glued_headings(notice)
    assert "".join(block.text for block in once.body) == "".join(block.text for block in notice.body)
    assert part_glued_headings(once) == once


RUNS: Runs = (Run("甲乙"), Run("", Cut(1)), Run("丙", Restored(2)), Run("丁戊"), Run("", Masked("mobile")))


@pytest.mark.parametrize("places", [[], [1], [2], [3], [1, 4], [5], [2, 3]])
def test_parted_runs_keep_every_mark(places: list[int]) -> None:
    parts = part_runs(RUNS, places)
    assert "".join(plain_text(piece) for piece in parts) == "甲乙丙丁戊"
    assert [run.mark for piece in parts for run in piece if run.mark] == [run.mark for run in RUNS if run.mark]


def test_a_slice_keeps_marks() -> None:
    assert slice_runs(RUNS, 1, 3) == (Run("乙"), Run("", Cut(1)), Run("丙", Restored(2)))


def mark(text: str, issued: date | None = date(2025, 3, 9)) -> list[tuple[str, str]]:
    notice = mark_lost_signs(Notice("", (paragraph(text),), issued=issued))
    block = notice.body[0]
    runs: Runs = getattr(block, "runs", ())
    assert plain_text(runs) == text
    assert mark_lost_signs(notice).body == notice.body
    return [(run.text, run.mark.proposal) for run in runs if isinstance(run.mark, Remark)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("37日,槐埠街道召开会议。", [("37日", "3月7日")]),
        ("会上通报了36日下午的情况。", [("36日下午", "3月6日下午")]),
        ("219上午召开会议。", [("219上午", "2月19日上午")]),
        ("3月7日下午召开会议。", []),
        ("26日下午召开会议。", []),
        ("共发放1020份。", []),
        ("2025下午", []),
        ("会议于111下午召开。", []),
        ("任命阿依?古丽为主任。", [("阿依?古丽", "阿依·古丽")]),
        ("怎么办?请致电12345。", []),
    ],
)
def test_lost_signs_get_a_remark(text: str, found: list[tuple[str, str]]) -> None:
    assert mark(text) == found


def test_without_a_date_nothing_is_proposed() -> None:
    assert mark("37日,召开会议。", None) == []
