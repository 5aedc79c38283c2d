"""Dumps of several notices in one text: what a program wrote between them, and the record that each is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import repeat, takewhile

from converters.dates import parse_date
from converters.hints import Hints
from converters.labels import match_label, squeeze
from converters.readers.records.keys import find_field
from converters.readers.text.pages import is_page_mark

_RULE = re.compile(r"(?P<sign>[=\-*#~_—–═━─])(?P=sign){2,}(?P<count>[^=\-*#~_—–═━─。，]{0,20})(?P=sign)*")
_LEAST_RULE, _LONGEST_RULE = 5, 200
"""Signs."""
_MOST_FORMS = 6
"""Forms of rules that are tried, the most common first."""
_DIGITS = re.compile(r"[\d一二三四五六七八九十]+")
_KEY = re.compile(
    r"\s*(?P<open>[【\[])?(?P<key>[\u3400-\u9fffA-Za-z][\u3400-\u9fffA-Za-z _]{1,11})"
    r"(?(open)(?:[】\]]\s*[:：]?|\s*[:：])|[】\]]?\s*[:：])\s*(?P<value>.*)"
)
_TITLES = frozenset("标题 文章标题 信息标题 公文标题 文件标题 题名 title Title TITLE".split())  # noqa: SIM905
"""What names nothing but titles; 名称 is that of a buyer or a project, too."""
_CATALOGUED = frozenset(("document_number", "published", "issued", "index_number", "issuer", "source", "url"))
_FEWEST_FIELDS = 2
"""So many others that only a list of notices has make records of parts that have a title."""
_FEWEST_RULED, _FEWEST_LABELLED = 2, 3
"""Labels that a part begins with, its title and its day among them; what a rule parts needs no third."""
_LONGEST_PREAMBLE = 5
"""Filled lines of what a program says of the whole dump."""


def part_dump(text: str, hints: Hints) -> tuple[list[str], list[list[str]]]:
    """Return the lines of each notice in a dump, and before them what it says of itself; no notice if it is no dump.

    Rules of one form part the notices, or else the label that each begins with. Each has a label for its title
    and for two more fields at the beginning of lines, or begins with its title and its day, and one more label where no
    rules part them.
    """
    lines = text.split("\n")
    ruled, labelled = _part_by_rules(lines), _part_by_labels(lines)
    for sections, fewest in (*zip(ruled, repeat(_FEWEST_RULED)), *zip(labelled, repeat(_FEWEST_LABELLED))):
        listed = [section for section in sections if any(line.strip() for line in section)]
        above = []
        if listed and not _is_record(listed[0], hints, fewest) and len(_fill(listed[0])) <= _LONGEST_PREAMBLE:
            above, listed = _fill(listed[0]), listed[1:]
        if len(listed) > 1 and all(_is_record(section, hints, fewest) for section in listed):
            return above, listed
    return [], []


def _fill(lines: Sequence[str]) -> list[str]:
    return [line.strip() for line in lines if line.strip()]


def _part_by_rules(lines: Sequence[str]) -> Iterator[list[list[str]]]:
    """Yield the sections between rules, for each form that rules have."""
    rules = {at: form for at, line in enumerate(lines) if (form := _find_form(line))}
    for form, _ in Counter(rules.values()).most_common(_MOST_FORMS):
        sections: list[list[str]] = [[]]
        for at, line in enumerate(lines):
            if rules.get(at) == form:
                sections.append([])
            else:
                sections[-1].append(line)
        yield sections


def _find_form(line: str) -> str:
    """Return what rules that part the notices of a dump have in common; "" if ``line`` is none.

    >>> _find_form("==== 1/3 ====") == _find_form("==== 2/3 ===="), _find_form("--------"), _find_form("— 3 —")
    (True, '-', '')
    """
    bare = squeeze(line)
    if not _LEAST_RULE <= len(bare) <= _LONGEST_RULE or not bare.startswith(bare[0] * 3) or is_page_mark(line):
        return ""
    match = _RULE.fullmatch(bare)
    if match is None:
        return ""
    return match["sign"] + _DIGITS.sub("0", match["count"])


def _part_by_labels(lines: Sequence[str]) -> Iterator[list[list[str]]]:
    """Yield the sections that begin with the label that the first line of ``lines`` has, where no text stands above."""
    first = next((line for line in lines if line.strip()), "")
    match = _KEY.fullmatch(first)
    if match is None:
        return
    sections: list[list[str]] = []
    for line in lines:
        found = _KEY.fullmatch(line)
        if not sections or (found and found["key"] == match["key"]):
            sections.append([])
        sections[-1].append(line)
    yield sections


def _is_record(lines: Sequence[str], hints: Hints, fewest: int) -> bool:
    """Return whether ``lines`` have title and fields of a notice in a list, or begin with ``fewest`` that suffice."""
    keys = [match["key"].strip() for line in lines if (match := _KEY.fullmatch(line)) and match["value"].strip()]
    fields = {_name(key, hints) for key in keys}
    if sum(key in _TITLES for key in keys) != 1:
        return False
    return len(fields & _CATALOGUED) >= _FEWEST_FIELDS or _begins_as_record(lines, hints, fewest)


def _begins_as_record(lines: Sequence[str], hints: Hints, fewest: int) -> bool:
    """Return whether ``lines`` begin with a title and its day, ``fewest`` labels in all, and the day can be read."""
    filled = (line for line in lines if line.strip())
    head = list(takewhile(lambda one: one is not None and one["value"].strip(), map(_KEY.fullmatch, filled)))
    said = {_name(match["key"].strip(), hints): match["value"].strip() for match in head if match}
    is_titled = bool(head) and head[0] is not None and head[0]["key"].strip() in _TITLES
    return is_titled and len(said) >= fewest and parse_date(said.get("published", "")) is not None


def _name(key: str, hints: Hints) -> str:
    """Return the field that ``key`` names; "ignore" and "other" are fields here."""
    label = match_label(key)
    return find_field(key, hints) or (label.field.value if label else "")


def read_records(sections: Sequence[Sequence[str]], hints: Hints) -> list[dict[str, str]]:
    """Return key and value of each of the ``sections`` of a dump; [] if not each has a label for its text.

    Labels are what stands above the text, line for line, and what all sections have, below it or above it.
    """
    named = [{match["key"].strip() for line in lines if (match := _KEY.fullmatch(line))} for lines in sections]
    known = {key for key in set.intersection(*named) if _name(key, hints)}
    days = [key for key in known if _name(key, hints) == "published"]
    known -= {key for key in days if len(days) > 1 and key in _VAGUE}
    while within := {key for lines in sections for key in _list_within(lines, known, hints)} & known:
        known -= within
    if not any(_name(key, hints) == "body" for key in known):
        return []
    return [_read_record(lines, known, hints) for lines in sections]


_VAGUE = ("时间", "日期")
"""Labels of a day that texts have, too."""


def _list_within(lines: Sequence[str], known: set[str], hints: Hints) -> Iterator[str]:
    """Yield the keys that stand in the text of a record, with text below them."""
    below, in_text = _find_below(lines, known), False
    for line in lines[:below]:
        match = _KEY.fullmatch(line)
        if match and in_text:
            yield match["key"].strip()
        in_text = in_text or (match is not None and _name(match["key"].strip(), hints) == "body")


def _find_below(lines: Sequence[str], known: set[str]) -> int:
    """Return where at the end of ``lines`` those begin that may stand below the text of a record: known labels."""
    below = len(lines)
    while below and (not lines[below - 1].strip() or _begins_with(lines[below - 1], known)):
        below -= 1
    return below


def _begins_with(line: str, known: set[str]) -> bool:
    match = _KEY.fullmatch(line)
    return match is not None and match["key"].strip() in known


def _read_record(lines: Sequence[str], known: set[str], hints: Hints) -> dict[str, str]:
    values: dict[str, list[str]] = {}
    below, last, in_text = _find_below(lines, known), "", False
    for at, line in enumerate(lines):
        match = _KEY.fullmatch(line)
        key = match["key"].strip() if match else ""
        if match and key not in values and (key in known if at >= below else not in_text):
            last, in_text = key, _name(key, hints) == "body"
            values[key] = [match["value"].strip()]
        elif last:
            values[last].append(line)
    return {key: "\n".join(value).strip() for key, value in values.items()}
