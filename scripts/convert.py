"""Turn raw notices into Markdown, here or any file or folder elsewhere.

examples:
  python3 -m scripts convert notice.html                          # the page, to the terminal
  python3 -m scripts convert inbox/ --to pages/                   # one <id>.md for each notice, on all cores
  python3 -m scripts convert list.json --source linlan --to pages/
  python3 -m scripts convert inbox/ --to pages/ --issues issues.jsonl --jobs 2
  python3 -m scripts convert inbox/ --to pages/ --cluster tcp://127.0.0.1:8786

Two copies of one notice make one page that names both; a changed copy makes a new version, and the old
one stays as <id>-v1. A page that a person edited is kept. The exit code is 1 if a file was not read, or not
in full. --cluster needs the optional packages of `cluster` in pyproject.toml, and workers that run in this
project.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from converters.archive.editions import add_issues, find_others, group_notices, list_pages, make_edition
from converters.hints.sources import SourceProfile, find_unused_rows
from converters.issues import SEVERITIES, Code, Issue, Severity
from converters.model import Notice
from converters.writers.page import is_hand_edited, write_page
from scripts.converting import Job, NoticeSpool, Outcome, convert_jobs
from scripts.files import say_what_failed, write_atomically
from scripts.page_files import read_page_text
from scripts.places import (
    Place,
    PlaceError,
    find_raw_files,
    is_passed_over,
    profile_for,
    read_profiles,
    read_sidecar,
    refuse_sidecar,
    say_passed_over,
)

_SAY_EVERY = 2.0
"""Seconds between two lines of progress."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file, or a folder of files")
    parser.add_argument("--to", type=Path, metavar="DIR", help="write <id>.md here; without it, to the terminal")
    parser.add_argument("--issues", type=Path, metavar="FILE", help="write every issue, one JSON object a line")
    parser.add_argument("--source", metavar="NAME", help="the profile sources/NAME.yml for all files")
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="processes (one a core)")
    parser.add_argument("--cluster", default="", metavar="ADDRESS", help="a Dask scheduler that does the work")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if any issue is a warning or an error")


def run(args: argparse.Namespace, place: Place | None = None) -> int:
    """Convert, and return 0; 1 if a file is no notice or, under --strict, an issue came up, or what is made
    cannot be written; 2 for wrong use.
    """
    place = place or Place()
    try:
        files, notes = _find_files(args.paths)
        profiles = read_profiles(place.sources)
        forced = _find_source(args.source, profiles)
        if args.to is None and len(files) > 1:
            print("Several files need --to DIR.", file=sys.stderr)
            return 2
        outcomes = convert_jobs(_list_jobs(files, profiles, forced), args.jobs, args.cluster)
        return _write_all(outcomes, len(files), args, forced, notes)
    except PlaceError as error:
        print(place.shorten(error), file=sys.stderr)
        return 2
    except OSError as error:
        failed = place.shorten(say_what_failed(error))
        print(f"{failed} What was written is whole; mend this and convert again.", file=sys.stderr)
        return 1
    except ModuleNotFoundError as error:
        print(f"{error}. Install the extra: pip install -r locks/cluster.txt", file=sys.stderr)
        return 2


def _find_files(paths: Iterable[Path]) -> tuple[list[Path], list[str]]:
    """Return the files to convert, and the names of those in folders that are passed over."""
    files: list[Path] = []
    notes: list[str] = []
    for path in paths:
        if path.is_dir():
            for file in find_raw_files(path):
                if is_passed_over(file):
                    notes.append(str(file))
                else:
                    files.append(file)
        elif path.is_file():
            files.append(path)
        else:
            raise PlaceError(f"{path}: there is no such file or folder.")
    return files, notes


def _find_source(name: str | None, profiles: tuple[SourceProfile, ...]) -> SourceProfile | None:
    if name is None:
        return None
    found = next((profile for profile in profiles if profile.name == name), None)
    if found is None:
        known = ", ".join(profile.name for profile in profiles) or "none yet"
        advice = f"Make it with: python3 -m scripts new-source {name} FILE"
        raise PlaceError(f"There is no sources/{name}.yml (there is: {known}). {advice}")
    return found


def _list_jobs(
    files: Iterable[Path], profiles: tuple[SourceProfile, ...], forced: SourceProfile | None
) -> Iterator[Job]:
    for path in files:
        try:
            refuse_sidecar(path)
            data, sidecar = path.read_bytes(), read_sidecar(path)
            yield Job(data, path.name, sidecar, forced or profile_for(sidecar, profiles, data))
        except PlaceError as error:
            yield Job(b"", path.name, problem=str(error))
        except OSError as error:
            yield Job(b"", path.name, problem=f"cannot be read ({error.strerror or error}).")


def _write_all(
    outcomes: Iterable[Outcome], total: int, args: argparse.Namespace, forced: SourceProfile | None, notes: list[str]
) -> int:
    """Write pages and log, tell of the rest, and return the exit code; ``notes`` are files that are passed over."""
    failed = pages = 0
    rows: set[str] = set()
    troubled = False
    with ExitStack() as stack:
        log = stack.enter_context(args.issues.open("w", encoding="utf-8")) if args.issues else None
        spool = stack.enter_context(NoticeSpool())
        for outcome in _show_progress(outcomes, total):
            rows |= outcome.rows
            failed += bool(outcome.errors)
            notes += [f"{note} in {outcome.name}" for note in outcome.passed_over]
            for error in outcome.errors:
                print(f"{outcome.name}: {error}", file=sys.stderr)
                _log(log, outcome.name, "", Issue(Code.UNREADABLE, error))
            for notice in outcome.notices:
                spool.add(notice)
        for page, issues in _write_pages(spool, args.to):
            pages += 1
            for issue in issues:
                troubled = troubled or SEVERITIES[issue.code] is not Severity.INFO
                _log(log, page.origin.file, page.id, issue)
        unused = find_unused_rows(forced, rows) if forced else ()
        for issue in unused:
            print(f"{issue.where}: the row `{issue.detail}` matches nothing in these files.", file=sys.stderr)
            _log(log, issue.where, "", issue)
    if notes:
        print(say_passed_over(notes), file=sys.stderr)
    read = f"{failed} of them not read, or not in full" if failed else "all read"
    print(f"{pages} page{'s' * (pages != 1)} from {total} file{'s' * (total != 1)}, {read}.", file=sys.stderr)
    return 1 if failed or (args.strict and (troubled or unused)) else 0


def _show_progress(outcomes: Iterable[Outcome], total: int) -> Iterator[Outcome]:
    started = said = time.monotonic()
    for done, outcome in enumerate(outcomes, start=1):
        yield outcome
        now = time.monotonic()
        if now - said > _SAY_EVERY and total > 1:
            said = now
            print(f"{done}/{total} files, {done / (now - started):.0f} a second", file=sys.stderr, flush=True)


def _write_pages(spool: NoticeSpool, folder: Path | None) -> Iterator[tuple[Notice, tuple[Issue, ...]]]:
    """Write the pages, and yield each notice with its issues and what became of its file."""
    groups = group_notices(spool.stubs)
    others = find_others([make_edition(one.id, [spool.stubs[place] for place in one.places]).notice for one in groups])
    for group in groups:
        edition = make_edition(group.id, [spool.read(place) for place in group.places])
        edition = replace(edition, notice=add_issues(edition.notice, others[group.id]))
        for notice in list_pages(edition):
            text = write_page(notice)
            issues = notice.issues
            if folder is None:
                sys.stdout.write(text)
            elif (path := folder / f"{notice.id}.md").exists() and _is_a_persons(path):
                issues = (*issues, Issue(Code.HAND_EDITED, path.name))
                print(f"{path}: edited by hand, kept as it is.", file=sys.stderr)
            else:
                write_atomically(path, text, durable=False)
            yield notice, issues


def _is_a_persons(page: Path) -> bool:
    text = read_page_text(page)
    return text is None or is_hand_edited(text)


def _log(log: TextIO | None, file: str, key: str, issue: Issue) -> None:
    if log is None:
        return
    record = {
        "file": file,
        "id": key,
        "code": issue.code.value,
        "severity": SEVERITIES[issue.code].value,
        "where": issue.where,
        "detail": issue.detail,
    }
    log.write(json.dumps({name: value for name, value in record.items() if value}, ensure_ascii=False) + "\n")
