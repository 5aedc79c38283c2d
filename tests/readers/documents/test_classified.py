"""A mark of classification stops a document, whatever its format and wherever in its head the mark stands."""

from __future__ import annotations

import json

import pytest

from converters.convert import convert
from converters.issues import ReadError

LETTER = "各区水务局：\n请做好节水工作，并于年底前报告。\n临岚市水务局\n2026年3月5日\n"
TITLE = "临岚市水务局关于节水的通知"
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in LETTER.split())
MARKED = {
    # what -> name of the file, and its text
    "below the labels": ("a.txt", f"索引号：L01/2026-3\n发布机构：临岚市水务局\n机密★5年\n{TITLE}\n{LETTER}"),
    "above the labels": ("a.txt", f"机密★5年\n发布时间：2026-03-05\n{TITLE}\n{LETTER}"),
    "behind the number of the copy": ("a.txt", f"000012　秘密★1年\n{TITLE}\n{LETTER}"),
    "in the text of a record": ("a.json", json.dumps({"title": TITLE, "content": f"机密★5年\n{LETTER}"})),
    "under a key of a record": ("a.json", json.dumps({"标题": TITLE, "正文": LETTER, "密级": "机密"})),
    "on a page": ("a.html", f"<html><title>{TITLE}</title><h1>{TITLE}</h1><p>机密★5年</p>{PARAGRAPHS}</html>"),
}


@pytest.mark.parametrize("what", MARKED)
def test_a_marked_document_is_refused(what: str) -> None:
    name, text = MARKED[what]
    with pytest.raises(ReadError, match="密级"):
        convert(text.encode(), name)


def test_what_says_that_nothing_is_secret_is_read() -> None:
    record = {"标题": TITLE, "正文": f"秘密举报方式：来信。\n{LETTER}", "密级": "无"}
    assert convert(json.dumps(record).encode(), "a.json").title == TITLE
