"""The signals that a text gives."""

from __future__ import annotations

from converters.tampering.reading.disguise import reveal
from converters.tampering.reasons import RULES, Signal, read


def find_signals(text: str) -> set[Signal]:
    """Return the signals of all rules that hold, not of the first alone."""
    reading = read(reveal(text))
    return {rule.signal for rule in RULES if reading.has_one_of(rule.needs) >= bool(rule.needs) and rule.holds(reading)}
