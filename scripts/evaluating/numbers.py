"""``evaluate numbers FILE``: how many wrong figures the checks catch, and how many right ones they suspect.

Example: ``python3 -m scripts evaluate numbers pairs.csv --verbose``
"""

from __future__ import annotations

import argparse
import csv
import io
import sys
from dataclasses import dataclass
from pathlib import Path

from converters.translation.checks import CHECKS, NUMBER_CHECKS
from converters.translation.glossary import Glossary

_NO_TERMS = Glossary()


class PairsError(ValueError):
    """A file of pairs that cannot be read: the file, the line, what to do."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A Chinese sentence and one English; ``good`` is the label it came with."""

    line: int
    good: bool
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Rates:
    """What the checks made of the pairs."""

    caught: int
    errors: int
    alarms: int
    right: int
    misjudged: tuple[tuple[Pair, str], ...]

    def __str__(self) -> str:
        return "\n".join(
            f"{name}: {part} of {whole} ({part / whole:.1%})" if whole else f"{name}: none to judge"
            for name, part, whole in (
                ("errors caught", self.caught, self.errors),
                ("false alarms", self.alarms, self.right),
            )
        )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the file and ``--verbose``."""
    parser.add_argument(
        "file", type=Path, help="CSV with the columns zh, en_good, en_bad; or TSV without header: ok or bad, zh, en"
    )
    parser.add_argument("--verbose", action="store_true", help="list each misjudged pair")


def run(args: argparse.Namespace) -> int:
    """Print both rates; return 2 if the file cannot be read, else 0."""
    try:
        rates = judge(read_pairs(args.file.read_text(encoding="utf-8-sig"), str(args.file)))
    except (OSError, UnicodeDecodeError, PairsError) as error:
        reason = (
            error
            if isinstance(error, PairsError)
            else f"{args.file} cannot be read: {error}. Give a CSV or TSV file in UTF-8."
        )
        print(reason, file=sys.stderr)
        return 2
    if args.verbose:
        for pair, why in rates.misjudged:
            kind = "false alarm" if pair.good else "missed error"
            print(f"line {pair.line}: {kind}: {pair.zh} | {pair.en}" + (f" | {why}" if why else ""))
    print(rates)
    return 0


def read_pairs(text: str, name: str) -> list[Pair]:
    """Return the pairs of a file's ``text``. Raises PairsError naming ``name`` and line."""
    first = text.split("\n", 1)[0]
    pairs = _read_csv(text, name) if "en_good" in first else _read_tsv(text, name)
    if not pairs:
        raise PairsError(f"{name} holds no pairs. Give CSV with zh,en_good,en_bad or TSV with ok or bad, zh, en.")
    return pairs


def _read_csv(text: str, name: str) -> list[Pair]:
    delimiter = "\t" if "\t" in text.split("\n", 1)[0] else ","
    reader = csv.DictReader(io.StringIO(text), delimiter=delimiter)
    missing = [column for column in ("zh", "en_good", "en_bad") if column not in (reader.fieldnames or ())]
    if missing:
        raise PairsError(f"{name}, line 1: the column {missing[0]} is missing. Name the columns zh, en_good, en_bad.")
    pairs = []
    for row in reader:
        for column, good in (("en_good", True), ("en_bad", False)):
            if row["zh"] and row[column]:
                pairs.append(Pair(reader.line_num, good, row["zh"], row[column]))
    return pairs


def _read_tsv(text: str, name: str) -> list[Pair]:
    pairs = []
    for line, row in enumerate(text.splitlines(), start=1):
        if not row.strip():
            continue
        cells = row.split("\t")
        label = cells[0].strip().lower()
        if len(cells) < 3 or label not in {"ok", "bad"}:
            raise PairsError(f"{name}, line {line}: write ok or bad, the Chinese and the English, parted by tabs.")
        pairs.append(Pair(line, label == "ok", cells[1], cells[2]))
    return pairs


def judge(pairs: list[Pair]) -> Rates:
    """Return the rates over ``pairs``: a pair is suspected if one of the checks of numbers finds anything."""
    caught = errors = alarms = right = 0
    misjudged: list[tuple[Pair, str]] = []
    for pair in pairs:
        why = suspect(pair.zh, pair.en)
        if pair.good:
            right += 1
            alarms += bool(why)
        else:
            errors += 1
            caught += bool(why)
        if bool(why) == pair.good:
            misjudged.append((pair, why))
    return Rates(caught, errors, alarms, right, tuple(misjudged))


def suspect(zh: str, en: str) -> str:
    """Return what the checks of numbers find between ``zh`` and ``en``; empty if nothing."""
    return "; ".join(
        f"{check.name}: {finding.detail} {finding.source} {finding.target}".strip()
        for check in CHECKS
        if check.name in NUMBER_CHECKS
        for finding in check.find(zh, en, _NO_TERMS)
    )
