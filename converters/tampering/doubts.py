"""Where a finished notice holds what only looks inserted: its paragraphs, and the words of its title and its issuer.

Such a text is not proved, so that it stands on the page of its notice, marked. Elsewhere (lists, feeds, citations,
search) it would stand without its mark: there the notice bears its title without the words in doubt, and the issuer
that a clean part of it names, or none.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import unquote

from converters.issues import Code, Issue
from converters.model import (
    Attachment,
    Block,
    Cut,
    Heading,
    IntegrityStatus,
    Notice,
    Paragraph,
    Relation,
    TitleSource,
)
from converters.private_numbers import MASK
from converters.segments import block_ids
from converters.tampering.hollow import join_pieces
from converters.tampering.mending import describe
from converters.tampering.naming import name_issuers
from converters.tampering.reading.text import fold
from converters.tampering.rules.contacts import has_contact
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
_TEXTS = ("summary", "document_number", "index_number")
_ISSUER_LABEL = "发布机构："
"""What a name is asked behind: some are strange only as an issuer."""


@dataclass(frozen=True, slots=True)
class _Doubts:
    """What tells whether a text of a notice is in doubt; where only the whole gave it away, each is asked by itself."""

    suspects: Suspects
    asks_each: bool
    genuine: tuple[str, ...]

    def part(self, text: str, label: str = "") -> tuple[str, ...]:
        """Return ``text``, which may stand behind ``label``, in pieces, in turns sound and in doubt; () if sound."""
        return _part(text, self.suspects) or (("", text) if self._gives_away(text, label) else ())

    def holds(self, text: str, label: str = "") -> bool:
        """Return whether any of ``text`` is in doubt."""
        return holds_suspect(text, self.suspects) or self._gives_away(text, label)

    def _gives_away(self, text: str, label: str) -> bool:
        return bool(self.asks_each and text and _gives_itself_away(label + without(text, self.genuine)))


def place_doubts(notice: Notice, genuine: Iterable[str] = ()) -> Notice:
    """Return ``notice``, in its final form, with the segments that hold what looks inserted; title and issuer lack it.

    Where only the whole text gave it away, each block is asked by itself; so is each of a copy that was tampered with:
    what stands beside an injected name, or another advertisement, was not cut with it. A field of the head that holds
    a text in doubt is left out, and an issue says so. Placing them twice changes nothing. What is stated to be
    ``genuine`` is asked no more.
    """
    integrity = notice.integrity
    if integrity.status is IntegrityStatus.CLEAN or integrity.title or integrity.issuer:
        return notice
    suspects = list_suspects(notice)
    is_tampered = integrity.status is IntegrityStatus.TAMPERED
    doubts = _Doubts(suspects, is_tampered or not suspects, tuple(genuine))
    doubtful = tuple(
        key
        for key, block in zip(block_ids(notice.body), notice.body, strict=True)
        if doubts.holds(block.text) or (is_tampered and _was_cut(block) and has_contact(fold(block.text)))
    )
    title = doubts.part(notice.title)
    placed = _leave_out(replace(notice, integrity=replace(integrity, doubtful=doubtful, title=title)), doubts)
    placed = _name_anew(placed, doubts)
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


def hide_suspects(text: str, suspects: Suspects) -> str:
    """Return ``text`` with the mark of what is left out in place of each of ``suspects``."""
    pieces = _part(text, suspects)
    return join_pieces(pieces, MASK) if pieces else text


def _part(text: str, suspects: Suspects) -> tuple[str, ...]:
    """Return ``text`` in pieces, in turns sound and in doubt; none if all of it is sound."""
    pieces: list[str] = []
    at = 0
    for start, end in sorted(_find(fold(text), suspects)):
        if start >= at:
            pieces += [text[at:start], text[start:end]]
        elif end > at:  # it overlaps the one before
            pieces[-1] += text[at:end]
        at = max(at, end)
    return (*pieces, text[at:]) if pieces else ()


def _sound_lines(notice: Notice) -> list[str]:
    """Return the lines of the text of ``notice``, paragraphs in doubt left out."""
    keyed = zip(block_ids(notice.body), notice.body, strict=True)
    return [
        line for key, block in keyed if key not in notice.integrity.doubtful for line in block.text.strip().split("\n")
    ]


def _retitle(notice: Notice) -> Notice:
    """Return ``notice`` under the sound pieces of its title; where those are no title, under its first sound line."""
    pieces = notice.integrity.title
    if len(_HAN.findall("".join(pieces[::2]))) >= _LEAST_TITLE:
        return replace(notice, title=join_pieces(pieces, MASK).strip())
    for line in _sound_lines(notice):
        first = line.split("。")[0][:_LONGEST_LINE]
        if len(_HAN.findall(first)) >= _LEAST_TITLE:
            issue = Issue(Code.TITLE_FROM_BODY, first, "title")
            return replace(notice, title=first, title_source=TitleSource.BODY, issues=(*notice.issues, issue))
    return replace(notice, title=f"{notice.issuer}公文")


def _name_anew(notice: Notice, doubts: _Doubts) -> Notice:
    """Return ``notice`` under the issuer that its clean parts name, or none, if words of its issuer are in doubt."""
    pieces = doubts.part(notice.issuer, _ISSUER_LABEL)
    if not pieces:
        return notice
    title = notice.integrity.title[0] if notice.integrity.title else notice.title
    kept = _list_sound(notice.issuer.split(), doubts)
    named = _list_sound(name_issuers(title, _sound_lines(notice)), doubts)
    issuer = " ".join(named if set(kept) <= set(named) else kept)
    return replace(
        notice,
        issuer="" if doubts.holds(issuer, _ISSUER_LABEL) else issuer,
        integrity=replace(notice.integrity, issuer=pieces),
    )


def _list_sound(names: Iterable[str], doubts: _Doubts) -> list[str]:
    return [name for name in names if _HAN.search(name) and not doubts.holds(name, _ISSUER_LABEL)]


def _leave_out(notice: Notice, doubts: _Doubts) -> Notice:
    """Return ``notice`` without the values of its head that hold a text in doubt, each named by hash in an issue.

    So are names of attachments, a mark in their place, and titles of related notices, which a number may still name:
    what is in doubt may be only a part of a name.
    """
    held: list[tuple[str, str]] = []

    def is_held(name: str, value: str) -> bool:
        if not value or not doubts.holds(value):
            return False
        held.append((name, value))
        return True

    kept: dict[str, Any] = {
        name: tuple(value for value in getattr(notice, name) if not is_held(name, value)) for name in _LISTS
    }
    kept |= {name: "" for name in _TEXTS if is_held(name, getattr(notice, name))}
    if is_held("publisher", notice.origin.publisher):
        kept["origin"] = replace(notice.origin, publisher="")
    kept["attachments"] = tuple(_hide_in_attachment(one, doubts) for one in notice.attachments)
    related = (_hide_in_relation(one, doubts) for one in notice.relations)
    kept["relations"] = tuple(one for one in related if one.title or one.number or one.id)
    issues = tuple(Issue(Code.TEXT_LEFT_OUT, describe(value), name) for name, value in held)
    return replace(notice, **kept, issues=(*notice.issues, *issues))


def _hide_in_attachment(attachment: Attachment, doubts: _Doubts) -> Attachment:
    file = "" if doubts.holds(attachment.file) else attachment.file
    url = "" if doubts.holds(unquote(attachment.url)) else attachment.url
    title = MASK if doubts.holds(attachment.title) else attachment.title
    return replace(attachment, title=title, file=file, url=url)


def _hide_in_relation(relation: Relation, doubts: _Doubts) -> Relation:
    title = "" if doubts.holds(relation.title) else relation.title
    return replace(relation, title=title, number="" if doubts.holds(relation.number) else relation.number)


def _was_cut(block: Block) -> bool:
    return isinstance(block, Heading | Paragraph) and any(isinstance(run.mark, Cut) for run in block.runs)


def _gives_itself_away(text: str) -> bool:
    return examine_text(text[:_LONGEST]).status is not IntegrityStatus.CLEAN
