"""What stands around a Chinese figure: 不超过, 增长到, 同比, 以内."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re

from converters.translation.figures.fact import Fact, Kind
from converters.translation.figures.surroundings import (
    EXACT,
    LASTING_UNITS,
    NO_BOUNDS,
    TAIL,
    TIMED,
    UNLIMITED,
    Bound,
    Bounds,
    Context,
    bounds_of,
    lasts,
    turn,
)

_ABOUT = r"(?:折合|合|相当于|大约|大概|约为|(?<![节制契条签集简履违预邀])约|为|达|达到|共|累计|总额|金额|人民币|给予|可达|补助|补贴|奖励|处以|按|每小时|每分钟|每年|每月|每日|每天|每人|每户|每|是|在|有|申领|申请|享受|报销|贷款|贷|获得|获|领取|发放|支付|核减|抵扣|减免|容纳|可|能|能够|再|一次性|一次|给|奖|补|缴|收|占|占比)*"
# the Chinese in front of a number, the bounds its English may have, characters of which a match holds one;
# the first that fits counts
_CHINESE_BEFORE: tuple[tuple[str, Bounds, str], ...] = (
    (r"(?:不|不得|不应|不能|不可|不宜|未)(?:小于|低于|少于|短于|早于|窄于|不足)", bounds_of(Bound.GE), "不未"),
    (r"(?:不|不得|不应|不能|不可|不宜|未)(?:超过|高于|大于|多于|超出|长于|晚于|迟于|逾)", bounds_of(Bound.LE), "不未"),
    (
        r"(?:不少于|不低于|不小于|不短于|不早于|至少|不得少于|不得低于|起码|≥|大于或?等于|等于或大于|不下)",
        bounds_of(Bound.GE),
        "不至最起≥大等",
    ),
    (
        r"(?:不超过|不高于|不多于|不大于|不长于|不晚于|不迟于|至多|最多|不得超过|不得高于|不得多于|≤|小于或?等于|等于或小于|未超过|不超)",
        bounds_of(Bound.LE),
        "不至最≤小未等",
    ),
    (r"(?:跌破|降破|跌穿|不及)", bounds_of(Bound.LT), "跌降不"),
    (r"(?:超过|超出|超|逾|突破|多于|高于|大于|>|跨过|迈过|迈上|破|满逾)", bounds_of(Bound.GT), "超逾破多高大>跨迈"),
    (r"(?:不足|不到|不满|低于|少于|小于|未满|未达到|未达|<|短于)", bounds_of(Bound.LT), "不低少小未<短"),
    (r"(?:最低|最少|最短|最小|下限|起付线)[\u4e00-\u9fff]{0,8}", bounds_of(Bound.GE, Bound.NONE), "最限付"),
    (
        r"(?:最高|最大|最长|最多|上限|封顶|(?<![年期时界权有局无极门下])限[高重宽长速报购载额流派领养]?)",
        bounds_of(Bound.LE, Bound.NONE),
        "最限封",
    ),
    (r"(?:年满|已满|满)", bounds_of(Bound.GE, Bound.NONE), "满"),
    (r"(?:接近|将近|逼近|近)(?!日|年|期|来)", bounds_of(Bound.NEAR, Bound.LT), "近"),
    (r"(?:大约|大概|(?<![节制契条签集简履违预邀])约)", bounds_of(Bound.NEAR), "约概"),
    (r"(?:高|多|长|深|可|近)达", bounds_of(Bound.LE, Bound.NONE), "达"),
)
_CHINESE_AFTER: tuple[tuple[str, Bounds], ...] = (
    (
        r"(?:及|或|\(含\)|含)?以上(?!规定|情况|措施|材料|内容|几|要求|事项|问题|行为|信息|数据|述)|起(?=奖|罚|步|拍|征|做|订|售|租|批|送|存|购|投|卖)|\(含\)以上|及其以上",
        bounds_of(Bound.GE),
    ),
    (
        r"(?:及|或)?以下(?!简称|措施|情形|方式|条件|材料|内容|几|列|规定|要求|事项|地址|问题|工作|意见|标准)|(?:以|之)内|封顶|内(?!部|外|容|地|陆|需|设)|为限",
        bounds_of(Bound.LE),
    ),
    (r"多(?!云|数|种|样)|余|有余|开外|来(?=[人个天年家户])", bounds_of(Bound.GT, Bound.NEAR)),
    (r"左右|上下|许", bounds_of(Bound.NEAR)),
)
_BEFORE_ZH = (
    # 超过最高限价1280万元
    (
        re.compile(r"(?:超过|超出|高于)(?:最高)?(?:限价|限额|上限|预算|标准|控制价)[^,。;\d]{0,4}$"),
        bounds_of(Bound.GT),
        frozenset("超高"),
    ),
    (
        re.compile(r"(?:低于|不足)(?:最低)?(?:限价|下限|底价|标准|控制价)[^,。;\d]{0,4}$"),
        bounds_of(Bound.LT),
        frozenset("低不"),
    ),
    *((re.compile(f"{pattern}{_ABOUT}$"), bounds, frozenset(signs)) for pattern, bounds, signs in _CHINESE_BEFORE),
    # 不高于市场价的七成
    (re.compile(r"不(?:得|应|能|宜)?(?:超过|高于|大于|多于)[^,。;\d]{1,12}的$"), bounds_of(Bound.LE), frozenset("不")),
    (re.compile(r"不(?:得|应|能|宜)?(?:低于|少于|小于)[^,。;\d]{1,12}的$"), bounds_of(Bound.GE), frozenset("不")),
    (re.compile(r"(?:低于|少于|小于|不足|不到|未到)[^,。;\d]{1,12}的$"), bounds_of(Bound.LT), frozenset("低少小不未")),
    (re.compile(r"(?:高于|多于|大于|超过|超出|超)[^,。;\d]{1,12}的$"), bounds_of(Bound.GT), frozenset("高多大超")),
    (
        re.compile(r"(?:大约|(?<![节制契条签集简履违预邀])约)为?[^,。;\d]{1,12}的$"),
        bounds_of(Bound.NEAR),
        frozenset("约"),
    ),
    # a verb of any kind may stand between: 至少组织1次
    (re.compile(r"(?:至少|最少|起码)[\u4e00-\u9fff]{1,5}$"), bounds_of(Bound.GE), frozenset("至最起")),
    (re.compile(r"(?:至多|最多)[\u4e00-\u9fff]{1,5}$"), bounds_of(Bound.LE), frozenset("至最")),
    (re.compile(r"(?:最高|最长|最大)[\u4e00-\u9fff]{1,8}$"), bounds_of(Bound.LE, Bound.NONE), frozenset("最")),
)
_AFTER_ZH = tuple(
    (re.compile(rf"(?:[\u4e00-\u9fff]{{0,3}}?)(?:{pattern})" if pattern.startswith("(?:及") else pattern), bounds)
    for pattern, bounds in _CHINESE_AFTER
)
_NEARLY = {"强": bounds_of(Bound.GT, Bound.NEAR), "弱": bounds_of(Bound.LT, Bound.NEAR)}
"""四分之一强 is a little more than a quarter."""
_INSIDE_ZH = re.compile("多|余|来|几")
_UP_ZH = r"偏[高多大]|超过?(?:[\u4e00-\u9fff]{0,4}(?:水位|标准|限值|定额|预算|计划|目标|平均|线))|正增长|增长|增加|上升|提高|上涨|提升|扩大|攀升|回升|新增|增幅|涨幅|升幅|上浮|上调|(?<![不得未])高于|高出|增(?!值|强|进|补|设|城|加值|减)|升(?!级|学|旗|国)|涨"
_DOWN_ZH = r"偏[低少小]|负增长|下降|减少|降低|下跌|下调|回落|缩减|收窄|压减|压缩|缩短|削减|降幅|跌幅|减幅|下滑|下浮|(?<![不得未])低于|降(?!税|费|雨|水|本|耗|温)|减(?!税|免|排|灾|负|刑|震|碳|速带|肥|量化)|跌|缩"
_TURN_ZH = re.compile(f"(?P<up>{_UP_ZH})|(?P<down>{_DOWN_ZH})")
_TURN_BEGIN_ZH = re.compile("[偏超正增上提扩攀回新涨升高负下降减缩收压削跌低]")
"""With what each of these words begins."""
_NOUN_ZH = re.compile(
    r"^(?:以上|左右)?的(?:同比|环比)?(?:(?P<up>增长|增幅|涨幅|升幅|提升|增速提升)|(?P<down>下降|降幅|跌幅|减幅|下滑|缩减|减少))"
)
_CLOSE_ZH = re.compile(
    "(?<![最至不提标])(?:(?P<up>高|高出|多[赚挣收付花产卖领]?|快|多增|加快)|(?P<down>低|少[赚挣收付花产卖领]?|慢|少增|放缓|减缓))(?:了|约|近)*$"
)
_REACH_ZH = re.compile(
    rf"(?:{_UP_ZH}|{_DOWN_ZH}|降价|涨价|提价|延长|顺延|推迟|调整|平均降幅|超额完成[\u4e00-\u9fff]{{0,6}})(?P<to>至|到|按|(?<!幅)为|成|(?<!幅)达)?(?P<by>了)?(?:约|近|超过|超|逾|将近|不少于|至少|不低于|最高|人民币|不超过|每人|每月|每年|每户|每亩|每吨|人均|全年|年)*$"
)
_MOVED_ZH = re.compile(r"(?:下调|上调|降低|提高|压减|调低|调高|增加|减少|扩招|增设)[^,。;、\d至到为由从按比]{2,12}$")
_RATE_OF_CHANGE_ZH = re.compile("[增涨升降跌减]幅(?:达到?|为|约|近|超过?|在|均为|最[高大]达?)*$")
_FROM_ZH = re.compile("[由从](?:原来?的|目前的|现行的|上年的|去年的)?$")
_ON_TO_ZH = re.compile("[\u4e00-\u9fff]{0,6}[至到为]")
_LEVEL_ZH = re.compile(
    r"(?:同期|上年|去年|上月|预算|计划|目标|任务|水平|基数|年)的(?:约|近|逾|超过|超)*$|(?:为|是|达|至|到|相当于|占|等于|按)(?:[^,。;\d]|(?:19|20)\d\d年){1,16}的(?:约|近|逾|超过|超)*$"
)
_BASE_ZH = re.compile("同比|环比")
_RELATION_ZH = re.compile(
    r"^[底末初]?(?:\(含(?:当[日天]|本[日数])?\))?(?:的)?(?:(?P<within>(?:以|之)?内)|(?P<before>(?:及)?(?:以|之)?前(?!三|两|半|列|往|后)|止|截止)|(?P<after>起|开始|以来|(?:及)?(?:以|之)?后(?!勤|续|备)))"
)
_UNTIL_ZH = re.compile(r"(?:截至|截止|截止到|直到|至迟)(?:目前)?$")
_EVENT_ZH = re.compile(
    "(?:起飞|开车|发车|开幕|开庭|开考|开赛|开始|到期|届满|期满|举行|召开|出发|考试|会议|比赛|演出|入住|登机|离港|开标|截止|手术|[餐饭睡]|"
    "出生|毕业|入学|退休|离职|生效|实施|施行)[前后]$"
)
_CLAUSE_ZH = re.compile("[。;]")
_NEAR_ZH = re.compile("[,。;:、]")


_NEVER_LIMITED = UNLIMITED - TIMED
_TO_SIGNS = frozenset("-至到")
_LOWER_END, _UPPER_END = bounds_of(Bound.NONE, Bound.GE, Bound.GT), bounds_of(Bound.NONE, Bound.LE, Bound.LT)


def read_chinese_context(fact: Fact, before: str, after: str, *, moving: bool) -> Context:
    """Return the context of a Chinese figure between the texts ``before`` and ``after`` it."""
    clause = _CLAUSE_ZH.split(before)[-1]
    direction, reached = _chinese_direction(fact, before, after, clause) if moving else ("", "")
    base = _BASE_ZH.findall(clause)
    based = "" if not base else "year" if base[-1] == "同比" else "month"
    return Context(
        _chinese_bounds(fact, before, after), direction, reached, _chinese_relation(fact, before, after), based
    )


def _chinese_direction(fact: Fact, before: str, after: str, clause: str) -> tuple[str, str]:
    direction = (
        turn(_NOUN_ZH.match(after))
        or turn(_CLOSE_ZH.search(before))
        or _last_turn_zh(_NEAR_ZH.split(before)[-1])
        or _last_turn_zh(clause)
    )
    if fact.text.startswith("-") and fact.kind is Kind.RATIO:
        direction = "down"
    reach = _REACH_ZH.search(before)
    if not reach and (_RATE_OF_CHANGE_ZH.search(before) or (fact.kind is Kind.COUNT and _MOVED_ZH.search(before))):
        return direction, "by"
    if not reach and _FROM_ZH.search(before) and _ON_TO_ZH.match(after):
        return direction, "from"
    if not reach and fact.kind is Kind.RATIO and _LEVEL_ZH.search(before):
        return direction, "of"
    return direction, ("to" if reach["to"] else "by") if reach else ""


def _chinese_bounds(fact: Fact, before: str, after: str) -> Bounds:
    dated = fact.kind in TIMED and not any(reading.kind is Kind.COUNT for reading in fact.readings)
    if dated or fact.kind in _NEVER_LIMITED:
        return NO_BOUNDS
    if fact.text.startswith("翻") and re.search("近|约|超", fact.text):
        return bounds_of(Bound.NEAR, Bound.LT) if "近" in fact.text or "约" in fact.text else bounds_of(Bound.GT)
    if fact.text == "过半":
        return bounds_of(Bound.GT)
    if fact.text[0] in "近上过" and fact.kind is Kind.VAGUE:
        return (
            bounds_of(Bound.NEAR, Bound.LT)
            if fact.text[0] == "近"
            else bounds_of(Bound.GT, Bound.GE, Bound.NEAR, Bound.NONE)
        )
    if fact.kind is Kind.RATIO and after[:1] in _NEARLY:
        return _NEARLY[after[:1]]
    if _INSIDE_ZH.search(fact.text) and fact.kind is not Kind.VAGUE:
        return bounds_of(Bound.GT, Bound.NEAR)
    shown = frozenset(before[-TAIL:])
    for pattern, bounds, signs in _BEFORE_ZH:
        if not signs.isdisjoint(shown) and (found := pattern.search(before)):
            recent = found.group().endswith("近") and lasts(fact)
            if Bound.NONE in bounds:
                return bounds | _bounds_behind(fact, after)
            if (
                not recent
                and found.group().startswith(("少于", "多于", "高于", "低于"))
                and (behind := _bounds_behind(fact, after))
            ):
                # 少于60岁以上人口
                return bounds | behind
            return bounds | {Bound.NONE, Bound.GT} if recent else bounds
    behind = _bounds_behind(fact, after)
    if Bound.LE in behind and before.endswith("控制在"):
        return behind | {Bound.LT}
    if behind:
        return behind
    # both ends of a range may be said as limits: "over 220, up to and including 300"
    if after[:1] in _TO_SIGNS:
        return _LOWER_END
    return _UPPER_END if before in _TO_SIGNS else EXACT


def _bounds_behind(fact: Fact, after: str) -> Bounds:
    bounds = next((bounds for pattern, bounds in _AFTER_ZH if pattern.match(after)), NO_BOUNDS)
    if bounds and _SOFT_ZH.match(after) and (fact.kind is not Kind.COUNT or _is_measured(fact)):
        # 八成以上 is "more than 80 %" too, 3岁以下 "under three"; 10人以下 is not "fewer than ten"
        bounds |= {Bound.GT} if Bound.GE in bounds else {Bound.LT}
    return bounds


_SOFT_ZH = re.compile(r"[\u4e00-\u9fff(]{0,3}?以[上下内]")


def _is_measured(fact: Fact) -> bool:
    return any(reading.unit not in {"", "yuan", "usd", "eur", "hkd"} for reading in fact.readings)


def _chinese_relation(fact: Fact, before: str, after: str) -> frozenset[str]:
    lasting = fact.kind is Kind.COUNT and fact.unit in LASTING_UNITS
    if fact.kind in TIMED and _UNTIL_ZH.search(before):
        return frozenset({"before"})
    found = _RELATION_ZH.match(after) if fact.kind in TIMED or lasting else None
    if lasting and found is None and (event := _EVENT_ZH.search(before)):
        return frozenset({"before" if event.group().endswith("前") else "after"})
    if found is None or (found["within"] and not lasting):
        return frozenset()
    names = {name for name, text in found.groupdict().items() if text}
    if found["within"] and before.endswith(("前", "后")):
        # 到期前30日内 is "in the 30 days before expiry" too
        names.add("before" if before.endswith("前") else "after")
    return frozenset(names)


def _last_turn_zh(text: str) -> str:
    last, end = None, 0
    for begin in _TURN_BEGIN_ZH.finditer(text):
        if begin.start() >= end and (found := _TURN_ZH.match(text, begin.start())):
            last, end = found, found.end()
    return turn(last)
