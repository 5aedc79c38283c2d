"""Negation and legal force: 不得 stays a prohibition, 应当 an obligation, 可以 a permission."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from converters.translation.checks.finding import Finding
from converters.translation.figures.caseless import Caseless
from converters.translation.figures.chinese_text import strip_tags
from converters.translation.figures.triggers import characters
from converters.translation.figures.words import Vocabulary, list_words
from converters.translation.glossary import Glossary

# words that hold a sign of negation without negating, and limits of numbers, which the figures check reads
_NO_NEGATION = re.compile(
    "不(?:得|应|能|宜|可)?(?:少于|低于|小于|短于|早于|超过|高于|大于|多于|长于|晚于|迟于|超出|逾)|不断|不仅|不但|不同|不少于|不超过|不低于|不高于|不小于|不大于|不多于|不短于|不长于|不早于|不晚于|不迟于|不得少于|不得低于|不得超过|不得高于|不得多于|"
    "不足|不满|不到|不及|不动产|不久|不论|不管|无论|不限于|不料|不错|不时|不妨|不便|不可分割|不可抗力|不见面|不跑腿|不公开|不打烊|不合格|不良|不懈|不力|不当|不利|不法|不明|"
    "不正当|不文明|不规范|不健全|不平衡|不充分|不忘初心|不落实|不作为|不忘|不等|不下|不变|不减|不停|不忘|"
    "未来|未成年|未知|未满|未达|未必|尚未满|无障碍|无人机|无人驾驶|无人船|无人值守|要不得|舍不得|无锡|无线|无缝|无偿|无害|无忧|无烟|无纸|无论|无废|无症状|无疑|无形|无数|无感|"
    "非常|非遗|非公|非法|非机动|非居民|非税|非营利|非物质|非洲|非住宅|非职务|非全日|莫|"
    "免费|免疫|减免|免税|免试|免申|禁毒|禁渔|差别|差不多|否决|是否|能否|可否|防止|避免|绝不是|莫不|无不|非.{1,12}不|不.{1,4}不|两不愁|未按时|未按期|未及时|无效票|三无"
)
_STRONG = re.compile(
    "不得|不准|不许|不允许|不可(?!或缺)|不予|不再|不能|不会|不应|不宜|没有|并非|并未|未经|尚未|从未|严禁|禁止|不需|无需|无须|不必|未|不|无(?=人|异议|不良|违法|犯罪|重大|任何|法|权|效|故|正当|证|照|伤|亡|房|业|固定|其他|明显|需|须)|除外"
)
_NUMERIC = (
    r"\b(?:no|not)(?: be)? (?:less|more|fewer|later|lower|higher|greater|earlier|longer|shorter|smaller|larger|over|under|below|above|only|just|to exceed)\b|"
    r"\bnot (?:to )?exceed\w*|\bno\.|\bnos\.|\bnot limited to\b|\bwhether or not\b|\bnon-motor\w*|\bno(?:t)? (?:more|less|fewer|older|younger|taller|wider|heavier|deeper|narrower|sooner|worse|better|bigger|faster|slower) than\b|\bno (?:effort|doubt|stone|matter|time|longer than|exception)\b|\bnot only\b|\bwithout (?:exception|delay)\b|\bno longer than\b|\bnone other\b|\bwithout exceeding\b"
)
_NUMERIC_EN, _ANY_NUMERIC_EN = re.compile(_NUMERIC, re.IGNORECASE), Caseless(_NUMERIC)
_NEGATIVE_EN = Caseless(
    r"\b(?:not|no|never|none|nor|neither|nobody|nothing|without|cannot|can't|won't|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|shan't|mustn't|"
    r"prohibit\w*|forbid\w*|forbade|ban|bans|banned|banning|refus\w*|reject\w*|den(?:y|ies|ied)|fail\w*|lack\w*|exempt\w*|\bfree\b|unless|except\w*|"
    r"cease\w*|stop\w*|instead of|rather than|in breach|breache[sd]|violate[sd]?|contravene[sd]?|default\w*|neglect\w*|ignor\w*|short of|still|(?:stay|keep|remain)(?:s|ed|ing)? open|kept open|work(?:s|ed|ing)? through|remain\w*|miss(?:es|ed)?|outside|beyond|until|barred|disallow\w*|declin\w*|avoid\w*|refrain\w*|prevent\w*|exclud\w*|withhold\w*|withheld|yet to|all but|thrown|discard\w*|ruled out|set aside|"
    r"unable|un[a-z]{4,}|\w+less|other than|save for|apart from|but for|in(?:valid|eligible|complete|correct|sufficient|adequate|appropriate|admissible|applicable|capable)\w*|dis[a-z]{5,}|non-?[a-z]+|il(?:legal|licit)\w*|ir[a-z]{6,}|"
    r"impossible|impermissible|void|spoil\w*|absent|absence|missing|overdue|outstanding|pending|suspend\w*|nil|zero|needless|waiv\w*|remain(?:s|ed)? to be)\b",
)
_FORBID_EN = Caseless(
    r"\b(?:not|no|never|none|nor|neither|nobody|cannot|can't|won't|mustn't|shan't|prohibit\w*|forbid\w*|forbade|ban|bans|banned|banning|barred|disallow\w*|"
    r"refus\w*|reject\w*|den(?:y|ied|ies)|impermissible|unlawful\w*|illegal\w*|ineligible|disqualif\w*|refrain\w*|avoid\w*|off-limits|without exception|stop\w*|ceas\w*|exclud\w*)\b",
)
_PLAIN_EN = re.compile(
    r"\b(?:not|never|cannot|no one|nobody|prohibited|forbidden|shan't|mustn't|don't|won't|can't|isn't|doesn't)\b|\bno (?=[a-z])",
    re.IGNORECASE,
)
# words without which the patterns above find nothing
_PLAIN_WORDS = Vocabulary("not never cannot no nobody prohibited forbidden shan mustn don won can isn doesn")
_NUMERIC_WORDS = Vocabulary("no not nos whether non* none without")
_ANY_ZH = re.compile(
    r"[不未无非没禁免否勿莫毋缺少失拒停除外另弃零仅只才逾绝止唯断闭漏空]|过期|方可|(?<![\d.])0(?=[台辆个件人起例次项票套家户宗])|取消|撤销|避免|防止|难以"
)

# a limit may be said by a negation far from its number (最多可中2个标段 is "no bidder may win more than two lots")
_LIMIT_ZH = re.compile("[最至][多少高低大小长短迟早]|以[内上下]|[上下]限|封顶|限[于制额]?|满|方可|才")
_FAR_LIMIT_EN = re.compile(
    r"\b(?:no|not|never|nobody|cannot)\b(?:[^.;]|\.\d){0,60}\b(?:more|less|fewer|later|earlier|over|under|exceed\w*|above|below|beyond|"
    r"older|younger|longer|shorter|higher|lower|larger|smaller|greater|until|unless|without)\b",
    re.IGNORECASE,
)
_LIMIT_THEN_NOT_EN = re.compile(
    r"\b(?:over|under|above|below|beyond|exceed\w*|than|before|after|until|outside)\b(?:[^.;]|\.\d){0,60}\b(?:not|no|never|nobody|cannot|prohibited|forbidden)\b",
    re.IGNORECASE,
)
"""A limit said by what is beyond it: 限高2.2米, "vehicles taller than 2.2 metres are not allowed"."""
_PERMIT_ZH = re.compile(
    "方可|方能|才可|才能|可以|有权|(?<![许认不])可(?=向|在|于|通过|凭|持|按|直接|自行|申请|选择|拨打|登录|依法|根据|以|采用|采取|选用|使用|委托|延长|适当)|允许|准许"
)
_MUST_ZH = re.compile(
    "应当|必须|须(?!知)|务必|应(?=按|在|向|于|及|当|将|依|由|对|提|持|符|予|认|严|立|自|为|有|主)|需要|需(?=提|在|于|按|持|携|向|经)|负责|要求|(?<!申)(?<!邀)(?<!聘)请(?=于|在|各|按|将|拨|到|携|认|务|及时|广大|提前|持)"
)
_CLAUSE_ZH = re.compile(r"[，；。,;](?=.)")
_FORBID_ZH = re.compile(
    "(?<![要舍恨怪])不得(?!少于|低于|超过|高于|多于|小于|大于|长于|短于|早于|晚于|迟于|超出|逾)|严禁|禁止|不准|不许|不允许|不可(?!或缺|抗)"
)
_REMEDY_ZH = re.compile("(?:日|月|年)起.{0,12}(?:日|月|年)内.*(?:复议|诉讼|起诉|上诉|申诉|仲裁|复核|异议)")
"""A remedy within a time limit: English says of one and the same sentence that the party may apply."""
_BARRED_EN = re.compile(r"\b(?:only|unless)\b|\b(?:may|can) (?:not|no)\b|\bno [a-z]+ (?:may|can)\b", re.IGNORECASE)
"""What makes a permission an obligation: "may be held only if"."""
_MAY_EN = Caseless(
    r"\b(?:may|can|could|might|allowed|permitted|entitled|optional|at (?:its|their|his) discretion|free to|have the right|has the right|eligible|able)\b",
)
_SHALL_EN = Caseless(
    r"\b(?:shall|must|should|required?|requires|ought|obliged|obligated|need(?:s|ed)?|mandatory|have to|has to|is to|are to|will|be responsible|compulsory|please|obligations?|duty|expected|ensure)\b",
)


# characters without which the patterns above find nothing
_STRONG_SIGNS = frozenset("不没并未尚从严禁无除")
_MUST_SIGNS = frozenset("应必须务需负要请")
_PERMIT_SIGNS = frozenset("可有允准")
_FORBID_SIGNS = frozenset("不严禁")
_MAY_WORDS = Vocabulary("may can could might allowed permitted entitled optional at free have has eligible able")
_SHALL_WORDS = Vocabulary(
    "shall must should require* ought obliged obligated need* mandatory have has is are will be compulsory please "
    "obligation* duty expected ensure"
)

_GRANT_EN = re.compile(r"\b(?:may|can)\b(?! (?:not|only|no)\b)|\b(?:is|are) (?:permitted|allowed)\b", re.IGNORECASE)
_NOBODY_EN = re.compile(r"\b(?:no|neither|nobody|none|nor|never|not|only)\b.*$", re.IGNORECASE)
_BUT_NOT_EN = re.compile(r"[^.;]*\b(?:but|and|though|except)\b[^.;]{0,15}\b(?:not|no|never|at night)\b", re.IGNORECASE)
_GRANT_ZH = re.compile("可|有权|允许|准许|能|会|也许")


_MONTH_OF_MAY = re.compile(r"\bmay (?=\d)|\bMay\b")


def _granted(chinese: str, english: str) -> str:
    """Return the permission in an English whose Chinese only forbids; empty if there is none."""
    if _GRANT_ZH.search(chinese):
        return ""
    for match in _GRANT_EN.finditer(re.sub(r"\bMay\b(?= \d|,| 20)", "~", english)):
        sentence = re.split(r"[.;]\s", english[: match.start()])[-1]
        subject = re.sub(r"\b(?:who|which|that)\b[^,]*,", ",", sentence)
        subject = re.sub(r"\bnot in\b|\bnot yet\b", " ", subject)
        if not _NOBODY_EN.search(subject) and not _BUT_NOT_EN.match(english, match.end()):
            return match.group()
    return ""


@lru_cache(maxsize=1 << 14)
def _is_negative(word: str) -> bool:
    return _NEGATIVE_EN.is_whole(word)


@lru_cache(maxsize=1 << 14)
def _is_prohibition(word: str) -> bool:
    return _FORBID_EN.is_whole(word)


def _forbids(english: str) -> bool:
    # most prohibitions are one word, and words come again and again
    return any(map(_is_prohibition, list_words(english))) or _FORBID_EN.is_in(english)


def _without_limits(english: str) -> str:
    return (
        _NUMERIC_EN.sub(" ", english) if _NUMERIC_WORDS.meets(english) and _ANY_NUMERIC_EN.is_in(english) else english
    )


def check_negation(source: str, target: str, _glossary: Glossary) -> Iterator[Finding]:
    """What is denied or forbidden in Chinese is so in English, and nothing else."""  # noqa: D401 - the docstring is the title of the check
    chinese, text = strip_tags(source), strip_tags(target)
    if not _ANY_ZH.search(chinese):
        plain = _PLAIN_EN.findall(_without_limits(text)) if _PLAIN_WORDS.meets(text) else []
        if plain and not (
            _LIMIT_ZH.search(chinese) and (_FAR_LIMIT_EN.search(text) or _LIMIT_THEN_NOT_EN.search(text))
        ):
            yield Finding("the Chinese has no negation", target=plain[0])
        return
    if _STRONG_SIGNS.isdisjoint(characters(chinese)):
        return
    strong = _STRONG.findall(_NO_NEGATION.sub("~", chinese))
    if not strong:
        return
    english = _without_limits(text)
    if not (any(map(_is_negative, list_words(english))) or _NEGATIVE_EN.is_in(english)):
        yield Finding("the negation is missing", strong[0])
    elif len(strong) >= 2 and _NEGATIVE_EN.count(english) * 2 < len(strong):
        yield Finding("negations are missing", "、".join(strong))


def check_legal_force(source: str, target: str, _glossary: Glossary) -> Iterator[Finding]:
    """Obligation, permission and prohibition keep their force: 应当 shall, 可以 may, 不得 shall not."""
    chinese = strip_tags(source)
    english = strip_tags(target)
    shown = characters(chinese)
    must = None if _MUST_SIGNS.isdisjoint(shown) else _MUST_ZH.search(chinese)
    permit = None if _PERMIT_SIGNS.isdisjoint(shown) else _PERMIT_ZH.search(chinese)
    forbid = None if _FORBID_SIGNS.isdisjoint(shown) else _FORBID_ZH.search(chinese)
    shall = may = ""
    if (must or permit) and not (must and permit) and not forbid:
        shall = _SHALL_EN.find(english) if _SHALL_WORDS.meets(english) else ""
        may = _MAY_EN.find(_MONTH_OF_MAY.sub(" ", english)) if _MAY_WORDS.meets(english) else ""
    if (
        must
        and not permit
        and not forbid
        and may
        and not shall
        and not (_REMEDY_ZH.search(chinese) or _BARRED_EN.search(english))
    ):
        yield Finding("an obligation became a permission", must.group(), may)
    if (
        permit
        and not must
        and not forbid
        and shall
        and not may
        and shall.lower() in {"shall", "must", "required", "require", "mandatory"}
    ):
        yield Finding("a permission became an obligation", permit.group(), shall)
    forbidden = forbid is not None and _forbids(_without_limits(english))
    # a sentence of several clauses may forbid one thing and allow another
    if forbid and not (forbidden and _CLAUSE_ZH.search(chinese)) and (granted := _granted(chinese, english)):
        yield Finding("a prohibition became a permission", forbid.group(), granted)
    if forbid and not forbidden:
        yield Finding("a prohibition is gone", forbid.group())
