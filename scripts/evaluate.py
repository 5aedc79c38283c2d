"""Measure what the project promises, on labelled files of your own.

``corpus DIR`` scores the conversion of pages against DIR/labels.json, beside general extractors on the same
pages in the same run; ``tamper FILE`` scores the tamper check, ``numbers FILE`` the check of figures.
``wording`` learns the language of advertisements anew and says what it finds of a trade it has not seen.
``memory`` times how the English of an invented archive is loaded, checked and written into pages.

example: python3 -m scripts evaluate corpus ~/labelled-pages
"""

from __future__ import annotations

import argparse
import importlib

PARTS: dict[str, tuple[str, str]] = {
    # subcommand: module with add_arguments and run, what it measures
    "corpus": ("scripts.evaluating.corpus", "conversion of labelled pages: fields, body, time, beside other tools"),
    "tamper": ("scripts.evaluating.tamper", "tamper check on JSON lines: id, label tampered|clean, text"),
    "wording": ("scripts.evaluating.wording", "learn the language of adverts that the tamper check knows"),
    "memory": ("scripts.evaluating.memory", "time to load, check and write the English of an invented archive"),
    "numbers": ("scripts.evaluating.numbers", "check of figures on pairs of Chinese and English"),
}
"""What can be measured; a module is imported only when it is asked for."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add one subcommand a part."""
    parts = parser.add_subparsers(dest="part", required=True, metavar="PART")
    for name, (module, summary) in PARTS.items():
        part = parts.add_parser(name, help=summary, description=summary)
        importlib.import_module(module).add_arguments(part)


def run(args: argparse.Namespace) -> int:
    """Run the part that was asked for and return its exit code."""
    return int(importlib.import_module(PARTS[args.part][0]).run(args))
