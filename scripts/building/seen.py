"""Which files changed since the last build: told by size and time, and by content only where those differ."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import time_ns

from scripts.building.ledger import Ledger

TICK = 50_000_000
"""Nanoseconds within which a second change may leave the times of a file as they were; their clocks are coarse."""

_UNKNOWN = ("", -1, -1, "")
"""What is noted of a file that was not there: path, size, time, hash."""

UNSETTLED = 0
"""Noted as the time of a file that may change within the same tick, so that it is read again the next time."""


@dataclass(frozen=True, slots=True)
class Seen:
    """All files of one kind: path below the root -> SHA-256; which are new or changed, which are gone."""

    files: dict[str, str]
    changed: frozenset[str]
    gone: frozenset[str]


def _walk(folder: str) -> Iterator[os.DirEntry[str]]:
    folders = [folder]
    while folders:
        with os.scandir(folders.pop()) as entries:
            shown = [entry for entry in entries if not entry.name.startswith(".")]
        folders += [entry.path for entry in shown if entry.is_dir()]
        yield from (entry for entry in shown if entry.is_file())


def time_of(stat: os.stat_result) -> int:
    """Return a number that differs whenever a file was written, moved here or given another time of change.

    The time of change alone can be set, and goes back when a clock does; some years do not fit the ledger.
    """
    return hash((stat.st_mtime_ns, stat.st_ctime_ns))


def settled_time(stat: os.stat_result) -> int:
    """Return ``time_of``, or UNSETTLED for what may change again within the same tick."""
    return time_of(stat) if abs(time_ns() - stat.st_ctime_ns) > TICK else UNSETTLED


def look_at(ledger: Ledger, root: Path, folder: Path) -> Seen:
    r"""Return what stands below ``folder``, and note it in ``ledger``. Hidden files are passed over.

    A file is read only if its size or its times (to the nanosecond) are not what the ledger says. One that may
    not be read has an empty hash and is new each time; a name that is no UTF-8 has its bytes written as ``\xff``,
    so that whoever opens it under that name fails.
    """
    known = {row[0]: row for row in _noted(ledger, folder.relative_to(root).as_posix())}
    files: dict[str, str] = {}
    changed: set[str] = set()
    notes: list[tuple[object, ...]] = []
    start = len(str(root)) + 1
    for entry in _walk(str(folder)) if folder.is_dir() else ():
        path = _printable(entry.path[start:])
        stat = entry.stat()
        _, size, time, sha = known.get(path, _UNKNOWN)
        if size != stat.st_size or time != time_of(stat):
            new = _hash(entry.path)
            if new:
                notes.append((path, stat.st_size, settled_time(stat), new))
            if new != sha or not new:
                changed.add(path)
            sha = new
        files[path] = sha
    gone = frozenset(known) - frozenset(files)
    ledger.run_many("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", notes)
    ledger.run_many("DELETE FROM files WHERE path = ?", ((path,) for path in gone))
    return Seen(files, frozenset(changed), gone)


def hashes_below(ledger: Ledger, folder: str) -> dict[str, str]:
    """Return the SHA-256 of all files below ``folder`` as noted, by their paths below it."""
    start = len(folder) + 1
    return {path[start:]: sha for path, *_, sha in _noted(ledger, folder)}


def _noted(ledger: Ledger, folder: str) -> list[tuple[str, int, int, str]]:
    query = "SELECT path, size, mtime, sha FROM files WHERE path >= ? AND path < ?"
    return ledger.rows(query, f"{folder}/", f"{folder}0")


def _printable(path: str) -> str:
    path = path.replace(os.sep, "/")
    return path if path.isascii() else os.fsencode(path).decode("utf-8", "backslashreplace")


def _hash(path: str) -> str:
    try:
        return hashlib.sha256(Path(path).read_bytes()).hexdigest()
    except PermissionError:
        return ""


def note_written(ledger: Ledger, root: Path, path: str, sha: str) -> None:
    """Note that ``path`` was written by this build, so that the next one does not take it for a change."""
    stat = (root / path).stat()
    ledger.run("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", path, stat.st_size, settled_time(stat), sha)
