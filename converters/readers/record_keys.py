"""The keys of a record -> the fields of a notice: as a profile says, by well-known names, or as labels of a page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from converters.hints import Hints
from converters.issuing import split_agencies
from converters.labels import Field, match_label, squeeze
from converters.readers.record_files import are_files
from converters.readers.record_text import is_html
from converters.sources import IGNORE

_TITLES = frozenset(
    "标题 文件标题 公文标题 信息标题 文章标题 通知标题 公告标题 公告名称 通知名称 公文名称 信息名称 title".split()  # noqa: SIM905
)
_TEXTS = frozenset(("正文", "正文内容", "文件正文", "信息正文", "信息内容", "文章内容", "全文", "body", "content"))
_MAYBE_TEXTS = frozenset(("内容", "公告内容", "通知内容", "公文内容", "text"))
"""Column heads that name a text only where sentences stand below them: any table has a column of contents."""
_PUBLISHED = (
    "docreltime",
    "pubtime",
    "pubdate",
    "publish",
    "publishtime",
    "publishdate",
    "publishedtime",
    "publishedtimestr",
    "publishedat",
    "releasetime",
    "releasedate",
    "posttime",
    "postdate",
    "postedat",
    "issuedtime",
)
_NUMBERS = ("pcode", "docno", "docnumber", "fileno", "filenumber", "announcementnumber", "announcementno", "wenhao")
_ISSUERS = (
    "puborg",
    "issuingauthority",
    "issuingagency",
    "agency",
    "office",
    "organization",
    "organisation",
    "sendername",
    "fwjg",
)
_SOURCES = (
    "docsource",
    "sourcename",
    "infosource",
    "articlesource",
    "newssource",
    "contentsource",
    "publisher",
    "publishername",
    "publishorg",
    "publishunit",
    "publishdept",
)
_BODIES = (
    "doccontent",
    "dochtmlcon",
    "artcontent",
    "articlecontent",
    "newscontent",
    "infocontent",
    "bodytext",
    "fulltext",
    "contenttext",
    "textcontent",
    "articletext",
    "maintext",
    "pagetext",
)
_COLUMNS = ("category", "categoryname", "channelname", "columnname", "childtype", "documenttype")
_OWN_NAMES: Mapping[str, str] = {
    # a key that says its field by itself, in lower case and without underscores -> field
    **{field.value.replace("_", ""): field.value for field in Field if field not in (Field.OTHER, Field.IGNORE)},
    **dict.fromkeys(sorted(_TITLES), "title"),
    **dict.fromkeys((*_TEXTS, *_MAYBE_TEXTS), "body"),
    **dict.fromkeys(("url", "link", "链接", "网址", "原文链接"), "url"),
    "recipients": "recipients",
    "column": "column",
    # as content systems name them
    **dict.fromkeys(("doctitle", "arttitle", "articletitle", "newstitle", "infotitle", "headline"), "title"),
    **dict.fromkeys(_BODIES, "body"),
    **dict.fromkeys(_PUBLISHED, "published"),
    **dict.fromkeys(_NUMBERS, "document_number"),
    **dict.fromkeys(_ISSUERS, "issuer"),
    **dict.fromkeys(_COLUMNS, "column"),
    **dict.fromkeys(("docpuburl", "puburl", "linkurl", "sourceurl", "originurl"), "url"),
    **dict.fromkeys(("index", "indexno", "indexcode", "syh"), "index_number"),
    **dict.fromkeys(("issuedate", "signdate", "writtendate"), "issued"),
    **dict.fromkeys(("effectivedate", "effectivetime"), "effective"),
    **dict.fromkeys(("expiredate", "expiretime", "expirydate"), "expires"),
    **dict.fromkeys(_SOURCES, "source"),
}
_DESCRIPTIONS = ("description", "desc", "abstract", "digest", "memo", "intro", "brief", "简介", "摘要")
"""Keys of what is said of a text, where there is a text."""
DAY_KEYS, _PLACE_KEYS = ("date", "time"), frozenset(("place", "location", "venue", "address", "地点", "地址"))
"""Keys of the day of a record, where none says which day it is, and of what takes place on such a day."""
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?"
_DAY = re.compile(rf"(?:19|20)\d{{2}}[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?(?:[T ]?{_CLOCK})?|1\d{{9}}(?:\d{{3}})?")
_SINGLE = ("column", "summary", "url")
"""Fields that take one value: those of further keys are kept beside it."""
_INDEX = re.compile(r"(?=.*\d)[\w/\-－—.:：]{6,}")
_FEWEST_SIGNS = 20
"""Characters; what is shorter is a value, whatever stands in it."""


def find_field(key: str, hints: Hints) -> str:
    """Return the field that ``key`` names: as the profile says, else by itself, else as a label; empty if none."""
    if key in hints.source.labels:
        return hints.source.labels[key]
    if own := _OWN_NAMES.get(key.strip().lower().replace("_", "")):
        return own
    label = match_label(key)
    return label.field.value if label else ""


def name_fields(values: Mapping[str, str], hints: Hints) -> dict[str, str]:
    """Return key -> field of a record, empty where a key names none, or its value can be none of that field.

    Where no key names the text, and of the values without a field one alone reads like one, that is the text.
    """
    fields = {key: find_field(key, hints) for key in values}
    for key in fields.keys() - hints.source.labels.keys():
        if not _may_be(fields[key], key, values, fields):
            fields[key] = ""
    fields |= {key: "attachments" for key in fields if not fields[key] and are_files(key, values[key])}
    _name_once(fields, values)
    if "published" not in fields.values() and _PLACE_KEYS.isdisjoint(map(str.lower, fields)):
        day = next((key for key in fields if not fields[key] and key.lower() in DAY_KEYS and _is_day(values[key])), "")
        fields |= {day: "published"} if day else {}
    if "body" not in fields.values():
        texts = [key for key, field in fields.items() if not field and _reads_like_a_text(values[key])]
        if len(texts) == 1:
            fields[texts[0]] = "body"
    if "body" in fields.values() and "summary" not in fields.values():
        told = next((key for key, field in fields.items() if not field and key.lower() in _DESCRIPTIONS), "")
        fields |= {told: "summary"} if told else {}
    return fields


def _may_be(field: str, key: str, values: Mapping[str, str], fields: Mapping[str, str]) -> bool:
    """Return whether the value of a key in Latin letters has the form of its field."""
    value, bare = values[key].strip(), key.lower().replace("_", "")
    if not value or not key.isascii():
        return True
    if bare in ("agency", "office", "organization", "organisation"):
        return bool(split_agencies(value))
    if bare == "index":
        return _INDEX.fullmatch(value) is not None
    if bare == "publish":
        return _is_day(value)
    if bare == "headline":
        return list(fields.values()).count("title") == 1
    return field != "body" or value not in {
        values[other] for other in fields if other != key and fields[other] == "body"
    }


def _name_once(fields: dict[str, str], values: Mapping[str, str]) -> None:
    """Leave each field that takes one value to the first key that has one."""
    for field in _SINGLE:
        named = [key for key in fields if fields[key] == field]
        filled = next((key for key in named if values[key].strip()), "")
        for key in named:
            if key != filled:
                fields[key] = ""


def _is_day(value: str) -> bool:
    """Return whether each line of ``value`` is a day, with or without a clock."""
    lines = [line.strip() for line in value.splitlines() if line.strip()]
    return bool(lines) and all(_DAY.fullmatch(line) for line in lines)


_HAN = re.compile(r"[\u3400-\u9fff]")
_FEWEST_HAN = 4


def list_asides(values: Mapping[str, str], fields: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of programs that name no field and say nothing in Chinese, or say of a text what it says.

    They hold what a system keeps for itself: numbers, hashes, flags, paths. So do objects in an object, whatever they
    are called: a program reads them. So does what whoever made a list says of its rows, and of nothing in them.
    """
    unnamed = [key for key, field in fields.items() if field in ("", Field.OTHER) and values[key].strip()]
    coded = {key for key in unnamed if _is_code(values[key]) or _is_of_list(key, values[key].strip())}
    unnamed = [key for key in unnamed if key in coded or (not fields[key] and key.isascii())]
    has_text = "body" in fields.values()
    said = {values[key].strip() for key, field in fields.items() if field in ("summary", "title", "body")}
    return tuple(
        key
        for key in unnamed
        if key in coded
        or len(_HAN.findall(values[key])) < _FEWEST_HAN
        or _OWN_NAMES.get(key.lower().replace("_", "")) in _SINGLE
        or (has_text and (key.lower() in _DESCRIPTIONS or values[key].strip() in said))
    )


_OF_LIST = frozenset("序号 行号 采集时间 采集日期 采集人 采集员 抓取时间 爬取时间 入库时间 录入时间 录入人".split())  # noqa: SIM905
_CHECKED = re.compile(r"(?:已|未|待)(?:核|校|审|核对|核实|校对|审核|复核|采集|录入|入库|上传)|无|/|-")
"""A remark of whoever went through a list."""


def _is_of_list(key: str, value: str) -> bool:
    """Return whether a cell belongs to its list: the row's number, who put it there and when, that it was checked.

    >>> _is_of_list("备注", "已核"), _is_of_list("备注", "附件另发")
    (True, False)
    """
    return key in _OF_LIST or (key == "备注" and _CHECKED.fullmatch(value) is not None)


_CODE = re.compile(r"\{\s*\"[^\"\n]{1,60}\"\s*:.*\}|\[\s*[\[{\"].*\]", re.DOTALL)


def _is_code(value: str) -> bool:
    """Return whether each line of ``value`` is an object or a list as programs write them."""
    text, code = part_code(value)
    return bool(code) and not text.strip()


def part_code(value: str) -> tuple[str, str]:
    r"""Return ``value`` without the lines that are objects or lists as programs write them, and these lines.

    >>> part_code('年满18岁\n{"count": 2}')
    ('年满18岁', '{"count": 2}')
    """
    if "{" not in value and "[" not in value:
        return value, ""
    text: list[str] = []
    code: list[str] = []
    for line in value.splitlines():
        (code if _CODE.fullmatch(line.strip()) else text).append(line)
    return ("\n".join(text), "\n".join(code)) if code else (value, "")


def _reads_like_a_text(value: str) -> bool:
    return len(value) >= _FEWEST_SIGNS and ("。" in value or is_html(value))


_CATALOGUED = frozenset(("document_number", "published", "issued", "index_number", "issuer", "url", "source"))
_FEWEST_FIELDS = 3
"""So many fields that only a list of notices has make a column of names one of titles: any table has names."""


def is_record_head(labels: Sequence[str], rows: Sequence[Sequence[str]], hints: Hints) -> bool:
    """Return whether these column heads make of each of the ``rows`` below them a notice.

    So they do if the profile names a title or number, and a text, or if their well-known names do; a title that
    the sidecar gives is the whole table's.
    """
    named = {hints.source.labels.get(label, "") for label in labels} - {"", IGNORE}
    if "body" in named and named & {"title", "document_number"}:
        return True
    heads = [squeeze(label).lower() for label in labels]
    is_listing = is_catalogue(labels, hints)
    if hints.sidecar.title or not (is_listing or _TITLES.intersection(heads)):
        return False
    if any(head not in _MAYBE_TEXTS and find_field(head, hints) == "body" for head in heads):
        return True
    if is_listing and _list_text_columns(heads, rows, hints):
        return True
    columns = [at for at, head in enumerate(heads) if head in _MAYBE_TEXTS]
    cells = [row[at] for row in rows for at in columns if at < len(row) and row[at].strip()]
    least = _LEAST_TEXT if is_listing and not _TITLES.intersection(heads) else 0
    return bool(cells) and sum("。" in cell and len(cell) >= least for cell in cells) * 2 > len(cells)


def _list_text_columns(heads: Sequence[str], rows: Sequence[Sequence[str]], hints: Hints) -> list[str]:
    """Return the heads that programs wrote and no field is called by, whose cells are mostly texts."""
    columns = []
    for at, head in enumerate(heads):
        cells = [row[at] for row in rows if at < len(row) and row[at].strip()]
        is_unnamed = head.isascii() and head not in _MAYBE_TEXTS and not find_field(head, hints)
        if is_unnamed and cells and sum(map(_reads_like_a_text, cells)) * 2 > len(cells):
            columns.append(head)
    return columns


_LEAST_TEXT = 40
"""A column of contents in a table of documents says what becomes of each, unless it is as long as a text."""


def is_catalogue(labels: Sequence[str], hints: Hints) -> bool:
    """Return whether the columns are those of a list of documents: a title and three of its fields."""
    fields = {find_field(squeeze(label).lower(), hints) for label in labels}
    return "title" in fields and len(fields & _CATALOGUED) >= _FEWEST_FIELDS
