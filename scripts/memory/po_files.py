"""The PO files on disk: loaded together, changed one at a time, never over an edit made meanwhile."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from converters.model import Notice
from converters.translation.memory import Memory, follow, new_po
from converters.translation.po import Po, PoError, read_po, write_po
from converters.translation.records import settle
from scripts.files import remove_leftovers, write_atomically
from scripts.places import NOT_UTF8, Place

if sys.platform != "win32":
    import fcntl

LANGUAGE = "en"


def memory_folder(place: Place) -> Path:
    """Return the folder that holds the PO files of ``place``."""
    return place.translations / LANGUAGE


@dataclass(frozen=True, slots=True)
class MemoryFiles:
    """The memory as loaded. ``broken`` names the files that are no PO files, with what to do; they stay untouched."""

    folder: Path
    memory: Memory
    paths: dict[str, Path] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)

    def path_of(self, notice: Notice) -> Path:
        """Return where the PO file of ``notice`` is, or is to be."""
        if notice.id in self.paths:
            return self.paths[notice.id]
        day = notice.published or notice.issued
        return self.folder / (str(day.year) if day else "undated") / f"{notice.id}.po"

    def po_of(self, notice: Notice) -> Po | None:
        """Return the PO file of ``notice``, settled; None if there is none or it is broken."""
        return self.memory.files.get(notice.id)


def load_memory(folder: Path) -> MemoryFiles:
    """Return the memory that the PO files below ``folder`` make; temporary files of dead processes are removed."""
    remove_leftovers(folder)
    files: dict[str, Po] = {}
    paths: dict[str, Path] = {}
    broken: dict[str, str] = {}
    for path in sorted(folder.rglob("*.po")):
        key = path.stem
        if key in paths:
            broken[key] = f"{path}: {paths[key]} is for the same notice. Merge the two (msgcat) and delete one"
            files.pop(key, None)
            continue
        paths[key] = path
        try:
            files[key] = _decode(path.read_bytes())
        except PoError as error:
            broken[key] = f"{path}: {error}"
    return MemoryFiles(folder, Memory(files), paths, broken)


def change_po(path: Path, notice: Notice, change: Callable[[Po], Po]) -> bool:
    """Apply ``change`` to the PO file at ``path`` as it is now, and return whether the file changed.

    The file is read here, under a lock that every process of ours takes, and once more right before it is
    replaced, so that what a person or another command saved meanwhile is kept. A file whose values stay
    the same is not touched, however its lines are wrapped. Raises PoError if it is broken.
    """
    with _alone(path):
        while True:
            before = _read_bytes(path)
            old = None if before is None else _decode(before)
            new = change(settle(old or new_po(notice)))
            if new == old:
                return False
            if _read_bytes(path) == before:
                return write_atomically(path, write_po(new))


def _read_bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _decode(data: bytes) -> Po:
    try:
        return read_po(data.decode().replace("\r\n", "\n").replace("\r", "\n"))
    except UnicodeDecodeError as error:
        raise PoError(NOT_UTF8) from error


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep other processes of ours away from the folder of ``path`` meanwhile: it is locked itself, no file is left."""
    if sys.platform == "win32":
        yield
        return
    path.parent.mkdir(parents=True, exist_ok=True)  # all have to lock the same one, so it is made before
    handle = os.open(path.parent, os.O_RDONLY)
    try:
        # some file systems of a network lock no folder; there, reading once more before replacing is all there is
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def follow_notices(files: MemoryFiles, notices: Iterable[Notice]) -> int:
    """Bring the PO file of each notice in step with it and with the memory; return how many files changed."""
    changed = 0
    for notice in notices:
        if notice.id in files.broken:
            continue
        changed += change_po(files.path_of(notice), notice, lambda po, notice=notice: follow(notice, po, files.memory))  # type: ignore[misc]
    return changed


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[bool]:
    """Hold the memory for one command at a time; yields False if another command of ours holds it.

    The lock is the system's, so that a killed process leaves none behind.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        yield _try_lock(handle)
    finally:
        os.close(handle)


def _try_lock(handle: int) -> bool:
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
