"""What a page as a whole speaks about, as far as it explains brands in its text."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from converters.raw_page import Page
from converters.tampering.reading.text import fold, one_of
from converters.tampering.words.denials import lists_denials
from converters.tampering.words.ordinary import COMMERCE, CRIME

_CRIME, _COMMERCE = re.compile(one_of(CRIME)), re.compile(one_of(COMMERCE))
_HACKED = re.compile("暗链|挂马|被植入|[遭被受]到?黑客攻击|(?:首页|标题|网页|网站|页面)(?:遭|被)?篡改")
"""What a text has that speaks of sites into which such names were written."""
_MARKS = re.compile(
    "商标[^\n]{0,14}(?:公告|公示|名单|目录|审定|异议|争议|清单)|侵害用户权益|违法违规收集|专项清理|垃圾短信|骚扰电话"
)
"""A title whose text lists trade marks, apps, or what was sent to whoever has a telephone."""
_VENUES = re.compile("娱乐场所|歌舞娱乐|游艺娱乐|文化市场")
"""A title whose text lists houses that are licensed or inspected."""
_OPENING = 200
_MACAO = re.compile(
    "监察协调局|博监局|承批公司|幸运博彩|博彩从业|港澳(?!台)|珠澳|横琴|赴澳|澳门(?:特[别区]|旅游|投资|企业|青年|经济|会展|基金会"
    "|博彩业|居民|商会|代表团|机构|项目|妇女|街坊|日报|讯|立法会)|幸運博彩|澳門(?:訊|日報|特別|婦女|街坊|旅遊|居民|商會|立法會)"
    "|永利澳[门門]有限|银河娱乐集团|银河综合度假|金沙中国有限|美高梅中国|新濠博亚|美高梅中國|新濠博亞"
)


class Topic(StrEnum):
    """The kind of topic."""

    CRIME = "crime"
    COMMERCE = "commerce"
    MACAO = "macao"
    """Lawful houses there are named, but not what is asked for."""
    VENUES = "venues"
    """Houses are named by what they offer, but not by what is asked for."""
    OTHER = "other"


_NEAR_TITLE = 80
_MOST_NAMES = 300
"""No page has more names that matter; each costs a walk through all of its text."""


@lru_cache(maxsize=1)  # asked for each token of the page
def find_topic(page: Page, names: frozenset[str]) -> Topic:
    """Return the topic by title and text; the candidates' own ``names`` do not count, because they may be injected."""
    title = "\n".join(z.text for z in page.zones if z.name in ("title", "masthead"))[:600]
    title, body = fold(title), fold(page.text_of("body"))
    for name in sorted(names, key=lambda name: (-len(name), name))[:_MOST_NAMES]:  # a name may be part of another
        title, body = title.replace(name, " "), body.replace(name, " ")
    titles = f"{title}\n{body[:80]}"
    if (
        _CRIME.search(titles)
        or _MARKS.search(titles)
        or lists_denials(title.strip().partition("\n")[0] or body[:40])
        or _HACKED.search(body)
        or len(_CRIME.findall(body)) >= max(3, len(body) // 500)
    ):
        return Topic.CRIME
    if _MACAO.search(titles) or _MACAO.search(body, 0, _OPENING):
        return Topic.MACAO
    if _VENUES.search(title) or _VENUES.search(body, 0, _NEAR_TITLE):
        return Topic.VENUES
    return Topic.COMMERCE if _COMMERCE.search(titles) else Topic.OTHER
