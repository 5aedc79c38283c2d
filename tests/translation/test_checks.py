"""Each fidelity check: what it lets pass and what it finds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converters.translation.checks import CHECKS, NUMBER_CHECKS, FidelityChecker, check_target
from converters.translation.glossary import Glossary, Term
from converters.translation.status import CheckSeverity

GLOSSARY = Glossary(
    (
        Term("临岚市教育局", "Linlan Education Bureau", "local-agency", "", ("Linlan Municipal Education Bureau",)),
        Term("街道", "subdistrict", "division", "", ("sub-district",), ("street",)),
        Term("临岚市", "Linlan City", "place", "", ("Linlan",)),
        Term("亩", "mu", "unit", "", (), ("acre",)),
    )
)

# check, Chinese, English that passes, English that fails
CASES: tuple[tuple[str, str, str, str], ...] = (
    ("engine-text", "供水恢复正常。", "Water supply is back to normal.", "Error 500: Internal Server Error"),
    (
        "engine-text",
        "供水恢复正常。",
        "Water supply is back to normal.",
        "I'm sorry, but I cannot translate this text.",
    ),
    (
        "engine-text",
        "供水恢复正常。",
        "Water supply is back to normal.",
        "Could you please provide the text to translate?",
    ),
    ("engine-text", "供水恢复正常。", "Water supply is back to normal.", "```\nWater supply is back to normal.\n```"),
    (
        "engine-text",
        "供水恢复正常。",
        "Water supply is back to normal.",
        "You are a professional translator. Translate the following.",
    ),
    (
        "engine-text",
        "供水恢复正常。",
        "Water supply is back to normal.",
        "Here is the translation: Water supply is back.",
    ),
    ("engine-text", "供水恢复正常。", "Water supply is back to normal.", "<html><title>502</title></html>"),
    ("engine-text", "供水恢复正常。", "Water supply is back to normal.", "供水恢复正常。"),
    ("figures", "投资3.5亿元。", "An investment of 350 million yuan.", "An investment of 3.5 billion yuan."),
    ("direction", "价格环比下降。", "Prices fell month on month.", "Prices fell year on year."),
    ("direction", "就业人数增加。", "Employment increased.", "Employment decreased."),
    ("document-number", "临政发〔2025〕15号", "Lin Zheng Fa [2025] No. 15", "Lin Zheng Fa [2025] No. 51"),
    ("document-number", "索引号：L9901001/2025-00151", "Index No. L9901001/2025-00151", "Index No. L9901001/2025-151"),
    ("negation", "逾期不予受理。", "Late applications are not accepted.", "Late applications are accepted."),
    ("negation", "申请人到场办理。", "Applicants appear in person.", "Applicants do not appear in person."),
    ("legal-force", "经营者应当公示价格。", "Operators shall display prices.", "Operators may display prices."),
    ("legal-force", "当事人可以申请复议。", "The party may apply for review.", "The party must apply for review."),
    ("legal-force", "任何人不得占用通道。", "No one may block the passage.", "Anyone may block the passage."),
    (
        "tags",
        "下午<restored>临岚</restored>委",
        "<restored>Linlan</restored> in the afternoon",
        "Linlan in the afternoon",
    ),
    ("tags", "下午开会", "A meeting in the afternoon", "A <b>meeting</b> in the afternoon"),
    ("addresses", "邮箱：a@linlan.example", "Email: a@linlan.example", "Email: b@linlan.example"),
    ("addresses", "见https://linlan.example/a。", "See https://linlan.example/a.", "See https://linlan.example/b."),
    ("addresses", "电话0600-5550126", "Tel. 0600-5550126", "Tel. 0600-5550216"),
    ("leftover-han", "供水恢复", "Water supply is back", "Water supply 恢复"),
    ("leftover-han", "岚停通小程序", "the Lantingtong (岚停通) mini program", "the 岚停通 mini program"),
    (
        "missing-text",
        "停水期间请提前储水，关好阀门，恢复后先放水再使用，如有疑问请来电咨询。",
        "During the outage store water and close the valves; afterwards run the tap first. Call us with questions.",
        "Please store water.",
    ),
    (
        "missing-text",
        "请提前储水。",
        "Please store water in advance.",
        "Please store water. " + "It will be good for you. " * 6,
    ),
    ("agency-name", "临岚市教育局", "Linlan Education Bureau", "Linlan Bureau for Schools"),
    ("agency-name", "临岚市教育局", "Education Bureau of Linlan", "Educational Office in Linlan"),
    ("glossary", "东湖街道", "Donghu Subdistrict", "Donghu Street"),
    ("glossary", "临岚市", "Linlan", "Lin Lan"),
    ("numbering", "一、总则", "1. General Provisions", "2. General Provisions"),
    ("numbering", "（三）其他", "(3) Others", "Others"),
    ("numbering", "第六章 附则", "Chapter VI Supplementary Provisions", "Chapter IV Supplementary Provisions"),
    ("brackets", "（试行）", "(for trial implementation)", "(for trial implementation"),
    ("brackets", "通知", "Notice", "Notice。"),
    ("doubled-word", "请储水", "Please store water", "Please please store water"),
)


@pytest.mark.parametrize(("name", "zh", "good", "bad"), CASES)
def test_check(name: str, zh: str, good: str, bad: str) -> None:
    assert name not in {failure.check for failure in check_target(zh, good, GLOSSARY)}
    assert name in {failure.check for failure in check_target(zh, bad, GLOSSARY)}


def test_every_check_has_a_case_a_title_and_one_name() -> None:
    names = [check.name for check in CHECKS]
    assert len(set(names)) == len(names)
    assert set(names) == {case[0] for case in CASES}
    assert set(names) >= NUMBER_CHECKS
    for check in CHECKS:
        assert check.title
        assert "\n" not in check.title


def test_failures_carry_the_severity_of_their_check() -> None:
    failures = check_target("投资3.5亿元。", "An investment investment of 3.5 billion yuan.", GLOSSARY)
    severities = {failure.check: failure.severity for failure in failures}
    assert severities == {"figures": CheckSeverity.CRITICAL, "doubled-word": CheckSeverity.COSMETIC}


def test_a_notice_about_errors_may_speak_of_them() -> None:
    assert check_target("系统返回Error 500。", "The system returned Error 500.", Glossary()) == ()


def test_checker_counts_figures() -> None:
    checker = FidelityChecker(GLOSSARY)
    assert checker.count_figures("1月至9月增长3%", "up 3 percent from January to September") == (3, 3)
    assert checker.check("请储水。", "Please store water.") == ()


@settings(max_examples=50)
@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_checked(zh: str, en: str) -> None:
    for failure in check_target(zh, en, GLOSSARY):
        assert failure.detail
