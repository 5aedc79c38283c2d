"""What stands around a figure and changes its meaning: bounds, direction, by and to, before and after."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from converters.translation.figures.fact import Fact, Kind, Sheet
from converters.translation.figures.words import Vocabulary


class Bound(StrEnum):
    """How a number limits; 以上 includes the number, 超过 does not (Civil Code, article 1259)."""

    NONE = "exactly"
    GE = "at least"
    GT = "more than"
    LE = "at most"
    LT = "less than"
    NEAR = "about"


Bounds = frozenset[Bound]


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one figure. Empty strings and sets say that nothing was found."""

    bounds: Bounds
    direction: str = ""
    """``up`` or ``down``."""
    reach: str = ""
    """``to`` (增长到) or ``by`` (增长了)."""
    relation: frozenset[str] = frozenset()
    """``before``, ``after``, ``within``."""
    base: str = ""
    """``year`` (同比) or ``month`` (环比): what a change is held against."""


def _bounds(*names: Bound) -> Bounds:
    return frozenset(names)


_ABOUT = r"(?:折合|合|相当于|大约|大概|约为|(?<![节制契条签集简履违预邀])约|为|达|达到|共|累计|总额|金额|人民币|给予|可达|补助|补贴|奖励|处以|按|每年|每月|每人|每户|是|在|有|申领|申请|享受|报销|贷款|贷|获得|获|领取|发放|支付|核减|抵扣|减免|容纳|可|能|能够|再|一次性|一次|给|奖|补|缴|收|占|占比)*"
# the Chinese in front of a number, the bounds its English may have, characters of which a match holds one;
# the first that fits counts
_CHINESE_BEFORE: tuple[tuple[str, Bounds, str], ...] = (
    (r"(?:不|不得|不应|不能|不可|不宜|未)(?:小于|低于|少于|短于|早于|窄于|不足)", _bounds(Bound.GE), "不未"),
    (r"(?:不|不得|不应|不能|不可|不宜|未)(?:超过|高于|大于|多于|超出|长于|晚于|迟于|逾)", _bounds(Bound.LE), "不未"),
    (
        r"(?:不少于|不低于|不小于|不短于|不早于|至少|不得少于|不得低于|起码|≥|大于或?等于|等于或大于|不下)",
        _bounds(Bound.GE),
        "不至最起≥大等",
    ),
    (
        r"(?:不超过|不高于|不多于|不大于|不长于|不晚于|不迟于|至多|最多|不得超过|不得高于|不得多于|≤|小于或?等于|等于或小于|未超过|不超)",
        _bounds(Bound.LE),
        "不至最≤小未等",
    ),
    (r"(?:最低|最少|最短|最小|下限|起付线)[\u4e00-\u9fff]{0,8}", _bounds(Bound.GE, Bound.NONE), "最限付"),
    (
        r"(?:最高|最大|最长|最多|上限|(?<![年期时界权有局无极门下])限[高重宽长速报购载额]?)",
        _bounds(Bound.LE, Bound.NONE),
        "最限",
    ),
    (r"(?:跌破|降破|跌穿|不及)", _bounds(Bound.LT), "跌降不"),
    (r"(?:超过|超出|超|逾|突破|多于|高于|大于|>|跨过|迈过|迈上|破|满逾)", _bounds(Bound.GT), "超逾破多高大>跨迈"),
    (r"(?:不足|不到|不满|低于|少于|小于|未满|未达到|未达|<|短于)", _bounds(Bound.LT), "不低少小未<短"),
    (r"(?:年满|已满|满)", _bounds(Bound.GE, Bound.NONE), "满"),
    (r"(?:接近|将近|逼近|近)(?!日|年|期|来)", _bounds(Bound.NEAR, Bound.LT), "近"),
    (r"(?:大约|大概|(?<![节制契条签集简履违预邀])约)", _bounds(Bound.NEAR), "约概"),
    (r"(?:高|多|长|深|可|近)达", _bounds(Bound.LE, Bound.NONE), "达"),
)
_CHINESE_AFTER: tuple[tuple[str, Bounds], ...] = (
    (
        r"(?:及|或|\(含\)|含)?以上(?!规定|情况|措施|材料|内容|几|要求|事项|问题|行为|单位|人员|信息|数据|述)|起(?=奖|罚|步|拍|征)|\(含\)以上|及其以上",
        _bounds(Bound.GE),
    ),
    (
        r"(?:及|或)?以下(?!简称|措施|情形|方式|条件|材料|内容|几|列|规定|要求|事项|地址|问题|工作|意见|标准)|(?:以|之)内|封顶|内(?!部|外|容|地|陆|需|设)|为限",
        _bounds(Bound.LE),
    ),
    (r"多(?!云|数|种|样)|余|有余|开外|来(?=[人个天年家户])", _bounds(Bound.GT, Bound.NEAR)),
    (r"左右|上下|许", _bounds(Bound.NEAR)),
)
_BEFORE_ZH = (
    *((re.compile(f"{pattern}{_ABOUT}$"), bounds, frozenset(signs)) for pattern, bounds, signs in _CHINESE_BEFORE),
    # 不高于市场价的七成
    (re.compile(r"不(?:得|应|能|宜)?(?:超过|高于|大于|多于)[^,。;\d]{1,12}的$"), _bounds(Bound.LE), frozenset("不")),
    (re.compile(r"不(?:得|应|能|宜)?(?:低于|少于|小于)[^,。;\d]{1,12}的$"), _bounds(Bound.GE), frozenset("不")),
    (re.compile(r"(?:低于|少于|小于|不足|不到|未到)[^,。;\d]{1,12}的$"), _bounds(Bound.LT), frozenset("低少小不未")),
    (re.compile(r"(?:高于|多于|大于|超过|超出|超)[^,。;\d]{1,12}的$"), _bounds(Bound.GT), frozenset("高多大超")),
    # a verb of any kind may stand between: 至少组织1次
    (re.compile(r"(?:至少|最少|起码)[\u4e00-\u9fff]{1,5}$"), _bounds(Bound.GE), frozenset("至最起")),
    (re.compile(r"(?:至多|最多)[\u4e00-\u9fff]{1,5}$"), _bounds(Bound.LE), frozenset("至最")),
    (re.compile(r"(?:最高|最长|最大)[\u4e00-\u9fff]{1,8}$"), _bounds(Bound.LE, Bound.NONE), frozenset("最")),
)
_AFTER_ZH = tuple(
    (re.compile(rf"(?:[\u4e00-\u9fff]{{0,3}}?)(?:{pattern})" if pattern.startswith("(?:及") else pattern), bounds)
    for pattern, bounds in _CHINESE_AFTER
)
_INSIDE_ZH = re.compile("多|余|来|几")

_SKIP = r"(?:\s|a |an |the |another |total |some |RMB|CNY|US|US\$|\$|¥|￥|€|of |minus |level |age |record |or equal to |by |in total |up |to |No )*"
# the English in front of a number, its bounds, and what a match holds one of, in lower case
_ENGLISH_BEFORE: tuple[tuple[str, Bounds, tuple[str, ...]], ...] = (
    (
        r"(?:at least|(?:no|not)(?: be)? (?:less|fewer|lower|smaller|shorter|under|below|earlier|sooner|younger|worse|narrower|slower)(?: than)?|(?:not|never) (?:fall )?(?:below|under)|(?:a )?minimum(?: of)?|≥|>=|upwards? of(?= or)|not fewer than|greater than or equal to|from)",
        _bounds(Bound.GE),
        (
            "least",
            "less",
            "fewer",
            "lower",
            "smaller",
            "shorter",
            "under",
            "below",
            "earlier",
            "sooner",
            "younger",
            "worse",
            "minimum",
            "≥",
            ">=",
            "upward",
            "greater",
            "from",
        ),
    ),
    (
        r"(?:at most|(?:no|not)(?: be)? (?:more|greater|higher|longer|later|over|larger|older|above|beyond|taller|wider|heavier|deeper|bigger|faster)(?: than)?|not (?:to )?(?:be )?(?:exceed(?:ing)?|surpass)|without exceeding|never exceed|(?<!round )(?<!rounded )(?<!raised )(?<!added )(?<!adds )up to|(?:a )?maximum(?: of)?|within|capped at|(?:a )?(?:ceiling|cap|limit)(?: of)?|limited to|≤|<=|as (?:much|many|high|long) as|less than or equal to|inside)",
        _bounds(Bound.LE),
        (
            "most",
            "more",
            "greater",
            "higher",
            "longer",
            "later",
            "over",
            "larger",
            "older",
            "above",
            "beyond",
            "taller",
            "wider",
            "heavier",
            "deeper",
            "bigger",
            "faster",
            "exceed",
            "surpass",
            "up to",
            "maximum",
            "within",
            "cap",
            "ceiling",
            "limit",
            "≤",
            "<=",
            "as ",
            "less than",
            "inside",
        ),
    ),
    (
        r"(?:less than|fewer than|lower than|smaller than|shorter than|younger than|narrower than|lighter than|(?<!^ or )(?<!^ and )(?<!^or )(?<!^and )(?:under|below)|short of|<|not yet reach(?:ed)?|fail(?:s|ed|ing)? to reach|does not reach|not reach(?:ing)?)",
        _bounds(Bound.LT),
        ("than", "under", "below", "short of", "<", "reach"),
    ),
    (
        r"(?:just under|just below|just shy of|shy of|slightly less than|a little less than|slightly under)",
        _bounds(Bound.LT, Bound.NEAR),
        ("just ", "shy of", "slightly", "a little"),
    ),
    (
        r"(?:just over|slightly more than|a little over|a little more than)",
        _bounds(Bound.GT, Bound.NEAR),
        ("just ", "slightly", "a little"),
    ),
    (
        r"(?:more than|(?<!^ or )(?<!^ and )(?<!^or )(?<!^and )(?:over|above)|exceed(?:ed|s|ing)?|(?:in )?excess of|upwards? of|greater than|higher than|larger than|longer than|older than|better than|beyond|topp(?:ed|ing)|tops|surpass(?:ed|es|ing)?|north of|>|crossed|pass(?:ed|ing)|past|br(?:oke|eaking) through|br(?:oken|eaking)|br(?:oke|eak) the)",
        _bounds(Bound.GT),
        (
            "than",
            "over",
            "above",
            "exceed",
            "excess",
            "upward",
            "beyond",
            "topp",
            "tops",
            "surpass",
            "north of",
            ">",
            "cross",
            "pass",
            "past",
            "brok",
            "break",
        ),
    ),
    (
        r"(?:nearly|almost|close to|approaching|near|nearing|approached)",
        _bounds(Bound.NEAR, Bound.LT),
        ("nearly", "almost", "close to", "approach", "near"),
    ),
    (
        r"(?:about|around|approximately|approx\.?|roughly|circa|c\.|(?:an )?estimated|in the region of|~|some)",
        _bounds(Bound.NEAR),
        ("about", "around", "approx", "roughly", "circa", "c.", "estimated", "region of", "~", "some"),
    ),
)
_BEFORE_EN = tuple(
    (re.compile(rf"(?<![\w])(?:{pattern}){_SKIP}$", re.IGNORECASE), bounds, signs)
    for pattern, bounds, signs in _ENGLISH_BEFORE
)
_WORDS_BETWEEN = r"(?:[\s-]*(?!and\b|or\b|to\b)[A-Za-z'-]+){0,4}?[\s,(]*"
_A_NUMBER = r"\s+(?:RMB ?|¥|\$)?(?:\d|an?\b|half|one|two|three|four|five|six|seven|eight|nine|ten)"
_ENGLISH_AFTER: tuple[tuple[str, Bounds], ...] = (
    (
        rf"^{_WORDS_BETWEEN}(?:\b(?:or|and) (?:more|above|over|higher|older|longer|upwards?|greater|better|up(?! to)|beyond|larger)\b(?! than)|\(inclusive\) or more|at (?:the )?(?:least|minimum)(?!{_A_NUMBER})|(?:in age )?or over|minimum(?=\s*$|[.,;)])|upwards?\b)",
        _bounds(Bound.GE),
    ),
    (
        rf"^{_WORDS_BETWEEN}(?:\b(?:or|and) (?:less|fewer|below|under|lower|younger|shorter|smaller)\b(?! than)|at (?:the )?(?:most|maximum)(?!{_A_NUMBER})|maximum(?=\s*$|[.,;)]))",
        _bounds(Bound.LE),
    ),
    (r"^(?:[\s-]*(?:odd\b|-odd|-plus\b)|\+(?=\s+[a-z]|[,.;)]))", _bounds(Bound.GT, Bound.NEAR)),
    (rf"^{_WORDS_BETWEEN}(?:or so\b|or thereabouts|approximately|give or take)", _bounds(Bound.NEAR)),
)
_AFTER_EN = tuple((re.compile(pattern, re.IGNORECASE), bounds) for pattern, bounds in _ENGLISH_AFTER)
# what an English text must hold for each of these to be tried, in lower case
_AFTER_PARTS = ("or ", "and ", "at ", "mum", "upward", "odd", "plus", "+", "approximately", "give or")
_AFTER_SIGNS = (
    re.compile(
        "or (?:more|above|over|higher|older|longer|upward|greater|better|up|beyond|larger)|and (?:more|above|over|higher|older|longer|upward|greater|better|up|beyond|larger)|at (?:the )?(?:least|minimum)|minimum|upward"
    ),
    re.compile(
        "or (?:less|fewer|below|under|lower|younger|shorter|smaller)|and (?:less|fewer|below|under|lower|younger|shorter|smaller)|at (?:the )?m(?:ost|aximum)|maximum"
    ),
    re.compile("odd|plus|[+]"),
    re.compile("or so|or thereabouts|approximately|give or take"),
)


def _holds(lower: str, signs: tuple[str, ...]) -> bool:
    for sign in signs:  # noqa: SIM110 - a generator takes twice the time, and this is asked for every figure
        if sign in lower:
            return True
    return False


_UP_ZH = r"偏[高多大]|超过?(?:[\u4e00-\u9fff]{0,4}(?:水位|标准|限值|定额|预算|计划|目标|平均|线))|正增长|增长|增加|上升|提高|上涨|提升|扩大|攀升|回升|新增|增幅|涨幅|升幅|上浮|上调|(?<![不得未])高于|高出|增(?!值|强|进|补|设|城|加值|减)|升(?!级|学|旗|国)|涨"
_DOWN_ZH = r"偏[低少小]|负增长|下降|减少|降低|下跌|下调|回落|缩减|收窄|压减|压缩|缩短|削减|降幅|跌幅|减幅|下滑|下浮|(?<![不得未])低于|降(?!税|费|雨|水|本|耗|温)|减(?!税|免|排|灾|负|刑|震|碳|速带|肥|量化)|跌|缩"
_TURN_ZH = re.compile(f"(?P<up>{_UP_ZH})|(?P<down>{_DOWN_ZH})")
_TURN_BEGIN_ZH = re.compile("[偏超正增上提扩攀回新涨升高负下降减缩收压削跌低]")
"""With what each of these words begins."""
_NOUN_ZH = re.compile(
    r"^(?:以上|左右)?的(?:同比|环比)?(?:(?P<up>增长|增幅|涨幅|升幅|提升|增速提升)|(?P<down>下降|降幅|跌幅|减幅|下滑|缩减|减少))"
)
_CLOSE_ZH = re.compile(
    "(?<![最至不提])(?:(?P<up>高|高出|多|快|多增|加快)|(?P<down>低|少|慢|少增|放缓|减缓))(?:了|约|近)*$"
)
_REACH_ZH = re.compile(
    rf"(?:{_UP_ZH}|{_DOWN_ZH}|降价|涨价|提价|延长|顺延|推迟|调整|平均降幅|超额完成[\u4e00-\u9fff]{{0,6}})(?P<to>至|到|按|(?<!幅)为|成|(?<!幅)达)?(?P<by>了)?(?:约|近|超过|超|逾|将近|不少于|至少|不低于|最高|人民币|不超过|每人|每月|每年|每户|每亩|每吨|人均|全年|年)*$"
)
_RATE_OF_CHANGE_ZH = re.compile("[增涨升降跌减]幅(?:达到?|为|约|近|超过?|在|均为|最[高大]达?)*$")
_FROM_ZH = re.compile("[由从](?:原来?的|目前的|现行的|上年的|去年的)?$")
_ON_TO_ZH = re.compile("[\u4e00-\u9fff]{0,6}[至到为]")
_LEVEL_ZH = re.compile(
    r"(?:同期|上年|去年|上月|预算|计划|目标|任务|水平|基数|年)的(?:约|近|逾|超过|超)*$|(?:为|是|达|至|到|相当于|占|等于|按)(?:[^,。;\d]|20\d\d年){2,16}的(?:约|近|逾|超过|超)*$"
)
_FROM_TO_ZH = re.compile(r"(?:由|从)[^,。;]*$")

_UP_EN = r"warmer|hotter|wetter|larger(?= than)|bigger(?= than)|quicker|ris(?:e|es|en|ing)|rose|increas\w*|grew|grow(?:s|n|ing|th)?|up(?! to)(?!-)|climb\w*|gain(?:s|ed|ing)?|jump\w*|surg\w*|soar\w*|higher|rais(?:e|ed|es|ing)|expan\w*|advanc(?:e|ed|es|ing)|improv\w*|upward|uptick|hike[sd]?|added|adding|added|boost\w*|double\w*|faster|accelerat\w*|quicken\w*|lengthen\w*|widen\w*|above|more(?! than)"
_DOWN_EN = r"colder|cooler|drier|smaller(?= than)|fall(?:s|en|ing)?|fell|declin\w*|decreas\w*|dropp?(?:s|ed|ing)?|down|reduc\w*|cut(?:s|ting)?|lower(?:ed|s|ing)?|shr[aiu]nk\w*|contracted|contracting|contraction|slump\w*|slid\w*|plung\w*|dip(?:s|ped|ping)?|los(?:s|t|es|ing)|narrow\w*|shorten\w*|slash\w*|less(?! than)|fewer(?! than)|tumbl\w*|eas(?:ed|es|ing)|shed|negative(?: growth)?|downward|below(?! zero)|slower|slow(?:ed|ing)|decelerat\w*|halv\w*|retreat\w*|curb\w*|trimm\w*|off"
_TURN_EN = re.compile(rf"\b(?:(?P<up>{_UP_EN})|(?P<down>{_DOWN_EN}))\b")
_TURNS = Vocabulary(
    "warmer hotter wetter larger bigger quicker colder cooler drier smaller ris* rose increas* grew grow* up climb* gain* jump* surg* soar* higher rais* expan* advanc* improv* upward uptick "
    "hike* add* boost* double* faster accelerat* quicken* lengthen* widen* above more fall* fell declin* decreas* drop* "
    "down reduc* cut* lower* shr* contract* slump* slid* plung* dip* los* narrow* shorten* slash* less fewer tumbl* eas* "
    "shed negative downward below slow* decelerat* halv* retreat* curb* trimm* off reduction"
)
"""The words of the patterns of direction."""
_HALT_EN = re.compile("[.;,]")
_NOUN_EN = re.compile(
    r"^[\s-]*(?:(?!and\b|or\b|to\b|in\b|of\b|from\b|but\b|while\b)[A-Za-z-]+[\s-]+){0,3}?(?:(?P<up>increase|rise|growth|gain|jump|surge|hike|improvement|higher|more|expansion|up|climb|uptick|faster|above|warmer|hotter|wetter|larger(?= than)|bigger(?= than)|quicker)|(?P<down>drop|decline|decrease|fall|reduction|cut|dip|loss|lower|less|fewer|contraction|slump|slide|shrinkage|slower|down|below|colder|cooler|drier|smaller(?= than)))\b",
    re.IGNORECASE,
)
_FROM_EN = re.compile(r"\bfrom\b[^,;.]*$")
_TO_EN = re.compile(
    r"(?<!up )\bto (?:about |nearly |over |more than |almost |around |approximately |a record |an? |the |some |at least |no less than |not less than |less than |RMB ?|CNY ?|US\$|\$|¥|just |exceed |reach |close to |average of |average |level of |total of )*$",
    re.IGNORECASE,
)
_OF_EN = re.compile(
    r"\s*of (?:the (?:\w+ )?(?:target|plan|total|level|figure|same|previous|budget|number|amount)|its|that|last|what|those)\b",
    re.IGNORECASE,
)
_ABOVE_EN = re.compile(
    r"\s*(?:above|higher|more than|over|greater|larger|up on|below|lower|less than|fewer|smaller|short of)\b",
    re.IGNORECASE,
)
_BY_EN = re.compile(
    r"\b(?:by|(?:increase|rise|growth|gain|jump|surge|drop|decline|decrease|fall|reduction|cut|dip) of|rose|grew|increased|climbed|jumped|gained|surged|soared|fell|declined|decreased|dropped|dipped|shrank|(?<!make )(?<!makes )(?<!made )(?<!making )up|down) (?:about |nearly |over |more than |almost |around |approximately |a |an |some |at least |no less than |not less than |as much as |RMB ?|CNY ?|US\$|\$|¥|just )*$",
    re.IGNORECASE,
)

_BASE_ZH = re.compile("同比|环比")
_BASE_EN = re.compile(
    r"[^,.;\d]{0,30}?\b(?:(?P<year>year[- ](?:on|over)[- ]year|y-?o-?y|yoy|from a year (?:ago|earlier)|from (?:the )?(?:previous|last) year|from the same)|(?P<month>(?:month|quarter)[- ](?:on|over)[- ](?:month|quarter)|m-?o-?m|mom|q-?o-?q|from (?:the )?(?:previous|last|preceding) (?:month|quarter)|sequentially))",
    re.IGNORECASE,
)

_TIMED = {Kind.DATE, Kind.TIME, Kind.QUARTER, Kind.HALF}
_LASTING = {"day", "week", "month", "year", "hour", "minute", "workday", "quarter", "fortnight"}
_RELATION_ZH = re.compile(
    r"^(?:\(含(?:当[日天]|本[日数])?\))?(?:的)?(?:(?P<within>(?:以|之)?内)|(?P<before>(?:及)?(?:以|之)?前(?!三|两|半|列|往|后)|止|截止)|(?P<after>起|开始|以来|(?:及)?(?:以|之)?后(?!勤|续|备)))"
)
_UNTIL_ZH = re.compile(r"(?:截至|截止|截止到|直到|至迟)(?:目前)?$")
_RELATION_EN = re.compile(
    r"\b(?:(?P<before>before|by|prior to|no later than|not later than|until|till|up to|ahead of|through|preceding|to)|(?P<after>after|since|from|starting|starts|effective|beginning|following|as from|commencing|later than)|(?P<both>as of|as at|within|in))(?: on| at| in| of| the| end of| noon on| midnight on| early| late| mid| from| about| roughly|-)*\s*$",
    re.IGNORECASE,
)
_LASTING_BEFORE_EN = re.compile(
    r"\b(?:(?P<within>within|no later than|inside|not exceed|not more than|no more than|at most|up to)|(?P<after>after|following)|(?P<open>in))(?: (?:about|the|a|a further|another|next|first))*\s*$",
    re.IGNORECASE,
)
_LASTING_AFTER_EN = re.compile(
    r"^\s*(?:(?P<after>later\b|after\b|following\b|from now|afterwards|hence)|(?P<before>ago\b|before\b|prior\b|earlier\b|in advance|ahead\b|beforehand))",
    re.IGNORECASE,
)


_CLAUSE_ZH = re.compile("[。;]")
_NEAR_ZH = re.compile("[,。;:、]")
_CLAUSE_EN = re.compile(r"[.;](?:\s|$)")
_TAIL = 150
"""How many characters before a figure its limit can begin: no phrase in the tables is half as long."""

_NOT_EN = re.compile(r"\b(?:no|not|never|none|nor|neither|nobody|prohibit\w*)\b", re.IGNORECASE)
_SPAN_EN = re.compile(r"\s*(?:years(?: old)?|years of age)?\s*(?:to|-|and|up to|through|but)\s*", re.IGNORECASE)
_ALSO_EN = re.compile(r"[^.;]{0,50}(?:\band\b|\bor\b|,)\s*(?:RMB|CNY|\$|¥)?\s*")


def read_contexts(
    sheet: Sheet, facts: Sequence[Fact], wanted: set[int], *, moving: set[int], chinese: bool
) -> list[Context]:
    """Return the context of each of ``facts``, which stand in ``sheet`` in reading order.

    Only those whose index is among ``wanted`` are read in full, and a direction is looked for only in ``moving``.
    """
    if not wanted:
        return []
    strong = [fact for fact in facts if not fact.weak]
    ends, starts = sorted(fact.end for fact in strong), sorted(fact.start for fact in strong)
    contexts: list[Context] = []
    for index, fact in enumerate(facts):
        if chinese and index not in wanted:
            contexts.append(Context(_bounds()))
            continue
        near, next_one = bisect_right(ends, fact.start), bisect_left(starts, fact.end)
        start = ends[near - 1] if near else 0
        stop = starts[next_one] if next_one < len(starts) else len(sheet.text)
        before, after = sheet.text[start : fact.start], sheet.text[fact.end : stop]
        if chinese:
            context = _read_chinese(fact, before, after, moving=index in moving)
        elif index in wanted:
            context = _read_english(fact, before, after, sheet.text, moving=index in moving)
        else:
            # the limits of this one may hold for the next
            followed = fact.end + len(after) < len(sheet.text)
            context = Context(_english_bounds(fact, before, after, followed=followed))
        if not chinese and contexts and context.bounds == {Bound.NONE} and _ALSO_EN.fullmatch(before):
            # "not older than 45 for men and 40 for women": the second limit is the first one's
            context = replace(context, bounds=context.bounds | contexts[-1].bounds)
        if (
            not chinese
            and contexts
            and context.bounds
            and _SPAN_EN.fullmatch(before)
            and _is_span(before, sheet.text[: facts[len(contexts) - 1].start])
        ):
            contexts[-1] = replace(contexts[-1], bounds=contexts[-1].bounds | {Bound.GE, Bound.GT})
            context = replace(context, bounds=context.bounds | {Bound.LE, Bound.LT})
        contexts.append(context)
    return contexts


def _is_span(between: str, before: str) -> bool:
    return (
        "and" not in between.lower()
        or re.search(r"\bbetween\s*(?:the ages of )?(?:RMB|¥|\$)?\s*$", before, re.IGNORECASE) is not None
    )


def _read_chinese(fact: Fact, before: str, after: str, *, moving: bool) -> Context:
    clause = _CLAUSE_ZH.split(before)[-1]
    direction, reached = _chinese_direction(fact, before, after, clause) if moving else ("", "")
    base = _BASE_ZH.findall(clause)
    based = "" if not base else "year" if base[-1] == "同比" else "month"
    return Context(
        _chinese_bounds(fact, before, after), direction, reached, _chinese_relation(fact, before, after), based
    )


def _chinese_direction(fact: Fact, before: str, after: str, clause: str) -> tuple[str, str]:
    direction = (
        _turn(_NOUN_ZH.match(after))
        or _turn(_CLOSE_ZH.search(before))
        or _last_turn_zh(_NEAR_ZH.split(before)[-1])
        or _last_turn_zh(clause)
    )
    if fact.text.startswith("-") and fact.kind is Kind.RATIO:
        direction = "down"
    reach = _REACH_ZH.search(before)
    if not reach and _RATE_OF_CHANGE_ZH.search(before):
        return direction, "by"
    if not reach and _FROM_ZH.search(before) and _ON_TO_ZH.match(after):
        return direction, "from"
    if not reach and fact.kind is Kind.RATIO and _LEVEL_ZH.search(before):
        return direction, "of"
    return direction, ("to" if reach["to"] else "by") if reach else ""


def _chinese_bounds(fact: Fact, before: str, after: str) -> Bounds:
    dated = fact.kind in _TIMED and not any(reading.kind is Kind.COUNT for reading in fact.readings)
    if dated or fact.kind in {Kind.ORDINAL, Kind.CODE, Kind.DOCUMENT, Kind.WEEKDAY}:
        return _bounds()
    if fact.text.startswith("翻") and re.search("近|约|超", fact.text):
        return _bounds(Bound.NEAR, Bound.LT) if "近" in fact.text or "约" in fact.text else _bounds(Bound.GT)
    if fact.text == "过半":
        return _bounds(Bound.GT)
    if fact.text[0] in "近上过" and fact.kind is Kind.VAGUE:
        return (
            _bounds(Bound.NEAR, Bound.LT)
            if fact.text[0] == "近"
            else _bounds(Bound.GT, Bound.GE, Bound.NEAR, Bound.NONE)
        )
    if _INSIDE_ZH.search(fact.text) and fact.kind is not Kind.VAGUE:
        return _bounds(Bound.GT, Bound.NEAR)
    shown = frozenset(before[-_TAIL:])
    for pattern, bounds, signs in _BEFORE_ZH:
        if not signs.isdisjoint(shown) and (found := pattern.search(before)):
            recent = found.group().endswith("近") and _lasts(fact)
            if Bound.NONE in bounds:
                return bounds | _bounds_behind(fact, after)
            return bounds | {Bound.NONE, Bound.GT} if recent else bounds
    behind = _bounds_behind(fact, after)
    if behind:
        return behind
    # both ends of a range may be said as limits: "over 220, up to and including 300"
    if re.match("[-至到]", after):
        return _bounds(Bound.NONE, Bound.GE, Bound.GT)
    return _bounds(Bound.NONE, Bound.LE, Bound.LT) if re.fullmatch("[-至到]", before) else _bounds(Bound.NONE)


def _bounds_behind(fact: Fact, after: str) -> Bounds:
    bounds = next((bounds for pattern, bounds in _AFTER_ZH if pattern.match(after)), _bounds())
    if _SOFT_ZH.match(after) and (fact.kind is not Kind.COUNT or _is_measured(fact)):
        # 八成以上 is "more than 80 %" too, 3岁以下 "under three"; 10人以下 is not "fewer than ten"
        bounds |= {Bound.GT} if Bound.GE in bounds else {Bound.LT}
    return bounds


_SOFT_ZH = re.compile(r"[\u4e00-\u9fff(]{0,3}?以[上下内]")


def _is_measured(fact: Fact) -> bool:
    return any(reading.unit not in {"", "yuan", "usd", "eur", "hkd"} for reading in fact.readings)


def _lasts(fact: Fact) -> bool:
    return any(reading.unit in _LASTING for reading in fact.readings)


def _chinese_relation(fact: Fact, before: str, after: str) -> frozenset[str]:
    lasting = fact.kind is Kind.COUNT and fact.unit in _LASTING
    if fact.kind in _TIMED and _UNTIL_ZH.search(before):
        return frozenset({"before"})
    found = _RELATION_ZH.match(after) if fact.kind in _TIMED or lasting else None
    if found is None or (found["within"] and not lasting):
        return frozenset()
    names = {name for name, text in found.groupdict().items() if text}
    if found["within"] and before.endswith(("前", "后")):
        # 到期前30日内 is "in the 30 days before expiry" too
        names.add("before" if before.endswith("前") else "after")
    return frozenset(names)


def _turn(match: re.Match[str] | None) -> str:
    if match is None:
        return ""
    return "up" if match["up"] else "down"


def _last_turn_zh(text: str) -> str:
    last, end = None, 0
    for begin in _TURN_BEGIN_ZH.finditer(text):
        if begin.start() >= end and (found := _TURN_ZH.match(text, begin.start())):
            last, end = found, found.end()
    return _turn(last)


def _last_turn_en(text: str) -> str:
    turns = list(_TURN_EN.finditer(text))
    return _turn(turns[-1]) if turns else ""


def _read_english(fact: Fact, before: str, after: str, text: str, *, moving: bool) -> Context:
    followed = fact.end + len(after) < len(text)
    direction, reached = _english_direction(fact, before, after, text) if moving else ("", "")
    base = _BASE_EN.match(after)
    based = "" if not base else "year" if base["year"] else "month"
    return Context(
        _english_bounds(fact, before, after, followed=followed),
        direction,
        reached,
        _english_relation(fact, before, after),
        based,
    )


def _english_direction(fact: Fact, before: str, after: str, text: str) -> tuple[str, str]:
    clause = _CLAUSE_EN.split(before)[-1]
    direction = ""
    if _TURNS.meets(text):
        direction = (
            _turn(_NOUN_EN.match(after))
            or _last_turn_en(clause.lower())
            or _turn(_TURN_EN.search(_HALT_EN.split(after, maxsplit=1)[0].lower()))
        )
    if text[: fact.start].endswith(("-", "minus ", "negative ")) and fact.kind is Kind.RATIO:
        direction = "down"
    if fact.kind is Kind.RATIO and _ABOVE_EN.match(after):
        return direction, "by"
    if fact.kind is Kind.RATIO and _OF_EN.match(after):
        return direction, "of"
    near = max(0, len(before) - _TAIL)
    if _TO_EN.search(before, near) and not _FROM_EN.search(clause):
        return direction, "to"
    return direction, "by" if _BY_EN.search(before, near) else ""


def _english_bounds(fact: Fact, before: str, after: str, *, followed: bool) -> Bounds:
    if fact.kind in {*_TIMED, Kind.ORDINAL, Kind.CODE, Kind.DOCUMENT, Kind.WEEKDAY}:
        return _bounds()
    lasting = _lasts(fact)
    near = max(0, len(before) - _TAIL)
    lower = after.lower()
    for (pattern, bounds), sign in zip(_AFTER_EN if _holds(lower, _AFTER_PARTS) else (), _AFTER_SIGNS, strict=False):
        found = pattern.match(after) if sign.search(lower) else None
        if found and not (
            followed
            and found.end() == len(after.rstrip(" RMB¥$US"))
            and re.search(" and |at (?:least|most)", found.group())
        ):
            return bounds
    tail = before[near:].lower()
    for pattern, bounds, words in _BEFORE_EN:
        found = pattern.search(before, near) if _holds(tail, words) else None
        if not found:
            continue
        word = found.group().strip().lower()
        if word.startswith("from"):
            continue
        if lasting and re.match("higher|lower|greater|larger|better|faster|smaller", word):
            continue
        if re.match("(?:an? )?(?:max|min|ceiling|cap|limit)", word):
            return bounds | {Bound.NONE}
        if bounds == {Bound.GT} and _NOT_EN.search(before):
            # "no class shall have more than 45 pupils"; "no one above 37.3 °C"
            return bounds | {Bound.LE}
        if bounds == {Bound.LT} and _NOT_EN.search(before):
            return bounds | {Bound.GE}
        loose = (lasting and word.startswith(("over", "within"))) or word.startswith(("some", "as ", "beyond", "past"))
        if lasting and word.startswith("br"):
            continue
        if word == "over" and any(reading.unit in {"km", "metre", "mu", "hectare"} for reading in fact.readings):
            return bounds | {Bound.NONE, Bound.GE}
        if lasting and word in {"over", "under", "above", "below"}:
            return bounds | {Bound.NONE, Bound.GE if Bound.GT in bounds else Bound.LE}
        return bounds | {Bound.NONE} if loose else bounds
    if lasting and re.search(r"\bin(?: the)?\s*$", before, re.IGNORECASE):
        return _bounds(Bound.NONE, Bound.LE)
    return _bounds(Bound.NONE)


def _english_relation(fact: Fact, before: str, after: str) -> frozenset[str]:
    if fact.kind in _TIMED:
        found = _RELATION_EN.search(before, max(0, len(before) - _TAIL))
        if found and found["both"]:
            return frozenset()
        return frozenset({name for name, text in found.groupdict().items() if text}) if found else frozenset()
    if fact.kind is Kind.COUNT and fact.unit in _LASTING:
        behind = _LASTING_AFTER_EN.match(after)
        found = _LASTING_BEFORE_EN.search(before, max(0, len(before) - _TAIL))
        if behind:
            names = {name for name, text in behind.groupdict().items() if text}
            return frozenset(names | ({"within"} if found and found["within"] else set()))
        if found and found["open"]:
            return frozenset()
        return frozenset({name for name, text in found.groupdict().items() if text}) if found else frozenset()
    return frozenset()
