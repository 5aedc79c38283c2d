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

from converters.issues import Code, Issue
from converters.model import Block, Figure, Heading, IntegrityStatus, Link, Notice, Paragraph, Run, Runs, Table
from converters.segments import block_ids
from converters.tampering.mending import describe
from converters.tampering.reading.text import fold
from converters.tampering.verdict import examine_text

_OFFICIAL = re.compile(r"(?:^|\.)(?:gov|edu|mil)\.cn$|(?:^|\.)12\d{3}\.cn$")
"""Whose hosts a copy may still lead to, beside its own."""
_TELLING = frozenset({Code.FURNITURE_REMOVED, Code.TEXT_LEFT_OUT})
"""Issues that tell a line of the page."""
_CUT = "[sha256 "
"""How a line begins to name a token that was cut (``describe``)."""


def _is_trusted(address: str, own: str) -> bool:
    """Return whether ``address`` leads to the copy's ``own`` host or to an authority's, or to no host at all."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    return not host or host == own or _OFFICIAL.search(host) is not None


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


def _keep_silent(issue: Issue) -> Issue:
    """Return ``issue`` without the line that it tells, if that advertises; what was cut is out of it already."""
    if issue.code not in _TELLING or _CUT in issue.detail or examine_text(issue.detail).status is IntegrityStatus.CLEAN:
        return issue
    return replace(issue, detail=describe(issue.detail))


def be_careful(notice: Notice) -> Notice:
    """Return ``notice`` unchanged if it is clean; else without links to strangers and without lines that advertise."""
    if notice.integrity.status is IntegrityStatus.CLEAN:
        return notice
    own = urlsplit(notice.origin.url).hostname or ""
    return replace(
        notice,
        body=tuple(_unlink(block, own) for block in notice.body),
        attachments=tuple(
            attachment if _is_trusted(attachment.url, own) else replace(attachment, url="")
            for attachment in notice.attachments
        ),
        issues=tuple(map(_keep_silent, notice.issues)),
    )


def _holds(text: str, suspects: tuple[tuple[str, int], ...]) -> bool:
    """Return whether a stretch of folded ``text`` has the hash and the length of one of ``suspects``."""
    for sha256, length in suspects:
        for start in range(len(text) - length + 1):
            if hashlib.sha256(text[start : start + length].encode()).hexdigest() == sha256:
                return True
    return False


def place_doubts(notice: Notice) -> Notice:
    """Return ``notice`` with the segment ids of the blocks that hold what looks inserted, for its final text."""
    integrity = notice.integrity
    if not integrity.suspects:
        return notice
    keys = block_ids(notice.body)
    doubtful = tuple(
        key for key, block in zip(keys, notice.body, strict=True) if _holds(fold(block.text), integrity.suspects)
    )
    return replace(notice, integrity=replace(integrity, doubtful=doubtful))
