"""Nothing is lost, nothing added: leftover Han, missing and added sentences, list numbers, tags, addresses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from operator import eq

from converters.translation.checks.finding import Finding
from converters.translation.figures.agreement import code_key
from converters.translation.figures.chinese_numerals import read_numeral
from converters.translation.figures.chinese_text import strip_tags
from converters.translation.figures.english_numerals import ROMANS
from converters.translation.figures.words import list_words
from converters.translation.glossary import Glossary

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_IN_BRACKETS = re.compile(r"[(（\[“\"'][^()（）\[\]]{0,40}[)）\]”\"']")
_FULL_WIDTH = re.compile("[，。；：？！、（）【】《》「」“”]")


def check_leftover_han(source: str, target: str, _glossary: Glossary) -> Iterator[Finding]:
    """No Chinese is left in the English, except in brackets behind its English."""
    if target.isascii():
        every = left = []
    else:
        every, left = _HAN.findall(target), _HAN.findall(_IN_BRACKETS.sub(" ", strip_tags(target)))
    if left:
        yield Finding("Chinese is left", target="、".join(left)[:60])
    elif len("".join(every)) > 20:
        yield Finding("Chinese is left in brackets", target="、".join(every)[:60])
    elif not re.search("[A-Za-z0-9]", strip_tags(target)):
        yield Finding("there is no English", source[:30])


_SENTENCE_ZH = re.compile("[。！？!?]+")
_SENTENCE_EN = re.compile(r"[.!?]+[”\"')\]]*(?=\s+[\"“'(]?[A-Z0-9]|\s*$)")
_ENGLISH_WORD = re.compile(r"[A-Za-z0-9][\w.,'’-]*")
_LATIN = re.compile("[A-Za-z]")
_LAST_WORD = re.compile(r"(?:[A-Za-z]\.)?[A-Za-z]+$")
_ABBREVIATIONS = frozenset(
    [
        "no",
        "nos",
        "art",
        "mr",
        "ms",
        "mrs",
        "dr",
        "co",
        "ltd",
        "inc",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "vs",
        "etc",
        "approx",
        "para",
        "a.m",
        "p.m",
        "u.s",
        "i.e",
        "e.g",
    ]
)

_LONGEST = 7
"""Letters and stops of the longest abbreviation, and one more."""


def _count_sentences(english: str) -> int:
    """Return how many sentences with a letter ``english`` has; none ends behind an abbreviation."""
    count = begin = 0
    for stop in _SENTENCE_EN.finditer(english):
        at = stop.start()
        last = _LAST_WORD.search(english, max(begin, at - _LONGEST), at)
        if last and english[at] == "." and last.group().lower() in _ABBREVIATIONS:
            continue
        count += _LATIN.search(english, begin, at) is not None
        begin = stop.end()
    return count + (_LATIN.search(english, begin) is not None)


def check_missing_text(source: str, target: str, _glossary: Glossary) -> Iterator[Finding]:
    """No sentence is missing and none is added."""
    chinese, english = strip_tags(source), strip_tags(target)
    han = len("".join(_HAN.findall(chinese)))
    words = len(_ENGLISH_WORD.findall(english))
    sentences_zh = len([part for part in _SENTENCE_ZH.split(chinese) if _HAN.search(part)])
    sentences_en = _count_sentences(english)
    if han >= 20 and words * 4 < han:
        yield Finding(f"{words} English words for {han} Chinese characters: something is missing")
    elif han >= 4 and words > 2 * han + 12:
        yield Finding(f"{words} English words for {han} Chinese characters: something is added")
    elif (
        sentences_zh >= 3 and sentences_en * 2 < sentences_zh and english.count(";") + sentences_en < sentences_zh - 1
    ) or sentences_en > 2 * sentences_zh + 2 + len(re.findall("[；;]", chinese)) + len(
        re.findall("[，,]", chinese)
    ) // 2:
        yield Finding(f"{sentences_en} sentences for {sentences_zh}")


_TAG = re.compile(r"</?(?:restored|cut|remark|masked|link|strong)/?>")
_UNKNOWN_TAG = re.compile(r"</?\s*[A-Za-z][\w-]*\s*/?>")


def check_tags(source: str, target: str, _glossary: Glossary) -> Iterator[Finding]:
    """Each mark of the Chinese stands in the English once, and no other."""
    if "<" not in source and "<" not in target:
        return
    want, have = Counter(_TAG.findall(source)), Counter(_TAG.findall(target))
    for tag in sorted((want - have).elements()):
        yield Finding("a mark is lost", tag)
    for tag in sorted((have - want).elements()):
        yield Finding("a mark is added", target=tag)
    if "<" not in target:
        return
    strange = set(_UNKNOWN_TAG.findall(_TAG.sub("", target))) - set(_UNKNOWN_TAG.findall(source))
    for tag in sorted(strange):
        yield Finding("an unknown mark", target=tag)


_NUMBERING_ZH = re.compile(
    r"^\s*(?:(?P<a>[一二三四五六七八九十]{1,3})、(?![二三四五六七八九十](?:年级|级|类|等|季度|期|楼|批|档|层|审|产业|线))|[（(](?P<b>[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|(?P<c>\d{1,2})[.．、](?!\d)|第(?P<d>[一二三四五六七八九十百零]+|\d+)(?P<w>条|章|节|编|款))"
)
_NUMBERING_EN = re.compile(
    r"^\s*(?:\(?(?P<n>\d{1,3})[.)]?(?=[\s)]|$)|\(?(?P<r>[IVXLivx]{1,7})[.)]|(?:Article|Chapter|Section|Part|Paragraph|Art\.|Item|No\.)\s+(?P<l>\d{1,3}|[IVXL]{1,7})|(?P<w>one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:ly)?\b|\(?(?P<s>[a-z])[.)]\s)",
    re.IGNORECASE,
)
_WORDS = {
    word: n % 10 + 1
    for n, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
        ]
    )
}


def check_numbering(source: str, target: str, _glossary: Glossary) -> Iterator[Finding]:
    """The number of a list item, heading or article is the same."""  # noqa: D401 - the docstring is the title of the check
    chinese, english = strip_tags(source), strip_tags(target)
    found = _NUMBERING_ZH.match(chinese)
    if not found:
        return
    value = int(read_numeral(found["a"] or found["b"] or found["c"] or found["d"]))
    other = _NUMBERING_EN.match(english)
    if other is None:
        if not found["d"]:
            yield Finding("the number in front is missing", found.group().strip())
        return
    if _read_number(other) != value and not re.search(rf"\b(?:Article|Chapter|Section) {value}\b", english):
        yield Finding("the number in front differs", found.group().strip(), other.group().strip())


def _read_number(match: re.Match[str]) -> int:
    roman = match["r"] or (match["l"] if match["l"] and not match["l"].isdecimal() else "")
    if roman:
        return ROMANS.get(roman.upper(), 0)
    if match["s"]:
        return ord(match["s"].lower()) - ord("a") + 1
    if match["w"]:
        return _WORDS[match["w"].lower()]
    return int(match["n"] or match["l"])


_ADDRESS = re.compile(
    r"https?://[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef()<>\"“”]+|www\.[A-Za-z0-9./?=_%-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    re.ASCII,
)
_PHONE = re.compile(
    r"(?<![\d.-])(?:0\d{2,3}[-－ ]?\d{7,8}|[48]00[- ]?\d{3,4}[- ]?\d{3,4}|1[3-9]\d{9})(?:[-－转]\d{1,5})?(?!\d)"
)


_LONG_NUMBER = re.compile(r"\d[\d－ -]{6}")


def _addresses(text: str) -> set[str]:
    if "://" not in text and "www." not in text and "@" not in text:
        return set()
    return {address.rstrip(".,;:") for address in _ADDRESS.findall(text)}


def check_addresses(source: str, target: str, _glossary: Glossary) -> Iterator[Finding]:
    """Web and mail addresses and telephone numbers are copied exactly."""
    chinese, english = strip_tags(source), strip_tags(target)
    wanted, given = _addresses(chinese), _addresses(english)
    for address in sorted(wanted - given):
        yield Finding("an address is not copied", address)
    for address in sorted(given - wanted):
        yield Finding("an address is added", target=address)
    if not _LONG_NUMBER.search(chinese):
        return
    digits = re.sub(r"[^\d]", "", english)
    for phone in _PHONE.findall(chinese):
        if code_key(re.sub(r"\D", "", phone)) not in digits and re.sub(r"\D", "", phone) not in digits:
            yield Finding("a telephone number is not copied", phone)


_QUOTES = {"(": ")", "[": "]", "“": "”", "{": "}"}


def check_brackets(_source: str, target: str, _glossary: Glossary) -> Iterator[Finding]:
    """Brackets and quotation marks are closed, and are those of English."""
    english = strip_tags(target)
    for left, right in _QUOTES.items():
        ends = english.count(right)
        if right == ")":
            ends -= (
                len(re.findall(r"(?:^|[\s(;,])(?:\d{1,2}|[a-zivx]{1,4})\)", english))
                if english.count("(") < ends
                else 0
            )
        if english.count(left) != ends:
            yield Finding(f"{left} and {right} do not pair", target=english[:40])
    if english.count('"') % 2:
        yield Finding("a quotation mark is not closed", target=english[:40])
    if english.isascii():
        return
    foreign = [mark for mark in _FULL_WIDTH.findall(english) if mark not in "“”"]
    if foreign:
        yield Finding("Chinese punctuation is left", target="".join(dict.fromkeys(foreign)))


_DOUBLED = re.compile(r"\b(?P<w>[A-Za-z]{2,})\s+(?P=w)\b", re.IGNORECASE)


def check_doubled_words(_source: str, target: str, _glossary: Glossary) -> Iterator[Finding]:
    """No word stands twice in a row."""
    english = strip_tags(target)
    words = list_words(english)
    if not any(map(eq, words, words[1:])):
        return
    for match in _DOUBLED.finditer(english):
        if match["w"].lower() not in {"that", "had", "bye", "pu", "ma"} and not match.group().split()[1][0].isupper():
            yield Finding("a word stands twice", target=match.group())
