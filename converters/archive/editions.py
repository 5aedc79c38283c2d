"""Copies and versions of one notice: equal copies make one notice that names both, a changed one a new version."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice, zip_longest

from converters.archive.differences import compare_texts
from converters.archive.likeness import address_key, are_texts_alike, are_titles_alike, sketch_lines
from converters.archive.version_order import is_newer, tells_newer
from converters.file_names import mask_name
from converters.identify import explains, hash_content, names_its_organ
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

    They are the same notice if they came from one address and have like titles, if index number and title agree, or
    document number, issuer and most of the title or of the text, or, where neither has a number, title, issuer and
    day. An unknown issuer differs from none. A number alone proves nothing: pages are made from copies of others,
    numbers are given twice by mistake, and what explains a document names its number. Numbers that differ are of two
    notices, whatever else agrees.
    """
    if not _is_same_notice(one, other):
        return Kinship.NONE
    return Kinship.COPY if hash_content(one) == hash_content(other) else Kinship.VERSION


def _is_same_notice(one: Notice, other: Notice) -> bool:
    same_title = squeeze(one.title) == squeeze(other.title)
    if _same_address(one, other) and not _differ_in_numbers(one, other):
        return same_title or are_titles_alike(one, other)
    if one.index_number and other.index_number:
        return one.index_number == other.index_number and (same_title or _same_document(one, other))
    if one.document_number and other.document_number:
        return _same_number(one, other) and (
            same_title or (not _differ(one.issuer, other.issuer) and _same_document(one, other))
        )
    if not same_title or _differ(one.issuer, other.issuer):
        return False
    days = {one.published or one.issued, other.published or other.issued}
    return len(days) == 1 or hash_content(one) == hash_content(other)


def _same_address(one: Notice, other: Notice) -> bool:
    return address_key(one.origin) != "" and address_key(one.origin) == address_key(other.origin)


def _differ(one: str, other: str) -> bool:
    """Return whether both are known, and differ."""
    return bool(one and other) and one != other


def _differ_in_numbers(one: Notice, other: Notice) -> bool:
    return _differ(one.index_number, other.index_number) or _differ(one.document_number, other.document_number)


def _same_number(one: Notice, other: Notice) -> bool:
    return bool(one.document_number) and one.document_number == other.document_number


def _same_document(one: Notice, other: Notice) -> bool:
    """Return whether the number of both is that of one document: its titles or its texts are alike."""
    if not _same_number(one, other) or explains(one.title) is not explains(other.title):
        return False
    return are_titles_alike(one, other) or are_texts_alike(one, other)


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
    issue = Issue(Code.DUPLICATE_NOTICE, mask_name(copy.origin.file))
    issues = kept.issues if issue in kept.issues else (*kept.issues, issue)
    return replace(kept, origin=replace(kept.origin, copies=files), issues=issues, **filled)


@dataclass(frozen=True, slots=True)
class Group:
    """Which of a row of notices are one notice: their places in the row, and the id they share."""

    id: str
    places: tuple[int, ...]


def group_notices(notices: Iterable[Notice], kept: frozenset[str] = frozenset()) -> tuple[Group, ...]:
    """Return which of ``notices`` are one notice, in the order of first appearance.

    A group has the id of its first notice, or of the first whose id is one of ``kept``, where pages stand already
    and which no group before it has.
    Two different notices that claim one id (a copied index number) get ids apart: the later one's ends in a part of
    its content hash. ``make_stub`` may stand for a notice, so that a long row needs little memory.
    """
    places: dict[str, list[int]] = {}
    firsts: dict[str, Notice] = {}
    named: dict[str, list[str]] = {}
    ids: dict[str, list[str]] = {}
    for at, notice in enumerate(notices):
        names = [f"title {squeeze(notice.title)}", *filter(None, [address_key(notice.origin)])]
        keys = [notice.id] * (notice.id in firsts) + [key for name in names for key in named.get(name, [])]
        known = next((key for key in keys if compare(firsts[key], notice) is not Kinship.NONE), None)
        if known is None:
            known = notice.id if notice.id not in firsts else f"{notice.id}-{hash_content(notice)[:6]}"
            firsts[known] = notice
            for name in names:
                named.setdefault(name, []).append(known)
        places.setdefault(known, []).append(at)
        ids.setdefault(known, [known]).append(notice.id)
    taken = set(places)
    groups: list[Group] = []
    for key, found in places.items():
        own = key if key in kept else next((one for one in ids[key] if one in kept and one not in taken), key)
        taken.add(own)
        groups.append(Group(own, tuple(found)))
    return tuple(groups)


def make_stub(notice: Notice) -> Notice:
    """Return ``notice`` with hashes in place of its body: enough for ``group_notices``.

    That of the text is in figures and those of its lines are in letters, so that texts are compared as before.
    """
    whole = f"{int(hash_content(notice), 16) % 10**64:064}"
    body = (paragraph(whole), paragraph(sketch_lines(notice)))
    return replace(notice, body=body, issues=(), relations=(), attachments=())


def collect_editions(notices: Iterable[Notice], kept: frozenset[str] = frozenset()) -> tuple[Edition, ...]:
    """Return ``notices`` with copies merged and versions put together, grouped as ``group_notices`` says.

    What bears the number of another notice says so, and what may be a version of another.
    """
    listed = list(notices)
    groups = group_notices(listed, kept)
    editions = [make_edition(group.id, [listed[place] for place in group.places]) for group in groups]
    others = find_others([edition.notice for edition in editions])
    return tuple(replace(one, notice=add_issues(one.notice, others.get(one.notice.id, ()))) for one in editions)


def add_issues(notice: Notice, issues: tuple[Issue, ...]) -> Notice:
    """Return ``notice`` with ``issues`` behind its own."""
    return replace(notice, issues=(*notice.issues, *issues)) if issues else notice


def find_others(notices: Sequence[Notice]) -> dict[str, tuple[Issue, ...]]:
    """Return id -> issues, of those of ``notices`` whose number or title another has without being a version of it.

    They are the current ones of all editions; stubs will do.
    """
    found: dict[str, tuple[Issue, ...]] = {}
    numbered: dict[tuple[str, bool], list[Notice]] = {}
    titled: dict[tuple[str, str], list[Notice]] = {}
    for notice in notices:
        numbered.setdefault((notice.document_number, explains(notice.title)), []).append(notice)
        titled.setdefault((squeeze(notice.title), notice.issuer), []).append(notice)
    for notice in notices:
        beside = numbered[notice.document_number, explains(notice.title)] if notice.document_number else []
        number = _name_first(beside, notice, _is_number_of_both)
        beside = titled[squeeze(notice.title), notice.issuer] if notice.issuer else []
        title = _name_first(beside, notice, _may_be_version)
        found[notice.id] = (
            *(Issue(Code.NUMBER_TWICE, other.title, "document_number") for other in number),
            *(Issue(Code.SAME_TITLE, mask_name(other.origin.file), "title") for other in title),
        )
    return found


_NEIGHBOURS = 20
"""So many notices of the same number or title are looked at."""


def _name_first(
    beside: Sequence[Notice], notice: Notice, is_meant: Callable[[Notice, Notice], bool]
) -> tuple[Notice, ...]:
    others = islice((one for one in beside if one.id != notice.id), _NEIGHBOURS)
    return tuple(islice((one for one in others if is_meant(one, notice)), 1))


def _is_number_of_both(one: Notice, other: Notice) -> bool:
    """Return whether one agency gave the number to both, as far as it says whose it is."""
    return names_its_organ(one.document_number) or one.issuer == other.issuer


def _may_be_version(one: Notice, other: Notice) -> bool:
    """Return whether two notices of one title and issuer, which no number tells apart, may be one in two versions."""
    if _differ_in_numbers(one, other):
        return False
    return (one.issued is not None and one.issued == other.issued) or are_texts_alike(one, other)


def make_edition(key: str, notices: Sequence[Notice]) -> Edition:
    """Return the edition with the id ``key`` of ``notices``, which are one notice; there is at least one.

    Each text says what it is a later version of, and where nothing tells that it is the later one.
    """
    texts: list[Notice] = []
    for notice in notices:
        _add(texts, replace(notice, id=key))
    newest, *earlier = (add_issues(text, _follow(text, older)) for text, older in zip_longest(texts, texts[1:]))
    return Edition(newest, tuple(earlier))


def _add(texts: list[Notice], notice: Notice) -> None:
    """Put ``notice`` among ``texts``, the newest first, or to the copy of it that is there."""
    for at, text in enumerate(texts):
        if hash_content(text) == hash_content(notice):
            texts[at] = merge_copy(text, notice)
            return
    older = (at for at, text in enumerate(texts) if is_newer(notice, text))
    texts.insert(next(older, len(texts)), notice)


def _follow(newer: Notice, older: Notice | None) -> tuple[Issue, ...]:
    """Return what ``newer`` says of the text before it."""
    if older is None:
        return ()
    name = mask_name(older.origin.file)
    found = [Code.NEW_VERSION] if tells_newer(newer, older) is not None else [Code.NEW_VERSION, Code.VERSION_ORDER]
    return tuple(issue for issue in (Issue(code, name) for code in found) if issue not in newer.issues)


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
