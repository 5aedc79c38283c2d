"""A second copy of the text, as pages have one for paper or for phones: an element that says nothing of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.issues import Code, Issue
from converters.readers.html.body import Kind
from converters.readers.html.lines import Sheet

_LONG = 20
"""Characters of a line that no text has twice by chance."""
_FEWEST = 3
"""Such lines that a copy has."""
_SHARE = 0.8
"""Of such lines: how many of the page's are of the two copies."""


def find_copy(sheet: Sheet, kinds: Sequence[Kind]) -> range:
    """Return the lines of the element that repeats what the page has before it; none if no element does.

    Most of the page has to stand there twice: a form that is printed twice is no copy of the notice. Nor is what has
    one line that stands nowhere before it.
    """
    long = [at for at, line in enumerate(sheet.lines) if kinds[at] is Kind.TEXT and len(line.text) >= _LONG]
    places: dict[str, int] = {}
    pairs = [(first, at) for at in long if (first := places.setdefault(sheet.lines[at].text, at)) != at]
    if len(pairs) < _FEWEST or len(pairs) * 2 < len(long) * _SHARE:
        return range(0)
    last, start = max(first for first, _ in pairs), pairs[0][1]
    found, at = None, sheet.lines[start].node
    while at >= 0 and sheet.nodes[at].start > last:
        found, at = sheet.nodes[at], sheet.nodes[at].parent
    if found is None:
        return range(0)
    said = "".join(sheet.lines[at].text for at in range(found.start))
    lines = range(found.start, found.end)
    return lines if all(kinds[at] not in _SAYS or _repeats(sheet.lines[at].text, said) for at in lines) else range(0)


_SAYS = (Kind.TEXT, Kind.TITLE)


def _repeats(text: str, said: str) -> bool:
    """Return whether ``text`` is in what was ``said`` before it, or only says when the page was published."""
    return text in said or _MOMENT.fullmatch(text) is not None


_MOMENT = re.compile(r"[\d\s:：./年月日-]{6,24}")


def tell_copy(sheet: Sheet, lines: range) -> tuple[Issue, ...]:
    """Return the issue that says which ``lines`` are left out as a copy."""
    texts = [text for at in lines if (text := sheet.lines[at].text)]
    detail = f"{len(texts)} lines from {texts[0][:40]!r} on" if texts else ""
    return (Issue(Code.DUPLICATE_BODY, detail, "body"),) if texts else ()
