"""The processes of one build. They alone load what converting and checking takes, while the build goes on."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

from scripts.workers import collect_seldom, make_pool

MANY = 50
"""So many jobs and more are shared out to all cores."""

HEAVY = "converters.readers"
"""What takes a process a second to load, with all that comes with it."""

Job = TypeVar("Job")
Result = TypeVar("Result")


class Crew:
    """Processes, started when there is work for them; each does ``prepare`` first. They and this one collect seldom."""

    def __init__(self, prepare: Callable[[], None] | None = None) -> None:
        collect_seldom()
        self._prepare = prepare
        self._pools: dict[bool, ProcessPoolExecutor] = {}
        self.is_dismissed = False

    def map(self, work: Callable[[Job], Result], jobs: Sequence[Job]) -> Iterator[Result]:
        """Begin ``work`` on all ``jobs``, and return an iterator of the results, in order."""
        return self.map_made(work, jobs, len(jobs))

    def map_made(self, work: Callable[[Job], Result], jobs: Iterable[Job], count: int) -> Iterator[Result]:
        """Do the same with ``count`` jobs that are still to be made: work on the first begins while others are made.

        All are made when this returns. A few jobs are one process's, beside this one; or this one's, where it has
        loaded already what they take.
        """
        many = count >= MANY
        if not count or self.is_dismissed or (os.cpu_count() or 1) == 1 or (not many and HEAVY in sys.modules):
            return map(work, list(jobs))
        pool = self._pools.get(True) or self._pools.get(many) or make_pool(None if many else 1, self._prepare)
        self._pools[many] = pool
        return pool.map(work, jobs, chunksize=max(1, min(8, count // 8)))

    def load(self, *modules: str) -> None:
        """Let a process load ``modules`` after the work it was given, before more comes."""
        self.map(importlib.import_module, modules)

    @property
    def is_at_work(self) -> bool:
        """Whether there was work for processes beside this one."""
        return bool(self._pools)

    def close(self) -> None:
        """End the processes; what is left to do is for this one."""
        self.is_dismissed = True
        for pool in self._pools.values():
            pool.shutdown(cancel_futures=True)
