"""Numbered parts that a dump glued to the text before them, and headings that it glued to the text behind."""

from __future__ import annotations

import re
from dataclasses import replace

from converters.body_text import join_texts, list_texts
from converters.model import Block, Notice, Paragraph, Role
from converters.runs import part_runs

_NUMERALS = (
    *"一二三四五六七八九十",
    *(f"十{n}" for n in "一二三四五六七八九"),
    *(f"{tens}十{n}" for tens in "二三四五六七八九" for n in ("", *"一二三四五六七八九")),
)
_PLACES = {numeral: place for place, numeral in enumerate(_NUMERALS)}
_NUMERAL = "([一二三四五六七八九十]{1,3})"
_SERIES: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = (
    # a sign of each part of the series, how a part begins, what must stand before it
    ("章", re.compile(rf"第\s?{_NUMERAL}\s?章(?=[\s\u3000])"), re.compile(r"(?<=[。；：:！）)])")),
    ("条", re.compile(rf"第\s?{_NUMERAL}\s?条(?=[\s\u3000【（])"), re.compile(r"(?<=[。；：:！）)\w])")),
    ("、", re.compile(rf"{_NUMERAL}、"), re.compile(r"(?<=[。；：:！])")),
)
_INNER = (re.compile(rf"[（(]{_NUMERAL}[）)]"), re.compile(r"(?<=[。；：:！])"))
"""（一） （二） inside a paragraph are parted only where the paragraph is glued anyway."""
_GLUED_ITEM = re.compile(r"[。；：:！][一二三四五六七八九十]")
"""What stands where an item is glued to the text before it."""
_GLUED_FIRST = re.compile(
    r"、(?:(?<=[。；：:！][一二三四五六七八九十]、)|(?<=[。；：:！][一二三四五六七八九十]{2}、)"
    r"|(?<=[。；：:！][一二三四五六七八九十]{3}、))"
)
"""The same up to its sign, for the only items that a text without 第 is parted at: a single sign is found fastest."""
_GLUED_ARTICLE = re.compile(rf"第(?<=[。；：:！）)\w]第)\s?{_NUMERAL}\s?(?:章(?=\s)|条(?=[\s【（]))")
_NOT_BEFORE_ONE = "第统唯专同万逐如划均之十单归专不某每任合"
_LEAST_REST = 20
_LEAST_ALIKE = 3


def part_glued_headings(notice: Notice) -> Notice:
    """Return ``notice`` with each numbered part in a paragraph of its own; no character changes.

    Parts are only parted where their numbers rise without a gap. A heading is parted from its text where
    it is one of three or more that are built alike; otherwise nothing tells where it ends.
    """
    if not _may_be_glued(notice.body):
        return notice
    body = list(notice.body)
    while (further := _part_first([piece for block in body for piece in _part_series(block)])) != body:
        body = further
    parted = tuple(_part_parallel(body))
    return notice if parted == notice.body else replace(notice, body=parted)


def _may_be_glued(body: tuple[Block, ...]) -> bool:
    """Return whether a text may hold parts of a series, or be one of headings of one build: seen in all at once."""
    text = join_texts(body)
    if _GLUED_FIRST.search(text) or _GLUED_ARTICLE.search(text):
        return True
    if "\n二、" in text and not any(one.startswith("一、") for one in list_texts(body)):
        return True
    return len(_PARALLEL_LINE.findall("\n" + text)) >= _LEAST_ALIKE


def _is_plain(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role is Role.BODY


def _split(block: Block, places: list[int]) -> list[Block]:
    if not isinstance(block, Paragraph) or not places:
        return [block]
    return [replace(block, runs=runs) for runs in part_runs(block.runs, places) if runs]


def _part_series(block: Block) -> list[Block]:
    """Part a paragraph at 一、 二、 …, 第一条 第二条 …, each behind the end of a sentence."""
    text = block.text if _is_plain(block) else ""
    if len(text) < _LEAST_REST:
        return [block]
    is_one_run = isinstance(block, Paragraph) and len(block.runs) == 1
    if is_one_run and text.count("第") <= 1 and not _GLUED_FIRST.search(text):  # one part alone is parted from none
        return [block]
    may_hold_items = text[0] in "一二三四五六七八九十" or _GLUED_ITEM.search(text) is not None
    if not may_hold_items and "第" not in text:
        return [block]
    places: set[int] = set()
    for sign, form, before in _SERIES:
        if sign in text and (may_hold_items or sign != "、"):
            places.update(_find_series(text, form, before))
    if places - {0}:
        places.update(_find_series(text, *_INNER))
    elif is_one_run:
        return [block]
    return _split(block, sorted(places))


def _find_series(text: str, form: re.Pattern[str], before: re.Pattern[str]) -> list[int]:
    """Return where the parts of all series of ``form`` begin; a series has two members or more."""
    found: list[int] = []
    series: list[int] = []
    for match in form.finditer(text):
        if match.start() and not before.match(text, match.start()):
            continue
        number = _PLACES.get(match[1], -1)
        if number == len(series) and number >= 0:
            series.append(match.start())
        elif number == 0:
            found += series if len(series) > 1 else []
            series = [match.start()]
        elif not series and match.start() == 0 and number > 0:
            series = [0] * (number + 1)
    found += series if len(series) > 1 else []
    return found


def _part_first(body: list[Block]) -> list[Block]:
    """Part 一、 from the words before it where the next paragraph begins with 二、."""
    starts = {block.text[:2] for block in body}
    if "二、" not in starts or "一、" in starts:
        return body
    parted: list[Block] = []
    for at, block in enumerate(body):
        below = body[at + 1].text if at + 1 < len(body) else ""
        places = []
        if _is_plain(block) and below.startswith("二、"):
            places = [
                match.start()
                for match in re.finditer("一、", block.text)
                if match.start() and block.text[match.start() - 1] not in _NOT_BEFORE_ONE
            ]
        parted += _split(block, places) if len(places) == 1 else [block]
    return parted


_PARALLEL = re.compile(
    r"(?P<number>[一二三四五六七八九十]{1,3}、)(?P<first>[^，,。；：:、]{4,20})[，,](?P<second>\w{4})"
)
_PARALLEL_LINE = re.compile(f"\n{_PARALLEL.pattern}")


def _part_parallel(body: list[Block]) -> list[Block]:
    """Part headings from their text where all are of one build: 一、树立…意识,统一思想 and so on."""
    matches = {
        at: match
        for at, block in enumerate(body)
        if _is_plain(block) and "、" in (text := block.text)[1:4] and (match := _PARALLEL.match(text))
    }
    if len(matches) < _LEAST_ALIKE:
        return body
    numbered = [at for at, block in enumerate(body) if re.match(r"[一二三四五六七八九十]{1,3}、", block.text)]
    firsts = [match["first"] for match in matches.values()]
    is_alike = (
        list(matches) == numbered
        and len({first[:2] for first in firsts}) == 1
        and len({first[-2:] for first in firsts}) == 1
        and all(len(body[at].text) - match.end() >= _LEAST_REST for at, match in matches.items())
    )
    if not is_alike:
        return body
    parted: list[Block] = []
    for at, block in enumerate(body):
        parted += _split(block, [matches[at].end()]) if at in matches else [block]
    return parted
