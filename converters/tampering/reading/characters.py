"""Characters that say something by themselves, and one search of a text for all of them."""

from __future__ import annotations

import re
from functools import lru_cache

from converters.traditional import TRADITIONAL

USUAL_FOLDS = tuple(zip("，：；（）！？\u3000\xa0", ",:;()!?  ", strict=True))
"""The wide signs that most pages have, and the narrow ones for them."""
_ALIKE = (
    "嫒爱愽博慱博娯娱仩上丅下亽人缐线菿到咑打伱你沵你恠在莪我発发収收歀款嘌票紸注幵开伩信嶶微呺号囻国卋世浗球暏赌圑团団团価价仴月"
    "銭钱倳事誐我冂门囬回犮发"
)
ALIKE = dict(zip(_ALIKE[::2], _ALIKE[1::2], strict=True))
"""Characters that no notice in simplified ones has -> those that they are written for, to hide from a search."""
_USUAL = (
    (
        {chr(code) for code in (*range(0x20, 0x7F), *range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))}
        | {sign for sign, _ in USUAL_FOLDS}
        | set("\n\t、。“”‘’《》〈〉【】〔〕「」『』—·")
    )
    - TRADITIONAL
    - ALIKE.keys()
)
_ODD = re.compile("[^" + "".join(map(re.escape, sorted(_USUAL))) + "]")


@lru_cache(maxsize=8)  # every rule asks this of the same text
def odd_signs(text: str) -> frozenset[str]:
    """Return the characters of ``text`` that plain simplified pages do not have: traditional ones, ornaments, …

    >>> sorted(odd_signs("國务院①，2025年Ａ"))
    ['①', '國', 'Ａ']
    """
    return frozenset(_ODD.findall(text))
