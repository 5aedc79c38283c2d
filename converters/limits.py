"""How much of each format is read at all: what is larger is refused before it costs time and memory."""

from __future__ import annotations

import re
from collections.abc import Mapping

from converters.detect import Format
from converters.issues import ReadError

MOST_BYTES: Mapping[Format, int] = {
    # the largest honest notices seen are a tenth of this
    Format.HTML: 8_000_000,
    Format.MHTML: 60_000_000,
    Format.TEXT: 3_000_000,
    Format.CSV: 40_000_000,
    Format.JSON: 80_000_000,
}
_MOST_OTHERWISE = 200_000_000
MOST_LINES = 30_000
"""Lines of text or paragraphs; a notice of a hundred pages has 3,000."""
_LONGEST_TAG = 20_000
_LONG_TAG = re.compile(rb"<[a-zA-Z][^<>]{20000,}")
_MOST_ATTRIBUTES = 4000


def refuse_immense(data: bytes, found: Format) -> None:
    """Raise ReadError if ``data`` is larger than any notice of its format, or holds a tag made to be slow."""
    most = MOST_BYTES.get(found, _MOST_OTHERWISE)
    if len(data) > most:
        raise ReadError(
            f"the file has {len(data) / 1e6:.0f} MB, more than any notice as {found} has ({most / 1e6:.0f} MB)",
            "Split it into single notices.",
        )
    if found is Format.TEXT and (lines := data.count(b"\n")) > MOST_LINES:
        raise ReadError(f"the file has {lines} lines, more than any notice", "Split it into single notices.")
    if found is not Format.HTML or not has_long_stretch(data, _LONGEST_TAG):
        return
    if any(_count_attributes(tag[0]) > _MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(data)):
        raise ReadError("a tag of the page has thousands of attributes", "Save the page anew from a browser.")


def has_long_stretch(data: bytes, longest: int) -> bool:
    """Return whether more than ``longest`` bytes of ``data`` stand without a ``<``, seen in hops from one to a far one.

    >>> has_long_stretch(b"<a>long", 5), has_long_stretch(b"<a>long", 6)
    (True, False)
    """
    at = -1
    while len(data) - at - 1 > longest:
        hop = data.rfind(b"<", at + 1, at + longest + 2)
        if hop < 0:
            return True
        at = hop
    return False


def _count_attributes(tag: bytes) -> int:
    return max(tag.count(b"="), len(tag.split()))
