"""Where a finished notice holds what only looks inserted: the paragraphs, and the words of its title.

Such a text is not proved, so that it stands on the page of its notice, marked. Elsewhere (lists, feeds, citations,
search) it would stand without its mark: there the notice bears its title without the words in doubt.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from converters.issues import Code, Issue
from converters.model import Block, Cut, Heading, IntegrityStatus, Notice, Paragraph, TitleSource
from converters.segments import block_ids
from converters.tampering.mending import describe
from converters.tampering.reading.text import fold
from converters.tampering.rules.touting import has_contact
from converters.tampering.settling import without
from converters.tampering.verdict import examine_text

Suspects = Mapping[int, set[str]]
"""Length -> the SHA-256 of each text of that length that looks inserted."""

_LONGEST = 2000
"""So many characters of a block are asked by themselves."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_LEAST_TITLE = 4
_LONGEST_LINE = 60
_LISTS = ("topics", "keywords", "recipients", "column")


def place_doubts(notice: Notice, genuine: Iterable[str] = ()) -> Notice:
    """Return ``notice`` with the segments that hold what looks inserted, and its title without it, in its final form.

    Where only the whole text gave it away, each block is asked by itself; so is each of a copy that was tampered with:
    what stands beside an injected name, or another advertisement, was not cut with it. A field of the head that holds
    a text in doubt is left out, and an issue says so. Placing them twice changes nothing. What is stated to be
    ``genuine`` is asked no more.
    """
    integrity = notice.integrity
    if integrity.status is IntegrityStatus.CLEAN or integrity.title:
        return notice
    suspects = list_suspects(notice)
    is_tampered = integrity.status is IntegrityStatus.TAMPERED
    asks_each = is_tampered or not suspects
    doubtful = tuple(
        key
        for key, block in zip(block_ids(notice.body), notice.body, strict=True)
        if holds_suspect(block.text, suspects)
        or (asks_each and _gives_itself_away(without(block.text, genuine)))
        or (is_tampered and _was_cut(block) and has_contact(fold(block.text)))
    )
    title = _part(notice.title, suspects) or (
        ("", notice.title) if asks_each and _gives_itself_away(without(notice.title, genuine)) else ()
    )
    placed = _leave_out(replace(notice, integrity=replace(integrity, doubtful=doubtful, title=title)), suspects)
    return _retitle(placed) if title else placed


def _find(text: str, suspects: Suspects) -> Iterator[tuple[int, int]]:
    """Yield where a stretch of folded ``text`` has one of the hashes that ``suspects`` list for its length."""
    for length, hashes in suspects.items():
        for start in range(len(text) - length + 1):
            if hashlib.sha256(text[start : start + length].encode()).hexdigest() in hashes:
                yield start, start + length


def list_suspects(notice: Notice) -> Suspects:
    """Return the texts of ``notice`` that look inserted, as the report on it names them."""
    suspects: dict[int, set[str]] = {}
    for sha256, length in notice.integrity.suspects:
        suspects.setdefault(length, set()).add(sha256)
    return suspects


def holds_suspect(text: str, suspects: Suspects) -> bool:
    """Return whether one of ``suspects`` stands in ``text``."""
    return any(_find(fold(text), suspects))


def _part(title: str, suspects: Suspects) -> tuple[str, ...]:
    """Return ``title`` in pieces, in turns sound and in doubt; none if all of it is sound."""
    pieces: list[str] = []
    at = 0
    for start, end in sorted(_find(fold(title), suspects)):
        if start >= at:
            pieces += [title[at:start], title[start:end]]
        elif end > at:  # it overlaps the one before
            pieces[-1] += title[at:end]
        at = max(at, end)
    return (*pieces, title[at:]) if pieces else ()


def _retitle(notice: Notice) -> Notice:
    """Return ``notice`` under the sound pieces of its title; where those are no title, under its first sound line."""
    sound = "".join(notice.integrity.title[::2]).strip()
    if len(_HAN.findall(sound)) >= _LEAST_TITLE:
        return replace(notice, title=sound)
    for key, block in zip(block_ids(notice.body), notice.body, strict=True):
        line = re.split(r"[。\n]", block.text.strip())[0][:_LONGEST_LINE]
        if key not in notice.integrity.doubtful and len(_HAN.findall(line)) >= _LEAST_TITLE:
            issue = Issue(Code.TITLE_FROM_BODY, line, "title")
            return replace(notice, title=line, title_source=TitleSource.BODY, issues=(*notice.issues, issue))
    return replace(notice, title=f"{notice.issuer}公文")


def _leave_out(notice: Notice, suspects: Suspects) -> Notice:
    """Return ``notice`` without the values of its head that hold a text in doubt, each named by hash in an issue."""
    lists = {name: getattr(notice, name) for name in _LISTS}
    held = [(name, value) for name, values in lists.items() for value in values if holds_suspect(value, suspects)]
    if notice.summary and holds_suspect(notice.summary, suspects):
        held.append(("summary", notice.summary))
    if not held:
        return notice
    kept: dict[str, Any] = {
        name: tuple(value for value in values if (name, value) not in held) for name, values in lists.items()
    }
    summary = "" if ("summary", notice.summary) in held else notice.summary
    issues = tuple(Issue(Code.TEXT_LEFT_OUT, describe(value), name) for name, value in held)
    return replace(notice, **kept, summary=summary, issues=(*notice.issues, *issues))


def _was_cut(block: Block) -> bool:
    return isinstance(block, Heading | Paragraph) and any(isinstance(run.mark, Cut) for run in block.runs)


def _gives_itself_away(text: str) -> bool:
    return examine_text(text[:_LONGEST]).status is not IntegrityStatus.CLEAN
