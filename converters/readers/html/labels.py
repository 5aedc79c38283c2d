"""The labelled values of a page: webpage labels (网页标签) in its head, disclosure tables and lines in its body."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from converters.labels import Field, Label, match_label, split_label
from converters.readers.html.label_lines import (
    LONGEST_INFO,
    Labelled,
    read_byline,
    read_colons,
    read_number,
    read_unparted,
)
from converters.readers.html.label_rows import cell_of, find_grid_value, read_head_row, row_of
from converters.readers.html.lines import Line, Sheet
from converters.readers.html.local import write_local_days
from converters.readers.html.pointers import is_elsewhere

TABLE, VISIBLE, META = 0, 10, 20
"""What is added to the rank of a label by where it stands: catalogue table, elsewhere on the page, head."""

CATALOGUE = frozenset(
    """
    索引号 信息索引号 文号 发文字号 发布机构 发文机关 生成日期 成文日期 公开日期 发文日期 主题分类 公开方式 信息分类
    公文种类 体裁分类 组配分类 发文单位 信息名称 内容概述 公开范围 公开类别 公开时限 公开形式 统一编号 有效性 主题词
    发布单位 服务对象 文件编号 制发机关 制定机关 时效性 效力状态 发布机关 公开责任部门 责任部门 信息类别 产生日期
    形成日期 印发日期 制发日期 公文编号 公文字号 签发日期 上网日期 公开属性 名称 文件名称 公开事项名称
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
"""Labels that stand in the catalogue table and hardly elsewhere."""

_TIME_LINE = re.compile(
    r"^[\[【(（]?\s*(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*[\]】)）]?$"
)


_DAY_BEGINNINGS, _YEAR_BEGINNINGS, _LABEL_ENDS = tuple("[【(（12"), ("19", "20"), (":", "：", "】", "]")


@dataclass(slots=True)
class Labels:
    """All labels of a page in order, and the lines that belong to a catalogue table."""

    found: list[Labelled] = field(default_factory=list)
    catalogue: set[int] = field(default_factory=set)
    bare_dates: list[int] = field(default_factory=list)
    summed: list[int] = field(default_factory=list)
    """The lines of a summary of the text (公告概要)."""

    @property
    def elsewhere(self) -> frozenset[int]:
        """The lines whose labels are of another document, and those that only sum this one up."""
        others = (at for one in self.found if one.elsewhere for at in range(one.start, one.end))
        return frozenset((*others, *self.summed))


def find_labels(sheet: Sheet) -> Labels:
    """Return every label on the page that has the form of one; where the body is, is not known yet."""
    labels = Labels()
    lines = sheet.lines
    at = 0
    stop = len(lines)
    while at < stop:
        line = lines[at]
        text = line.text
        length = len(text)
        in_menu = length <= _SHORT and len(line.pieces) <= 1 and not _may_tell(text)
        at += 1 if in_menu or line.image or length > 400 else _read_line(sheet, at, line, labels)
    write_local_days(sheet, labels.found)
    for one in labels.found:
        one.elsewhere = one.label.field in _OWN and is_elsewhere(sheet, one.start)
    _mark_catalogue(sheet, labels)
    return labels


_OWN = (Field.DOCUMENT_NUMBER, Field.ISSUED, Field.ISSUER, Field.INDEX_NUMBER, Field.PUBLISHED, Field.VALIDITY)
_SHORT = 16
"""Lines no longer than this are mostly of menus, which all pages of a site have in common."""


@lru_cache(maxsize=4096)
def _may_tell(text: str) -> bool:
    """Return whether a line of one piece may be or hold a label or a day: ``_read_line`` takes nothing from others."""
    return (
        match_label(text) is not None
        or text[:1] in _DAY_BEGINNINGS
        or text[-1:] in _NUMBER_ENDS
        or any(sign in text for sign in (*_YEAR_BEGINNINGS, *_LABEL_ENDS))
    )


def _read_line(sheet: Sheet, at: int, line: Line, labels: Labels) -> int:
    """Read one line; return by how many lines to go on."""
    text = line.text
    if len(text) <= 24:
        if (label := match_label(text)) is not None:
            return _read_pair(sheet, at, label, labels)
        if text[0] in _DAY_BEGINNINGS and _TIME_LINE.match(text):
            labels.bare_dates.append(at)
            return 1
    if len(text) <= LONGEST_INFO and any(sign in text for sign in _BARS) and read_byline(text):
        labels.bare_dates.append(at)
        return 1
    if ("20" in text or "19" in text or text[-1] in _NUMBER_ENDS) and _read_unmarked(at, line, labels):
        return 1
    if (":" in text or "：" in text or "】" in text or "]" in text) and read_colons(at, line, labels.found):
        found = labels.found[-1]
        return _complete(sheet, at, labels) if not found.value and found.start == at else 1
    if 1 < len(line.pieces) <= _MOST_PIECES and match_label(line.pieces[0].text) is not None:
        labels.found += _read_pieces(at, line)
    return 1


_BARS = ("·", "|", "｜", " / ")
"""What parts the facts of an article in one line."""


def _read_unmarked(at: int, line: Line, labels: Labels) -> bool:
    """Read a line whose labels no colon parts from their days or numbers; return whether it is one."""
    text = line.text
    if (
        len(text) <= LONGEST_INFO
        and (len(line.pieces) <= _ONE_PAIR or not _are_pairs(line))
        and read_unparted(at, text, labels.found)
    ):
        return True
    return text[-1] in _NUMBER_ENDS and len(text) <= _LONGEST_NUMBER and read_number(at, text, labels.found)


_MOST_PIECES = 80
_NUMBER_ENDS = frozenset("号號0123456789")
_LONGEST_NUMBER = 60


def _are_pairs(line: Line) -> bool:
    """Whether the pieces of a line are labels and values in turn, more than one pair."""
    if len(line.pieces) > _MOST_PIECES or match_label(line.pieces[0].text) is None:
        return False
    return any(match_label(piece.text) is not None for piece in line.pieces[2:])


_ONE_PAIR = 2


def _read_pieces(at: int, line: Line) -> list[Labelled]:
    """Read a line whose pieces are labels, each with its value behind it."""
    found: list[Labelled] = []
    for piece in line.pieces:
        if (label := match_label(piece.text)) is not None:
            found.append(Labelled(label, "", at, at + 1))
        else:
            found[-1].value = (found[-1].value + piece.text).strip()
    return found


def _is_label(text: str) -> bool:
    return (len(text) < 24 and match_label(text) is not None) or split_label(text) is not None


_PAIR = 2
"""The lines of an element that holds a label and its value and nothing else."""


_MOST_IN_CELL = 13
"""Lines in a cell from a label on; one with more lays out the page."""


def _read_pair(sheet: Sheet, at: int, label: Label, labels: Labels) -> int:
    """Read a line that is a label and nothing else: its value is the next cell of its row, if that is no label."""
    lines, nodes = sheet.lines, sheet.nodes
    line = lines[at]
    row = row_of(sheet, line.node)
    if row >= 0 and nodes[row].tag == "li" and nodes[row].end == at + 1 and line.text.endswith((":", "：")):
        # the value is an item of its own: <li>文号：</li><li>临政发〔2026〕3号</li>
        row = nodes[row].parent
    in_cell = row >= 0 and nodes[cell_of(sheet, line.node)].end - at <= _MOST_IN_CELL
    holder = row if in_cell else nodes[line.node].parent if line.node >= 0 else -1
    if not in_cell and line.node >= 0 and (nodes[line.node].start, nodes[line.node].end) == (at, at + _PAIR):
        holder = line.node  # the label is no element of its own: <div><label>文号</label><p>临政发〔2026〕3号</p></div>
    if holder < 0:
        return 1
    if in_cell and (heads := read_head_row(sheet, at, row)):
        labels.found += [Labelled(*one) for one in heads.found]
        return heads.lines
    if step := _read_grid(sheet, at, label, labels):
        return step
    after = at + 1
    limit = nodes[holder].end
    if after >= limit or _is_label(lines[after].text):
        colon = line.text.rstrip().endswith((":", "："))
        if in_cell or colon:
            labels.found.append(Labelled(label, "", at, at + 1))
        return 1
    if (
        not in_cell
        and not line.text.rstrip().endswith((":", "：", "】", "]"))
        and nodes[holder].tag not in ("dl", "ul")
        and nodes[holder].end - nodes[holder].start != _PAIR
    ):
        return 1
    cell = cell_of(sheet, lines[after].node)
    end = after + 1
    if in_cell and cell >= 0 and nodes[cell].parent == row:
        end = min(nodes[cell].end, limit)
    if end - after > 12:
        return 1
    value = " ".join(one.text for one in lines[after:end] if one.text).strip()
    if len(value) > 600:
        return 1
    labels.found.append(Labelled(label, value, at, end))
    return end - at


def _read_grid(sheet: Sheet, at: int, label: Label, labels: Labels) -> int:
    """Read a label of a grid that is no table: its value is all up to the next label; 0 if it is of none."""
    end = find_grid_value(sheet, at)
    if not end:
        return 0
    value = " ".join(line.text for line in sheet.lines[at + 1 : end] if line.text).strip()
    labels.found.append(Labelled(label, value, at, end))
    return end - at


def _complete(sheet: Sheet, at: int, labels: Labels) -> int:
    """Give the label at the end of line ``at`` its value from the next line of the same holder."""
    lines, nodes = sheet.lines, sheet.nodes
    last = labels.found[-1]
    row = row_of(sheet, lines[at].node)
    holder = row if row >= 0 else nodes[lines[at].node].parent if lines[at].node >= 0 else -1
    after = at + 1
    if holder < 0 or after >= nodes[holder].end or lines[after].image:
        return 1
    text = lines[after].text
    if (
        split_label(text)
        or match_label(text)
        or len(text) > 80
        or (last.label.field is not Field.SUMMARY and text[-1] in _SENTENCE_ENDS)
        or (last.label.field in _COUNTS_AND_DAYS and not _COUNTED.search(text))
        or (row < 0 and last.label.text not in CATALOGUE and len(text) > 30)
    ):
        return 1
    last.value, last.end = text, after + 1
    return 2


_COUNTS_AND_DAYS, _COUNTED = (Field.IGNORE, Field.PUBLISHED, Field.ISSUED), re.compile(r"[\d〇○二]")
_SENTENCE_ENDS = frozenset("。？！?!；：")
"""What no value ends in but a summary: the line goes on with the text."""


def _holder_of(sheet: Sheet, at: int) -> int:
    """Return the table or list that holds a line in a cell or item, -1 if none does."""
    node = sheet.lines[at].node
    for _ in range(6):
        if node < 0 or sheet.nodes[node].tag in ("table", "dl", "ul"):
            return node
        node = sheet.nodes[node].parent
    return -1


def _is_next(sheet: Sheet, end: int, start: int) -> bool:
    """Whether no text parts a label that ends at ``end`` from the next: few lines stand between, and no sentence."""
    return start - end <= _APART and not any(line.text.endswith("。") for line in sheet.lines[end:start])


_APART = 2


def _mark_catalogue(sheet: Sheet, labels: Labels) -> None:
    """Mark the catalogue tables: runs of three labels or more near each other, two of them of the catalogue."""
    found = labels.found
    start = 0
    while start < len(found):
        end = start + 1
        while end < len(found) and _is_next(sheet, found[end - 1].end, found[end].start):
            end += 1
        run = found[start:end]
        last = max((at for at, one in enumerate(run) if one.label.text in CATALOGUE), default=-1)
        holder = _holder_of(sheet, run[last].start)
        while len(run) > last + 1 and (holder < 0 or _holder_of(sheet, run[-1].start) != holder):
            run.pop()
        names = {one.label.text for one in run}
        if len(names) >= 3 and len(names & CATALOGUE) >= 2:
            labels.catalogue.update(at for one in run for at in range(one.start, one.end))
        start = end
