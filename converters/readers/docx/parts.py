"""The parts of a Word file beside its text: styles, links, notes (ECMA-376)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from converters.issues import Issue
from converters.readers.documents.numbering import Numbering, W, read_numbering
from converters.readers.package import Package

_HEADING_STYLE = re.compile(r"(?:heading|标题)\s*(\d)", re.IGNORECASE)
_TITLE_STYLE = re.compile(r"title|标题|公文标题", re.IGNORECASE)
_CONTENTS_STYLE = re.compile(r"toc\s*(?:\d|heading|标题)|目录\s*\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """What of a paragraph style matters here. ``heading`` is 0 for text, 1 for a title, 2 to 6 for a heading.

    ``contents`` is true of the lines of a table of contents.
    """

    heading: int = 0
    centred: bool = False
    list_id: str = ""
    depth: int = 0
    contents: bool = False


@dataclass(slots=True)
class WordDocument:
    """The parts of a Word file that its text needs."""

    styles: dict[str, Style]
    numbering: Numbering
    links: dict[str, str]
    notes: dict[str, etree._Element]
    used_notes: list[str] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    contents: list[str] = field(default_factory=list)
    """The lines of its table of contents."""
    placeholders: frozenset[str] = frozenset()
    """The styles of what stands where nothing was filled in."""


def open_document(package: Package) -> WordDocument:
    """Return the parts of the Word file ``package``; ReadError if one of them is broken."""
    main = find_main(package)
    styles = _part(package, main, "styles.xml")
    return WordDocument(
        _read_styles(styles),
        read_numbering(_part(package, main, "numbering.xml")),
        _read_links(package, main),
        _read_notes(package, main),
        placeholders=frozenset(_list_placeholders(styles)),
    )


def find_main(package: Package) -> str:
    """Return the name of the part that holds the text."""
    names = package.names()
    return next((n for n in names if re.fullmatch(r"word/document\d*\.xml", n)), "word/document.xml")


def _part(package: Package, main: str, name: str) -> etree._Element | None:
    path = main.rpartition("/")[0] + "/" + name
    return package.xml(path) if path in package.names() else None


def _read_links(package: Package, main: str) -> dict[str, str]:
    folder, _, file = main.rpartition("/")
    path = f"{folder}/_rels/{file}.rels"
    if path not in package.names():
        return {}
    return {
        row.get("Id", ""): row.get("Target", "") for row in package.xml(path) if row.get("TargetMode") == "External"
    }


def _read_notes(package: Package, main: str) -> dict[str, etree._Element]:
    notes: dict[str, etree._Element] = {}
    for kind in ("footnote", "endnote"):
        root = _part(package, main, f"{kind}s.xml")
        for note in root if root is not None else ():
            if isinstance(note.tag, str) and note.get(f"{W}type") is None:
                notes[f"{kind} {note.get(f'{W}id')}"] = note
    return notes


def _list_placeholders(root: etree._Element | None) -> Iterator[str]:
    """Yield the styles that are called 占位符文本, as English Word does it in the file."""
    for style in root.iter(f"{W}style") if root is not None else ():
        if value_of(style, "name").lower() in ("placeholder text", "占位符文本"):
            yield style.get(f"{W}styleId", "")


def _read_styles(root: etree._Element | None) -> dict[str, Style]:
    styles: dict[str, Style] = {}
    for style in root.iter(f"{W}style") if root is not None else ():
        name = value_of(style, "name")
        properties = style.find(f"{W}pPr")
        heading = 0
        if match := _HEADING_STYLE.search(name):
            heading = min(int(match[1]) + 1, 6) if int(match[1]) else 0
        elif _TITLE_STYLE.fullmatch(name):
            heading = 1
        base = styles.get(value_of(style, "basedOn"), Style())
        list_id, depth = list_of(properties)
        styles[style.get(f"{W}styleId", "")] = Style(
            heading or base.heading,
            value_of(properties, "jc") == "center" or (base.centred and not value_of(properties, "jc")),
            list_id or base.list_id,
            depth if list_id else base.depth,
            base.contents or _CONTENTS_STYLE.fullmatch(name) is not None,
        )
    return styles


def value_of(parent: etree._Element | None, name: str) -> str:
    """Return the value of the child ``name`` of ``parent``; empty if there is none."""
    child = parent.find(f"{W}{name}") if parent is not None else None
    return "" if child is None else child.get(f"{W}val", "")


def list_of(properties: etree._Element | None) -> tuple[str, int]:
    """Return the list that paragraph properties name, and the depth in it; an empty name if none."""
    num = properties.find(f"{W}numPr") if properties is not None else None
    depth = value_of(num, "ilvl")
    return value_of(num, "numId"), int(depth) if depth.isascii() and depth.isdigit() and len(depth) < 3 else 0
