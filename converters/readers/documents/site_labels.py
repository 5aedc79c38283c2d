"""Lines and tables of a document that are nothing but labels of a site with their values: its disclosure table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from converters.dates import ARABIC, HAN, TIME
from converters.labels import Field, Label, match_label, split_jammed, split_label
from converters.model import Table
from converters.official.houses import find_source

_LONGEST_LINE, _LONGEST_VALUE = 160, 60
_OF_PAGES = frozenset((Field.PUBLISHED, Field.SOURCE, Field.INDEX_NUMBER))
"""What is said of a page alone; other labels may be of the text."""
_CATALOGUED = frozenset((Field.DOCUMENT_NUMBER, Field.ISSUER, Field.ISSUED, Field.PUBLISHED))
BARE = ("时间", "日期", "公示时间", "公告时间")
"""Labels of what takes place at such a time, too."""
_CLOCK = re.compile(rf"\s*(?:星期[一二三四五六日天])?\s*(?:{TIME.pattern})?\s*[】\])）]?\s*")
_FEWEST_ROWS = 2


def read_label_line(text: str) -> list[tuple[Label, str]]:
    """Return the labels that all of the line ``text`` is, with their values; [] if it is anything else.

    >>> [(label.text, value) for label, value in read_label_line("发布时间：2026-04-03　来源：临岚市水务局")]
    [('发布时间', '2026-04-03'), ('来源', '临岚市水务局')]
    >>> read_label_line("发布时间：另行通知"), read_label_line("来源：临岚市水务局。")
    ([], [])
    """
    line = text.strip().replace("\n", " ")
    if not line or len(line) > _LONGEST_LINE or "。" in line or split_label(line) is None:
        return []
    values = split_jammed(line)
    return values if all(_may_be(label, value) for label, value in values) else []


def is_of_page(labels: Sequence[tuple[Label, str]]) -> bool:
    """Whether a line of ``labels`` is of a page: it says so by itself, or names a source or counts visits beside."""
    beside = any(label.field in (Field.SOURCE, Field.IGNORE) for label, _ in labels) and len(labels) > 1
    return any(
        beside or (bool(find_source(value)) if label.field is Field.SOURCE else label.text not in BARE)
        for label, value in labels
        if label.field in _OF_PAGES
    )


def _may_be(label: Label, value: str) -> bool:
    """Whether ``value`` has the form of what the label says: a day alone, with or without its hour, for a day."""
    if label.field in (Field.TITLE, Field.SUMMARY):
        return True
    if label.field not in (Field.PUBLISHED, Field.ISSUED):
        return len(value) <= _LONGEST_VALUE
    day = ARABIC.match(value) or HAN.match(value)
    return day is not None and _CLOCK.fullmatch(value, day.end()) is not None


def read_label_table(table: Table) -> list[tuple[str, str]]:
    """Return the names in a disclosure table with the values beside them; [] if ``table`` is another, such as a form.

    Two thirds of its names are labels, and what a page alone says, or what makes a catalogue, is among them. None has a
    text beside it, but for a summary.
    """
    pairs = [pair for row in table.rows for pair in _pair([cell.text.strip() for cell in row]) if any(pair)]
    known = [label for name, value in pairs if (label := match_label(name)) and match_label(value) is None]
    fields = {label.field for label in known}
    tells_page = any(label.field in _OF_PAGES and label.text not in BARE for label in known)
    if any("。" in value for name, value in pairs if not _is_summary(name)):
        return []
    is_catalogue = len(fields & _CATALOGUED) > 1 or (tells_page and len(known) >= _FEWEST_ROWS)
    return pairs if is_catalogue and len(known) * 3 >= len(pairs) * 2 else []


def _is_summary(name: str) -> bool:
    label = match_label(name)
    return label is not None and label.field is Field.SUMMARY


def _pair(cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the names of a row of cells with their values, each in a cell of its own or both in one."""
    if all(split_label(cell) for cell in cells if cell):
        yield from ((split[0].text, split[1]) for cell in cells if (split := split_label(cell)))
    else:
        yield from zip(cells[::2], [*cells[1::2], ""], strict=False)
