"""What the head of a page says: webpage labels (网页标签) and what content systems add."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from html import unescape

from converters.dates import begin_date
from converters.fields import Found, is_empty
from converters.labels import Field
from converters.readers.html.labels import META
from converters.readers.html.lines import Sheet, tidy

METAS: tuple[tuple[str, Field, int], ...] = (
    # name in lower case, field, rank (网页标签 of 国办发〔2017〕47号 first, then what systems add)
    ("articletitle", Field.TITLE, 1),
    ("pubdate", Field.PUBLISHED, 1),
    ("publishdate", Field.PUBLISHED, 2),
    ("firstpublishedtime", Field.PUBLISHED, 2),
    ("article:published_time", Field.PUBLISHED, 2),
    ("og:release_date", Field.PUBLISHED, 3),
    ("datepublished", Field.PUBLISHED, 3),
    ("publishtime", Field.PUBLISHED, 3),
    ("publish_time", Field.PUBLISHED, 3),
    ("publish-date", Field.PUBLISHED, 3),
    ("publish_date", Field.PUBLISHED, 3),
    ("pub_date", Field.PUBLISHED, 3),
    ("pubtime", Field.PUBLISHED, 3),
    ("releasedate", Field.PUBLISHED, 3),
    ("releasetime", Field.PUBLISHED, 3),
    ("docreltime", Field.PUBLISHED, 3),
    ("publicationdate", Field.PUBLISHED, 3),
    ("bytedance:published_time", Field.PUBLISHED, 3),
    ("og:published_time", Field.PUBLISHED, 3),
    ("contentsource", Field.SOURCE, 1),
    ("og:title", Field.TITLE, 4),
    ("others", Field.IGNORE, 9),
)
_META_ROWS = {name: (field_, rank) for name, field_, rank in METAS}
_TAG = re.compile(r"<[^<>]{1,40}>")


def read_metas(sheet: Sheet) -> list[Found]:
    """Return the labelled values in the head of the page."""
    found = []
    for name, content in sheet.metas:
        row = _META_ROWS.get(name)
        if row is None:
            continue
        value = tidy(_TAG.sub(" ", unescape(content))).strip() if "<" in content or "&" in content else content
        if is_empty(value):
            continue
        found.append(Found(row[0], value, f"meta {name}", row[1] + META, name))
    return found


_MADE = re.compile(r"页面生成时间\s*(?P<moment>(?:19|20)\d\d-\d\d-\d\d \d\d:\d\d:\d\d)")


def drop_remade(metas: Sequence[Found], labelled: Sequence[Found]) -> list[Found]:
    """Return ``metas`` without days of publishing that only say when a system made the page, after it was written.

    Such a day is the moment in 页面生成时间 to the second, and ``labelled`` have an earlier day of writing.
    """
    made = {match["moment"] for one in metas if one.label == "others" and (match := _MADE.search(one.value))}
    written = next(filter(None, (begin_date(one.value) for one in labelled if one.field is Field.ISSUED)), None)
    return [one for one in metas if not (written and one.value in made and _is_later(one, written))]


def _is_later(one: Found, written: date) -> bool:
    day = begin_date(one.value)
    return one.field is Field.PUBLISHED and day is not None and day > written
