"""Raw files kept byte for byte under ``notices``, each with a sidecar; nothing is overwritten, nothing kept twice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path, PurePosixPath

import yaml

from converters.hints.sidecar import Sidecar
from scripts.files import write_atomically
from scripts.places import SIDECAR_SUFFIX, find_raw_files, read_sidecar


@dataclass(frozen=True, slots=True)
class Stored:
    """Where the bytes stand now, and whether they stood there before."""

    path: Path
    known: bool


def store(folder: Path, name: str, data: bytes, sidecar: Sidecar | None, now: str = "") -> Stored:
    """Make ``folder`` hold ``data`` under ``name``, or a numbered name like it, with ``sidecar``, if any, beside it.

    A sidecar that does not say when the bytes were retrieved says ``now``, unless they were here before.

    Bytes that the folder already holds stay where they are, and keep the sidecar they have, unless that records
    others: whoever adds an altered file again wants it recorded as it is. Raises OSError, and PlaceError for a
    sidecar that cannot be read.
    """
    known = find_same(folder, data)
    if known is None:
        path = _reserve(folder, name)
        try:
            write_atomically(path, data)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
    else:
        path = known
    if sidecar and known is None and not sidecar.retrieved:
        sidecar = replace(sidecar, retrieved=now)
    beside = path.with_name(path.name + SIDECAR_SUFFIX)
    if sidecar and (not beside.exists() or read_sidecar(path).contradicts(hash_of(data))):
        write_atomically(beside, write_sidecar(sidecar))
    return Stored(path, known is not None)


def find_same(folder: Path, data: bytes) -> Path | None:
    """Return the raw file below ``folder`` that holds just these bytes, if there is one."""
    if not folder.exists():
        return None
    for path in find_raw_files(folder):
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return path
    return None


def _reserve(folder: Path, name: str) -> Path:
    """Make an empty file of a name that no other file has, whatever case a system sees, and return its path."""
    wish = folder / name
    wish.parent.mkdir(parents=True, exist_ok=True)
    taken = {path.name.lower() for path in wish.parent.iterdir()}
    for candidate in _candidates(PurePosixPath(name).name):
        if candidate.lower() in taken or f"{candidate}{SIDECAR_SUFFIX}".lower() in taken:
            continue
        path = wish.with_name(candidate)
        try:
            path.open("xb").close()
        except FileExistsError:
            continue
        return path
    raise AssertionError("numbers do not end")


def _candidates(name: str) -> Iterator[str]:
    stem, dot, ending = name.rpartition(".")
    yield name
    number = 2
    while True:
        yield f"{stem}-{number}{dot}{ending}" if dot else f"{name}-{number}"
        number += 1


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as they are."""


def _represent(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _represent)


def write_sidecar(sidecar: Sidecar) -> str:
    """Return ``sidecar`` as YAML; what it does not say is left out."""
    said = {name: value for name, value in asdict(sidecar).items() if value}
    return yaml.dump(said, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)


def hash_of(data: bytes) -> str:
    """Return the SHA-256 of ``data`` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
