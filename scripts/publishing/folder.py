"""A folder on this machine or a mounted one, replaced file by file in a safe order."""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.files import remove_leftovers, write_atomically
from scripts.publishing.plan import MANIFEST, Plan, make_plan, read_manifest
from scripts.publishing.release import Release
from scripts.publishing.targets import TargetError, refuse_to_overwrite


def send_to_folder(release: Release, folder: Path, *, replace: bool = False) -> Plan:
    """Make ``folder`` hold ``release`` and return what was sent.

    New assets come first, then pages, then what leads to them, then deletions. A run that was cut off at any
    moment is made good by the next one. Files that no manifest names are left alone; one that is named and
    was taken away is sent again. Raises TargetError if the folder cannot be written, and if a file of the release
    would take the place of one that no manifest names, unless ``replace`` allows that.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        manifest = folder / MANIFEST
        said = read_manifest(manifest.read_text("utf-8") if manifest.exists() else "")
        if not replace:
            refuse_to_overwrite(release, folder, said)
        remove_leftovers(folder)
        plan = make_plan(release.files, {path: key if (folder / path).exists() else "" for path, key in said.items()})
        if plan.is_empty:
            return plan
        write_atomically(manifest, plan.opening)
        for phase in plan.phases:
            for path in phase:
                write_atomically(folder / path, (release.folder / path).read_bytes(), durable=False)
        for path in plan.removed:
            (folder / path).unlink(missing_ok=True)
            _remove_empty_parents(folder / path, folder)
        write_atomically(manifest, plan.closing)
    except OSError as error:
        free = shutil.disk_usage(folder).free if folder.exists() else 0
        raise TargetError(
            f"{folder} could not be written: {error.strerror or error} ({free // 1024} KB free). "
            "What was there is still served; make room or rights and publish again."
        ) from error
    return plan


def _remove_empty_parents(path: Path, top: Path) -> None:
    for parent in path.parents:
        if parent == top or any(parent.iterdir() if parent.exists() else ()):
            return
        if parent.exists():
            parent.rmdir()
