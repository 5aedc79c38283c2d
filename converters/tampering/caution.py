"""What is done with a copy that is not clean, beside cutting: doubts are placed, links lead nowhere, nothing is told.

A text that only looks inserted is not changed. But no link of such a copy leads to a stranger's site, no removed line
of it is printed that advertises, and the paragraphs in doubt are named, so that a page can mark them and a search
leave them out.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from urllib.parse import urlsplit

from converters.issues import Code
from converters.model import Block, Cut, Figure, Heading, IntegrityStatus, Link, Notice, Paragraph, Run, Runs, Table
from converters.segments import block_ids
from converters.tampering.mending import describe
from converters.tampering.reading.text import fold
from converters.tampering.rules.touting import has_contact
from converters.tampering.verdict import examine_text

_OFFICIAL = re.compile(r"(?:^|\.)(?:gov|edu|mil)\.cn$|(?:^|\.)12\d{3}\.cn$")
"""Whose hosts a copy may still lead to, beside its own."""
_TELLING = frozenset(
    {Code.FURNITURE_REMOVED, Code.TEXT_LEFT_OUT, Code.IMAGE_LEFT_OUT, Code.ATTACHMENT_MISSING, Code.DUPLICATE_BODY}
)
"""Issues that tell words of the page."""
_CUT = "[sha256 "
"""How a line begins to name a token that was cut (``describe``)."""
_JOINT = " | "
"""What parts the lines that one issue tells."""
_PLAIN_ADDRESS = re.compile(r"https?://[a-z0-9.-]+(?::\d+)?(?:[/?#]|$)", re.IGNORECASE)
"""An address whose host every program reads alike."""
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}|[\\\x00-\x20]", re.IGNORECASE)
"""What an address within the own site does not begin with."""


def _host_of(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _is_trusted(address: str, own: str) -> bool:
    """Return whether ``address`` leads to the copy's ``own`` host or an authority's, beyond doubt, or nowhere else."""
    if not address or address.startswith("#"):
        return True
    if not _PLAIN_ADDRESS.match(address):
        return _ELSEWHERE.match(address) is None and "\\" not in address
    host = _host_of(address)
    return bool(host) and (host == own or _OFFICIAL.search(host) is not None)


def _unlink_runs(runs: Runs, own: str) -> Runs:
    return tuple(
        Run(run.text) if isinstance(run.mark, Link) and not _is_trusted(run.mark.href, own) else run for run in runs
    )


def _unlink(block: Block, own: str) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, runs=_unlink_runs(block.runs, own))
        case Table():
            rows = tuple(tuple(replace(cell, runs=_unlink_runs(cell.runs, own)) for cell in row) for row in block.rows)
            return replace(block, rows=rows, caption=_unlink_runs(block.caption, own))
        case Figure():
            return replace(block, source=block.source if _is_trusted(block.source, own) else "")


def _hush(line: str) -> str:
    """Return ``line``, by hash and length if it advertises; what was cut is out of it already."""
    if _CUT in line or examine_text(line).status is IntegrityStatus.CLEAN:
        return line
    return describe(line)


def keep_silent(notice: Notice) -> Notice:
    """Return ``notice`` unchanged if it is clean; else without any line in its issues that advertises."""
    if notice.integrity.status is IntegrityStatus.CLEAN:
        return notice
    issues = tuple(
        replace(issue, detail=_JOINT.join(map(_hush, issue.detail.split(_JOINT)))) if issue.code in _TELLING else issue
        for issue in notice.issues
    )
    return replace(notice, issues=issues)


def be_careful(notice: Notice) -> Notice:
    """Return ``notice`` unchanged if it is clean; else without links to strangers."""
    if notice.integrity.status is IntegrityStatus.CLEAN:
        return notice
    own = _host_of(notice.origin.url)
    return replace(
        notice,
        body=tuple(_unlink(block, own) for block in notice.body),
        attachments=tuple(
            attachment if _is_trusted(attachment.url, own) else replace(attachment, url="")
            for attachment in notice.attachments
        ),
    )


def _holds(text: str, lengths: dict[int, set[str]]) -> bool:
    """Return whether a stretch of folded ``text`` has one of the hashes that ``lengths`` lists for its length."""
    return any(
        hashlib.sha256(text[start : start + length].encode()).hexdigest() in hashes
        for length, hashes in lengths.items()
        for start in range(len(text) - length + 1)
    )


def place_doubts(notice: Notice) -> Notice:
    """Return ``notice`` with the segment ids of the blocks that hold what looks inserted, for its final text.

    Where only the whole text gave it away, each block is asked by itself; so is each of a copy that was tampered with:
    what stands beside an injected name, or another advertisement, was not cut with it.
    """
    integrity = notice.integrity
    if integrity.status is IntegrityStatus.CLEAN:
        return notice
    lengths: dict[int, set[str]] = {}
    for sha256, length in integrity.suspects:
        lengths.setdefault(length, set()).add(sha256)
    is_tampered = integrity.status is IntegrityStatus.TAMPERED
    asks_each = is_tampered or not lengths
    doubtful = tuple(
        key
        for key, block in zip(block_ids(notice.body), notice.body, strict=True)
        if _holds(fold(block.text), lengths)
        or (asks_each and _gives_itself_away(block.text))
        or (is_tampered and _was_cut(block) and has_contact(fold(block.text)))
    )
    return replace(notice, integrity=replace(integrity, doubtful=doubtful))


def _was_cut(block: Block) -> bool:
    return isinstance(block, Heading | Paragraph) and any(isinstance(run.mark, Cut) for run in block.runs)


_LONGEST = 2000
"""So many characters of a block are asked by themselves."""


def _gives_itself_away(text: str) -> bool:
    return examine_text(text[:_LONGEST]).status is not IntegrityStatus.CLEAN
