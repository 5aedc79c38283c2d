"""What counts as the text of a labelled page where labels differ in whether its title is a part of it."""

from __future__ import annotations

import pytest

from converters.evaluation import Extract, score_page

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
