"""Who issued a notice whose issuer is in doubt: another clean part of it says so, or nobody does."""

from __future__ import annotations

from collections.abc import Sequence

from converters.official.closing import read_closing
from converters.official.issuing import find_title_issuers
from converters.official.letterhead import find_letterhead


def name_issuers(title: str, lines: Sequence[str]) -> tuple[str, ...]:
    """Return who signs the sound ``lines``, else whom the sound ``title`` or the head names; () if nothing does.

    What a name in doubt is without the words in doubt is no name that anybody gave: it is not taken.

    >>> name_issuers("关于免费体检的通知", ["请做好组织工作。", "临岚市卫生健康局", "2026年5月6日"])
    ('临岚市卫生健康局',)
    >>> name_issuers("柳滩镇开展防火宣传", ["镇长李某某指出，要压实责任。"])
    ()
    """
    return read_closing(lines).signers or find_title_issuers(title) or find_letterhead(lines)
