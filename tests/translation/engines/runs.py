"""Runs of translation against a server that misbehaves: notices, orders, and what they left."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

from converters.model import Notice, paragraph
from converters.segments import list_segments
from converters.translation.checks import FidelityChecker
from converters.translation.glossary import Glossary
from converters.translation.records import read_refusals
from converters.translation.status import Status
from converters.translation.translated import translation_of
from scripts.memory.engines.libre import Libre
from scripts.memory.engines.openai import INSTRUCTIONS, OpenAi
from scripts.memory.pace import Pace
from scripts.memory.po_files import load_memory
from scripts.memory.translating import Order
from tests.translation.engines.servers import Server, make_unit, translate_well

DAY = date(2026, 3, 1)
QUICK = Pace(at_once=8, per_second=2000, deadline=3.0, attempts=8, backoff=0.01, longest_wait=5, patience=50)
KEY = "sk-not-a-real-key-5309"
PER_NOTICE = 20
CHECKER = FidelityChecker(Glossary())


def make_notices(segments: int) -> tuple[Notice, ...]:
    return tuple(
        Notice(
            title="关于今冬供暖的通知",
            body=tuple(paragraph(make_unit(at)) for at in range(start, min(start + PER_NOTICE, segments))),
            id=f"linlan-{start:05}",
            published=date(2025 + start % 2, 2, 1),
        )
        for start in range(0, segments, PER_NOTICE)
    )


def order(books: Server, protocol: str = "libre", pace: Pace = QUICK, **fields: object) -> Order:
    engine = Libre(books.url, KEY) if protocol == "libre" else OpenAi(books.url, "test-model", KEY)
    return replace(Order(engine, pace, today=DAY, instructions=INSTRUCTIONS), **fields)  # type: ignore[arg-type]


def look_at(notices: tuple[Notice, ...], folder: Path) -> tuple[Counter[Status], list[str]]:
    """Return how many units stand how, and those without English and without a named reason.

    Fails at once if a wrong text counts as checked.
    """
    files = load_memory(folder)
    assert not files.broken
    counts: Counter[Status] = Counter()
    nameless = []
    for notice in notices:
        po = files.po_of(notice)
        assert po is not None
        translation = translation_of(notice, po, CHECKER)
        entries = {entry.unit: entry for entry in po.entries}
        for unit in dict.fromkeys(segment.unit for segment in list_segments(notice)):
            target = translation.of(unit)
            counts[target.status] += 1
            if target.status is Status.CHECKED:
                assert target.text == translate_well(unit), "a wrong text is accepted as checked"
            if target.status is Status.MISSING and not read_refusals(entries[unit]):
                nameless.append(unit)
    return counts, nameless


WORKER = """
import sys
from datetime import date
from pathlib import Path
from tests.translation.engines.runs import QUICK, make_notices
from scripts.memory.engines.libre import Libre
from scripts.memory.translating import Order, translate_notices
url, folder, segments = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
if len(sys.argv) > 4:
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[4]), resource.RLIM_INFINITY))
report = translate_notices(make_notices(segments), folder, Order(Libre(url), QUICK, today=date(2026, 3, 1)))
print(report.stopped, len(report.unsaved))
sys.exit(3 if report.stopped or report.unsaved else 0)
"""


def start(books: Server, folder: Path, segments: int, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WORKER, books.url, str(folder), str(segments), *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
