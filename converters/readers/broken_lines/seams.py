"""What stands between two lines of a text says of whether its author parted them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from converters.dates import parse_date
from converters.labels import split_label
from converters.official.issuing import split_agencies
from converters.readers.broken_lines.breaks import NUMBERED
from converters.readers.documents.title_words import LETTERS, any_of

_STOP = re.compile(r"(?:[。！？!?：:；;…]|(?<=[a-z])\.)[”’」』）)》\]]*$")
_GOES_ON = re.compile(r"[（《“〔第见按照据和及与或至的为]$")
"""What a line ends in that no numbered line follows as a new one."""
_WITHIN = re.compile(r"[，、,（《“〔]$")
"""What a line ends in that no author ended."""
_FIGURE_GOES_ON = re.compile(r"\d{1,3}[年月日时分元万亿%％个人户件米]|[年月日元万亿%％]|\.\d")
_CLINGS = re.compile(r"[，。、；：！？）〕］】》〉”’]")
"""What no paragraph begins with."""
_TABULAR = re.compile(r"\t|[|｜│┃]| {3,}|\S[\u3000 ]{2,}\S.*\S[\u3000 ]{2,}\S")
_SPOKEN_OF = ("命令", "令", "报告", "请示", "议案", "函")
"""Kinds that a line of a text ends in as often as a title does."""
_OTHERS = ("的函", "决定书", "办法", "规定", "细则", "条例", "方案", "预案", "说明", "措施")
_KINDS = any_of(LETTERS.difference(_SPOKEN_OF), _OTHERS)
_TITLE = re.compile(rf"(?:{_KINDS})(?:[（(〔][^（()）〕]{{1,24}}[）)〕])?$")
_IN_TITLE = re.compile(r"的|[（(〔]")
"""What goes on with a title that seems to have ended."""
_SENTENCE = re.compile(r"[，。；]")
_MOST_TITLE_LINES = 4
_LABEL = re.compile(r"[\u4e00-\u9fff]{2,8}[：:](?=.)")
_COPIES = re.compile(r"抄\s*[送报]\s*[:：]")
"""The imprint, which is set in smaller signs."""
_SET_APART = 9
"""Columns of white space before a line that is centred, or set to the right."""


def ends_sentence(text: str) -> bool:
    """Return whether ``text`` ends as a sentence does, or as what leads to a list; brackets may close behind it."""
    return _STOP.search(text) is not None


@dataclass(slots=True)
class TextLine:
    """A line that holds something, and how it stands among the others."""

    text: str
    indent: int
    """Columns of white space before it."""
    gap: int = 0
    """Empty lines above it."""
    turned: bool = False
    """Whether a page ends above it."""
    stops: bool = False
    """Whether it ends as sentences do."""
    spaced: bool = False
    """Whether a space parts it from the line above."""

    @property
    def is_set_apart(self) -> bool:
        """Whether it is centred, or set to the right."""
        return self.indent >= _SET_APART

    @property
    def is_running(self) -> bool:
        """Whether it can be of a paragraph set as wide as most: it is not laid out with spaces, nor of the imprint."""
        return not (self.is_set_apart or _TABULAR.search(self.text) or _COPIES.match(self.text))


class Seam(Enum):
    """What stands between two lines says of whether they are of one paragraph."""

    PARTED = auto()
    """They are not."""
    STOPPED = auto()
    """A sentence ended: they are where full lines go on and something else begins paragraphs."""
    ANEW = auto()
    """The second may begin a paragraph though no sentence ended: as above."""
    OPEN = auto()
    """They are if the first is full."""
    TORN = auto()
    """They are unless the first is short."""


def find_seam(lines: Sequence[TextLine], at: int) -> Seam:
    """Return what stands between line ``at`` and the next."""
    line, below = lines[at], lines[at + 1]
    if (below.gap and not below.turned) or line.is_set_apart or below.indent > 1:
        return Seam.PARTED
    if _TABULAR.search(line.text) or _TABULAR.search(below.text) or split_label(below.text):
        return Seam.PARTED
    if line.stops:
        closed = NUMBERED.match(below.text) or closes(below.text)
        return Seam.TORN if _CLINGS.match(below.text) else Seam.PARTED if closed else Seam.STOPPED
    if at < _MOST_TITLE_LINES and _ends_title(lines, at):
        return Seam.PARTED
    if _begins_anew(line.text, below.text) and not _GOES_ON.search(line.text):
        return Seam.ANEW
    return Seam.TORN if _is_torn(line.text, below.text) else Seam.OPEN


def _ends_title(lines: Sequence[TextLine], at: int) -> bool:
    """Whether line ``at`` can be the last of a title: no sentence stands above it, and it is set as no paragraph is."""
    line = lines[at]
    if any(above.stops for above in lines[:at]) or 1 < line.indent < _SET_APART or _SENTENCE.search(line.text):
        return False
    return _TITLE.search(line.text) is not None and not _IN_TITLE.match(lines[at + 1].text)


def _begins_anew(text: str, below: str) -> bool:
    """Whether a line can be the first of a paragraph though the line above is full: numbered, a label, a signature."""
    labelled = _LABEL.match(below) and not _WITHIN.search(text)
    return bool(labelled or NUMBERED.match(below) or (closes(below) and split_agencies(text)))


def closes(text: str) -> bool:
    """Return whether a line can be of the closing: a date, a signature."""
    return len(text) <= 40 and (parse_date(text) is not None or bool(split_agencies(text)))


def _is_torn(text: str, below: str) -> bool:
    """Whether no author can have ended a line between the two: they part a figure, or a sign that clings."""
    figure = text[-1:].isdigit() and _FIGURE_GOES_ON.match(below)
    return bool(figure or _WITHIN.search(text) or _CLINGS.match(below))
