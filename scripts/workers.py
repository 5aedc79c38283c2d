"""Processes that share the work, and that end when the command they work for has ended, however it did."""

from __future__ import annotations

import gc
import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

from scripts.files import is_running

LOOK = 0.2
"""Seconds between two looks at whether the command still runs."""
MANY_OBJECTS = 100_000
"""After so many new objects garbage is looked for. Little of what a build makes refers to itself in a circle."""


def make_pool(workers: int | None = None, prepare: Callable[[], None] | None = None) -> ProcessPoolExecutor:
    """Return a pool of processes (as many as there are cores, if not said), each of which does ``prepare`` first.

    A command that is killed cannot tell its workers; without this they would wait for work forever.
    """
    return ProcessPoolExecutor(workers, initializer=_begin, initargs=(os.getpid(), prepare))


def collect_seldom() -> None:
    """Let Python look for garbage less often in this process: that takes a twentieth of the time of a build."""
    gc.set_threshold(MANY_OBJECTS)


def _begin(command: int, prepare: Callable[[], None] | None) -> None:
    _watch(command)
    collect_seldom()
    if prepare:
        prepare()


def _watch(command: int) -> None:
    threading.Thread(target=_end_with, args=(command, os.getppid()), daemon=True).start()


def _end_with(command: int, parent: int) -> None:
    """End this process once the command has ended, perhaps before its worker came to look who its parent is."""
    adopted = parent == 1 != command
    while not adopted and os.getppid() == parent and is_running(command):
        time.sleep(LOOK)
    os._exit(1)
