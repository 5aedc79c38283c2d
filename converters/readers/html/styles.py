"""Rules of a page's own style sheets, as far as simple selectors go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from converters.readers.html.media import list_sheets

_MOST_SIGNS = 200_000
"""Of a style sheet, of which rules are read."""
_COMPOUND = re.compile(r"(?:\*|[a-z][\w-]*)?(?:[.#][\w-]+)*", re.IGNORECASE)
_NAME = re.compile(r"[.#]?[\w*-]+")


_MOST_RULES = 24
_MOST_ANCESTORS = 24
_MOST_OF_CLASSES = 200
"""Signs."""
Names = frozenset[str]
"""What a selector can call an element: its tag, ``.class`` and ``#id``, and ``*``."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule for one selector: the names that an element and its ancestors must have, and what it says of them."""

    element: Names
    ancestors: tuple[Names, ...]
    body: str


def _names_of(element: etree._Element) -> Names:
    classes = (element.get("class") or "")[:_MOST_OF_CLASSES].lower().split()
    return frozenset(("*", str(element.tag), f"#{(element.get('id') or '').lower()}", *(f".{one}" for one in classes)))


def find_bodies(rules: Sequence[Rule], element: etree._Element) -> list[str]:
    """Return what ``rules`` say of ``element``, the last first; the order of the ancestors is not looked at."""
    if not rules:
        return []
    names = _names_of(element)
    above = [_names_of(one) for one in islice(element.iterancestors(), _MOST_ANCESTORS)]
    return [
        rule.body
        for rule in reversed(rules)
        if rule.element <= names and all(any(wanted <= one for one in above) for wanted in rule.ancestors)
    ]


def split_rules(text: str) -> Iterator[tuple[str, str]]:
    """Yield selectors and body of each rule of the style sheet ``text`` that stands in no other."""
    depth = 0
    for rule in text[:_MOST_SIGNS].split("}"):
        braces = rule.count("{")
        if depth == 0 and braces == 1:
            selectors, _, body = rule.partition("{")
            yield selectors, body
        depth = max(depth + braces - 1, 0)


def find_rules(root: etree._Element, word: str) -> list[Rule]:
    """Return the last rules of the page that say something of ``word``, in their order, of simple selectors only."""
    found: list[Rule] = []
    for text in list_sheets(root):
        if word not in text:
            continue
        for selectors, body in split_rules(text):
            if word in body:
                found += (rule for one in selectors.split(",") if (rule := _read_selector(one, body)))
    return found[-_MOST_RULES:]


def _read_selector(selector: str, body: str) -> Rule | None:
    parts = selector.lower().replace(">", " ").split()
    if not parts or not all(_COMPOUND.fullmatch(part) for part in parts):
        return None
    *above, last = (frozenset(_NAME.findall(part)) for part in parts)
    return Rule(last, tuple(above), body)
