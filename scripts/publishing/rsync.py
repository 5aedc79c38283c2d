"""A host that rsync reaches: one pass a phase, so that no page is there before its parts."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from scripts.publishing.plan import MANIFEST, Plan, make_plan, read_manifest
from scripts.publishing.release import Release
from scripts.publishing.targets import TargetError

PARTIAL = ("--archive", "--checksum", "--delay-updates", "--no-owner", "--no-group", "--relative")


def _rsync(*arguments: str) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            ["rsync", *arguments], capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C"}
        )
    except FileNotFoundError as error:
        raise TargetError("rsync is not installed. Install the package rsync, or publish to a folder.") from error


def _fetch_manifest(destination: str) -> str:
    """Return the manifest that stands at ``destination``; nothing if there is none. Raises TargetError."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / MANIFEST
        done = _rsync(f"{destination.rstrip('/')}/{MANIFEST}", str(copy))
        if done.returncode == 0 and copy.exists():
            return copy.read_text("utf-8")
        if "No such file or directory" not in done.stderr:
            # To go on without knowing what stands there would leave what is to be removed.
            raise _failed(done)
        return ""


def send_by_rsync(release: Release, destination: str) -> Plan:
    """Make ``destination`` (``user@host:/path``) hold ``release`` and return what was sent.

    Raises TargetError with rsync's own words; what was there before is still whole.
    """
    plan = make_plan(release.files, read_manifest(_fetch_manifest(destination)))
    if plan.is_empty:
        return plan
    _send_manifest(plan.opening, destination)
    for phase in plan.phases:
        _run_over(phase, release.folder, destination)
    _run_over(plan.removed, release.folder, destination, "--delete-missing-args")
    _send_manifest(plan.closing, destination)
    return plan


def _send_manifest(text: str, destination: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / MANIFEST).write_text(text, "utf-8")
        _run_over((MANIFEST,), Path(folder), destination)


def _run_over(paths: tuple[str, ...], folder: Path, destination: str, *options: str) -> None:
    """Send ``paths`` of ``folder``; with ``--delete-missing-args`` those that are not there are deleted."""
    if not paths:
        return
    with tempfile.NamedTemporaryFile() as names:
        names.write("\0".join(paths).encode())
        names.flush()
        where = (f"--files-from={names.name}", "--from0", f"{folder}/", f"{destination.rstrip('/')}/")
        done = _rsync(*PARTIAL, *options, *where)
    if done.returncode:
        raise _failed(done)


def _failed(done: subprocess.CompletedProcess[str]) -> TargetError:
    return TargetError(
        f"rsync stopped with {done.returncode}: {done.stderr.strip()}\n"
        "What was there is still served; publish again to go on."
    )
