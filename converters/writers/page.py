"""The Markdown page of a notice, in either language."""

from __future__ import annotations

import hashlib
import html
import re
from enum import StrEnum
from typing import Any

from converters.archive.differences import CELL, Pieces, mark_changes, text_after, text_before
from converters.identify import year_of
from converters.model import Heading, Notice, Run
from converters.official.document_number import DocumentNumber
from converters.pages.front_matter import write_front_matter
from converters.pages.record import write_record
from converters.segments import block_ids, needs_translation, write_unit
from converters.translation.status import NO_TRANSLATION, Status, Translation, summarize
from converters.words.phrases import split_phrases
from converters.writers.blocks import Sheet, write_block
from converters.writers.issue_words import in_chinese
from converters.writers.title_record import record_title
from converters.writers.words import BY_LANGUAGE

LANGUAGES = ("zh", "en")

LEAST_CONTENTS = 4
"""A notice with so many headings or more has a table of contents (目录)."""

_TAG = re.compile(r"</?(?:restored|cut|remark|masked|link|strong)/?>")
_GENERATED = re.compile(r"^generated: ([0-9a-f]{16})\n", re.MULTILINE)
_OURS = re.compile(r"^(?:generated: [0-9a-f]{16}|edited: [a-z]+)\n", re.MULTILINE)
"""The last line of the front matter, which only this program writes."""


def page_path(notice: Notice, lang: str) -> str:
    """Return the path of a page below ``docs``: ``zh/notices/2022/<id>.md``."""
    return f"{lang}/notices/{year_of(notice)}/{notice.id}.md"


def page_url(notice: Notice, lang: str) -> str:
    """Return the address of a page below the root of the site."""
    return page_path(notice, lang).removesuffix(".md") + ".html"


def english_of(text: str, translation: Translation) -> str:
    """Return the English of a field's text, or the text itself where there is none."""
    return known_english(text, translation) or text


def known_english(text: str, translation: Translation) -> str:
    """Return the English of a field's text; empty where there is none. What needs no translation is its own."""
    unit = write_unit((Run(text),))
    return unit_english(unit, translation) if needs_translation(unit) else text


def unit_english(unit: str, translation: Translation) -> str:
    """Return the English of a unit without marks; empty where there is none."""
    target = translation.of(unit)
    return html.unescape(_TAG.sub("", target.text)) if target.status is not Status.MISSING else ""


def english_number(number: str, translation: Translation) -> str:
    """Return a document number in English: as the translation has it, else its code in pinyin; empty if there is none.

    >>> english_number("临政办发〔2026〕15号", NO_TRANSLATION)
    'Lin Zheng Ban Fa [2026] No. 15'
    """
    try:
        return unit_english(number, translation) or DocumentNumber.parse(number).in_english()
    except ValueError:
        return ""


def english_issuer(notice: Notice, translation: Translation) -> str:
    """Return the issuers in English, parted by ``; ``."""
    return "; ".join(english_of(name, translation) for name in notice.issuer.split())


def _english_fields(notice: Notice, translation: Translation) -> dict[str, Any]:
    def english(text: str) -> str:
        return english_of(text, translation)

    return {
        "title": english(notice.title),
        "issuer": english_issuer(notice, translation),
        "document_number": english_number(notice.document_number, translation) or notice.document_number,
        "topics": [english(name) for name in notice.topics],
        "keywords": [english(name) for name in notice.keywords],
        "recipients": [english(name) for name in notice.recipients],
        "column": [english(name) for name in notice.column],
        "summary": english(notice.summary) if notice.summary else "",
    }


def _english_relation(item: dict[str, Any], translation: Translation) -> dict[str, Any]:
    """Return a relation with its English title and number beside the Chinese, where there are any."""
    title, number = item.get("title", ""), item.get("number", "")
    added = {"title_en": _english_cell(title, translation), "number_en": english_number(number, translation)}
    return {**item, **{name: value for name, value in added.items() if value}}


def _difference(pieces: Pieces, translation: Translation) -> dict[str, Any]:
    """Return a paragraph that differs between two versions, in Chinese and in what English there is.

    ``untranslated`` names the texts that have none: ``before``, ``after``. Where only the first has English, that is
    not marked: nobody can tell which of its words the later version kept.
    """
    chinese = {"before": text_before(pieces), "after": text_after(pieces)}
    english = {name: _english_line(text, translation) for name, text in chinese.items()}
    untranslated = [name for name, text in chinese.items() if text and not english[name]]
    kept = english["before"] and "after" in untranslated
    marked = [f"={english['before']}"] if kept else list(mark_changes(**english))
    return {
        "zh": list(pieces),
        **({"en": marked} if marked else {}),
        **({"untranslated": untranslated} if untranslated else {}),
    }


def _english_line(text: str, translation: Translation) -> str:
    """Return the English of a paragraph or a row of a table; empty if any of it has none."""
    cells = text.split(CELL) if text else []
    english = [_english_cell(cell, translation) if needs_translation(cell) else cell for cell in cells]
    missing = any(chinese and not cell for chinese, cell in zip(cells, english, strict=True))
    return "" if missing else CELL.join(english)


def _english_cell(text: str, translation: Translation) -> str:
    unit = write_unit((Run(text),))
    return unit_english(unit, translation) or translation.related.get(unit, "")


def _translation_fields(notice: Notice, translation: Translation) -> dict[str, Any]:
    summary = summarize(notice, translation)
    reviews = [t for t in translation.targets.values() if t.status is Status.REVIEWED]
    engines = sorted(
        {
            t.by
            for t in translation.targets.values()
            if t.by and not t.is_by_rule and t.status in {Status.MACHINE, Status.CHECKED}
        }
    )
    own_days = [t.on for t in translation.targets.values() if t.on and not t.copied_from]
    fields: dict[str, Any] = {
        "status": summary.standing.value,
        "segments": {status.value: count for status, count in summary.segments.items()},
        "figures": {"total": summary.figures, "matched": summary.figures_matched},
    }
    if summary.by_rule:
        fields["by_rule"] = summary.by_rule
    if summary.mismatched:
        fields["mismatched"] = summary.mismatched
    if summary.outdated:
        fields["outdated"] = summary.outdated
    if engines:
        fields["engine"] = ", ".join(engines)
    if own_days and summary.status is not Status.MISSING:
        fields["updated"] = max(own_days)  # what was taken from other notices may be older than this one
    days = [target.on for target in reviews if target.on]
    names = sorted({target.by for target in reviews if target.by})
    if names and summary.status is Status.REVIEWED:
        fields["reviewed_by"] = ", ".join(names)
        if days:
            fields["reviewed_on"] = max(days)
    return fields


def _contents(notice: Notice, translation: Translation, lang: str) -> list[dict[str, Any]]:
    """Return the headings of ``notice`` with their segment ids: ``title`` in ``lang``, ``other`` if both have one.

    ``deep`` are those below the highest level. Empty where there are few.
    """
    blocks = zip(block_ids(notice.body), notice.body, strict=True)
    doubtful = notice.integrity.doubtful
    headings = [(key, block) for key, block in blocks if isinstance(block, Heading) and key not in doubtful]
    if len(headings) < LEAST_CONTENTS:
        return []
    highest = min(block.level for _, block in headings)
    contents: list[dict[str, Any]] = []
    for key, block in headings:
        chinese, english = block.text.replace("\n", " "), unit_english(write_unit(block.runs), translation)
        own, other = (chinese, english) if lang == "zh" or not english else (english, chinese)
        item = {"id": key, "title": own, **({"other": other} if english else {})}
        contents.append(item | ({"deep": True} if block.level > highest else {}))
    return contents


def _title_parts(notice: Notice) -> str:
    """Return the Chinese title parted by ``|`` where a line may end, and by ``||`` behind the issuer at its head."""
    name = notice.issuer if notice.title.startswith(notice.issuer) else ""
    if "|" in notice.title or len(notice.title) == len(name):
        return ""
    parts = ["|".join(split_phrases(part)) for part in (name, notice.title[len(name) :]) if part]
    return "||".join(parts)


def page_fields(notice: Notice, translation: Translation, lang: str) -> dict[str, Any]:
    """Return the front matter of a page. ``partner`` holds what the other language's page is called."""
    record = write_record(notice)
    english = _english_fields(notice, translation)
    chinese = {name: record[name] for name in english if name in record}
    own, other = (chinese, english) if lang == "zh" else (english, chinese)
    attachments = [dict(item) for item in record.get("attachments", [])]
    for item in attachments:
        if lang == "en":
            item["original"] = item["title"]
            item["title"] = english_of(item["title"], translation)
    other_lang = "en" if lang == "zh" else "zh"
    fields = {**record, **own, "attachments": attachments}
    fields["differences"] = [_difference(pieces, translation) for pieces in notice.differences]
    if lang == "zh" and "issues" in record:
        pairs = zip(record["issues"], notice.issues, strict=True)
        fields["issues"] = [item | in_chinese(issue) for item, issue in pairs]
    if lang == "en":
        fields.pop("issuers", None)
        if publisher := _english_cell(notice.origin.publisher, translation):
            fields["source"] = {**fields["source"], "publisher_en": publisher}
        fields["relations"] = [_english_relation(item, translation) for item in record.get("relations", [])]
    head = {"title": fields.pop("title"), "lang": lang, "template": "notice.html"}
    partner = {name: value for name, value in other.items() if value}
    partner["path"] = f"../../../{page_url(notice, other_lang)}"
    status = _translation_fields(notice, translation)
    if title := record_title(notice, translation, BY_LANGUAGE[lang]):
        status["title"] = title
    return {
        **head,
        **fields,
        "title_parts": _title_parts(notice),
        "translation": status,
        "partner": partner,
        "contents": _contents(notice, translation, lang),
    }


def write_page(notice: Notice, translation: Translation = NO_TRANSLATION, lang: str = "zh") -> str:
    """Return the page of ``notice`` in ``lang`` (``zh`` or ``en``): front matter, then Markdown.

    The last field of the front matter, ``generated``, is a hash of all the rest: ``is_hand_edited``
    tells by it whether a person changed the page.
    """
    sheet = Sheet(BY_LANGUAGE[lang], translation, doubtful=frozenset(notice.integrity.doubtful))
    parts = [
        part
        for key, block in zip(block_ids(notice.body), notice.body, strict=True)
        for part in write_block(key, block, sheet)
    ]
    front = write_front_matter(page_fields(notice, translation, lang))
    return sign_page(front + "\n" + "\n\n".join(parts) + "\n")


def _fingerprint(page: str) -> str:
    return hashlib.sha256(page.encode()).hexdigest()[:16]


def sign_page(page: str) -> str:
    """Return ``page`` with the hash of its content as the last field of its front matter."""
    end = page.index("\n---\n", 3)
    return f"{page[: end + 1]}generated: {_fingerprint(page)}\n{page[end + 1 :]}"


def is_hand_edited(page: str) -> bool:
    """Return whether ``page`` differs from what was generated; a page that was never signed is a person's."""
    found = _GENERATED.search(page)
    if not found:
        return True
    return _fingerprint(page[: found.start()] + page[found.end() :]) != found[1]


class HandEdit(StrEnum):
    """What a person changed on a page that is kept."""

    TEXT = "text"
    """The Chinese: it is no longer what the raw file says."""
    PAGE = "page"
    """Something else."""
    UNPROVED = "unproved"
    """Nobody can tell, for the raw file is gone."""


def mark_edited(page: str, what: HandEdit) -> str:
    """Return ``page`` with ``edited`` in place of its signature, so that it says of itself that a person changed it.

    Nothing else of it is touched. A page without front matter stays as it is: it claims nothing.
    """
    if not page.startswith("---\n") or (end := page.find("\n---\n", 3)) < 0:
        return page
    return f"{_OURS.sub('', page[: end + 1])}edited: {what}\n{page[end + 1 :]}"


def is_same_page(page: str, other: str) -> bool:
    """Return whether both say the same, whoever signed them."""
    return _OURS.sub("", page, count=1) == _OURS.sub("", other, count=1)
