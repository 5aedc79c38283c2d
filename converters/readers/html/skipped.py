"""Elements whose text is none of the page: what they say of it all the same."""

from __future__ import annotations

from lxml import etree

from converters.issues import Code, Issue
from converters.readers.html.lines import Sheet, tidy

SKIPPED = frozenset(
    (
        "script", "style", "noscript", "template", "head", "svg", "math", "object", "embed", "applet", "audio", "video",
        "canvas", "xml", "noframes",
    )
)  # fmt: skip
"""Elements whose text no reader of the page sees."""
STRUCK = frozenset(("del", "s", "strike"))
"""Elements whose text is struck out: it is told, and is none of the notice."""
UNREAD = SKIPPED | STRUCK
HIDDEN, SHRUNK, STRUCK_OUT, BLENDED = "hidden", "shrunk", "struck", "blended"
"""Why an element is left out by its look, as its attribute ``hidden`` says from then on."""


def read_meta(element: etree._Element, sheet: Sheet) -> None:
    """Take the name and the content of a ``meta`` element."""
    name = element.get("name") or element.get("property") or element.get("itemprop") or ""
    content = element.get("content")
    if name and content is not None:
        sheet.metas.append((name.strip().lower(), tidy(content).strip()))


def skip(sheet: Sheet, element: etree._Element) -> None:
    """Take from an element whose text nobody sees what it says of the page."""
    tag = element.tag
    if tag == "script":
        sheet.scripts += 1
        return
    if tag in STRUCK:
        strike(sheet, element)
        return
    if tag == "head":
        for inner in element.iter("meta", "title"):
            if inner.tag == "meta":
                read_meta(inner, sheet)
            elif not sheet.title:
                sheet.title = tidy("".join(str(text) for text in inner.itertext())).strip()
    sheet.scripts += next(element.iter("script"), None) is not None
    if tag in ("embed", "object") and (source := element.get("src") or element.get("data")):
        sheet.frames.append(source)


def strike(sheet: Sheet, element: etree._Element) -> None:
    """Keep the text of an element that is struck out, so that it can be told."""
    sheet.struck += filter(None, (tidy("".join(str(text) for text in element.itertext())).strip(),))


def tell_struck(sheet: Sheet) -> tuple[Issue, ...]:
    """Return the issue that says what of a page is struck out; none if nothing is."""
    return (Issue(Code.TEXT_LEFT_OUT, " | ".join(sheet.struck), "struck out"),) if sheet.struck else ()
