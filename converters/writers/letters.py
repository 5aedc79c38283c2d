"""The language and direction of a text that its script alone gives away."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_ARABIC = "\u0620-\u064a\u066e-\u06d3\u06d5\u06ee-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"
_SCRIPTS = {
    "ar": re.compile(rf"[{_ARABIC}]"),
    "he": re.compile(r"[\u05d0-\u05ea]"),
    "bo": re.compile(r"[\u0f40-\u0f6c]"),
    "mn": re.compile(r"[\u1820-\u1878\u1880-\u18aa]"),
    "ko": re.compile(r"[\u1100-\u11ff\uac00-\ud7a3]"),
}
_ANY = re.compile("|".join(script.pattern for script in _SCRIPTS.values()))
_LETTER = re.compile(r"[^\W\d_]")
_RIGHT_TO_LEFT = frozenset({"ar", "he"})
_UYGHUR = re.compile(r"[ېۈ]|ئ[اەوۇۆىې]")
_OTHER_ARABIC = re.compile(r"[ٴێڕڵښځټڈٹ]")
"""Letters of Kazakh, Kurdish, Pashto and Urdu."""
_OTHER_MONGOLIAN = re.compile(r"[\u1843-\u18aa]")
"""Letters of Oirat, Manchu and Sibe."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """``lang`` is empty where a script has several languages, ``direction`` where it is that of the page."""

    lang: str
    direction: str = ""

    @property
    def attributes(self) -> str:
        """Both as attributes of HTML and of attribute lists, each after a space; no language is said to be none."""
        return f' lang="{self.lang}"' + (f' dir="{self.direction}"' if self.direction else "")


def tongue_of(text: str) -> Tongue | None:
    """Return what the script of most letters of ``text`` says; None where it is that of the page, or says nothing.

    >>> tongue_of("ئۇقتۇرۇش")
    Tongue(lang='ug', direction='rtl')
    >>> tongue_of("بلاغ"), tongue_of("维吾尔语：ئۇقتۇرۇش") is None, tongue_of("通知")
    (Tongue(lang='', direction='rtl'), False, None)
    """
    return _weigh(text) if _ANY.search(text) else None


@lru_cache(maxsize=1 << 10)
def _weigh(text: str) -> Tongue | None:
    half = len(_LETTER.findall(text)) / 2
    script = next((name for name, signs in _SCRIPTS.items() if len(signs.findall(text)) > half), "")
    if script in _RIGHT_TO_LEFT:
        is_uyghur = script == "ar" and _UYGHUR.search(text) and not _OTHER_ARABIC.search(text)
        return Tongue("ug" if is_uyghur else "he" if script == "he" else "", "rtl")
    if script == "mn" and _OTHER_MONGOLIAN.search(text):
        return Tongue("")
    return Tongue(script) if script else None
