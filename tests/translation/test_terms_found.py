"""A term of the glossary is found where it stands as what it names, and an engine is told translations only."""

from __future__ import annotations

import pytest

from converters.translation.checks import check_target
from converters.translation.exchange import write_tbx
from converters.translation.glossary import NAMES, Glossary, Term, read_glossary
from scripts.environment import ROOT

OURS = read_glossary((ROOT / "translations" / "glossary.csv").read_text("utf-8"))

NOT_FOUND = """
已修复堤岸126处，全部完成	成
临岚市县城建成区	区
沿河片区的禁燃区	区
奖金折合每户1200元	折
届时另行安排	届
今年应届毕业的学生	届
居民持户口簿、银行账户	户
水深5毫米，全长12千米	米
居民生活水平提升	升
里子、面子都要	里
责令限期拆除	令
受理区映川的申请	区
由公安部门会同教育部门办理	公安部
由公安部门会同教育部门办理	教育部
携带居住证件	居住证
大家想办法、出主意	办法
经研究，决定对望津路分段施工	决定
由镇政府通报进展	通报
机构负责人应在两日内报告情况	报告
城市规划建设	规划
单位名称和地址	名称
拆迁户已注册公司	注册
不得销售超过保质期的食品	超过
以上事实有照片为证	以上
在任何地区都适用	省
"""
FOUND = """
票价打八折	折
近三成市民	成
第十届人民代表大会	届
补贴每户600元，共1.86万户	户
长度（米）	米
取水20升	升
产量3.2万吨	吨
各县（区）民政局	县
各县（区）民政局	区
各县（区）民政局	民政局
全区所有学校	区
市民政局	民政局
市民政局：	民政局
各区人民政府	区人民政府
已经市人民政府同意	市人民政府
全市规模以上工业	规模以上工业
由公安部会同教育部发布	公安部
同意建立制度的复函	函
违反本办法第三条	办法
《临岚市消防管理办法（试行）》第三条	办法
《临岚市消防管理办法（试行）》第三条	试行
关于停水的公告	公告
名称：	名称
名称	名称
15分钟以上	以上
超过2小时的部分	超过
按照附件1提出	附件
政府信息公开工作	政府信息公开
"""


def cases(table: str) -> list[tuple[str, str]]:
    return [(text, zh) for text, zh in (line.split("\t") for line in table.strip().splitlines())]


def terms_in(text: str) -> set[str]:
    return {found.term.zh for found in OURS.find(text)}


@pytest.mark.parametrize(("text", "zh"), cases(NOT_FOUND))
def test_a_part_of_another_word_is_no_term(text: str, zh: str) -> None:
    assert zh not in terms_in(text)


@pytest.mark.parametrize(("text", "zh"), cases(FOUND))
def test_a_term_is_found_as_a_word_of_its_own(text: str, zh: str) -> None:
    assert zh in terms_in(text)


@pytest.mark.parametrize("text", "票价打八折 近三成市民 第十届大会 投资3150万元 6.43亿元 沿海地区".split())  # noqa: SIM905
def test_an_explanation_is_told_to_no_engine(text: str) -> None:
    assert not OURS.english_of(text)


def test_a_translation_is_told() -> None:
    assert OURS.english_of("临岚市各县（区）的当事人应当报名") == {
        "临岚市": "Linlan City", "县": "county", "区": "district", "当事人": "party concerned", "应当": "shall",
    }  # fmt: skip
    assert OURS.english_of("临岚市当事人应当报名", NAMES) == {"临岚市": "Linlan City"}


def test_no_english_of_ours_that_is_sent_reads_as_an_explanation() -> None:
    """Signs of arithmetic, alternatives and definitions never belong into a sentence."""
    signs = ("×", " / ", "n×", "percent)", "ordinal")
    assert not [term.zh for term in OURS.terms if not term.is_explained and any(sign in term.en for sign in signs)]


def test_the_check_follows_the_same_rule() -> None:
    glossary = Glossary((Term("公安部", "Ministry of Public Security", "national-agency"),))
    assert not check_target("由公安部门处理。", "The public security department handles it.", glossary)
    failed = check_target("由公安部处理。", "The public security department handles it.", glossary)
    assert [failure.check for failure in failed] == ["agency-name"]


def test_explanations_are_not_exported_as_terms() -> None:
    text = write_tbx(Glossary((Term("折", "n tenths", "unit", use="explained"), Term("亩", "mu", "unit"))))
    assert "亩" in text
    assert "折" not in text
