"""The one entry of all commands: where it is called from, and what it says of a word that is no command."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from scripts import __main__ as entry
from scripts.environment import ROOT


@pytest.mark.parametrize("path", ["scripts", "scripts/__main__.py"])
def test_the_folder_of_the_scripts_can_be_run_from_anywhere(tmp_path: Path, path: str) -> None:
    command = [sys.executable, str(ROOT / path), "export", str(tmp_path / "out.doc")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == f"{tmp_path / 'out.doc'}: the ending must be .tmx, .xlf, .csv, .tbx.\n"


def test_the_environment_runs_the_command_where_it_was_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[list[str]] = []

    def note(path: object, command: list[str]) -> None:
        called.append([str(path), *command[1:]])
        raise SystemExit(0)

    monkeypatch.setattr(entry, "ensure_environment", lambda _: None)
    monkeypatch.setattr(entry, "is_inside", lambda: False)
    monkeypatch.setattr("os.execv", note)
    with pytest.raises(SystemExit):
        entry.main(["export", "out.doc"])
    ((_, program, *rest),) = called
    assert (program, rest) == (str(ROOT / "scripts"), ["export", "out.doc"])


@pytest.mark.parametrize(
    ("word", "meant"), [("buidl", "build"), ("biuld", "build"), ("publsh", "publish"), ("new_source", "new-source")]
)
def test_a_misspelt_command_is_answered_with_the_right_line_last(
    word: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert entry.main([word]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[-1] == f"There is no command {word!r}. Did you mean: python3 -m scripts {meant}"


def test_a_word_like_none_is_answered_with_the_list_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(["xyzzy"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("usage: ")
    assert lines[-1] == "There is no command 'xyzzy'; those there are stand above."


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (["serve", "--port", "abc"], "'abc' is no port; ports are numbers from 1 to 65535"),
        (["serve", "--port", "70000"], "'70000' is no port; ports are numbers from 1 to 65535"),
        (["bench", "many"], "'many' is no number"),
    ],
)
def test_no_names_of_functions_are_told(
    command: list[str], says: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entry, "ensure_environment", lambda _: None)
    monkeypatch.setattr(entry, "is_inside", lambda: True)
    with pytest.raises(SystemExit, match=r"^2$"):
        entry.main(command)
    said = capsys.readouterr().err
    assert says in said
    assert "_port" not in said
    assert "_count" not in said
