"""``evaluate tamper``: the figures it prints, and what it says to a file that is not of the form."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from scripts.evaluating.tamper import add_arguments, run


def score(path: Path, *options: str) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args([str(path), *options]))


def test_it_prints_recall_and_false_alarms(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brand = "qtwin" + "体育" + "app"
    rows = [
        {"id": 1, "label": "tampered", "text": f"{brand}关于放假的通知\n各单位：请安排好值班。"},
        {"id": 2, "label": "tampered", "text": "关于放假的通知\n各单位：请安排好值班。"},
        {"id": 3, "label": "clean", "text": "关于防汛的通知\n各单位：请安排好值班。"},
    ]
    path = tmp_path / "texts.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    assert score(path, "--errors") == 0
    printed = capsys.readouterr()
    assert "recall            0.500  1 of 2" in printed.out
    assert "edited            0" in printed.out
    assert printed.err == "missed 2\n"
    assert brand not in printed.out + printed.err


@pytest.mark.parametrize("line", ["no json", '{"id": 1}', '{"id": 1, "label": "odd", "text": ""}', "[]"])
def test_a_line_of_another_form_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    assert score(path) == 2
    assert "line 2" in capsys.readouterr().err


def test_a_missing_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert score(tmp_path / "none.jsonl") == 2
    assert "none.jsonl" in capsys.readouterr().err
