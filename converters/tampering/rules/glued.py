"""Names of the trade written into a sentence without a space: ``…市民w66乡…``, ``…真人娱乐…``."""

from __future__ import annotations

import re

from converters.compatibility import normalize
from converters.tampering.reading import Reading
from converters.tampering.reading.characters import odd_signs
from converters.tampering.reading.text import HAN, fold, latin_spans, one_of, words
from converters.tampering.words.formulas import blank_formulas
from converters.tampering.words.ordinary import PURSUED
from converters.tampering.words.organ_words import FIELD

_CODE = re.compile(
    rf"""
    [a-z](?<=[{HAN}].)                                      # begins a word, behind Chinese
    (?: (?<!p)(?<!c)(?<!s)(?<!n)[a-z]{{1,5}}\d{{1,5}}        # nn699; pm2, co2, so2, no2, nh3 are no names
      | (?<=[pcsn])(?!m\d|o\d|h\d)[a-z]{{1,5}}\d{{1,5}}
      | (?<=[ejpuw])\d{{2,5}}                               # w66: most single letters name roads, paper, models
    ) (?:net|com|vip|cc|app)? (?=[{HAN}])(?!型号|系列|手机)(?<!x[x\d]{{3}})
    """,
    re.VERBOSE,
)
_CALL = re.compile(
    r"登录测速|线路检测|投注平台|真人娱乐|真人荷官|购彩注册|综合体育.{0,6}登录|娱乐(?:城)?(?:开户|注册|登录)|手机网页版|最新域名|污版|破解版"
    r"|必[勝胜]打法|[稳穩][赚賺](?:路|不)|注册[-|｜].{0,8}代理[-|｜]|棋牌\d{4}"
)
CALLS = words(
    """
    登录测速 线路检测 投注平台 真人娱乐 真人荷官 购彩注册 综合体育 娱乐 手机网页版 最新域名 污版 破解版 打法 稳赚 代理
    棋牌
    """
)
"""What such a call has, in simplified characters."""
_PLACE = (
    r"(?:[市县区省州旗镇乡](?:[委级直]|人民|公安|教育|卫|发|财|水|住|民政|自然|生态|市场监|应急|医疗|退役|城|商务|文|科|司|审|统|林|农|交|烟|人大"
    r"|政协|纪|总)|[县镇乡](?=[成高的各第]))"
)
_HOUSE = r"(?:人民政府|人民法院|法院|检察院|博物馆|图书馆|大学|学院|医院|街道办|管委会)"
_DRESSED = re.compile(
    rf"(?:官方版|网页版|集团[Aa][Pp][Pp]|域名|棋牌)(?:{_PLACE}|{_HOUSE})"
    r"|(?:在线注册|手机版|网页版|最新版|app下载|登录入口|官网入口|娱乐首页|国际首页)人民(?:政府|检察院|法院|医院)(?![网公官门客小])"
    rf"|公司(?:官网|官方网站|首页|app)(?:街道|{_PLACE}|{_HOUSE})"
    rf"|(?:娱乐|棋牌|彩票|电竞)[县镇乡村](?!城|域|级|村)"
    r"|(?:娱乐|棋牌|彩票)(?:水务|供水|自来水|燃气|热力|公交|电力|轴承|化工|制药|生物|肥料|矿业|钢铁|水泥)[\u3400-\u9fff]{0,4}(?:集团|公司)"
    rf"|(?:公司(?:官网|官方网站|首页)|(?:平台|官网)首页)(?:{FIELD})[{HAN}]{{0,8}}?(?:局|支队|总队|委员会|考试院)(?![官网门户])"
    rf"|(?:\d版本?|[A-Za-z]{{2}}[Aa][Pp][Pp]|下载|官网|娱乐城?){_PLACE}"
)
"""A name that ends as a program or a gambling house does, and goes on as an office: 某某棋牌法院."""
DRESSING = words(
    """
    官方版 网页版 集团app 域名 棋牌 版 公司官 公司首页 公司app 在线注册 登录入口 官网入口 娱乐首页 国际首页 app 下载
    平台首页 官网首页 官网 娱乐 彩票 电竞
    """
)
"""What such a name has."""
_DECORATED = re.compile(r"[\u249c-\u24e9]")
"""Letters in circles and brackets."""
_ENCLOSED = "\u24b6-\u24e9\U0001f110-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189"
_WORD_ENCLOSED = re.compile(f"(?:[{_ENCLOSED}][ ]?){{2,}}")
"""Two letters in circles or squares, or more."""
_OPTIONS, _FEW = "abcdefgh", 2
_MIXED_FIGURES = re.compile("[①-⑳][⑴-⒇㈠-㈩㊀-㊉]|[⑴-⒇㈠-㈩㊀-㊉][①-⑳]")
"""One number drawn in two ways: ④㈨图库."""
_CIRCLED = re.compile("[①-⑳]")
_ABOUT = re.compile(one_of(PURSUED | words("澳门 博彩 篡改 暗链 不要 没有 不是 禁止 侵犯 正版 供电")))
"""What a text has that speaks about the trade."""


def has_glued_code(text: str) -> bool:
    """Return whether small letters and digits stand inside Chinese words of ``text`` as it came, as brands do.

    >>> has_glued_code("致利来w66市民的倡议书"), has_glued_code("用A4纸打印，PM2.5浓度为38微克")
    (True, False)
    """
    return any(_CODE.search(text, *span) for span in latin_spans(fold(text)))


def _matches(pattern: re.Pattern[str], text: str, folded: Reading | None, needs: frozenset[str]) -> bool:
    """Return whether ``pattern`` matches in ``text``: in the lines in which ``folded``, read of it, has a need."""
    if folded is None:
        return pattern.search(text) is not None
    return any(pattern.search(text, *span) for span in folded.spans_with(needs))


_QUOTED_HEAD, _NEAR = re.compile(r"(?<!登录)(?<!访问)[“\"《][^”\"》\n]*\Z"), 16


def _is_quoted(text: str, match: re.Match[str]) -> bool:
    """Return whether a quotation has begun shortly before ``match``, and has not ended."""
    head = _QUOTED_HEAD.search(text, max(0, match.start() - _NEAR), match.start())
    if head is None or head[0][0] != '"':
        return head is not None
    return text.count('"', text.rfind("\n", 0, head.start()) + 1, match.start()) % 2 == 1  # else one that has ended


def calls_to_the_trade(text: str, folded: Reading | None = None) -> bool:
    """Return whether ``text`` has a word that only the trade says, and does not speak about it."""
    spans = folded.spans_with(CALLS) if folded else [(0, len(text))]
    calls = [match for span in spans for match in _CALL.finditer(text, *span) if not _is_quoted(text, match)]
    return bool(calls) and not _ABOUT.search(blank_formulas(text, [match.span() for match in calls]))


def dresses_as_office(text: str, folded: Reading | None = None) -> bool:
    """Return whether a name of the trade stands where only a place may: right before the word of an office.

    ``folded`` is the reading of the same text folded, if there is one.

    >>> dresses_as_office("某某汇ky棋牌法院2022年度工作报告"), dresses_as_office("登录国家医保服务平台app办理")
    (True, False)
    """
    return _matches(_DRESSED, text, folded, DRESSING)


def _letter_of(sign: str) -> str:
    plain = fold(normalize(sign)).strip("()")
    return plain if plain.isascii() else chr(ord("a") + (ord(sign) - 0x1F150) % 32)  # white on black


def _is_word(enclosed: str) -> bool:
    """Return whether letters in circles or squares are a word, and no options of a question: ⒶⒷⒸ."""
    letters = "".join(map(_letter_of, enclosed.replace(" ", "")))
    return letters not in _OPTIONS and len(set(letters)) > 1


def is_decorated(text: str) -> bool:
    """Return whether ``text`` has words in letters that are drawn rather than written."""
    odd = "".join(odd_signs(text))
    if any(sign >= "\u24b6" for sign in odd) and any(map(_is_word, _WORD_ENCLOSED.findall(text))):
        return True
    drawn = _DECORATED.findall(text) if _DECORATED.search(odd) is not None else []
    if len(drawn) > _FEW and _is_word("".join(dict.fromkeys(drawn))):
        return True
    return _CIRCLED.search(odd) is not None and _MIXED_FIGURES.search(text) is not None
