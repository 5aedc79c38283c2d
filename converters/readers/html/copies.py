"""A second copy of the text, as pages have one for paper or for phones: an element that says nothing of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.issues import Code, Issue
from converters.readers.html.body import Kind
from converters.readers.html.lines import Sheet

_LONG = 20
"""Characters of a line that no text has twice by chance, and of one that may stand in two lines before: a title."""
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
    said = [sheet.lines[at].text for at in range(found.start)]
    known, joined = frozenset(said), "".join(said)
    texts = [sheet.lines[at].text for at in range(found.start, found.end) if kinds[at] in _SAYS]
    repeats = all(text in known or (len(text) >= _LONG and text in joined) or _MOMENT.fullmatch(text) for text in texts)
    return range(found.start, found.end) if repeats else range(0)


_SAYS = (Kind.TEXT, Kind.TITLE)


_MOMENT = re.compile(r"(?:19|20)\d\d[-/.年][\d\s:：./年月日-]{3,20}")
"""When the page was published: it may be said of the copy alone."""


def tell_copy(sheet: Sheet, lines: range) -> tuple[Issue, ...]:
    """Return the issue that says which ``lines`` are left out as a copy."""
    texts = [text for at in lines if (text := sheet.lines[at].text)]
    detail = f"{len(texts)} lines from {texts[0][:40]!r} on" if texts else ""
    return (Issue(Code.DUPLICATE_BODY, detail, "body"),) if texts else ()
