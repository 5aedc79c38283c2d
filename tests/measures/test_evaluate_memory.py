"""The whole memory loads, its English is written into the pages, and the same once more writes nothing."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from scripts.benching.measure import Cost
from scripts.evaluating import memory
from scripts.evaluating.memory import HEAD, time_memory


def arguments(*given: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    memory.add_arguments(parser)
    return parser.parse_args(given)


def test_each_page_gets_its_english_once(tmp_path: Path) -> None:
    measured = time_memory(tmp_path / "archive", notices=10, paragraphs=4)
    assert measured.segments == 10 * (4 + HEAD)
    assert measured.pages == 10
    assert measured.rewritten == 0
    pages = sorted((tmp_path / "archive" / "docs" / "en" / "notices").rglob("*.md"))
    assert len(pages) == 10
    assert all("checked:" in page.read_text("utf-8").partition("\n---\n")[0] for page in pages)


def test_a_second_run_that_writes_is_a_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cost = Cost(1.0, 2.0, 3.0)
    for rewritten in (0, 2):
        found = memory.Run(60, 10, cost, cost, rewritten)
        monkeypatch.setattr(memory, "time_memory", lambda *_, found=found, **__: found)
        assert memory.run(arguments("--notices", "10", "--segments", "60")) == bool(rewritten)
        assert f"second run: {rewritten} files written" in capsys.readouterr().out


@pytest.mark.parametrize("given", [("--notices", "0"), ("--notices", "10", "--segments", "20")])
def test_a_size_that_cannot_be_is_named(given: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert memory.run(arguments(*given)) == 2
    assert "segments for each" in capsys.readouterr().err
