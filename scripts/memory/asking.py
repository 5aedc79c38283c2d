"""Ask an engine many texts: several at once, at its pace, again where that helps, and stop at any moment."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from converters.translation.answers import find_fault
from converters.translation.engine import Engine, HopelessError, NoAnswerError, Question, TryAgainError
from converters.translation.placeholders import protect, restore
from scripts.memory.engines.http import call_within
from scripts.memory.journal import Answer, Journal
from scripts.memory.pace import Gate, Pace


@dataclass(frozen=True, slots=True)
class Text:
    """One text to ask: a unit, or a part of a long one."""

    part: str
    context: str = ""
    terms: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one text: an answer on the disk, or why there is none this time."""

    text: Text
    answer: Answer | None = None
    gave_up: str = ""


def strike_out(message: str, secrets: Iterable[str]) -> str:
    """Return ``message`` without any of ``secrets``.

    >>> strike_out("401 for key sk-123", ("sk-123",))
    '401 for key ***'
    """
    for secret in sorted(filter(None, secrets), key=len, reverse=True):
        message = message.replace(secret, "***")
    return message


def ask_once(engine: Engine, text: Text, deadline: float, today: date, instructions: str = "") -> Answer:
    """Return the engine's answer to ``text``, a refusal included; raises TryAgainError or HopelessError."""
    protected = protect(text.part, {} if engine.takes_terms else text.terms)
    question = Question(protected.text, protected.marker, text.terms, text.context)

    def refuse(why: str) -> Answer:
        return Answer(engine.name, text.part, refused=strike_out(why, engine.secrets), on=today.isoformat())

    try:
        raw = call_within(deadline, lambda: engine.ask(question, deadline))
    except NoAnswerError as error:
        return refuse(error.why)
    restored = restore(protected, raw)
    fault = restored.doubt if not restored.text else find_fault(text.part, restored.text, instructions)
    if fault or not restored.text:
        return refuse(fault or "an empty answer")
    doubt = strike_out(restored.doubt, engine.secrets)
    return Answer(engine.name, text.part, restored.text, doubt, on=today.isoformat())


class Run:
    """One run of questions to one engine. Results come as they are ready; ``stop`` ends it at any moment."""

    def __init__(self, engine: Engine, journal: Journal, pace: Pace, today: date, instructions: str = "") -> None:
        self.engine = engine
        self.journal = journal
        self.pace = pace
        self.stopped = threading.Event()
        self.hopeless = ""
        self._today = today
        self._instructions = instructions
        self._gate = Gate(pace, self.stopped)
        self._outcomes: queue.Queue[Outcome | None] = queue.Queue()
        self._failures = 0
        self._running = 0
        self._lock = threading.Lock()

    def stop(self, why: str = "") -> None:
        """Ask no more; what is under way is still received. ``why`` names what went wrong, if something did."""
        with self._lock:
            self.hopeless = self.hopeless or strike_out(why, self.engine.secrets)
        self.stopped.set()

    def ask(self, texts: Iterable[Text]) -> Iterator[Outcome]:
        """Yield one outcome a text, in the order they arrive; fewer if the run is stopped."""
        waiting = iter(texts)
        threads = [threading.Thread(target=self._work, args=(waiting,), daemon=True) for _ in range(self.pace.at_once)]
        self._running = len(threads)
        for thread in threads:
            thread.start()
        yield from self.drain()

    def drain(self) -> Iterator[Outcome]:
        """Yield the outcomes that are still to come."""
        while self._running:
            # A time-out, so that Ctrl-C is noticed on every system.
            try:
                outcome = self._outcomes.get(timeout=0.5)
            except queue.Empty:
                continue
            if outcome is None:
                self._running -= 1
            else:
                yield outcome

    def _work(self, waiting: Iterator[Text]) -> None:
        try:
            while not self.stopped.is_set():
                with self._lock:
                    text = next(waiting, None)
                if text is None:
                    return
                outcome = self._ask_patiently(text)
                if outcome is not None:
                    self._outcomes.put(outcome)
        except OSError as error:
            self.stop(f"the journal cannot be written ({error.strerror or type(error).__name__}); make room and go on")
        except Exception as error:
            self.stop(f"the engine failed in an unknown way ({type(error).__name__})")
            raise
        finally:
            self._outcomes.put(None)

    def _ask_patiently(self, text: Text) -> Outcome | None:
        """Return what became of ``text`` after as many attempts as the pace allows; None if the run was stopped."""
        why = ""
        announced = False
        for attempt in range(1, self.pace.attempts + 1):
            if not self._gate.wait():
                break
            if not announced:
                self.journal.announce(self.engine.name, text.part)
                announced = True
            try:
                answer = ask_once(self.engine, text, self.pace.deadline, self._today, self._instructions)
            except HopelessError as error:
                self.journal.release(self.engine.name, text.part)
                self.stop(str(error))
                return None
            except TryAgainError as error:
                why = strike_out(error.why, self.engine.secrets)
                if error.after is not None and not self._gate.pause(error.after):
                    self.stop(f"the engine asks to wait {error.after:.0f} seconds; go on after that")
                if attempt < self.pace.attempts:
                    self.stopped.wait(0 if error.after is not None else self.pace.wait_before(attempt))
                continue
            self._keep(answer)
            return Outcome(text, answer)
        if announced:
            self.journal.release(self.engine.name, text.part)
        return self._give_up(text, why) if why else None

    def _keep(self, answer: Answer) -> None:
        with self._lock:
            self._failures = 0
        self.journal.keep(answer)

    def _give_up(self, text: Text, why: str) -> Outcome:
        with self._lock:
            self._failures += 1
            gone = self._failures >= self.pace.patience
        if gone:
            self.stop(f"the engine does not answer any more; the last reason was: {why}")
        return Outcome(text, gave_up=why)
