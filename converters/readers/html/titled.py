"""Where the page's title stands: above a text in an element of its own, or between breadcrumb and day."""

from __future__ import annotations

from collections.abc import Sequence

from converters.labels import squeeze
from converters.readers.html.body import SENTENCE, Kind
from converters.readers.html.lines import Sheet
from converters.readers.html.title import key_of


def list_framed(sheet: Sheet, kinds: Sequence[Kind], titles: Sequence[str]) -> frozenset[str]:
    """Return the keys of those ``titles`` that stand right between the breadcrumb and what is said of the page."""
    keys = {key_of(title) for title in titles}
    framed = (at for at, kind in enumerate(kinds[:-2], 1) if kind is Kind.BREADCRUMB and kinds[at + 1] is Kind.LABEL)
    return frozenset(key for at in framed if (key := key_of(sheet.lines[at].text)) in keys)


_NEAR = 4
"""Lines below a title among which stands what is said of it: the day, the source."""
_LEAST = 30
"""Signs of running text that make a text of what stands below."""


def find_titled(sheet: Sheet, kinds: Sequence[Kind], titles: frozenset[str], taken: int) -> int:
    """Return the element beside ``taken`` that holds the title, the line about it and a text below them, else -1.

    ``titles`` are squeezed. Where the title stands above or within ``taken``, as on most pages, nothing is returned.
    """
    nodes = sheet.nodes
    for at, kind in enumerate(kinds):
        if kind is not Kind.TITLE or Kind.LABEL not in kinds[at + 1 : at + 1 + _NEAR]:
            continue
        if squeeze(sheet.lines[at].text) not in titles:
            continue
        node = sheet.lines[at].node
        while node >= 0 and not _overlap(sheet, node, taken):
            if _count_prose(sheet, kinds, at, nodes[node].end) >= _LEAST:
                return node
            node = nodes[node].parent
    return -1


def _overlap(sheet: Sheet, one: int, other: int) -> bool:
    first, second = sheet.nodes[one], sheet.nodes[other]
    return first.start < second.end and second.start < first.end


def _count_prose(sheet: Sheet, kinds: Sequence[Kind], start: int, end: int) -> int:
    return sum(
        len(sheet.lines[at].text)
        for at in range(start, end)
        if kinds[at] is Kind.TEXT and SENTENCE.search(sheet.lines[at].text)
    )
