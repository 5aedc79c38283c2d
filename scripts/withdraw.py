"""Withdraw a notice by policy: its pages say that it was withdrawn, when and why, and it is found nowhere else.

The decision is a row of ``withdrawn.yml``; the next build carries it out. The raw file stays, unpublished,
unless it shall be deleted too. Take the row out, and the next build publishes the notice again.

example: python3 -m scripts withdraw linzhengfu-2025-33 --reason "The issuer asked for it on 3 March 2026."
example: python3 -m scripts withdraw linzhengfu-2025-33 --reason "Court order" --by "Li Hua" --delete-raw
"""

from __future__ import annotations

import argparse
import difflib
import sys
from dataclasses import replace
from datetime import UTC, datetime

from converters.archive.withdrawals import Withdrawal, Withdrawals
from converters.identify import year_of
from converters.model import Notice
from scripts.archive import load
from scripts.files import say_what_failed
from scripts.memory.po_files import LANGUAGE
from scripts.places import SIDECAR_SUFFIX, Place, PlaceError
from scripts.withdrawals import read_withdrawals, write_withdrawals


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("id", metavar="ID", help="the notice, as in its address: …/notices/YEAR/ID.html")
    parser.add_argument("--reason", required=True, help="why; shown on the page as it is")
    parser.add_argument("--by", default="", metavar="NAME", help="who decided; shown on the page")
    parser.add_argument(
        "--delete-raw", action="store_true", help="delete the raw file, its sidecar and its English too"
    )


def run(args: argparse.Namespace, place: Place | None = None) -> int:
    """Withdraw the notice and return 0, or 1 with a sentence that says why not."""
    place = place or Place()
    try:
        withdraw(place, args.id, args.reason, by=args.by, delete_raw=args.delete_raw)
    except PlaceError as error:
        print(place.shorten(error), file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{place.shorten(say_what_failed(error))} Mend this and run the command again.", file=sys.stderr)
        return 1
    print("Now build and publish; until then the notice stands where it stood.", file=sys.stderr)
    return 0


def withdraw(place: Place, key: str, reason: str, *, by: str = "", delete_raw: bool = False) -> tuple[Withdrawal, ...]:
    """Add ``key`` and its versions to ``withdrawn.yml``; return the rows. Raises PlaceError if there is no such notice.

    With ``delete_raw`` the raw files are deleted, unless other notices stand in them: then nothing is done.
    """
    if not reason.strip():
        raise PlaceError("--reason is empty. Say why the notice is withdrawn; its page will show it.")
    listed = read_withdrawals(place.withdrawn)
    known = [row for row in listed.rows if row.id == key]
    notices = load(place).notices
    asked = Withdrawals((Withdrawal(key, "undated", "", reason),))
    found = [notice for notice in notices if asked.cover(notice.id)]
    if not found and not known:
        near = difflib.get_close_matches(key, [notice.id for notice in notices], 3)
        hint = f" Do you mean {' or '.join(near)}?" if near else " It is the last part of the page's address."
        raise PlaceError(f"There is no notice {key!r}.{hint}")
    on = datetime.now(UTC).date().isoformat()
    rows = tuple(Withdrawal(one.id, year_of(one), on, reason.strip(), by.strip(), _files(one)) for one in found)
    if known:
        rows = (*(replace(row, reason=reason.strip(), by=by.strip()) for row in known), *rows)
    if delete_raw:
        _refuse_shared(notices, rows)
    kept = tuple(row for row in listed.rows if row.id not in {new.id for new in rows})
    write_withdrawals(place.withdrawn, (*kept, *rows))
    for row in rows:
        print(f"withdrawn: {row.id}: {', '.join(row.files)}")
    if delete_raw:
        _delete(place, rows)
    return rows


def _files(notice: Notice) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(file for file in (notice.origin.file, *(file for file, _ in notice.origin.copies)) if file)
    )


def _refuse_shared(notices: tuple[Notice, ...], rows: tuple[Withdrawal, ...]) -> None:
    files = {file for row in rows for file in row.files}
    ours = {row.id for row in rows}
    for notice in notices:
        shared = sorted(files.intersection(_files(notice)))
        if notice.id not in ours and shared:
            raise PlaceError(
                f"{shared[0]} holds {notice.id} too. Withdraw without --delete-raw, or withdraw that first."
            )


def _delete(place: Place, rows: tuple[Withdrawal, ...]) -> None:
    """Delete raw files, sidecars and memory; a sidecar first, since without its file it would be taken for one."""
    for row in rows:
        paths = [place.notices / name for file in row.files for name in (f"{file}{SIDECAR_SUFFIX}", file)]
        paths += sorted((place.translations / LANGUAGE).glob(f"*/{row.id}.po"))
        for path in paths:
            if path.exists():
                path.unlink()
                print(f"deleted: {path.relative_to(place.root).as_posix()}")
