"""Reading a text costs in proportion to it: what each pattern goes over again and again at worst, at two lengths."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from converters.readers.text_lines import is_page_mark, split_closing

MOST_SECONDS = 2.0
"""Far above what any of these takes, far below what one takes that goes over its text again and again."""

TEXTS: dict[str, tuple[Callable[[str], object], str]] = {
    # what -> who reads it, and what
    "signers that end within signers": (split_closing, "特此通知。" + "各区委办局会处办行部委" * 6 + "请遵照执行"),
    "signers without a date": (split_closing, "局" * 100_000),
    "signers before many dates": (split_closing, ("各区委办局会处办行部委" * 20 + "2024年5月6日") * 1_000),
    "a page mark that is none, of spaces": (is_page_mark, " " * 20_000 + "甲"),
    "a page mark that is none, of dashes": (is_page_mark, "—" + " " * 20_000 + "1" + " " * 20_000 + "甲"),
}


@pytest.mark.parametrize("what", TEXTS)
def test_a_text_is_read_in_proportion_to_its_length(what: str) -> None:
    read, text = TEXTS[what]
    started = time.process_time()
    read(text)
    assert time.process_time() - started < MOST_SECONDS
