"""The command `evaluate numbers`: both rates, the misjudged pairs, and file and line of what it cannot read."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from scripts.evaluating import numbers as evaluate_numbers
from scripts.evaluating.numbers import PairsError, read_pairs


def call(path: Path, *, verbose: bool = False) -> int:
    parser = argparse.ArgumentParser()
    evaluate_numbers.add_arguments(parser)
    return evaluate_numbers.run(parser.parse_args([str(path), *(["--verbose"] if verbose else [])]))


def test_command_prints_both_rates(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("zh,en_good,en_bad\n共3人,three persons,four persons\n", "utf-8")
    assert call(path) == 0
    assert capsys.readouterr().out == "errors caught: 1 of 1 (100.0%)\nfalse alarms: 0 of 1 (0.0%)\n"


def test_command_reads_tsv_and_lists_the_misjudged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text("ok\t共3人\tfour persons\tx\nbad\t共3人\tthree persons\n", "utf-8")
    assert call(path, verbose=True) == 0
    out = capsys.readouterr().out
    assert "line 1: false alarm" in out
    assert "line 2: missed error" in out


def test_command_names_file_line_and_way_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text("ok\t共3人\tthree\nperhaps\t共3人\tthree\n", "utf-8")
    assert call(path) == 2
    assert "pairs.tsv, line 2: write ok or bad" in capsys.readouterr().err
    assert call(tmp_path / "none.csv") == 2
    with pytest.raises(PairsError, match="en_bad is missing"):
        read_pairs("zh,en_good\n共3人,three\n", "x.csv")
    with pytest.raises(PairsError, match="no pairs"):
        read_pairs("", "x.csv")
