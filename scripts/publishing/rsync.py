"""A host that rsync reaches: one pass a phase, so that no page is there before its parts."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from scripts.publishing.folder import TargetError
from scripts.publishing.release import MANIFEST, Plan, Release, make_plan, read_manifest

PARTIAL = ("--archive", "--checksum", "--delay-updates", "--no-owner", "--no-group", "--relative")


def _rsync(*arguments: str) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(["rsync", *arguments], capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise TargetError("rsync is not installed. Install the package rsync, or publish to a folder.") from error


def _fetch_manifest(destination: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / MANIFEST
        done = _rsync(f"{destination.rstrip('/')}/{MANIFEST}", str(copy))
        return copy.read_text("utf-8") if done.returncode == 0 and copy.exists() else ""


def send_by_rsync(release: Release, destination: str) -> Plan:
    """Make ``destination`` (``user@host:/path``) hold ``release`` and return what was sent.

    Raises TargetError with rsync's own words; what was there before is still whole.
    """
    plan = make_plan(release.files, read_manifest(_fetch_manifest(destination)))
    if plan.is_empty:
        return plan
    for phase in plan.phases:
        _send_phase(release, destination, phase)
    if plan.removed:
        _delete(release, destination, plan.removed)
    return plan


def _send_phase(release: Release, destination: str, paths: tuple[str, ...]) -> None:
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as names:
        names.write("\n".join(paths))
        names.flush()
        _run(*PARTIAL, f"--files-from={names.name}", f"{release.folder}/", f"{destination.rstrip('/')}/")


def _delete(release: Release, destination: str, paths: tuple[str, ...]) -> None:
    """Delete ``paths`` at the destination: rsync deletes what is missing among named files."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as names:
        names.write("\n".join(paths))
        names.flush()
        options = (*PARTIAL, "--delete-missing-args", f"--files-from={names.name}")
        _run(*options, f"{release.folder}/", f"{destination.rstrip('/')}/")


def _run(*arguments: str) -> None:
    done = _rsync(*arguments)
    if done.returncode:
        raise TargetError(
            f"rsync stopped with {done.returncode}: {done.stderr.strip()}\n"
            "What was there is still served; publish again to go on."
        )
