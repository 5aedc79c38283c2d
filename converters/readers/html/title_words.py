"""How a text is worded that may be the title of an official document."""

from __future__ import annotations

import re

from converters.official.issuing import find_title_issuers
from converters.readers.html.title import ENDS
from converters.traditional import simplify

STARTS_ABOUT = re.compile(r"^(?:关于|转发|印发)")
_BULLETIN = re.compile(r"期[^第期。]{2,30}(?:[周月季日年简专快]报|通报)$")
"""A bulletin that is counted: 第41期水质监测月报. The head of a gazette ends in its count."""
_ISSUE = re.compile(r"第\s*\d+\s*期(?!\s*[）)]$)")
_STARTS_LATE = re.compile(r"^[的和与及、，）)》”]")
_ORDER = re.compile(r"(?:令|公告)\s*[（(]?\s*第[\d一二三四五六七八九十百零〇]+号\s*[）)]?$")
_SENDS = re.compile("关于(?:印发|转发|批转|下达|公布|发布)(?!.*(?:通知|公告|决定|函|通报|通告|意见|令|批复|请示|报告))")


def judge_words(text: str) -> float:
    """Return how much ``text`` is worded as the title of an official document: whose, 关于 what, of which kind.

    >>> judge_words("临岚市水务局关于节水的通知"), judge_words("关于做好临岚市冬春"), judge_words("节水宣传周启动")
    (5.0, -2.0, 0.0)
    """
    score = 0.0
    text = simplify(text)
    if ENDS.search(text):
        score += 4.0 if "关于" in text or "印发" in text else 2.0
        score += 1.0 if find_title_issuers(text) else 0.0
    elif STARTS_ABOUT.match(text):
        score -= 2.0
    if _STARTS_LATE.match(text) or any(text.count(a) != text.count(b) for a, b in ("《》", "（）", "“”")):
        score -= 3.0
    if _SENDS.search(text):  # 关于印发…办法 goes on: 的通知 is in the next line
        score -= 2.0
    if _ISSUE.search(text):
        score += 2.0 if _BULLETIN.search(text) else -4.0
    if _ORDER.search(text):
        score -= 3.0
    return score - (1.0 if len(text) < 6 else 0.0)
