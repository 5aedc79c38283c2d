"""Blocks of a document without labels -> the head of a notice: title, number, issuer line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converters.hints import Hints
from converters.issues import Code, Issue, ReadError
from converters.labels import squeeze
from converters.limits import MOST_LINES
from converters.model import Block, Heading, Notice, Paragraph, TitleSource, paragraph
from converters.official.classified import refuse_classified
from converters.official.document_number import find_line_number
from converters.official.issuing import split_agencies
from converters.official.letterhead import BESIDE
from converters.official.purchaser import find_purchaser, is_purchase
from converters.readers.documents.broken_titles import count_rest, join_title
from converters.readers.documents.disclosure_lines import take_site_lines
from converters.readers.documents.letter import dress_head, open_letter_tables
from converters.readers.documents.letter_headings import find_heading
from converters.readers.documents.mastheads import (
    drop_rules,
    find_cover_issuer,
    find_issue_title,
    find_subtitle,
    is_letterhead,
    is_masthead,
    is_set_apart,
)
from converters.readers.documents.orders import HEAD_LENGTH, TITLE_END, find_ordered, find_promulgated, name_of_order
from converters.readers.documents.title_words import ALONE, any_of

_ISSUER_LINE = re.compile(r"^[\u3400-\u9fff（）()、]{2,60}(?:文件|公文|公告专用|办公室文件)$|^文件选[登编刊]$")
_TITLE_START = re.compile(r"^.{0,60}关于|^《.{2,}》|^(?:转发|印发|批转)")
_STOPS = re.compile(r"[。；;]$|[：:]$|^[一二三四五六七八九十]+、|^第[一二三四五六七八九十]+[章条]|^附件|^(?:抄送|主送)")
_LONGEST_TITLE, _MOST_TITLE_LINES = 160, 5
_HEAD = 8
"""Blocks in which a mark of classification stands."""


class UntitledError(ReadError):
    """The file has a text, and no line of it can be taken for its title."""


def make_table_notice(blocks: Sequence[Block], hints: Hints) -> Notice:
    """Return what ``make_notice`` returns; where a table has no title, the error says that its rows may be notices."""
    try:
        return make_notice(blocks, hints)
    except UntitledError as error:
        rows = "If each of its rows is a notice, call the columns 标题 and 正文, or name them in a source profile"
        raise UntitledError(error.reason, f"{error.advice} {rows} (docs/develop/sources.md).") from error


def make_notice(blocks: Sequence[Block], hints: Hints) -> Notice:
    """Return a notice from the ``blocks`` of a document in reading order; its title leaves the body.

    The title is the sidecar's, else the lines set or worded as one before the text begins. Lines of the
    printed head (document name, number, urgency) stay in the body or become fields. Raises ReadError if
    there is no text, no title, or a mark of classification.
    """
    listed = [block for block in blocks if block.text.strip() or not isinstance(block, Paragraph | Heading)]
    listed, rules = drop_rules(open_letter_tables(listed))
    if not any(block.text.strip() for block in listed):
        raise ReadError("the file holds no text, so it is probably a scan", "Run text recognition over it first.")
    if len(listed) > MOST_LINES:
        raise ReadError(f"the file has {len(listed)} paragraphs, more than any notice", "Split it into single notices.")
    refuse_classified(block.text for block in listed[:_HEAD])
    if hints.sidecar.title:
        start, end = _find_named(listed, hints.sidecar.title)
        head, lost = dress_head(listed[:start])
        return Notice(
            hints.sidecar.title,
            (*head, *listed[end:]),
            title_source=TitleSource.SIDECAR,
            issuer=hints.sidecar.issuer,
            issues=_tell_lost([*lost, *rules]),
        )
    span = _find_title(listed)
    if span is None:
        return _name_by_order(listed, hints)
    start, end = span[0], find_subtitle(listed, span[1])
    title = join_title(_title_text(block) for block in listed[start:end])
    head, lost = dress_head(listed[:start])
    issues = (Issue(Code.TITLE_FROM_BODY, f"line {start + 1}", "title"), *_tell_lost([*lost, *rules]))
    issuer = hints.sidecar.issuer or find_cover_issuer(title, listed[end:])
    notice = Notice(title, (*head, *listed[end:]), title_source=TitleSource.BODY, issuer=issuer, issues=issues)
    return take_site_lines(_take_number(notice, len(head)), len(head))


def _name_by_order(blocks: Sequence[Block], hints: Hints) -> Notice:
    """Return the notice of an order without a heading; UntitledError if ``blocks`` begin with none."""
    title = name_of_order([block.text for block in blocks])
    if not title:
        raise UntitledError(
            "no line of the file can be taken for a title",
            "Write a sidecar beside it with the line `title: …`.",
        )
    issues = (Issue(Code.TITLE_FROM_BODY, title, "title"),)
    return Notice(title, tuple(blocks), title_source=TitleSource.BODY, issuer=hints.sidecar.issuer, issues=issues)


def _title_text(block: Block) -> str:
    """Return the text of a title line: lines are joined, spaces stay only between names of agencies."""
    text = re.sub(r"\s*\n\s*", "", block.text.strip())
    return re.sub(r"[\s\u3000]+", " ", text)


def _tell_lost(lines: Sequence[str]) -> tuple[Issue, ...]:
    return tuple(Issue(Code.FURNITURE_REMOVED, line, "above the text") for line in lines)


def _find_named(blocks: Sequence[Block], title: str) -> tuple[int, int]:
    """Return where the lines that are ``title`` begin and end near the beginning of ``blocks``; else 0, 0."""
    wanted = squeeze(title)
    texts = [squeeze(block.text) for block in blocks[: HEAD_LENGTH + _MOST_TITLE_LINES]]
    spans = ((at, at + lines) for at in range(HEAD_LENGTH) for lines in range(1, _MOST_TITLE_LINES + 1))
    return next(((start, end) for start, end in spans if wanted and "".join(texts[start:end]) == wanted), (0, 0))


def _find_title(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """Return where the title begins and ends among ``blocks``."""
    if found := find_ordered(blocks) or find_issue_title(blocks):
        return found
    marked: tuple[int, int] | None = None
    for at, block in enumerate(blocks[:HEAD_LENGTH]):
        if not isinstance(block, Paragraph | Heading):
            continue
        text = squeeze(block.text)
        if _is_head_line(text) or (at == 0 and _ANNEX.fullmatch(text)):
            continue
        if _STOPS.search(text) or len(text) > _LONGEST_TITLE:
            if promulgated := find_promulgated(blocks, at, text):
                return promulgated
            break
        if _is_kind_above_title(blocks, at) or is_masthead(blocks, at, _is_head_line):
            continue
        if _TITLE_START.search(text) or TITLE_END.search(text):
            start = _extend_up(blocks, at)
            return start, _pass_rest(blocks, start, _extend_down(blocks, at))
        if marked is None and is_set_apart(block) and 4 <= len(text) <= 60:
            marked = (at, _extend_set_apart(blocks, at))
    if marked is not None:
        return marked
    headed = find_heading([block.text for block in blocks[:HEAD_LENGTH]])
    return headed if headed[1] else _first_line(blocks)


_KIND = re.compile(rf"{any_of(ALONE, ('函', '纪要'))}|[\u3400-\u9fff]{{0,8}}会议纪要")
_COUNTED = re.compile(r"[（(]?(?:[〔\[](?:19|20)\d\d[〕\]])?第?\d{1,4}[号期次][）)]?")
"""What counts minutes and reports: 〔2026〕3号, 第3期."""
_ANNEX = re.compile(r"附[件表录][一二三四五六七八九十\d]{0,3}[:：]?")
"""What stands above the title of an annex that comes alone."""


def _is_kind_above_title(blocks: Sequence[Block], at: int) -> bool:
    """Whether block ``at`` says no more than the kind of the document, and its title 关于… is set below it."""
    if not _KIND.fullmatch(squeeze(blocks[at].text)):
        return False
    heads = (block for block in blocks[at + 1 : at + 4] if not _COUNTED.fullmatch(squeeze(block.text)))
    below = next((block for block in heads if not _is_head_line(squeeze(block.text))), None)
    if below is None or is_set_apart(below) != is_set_apart(blocks[at]):
        return False
    text = squeeze(below.text)
    return "关于" in text[:60] and len(text) <= _LONGEST_TITLE and not _STOPS.search(text) and "，" not in text


def _is_head_line(text: str) -> bool:
    return bool(_ISSUER_LINE.match(text) or BESIDE.fullmatch(text) or find_line_number(text))


def _extend_up(blocks: Sequence[Block], at: int) -> int:
    """Return where a title begins whose line 关于… stands below the lines of its agencies."""
    start, title = at, squeeze(blocks[at].text)
    buyer = find_purchaser(title, [block.text for block in blocks]) if is_purchase(title) else ""
    while start > 0 and at - start < _MOST_TITLE_LINES:
        above = blocks[start - 1]
        text = squeeze(above.text)
        is_head = _is_head_line(text) or _ANNEX.fullmatch(text) is not None
        is_part = is_set_apart(above) == is_set_apart(blocks[at]) and not is_head
        if not is_part or not 3 <= len(text) <= 40 or _NO_TITLE.search(_YEAR.sub("", text)) or TITLE_END.search(text):
            break
        if text == buyer or is_letterhead(above.text, title):  # the title names a project, or a place
            break
        start, title = start - 1, text + title
    return start


_NO_TITLE = re.compile(r"[：:。，；0-9]")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-－—至](?:19|20)\d\d)?年|第\d{1,3}[批次届期季轮](?=[\u3400-\u9fff])")
"""Figures that titles have within: 2026年第3批项目."""


def _extend_down(blocks: Sequence[Block], at: int) -> int:
    """Return where a title broken over lines ends: with the line that ends as titles do."""
    end = at + 1
    while not _ends_title(blocks, at, end) and end < len(blocks) and end - at < _MOST_TITLE_LINES:
        text = squeeze(blocks[end].text)
        if not isinstance(blocks[end], Paragraph | Heading) or _STOPS.search(text) or len(text) > 60 or "。" in text:
            break
        if _is_head_line(text) or not _reaches_end(blocks, at, end):
            break
        end += 1
    return end


def _pass_rest(blocks: Sequence[Block], start: int, end: int) -> int:
    """Return where a title ends whose lines from ``start`` to ``end`` seem to be all of it."""
    title = "".join(block.text for block in blocks[start:end])
    below = [block.text if isinstance(block, Paragraph | Heading) else "" for block in blocks[end : end + 2]]
    return end + count_rest(title, below)


def _ends_title(blocks: Sequence[Block], start: int, end: int) -> bool:
    """Whether the lines ``start`` to ``end``, the last left out, end as titles do, a word broken over two included."""
    last = squeeze(blocks[end - 1].text)
    before = squeeze(blocks[end - 2].text) if end - 1 > start and len(last) < _LONGEST_REST else ""
    return TITLE_END.search(before[-_LONGEST_REST:] + last) is not None


_LONGEST_REST = 3
"""Signs that may be left of the last word of a title for its last line."""


def _reaches_end(blocks: Sequence[Block], start: int, at: int) -> bool:
    for end, block in enumerate(blocks[at : at + _MOST_TITLE_LINES - 1], start=at + 1):
        text = squeeze(block.text)
        if _STOPS.search(text) or len(text) > 60 or "，" in text:
            return False
        if _ends_title(blocks, start, end):
            return True
    return False


def _extend_set_apart(blocks: Sequence[Block], at: int) -> int:
    end = at + 1
    while end < len(blocks) and end - at < 3 and is_set_apart(blocks[end]) and type(blocks[end]) is type(blocks[at]):
        text = squeeze(blocks[end].text)
        if _is_head_line(text) or _STOPS.search(text) or len(text) > 60 or re.search(r"[（(]?\d{4}年", text):
            break
        if split_agencies(text) and not split_agencies(squeeze(blocks[at].text)):  # who writes it, below its title
            break
        end += 1
    return end


def end_of_title(blocks: Sequence[Block], at: int) -> int:
    """Return where the title ends that begins with block ``at``, set apart and worded as one; 0 if none does."""
    text = squeeze(blocks[at].text)
    if not is_set_apart(blocks[at]) or _is_head_line(text) or _STOPS.search(text) or not _TITLE_START.search(text):
        return 0
    end = _extend_down(blocks, at)
    return end if _ends_title(blocks, at, end) else 0


def _first_line(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """Return the first line, if it is short, no sentence, and something follows it."""
    for at, block in enumerate(blocks[:HEAD_LENGTH]):
        text = squeeze(block.text)
        if at == 0 and _ANNEX.fullmatch(text):
            continue
        if isinstance(block, Paragraph | Heading) and not _is_head_line(text):
            fits = 4 <= len(text) <= 60 and not _STOPS.search(text) and "。" not in text and at + 1 < len(blocks)
            return (at, at + 1) if fits and re.search(r"[\u3400-\u9fff]", text) else None
    return None


def _take_number(notice: Notice, head: int) -> Notice:
    """Fill the document number from a line of the head above the title; one of a year alone is below its kind."""
    above = ""
    for block in notice.body[:head]:
        found = find_line_number(block.text)
        if found is not None and (found.organ or (found.year and _KIND.fullmatch(above))):
            return replace(notice, document_number=str(found))
        above = squeeze(block.text)
    return notice


def make_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return one paragraph for each line of ``text`` that holds something."""
    return tuple(paragraph(line.strip()) for line in text.splitlines() if line.strip())
