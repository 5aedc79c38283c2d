"""The head of a document of Taiwan on its page: it stands in the text, or between the lines about the page."""

from __future__ import annotations

from dataclasses import replace

from converters.official.despatch import Despatch, read_despatch
from converters.readers.html.body import Body
from converters.readers.html.lines import Sheet

_ABOVE, _WITHIN = 16, 14
"""Lines above and below the beginning of a text in which the head of its document stands."""


def read_sent(sheet: Sheet, title: int, body: Body) -> Despatch | None:
    """Return the head of a document of Taiwan around the beginning of ``body``, its lines counted from the page's."""
    top = max(body.start - _ABOVE, title + 1, 0) if title < body.start else body.start
    lines = [line.text for line in sheet.lines[top : min(body.start + _WITHIN, body.end)]]
    if not any("字第" in text for text in lines) and not any("民國" in text for text in lines):
        return None
    found = read_despatch(lines)
    return found and replace(found, start=found.start + top, end=found.end + top)


def pass_sent(sheet: Sheet, title: int, body: Body, start: int) -> int:
    """Return the line behind such a head in ``body``; where there is none, or a letter has it, ``start``.

    A letter keeps its head whole, which says to whom it goes: there the first line of that is returned.
    """
    found = read_sent(sheet, title, body)
    if found is None or not body.start < found.end < body.end:
        return start
    return found.start if found.is_letter else max(found.end, start)
