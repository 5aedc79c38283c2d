"""Idioms and names whose numerals say no figure: 一带一路, 万众一心, 三亚. A translation may show them or not."""

# ruff: noqa: E501 - Chinese characters count double

from __future__ import annotations

import re
from collections.abc import Iterable

_IDIOMS = """
一带一路 五位一体 四个全面 四个意识 四个自信 两个维护 两个确立 两个一百年 三农 三公 三严三实 两学一做
八项规定 四风 三会一课 六稳 六保 三重一大 万众一心 千方百计 千家万户 千军万马 万事 万物 万家 百姓 百年树人
百年老 百年大计 百年未有 百年奋斗 百年变局 百花齐放 百家争鸣 一体化 一体 一窗通办 一窗受理 一网通办 一网统管
一站式 一件事 一次性 一次办好 一门 一律 一般 一定 一致 一贯 一切 一旦 一直 一样 一起(?<!周一起) 一同 一道 一并
一向 一再 一线 一流 一手 一头 一身 一心 一系列 一揽子 一方面 一些 一点(?![半整钟零一二三四五]) 一经 进一步 统一 唯一 同一 单一
万一 第一时间 第一线 五湖四海 四通八达 三番五次 七上八下 九牛一毛 十分(?!之|[钟满]) 十足 百分比 千万不 千万要 四处
四季(?!度) 四面 五金 五谷 六一 三八 五一 七一 八一 十一黄金周 十一国庆 双十一 三亚 三明 三门峡 三峡
四川 四平 五台山 五指山 五华 六安 六盘水 七台河 八达岭 九江 九寨沟 九龙 十堰 百色 千岛湖 万宁 万州 万达
重九 二维码 二手 二氧化碳 三轮车 三明治 三角 三文鱼 四舍五入 五官 七彩 八卦 九年一贯 十字 百货 百科 百合
千斤顶 万能 万元户 三次产业 三产 一産 二产 一产 三人行 四两拨千斤 举一反三 接二连三 独一无二 五险一金 三资 三包 三証 三证合一
多证合一 三无 四新 三新 三农工作 两会 两岸 两山 两新 两癌 两高 两非 两手 三大攻坚战 七夕 重阳 端午
八一建军节 中秋 元旦 元宵 百强 一把手 一老一小 九三学社 五四 一二三产业 老百姓 百千万工程 三天打鱼 两天晒网
千古 百科 一对一 点对点 一卡通 一刀切 一票否决 一岗双责 一日三餐 一式 双随机 一公开 双公示 双创 双拥
双一流 双元 双休日 双职工 三甲 二甲 一网 一图 一端 一码 一卡 一张网 一条龙 一把尺子 一盘棋
"""

_NAMES = """
三亚 三明 三门峡 三峡 四川 四平 五台山 五指山 五华 六安 六盘水 七台河 八达岭 八达 九江 九寨沟 九龙 十堰 三角 三轮车 三文鱼
二维码 二氧化碳 二手 四环素 五金 五官 七彩 八卦 九年一贯 四舍五入 四处 四周(?=围|边|环|群山|都是|布|皆) 四面 三方协议 三元(?!钱) 五常 八宝 九华 九曲 两广 两湖
三原 三台 三河 四会 五原 五莲 七里 八里 九里 十里 百里 千阳 万安 万年 万载 千灯 三穗 三都 双流 双城 双辽 双鸭山
一回应 一一 件件 二次供水 二次元 二次加压 二级市场 三伏 三九天 三维 四通 五星红旗 八仙 九宫格 十字路口 双休日 双职工 双选会 双学位
"""

_NO_NUMBER_BEFORE = r"(?<![二三四五六七八九十百千万亿\d]{})"


def _any_of(words: Iterable[str]) -> str:
    """Return the pattern of any of ``words``, parted by their first characters, which is how they are found fastest."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[0], []).append(word[1:])
    rests = {first: "|".join(rest) for first, rest in by_first.items()}
    return "|".join(f"{first}{_NO_NUMBER_BEFORE.format(first)}(?:{rest})" for first, rest in rests.items())


IDIOMS = re.compile(_any_of((*_NAMES.split(), *_IDIOMS.split())))
"""Any of them, the earlier first."""

_SHOWING = """
五位一体 四个全面 四个意识 四个自信 两个维护 两个确立 两个一百年 三农 三公 三严三实 两学一做 八项规定 四风 三会一课 六稳 六保 三重一大
一日三餐 五险一金 三资 三包 三证 三证合一 三无 四新 三新 两会 两岸 两山 两新 两癌 两高 两非 两手 双随机 双公示 双创 双拥 双一流 三大攻坚战
三甲 二甲 三次产业 三产 二产 九三学社 四季 三人行 双元 三八 五一 五四 六一 七一 八一 双十一 五谷 五官 七彩 三伏 两岸 四面 一二三产业
"""

SHOWING = frozenset(_SHOWING.split())
"""Those whose numerals an English may show; the others are names, or words whose numerals nobody counts."""
