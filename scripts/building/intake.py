"""Raw files to notices: only what changed is converted, on all cores where that pays."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from converters.issues import ReadError
from converters.linking import name_key
from converters.model import Notice
from converters.sources import SourceProfile
from scripts.building.crew import Crew
from scripts.building.ledger import Ledger, digest, pack, unpack
from scripts.building.seen import Seen
from scripts.places import SIDECAR_SUFFIX, Place, PlaceError, is_sidecar, profile_for, read_sidecar, refuse_sidecar


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that is no notice, and why; ``message`` says what to do."""

    file: str
    message: str


@dataclass(frozen=True, slots=True)
class Intake:
    """What was taken in: files whose notices are new, changed or gone, and every file that is none."""

    changed: frozenset[str]
    unread: tuple[Unread, ...]


@dataclass(frozen=True, slots=True)
class _Job:
    root: Path
    name: str
    profiles: tuple[SourceProfile, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """What a raw file holds: its notices, and why records of it are none."""

    notices: tuple[Notice, ...]
    refused: tuple[str, ...]


def _convert(job: _Job) -> _Found:
    from converters.convert import convert_all  # noqa: PLC0415 (takes a second to load, and only a worker needs it)
    from scripts.office import turn  # noqa: PLC0415 (the same)

    path = job.root / job.name
    try:
        refuse_sidecar(path)
        sidecar = read_sidecar(path)
        data = path.read_bytes()
        found = convert_all(data, job.name, sidecar, profile_for(sidecar, job.profiles, data), turn)
    except (ReadError, PlaceError) as error:
        return _Found((), (str(error),))
    except OSError as error:
        why = error.strerror or error
        return _Found((), (f"cannot be read ({why}). Give it a name in UTF-8 and the right to be read; build again.",))
    return _Found(
        tuple(one.notice for one in found if not isinstance(one, ReadError)),
        tuple(str(one) for one in found if isinstance(one, ReadError)),
    )


def take_in(
    ledger: Ledger, place: Place, seen: Seen, profiles: tuple[SourceProfile, ...], crew: Crew
) -> Callable[[], Intake]:
    """Begin to convert the raw files that changed; what is returned notes the notices they hold when it is called."""
    prefix = place.notices.relative_to(place.root).as_posix() + "/"
    raws = {
        path.removeprefix(prefix): sha
        for path, sha in seen.files.items()
        if not (path.endswith(SIDECAR_SUFFIX) and is_sidecar(place.root / path))
    }
    keys = {name: digest(sha, seen.files.get(f"{prefix}{name}{SIDECAR_SUFFIX}", "")) for name, sha in raws.items()}
    known = dict(ledger.rows("SELECT file, key FROM raws"))
    gone = [name for name in known if name not in keys]
    changed = [name for name, key in keys.items() if known.get(name) != key]
    jobs = [_Job(place.notices, name, profiles) for name in changed]
    results = crew.map(_convert, jobs)

    def note() -> Intake:
        for name, found in zip(changed, results, strict=True):
            _note(ledger, name, keys[name], found)
        for name in gone:
            ledger.run("DELETE FROM raws WHERE file = ?", name)
            ledger.run("DELETE FROM members WHERE file = ?", name)
        unread = [
            Unread(name, message)
            for name, found in ledger.rows("SELECT file, found FROM raws WHERE refused ORDER BY file")
            for message in unpack(found).refused
        ]
        return Intake(frozenset(changed) | frozenset(gone), tuple(unread))

    return note


def _note(ledger: Ledger, name: str, key: str, found: _Found) -> None:
    ledger.run("DELETE FROM members WHERE file = ?", name)
    ledger.run("INSERT OR REPLACE INTO raws VALUES (?, ?, ?, ?)", name, key, bool(found.refused), pack(found))
    rows = [(name, number, notice.id, name_key(notice.title)) for number, notice in enumerate(found.notices)]
    ledger.run_many("INSERT INTO members VALUES (?, ?, ?, ?)", rows)


def notices_of(ledger: Ledger, members: Iterable[tuple[str, int]]) -> list[Notice]:
    """Return the notices that stand in the raw files at these places."""
    listed = list(members)
    found = {
        file: unpack(blob).notices
        for file, blob in ledger.several("SELECT file, found FROM raws WHERE file IN ({})", {f for f, _ in listed})
    }
    return [found[file][number] for file, number in listed]
