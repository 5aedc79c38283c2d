"""Who is ahead of whom: 进口增速快于出口 is not "exports grew faster than imports"."""

from __future__ import annotations

import re

from converters.translation.figures.antonyms import ANTONYMS

_SIGN = re.compile("[快慢高低多少大小优劣长短强弱早晚]于|比")
_THAN_ZH = re.compile(
    "(?P<one>[^,，。;；]*?)(?:(?P<up>[快高多大优长强晚])|(?P<down>[慢低少小劣短弱早]))于(?P<two>[^,，。;；]*)"
    "|(?P<first>[^,，。;；]*?)(?<![同环占相对])比(?![重例率较上去前年])(?P<second>[^,，。;；]*?)"
    "(?:(?P<more>[快高多大优长强晚])|(?P<less>[慢低少小劣短弱早]))"
)
_THAN_EN = re.compile(
    r"(?P<one>[^.;]*?)\b(?:(?P<up>more|higher|faster|greater|larger|bigger|better|longer|stronger|later|quicker)"
    r"|(?P<down>less|lower|slower|smaller|fewer|worse|shorter|weaker|earlier))\b[^.;]{0,30}?\bthan\b(?P<two>[^.;]*)"
    r"|(?P<first>[^.;]*?)\b(?:(?P<more>(?:outnumber|outpac|outstrip|outperform|exceed|surpass|overtake|overtook|beat)\w*)"
    r"|(?P<less>(?:trail|lag|underperform)\w*))\b(?P<second>[^.;]*)",
    re.IGNORECASE,
)
_SIDES = tuple(
    (
        tuple(re.compile(words.split()[0]) for words in pair.zh),
        tuple(re.compile(rf"\b(?:{english})", re.IGNORECASE) for english in pair.en),
    )
    for pair in ANTONYMS
)


def find_reversed(chinese: str, english: str) -> tuple[str, str] | None:
    """Return the Chinese and the English of a comparison that went the other way; None if there is none.

    >>> find_reversed("进口增速快于出口", "Exports grew faster than imports")
    ('进口增速快于出口', 'Exports grew faster than imports')
    >>> find_reversed("进口增速快于出口", "Exports grew more slowly than imports")
    """
    if not _SIGN.search(chinese):
        return None
    for said in _THAN_ZH.finditer(chinese):
        ahead = "up" if said["up"] or said["more"] else "down"
        for zh, en in _SIDES:
            order = _order(zh, said["one"] or said["first"] or "", said["two"] or said["second"] or "")
            if order is None:
                continue
            for told in _THAN_EN.finditer(english):
                other = _order(en, told["one"] or told["first"] or "", told["two"] or told["second"] or "")
                way = "up" if told["up"] or told["more"] else "down"
                if "slow" in told.group().lower() and told["up"]:
                    way = "down"
                if other is not None and (order == other) is not (ahead == way):
                    return said.group().strip(), told.group().strip()
    return None


def _order(sides: tuple[re.Pattern[str], ...], before: str, behind: str) -> bool | None:
    """Return whether the first side stands before and the second behind; None unless each stands on its own side."""
    found = [[side.search(text) is not None for side in sides] for text in (before, behind)]
    if found == [[True, False], [False, True]]:
        return True
    return False if found == [[False, True], [True, False]] else None
