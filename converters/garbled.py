"""Texts that were read in a wrong character set and saved again: what they say is not what was written."""

from __future__ import annotations

from itertools import islice

from converters.charset import score
from converters.issues import ReadError
from converters.model import Notice

_SAMPLE = 2000
"""Characters."""
_WAYS = (("gb18030", "utf-8"), ("latin-1", "gb18030"), ("latin-1", "utf-8"), ("cp1252", "gb18030"), ("cp1252", "utf-8"))
"""Character set in which a program saved, and that in which the text was written."""
_LEAST, _MOST = 0.15, 0.05
"""Shares of common characters: of a Chinese text at least, of one that was garbled at most."""
_FEWEST = 6
_LOST = "锟斤拷"
"""What stands for characters that a program could not read and saved nevertheless."""
_ADVICE = "Fetch it again from where it was published; what a program saved so cannot be made good with certainty."


def refuse_garbled(text: str) -> None:
    """Raise ReadError if ``text`` was read in a wrong character set and saved again.

    >>> refuse_garbled("临岚市水务局关于节水的通知")
    """
    sample = text[:_SAMPLE]
    if sample.count(_LOST) * len(_LOST) > max(_MOST * len(sample), len(_LOST)):
        raise ReadError("characters of the text were lost when a program saved it (锟斤拷)", _ADVICE)
    if is_garbled(sample):
        raise ReadError("the text was read in a wrong character set and saved again", _ADVICE)


def is_garbled(text: str) -> bool:
    """Return whether ``text``, a few lines at most, was read in a wrong character set and saved again.

    >>> is_garbled("对不起，您访问的页面不存在".encode().decode("gb18030", "ignore")), is_garbled("临岚市水务局")
    (True, False)
    """
    if "的" in text or text.isascii() or score(text) > _MOST:
        return False
    once = [turned for way in _WAYS if (turned := _turn(text, *way))]
    twice = [turned for first in once for way in _WAYS if (turned := _turn(first, *way))]
    return any(_is_chinese(turned) for turned in (*once, *twice))


def _turn(text: str, saved: str, written: str) -> str:
    return text.encode(saved, "ignore").decode(written, "ignore")


def _is_chinese(text: str) -> bool:
    return len({sign for sign in text if sign > "\u3400"}) >= _FEWEST and score(text) >= _LEAST


def refuse_garbled_notice(notice: Notice) -> None:
    """Raise ReadError if the beginning of ``notice`` was read in a wrong character set and saved again."""
    refuse_garbled("\n".join([notice.title, *(block.text for block in islice(notice.body, 12))]))
