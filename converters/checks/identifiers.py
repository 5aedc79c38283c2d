"""Check digits of the codes in an index number (GB 11714-1997, GB 32100-2015); a wrong one only warns."""

from __future__ import annotations

from converters.issues import Code, Issue
from converters.model import Notice
from converters.official.index_number import IndexNumber


def check_digits(notice: Notice) -> tuple[Issue, ...]:
    """Return an issue if a check digit of the index number does not fit."""
    wrong = IndexNumber(notice.index_number).check()
    return (Issue(Code.CHECK_DIGIT, wrong, "index_number"),) if wrong else ()
