"""What the attributes of an element say of its look: whether it is seen, how it is set."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from converters.readers.html.archived import is_bar
from converters.readers.html.colours import CLEAR, NO_TINT, Tint, read_tint
from converters.readers.html.restyled import displays, fades, shrinks
from converters.readers.html.skipped import BLENDED, HIDDEN, SHRUNK, STRUCK_OUT
from converters.readers.html.tree import HIDING, STRIKES, STRIKING

_CENTRING = re.compile(r"text-align\s*:\s*(center|right|-webkit-center)", re.IGNORECASE)
_WEIGHT = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.IGNORECASE)
_HIDDEN_CLASSES = frozenset(
    (
        "hidden", "hide", "none", "d-none", "dn", "visually-hidden", "sr-only", "displaynone", "dis-none", "undis",
        "disnone",
    )
)  # fmt: skip


LOOKS = frozenset(("id", "class", "style", "align", "hidden"))
"""The attributes that say something of the look."""


class Look(NamedTuple):
    """What the attributes of an element say of its look; many elements of a page share theirs."""

    unseen: str = ""
    """Why its text is none of the page: ``HIDDEN``, ``SHRUNK``, ``STRUCK_OUT``, ``BLENDED`` or nothing.

    Whether it is shrunk or blended depends on what stands around it and in it, too.
    """
    ident: str = "  "
    styled: str = ""
    """How its style aligns the text."""
    align: str = ""
    """How its style, or else its attribute, aligns the text."""
    bold: bool = False
    kept: bool = False
    """Whether its style keeps the line breaks of the source."""
    display: str = ""
    """How its style sets it: ``block``, ``inline`` or as its name says."""
    tint: Tint = NO_TINT
    """The colours that it gives, where it gives any that are known."""


PLAIN = Look()
"""The look of an element without attributes."""


_KEEPING = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)")
_NO_STYLE = ("", "", False, False, "")
_OF_HIDING = ("none", "dden", "all", ":-", ": -")
"""Of what a style says when it keeps an element from being seen: most say none of it."""


@lru_cache(maxsize=4096)
def _read_style(style: str) -> tuple[str, str, bool, bool, str]:
    """Return why a style leaves a text out, how it aligns, whether it is bold and keeps line breaks, how it is set."""
    lower = style.lower()
    match = _CENTRING.search(style) if "text-al" in lower else None
    align = match[1].lower().removeprefix("-webkit-") if match else ""
    hides = any(word in lower for word in _OF_HIDING) and HIDING.search(style) is not None
    kept = "white-sp" in lower and _KEEPING.search(lower) is not None
    struck = "line-th" in lower and STRIKING.search(style) is not None
    unseen = STRUCK_OUT if struck else HIDDEN if hides or fades(lower) else SHRUNK if shrinks(lower) else ""
    return unseen, align, "font-we" in lower and _WEIGHT.search(style) is not None, kept, displays(lower)


_SHOWN_LATE = frozenset(("js_content",))
"""Elements that a script makes visible once they are loaded: the text itself, on pages of public accounts."""


@lru_cache(maxsize=4096)
def _hides(classes: str) -> bool:
    return not _HIDDEN_CLASSES.isdisjoint(classes.lower().split())


def _find_unseen(ident: str, names: list[str], hidden_names: frozenset[str]) -> str:
    """Return why a style sheet keeps what has this id or one of these classes from being read."""
    if "#" + ident in hidden_names or any("." + one in hidden_names for one in names):
        return HIDDEN
    if STRIKES not in hidden_names:
        return ""
    struck = f"{STRIKES}#{ident}" in hidden_names or any(f"{STRIKES}.{one}" in hidden_names for one in names)
    return STRUCK_OUT if struck else ""


@lru_cache(maxsize=4096)  # the pages of a site have theirs in common
def read_look(items: tuple[tuple[str, str], ...], hidden_names: frozenset[str]) -> Look:
    """Return the look that the attributes ``items`` give; ``hidden_names`` are the selectors that are never shown."""
    attributes = dict(items)
    names, ident, align = attributes.get("class", ""), attributes.get("id", ""), attributes.get("align", "").lower()
    unseen, styled, bold, kept, display = _read_style(attributes["style"]) if "style" in attributes else _NO_STYLE
    if unseen == HIDDEN and ident in _SHOWN_LATE:
        unseen = ""
    if not unseen and ("hidden" in attributes or (names and _hides(names)) or (ident and is_bar(ident))):
        unseen = HIDDEN
    if hidden_names and not unseen:
        unseen = _find_unseen(ident.lower(), names.lower().split(), hidden_names)
    name = f" {ident} {names} ".lower() if ident or names else "  "
    tint = NO_TINT if unseen else read_tint(attributes)
    if max(tint.ink, tint.paper) >= 0 or tint.ink == CLEAR:
        unseen = BLENDED
    return Look(unseen, name, styled, styled or align, bold, kept, display, tint)
