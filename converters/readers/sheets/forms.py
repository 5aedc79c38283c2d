"""Sheets that are one notice as a form, a name in one cell and what it is in the next -> a record, or fields of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from converters.dates import ARABIC, TIME
from converters.fields import Found, read_fields
from converters.hints import Hints
from converters.issues import Code, Issue
from converters.labels import Field, match_label
from converters.model import Notice, Table
from converters.official.closing import read_closing
from converters.official.issuing import find_title_issuers, split_agencies
from converters.official.towns import find_office
from converters.readers.records.keys import find_fields

Rows = Mapping[int, Mapping[int, str]]
"""Number of a row -> column -> text."""

_HEADS = (
    frozenset("字段 字段名 字段名称 项目 名称 属性 要素 标签 key field name item label".split()),  # noqa: SIM905
    frozenset("值 字段值 内容 属性值 取值 value content text".split()),  # noqa: SIM905
)
"""What a form may call its two columns."""
_KINDS = "公告|公示|通告|通知|公文|文件|信息|文章|新闻|政策"
_TITLE = re.compile(rf"(?:{_KINDS})?(?:标题|题目)|(?:{_KINDS})名称")
_TEXT = re.compile(rf"(?:{_KINDS})?(?:正文|内容|全文|正文内容)")
_LONGEST_NAME = 20
_SHORTEST_TEXT = 20
_MOST_ABOVE = 3


Form = tuple[dict[str, str], tuple[Issue, ...]]
"""A record, and what is said of it."""


def read_forms(rows: Rows, hints: Hints) -> tuple[Form, ...]:
    """Return the forms in ``rows``, one or several below each other; () if they are none."""
    parts = _part_forms(rows)
    forms = [form for part in parts if (form := read_form(part, hints))]
    if len(forms) == len(parts) > 1:
        return tuple(forms)
    form = read_form(rows, hints)
    return (form,) if form else ()


def _part_forms(rows: Rows) -> list[Rows]:
    """Return ``rows`` parted where the name of a title comes again; a short line above is what the form is called."""
    numbers = [at for at in rows if any(cell.strip() for cell in rows[at].values())]
    starts = [at for at, number in enumerate(numbers) if _TITLE.fullmatch(_first_cell(rows[number]).rstrip("：:"))]
    starts = [at - 1 if at and _is_heading(rows[numbers[at - 1]]) else at for at in starts]
    cuts = [0, *starts[1:], len(numbers)]
    return [{at: rows[at] for at in numbers[start:end]} for start, end in pairwise(cuts)]


def _first_cell(row: Mapping[int, str]) -> str:
    return next((cell.strip() for _, cell in sorted(row.items()) if cell.strip()), "")


def _is_heading(row: Mapping[int, str]) -> bool:
    cells = [cell for cell in row.values() if cell.strip()]
    return len(cells) == 1 and len(cells[0]) <= _LONGEST_NAME and "。" not in cells[0]


def read_form(rows: Rows, hints: Hints) -> Form | None:
    """Return the record that ``rows`` are as a form, and issues that name the lines above it; None if they are none.

    A form has a title, a text and a third field of a notice, each beside its name. A cell below a value, with no name
    beside it, goes on with the value; so does one below the name of the text that is the name of no field.
    """
    numbers = [at for at in rows if any(cell.strip() for cell in rows[at].values())]
    start = next((at for at, number in enumerate(numbers[: _MOST_ABOVE + 1]) if len(rows[number]) > 1), 0)
    pairs = _read_pairs(_drop_serials([rows[number] for number in numbers[start:]]))
    if pairs is None:
        return None
    record: dict[str, str] = {}
    for name, value in pairs:
        record[name] = "\n".join(filter(None, (record.get(name, ""), value)))
    fields = find_fields(record, hints)
    titles = [name for name in record if _TITLE.fullmatch(name) or fields[name] == "title"]
    texts = [name for name in record if _TEXT.fullmatch(name) or fields[name] == "body"]
    others = {field for field in fields.values() if field} - {"title", "body", Field.OTHER, Field.IGNORE}
    if len(titles) != 1 or len(texts) != 1 or not others or not record[titles[0]] or not _is_text(record[texts[0]]):
        return None
    known = {titles[0]: "标题", texts[0]: "正文"}
    renamed = {name: field for name, field in known.items() if name not in hints.source.labels}
    above = (" | ".join(rows[number].values()) for number in numbers[:start])
    told = [Issue(Code.FURNITURE_REMOVED, line.strip(), "above the form") for line in above]
    told += [Issue(Code.FURNITURE_REMOVED, name, "the form") for name in record if _says_nothing(name, record, fields)]
    return {renamed.get(name, name): value for name, value in record.items()}, tuple(told)


def _says_nothing(name: str, record: Mapping[str, str], fields: Mapping[str, str]) -> bool:
    """Whether a cell without a value names no field, such as a heading: then what it says is in no other place."""
    return bool(name) and not record[name] and not fields[name] and match_label(name) is None


def _drop_serials(rows: Sequence[Mapping[int, str]]) -> Sequence[Mapping[int, str]]:
    """Return ``rows`` without their first column, if it only counts them."""
    first = min((min(row) for row in rows), default=0)
    cells = [row.get(first, "").strip() for row in rows]
    numbers = [cell for cell in cells if cell.isdecimal()]
    if not numbers or len(numbers) < len(cells) - 1 or min(map(len, rows)) < _COUNTED:
        return rows
    return [{at: cell for at, cell in row.items() if at != first} for row in rows]


_COUNTED = 3
"""Cells of a row that is counted: its number, a name and a value."""


def _is_text(value: str) -> bool:
    return "。" in value or len(value) >= _SHORTEST_TEXT


def _read_pairs(rows: Sequence[Mapping[int, str]]) -> list[tuple[str, str]] | None:
    """Return the names and values of a form, in order; None if a cell is neither."""
    first = min((min(row) for row in rows), default=0)
    pairs: list[tuple[str, str]] = []
    for at, row in enumerate(rows):
        cells = [cell.strip() for _, cell in sorted(row.items()) if cell.strip()]
        if at == 0 and len(cells) == len(_HEADS) and cells[0].lower() in _HEADS[0] and cells[1].lower() in _HEADS[1]:
            continue
        if len(cells) == 1 and pairs and (min(row) != first or _is_of_text(pairs[-1][0], cells[0])):
            pairs.append((pairs[-1][0], cells[0]))
            continue
        cells += [""] if len(cells) == 1 else []
        names = [cell.rstrip("：:") for cell in cells[::2]]
        if len(cells) % 2 or any(len(name) > _LONGEST_NAME or "。" in name for name in names):
            return None
        pairs += zip(names, cells[1::2], strict=True)
    return pairs


def _is_of_text(name: str, line: str) -> bool:
    """Whether a ``line`` alone goes on with what ``name`` names: the text, below which no other name stands."""
    return _TEXT.fullmatch(name) is not None and match_label(line) is None


_SAID = (Field.PUBLISHED, Field.ISSUED, Field.INDEX_NUMBER, Field.DOCUMENT_NUMBER, Field.ISSUER)
"""What a form that is the text says of its notice beside what it is about."""
_OF_OTHERS = ("时间", "日期", "公示时间", "公告时间", "公布日期", "公布时间")
"""Labels of what a form is about, too."""
_DAY = re.compile(rf"{ARABIC.pattern}\s*(?:{TIME.pattern})?", re.VERBOSE)


def add_form(notice: Notice) -> Notice:
    """Return ``notice`` with issuer, days and numbers that a form in its body says of it, where they were unknown.

    The form stays in the body: it is the text.
    """
    found = [one for block in notice.body if isinstance(block, Table) for one in _read_table(block)]
    fields, _ = read_fields(one for one in found if sum(other.field is one.field for other in found) == 1)
    lines = [block.text for block in notice.body]
    signed = find_title_issuers(notice.title) or read_closing(lines).signers
    return replace(
        notice,
        issuer=notice.issuer or ("" if signed else fields.issuer) or find_office(notice.title, fields.issuer, lines),
        published=notice.published or fields.published,
        issued=notice.issued or fields.issued,
        index_number=notice.index_number or fields.index_number,
        document_number=notice.document_number or fields.document_number,
    )


def _read_table(table: Table) -> list[Found]:
    """Return what the labels of a form say that stand beside their values; [] if the table is no form."""
    rows = [[cell.text.strip() for cell in row if cell.text.strip()] for row in table.rows]
    is_form = sum(_is_paired(row) for row in rows) * _ALL >= len(rows) * _NEARLY
    found: list[Found] = []
    for row in rows if is_form else ():
        for name, value in zip(row[::2], row[1::2], strict=False) if _is_paired(row) else ():
            label = match_label(name)
            if label is None or label.field not in _SAID or label.text in _OF_OTHERS or match_label(value):
                continue
            if label.field in (Field.PUBLISHED, Field.ISSUED) and not _DAY.fullmatch(value):
                continue
            if label.field is Field.ISSUER and not split_agencies(value):
                continue
            found.append(Found(label.field, value, "the form", label.rank, label.text))
    return found


_NEARLY, _ALL = 3, 4
"""The share of the rows of a form that are names and values."""


def _is_paired(row: Sequence[str]) -> bool:
    """Whether a row is names and their values in turn; a name holds no figure, and is no value of the row above."""
    return len(row) > 0 and len(row) % 2 == 0 and all(_NAME.fullmatch(name) for name in row[::2])


_NAME = re.compile(r"[^\d。，；]{2,20}")
