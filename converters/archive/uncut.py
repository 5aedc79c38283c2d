"""Words that were cut from a notice and stand on its page all the same, because a person edited that before."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterable

from converters.issues import Code
from converters.model import Notice
from converters.tampering.mending import describe
from converters.tampering.reading.text import fold

_TAG = re.compile(r"<a class=\"tag\"[^<>]*>[^<>]*</a>|</?[a-zA-Z][^<>]*>|\\(?=[!-/:-@\[-`{-~])|\{:[^{}\n]*\}")
_TOKEN = re.compile(r"sha256 ([0-9a-f]{64}), (\d+) characters")
_CUTS = (Code.TAMPERED_CUT, Code.TAMPERED_RESTORED)


def list_uncut(page: str, notices: Iterable[Notice], stated: Iterable[str], fresh: Iterable[str]) -> tuple[str, ...]:
    """Return what ``page`` holds of the words cut from ``notices`` or ``stated`` to be cut, by hash and length.

    What stands in ``fresh``, the pages as they would be written now, is not meant: the same words stand there rightly.
    """
    text = _read_text(page)
    sound = "\n".join(map(_read_text, fresh))
    found = [describe(words) for words in map(fold, stated) if words in text and words not in sound]
    for sha256, length in sorted({token for notice in notices for token in _list_tokens(notice)}):
        if (word := _find(text, sha256, length)) and word not in sound:
            found.append(describe(word))
    return tuple(dict.fromkeys(found))


def _list_tokens(notice: Notice) -> list[tuple[str, int]]:
    tokens = [(notice.integrity.token_sha256, notice.integrity.token_length)] if notice.integrity.token_sha256 else []
    details = (_TOKEN.search(issue.detail) for issue in notice.issues if issue.code in _CUTS)
    return [*tokens, *((found[1], int(found[2])) for found in details if found)]


def _find(text: str, sha256: str, length: int) -> str:
    """Return the piece of ``text`` that has this hash and length; empty if there is none."""
    pieces = dict.fromkeys(line[at : at + length] for line in text.split("\n") for at in range(len(line) - length + 1))
    return next((piece for piece in pieces if hashlib.sha256(piece.encode()).hexdigest() == sha256), "")


def _read_text(page: str) -> str:
    return fold(html.unescape(_TAG.sub("", page)))
