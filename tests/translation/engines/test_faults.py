"""Against servers that misbehave on purpose: no wrong text passes, nothing is paid twice, nothing is lost.

The full number of segments: MINGSHI_FAULT_SEGMENTS=5000 python3 -m pytest tests/translation/engines/test_faults.py
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from converters.translation.edits import record_edit
from converters.translation.memory import Memory
from converters.translation.po import read_po, write_po
from converters.translation.status import Status
from converters.translation.translated import translation_of
from scripts.memory.engines.libre import Libre
from scripts.memory.po_files import load_memory
from scripts.memory.translating import JOURNAL, translate_notices
from tests.translation.engines.runs import CHECKER, DAY, KEY, QUICK, look_at, make_notices, order
from tests.translation.engines.servers import make_unit, serve

SEGMENTS = int(os.environ.get("MINGSHI_FAULT_SEGMENTS", "100"))


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


def test_two_notices_with_one_text_pay_once_and_both_have_it(tmp_path: Path) -> None:
    notices = make_notices(40)
    twin = replace(notices[0], id="linlan-twin")
    with serve() as books:
        translate_notices((*notices, twin), tmp_path, order(books))
        assert max(books.asked.values()) == 1
    counts, nameless = look_at((twin,), tmp_path)
    assert (counts[Status.CHECKED], nameless) == (21, [])
    assert Memory(load_memory(tmp_path).memory.files).find(make_unit(3)) is not None
