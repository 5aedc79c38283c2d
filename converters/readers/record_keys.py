"""The keys of a record -> the fields of a notice: as a profile says, by well-known names, or as labels of a page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from converters.hints import Hints
from converters.labels import Field, match_label, squeeze
from converters.readers.record_text import is_html
from converters.sources import IGNORE

_TITLES = frozenset(("标题", "文件标题", "公文标题", "信息标题", "文章标题", "通知标题", "公告标题", "title"))
_TEXTS = frozenset(("正文", "正文内容", "文件正文", "信息正文", "信息内容", "文章内容", "全文", "body", "content"))
_MAYBE_TEXTS = frozenset(("内容", "text"))
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
_BODIES = (
    "doccontent",
    "dochtmlcon",
    "artcontent",
    "articlecontent",
    "newscontent",
    "infocontent",
    "bodytext",
    "fulltext",
)
_COLUMNS = ("category", "categoryname", "channelname", "columnname", "childtype", "documenttype")
_OWN_NAMES: Mapping[str, str] = {
    # a key that says its field by itself, in lower case and without underscores -> field
    **{field.value.replace("_", ""): field.value for field in Field if field not in (Field.OTHER, Field.IGNORE)},
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
    **dict.fromkeys(("abstract", "digest"), "summary"),
    "docsource": "source",
}
_DESCRIPTIONS = ("description", "desc", "memo", "intro", "brief", "简介", "摘要")
"""Keys of what is said of a text, where there is a text."""
_DAY_KEYS = ("date", "time", "日期", "时间")
"""Keys of the day of a record, where none says which day it is."""
_DAY = re.compile(r"\s*(?:(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}[日T ]?[\s\d:.+Z]*)+\s*|1\d{9}(?:\d{3})?")
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
    """Return key -> field of a record, empty where a key names none.

    Where no key names the text, and of the values without a field one alone reads like one, that is the text.
    """
    fields = {key: find_field(key, hints) for key in values}
    if "published" not in fields.values():
        day = next((key for key in fields if key.lower() in _DAY_KEYS and _DAY.fullmatch(values[key])), "")
        fields |= {day: "published"} if day else {}
    if "body" not in fields.values():
        texts = [key for key, field in fields.items() if not field and _reads_like_a_text(values[key])]
        if len(texts) == 1:
            fields[texts[0]] = "body"
    if "body" in fields.values() and "summary" not in fields.values():
        told = next((key for key, field in fields.items() if not field and key.lower() in _DESCRIPTIONS), "")
        fields |= {told: "summary"} if told else {}
    return fields


def list_asides(values: Mapping[str, str], fields: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of programs that name no field and hold no sentence: what a system keeps for itself."""
    unnamed = (key for key, field in fields.items() if not field and key.isascii() and values[key].strip())
    told = "body" in fields.values()
    return tuple(
        key for key in unnamed if not _reads_like_a_text(values[key]) or (told and key.lower() in _DESCRIPTIONS)
    )


def _reads_like_a_text(value: str) -> bool:
    return len(value) >= _FEWEST_SIGNS and ("。" in value or is_html(value))


_CATALOGUED = frozenset(("document_number", "published", "issued", "index_number", "issuer", "url", "source"))
_FEWEST_FIELDS = 3
"""So many fields that only a list of notices has make a column of names one of titles: any table has names."""


def is_record_head(labels: Sequence[str], rows: Sequence[Sequence[str]], hints: Hints) -> bool:
    """Return whether these column heads make of each of the ``rows`` below them a notice.

    So they do if the profile names a title or number, and a text, or if their well-known names do, or if they are those
    of a list of pages, of which each has an address; a title that the sidecar gives is the whole table's.
    """
    named = {hints.source.labels.get(label, "") for label in labels} - {"", IGNORE}
    if "body" in named and named & {"title", "document_number"}:
        return True
    heads = [squeeze(label).lower() for label in labels]
    fields = {find_field(head, hints) for head in heads}
    is_catalogue = "title" in fields and len(fields & _CATALOGUED) >= _FEWEST_FIELDS
    if hints.sidecar.title or not (is_catalogue or _TITLES.intersection(heads)):
        return False
    has_texts = any(head not in _MAYBE_TEXTS and find_field(head, hints) == "body" for head in heads)
    if has_texts or (is_catalogue and "url" in fields):
        return True
    columns = [at for at, head in enumerate(heads) if head in _MAYBE_TEXTS]
    cells = [row[at] for row in rows for at in columns if at < len(row) and row[at].strip()]
    return bool(cells) and sum("。" in cell for cell in cells) * 2 > len(cells)
