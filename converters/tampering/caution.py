"""What is done with a copy that is not clean, beside cutting: links lead nowhere, nothing is told.

A text that only looks inserted is not changed. But no link of such a copy leads to a stranger's site, and no removed
line of it is printed that advertises.
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from converters.issues import Code, Issue
from converters.model import Block, Figure, Heading, IntegrityStatus, Link, Notice, Paragraph, Run, Runs, Table
from converters.tampering.doubts import Suspects, hide_suspects, holds_suspect, list_suspects
from converters.tampering.mending import describe
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


def _hush(line: str, suspects: Suspects) -> str:
    """Return ``line``, by hash and length if it advertises or holds one of ``suspects``; what was cut is out of it."""
    if holds_suspect(line, suspects):
        return describe(line)
    if _CUT in line or examine_text(line).status is IntegrityStatus.CLEAN:
        return line
    return describe(line)


def keep_silent(notice: Notice) -> Notice:
    """Return ``notice`` unchanged if it is clean; else without any line in its issues that advertises.

    An issue that quotes the title or the issuer, or a part of them, does so without the words in doubt.
    """
    if notice.integrity.status is IntegrityStatus.CLEAN:
        return notice
    suspects = list_suspects(notice)
    named = ["".join(pieces) for pieces in (notice.integrity.title, notice.integrity.issuer) if pieces]
    return replace(notice, issues=tuple(_hush_issue(issue, suspects, named) for issue in notice.issues))


def _hush_issue(issue: Issue, suspects: Suspects, named: list[str]) -> Issue:
    if issue.code in _TELLING:
        return replace(issue, detail=_JOINT.join(_hush(line, suspects) for line in issue.detail.split(_JOINT)))
    if issue.code is Code.TAMPERED_SUSPECTED:
        return issue
    detail, where = (hide_suspects(text, suspects) for text in (issue.detail, issue.where))
    for name in named:
        detail = detail.replace(name, f"[{describe(name)}]")
    return replace(issue, detail=detail, where=where)


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
