"""The keys of a record -> the fields of a notice: as a profile says, by well-known names, or as labels of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from converters.hints import Hints
from converters.labels import Field, match_label, squeeze
from converters.readers.record_text import is_html
from converters.sources import IGNORE

_TITLES = frozenset(("标题", "文件标题", "公文标题", "信息标题", "文章标题", "通知标题", "公告标题", "title"))
_TEXTS = frozenset(("正文", "正文内容", "文件正文", "信息正文", "信息内容", "文章内容", "全文", "body", "content"))
_MAYBE_TEXTS = frozenset(("内容", "text"))
"""Column heads that name a text only where sentences stand below them: any table has a column of contents."""
_PUBLISHED = ("docreltime", "pubtime", "pubdate", "publishtime", "publishdate", "releasetime", "releasedate")
_OWN_NAMES: Mapping[str, str] = {
    # a key that says its field by itself, in lower case and without underscores -> field
    **{field.value.replace("_", ""): field.value for field in Field if field not in (Field.OTHER, Field.IGNORE)},
    **dict.fromkeys((*_TEXTS, *_MAYBE_TEXTS), "body"),
    **dict.fromkeys(("url", "link", "链接", "网址", "原文链接"), "url"),
    "recipients": "recipients",
    "column": "column",
    # as content systems name them
    **dict.fromkeys(("doctitle", "arttitle", "articletitle", "newstitle", "infotitle"), "title"),
    **dict.fromkeys(("doccontent", "dochtmlcon", "artcontent", "articlecontent", "newscontent", "infocontent"), "body"),
    **dict.fromkeys(_PUBLISHED, "published"),
    **dict.fromkeys(("docpuburl", "puburl", "linkurl"), "url"),
    "docsource": "source",
}
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
    if "body" not in fields.values():
        texts = [key for key, field in fields.items() if not field and _reads_like_a_text(values[key])]
        if len(texts) == 1:
            fields[texts[0]] = "body"
    return fields


def _reads_like_a_text(value: str) -> bool:
    return len(value) >= _FEWEST_SIGNS and ("。" in value or is_html(value))


def is_record_head(labels: Sequence[str], rows: Sequence[Sequence[str]], hints: Hints) -> bool:
    """Return whether these column heads make of each of the ``rows`` below them a notice.

    So they do if the profile names a title or number, and a text, or if their well-known names do; a title that
    the sidecar gives is the whole table's.
    """
    named = {hints.source.labels.get(label, "") for label in labels} - {"", IGNORE}
    if "body" in named and named & {"title", "document_number"}:
        return True
    heads = [squeeze(label).lower() for label in labels]
    if hints.sidecar.title or not _TITLES.intersection(heads):
        return False
    if _TEXTS.intersection(heads):
        return True
    columns = [at for at, head in enumerate(heads) if head in _MAYBE_TEXTS]
    cells = [row[at] for row in rows for at in columns if at < len(row) and row[at].strip()]
    return bool(cells) and sum("。" in cell for cell in cells) * 2 > len(cells)
