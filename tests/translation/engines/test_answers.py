"""Answers of engines: what is believed to be a translation and what is not."""

from __future__ import annotations

import pytest

from converters.translation.answers import find_fault
from scripts.memory.engines.openai import INSTRUCTIONS
from tests.translation.engines.answering import ZH

EN = "The heating season runs from November 15 to March 15 of the next year; rooms are at least 18 degrees Celsius."


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "  ",
        "Error 500",
        "<html><head><title>502 Bad Gateway</title></head></html>",
        "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY",
        "I'm sorry, but I can't assist with that.",
        "As an AI language model, I cannot translate this.",
        "抱歉，我无法翻译。",
        "Could you please provide the text you would like me to translate?",
        "Sure! Here is the translation: The heating season",
        f"```\n{EN}\n```",
        INSTRUCTIONS,
        ZH,
        "OK",
        EN * 6,
    ],
)
def test_what_is_no_translation_is_not_taken(answer: str) -> None:
    assert find_fault(ZH, answer, INSTRUCTIONS)


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        (ZH, EN),
        ("特此通知。", "It is hereby notified."),
        ("系统故障时显示错误500，请致电。", "When the system fails it shows Error 500; please call."),
        ("12345热线", "Hotline 12345"),
        ("各区人民政府，市政府各部门：", "To all district people's governments and all municipal departments:"),
        ("（此件公开发布）", "(This document is to be published.)"),
        ("我们对此深表遗憾。", "We deeply regret this."),
    ],
)
def test_good_translations_are_taken(zh: str, en: str) -> None:
    assert find_fault(zh, en, INSTRUCTIONS) == ""
