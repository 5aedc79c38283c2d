"""Copies and versions of one notice: equal copies make one notice that names both, a changed one a new version."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from converters.differences import compare_texts
from converters.identify import explains, hash_content
from converters.issues import Code, Issue
from converters.labels import squeeze
from converters.model import Block, Notice, Relation, paragraph
from converters.segments import block_ids


class Kinship(StrEnum):
    """How two notices stand to each other."""

    COPY = "copy"
    """The same text: one notice, two raw files."""
    VERSION = "version"
    """The same notice with another text."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Edition:
    """A notice as it stands now, and its earlier versions, the newest first."""

    notice: Notice
    earlier: tuple[Notice, ...] = ()


def compare(one: Notice, other: Notice) -> Kinship:
    """Return how two notices stand to each other.

    They are the same notice if index number and title agree, or document number, issuer and most of the title, or,
    where neither has a number, title, issuer and day. A number alone proves nothing: pages are made from copies of
    others, and what explains a document names its number.
    """
    if not _is_same_notice(one, other):
        return Kinship.NONE
    return Kinship.COPY if hash_content(one) == hash_content(other) else Kinship.VERSION


def _is_same_notice(one: Notice, other: Notice) -> bool:
    same_title = squeeze(one.title) == squeeze(other.title)
    if one.index_number and other.index_number:
        return one.index_number == other.index_number and (same_title or _same_number(one, other))
    if one.document_number and other.document_number:
        return _same_number(one, other) and (same_title or (one.issuer == other.issuer and _are_alike(one, other)))
    if not same_title or (one.issuer and other.issuer and one.issuer != other.issuer):
        return False
    days = {one.published or one.issued, other.published or other.issued}
    return len(days) == 1 or hash_content(one) == hash_content(other)


def _same_number(one: Notice, other: Notice) -> bool:
    return bool(one.document_number) and one.document_number == other.document_number


_MOST = 0.6
"""Of the pairs of characters in the shorter of two titles: so many are in both if they are of one document."""


def _are_alike(one: Notice, other: Notice) -> bool:
    """Return whether two titles may be of one document, and not one of them of what explains it."""
    if explains(one.title) is not explains(other.title):
        return False
    a, b = (set(map("".join, pairwise(squeeze(notice.title)))) for notice in (one, other))
    return len(a & b) >= _MOST * min(len(a), len(b))


def merge_copy(kept: Notice, copy: Notice) -> Notice:
    """Return ``kept`` naming the raw file of ``copy`` too; fields that only the copy states are filled."""
    file = (copy.origin.file, copy.origin.sha256)
    known = {(kept.origin.file, kept.origin.sha256), *kept.origin.copies}
    files = (*kept.origin.copies, *(() if file in known else (file,)))
    filled = {
        name: getattr(copy, name)
        for name in ("issuer", "document_number", "index_number", "type", "issued", "published", "effective", "summary")
        if not getattr(kept, name) and getattr(copy, name)
    }
    issue = Issue(Code.DUPLICATE_NOTICE, copy.origin.file)
    issues = kept.issues if issue in kept.issues else (*kept.issues, issue)
    return replace(kept, origin=replace(kept.origin, copies=files), issues=issues, **filled)


def order_versions(one: Notice, other: Notice) -> tuple[Notice, Notice]:
    """Return (newer, older): by day of retrieval, then of publication; as given if neither is known."""
    first = (one.origin.retrieved, one.published.isoformat() if one.published else "")
    second = (other.origin.retrieved, other.published.isoformat() if other.published else "")
    return (other, one) if second >= first else (one, other)


@dataclass(frozen=True, slots=True)
class Group:
    """Which of a row of notices are one notice: their places in the row, and the id they share."""

    id: str
    places: tuple[int, ...]


def group_notices(notices: Iterable[Notice]) -> tuple[Group, ...]:
    """Return which of ``notices`` are one notice, in the order of first appearance.

    A group has the id of its first notice. Two different notices that claim one id (a copied index
    number) get ids apart: the later one's ends in a part of its content hash. ``make_stub`` may stand for
    a notice, so that a long row needs little memory.
    """
    places: dict[str, list[int]] = {}
    firsts: dict[str, Notice] = {}
    titled: dict[str, list[str]] = {}
    for at, notice in enumerate(notices):
        title = squeeze(notice.title)
        keys = [*([notice.id] if notice.id in firsts else []), *titled.get(title, [])]
        known = next((key for key in keys if compare(firsts[key], notice) is not Kinship.NONE), None)
        if known is None:
            known = notice.id if notice.id not in firsts else f"{notice.id}-{hash_content(notice)[:6]}"
            firsts[known] = notice
            titled.setdefault(title, []).append(known)
        places.setdefault(known, []).append(at)
    return tuple(Group(key, tuple(found)) for key, found in places.items())


def make_stub(notice: Notice) -> Notice:
    """Return ``notice`` with a hash in place of its body: enough for ``group_notices``."""
    return replace(notice, body=(paragraph(hash_content(notice)),), issues=(), relations=(), attachments=())


def collect_editions(notices: Iterable[Notice]) -> tuple[Edition, ...]:
    """Return ``notices`` with copies merged and versions put together, grouped as ``group_notices`` says."""
    listed = list(notices)
    return tuple(make_edition(group.id, [listed[place] for place in group.places]) for group in group_notices(listed))


def make_edition(key: str, notices: Sequence[Notice]) -> Edition:
    """Return the edition with the id ``key`` of ``notices``, which are one notice; there is at least one."""
    edition = Edition(replace(notices[0], id=key))
    for notice in notices[1:]:
        edition = _add(edition, notice)
    return edition


def _add(edition: Edition, notice: Notice) -> Edition:
    texts = [edition.notice, *edition.earlier]
    for at, text in enumerate(texts):
        if hash_content(text) == hash_content(notice):
            texts[at] = merge_copy(text, notice)
            return Edition(texts[0], tuple(texts[1:]))
    newer, older = order_versions(edition.notice, notice)
    issue = Issue(Code.NEW_VERSION, older.origin.file)
    issues = newer.issues if issue in newer.issues else (*newer.issues, issue)
    current = replace(newer, id=edition.notice.id, issues=issues)
    return Edition(current, (replace(older, id=edition.notice.id), *edition.earlier))


def _sound_body(notice: Notice) -> tuple[Block, ...]:
    """Return the text of ``notice`` without the passages in doubt, which stand at their own place alone."""
    doubtful = notice.integrity.doubtful
    if not doubtful:
        return notice.body
    keyed = zip(block_ids(notice.body), notice.body, strict=True)
    return tuple(block for key, block in keyed if key not in doubtful)


def list_pages(edition: Edition) -> tuple[Notice, ...]:
    """Return the notices whose pages show ``edition``: the current one, then each earlier version.

    The oldest version is ``<id>-v1``; every page names the versions beside it.
    """
    count = len(edition.earlier)
    ids = [edition.notice.id, *(f"{edition.notice.id}-v{count - at}" for at in range(count))]
    notices = (edition.notice, *edition.earlier)
    return tuple(
        replace(
            notice,
            id=ids[at],
            differences=compare_texts(_sound_body(notice), _sound_body(notices[at - 1])) if at else (),
            relations=(
                *notice.relations,
                *(_relate("later-version", notices[at - 1], ids[at - 1]) for _ in range(1 if at else 0)),
                *(_relate("earlier-version", notices[at + 1], ids[at + 1]) for _ in range(1 if at < count else 0)),
            ),
        )
        for at, notice in enumerate(notices)
    )


def _relate(kind: str, notice: Notice, key: str) -> Relation:
    return Relation(kind, notice.document_number, notice.title, key)
