"""Raw files to notices: only what changed is converted, on all cores where that pays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from converters.archive.likeness import address_key
from converters.archive.linking import name_key
from converters.hints.sources import SourceProfile
from converters.identify import names_its_organ
from converters.issues import ReadError
from converters.model import Notice
from scripts.building.crew import Crew
from scripts.building.ledger import Ledger, digest, pack, unpack
from scripts.building.seen import Seen
from scripts.fetching.store import hash_of
from scripts.places import (
    SIDECAR_SUFFIX,
    Place,
    PlaceError,
    is_passed_over,
    is_sidecar,
    profile_for,
    read_sidecar,
    refuse_sidecar,
)


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that is no notice, its path below the root, and why; ``message`` says what to do."""

    file: str
    message: str


@dataclass(frozen=True, slots=True)
class Intake:
    """What was taken in: files whose notices are new, changed or gone, every file that is none or was altered."""

    changed: frozenset[str] = frozenset()
    total: int = 0
    """How many raw files there are, those about their folder left out."""
    unread: tuple[Unread, ...] = ()
    altered: tuple[str, ...] = ()
    """Files that are not those their sidecars record: paths below the root."""
    passed_over: tuple[str, ...] = ()
    """Files about their folder or zip, as a person is told of them."""


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
    is_altered: bool = False
    """Its sidecar records other bytes."""
    passed_over: tuple[str, ...] = ()
    """Files in a zip that are about the zip."""

    @property
    def is_told(self) -> bool:
        """Whether a report says anything of the file."""
        return self.is_altered or bool(self.refused or self.passed_over)


def _convert(job: _Job) -> _Found:
    from converters.convert import convert_all, list_passed_over  # noqa: PLC0415 (takes long; only a worker needs it)
    from scripts.office import turn  # noqa: PLC0415 (the same)

    path = job.root / job.name
    is_altered = False
    passed_over: tuple[str, ...] = ()
    try:
        refuse_sidecar(path)
        sidecar = read_sidecar(path)
        data = path.read_bytes()
        is_altered = sidecar.contradicts(hash_of(data))
        passed_over = list_passed_over(data, job.name)
        found = convert_all(data, job.name, sidecar, profile_for(sidecar, job.profiles, data), turn)
    except (ReadError, PlaceError) as error:
        return _Found((), (Place(job.root.parent).shorten(error),), is_altered, passed_over)
    except OSError as error:
        why = error.strerror or error
        return _Found((), (f"cannot be read ({why}). Give it a name in UTF-8 and the right to be read; build again.",))
    return _Found(
        tuple(one.notice for one in found if not isinstance(one, ReadError)),
        tuple(str(one) for one in found if isinstance(one, ReadError)),
        is_altered,
        passed_over,
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
    notes = sorted(name for name in raws if is_passed_over(place.notices / name))
    for name in notes:
        del raws[name]
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
        rows = ledger.rows("SELECT file, found FROM raws WHERE told ORDER BY file")
        told: list[tuple[str, _Found]] = [(name, unpack(found)) for name, found in rows]
        inside = [f"{note} in {prefix}{name}" for name, found in told for note in found.passed_over]
        return Intake(
            changed=frozenset(changed) | frozenset(gone),
            total=len(raws),
            unread=tuple(Unread(f"{prefix}{name}", message) for name, found in told for message in found.refused),
            altered=tuple(f"{prefix}{name}" for name, found in told if found.is_altered),
            passed_over=(*(f"{prefix}{name}" for name in notes), *inside),
        )

    return note


def _note(ledger: Ledger, name: str, key: str, found: _Found) -> None:
    ledger.run("DELETE FROM members WHERE file = ?", name)
    ledger.run("INSERT OR REPLACE INTO raws VALUES (?, ?, ?, ?)", name, key, found.is_told, pack(found))
    rows = [(name, number, notice.id, "\n".join(_names_of(notice))) for number, notice in enumerate(found.notices)]
    ledger.run_many("INSERT INTO members VALUES (?, ?, ?, ?)", rows)


def _names_of(notice: Notice) -> Iterator[str]:
    """Yield what other versions of ``notice`` share with it, and what another notice may share by mistake."""
    yield f"title {name_key(notice.title)}"
    if address := address_key(notice.origin):
        yield f"address {address}"
    if notice.document_number:
        organ = "" if names_its_organ(notice.document_number) else notice.issuer
        yield f"number {notice.document_number} {organ}"


def list_unread(ledger: Ledger) -> frozenset[str]:
    """Return the raw files that are there and were not read, or not in full."""
    rows = ledger.rows("SELECT file, found FROM raws WHERE told")
    return frozenset(file for file, found in rows if unpack(found).refused)


def notices_of(ledger: Ledger, members: Iterable[tuple[str, int]]) -> list[Notice]:
    """Return the notices that stand in the raw files at these places."""
    listed = list(members)
    found = {
        file: unpack(blob).notices
        for file, blob in ledger.several("SELECT file, found FROM raws WHERE file IN ({})", {f for f, _ in listed})
    }
    return [found[file][number] for file, number in listed]
