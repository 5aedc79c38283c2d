"""One question to one server, and its answer read to the end within the limits, however it misbehaves."""

from __future__ import annotations

import contextlib
import http.client
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote, urlsplit

from scripts.fetching.addresses import Connection
from scripts.fetching.limits import Limits
from scripts.fetching.refusal import Reason, Refusal

AGENT = "Mingshi/0.1"
"""The name under which hosts may speak to this program in their robots.txt: ``Mingshi``."""
_CHUNK = 65536
_AFTER = 0.3
"""Seconds to listen for bytes beyond the declared length."""


class BrokenError(Exception):
    """The connection failed or broke; what was received is kept, and a new try may go on."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Status and headers (names in lower case) of an answer, and its body piece by piece."""

    status: int
    headers: Mapping[str, str]
    pieces: Callable[[], Iterator[bytes]]
    """Yields the body. Raises Refusal or BrokenError."""


def declared_length(headers: Mapping[str, str]) -> int | None:
    """Return the body's length as declared, if it is. Raises Refusal if that is no number.

    >>> declared_length({"content-length": "12"})
    12
    """
    said = headers.get("content-length")
    if said is None or "chunked" in headers.get("transfer-encoding", "").lower():
        return None
    if not said.isascii() or not said.isdigit():
        raise Refusal(Reason.WRONG_LENGTH, f"the server declares the length {said[:40]!r}")
    return int(said)


@contextmanager
def ask(url: str, limits: Limits, until: float, headers: Mapping[str, str], *, allow_private: bool) -> Iterator[Answer]:
    """Yield the answer to a GET of ``url``, its body unread. Raises Refusal, or BrokenError if a new try may help.

    At ``until`` (``time.monotonic``) the connection is cut, whatever it is doing.
    """
    left = until - time.monotonic()
    late = threading.Event()
    if left <= 0:
        raise _too_late()
    connection = Connection(url, min(limits.silence, left), allow_private=allow_private)
    guard = threading.Timer(left, _cut, (connection, late))
    guard.daemon = True
    guard.start()
    own = {"User-Agent": AGENT, "Accept": "*/*", "Accept-Encoding": "identity", "Connection": "close"}
    try:
        with _telling(late):
            connection.request("GET", _target(url), headers=own | dict(headers))
            response = connection.getresponse()
        said = {name.lower(): _readable(value) for name, value in response.getheaders()}
        yield Answer(response.status, said, partial(_read, connection, response, said, late))
        response.close()
    finally:
        guard.cancel()
        connection.close()


@contextmanager
def _telling(late: threading.Event) -> Iterator[None]:
    """Turn what the network does into Refusal or BrokenError."""
    try:
        yield
    except (OSError, http.client.HTTPException, BrokenError) as error:
        if late.is_set():
            raise _too_late() from error
        raise BrokenError(str(error) or type(error).__name__) from error


def _target(url: str) -> str:
    parts = urlsplit(url)
    query = quote(parts.query, safe="/?%:@!$&'()*+,;=~")
    return quote(parts.path or "/", safe="/%:@!$&'()*+,;=~") + (f"?{query}" if query else "")


def _readable(value: str) -> str:
    """Return ``value``, which came as Latin-1, as UTF-8 if it is that; without control characters."""
    with contextlib.suppress(UnicodeError):
        value = value.encode("latin-1").decode("utf-8")
    return "".join(sign for sign in value if sign.isprintable()).strip()


def _too_late() -> Refusal:
    return Refusal(Reason.DEADLINE, "the answer was not complete in time")


def _cut(connection: Connection, late: threading.Event) -> None:
    late.set()
    if connection.line is not None:
        with contextlib.suppress(OSError):
            # The class's own, so that an encrypted socket is cut under its reader without a farewell.
            socket.socket.shutdown(connection.line, socket.SHUT_RDWR)


def _read(
    connection: Connection, response: http.client.HTTPResponse, headers: Mapping[str, str], late: threading.Event
) -> Iterator[bytes]:
    declared = declared_length(headers)
    got = 0
    while declared is None or got < declared:
        with _telling(late):
            # Beneath the library, which ends a body at its declared length without a look at what follows.
            piece = response.read1(_CHUNK) if declared is None else response.fp.read1(min(_CHUNK, declared - got))
            if not piece and declared is not None:
                raise BrokenError(f"{got} of {declared} declared bytes came")
            if not piece and late.is_set():
                raise BrokenError("cut")
        if not piece:
            return
        got += len(piece)
        yield piece
    if _has_more(connection, response):
        raise Refusal(Reason.WRONG_LENGTH, f"more than the declared {declared} bytes came")


def _has_more(connection: Connection, response: http.client.HTTPResponse) -> bool:
    """Return whether bytes follow a body that was read to its declared length."""
    assert connection.line is not None
    try:
        connection.line.settimeout(_AFTER)
        return bool(response.fp.read1(1))
    except OSError:
        return False
