"""Words of pursuit in the formulas of any notice: 以欺骗等不正当手段取得的予以撤销, 集中整治阶段, 依法查处.

Annexes end every second notice with them. They say nothing of a phrase that stands elsewhere, unless the line speaks
of sites, games or wares of the trade as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_FORMULAS = re.compile(
    "欺骗|骗取|[诈骗]|违[法规]|非法|打击|查处|取缔|整治|治理|警惕|谨防|防范|处罚|罚款|处分|通报|举报|严禁|禁止|不得|不要|没有|不是"
    "|风险|公安|涉嫌|犯罪|执法|拒绝|严查|追回|注销|撤销|取消资格|立案|线索|机制|台账|抽查|解读|条例|管理办法|退税|医保"
)
_OF_TRADES = re.compile(
    "赌|诈骗|反诈|涉诈|骗局|色情|淫秽|[涉扫]黄|嫖|博彩|彩票|娱乐|棋牌|游戏|网站|网址|网络|广告|短信|域名|黑客|木马|钓鱼|发票|证件|[造制售贩]假|假[冒货药证币酒烟钞]|医?药|毒|传销"
    "|集资|论文|代写|贷款|直播|侵权|商标|app"
)
"""What a line has that speaks of the trades, and not of how the notice is carried out."""
_REFERS = re.compile("[该此其]|上述|当事人|经查|已[被依查立移]|涉|某")
"""What a line has that speaks of the one before it or behind it."""
_HEAD_LINES = 2


def blank_formulas(text: str, spans: Iterable[tuple[int, int]]) -> str:
    r"""Return ``text`` without ``spans``, and without such words where nothing ties these words to them.

    >>> text = "关于补贴的公示\n鹭泽官网\n公示七天。\n以欺骗手段取得的，予以追回。\n警惕诈骗网站。"
    >>> blank_formulas(text, [(8, 12)]).split("\n")[1:]
    [' ', '公示七天。', '以 手段取得的，予以 。', '警惕诈骗网站。']
    """
    parts, done, near = [], 0, set()
    for start, end in sorted(spans):
        if start >= done:
            parts += [text[done:start], " "]
            near.add(text.count("\n", 0, start))
            done = end
    lines = "".join([*parts, text[done:]]).split("\n")
    for number, line in enumerate(lines):
        refers = not near.isdisjoint((number - 1, number + 1)) and _REFERS.search(line) is not None
        is_near = number < _HEAD_LINES or number in near or refers
        if not is_near and not _OF_TRADES.search(line):
            lines[number] = _FORMULAS.sub(" ", line)
    return "\n".join(lines)


def blank_formulas_around(text: str, words: Iterable[str]) -> str:
    """Return what ``blank_formulas`` returns of the places of ``words``."""
    spans = ((match.start(), match.end()) for word in words for match in re.finditer(re.escape(word), text))
    return blank_formulas(text, spans)
