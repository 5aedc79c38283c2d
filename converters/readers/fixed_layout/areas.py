"""A part of a page that is read from its top to its end: a whole page, or a column of one."""

from __future__ import annotations

from dataclasses import dataclass, field

from converters.model import Table
from converters.readers.fixed_layout.lines import Glyph, Line
from converters.readers.fixed_layout.rulings import RuledTable


@dataclass(slots=True)
class Area:
    """An area of page ``number``, as wide as ``width`` from ``left``; ``height`` is the page's.

    ``glyphs`` are the signs of its lines, those of ruled tables not among them; ``boxes`` are lines that stood
    beside the text and were taken out.
    """

    number: int
    left: float
    width: float
    height: float
    lines: list[Line]
    glyphs: list[Glyph] = field(default_factory=list)
    tables: list[tuple[RuledTable, Table]] = field(default_factory=list)
    boxes: list[Line] = field(default_factory=list)
