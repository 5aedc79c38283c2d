"""Adverts set among official words, as they stand in pages: learned from with what stands around them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

PLACE = re.compile(
    r"临岚市|望津区|云汀区|岚口县|[\u4e00-\u9fff]{2}(?:市|县|区|镇|乡)(?=人民政府|[\u4e00-\u9fff]{2,6}局|委)"
)
"""A name that a brand may stand in the place of."""
_BRAND_ENDS = ("", "", "官网", "app", "娱乐", "体育", "app下载", "平台", "集团", "国际", "登录入口", "(中国)官方网站")
_BEHIND = ("\n", " ", "-", "_", "", "。", "，")
_BEFORE = ("\n", " ", "：", "-", "", "_")
_SHORT = 16
"""No longer advert stands in the place of a name."""
_TIMES, _BRAND_TIMES = 4, 3
_LONG = 8
"""A line shorter than that hosts no advert."""

Placed = tuple[str, str, str]
"""What stands before an advert, the advert, what stands behind it."""


class Hosts:
    """Official lines among which adverts are set, and the chance that chooses, the same in every run."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Take the lines of ``texts``."""
        self._lines = [line for text in texts for line in text.split("\n") if len(line) > _LONG]
        self._named = [line for line in self._lines if PLACE.search(line)]
        self._chance = random.Random(7)  # noqa: S311 -- no secret: the same choice every time is what is wanted

    def place(self, advert: str) -> Iterator[Placed]:
        """Yield ``advert`` behind, before, within and, if it is short, in the place of a name of official lines."""
        for _ in range(_TIMES if self._lines else 0):
            line, where = self._chance.choice(self._lines), self._chance.randrange(4)
            if where == 0:
                yield line + self._chance.choice(_BEHIND), advert, ""
            elif where == 1:
                yield "", advert, self._chance.choice(_BEFORE) + line
            elif where == 2:
                at = self._chance.randrange(len(line) + 1)
                yield line[:at], advert, line[at:]
            elif len(advert) <= _SHORT and self._named:
                yield self._exchange(advert)

    def place_brand(self, brand: str) -> Iterator[Placed]:
        """Yield ``brand``, as the trade writes it, in the place of names of official lines."""
        for _ in range(_BRAND_TIMES if self._named else 0):
            yield self._exchange(brand + self._chance.choice(_BRAND_ENDS))

    def _exchange(self, advert: str) -> Placed:
        line = self._chance.choice(self._named)
        name = self._chance.choice(list(PLACE.finditer(line)))
        return line[: name.start()], advert, line[name.end() :]
