"""The benchmark writes its page, its plots and its figures, and names what it could not measure."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from scripts import bench
from scripts.benching import course, peers
from scripts.benching import measure as measuring
from scripts.benching.archive import add_notice, make_archive
from scripts.benching.course import PHRASES_ASKED, Bench
from scripts.benching.figures import Figures, read_figures
from scripts.benching.measure import Cost, GivenUpError, StepError, Tell, measure
from scripts.benching.table import publish
from scripts.places import Place


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
    assert exact == [PHRASES_ASKED]
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


def test_what_was_given_up_cost_more_than_the_table_says(tmp_path: Path) -> None:
    costs = {"ours: render + index": Cost(2, 3, 100), "stack: build": Cost(10, 9, 200)}
    publish(tmp_path, Figures(1000, costs=costs, given_up=["stack: build"]))
    page = (tmp_path / "benchmarks.md").read_text("utf-8")
    assert "| stack: build | > 10.0 | > 9.0 | > 200 |" in page
    assert "| cold build: the usual stack | > 5.0 | > 3.0 |" in page


def test_a_run_that_is_cut_off_leaves_its_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise StepError("no more")

    monkeypatch.setattr(course, "add_notice", fail)
    assert bench.run(arguments("10", "--peers", "none", "--out", str(tmp_path))) == 1
    assert "no more" in capsys.readouterr().err
    figures = read_figures(tmp_path / "benchmarks" / "10.unfinished.json")
    assert not figures.finished
    assert figures.costs["ours: nothing changed"].wall > 0
    assert "This run was cut off" in (tmp_path / "benchmarks.md").read_text("utf-8")
    publish(tmp_path, Figures(10))
    publish(tmp_path, Figures(10, finished=False))
    assert "This run was cut off" not in (tmp_path / "benchmarks.md").read_text("utf-8")


def test_a_step_of_the_others_that_lasts_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def last(_work: Path, limit: float, tell: Tell) -> Cost:
        return measure([sys.executable, "-c", "import time; time.sleep(60)"], tmp_path, limit=limit, tell=tell)[0]

    monkeypatch.setattr(peers, "build_hugo", last)
    monkeypatch.setattr(peers, "prepare_hugo", lambda *_: None)
    run = Bench(tmp_path / "work", arguments("10", "--peer-limit", "0.5", "--out", str(tmp_path)), "")
    run._measure_hugo(Place(tmp_path), tmp_path / "hugo")
    figures = read_figures(tmp_path / "benchmarks" / "10.unfinished.json")
    assert figures.given_up == ["hugo: build"]
    assert figures.costs["hugo: build"].wall >= 0.5
    assert "given up after" in figures.missing[0]


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


def test_a_step_that_is_given_up_takes_what_it_began_with_it(tmp_path: Path) -> None:
    child = f"import time; time.sleep(3); open({str(tmp_path / 'late')!r}, 'w')"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    with pytest.raises(GivenUpError) as raised:
        measure([sys.executable, "-c", code], Path(), limit=1)
    assert raised.value.cost.wall >= 1
    time.sleep(3)
    assert not (tmp_path / "late").exists()


def test_a_step_that_lasts_is_spoken_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "TELL_EVERY", 0.5)
    told: list[str] = []
    measure([sys.executable, "-c", "import time; time.sleep(2)"], Path(), tell=told.append)
    assert "MB now" in told[0]


def test_memory_of_children_counts() -> None:
    child = "import time; held = b'x' * 80_000_000; time.sleep(2)"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}]); print('{{\"a\": 1}}')"
    cost, said = measure([sys.executable, "-c", code], Path())
    assert said == {"a": 1}
    assert cost.peak > 80


def test_an_existing_folder_is_not_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.run(arguments("10", "--keep", str(tmp_path))) == 2
    assert "exists" in capsys.readouterr().err
