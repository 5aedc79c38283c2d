"""Text in broken markup that a parser takes for a comment, a script or a tag, so that it would vanish."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from lxml import etree

_TAG = re.compile(
    r"""
      <(?P<end>/?)(?P<name>[a-z][\w:.-]*)
        (?: \s+[a-z_@:][\w:.-]*  (?: \s*=\s*(?: "[^"<>]*" | '[^'<>]*' | [^\s"'<>]* ) )? )*
        [\s"']*/?>
    | <[!?][^<>]*>
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
"""A tag as it should be, and what else is between these brackets: an attribute has a name in Latin letters."""
_WITHIN_LINES = frozenset("a b em font i span strong sub sup u".split())  # noqa: SIM905 -- as other tables of elements
_HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff]+")
_RAW = ("script", "style")
_MOST_LOST = 200


def find_lost(text: str, root: etree._Element | None) -> str:
    """Return the lines of the markup ``text`` with Han characters that are nowhere in its tree, ``root``."""
    plain = html.unescape(_TAG.sub(_part, _drop_comments(text)))
    known = "".join(_HAN.findall("".join(_list_texts(text.lower(), root))))
    if "".join(_HAN.findall(plain)) == known:
        return ""
    lost: list[str] = []
    at = 0
    for line in plain.splitlines():
        meaning = "".join(_HAN.findall(line))
        place = known.find(meaning, at) if len(lost) < _MOST_LOST else -1
        if place >= 0:
            at = place + len(meaning)
        elif meaning:
            lost.append(line.strip())
    return "\n".join(lost)


def _part(tag: re.Match[str]) -> str:
    return "" if (tag["name"] or "").lower() in _WITHIN_LINES else "\n"


def _drop_comments(text: str) -> str:
    """Return ``text`` without the comments that end."""
    parts: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts.append(text[at:start])
        at = end + 3
    return "".join([*parts, text[at:].replace("<!--", "")])


def _list_texts(text: str, root: etree._Element | None) -> Iterator[str]:
    """Yield the texts in the tree; not that of scripts and styles where one of them has no end in ``text``."""
    if root is None:
        return
    open_ended = [tag for tag in _RAW if text.count(f"<{tag}") > text.count(f"</{tag}")]
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            yield element.tail or ""
        elif element.tag not in open_ended:
            yield element.text or ""
