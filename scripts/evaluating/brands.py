"""The odds of single characters in brands, kept in ``branding.txt`` of the tamper check; see ``evaluate wording``."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from converters.divisions import place_names, subdistrict_names
from converters.tampering.reading.text import HAN

ROOT = Path(__file__).resolve().parent.parent.parent
BRANDS = ROOT / "tests" / "cases" / "tampering-language" / "brands.txt"
TARGET = ROOT / "converters" / "tampering" / "words" / "branding.txt"
_KIND = re.compile(r"(?:省|市|区|县|旗|州|盟|街道|镇|乡|地区|办事处)$")
_HAN = re.compile(f"[{HAN}]")
_BOUND, _STEP, _ADDED, _SIGNS = 3.0, 0.25, 0.5, 1500


def _count(names: Iterable[str]) -> Counter[str]:
    return Counter(sign for name in names for sign in _HAN.findall(name))


def learn(brands: Iterable[str], official: Iterable[str]) -> str:
    """Return the text of ``branding.txt`` that ``brands`` give against the places of China and ``official`` texts."""
    branded, texts = _count(brands), _count(official)
    places = _count(_KIND.sub("", name) for name in (*sorted(place_names()), *subdistrict_names()))

    def share(counts: Counter[str], sign: str) -> float:
        return (counts[sign] + _ADDED) / (counts.total() + _ADDED * _SIGNS)

    rows: dict[float, list[str]] = defaultdict(list)
    for sign in sorted(branded.keys() | places.keys() | texts.keys()):
        odds = math.log(2 * share(branded, sign) / (share(places, sign) + share(texts, sign)))
        rows[round(max(-_BOUND, min(_BOUND, odds)) / _STEP) * _STEP].append(sign)
    return "".join(f"{odds:g} {''.join(signs)}\n" for odds, signs in sorted(rows.items()))
