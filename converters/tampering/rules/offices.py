"""Words of a site right before what only an office, a firm of the town or a document number begins with.

官网村民委员会, 平台公共交通集团, 下载政办〔: whoever put a name in the place of another left what followed it.
"""

from __future__ import annotations

import re
from itertools import product

from converters.tampering.reading import Reading
from converters.tampering.reading.text import words

_SITES = words(
    """
    app 官网 注册 登录 登陆 下载 平台 电玩城 娱乐城 棋牌 客户端 竞彩大厅 游戏大厅 娱乐大厅 棋牌大厅 购彩大厅
    """
)
_OFFICES = words(
    """
    村民委员会 居民委员会 村村民 自来水有限公司 公共交通集团 农业农村局 股份有限公司关于
    """
)
_VENUES = words("娱乐城 电玩城 棋牌 游戏大厅 娱乐大厅 棋牌大厅")
_UTILITIES = words("供电公司 供水公司 自来水公司 燃气公司 热力公司 公交公司 烟草专卖局 电网公司")
_WAYS_IN, _BRANCHES = words("入口 手机版 官网 网页版 下载 app"), words("附属医院 附属中学 附属小学")
_PLAYED = words("彩票平台 棋牌平台 投注平台 真人平台 彩票网 娱乐城")
_TOWN = words("中心小学 小学 中学 幼儿园 镇 街道")
"""What a town has, and what it is."""
_MARKS = words("政办 政发 政函 党办 党发 办发")
"""How the number of a document is called, before its year."""
_SITE, _SQUADS = words("官网 手机版 网页版 娱乐城"), words("支队 大队")
_FIRMS = words("集团 娱乐")
"""How names end that no place has."""
_GOVERNMENT = words("人民政府 发展改革委 人大常委会 街道")
_KNOWN = frozenset(
    name + behind
    for name, behind in (
        *product(_SITES, [*_OFFICES, *(mark + sign for mark in _MARKS for sign in "〔[(")]),
        *product(_VENUES, _UTILITIES),
        *product(_WAYS_IN, _BRANCHES),
        *product(_FIRMS, _GOVERNMENT),
        *product(_SITE, _SQUADS),
        *product(_PLAYED, _TOWN),
    )
)
_CALLED_FIRM = words("(中国)有限公司官网 (中国)有限公司官方")
"""How sites of the trade call themselves."""
NEEDS = _KNOWN | _CALLED_FIRM
"""All that is looked for: each is known in full."""


def has_site_before_office(reading: Reading) -> bool:
    """Return whether a word of a site stands right before the rest of an office's, a firm's or a document's name.

    >>> from converters.tampering.reasons import read
    >>> has_site_before_office(read("瀚游app村民委员会公告")), has_site_before_office(read("下载app,村民委员会可代办"))
    (True, False)
    >>> has_site_before_office(read("瀚游集团人民政府办公室")), has_site_before_office(read("由集团、人民政府承担"))
    (True, False)
    """
    return reading.has_one_of(_KNOWN) or any(
        not _USED.search(reading.text, *span) for span in reading.spans_with(_CALLED_FIRM)
    )


_USED = re.compile("登录|登陆|访问|查询|进入|详见|召回|致电|咨询")
"""What a line says that sends its readers to the site of a lawful firm."""
