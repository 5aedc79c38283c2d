"""Whether an engine's answer is a translation at all: error pages, refusals and echoes are not."""

from __future__ import annotations

import re

_ERROR = re.compile(
    r"""
    <\s*(?:!doctype|html|head|body|title|h1|center|script)\b      # an error page
  | ^\s*(?:http\s*)?error\b[\s:]*\d{3}                             # Error 500
  | \b(?:internal\s+server\s+error|bad\s+gateway|service\s+(?:temporarily\s+)?unavailable|gateway\s+time-?out)\b
  | \btoo\s+many\s+requests\b | \brate\s+limit\s+(?:exceeded|reached)\b
  | mymemory\s+warning | query\s+length\s+limit | invalid\s+(?:source|target)\s+language | invalid\s+language\s+pair
  | no\s+query\s+specified
    """,
    re.VERBOSE | re.IGNORECASE,
)
_REFUSAL = re.compile(
    r"""
    \bas\s+an?\s+(?:ai|artificial|large)\b(?!\s+\w+\s+(?:hub|city))   # As an AI language model
  | ^\W*(?:i['’]?m|i\s+am)\s+(?:very\s+|so\s+)?(?:sorry|afraid|unable)\b   # I'm sorry, but
  | ^\W*(?:sorry|unfortunately|apologies)\s*,
  | ^\W*i\s+(?:can(?:no|['’])t|won['’]t|am\s+not\s+able)\b
  | \bi\s+can(?:no|['’])t\s+(?:assist|help|translate|provide|comply)\b
  | ^\W*(?:抱歉|对不起|很遗憾|作为一个)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_QUESTION_BACK = re.compile(
    r"""
    \b(?:could|can|would)\s+you\s+(?:please\s+)?(?:provide|clarify|share|specify|tell\s+me)\b
  | ^\W*please\s+(?:provide|send|share|enter)\s+(?:me\s+)?(?:with\s+)?(?:the|your)\s+(?:\w+\s+)?text\b
  | ^\W*(?:sure|certainly|of\s+course)[,!.]\s
  | ^\W*here\s+(?:is|['’]s)\s+(?:the|a|your)\s+(?:\w+\s+){0,3}translation\b
  | \bwhat\s+(?:text\s+)?would\s+you\s+like\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTERS = re.compile(r"[A-Za-z]")

MOST_HAN = 0.2
"""So much of an answer may be Han (a quoted name) before it counts as untranslated."""
FEWEST_LETTERS, MOST_LETTERS = 0.9, 16.0
"""English letters to one Han character; notices lie between 2 and 7."""
ECHO = 40
"""So many characters in a row that stand in the instructions too are an echo of them."""


def find_fault(source: str, answer: str, instructions: str = "") -> str:
    """Return why ``answer`` is no translation of ``source``; empty if it may be one.

    >>> find_fault("供暖期为四个月。", "<html><title>502 Bad Gateway</title></html>")
    'an error message'
    >>> find_fault("供暖期为四个月。", "The heating season lasts four months.")
    ''
    """
    text = answer.strip()
    if not text:
        return "an empty answer"
    if _ERROR.search(text) and not re.search(r"错误|故障|服务器", source):
        return "an error message"
    if "```" in text:
        return "Markdown fences"
    if _REFUSAL.search(text) and "抱歉" not in source and "遗憾" not in source:
        return "a refusal"
    if _QUESTION_BACK.search(text):
        return "talk instead of a translation"
    if instructions and _shares_run(text, instructions):
        return "an echo of the instructions"
    return _find_length_fault(source, text)


def _find_length_fault(source: str, text: str) -> str:
    han, left, letters = (len(_HAN.findall(source)), len(_HAN.findall(text)), len(_LETTERS.findall(text)))
    if left > MOST_HAN * (letters + left) or (han and not letters and not re.search(r"\d", text)):
        return "not translated"
    if han >= 6 and letters < FEWEST_LETTERS * han:
        return "far too short"
    if letters > MOST_LETTERS * han + 60:
        return "far too long"
    return ""


def _shares_run(text: str, instructions: str) -> bool:
    flat = " ".join(instructions.split())
    mine = " ".join(text.split())
    return any(mine[at : at + ECHO] in flat for at in range(max(0, len(mine) - ECHO + 1)))
