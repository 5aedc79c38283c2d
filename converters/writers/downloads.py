"""A notice as files to keep: Markdown, JSON, plain text, and its deadline as a calendar entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from converters.model import Block, Figure, Notice, Runs, Table
from converters.pages.grid import on_one_line, place_cells
from converters.pages.markup import drop_invisible
from converters.segments import block_ids
from converters.translation.status import Status, Summary, Translation, summarize
from converters.writers.open_data import notice_record, write_json
from converters.writers.page import english_issuer, english_of, page_path, write_page
from converters.writers.plain import chinese_text, english_text
from converters.writers.words import EN, ZH


def notice_text(notice: Notice, translation: Translation, lang: str) -> str:
    """Return a notice as plain text in ``lang``, headed by who, when, number and the status of the English."""
    words = ZH if lang == "zh" else EN
    english = lang == "en"

    def say(text: str) -> str:
        return english_of(text, translation) if english else text

    head = [
        words.doubtful if notice.integrity.has_doubts else "",
        say(notice.title),
        english_issuer(notice, translation) if english else notice.issuer,
        notice.document_number,
        words.day(notice.published or notice.issued),
        _say_extent(summarize(notice, translation)) if english else "",
        f"SHA-256 {notice.origin.sha256}",
    ]

    def say_runs(runs: Runs) -> str:
        return (english_text(runs, translation) if english else "") or chinese_text(runs)

    doubtful = frozenset(notice.integrity.doubtful)
    body = filter(
        None,
        (
            f"[{words.held_record}]" if english and key in doubtful else _block_text(block, say_runs)
            for key, block in zip(block_ids(notice.body), notice.body, strict=True)
        ),
    )
    return drop_invisible("\n".join(filter(None, head)) + "\n\n" + "\n\n".join(body) + "\n")


def _say_extent(summary: Summary) -> str:
    if summary.status is not Status.MISSING:
        return f"Unofficial translation: {EN.status[summary.status]}. The Chinese text prevails."
    if summary.segments.keys() - {Status.MISSING}:
        return "Unofficial translation, not complete. The Chinese text prevails."
    return f"{EN.status[Status.MISSING]}. The Chinese is shown."


def _block_text(block: Block, say: Callable[[Runs], str]) -> str:
    """Return ``block`` in the words of ``say``: of a table the caption and one line a row, its columns parted by tabs.

    The place of what a merged cell covers stays empty, so that every column stands under its head.
    """
    if not isinstance(block, Table):
        return say(block.caption if isinstance(block, Figure) else block.runs)
    lines = [on_one_line(say(block.caption))] if block.caption else []
    for placed in place_cells(block):
        cells: list[str] = []
        for column, cell in placed:
            cells += [""] * (column - 1 - len(cells))
            cells.append(on_one_line(say(cell.runs)))
        lines.append("\t".join(cells))
    return "\n".join(lines)


def _warn(page: str, lang: str) -> str:
    """Return the Markdown ``page`` with a warning as its first paragraph."""
    end = page.index("\n---\n", 3) + len("\n---\n")
    return f"{page[:end]}\n> **{(ZH if lang == 'zh' else EN).doubtful}**\n{page[end:]}"


def _fold(line: str) -> str:
    """Return a content line folded to 75 octets (RFC 5545, 3.1)."""
    parts, part = [], ""
    for character in line:
        if len((part + character).encode()) > 73:
            parts.append(part)
            part = ""
        part += character
    return "\r\n ".join([*parts, part])


def _escape_calendar(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def notice_calendar(notice: Notice, translation: Translation, lang: str) -> str:
    """Return the deadline of a notice as an iCalendar file (RFC 5545); empty if there is none."""
    if notice.deadline is None:
        return ""
    title = english_of(notice.title, translation) if lang == "en" else notice.title
    stamp = notice.published or notice.issued or notice.deadline
    due = "Deadline: " if lang == "en" else "截止："
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Mingshi//Notices//EN",
        "BEGIN:VEVENT",
        f"UID:{notice.id}-{lang}@mingshi",
        f"DTSTAMP:{stamp:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{notice.deadline:%Y%m%d}",
        f"DTEND;VALUE=DATE:{notice.deadline + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escape_calendar(due + title)}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "\r\n".join(map(_fold, lines)) + "\r\n"


def write_downloads(notice: Notice, translation: Translation, pages: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return path below the site -> text, for the files that stand beside both pages of a notice.

    ``pages``: path -> text of its pages, where they are written already.
    """
    files: dict[str, str] = {}
    record = write_json(notice_record(notice, translation))
    for lang in ("zh", "en"):
        page = page_path(notice, lang)
        stem = page.removesuffix(".md")
        text = pages[page] if pages else write_page(notice, translation, lang)
        files[page] = _warn(text, lang) if notice.integrity.has_doubts else text
        files[f"{stem}.json"] = record
        files[f"{stem}.txt"] = notice_text(notice, translation, lang)
        if calendar := notice_calendar(notice, translation, lang):
            files[f"{stem}.ics"] = calendar
    return files
