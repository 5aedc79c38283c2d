"""A notice from the web: its bytes as the publisher's server gave them, or a refusal that says why not."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from scripts.fetching.decompression import decompress
from scripts.fetching.exchange import Answer, BrokenError, ask, declared_length
from scripts.fetching.limits import LIMITS, Limits
from scripts.fetching.partial_file import PartialFile
from scripts.fetching.rate import HostRate
from scripts.fetching.refusal import Reason, Refusal
from scripts.fetching.robots import Robots

REDIRECTS = frozenset({301, 302, 303, 307, 308})

TYPES = frozenset({
    "", "text/html", "text/plain", "text/xml", "text/csv", "text/rtf",
    "application/xhtml+xml", "application/xml", "application/json", "application/pdf", "application/rtf",
    "application/msword", "application/vnd.ms-excel", "application/vnd.ms-works", "application/kswps",
    "application/kset", "application/wps-office.wps", "application/wps-office.et", "application/ofd",
    "application/zip", "application/x-zip-compressed",
    "application/octet-stream", "binary/octet-stream", "application/force-download", "application/x-download",
})  # fmt: skip
"""What may hold a notice. Further types are those that begin with one of the following."""
TYPE_BEGINNINGS = (
    "application/vnd.openxmlformats-officedocument.",
    "application/vnd.oasis.opendocument.",
    "application/vnd.ofd",
)


@dataclass(frozen=True, slots=True)
class Download:
    """The bytes, decompressed; the address that gave them after all redirects; its headers; when, in UTC."""

    data: bytes
    url: str
    headers: Mapping[str, str]
    retrieved: str


@dataclass(frozen=True, slots=True)
class _Moved:
    to: str


def _say_nothing(_: str) -> None:
    pass


@dataclass(slots=True)
class Fetcher:
    """Fetches one address after the other; remembers each host's rules and turn."""

    cache: Path
    """The folder of broken downloads."""
    limits: Limits = LIMITS
    seconds: float = 1.0
    """Between two requests to a host."""
    allow_private: bool = False
    tell: Callable[[str], None] = _say_nothing
    rate: HostRate = field(init=False)
    robots: Robots = field(init=False)

    def __post_init__(self) -> None:
        self.rate = HostRate(self.seconds)
        self.robots = Robots(self.limits, self.rate, allow_private=self.allow_private)

    def fetch(self, url: str) -> Download:
        """Return what stands at ``url``, redirects followed. Raises Refusal."""
        until = time.monotonic() + self.limits.deadline
        seen = [check_address(url)]
        while True:
            here = seen[-1]
            self.robots.check(here, until)
            answer = self._fetch_one(here, until)
            if isinstance(answer, Download):
                return answer
            to = check_address(answer.to)
            if to in seen:
                raise Refusal(Reason.REDIRECT_LOOP, f"{here} redirects back to {to}")
            if len(seen) > self.limits.redirects:
                raise Refusal(Reason.REDIRECTS, f"more than {self.limits.redirects} redirects, the last to {to}")
            self.tell(f"redirected to {to}")
            seen.append(to)

    def _fetch_one(self, url: str, until: float) -> Download | _Moved:
        """Try until it is complete, going on where it broke."""
        part = PartialFile(self.cache, url)
        extra = 0.0
        failure: BrokenError | _WaitError = BrokenError("no try")
        for attempt in range(1, self.limits.attempts + 1):
            self.rate.wait(url, extra)
            extra = 0.0
            try:
                with ask(url, self.limits, until, part.range_headers(), allow_private=self.allow_private) as answer:
                    return self._receive(url, answer, part)
            except _WaitError as error:
                failure, extra = error, error.seconds
            except BrokenError as error:
                failure = error
            if attempt < self.limits.attempts:
                self.tell(f"{failure}; trying again")
        if isinstance(failure, _WaitError):
            raise Refusal(Reason.TOO_MANY, str(failure))
        reason = Reason.WRONG_LENGTH if "declared bytes came" in str(failure) else Reason.BROKEN
        raise Refusal(reason, f"{failure}, {self.limits.attempts} times")

    def _receive(self, url: str, answer: Answer, part: PartialFile) -> Download | _Moved:
        headers = answer.headers
        if answer.status in REDIRECTS:
            if not headers.get("location"):
                raise Refusal(Reason.REDIRECTS, f"{url} redirects without saying where to")
            return _Moved(urljoin(url, headers["location"]))
        if answer.status == 416 and part.size():
            part.remove()
            raise BrokenError("the server could not go on where it broke")
        self._check_status(answer)
        _check_type(headers)
        going_on = answer.status == 206
        if going_on and not headers.get("content-range", "").startswith(f"bytes {part.size()}-"):
            part.remove()
            raise BrokenError(f"the server went on at another place ({headers.get('content-range', '')[:60]!r})")
        if not going_on:
            part.begin(headers)
        else:
            self.tell(f"going on after {part.size():,} bytes")
        declared = declared_length(headers)
        if declared is not None and part.size() + declared > self.limits.size:
            part.remove()
            raise Refusal(Reason.TOO_LARGE, f"{part.size() + declared:,} bytes, more than {self.limits.size:,}")
        try:
            part.append(answer.pieces(), self.limits.size)
        except Refusal as refusal:
            if refusal.reason is not Reason.DEADLINE:
                part.remove()
            raise
        data = part.path.read_bytes()
        part.remove()
        data = decompress(data, headers.get("content-encoding", ""), self.limits.size)
        if not data:
            raise Refusal(Reason.EMPTY, f"{url} answers with no content")
        return Download(data, url, headers, datetime.now(UTC).isoformat(timespec="seconds"))

    def _check_status(self, answer: Answer) -> None:
        """Return for 200, and for 206. Raises Refusal, or _WaitError if the server asks for patience."""
        status = answer.status
        if status in (200, 206):
            return
        if status in (404, 410):
            raise Refusal(Reason.NOT_FOUND, f"the server says that it is not there (status {status})")
        if status in (401, 403, 451):
            raise Refusal(Reason.FORBIDDEN, f"the server gives it to nobody it does not know (status {status})")
        if status in (429, 503):
            seconds = _retry_after(answer.headers.get("retry-after", ""))
            if seconds is not None and seconds <= self.limits.wait:
                raise _WaitError(status, seconds)
            asks = f" and to come back in {seconds:.0f} s" if seconds is not None else ""
            raise Refusal(Reason.TOO_MANY, f"the server asks for fewer requests{asks} (status {status})")
        raise Refusal(Reason.STATUS, f"the server answers with status {status}")


class _WaitError(Exception):
    """The server asks for ``seconds`` of patience."""

    def __init__(self, status: int, seconds: float) -> None:
        super().__init__(f"the server asks to wait {seconds:.0f} s (status {status})")
        self.seconds = seconds


def _retry_after(said: str) -> float | None:
    """Return the seconds of a Retry-After header, which may be a date; None if there is none.

    >>> _retry_after("5"), _retry_after("")
    (5.0, None)
    """
    if said.isascii() and said.isdigit():
        return float(said[:9])
    try:
        return max(0.0, (parsedate_to_datetime(said) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None


def check_address(url: str) -> str:
    """Return ``url`` without its fragment and with %20 for spaces in it. Raises Refusal if it is no address to ask.

    >>> check_address(" http://www.linlan.example/a 1.html#top ")
    'http://www.linlan.example/a%201.html'
    """
    url = url.strip().partition("#")[0].replace(" ", "%20")
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
        sound = sound and "%20" not in str(parts.hostname)
    except ValueError:
        sound = False
    if sound and (not url.isprintable() or any(sign.isspace() for sign in url)):
        raise Refusal(Reason.SIGNS, f"{url[:200]!r} holds a space or a sign that cannot be seen")
    if not sound:
        raise Refusal(Reason.SCHEME, f"{url[:200]!r} is no address of a web page")
    if parts.username is not None:
        raise Refusal(Reason.SCHEME, f"the address at {parts.hostname} holds a user name or password")
    return url


def media_type(headers: Mapping[str, str]) -> str:
    """Return the media type that ``headers`` declare, in lower case; empty if none."""
    return headers.get("content-type", "").partition(";")[0].strip().lower()


def _check_type(headers: Mapping[str, str]) -> None:
    kind = media_type(headers)
    if kind not in TYPES and not kind.startswith(TYPE_BEGINNINGS):
        raise Refusal(Reason.TYPE, f"the server gives {kind[:60]!r}, which holds no notice")
