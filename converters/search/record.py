"""What the search knows of one notice: ``SearchRecord``, and how it is made from a notice and its English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from itertools import chain

from converters.archive.linking import say_overtaken
from converters.model import Block, Figure, IntegrityStatus, Notice, Run, Runs, Table
from converters.pages.grid import WIDEST, Placed, on_one_line, place_cells
from converters.search.marks import marked_text
from converters.segments import block_ids, read_unit, write_unit
from converters.translation.status import Standing, Status, Translation, summarize

UNDATED = "undated"
"""The year of a notice without a date."""


@dataclass(frozen=True, slots=True)
class SearchSegment:
    """One passage in both languages, with the signs of ``marks.py``.

    ``id`` is its anchor on both pages; empty if it stands in the head. ``flaw`` is what is wrong with its English.
    """

    id: str
    zh: str
    en: str
    flaw: str = ""
    """``mismatch`` where it does not agree with the Chinese, ``outdated`` where that has changed since."""


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One notice as the search sees it. Dates are ISO 8601 or empty, codes those of the model.

    ``issuers`` and ``topics`` are (key, zh, en): the key stands in addresses. ``urls`` are of the Chinese and
    the English page, relative to the root of the site.
    """

    id: str
    year: str
    published: str
    """The day of publication, or of issue where that is not known."""
    title_zh: str
    title_en: str
    urls: tuple[str, str]
    segments: tuple[SearchSegment, ...]
    issuers: tuple[tuple[str, str, str], ...] = ()
    issuer_initials: str = ""
    """Pinyin initials of each issuer, parted by spaces: ``llsjtj``."""
    document_number: str = ""
    index_number: str = ""
    type: str = ""
    topics: tuple[tuple[str, str, str], ...] = ()
    status: str = Standing.MISSING.value
    sample: bool = False
    integrity: str = IntegrityStatus.CLEAN.value
    issued: str = ""
    """Only where it is another day than ``published``."""
    deadline: str = ""
    expires: str = ""
    overtaken: str = ""
    """What ``linking.say_overtaken`` says."""
    doubtful: bool = False
    """Words of it that look inserted stand on its page and are left out here."""

    @property
    def head_texts(self) -> tuple[str, ...]:
        """What counts as the title of a notice when results are ranked."""
        return (self.title_zh, self.title_en, self.document_number, self.index_number, self.issuer_initials)

    @property
    def named_texts(self) -> tuple[str, ...]:
        """Issuers, topics and days, which count as the beginning of the text."""
        names = (text for _, zh, en in (*self.issuers, *self.topics) for text in (zh, en))
        days = filter(None, (self.published, self.issued, self.deadline, self.expires))
        return (*names, *(form for day in days for form in forms_of_day(day)))

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text in which a query may be found, apart from ``head_texts``; order is that of the page."""
        return (*self.named_texts, *(text for segment in self.segments for text in (segment.zh, segment.en)))


_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def forms_of_day(day: str) -> tuple[str, ...]:
    """Return ``day``, which is ISO 8601, in the forms that lists of the site print, and itself.

    >>> forms_of_day("2026-12-01")
    ('2026-12-01', '2026年12月1日', '1 Dec 2026')
    """
    year, month, date = map(int, day.split("-"))
    return day, f"{year}年{month}月{date}日", f"{date} {_MONTHS[month - 1]} {year}"


_HAN = re.compile(r"[\u4e00-\u9fff]")
_LEFT_TAGS = re.compile(r"</?[a-z]+/?>")


@lru_cache(maxsize=10_000)
def pinyin_initials(name: str) -> str:
    """Return the initials of the pinyin of ``name``, its Han only.

    >>> pinyin_initials("临岚市交通局")
    'llsjtj'
    """
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 (its dictionaries take long to load, and reading needs none)

    return "".join(lazy_pinyin("".join(_HAN.findall(name)), style=Style.FIRST_LETTER)).lower()


def _english(runs: Runs, translation: Translation) -> str:
    """Return the English of ``runs`` as marked text; empty if there is none."""
    target = translation.of(write_unit(runs))
    if target.status is Status.MISSING or not target.text:
        return ""
    try:
        return marked_text(read_unit(target.text, runs))
    except ValueError:  # a target whose tags do not match is shown as text elsewhere; here its words count
        return unescape(_LEFT_TAGS.sub("", target.text))


def _english_of(text: str, translation: Translation) -> str:
    return _english((Run(text),), translation)


_CELL, _ROW = " | ", " |\n"
"""What ends a cell, and a row: the bar, which no phrase crosses, for a line break folds to a space."""


def _table_texts(table: Table, translation: Translation) -> tuple[str, str]:
    """Return the cells of ``table`` in both languages, a row a line, parted by bars that no phrase crosses.

    What has no English stands in Chinese in both, as on the page; where nothing has, there is no English.
    """
    rows = [*([[table.caption]] if table.caption else []), *map(_lay_out, place_cells(table))]
    chinese = [[marked_text(runs) for runs in row] for row in rows]
    english = [[_english(runs, translation) for runs in row] for row in rows]
    is_translated = any(map(any, english)) or not any(map(_HAN.search, chain.from_iterable(chinese)))
    both = [[said or zh for said, zh in zip(*row, strict=True)] for row in zip(english, chinese, strict=True)]
    return _join_cells(chinese), _join_cells(both) if is_translated else ""


def _lay_out(row: tuple[Placed, ...]) -> list[Runs]:
    """Return what stands in each column of ``row``: nothing where a cell reaches in from beside or above."""
    columns: list[Runs] = []
    for column, cell in row:
        columns += [()] * (min(column, WIDEST) - 1 - len(columns))
        columns.append(cell.runs)
    return columns


def _join_cells(rows: Iterable[Iterable[str]]) -> str:
    """Return ``rows`` as lines; an empty cell keeps its place, but not at the end of a row."""
    lines = (_CELL.join(_drop_last_empty([on_one_line(text.strip()) for text in row])) for row in rows)
    return _ROW.join(line.lstrip() for line in lines if line)


def _drop_last_empty(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _segment_of(key: str, block: Block, translation: Translation) -> SearchSegment:
    if isinstance(block, Table):
        cells = (block.caption, *(cell.runs for row in block.rows for cell in row))
        return SearchSegment(key, *_table_texts(block, translation), _flaw_of(cells, translation))
    runs = block.caption if isinstance(block, Figure) else block.runs
    return SearchSegment(key, marked_text(runs), _english(runs, translation), _flaw_of((runs,), translation))


def _flaw_of(texts: Iterable[Runs], translation: Translation) -> str:
    """Return what is wrong with the English of any of ``texts``, the worse of two; empty if nothing is."""
    targets = [translation.of(write_unit(runs)) for runs in texts if runs]
    if any(target.is_mismatch for target in targets):
        return "mismatch"
    return "outdated" if any(target.outdated for target in targets) else ""


def record_of(notice: Notice, translation: Translation) -> SearchRecord:
    """Return what the search knows of ``notice``; its pages are ``<language>/notices/<year>/<id>.html``."""
    day = notice.published or notice.issued
    year = str(day.year) if day else UNDATED
    names = notice.issuer.split()
    heads = [*notice.recipients, *notice.keywords, *(a.title for a in notice.attachments)]
    head_segments = (SearchSegment("", text, _english_of(text, translation)) for text in heads if text)
    summary = (SearchSegment("", notice.summary, _english_of(notice.summary, translation)),) if notice.summary else ()
    body = (
        _segment_of(key, block, translation)
        for key, block in zip(block_ids(notice.body), notice.body, strict=True)
        if block.text.strip() and key not in notice.integrity.doubtful
    )
    return SearchRecord(
        id=notice.id,
        year=year,
        published=day.isoformat() if day else "",
        title_zh=notice.title,
        title_en=_english_of(notice.title, translation),
        urls=(f"zh/notices/{year}/{notice.id}.html", f"en/notices/{year}/{notice.id}.html"),
        segments=(*body, *summary, *head_segments),
        issuers=tuple((name, name, _english_of(name, translation)) for name in names),
        issuer_initials=" ".join(initials for name in names if (initials := pinyin_initials(name))),
        document_number=notice.document_number,
        index_number=notice.index_number,
        type=notice.type.value if notice.type else "",
        topics=tuple((topic, topic, _english_of(topic, translation)) for topic in notice.topics),
        status=summarize(notice, translation).standing.value,
        sample=notice.origin.sample,
        integrity=notice.integrity.status.value,
        issued=notice.issued.isoformat() if notice.issued and notice.issued != day else "",
        deadline=notice.deadline.isoformat() if notice.deadline else "",
        expires=notice.expires.isoformat() if notice.expires else "",
        overtaken=say_overtaken(notice),
        doubtful=notice.integrity.has_placed_doubts,
    )
