"""Text of a page -> tree, whatever its markup is: nesting, tags and style sheets that parsers choke on come first."""

from __future__ import annotations

import re

from lxml import etree

INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q rt ruby s samp small span
    strike strong sub sup time tt u var wbr del u1 o:p st1:chsdate st1:personname st1:chmetcnv button input
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
"""Elements that do not begin a line. Unknown names with a colon (Word) are inline too."""
HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
"""What in a style keeps an element from being seen."""
_SIMPLE_SELECTOR = re.compile(r"\s*(?:[a-z]+)?([.#][\w-]+)\s*", re.IGNORECASE)

_DEEPEST = 1500
"""Elements nested deeper than this are read without their nesting: the parser would drop what is in them."""
_NESTED = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*?(/?)>")
_UNNESTED = frozenset("br img hr meta link input base col p li td th tr option dt dd wbr".split())  # noqa: SIM905


def parse_tree(text: str) -> etree._Element | None:
    """Return the root of the page, or None if there is no element in it."""
    if text.count("<") > _DEEPEST:
        text = _flatten_nesting(text)
    if max(map(len, text.split("<"))) > _LONGEST_TAG and _LONG_TAG.search(text):
        text = _LONG_TAG.sub(_shorten, text)
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


_LONGEST_TAG = 8000
_LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]*)[^<>]{8000,}>")


def _shorten(match: re.Match[str]) -> str:
    """Leave out the attributes of a tag with hundreds of them; the parser needs quadratic time for these."""
    return match[0] if match[0].count("=") < 300 else f"<{match[1]}>"


def _flatten_nesting(text: str) -> str:
    """Return ``text`` unless it nests too deep; then every block tag becomes a line break and every other nothing."""
    opened = text.count("<div") + text.count("<table") + text.count("<b") + text.count("<i") + text.count("<span")
    closed = text.count("</")
    if opened < _DEEPEST or (opened - closed < _DEEPEST and not _runs_deep(text)):
        return text
    return _NESTED.sub(_level, text)


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
    """Return the ``.class`` and ``#id`` selectors that the page's own style sheets never show on a screen."""
    names: set[str] = set()
    for style in root.iter("style"):
        text = style.text or ""
        if "none" not in text:
            continue
        depth = 0
        for rule in text[:200_000].split("}"):
            braces = rule.count("{")
            if depth == 0 and braces == 1:
                selectors, _, body = rule.partition("{")
                if HIDING.search(body):
                    names.update(m[1].lower() for s in selectors.split(",") if (m := _SIMPLE_SELECTOR.fullmatch(s)))
            depth = max(depth + braces - 1, 0)
    return frozenset(names)
