"""Help is shown by what is there; nothing is installed that only the command itself needs."""

from __future__ import annotations

import pytest

from scripts import __main__ as entry
from scripts.environment import SetupError


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
