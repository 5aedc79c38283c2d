"""One request per host at a time, and a pause after each."""

from __future__ import annotations

import time
from collections.abc import Callable
from urllib.parse import urlsplit


class HostRate:
    """Waits before a request until the host has had its pause: ``seconds``, or what its robots.txt asks for."""

    def __init__(
        self, seconds: float, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._seconds = seconds
        self._clock = clock
        self._sleep = sleep
        self._next: dict[str, float] = {}
        self._asked: dict[str, float] = {}

    def ask_for(self, url: str, seconds: float) -> None:
        """Note that the host of ``url`` wants at least ``seconds`` between two requests."""
        self._asked[_host(url)] = seconds

    def wait(self, url: str, extra: float = 0.0) -> None:
        """Return when the host of ``url`` may be asked; ``extra`` seconds are waited in any case."""
        host = _host(url)
        pause = max(self._next.get(host, 0.0) - self._clock(), extra)
        if pause > 0:
            self._sleep(pause)
        self._next[host] = self._clock() + max(self._seconds, self._asked.get(host, 0.0))


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").lower()
