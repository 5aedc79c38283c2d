"""Content encodings undone within a limit, so that a few bytes cannot become too many."""

from __future__ import annotations

import zlib

from scripts.fetching.refusal import Reason, Refusal

_GZIP = 31
_ZLIB = 15
_RAW = -15
_PIECE = 1 << 16


def decompress(data: bytes, encoding: str, limit: int) -> bytes:
    """Return ``data`` without ``encoding`` (a Content-Encoding header, the last one applied named last).

    Raises Refusal for an unknown or broken encoding, and for more than ``limit`` bytes.

    >>> import gzip
    >>> decompress(gzip.compress(b"notice"), "gzip", 100)
    b'notice'
    """
    for name in reversed([one.strip().lower() for one in encoding.split(",") if one.strip()]):
        match name:
            case "identity":
                pass
            case "gzip" | "x-gzip":
                data = _inflate(data, _GZIP, limit)
            case "deflate":
                # Zlib by the standard; some servers send it raw.
                data = _inflate(data, _ZLIB if data[:1] == b"\x78" else _RAW, limit)
            case _:
                raise Refusal(Reason.ENCODING, f"the server compressed it as {name[:40]!r}, which was not asked for")
    return data


def _inflate(data: bytes, form: int, limit: int) -> bytes:
    """Inflate all members of ``data``; zeros after the last are padding."""
    out = bytearray()
    rest = data
    try:
        while rest.strip(b"\0") or not out:
            machine = zlib.decompressobj(form)
            while not machine.eof and (rest or machine.unconsumed_tail):
                out += machine.decompress(rest, _PIECE)
                rest = machine.unconsumed_tail
                if len(out) > limit:
                    raise Refusal(Reason.BOMB, f"{len(data):,} bytes become more than {limit:,} once decompressed")
            if not machine.eof:
                raise Refusal(Reason.ENCODING, "the compressed body ends too early")
            rest = machine.unused_data
            if not rest:
                break
    except zlib.error as error:
        raise Refusal(Reason.ENCODING, f"the compressed body is broken ({error})") from error
    return bytes(out)
