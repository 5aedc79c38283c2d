"""Pages that lead on from where notices stood before: their year or their id changed, and links to them are kept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from converters.file_names import mask_name
from converters.writers.moved import write_moved
from converters.writers.page import is_hand_edited
from scripts.building.ledger import Ledger, unpack
from scripts.building.seen import note_written
from scripts.building.tombstones import LANGUAGES, Changes
from scripts.files import write_atomically
from scripts.page_files import read_page_text
from scripts.places import Place
from scripts.withdrawals import read_withdrawals

OWNER = "moves"
Head = tuple[str, str, str]
"""Path, id and raw file of a Chinese page."""

_ZH = "docs/zh/notices/"
_VERSION = re.compile(r"-v\d+$")
_HEADS = """
SELECT heads.path, heads.id, heads.file FROM heads
LEFT JOIN outputs ON outputs.path = heads.path AND outputs.owner = 'notice ' || heads.id WHERE outputs.path IS NULL
"""
"""The pages at whose place no page of the same notice stands now."""


def list_single(ledger: Ledger) -> set[str]:
    """Return the raw files that hold one notice, as pages name them."""
    return {mask_name(file) for (file,) in ledger.rows("SELECT file FROM members GROUP BY file HAVING count(*) = 1")}


def without_superseded(ledger: Ledger, heads: list[Head], published: Mapping[str, list[str]]) -> list[Head]:
    """Return ``heads`` without pages of files that hold one notice: if that has another page, theirs leads on.

    ``published``: raw file -> the ids of its pages.
    """
    single = list_single(ledger)
    return [
        (path, key, file)
        for path, key, file in heads
        if file not in single or (published.get(file) != [key] and not _VERSION.search(key))
    ]


def write_moves(ledger: Ledger, place: Place, changes: Changes) -> None:
    """Make a page in each language wherever a notice stood that stands elsewhere now; remove those that lead nowhere.

    What leads on is known by itself: the page names the notice, and is kept by later builds. A page that a person
    edited stays, and is named, unless its notice was withdrawn.
    """
    leads: dict[str, str] = dict(ledger.rows("SELECT path, id FROM moves"))
    heads = ledger.rows(_HEADS)
    withdrawn = {row.id: f"{_ZH}{row.year}/{row.id}.md" for row in read_withdrawals(place.withdrawn).rows}
    titles = _list_titles(ledger) if heads else {}
    for path, key, file in heads:
        stands = key in withdrawn or _page_of(ledger, key)
        if now := key if stands else _holder_of(ledger, file, titles[file]) if file in titles else "":
            leads[path] = now
    by_stem = {path.rpartition("/")[2].removesuffix(".md"): key for path, key in leads.items()}
    wanted: dict[str, str] = {}
    for path, first in sorted(leads.items()):
        key, passed = first, {first}
        while not _page_of(ledger, key) and (after := by_stem.get(key, key)) not in passed:
            key = after
            passed.add(key)
        target = _page_of(ledger, key) or withdrawn.get(key, "")
        if target and target != path and not ledger.rows(_TAKEN, path, OWNER):
            wanted |= _write(ledger, place, (path, target, key), changes, keeps=target not in withdrawn.values())
    for (path,) in ledger.rows("SELECT path FROM outputs WHERE owner = ?", OWNER):
        if path not in wanted and path not in changes.kept:
            (place.root / path).unlink(missing_ok=True)
    ledger.run("DELETE FROM outputs WHERE owner = ?", OWNER)
    rows = ((path, OWNER, sha) for path, sha in sorted(wanted.items()))
    ledger.run_many("INSERT OR REPLACE INTO outputs VALUES (?, ?, ?)", rows)


_TAKEN = "SELECT 1 FROM outputs WHERE path = ? AND owner != ?"


def _write(
    ledger: Ledger, place: Place, lead: tuple[str, str, str], changes: Changes, *, keeps: bool
) -> dict[str, str]:
    """Write the pages of one lead (path, target, id) in both languages; return path -> SHA-256 of what was written.

    With ``keeps``, what a person edited is not written over.
    """
    page, target, key = lead[0].removeprefix(_ZH), lead[1].removeprefix(_ZH), lead[2]
    written: dict[str, str] = {}
    for lang in LANGUAGES:
        path = f"{place.docs.name}/{lang}/notices/{page}"
        if keeps and is_edited(place.root / path):
            changes.kept.append(path)
            continue
        text = write_moved(page, key, target, lang)
        written[path] = hashlib.sha256(text.encode()).hexdigest()
        old = (place.root / path).exists()
        if write_atomically(place.root / path, text, durable=False):
            (changes.changed if old else changes.new).append(path)
        note_written(ledger, place.root, path, written[path])
    ledger.run("DELETE FROM heads WHERE path = ?", lead[0])
    ledger.run("INSERT OR REPLACE INTO moves VALUES (?, ?)", lead[0], key)
    return written


def is_edited(file: Path) -> bool:
    """Return whether a page stands at ``file`` that a person edited, or saved in another encoding."""
    if not file.exists():
        return False
    page = read_page_text(file)
    return page is None or is_hand_edited(page)


def _page_of(ledger: Ledger, key: str) -> str:
    """Return the Chinese page of the notice ``key``; empty if there is none."""
    query = "SELECT path FROM outputs WHERE owner = ? AND path >= ? AND path < ?"
    found = ledger.rows(query, f"notice {key}", _ZH, "docs/zh/notices0")
    return str(found[0][0]) if found else ""


def _list_titles(ledger: Ledger) -> dict[str, set[str]]:
    """Return raw file, as pages name it -> titles, of those that hold one notice."""
    titles: dict[str, set[str]] = {}
    for file, names in ledger.rows("SELECT file, min(names) FROM members GROUP BY file HAVING count(*) = 1"):
        named = {name.removeprefix("title ") for name in names.split("\n") if name.startswith("title ")}
        titles.setdefault(mask_name(file), set()).update(named)
    return titles


def _holder_of(ledger: Ledger, file: str, titles: set[str]) -> str:
    """Return the id of the notice that the raw ``file``, which holds but this one, is part of now; nothing if none."""
    near = ledger.several("SELECT id FROM bears WHERE key IN ({})", titles)
    blobs = ledger.several("SELECT calling FROM joined WHERE id IN ({})", sorted({key for (key,) in near}))
    notices = [unpack(blob) for (blob,) in blobs]
    found = [
        one.id for one in notices if file in {mask_name(name) for name in (one.origin.file, *dict(one.origin.copies))}
    ]
    return min(found, key=lambda key: (_VERSION.search(key) is not None, key), default="")
