"""Files made to exhaust a reader: small on disk, immense when unpacked, or nested without end."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping

from tests.tools.packages import pack, word_file, word_paragraph

_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_MB = 1_000_000


def _excel(sheet: str | bytes, shared: str = "") -> bytes:
    parts: dict[str, str | bytes] = {
        "xl/workbook.xml": f'<workbook {_S} {_R}><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<R><r Id="r1" Target="worksheets/s.xml"/></R>',
        "xl/worksheets/s.xml": sheet,
    }
    if shared:
        parts["xl/sharedStrings.xml"] = shared
    return pack(parts)


def _html_table(size: int = 100) -> bytes:
    row = "<tr>" + "<td>节水</td>" * 10 + "</tr>"
    head = "<html><head><title>关于节水的通知</title></head><body><h1>关于节水的通知</h1><table>"
    return (head + row * (size * _MB // len(row.encode())) + "</table></body></html>").encode()


def _csv_table() -> bytes:
    return ("节水单位名单\n" + "甲,乙,丙,丁\n" * (100 * _MB // 16)).encode()


def _excel_table() -> bytes:
    row = '<row><c t="inlineStr"><is><t>节水</t></is></c></row>'
    return _excel(f"<worksheet {_S}><sheetData>{row * (100 * _MB // len(row.encode()))}</sheetData></worksheet>")


def _sparse_sheet() -> bytes:
    def name(column: int) -> str:
        letters = ""
        while column >= 0:
            letters = chr(65 + column % 26) + letters
            column = column // 26 - 1
        return letters

    rows = "".join(
        f'<row r="{n + 1}"><c r="{name(n)}{n + 1}" t="inlineStr"><is><t>甲</t></is></c><c r="{name(n + 1)}{n + 1}">'
        "<v>1</v></c></row>"
        for n in range(16_000)
    )
    return _excel(f"<worksheet {_S}><sheetData>{rows}</sheetData></worksheet>")


def _merges() -> bytes:
    merge = "".join(f'<mergeCell ref="A{n}:XFD1048576"/>' for n in range(1, 15_000))
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1"><v>1</v></c></row>'
    return _excel(f"<worksheet {_S}><sheetData>{cell}</sheetData><mergeCells>{merge}</mergeCells></worksheet>")


def _laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "笑">{entities}]><w:document>&l9;</w:document>'
    return pack({"[Content_Types].xml": "<Types/>", "word/document.xml": text})


def _pdf(stream: bytes, filters: str = "/FlateDecode") -> bytes:
    head = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n4 0 obj<</Filter "
        + filters.encode()
        + b"/Length "
    )
    return head + str(len(stream)).encode() + b">>stream\n" + stream + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n"


def _packed_zeros(size: int) -> bytes:
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(b" " * _MB) for _ in range(size // _MB)) + packer.flush()


BOMBS: Mapping[str, tuple[str, Callable[[], bytes]]] = {
    # what -> file name, how it is made
    "html, 100 MB table": ("a.html", _html_table),
    "html, table just below the limit": ("a.html", lambda: _html_table(7)),
    "html, 7 MB of no-break spaces": ("a.html", lambda: "<p>节约用水".encode() + b"&nbsp;" * 1_100_000),
    "html, 7 MB of one line": ("a.html", ("<h1>关于节水的通知</h1><p>" + "节约用水，" * 450_000).encode),
    "html, 7 MB of short lines": ("a.html", ("<h1>关于节水的通知</h1>" + "<p>一、节水</p>" * 350_000).encode),
    "html, 10,000 nested elements": ("a.html", lambda: b"<div>" * 10_000 + "关于节水的通知，节约用水。".encode()),
    "html, 10,000 nested tables": ("a.html", lambda: b"<table><tr><td>" * 10_000 + "节约用水。".encode()),
    "html, 200,000 attributes": ("a.html", lambda: b"<p " + b"".join(b"a%d=1 " % n for n in range(200_000)) + b">"),
    "text, one line of 50 MB": ("a.txt", ("关于节水的通知\n" + "节约用水，" * 3_300_000).encode),
    "text, 2 million numbered lines": ("a.txt", ("关于节水的通知\n" + "一、节水\n" * 2_000_000).encode),
    "text, 2.9 MB in one line": ("a.txt", ("关于节水的通知\n" + "节约用水，" * 190_000).encode),
    "text, 2.9 MB of numbered lines": ("a.txt", ("关于节水的通知\n" + "一、节水\n" * 220_000).encode),
    "text, 2.9 MB of digits": ("a.txt", ("关于节水的通知\n" + "1380000000" * 290_000).encode),
    "text, 2.9 MB of dates": ("a.txt", ("关于节水的通知\n" + "自2024年1月1日" * 150_000).encode),
    "text, 2.9 MB of titles": ("a.txt", ("关于节水的通知\n" + "《节水》（临政发〔2024〕1号）" * 75_000).encode),
    "text, 2.9 MB of spaces": ("a.txt", ("关于节水的通知\n附件" + " " * 2_900_000 + "节水").encode),
    "text, 5 MB of digits": ("a.txt", ("关于节水的通知\n" + "1380000000" * 500_000).encode),
    "text, 5 MB of spaces": ("a.txt", ("关于节水的通知\n附件" + " " * 5_000_000 + "节水").encode),
    "text, 1 MB of brackets": ("a.txt", ("关于节水的通知\n" + "（〔《" * 110_000).encode),
    "json, 100,000 nested lists": ("a.json", lambda: b"[" * 100_000 + b"]" * 100_000),
    "json, a million empty objects": ("a.json", lambda: b"[" + b"{}," * 1_000_000 + b"{}]"),
    "csv, 100 MB": ("a.csv", _csv_table),
    "csv, one field of 30 MB": ("a.csv", lambda: b'"' + "节水".encode() * 5_000_000 + b'",1'),
    "docx, part of 1 GB": ("a.docx", lambda: pack({"word/document.xml": b" " * 1000 * _MB})),
    "docx, entities": ("a.docx", _laughs),
    "docx, 10,000 nested elements": (
        "a.docx",
        lambda: word_file("<w:sdt>" * 10_000 + word_paragraph("节水") + "</w:sdt>" * 10_000),
    ),
    "docx, 240 nested elements": (
        "a.docx",
        lambda: word_file("<w:sdt>" * 240 + word_paragraph("节水") + "</w:sdt>" * 240),
    ),
    "docx, a million empty paragraphs": ("a.docx", lambda: word_file("<w:p/>" * 1_000_000)),
    "xlsx, 100 MB sheet": ("a.xlsx", _excel_table),
    "xlsx, diagonal sheet": ("a.xlsx", _sparse_sheet),
    "xlsx, immense merges": ("a.xlsx", _merges),
    "pdf, stream of 1 GB": ("a.pdf", lambda: _pdf(_packed_zeros(1000 * _MB))),
    "pdf, packed twice": (
        "a.pdf",
        lambda: _pdf(zlib.compress(_packed_zeros(1000 * _MB)), "[/FlateDecode/FlateDecode]"),
    ),
    "pdf, 10,000 nested arrays": ("a.pdf", lambda: b"%PDF-1.4\n1 0 obj" + b"[" * 10_000 + b"]" * 10_000 + b"endobj"),
    "zip, 30,000 entries": ("a.zip", lambda: pack({f"{n}.txt": b"" for n in range(30_000)})),
    "zip, entry of 1 GB": ("a.zip", lambda: pack({"a.txt": b" " * 1000 * _MB})),
    "ofd, nested pages": (
        "a.ofd",
        lambda: pack({"OFD.xml": "<OFD><DocRoot>Doc.xml</DocRoot></OFD>", "Doc.xml": "<a>" * 9000 + "</a>" * 9000}),
    ),
    "ofd, endless steps": (
        "a.ofd",
        lambda: pack(
            {
                "OFD.xml": "<OFD><DocRoot>D.xml</DocRoot></OFD>",
                "D.xml": '<D><Pages><Page BaseLoc="P.xml"/></Pages></D>',
                "P.xml": '<P><TextObject Boundary="0 0 200 10" Size="4"><TextCode X="0" Y="4" DeltaX="g 999999999 4">'
                + "节" * 300_000
                + "</TextCode></TextObject></P>",
            }
        ),
    ),
}
