"""Automatic numbering of Word: the numbers that a reader sees and the text does not hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_HAN = "〇一二三四五六七八九"
_HAN_FORMATS = frozenset(
    ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand")
)
_DIGIT_FORMATS = frozenset(("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"))
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
_ROMAN_SMALL = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_MOST = 9999
_OF_LAW = re.compile(r"第\w{1,8}[编章节条]")
"""Numbers behind which a text in Chinese has a space; those that end in a sign have none."""


def count_han(number: int) -> str:
    """Return ``number`` (1 to 9999) as Chinese counts.

    >>> [count_han(n) for n in (1, 10, 12, 20, 101, 110, 1005)]
    ['一', '十', '十二', '二十', '一百零一', '一百一十', '一千零五']
    """
    text, zero = "", False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += ("零" if zero and text else "") + _HAN[digit] + sign
        zero = not digit
    return text.removeprefix("一") if 10 <= number < 20 else text


def write_number(number: int, form: str) -> str:
    """Return ``number`` in one of Word's number formats (ECMA-376, 17.18.59); decimal for those not known."""
    if not 0 < number <= _MOST:
        return str(number)
    if form in _HAN_FORMATS:
        return count_han(number)
    if form in _DIGIT_FORMATS:
        return "".join(_HAN[int(digit)] for digit in str(number))
    if form.startswith("decimalEnclosedCircle") and number <= 20:
        return chr(0x245F + number)
    if form in ("upperLetter", "lowerLetter"):
        letter = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "upperLetter" else letter.lower()
    if form in ("upperRoman", "lowerRoman"):
        text = ""
        for value, sign in (*_ROMAN, *_ROMAN_SMALL):
            text += sign * (number // value)
            number %= value
        return text if form == "upperRoman" else text.lower()
    return f"{number:02d}" if form == "decimalZero" else str(number)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: number format, text with ``%1`` to ``%9``, first number."""

    form: str
    text: str
    start: int
    is_apart: bool = True
    """Whether a space or a tab stands behind the number."""


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted; ``count`` moves one on."""

    levels: Mapping[str, Mapping[int, Level]]
    """List (numId) -> its levels."""
    shared: Mapping[str, str]
    """List -> the abstract list whose count it continues."""
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def count(self, list_id: str, depth: int) -> tuple[str, bool]:
        """Return the number that the next paragraph of the list shows, and whether it is a bullet."""
        levels = self.levels.get(list_id, {})
        level = levels.get(depth)
        if level is None or level.form == "none":
            return "", False
        if level.form == "bullet":
            return "", True
        counts = self.counts.setdefault(self.shared.get(list_id, list_id), {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [known for known in counts if known > depth]:
            del counts[deeper]

        def show(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            of = levels.get(at)
            return write_number(counts.get(at, of.start), of.form) if of else ""

        number = re.sub(r"%([1-9])", show, level.text)
        return f"{number}\u3000" if level.is_apart and _OF_LAW.fullmatch(number) else number, False


def read_numbering(root: etree._Element | None) -> Numbering:
    """Return the lists that ``word/numbering.xml`` defines."""
    if root is None:
        return Numbering({}, {})
    abstract: dict[str, dict[int, Level]] = {}
    for definition in root.iter(f"{W}abstractNum"):
        abstract[definition.get(f"{W}abstractNumId", "")] = _read_levels(definition)
    levels: dict[str, dict[int, Level]] = {}
    shared: dict[str, str] = {}
    for num in root.iter(f"{W}num"):
        list_id = num.get(f"{W}numId", "")
        base = _value(num, "abstractNumId")
        overrides = {_number(o.get(f"{W}ilvl")): o for o in num.iter(f"{W}lvlOverride")}
        levels[list_id] = dict(abstract.get(base, {}))
        for depth, override in overrides.items():
            levels[list_id].update(_read_levels(override))
            if (known := levels[list_id].get(depth)) and (start := _value(override, "startOverride")):
                levels[list_id][depth] = replace(known, start=_number(start))
        shared[list_id] = list_id if overrides else f"abstract {base}"
    return Numbering(levels, shared)


def _read_levels(parent: etree._Element) -> dict[int, Level]:
    return {
        _number(level.get(f"{W}ilvl")): Level(
            _value(level, "numFmt") or "decimal",
            _value(level, "lvlText"),
            _number(_value(level, "start") or "1"),
            _value(level, "suff") != "nothing",
        )
        for level in parent.iter(f"{W}lvl")
    }


def _value(parent: etree._Element, name: str) -> str:
    child = parent.find(f"{W}{name}")
    return "" if child is None else child.get(f"{W}val", "")


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else 0
