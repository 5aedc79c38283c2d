"""Lines whose cells stand between bars, as programs write the tables of a Word file as text -> their rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BARS = re.compile(r"[|│┃｜]")
_ROW = re.compile(r"[|│┃｜].*[|│┃｜]")
_RULE = re.compile(r"[+|│┃├┌└┬┴┼─━=-][-+|│┃├┤┌┐└┘┬┴┼─━=\s]*[-+|│┃┤┐┘─━=]")
_FEWEST_CELLS = 2


def is_barred(text: str) -> bool:
    """Return whether ``text`` is a row of cells between bars, or the rule between two rows.

    >>> is_barred("|01 |护林  |"), is_barred("+---+---+"), is_barred("打印 | 关闭"), is_barred("|注：|")
    (True, True, False, False)
    """
    line = text.strip()
    return (_ROW.fullmatch(line) is not None and len(_BARS.findall(line)) > _FEWEST_CELLS) or is_rule(line)


def is_rule(text: str) -> bool:
    """Return whether ``text`` is the rule between two rows."""
    return ("+" in text or "─" in text or "━" in text) and _RULE.fullmatch(text.strip()) is not None


def read_barred(lines: Sequence[str]) -> list[list[str]]:
    """Return the cells of ``lines``, all of them barred; [] if they have not as many cells each.

    A cell over several lines is one: what stands between two rules, else a line with no more than half of its cells,
    the first one not among them.

    >>> read_barred(["|01 |园林管 |", "|   |护     |", "|02 |保洁   |"])
    [['01', '园林管护'], ['02', '保洁']]
    """
    ruled = sum(map(is_rule, lines[1:-1])) > 1  # a single one stands below the heads of the columns
    rows: list[list[str]] = []
    begun = False
    for line in lines:
        if is_rule(line):
            begun = False
            continue
        cells = [cell.strip() for cell in _BARS.split(line.strip())[1:-1]]
        if rows and len(cells) != len(rows[0]):
            return []
        goes_on = begun if ruled else not cells[0] and sum(map(bool, cells)) * 2 <= len(cells)
        if rows and goes_on:
            rows[-1] = [above + below for above, below in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
        begun = True
    return rows if len(rows) > 1 else []
