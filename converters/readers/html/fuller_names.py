"""Names of agencies that a title, a head or a signature cuts short, and the fuller ones that another has."""

from __future__ import annotations

import re
from collections.abc import Sequence


def cuts_short(names: Sequence[str], own: Sequence[str]) -> bool:
    """Return whether each of ``names`` is short for the one of ``own`` at its place: 水利局 for 临岚水利管理局."""
    return len(names) == len(own) and list(names) != list(own) and all(map(_is_short_for, names, own))


def _is_short_for(name: str, full: str) -> bool:
    """Whether the signs of ``name`` stand in ``full`` in their order, the last one at its end (委 for 委员会)."""
    rest = iter(full)
    ends = name[-1:] == full[-1:] or (name.endswith("委") and full.endswith("委员会"))
    return ends and all(sign in rest for sign in name)


TERM = re.compile(r"第[一二三四五六七八九十百\d]{1,4}届")


def name_place(signed: Sequence[str], headed: Sequence[str]) -> tuple[str, ...]:
    """Return the signers, each with the place before its name that the head of the document has there."""
    places = {name: full for name in signed for full in headed if name != full and full.endswith(name)}
    return tuple(places[name] if _PLACE.fullmatch(places.get(name, "")[: -len(name)]) else name for name in signed)


_PLACE = re.compile("[\u3400-\u9fff]{1,8}(?:[省市区县州旗镇乡]|街道)")


def take_fuller(titled: tuple[str, ...], signed: tuple[str, ...]) -> tuple[str, ...]:
    """Return the signers, each by the longer of its two names."""
    return tuple(next((name for name in titled if name.endswith(one)), one) for one in signed)
