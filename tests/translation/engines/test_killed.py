"""A run that is killed, interrupted or out of disk: nothing is lost and nothing is paid for twice."""

from __future__ import annotations

import json
import os
import random
import signal
import time
from pathlib import Path

from converters.translation.edits import record_edit
from converters.translation.po import read_po, write_po
from converters.translation.status import Status
from converters.translation.translated import translation_of
from scripts.memory.journal import Answer, Journal, read_journal
from scripts.memory.po_files import load_memory
from scripts.memory.translating import JOURNAL, translate_notices
from tests.translation.engines.runs import DAY, look_at, make_notices, order, start
from tests.translation.engines.servers import make_unit, serve

KILLS = int(os.environ.get("MINGSHI_KILLS", "3"))


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
