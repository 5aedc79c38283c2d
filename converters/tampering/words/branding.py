"""What invented brands look like: their characters are those of luck, luxury and rarity, which places seldom have.

``branding.txt`` holds the log-odds of single characters, learned by ``python3 -m scripts evaluate wording`` from the
invented names in ``tests/cases/tampering-language/brands.txt`` against the divisions of China and official texts.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from converters.tampering.reading.text import HAN

_HAN = re.compile(f"[{HAN}]")
_OTHER = re.compile(r"[a-z]|\d{2}")
_UNKNOWN = 3.0
"""What a character counts that neither places nor notices have."""


def parse(text: str) -> dict[str, float]:
    """Return the odds by character that ``text`` holds: a line for each value, with its characters."""
    rows = (line.partition(" ") for line in text.splitlines())
    return {sign: float(odds) for odds, _, signs in rows for sign in signs}


@cache
def _read_odds() -> dict[str, float]:
    return parse(files("converters.tampering.words").joinpath("branding.txt").read_text(encoding="utf-8"))


def weigh(name: str) -> float:
    """Return how much likelier the Chinese characters of ``name`` are in a brand than in a place: their mean log-odds.

    >>> weigh("瀚璟汇") > 1, weigh("观音寺村民小组") < 0
    (True, True)
    """
    odds = _read_odds()
    found = [odds.get(sign, _UNKNOWN) for sign in _HAN.findall(name)]
    return sum(found) / len(found) if found else 0.0


def list_odds(first: str, last: str) -> list[float]:
    """Return what each Chinese character from ``first`` to ``last`` weighs, in order."""
    odds = _read_odds()
    return [odds.get(chr(code), _UNKNOWN) for code in range(ord(first), ord(last) + 1)]


def plain_signs(below: float) -> str:
    """Return the characters whose log-odds are less than ``below``: those of places and notices."""
    return "".join(sorted(sign for sign, odds in _read_odds().items() if odds < below))


def is_branded(name: str) -> bool:
    """Return whether folded ``name`` looks like a brand: by its characters, or as it has Latin letters or figures."""
    return _OTHER.search(name) is not None or weigh(name) > 0
