"""All notices of a project as values: converted once, kept in a cache as long as nothing they depend on changes."""

from __future__ import annotations

import hashlib
import os
import pickle
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from converters.convert import convert
from converters.issues import Code, Issue, ReadError
from converters.linking import link_notices
from converters.model import Notice
from converters.readers.page import read_page
from converters.sources import SourceProfile
from scripts.environment import ROOT
from scripts.files import write_atomically
from scripts.places import Place, PlaceError, find_raw_files, profile_for, read_profiles, read_sidecar

POOL_FROM = 40
"""So many files to convert and more are shared out to all cores; fewer are done before a pool has started."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that is no notice, and why; ``message`` says what to do."""

    file: str
    message: str


@dataclass(frozen=True, slots=True)
class Archive:
    """What ``load`` found: the notices, newest knowledge of each, and the files that are none."""

    notices: tuple[Notice, ...]
    unread: tuple[Unread, ...]


@cache
def code_fingerprint() -> str:
    """Return a hash of all code and data that a conversion depends on."""
    digest = hashlib.sha256()
    for path in sorted((ROOT / "converters").rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    digest.update((ROOT / "locks" / "build.txt").read_bytes())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class _Job:
    data: bytes
    name: str
    raw: Path
    profiles: tuple[SourceProfile, ...]
    kept: Path


def _convert_job(job: _Job) -> Notice | Unread:
    if job.kept.exists():
        try:
            found = pickle.loads(job.kept.read_bytes())  # noqa: S301 (our own cache)
        except (pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError):
            job.kept.unlink(missing_ok=True)
        else:
            return found if isinstance(found, Notice) else Unread(job.name, str(found))
    try:
        sidecar = read_sidecar(job.raw)
        result: Notice | Unread = convert(job.data, job.name, sidecar, profile_for(sidecar, job.profiles))
    except (ReadError, PlaceError) as error:
        result = Unread(job.name, str(error))
    kept = result if isinstance(result, Notice) else result.message
    write_atomically(job.kept, pickle.dumps(kept), durable=False)
    return result


def _jobs(place: Place, files: Iterable[Path]) -> Iterator[_Job]:
    profiles = read_profiles(place.sources)
    base = hashlib.sha256(f"{code_fingerprint()}{profiles!r}".encode()).hexdigest()
    for raw in files:
        data = raw.read_bytes()
        sidecar = raw.with_name(raw.name + ".yml")
        name = raw.relative_to(place.notices).as_posix()
        beside = sidecar.read_bytes() if sidecar.exists() else b""
        key = hashlib.sha256(b"\0".join([base.encode(), name.encode(), beside, data])).hexdigest()
        yield _Job(data, name, raw, profiles, place.cache / "notices" / key[:2] / key)


def convert_files(place: Place) -> Iterator[Notice | Unread]:
    """Yield what each raw file of ``place`` is, in order of the names, on all cores where that pays."""
    files = list(find_raw_files(place.notices))
    if len(files) < POOL_FROM or (os.cpu_count() or 1) == 1:
        yield from map(_convert_job, _jobs(place, files))
        return
    with ProcessPoolExecutor() as pool:
        yield from pool.map(_convert_job, _jobs(place, files), chunksize=16)


_PAGE_ID = re.compile(r"^id: \"?([^\"\n]+)\"?$", re.MULTILINE)
_PAGE_FILE = re.compile(r"^  file: \"?([^\"\n]+)\"?$", re.MULTILINE)


def _read_heads(place: Place) -> Iterator[tuple[Path, str, str]]:
    """Yield path, id and raw file of each Chinese page there is."""
    for path in sorted((place.docs / "zh" / "notices").rglob("*.md")):
        head = path.read_text("utf-8").partition("\n---\n")[0]
        key, file = _PAGE_ID.search(head), _PAGE_FILE.search(head)
        if key:
            yield path, key[1], file[1] if file else ""


def load(place: Place) -> Archive:
    """Return the archive of ``place``: every raw file as a notice with its permanent id, relations linked.

    A notice keeps the id under which its raw file was published first. A page whose raw file is gone is
    read back and stays, with an issue that says so.
    """
    unread: list[Unread] = []
    notices: dict[str, Notice] = {}
    pages = list(_read_heads(place))
    published = {file: key for _, key, file in pages if file}
    for found in convert_files(place):
        if isinstance(found, Unread):
            unread.append(found)
            continue
        notice = replace(found, id=published.get(found.origin.file, found.id))
        notices[notice.id] = _merge(notices[notice.id], notice) if notice.id in notices else notice
    for path, key, _ in pages:
        if key not in notices:
            notice = read_page(path.read_text("utf-8"))
            gone = Issue(Code.SOURCE_MISSING, notice.origin.file)
            issues = notice.issues if gone in notice.issues else (*notice.issues, gone)
            notices[key] = replace(notice, issues=issues)
    ordered = sorted(notices.values(), key=lambda notice: notice.id)
    return Archive(link_notices(ordered), tuple(unread))


def _merge(first: Notice, second: Notice) -> Notice:
    copy = (second.origin.file, second.origin.sha256)
    origin = replace(first.origin, copies=(*first.origin.copies, copy))
    return replace(first, origin=origin, issues=(*first.issues, Issue(Code.DUPLICATE_NOTICE, second.origin.file)))
