"""Marks in the texts of the search: one sign for what was cut or masked, by which nothing is found or joined.

The signs are noncharacters of Unicode, which stand in no text; ``sayMarks`` in ``search-engine.js`` puts the words of
the page in their place.
"""

from __future__ import annotations

import re

from converters.model import Cut, Masked, Run, Runs

CUT = "\ufdd0"
MASKED = {"id-card": "\ufdd1", "mobile": "\ufdd2", "bank-card": "\ufdd3"}
"""Kind of number -> its sign."""
_SIGN = re.compile("[\ufdd0-\ufdd3]")


def marked_text(runs: Runs) -> str:
    r"""Return the text of ``runs`` with a sign for whatever was cut or masked, and with no such sign of its own.

    >>> marked_text((Run("手机："), Run("", Masked("mobile")), Run("，加\ufdd0微信"), Run("", Cut(1))))
    '手机：\ufdd2，加微信\ufdd0'
    """
    return "".join([_write_run(run) for run in runs])


def _write_run(run: Run) -> str:
    match run.mark:
        case Cut():
            return CUT
        case Masked(kind=kind):
            return MASKED[kind]
        case _:
            return run.text if run.text.isprintable() else _SIGN.sub("", run.text)
