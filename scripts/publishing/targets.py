"""Where a release may be put: never among what the site is made from, and over nobody else's files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from scripts.publishing.plan import MANIFEST
from scripts.publishing.release import Release

OWN = frozenset(
    "notices docs sources translations site theme converters scripts tests deploy locks screenshots".split()  # noqa: SIM905
)
"""The folders of a project that a build reads or makes, or that make a build. Hidden ones (.git, .cache) are others."""
_SHOWN = 3


class TargetError(Exception):
    """The release cannot be sent; the message says why and what to do. What the host shows is still whole."""


def refuse_own_folder(target: Path, root: Path, *, replace: bool = False) -> None:
    """Raise TargetError if a site that is put into ``target`` would mix with the project in ``root``.

    A folder of its own in the project (``public``) is taken if it is new, empty or holds a release; with ``replace``
    if it holds anything.
    """
    folder, top = target.resolve(), root.resolve()
    advice = "Name a new folder, like public, or one outside the project."
    if top.is_relative_to(folder):
        raise TargetError(f"{target}: the site would be put among the files it is made from. {advice}")
    if not folder.is_relative_to(top):
        return
    first = folder.relative_to(top).parts[0]
    if first.casefold() in OWN or first.startswith("."):
        raise TargetError(f"{target}: {first}/ is the project's own; the site would get mixed up with it. {advice}")
    if replace or not folder.is_dir() or (folder / MANIFEST).exists():
        return
    if held := sorted(path.name for path in folder.iterdir() if not path.name.startswith(".")):
        raise TargetError(
            f"{target}: this folder of the project holds something else ({_list(held)}). {advice} "
            "If the site belongs there all the same, add --replace."
        )


def refuse_to_overwrite(release: Release, folder: Path, said: Mapping[str, str]) -> None:
    """Raise TargetError if ``release`` would replace files in ``folder`` that no manifest names, and not by the same.

    ``said`` is what the manifest there says; empty if there is none. Raises OSError.
    """
    theirs = [path for path in release.files if path not in said and (folder / path).is_file()]
    held = [path for path in theirs if (folder / path).read_bytes() != (release.folder / path).read_bytes()]
    if not said and (folder / MANIFEST).exists():
        held.append(MANIFEST)
    if held:
        raise TargetError(
            f"{folder}: files are there that were not published from here, and the site has others of the same "
            f"name ({_list(held)}). Nothing was sent. Move them away, or publish to an empty folder; if they are of no "
            "use, like the page that a new server shows, add --replace."
        )


def _list(names: list[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
