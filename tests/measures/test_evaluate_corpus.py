"""The command that scores the conversion, and what counts as the text where labels differ in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from converters.evaluation import Extract, score_page
from scripts.__main__ import main

_TEXT = "各区水务局：\n现将节约用水有关事项通知如下。"
_HEAD = "临岚市水务局\n关于节约用水的通知\n临水〔2024〕3号\n"
_LABEL = {"title": "临岚市水务局关于节约用水的通知", "doc_no": "临水〔2024〕3号"}


@pytest.mark.parametrize(("labelled", "found"), [(_HEAD, ""), ("", _HEAD), (_HEAD, _HEAD), ("", "")])
def test_title_and_number_before_the_text_count_for_nothing(labelled: str, found: str) -> None:
    """A text scores the same whether label and conversion begin with the title or below it."""
    label = {**_LABEL, "body": (labelled + _TEXT).split("\n")}
    score = score_page(label, Extract({}, found + _TEXT), "")
    assert (score.precision, score.recall) == (1.0, 1.0)


def test_a_title_within_the_text_counts() -> None:
    """What stands below the first line of the text is text, and so is a heading that is no title."""
    label = {**_LABEL, "body": _TEXT.split("\n")}
    assert score_page(label, Extract({}, f"{_TEXT}\n{_HEAD}"), "").precision < 1.0
    assert score_page(label, Extract({}, f"临岚市人民政府公报\n{_TEXT}"), "").precision < 1.0


_PAGE = """<html><head><title>临岚市水务局</title></head><body><h1>临岚市水务局关于节约用水的通知</h1>
<p>发布时间：2024-05-06</p><p>各区水务局：</p><p>现将节约用水有关事项通知如下，请认真贯彻执行。</p>
<p>临岚市水务局</p><p>2024年5月6日</p></body></html>"""


def test_the_command_says_which_fields_differ(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page that is read as labelled scores 1, another 0; what is no notice is named and scores nothing."""
    right = {"title": "临岚市水务局关于节约用水的通知", "written": "2024-05-06", "published": "2024-05-06"}
    labels = [{"file": "right.html", **right}, {"file": "wrong.html", **right, "title": "关于停水的公告"}]
    for label in labels:
        (tmp_path / label["file"]).write_text(_PAGE, encoding="utf-8")
    (tmp_path / "empty.html").write_bytes(b"")
    (tmp_path / "labels.json").write_text(json.dumps([*labels, {"file": "empty.html"}]), encoding="utf-8")
    assert main(["evaluate", "corpus", str(tmp_path), "--no-peers", "--details", "--repeat", "1"]) == 0
    printed = capsys.readouterr()
    row = next(line for line in printed.out.splitlines() if line.startswith("| Mingshi |"))
    assert [cell.strip() for cell in row.split("|")][2:4] == ["0.50", "1.00"]
    assert "title: label 关于停水的公告 | found 临岚市水务局关于节约用水的通知" in printed.out
    assert "empty.html, Mingshi: the file is empty" in printed.err


def test_a_folder_without_labels_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is missing is named."""
    assert main(["evaluate", "corpus", str(tmp_path), "--no-peers"]) == 2
    assert "labels.json" in capsys.readouterr().err
