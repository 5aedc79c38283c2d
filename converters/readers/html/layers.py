"""The pages of a PDF as a viewer in the browser (pdf.js) shows them: layers of text, one a page, made one text."""

from __future__ import annotations

import re

from lxml import etree

_LAYER = "textLayer"
_PAGE = re.compile(r"\s*[—－–-]+\s*\d{1,4}\s*[—－–-]+\s*")
"""The number that is printed at the foot of a page: — 2 —."""


def join_layers(root: etree._Element, text: str) -> None:
    """Let all layers of the page ``text`` be one element, as the text in them is one; lines stay lines.

    The numbers of the pages are gone.
    """
    if text.count(_LAYER) <= 1:
        return
    layers = [one for one in root.iter("div") if _LAYER in (one.get("class") or "").split()]
    for layer in layers:
        for span in layer.iterchildren("span"):
            if not len(span) and _PAGE.fullmatch(span.text or ""):
                span.text = None
    for layer in layers[1:]:
        layers[0].append(etree.Element("br"))
        layers[0].extend(list(layer))
