"""Blocks of a notice as Markdown, each in the page's language with its partner and its record."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from functools import lru_cache

from converters.model import Block, Cell, Figure, Heading, Paragraph, Remark, Run, Runs, Table, plain_text
from converters.pages.markup import escape_html, escape_markdown, safe_href, write_runs
from converters.segments import needs_translation, read_unit, write_unit
from converters.translation.status import MISSING_TARGET, Status, Target, Translation, summarize_targets
from converters.words.phrases import mark_phrases
from converters.writers.columns import class_cells
from converters.writers.letters import tongue_of
from converters.writers.words import EN, HAN, ZH, Words, find_worst, say_record, say_remark, say_status
from converters.writers.wrong import mark_wrong


@dataclass(slots=True)
class Sheet:
    """A page being written: its language, its English, and the numbers given so far."""

    words: Words
    translation: Translation
    paragraphs: int = 0
    notes: int = 0
    tables: int = 0
    doubtful: frozenset[str] = frozenset()
    """The segments that hold what looks inserted."""
    held: bool = False
    """Whether the block being written is one of them: it has no English."""
    parts: list[str] = field(default_factory=list)

    @property
    def english(self) -> bool:
        """Whether the page's own language is English."""
        return self.words is EN

    @property
    def partner(self) -> Words:
        """The words of the other language."""
        return ZH if self.english else EN


@dataclass(frozen=True, slots=True)
class Pair:
    """The two texts of one unit: own language first. ``partner`` is None where there is nothing to show.

    ``own_lang`` is set where the own text is not in the page's language: Chinese that waits for English.
    """

    own: Runs
    partner: Runs | None
    target: Target
    own_lang: str


_COPIED = Target("", Status.OFFICIAL)
"""What needs no translation (figures, codes) stands in both languages as it is."""


def _pair(runs: Runs, sheet: Sheet) -> Pair:
    unit = write_unit(runs)
    if not needs_translation(unit):
        return Pair(runs, None, _COPIED, "")
    target = MISSING_TARGET if sheet.held else sheet.translation.of(unit)
    english = _read_target(target, runs)
    if english is None:
        return Pair(runs, None, target, ZH.lang if sheet.english else "")
    return Pair(english, runs, target, "") if sheet.english else Pair(runs, english, target, "")


def _read_target(target: Target, source: Runs) -> Runs | None:
    if target.status is Status.MISSING or not target.text:
        return None
    try:
        return read_unit(target.text, source)
    except ValueError:
        return (Run(target.text),)


def _tongue(runs: Runs, lang: str) -> str:
    """Return the attributes of what ``runs`` are written in, each after a space: of their script, else ``lang``."""
    tongue = tongue_of(plain_text(runs))
    return tongue.attributes if tongue else f' lang="{lang}"' if lang else ""


def _attributes(key: str, pair: Pair, role: str, sheet: Sheet) -> str:
    names = [".t", role, ".doubt" if key in sheet.doubtful else "", ".missing" if pair.own_lang else ""]
    return f"{{: #{key} {' '.join(name for name in names if name)}{_bare(_tongue(pair.own, pair.own_lang))} }}"


def _bare(attributes: str) -> str:
    """Return ``attributes`` as lists of attributes have them: without quotation marks where there is a value."""
    return _QUOTED.sub(r"=\1", attributes)


_QUOTED = re.compile(r'="([^"]+)"')


def _partner_attributes(pair: Pair, sheet: Sheet, extra: str = "") -> str:
    keep = " .keep" if pair.target.is_mismatch else ""
    tongue = _bare(_tongue(pair.partner or (), sheet.partner.lang))
    return f"{{: .o{keep}{tongue}{extra} }}"


_SHORT_HEADING = 10
"""So many characters stand on one line of a phone in large type."""


def _tag_han(sentence: str, words: Words) -> str:
    """Return ``sentence`` as HTML, Chinese words in an English one marked as such."""
    return escape_html(sentence) if words is ZH else _tag_han_in_english(sentence)


@lru_cache(maxsize=1 << 10)
def _tag_han_in_english(sentence: str) -> str:
    return HAN.sub(rf'<span lang="{ZH.lang}">\g<0></span>', escape_html(sentence))


def _record(key: str, targets: list[Target], sheet: Sheet) -> str:
    sheet.paragraphs += 1
    words = sheet.words
    worst = find_worst(targets)
    bad = any(target.is_mismatch for target in targets)
    sources = sheet.translation.sources
    sentences = list(dict.fromkeys(s for target in targets for s in say_record(target, words, sources)))
    if len(targets) > 1:
        summary = summarize_targets(targets)
        one = Target(
            worst.text,
            worst.status,
            by=worst.by,
            on=worst.on,
            copied_from=worst.copied_from,
            figures=summary.figures,
            figures_matched=summary.figures_matched,
        )
        failures = [s for target in targets for s in say_record(target, words, sources)[2:]]
        sentences = [*say_record(one, words, sources), *failures]
    stale = any(target.outdated for target in targets)
    marks = {"by-rule": worst.is_by_rule, "mismatch": bad, "stale": stale}
    kind = " ".join([worst.status.value, *(mark for mark, holds in marks.items() if holds)])
    said_status = words.held if sheet.held else say_status(targets, words)
    sentences = [words.held_record] if sheet.held else sentences
    said = "".join(f"<p>{_tag_han(sentence, words)}</p>" for sentence in sentences)
    label = words.paragraph.format(sheet.paragraphs)
    return (
        f'<div class="m {kind}"><details><summary><span class="w">{said_status}</span></summary>'
        f'<div class="rec">{said}</div></details>'
        f'<a class="p" href="#{key}" aria-label="{label}">¶ {sheet.paragraphs}</a></div>'
    )


def _notes(runs: Runs, first: int, sheet: Sheet) -> list[str]:
    notes: list[str] = []
    for number, run in enumerate((run for run in runs if isinstance(run.mark, Remark)), first):
        if isinstance(run.mark, Remark):
            own, other = sheet.words, sheet.partner
            texts = [
                f"<p{lang}><b>{words.note.format(number)}</b> "
                f"{_tag_han(say_remark(run.mark, run.text, words), words)}</p>"
                for words, lang in ((own, ""), (other, f' lang="{other.lang}"'))
            ]
            notes.append(f'<aside class="note" id="note-{number}">{"".join(texts)}</aside>')
    return notes


def _mark_lines(heading: str) -> str:
    """Return a Chinese heading with the places where its lines may end, if it is long enough to have several."""
    return mark_phrases(heading) if len(heading) > _SHORT_HEADING else heading


def _write_text(key: str, runs: Runs, sheet: Sheet, role: str, heading: int = 0) -> list[str]:
    pair = _pair(runs, sheet)
    note = sheet.notes + 1
    own = write_runs(pair.own, sheet.words.tags, escape_markdown, note).strip(" \t")
    own = mark_wrong(own, pair.target, english=sheet.english)
    attributes = _attributes(key, pair, "" if heading else f".{role}", sheet)
    if heading:
        own = own if sheet.english and not pair.own_lang else _mark_lines(own)
        parts = [f"{'#' * heading} {own.replace('<br>' + chr(10), ' ')} {attributes}"]
    else:
        parts = [f"{own}\n{attributes}"]
    if pair.partner is not None:
        other = write_runs(pair.partner, sheet.partner.tags, escape_markdown, note).strip(" \t")
        other = mark_wrong(other, pair.target, english=not sheet.english)
        other = _mark_lines(other) if heading and sheet.english else other
        extra = f" .h{heading} role=heading aria-level={heading}" if heading else f" .{role}"
        parts.append(f"{other}\n{_partner_attributes(pair, sheet, extra)}")
    notes = _notes(runs, note, sheet)
    sheet.notes += len(notes)
    counts = needs_translation(write_unit(runs))
    return [*parts, *notes, *([_record(key, [pair.target], sheet)] if counts else [])]


def _write_cell_runs(runs: Runs, sheet: Sheet, targets: list[Target]) -> str:
    pair = _pair(runs, sheet)
    note = sheet.notes + 1
    sheet.notes += sum(isinstance(run.mark, Remark) for run in runs)
    own = mark_wrong(write_runs(pair.own, sheet.words.tags, escape_html, note), pair.target, english=sheet.english)
    lang = _tongue(pair.own, pair.own_lang)
    if not needs_translation(write_unit(runs)):
        return f"<span{lang}>{own}</span>" if lang else own
    targets.append(pair.target)
    if pair.partner is None:
        return f'<span class="t{" missing" if sheet.english else ""}"{lang}>{own}</span>'
    other = write_runs(pair.partner, sheet.partner.tags, escape_html, note)
    other = mark_wrong(other, pair.target, english=not sheet.english)
    keep = " keep" if pair.target.is_mismatch else ""
    other_lang = _tongue(pair.partner, sheet.partner.lang)
    return f'<span class="t"{lang}>{own}</span><span class="o{keep}"{other_lang}>{other}</span>'


def _write_cell(cell: Cell, sheet: Sheet, targets: list[Target], scope: str, kind: str) -> str:
    name = "th" if cell.header else "td"
    attributes = "".join(
        [
            f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else "",
            f' colspan="{cell.colspan}"' if cell.colspan > 1 else "",
            f' scope="{scope}"' if cell.header else "",
            f' class="{kind}"' if kind else "",
            ' dir="rtl"' if "rtl" in _tongue(cell.runs, "") and not needs_translation(write_unit(cell.runs)) else "",
        ]
    )
    return f"<{name}{attributes}>{_write_cell_runs(cell.runs, sheet, targets)}</{name}>"


def _write_table(key: str, table: Table, sheet: Sheet) -> list[str]:
    sheet.tables += 1
    first_note = sheet.notes + 1
    targets: list[Target] = []
    caption = f"<caption>{_write_cell_runs(table.caption, sheet, targets)}</caption>\n" if table.caption else ""
    head = 0
    while head < len(table.rows) and table.rows[head] and all(cell.header for cell in table.rows[head]):
        head += 1
    rows = [
        f"<tr>{''.join(_write_cell(c, sheet, targets, 'col' if at < head else 'row', kind) for c, kind in cells)}</tr>"
        for at, cells in enumerate(map(zip, table.rows, class_cells(table)))
    ]
    parts = [
        f'<div class="scroll" role="region" tabindex="0" aria-label="{sheet.words.table.format(sheet.tables)}">',
        f'<table id="{key}" class="t{" doubt" if key in sheet.doubtful else ""}">\n{caption}',
        "<thead>\n" + "\n".join(rows[:head]) + "\n</thead>\n" if head else "",
        "<tbody>\n" + "\n".join(rows[head:]) + "\n</tbody>\n" if rows[head:] else "",
        "</table></div>",
    ]
    all_runs = [*table.caption, *(run for row in table.rows for cell in row for run in cell.runs)]
    notes = _notes(tuple(all_runs), first_note, sheet)
    return ["".join(parts), *notes, *([_record(key, targets, sheet)] if targets else [])]


def _write_figure(key: str, figure: Figure, sheet: Sheet) -> list[str]:
    targets: list[Target] = []
    caption = _write_cell_runs(figure.caption, sheet, targets)
    address = html.escape(figure.source, quote=True)
    link = f' <a href="{address}" rel="external">↗</a>' if safe_href(figure.source) else ""
    lines = f'<figure id="{key}" class="t" data-source="{address}"><p>{sheet.words.image}{link}</p>'
    markup = f"{lines}<figcaption>{caption}</figcaption></figure>"
    return [markup, *([_record(key, targets, sheet)] if targets else [])]


def write_block(key: str, block: Block, sheet: Sheet) -> list[str]:
    """Return the Markdown blocks of ``block`` under the segment id ``key``, and count them on ``sheet``."""
    sheet.held = key in sheet.doubtful
    match block:
        case Heading(level=level, runs=runs):
            return _write_text(key, runs, sheet, "", heading=level)
        case Paragraph(runs=runs, role=role):
            return _write_text(key, runs, sheet, role.value)
        case Table():
            return _write_table(key, block, sheet)
        case Figure():
            return _write_figure(key, block, sheet)
