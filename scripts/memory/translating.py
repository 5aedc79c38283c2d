"""From notices to machine English in their PO files, without paying twice and without losing a sentence."""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from converters.model import Notice
from converters.translation.engine import Engine
from converters.translation.memory import follow
from converters.translation.placeholders import split_unit
from converters.translation.po import PoError
from converters.translation.wanted import Given, Wanted, find_wanted, note_passes, take_answers
from scripts.memory.asking import Outcome, Run, Text
from scripts.memory.journal import Answer, Journal
from scripts.memory.pace import Estimate, Pace
from scripts.memory.po_files import MemoryFiles, change_po, follow_notices, load_memory

JOURNAL = ".paid-answers.jsonl"
"""Beside the PO files while a run goes on, and after one that was stopped."""

MARGIN = 200
"""Characters that placeholders may add to a text."""

UNKNOWN = "a run was stopped before the answer came; it may have been paid for"

Terms = Callable[[str], Mapping[str, str]]
"""Chinese -> English of the glossary's terms in a unit."""


def no_terms(_unit: str) -> Mapping[str, str]:
    """Return nothing: there is no glossary."""
    return {}


@dataclass(slots=True)
class Report:
    """What a run did. ``named`` are the units that still have no English, each with the reason."""

    translated: int = 0
    named: list[tuple[Wanted, str]] = field(default_factory=list)
    left: int = 0
    stopped: str = ""
    unsaved: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Order:
    """What to translate, and how."""

    engine: Engine
    pace: Pace = field(default_factory=Pace)
    limit: int | None = None
    again: bool = False
    terms: Terms = no_terms
    instructions: str = ""
    today: date = field(default_factory=date.today)


def plan(notices: tuple[Notice, ...], files: MemoryFiles, order: Order) -> tuple[tuple[Wanted, ...], Report]:
    """Return the units to ask, the order's limit applied, and a report that names those not asked again."""
    sound = [notice for notice in notices if notice.id not in files.broken]
    pairs = [(notice, follow(notice, files.po_of(notice), files.memory)) for notice in sound]
    wanted, refused = find_wanted(pairs, order.engine.name, again=order.again)
    report = Report(named=[(one, refusal.why) for one, refusal in refused])
    chosen = wanted if order.limit is None else wanted[: order.limit]
    report.left = len(wanted) - len(chosen)
    return chosen, report


def translate_notices(
    notices: tuple[Notice, ...], folder: Path, order: Order, only: frozenset[str] | None = None
) -> Report:
    """Ask the engine of ``order`` for what the PO files of ``notices`` in ``folder`` miss, and write it there.

    ``notices`` are all there are; ``only`` names those to translate now.

    Answers left in the journal by a run that was stopped are written first and not asked again. Raises
    OSError if there is no room even for the journal; nothing was asked then.
    """
    follow_notices(load_memory(folder), notices)
    folder.mkdir(parents=True, exist_ok=True)
    journal = Journal(folder / JOURNAL)
    desk = _Desk(notices, folder, order, journal)
    done: set[tuple[str, str]] | None = None
    try:
        _recover(desk)
        chosen = tuple(notice for notice in notices if only is None or notice.id in only)
        files = load_memory(folder)
        desk.open(*plan(chosen, files, order))
        _ask(desk)
        desk.write_rest()
        # What cannot be written yet, because a PO file is broken or the disk is full, stays in the journal.
        done = None if desk.report.unsaved or files.broken else desk.list_done()
    finally:
        journal.close(done)
    follow_notices(load_memory(folder), notices)
    return desk.report


class _Desk:
    """Where the parts of units come together, and whole notices go out to their PO files."""

    def __init__(self, notices: tuple[Notice, ...], folder: Path, order: Order, journal: Journal) -> None:
        self.notices = {notice.id: notice for notice in notices}
        self.folder = folder
        self.order = order
        self.journal = journal
        self.report = Report()
        self.texts: list[Text] = []
        self._parts: dict[str, tuple[str, ...]] = {}
        self._waiting: dict[str, set[str]] = {}
        self._wanted: dict[str, list[Wanted]] = {}
        self._have: dict[str, Outcome] = {}
        self._where: dict[str, list[Wanted]] = {}
        self._torn: set[Wanted] = set()
        self._noted: set[tuple[str, str]] = set()
        self._paths = load_memory(folder)

    def open(self, wanted: tuple[Wanted, ...], report: Report) -> None:
        """Lay out what is to be asked; what the journal already answers is taken from there."""
        report.unsaved = self.report.unsaved
        self.report = report
        for one in wanted:
            parts = split_unit(one.unit, self.order.engine.longest - MARGIN)
            self._parts[one.unit] = parts
            self._wanted.setdefault(one.notice, []).append(one)
            self._waiting.setdefault(one.notice, set()).update(parts)
            for part in parts:
                if part not in self._where:
                    self.texts.append(Text(part, one.context, self.order.terms(part)))
                self._where.setdefault(part, []).append(one)

    def list_done(self) -> set[tuple[str, str]]:
        """Return what the journal need not hold any longer: all but the answered parts of units that lack others."""
        waiting = {part for one, _ in self.report.named for part in self._parts.get(one.unit, ()) if one in self._torn}
        return {key for key in (*self.journal.kept.answers, *self._noted) if key[1] not in waiting}

    def receive(self, outcome: Outcome) -> None:
        """Take ``outcome``, and write each notice that now has all it waited for."""
        self._have[outcome.text.part] = outcome
        for notice in dict.fromkeys(one.notice for one in self._where.get(outcome.text.part, ())):
            waiting = self._waiting[notice]
            waiting.discard(outcome.text.part)
            if not waiting and notice in self._wanted:
                self._write(notice)

    def write_rest(self) -> None:
        """Write what has arrived for notices that are not complete."""
        for notice in list(self._wanted):
            self._write(notice)

    def _write(self, notice: str) -> None:
        given: list[Given] = []
        for one in self._wanted.pop(notice):
            outcomes = [self._have.get(part) for part in self._parts[one.unit]]
            answers = [outcome.answer for outcome in outcomes if outcome and outcome.answer]
            reason = next((outcome.gave_up for outcome in outcomes if outcome and outcome.gave_up), "")
            if len(answers) == len(outcomes):
                given.append(_join(one.unit, answers))
                reason = given[-1].refused
            elif any(answer.refused for answer in answers):
                given.append(_join(one.unit, [answer for answer in answers if answer.refused]))
                reason = given[-1].refused
            elif answers:
                self._torn.add(one)
            if reason or len(answers) != len(outcomes):
                self.report.named.append((one, reason or "not asked: the run was stopped"))
            else:
                self.report.translated += 1
        self.put_down(notice, given)

    def note(self, engine: str, part: str) -> None:
        """Take it that ``part``, asked by an earlier run, is named in its PO file now."""
        self._noted.add((engine, part))

    def put_down(self, notice: str, given: list[Given]) -> None:
        """Write ``given`` into the PO file of ``notice``; a failure leaves all of it in the journal."""
        if not given:
            return
        value = self.notices[notice]
        units = [one.unit for one in given]
        try:
            change_po(self._paths.path_of(value), value, lambda po: note_passes(take_answers(value, po, given), units))
        except (OSError, PoError) as error:
            self.report.unsaved.append(f"{self._paths.path_of(value)}: {error}")


def _join(unit: str, answers: list[Answer]) -> Given:
    refused = "; ".join(dict.fromkeys(answer.refused for answer in answers if answer.refused))
    doubt = "; ".join(dict.fromkeys(answer.doubt for answer in answers if answer.doubt))
    text = " ".join(answer.text.strip() for answer in answers)
    return Given(unit, "" if refused else text, answers[0].engine, _read_day(answers[0].on), doubt, refused)


def _read_day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _recover(desk: _Desk) -> None:
    """Write what an earlier run was paid for and could not write; note what it asked in vain."""
    kept = desk.journal.kept
    for engine in dict.fromkeys(engine for engine, _ in (*kept.answers, *kept.asked)):
        files = load_memory(desk.folder)
        pairs = [(notice, po) for notice in desk.notices.values() if (po := files.po_of(notice)) is not None]
        by_notice: dict[str, list[Given]] = {}
        for one in find_wanted(pairs, engine, again=True)[0]:
            parts = split_unit(one.unit, desk.order.engine.longest - MARGIN)
            answers = [kept.answers[engine, part] for part in parts if (engine, part) in kept.answers]
            asked = [part for part in parts if (engine, part) in kept.asked]
            if len(answers) == len(parts):
                by_notice.setdefault(one.notice, []).append(_join(one.unit, answers))
            elif asked:
                given = Given(one.unit, "", engine, desk.order.today, refused=UNKNOWN)
                by_notice.setdefault(one.notice, []).append(given)
                for part in asked:
                    desk.note(engine, part)
        for notice, answered in by_notice.items():
            desk.put_down(notice, answered)


def _ask(desk: _Desk) -> None:
    run = Run(desk.order.engine, desk.journal, desk.order.pace, desk.order.today, desk.order.instructions)
    kept = desk.journal.kept.answers
    known = [text for text in desk.texts if (run.engine.name, text.part) in kept and not desk.order.again]
    for text in known:
        desk.receive(Outcome(text, kept[run.engine.name, text.part]))
    texts = [text for text in desk.texts if text not in known]
    progress = _Progress(len(texts))
    with _stopping(run):
        for outcome in run.ask(texts):
            desk.receive(outcome)
            progress.count()
    desk.report.stopped = run.hopeless
    progress.end()


@contextlib.contextmanager
def _stopping(run: Run) -> Iterator[None]:
    """Let the first Ctrl-C (or SIGTERM) end the run in good order, the second at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, _frame: object) -> None:
        if run.stopped.is_set():
            raise KeyboardInterrupt
        run.stop(f"by {signal.Signals(number).name}")
        print("\nStopping when the answers under way are here (again Ctrl-C leaves them) …", file=sys.stderr)

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class _Progress:
    """One line on the terminal, or now and then a line in a log."""

    def __init__(self, total: int) -> None:
        self._estimate = Estimate(total)
        self._live = sys.stderr.isatty()
        self._last = time.monotonic()

    def count(self) -> None:
        self._estimate.count()
        if time.monotonic() - self._last >= (0.5 if self._live else 30):
            self._last = time.monotonic()
            line = self._estimate.say()
            print(
                f"\r\033[K{line}" if self._live else line, end="" if self._live else "\n", file=sys.stderr, flush=True
            )

    def end(self) -> None:
        if self._live:
            print(f"\r\033[K{self._estimate.say()}", file=sys.stderr)
