"""``evaluate tamper FILE``: how many tampered texts the check finds, and how many clean ones it touches.

FILE has one JSON object a line: ``id``, ``label`` (``tampered`` or ``clean``) and ``text``.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

from converters.model import IntegrityStatus
from converters.tampering import RULES_VERSION, Report, examine_text

LABELS = ("tampered", "clean")


@dataclass(slots=True)
class Score:
    """Counts over a file; the lists hold the ids that went wrong."""

    counts: dict[tuple[str, IntegrityStatus], int] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)
    alarmed: list[str] = field(default_factory=list)

    def add(self, key: str, label: str, report: Report) -> None:
        """Count one text."""
        self.counts[label, report.status] = self.counts.get((label, report.status), 0) + 1
        if label == "tampered" and report.status is IntegrityStatus.CLEAN:
            self.missed.append(key)
        if label == "clean" and report.status is not IntegrityStatus.CLEAN:
            self.alarmed.append(f"{key} ({report.status})")

    def count(self, label: str, *statuses: IntegrityStatus) -> int:
        """Return how many texts of ``label`` got one of ``statuses``; all if none is given."""
        wanted = statuses or tuple(IntegrityStatus)
        return sum(number for (of, status), number in self.counts.items() if of == label and status in wanted)

    def lines(self) -> list[str]:
        """Return the table as printed."""
        tampered, clean = self.count("tampered"), self.count("clean")
        injected = self.count("tampered", IntegrityStatus.TAMPERED)
        found = injected + self.count("tampered", IntegrityStatus.SUSPICIOUS)
        edited = self.count("clean", IntegrityStatus.TAMPERED)
        reported = self.count("clean", IntegrityStatus.SUSPICIOUS)
        return [
            f"rules               {RULES_VERSION}",
            f"tampered texts      {tampered}",
            f"  recall            {_share(found, tampered)}  (injected or suspicious)",
            f"  injected          {_share(injected, tampered)}",
            f"clean texts         {clean}",
            f"  false alarms      {_share(edited + reported, clean)}",
            f"  edited            {edited}",
            f"  reported          {_share(reported, clean)}",
        ]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}  {part} of {whole}" if whole else "-      0 of 0"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("file", type=Path, help="JSON lines with id, label (tampered or clean) and text")
    parser.add_argument("--errors", action="store_true", help="list the ids that went wrong, on standard error")


def score_file(path: Path) -> Score:
    """Return the score over ``path``; ValueError names the line that is not of the form."""
    score = Score()
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                key, label, text = str(row["id"]), row["label"], row["text"]
            except (ValueError, KeyError, TypeError) as error:
                raise ValueError(f"{path}, line {number}: not an object with id, label and text ({error})") from error
            if label not in LABELS or not isinstance(text, str):
                raise ValueError(f"{path}, line {number}: label must be tampered or clean, and text a string")
            score.add(key, label, examine_text(text))
    return score


def run(args: argparse.Namespace) -> int:
    """Print the score; return 0, or 2 if the file cannot be read as described."""
    try:
        score = score_file(args.file)
    except (OSError, ValueError) as error:
        print(f"{error}. Give a file with one JSON object a line: id, label, text.", file=sys.stderr)
        return 2
    print("\n".join(score.lines()))
    if args.errors:
        wrong = [f"missed {key}" for key in score.missed] + [f"false alarm {key}" for key in score.alarmed]
        print("\n".join(wrong), file=sys.stderr)
    return 0
