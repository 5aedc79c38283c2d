"""Finding the labels of ``converters.labels.table`` in text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from converters.labels.table import ENGLISH_LABELS, LABELS, Field, Label
from converters.traditional import SIMPLE, simplify

__all__ = [
    "LABELS",
    "LONGEST_LABEL",
    "SPACES",
    "Field",
    "Label",
    "match_label",
    "split_jammed",
    "split_label",
    "squeeze",
]

LONGEST_LABEL = max(len(label.text) for label in LABELS)

_BY_TEXT: dict[str, Label] = {label.text: label for label in LABELS}

_GAP = r"[\s\u3000\xa0\u200b\ufeff]*"
_BRACKETS = "【】[]［］〔〕「」『』（）()"
_COLONS = ":：∶︰﹕丨"
SPACES = re.compile(r"[\s\u3000\xa0\u200b-\u200d\u2060\ufeff\u00ad]+")
"""What parts signs without being one: spaces of any width, and signs of no width."""


def squeeze(text: str) -> str:
    """Return ``text`` without any white space, no-break and zero-width spaces included."""
    if text.isprintable():  # of all spaces only the plain one counts as printable
        return text.replace(" ", "")
    text = "".join(text.split())
    return text if text.isprintable() else SPACES.sub("", text)


def _in_both_scripts(signs: Iterable[str]) -> frozenset[str]:
    """Return ``signs`` and the traditional characters whose simplified form is among them."""
    simple = frozenset(signs)
    return simple.union(sign for sign, form in SIMPLE.items() if form in simple)


_FIRSTS = _in_both_scripts(text[0] for text in _BY_TEXT)
_LASTS = _in_both_scripts(text[-1] for text in _BY_TEXT)


def _may_be_label(text: str) -> bool:
    """Return whether ``text`` begins and ends with a sign of a label, or with what may stand around one."""
    first, last = text[:1], text[-1:]
    return (first in _FIRSTS or not first.isalnum()) and (last in _LASTS or not last.isalnum())


@lru_cache(maxsize=4096)  # the lines of a site's menus are asked for with each of its pages
def match_label(text: str) -> Label | None:
    """Return the label that is all of ``text``: spaces inside, a colon after it and brackets around it aside.

    >>> match_label("索 引 号：").field, match_label("【发布日期】").field, match_label("发布会")
    (<Field.INDEX_NUMBER: 'index_number'>, <Field.PUBLISHED: 'published'>, None)
    >>> match_label("Index No.:").field
    <Field.INDEX_NUMBER: 'index_number'>
    >>> match_label("Document No.文号").field
    <Field.DOCUMENT_NUMBER: 'document_number'>
    """
    if len(text) > 40:
        return None
    if text[:1] in _ENGLISH_FIRSTS and (both := _ENGLISH_BEFORE.fullmatch(text)) and _find_english(both["english"]):
        text = both["label"]
    text = _ENGLISH_BEHIND.sub("", text) if "a" <= text.rstrip(_BRACKETS + _COLONS)[-1:].lower() <= "z" else text
    if not _may_be_label(text):
        return _find_english(text)
    squeezed = squeeze(text).strip(_BRACKETS + _COLONS + "*·•|｜>")
    return _find(squeezed)


_SAID_IN_ENGLISH = (
    r"(?:Issued[ ](?:by|on)|Issuing[ ](?:Authority|Agency)"
    r"|(?:Release[ ]|Issue[ ]|Publication[ ])?Date(?:[ ](?:Published|Issued))?"
    r"|(?:Document|Index|Reference)[ ](?:No\.|Number)|Source)"
)
_ENGLISH_BEHIND = re.compile(
    rf"(?<=[\u3400-\u9fff]{{4}})[ /（(]{{0,2}}{_SAID_IN_ENGLISH}[{re.escape(_BRACKETS + _COLONS)}]*$"
)
"""What follows a label that is said in English, too: 发布机构 Issued by."""


_ENGLISH_BEFORE = re.compile(r"(?P<english>[A-Za-z. ]{4,24}?)[ ./|（(]*(?P<label>[\u3400-\u9fff].*)")


def _find(text: str) -> Label | None:
    """Return the label that is written ``text``, in simplified or traditional characters or both mixed."""
    return _BY_TEXT.get(text) or (_BY_TEXT.get(simplify(text)) if len(text) <= LONGEST_LABEL else None)


_ENGLISH = {squeeze(text): _BY_TEXT[label] for text, label in ENGLISH_LABELS.items()}
_ENGLISH_FIRSTS = frozenset(sign for text in _ENGLISH for sign in (text[0], text[0].upper()))


def _find_english(text: str) -> Label | None:
    """Return the label that an English one stands for."""
    return _ENGLISH.get(squeeze(text).rstrip("." + _COLONS).lower()) if text[:1] in _ENGLISH_FIRSTS else None


def _split_english(line: str) -> tuple[Label, str] | None:
    match = _ENGLISH_HEAD.match(line)
    label = _find_english(match["label"]) if match else None
    if match is None or label is None or match["label"] in _KEYS:
        return None
    return label, line[match.end() :].strip()


_KEYS = frozenset(("title", "validity", "keywords", "views", "category", "source"))
"""Written small, these are keys of the front matter of a file."""


_ENGLISH_HEAD = re.compile(rf"(?P<label>[A-Za-z. ]{{,24}}){_GAP}[{_COLONS}]")
_SPLIT = re.compile(
    rf"""
    ^[\s\u3000\xa0{re.escape(_BRACKETS)}*·•|｜]*
    (?P<label>[\u4e00-\u9fff](?:{_GAP}[\u4e00-\u9fff]){{1,{LONGEST_LABEL - 1}}}?)
    (?:{_GAP}[/（(]?{_SAID_IN_ENGLISH})?{_GAP}             # 发布机构 Issued by：
    (?: [】\]］〕」』）)]{_GAP}[{_COLONS}]? | [{_COLONS}] )       # 【文号】 or 文号：
    """,
    re.VERBOSE,
)


def split_label(line: str) -> tuple[Label, str] | None:
    """Return the label that begins ``line`` and the text after its colon; None if no known label does.

    >>> label, value = split_label("发 文 字 号：临府〔2024〕3号")
    >>> label.field, value
    (<Field.DOCUMENT_NUMBER: 'document_number'>, '临府〔2024〕3号')
    >>> split_label("会议要求：全力以赴")
    """
    if line[:1] in _ENGLISH_FIRSTS:
        return _split_english(line)
    match = _SPLIT.match(line[:80])
    if not match:
        return None
    label = _find(squeeze(match["label"]))
    if label is None:
        return None
    return label, line[match.end() :].strip()


def _any_label() -> str:
    """Return a pattern of all labels, the longest first, those with one first sign together: it is compared once."""
    tails: dict[str, list[str]] = {}
    for label in sorted(LABELS, key=lambda label: -len(label.text)):
        tails.setdefault(label.text[0], []).append(_GAP.join(re.escape(sign) for sign in label.text[1:]))
    return "|".join(f"{re.escape(first)}{_GAP}(?:{'|'.join(listed)})" for first, listed in tails.items())


_JAMMED = re.compile(
    rf"""
    (?P<label>{_any_label()})
    (?:{_GAP}[/（(]?{_SAID_IN_ENGLISH}[）)]?)?{_GAP} (?: [】\]］]{_GAP}[{_COLONS}]? | [{_COLONS}] )
    """,
    re.VERBOSE,
)
_JAMMED_END = re.compile(rf"(?:[{''.join(sorted(_LASTS))}]|[A-Za-z.][）)]?){_GAP}[】\]］{_COLONS}]")
"""How every match of ``_JAMMED`` ends: most lines are ruled out by it."""


def split_jammed(text: str) -> list[tuple[Label, str]]:
    """Return the labels in ``text``, each followed by a colon, with the text up to the next label.

    Text before the first label is not returned; see ``split_label`` for one label a line.

    >>> [(label.text, value) for label, value in split_jammed("来源：市教育局 发布时间：2024-05-06 浏览次数：12")]
    [('来源', '市教育局'), ('发布时间', '2024-05-06'), ('浏览次数', '12')]
    """
    plain = simplify(text) if _JAMMED_END.search(text) else ""
    hits = list(_JAMMED.finditer(plain))
    if not hits:
        return []
    ends = [hit.start() - _count_glued(plain, hit) for hit in hits[1:]] + [len(text)]
    return [
        (_BY_TEXT[squeeze(hit["label"])], text[hit.end() : end].strip(" \t\r\n\u3000\xa0【[［|｜;；,，"))
        for hit, end in zip(hits, ends, strict=True)
        if not _count_glued(plain, hit)
    ]


_BARE_WORDS = ("时间", "日期")
"""Labels that are the end of others as well: 结束时间 says nothing of when a page was published."""


_GLUED = re.compile(
    "(?:开始|结束|截止|起始|起止|终止|征集|报名|活动|会议|办理|申报|投标|开标|考试|填报|受理|反馈|有效)\\Z"
)


def _count_glued(text: str, hit: re.Match[str]) -> int:
    """Return how many signs before a label make another label of it: 结束|时间."""
    glued = _GLUED.search(text, max(0, hit.start() - 2), hit.start()) if hit["label"] in _BARE_WORDS else None
    return len(glued[0]) if glued else 0
