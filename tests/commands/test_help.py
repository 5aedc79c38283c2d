"""Help is shown by what is there; nothing is installed that only the command itself needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

from scripts import __main__ as entry
from scripts.environment import ROOT, SetupError


@pytest.mark.parametrize("name", list(entry.COMMANDS))
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_installs_nothing(
    name: str, flag: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def install(*_: object) -> None:
        raise AssertionError("something would be installed")

    monkeypatch.setattr(entry, "ensure_environment", install)
    monkeypatch.setattr(entry, "ensure_programs", install)
    with pytest.raises(SystemExit, match=r"^0$"):
        entry.main([name, flag])
    assert f"usage: python3 -m scripts {name}" in capsys.readouterr().out


def test_help_that_needs_packages_gets_those_of_a_build_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def miss(*_: object) -> int:
        raise ModuleNotFoundError("lxml")

    def install(locks: tuple[str, ...]) -> None:
        assert locks == ("build",)
        raise SetupError("far enough")

    monkeypatch.setattr(entry, "_run_here", miss)
    monkeypatch.setattr(entry, "ensure_environment", install)
    assert entry.main(["bench", "--help"]) == 1


ONLY_BASE = """
import sys
from importlib.metadata import packages_distributions
from scripts import __main__ as entry

locked = {line.split("==")[0].lower().replace("_", "-") for line in open("locks/build.txt") if "==" in line}
for module, names in packages_distributions().items():
    if not {name.lower().replace("_", "-") for name in names} & locked:
        sys.modules[module] = None  # to import it is a ModuleNotFoundError
for name in entry.COMMANDS:
    try:
        entry.main([name, "--help"])
    except SystemExit as ended:
        assert ended.code == 0, name
"""


def test_every_command_has_help_where_only_what_a_build_needs_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    done = subprocess.run([sys.executable, "-c", ONLY_BASE], capture_output=True, text=True, check=False)
    assert not done.stderr
    assert done.stdout.count("usage: ") == len(entry.COMMANDS)
