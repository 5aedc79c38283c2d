"""Words of official documents in traditional characters, read by their simplified forms."""

from __future__ import annotations

_TRADITIONAL = "關於發報決辦規細則條劃計復議紀書標準說項領導處罰調預結開單廳會組園團黨鎮鄉區縣務員國華農業財稅衛環檢總"
_SIMPLIFIED = "关于发报决办规细则条划计复议纪书标准说项领导处罚调预结开单厅会组园团党镇乡区县务员国华农业财税卫环检总"
_SIGNS = frozenset(_TRADITIONAL)
_TABLE = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def simplify(text: str) -> str:
    """Return ``text``, sign for sign, with the traditional characters of official words in their simplified forms.

    >>> simplify("臨岚市財政廳關於預算的報告")
    '臨岚市财政厅关于预算的报告'
    """
    return text if _SIGNS.isdisjoint(text) else text.translate(_TABLE)
