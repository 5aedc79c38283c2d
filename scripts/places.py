"""The folders of a project, and how raw files, sidecars and source profiles are found in them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from converters.folder_notes import is_folder_note
from converters.hints.sidecar import NO_SIDECAR, Sidecar, read_sidecar_values
from converters.hints.sources import SourceProfile, find_profile, find_site_code, read_profile
from converters.hints.yaml_text import load_yaml
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

    def shorten(self, said: object) -> str:
        """Return what is ``said`` with the paths of the project's files below its root."""
        return str(said).replace(f"{self.root}{os.sep}", "")


SIDECAR_SUFFIX = ".yml"
NOT_UTF8 = "is not in UTF-8. Save it as UTF-8"
"""What is said of a file that a person saved in the encoding of an office program."""


def read_own_text(path: Path) -> str:
    """Return the text of a file of the project that a person writes, without a byte order mark.

    Raises PlaceError if it is not in UTF-8, OSError if it cannot be read.
    """
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PlaceError(f"{path}: {NOT_UTF8}.") from error


def find_raw_files(folder: Path) -> Iterator[Path]:
    """Yield the raw files below ``folder`` in order of their names; sidecars and hidden files are passed over."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden and not is_sidecar(path):
            yield path


def is_sidecar(path: Path) -> bool:
    """Return whether ``path`` is the sidecar of a file beside it."""
    return path.suffix == SIDECAR_SUFFIX and path.with_suffix("").exists()


def is_passed_over(path: Path) -> bool:
    """Return whether ``path`` is about its folder by its name, and has no sidecar that makes a notice of it."""
    return is_folder_note(path.name) and not path.with_name(path.name + SIDECAR_SUFFIX).exists()


def say_passed_over(names: Sequence[str]) -> str:
    """Return in one line that ``names`` were passed over, and how to have one read."""
    in_zips = [name for name in names if _is_in_zip(name)]
    example = next((name.rpartition("/")[2] for name in names if name not in in_zips), "README.md") + SIDECAR_SUFFIX
    return (
        f"passed over, as files about their folder: {', '.join(names)}. If one is a notice, put a sidecar with its "
        f"title beside it ({example}: `title: …`){_LEAVE_ZIP if in_zips else ''}."
    )


_LEAVE_ZIP = "; take one that is in a zip out of it first"


def _is_in_zip(name: str) -> bool:
    """Return whether ``name`` is "<note> in <zip>": what ends as no note ends."""
    return not is_folder_note(name.rpartition("/")[2])


def refuse_sidecar(path: Path) -> None:
    """Raise PlaceError if ``path`` has the name and the form of a sidecar: it says something of a notice, and is none.

    Any other text may be a notice, whatever its name.
    """
    if path.suffix not in (SIDECAR_SUFFIX, ".yaml") or not os.path.exists(path):  # noqa: PTH110 (as below)
        return
    try:
        _read_sidecar_file(path)
    except PlaceError:
        return
    if misnamed := say_misnamed(path):
        raise PlaceError(f"this is a sidecar, and no notice. {misnamed}")
    if is_sidecar(path):
        advice = "Name that file"
    elif path.with_suffix("").exists():
        advice = f"What counts is {path.stem}{SIDECAR_SUFFIX}: delete this"
    else:
        advice = "It is not there: put it back, or delete this"
    raise PlaceError(f"this is the sidecar of {path.stem}, and no notice. {advice}.")


def say_misnamed(sidecar: Path) -> str:
    """Return how to name a sidecar that is the one of a file beside it by its stem only; nothing if it is none such."""
    if is_sidecar(sidecar):
        return ""
    names = [f"{path.name}{SIDECAR_SUFFIX}" for path in sorted(sidecar.parent.iterdir()) if _may_mean(sidecar, path)]
    return f"To be that of the file beside it, name it {' or '.join(names)}." if names else ""


def _may_mean(sidecar: Path, path: Path) -> bool:
    """Return whether ``path`` is a file without a sidecar, which ``sidecar`` is named after, with its ending or not."""
    if sidecar.stem not in (path.name, path.stem) or path.suffix in (SIDECAR_SUFFIX, ".yaml") or not path.is_file():
        return False
    return not path.with_name(path.name + SIDECAR_SUFFIX).exists()


def read_sidecar(raw: Path) -> Sidecar:
    """Return what ``<raw>.yml`` says; nothing if there is no such file.

    Raises PlaceError if it is no YAML, or has a name that sidecars do not have.
    """
    path = raw.with_name(raw.name + SIDECAR_SUFFIX)
    if not os.path.exists(path):  # noqa: PTH110 (false also for a name that is longer than names may be)
        return NO_SIDECAR
    return _read_sidecar_file(path)


def _read_sidecar_file(path: Path) -> Sidecar:
    try:
        said = load_yaml(read_own_text(path)) or {}
    except ValueError as error:
        raise PlaceError(f"{path}: {error}. Mend it or delete it.") from error
    if not isinstance(said, dict):
        raise PlaceError(f"{path}: expected lines like 'url: https://…'.")
    try:
        return read_sidecar_values(said)
    except ValueError as error:
        raise PlaceError(f"{path}: {error}.") from error


def read_profiles(folder: Path) -> tuple[SourceProfile, ...]:
    """Return the source profiles in ``folder``. Raises PlaceError with the file and the place of a mistake."""
    profiles = []
    for path in sorted(folder.glob("*.yml")):
        try:
            profiles.append(read_profile(read_own_text(path), path.stem))
        except ValueError as error:
            raise PlaceError(f"{path}: {str(error).removeprefix(f'sources/{path.name}').lstrip(': ')}") from error
    return tuple(profiles)


def profile_for(sidecar: Sidecar, profiles: tuple[SourceProfile, ...], data: bytes = b"") -> SourceProfile | None:
    """Return the profile that the sidecar names, else that of its host or publisher, or of the site code in ``data``.

    Raises PlaceError if the sidecar names none there is, or a publisher with several.
    """
    host = sidecar.url.split("://", 1)[-1].split("/", 1)[0].split(":", 1)[0]
    try:
        return find_profile(
            profiles,
            name=sidecar.source,
            host=host,
            publisher=sidecar.publisher,
            site_code=find_site_code(data),
        )
    except ValueError as error:
        raise PlaceError(f"The sidecar names no profile: {error}.") from error
