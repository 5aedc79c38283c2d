"""What an agency's name begins with, or ends on, that can be no place's: the head or the edge of a stranger."""

from __future__ import annotations

import re
from functools import lru_cache

from converters.tampering.reading.text import HAN, one_of
from converters.tampering.words.branding import is_branded, weigh
from converters.tampering.words.brands import AMBIGUOUS, DISTINCTIVE
from converters.tampering.words.organ_words import FIELD, ORGAN
from converters.tampering.words.organs import TRADE, asks, is_coined, is_placed, is_plain
from converters.tampering.words.vocabulary import ORDINARY


@lru_cache(maxsize=4096)
def _organ_in(name: str) -> tuple[int, int] | None:
    """Return where the first organ's words in ``name`` begin and end."""
    organ = ORGAN.search(name)
    return organ.span() if organ else None


_PLACE_AND_FIELD = re.compile(rf"[{HAN}]{{2,6}}?[省市区县州旗](?P<field>[{HAN}]{{2,6}})$")
_HOUSES = AMBIGUOUS | DISTINCTIVE
_LATIN = re.compile(r"[a-z0-9]")
_BRANCH = re.compile(
    "(?:公安|税务|市场监[管督](?:管理)?|生态环境|[自国][然土]资源|规划|城管|综合执法)?分局|(?:公安)?(?:交警|巡特警)"
)
_SHORT_NAME, _SURE_BRAND = 2, 2.25
_RURAL = frozenset("埔坪坳峪塬岭坝沟坎堡窑营铺屯寨墩圩埠塘渡垭沱梁凹甸碣")
"""What names of towns and villages end on, which no brand calls itself."""


def _is_placed_field(head: str) -> bool:
    """Return whether ``head`` is a place and plain words of what the organ is in charge of: 临岚县经济|科技局."""
    placed = _PLACE_AND_FIELD.match(head.rstrip("和与及"))
    field = placed["field"] if placed else ""
    return field != "" and field not in _HOUSES and is_plain(field) and not asks(field)


def is_branch(head: str, name: str) -> bool:
    """Return whether the organ is a branch office, which is called by the short name of its district or its town."""
    is_short = len(head) == _SHORT_NAME or (len(head) == _SHORT_NAME + 1 and head[-1] in _RURAL)
    if not is_short or not _BRANCH.match(name, len(head)):
        return False
    return head not in _HOUSES and not _LATIN.search(head) and weigh(head) < _SURE_BRAND


def foreign_head(name: str, text: str) -> str:
    """Return what stands before an organ's own words in ``name`` and can be no place; empty if nothing does.

    >>> foreign_head("鹭泽湾水利局", "鹭泽湾水利局关于汛期的通知"), foreign_head("临岚水利局", "临岚市")
    ('鹭泽湾', '')
    >>> foreign_head("临岚县经济科技局", ""), foreign_head("云汀税务分局", ""), foreign_head("瀚璟税务分局", "")
    ('', '', '瀚璟')
    """
    organ = _organ_in(name)
    if organ is None or organ[0] == 0:
        return ""
    head = name[: organ[0]].rstrip()
    return "" if is_placed(head, text) or _is_placed_field(head) or is_branch(head, name) else head


_AFTER_ORGAN = re.compile(
    rf"(?P<tail>[a-z][a-z0-9.+]+[{HAN}]{{0,4}}|(?!体育[局委中总]|体育局|彩票(?:管理|发行|销售|中心)|[棋电]\w运动|棋牌)(?:{TRADE.pattern})[{HAN}]{{0,6}})$"
)
_BEFORE_PLACE = re.compile(rf"^(?P<head>[a-z][a-z0-9.+]+|[a-z0-9.+]*[a-z][a-z0-9.+]*)[{HAN}]{{2}}")


def foreign_edge(name: str, allowed: frozenset[str]) -> str:
    """Return Latin letters, or words of the trade, that are stuck to an organ's name; empty if there are none.

    >>> foreign_edge("临岚市人民政府korvex", frozenset()), foreign_edge("korvex临岚市人民政府", frozenset())
    ('korvex', 'korvex')
    """
    organ = _organ_in(name)
    if organ is None or len(name) > 24 or ":" in name:
        return ""
    tail, head = _AFTER_ORGAN.search(name, organ[1]), _BEFORE_PLACE.match(name)
    for found in (tail and tail["tail"], head and head["head"]):
        if found and found not in allowed and not found.isdigit():
            return found
    return ""


_PUBLIC = re.compile(
    r"(?:局|委员会|管委会|委员会办公室|支队|大队|总队|人民政府|政府办公室|法院|检察院|厅|指挥部"
    r"|领导小组(?:办公室)?)$"
)
_ANY_PLACE = re.compile(
    r"[省市县区州盟旗镇乡村国港岛江河湖海山川城东西南北中新师团场站路线]"
    r"|社区|流域|地区|街道|铁路|兵团|中央|总局"
    r"|公司|集团|[A-Za-z0-9]"
)
_FIGURES_IN = re.compile(
    rf"(?!第|110|119|12[02345]|863|省|市|[县区])[{HAN}]{{0,4}}?(?<!第)\d{{2,4}}(?=[{HAN}])(?![年月日号团师局部队处])"
)
_KNOWN_WORD = re.compile(f"{FIELD}|{one_of(word for word in ORDINARY if len(word) == 2)}")


@lru_cache(maxsize=4096)
def _find_word(name: str) -> int:
    """Return where the first word of official language in ``name`` begins; 0 if there is none."""
    word = _KNOWN_WORD.search(name)
    return word.start() if word else 0


def coined_head(name: str, text: str) -> str:
    """Return what an agency's name begins with, before its first word of official language, if that is a brand.

    >>> coined_head("鹭泽减灾委员会办公室", ""), coined_head("城东公安分局", ""), coined_head("伦理委员会", "")
    ('鹭泽', '', '')
    """
    if _PUBLIC.search(name) and (figures := _FIGURES_IN.match(name)):
        return figures[0]
    head = name[: _find_word(name)] if _PUBLIC.search(name) else ""
    if len(head) < 2 or len(head) > 6 or _ANY_PLACE.search(head) or _ANY_PLACE.search(name[len(head) :][:6]):
        return ""
    if is_placed(head, text) or is_branch(head, name):
        return ""
    return head if is_coined(head) and is_branded(head) else ""
