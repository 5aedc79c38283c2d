"""How fast an engine is asked: so many at once, so many a second, and pauses when it asks for them."""

from __future__ import annotations

import random
import threading
import time
from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """The limits of a run; times in seconds."""

    at_once: int = 4
    per_second: float = 4.0
    deadline: float = 60.0
    attempts: int = 6
    backoff: float = 1.0
    longest_wait: float = 300.0
    patience: int = 12
    """So many texts in a row without any answer, and the engine counts as gone."""

    def wait_before(self, attempt: int) -> float:
        """Return how long to wait before attempt number ``attempt`` (the first retry is 1): doubling, with jitter."""
        return min(self.longest_wait, self.backoff * 2.0 ** (attempt - 1)) * random.uniform(0.5, 1.5)  # noqa: S311


class Gate:
    """Lets calls through one by one at the pace of a run."""

    def __init__(self, pace: Pace, stop: threading.Event) -> None:
        self._interval = 1.0 / pace.per_second
        self._longest = pace.longest_wait
        self._stop = stop
        self._lock = threading.Lock()
        self._next = 0.0

    def wait(self) -> bool:
        """Wait for this call's turn; False if the run was stopped meanwhile."""
        with self._lock:
            now = time.monotonic()
            turn = max(now, self._next)
            self._next = turn + self._interval
        return not self._stop.wait(max(0.0, turn - now)) and not self._stop.is_set()

    def pause(self, seconds: float) -> bool:
        """Hold all calls back for ``seconds``, as Retry-After asks; False if that is longer than the run would wait."""
        if seconds > self._longest:
            return False
        with self._lock:
            self._next = max(self._next, time.monotonic() + seconds)
        return True


class Estimate:
    """How much longer a run takes, judged by the pace of its last minute."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._times: deque[float] = deque([time.monotonic()])

    def count(self) -> None:
        """Note that one more is done."""
        self._done += 1
        now = time.monotonic()
        self._times.append(now)
        while len(self._times) > 2 and now - self._times[0] > 60:
            self._times.popleft()

    def say(self) -> str:
        """Return "120 of 5000, about 4 min left"; no estimate before there is ground for one."""
        left = self._total - self._done
        spent = time.monotonic() - self._times[0]
        said = f"{self._done} of {self._total}"
        if not left or self._done < 10 or spent < 2:
            return said
        seconds = left * spent / max(1, len(self._times) - 1)
        return f"{said}, about {_round(seconds)} left at this pace"


def _round(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds / 10)) * 10} s"
    if seconds < 5400:
        return f"{round(seconds / 60)} min"
    return f"{seconds / 3600:.1f} h"
