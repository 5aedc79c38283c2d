"""Figures that are raised or lowered by markup: written as such, for 10 and a raised 8 are no 108."""

from __future__ import annotations

import re

from lxml import etree

SCRIPTS = {
    "sup": str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻"),
    "sub": str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋"),
}
"""Elements that raise or lower their text, and the signs that stand for figures so."""
_FIGURES = re.compile(r"\s*[+−-]?\d{1,3}[+−-]?\s*")


def raise_figures(element: etree._Element, tag: str) -> None:
    """Write the figures of an exponent or an index as such; other text, as of notes, stays.

    >>> element = etree.fromstring("<sup>-6</sup>")
    >>> raise_figures(element, "sup")
    >>> element.text
    '⁻⁶'
    """
    text = element.text
    if text and len(element) == 0 and _FIGURES.fullmatch(text):
        element.text = text.translate(SCRIPTS[tag])
