"""The keys of a record -> the fields of a notice: as a profile says, by well-known names, or as labels of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from converters.fields import read_validity
from converters.hints import Hints
from converters.hints.sources import IGNORE
from converters.labels import Field, split_label, squeeze
from converters.official.document_number import find_line_number
from converters.official.issuing import split_agencies
from converters.readers.records.files import are_files
from converters.readers.records.names import (
    LATIN_SHORT,
    NUMBER_KEYS,
    WHOLE_PAGES,
    canon,
    describes,
    is_beside,
    is_count,
    is_initials,
    is_last_change,
    last_part,
    name_key,
    name_keys,
    split_key,
)
from converters.readers.records.text import is_html, list_twins
from converters.readers.records.titles import is_worded_as_title

_TITLES = frozenset(
    "标题 文件标题 公文标题 信息标题 文章标题 通知标题 公告标题 公告名称 通知名称 公文名称 信息名称 title".split()  # noqa: SIM905
)
_MAYBE_TEXTS = frozenset("内容 公告内容 通知内容 公文内容 公开内容 公示内容 通告内容 文件内容 text".split())  # noqa: SIM905
"""Column heads that name a text only where sentences stand below them: any table has a column of contents."""
"""Keys of what is said of a text, where there is a text."""
DAY_KEYS = ("date", "time", "riqi", "shijian")
_PLACE_KEYS = frozenset(("place", "location", "venue", "address", "地点", "地址"))
"""Keys of the day of a record, where none says which day it is, and of what takes place on such a day."""
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:Z| ?[+-]\d{2}:?\d{2})?"
_DAY = re.compile(
    rf"(?:19|20)\d{{2}}[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?(?:[T ]?{_CLOCK})?"
    r"|(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d|1\d{9}(?:\d{3})?(?:\.\d+)?"
)
_DAY_FIELDS = frozenset(("issued", "published", "effective", "expires"))
_HOUSES = frozenset(
    """
    agency office organization organisation organ author docauthor byline
    dept deptname department departmentname org orgname organname unit unitname danwei 责任者 zerenzhe
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
"""Keys of a house that may be anybody's: they count where an agency stands there."""
_LONGEST_STATUS = 8
"""Characters."""
_SINGLE = ("column", "summary", "url")
"""Fields that take one value: those of further keys are kept beside it."""
_INDEX = re.compile(r"(?=.*\d)[\w/\-－—.:：]{6,}")
_FEWEST_SIGNS = 20
"""Characters; what is shorter is a value, whatever stands in it."""


def find_field(key: str, hints: Hints) -> str:
    """Return the field that ``key`` names: as the profile says, else by itself, else as a label; empty if none."""
    return hints.source.labels.get(key) or name_key(key)


def find_fields(keys: Iterable[str], hints: Hints) -> dict[str, str]:
    """Return key -> field that each of the ``keys`` of one record names; two letters count only among their kin."""
    return {key: hints.source.labels.get(key) or field for key, field in name_keys(keys).items()}


def name_fields(values: Mapping[str, str], hints: Hints) -> dict[str, str]:
    """Return key -> field of a record, empty where a key names none, or its value can be none of that field.

    Where no key names the text, and of the values without a field one alone reads like one, that is the text.
    """
    fields = find_fields(values, hints)
    for key in fields.keys() - hints.source.labels.keys():
        if not _may_be(fields[key], key, values, fields):
            fields[key] = ""
    fields |= {key: "attachments" for key in fields if not fields[key] and are_files(key, values[key])}
    _part_days(fields, values)
    _find_number(fields, values)
    _name_once(fields, values)
    _leave_deeper(fields, values, hints)
    published = [key for key, field in fields.items() if field == "published"]
    is_told = any(key in hints.source.labels or not is_last_change(key) for key in published)
    if not is_told and _PLACE_KEYS.isdisjoint(map(last_part, fields)):
        fields |= dict.fromkeys(_list_days(fields, values)[:1], "published")
    fields |= {key: "" for key in _list_copies(fields, values) if key not in hints.source.labels}
    if "body" not in fields.values():
        texts = [key for key, field in fields.items() if not field and _reads_like_a_text(values[key])]
        if len(texts) == 1 and not is_beside(texts[0]):
            fields[texts[0]] = "body"
    if "body" in fields.values() and "summary" not in fields.values():
        told = next((key for key, field in fields.items() if not field and describes(key, values[key])), "")
        fields |= {told: "summary"} if told else {}
    return fields


def _list_copies(fields: Mapping[str, str], values: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of texts that stand under another key too: without markup, or as the page that they are of."""
    texts = {key: values[key] for key, field in fields.items() if field == "body" and values[key].strip()}
    pages = [key for key in texts if last_part(key) in WHOLE_PAGES]
    pages = pages if len(pages) < len(texts) else pages[1:]
    return (*pages, *list_twins({key: text for key, text in texts.items() if key not in pages}))


def _list_days(fields: Mapping[str, str], values: Mapping[str, str]) -> list[str]:
    """Return the keys of a day that do not say which day it is."""
    days = [key for key, field in fields.items() if not field and last_part(key) in DAY_KEYS and _is_day(values[key])]
    return [key for key in days if not is_beside(key)]


def _may_be(field: str, key: str, values: Mapping[str, str], fields: Mapping[str, str]) -> bool:
    """Return whether the value of a key in Latin letters has the form of its field; a number that counts has none."""
    value, bare = values[key].strip(), canon(key)
    if is_count(key, value):
        return False
    if value and bare in _HOUSES:
        return bool(split_agencies(value))
    if not value or not key.isascii():
        return True
    if field and last_part(key) in LATIN_SHORT:
        return _reads_like_a_text(value) if field == "body" else _HAN.search(value) is not None and "。" not in value
    if is_initials(key) and field in _DAY_FIELDS:
        return _is_day(value)
    if bare == "index":
        return _INDEX.fullmatch(value) is not None
    if bare in ("publish", "written", "signed"):
        return _is_day(value)
    if field == "topics":
        return _HAN.search(value) is not None
    if field == "validity":
        return len(value) <= _LONGEST_STATUS and read_validity(value) is not None
    if bare == "headline":
        return not any(fields[other] == "title" and values[other].strip() for other in fields if other != key)
    if bare == "docreltime":
        return not any(last_part(other) == "docpubtime" and values[other].strip() for other in values)
    if field == "document_number" or (field and is_initials(key)):
        return _HAN.search(value) is not None
    return True


_LIBRARY_DAYS = ("ptime", "ptimestr")
"""What a library of policies calls the day of a document, where it tells its publication as ``pubtime``."""
_OF_ARCHIVES = frozenset("责任者 档号 全宗号 案卷号 案卷题名 文件题名 卷内顺序号 归档年度 保管期限".split())  # noqa: SIM905
"""What only the registers of archives tell (DA/T 18): their day is that of the document, published or not."""


def _part_days(fields: dict[str, str], values: Mapping[str, str]) -> None:
    """Take for the day of the document what a library tells beside that of publication, and an archive as 日期."""
    has_issued = any(field == "issued" and values[key].strip() for key, field in fields.items())
    if not has_issued and not _OF_ARCHIVES.isdisjoint(map(last_part, fields)):
        fields |= {key: "issued" for key in fields if last_part(key) in ("日期", "时间") and fields[key] == "published"}
    told = [key for key, field in fields.items() if field == "published" and values[key].strip()]
    days = [key for key in fields if last_part(key) in _LIBRARY_DAYS and _is_day(values[key])]
    if any(last_part(key).startswith("pubtime") for key in told):
        fields |= {key: "" if "issued" in fields.values() else "issued" for key in days}


def _find_number(fields: dict[str, str], values: Mapping[str, str]) -> None:
    """Name the number of the document where no key does, but one of any number holds it: wh, number."""
    if any(field == "document_number" and values[key].strip() for key, field in fields.items()):
        return
    keys = [key for key, field in fields.items() if not field and last_part(key) in NUMBER_KEYS and not is_beside(key)]
    held = [key for key in keys if find_line_number(values[key].strip())]
    if len(held) == 1:
        fields[held[0]] = "document_number"


def _leave_deeper(fields: dict[str, str], values: Mapping[str, str], hints: Hints) -> None:
    """Leave the title to the keys that lie least deep: what lies deeper has a title of its own."""
    named = [key for key, field in fields.items() if field == "title" and values[key].strip()]
    least = min((len(split_key(key)) for key in named), default=0)
    for key in named:
        if len(split_key(key)) > least and key not in hints.source.labels:
            fields[key] = ""


def _name_once(fields: dict[str, str], values: Mapping[str, str]) -> None:
    """Leave each field that takes one value to the first key that has one."""
    for field in _SINGLE:
        named = [key for key in fields if fields[key] == field]
        filled = next((key for key in named if values[key].strip()), "")
        for key in named:
            if key != filled:
                fields[key] = ""


def _is_day(value: str) -> bool:
    """Return whether each line of ``value`` is a day, with or without a clock, perhaps with its label: 发布时间：."""
    lines = [line.strip() for line in value.splitlines() if line.strip()]
    labels = [split_label(line) if ":" in line or "：" in line else None for line in lines]
    bare = [
        label[1] if label and label[0].field is Field.PUBLISHED else line
        for line, label in zip(lines, labels, strict=True)
    ]
    return bool(lines) and all(_DAY.fullmatch(line) for line in bare)


_HAN = re.compile(r"[\u3400-\u9fff]")


def _reads_like_a_text(value: str) -> bool:
    return len(value) >= _FEWEST_SIGNS and ("。" in value or is_html(value))


_CATALOGUED = frozenset(("document_number", "published", "issued", "index_number", "issuer", "url", "source"))
_FEWEST_FIELDS = 3
"""So many fields that only a list of notices has make a column of names one of titles: any table has names."""


def is_record_head(labels: Sequence[str], rows: Sequence[Sequence[str]], hints: Hints) -> bool:
    """Return whether these column heads make of each of the ``rows`` below them a notice.

    So they do if the profile names a title or number, and a text, or if their well-known names do, or a name stands
    over what is worded as titles; a title that the sidecar gives is the whole table's.
    """
    named = {hints.source.labels.get(label, "") for label in labels} - {"", IGNORE}
    if "body" in named and named & {"title", "document_number"}:
        return True
    heads = [squeeze(label).lower() for label in labels]
    is_listing, fields = is_catalogue(labels, hints), find_fields(heads, hints)
    has_title = any(head in _TITLES or (head.isascii() and fields[head] == "title") for head in heads)
    if hints.sidecar.title or not (is_listing or has_title or _has_titles(heads, fields, rows)):
        return False
    if any(head not in _MAYBE_TEXTS and fields[head] == "body" for head in heads):
        return True
    if is_listing and _list_text_columns(heads, fields, rows):
        return True
    columns = [at for at, head in enumerate(heads) if head in _MAYBE_TEXTS]
    cells = [row[at] for row in rows for at in columns if at < len(row) and row[at].strip()]
    least = 0 if has_title else _LEAST_TEXT
    return bool(cells) and sum("。" in cell and len(cell) >= least for cell in cells) * 2 > len(cells)


def _has_titles(heads: Sequence[str], fields: Mapping[str, str], rows: Sequence[Sequence[str]]) -> bool:
    """Return whether a column that may be one of titles (名称) has mostly cells that are worded so."""
    columns = [at for at, head in enumerate(heads) if fields[head] == "title"]
    cells = [row[at].strip() for row in rows for at in columns if at < len(row) and row[at].strip()]
    return bool(cells) and sum(map(is_worded_as_title, cells)) * 2 > len(cells)


def _list_text_columns(heads: Sequence[str], fields: Mapping[str, str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the heads that programs wrote and no field is called by, whose cells are mostly texts."""
    columns = []
    for at, head in enumerate(heads):
        cells = [row[at] for row in rows if at < len(row) and row[at].strip()]
        is_unnamed = head.isascii() and head not in _MAYBE_TEXTS and not fields[head]
        if is_unnamed and cells and sum(map(_reads_like_a_text, cells)) * 2 > len(cells):
            columns.append(head)
    return columns


_LEAST_TEXT = 40
"""A column of contents in a table of documents says what becomes of each, unless it is as long as a text."""


def is_catalogue(labels: Sequence[str], hints: Hints) -> bool:
    """Return whether the columns are those of a list of documents: a title and three of its fields."""
    fields = set(find_fields([squeeze(label).lower() for label in labels], hints).values())
    return "title" in fields and len(fields & _CATALOGUED) >= _FEWEST_FIELDS
