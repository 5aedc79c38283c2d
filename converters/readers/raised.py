"""Figures that are raised or lowered: written as such, for 10 and a raised 8 are no 108."""

from __future__ import annotations

import re

from lxml import etree

_UP = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_DOWN = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
SCRIPTS = {"sup": _UP, "superscript": _UP, "sub": _DOWN, "subscript": _DOWN}
"""What raises or lowers text, in HTML and in Word -> the signs that stand for figures so."""
_FIGURES = re.compile(r"\s*[+−-]?\d{1,3}[+−-]?\s*")


def raise_text(text: str, script: str) -> str:
    """Return ``text`` as an exponent or an index if it is a figure; other text, as of notes, stays.

    >>> raise_text("-6", "sup"), raise_text("2", "subscript"), raise_text("[1]", "sup")
    ('⁻⁶', '₂', '[1]')
    """
    return text.translate(SCRIPTS[script]) if _FIGURES.fullmatch(text) else text


def raise_figures(element: etree._Element, script: str) -> None:
    """Write the figure of an element that raises or lowers its text as an exponent or an index."""
    if element.text and len(element) == 0:
        element.text = raise_text(element.text, script)
