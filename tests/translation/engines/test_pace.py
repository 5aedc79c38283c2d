"""The pace of asking: waits that double, a gate for all, and estimates only where there is ground for one."""

from __future__ import annotations

import threading
import time

from scripts.memory.pace import Estimate, Gate, Pace


def test_waits_double_with_jitter_and_end_somewhere() -> None:
    pace = Pace(backoff=1, longest_wait=10)
    for attempt, low, high in ((1, 0.5, 1.5), (3, 2, 6), (20, 5, 15)):
        assert all(low <= pace.wait_before(attempt) <= high for _ in range(50))


def test_the_gate_keeps_the_rate_and_pauses_for_all() -> None:
    stop = threading.Event()
    gate = Gate(Pace(per_second=50, longest_wait=1), stop)
    start = time.monotonic()
    assert all(gate.wait() for _ in range(6))
    assert time.monotonic() - start >= 0.09
    assert gate.pause(0.2)
    start = time.monotonic()
    assert gate.wait()
    assert time.monotonic() - start >= 0.15
    assert not gate.pause(5)
    stop.set()
    assert not gate.wait()


def test_no_estimate_before_there_is_ground_for_one() -> None:
    estimate = Estimate(100)
    estimate.count()
    assert estimate.say() == "1 of 100"
