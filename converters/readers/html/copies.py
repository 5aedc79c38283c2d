"""A second copy of the text, as pages have one for paper or for phones: the element that holds nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from converters.issues import Code, Issue
from converters.readers.html.body import Kind
from converters.readers.html.lines import Sheet

_LONG = 20
"""Characters of a line that no text has twice by chance."""
_FEWEST = 3
"""Such lines that a copy has."""
_SHARE = 0.8
"""Of such lines: how many of the page's, and of the element's, are of the two copies."""


def find_copy(sheet: Sheet, kinds: Sequence[Kind]) -> range:
    """Return the lines of the element that repeats what the page has before it; none if no element does.

    Most of the page has to stand there twice: a form that is printed twice is no copy of the notice.
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
    lines = range(found.start, found.end)
    held = sum(one in lines for one in long)
    return lines if sum(second in lines for _, second in pairs) >= held * _SHARE else range(0)


def tell_copy(sheet: Sheet, lines: range) -> tuple[Issue, ...]:
    """Return the issue that says which ``lines`` are left out as a copy."""
    texts = [text for at in lines if (text := sheet.lines[at].text)]
    detail = f"{len(texts)} lines from {texts[0][:40]!r} on" if texts else ""
    return (Issue(Code.DUPLICATE_BODY, detail, "body"),) if texts else ()
