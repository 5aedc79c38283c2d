"""Text as a reader sees it: without invisible signs, look-alike letters, ornaments, and signs between characters."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from converters.compatibility import normalize
from converters.tampering.reading.characters import ALIKE, odd_signs
from converters.tampering.reading.text import HAN, find_in_lines, fold, lines_with
from converters.traditional import simplify

_TWINS = str.maketrans(
    "аеорсухкмтвнАВЕКМНОРСТУХԀѕіјαβεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧʏʙɢɪʟɴʀ",
    "aeopcyxkmtbhABEKMHOPCTYXDsijabeikvoptuxABEZHIKMNOPTYXybgilnr",
)
_ALIKE = str.maketrans(ALIKE)
_INVISIBLE = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u180e]")
_HIDDEN = re.compile(f"(?:[{HAN}A-Za-z0-9][\u200b-\u200d\u2060-\u2064\ufeff]){{3,}}[{HAN}A-Za-z0-9]")
_ORNAMENT = re.compile(
    f"(?<=[{HAN}A-Za-z0-9])[\u2196-\u2199\u2600-\u27bf\ufe0f\u2b50\u2b55\U0001f300-\U0001faff]+(?=[{HAN}A-Za-z0-9])"
)
_BOXED = re.compile(rf"(?:[【\[(〔「]([{HAN}a-z0-9])[】\])〕」]){{2,}}", re.IGNORECASE)
_NOISE = r"[ ·.•。\-_=|/*+~^'`、丶→〇○◯]"
_SPREAD = re.compile(
    rf"(?<![{HAN}A-Za-z0-9])(?:[{HAN}A-Za-z0-9]{_NOISE}{{1,2}}){{3,}}[{HAN}A-Za-z0-9]\d{{0,3}}(?![A-Za-z0-9])"
)
_SPREAD_SIGN = re.compile(rf"{_NOISE}[{HAN}A-Za-z0-9]{_NOISE}{{1,2}}[{HAN}A-Za-z0-9]{_NOISE}")
"""What every spread word has; it is looked for faster."""
_SPACED_SIGN = re.compile(f" (?<=[{HAN}] )[{HAN}] [{HAN}]")
"""What every word has between whose characters one space stands."""
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,300}>")
_TOLD = re.compile(r"\b(?:(?:content|title|alt)=[\"']?|href=[\"']?(?=https?:))([^\"'>]*)", re.IGNORECASE)
"""The values of a tag that say something."""
_BOX_SIGN = re.compile(r"[【\[(〔「].[】\])〕」][【\[(〔「]")
_CASED = re.compile(
    "[A-Z\u00c0-\u1fff\u2100-\u218f\u24b6-\u24cf\u2c00-\u2dff\ua640-\ua7ff\uab30-\uabbf\uff21-\uff3a\U00010000-\U0001ffff]"
)
"""All that has a lower case, and more."""
_FOREIGN_SCRIPT = re.compile(r"[\u0370-\u03ff\u0400-\u04ff]")
_SEEMING = "".join(chr(code) for code in _TWINS if 0x370 <= code < 0x530)
"""Greek and Russian letters that look like Latin ones: a word that has others, too, is Greek or Russian."""
_MIXED = re.compile(
    rf"(?<![\u0370-\u04ff])(?:[{_SEEMING}]{{3,}}|[{_SEEMING}]+[A-Za-z0-9]+)(?=[{HAN}])"
    rf"(?<=[\u0370-\u04ff]{{3}}|[\u0400-\u04ff][A-Za-z0-9]{{2}}|[A-Za-z0-9][\u0400-\u04ff]{{2}})"
    r"|[a-z][οανρτυχικεω][a-z]|\.[a-z]σ[a-z]"
    r"|\d[\u0400-\u04ff]\d|[A-Za-z]+[\u0400-\u04ff]+|[\u0400-\u04ff]+[A-Za-z]+"
)
_DEPENDENT = re.compile(
    f"[^ -\x7f\u00a0-\u00ac\u00ae-\u00bf\u00d7\u00f7\u2010-\u2027\u2030-\u205e\u2100-\u2195\u219a-\u25ff"
    f"\u3000-\u3029{HAN}\u3200-\u33ff\uff01-\uff5e]"
)
"""What may join with its neighbours, or hide something: accents, letters of other alphabets, ornaments."""
_NEEDED = re.compile(
    "[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u180e\u2196-\u2199\u2460-\u24ff\u2600-\u27bf\ufe0f\u0370-\u03ff\u0400-\u04ff\U0001d400-\U0001d7ff\U0001f100-\U0001faff]"
)


def _lower(text: str) -> str:
    cased = set(_CASED.findall(text))
    if not all(map(str.isascii, cased)):
        return text.lower()
    for sign in cased:
        text = text.replace(sign, sign.lower())
    return text


@lru_cache(maxsize=4096)
def _show(sign: str) -> str:
    """Return what ``sign`` is read as wherever it stands; empty if that depends on the signs around it."""
    plain = unicodedata.normalize("NFKC", sign)
    return "" if _DEPENDENT.search(sign + plain) else ALIKE.get(plain, simplify(plain)).lower()


_STRIKES = frozenset("\u0305\u0332\u0333\u0334\u0335\u0336\u0337\u0338\u033f\u20d2\u20d3\u20e5")
_STRUCK = re.compile(f"(?:[{HAN}A-Za-z][\u0305\u0332-\u0338\u033f\u20d2\u20d3\u20e5]+){{3,}}")
"""A word of which each letter is underlined or struck through with a sign of its own."""


def mixes_alphabets(text: str) -> bool:
    """Return whether a word hides from a search: by letters of two alphabets, or by signs over or between them."""
    odd = "".join(odd_signs(text))
    if not _STRIKES.isdisjoint(odd) and _STRUCK.search(text):
        return True
    if _INVISIBLE.search(odd):
        if _HIDDEN.search(text):
            return True
        text = _INVISIBLE.sub("", text)
    return _FOREIGN_SCRIPT.search(odd) is not None and _MIXED.search(text) is not None


@lru_cache(maxsize=4)  # what is revealed of a plain page is the folded text, of which others ask the same
def _may_be_spread(text: str) -> bool:
    return _SPREAD_SIGN.search(text) is not None


def reveal(text: str) -> str:
    """Return ``text`` as it is read, in lower case and half width; its length may differ.

    >>> reveal("沐 鲸 彩 票")
    '沐鲸彩票'
    >>> reveal("薇❤信：k⑥⑥")
    '薇信:k66'
    """
    if "&#" in text:
        text = html.unescape(text)
    if "<" in text:
        text = _TAG.sub(lambda tag: " ".join(("", *_TOLD.findall(tag[0]), "")), text)
    shown = {sign: _show(sign) for sign in odd_signs(text)}
    if "" in shown.values():
        if _NEEDED.search(text):
            text = _ORNAMENT.sub("", _INVISIBLE.sub("", text)).translate(_TWINS)
        text = simplify(normalize(text))
        if not ALIKE.keys().isdisjoint(odd_signs(text)):
            text = text.translate(_ALIKE)
        text = _lower(text)
    else:
        text = fold(text)
        for sign, plain in shown.items():
            text = text.replace(sign, plain)
    if _BOX_SIGN.search(text):
        text = _BOXED.sub(lambda match: re.sub(r"[^\w]", "", match[0]), text)
    return text if not _may_be_spread(text) else _SPREAD.sub(lambda match: re.sub(_NOISE, "", match[0]), text)


_JOINED = re.compile(
    rf"[{HAN}a-z0-9](?P<sign>[-·.•。_=|/*+~^'`、丶→〇○◯])(?:[{HAN}a-z0-9](?P=sign)){{2,}}[{HAN}a-z0-9]"
)


_DOTS, _FEW_DOTS = re.compile(r"[·.•\-_=|/*+~^'`丶]"), 4


_COUNTED = re.compile(rf"(?:[{HAN}a-z0-9][①-⑳]){{3,}}[{HAN}a-z0-9]?")
_COUNTS = frozenset(map(chr, range(ord("①"), ord("⑳") + 1)))
_SPACED = re.compile(rf"(?<![{HAN}])(?:[{HAN}][ ]){{2,}}[{HAN}]")


def find_spaced(text: str) -> Iterator[str]:
    """Yield the words of folded ``text`` between whose characters one space stands, without it."""
    for match in find_in_lines(_SPACED, _SPACED_SIGN, text) if _may_be_spread(text) else ():
        yield match[0].replace(" ", "")


def find_spread(text: str, odd: frozenset[str]) -> Iterator[str]:
    """Yield the words of folded ``text`` between whose characters the same sign stands, without it.

    ``odd`` are the odd signs of what it was folded from: folding keeps those that count.

    >>> list(find_spread("见瀚-璟-体-育", frozenset()))
    ['瀚璟体育']
    """
    for match in _COUNTED.finditer(text) if not _COUNTS.isdisjoint(odd) else ():
        yield "".join(sign for sign in match[0] if sign not in _COUNTS)
    for line in lines_with(_SPREAD_SIGN, text) if _may_be_spread(text) else ():
        for match in _JOINED.finditer(line):
            yield match[0].replace(match["sign"], "")
        for match in _SPREAD.finditer(line):
            if len(_DOTS.findall(match[0])) >= _FEW_DOTS:
                yield re.sub(_NOISE, "", match[0])
