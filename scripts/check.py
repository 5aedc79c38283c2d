"""Prove again what the site claims: hashes of raw files, pages, memory; list every issue and failed check.

example: python3 -m scripts check
example: python3 -m scripts check --strict --issues issues.jsonl
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from converters.issues import Code, Issue, Severity
from converters.segments import list_segments, segment_id
from converters.translation.glossary import find_conflicts as find_term_conflicts
from converters.translation.memory import Memory, find_conflicts
from converters.translation.status import Translation
from converters.writers.code_words import ISSUES
from scripts.advice import ADVICE
from scripts.archive import Archive, load
from scripts.building.hand_edits import find_frozen_lists, find_hand_edits
from scripts.files import printable, say_unwritable, say_what_failed
from scripts.memory.checker import make_checker
from scripts.memory.glossary_file import read_glossary_file
from scripts.memory.page_edits import read_translations
from scripts.memory.po_files import MemoryFiles, load_memory, memory_folder
from scripts.own_words import BORROWED, find_borrowed
from scripts.places import Place, PlaceError
from scripts.proof import Row, find_altered_files, find_broken_hashes, issue_row, make_row
from scripts.strays import STRAY, find_strays

LABEL = 8
"""Characters; so short a unit may be a label (单位) that means another thing in another table."""
SENTENCES = (Code.HASH_MISMATCH, Code.SOURCE_MISSING)
"""Codes whose details say what is wrong, and what to do."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--strict", action="store_true", help="exit with 1 if any issue is a warning or an error")
    parser.add_argument("--issues", type=Path, metavar="FILE", help="write one JSON line an issue")
    parser.add_argument("--all", action="store_true", help="print what is only worth a record too")


def run(args: argparse.Namespace, place: Place | None = None) -> int:
    """Print the issues and return 0; 1 if a hash is broken or an edited page holds what is to be cut.

    Under --strict 1, too, if any is a warning or an error; 2 for wrong use.
    """
    place = place or Place()
    if args.issues and (said := say_unwritable(args.issues)):
        print(said, file=sys.stderr)
        return 2
    try:
        found = _find_rows(place)
    except PlaceError as error:
        print(place.shorten(error), file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{place.shorten(say_what_failed(error))} Nothing is lost; mend this and check again.", file=sys.stderr)
        return 1
    for row in found.rows:
        if args.all or row["severity"] != Severity.INFO:
            print(printable(_say(row)))
    troubles = sum(row["severity"] != Severity.INFO for row in found.rows)
    print(f"{found.notices} notices, {len(found.rows)} issues, {troubles} of them to look at", file=sys.stderr)
    if args.issues:
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in found.rows)
        try:
            args.issues.write_text(lines, "utf-8")
        except OSError as error:
            print(f"{args.issues}: {error.strerror or error}. All is checked; this list is missing.", file=sys.stderr)
            return 1
    return 1 if found.is_broken or (args.strict and troubles) else 0


@dataclass(frozen=True, slots=True)
class _Found:
    """What a check found; it ``is_broken`` if a hash is, or an edited page holds what is to be cut."""

    notices: int
    rows: list[Row]
    is_broken: bool


def _find_rows(place: Place) -> _Found:
    """Return every issue of ``place``. Raises PlaceError, OSError."""
    archive = load(place)
    translations = read_translations(place, archive.notices, replace(make_checker(place), trusting=False))
    proof = [*find_broken_hashes(place), *find_altered_files(place)]
    files = load_memory(memory_folder(place))
    rows = [*proof, *_issue_rows(place, archive), *_translation_rows(place, archive, translations, files)]
    edits = [issue_row(path, issue) for path, issue in find_hand_edits(place, archive.notices)]
    rows += edits
    warning, code = Severity.WARNING.value, Code.HAND_EDITED.value
    rows += [make_row(path, warning, code, detail) for path, detail in find_frozen_lists(place)]
    rows += [make_row(path, warning, "stray-file", STRAY) for path in find_strays(place)]
    rows += [make_row(path, warning, "own-words", BORROWED) for path in find_borrowed(place)]
    rows += _conflict_rows(place, archive, files)
    is_broken = any(row["severity"] == Severity.ERROR for row in (*proof, *edits))
    return _Found(len(archive.notices), rows, is_broken)


def _say(row: Row) -> str:
    """Return ``row`` in a line, with words for its code where its detail is not a sentence itself."""
    words = {code.value: english for code, (_, english) in ISSUES.items() if code not in SENTENCES}.get(row["code"])
    seen = f"{row['where']} {row['detail']}".strip()
    said = f"{words} ({seen})" if words and seen else words or seen
    advice = next((f"; {advice}" for code, advice in ADVICE.items() if code == row["code"]), "")
    return f"{row['severity']}: {row['file']}: {row['code']}: {said}{advice}"


def _issue_rows(place: Place, archive: Archive) -> Iterator[Row]:
    for item in archive.unread:
        yield issue_row(item.file, Issue(Code.UNREADABLE, item.message))
    for notice in archive.notices:
        for issue in notice.issues:
            if issue.code not in SENTENCES:  # those are proved again: what is wrong now is said with what to do
                yield issue_row(f"{place.notices.name}/{notice.origin.file}", issue)


def _translation_rows(
    place: Place, archive: Archive, translations: dict[str, Translation], files: MemoryFiles
) -> Iterator[Row]:
    """Yield each failed check with the words concerned, under the PO file to mend it in."""
    for notice in archive.notices:
        file = files.path_of(notice).relative_to(place.root).as_posix()
        translation = translations[notice.id]
        units = {segment.unit: segment.id for segment in list_segments(notice)}
        for unit, key in units.items():
            for failure in translation.of(unit).failures:
                severity = Severity.INFO if failure.waived else Severity.WARNING
                detail = ": ".join(filter(None, (failure.detail, failure.words)))
                yield make_row(file, severity.value, failure.check, detail, key)


def _conflict_rows(place: Place, archive: Archive, files: MemoryFiles) -> Iterator[Row]:
    """Yield what persons put into English in more than one way, and terms that contradict each other."""
    for conflict in find_term_conflicts(read_glossary_file(place)):
        yield make_row("translations/glossary.csv", Severity.WARNING.value, "term-conflict", conflict.problem)
    present = {notice.id for notice in archive.notices}
    for unit, places in find_conflicts(Memory({key: po for key, po in files.memory.files.items() if key in present})):
        severity = Severity.INFO if len(unit) <= LABEL else Severity.WARNING
        for key, english in places:
            file = files.paths[key].relative_to(place.root).as_posix()
            yield make_row(file, severity.value, "two-translations", english, segment_id(unit))
