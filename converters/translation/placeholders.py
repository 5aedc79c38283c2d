"""Placeholders (占位符): what an engine must not touch travels as a numbered sign and comes back verified.

Marks, addresses, telephone and document numbers, codes, and the names and terms that are given go as
``[#123456]``. The numbers of a text are its own, so that an answer to another text is recognised. What
does not travel so (amounts, dates, counts) is compared by the fidelity checks when it is back.

>>> protected = protect("请将材料发送至 dasha@example.org。")
>>> protected.text.count("[#"), restore(protected, protected.text.replace("请将材料发送至", "Send the papers to"))
(2, Restoration(text='Send the papers to dasha@example.org。', doubt=''))
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape, unescape

from pypinyin import lazy_pinyin

_PROTECTED = re.compile(
    r"""
    (?P<mark></?(?:restored|cut|remark|masked|link|strong)/?>)       # <restored>
  | (?P<url>                                                         # https://www.linlan.example/a
        https?://[^\s<>"'，。；：、（）《》“”\u3400-\u9fff]+ | www\.[A-Za-z0-9./?=_%-]+
    )
  | (?P<mail>[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,})         # dasha@example.org
  | (?P<number>                                                      # 临政发〔2026〕7号
        (?P<organ>[\u3400-\u9fff]{2,8})[〔\[［](?P<year>(?:19|20)\d{2})[〕\]］]第?(?P<serial>\d{1,5})号
    )
  | (?P<index>[0-9A-Z]{8,18}/(?:19|20)\d{2}-\d{5,8})                 # K1228322/2022-00111
  | (?P<phone>                                                       # 0551-1234567, 0551-1234567转8
        (?<![\d.])(?:\(0\d{2,3}\)|（0\d{2,3}）|0\d{2,3}[-－]?)\s?\d{7,8}(?:[-－转]\d{1,5})?(?!\d)
    )
    """,
    re.VERBOSE,
)
_BEFORE_ORGAN = re.compile(
    r"""
    ^.*(?:根据|依据|按照|遵照|印发|转发|废止|执行|落实|修改|关于   # 根据|临政发
       |以及|或者|和|与|及|的|由|以|在|对|将|即|是|文件)
    """,
    re.VERBOSE,
)
_SIGN = re.compile(r"[\[【［〔]\s*[#＃]\s*(\d{6})\s*[\]】］〕]")


@dataclass(frozen=True, slots=True)
class Protected:
    """A text on its way: ``signs`` are its placeholders' numbers with what they stand for, in unit form."""

    text: str
    marker: int
    signs: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Restoration:
    """An answer with its placeholders replaced; ``doubt`` says what did not come back as it went."""

    text: str
    doubt: str = ""


def transliterate_number(organ: str, year: str, serial: str) -> str:
    """Return a document number in English: the organ's code in pinyin, never translated.

    >>> transliterate_number("临政办发", "2026", "15")
    'Lin Zheng Ban Fa [2026] No. 15'
    """
    syllables = " ".join(syllable.capitalize() for syllable in lazy_pinyin(organ))
    return f"{syllables} [{year}] No. {int(serial)}"


def protect(unit: str, terms: Mapping[str, str] | None = None) -> Protected:
    """Return ``unit`` as it travels: plain text, each protected part a placeholder, one more in front.

    ``terms`` (Chinese to English) are names and fixed terms; the longest that fits is taken.
    """
    seed = int(hashlib.sha256(unit.encode("utf-8", "surrogatepass")).hexdigest()[:8], 16)
    # Below 940000, so that a thousand signs of one text stay six digits long.
    marker = 100000 + seed % 840000
    signs: dict[int, str] = {}

    def sign_for(text: str) -> str:
        number = marker + 1 + len(signs)
        signs[number] = text
        return f"[#{number}]"

    pattern = _join_pattern(terms or {})
    parts: list[str] = []
    at = 0
    for match in pattern.finditer(unit):
        start, shown = _show(match, terms or {})
        if start < at:
            continue
        parts.append(unescape(unit[at:start]) + sign_for(shown))
        at = match.end()
    parts.append(unescape(unit[at:]))
    return Protected(f"[#{marker}] " + "".join(parts), marker, signs)


def _join_pattern(terms: Mapping[str, str]) -> re.Pattern[str]:
    if not terms:
        return _PROTECTED
    words = "|".join(
        re.escape(escape(term, quote=False)) for term in sorted(terms, key=lambda term: (-len(term), term))
    )
    return re.compile(f"{_PROTECTED.pattern}|(?P<term>{words})", re.VERBOSE)


def _show(match: re.Match[str], terms: Mapping[str, str]) -> tuple[int, str]:
    """Return where the protected part begins, and its English in unit form."""
    if match["number"]:
        lead = _BEFORE_ORGAN.match(match["organ"])
        organ = match["organ"][lead.end() :] if lead and len(match["organ"]) - lead.end() >= 2 else match["organ"]
        start = match.start() + len(match["organ"]) - len(organ)
        return start, transliterate_number(organ, match["year"], match["serial"])
    if match.groupdict().get("term"):
        return match.start(), escape(terms[unescape(match["term"])], quote=False)
    return match.start(), match[0]


def restore(protected: Protected, answer: str) -> Restoration:
    """Return the unit that ``answer`` writes for ``protected``.

    The text is empty if the answer is to another text. A placeholder that is lost or doubled, and a
    missing marker, are a doubt: such a text is never taken for checked.
    """
    numbers = [int(number) for number in _SIGN.findall(answer)]
    known = {protected.marker, *protected.signs}
    if any(number not in known for number in numbers):
        return Restoration("", "the answer is to another text")
    doubts = []
    if protected.marker not in numbers:
        doubts.append("nothing shows that the answer is to this text")
    for number, text in protected.signs.items():
        count = numbers.count(number)
        if count != 1:
            doubts.append(f"{'lost' if not count else 'doubled'}: {text}")

    def put_back(match: re.Match[str]) -> str:
        return protected.signs.get(int(match[1]), "\0")

    plain = escape(answer, quote=False).replace("&gt;", ">")
    text = re.sub(r"[ \t]*\0[ \t]*", " ", _SIGN.sub(put_back, plain))
    return Restoration(text.strip().replace("\0", ""), "; ".join(doubts))


_SENTENCE_END = re.compile(r"(?<=[。；！？\n])")
_CLAUSE_END = re.compile(r"(?<=[，、：])")


def split_unit(unit: str, longest: int) -> tuple[str, ...]:
    """Return ``unit`` in parts of at most ``longest`` characters, cut behind sentences, never inside a mark.

    A sentence longer than that is cut at a comma; without one it stays whole.

    >>> split_unit("甲。乙，丙。", 4)
    ('甲。', '乙，丙。')
    """
    if len(unit) <= longest:
        return (unit,)
    parts: list[str] = [""]
    for sentence in _pieces(unit, _SENTENCE_END):
        for piece in [sentence] if len(sentence) <= longest else _pieces(sentence, _CLAUSE_END):
            if parts[-1] and len(parts[-1]) + len(piece) > longest:
                parts.append("")
            parts[-1] += piece
    return tuple(parts)


def _pieces(unit: str, end: re.Pattern[str]) -> list[str]:
    pieces: list[str] = []
    whole = ""
    for piece in end.split(unit):
        whole += piece
        opened = len(re.findall(r"<(?:restored|remark|link|strong)>", whole))
        if opened == len(re.findall(r"</", whole)):
            pieces.append(whole)
            whole = ""
    return [*pieces, whole] if whole else pieces
