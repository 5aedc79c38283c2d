"""Small Word, Excel and OFD files, written from their parts, so that a test shows all that is in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

_OPEN = "http://schemas.openxmlformats.org"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    f'<Types xmlns="{_OPEN}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_KIND}.numbering+xml"/>'
    f'<Override PartName="/word/footnotes.xml" ContentType="{_KIND}.footnotes+xml"/></Types>'
)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_RELATION = f"{_OPEN}/officeDocument/2006/relationships"
_FIXED = (2024, 1, 1, 0, 0, 0)


def pack(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip of ``parts`` (name -> content), the same bytes each time."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _FIXED), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def word_paragraph(text: str, properties: str = "", run: str = "") -> str:
    """Return a ``w:p``; ``properties`` and ``run`` are the inside of ``w:pPr`` and ``w:rPr``."""
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>"
        f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
    )


def word_file(body: str, more: Mapping[str, str] | None = None) -> bytes:
    """Return a docx with the given inside of ``w:body``; ``more`` are further parts under ``word/``."""
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    main = f'<Relationship Id="r1" Type="{_RELATION}/officeDocument" Target="word/document.xml"/>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relations(main),
        "word/document.xml": f"{head}<w:document {_W}><w:body>{body}</w:body></w:document>",
    }
    rows = "".join(
        f'<Relationship Id="{name}" Type="{_RELATION}/{name.removesuffix(".xml")}" Target="{name}"/>'
        for name in more or {}
    )
    parts["word/_rels/document.xml.rels"] = _relations(rows)
    for name, content in (more or {}).items():
        parts[f"word/{name}"] = content
    return pack(parts)


def _relations(rows: str) -> str:
    return f'<Relationships xmlns="{_OPEN}/package/2006/relationships">{rows}</Relationships>'


def word_part(root: str, inside: str) -> str:
    """Return a part of a Word file: ``word_part("styles", …)``."""
    return f"<w:{root} {_W}>{inside}</w:{root}>"


def excel_file(
    rows: Sequence[Sequence[str]], names: Sequence[str] = ("名单",), second: Sequence[Sequence[str]] = ()
) -> bytes:
    """Return an xlsx with sheets called ``names``: the first holds ``rows``, whose cells are texts or elements <c…>."""
    sheets = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, name in enumerate(names, 1))
    targets = "".join(f'<Relationship Id="r{n}" Target="worksheets/sheet{n}.xml"/>' for n in range(1, len(names) + 1))
    parts: dict[str, str | bytes] = {
        "xl/workbook.xml": f'<workbook {_S} xmlns:r="{_RELATION}"><sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships>{targets}</Relationships>",
    }
    for n, inside in zip(range(1, len(names) + 1), (rows, second), strict=False):
        data = "".join(f'<row r="{at}">{_excel_row(row, at)}</row>' for at, row in enumerate(inside, start=1))
        parts[f"xl/worksheets/sheet{n}.xml"] = f"<worksheet {_S}><sheetData>{data}</sheetData></worksheet>"
    return pack(parts)


def _excel_row(row: Sequence[str], at: int) -> str:
    """Return the cells of a row: a text, or an element <c…> that gets its place."""
    cells = [(f"{chr(65 + x)}{at}", cell) for x, cell in enumerate(row) if cell]
    return "".join(
        cell.replace("<c", f'<c r="{place}"', 1)
        if cell.startswith("<c")
        else f'<c r="{place}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
        for place, cell in cells
    )
