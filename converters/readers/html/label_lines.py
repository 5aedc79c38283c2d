"""Labels in a line about the article, with colons or with none between a label and its day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from converters.dates import begin_date, find_dates
from converters.labels import Field, Label, match_label, split_jammed, split_label
from converters.readers.html.lines import Line


@dataclass(slots=True)
class Labelled:
    """One label on the page with its value, and the lines that hold them (half-open)."""

    label: Label
    value: str
    start: int
    end: int
    elsewhere: bool = False
    """It is of another document, to which the page points."""


LONGEST_INFO = 120
_UNPARTED = re.compile(
    r"""(?<![\u3400-\u9fff])(?P<label>[\u3400-\u9fff]{2,8}|(?:Posted|Published)(?:[ ]on|[ ]at)?)[\s\u3000|｜/·=]{0,4}
        (?P<day>(?:(?:19|20)\d{2}|1[0-4]\d(?=[-/.年]))(?:[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|年\d{1,2}月\d{1,2}日)(?:[\sT]+\d{1,2}:\d{2}(?::\d{2})?)?)""",
    re.VERBOSE | re.IGNORECASE,
)


def read_unparted(at: int, text: str, found: list[Labelled]) -> bool:
    """Read the labels of a line that no colon parts from their days: 1楼 发表于 2026-5-6 16:22; whether there are any.

    Other labels of such a line, which have colons, are read too.
    """
    days = [
        Labelled(label, match["day"], at, at + 1)
        for match in _UNPARTED.finditer(text)
        if (label := _label_of_day(match["label"])) is not None
    ]
    if not days or text.endswith("。"):
        return False
    found += days
    jammed = split_jammed(text) if ":" in text or "：" in text else []
    found += [Labelled(label, value, at, at + 1) for label, value in jammed if label.field is not Field.PUBLISHED]
    return True


_NUMBER = re.compile(
    r"""(?P<label>[\u3400-\u9fff](?:[\s\u3000]*[\u3400-\u9fff]){1,7}?)[\s\u3000]*[\s\u3000|｜][\s\u3000]*
        (?P<value>[\u3400-\u9fff（）()]{0,16}[〔\[（(【]?(?:19|20)\d{2}[〕\]）)】][\s第]*\d{1,6}[\s]*[号號]|[0-9A-Z][0-9A-Z/_-]{7,44})""",
    re.VERBOSE,
)


def read_number(at: int, text: str, found: list[Labelled]) -> bool:
    """Read a line that is a label and its number with no colon between: 文号 临水发〔2026〕3号; whether it is one."""
    match = _NUMBER.fullmatch(text)
    label = match_label(match["label"]) if match else None
    if match is None or label is None or label.field not in (Field.DOCUMENT_NUMBER, Field.INDEX_NUMBER):
        return False
    found.append(Labelled(label, match["value"], at, at + 1))
    return True


_BYLINE = re.compile(
    r"""[^\w。]{0,3}(?P<day>(?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\2\d{1,2}))
        (?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*(?:周|星期)[一二三四五六日天])?(?:\s*[·•|｜]\s*[^。，；：:《》]{1,20}){1,5}""",
    re.VERBOSE,
)


def read_byline(text: str) -> str:
    """Return the day that a line begins with in which signs part it from other facts of an article; "" if it is none.

    >>> read_byline("🕒 2024年03月08日 周五 · 约 2 分钟读完 · 供水科"), read_byline("2024年3月8日，水务局发布通知")
    ('2024年03月08日', '')
    """
    match = _BYLINE.fullmatch(text)
    return match["day"] if match else ""


_POSTED = Label("Posted on", Field.PUBLISHED)


def _label_of_day(text: str) -> Label | None:
    """Return the label ``text`` if it is one of a day, and more than the word for it."""
    label = _POSTED if text.isascii() else match_label(text)
    named = label is not None and label.field in (Field.PUBLISHED, Field.ISSUED) and label.text not in ("时间", "日期")
    return label if named else None


def read_colons(at: int, line: Line, found: list[Labelled]) -> bool:
    """Read the labels with colons in one line; return whether there were any.

    A date may stand before the first of them: 临岚政府网　2008年12月10日　来源：市水务局.
    """
    text = line.text
    jammed = split_jammed(text) if len(text) <= 300 else []
    begins = split_label(text)
    if begins is not None and _tells_sources(*begins):
        return False
    if begins is not None and len(jammed) <= 1:
        if text[0].isascii() and len(parts := _BARS.split(text)) > 1:
            found += [Labelled(*one, at, at + 1) for part in parts if (one := split_label(part)) is not None]
            return True
        found.append(Labelled(begins[0], begins[1], at, at + 1))
        return True
    if not jammed:
        return False
    dates = [] if begins is not None else _dates_before(text, jammed[0][0])
    if (
        begins is None
        and not dates
        and not (_says_when(text, *jammed[0]) if len(jammed) < 2 else not _is_end_of_word(text, *jammed[0]))
    ):
        return False
    found += [Labelled(Label("日期", Field.PUBLISHED, 2), day, at, at + 1) for day in dates]
    found += [Labelled(label, value, at, at + 1) for label, value in jammed]
    return True


def _tells_sources(label: Label, value: str) -> bool:
    """Return whether a line is a sentence of a text that says where its figures come from."""
    return label.field is Field.SOURCE and value.endswith("。") and ("；" in value or len(value) > _LONGEST_SOURCE)


_LONGEST_SOURCE = 24
_BARS = re.compile(r"\s*[|｜]\s*|\s*\u3000\s*")
"""What parts the labels of a line in English."""
_DAY_LABEL = 4


def _says_when(text: str, label: Label, value: str) -> bool:
    """Whether the only label of a line is parted from what stands before it and says when.

    返回主页 上网日期：1999年9月6日 has one such label.
    """
    place = text.find(label.text)
    if place < 0:  # 临岚政府网站　发布时间：the words before it may seem to be of the label
        place = text.find(label.text[-_DAY_LABEL:])
    return (
        place > 0
        and not "\u3400" <= text[place - 1] <= "\u9fff"
        and label.field is Field.PUBLISHED
        and label.text not in ("时间", "日期")
        and len(text) <= LONGEST_INFO
        and begin_date(value) is not None
    )


def _is_end_of_word(text: str, label: Label, value: str) -> bool:
    """Whether a label is only the end of the words that a line begins with, and no day: 一、项目编号：."""
    if begin_date(value) is not None:
        return False
    place = text.find(label.text)
    return 0 < place <= _WORD and all("\u3400" <= sign <= "\u9fff" for sign in text[max(place - 2, 0) : place])


_WORD = 8


def _dates_before(text: str, label: Label) -> list[str]:
    """Return the one date before the first label of a line about the article, if there is just one."""
    place = text.find(label.text[0])
    if not 0 < place <= 60 or len(text) > 140 or text.endswith("。") or label.field not in _INFO_FIELDS:
        return []
    dates = find_dates(text[:place])
    return [dates[0][0].isoformat()] if len(dates) == 1 else []


_INFO_FIELDS = (Field.SOURCE, Field.PUBLISHED, Field.IGNORE, Field.OTHER)
