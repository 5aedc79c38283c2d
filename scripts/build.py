"""Walk the whole way: raw notices, pages in both languages, the site, its search index.

example: python3 -m scripts build
example: python3 -m scripts build --strict --report report.json

A file that cannot be read is named, and the site is built without it: that is no failure, and the exit code is 0.
--strict makes it 1, for machines that watch. `convert` was asked for those very files, and exits with 1.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
from pathlib import Path

from scripts.at_work import at_work
from scripts.building.report import Report
from scripts.building.way import walk
from scripts.files import say_unwritable, say_what_failed
from scripts.places import Place, PlaceError
from scripts.rendering import SiteError
from scripts.site_address import NOT_SET, read_address


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    strict = "exit with 1 if a file was not read, or an issue is a warning or an error"
    parser.add_argument("--strict", action="store_true", help=strict)
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the report as JSON too")
    parser.add_argument("--no-site", action="store_true", help="stop when the pages under docs/ are written")


def run(args: argparse.Namespace, place: Place | None = None) -> int:
    """Build, print the report, and return 0; 1 after a failure or under --strict; 2 for wrong use."""
    place = place or Place()
    if args.report and (said := say_unwritable(args.report)):
        print(said, file=sys.stderr)
        return 2
    try:
        report = build(place, with_site=not args.no_site)
    except PlaceError as error:
        print(place.shorten(error), file=sys.stderr)
        return 1
    except SiteError as error:
        print(f"{place.shorten(error)}\nThe pages that site/ held stay; mend this and build again.", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{place.shorten(say_what_failed(error))} Nothing is lost; mend this and build again.", file=sys.stderr)
        return 1
    except sqlite3.Error as error:
        print(f"The cache could not be written: {error}. Nothing is lost; mend this and build again.", file=sys.stderr)
        return 1
    print(report.as_text())
    if not args.no_site and not read_address():
        print(f"warning: {NOT_SET}", file=sys.stderr)
    if args.report:
        try:
            args.report.write_text(report.as_json(), "utf-8")
        except OSError as error:
            print(f"{args.report}: {error.strerror or error}. All is built, but for this report.", file=sys.stderr)
            return 1
    return 1 if args.strict and report.is_troubled else 0


def build(place: Place, *, with_site: bool = True) -> Report:
    """Make ``site/`` from what stands in ``place``, and return what happened.

    Raises PlaceError for a file that a person has to mend, and if another command does not end; SiteError if
    MkDocs fails.
    """
    with at_work(place):
        return Report(walk(place, with_site=with_site))
