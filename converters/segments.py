"""Segments: the units of translation, and the ids that name them in both languages."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape

from converters.model import (
    Block,
    Cut,
    Figure,
    Heading,
    Link,
    Mark,
    Masked,
    Notice,
    Paragraph,
    Remark,
    Restored,
    Run,
    Runs,
    Strong,
    Table,
    merge_runs,
)
from converters.pages.grid import place_cells

TAGS: dict[type[Mark], str] = {
    Restored: "restored",
    Cut: "cut",
    Remark: "remark",
    Masked: "masked",
    Link: "link",
    Strong: "strong",
}
"""Mark -> the tag that stands for it in a unit, which is what a translator sees."""

_EMPTY_TAGS = {"cut", "masked"}
_TAG = re.compile(r"<(?P<close>/?)(?P<name>restored|cut|remark|masked|link|strong)(?P<empty>/?)>")
_SPACES = re.compile(r"[ \t\u3000\xa0]+")


@lru_cache(maxsize=1 << 12)
def segment_id(text: str) -> str:
    """Return the id of a segment, made from its text and not from its place: ``s-`` and six hex digits.

    >>> segment_id("特此通知。")
    's-7e17b8'
    """
    squeezed = _SPACES.sub("", text)
    return "s-" + hashlib.sha256(squeezed.encode()).hexdigest()[:6]


def block_ids(body: tuple[Block, ...]) -> tuple[str, ...]:
    """Return one id a block, unique within the body: a text that comes again gets ``-2``, ``-3``, …."""
    seen: dict[str, int] = {}
    ids: list[str] = []
    for block in body:
        key = segment_id(block.text)
        seen[key] = seen.get(key, 0) + 1
        ids.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return tuple(ids)


def write_unit(runs: Runs) -> str:
    """Return ``runs`` as a translation unit: text with ``&`` and ``<`` escaped, marks as tags.

    This is the msgid of the memory. What a mark carries (address, evidence) is not shown; it is taken
    from the source again by order when the target is read.

    >>> write_unit((Run("下午"), Run("吴中区", Restored(4)), Run("委")))
    '下午<restored>吴中区</restored>委'
    """
    parts: list[str] = []
    for run in runs:
        text = run.text
        if "&" in text or "<" in text:
            text = escape(text, quote=False).replace("&gt;", ">")
        if run.mark is None:
            parts.append(text)
        else:
            tag = TAGS[type(run.mark)]
            parts.append(f"<{tag}/>" if tag in _EMPTY_TAGS else f"<{tag}>{text}</{tag}>")
    return "".join(parts)


def read_unit(unit: str, source: Runs = ()) -> Runs:
    """Return the runs that ``unit`` writes; the n-th tag of a kind gets what the n-th such mark of ``source`` carries.

    Raises ValueError if a tag is not closed, is nested, or has no counterpart in ``source``.

    >>> read_unit("<restored>Wuzhong District</restored> Committee", (Run("吴中区", Restored(4)), Run("委")))
    (Run(text='Wuzhong District', mark=Restored(change=4)), Run(text=' Committee', mark=None))
    """
    waiting: dict[str, list[Mark]] = {}
    for run in source:
        if run.mark is not None:
            waiting.setdefault(TAGS[type(run.mark)], []).append(run.mark)
    runs: list[Run] = []
    open_tag = ""
    mark: Mark | None = None
    at = 0
    for tag in _TAG.finditer(unit):
        runs.append(Run(unescape(unit[at : tag.start()]), mark))
        at = tag.end()
        name = tag["name"]
        if tag["close"]:
            if name != open_tag:
                raise ValueError(f"</{name}> closes nothing in: {unit[:60]}")
            open_tag, mark = "", None
            continue
        if open_tag:
            raise ValueError(f"<{name}> stands inside <{open_tag}> in: {unit[:60]}")
        if not waiting.get(name):
            raise ValueError(f"<{name}> has no counterpart in the source of: {unit[:60]}")
        new = waiting[name].pop(0)
        if name in _EMPTY_TAGS:
            runs.append(Run("", new))
        else:
            open_tag, mark = name, new
    if open_tag:
        raise ValueError(f"<{open_tag}> is not closed in: {unit[:60]}")
    runs.append(Run(unescape(unit[at:])))
    return merge_runs(tuple(runs))


_WORDS = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def needs_translation(unit: str) -> bool:
    """Return whether ``unit`` holds a Han character; numbers, codes and Latin text are copied as they are."""
    return _WORDS.search(unit) is not None


HEAD_ROLES = frozenset({"title", "issuer", "recipient", "topic", "keyword", "column", "summary", "attachment"})
"""What stands in the head of a page, where nothing has an id of its own but the title."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One unit of a notice. ``id`` is its block's id; ``role`` says what it is to the translator.

    ``role``: one of HEAD_ROLES, ``heading``, ``cell``, ``caption``, or a paragraph's role.
    """

    id: str
    role: str
    unit: str
    runs: Runs
    row: int = 0
    column: int = 0
    """Of a cell: where in the grid of its table it stands, from 1."""

    @property
    def anchor(self) -> str:
        """The id on a page that leads to it: its block's, or the title's, for all of the head stands under that."""
        return "title" if self.role in HEAD_ROLES else self.id


def _text_segment(role: str, text: str) -> Segment:
    runs = (Run(text),)
    return Segment(segment_id(text), role, write_unit(runs), runs)


def _block_segments(key: str, block: Block) -> list[Segment]:
    match block:
        case Heading(runs=runs):
            return [Segment(key, "heading", write_unit(runs), runs)]
        case Paragraph(runs=runs, role=role):
            return [Segment(key, role.value, write_unit(runs), runs)]
        case Figure(caption=runs):
            return [Segment(key, "caption", write_unit(runs), runs)]
        case Table(caption=caption):
            cells = [
                Segment(key, "cell", write_unit(cell.runs), cell.runs, row, column)
                for row, placed in enumerate(place_cells(block), 1)
                for column, cell in placed
            ]
            return [Segment(key, "caption", write_unit(caption), caption), *cells]


def list_segments(notice: Notice) -> tuple[Segment, ...]:
    """Return what of ``notice`` needs English, in reading order: fields of the head, then the body.

    A unit that comes twice is listed twice; units without Han are not listed, nor what ``list_held`` lists.
    """
    return _part_segments(notice)[0]


def list_held(notice: Notice) -> tuple[Segment, ...]:
    """Return what of ``notice`` would need English and is held back: passages in doubt, which nobody is to spread."""
    return _part_segments(notice)[1]


def _part_segments(notice: Notice) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
    """Return the segments to translate, and those held back.

    Those of the notice asked for last are kept: many steps ask for them one after the other.
    """
    if not _last or _last[0][0] is not notice:
        doubtful = frozenset(notice.integrity.doubtful)
        listed = [one for one in list_passages(notice) if needs_translation(one.unit)]
        held = tuple(one for one in listed if one.role not in HEAD_ROLES and one.id in doubtful) if doubtful else ()
        wanted = (one for one in listed if one.role in HEAD_ROLES or one.id not in doubtful)
        _last[:] = [(notice, (tuple(wanted), held))]
    return _last[0][1]


_last: list[tuple[Notice, tuple[tuple[Segment, ...], tuple[Segment, ...]]]] = []


def list_passages(notice: Notice) -> list[Segment]:
    """Return all of ``notice`` that is text, in the same order: as ``list_segments``, with numbers, codes and Latin."""
    head = [
        _text_segment("title", notice.title),
        *(_text_segment("issuer", name) for name in notice.issuer.split()),
        *(_text_segment("recipient", name) for name in notice.recipients),
        *(_text_segment("topic", name) for name in notice.topics),
        *(_text_segment("keyword", name) for name in notice.keywords),
        *(_text_segment("column", name) for name in notice.column),
        *([_text_segment("summary", notice.summary)] if notice.summary else []),
        *(_text_segment("attachment", attachment.title) for attachment in notice.attachments),
    ]
    body = [
        segment
        for key, block in zip(block_ids(notice.body), notice.body, strict=True)
        for segment in _block_segments(key, block)
    ]
    return [segment for segment in [*head, *body] if segment.unit.strip()]
