"""A rule that reads figures out of a text: its trigger, and what it does to the sheet. Tables of rules are languages.

A rule for Chinese facts stands in one of the ``chinese_*`` modules, a rule for English facts in one of the
``english_*`` modules, in the table at the end of the module; the order of the tables is in ``chinese.py`` and
``english.py``. The earlier rule takes a figure, and no later one reads it again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from re import Pattern

from converters.translation.figures.fact import Reader, Sheet

Rule = tuple[str, Callable[[Sheet], None]]
"""The trigger (see ``triggers``), and what reads the sheet if its text holds that."""


def rule(trigger: str, pattern: Pattern[str], make: Reader, near: Pattern[str] | None = None) -> Rule:
    """Return the rule that records what ``make`` reads in every match of ``pattern``.

    ``near`` matches at the beginning of a run of digits wherever ``pattern`` is found, and says so faster.
    """

    def read(sheet: Sheet) -> None:
        if near is None or sheet.meets(near):
            sheet.take(pattern, make)

    return trigger, read


def rule_at(
    starts: Callable[[Sheet], Sequence[int]],
    trigger: str,
    pattern: Pattern[str],
    make: Reader,
    near: Pattern[str] | None = None,
) -> Rule:
    """Return the rule that records the same of the matches that begin at one of ``starts``: all that there can be."""

    def read(sheet: Sheet) -> None:
        if near is None or sheet.meets(near):
            sheet.take_at(starts(sheet), pattern, make)

    return trigger, read


def rule_if(sign: Pattern[str], trigger: str, pattern: Pattern[str], make: Reader) -> Rule:
    """Return the rule for texts in which ``sign`` is found, too, which is faster to search for than ``pattern``."""

    def read(sheet: Sheet) -> None:
        if sign.search(sheet.text):
            sheet.take(pattern, make)

    return trigger, read


def runs(sheet: Sheet) -> Sequence[int]:
    """Return where each run of digits begins."""
    return sheet.starts


def sites(sheet: Sheet) -> Sequence[int]:
    """Return where a Chinese number can begin."""
    return sheet.sites


def places(pattern: Pattern[str]) -> Callable[[Sheet], Sequence[int]]:
    """Return the function that finds where ``pattern`` begins in what is still to be read."""
    return lambda sheet: [match.start() for match in pattern.finditer(sheet.rest)]
