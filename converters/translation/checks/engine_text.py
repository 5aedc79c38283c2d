"""Text of the engine instead of a translation: errors, refusals, questions back, fences, the prompt itself."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from collections.abc import Iterator

from converters.translation.checks.finding import Finding
from converters.translation.glossary import Glossary

# what it is, how it shows, and what of that, in lower case, a target must hold to be searched
_SIGNS: tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...] = (
    (
        "an error message",
        re.compile(
            r"\b(?:Error|HTTP(?: status)?(?: code)?)[:\s]*[45]\d\d\b|\b[45]\d\d (?:Bad Gateway|Server Error|Internal Server Error|Service Unavailable|Gateway Time-?out|Too Many Requests|Forbidden|Not Found)\b|\b(?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out|Too Many Requests|rate limit(?:ed| exceeded)|quota exceeded|invalid api key|That.s an error)\b",
            re.IGNORECASE,
        ),
        (
            "error",
            "http",
            "bad gateway",
            "service unavailable",
            "gateway time",
            "too many requests",
            "forbidden",
            "not found",
            "rate limit",
            "quota exceeded",
            "invalid api key",
        ),
    ),
    (
        "a refusal",
        re.compile(
            r"\b(?:I(?:'m| am) (?:sorry|unable|not able|afraid)|I (?:can(?:'|no)t|cannot|won't|will not|must decline)|(?:sorry|unfortunately),? (?:but )?I\b|As an AI\b|as a language model|I apologi[sz]e)",
            re.IGNORECASE,
        ),
        (
            "i'm",
            "i am",
            "i can",
            "i won't",
            "i will not",
            "i must decline",
            "sorry",
            "unfortunately",
            "as an ai",
            "as a language model",
            "i apologi",
        ),
    ),
    (
        "a question back",
        re.compile(
            r"\b(?:could|can|would) you (?:please )?(?:provide|clarify|share|specify|tell)|please provide (?:me with )?the (?:text|content|chinese|source)|what would you like me to|do you want me to|let me know if you",
            re.IGNORECASE,
        ),
        ("you", "please provide"),
    ),
    (
        "a remark of the engine",
        re.compile(
            r"^\s*(?:sure|certainly|of course|okay|ok)[,!.:]|^\s*(?:here(?:'s| is| are) (?:the|your|a)|below is the|the following is the|translated text|translation|english(?: translation)?)\b[^.]{0,40}:|^\s*(?:note|translator's note)\s*:|\(translator's note",
            re.IGNORECASE,
        ),
        (":", "sure", "certainly", "of course", "ok", "translator's note"),
    ),
    ("a Markdown fence", re.compile(r"```|~~~"), ("```", "~~~")),
    (
        "the prompt",
        re.compile(
            r"\byou are (?:a|an) (?:professional |expert )?translator\b|translate (?:the following|this|these|from chinese|into english)|<\|im_(?:start|end)\|>|\[/?INST\]|^(?:system|user|assistant)\s*:|source text:|<think>|</think>",
            re.IGNORECASE | re.MULTILINE,
        ),
        ("you are a", "translate ", "<|im_", "inst]", "system", "user", "assistant", "source text:", "think>"),
    ),
    (
        "a web page",
        re.compile(r"<!doctype|<html|<head>|<body|<script|<title>|&nbsp;|\{\"error\"|\{\"message\"", re.IGNORECASE),
        ("<", "&nbsp;", "{"),
    ),
    (
        "a placeholder",
        re.compile(r"\[#\d+\]|\{\{?\w*\d+\}?\}|\bXXPH\w*|__\w+\d+__|%s\b"),
        ("[#", "{", "xxph", "__", "%s"),
    ),
)
_HAN = re.compile("[\u4e00-\u9fff]")
_ABOUT_ZH = re.compile("翻译|人工智能|抱歉|错误|对不起|源代码|接口")


def _holds(lower: str, signs: tuple[str, ...]) -> bool:
    for sign in signs:  # noqa: SIM110 - a generator takes twice the time, and this is asked for every text
        if sign in lower:
            return True
    return False


def check_engine_text(source: str, target: str, _glossary: Glossary) -> Iterator[Finding]:
    """The English is a translation, not an error message, a refusal, a question or the prompt."""  # noqa: D401 - the docstring is the title of the check
    lower = target.lower()
    for what, pattern, signs in _SIGNS:
        found = pattern.search(target) if _holds(lower, signs) else None
        if found and not (
            found.group() in source
            or (what in {"the prompt", "a refusal", "a remark of the engine"} and _ABOUT_ZH.search(source))
        ):
            yield Finding(f"reads like {what}", target=found.group()[:60])
    if target.strip() and target.strip() == source.strip() and _HAN.search(source):
        yield Finding("the Chinese came back untranslated", source[:30])
