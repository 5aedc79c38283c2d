"""What the head of a page says: webpage labels (网页标签) and what content systems add."""

from __future__ import annotations

import re
from html import unescape

from lxml import etree

from converters.fields import Found, is_empty
from converters.labels import Field
from converters.readers.html.labels import META
from converters.readers.html.lines import Sheet, tidy
from converters.readers.html.title import key_of, pairs_of

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


_SCRIPTED: tuple[tuple[Field, re.Pattern[str]], ...] = (
    (
        Field.PUBLISHED,
        re.compile(
            r"""\b(?:(?:info|article|news|doc)?_?(?:pub(?:lish)?|release|issue)_?(?:time|date|day)|datePublished)["']?\s*[=:]\s*
                ["'](?P<value>(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}[^"'<>]{0,20})["']""",
            re.VERBOSE | re.IGNORECASE,
        ),
    ),
    (
        Field.DOCUMENT_NUMBER,
        re.compile(
            r"""\b(?:doc(?:ument)?|file)_?(?:no|num|number)["']?\s*[=:]\s*["'](?P<value>[^"'<>]{4,40}号)["']""",
            re.IGNORECASE,
        ),
    ),
    (
        Field.INDEX_NUMBER,
        re.compile(
            r"""\bindex_?(?:no|num|number|code)["']?\s*[=:]\s*["'](?P<value>[0-9A-Za-z/-]{8,40})["']""", re.IGNORECASE
        ),
    ),
)


def read_scripts(root: etree._Element, title: str, *, numbered: bool) -> list[Found]:
    """Return what a script of the page holds, for it to be written when the page is shown: its day, its numbers.

    A script that has several values for one of these lists other documents, and says nothing of this one; nor does
    one that has another title than ``title``, or of the number of one that is ``numbered`` where it is shown.
    """
    texts = [(element.text or "")[:_SCRIPT] for element in root.iter("script")]
    texts = [text for text in texts if _is_of_page(text, title)]
    scripted = []
    for field_, pattern in _SCRIPTED:
        if numbered and field_ is Field.DOCUMENT_NUMBER:
            continue
        said = (set(pattern.findall(text)) for text in texts)
        if value := next((values.pop() for values in said if len(values) == 1), ""):
            scripted.append(Found(field_, value, "a script", META + 4, ""))
    return [*scripted, *_read_inputs(root), *_read_times(root)]


_TITLED = re.compile(r"""\btitle["']?\s*[:=]\s*["']([^"'<>]{8,200})["']""", re.IGNORECASE)


def _is_of_page(script: str, title: str) -> bool:
    """Whether a script has no title, or one that has something of ``title``."""
    titles = [pairs_of(key_of(one)) for one in _TITLED.findall(script)]
    own = pairs_of(key_of(title))
    return not titles or any(len(said & own) >= _LEAST_SHARED * min(len(said), len(own)) for said in titles)


_LEAST_SHARED = 0.6


_RELEASED = re.compile(r"(?:doc|info|article|news)?_?(?:rel(?:ease)?|pub(?:lish)?)_?(?:time|date)", re.IGNORECASE)


def _read_inputs(root: etree._Element) -> list[Found]:
    """Return the day that a hidden input holds, which is named as that of publishing: docRelTime."""
    hidden = (one for one in root.iter("input") if one.get("type") == "hidden")
    days = (one.get("value") or "" for one in hidden if _RELEASED.fullmatch(one.get("id") or one.get("name") or ""))
    return [Found(Field.PUBLISHED, day, "a hidden input", META + 4, "") for day in days if day.strip()][:1]


_WHEN_PUBLISHED = re.compile(r"publish|entry-date|post-date|posted", re.IGNORECASE)


def _read_times(root: etree._Element) -> list[Found]:
    """Return the day of the time element that is named as that of publishing, or is the only one and has no name."""
    times = {day: element.get("class", "") for element in root.iter("time") if (day := element.get("datetime"))}
    named = [day for day, name in times.items() if _WHEN_PUBLISHED.search(name)]
    days = named[:1] or [day for day, name in times.items() if len(times) == 1 and not name]
    return [Found(Field.PUBLISHED, day, "a time element", META + 5, "") for day in days]


_SCRIPT = 4000
"""How much of a script is read: what is written into pages stands at its beginning."""


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
