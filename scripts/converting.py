"""Many files to notices: on one core, all cores or a cluster, in the order of the files, with flat memory."""

from __future__ import annotations

import os
import pickle
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Self, cast

from converters.archive.editions import make_stub
from converters.convert import Conversion, convert_all, list_passed_over
from converters.hints.sidecar import NO_SIDECAR, Sidecar
from converters.hints.sources import SourceProfile
from converters.issues import ReadError
from converters.model import Notice
from scripts.office import turn
from scripts.workers import make_pool

_AHEAD = 4
"""Files a worker that are read before their turn; the memory that waits is bounded by it."""


@dataclass(frozen=True, slots=True)
class Job:
    """One raw file with what is known about it."""

    data: bytes
    name: str
    sidecar: Sidecar = NO_SIDECAR
    source: SourceProfile | None = None
    problem: str = ""
    """Why the file cannot be converted at all: its sidecar is to be mended first."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its notices, the rows of its profile that matched, and what is no notice and why."""

    name: str
    notices: tuple[Notice, ...] = ()
    rows: frozenset[str] = frozenset()
    errors: tuple[str, ...] = ()
    passed_over: tuple[str, ...] = ()
    """Files in a zip that are about the zip."""


def convert_job(job: Job) -> Outcome:
    """Return the outcome of ``job``; a file that is no notice is an outcome, not an exception."""
    if job.problem:
        return Outcome(job.name, errors=(job.problem,))
    passed_over = list_passed_over(job.data, job.name)
    try:
        found = convert_all(job.data, job.name, job.sidecar, job.source, turn)
    except ReadError as error:
        return Outcome(job.name, errors=(str(error),), passed_over=passed_over)
    conversions = [item for item in found if isinstance(item, Conversion)]
    errors = tuple(str(item) for item in found if isinstance(item, ReadError))
    rows = frozenset(row for conversion in conversions for row in conversion.rows)
    return Outcome(job.name, tuple(conversion.notice for conversion in conversions), rows, errors, passed_over)


class NoticeSpool:
    """Notices on disk until their pages are written; in memory stays a stub of each, without its text."""

    def __init__(self) -> None:
        self.stubs: list[Notice] = []
        self._starts: list[int] = []
        self._file = tempfile.TemporaryFile(prefix="mingshi-")  # noqa: SIM115 -- closed by __exit__

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(self, notice: Notice) -> None:
        """Put ``notice`` at the end."""
        self.stubs.append(make_stub(notice))
        self._starts.append(self._file.seek(0, os.SEEK_END))
        pickle.dump(notice, self._file)

    def read(self, place: int) -> Notice:
        """Return the notice that was added as number ``place``, from 0."""
        self._file.seek(self._starts[place])
        return cast("Notice", pickle.load(self._file))  # noqa: S301 -- our own file, seen by nobody else


Pool = Callable[[], AbstractContextManager[Executor]]


@contextmanager
def local_pool(workers: int) -> Iterator[Executor]:
    """Give an executor of ``workers`` processes on this machine."""
    with make_pool(workers) as executor:
        yield executor


@contextmanager
def cluster_pool(address: str) -> Iterator[Executor]:
    """Give the executor of the Dask cluster at ``address``, whose workers have this project and its packages."""
    with import_module("distributed").Client(address) as client:  # an optional extra
        yield cast("Executor", client.get_executor())


def convert_jobs(jobs: Iterable[Job], workers: int = 0, cluster: str = "") -> Iterator[Outcome]:
    """Yield the outcome of each of ``jobs``, in their order.

    ``workers`` is the number of processes (0: one a core); with one, all is done here. ``cluster`` is the
    address of a Dask scheduler, which then does the work.
    """
    count = workers or os.cpu_count() or 1
    if cluster:
        yield from _convert_on(lambda: cluster_pool(cluster), jobs, _AHEAD * max(count, 16))
    elif count == 1:
        yield from map(convert_job, jobs)
    else:
        yield from _convert_on(lambda: local_pool(count), jobs, _AHEAD * count)


def _convert_on(pool: Pool, jobs: Iterable[Job], ahead: int) -> Iterator[Outcome]:
    """Yield outcomes from the executors of ``pool``; a file that kills its worker is reported, the rest goes on."""
    waiting = iter(jobs)
    left: deque[Job] = deque()
    while True:
        with pool() as executor:
            running: deque[tuple[Job, Future[Outcome]]] = deque()
            try:
                yield from _run(executor, running, left, waiting, ahead)
            except BrokenExecutor:
                left.extendleft(job for job, _ in reversed(running))
            else:
                return
        yield _convert_alone(pool, left.popleft())


def _run(
    executor: Executor,
    running: deque[tuple[Job, Future[Outcome]]],
    left: deque[Job],
    waiting: Iterator[Job],
    ahead: int,
) -> Iterator[Outcome]:
    while True:
        while len(running) < ahead and (job := left.popleft() if left else next(waiting, None)) is not None:
            try:
                running.append((job, executor.submit(convert_job, job)))
            except BrokenExecutor:
                left.appendleft(job)
                raise
        if not running:
            return
        outcome = running[0][1].result()
        running.popleft()
        yield outcome


def _convert_alone(pool: Pool, job: Job) -> Outcome:
    """Return the outcome of ``job`` in an executor of its own, because it may be the one that kills workers."""
    try:
        with pool() as executor:
            return executor.submit(convert_job, job).result()
    except BrokenExecutor:
        told = "reading the file ends the process that reads it. Give it in another format."
        return Outcome(job.name, errors=(told,))
