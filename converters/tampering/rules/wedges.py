"""Names of the trade set into a place where none can stand, known by the grammar around them, without a brand list."""

from __future__ import annotations

import re

from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, one_of, words

_PLAY = "娱乐|电竞|棋牌|真人|彩票|电玩城|赌场|博彩"
_LAWFUL = (
    r"(?!开展|中央|专项|高频|责任|大运会|校园|福利|体育|中国|即开|网络|文化|休闲|全民|群众|电子|国际"
    r"|歌舞|游艺|影视|数字|[一二三四五六七八九十百千万几]+亿)"
)
_FIELDS = (
    r"(?!群众|竞技|学校|公共|大众|社会|校园|青少年|职工|农民|全民|教育|文化"
    r"|系与|与|和|的|对外|关于|开展|召开|举办|第|推进|推动|促进|加强|组织|支持|承办|赴|参加|发布)"
)
_VERB = r"(?=对|关于|召开|开展|组织|举行|发布|印发|20\d\d年|[，。\n])"
PLAY = words("互娱 集团 电玩 娱乐 电竞 棋牌 真人 彩票 电玩城 赌场 博彩 国际 体育 投注 捕鱼 老虎机")
"""What a wedge has."""
_WEDGES = (
    re.compile(
        rf"(?:局|委员会|人民政府|办公室|健康委|学院|大学|街道|中心|支队|大队)[:：]?(?:{_LAWFUL}[{HAN}]{{2,3}}(?:{_PLAY})"
        rf"|{_FIELDS}[{HAN}]{{2,3}}(?:国际|体育))(?:\d{{0,5}}(?:官网|平台|游戏|大厅|下载|app|网站?|登录|首页))*{_VERB}"
    ),
    re.compile(
        rf"[省市区县州旗]{_LAWFUL}[{HAN}]{{2,4}}?(?:娱乐|电竞|棋牌|真人|彩票|赌场)(?:城|场|馆|网|官网|app|平台|管理)?"
        r"(?:人民政府|政府办公室|教育|财政|水利|水务|民政|卫生健康|发展和改革|生态环境|应急管理|市场监督|自然资源|交通运输"
        rf"|人力资源|医疗保障|住房和城乡|城市管理|农业农村)(?!(?:(?![局厅委])[{HAN}]){{0,8}}(?:公司|学校|学院|机构))"
    ),
    re.compile(
        rf"(?:局|委|政府|中心|学院|大学|医院|办公室)[（(]{_LAWFUL}[{HAN}a-z0-9]{{2,4}}(?:娱乐|电竞|棋牌|真人|彩票|体育|国际)[）)]"
    ),
    re.compile(
        rf"(?:版权所有|技术支持|主办|承办|copyright|©)[^\n{HAN}]{{0,12}}(?!的|[省市区县国校]级|全国|各类|大型){_LAWFUL}[{HAN}a-z0-9]{{2,5}}"
        rf"(?:娱乐|电竞|棋牌|真人|彩票|娱乐城|投注|博彩|赌场|捕鱼|老虎机)"
        rf"(?!有限|社(?![区会])|战队|[{HAN}]*公司|[{HAN}]*中心|[{HAN}]{{0,6}}(?:协会|运动|联赛|邀请赛|公开赛|锦标赛|大赛|总会))"
    ),
)
_PREFIX = re.compile(
    rf"^[ 【\[]?{_LAWFUL}(?:(?![省市区县州])[{HAN}a-z0-9]){{2,5}}?(?:互娱|娱乐|电竞|棋牌|真人|彩票|电玩城|赌场|博彩)"
    r"(?:城|网|官网|app|平台|首页|登录|注册|下载|手机版|官方网站|入口)*"
    rf"[】\]]?[-_— |·]{{0,2}}(?![的等和])(?=[{HAN}]{{2,8}}?(?:[省市县州旗]|(?<![园社景])区)|关于|[市省]|中共)"
)
_HOUSE = re.compile(
    rf"(?:(?<![{HAN}])|关于)[市县区](?![内级属直区各辖]){_LAWFUL}[{HAN}]{{2,5}}(?:娱乐[城馆]|电玩城|赌场|棋牌馆)"
)
_GROUP = re.compile(
    rf"(?<![{HAN}])[{HAN}]{{2,6}}集团(?:气象|自然资源|教育|民政|公安|财政|水利|水务|卫生健康|市场监督管理|生态环境|农业农村"
    r"|统计|审计|司法|商务|信访|文化和旅游|交通运输|住房和城乡建设|人力资源和社会保障|应急管理|税务)局"
)
_BOXED = re.compile(rf"(?<=[{HAN}])【{_LAWFUL}[{HAN}a-z0-9]{{2,6}}(?:{_PLAY}|电玩|国际|捕鱼)】(?=[{HAN}])")
_WELCOME = re.compile(rf"欢迎(?:来到|光临|访问)[{HAN}]{{2,4}}(?:国际|娱乐|体育|棋牌|彩票)(?![{HAN}])")
_SPLIT = re.compile(r"[ \u3000,，、|｜_]+")
ASKED = words("app 官网 网站 登录 登陆 入口 下载 平台 网址 首页 手机版 注册 客户端 官方网站 送金币")
_ASKED = one_of(ASKED)
_ENDINGS = tuple(ASKED)
_OFFICIAL = re.compile(
    r"政务|个人|法人|用户|网上|手机|企业|单位|政府|国家|全国|省|市|区|县|公共|办事|电子|移动|官方|招生|考试"
    r"|教育|学院|学校|大学|医院|银行|图书|旅游|景区|公园|友情|相关|统一|税务"
)


_DOUBTED = re.compile(r"提现|提款|出款|黑[不钱吗]|被黑|靠谱|正规吗|返[点水]|开户|线路|总代|主管|招商|占成")
"""What players ask about a house that may not pay."""
_SERVED = re.compile(rf"{_DOUBTED.pattern}|注册|登[录陆]|客服|优惠|代理|下载|大厅|官网|网址|会员|怎么样")


_SET_IN = (*_WEDGES, _HOUSE, _GROUP, _BOXED, _WELCOME)
"""All shapes of what is set in, but for a prefix of the title."""


def has_wedge(reading: Reading) -> bool:
    """Return whether a name of the trade is set into an agency's name, before a title or into a line of rights.

    >>> from converters.tampering.reasons import read
    >>> has_wedge(read("北屏区税务局宝运莱国际开展便民行动"))
    True
    >>> has_wedge(read("市体育局群众体育2024年工作要点"))
    False
    """
    spans = tuple(reading.spans_with(PLAY))
    if any(pattern.search(reading.text, *span) for pattern in _SET_IN for span in spans):
        return True
    return _PREFIX.match(reading.title.lstrip()) is not None
