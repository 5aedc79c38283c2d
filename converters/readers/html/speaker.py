"""Who speaks in a text of Hong Kong, Macau or Taiwan that nobody signs: it says 本署, or who announced it today."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.official.release import find_speaking
from converters.traditional import is_traditional

_SELF = re.compile("本(?P<kind>[署處局會府院所])(?![議員])")


def find_speaker(texts: Sequence[str], hosts: Sequence[str]) -> str:
    """Return the agency that a text in traditional characters is of, by its own words; "" if these do not say.

    It is who announces on the day what the text begins with, or that of ``hosts``, whom the site is named after,
    that the text calls its own.

    >>> text = ["臨嵐署今日（三月十八日）公布，渠道擴闊工程將於下週動工。"]
    >>> find_speaker(text, ()), find_speaker(["臨嵐處現邀請投標，詳情見於本處網頁，歡迎查閱並備妥資料。"], ["臨嵐處"])
    ('臨嵐署', '臨嵐處')
    """
    if not texts or not is_traditional("".join(texts)):
        return ""
    if speaking := find_speaking(texts[0]):
        return " ".join(speaking)
    kinds = {match["kind"] for text in texts for match in _SELF.finditer(text)} if hosts else set()
    return next((name for name in hosts if name[-1] in kinds), "")
