"""What one download may cost."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in seconds."""

    size: int = 50_000_000
    """As sent, and once more after decompression."""
    robots_size: int = 512_000
    """RFC 9309 asks for at least 500 KiB."""
    redirects: int = 5
    attempts: int = 3
    """So often a broken download is taken up again."""
    silence: float = 20.0
    """The longest time without a byte."""
    deadline: float = 300.0
    """The longest time for one download with all its redirects and attempts; waiting for the host's turn aside."""
    wait: float = 30.0
    """The longest time that a server may ask to wait before one more try."""


LIMITS = Limits()
