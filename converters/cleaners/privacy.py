"""Private persons' numbers are masked; office lines, hotlines, credit codes and police records stay."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from converters.body_text import LINES, join_texts
from converters.issues import Code, Issue
from converters.model import (
    Attachment,
    Block,
    Cell,
    Cut,
    Figure,
    Heading,
    Link,
    Masked,
    Notice,
    Paragraph,
    Relation,
    Run,
    Runs,
    Table,
)
from converters.private_numbers import (
    MASK,
    Span,
    find_in_address,
    find_in_name,
    find_private_numbers,
    may_hold_private_number,
)

_HOLES = (Cut, Masked)
_HOLE = "\ufffc"
"""What stands for a cut or masked place in the text that is searched, so that nothing is found across it."""
_QUOTED = re.compile(r"[^\s%]*%[0-9A-Fa-f]{2}\S*")
"""An address with signs written by their bytes, in which no number is seen to begin."""


def mask_private_numbers(notice: Notice) -> Notice:
    """Return ``notice`` without identity card, mobile and bank card numbers, in every text it carries.

    In the body each becomes ``Run("", Masked(kind))``, in plain fields ``[…]``. An issue counts them by
    kind; the value stands nowhere but in the name of the raw file, which writers mask.
    """
    notice = _mask_issues(notice)
    if not _may_hold_any(notice):
        return notice
    count: Counter[str] = Counter()
    fields: dict[str, Any] = {
        "title": _mask_text(notice.title, count),
        "summary": _mask_text(notice.summary, count),
        "issuer": _mask_text(notice.issuer, count),
        "keywords": tuple([_mask_text(word, count) for word in notice.keywords]),
        "topics": tuple([_mask_text(word, count) for word in notice.topics]),
        "recipients": tuple([_mask_text(name, count) for name in notice.recipients]),
        "attachments": tuple([_mask_attachment(attachment, count) for attachment in notice.attachments]),
        "relations": tuple([_mask_relation(relation, count) for relation in notice.relations]),
        "body": _mask_body(notice.body, count),
    }
    count.update(kind for *_, kind in find_in_name(notice.origin.file))  # masked where it is written
    changed = {name: value for name, value in fields.items() if value != getattr(notice, name)}
    masked = replace(notice, **changed) if changed else notice
    found = tuple(Issue(Code.PRIVATE_MASKED, f"{kind}: {number}") for kind, number in sorted(count.items()))
    return replace(masked, issues=masked.issues + found) if found else masked


def _mask_issues(notice: Notice) -> Notice:
    issues = tuple([_mask_issue(issue) for issue in notice.issues])
    return notice if issues == notice.issues else replace(notice, issues=issues)


def _may_hold_any(notice: Notice) -> bool:
    """Return whether a text or an address may hold a number; nearly all are ruled out by looking at all at once.

    An address may hold a number that its text does not show, and one in which signs are written by their bytes
    does not show it itself.
    """
    said = [notice.title, notice.summary, notice.issuer, *notice.keywords, *notice.topics, *notice.recipients]
    for attachment in notice.attachments:
        said += [attachment.title, attachment.file, attachment.url]
    said += [relation.title for relation in notice.relations]
    fields = "\n".join([*said, notice.origin.file])
    return (
        "%" in fields
        or may_hold_private_number(fields)
        or may_hold_private_number(join_texts(notice.body))
        or any(_holds_links(block) for block in notice.body if not isinstance(block, LINES))
        or _are_linked([run for block in notice.body if isinstance(block, LINES) for run in block.runs if run.mark])
    )


def _mask_body(body: tuple[Block, ...], count: Counter[str]) -> tuple[Block, ...]:
    """Mask the blocks; where the body has no long number, only addresses can hold one."""
    holds_number = may_hold_private_number(join_texts(body))
    return tuple([_mask_block(block, count) if holds_number or _holds_links(block) else block for block in body])


def _holds_links(block: Block) -> bool:
    """Return whether ``block`` has addresses that its text does not show."""
    if isinstance(block, Table):
        return _are_linked(block.caption) or any(_are_linked(cell.runs) for row in block.rows for cell in row)
    if isinstance(block, Figure):
        return bool(block.source) or _are_linked(block.caption)
    return _are_linked(block.runs)


def _are_linked(runs: Iterable[Run]) -> bool:
    return Link in [type(run.mark) for run in runs]


def _mask_attachment(attachment: Attachment, count: Counter[str]) -> Attachment:
    title, file = _mask_text(attachment.title, count), _mask_text(attachment.file, count)
    url = _drop_private_address(attachment.url, count)
    unchanged = (title, file, url) == (attachment.title, attachment.file, attachment.url)
    return attachment if unchanged else replace(attachment, title=title, file=file, url=url)


def _drop_private_address(address: str, count: Counter[str]) -> str:
    """Return ``address``, or nothing if a private number is in it."""
    kinds = find_in_address(address)
    count.update(kinds)
    return "" if kinds else address


def _mask_relation(relation: Relation, count: Counter[str]) -> Relation:
    title = _mask_text(relation.title, count)
    return relation if title == relation.title else replace(relation, title=title)


def _mask_issue(issue: Issue) -> Issue:
    """Mask what an issue quotes of the page; it was counted where it stood, or was never shown."""
    uncounted: Counter[str] = Counter()
    detail, where = _mask_text(issue.detail, uncounted), _mask_text(issue.where, uncounted)
    if "%" in detail:
        detail = _QUOTED.sub(lambda address: MASK if find_in_address(address[0]) else address[0], detail)
    return issue if (detail, where) == (issue.detail, issue.where) else replace(issue, detail=detail, where=where)


def _mask_text(text: str, count: Counter[str]) -> str:
    for start, end, kind in reversed(list(find_private_numbers(text))):
        text = text[:start] + MASK + text[end:]
        count[kind] += 1
    return text


def _mask_block(block: Block, count: Counter[str]) -> Block:
    match block:
        case Heading() | Paragraph():
            runs = _mask_runs(block.runs, count)
            return block if runs is block.runs else replace(block, runs=runs)
        case Figure():
            source = _drop_private_address(block.source, count)
            return replace(block, caption=_mask_runs(block.caption, count), source=source)
        case Table():
            rows = tuple(tuple(_mask_cells(row, block, count)) for row in block.rows)
            return replace(block, rows=rows, caption=_mask_runs(block.caption, count))


def _mask_cells(row: tuple[Cell, ...], table: Table, count: Counter[str]) -> Iterator[Cell]:
    head = table.rows[0]
    for at, cell in enumerate(row):
        label = head[at].text if len(head) == len(row) else row[at - 1].text if at else ""
        runs = _mask_runs(cell.runs, count, label)
        yield cell if runs is cell.runs else replace(cell, runs=runs)


def _mask_runs(runs: Runs, count: Counter[str], label: str = "") -> Runs:
    text = "".join([_HOLE if run.mark and isinstance(run.mark, _HOLES) else run.text for run in runs])
    spans = list(find_private_numbers(text, label))
    if not spans:
        if not any(isinstance(run.mark, Link) for run in runs):
            return runs
        return tuple(_drop_private_link(run, count) for run in runs)
    count.update(kind for *_, kind in spans)
    result: list[Run] = []
    at = 0
    for run in runs:
        if isinstance(run.mark, _HOLES):
            result.append(run)
            at += 1
            continue
        result.extend(_cut_run(run, at, spans))
        at += len(run.text)
    return tuple(_drop_private_link(run, count) for run in result)


def _cut_run(run: Run, at: int, spans: list[Span]) -> Iterator[Run]:
    """Yield the parts of ``run``, which begins at ``at``, outside ``spans``; a mask where a span begins."""
    here = at
    for start, end, kind in spans:
        if end <= at or start >= at + len(run.text):
            continue
        if start > here:
            yield Run(run.text[here - at : start - at], run.mark)
        if start >= at:
            yield Run("", Masked(kind))
        here = min(end, at + len(run.text))
    if here < at + len(run.text):
        yield Run(run.text[here - at :], run.mark)


def _drop_private_link(run: Run, count: Counter[str]) -> Run:
    """Return ``run`` without its link if the address itself dials or holds a private number."""
    if not isinstance(run.mark, Link):
        return run
    href = run.mark.href
    is_private = href.lower().startswith("tel:") or not _drop_private_address(href, count)
    return Run(run.text) if is_private else run
