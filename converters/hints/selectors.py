"""Selectors of a source profile -> XPath: the few forms of CSS that name an element of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SELECTOR_STEP = re.compile(
    r"""(?P<tag>[a-zA-Z][\w-]*|\*)?           # div
        (?P<rest>(?:[#.][\w-]+                # #main .title
                   |\[[\w-]+(?:="[^"\]]*")?\] # [name="ArticleTitle"]
                 )*)""",
    re.VERBOSE,
)
_SELECTOR_PART = re.compile(r"""(?P<sign>[#.\[])(?P<name>[\w-]+)(?:="(?P<value>[^"\]]*)")?\]?""")


def to_xpath(selector: str) -> str:
    """Return the XPath of a selector: steps ``tag#id.class[name="value"]``, parted by a space or ``>``.

    Raises ValueError for anything else of CSS.

    >>> to_xpath("div.article > h1")
    '//div[contains(concat(" ", normalize-space(@class), " "), " article ")]/h1'
    """
    path = ""
    axis = "//"
    for word in re.sub(r"\s*>\s*", " > ", selector.strip()).split(" "):
        if word == ">":
            axis = "/"
            continue
        step = _SELECTOR_STEP.fullmatch(word)
        if not word or step is None:
            raise ValueError(f'selector {selector!r}: cannot read {word!r}; use tag, #id, .class, [name="value"], >')
        path += axis + (step["tag"] or "*") + "".join(_predicates(step["rest"]))
        axis = "//"
    if axis == "/":
        raise ValueError(f"selector {selector!r} ends in >")
    return path


def _predicates(rest: str) -> Iterator[str]:
    for part in _SELECTOR_PART.finditer(rest):
        match part["sign"]:
            case "#":
                yield f'[@id="{part["name"]}"]'
            case ".":
                yield f'[contains(concat(" ", normalize-space(@class), " "), " {part["name"]} ")]'
            case _:
                yield f"[@{part['name']}]" if part["value"] is None else f'[@{part["name"]}="{part["value"]}"]'
