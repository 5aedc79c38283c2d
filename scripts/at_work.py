"""One command at a time makes or sends the site of a project; another waits for its turn, and says so."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.places import Place, PlaceError

if sys.platform != "win32":
    import fcntl

LOCK = "at-work"
"""In the cache. The system drops the lock with the process that has it, however that one ends."""
WAIT = 600
"""Seconds to wait for one's turn."""


@contextmanager
def at_work(place: Place, *, wait: float = WAIT) -> Iterator[None]:
    """Be the only command that works on the site of ``place`` meanwhile.

    Raises PlaceError if another one is still at work after ``wait`` seconds, OSError if the cache cannot be written.
    """
    place.cache.mkdir(parents=True, exist_ok=True)
    path = place.cache / LOCK
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _take(handle, path, wait)
        yield
    finally:
        os.close(handle)


def _take(handle: int, path: Path, wait: float) -> None:
    until = time.monotonic() + wait
    said = False
    while not _try(handle):
        if time.monotonic() >= until:
            raise PlaceError(
                f"Another command has been at work on this site for {wait:.0f} seconds ({path} is its lock). "
                "Wait until it is done, or end it; then run this again."
            )
        if not said:
            print("Another command is at work on this site; waiting for it to be done.", file=sys.stderr, flush=True)
            said = True
        time.sleep(0.1)


def _try(handle: int) -> bool:
    """Return whether the lock is ours. It is the process's own: unlike flock's, no child keeps it."""
    if sys.platform == "win32":
        return True
    try:
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
