"""The folders of a project, and how raw files, sidecars and source profiles are found in them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

import yaml

from converters.sidecar import NO_SIDECAR, Sidecar
from converters.sources import SourceProfile, find_profile, read_profile
from scripts.environment import ROOT


class PlaceError(Exception):
    """A file of the project that a person wrote cannot be used; the message names it, the place and the mend."""


@dataclass(frozen=True, slots=True)
class Place:
    """A project: every path that a command reads or writes hangs on ``root``."""

    root: Path = ROOT

    @property
    def notices(self) -> Path:
        """Raw files as received."""
        return self.root / "notices"

    @property
    def sources(self) -> Path:
        """Publishers as data."""
        return self.root / "sources"

    @property
    def translations(self) -> Path:
        """The memory and the glossary."""
        return self.root / "translations"

    @property
    def docs(self) -> Path:
        """The pages MkDocs builds."""
        return self.root / "docs"

    @property
    def site(self) -> Path:
        """The finished site."""
        return self.root / "site"

    @property
    def withdrawn(self) -> Path:
        """Which notices were withdrawn, when and why."""
        return self.root / "withdrawn.yml"

    @property
    def cache(self) -> Path:
        """What can be made again; may be deleted at any time."""
        return self.root / ".cache"


SIDECAR_SUFFIX = ".yml"


def find_raw_files(folder: Path) -> Iterator[Path]:
    """Yield the raw files below ``folder`` in order of their names; sidecars and hidden files are passed over."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden and not is_sidecar(path):
            yield path


def is_sidecar(path: Path) -> bool:
    """Return whether ``path`` is the sidecar of a file beside it."""
    return path.suffix == SIDECAR_SUFFIX and path.with_suffix("").exists()


def read_sidecar(raw: Path) -> Sidecar:
    """Return what ``<raw>.yml`` says; nothing if there is no such file.

    Raises PlaceError if it is no YAML, or has a name that sidecars do not have.
    """
    path = raw.with_name(raw.name + SIDECAR_SUFFIX)
    if not os.path.exists(path):  # noqa: PTH110 (false also for a name that is longer than names may be)
        return NO_SIDECAR
    try:
        said = yaml.safe_load(path.read_text("utf-8")) or {}
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise PlaceError(f"{path}: not YAML: {error}. Mend it or delete it.") from error
    known = {field.name: field.type for field in fields(Sidecar)}
    if not isinstance(said, dict):
        raise PlaceError(f"{path}: expected lines like 'url: https://…'.")
    unknown = sorted(set(map(str, said)) - set(known))
    if unknown:
        raise PlaceError(f"{path}: unknown: {', '.join(unknown)}. Known are: {', '.join(known)}.")
    values = {name: value if isinstance(value, bool) else str(value) for name, value in said.items()}
    return Sidecar(**values)  # type: ignore[arg-type]


def read_profiles(folder: Path) -> tuple[SourceProfile, ...]:
    """Return the source profiles in ``folder``. Raises PlaceError with the file and the place of a mistake."""
    profiles = []
    for path in sorted(folder.glob("*.yml")):
        try:
            profiles.append(read_profile(path.read_text("utf-8"), path.stem))
        except (ValueError, UnicodeDecodeError) as error:
            raise PlaceError(f"{path}: {error}") from error
    return tuple(profiles)


def profile_for(sidecar: Sidecar, profiles: tuple[SourceProfile, ...]) -> SourceProfile | None:
    """Return the profile of the host the file was retrieved from, if one is known."""
    host = sidecar.url.split("://", 1)[-1].split("/", 1)[0].split(":", 1)[0].lower()
    return find_profile(profiles, host=host) if host else None
