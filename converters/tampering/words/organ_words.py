"""The words by which an organ of state is known: what it is in charge of, and the word for an organ.

All text is folded (``fold``): lower case, half width.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from converters.tampering.reading.text import one_of, words
from converters.tampering.words.vocabulary import FIELDS

FIELD = one_of(FIELDS)
_FIRST = "".join(sorted({field[0] for field in FIELDS} | set("人中高纪红总残妇公政疾税社融住第消")))
ORGAN = re.compile(
    rf"""
    (?=[{_FIRST}])(?:
    (?:(?:{FIELD})[和与、]?){{1,4}}(?:监督|综合)?(?:管理)?(?:分?局|厅|委员会|委(?!员|托|派))
    | 人民政府 | (?:第[一二三四五]+)?(?:中级|高级)?人民法院 | 人民检察院 | 人大常委会
    | 人民代表大会 | 纪委监委 | 纪律检查委员会
    | 红十字会 | 总工会 | 残疾人联合会 | 妇女联合会 | 残联(?!合) | 公共资源交易中心 | 政务服务中心
    | 疾病预防控制中心 | 公安局 | 税务局 | 社会保险(?:事业|基金|经办)?(?:管理|服务)?(?:中心|局) | 融媒体中心
    | 住房公积金管理中心 | (?:第[一二三四五六七八九十]+)?人民医院 | 妇幼保健院 | 消防救援(?:支队|大队|局)
    )
    """,
    re.VERBOSE,
)
"""Words after which a name can have nothing before them but a place, or who stands above."""
_ORGAN_HEADS = frozenset(field[:2] for field in FIELDS) | words(
    """
    人民 中级 高级 人大 纪委 纪律 红十 总工 残疾 残联 妇女 妇幼 公共 政务 疾病 公安 税务 社会 融媒 住房 消防
    第一 第二 第三 第四 第五 第六 第七 第八 第九 第十
    """
)
"""How an organ's words begin."""
_ORGAN_SIGN = re.compile(f"[{_FIRST}](?=[{''.join(sorted({head[1] for head in _ORGAN_HEADS}))}])")
_BEFORE_END = "".join(sorted({field[-1] for field in FIELDS} | set("和与、督合理监险业金办务安援查")))
_ORGAN_END = re.compile(
    rf"[局厅委府院会联心队](?<=[\s\S][{_BEFORE_END}][局厅委]|民政府|民法院|检察院|常委会|表大会|十字会|总工会|联合会|[\s\S]残联"
    r"|[易务制体理险业金办]中心|民医院|保健院|援支队|援大队)"
)
"""The last character of an organ's words but for 委员会, whose first it is: there are few of them."""
_LONGEST_ORGAN = 80


def find_organs(text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of ``ORGAN`` in ``text``, overlaps left out."""
    done = 0
    for end in _ORGAN_END.finditer(text):
        last = end.start()
        first = max(done, last - _LONGEST_ORGAN)
        first = max(first, text.rfind(",", first, last), text.rfind("。", first, last))
        for sign in _ORGAN_SIGN.finditer(text, first, last + 1):
            start = sign.start()
            if start >= done and text[start : start + 2] in _ORGAN_HEADS and (organ := ORGAN.match(text, start)):
                done = organ.end()
                yield organ
        done = max(done, last + 1)
