"""Figures of an English text, as facts with exact values."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from re import Match

from converters.translation.figures.chinese_text import MARKERS, strip_tags
from converters.translation.figures.coordinates import read_coordinates
from converters.translation.figures.english_amounts import ENGLISH_AMOUNTS
from converters.translation.figures.english_dates import ENGLISH_DATES, share_years
from converters.translation.figures.english_hours import may_be_hours
from converters.translation.figures.english_ranges import share_english_dates
from converters.translation.figures.fact import Fact, Kind, Reading, Sheet, fact_of, join_lasting, number, parts_fact
from converters.translation.figures.rules import Rule, places, rule, rule_at, rule_if
from converters.translation.figures.triggers import Table
from converters.translation.figures.units import LASTING

_ADDRESS = re.compile(
    r"https?://[^\s<>()]*[^\s<>().,;:]|www\.[A-Za-z0-9./-]*[A-Za-z0-9/]|[\w.+-]+@[\w-]+\.[A-Za-z.]*[A-Za-z]"
)
_DOCUMENTS = (
    re.compile(
        r"[\[〔(【](?P<y>(?:19|20)\d\d)[\]〕)】],?\s*(?:(?:No|Nr|Number)\.?\s*|#)?(?P<n>\d{1,5})(?:\s*hao)?(?![\d,.]\d)",
        re.IGNORECASE,
    ),
    re.compile(r"\bNo\.?\s*(?P<n>\d{1,5})\s*[\[〔(](?P<y>(?:19|20)\d\d)[\]〕)]", re.IGNORECASE),
    re.compile(r"\bNo\.?\s*(?P<n>\d{1,5}),? of (?P<y>(?:19|20)\d\d)\b", re.IGNORECASE),
    re.compile(r"\b(?P<y>(?:19|20)\d\d),? No\.? ?(?P<n>\d{1,5})\b", re.IGNORECASE),
)
_PHONE = re.compile(
    r"(?<![\d.,-])(?:\+?\(?86\)?[- ]?)?(?:\(?0?\d{2,3}\)?[- ]\d{3,4}[- ]?\d{4}(?:-\d{1,5}| ext\.? ?\d+)?|[48]00[- ]?\d{3,4}[- ]?\d{3,4}|1[3-9]\d[- ]?\d{4}[- ]?\d{4}|\d{8,}[Xx]?)(?![\d,]\d|\d)"
)
_CODE = re.compile(
    r"\bPM ?(?:2\.5|10)\b|\b(?:GB(?:/[TZ])?|ISO|IEC|DB\d*(?:/T)?|HJ|JGJ|CJJ|YY(?:/T)?)[- ]?\d+(?:[.-]\d+)*"
    r"|(?<![A-Za-z0-9.,°μ/])(?:[A-Z]+\d+(?:[A-Z]+\d+)+|[A-Za-z]+(?:[/-][A-Za-z]+)?-?\d+(?:[.-]\d+)*[A-Za-z]?|\d+(?:\.\d+)?[A-Z](?![a-z])[A-Z]*)(?![A-Za-z0-9])"
)
_CODE_SIGN = re.compile(r"\d+[A-Z]|(?<=[A-Za-z])\d|(?<=[A-Za-z]-)\d|(?<=(?:PM|GB|/T|/Z|SO|EC|DB|HJ|GJ|JJ|YY) )\d")
"""A digit beside a letter, or behind the name of a standard, as in every code."""
_NO_CODE = re.compile(
    r"(?:No|Nos|Art|RMB|CNY|USD|EUR|HKD|US|mid|pre|post|under|over|early|late|age|ages|aged|to|sub|non|top|[a-z]{4,})-?\d|\d+(?:\.\d+)?(?:GB|MB|TB|KV|MW|GW|W|V|M|K|T|C|F|B|BN|AM|PM|KM|KG)$|\d+(?:ST|ND|RD|TH)$|[ap]m-\d|[QH][1-4]$|\d[QH]$|(?:[mkµμ]?g/|[cdhkm]?)m[23]$|(?:[cdkm]?m|[mk]?g|kW|MW|m?L|t|ha|dB|C)-\d",
    re.IGNORECASE,
)
_PLATE = re.compile(r"(?<![A-Za-z0-9-])[A-Z][·-]?(?=[A-Z0-9]*\d)[A-Z0-9]{5,6}(?![A-Za-z0-9-])")
_PLATE_SIGN = re.compile("[A-Z][·-]?(?:[A-Z]\\d|\\d[0-9A-Z]{4})|[A-Z][·-][A-Z0-9]{5}")
_RATING = re.compile(r"\bA{3,5}\b")
_LONG = re.compile(
    r"(?<![0-9A-Za-z])(?=[0-9A-Z]*[A-Z])(?=[0-9A-Z]*\d[0-9A-Z]*\d)[0-9A-Z]{8,20}(?:/\d{4}-\d{5,8}|(?:-[0-9A-Z]+)+)?(?![0-9A-Za-z])"
)
_NUMBERED = re.compile(r"\bNo\.? ?(?P<n>\d{4}-\d{1,5}(?:-\d+)?)(?![\d-])", re.IGNORECASE)
_PARTS = re.compile(r"(?<![\d.:])\d+(?:\.\d+)?(?::\d+(?:\.\d+)?){2,}(?![\d.:]\d)|(?<![\d.:])\d+(?:\.\d+)?:\d+\.\d+")
_INDEX = re.compile(r"(?<![0-9A-Za-z/-])\d{6,}/(?:19|20)\d\d-\d{4,}(?![\d-])")
_FISCAL = re.compile(r"\bFY ?(?=(?:19|20)\d\d)")
_VERSION = re.compile(
    r"\b[Vv](?P<v>\d+(?:\.\d+)*)\b|\b[Vv]ersion (?P<w>\d+(?:\.\d+)+)|(?<![\d.])(?P<n>\d+\.\d+\.\d+(?:\.\d+)*)(?![\d.])"
)
# what a text must hold for these to be searched
_NUMBER_SIGN = re.compile(r"(?:N[Oo]|no|nO)\.?\s*\d")
_LONG_SIGN = re.compile(r"\d+[A-Z]|(?<=[A-Z])\d")
_PHONE_SIGN = re.compile(r"\d[\d ()-]{6}")
_VERSION_SIGN = re.compile(r"\d+\.\d+\.\d|(?<=[Vv])\d|(?<=[Vv]ersion )\d")
_PARTS_SIGN = re.compile(r"\d+:\d")
_DOCUMENT_SIGN = re.compile(r"[\[〔(【](?:19|20)\d\d[\]〕)】]")
_PHONE_START = re.compile(r"[+(\d]")
_POINTED_DATE = re.compile(r"(?:19|20)\d\d\.\d{1,2}\.\d{1,2}|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d")
_SPACED = re.compile(r"\d \d{3} \d{3}")
_SPACED_NUMBER = re.compile(r"(?<![\d+(.,-])(?<!\d )\d{1,3}(?:[ \u2009]\d{3}){2,}(?![ -]?\d)")
_NUMBERING = re.compile(
    r"^\s*(?:\(?(?:\d{1,2}|[ivxIVX]{1,5}|[a-zA-Z])[.)](?!\d)\s+|\((?:\d{1,2}|[ivx]{1,5}|[a-z])\)\s*|(?:I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII)[.,、]\s+)"
)
# words that hold a number without saying one
_NAMES = re.compile(
    r"\b(?:one-stop|one another|no one|one-window|one of|one's|anyone|someone|everyone|second-hand|second to none|first-class|first-rate|first-line|"
    r"at first|one day|number one|day one|one by one|one after another|one-on-one|one-to-one|three-dimensional|tricycles?|"
    r"one country, two systems|Belt and Road)\b",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"\s*(?:,|,? and|,? or|to|-|/|through|and up to|as well as|,? but (?:less|fewer|not more|no more|under|is under|not over) than|,? (?:but|and) (?:is )?under|,? and (?:less|fewer) than|,? and then|,? but not more than|,? and not more than)\s*(?:about |nearly |over |more than |RMB ?|¥|minus |-)?"
)
_IN_HUNDRED = re.compile("%|per ?cent")
_BEHIND = re.compile(
    r"(?:,(?= and by ))?\s*(?:[a-z]+ ){0,6}?(?:to|and|or|-|,|from)\s*(?:by )?(?:another |a further )?(?:RMB ?|¥)?",
    re.IGNORECASE,
)
_AND_GAP = re.compile(r"\s*(?:,|and|, and)?\s*")


def read_english_facts(text: str) -> list[Fact]:
    """Return the figures of an English unit, in reading order.

    >>> [(f.text, f.value[0]) for f in read_english_facts("350 million yuan, up three-tenths")]
    [('350 million yuan', Fraction(350000000, 1)), ('three-tenths', Fraction(3, 10))]
    """
    return read_english_sheet(text).sorted()


_PART_OF_PERCENT = re.compile(
    r"\b(?P<p>half|a quarter|three quarters) (?:of )?(?:an?|one|1) (?P<u>per ?cent)(?!age)", re.IGNORECASE
)
_PARTS_OF_ONE = {"half": "0.5", "a quarter": "0.25", "three quarters": "0.75"}


def normalize_english(text: str) -> str:
    """Return ``text`` as the rules read it: no tags, no numbering in front, one kind of dash and quote."""
    text = strip_tags(text)
    numbering = _NUMBERING.match(text)
    if numbering:
        text = text[numbering.end() :]
    if not text.isascii():
        text = MARKERS.sub(" ", text)
        text = text.replace("½", " 1/2").replace("¼", " 1/4").replace("¾", " 3/4")
        text = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'")
    if _SPACED.search(text):
        text = _SPACED_NUMBER.sub(lambda m: re.sub(r"\s", ",", m.group()), text)
    if "FY" in text:
        text = _FISCAL.sub("fiscal year ", text)
    if "per" in text and _PART_OF_PERCENT.search(text):
        text = _PART_OF_PERCENT.sub(lambda m: f"{_PARTS_OF_ONE[m['p'].lower()]} {m['u']}", text)
    return share_english_dates(text)


def read_english_sheet(text: str) -> Sheet:
    """Return the sheet of an English unit with every figure recorded, ranges and lists completed."""
    sheet = Sheet(normalize_english(text))
    for read in RULES.rows(sheet.text):
        read(sheet)
    if not sheet.facts:
        return sheet
    facts = share_years(sheet.sorted(), sheet.text)
    for sizes in LASTING.values():
        facts = join_lasting(facts, sheet.text, _AND_GAP, sizes)
    sheet.facts = _share_behind(_share_units(may_be_hours(facts, sheet.text), sheet.text), sheet.text)
    return sheet


def _code(match: Match[str], group: int | str = 0) -> Fact:
    return fact_of(match, Reading(Kind.CODE, (), match.group(group)), group=group)


def _digit_code(match: Match[str]) -> Fact | None:
    return None if _NO_CODE.match(match.group()) else _code(match)


def _version(match: Match[str]) -> Fact | None:
    return None if _POINTED_DATE.fullmatch(match.group()) else _code(match, match.lastgroup or 0)


def _read_lettered(sheet: Sheet) -> None:
    if sheet.meets(_CODE_SIGN):
        sheet.take(_CODE, _digit_code)


def _phone(match: Match[str]) -> Fact | None:
    years = re.fullmatch(r"(?:19|20)\d\d[- ](?:19|20)\d\d", match.group())
    if years or len(re.sub(r"\D", "", match.group())) < 7:
        return None
    made = _code(match)
    extension = _EXTENSION.search(match.group())
    if not extension:
        return made
    # 转8012 stands apart from the number in Chinese
    base = Reading(Kind.CODE, (), match.group()[: extension.start()])
    return made._replace(parts=(base, number(int(extension["n"]))))


_EXTENSION = re.compile(r"[ ,]*\b[Ee]xt(?:ension)?\.? ?(?P<n>\d{1,5})$")


def _document(match: Match[str]) -> Fact:
    year, serial = Fraction(int(match["y"])), Fraction(int(match["n"]))
    made = fact_of(match, Reading(Kind.DOCUMENT, (year, serial)))
    return made._replace(parts=(Reading(Kind.DATE, (year, None, None), "y"), number(serial, "", Kind.ORDINAL)))


def _share_behind(facts: list[Fact], text: str) -> list[Fact]:
    """Return ``facts`` where a bare number behind a measured one may have its unit: from 35 minutes to 12."""
    shared = list(facts)
    for index in range(1, len(shared)):
        before, fact = shared[index - 1], shared[index]
        if (
            fact.kind is not Kind.COUNT
            or fact.unit
            or fact.weak
            or not _BEHIND.fullmatch(text[before.end : fact.start])
        ):
            continue
        value = fact.value[0] or Fraction(0)
        first = before.readings[0]
        extra: tuple[Reading, ...]
        if first.kind is Kind.COUNT and first.unit:
            extra = (number(value, first.unit),)
        elif first.kind in {Kind.RATIO, Kind.POINTS} and re.search("%|percent|per cent", before.text):
            size = 1 if first.kind is Kind.POINTS else 100
            extra = tuple(number(value / size, "", reading.kind) for reading in before.readings)
        else:
            continue
        shared[index] = fact._replace(readings=(*fact.readings, *extra))
    return shared


def _share_units(facts: list[Fact], text: str) -> list[Fact]:
    """Return ``facts`` where a bare number in front of a measured one has its unit, and maybe its magnitude, too."""
    shared = list(facts)
    percent: set[int] = set()
    for index in range(len(shared) - 2, -1, -1):
        fact, after = shared[index], shared[index + 1]
        gap = text[fact.end : after.start]
        if fact.kind is not Kind.COUNT or fact.unit or not _LIST.fullmatch(gap):
            continue
        first = after.readings[0]
        value = fact.value[0] or Fraction(0)
        readings = list(fact.readings)
        plain = fact.scale == 1
        if first.kind is Kind.COUNT and first.unit:
            # in "less than ten, 10 days" what is spelt out is no part of the list of days
            own = "," in gap and fact.text.isalpha() and after.text[0].isdecimal()
            readings.insert(len(readings) if own else 0, number(value, first.unit))
        elif first.kind in {Kind.RATIO, Kind.POINTS, Kind.FACTOR} and plain:
            size = {Kind.RATIO: 100, Kind.POINTS: 1, Kind.FACTOR: 1}[first.kind]
            if "thousand" in after.text or "‰" in after.text:
                size = 1000
            # a share in words, "three and two-thirds", does not make the number before it one
            if index + 1 in percent or size != 100 or _IN_HUNDRED.search(after.text):
                percent.add(index)
                readings = [*(number(value / size, "", r.kind) for r in after.readings), *readings]
        if first.kind is Kind.COUNT and plain and after.scale > 1 and value < (after.value[0] or 0) / after.scale * 100:
            readings.append(number(value * after.scale, first.unit))
        shared[index] = fact._replace(readings=tuple(readings), weak=fact.weak and readings[0].kind is Kind.COUNT)
    return shared


_CODES: tuple[Rule, ...] = (
    rule("http www. @", _ADDRESS, _code),
    rule_if(_NUMBER_SIGN, "# & - & no", _NUMBERED, lambda m: _code(m, "n")),
    ("# & ° 度 degree", lambda sheet: read_coordinates(sheet, chinese=False)),
    rule("# & :", _PARTS, parts_fact, _PARTS_SIGN),
    rule("#", _LONG, _code, _LONG_SIGN),
    rule_if(_PLATE_SIGN, "# & a b c d e f g h j k l m n p q r s t u v w x y z", _PLATE, _digit_code),
    rule("# & /", _INDEX, _code),
    rule_if(_DOCUMENT_SIGN, "# & [ 〔 ( 【", _DOCUMENTS[0], _document),
    *(rule_if(_NUMBER_SIGN, "# & no", pattern, _document) for pattern in _DOCUMENTS[1:]),
    rule_at(places(_PHONE_START), "#", _PHONE, _phone, _PHONE_SIGN),
    ("#", _read_lettered),
    rule("aaa", _RATING, lambda m: fact_of(m, Reading(Kind.CODE, (), f"{len(m.group())}A"))),
    rule("#", _VERSION, _version, _VERSION_SIGN),
)
RULES = Table(
    (
        *_CODES,
        *ENGLISH_DATES,
        ("=one one's anyone someone everyone second first three tricycle belt", lambda sheet: sheet.drop(_NAMES)),
        *ENGLISH_AMOUNTS,
    ),
    by_words=True,
)
"""All rules for English figures, in the order in which they take what they read."""
