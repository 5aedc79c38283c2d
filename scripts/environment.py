"""A virtual environment that holds the locked dependencies, made on first use. Standard library only."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


class SetupError(Exception):
    """The environment cannot be made; the message says what to do."""


def _say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def is_inside() -> bool:
    """Return whether this interpreter is the environment's own."""
    return Path(sys.prefix).resolve() == VENV.resolve()


def ensure_environment(purposes: tuple[str, ...]) -> None:
    """Make ``.venv`` if there is none, and install ``locks/<purpose>.txt`` for each purpose not yet there.

    Raises SetupError when Python is too old or an installation fails.
    """
    if sys.version_info < (3, 11):  # noqa: UP036 (the first call may be made by any Python)
        raise SetupError(f"Python 3.11 or later is needed; this is {sys.version.split()[0]}.")
    if not PYTHON.exists():
        _say("Making .venv (once) …")
        try:
            venv.create(VENV, with_pip=True, clear=VENV.exists())
        except (OSError, subprocess.CalledProcessError) as error:
            raise SetupError(
                f"Python could not make {VENV}: {error}. On Debian and Ubuntu install the package python3-venv."
            ) from error
    for purpose in purposes:
        _install(purpose)


def _install(purpose: str) -> None:
    lock = ROOT / "locks" / f"{purpose}.txt"
    fingerprint = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = VENV / f"installed-{purpose}"
    if stamp.exists() and stamp.read_text() == fingerprint:
        return
    _say(f"Installing the packages of locks/{purpose}.txt (once) …")
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*command, "--no-deps", "--require-hashes", "--requirement", str(lock)], check=False)
    if done.returncode:
        raise SetupError(
            f"pip could not install locks/{purpose}.txt (see above). Check the network and run the command again."
        )
    stamp.write_text(fingerprint)


def ensure_programs(programs: dict[str, str]) -> None:
    """Install the Debian package of each program that is not on the PATH: program (or a whole path) -> package.

    Raises SetupError, with the command to run, where this is not possible.
    """
    missing = sorted(
        {
            package
            for program, package in programs.items()
            if not (shutil.which(program) or (Path(program).is_absolute() and Path(program).exists()))
        }
    )
    if not missing:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    advice = f"Install these packages first: sudo {' '.join(command)}"
    if not shutil.which("apt-get") or (hasattr(os, "geteuid") and os.geteuid() != 0):
        raise SetupError(advice)
    _say(f"Installing Debian's packages {', '.join(missing)} (once) …")
    quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
    for step in (["apt-get", "update"], command):
        if subprocess.run(step, check=False, **quiet).returncode:  # type: ignore[call-overload]
            raise SetupError(advice)
