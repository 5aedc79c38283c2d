"""How the names of firms, fields and columns go on behind words that the trade has, too: 鹭泽体育|发展有限公司."""

from __future__ import annotations

import re
from functools import lru_cache

from converters.tampering.reading.text import HAN

COMPANY = re.compile(
    rf"(?![{HAN}]{{0,10}}公司(?:官|首页|-|网))"
    rf"[{HAN}]{{0,10}}?(?:有限|股份|(?<=娱乐)展[（(]|(?<=电竞)馆|(?<=活动)(?:中心|室|站)|集团基金会|职工医院|公司|酒店|宾馆|商行|经营部|工作室|厂|大厦|广场|花[园苑]|公寓|公馆|豪庭|华府|水城|家园|庄园|别墅|(?<!农)村|小区|路\d|[(（][{HAN}\d]{{2,16}}?(?:路|街|大道|巷|号|区|镇|[层楼])[)）]|[歌室]?舞厅|歌厅|棋牌室|旗舰店|专卖店|网咖|网吧|会所|影城|足浴|茶楼)|店(?!长)|直播基地"
)
FIELD = re.compile(
    r"讯|和旅游|中心|活动|服务|[网站投销]点|公园|馆|场|室|厅|学院|大学|学校|用品|产业|文化|发展|科技|[总分]?局|部|课|教师|老师|运动|比?赛|竞赛|联|活动|设施|频道|新闻|教育"
    r"|精神|素养|所|[协总联]会|战队|健身|旅游|竞|考试|中考|高考|特长|类|事业|工作|器材|舞蹈|体操|武术|培训|消费|经济|强国|界|人口|项目|明星|传媒|行业|企业"
)
"""What follows the word 体育 … where it names a field: 江南体育中心."""

_SITED = re.compile(
    "(?:官网|官方|网址|地址|入口|下载|登录|登陆|注册|app|客户端|(?:手机|网页|安卓|苹果|豪华|至尊|最新|官方)版|线路|检测|平台)$"
)
_PLAYED = re.compile("体育|电竞|棋牌|彩票|真人|娱乐|捕鱼|投注")
_PLACED = re.compile(rf"[{HAN}]{{2,3}}[省市县区州旗]")
_UTILITY = re.compile("自来水|公共交通|公交|供水|污水|供电|供热|热力|燃气|城市建设|城投|交通投资|水利")
"""What the firms of a town begin with behind its name."""


def is_firm_called(text: str, end: int, chain: str) -> bool:
    """Return whether the name with ``chain``, which ends at ``end``, is a firm's.

    No firm has a way in to a site before the place where it is: 鹭泽下载地址|望津区水利投资有限公司.
    """
    if COMPANY.match(text, end) is None:
        return False
    if _SITED.search(chain) and _PLACED.match(text, end):
        return False
    return not (_UTILITY.match(text, end) and (_SITED.search(chain) or _PLAYED.search(chain)))


BUSINESS = re.compile(
    "会议|货运|货代|物流|旅行社|旅游|贸易|商贸|经贸|会展|教育|学校|幼儿园|中学|小学|工程|石材|建材|家居|医院|影城"
)
"""What a firm or a school does that is called 国际: 环亚国际|货运代理."""

COLUMN = re.compile(rf"(?:专?区|专栏|中心)(?![{HAN}]{{0,6}}?(?:局|委|政府|办|院))")
"""How a column of files, or of forms, goes on behind such a word: 下载|专区."""


def is_called_so(name: str, text: str) -> bool:
    """Return whether ``text`` has in full the name of a firm that is called ``name`` for short.

    >>> is_called_so("力扬", "力扬云动(上海)体育科技股份有限公司")
    True
    """
    return name in _list_short_names(text)


_IN_FULL = re.compile(rf"(?<![{HAN}])(?P<name>[{HAN}]{{2,8}})(?:\([{HAN}]{{2,6}}\))?[{HAN}]{{0,10}}有限公司")


@lru_cache(maxsize=4)  # asked for each name of a text
def _list_short_names(text: str) -> frozenset[str]:
    """Return what each firm that ``text`` names in full may be called for short: how its name begins."""
    found = (match["name"] for match in _IN_FULL.finditer(text)) if "有限公司" in text else ()
    return frozenset(name[:length] for name in found for length in range(2, 5))
