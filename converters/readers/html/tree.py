"""Text of a page -> tree, whatever its markup is: nesting, tags and style sheets that parsers choke on come first."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt
from lxml import etree

from converters.limits import has_long_stretch
from converters.readers.html.media import list_sheets
from converters.readers.html.styles import split_rules

INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small span
    strike strong sub sup time tt u var wbr del u1 o:p st1:chsdate st1:personname st1:chmetcnv button input
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
"""Elements that do not begin a line. Unknown names with a colon (Word) are inline too."""
_AWAY = r"(?<![\w-])(?:left|right|top|text-indent)\s*:\s*-(?:\d{4,6}(?:\.\d+)?\s*p[xt]|\d{3,6}(?:\.\d+)?\s*r?em)"
HIDING = re.compile(
    rf"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|{_AWAY})", re.IGNORECASE
)
"""What in a style keeps an element from being seen, or moves it off the screen."""
STRIKING = re.compile(
    r"text-decoration(?:-line)?\s*:[^;/]{0,80}line-through(?!.{0,200}?text-decoration(?:-line)?\s*:\s*none)",
    re.IGNORECASE | re.DOTALL,
)
"""What in a style strikes a text out."""
STRIKES = "~"
"""The sign of the selectors of text that is struck out."""
_SIMPLE_SELECTOR = re.compile(r"\s*(?:[a-z]+)?([.#][\w-]+)\s*", re.IGNORECASE)

_DEEPEST = 1500
"""Elements nested deeper than this are read without their nesting: the parser would drop what is in them."""
_NESTED = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*?(/?)>")
_UNNESTED = frozenset("br img hr meta link input base col p li td th tr option dt dd wbr".split())  # noqa: SIM905


def parse_tree(text: str, as_utf8: bytes = b"") -> etree._Element | None:
    """Return the root of the page, or None if there is no element in it; ``as_utf8`` is ``text`` where it is known."""
    data = as_utf8 or text.encode("utf-8", "replace")
    if len(_find_pairs(data, b"%>")) and (plain := _drop_server(text)) != text:
        text, data = plain, plain.encode("utf-8", "replace")
    if _runs_too_deep(data, text):
        text = _NESTED.sub(_level, text)
        data = text.encode("utf-8", "replace")
    if has_long_stretch(data, _LONGEST_TAG) and _LONG_TAG.search(text):
        data = _LONG_TAG.sub(_shorten, text).encode("utf-8", "replace")
    data = _drop_ends(data)
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, collect_ids=False
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _drop_ends(data: bytes) -> bytes:
    """Return ``data`` without the ends of pages amid it: where a head is a page of its own, browsers read on.

    The parser would drop what follows.
    """
    ends = _find_pairs(data, b"</")
    names = np.frombuffer(data, np.uint8)[np.minimum(ends + 3, len(data) - 1)]
    first = next((match for at in ends[(names | _SMALL) == ord("t")] if (match := _END.match(data, at))), None)
    return _END.sub(b"", data) if first and data[first.end() :].strip(b"> \r\n\t\0") else data


_END = re.compile(rb"</html\s*>", re.IGNORECASE)
_SMALL = 0x20
"""What a capital and its small letter differ in."""


def _find_pairs(data: bytes, pair: bytes) -> npt.NDArray[np.intp]:
    """Return where two bytes stand beside each other: five times as fast as ``find``, where each is common."""
    signs = np.frombuffer(data, np.uint8)
    return np.flatnonzero((signs[:-1] == pair[0]) & (signs[1:] == pair[1]))


_SERVER = re.compile(r"<%(?:--|[@=!]|[ \n\r\t])")
"""How what a server would run begins (JSP, ASP): no text says <% and a space."""


def _drop_server(text: str) -> str:
    """Return ``text`` without what a server would run before anybody reads the page."""
    kept, at = [], 0
    while (begin := _SERVER.search(text, at)) and (end := text.find("%>", begin.end())) >= 0:
        kept.append(text[at : begin.start()])
        at = end + 2
    return "".join([*kept, text[at:]])


_LONGEST_TAG = 8000
_LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]*)[^<>]{8000,}>")


def _shorten(match: re.Match[str]) -> str:
    """Leave out the attributes of a tag with hundreds of them; the parser needs quadratic time for these."""
    return match[0] if match[0].count("=") < 300 else f"<{match[1]}>"


def _runs_too_deep(data: bytes, text: str) -> bool:
    """Whether the page nests too deep: then every block tag is to become a line break and every other nothing."""
    signs = np.frombuffer(data, np.uint8)  # bytes count slowly what stands everywhere
    begins = signs == ord("<")
    tags = np.count_nonzero(begins)
    if tags <= _DEEPEST or tags - np.count_nonzero(begins[:-1] & (signs[1:] == ord("/"))) < _DEEPEST:
        return False
    opened = sum(data.count(tag) for tag in (b"<div", b"<table", b"<b", b"<i", b"<span"))
    return opened >= _DEEPEST and (opened - data.count(b"</") >= _DEEPEST or _runs_deep(text))


def _runs_deep(text: str) -> bool:
    """Whether more elements are open at once than the parser can hold, counted without looking at their names."""
    depth = deepest = 0
    for match in _NESTED.finditer(text):
        if match[1]:
            depth = max(depth - 1, 0)
        elif not match[3] and match[2].lower() not in _UNNESTED:
            depth += 1
            deepest = max(deepest, depth)
    return deepest > _DEEPEST


def _level(match: re.Match[str]) -> str:
    name = match[2].lower()
    if name in ("script", "style", "title", "head", "html", "body", "a", "img", "meta", "h1", "h2", "h3"):
        return match[0]
    return "" if name in INLINE else "<br>"


def find_hidden_names(root: etree._Element) -> frozenset[str]:
    """Return the ``.class`` and ``#id`` selectors that the page's own style sheets never show on a screen.

    Those of text that is struck out have ``STRIKES`` before them; if there are any, it is among them itself.
    """
    names: set[str] = set()
    for text in list_sheets(root):
        strikes = "line-through" in text
        if not strikes and "none" not in text and ":-" not in text and ": -" not in text:
            continue
        for selectors, body in split_rules(text):
            if HIDING.search(body):
                names.update(_list_simple(selectors))
            elif strikes and STRIKING.search(body):
                names.update((STRIKES, *(STRIKES + one for one in _list_bare(selectors))))
    return frozenset(names)


def _list_bare(selectors: str) -> list[str]:
    """Return the names that strike out whatever element bears them: those without an element before them."""
    return [name for one in selectors.split(",") if one.strip()[:1] in (".", "#") for name in _list_simple(one)]


def _list_simple(selectors: str) -> list[str]:
    return [m[1].lower() for one in selectors.split(",") if (m := _SIMPLE_SELECTOR.fullmatch(one))]
