"""Signs that a dump lost: 月 and 日 in a date, the dot in a name. The text stands; a remark says what was meant."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from converters.body_text import LINES, join_texts
from converters.issues import Code, Issue
from converters.model import Block, Heading, Notice, Paragraph, Remark, Run, Runs

_LOST_DATE = re.compile(
    r"""
    (?<![\d年月.\-/:：])
    (?P<digits>\d{2,4})
    (?P<day>日)?
    (?P<rest>[上下]午|晚)            # 1020下午, 36日下午
    | (?:^|(?<=[。；]))(?P<digits2>\d{2,4})(?P<day2>日)?(?P<rest2>)(?=[，,])   # 37日,罗湖区…
    """,
    re.VERBOSE,
)
_MAY_BE_DATE = re.compile(r"[午晚，,](?:(?<=\d\d.)|(?<=\d\d[日上下].)|(?<=\d\d日[上下].))")
"""Digits with or without 日 before 上午, 下午, 晚 or a comma: what stands behind them is found faster than digits."""
_LOST_IN_TEXT = (
    # where, in the joined texts of a body, signs may be lost: what a pattern begins with is found fastest
    re.compile(r"午(?:(?<=\d\d[上下]午)|(?<=\d\d日[上下]午))"),
    re.compile(r"晚(?:(?<=\d\d晚)|(?<=\d\d日晚))"),
    *(re.compile(rf"{end}\d{{2,4}}日?[，,]") for end in ("\n", "。", "；")),
)
_LOST_DOT = re.compile(
    r"(?:任命|免去|追授|授予|聘任|同意)(?P<name>[\u4e00-\u9fff]{2,6}\?[\u4e00-\u9fff]{2,6}?)(?=为|的|同志|任|担任)"
)
_NEAR = timedelta(days=31)


def mark_lost_signs(notice: Notice) -> Notice:
    """Return ``notice`` with a remark wherever a sign is lost beyond doubt; no character changes.

    A date counts as such only if exactly one way to read it lies within the 31 days before the notice.
    """
    if not _may_lack_any("\n" + join_texts(notice.body)) and not _holds_empty_runs(notice):
        return notice
    issues: list[Issue] = []
    body = tuple(_mark_block(block, notice.issued or notice.published, issues) for block in notice.body)
    return replace(notice, body=body, issues=(*notice.issues, *issues))


def _holds_empty_runs(notice: Notice) -> bool:
    return "" in [run.text for block in notice.body if isinstance(block, LINES) for run in block.runs]


def _may_lack_any(text: str) -> bool:
    """Whether a sign may be lost in ``text``, in which every paragraph begins with a line break."""
    return "?" in text or any(form.search(text) for form in _LOST_IN_TEXT)


def _mark_block(block: Block, day: date | None, issues: list[Issue]) -> Block:
    if not isinstance(block, Heading | Paragraph):
        return block
    if not any(_may_lack(run.text) for run in block.runs):
        return block
    runs: list[Run] = []
    for number, run in enumerate(block.runs):
        runs += _mark_run(run, day, issues, is_first=number == 0) if run.mark is None else [run]
    return replace(block, runs=tuple(runs))


def _may_lack(text: str) -> bool:
    """Whether ``text`` may lack a sign, or is empty; most texts are ruled out by a glance."""
    return not text or "?" in text or _MAY_BE_DATE.search(text) is not None


def _mark_run(run: Run, day: date | None, issues: list[Issue], *, is_first: bool) -> Runs:
    marked: list[Run] = []
    at = 0
    for start, end, remark in sorted(_find(run.text, day, is_first=is_first), key=lambda hit: hit[0]):
        text = run.text[start:end]
        issues.append(Issue(Code.GLYPH_LOST, f"{text} → {remark.proposal}", "body"))
        marked += [Run(run.text[at:start]), Run(text, remark)]
        at = end
    marked.append(Run(run.text[at:]))
    return tuple(piece for piece in marked if piece.text)


def _find(text: str, day: date | None, *, is_first: bool) -> list[tuple[int, int, Remark]]:
    found: list[tuple[int, int, Remark]] = []
    for match in _LOST_DATE.finditer(text) if day else ():
        if match["digits2"] and match.start() == 0 and not is_first:
            continue
        digits, sign = match["digits"] or match["digits2"], match["day"] or match["day2"]
        if day and (meant := _read_lost_date(digits, day, has_sign=bool(sign))):
            proposal = f"{meant.month}月{meant.day}日{match['rest'] or ''}"
            found.append((match.start(), match.end(), Remark("lost-date-signs", proposal)))
    dots = (
        (*match.span("name"), Remark("lost-glyph", match["name"].replace("?", "·")))
        for match in _LOST_DOT.finditer(text)
    )
    return [*found, *dots]


def _read_lost_date(digits: str, near: date, *, has_sign: bool) -> date | None:
    """Return the one date within 31 days before ``near`` that ``digits`` write without signs.

    >>> _read_lost_date("1020", date(2022, 10, 21), has_sign=False)
    datetime.date(2022, 10, 20)
    >>> _read_lost_date("26", date(2022, 2, 10), has_sign=True)
    """
    if digits.startswith("0") or (int(digits) <= 31 and has_sign) or (len(digits) < 3 and not has_sign):
        return None
    meant: set[date] = set()
    for end in (1, 2):
        month, rest = digits[:end], digits[end:]
        if not rest or rest.startswith("0") or not 1 <= int(month) <= 12:
            continue
        for year in (near.year, near.year - 1):
            try:
                found = date(year, int(month), int(rest))
            except ValueError:
                continue
            if timedelta(0) <= near - found <= _NEAR:
                meant.add(found)
    return meant.pop() if len(meant) == 1 else None
