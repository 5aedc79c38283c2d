"""Days that a script writes where it stands, or into an element that waits for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from lxml import etree

_LONGEST, _MOST = 2000, 40
"""Signs of a script that does no more than this, and how many scripts and writings are looked at."""
_DAY = r"(?P<quote>[\"'])(?P<day>\s*(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}[^\"'<>\\]{0,20})(?P=quote)"
_IN_PLACE = re.compile(rf"\s*(?:<!--\s*)?document\.write(?:ln)?\(\s*{_DAY}\s*\)\s*;?\s*(?:(?://\s*)?-->\s*)?")
"""All that such a script says: document.write("2024-03-05")."""
_INTO = re.compile(
    rf"""(?:(?:\$|jQuery)\(\s*["']\#(?P<id>[\w-]{{1,60}})["']\s*\)\s*\.\s*(?:html|text)\(\s*
        |getElementById\(\s*["'](?P<other>[\w-]{{1,60}})["']\s*\)\s*\.\s*(?:innerHTML|innerText|textContent)\s*=\s*)
        {_DAY}""",
    re.VERBOSE,
)
"""Where it says which element: $("#pubtime").html("2024-03-05")."""


def write_days(root: etree._Element, scripts: Sequence[etree._Element]) -> None:
    """Let the page under ``root`` show the days that its ``scripts`` write as they stand in them.

    Those in its head run before there is anything to write into.
    """
    for script in scripts[:_MOST]:
        parent = script.getparent()
        text = script.text if parent is not None and parent.tag != "head" else None
        if not text or len(text) > _LONGEST or not ("write(" in text or "#" in text or "ById(" in text):
            continue
        if written := _IN_PLACE.fullmatch(text):
            script.tag, script.text = "span", written["day"]
            continue
        for into in islice(_INTO.finditer(text), _MOST):
            _fill(root, into["id"] or into["other"], into["day"])


def _fill(root: etree._Element, ident: str, day: str) -> None:
    """Write ``day`` into the element named ``ident``, if there is one and it is empty."""
    found = root.xpath("//*[@id=$name]", name=ident)
    place = found[0] if isinstance(found, list) and found else None
    if isinstance(place, etree._Element) and not len(place) and not (place.text or "").strip(" -"):  # noqa: SLF001
        place.text = day
