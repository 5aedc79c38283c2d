"""Lines of a text that were broken at a fixed width -> the lines that its author wrote."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from converters.readers.broken_lines.breaks import FIRST_WORD, find_space, measure_columns, measure_terminal
from converters.readers.broken_lines.seams import Seam, TextLine, ends_sentence, find_seam
from converters.readers.broken_lines.typed_columns import holds_cells

PAGE_BREAK = "\f"
"""The line that stands for the end of a page."""

_SPACES = "\u3000\xa0 \t\ufeff\u200b"
_MEASURES: tuple[Callable[[str], int], ...] = (measure_columns, measure_terminal, len)
"""What programs have counted when they broke lines."""
_NARROWEST = 15
"""Han signs: verses have fewer in a line, and nobody breaks lines so short."""
_WIDEST = 124
_SLACK = 2
"""How far full lines of one width may differ: signs that hang over the edge, letters of their own width."""
_MOST_SLACK = 8
_MARK = "\ufdd0"
"""What stands before the white space that is to stay: a noncharacter, which no text has."""
_LEAST_BREAKS = 3
_ENDS_GROUP = re.compile(r"[。！？!?：:；;….”’」』）)》\]]$")
_COMMA = re.compile(r"[，、；。,]")
_MOST_BLANK = 0.02
"""The share of lines that may follow at once where an empty line stands behind every other."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the lines of a text are set: the width of each, where they are full, what parts paragraphs."""

    square: int
    """The width of a Han sign."""
    widths: list[int]
    reaches: list[int]
    """The width of each line but the last with the first word of the next."""
    full: int
    slack: int = _SLACK
    """How far full lines fall short of it."""
    indented: bool = False
    """Whether paragraphs begin with an indent, and no other line does."""
    parted: bool = False
    """Whether empty lines part paragraphs, and no other lines."""
    lost_indent: int = 0
    """Columns by which the first lines of paragraphs are shorter than others, their indent being lost."""


def join_wrapped(lines: Sequence[str]) -> list[str]:
    """Return ``lines`` stripped, those that were broken at a fixed width joined; without page breaks.

    The white space before a row of columns stays if a row above it has less: its first cells are empty. Nothing is
    joined unless the lines themselves show their width: most that end within a sentence are full.
    """
    lines = _keep_first_cells(lines)
    listed = _read_lines(lines)
    seams = [find_seam(listed, at) for at in range(len(listed) - 1)] if _may_be_wrapped(listed) else []
    best: tuple[int, bool, list[bool]] = (0, False, [])
    for layout in _find_layouts(listed, seams) if seams else ():
        joins = [_goes_on(at, seam, listed[at + 1].turned, layout) for at, seam in enumerate(seams)]
        found = (sum(joins), _is_cut(listed, joins, layout), joins)
        if found[:2] > best[:2] and _is_evident(listed, seams, joins, layout):
            best = found
    if best[0]:
        return _join(listed, best[2], cut=best[1])
    return [_strip(line) for line in lines if line != PAGE_BREAK]


def _keep_first_cells(lines: Sequence[str]) -> list[str]:
    """Return ``lines`` with a mark before the white space of each row whose first cells are empty."""
    kept: list[str] = []
    edge = -1  # columns before the leftmost of the rows above
    for line in lines:
        text = line.strip(_SPACES)
        if not holds_cells(text):
            edge = -1
            kept.append(line)
            continue
        before = line[: line.index(text)]
        indent = measure_columns(before.expandtabs(8))
        kept.append(f"{_MARK}{line}" if 0 <= edge < indent - 1 else line)
        edge = indent if edge < 0 else min(edge, indent)
    return kept


def _strip(line: str) -> str:
    """Return ``line`` stripped; behind the mark of a row the white space before it stays."""
    return line.strip(_SPACES).removeprefix(_MARK)


def _may_be_wrapped(lines: list[TextLine]) -> bool:
    """Whether there are lines enough, and hardly any too long to have been broken."""
    lengths = sorted((len(line.text) for line in lines), reverse=True)
    return len(lines) >= _LEAST_BREAKS and lengths[len(lines) // 25] <= _WIDEST


def _read_lines(lines: Sequence[str]) -> list[TextLine]:
    """Return the lines that hold something; an empty line behind every line of a text is none."""
    listed: list[TextLine] = []
    gap, turned, above = 0, False, ""
    for line in lines:
        text = line.strip(_SPACES)
        if line == PAGE_BREAK or not text:
            turned = turned or line == PAGE_BREAK
            gap += not text
            continue
        before = line[: line.index(text)]
        indent = measure_columns(before.replace("\t", "    ").strip("\ufeff\u200b"))
        spaced = before == " " or above.endswith(" ")
        listed.append(TextLine(text, indent, gap, turned, ends_sentence(text), spaced))
        gap, turned, above = 0, False, line
    inner = [line.gap for line in listed[1:] if not line.turned]
    if inner and inner.count(0) <= len(inner) * _MOST_BLANK:
        for filled in listed:
            filled.gap = max(filled.gap - 1, 0)
    flush = sorted(line.indent for line in listed)[len(listed) // 10] if listed else 0
    for filled in listed:
        filled.indent = max(filled.indent - flush, 0)
    return listed


# --- the width ---------------------------------------------------------------------------------


def _find_layouts(lines: list[TextLine], seams: list[Seam]) -> Iterator[_Layout]:
    """Yield the ways in which ``lines`` may have been broken at a width."""
    seen: list[list[int]] = []
    for measure in _MEASURES:
        bare = [measure(line.text) for line in lines]
        words = [_measure_word(line.text, measure) for line in lines[1:]]
        narrowest = measure("\u3000" * _NARROWEST)
        for widths in (bare, [width + line.indent for width, line in zip(bare, lines, strict=True)]):
            if widths in seen:
                continue
            seen.append(widths)
            reaches = [width + word for width, word in zip(widths, words, strict=False)]
            running = [width for width, line in zip(widths, lines, strict=True) if line.is_running] or widths
            for full in (width for width in _find_widths(running) if width >= narrowest):
                layout = _Layout(measure("\u3000"), widths, reaches, full)
                yield _read_layout(lines, replace(layout, slack=_measure_slack(seams, layout)))


def _measure_word(text: str, measure: Callable[[str], int]) -> int:
    """Return the width of the first word of a line; a longer one than half a line may have been broken itself."""
    word = FIRST_WORD.match(text)
    return min(measure(word[0]), _NARROWEST) if word else 0


def _find_widths(widths: list[int]) -> list[int]:
    """Return the greatest width, and the greatest that lines share if it is another, a few that are wider aside."""
    spread = sorted(widths, reverse=True)
    shared = (
        width
        for at, width in enumerate(spread[: len(spread) // 25 + 1])
        if at + 1 < len(spread) and width - spread[at + 1] <= _SLACK
    )
    return [width for width in dict.fromkeys((spread[0], *shared)) if width <= _WIDEST][:2]


def _measure_slack(seams: list[Seam], layout: _Layout) -> int:
    """Return how far lines fall short of the full width that are broken beyond doubt."""
    torn = (reach for reach, seam in zip(layout.reaches, seams, strict=True) if seam is Seam.TORN)
    short = sorted(layout.full - reach for reach in torn)
    usual = short[len(short) * 4 // 5] if len(short) >= _LEAST_BREAKS else 0
    return max(usual, _SLACK) if usual <= _MOST_SLACK else _SLACK


def _read_layout(lines: list[TextLine], layout: _Layout) -> _Layout:
    """Return ``layout`` with what parts its paragraphs."""
    inner: list[TextLine] = []
    first: list[TextLine] = []
    for at, line in enumerate(lines[1:]):
        if line.turned or line.is_set_apart:
            continue
        if not _is_full(at, layout):
            first.append(line)
        elif not lines[at].stops:
            inner.append(line)
    found = replace(
        layout,
        indented=_parts([line.indent > 1 for line in first], [line.indent > 1 for line in inner]),
        parted=_parts([line.gap > 0 for line in first], [line.gap > 0 for line in inner]),
    )
    return found if found.indented else _find_lost_indent(lines, found)


def _parts(first: list[bool], inner: list[bool]) -> bool:
    """Whether most first lines of paragraphs have a mark, and hardly any other line."""
    return sum(first) > 1 and sum(first) * 2 >= len(first) and sum(inner) * 10 <= len(inner)


def _find_lost_indent(lines: list[TextLine], layout: _Layout) -> _Layout:
    """Return ``layout`` with the indent that its paragraphs have lost: so much shorter are their first lines."""
    indent = 2 * layout.square
    edge = layout.full - indent
    first = [at + 1 for at in range(len(lines) - 2) if lines[at].stops]
    broken = [at for at in first if not lines[at].stops]
    beyond = sum(layout.widths[at] > edge + 1 for at in broken)
    near = sum(layout.widths[at] <= edge + 1 < layout.reaches[at] + layout.slack for at in broken)
    return replace(layout, lost_indent=indent) if near > beyond * 3 else layout


def _is_full(at: int, layout: _Layout, more: int = 0) -> bool:
    """Whether the first word of the next line had no room in line ``at``."""
    return layout.reaches[at] + layout.slack + more > layout.full


# --- what goes on ------------------------------------------------------------------------------


def _goes_on(at: int, seam: Seam, turned: bool, layout: _Layout) -> bool:  # noqa: FBT001 -- a mark of the line below
    """Whether line ``at`` and the next, with ``seam`` between them, are of one paragraph."""
    if seam is Seam.PARTED or layout.widths[at] > layout.full + _SLACK:
        return False
    if seam is Seam.TORN:
        return layout.widths[at] * 2 >= layout.full
    told = seam is Seam.OPEN or layout.indented or (layout.parted and not turned)
    return told and _is_full(at, layout, layout.lost_indent)


def _is_evident(lines: list[TextLine], seams: list[Seam], joins: list[bool], layout: _Layout) -> bool:
    """Whether what ``joins`` puts together reads as sentences that were broken: enough of it comes to an end."""
    broken = ended = waiting = 0
    whole = ""
    for line, join in zip(lines, [*joins, False], strict=True):
        whole += line.text
        if join:
            waiting += not line.stops
            continue
        broken += waiting
        ended += waiting if _ENDS_GROUP.search(line.text) and _COMMA.search(whole[:-1]) else 0
        waiting, whole = 0, ""
    torn = any(join and seam is Seam.TORN for join, seam in zip(joins, seams, strict=True))
    told = torn + (layout.indented or layout.parted)
    return ended + told >= _LEAST_BREAKS and ended * 2 >= broken


def _is_cut(lines: list[TextLine], joins: list[bool], layout: _Layout) -> bool:
    """Whether Chinese lines were cut wherever they were full, within words too: then not one of them falls short."""
    full = [(line, width) for line, width, join in zip(lines, layout.widths, joins, strict=False) if join]
    is_chinese = any(not line.text.isascii() for line, _ in full)
    return is_chinese and all(layout.full - layout.square < width for _, width in full)


def _join(lines: list[TextLine], joins: list[bool], *, cut: bool) -> list[str]:
    """Return ``lines`` joined; words that were ``cut`` have a space only where one is left at the end of a line."""
    joined: list[list[str]] = []
    before = ""
    for line, goes_on in zip(lines, [False, *joins], strict=True):
        if goes_on:
            space = find_space(before, line.text) if line.spaced or not cut else ""
            joined[-1] += space, line.text
        else:
            joined += [[], [line.text]] if line.gap and joined else [[line.text]]
        before = line.text
    return [_strip("".join(parts)) for parts in joined]
