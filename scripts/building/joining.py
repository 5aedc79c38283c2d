"""Copies and versions of one notice become one; notices that name each other are linked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from converters.archive.linking import link_notices, name_key
from converters.archive.withdrawals import Withdrawals
from converters.file_names import mask_name
from converters.issues import Code, Issue
from converters.model import Integrity, Notice
from scripts.building.crew import Crew
from scripts.building.intake import list_unread, notices_of
from scripts.building.ledger import Ledger, digest, pack, read_json, unpack
from scripts.building.moves import without_superseded
from scripts.building.seen import Seen
from scripts.page_files import read_page_text
from scripts.places import Place, is_passed_over
from scripts.withdrawals import read_withdrawals

AT_ONCE = 200
"""So many groups are joined before the next are read."""

Member = tuple[str, int]
"""A raw file, and the how-manieth notice in it."""

_VERSION = re.compile(r"-v\d+$")
_PAGE_ID = re.compile(r"^id: \"?([^\"\n]+)\"?$", re.MULTILINE)
_MOVED = re.compile(r"^moved:\n  id: \"?([^\"\n]+)\"?$", re.MULTILINE)
_PAGE_FILE = re.compile(r"^  file: \"?([^\"\n]+)\"?$", re.MULTILINE)


def note_heads(ledger: Ledger, place: Place, docs: Seen) -> None:
    """Note id and raw file of each Chinese page that changed: permalinks outlive the conversion."""
    prefix = (place.docs / "zh" / "notices").relative_to(place.root).as_posix() + "/"
    for path in docs.gone:
        ledger.run("DELETE FROM heads WHERE path = ?", path)
        ledger.run("DELETE FROM moves WHERE path = ?", path)
    known = {path for (path,) in ledger.rows("SELECT path FROM heads")}
    for path in sorted(docs.files):
        if path.startswith(prefix) and path.endswith(".md") and (path in docs.changed or path not in known):
            text = read_page_text(place.root / path)
            if text is None:  # what was noted of it before stays
                if path not in known:
                    _note_owner(ledger, path)
                continue
            head = text.partition("\n---\n")[0]
            key, file = _PAGE_ID.search(head), _PAGE_FILE.search(head)
            ledger.run("DELETE FROM moves WHERE path = ?", path)
            if moved := _MOVED.search(head):
                ledger.run("INSERT INTO moves VALUES (?, ?)", path, moved[1])
            if key:
                row = (path, key[1], file[1] if file else "")
                ledger.run("INSERT OR REPLACE INTO heads VALUES (?, ?, ?)", *row)


def _note_owner(ledger: Ledger, path: str) -> None:
    """Note a page that cannot be read as that of the notice it was written for, so that it does not seem stale."""
    for (owner,) in ledger.rows("SELECT owner FROM outputs WHERE path = ?", path):
        ledger.run("INSERT OR REPLACE INTO heads VALUES (?, ?, '')", path, owner.removeprefix("notice "))


def _published(ledger: Ledger) -> dict[str, list[str]]:
    """Return raw file, as pages name it -> the ids of its pages, each once, earlier versions left out."""
    rows = ledger.rows("SELECT DISTINCT file, id FROM heads WHERE file != '' ORDER BY id")
    ids = {key for _, key in rows}
    published: dict[str, list[str]] = {}
    for file, key in rows:
        if not (_VERSION.search(key) and _VERSION.sub("", key) in ids):
            published.setdefault(file, []).append(key)
    return published


@dataclass(frozen=True, slots=True)
class _Listed:
    """One notice of a raw file: its permanent id, whether a page stands under that, and what it may share."""

    member: Member
    id: str
    is_published: bool
    names: tuple[str, ...]


def _list_members(ledger: Ledger, withdrawals: Withdrawals) -> list[_Listed]:
    """Return each notice of each raw file."""
    rows = ledger.rows("SELECT file, number, id, names FROM members ORDER BY file, number")
    several = {file for file, number, *_ in rows if number}
    published = _published(ledger)
    for row in withdrawals.rows:
        for file in row.files:
            # What stands in place of the page names no file; a withdrawn notice keeps its id all the same.
            name = mask_name(file)
            if not (_VERSION.search(row.id) or row.id in published.get(name, [])):
                published.setdefault(name, []).append(row.id)
    members: list[_Listed] = []
    for file, number, key, names in rows:
        old = published.get(mask_name(file), [])
        own = old[0] if key not in old and len(old) == 1 and file not in several else key
        members.append(_Listed((file, number), own, own in old, tuple(names.split("\n"))))
    return members


def _group(members: list[_Listed]) -> list[list[_Listed]]:
    """Return the members in groups that share an id, a title, an address or a number, however many links away."""
    leader: dict[str, str] = {}

    def find(name: str) -> str:
        while leader.setdefault(name, name) != name:
            leader[name] = name = leader[leader[name]]
        return name

    for one in members:
        for name in one.names:
            leader[find(f"id {one.id}")] = find(name)
    groups: dict[str, list[_Listed]] = {}
    for one in members:
        groups.setdefault(find(f"id {one.id}"), []).append(one)
    return list(groups.values())


def _list_kept(group: list[_Listed]) -> frozenset[str]:
    """Return the ids under which pages of the group stand already, where it has several to choose from."""
    return frozenset(one.id for one in group if one.is_published) if len({one.id for one in group}) > 1 else frozenset()


def join(ledger: Ledger, place: Place, docs: Seen, crew: Crew) -> tuple[set[str], set[str]]:
    """Bring the joined notices in step with raw files and pages; return the ids that changed, and those gone.

    A page whose raw file is gone is read back and stays, with an issue that says so. What was withdrawn is gone.
    """
    keys = dict(ledger.rows("SELECT file, key FROM raws"))
    withdrawals = read_withdrawals(place.withdrawn)
    groups = {"{}#{}".format(*group[0].member): group for group in _group(_list_members(ledger, withdrawals))}
    signatures = {
        key: digest(
            *((*one.member, one.id, keys[one.member[0]]) for one in group),
            *sorted(_list_kept(group)),
            *withdrawals.touching(one.id for one in group),
        )
        for key, group in groups.items()
    }
    known = dict(ledger.rows("SELECT key, signature FROM groups"))
    changed: set[str] = set()
    stale = [key for key in sorted(signatures) if known.get(key) != signatures[key]]
    for key, joined in zip(stale, _join_groups(ledger, [groups[key] for key in stale], crew), strict=True):
        pages = [page for page in joined if not withdrawals.cover(page.id)]
        ids = [notice.id for notice in pages]
        ledger.run("INSERT OR REPLACE INTO groups VALUES (?, ?, ?)", key, signatures[key], json.dumps(ids))
        for notice in pages:
            _keep(ledger, notice)
        changed.update(ids)
    lost = [key for key in known if key not in signatures and not key.startswith("docs/")]
    ledger.run_many("DELETE FROM groups WHERE key = ?", ((key,) for key in lost))
    changed |= _join_orphans(ledger, place, docs, withdrawals)
    alive = set(chain.from_iterable(read_json(ids for (ids,) in ledger.rows("SELECT ids FROM groups"))))
    gone = {key for (key,) in ledger.rows("SELECT id FROM joined")} - alive
    for key in gone:
        for table in ("joined", "bears", "wants"):
            ledger.run(f"DELETE FROM {table} WHERE id = ?", key)  # noqa: S608 (our own names)
    return changed - gone, gone


def _join_groups(ledger: Ledger, groups: list[list[_Listed]], crew: Crew) -> Iterator[list[Notice]]:
    """Yield the pages of each group. Not too many notices are held in memory at a time."""
    for at in range(0, len(groups), AT_ONCE):
        yield from crew.map(_join, [(_name(ledger, group), _list_kept(group)) for group in groups[at : at + AT_ONCE]])


def _name(ledger: Ledger, group: list[_Listed]) -> list[Notice]:
    notices = notices_of(ledger, [one.member for one in group])
    return [replace(notice, id=one.id) for notice, one in zip(notices, group, strict=True)]


def _join(named: tuple[list[Notice], frozenset[str]]) -> list[Notice]:
    from converters.archive.editions import collect_editions, list_pages  # noqa: PLC0415 (only a worker needs it)

    return [page for edition in collect_editions(*named) for page in list_pages(edition)]


def _join_orphans(ledger: Ledger, place: Place, docs: Seen, withdrawals: Withdrawals) -> set[str]:
    """Join the pages that no raw file stands behind; return the ids that changed. One of a passed-over file is none.

    A file that could not be read this time is there: its pages stay as they are, and do not say that it is gone.
    """
    rows = ledger.rows("SELECT key, signature, ids FROM groups")
    alive = set(chain.from_iterable(read_json(ids for key, _, ids in rows if not key.startswith("docs/"))))
    known = {key: signature for key, signature, _ in rows if key.startswith("docs/")}
    own = dict(
        ledger.rows("SELECT path, sha FROM outputs WHERE path >= 'docs/zh/notices/' AND path < 'docs/zh/notices0'")
    )
    changed: set[str] = set()
    heads = ledger.rows("SELECT path, id, file FROM heads")
    unread = set(map(mask_name, list_unread(ledger)))
    heads = without_superseded(ledger, heads, _published(ledger))
    orphans = {
        f"{path}{_UNREAD}" if file in unread else path: (path, key)
        for path, key, file in heads
        if not (key in alive or withdrawals.cover(key) or is_passed_over(place.notices / file))
    }
    for group, (path, key) in sorted(orphans.items()):
        # A page that was written for an orphan by the last build says nothing new.
        if group in known and own.get(path) == docs.files[path]:
            continue
        signature = digest("orphan", docs.files[path])
        if known.get(group) != signature:
            notice = _read_orphan(ledger, key, read_page_text(place.root / path), is_gone=group == path)
            if notice is None:
                continue
            ledger.run("INSERT OR REPLACE INTO groups VALUES (?, ?, ?)", group, signature, json.dumps([key]))
            _keep(ledger, notice)
            changed.add(key)
    ledger.run_many("DELETE FROM groups WHERE key = ?", ((group,) for group in known if group not in orphans))
    return changed


_UNREAD = "#unread"
"""What is behind the path of a page, in the key of its group, while its raw file is there and cannot be read."""


def _read_orphan(ledger: Ledger, key: str, page: str | None, *, is_gone: bool) -> Notice | None:
    """Return the notice of a page; where that cannot be read, as it was known before, or None.

    It says that its raw file is gone if that is so, and only then.
    """
    from converters.readers.page import read_page  # noqa: PLC0415 (all readers come with it, and most builds need none)

    known = ledger.rows("SELECT notice FROM joined WHERE id = ?", key) if page is None else []
    if page is None and not known:
        return None
    notice: Notice = unpack(known[0][0]) if page is None else read_page(page)
    others = tuple(issue for issue in notice.issues if issue.code is not Code.SOURCE_MISSING)
    gone = Issue(Code.SOURCE_MISSING, notice.origin.file)
    return replace(notice, issues=(*others, gone) if is_gone else others)


def _keep(ledger: Ledger, notice: Notice) -> None:
    key = notice.id
    calling = replace(notice, body=(), issues=(), attachments=(), integrity=Integrity(), summary="")
    ledger.run("INSERT OR REPLACE INTO joined VALUES (?, ?, ?)", key, pack(notice), pack(calling))
    for table, names in (("bears", _borne(calling)), ("wants", _wanted(calling))):
        ledger.run(f"DELETE FROM {table} WHERE id = ?", key)  # noqa: S608 (our own names)
        ledger.run_many(f"INSERT INTO {table} VALUES (?, ?)", ((name, key) for name in names))  # noqa: S608


def _borne(notice: Notice) -> set[str]:
    return {_id_key(notice.id), *(name_key(name) for name in (notice.document_number, notice.title) if name)}


def _wanted(notice: Notice) -> set[str]:
    names = {name_key(name) for relation in notice.relations for name in (relation.number, relation.title) if name}
    # A version leads to the next by its id, and shows that one's title, whatever it is by now.
    return names | {_id_key(relation.id) for relation in notice.relations if relation.id}


def _id_key(key: str) -> str:
    """Return a name that no number and no title has: the space would be gone from theirs."""
    return f"id {key}"


def names_of(ledger: Ledger, ids: Iterable[str]) -> set[str]:
    """Return every name that the notices ``ids`` bear or want."""
    listed = set(ids)
    return {
        name
        for table in ("bears", "wants")
        for (name,) in ledger.several(f"SELECT key FROM {table} WHERE id IN ({{}})", listed)  # noqa: S608
    }


def who_names(ledger: Ledger, names: Iterable[str]) -> set[str]:
    """Return the ids of all notices that bear or want one of ``names``."""
    listed = set(names)
    return {
        key
        for table in ("bears", "wants")
        for (key,) in ledger.several(f"SELECT id FROM {table} WHERE key IN ({{}})", listed)  # noqa: S608
    }


def load_linked(ledger: Ledger, ids: Iterable[str]) -> list[Notice]:
    """Return the notices ``ids`` with the relations that all notices of the archive give them, by id."""
    listed = sorted(set(ids))
    # Whoever names a name of ours may relate to us; whoever shares a name with them decides whether it is unique.
    near = who_names(ledger, names_of(ledger, listed)) | set(listed)
    near |= who_names(ledger, names_of(ledger, near))
    calling = [unpack(blob) for (blob,) in ledger.several("SELECT calling FROM joined WHERE id IN ({})", sorted(near))]
    linked = {notice.id: notice.relations for notice in link_notices(sorted(calling, key=lambda one: str(one.id)))}
    notices = {
        key: unpack(blob) for key, blob in ledger.several("SELECT id, notice FROM joined WHERE id IN ({})", listed)
    }
    return [replace(notices[key], relations=linked[key]) for key in listed if key in notices]
