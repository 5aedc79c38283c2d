"""Documents that bear a mark of classification (密级) are refused, in whatever format they come."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from converters.issues import Code, ReadError
from converters.labels import squeeze
from converters.model import Notice

_MARK = re.compile(
    r"^(?:份号[：:]?)?(?:\d{6})?(?:密级[：:]?)?(?:绝密|机密|秘密)(?:★|☆|\*|$|[（(]?\d+年|长期)"
    r"|^密级[：:](?:绝密|机密|秘密)"
)
"""The mark in the head of a document, its term behind it (GB/T 9704-2012, 7.2.2): 机密★5年."""
_LONGEST_MARK = 30
_HEAD = 8
"""Blocks in which the head of a document stands."""
_ABOVE = ("head", "masthead", "above the text")
"""Where the lines of a head stood that are no text of the notice."""


def is_classified(line: str) -> bool:
    """Return whether ``line`` is a mark of classification; what only speaks of secrets is none.

    >>> is_classified("机密★5年"), is_classified("000012 秘 密"), is_classified("秘密工作自查通知")
    (True, True, False)
    """
    return _MARK.match(squeeze(line[: _LONGEST_MARK * 2])[:_LONGEST_MARK]) is not None


def refuse_classified(lines: Iterable[str]) -> None:
    """Raise ReadError if one of ``lines``, the head of a document, is a mark of classification."""
    if any(map(is_classified, lines)):
        raise ReadError("the document bears a mark of classification (密级)", "Do not publish it; ask its issuer.")


def refuse_classified_notice(notice: Notice) -> None:
    """Raise ReadError if the head of ``notice``, what was left out of it included, bears a mark of classification."""
    refuse_classified(block.text for block in islice(notice.body, _HEAD))
    above = [one for one in notice.issues if one.code is Code.FURNITURE_REMOVED and one.where in _ABOVE]
    refuse_classified(line for issue in above for line in issue.detail.split(" | "))
