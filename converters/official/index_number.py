"""Index numbers (索引号) of the disclosure catalogue: kept verbatim, in plain digits; check digits only warn."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)

NATIONAL = re.compile(r"(?P<code>[0-9A-Z]{9})/(?P<year>(?:19|20)\d{2})-(?P<serial>\d{5})")
"""000014349/2017-00110: organisation code, year, serial (政府信息公开目录系统实施指引)."""
CREDIT = re.compile(r"(?P<code>[0-9A-HJ-NPQRTUWXY]{18})/(?P<year>(?:19|20)\d{2})-(?P<serial>\d{5,8})")
"""11370303004224175E/2026-5565066: unified social credit code, year, serial."""
ANY = re.compile(r"[0-9A-Za-z\u3400-\u9fff][0-9A-Za-z\u3400-\u9fff/\-_.:·—–‐－〔〕\[\]() ]{1,78}[0-9A-Za-z号)\]]")
"""What an index number may be at all: local forms are many."""

_FULL_WIDTH = re.compile(r"[０-９Ａ-Ｚａ-ｚ]")


@dataclass(frozen=True, slots=True)
class IndexNumber:
    """An index number, verbatim but for white space at its ends and for the width of its digits and letters."""

    text: str

    def __str__(self) -> str:
        return self.text

    @classmethod
    def parse(cls, text: str) -> IndexNumber:
        """Return the index number that is all of ``text``; ValueError if it can be none (no digit, a sentence).

        >>> str(IndexNumber.parse(" 000014349/2017-00110 "))
        '000014349/2017-00110'
        >>> str(IndexNumber.parse("ＬＬ－０１２－２０１２－０００５"))
        'LL-012-2012-0005'
        """
        value = text.strip()
        if _FULL_WIDTH.search(value):
            value = unicodedata.normalize("NFKC", value)
        if not ANY.fullmatch(value) or not re.search(r"\d", value):
            raise ValueError(f"not an index number: {text[:60]!r}")
        return cls(value)

    def check(self) -> str:
        """Return what of its check digits does not fit, in words; empty if all fit or none is defined.

        >>> IndexNumber("000014349/2017-00110").check()
        ''
        >>> IndexNumber("000014340/2017-00110").check()
        'organisation code ends in 0, its check digit would be 9'
        """
        if match := NATIONAL.fullmatch(self.text):
            return _check_organisation(match["code"])
        if match := CREDIT.fullmatch(self.text):
            return _check_credit(match["code"])
        return ""


def _check_organisation(code: str) -> str:
    """GB 11714-1997: weights over eight characters, modulo 11."""
    total = sum(int(sign, 36) * weight for sign, weight in zip(code, _ORGANISATION_WEIGHTS, strict=False))
    right = "0123456789X0"[(11 - total % 11) % 11]
    return "" if code[-1] == right else f"organisation code ends in {code[-1]}, its check digit would be {right}"


def _check_credit(code: str) -> str:
    """GB 32100-2015: weights over seventeen characters, modulo 31."""
    total = sum(_CREDIT_SIGNS.index(sign) * weight for sign, weight in zip(code, _CREDIT_WEIGHTS, strict=False))
    right = _CREDIT_SIGNS[(31 - total % 31) % 31]
    return "" if code[-1] == right else f"credit code ends in {code[-1]}, its check character would be {right}"
