"""What a host's robots.txt allows (RFC 9309), asked once per host."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from scripts.fetching.exchange import AGENT, BrokenError, ask
from scripts.fetching.limits import Limits
from scripts.fetching.rate import HostRate
from scripts.fetching.refusal import Reason, Refusal

_NAME = AGENT.partition("/")[0]


class Robots:
    """The rules of every host that was asked so far."""

    def __init__(self, limits: Limits, rate: HostRate, *, allow_private: bool) -> None:
        self._limits = limits
        self._rate = rate
        self._allow_private = allow_private
        self._rules: dict[str, RobotFileParser | Refusal] = {}

    def check(self, url: str, until: float) -> None:
        """Return if the host of ``url`` allows it. Raises Refusal if it does not, or cannot be asked."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._rules:
            self._rules[origin] = self._ask(f"{origin}/robots.txt", until)
            rules = self._rules[origin]
            if isinstance(rules, RobotFileParser) and (delay := rules.crawl_delay(_NAME)):
                self._rate.ask_for(url, min(float(delay), self._limits.wait))
        rules = self._rules[origin]
        if isinstance(rules, Refusal):
            raise rules
        if not rules.can_fetch(_NAME, url):
            raise Refusal(Reason.ROBOTS, f"{origin}/robots.txt forbids {parts.path or '/'} to programs like this one")

    def _ask(self, url: str, until: float) -> RobotFileParser | Refusal:
        rules = RobotFileParser(url)
        try:
            status, text = self._fetch(url, until)
        except BrokenError as error:
            return Refusal(Reason.BROKEN, f"{url} could not be read ({error})")
        except Refusal as refusal:
            return refusal
        if status in (401, 403, 429) or status >= 500:
            return Refusal(Reason.ROBOTS, f"{url} could not be read (status {status})")
        # Any other status than 200 means that there are no rules.
        rules.parse(text.splitlines() if status == 200 else [])
        return rules

    def _fetch(self, url: str, until: float) -> tuple[int, str]:
        for _ in range(self._limits.redirects + 1):
            self._rate.wait(url)
            with ask(url, self._limits, until, {}, allow_private=self._allow_private) as answer:
                target = answer.headers.get("location", "")
                if answer.status not in (301, 302, 303, 307, 308) or not target:
                    read = answer.status == 200
                    return answer.status, _head(answer.pieces(), self._limits.robots_size) if read else ""
            url = urljoin(url, target)
            if urlsplit(url).scheme not in ("http", "https"):
                break
        return 404, ""


def _head(pieces: Iterator[bytes], size: int) -> str:
    """Return the beginning of a text; rules beyond ``size`` bytes are left out, as the standard allows."""
    head = bytearray()
    for piece in pieces:
        head += piece
        if len(head) >= size:
            break
    return bytes(head[:size]).decode("utf-8", "replace").removeprefix("\ufeff")
