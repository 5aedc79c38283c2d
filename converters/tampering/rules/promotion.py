"""Advertisements by what they say: a clause that offers something, asks for something, and has no tie to the notice.

Needs no brand. A word that is an offer almost by itself counts alone, where nothing else on the page speaks of it;
a word of other trades or of lawful business counts only beside a call to action, a handle or a price.
"""

from __future__ import annotations

import re

from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, one_of, words
from converters.tampering.rules.offers import blank_lawful
from converters.tampering.words.denials import lists_denials, turns_against
from converters.tampering.words.formulas import blank_formulas
from converters.tampering.words.lexicon import INDECENT
from converters.tampering.words.ordinary import CRIME, VETO
from converters.tampering.words.ordinary_senses import GOES_ON_AS, STANDS_BEHIND
from converters.words import is_seam

OFFERS = words(
    """
    六合彩 六合开奖 六合资料 六合宝典 一肖 三肖 时时彩 百家乐 赌场 真人赌博 真钱 幸运飞艇 极速赛车 彩票计划
    计划群 实时开奖 平台开户 首存 体验金 送彩金 彩金 开户送 足球比分 即时比分 比分网 比分直播 新葡京 龙虎斗 炸金花
    百人牛牛 博彩 网投 投注网 老虎机 金沙城 棋牌官网 真人视讯 真人荷官 买球 波胆 返水 裸聊 激情小说 成人小说 成人视频
    成人影片 成人影院 成人网 黄色小说 一本道 人妻 熟女 巨乳 自拍偷拍 av在线 免费av 国产av 约炮 一夜情 上门服务电话
    全套服务 私服 传奇sf 超变传奇 壮阳 伟哥 催情 迷情 迷药 听话水 办证刻章 先办证 代办学历 学历代办 文凭办理 办理文凭
    假证 高仿 包过 代考 替考 代写论文 论文代写 代写代发 刷单 刷粉 刷赞 套现 黑户 秒到账 私人侦探 网赚 躺赚 日赚 月入
    捕鱼达人 彩票网 彩票平台 彩票app 私彩 黑彩 高频彩 快三 pk10 赛车pk 飞艇 腾讯分分彩 开元棋牌 德州扑克 菠菜 usdt
    虚拟币 幸运28 加拿大28 pc28 pc蛋蛋 大小单双 快3 一分钟开奖 六开彩 开彩 正版资料 免费资料 色图 撸啊 草榴 欧美大片
    日本道 做爱 性爱 情色 情趣用品 丝袜 主播福利 深夜直播 约炮 假文凭 迷幻药 乖乖水 蒙汗药 三唑仑 网贷口子 不查征信
    配资 倍杠杆 刷信誉 快递空包 空包网 单号网 黑客接单 定位查询 开房记录 同城小妹 时时乐 计划软件 赔率 街机 千炮
    皇冠足球 皇冠体育 代理招募 发票代开 代开增值 代开各 点数低 六合采 电子游艺 欧洲杯竞猜 世界杯竞猜 嫩模 女优
    岛国大片 岛国片 足球开户 搬砖套利
    成人用品 新奥 最准资料 六和 马报 必中三 期期准 现金网 体育投注 线上娱乐 申博 裸舞 福利app 夜间福利 体球网
    在线真人 线上真人 真人娱乐 国际娱乐城 体育注册 体育开户 娱乐注册 娱乐开户 直播足球 电竞投注 彩票注册 彩票开户
    棋牌注册 领筹码 真人棋牌 线上投注
    下注 印度神油 神油 延时喷剂 快手双击 自助下单 代刷 卡盟 空放 裸条 id激活锁 杀号 组六 高清专区 送金币 可提现
    一手货源 黄片 毛片 人人操 人人干 操逼 美女直播 福利视频 福利姬 学生妹 外围女 包夜 楼凤
    彩票邀请码 邀请码注册 公海游戏
    比分网站 投注网站 成人网站 彩票网站 现金网站 假证件 裸聊天 网赚钱 色图片 迷药水 真钱游戏
    直播大秀 玩家首选 玩家推荐 成人影视 成人直播 真人厅 特黄录像 特黄大片 特黄视频 一级特黄
    """
)
"""What hardly any notice speaks of unless it is about the trade itself."""

GOODS = words(
    """
    发票 证件 学历证书 驾驶证 毕业证 贷款 借款 信用卡 兼职 招聘 棋牌 彩票 电竞 体育赛事 竞猜 投注 娱乐 游戏 国际
    直播
    小姐 按摩 保健品 茶叶 白酒 减肥 丰胸 增高 香烟 pos机 开锁 疏通 搬家 论文 推荐码 邀请码 返利 佣金 手游 资料 开奖 下注
    真人 体育 麻将 扑克 捕鱼 斗地主 视频 小说 电影 发卡 网店 流量 排名 外链 推广
    """
)
"""What lawful texts speak of too."""

_OFFERS, _GOODS = (
    re.compile(
        one_of(OFFERS) + r"|无码(?![率头人群老\"”])|葡京(?!酒店)"
        r"|一码(?=[中特必平爆])|外围网|开奖记录|北京赛车(?!运动)|三级片(?!区)|代孕(?:公司|中心|机构)|空降(?:上门|服务)"
        r"|国际娱乐(?!有限|会所|中心|广场|场所|设施|公司|休闲|酒店|项目|城)"
        r"|注册送(?=\d|现金)|外围(?=下注|投注|平台|女)"
    ),
    re.compile(one_of(GOODS | {"娱乐城", "威尼斯人"})),
)
WARES = OFFERS | GOODS | {"国际娱乐", "一码"}
_ENDS = "\n。！？!?；;"
_CLAUSE_END = re.compile(f"[{_ENDS}]")
_HANDLE = re.compile(
    rf"(?:微信|薇信|威信|v信|vx|wx|加v|加微|加薇|扣扣|qq|飞机|电报|telegram|tg)(?:号|群|客服|咨询|联系|:|："
    rf"|\s)*[a-z0-9_@-]{{4,}}"
    rf"|(?:电话|手机|号码?)(?:同|即)(?:微信|v)|微信同号|[{HAN}][：:]?\s*1[3-9]\d[\dx*]{{8}}"
)
_CALL = re.compile(
    r"(?:点击|立即|马上|扫码)(?:领取|下载|注册|进入|加入|加)|首存|首充|首单(?:全额)?返|(?:注册|开户|充值|存款)(?:就|即|立)?(?:可)?[送享领得返]|下载(?:送|领)|送(?:现金"
    r"|\d+|百|彩)|"
    r"(?:日结|日入|月入|日赚|返)\d|\d+元?(?:彩金|体验金|红包)|先\S{1,4}后付|货到付款|当天放款|当日放款|秒到|秒批"
    r"|不看征信|无需征信|"
    r"无抵押\S{0,6}(?:当天|放款|电话|联系)|包过|包赢|稳赚|保密|诚信经营|信誉(?:第一|保证|首选)|价格优惠|可先验|"
    r"首次充值|充值送|代开|专业(?:办理|承接)|更多精彩|敬请关注|同城|上门|免费(?:观看|试看|下载|领|看片)"
    r"|在线(?:观看|试玩|投注)|免费试玩|最新(?:网址|地址|版下载|开奖)|"
    r"备用网址|永久(?:域名|网址|免费)|邀请(?:好友|码)|推荐码|客服(?:qq|微信)|加我|私聊|联系我|欢迎(?:加盟|代理)"
    r"|招(?:收)?代理"
)
_QUOTED = re.compile(r"[“《「『\"‘][^”》」』\"’\n]{1,30}[”》」』\"’](?!手机版|免费|官网|下载)")
_ABOUT = re.compile(
    one_of(
        (VETO | CRIME) - {"赌", "色情", "淫秽", "采购", "商标", "举报"}
        | words(
            "禁止 不得 不予 不设 不含 不要 不可 请勿 切勿 均属 造假 假药 治理 整治 清理 清除 打击 关停 屏蔽 侦办 处置"
            " 防范 莫刷 莫碰 莫信 莫贪 莫沾 莫赌 莫买 不搞 不碰 小广告 不法分子 串换 扣除 未委托 国新出审"
            " 提醒 当心 小心 不举办 不举行 不开展 禁赛 移交公安 移送公安"
            " 拘留 获刑 判刑 刑事 开庭 公诉 涉案 作弊 抵制 遏制 远离 销毁 收缴 抽检 纠纷案 坐庄 罚款"
            " 黑名单 目录 玩法 赌博 案例 线索 机制 推进会 抽查 承诺书 量刑 自然人 劳务费 代开点 正版化 质量监督 党支部"
            " 禁区 法外 他人重新注册 案由 开设赌场 同案 不法 注销 停用 台账 代销 公益金 识别 辨别"
            " 清淤 硬化 惠企 退税 医保 讲解 听取 撤销 等方式 不支持 取消资格 追回"
            " 如发现 不适用于 处理决定 取消成绩 违纪 舞弊 打掉 冻结 团伙 端掉 战果 抓 辟谣"
            " 不承接 不接受 不刊登 不刊播 不发布 不经营 不销售 不涉及 不包括 不纳入 追究 抬价 等情况"
            " 严查 列管 药政 成瘾 骗 罪 风险 著作权 侵权 处分 立案 洗钱 不是 须经 牌照 检出 获刑 违禁 手机银行 年化利率"
        )
        | words("办税 税务局 征收率")
        | words("篡改 暗链 被黑 解读 暂行规定 条例 管理办法")
    )
)
"""What a clause that speaks about such offers has; advertisements have none of it."""
_TOPIC = re.compile(
    one_of(
        CRIME
        | words(
            "真假 赌博 案例 案件"
            " 处罚 判决 裁定 罪 篡改 暗链 非法 违法 骗 整治 治理 娱乐场所 曝光 通报 打击 扫黄 召回 抽检"
            " 商标 执法 假冒 查处 小广告 名菜 菜单 食谱 市场主体 经营范围 老字号 贴息 lpr 工商银行 农商银行"
            " 博彩监察 承批公司 智力运动会 棋牌项目 棋牌赛事 电影剧本 故事片 影片备案 国新出审 游戏审批"
        )
    )
)
_LAWFUL = re.compile(
    rf"{'|'.join(f'{word}(?={GOES_ON_AS[word]})' for word in ('博彩', '百家乐', '时时彩', '六合彩', '买球'))}"
    rf"|(?<={STANDS_BEHIND['买球']})买球"
    r"|(?<=[不勿拒禁戒])(?:裸聊|刷单|约炮|买球|下注|代考|套现)|月入[1-9]\d{3}(?!\d)|国际娱乐城(?=[(（][^)）\n]{2,16}[路街区镇号巷道][)）])|金沙城(?=中心)|体育投注(?=站)|[快高]频?开彩票|开彩(?=票[站点])|负责任博彩|成人用品(?=店|批发|零售)|(?:体育|福利|中国)彩票(?!投注|平台|app|官网)|彩票(?:管理|发行|公益|中心|销售|销量)|体彩|福彩|首创|首存储"
    r"|任何形式的博彩|黄色图片|[一二三四五]组六组|六和(?=[区镇村社饲路塔]|彩钢)|快3(?=[分秒天日个小倍成])|新奥(?=lng|cng|储配|加气|燃气|能源|天然气|集团)|做爱(?=心|国|岗|党)|大小单双(?=号)"
    r"|新?葡京(?:大?酒店|等|路|[、(（]"
    r"|[\u4e00-\u9fff]{0,6}(?:酒楼|公司|餐[饮馆]|农家乐|商行|超市|茶楼|宾馆|酒家|饭?店))"
    r"|非博彩|幸运博彩|博彩(?:业|行业|企业|监察|监管|税|毛?收[入益]|元素|承批|判例|中介)(?![^。\n]*(?:欢迎|注册))|博彩(?=同志|先生|女士|[(（][男女])|下注(?=[射释明意])|菠菜(?=种植|生产|大棚|基地|面积|产业|收购|、)|(?<=[赛场])比分直播|女优(?=[先秀惠质待良化抚])|彩金(?:项链|首饰|珠宝|饰|、|戒)"
)
_LOTTERY = re.compile(r"(?:体育|福利)彩票|体彩|福彩")
_DRAWS = words("组六 快三 快3 时时乐 大小单双 六开彩 足球比分 赔率 下注 彩票平台 彩票网")
"""What a page about the lawful lottery may speak of."""
_OF_MACAO = words("赌场 博彩")
"""What a page that speaks of Macao may speak of."""
_ASKS = re.compile("平台|[线网]上|开户|注册|点击|登录|下载|官网|app|送")
_TITLE = re.compile(
    r"关于[^\n]{2,60}的(?:公告|通知|通告|公示|意见|批复|函|决定|报告|提示)|(?:推进|培训|专项)[^\n]{0,8}(?:执法|检查)"
)
_LISTED = re.compile(r"[|｜丨、,，/\s·_-]+")
_FOOT_MARK = re.compile(
    r"友情链接|网站地图|keywords|description|版权所有|all rights reserved|copyright|<[a-z]|display", re.IGNORECASE
)


_GAME = re.compile(
    "竞彩|足总杯|欧洲杯|赛程|看球|棋牌|捕鱼|娱乐|彩票|电竞|麻将|扑克|真人|投注|下注|赔率|千炮|斗地主|牛牛"
)


def _is_list_of_games(clause: str, rest: str) -> bool:
    """Return whether most elements of a list, three or more, are names of games for money, which ``rest`` has not."""
    items = [item for item in _LISTED.split(clause) if item]
    hits = sum(any(game not in rest for game in _GAME.findall(item)) for item in items)
    return len(items) >= 3 and hits >= 2 and hits * 2 >= len(items) and len(clause) <= 80


def _counts(clause: str, rest: str) -> bool:
    """Return whether the folded ``clause`` advertises, given the ``rest`` of the page."""
    offers = [
        word
        for word in {match[0] for match in _OFFERS.finditer(clause) if not is_seam(clause, *match.span())}
        if word not in rest
        and not ("代开" in word and "税" in rest)
        and not (word in _DRAWS and _LOTTERY.search(rest))
        and not (word in _OF_MACAO and "澳门" in rest and not _ASKS.search(clause))
    ]
    goods = [word for word in set(_GOODS.findall(clause)) if word not in rest]
    if not offers and not goods:
        return False
    calls, handles = len(_CALL.findall(clause)), len(_HANDLE.findall(clause))
    if not offers and _is_list_of_games(clause, rest):
        return True
    if not offers:
        return bool(handles and calls) or (calls >= 2 and len(goods) >= 1) or (handles > 0 and len(goods) >= 2)
    if len(offers) >= 2 or calls or handles or len(goods) >= 2:
        return True
    return len(clause) <= 40 or _FOOT_MARK.search(clause) is not None


def _is_of_keywords(clause: str, rest: str, reading: Reading) -> bool:
    """Return whether a line of the head is a list of games as search engines are to find it, whatever words it has."""
    is_head = any(clause == line.strip() for line in reading.lines[:_HEAD_LINES])
    return is_head and len(_KEYWORD_END.findall(clause)) >= _FEWEST_ITEMS - 1 and _is_list_of_games(clause, rest)


_MEALS = re.compile("食堂|白菜|萝卜|黄瓜|芹菜|蔬菜|生菜|韭菜|番茄|土豆")


def _list_alone(reading: Reading) -> list[str]:
    """Return the words of trade that stand in one clause of the page and nowhere else: only these can count."""
    words, folded = [], reading.text
    for word in reading.pieces & WARES:
        if word == "菠菜" and _MEALS.search(folded):
            continue
        places = [*reading.places_of(word)]
        if len(places) == 1 or not _CLAUSE_END.search(folded, places[0], places[-1]):
            words.append(word)
    return words


def _clause_at(folded: str, at: int) -> str:
    """Return the clause that holds the sign at ``at``."""
    start = folded.rfind("\n", 0, at) + 1
    start = max([start, *(folded.rfind(sign, start, at) + 1 for sign in _ENDS)])
    end = _CLAUSE_END.search(folded, at)
    return folded[start : end.start() if end else len(folded)]


def _is_about(folded: str, clause: str, head: str) -> bool:
    """Return whether the text around ``clause``, or its top with ``head``, speaks about such offers."""
    at = folded.find(clause)
    rest = blank_formulas(folded, [(at, at + len(clause))])
    top = rest.strip()[:120] if clause in head else head + rest.strip()[:60]
    return _TOPIC.search(top) is not None or len(_TOPIC.findall(rest)) > 1


def advertises(reading: Reading) -> bool:
    r"""Return whether a clause of the text is an advertisement that has nothing to do with the rest."""
    alone = _list_alone(reading)
    if not alone:
        return False
    folded, head = blank_lawful(reading.text), reading.title
    if lists_denials(head) and not _HANDLE.search(folded):
        return False
    for clause in {_clause_at(folded, at) for word in alone if (at := folded.find(word)) >= 0}:
        bare = _LAWFUL.sub(" ", _TITLE.sub(" ", _QUOTED.sub(" ", clause)))
        rest = folded.replace(clause, " ", 1)
        is_of_keywords = _is_of_keywords(clause, rest, reading)
        is_about = (_ABOUT.search(bare) or turns_against(bare)) and not is_of_keywords
        if len(bare.strip()) < 3 or is_about:
            continue
        if _counts(bare, rest) and not _is_about(folded, clause, head):
            return is_of_keywords or any(sign.search(folded) for sign in (_OFFERS, _HANDLE, _CALL))
    return False


_ITEM_END, _KEYWORD_END = re.compile(r"[|_]"), re.compile("[/|]")
_FEWEST_ITEMS, _FEWEST_WORDS, _HEAD_LINES = 3, 2, 3


def heads_with_indecency(reading: Reading) -> bool:
    r"""Return whether a line of the head is a list of what only indecent sites offer, whatever the page speaks about.

    >>> from converters.tampering.reasons import read
    >>> heads_with_indecency(read("国产av免费|熟女无遮挡|高清下载\n防诈宣传")), heads_with_indecency(read("扫黄|打非"))
    (True, False)
    """
    found = reading.pieces & INDECENT
    return any(
        len(_ITEM_END.split(line)) >= _FEWEST_ITEMS
        and sum(word in line for word in found) >= _FEWEST_WORDS
        and not _ABOUT.search(line)
        for line in reading.lines[:_HEAD_LINES]
    )


LINKED = words("热门推荐 友情链接 热门搜索 相关搜索 热搜词")
_LINKED = re.compile(rf"(?:{one_of(LINKED)})[ ]*[:：]?")
_PROMOTED = re.compile("官网|下载|注册|登录|app|首页|入口")


def links_to_games(reading: Reading) -> bool:
    """Return whether a list of links or searches names games for money, two or more of them promoted.

    >>> from converters.tampering.reasons import read
    >>> [links_to_games(read(f"友情链接：{links}")) for links in ("鹭泽娱乐注册送 | 鹭湾棋牌下载", "体育局 | 彩票中心")]
    [True, False]
    """
    for line in reading.lines_with(LINKED):
        items = _LISTED.split(_LINKED.sub(" ", line))
        if sum(bool(_GAME.search(item) and _PROMOTED.search(item)) for item in items) > 1:
            return True
    return False
