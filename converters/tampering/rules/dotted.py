"""Names that call themselves the Chinese site of something: 鹭泽·(中国), 鹭泽·体育(xl中国). No agency does so."""

from __future__ import annotations

import re

from converters.tampering.reading import Reading
from converters.tampering.reading.text import words

NEEDS = words("中国) china)")
_SITE = re.compile(
    r"[a-z\u3400-\u9fff][ ]?[·•・‧][ ]?"
    r"(?:(?:体育|综合|娱乐|电竞|官方|全站|平台|真人|棋牌|官网)[ ]?\([a-z0-9]{0,8}[ ]?(?:中国|china)\)"
    r"|\((?:[a-z0-9]{2,8}[ ]?)?(?:中国|china)\)(?=$|[ \-_|,。\n]|vip|app|官|登|手机|体育|网页))"
)


def calls_itself_chinese(reading: Reading) -> bool:
    """Return whether a name with a dot behind it says that it is of China, as sites of the trade do.

    >>> from converters.tampering.reasons import read
    >>> calls_itself_chinese(read("鹭泽·(中国) - 我院完成手术")), calls_itself_chinese(read("鹭泽电器(中国)有限公司"))
    (True, False)
    """
    return any(_SITE.search(reading.text, *span) for span in reading.spans_with(NEEDS))
