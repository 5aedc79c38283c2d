"""The command `translate` and its settings: what is asked, what is said, and what is never quoted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.memory.engines import ENGINES
from scripts.memory.engines.settings import SettingsError, read_settings
from scripts.memory.po_files import load_memory, memory_folder
from scripts.places import Place
from tests.translation.engines.answering import KEY, answering, place, run

__all__ = ["place"]


def test_settings_come_from_the_environment_before_the_file(tmp_path: Path) -> None:
    file = tmp_path / "engines.toml"
    file.write_text('[openai]\nurl = "http://a"\nkey = "in-file"\n', "utf-8")
    settings = read_settings({"MINGSHI_OPENAI_KEY": "in-environment", "MINGSHI_ENGINES": "x"}, file)
    assert settings.get("openai", "key") == "in-environment"
    assert settings.get("openai", "url") == "http://a"
    assert "in-environment" not in repr(settings)
    with pytest.raises(SettingsError, match="MINGSHI_OPENAI_MODEL"):
        ENGINES["openai"](settings)


def test_a_broken_settings_file_is_named_and_not_quoted(tmp_path: Path) -> None:
    file = tmp_path / "engines.toml"
    file.write_text(f"[openai\nkey = {KEY}\n", "utf-8")
    with pytest.raises(SettingsError) as caught:
        read_settings({}, file)
    assert str(file) in str(caught.value)
    assert KEY not in str(caught.value)


def test_none_makes_the_po_files_and_lists_what_is_missing(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(place) == 0
    said = capsys.readouterr()
    assert "特此通知。" in said.out
    assert "1 PO files written" in said.err
    assert len(load_memory(memory_folder(place)).paths) == 1
    assert run(place) == 0
    assert "0 PO files written" in capsys.readouterr().err


def test_a_dry_run_counts_and_writes_nothing(
    place: Place, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINGSHI_LIBRE_URL", "http://127.0.0.1:9")
    assert run(place, "--engine", "libre", "--dry-run") == 0
    said = capsys.readouterr().out
    assert re.search(r"segments +\d", said)
    assert re.search(r"calls +\d", said)
    assert not memory_folder(place).exists()


@pytest.mark.parametrize("engine", ["none", "libre"])
def test_a_dry_run_names_the_segments_only_when_asked(
    place: Place, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, engine: str
) -> None:
    monkeypatch.setenv("MINGSHI_LIBRE_URL", "http://127.0.0.1:9")
    assert run(place, "--engine", engine, "--dry-run") == 0
    said = capsys.readouterr().out
    assert re.search(r"segments +\d", said)
    assert "特此通知。" not in said
    assert run(place, "--engine", engine, "--dry-run", "--details") == 0
    detailed = capsys.readouterr().out
    assert detailed.startswith(said)
    assert "特此通知。" in detailed
    assert not memory_folder(place).exists()


def test_the_command_translates_and_says_what_it_could_not(
    place: Place, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINGSHI_LIBRE_KEY", KEY)
    with answering(body={"translatedText": "I'm sorry, but I can't help with that."}) as (url, asked):
        monkeypatch.setenv("MINGSHI_LIBRE_URL", url)
        assert run(place, "--engine", "libre", "--per-second", "500") == 1
        count = len(asked)
        assert count
        assert run(place, "--engine", "libre", "--per-second", "500") == 1
        assert len(asked) == count
    said = capsys.readouterr()
    assert "a refusal" in said.out
    assert KEY not in said.out + said.err
    assert all(KEY not in path.read_text("utf-8") for path in memory_folder(place).rglob("*.po"))


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--engine", "openai"), "MINGSHI_OPENAI_URL"),
        (("no-such-notice",), "no-such-notice"),
        (("--at-once", "0"), "above zero"),
    ],
)
def test_wrong_use_is_said(
    place: Place, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], says: str
) -> None:
    assert run(place, *arguments) == 2
    assert says in capsys.readouterr().err
