"""Style sheets as a wide screen reads them: what is for paper or for small screens is left out (Media Queries 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

_WIDTH = 1280
"""Of the screen, in pixels."""
_EM = 16
"""Pixels."""
_QUERY = re.compile(r"(?:(?P<only>only|not)\s+)?(?P<type>[a-z]+)?(?P<features>(?:\s*(?:and\s*)?\([^()]{1,60}\))*)\s*")
_FEATURE = re.compile(r"\(\s*([a-z-]+)\s*(?::\s*([\d.]{1,8})?([a-z-]{0,20})\s*)?\)")
_MEDIA = re.compile(r"@media\b([^{};]{0,300})\{", re.IGNORECASE)
_STRING = re.compile(r"\"[^\"\n{}]{0,200}[{}][^\"\n]{0,200}\"|'[^'\n{}]{0,200}[{}][^'\n]{0,200}'")
"""A string with a brace in it: of what stands before or behind an element."""
_BRACE = re.compile("[{}]")


def is_for_screen(queries: str) -> bool:
    """Return whether a wide screen is among the media that ``queries`` ask for; what is not understood it is not.

    >>> is_for_screen("print"), is_for_screen(""), is_for_screen("print, screen and (min-width: 768px)")
    (False, True, True)
    >>> is_for_screen("(max-width: 767px)"), is_for_screen("not print"), is_for_screen("screen and (hover: none)")
    (False, True, False)
    >>> is_for_screen("(width<=600px)"), is_for_screen("(max-aspect-ratio: 1/1)")
    (False, False)
    """
    return any(_holds(query.strip()) for query in queries.lower().split(","))


def _holds(query: str) -> bool:
    match = _QUERY.fullmatch(query)
    if match is None:
        return False
    features = _FEATURE.findall(match["features"])
    is_read = len(features) == match["features"].count("(")  # no range, no ratio
    holds = is_read and match["type"] in (None, "all", "screen") and all(_has(*feature) for feature in features)
    return holds != (match["only"] == "not" and is_read)


def _has(name: str, value: str, unit: str) -> bool:
    """Return whether the screen has a feature: a width of at least, or at most, so much."""
    if not value.replace(".", "", 1).isdecimal():
        return False
    pixels = float(value) * (_EM if unit in ("em", "rem") else 1)
    return (name == "min-width" and pixels <= _WIDTH) or (name == "max-width" and pixels >= _WIDTH)


def list_sheets(root: etree._Element) -> Iterator[str]:
    """Yield the style sheets of a page that are for a screen, without what in them is not, and without comments."""
    for style in root.iter("style"):
        media, text = style.get("media"), style.text or ""
        if text and (media is None or is_for_screen(media)):
            yield open_media(_STRING.sub('""', _drop_comments(text))) if "@" in text or "/*" in text else text


def _drop_comments(text: str) -> str:
    first, *rest = text.split("/*")
    return first + "".join(part.partition("*/")[2] for part in rest)


def open_media(text: str) -> str:
    """Return a style sheet with the rules of ``@media`` in the place of it where it is for a screen, else without them.

    >>> open_media("@media print{.a{display:none}} @media screen{.b{display:none}} p{margin:0}")
    ' .b{display:none} p{margin:0}'
    """
    kept, at = [], 0
    while media := _MEDIA.search(text, at):
        kept.append(text[at : media.start()])
        end = _find_end(text, media.end())
        if is_for_screen(media[1]):
            kept.append(text[media.end() : end])
        at = end + 1
    return "".join((*kept, text[at:]))


def _find_end(text: str, start: int) -> int:
    """Return where the block that begins at ``start`` ends; the length of the text if nothing closes it."""
    depth = 1
    for brace in _BRACE.finditer(text, start):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return brace.start()
    return len(text)
