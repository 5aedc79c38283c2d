"""Reading a text costs in proportion to it: what each pattern goes over again and again at worst."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

import pytest

from converters.dates import begin_date
from converters.fields import Found, read_fields
from converters.labels import Field
from converters.pages.html import html_of
from converters.readers.broken_lines.jammed import split_closing
from converters.readers.text.pages import is_page_mark
from converters.tampering import examine_text
from converters.translation.checks import check_target
from converters.translation.glossary import Glossary


def read_number(value: str) -> object:
    """Return what the label of a document number says."""
    return read_fields([Found(Field.DOCUMENT_NUMBER, value, "table")])


def check_figures(text: str) -> object:
    """Return what is said of the figures of ``text`` and an English that has none of them."""
    return check_target(text, "It was paid.", Glossary(()))


MOST_SECONDS = 2.0
"""Far above what any of these takes, far below what one takes that goes over its text again and again."""

TEXTS: dict[str, tuple[Callable[[str], object], str]] = {
    # what -> who reads it, and what
    "signers that end within signers": (split_closing, "特此通知。" + "各区委办局会处办行部委" * 6 + "请遵照执行"),
    "signers without a date": (split_closing, "局" * 100_000),
    "signers before many dates": (split_closing, ("各区委办局会处办行部委" * 20 + "2024年5月6日") * 1_000),
    "a page mark that is none, of spaces": (is_page_mark, " " * 20_000 + "甲"),
    "a page mark that is none, of dashes": (is_page_mark, "—" + " " * 20_000 + "1" + " " * 20_000 + "甲"),
    "a date with spaces behind it": (begin_date, "2024-01-01 x" + " " * 40_000 + "甲"),
    "a number without its sign": (read_number, "1" * 60_000),
    "a link that is not plain, behind a text": (html_of, "水" * 99 + '<a href="/t20240101_1.html">x`</a>\n{: .t }'),
    "a number of fifty digits": (check_figures, "投资" + "9" * 50 + ".甲"),
    "a number set immensely wide": (read_number, "临政发" + "　" * 20_000 + "3"),
    "names that ask, in one line": (examine_text, "瀚璟X官网" * 4_000),
    "calls in one line": (examine_text, "注册邀请码" * 10_000),
    "a number among dates": (read_number, "2024-01-01 " * 5_000),
}


def spent(read: Callable[[], object]) -> float:
    """Return the seconds of processor time that ``read`` takes."""
    started = time.process_time()
    read()
    return time.process_time() - started


@pytest.mark.parametrize("what", TEXTS)
def test_a_text_is_read_in_proportion_to_its_length(what: str) -> None:
    read, text = TEXTS[what]
    assert spent(partial(read, text)) < MOST_SECONDS


def list_streets(count: int, unit_zh: str, unit_en: str, lead: str = "") -> tuple[str, str]:
    """Return a list of figures of streets, and an English one with quite others, some of the same in other places."""
    chinese = "、".join(f"第{n}街道{n * 37 % 97}.{n % 9 + 1}{unit_zh}" for n in range(1, count + 1))
    english = ", ".join(f"{n * 41 % 97}.{n % 7 + 1}{unit_en} in subdistrict {n}" for n in range(1, count + 1))
    return chinese + "。", f"{lead}{english}."


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        list_streets(200, "%", "%"),
        list_streets(100, "公里", " km", "All but the rest: "),
    ],
    ids=["shares", "lengths"],
)
def test_the_figures_of_a_long_list_that_do_not_agree_are_compared_soon(chinese: str, english: str) -> None:
    assert spent(partial(check_target, chinese, english, Glossary())) < MOST_SECONDS
