"""A second notice behind the first in one file: titled, signed and dated anew by the same agency."""

from __future__ import annotations

import re
from itertools import pairwise

from converters.issues import Code, Issue
from converters.labels import squeeze
from converters.model import Block, Notice, Paragraph, Role

_PASSES_ON = re.compile(r"转发|印发|批转|公布|发布")
"""What is passed on is printed behind the notice, with its own title, signature and date."""
_TITLE = re.compile(r"[^。；：，]{4,80}(?:公告|通告|通知|通报|公示|决定|意见|批复|函|启事)")
_LEADS = 2
"""Blocks behind a date in which the title of another notice stands."""


def check_several(notice: Notice) -> tuple[Issue, ...]:
    """Return an issue if the text goes on behind its closing with a notice of its own: title, signature, date.

    Only what is beyond doubt is told: the title is the first one's once more, or begins with who signed both,
    and no annex and nothing that is passed on stands between.
    """
    if _PASSES_ON.search(notice.title):
        return ()
    body = notice.body
    ends = [at for at in range(1, len(body)) if _role(body[at]) is Role.DATE and _role(body[at - 1]) is Role.SIGNATURE]
    for end, later in pairwise(ends):
        between = body[end + 1 : later]
        signed = squeeze(body[end - 1].text)
        if signed != squeeze(body[later - 1].text) or any(_role(block) is Role.ANNEX_START for block in between):
            continue
        for at, block in enumerate(between[:_LEADS], end + 2):
            text = squeeze(block.text)
            again = text == squeeze(notice.title) or (text.startswith(signed) and _TITLE.fullmatch(text) is not None)
            if again:
                return (Issue(Code.SEVERAL_NOTICES, f"block {at}: {block.text[:60]}", "body"),)
    return ()


def _role(block: Block) -> Role | None:
    return block.role if isinstance(block, Paragraph) else None
