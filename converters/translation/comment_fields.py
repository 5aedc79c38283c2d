"""Fields in a comment line of a PO file: ``key=value; key=value``, whatever signs the values hold."""

from __future__ import annotations

from datetime import date


def write_fields(sign: str, fields: dict[str, str]) -> str:
    """Return a comment line: ``sign``, then ``key=value`` parted by semicolons; empty values are left out."""
    written = (
        f"{key}={value.replace('%', '%25').replace(';', '%3B').replace(chr(10), '%0A').replace(chr(13), '%0D')}"
        for key, value in fields.items()
        if value
    )
    return sign + "; ".join(written)


def read_fields(line: str) -> dict[str, str]:
    """Return the fields of a line, its sign taken off.

    >>> read_fields(write_fields("", {"by": "a; b%", "on": ""}))
    {'by': 'a; b%'}
    """
    pairs = (part.partition("=") for part in line.split(";"))
    return {key.strip(): _unescape(value.strip()) for key, _, value in pairs}


def _unescape(value: str) -> str:
    if "%" not in value:
        return value
    return value.replace("%0D", "\r").replace("%0A", "\n").replace("%3B", ";").replace("%25", "%")


def read_day(text: str) -> date | None:
    """Return the day that ``text`` is in ISO 8601; None if it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def write_day(day: date | None) -> str:
    """Return ``day`` in ISO 8601, empty for None."""
    return day.isoformat() if day else ""
