"""Labels without colons, each in a line of its own, with its value in the line below: the cells of a table."""

from __future__ import annotations

from collections.abc import Sequence

from converters.furniture import is_furniture
from converters.labels import Field, Label, match_label, split_label
from converters.readers.text.head import takes_next

_CATALOGUED = frozenset(
    (Field.INDEX_NUMBER, Field.DOCUMENT_NUMBER, Field.ISSUED, Field.PUBLISHED, Field.ISSUER, Field.TITLE)
)
_FEWEST_PAIRS, _FEWEST_FIELDS = 3, 2
_LONGEST_HEAD = 60
_NOTHING = "-—－–/／|"
"""What stands for no value."""


def mark_labels(lines: Sequence[str]) -> list[str]:
    """Return ``lines`` with a colon behind each label of a catalogue whose values stand below the labels.

    Nothing but labels and their values stands between its first and its last; three of them have a value, and two
    are of those that only a catalogue has.

    >>> mark_labels(["索引号", "LS01/2026-3", "有效性", "发布机构", "水务局", "发布日期", "2026-05-06", "请节水。"])
    ['索引号：', 'LS01/2026-3', '有效性：', '发布机构：', '水务局', '发布日期：', '2026-05-06', '请节水。']
    >>> mark_labels(["标题", "索引号", "发布日期", "各单位自行填写。"])
    ['标题', '索引号', '发布日期', '各单位自行填写。']
    """
    filled = [at for at, line in enumerate(lines[:_LONGEST_HEAD]) if line.strip()]
    for first in range(len(filled)):
        labels, values = _read_pairs(lines, filled[first:])
        if len(values) >= _FEWEST_PAIRS and len(_CATALOGUED & set(values)) >= _FEWEST_FIELDS:
            return [f"{line.strip()}：" if at in labels else line for at, line in enumerate(lines)]
    return list(lines)


def _read_pairs(lines: Sequence[str], filled: Sequence[int]) -> tuple[set[int], list[Field]]:
    """Return which of the lines ``filled`` are labels, up to the first line that is none, nor the value of one.

    The fields that have a value come second.
    """
    labels: set[int] = set()
    values: list[Field] = []
    at = 0
    while at < len(filled) and (label := _match(lines[filled[at]])):
        labels.add(filled[at])
        below = lines[filled[at + 1]].strip() if at + 1 < len(filled) else ""
        at += 1
        if below and takes_next(label, below, two_lines=True):
            values.append(label.field)
            at += 1
        elif below and not below.strip(_NOTHING):
            at += 1
    return labels, values


def _match(line: str) -> Label | None:
    """Return the label that is all of ``line``, with no colon or bracket; what heads the text (正文) is none."""
    label = None if split_label(line.strip()) else match_label(line.strip())
    return None if label and label.field is Field.OTHER and is_furniture(line) else label
