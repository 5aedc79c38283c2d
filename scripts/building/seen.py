"""Which files changed since the last build: told by size and time, and by content only where those differ."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.building.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Seen:
    """All files of one kind: path below the root -> SHA-256; which are new or changed, which are gone."""

    files: dict[str, str]
    changed: frozenset[str]
    gone: frozenset[str]


def _walk(folder: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.startswith("."):
                continue
            if entry.is_dir():
                yield from _walk(entry.path)
            elif entry.is_file():
                yield entry


def look_at(ledger: Ledger, root: Path, folder: Path) -> Seen:
    """Return what stands below ``folder``, and note it in ``ledger``. Hidden files are passed over.

    A file is read only if its size or its time of change (to the nanosecond) is not what the ledger says.
    """
    prefix = folder.relative_to(root).as_posix() + "/"
    known = {
        path: (size, mtime, sha)
        for path, size, mtime, sha in ledger.rows(
            "SELECT path, size, mtime, sha FROM files WHERE path >= ? AND path < ?", prefix, prefix[:-1] + "0"
        )
    }
    files: dict[str, str] = {}
    changed: set[str] = set()
    notes: list[tuple[object, ...]] = []
    start = len(str(root)) + 1
    for entry in _walk(str(folder)) if folder.is_dir() else ():
        path = entry.path[start:].replace(os.sep, "/")
        stat = entry.stat()
        size, mtime, sha = known.get(path, (-1, -1, ""))
        if (size, mtime) != (stat.st_size, stat.st_mtime_ns):
            new = hashlib.sha256(Path(entry.path).read_bytes()).hexdigest()
            notes.append((path, stat.st_size, stat.st_mtime_ns, new))
            if new != sha:
                changed.add(path)
            sha = new
        files[path] = sha
    gone = frozenset(known) - frozenset(files)
    ledger.run_many("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", notes)
    ledger.run_many("DELETE FROM files WHERE path = ?", ((path,) for path in gone))
    return Seen(files, frozenset(changed), gone)


def note_written(ledger: Ledger, root: Path, path: str, sha: str) -> None:
    """Note that ``path`` was written by this build, so that the next one does not take it for a change."""
    stat = (root / path).stat()
    ledger.run("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", path, stat.st_size, stat.st_mtime_ns, sha)
