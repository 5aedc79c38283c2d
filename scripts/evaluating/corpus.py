"""Score the conversion of labelled pages: ``labels.json`` beside the pages says what each page says.

example: python3 -m scripts evaluate corpus ~/labelled-pages --no-peers
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from converters.charset import decode
from converters.convert import convert
from converters.evaluation import MEASURED, Extract, Label, Score, print_table, score_page, sum_up
from converters.hints import NO_HINTS
from converters.issues import ReadError
from converters.model import Block, Figure, Notice, Paragraph, Role
from converters.readers.html import parse
from converters.readers.html.tree import parse_tree
from converters.readers.html.walk import flatten
from scripts.environment import SetupError, ensure_environment

Extractor = Callable[[bytes], Mapping[str, str]]
"""Bytes of a page -> fields by our names, and ``body``; may raise anything."""
_IMPRINT = (Role.COPIES, Role.IMPRINT)
"""版记, who gets copies and who printed it: no part of the text (GB/T 9704-2012, 7.4); nor do labels count it."""
Tools = Mapping[str, tuple[Extractor, tuple[str, ...]]]
"""Name of a tool -> how it is called, and the fields that it offers at all."""
_OURS = "Mingshi"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the part."""
    parser.add_argument("folder", type=Path, help="folder with labels.json and the pages that it names")
    parser.add_argument("--no-peers", action="store_true", help="this converter alone, without the other extractors")
    parser.add_argument("--details", action="store_true", help="also each page, with what differs from its label")
    parser.add_argument("--repeat", type=int, default=3, metavar="N", help="time each page N times, take the best (3)")


def run(args: argparse.Namespace) -> int:
    """Print the table of scores; 0, or 2 if there are no labels."""
    try:
        labels = json.loads((args.folder / "labels.json").read_text(encoding="utf-8"))
        pages = {label["file"]: (args.folder / label["file"]).read_bytes() for label in labels}
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(
            f"{args.folder}: no labelled pages: {error}. Expected labels.json with a list of objects.", file=sys.stderr
        )
        return 2
    tools: dict[str, tuple[Extractor, tuple[str, ...]]] = {
        _OURS: (_convert, MEASURED),
        f"{_OURS}, reading alone": (_read, MEASURED),
    }
    if not args.no_peers:
        try:
            ensure_environment(("evaluate",))
        except SetupError as error:
            print(f"{error} Going on without the other extractors.", file=sys.stderr)
        else:
            from scripts.evaluating.peers import PEERS  # noqa: PLC0415 -- installed only now

            tools |= PEERS
    scores: dict[str, list[Score]] = {name: [] for name in tools}
    for number, label in enumerate(labels, 1):
        print(f"page {number} of {len(labels)}: {label['file']}", file=sys.stderr)
        for name, score in _score(label, pages[label["file"]], tools, args.repeat).items():
            scores[name].append(score)
    if args.details:
        _print_details(scores[_OURS])
    print(print_table([sum_up(name, done) for name, done in scores.items()]))
    return 0


def _convert(data: bytes) -> Mapping[str, str]:
    """Go the whole way: also clean, look for tampering and private numbers, mark the parts of the document."""
    return _show_notice(convert(data, "page.html"))


def _read(data: bytes) -> Mapping[str, str]:
    """Do what the other tools do: take fields and text from the page, no more."""
    return _show_notice(parse(data, "page.html", NO_HINTS).notice)


def _show_notice(notice: Notice) -> Mapping[str, str]:
    fields = {name: str(getattr(notice, name) or "") for name in MEASURED}
    fields["issuer"] = ",".join(notice.issuer.split())
    shown = [block.text for block in notice.body if _is_text(block)]
    return {**fields, "body": "\n".join(shown)}


def _is_text(block: Block) -> bool:
    """Return whether labels count ``block``: what is visible, but for the imprint."""
    return not isinstance(block, Figure) and not (isinstance(block, Paragraph) and block.role in _IMPRINT)


def _score(label: Label, data: bytes, tools: Tools, repeat: int) -> dict[str, Score]:
    """Return the score of each tool on one page; its time is the best of ``repeat``.

    The tools take turns, so that a machine that is busy for a while is so for all of them.
    """
    results = {name: Extract({}, "", float("inf")) for name in tools}
    gc.collect()
    gc.disable()  # as timeit does: no tool pays for what another has left behind
    for _ in range(max(repeat, 1)):
        for name, (extract, _known) in tools.items():
            results[name] = _time(extract, data, results[name].seconds)
    gc.enable()
    for name, result in results.items():
        if result.error:
            print(f"  {label.get('file')}, {name}: {result.error}", file=sys.stderr)
    visible = show(data)
    return {name: score_page(label, results[name], visible, known) for name, (_, known) in tools.items()}


def _time(extract: Extractor, data: bytes, best: float) -> Extract:
    """Return what a tool makes of a page; its time is ``best``, if it took longer now."""
    found: Mapping[str, str] = {}
    error = ""
    start = time.process_time()
    try:
        found = extract(data)
    except ReadError as refusal:
        error = str(refusal)
    except Exception as failure:  # noqa: BLE001 -- a foreign tool may raise anything; that is its result
        error = f"{type(failure).__name__}: {failure}"
    seconds = time.process_time() - start
    return Extract(found, found.get("body", ""), min(best, seconds), error)


def show(data: bytes) -> str:
    """Return the visible text of a page, one line a visible line."""
    root = parse_tree(decode(data)[0])
    if root is None:
        return ""
    return "\n".join(line.text for line in flatten(root).lines if not line.image)


def _print_details(scores: list[Score]) -> None:
    for score in scores:
        print(f"{score.file}: F1 {score.f1:.4f} (P {score.precision:.4f}, R {score.recall:.4f}), "
              f"{score.seconds * 1000:.1f} ms")  # fmt: skip
        for name, (label, found) in score.differences.items():
            print(f"  {name}: label {label or '–'} | found {found or '–'}")
