"""The benchmark writes its page, its plots and its figures, and names what it could not measure."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from scripts import bench
from scripts.benching import peers
from scripts.benching.archive import add_notice, make_archive
from scripts.benching.figures import Figures, read_figures
from scripts.benching.measure import Cost, StepError, measure
from scripts.benching.table import publish


def arguments(*given: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    bench.add_arguments(parser)
    return parser.parse_args(given)


def test_a_small_run_writes_page_and_plots(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(peers.NEEDED, peers.STACK, ("no_such_module",))
    monkeypatch.setitem(peers.NEEDED, peers.HUGO, ("no_such_module",))
    assert bench.run(arguments("10", "--out", str(tmp_path / "out"))) == 0
    page = (tmp_path / "out" / "benchmarks.md").read_text("utf-8")
    assert "python3 -m scripts bench 10\n" in page
    assert f"- {peers.HUGO} is not installed" in page
    assert f"- {peers.STACK} is not installed" in page
    assert "| cold build: the usual stack | not measured | not measured |" in page
    figures = read_figures(tmp_path / "out" / "benchmarks" / "10.json")
    exact = [value for name, value in figures.numbers.items() if "exact" in name]
    assert exact == [bench.PHRASES_ASKED]
    assert figures.costs["ours: one more"].wall > 0
    for kind in ("time", "memory", "growth"):
        plot = tmp_path / "out" / "benchmarks" / f"10-{kind}.svg"
        assert ET.parse(plot).getroot().tag.endswith("svg")
        assert f"benchmarks/10-{kind}.svg" in page
        assert str(plot) in capsys.readouterr().out or kind != "time"


def test_the_page_shows_every_size(tmp_path: Path) -> None:
    costs = {"ours: render + index": Cost(2, 3, 100), "stack: build": Cost(10, 9, 200)}
    for count in (3000, 1000):
        publish(tmp_path, Figures(count, costs=costs, growth=[(count, 2.0, 4.0)]))
    page = (tmp_path / "benchmarks.md").read_text("utf-8")
    assert page.index("## 1,000 notices") < page.index("## 3,000 notices")
    assert "| cold build: the usual stack | 5.0 | 3.0 |" in page


def test_the_archive_has_english_and_grows_by_one(tmp_path: Path) -> None:
    archive = make_archive(tmp_path / "archive", 10)
    raws = sorted(archive.place.notices.rglob("*.txt"))
    memory = sorted(archive.place.translations.rglob("*.po"))
    assert len(raws) == len(memory) == 10
    assert 'msgstr "Linlan' in memory[0].read_text("utf-8")
    add_notice(archive)
    assert len(sorted(archive.place.notices.rglob("*.txt"))) == 11
    assert raws == sorted(set(archive.place.notices.rglob("*.txt")) & set(raws))


def test_a_step_that_fails_is_told() -> None:
    with pytest.raises(StepError, match="exit code 3"):
        measure([sys.executable, "-c", "print('why'); raise SystemExit(3)"], Path())
    with pytest.raises(StepError, match="stopped after"):
        measure([sys.executable, "-c", "import time; time.sleep(60)"], Path(), limit=0.5)


def test_memory_of_children_counts() -> None:
    child = "import time; held = b'x' * 80_000_000; time.sleep(2)"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}]); print('{{\"a\": 1}}')"
    cost, said = measure([sys.executable, "-c", code], Path())
    assert said == {"a": 1}
    assert cost.peak > 80


def test_an_existing_folder_is_not_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.run(arguments("10", "--keep", str(tmp_path))) == 2
    assert "exists" in capsys.readouterr().err
