"""Against servers that misbehave on purpose: no wrong text passes, nothing is paid twice, nothing is lost.

The full number of segments: MINGSHI_FAULT_SEGMENTS=5000 python3 -m pytest tests/translation/engines/test_faults.py
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from converters.model import Notice, paragraph
from converters.segments import list_segments
from converters.translation.checks import FidelityChecker
from converters.translation.edits import record_edit
from converters.translation.glossary import Glossary
from converters.translation.memory import Memory
from converters.translation.po import read_po, write_po
from converters.translation.records import read_refusals
from converters.translation.status import Status
from converters.translation.translated import translation_of
from scripts.memory.engines.libre import Libre
from scripts.memory.engines.openai import INSTRUCTIONS, OpenAi
from scripts.memory.journal import Answer, Journal, read_journal
from scripts.memory.pace import Pace
from scripts.memory.po_files import load_memory
from scripts.memory.translating import JOURNAL, Order, translate_notices
from tests.translation.engines.servers import Server, make_unit, serve, translate_well

SEGMENTS = int(os.environ.get("MINGSHI_FAULT_SEGMENTS", "100"))
KILLS = int(os.environ.get("MINGSHI_KILLS", "3"))
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


def all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


@pytest.mark.parametrize("protocol", ["libre", "openai"])
def test_every_fault_at_five_percent(tmp_path: Path, protocol: str, capfd: pytest.CaptureFixture[str]) -> None:
    notices = make_notices(SEGMENTS)
    with serve(rate=0.05, seed=7) as books:
        report = translate_notices(notices, tmp_path, order(books, protocol))
        counts, nameless = look_at(notices, tmp_path)
        asked = sum(books.asked.values())
        assert set(nameless) <= {one.unit for one, _ in report.named}
        assert max(books.paid.values()) == 1, "a segment was paid for twice"
        assert counts[Status.CHECKED] > SEGMENTS * 0.6
        assert len(books.faults) == 18
        # A second run asks only what was never answered, and pays for nothing again.
        translate_notices(notices, tmp_path, order(books, protocol))
        assert max(books.paid.values()) == 1
        assert sum(books.asked.values()) - asked <= QUICK.attempts * len(nameless)
    _, nameless = look_at(notices, tmp_path)
    assert len(nameless) < SEGMENTS * 0.01
    assert not (tmp_path / JOURNAL).exists()
    talk = "".join(capfd.readouterr())
    assert KEY not in talk
    assert KEY.encode() not in all_bytes(tmp_path)


def test_a_second_run_asks_nothing_and_writes_nothing(tmp_path: Path) -> None:
    notices = make_notices(60)
    with serve() as books:
        translate_notices(notices, tmp_path, order(books))
        asked = sum(books.asked.values())
        assert asked == 61, "each unit once, the common title included"
        before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.po")}
        translate_notices(notices, tmp_path, order(books))
        assert sum(books.asked.values()) == asked
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.po")} == before
    counts, _ = look_at(notices, tmp_path)
    assert counts == {Status.CHECKED: 63}


def test_retry_after_is_obeyed(tmp_path: Path) -> None:
    notices = make_notices(3)
    with serve(rate=0.5, seed=3, only=("429-later",)) as books:
        translate_notices(notices, tmp_path, order(books))
        assert books.faults["429-later"]
    counts, nameless = look_at(notices, tmp_path)
    assert (counts[Status.CHECKED], nameless) == (4, [])


def test_an_engine_that_is_gone_ends_the_run_and_is_named(tmp_path: Path) -> None:
    notices = make_notices(40)
    with serve(rate=1.0, only=("500",)) as books:
        report = translate_notices(notices, tmp_path, order(books, pace=replace(QUICK, attempts=2, patience=5)))
        assert "does not answer" in report.stopped
        assert sum(books.asked.values()) < 41 * 2
    assert len(report.named) == 41


def test_limit_and_chosen_notices(tmp_path: Path) -> None:
    notices = make_notices(60)
    with serve() as books:
        report = translate_notices(notices, tmp_path, order(books, limit=5))
        assert (report.translated, report.left) == (5, 56)
        translate_notices(notices, tmp_path, order(books), frozenset({"linlan-00020"}))
        assert sum(books.asked.values()) == 25


def test_again_asks_what_was_refused(tmp_path: Path) -> None:
    notices = make_notices(5)
    with serve(rate=1.0, only=("refusal",)) as books:
        report = translate_notices(notices, tmp_path, order(books, "openai"))
        assert len(report.named) == 6
        assert len(translate_notices(notices, tmp_path, order(books, "openai")).named) == 6
        assert sum(books.asked.values()) == 6
        books.rate = 0
        assert translate_notices(notices, tmp_path, order(books, "openai", again=True)).translated == 6


def test_an_edit_saved_during_the_run_is_kept(tmp_path: Path) -> None:
    notices = make_notices(30)
    unit = make_unit(2)
    with serve(delay=0.05) as books:
        translate_notices(notices, tmp_path, order(books, limit=0))
        path = tmp_path / "2025" / "linlan-00000.po"

        class Meanwhile(Libre):
            def ask(self, question: object, deadline: float) -> str:
                if make_unit(11) in question.text:  # type: ignore[attr-defined]
                    po = record_edit(read_po(path.read_text("utf-8")), unit, "Mine.", "Li Hua", DAY)
                    path.write_text(write_po(po), "utf-8")
                return super().ask(question, deadline)  # type: ignore[arg-type]

        engine = Meanwhile(books.url)
        translate_notices(notices, tmp_path, replace(order(books), engine=engine))
    target = translation_of(notices[0], load_memory(tmp_path).po_of(notices[0]), None).of(unit)
    assert (target.text, target.status) == ("Mine.", Status.EDITED)


def test_a_broken_po_file_is_named_and_left_alone(tmp_path: Path) -> None:
    notices = make_notices(40)
    path = tmp_path / "2025" / "linlan-00000.po"
    path.parent.mkdir()
    path.write_text("<<<<<<< HEAD\nmsgid broken\n", "utf-8")
    with serve() as books:
        translate_notices(notices, tmp_path, order(books))
    assert path.read_text("utf-8").startswith("<<<<<<<")
    files = load_memory(tmp_path)
    assert "line 1" in files.broken["linlan-00000"]
    assert translation_of(notices[1], files.po_of(notices[1]), CHECKER).of(make_unit(25)).status is Status.CHECKED


# --- killed, full -----------------------------------------------------------------------------

WORKER = """
import sys
from datetime import date
from pathlib import Path
from tests.translation.engines.test_faults import QUICK, make_notices
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


def test_killed_at_any_moment_and_nothing_is_lost_or_paid_twice(tmp_path: Path) -> None:
    segments = 150
    chance = random.Random(11)
    notices = make_notices(segments)
    human = make_unit(5)
    with serve(delay=0.01) as books:
        translate_notices(notices, tmp_path, order(books, limit=0))
        path = tmp_path / "2025" / "linlan-00000.po"
        path.write_text(write_po(record_edit(read_po(path.read_text("utf-8")), human, "Mine.", "Li", DAY)), "utf-8")
        for number in range(KILLS):
            if number % 20 == 19:
                # Start over, so that later kills meet a run at work too; the edit stays.
                for each in tmp_path.rglob("*.po"):
                    if each != path:
                        each.unlink()
                (tmp_path / JOURNAL).unlink(missing_ok=True)
                books.paid.clear()
            process = start(books, tmp_path, segments)
            time.sleep(chance.uniform(0.25, 1.3))
            process.kill()
            process.communicate()
            for each in tmp_path.rglob("*.po"):
                read_po(each.read_text("utf-8"))
            if (tmp_path / JOURNAL).exists():
                read_journal((tmp_path / JOURNAL).read_bytes())
        report = translate_notices(notices, tmp_path, order(books))
        assert not report.unsaved
        assert max(books.paid.values()) == 1
    counts, nameless = look_at(notices, tmp_path)
    assert not nameless
    assert counts[Status.EDITED] == 1
    target = translation_of(notices[0], load_memory(tmp_path).po_of(notices[0]), None).of(human)
    assert (target.text, target.by) == ("Mine.", "Li")
    assert not list(tmp_path.rglob("*~"))


def test_ctrl_c_waits_for_the_answers_under_way(tmp_path: Path) -> None:
    with serve(delay=0.1) as books:
        process = start(books, tmp_path, 120)
        while not books.paid:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=20)
        assert process.returncode == 3
        assert "SIGINT" in out
        counts, nameless = look_at(make_notices(120), tmp_path)
        assert counts[Status.CHECKED] >= sum(books.paid.values())
        assert len(nameless) == 126 - counts[Status.CHECKED]
        translate_notices(make_notices(120), tmp_path, order(books))
        assert max(books.paid.values()) == 1


def test_a_full_disk_stops_the_run_before_anything_is_paid_for_in_vain(tmp_path: Path) -> None:
    segments = 200
    notices = make_notices(segments)
    with serve() as books:
        # No file may grow beyond 140 kB: the journal, which keeps room ahead of every call, meets that first.
        process = start(books, tmp_path / "full", segments, "140000")
        out, _ = process.communicate(timeout=60)
        assert process.returncode == 3
        assert "make room" in out
        first = sum(books.paid.values())
        assert 0 < first < segments
        look_at(notices, tmp_path / "full")
        # 20 kB: not even the journal can be opened wide enough; nothing may be asked.
        process = start(books, tmp_path / "fuller", segments, "20000")
        process.communicate(timeout=60)
        assert process.returncode != 0
        assert sum(books.paid.values()) == first
        translate_notices(notices, tmp_path / "full", order(books))
        assert max(books.paid.values()) == 1
    counts, nameless = look_at(notices, tmp_path / "full")
    assert counts[Status.CHECKED] == segments + len(notices)
    assert not nameless


def test_the_journal_survives_a_cut_line_and_room_kept_ahead(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    journal = Journal(path)
    journal.announce("libre", "甲")
    journal.announce("libre", "乙")
    journal.announce("libre", "丙")
    journal.keep(Answer("libre", "甲", "A", on="2026-03-01"))
    journal.release("libre", "乙")
    torn = path.read_bytes()
    assert torn.count(b"\0") > 1000
    path.write_bytes(torn.rstrip(b"\0") + json.dumps({"kind": "answer", "engine": "libre"}).encode()[:20])
    kept = read_journal(path.read_bytes())
    assert kept.answers == {("libre", "甲"): Answer("libre", "甲", "A", on="2026-03-01")}
    assert list(kept.asked) == [("libre", "丙")]
    again = Journal(path)
    assert again.kept == kept
    again.close({("libre", "甲")})
    assert list(read_journal(path.read_bytes()).asked) == [("libre", "丙")]
    Journal(path).close({("libre", "丙")})
    assert not path.exists()


def test_what_was_asked_and_never_answered_is_named_and_asked_only_on_demand(tmp_path: Path) -> None:
    notices = make_notices(3)
    with serve() as books:
        translate_notices(notices, tmp_path, order(books, limit=0))
        journal = Journal(tmp_path / JOURNAL)
        journal.announce("libre", make_unit(1))
        journal.close(None)
        report = translate_notices(notices, tmp_path, order(books))
        assert [(one.unit, "may have been paid" in why) for one, why in report.named] == [(make_unit(1), True)]
        assert books.asked[make_unit(1)] == 0
        assert translate_notices(notices, tmp_path, order(books, again=True)).translated == 1


def test_two_notices_with_one_text_pay_once_and_both_have_it(tmp_path: Path) -> None:
    notices = make_notices(40)
    twin = replace(notices[0], id="linlan-twin")
    with serve() as books:
        translate_notices((*notices, twin), tmp_path, order(books))
        assert max(books.asked.values()) == 1
    counts, nameless = look_at((twin,), tmp_path)
    assert (counts[Status.CHECKED], nameless) == (21, [])
    assert Memory(load_memory(tmp_path).memory.files).find(make_unit(3)) is not None
