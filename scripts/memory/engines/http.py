"""One HTTP call with a deadline, and what its outcome means for the run."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar

import requests

from converters.translation.engine import HopelessError, NoAnswerError, TryAgainError

T = TypeVar("T")

_LARGEST = 2_000_000
"""Bytes; no answer to one paragraph is longer."""


def call_within(deadline: float, call: Callable[[], T]) -> T:
    """Return what ``call`` returns, or raise TryAgainError when ``deadline`` seconds are over.

    The call runs in a thread of its own, which is left behind when it does not end: no library's
    missing time-out and no server that drips bytes can hold up the run.
    """
    outcome: list[T] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(call())
        except BaseException as error:  # noqa: BLE001 - it is raised again in the caller's thread
            failure.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(deadline)
    if failure:
        raise failure[0]
    if not outcome:
        raise TryAgainError(f"no answer within {deadline:g} seconds")
    return outcome[0]


def post_json(url: str, body: Mapping[str, object], headers: Mapping[str, str], deadline: float) -> Any:
    """Return the JSON that ``url`` answers. Raises TryAgainError, NoAnswerError or HopelessError; never with a key."""
    return call_within(deadline, lambda: _post(url, body, headers, time.monotonic() + deadline))


def _post(url: str, body: Mapping[str, object], headers: Mapping[str, str], end: float) -> Any:
    left = max(0.1, end - time.monotonic())
    try:
        with requests.post(
            url, json=body, headers=dict(headers), timeout=(min(10.0, left), left), stream=True, allow_redirects=False
        ) as response:
            data = _read_body(response, end)
            _judge_status(response, data)
    except requests.exceptions.Timeout:
        raise TryAgainError("no answer in time") from None
    except requests.exceptions.InvalidSchema:
        raise HopelessError("the address of the engine must begin with http:// or https://") from None
    except (requests.exceptions.InvalidURL, requests.exceptions.MissingSchema):
        raise HopelessError("the address of the engine is no address; check its url setting") from None
    except requests.exceptions.RequestException as error:
        # The library's own message may quote the address and what stands in it.
        raise TryAgainError(f"the connection failed ({type(error).__name__})") from None
    try:
        return json.loads(data)
    except (json.JSONDecodeError, UnicodeDecodeError):
        kind = "a page" if data.lstrip()[:1] == b"<" else "no whole JSON"
        raise TryAgainError(f"the answer is {kind}") from None


def _read_body(response: requests.Response, end: float) -> bytes:
    data = bytearray()
    for chunk in response.iter_content(16384):
        data += chunk
        if time.monotonic() > end:
            raise TryAgainError("the answer came too slowly")
        if len(data) > _LARGEST:
            raise TryAgainError("the answer is endless")
    length = response.headers.get("Content-Length", "")
    if length.isdigit() and "Content-Encoding" not in response.headers and len(data) < int(length):
        raise TryAgainError("the answer was cut off")
    return bytes(data)


def _judge_status(response: requests.Response, data: bytes) -> None:
    """Raise what the status code of ``response`` means, unless it is a success."""
    status = response.status_code
    if status in {429, 503}:
        raise TryAgainError(f"HTTP {status}", read_retry_after(response.headers.get("Retry-After", "")))
    if status == 402 or b"insufficient_quota" in data:
        raise HopelessError("the engine says that the account is empty (HTTP 402)")
    if status in {401, 403}:
        raise HopelessError(f"the engine does not accept the key (HTTP {status}); check the key setting")
    if status in {404, 405} or 300 <= status < 400:
        raise HopelessError(f"there is no engine at this address (HTTP {status}); check the url and model settings")
    if status in {400, 413, 414, 422}:
        raise NoAnswerError(f"the engine does not take this text (HTTP {status})")
    if status != 200:
        raise TryAgainError(f"HTTP {status}")


def read_retry_after(value: str) -> float | None:
    """Return the seconds that a Retry-After header asks for (RFC 9110, 10.2.3); None if it says nothing.

    >>> read_retry_after("7"), read_retry_after("soon")
    (7.0, None)
    """
    value = value.strip()
    if value.isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
