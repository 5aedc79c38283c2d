"""How a clause turns against what it names: it tells of an advert, refuses it, or denounces it in a slogan."""

from __future__ import annotations

import re

_BROADCAST = (
    r"(?:播[放出]?|喷[涂绘]|张贴|粘贴|散发|涂写)(?!软件|工具|器|平台|系统|机|服务|业务)[^，,。;；\n]{0,30}(?:(?<!公益)广告|短信|传单|卡片|信息)"
    r"(?!推广|公司|软件|平台|服务|位|招商|投放|群发)"
    r"|(?:向[^，,。;；\n]{1,16}|曾|频繁|大量|违规|持续|连续)(?:群发|发送|推送)[^，,。;；\n]{0,40}(?:短信|信息|广告|链接)"
    r"|群发[ ]*[“\"]|群发[ ]+[^，,。;；\n]{0,4}短信"
)
"""Who broadcasts, sends or pastes an advert is spoken about."""
_REFUSED = (
    r"不(?:找人|请人|请枪手|替人|帮人|代人|购买|轻信|相信|传播|浏览|收看|观看|转发|携带|沉迷|参与|登录|充当|组织|从事|贩卖"
    r"|出租|出借|散布|听信|贪图|理会|委托|雇[佣用]|下载|扫描|点击)(?!不|即可|也能|就能|也可)|拒绝"
    r"|不(?:信|传|打赏|碰|沾|贪|赌)(?![用誉征息])|不(?:售|卖|介绍|代写)|不买(?!后悔)|不看(?!征信|后悔|面|流水|负债|黑白|脸)"
)
"""What a vow says of what nobody is to do."""
_DENOUNCED = (
    r"是(?:诱饵|陷阱|套路|圈套|鬼话|神话|谎[言话]|忽悠|假的|[天深]?坑|毒[药饵]|骗|幌子|鱼[饵钩]|祸|毒瘤|毒品|黑手|空谈|假象)"
    r"|打水漂|一场空|两空|财空|两行泪|泪[两汪]|[后背]?台(?:可?控|操控|改|暗改)|套路深|害人精|害人害己|害[全一]|牢饭|坐牢|牢狱|铁窗"
    r"|倾家荡产|血本无归|家破|破财|悔终[生身]|后悔|悔恨|债台|火葬场|莫(?:贪|上|入|信|碰|沾|当|要|理|轻|伸|图|去|想|再|被)|别(?:信|碰|上当|贪|当真|伸手|被)"
    r"|就是坑|都是坑|全是坑|全是套|都是套|骗你|笑你|录屏|十[人赌]九|无归路|没人[赔管]|走投无路|千万别"
)
"""How slogans and rhymes call an offer."""
_TURNS = re.compile(f"{_BROADCAST}|{_REFUSED}|{_DENOUNCED}")
_SLOGANS = re.compile("标语|口号|顺口溜|口诀|三字经|童谣|警句|新型犯罪|犯罪防范|黑广播|黑电台|伪基站")
"""A title whose text names offers to denounce them."""


def turns_against(clause: str) -> bool:
    """Return whether the folded ``clause`` turns against what it names.

    >>> turns_against("刷粉返现是圈套"), turns_against("循环播放壮阳药广告"), turns_against("代考包过,不成功不收费")
    (True, True, False)
    """
    return _TURNS.search(clause) is not None


def lists_denials(title: str) -> bool:
    """Return whether the page with the folded ``title`` is slogans, or a report on who sends such adverts."""
    return _SLOGANS.search(title) is not None
