"""What is nothing but a date needs no translator: a rule writes its English, and the page says so."""

from __future__ import annotations

from datetime import date

import pytest

from converters.model import Cell, Notice, Role, Run, Table, paragraph
from converters.translation.checks import FidelityChecker
from converters.translation.edits import record_edit
from converters.translation.glossary import Glossary
from converters.translation.memory import Memory, follow
from converters.translation.plain_dates import write_date, write_number
from converters.translation.status import NUMBER_RULE, RULE, Status
from converters.translation.translated import translation_of
from converters.translation.wanted import find_wanted
from converters.writers.page import write_page

DAY = "2026年9月24日"
NOTICE = Notice(
    "关于停水的通知",
    (paragraph("请储水。"), paragraph(DAY, Role.DATE), Table(((Cell((Run("2026年10月8日"),)), Cell((Run("开工"),))),))),
    id="linlan-1",
)
EMPTY = Memory({})


@pytest.mark.parametrize(
    ("unit", "english"),
    [
        (DAY, "24 September 2026"),
        ("　2026 年 9 月 24 日　", "24 September 2026"),
        ("二〇二六年九月二十四日", "24 September 2026"),
        ("2026年2月30日", ""),
        ("2026年9月", ""),
        ("2026年9月24日9时", ""),
        ("2026年9月24日前", ""),
        ("2026年9月24日至2026年9月25日", ""),
        ("<cut/>2026年9月24日", ""),
        ("印发于2026年9月24日", ""),
    ],
)
def test_only_what_is_one_date_and_nothing_else_is_written_by_rule(unit: str, english: str) -> None:
    assert write_date(unit) == english


@pytest.mark.parametrize(
    ("unit", "english"),
    [
        ("岚教发〔2026〕31号", "Lan Jiao Fa [2026] No. 31"),
        ("　岚教发 [2026] 31号 ", "Lan Jiao Fa [2026] No. 31"),
        ("岚教发〔2026〕31号文件", ""),
        ("根据岚教发〔2026〕31号", ""),
        ("原岚教发〔2026〕31号", ""),
        ("临岚市人民政府令第7号", ""),
        ("望津路31号", ""),
        ("<cut/>岚教发〔2026〕31号", ""),
    ],
)
def test_only_what_is_one_number_of_a_document_and_nothing_else_is_written_by_rule(unit: str, english: str) -> None:
    assert write_number(unit) == english


def test_a_number_above_the_text_is_in_english_as_in_the_head() -> None:
    notice = Notice("关于检查的通知", (paragraph("岚教发〔2026〕31号", Role.NUMBER), paragraph("请检查。")), id="n1")
    po = follow(notice, None, EMPTY)
    target = translation_of(notice, po, FidelityChecker(Glossary(()))).of("岚教发〔2026〕31号")
    assert (target.text, target.status, target.by) == ("Lan Jiao Fa [2026] No. 31", Status.CHECKED, NUMBER_RULE)
    english = write_page(notice, translation_of(notice, po, FidelityChecker(Glossary(()))), "en")
    assert "Written by rule from the number in the Chinese, its letters in pinyin. No person has read it." in english
    assert follow(notice, po, EMPTY) == po


def test_a_paragraph_and_a_cell_are_in_english_and_say_how_they_came_to_it() -> None:
    po = follow(NOTICE, None, EMPTY)
    assert follow(NOTICE, po, EMPTY) == po
    translation = translation_of(NOTICE, po, FidelityChecker(Glossary(())))
    target = translation.of(DAY)
    assert (target.text, target.status, target.by, target.figures) == ("24 September 2026", Status.CHECKED, RULE, 1)
    english, chinese = write_page(NOTICE, translation, "en"), write_page(NOTICE, translation)
    assert "Written by rule from the date in the Chinese. No person has read it." in english
    assert '<span class="t">8 October 2026</span>' in english
    assert "由程序按原文日期写出，无人审阅。" in chinese
    assert "engine" not in english
    assert [one.unit for one in find_wanted([(NOTICE, po)], "libre")[0]] == ["关于停水的通知", "请储水。", "开工"]


def test_a_person_writes_the_date_otherwise() -> None:
    po = record_edit(follow(NOTICE, None, EMPTY), DAY, "September 24, 2026", "Li Hua", date(2026, 9, 25))
    target = translation_of(NOTICE, follow(NOTICE, po, EMPTY), None).of(DAY)
    assert (target.text, target.status) == ("September 24, 2026", Status.EDITED)
