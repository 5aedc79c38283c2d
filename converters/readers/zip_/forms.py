"""Files of one name in a zip: whether a second one holds the text of the first in another form, or another text."""

from __future__ import annotations

from collections.abc import Sequence

from converters.conservation import squeeze_meaning
from converters.issues import ReadError
from converters.labels import squeeze
from converters.model import Notice
from converters.raw_page import Parsed

_MOST_COMPARED = 20
"""Texts that are compared with another: those of longer lists are known by their titles."""
_MOST_LINES = 200
_MOST_SIGNS = 500_000
"""How much of a text tells whether it is another's."""


def list_others(read: Sequence[Parsed | ReadError], more: Sequence[Parsed | ReadError]) -> list[Parsed]:
    """Return what of ``more`` is no notice among ``read`` once more: it shares neither title nor most of the text."""
    known = [item.notice for item in read if isinstance(item, Parsed)]
    titles = {squeeze(notice.title) for notice in known}
    others = [item for item in more if isinstance(item, Parsed) and squeeze(item.notice.title) not in titles]
    if len(known) > _MOST_COMPARED or len(others) > _MOST_COMPARED:
        return others
    return [item for item in others if not any(_is_alike(item.notice, notice) for notice in known)]


def _is_alike(one: Notice, other: Notice) -> bool:
    """Return whether most of the shorter text, by its lines, stands in the longer one."""
    first, second = sorted((_list_lines(one), _list_lines(other)), key=lambda lines: sum(map(len, lines)))
    first, whole = first[:_MOST_LINES], "".join(second)[:_MOST_SIGNS]
    shared = sum(len(line) for line in first if line in whole)
    return shared * 2 > sum(map(len, first))


def _list_lines(notice: Notice) -> list[str]:
    lines = (line for block in notice.body for line in block.text.splitlines())
    return [meaning for line in (notice.title, *lines) if (meaning := squeeze_meaning(line))]
