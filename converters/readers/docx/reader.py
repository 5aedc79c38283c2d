"""Word files (ECMA-376) -> notices: text as a reader sees it, automatic numbers, merged tables, notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from converters.hints import Hints
from converters.issues import Code, Issue, ReadError
from converters.model import Block, Cell, Figure, Heading, Link, Paragraph, Role, Run, Runs, Strong, Table, merge_runs
from converters.raw_page import Page, Parsed, Zone
from converters.readers.broken_lines.typed_columns import holds_cells, set_columns
from converters.readers.documents.heads import make_notice
from converters.readers.documents.letter import drop_contents, tell_contents
from converters.readers.documents.numbering import W
from converters.readers.documents.several_pages import part_notices
from converters.readers.docx.copied_pages import cut_page, make_page_notice
from converters.readers.docx.frames import find_framed, iter_cells, iter_rows, part_breaks, strip_runs
from converters.readers.docx.parts import Style, WordDocument, find_main, list_of, open_document, value_of
from converters.readers.docx.settled import settle
from converters.readers.package import open_package
from converters.readers.raised import SCRIPTS, raise_text
from converters.readers.records.reader import demand_one, make_record
from converters.readers.sheets.forms import read_form

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_UNSEEN = frozenset(
    f"{W}{name}"
    for name in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "rt", "sectPr", "tblPr", "tblGrid")
)
_LARGEST_SPAN = 1000
_MOST_CELLS = 200_000


def parse(data: bytes, name: str, hints: Hints) -> Parsed:
    """Return the only notice in a docx file; ReadError if there are several."""
    return demand_one(parse_all(data, name, hints), "the Word file")


def parse_all(data: bytes, name: str, hints: Hints) -> tuple[Parsed | ReadError, ...]:  # noqa: ARG001 -- all alike
    """Return the notices in a docx file, one unless several stand behind each other, each below its number.

    ReadError is raised if it is broken, too large or without text, or if the first is no notice.
    """
    blocks, document = _read_document(data)
    blocks, contents = drop_contents(blocks, document.contents)
    document.issues += tell_contents(contents)
    if form := _read_form(blocks, hints):
        return (replace(form, notice=replace(form.notice, issues=(*form.notice.issues, *document.issues))),)
    page = cut_page([_drop_tabs(block) for block in part_breaks(set_columns(blocks))])
    first, *others = [page.blocks] if hints.sidecar.title else part_notices(page.blocks)
    notice = make_page_notice(replace(page, blocks=first), hints)
    text = "\n".join((*contents, *(block.text for block in first)))
    around = {"breadcrumb": " > ".join(page.column), "metadata": "\n".join(page.labelled), "body": text}
    zones = tuple(Zone(name, said) for name, said in around.items() if said)
    read = Parsed(replace(notice, issues=(*notice.issues, *document.issues)), Page(zones))
    return (read, *(_try_notice(part, hints) for part in others))


def _try_notice(blocks: list[Block], hints: Hints) -> Parsed | ReadError:
    try:
        return Parsed(make_notice(blocks, hints), Page((Zone("body", "\n".join(block.text for block in blocks)),)))
    except ReadError as error:
        return error


def _read_document(data: bytes) -> tuple[list[Block], WordDocument]:
    """Return the blocks of a docx file, its notes last, and what of it is beside its text."""
    package = open_package(data, "the Word file")
    document = open_document(package)
    body = package.xml(find_main(package)).find(f"{W}body")
    if body is None:
        raise ReadError("the Word file has no body", "Open it in an office program and save it anew.")
    settle(body, document)
    try:
        blocks = list(_read_blocks(body, document))
        for note in list(document.used_notes):
            blocks += _read_note(note, document)
    except RecursionError as error:
        raise ReadError("the Word file is nested too deeply", "Save it anew in an office program.") from error
    return blocks, document


_MOST_BESIDE = 2
"""Lines above a form or below it: what it is called, who filled it in."""


def _read_form(blocks: list[Block], hints: Hints) -> Parsed | None:
    """Return the record that a document is whose one table is a form with a title and a text; None if it is none."""
    tables = [block for block in blocks if isinstance(block, Table)]
    beside = [block.text.strip() for block in blocks if not isinstance(block, Table) and block.text.strip()]
    if len(tables) != 1 or len(beside) > _MOST_BESIDE:
        return None
    filled = [{x: cell.text for x, cell in enumerate(row) if cell.text.strip()} for row in tables[0].rows]
    form = read_form(dict(enumerate(filled)), hints)
    if form is None:
        return None
    told = (*form[1], *(Issue(Code.FURNITURE_REMOVED, line, "beside the form") for line in beside))
    record = make_record(form[0], "the form", hints)
    return replace(record, notice=replace(record.notice, issues=(*record.notice.issues, *told)))


def _drop_tabs(block: Block) -> Block:
    """Return a paragraph or heading stripped, with a space for each tab: those that made columns are gone by then."""
    if not isinstance(block, Paragraph | Heading) or block.text == block.text.strip().replace("\t", " "):
        return block
    return replace(block, runs=strip_runs(tuple(replace(run, text=run.text.replace("\t", " ")) for run in block.runs)))


def _read_blocks(parent: etree._Element, document: WordDocument) -> Iterator[Block]:
    for node in parent:
        if node.tag == f"{W}p":
            yield from _read_paragraph(node, document)
        elif node.tag == f"{W}tbl":
            yield from _read_table(node, document)
        elif _is_contents(node):
            document.contents += [block.text for block in _read_blocks(node, document)]
        elif isinstance(node.tag, str) and node.tag not in _UNSEEN:
            yield from _read_blocks(node, document)


def _is_contents(node: etree._Element) -> bool:
    """Whether ``node`` is a part that an office program makes from the headings."""
    kind = node.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery") if node.tag == f"{W}sdt" else None
    return kind is not None and kind.get(f"{W}val") == "Table of Contents"


def _read_paragraph(node: etree._Element, document: WordDocument) -> Iterator[Block]:
    properties = node.find(f"{W}pPr")
    style = document.styles.get(value_of(properties, "pStyle"), Style())
    runs = tuple(_read_runs(node, document, None))
    list_id, depth = list_of(properties)
    number, bullet = "", False
    if (list_id or style.list_id) not in ("", "0") and "".join(run.text for run in runs).strip():
        number, bullet = document.numbering.count(list_id or style.list_id, depth if list_id else style.depth)
    runs = merge_runs((Run(number), *runs))
    runs = _drop_whole_bold(runs if holds_cells("".join(run.text for run in runs)) else strip_runs(runs))
    alignment = value_of(properties, "jc")
    if style.contents:
        document.contents += ["".join(run.text for run in runs)] if runs else []
    elif runs:
        if style.heading > 1:
            yield Heading(style.heading, runs)
        else:
            centred = style.heading == 1 or alignment == "center" or (style.centred and not alignment)
            role = Role.ITEM if bullet else Role.CENTRED if centred else Role.BODY
            yield Paragraph(runs, role)
    yield from _read_floating(node, document)


def _read_floating(node: etree._Element, document: WordDocument) -> Iterator[Block]:
    """Yield the text boxes and pictures that hang on a paragraph, each once."""
    for box in node.iter(f"{W}txbxContent"):
        inside = [a.tag for a in box.iterancestors() if a.tag in (f"{W}txbxContent", f"{_MC}Fallback")]
        if not inside:
            yield from _read_blocks(box, document)
    for picture in node.iter(f"{W}drawing", f"{W}pict"):
        is_copy = any(a.tag in (f"{_MC}Fallback", f"{W}txbxContent") for a in picture.iterancestors())
        parts = [part for part in picture.iter() if isinstance(part.tag, str)]
        if not is_copy and any(part.tag.endswith(("}blip", "}imagedata")) for part in parts):
            described = next((part.get("descr") for part in parts if part.get("descr")), "")
            document.issues.append(Issue(Code.IMAGE_LEFT_OUT, (described or "")[:80], "body"))
            yield Figure((Run(described),) if described else ())


def _read_runs(node: etree._Element, document: WordDocument, mark: Link | Strong | None) -> Iterator[Run]:
    for child in node:
        tag = child.tag
        if not isinstance(tag, str) or tag in _UNSEEN or tag in (f"{W}txbxContent", f"{_MC}Fallback"):
            continue
        if tag == f"{W}hyperlink":
            target = document.links.get(child.get(f"{_R}id", ""), "")
            is_open = target.lower().startswith(("http://", "https://", "mailto:"))
            yield from _read_runs(child, document, Link(target) if is_open else mark)
        elif tag == f"{W}r":
            properties = child.find(f"{W}rPr")
            if _is_on(properties, "strike") or _is_on(properties, "dstrike"):
                struck = "".join(text.text or "" for text in child.iter(f"{W}t")).strip()
                document.issues += [Issue(Code.TEXT_LEFT_OUT, struck, "struck out")] if struck else []
            elif not _is_on(properties, "vanish"):
                bold = mark is None and _is_on(properties, "b")
                runs = _read_runs(child, document, Strong() if bold else mark)
                script = _find_script(properties)
                yield from (Run(raise_text(run.text, script), run.mark) for run in runs) if script else runs
        elif text := _read_sign(child, document):
            yield Run(text, mark)
        elif tag not in (f"{W}t", f"{_M}t"):
            yield from _read_runs(child, document, mark)


def _find_script(properties: etree._Element | None) -> str:
    """Return ``superscript`` or ``subscript`` where a run is set so, else nothing."""
    align = properties.find(f"{W}vertAlign") if properties is not None else None
    script = align.get(f"{W}val", "") if align is not None else ""
    return script if script in SCRIPTS else ""


def _read_sign(node: etree._Element, document: WordDocument) -> str:
    """Return the text that one element inside a run stands for; empty if it is a container."""
    match node.tag:
        case t if t in (f"{W}t", f"{_M}t"):
            return node.text or ""
        case t if t == f"{W}tab":
            return "\t"
        case t if t in (f"{W}br", f"{W}cr"):
            return "" if node.get(f"{W}type") in ("page", "column") else "\n"
        case t if t == f"{W}noBreakHyphen":
            return "-"
        case t if t == f"{W}sym":
            return _read_symbol(node.get(f"{W}char", ""))
        case t if t in (f"{W}footnoteReference", f"{W}endnoteReference"):
            key = f"{node.tag.removeprefix(W).removesuffix('Reference')} {node.get(f'{W}id')}"
            if key not in document.notes:
                return ""
            if key not in document.used_notes:
                document.used_notes.append(key)
            return f"[{document.used_notes.index(key) + 1}]"
        case _:
            return ""


def _read_symbol(code: str) -> str:
    """Return a symbol of a symbol font: Wingdings' boxes and ticks as Unicode, anything else as a box."""
    known = {"F0FE": "☑", "F052": "☑", "F0A8": "□", "F06F": "□", "F0FC": "✓", "F0D8": "➢", "F06C": "●", "F06E": "■"}
    return known.get(code.upper(), "□")


def _read_note(key: str, document: WordDocument) -> Iterator[Block]:
    number = document.used_notes.index(key) + 1
    for at, block in enumerate(_read_blocks(document.notes[key], document)):
        if isinstance(block, Paragraph):
            yield Paragraph(merge_runs((Run(f"[{number}] "), *block.runs)) if at == 0 else block.runs)
        else:
            yield block


def _is_on(properties: etree._Element | None, name: str) -> bool:
    child = properties.find(f"{W}{name}") if properties is not None else None
    return child is not None and child.get(f"{W}val", "1").lower() not in ("0", "false", "off")


def _drop_whole_bold(runs: Runs) -> Runs:
    """Return ``runs`` plain if all are bold: bold says something only where a part is."""
    if any(run.text.strip() and not isinstance(run.mark, Strong) for run in runs):
        return runs
    return merge_runs(tuple(Run(run.text) for run in runs))


def _read_table(node: etree._Element, document: WordDocument) -> Iterator[Block]:
    lines = [list(iter_cells(line)) for line in iter_rows(node)]
    if framed := find_framed(lines):
        for cell in framed:
            yield from _read_blocks(cell, document)
        return
    if sum(len(line) for line in lines) > _MOST_CELLS:
        raise ReadError(f"a table holds more than {_MOST_CELLS} cells", "Give it as CSV or split the file.")
    rows: list[list[Cell]] = []
    open_cells: dict[int, tuple[int, int]] = {}
    for line in iter_rows(node):
        row: list[Cell] = []
        column = 0
        for item in iter_cells(line):
            properties = item.find(f"{W}tcPr")
            width = _read_span(value_of(properties, "gridSpan"))
            merge = properties.find(f"{W}vMerge") if properties is not None else None
            if merge is not None and merge.get(f"{W}val", "continue") == "continue" and column in open_cells:
                at, place = open_cells[column]
                rows[at][place] = replace(rows[at][place], rowspan=rows[at][place].rowspan + 1)
            else:
                row.append(Cell(_cell_runs(item, document), 1, width))
                open_cells.pop(column, None)
                if merge is not None:
                    open_cells[column] = (len(rows), len(row) - 1)
            column += width
        is_head = line.find(f"{W}trPr/{W}tblHeader") is not None
        rows.append([replace(cell, header=is_head) for cell in row])
    table = Table(tuple(tuple(row) for row in rows))
    if table.text.strip():
        yield table


def _read_span(text: str) -> int:
    return min(max(int(text), 1), _LARGEST_SPAN) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def _cell_runs(item: etree._Element, document: WordDocument) -> Runs:
    """Return the text of a cell; its paragraphs, and the rows of a table inside it, are parted by line breaks."""
    runs: list[Run] = []
    for block in map(_drop_tabs, _read_blocks(item, document)):
        parts: Runs = block.runs if isinstance(block, Paragraph | Heading) else (Run(block.text),)
        if parts and runs:
            runs.append(Run("\n"))
        runs.extend(parts)
    return merge_runs(tuple(runs))
