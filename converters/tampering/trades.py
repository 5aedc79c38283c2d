"""What unlawful trades offer, by trade: words of the offer, and words by which a notice speaks *about* that trade.

Where a page speaks about the trade outside the sentence, its words do not count. All is revealed text (``reveal``).
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from converters.tampering.vocabulary import ORDINARY

_COMMON = Counter("".join(ORDINARY))
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Patterns, each with pieces of text that any match has, by pairs of characters of which any match has one."""

    patterns: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]
    known: dict[Pair | None, list[int]]
    """Pair -> numbers of the patterns that it can be known by; None -> those that are always looked for."""

    @classmethod
    def of(cls, words: str) -> Vocabulary:
        """Return the vocabulary of ``words``, patterns that are parted by spaces."""
        patterns = tuple((_needed(word), re.compile(word)) for word in dict.fromkeys(words.split()))
        known: dict[Pair | None, list[int]] = {}
        for number, (pieces, pattern) in enumerate(patterns):
            for pair in _key(pattern.pattern, pieces) or (None,):
                known.setdefault(pair, []).append(number)
        return cls(patterns, known)

    def list_in(self, text: str, pairs: AbstractSet[Pair]) -> list[re.Pattern[str]]:
        """Return the patterns that match in ``text``, which has ``pairs`` of those that ``find_pairs`` looks for."""
        numbers = {number for pair in (None, *pairs) for number in self.known.get(pair, ())}
        found = (self.patterns[number] for number in sorted(numbers))
        return [pattern for pieces, pattern in found if all(piece in text for piece in pieces) and pattern.search(text)]


def _key(pattern: str, pieces: tuple[str, ...]) -> frozenset[Pair]:
    """Return pairs of which every match has one: the rarest that it needs, or how the words of a group begin.

    >>> sorted(_key("秒(?:批|放款)", ()))
    [('秒', '批'), ('秒', '放')]
    """
    if pairs := [pair for piece in pieces for pair in itertools.pairwise(piece)]:
        return frozenset({min(pairs, key=_rate)})
    found = []
    for group in _WORDS.finditer(pattern) if not _NESTED.search(pattern) else ():
        heads = {(group["lead"] + word)[:2] for word in group["words"].split("|")}
        if all(len(head) == 2 for head in heads):
            found.append(frozenset((head[0], head[1]) for head in heads))
    return min(found, key=lambda pairs: sum(_rate(pair)[0] for pair in pairs), default=frozenset())


def _rate(pair: Pair) -> tuple[int, int]:
    return _COMMON[pair[0]] + _COMMON[pair[1]], _COMMON[pair[0]]


_WORDS = re.compile(r"(?P<lead>(?<!\\)\w|)\(\?:(?P<words>\w+(?:\|\w+)*)\)(?![?*{])")
_NESTED = re.compile(r"\([^)]*\(|\|(?![^()\[]*[)\]])")


_OPTIONAL = re.compile(
    r"\(\?<?[!=][^()]*\)|\\[a-z][*+?]?|\[[^\]]*\](?:\{[\d,]+\}|[*+?])?|\.(?:\{[\d,]+\}|[*+?])?|[^()|](?:[*?]|\{0,\d+\})"
)
_GROUP = re.compile(r"\((?:\?:)?[^()]*\)(?:\{[\d,]+\}|[*+?])?")
_BREAK = re.compile(r"[\n^$\\+]+")


def _needed(pattern: str) -> tuple[str, ...]:
    """Return pieces of text that every match has: what is left without groups, classes and what is optional.

    >>> _needed("(?:约|会)上门.{0,4}微信?")
    ('上门', '微')
    """
    bare = _OPTIONAL.sub("\n", pattern)
    while (shorter := _GROUP.sub("\n", bare)) != bare:
        bare = shorter
    return () if "|" in bare else tuple(piece for piece in _BREAK.split(bare) if piece)


@dataclass(frozen=True, slots=True)
class Trade:
    """The vocabulary of one trade."""

    plain: Vocabulary
    """Words of the trade that lawful business uses, too."""
    blatant: Vocabulary
    """Words that only an offer has."""
    about: re.Pattern[str]
    """Words of a page that speaks about the trade."""


def _trade(plain: str, blatant: str, about: str) -> Trade:
    return Trade(Vocabulary.of(plain), Vocabulary.of(blatant), re.compile("|".join(about.split())))


TRADES: dict[str, Trade] = {
    "gambling": _trade(
        r"""
        棋牌 捕鱼 竞猜 彩票 下注 投注 盘口 赔率 欧冠 欧洲杯 世界杯 英超 nba 麻将 斗牛 德州 二八杠 斗地主 跑得快
        炸金花 龙虎 牛牛 轮盘 老虎机 百家乐 滚球 博彩 真人 电子游戏 电游 娱乐城 提现 充值 彩金 体验金 红包 电玩 街机
        筹码 庄家 六合 特码 开奖 走势图 计划群 导师 带单 翻本 回血 赢钱 秒到账 体育直播 比分
        """,
        r"""
        招商主管 注册(?:账号)?就?领\d 棋类牌类 回馈双倍 百款任选 两肖四码 单双.{0,3}肖 实力平台 大额无忧
        就来.{2,6}(?:电竞|娱乐|体育|棋牌)
        (?:平台|娱乐|体育)注册.{0,10}(?:代理|加盟|客户端) 代理加盟.{0,8}(?:平台|客户端)
        注册即?送(?=\d|彩|现金|红包|礼|体验|钱) 送\d+元?彩金 首[存充冲](?:送|\d|即|返) 存\d+送\d+ 开户送 [充存]\d+送
        送彩金 领彩金 真人荷官 美女荷官 百家乐 在线投注 网上投注 投注平台 投注网 投注网站 外围投注 真钱 真金 时时彩
        六合彩 快三 pk10 幸运飞艇 北京赛车 一肖中特 [一二三四五六七八九]肖 特码 期期[准中] 平特 马会 老虎机 爆分
        炸金花 抢庄 百人牛牛 二八杠 秒[充冲]秒提 上下分
        [上下]分(?<![以之线网][上下]分)(?![支局公类校工别解析配布级段红店数流拨组之])
        提现(?:秒|三分钟|到账|版) 包赔 回血 计划软件 预测网 彩票计划
        滚球(?!运动|[、,]|比?赛|队) 买球(?!票|员|衣) 盘口 体育投注 足彩推荐 赢钱 稳赢 稳赚
        老品牌信誉 信誉平台 信誉老品牌 电子游艺 线上娱乐 线上赌场 澳门.{0,3}赌场 葡京 一元一分 人多秒开
        真人视讯 娱乐(?:城|平台|官网).{0,6}(?:注册|下载|登录) 棋牌(?:大厅|平台|游戏|app).{0,8}(?:下载|注册|送|提现)
        流水返 高返 反水 返水 日返 充值返利 爆奖 爆大奖 大奖池 电子爆分 玩法技巧 红中麻将
        捕鱼.{0,4}(?:提现|爆|千炮|真人) 资料免费 必中 六仔 心水 开户网址 彩票开户 免费看球 无插件 稳如山 连红 跟单
        今晚计划 加管理 领.{0,3}计划 内幕(?:数据|消息|料) 担保交易 带你(?:赢|回本|上岸) 杀号 大小单双
        出款(?:快|秒|稳) 存取(?:秒|快) 扎金花 推筒子 麻将馆.{0,4}(?:群|微信) 微信群.{0,6}(?:麻将|红包|跑得快) 红包群
        扫雷群 百家(?:爆|庄|闲|路单) 爆庄 彩票代理(?:日结|返佣|返点) 电玩城(?:下载|注册|官网|app) 领取?体验金 拉一人返
        """,
        r"""
        赌 博彩业 体彩 福彩 体育彩票 福利彩票 彩民 购彩 彩票公益 电信网络诈骗 反诈 诈骗 不法分子 扫黄打非
        """,
    ),
    "indecent": _trade(
        r"""
        美女 直播 大片 高清 无码 主播 空姐 模特 学生妹 少妇 同城 约会 陪聊 按摩 spa 会所 午夜 福利 影院 漫画
        """,
        r"""
        裸聊 约炮 一夜情 包夜 全套(?:服务|包夜) 上门服务.{0,12}(?:空姐|模特|学生|美女|微信)
        (?:空姐|模特|学生妹|美女|小姐姐?|嫩模).{0,10}上门 同城(?:美女|约|小姐|交友.{0,6}约|上门) 国产自拍 自拍偷拍
        无码(?!头) 人妻 熟女 成人(?:视频|电影|影院|午夜|漫画|网站|小说|用品|影片|直播|导航) 福利导航 老司机 午夜福利
        一区二区 日韩欧美 欧美日韩 av(?:女优|在线|片|网) 情色 激情(?:视频|小说|直播) 深夜(?:美女|直播|福利|主播)
        黄(?:片|网|色(?:视频|小说|直播|网站)) 看片 外围女 (?:高端|商务)外围 外围.{0,4}(?:伴游|商务|模特) 伴游
        全城可约 上门验货 真实照片.{0,6}(?:上门|验) 援交 楼凤 莞式 桑拿 一对一(?:裸|视频) 大尺度 撸 乱伦 丝袜
        私密(?:视频|直播) 性(?:爱|感主播|感美女) 破解版无限 回家地址 茶(?:友|室)嫩 直播破解版 破解版免费看 午夜入口
        """,
        r"""
        色情 淫秽 涉黄 嫖 扫黄 卖淫 性侵
        """,
    ),
    "loans": _trade(
        r"""
        贷款 借款 信用卡 额度 下款 放款 征信 抵押 套现 提额 代还 网贷
        """,
        r"""
        黑白户 黑户 无抵押(?:信用)?贷 身份证(?:即可)?(?:下款|贷款|放款) 当天(?:放款|下款) 当日(?:放款|下款)
        秒(?:批|下款|放款) 不看征信 无视征信 不查征信 征信(?:花|黑|修复) 套现 pos机(?:办理|代理|提现)
        信用卡(?:代还|提额|套现) 网贷口子 空放 只看芝麻 (?:借款|贷款).{0,12}秒过 应急借款 裸条
        私人(?:放款|借贷|借钱) 急用钱 低息贷款.{0,10}(?:电话|微信|qq|加)
        芝麻分.{0,6}(?:下款|借) 凭(?:身份证|手机号).{0,6}(?:借|贷|下款)
        急需(?:周转|用钱).{0,10}(?:老板|看|联系|加|找) 半小时(?:拿钱|到账|下款) 手续简单额度高 (?:身份证|手机)贷
        无需担保.{0,8}(?:联系|电话|加|秒) 车(?:贷|抵).{0,8}(?:不押车|电话|加) 当天拿钱 帮你?(?:垫还|过桥)
        """,
        r"""
        小额贷款公司 银行(?!卡) 贷款产品 金融服务 农商 普惠 信贷 授信 金融机构 惠企 惠农 银行.{0,6}(?:贷|支持|服务)
        诈骗 反诈 非法集资 金融监管
        助学贷款 贷款利率 信贷政策 贴息
        """,
    ),
    "papers": _trade(
        r"""
        毕业证 学位证 学历 文凭 证书 资格证 证件 驾驶证 房产证 刻章 印章 论文 考试答案 包过 保过 替考 代考 学信网
        """,
        r"""
        办证刻章 刻章办证 办证.{0,4}(?:qq|微信|加[vq微]|\d{11}) 刻章.{0,4}(?:qq|微信|加[vq微]|\d{11})
        (?:毕业证|学位证|学历|文凭|资格证|职称证|驾驶证|证件|证书)[^。;；]{0,12}(?:代办|办理|快速|加急|定制|出售|购买).{0,14}(?:可查|付款|后付|qq|微信|加|电话|联系)
        代办(?:各类|各种)?(?:毕业|学历|文凭|证件|学位|资格) 网上可查 先验(?:后付|货|证)
        包过(?:班)?.{0,8}(?:qq|微信|加|付) 考前答案 代写论文 论文代写 代写代发 代发论文 期刊代发
        [替代]考.{0,8}(?:qq|微信|加|包过|联系) 学历提升.{0,10}(?:包过|免试|加|qq|微信) 免考(?:拿证|入学)
        真题答案.{0,6}(?:加|qq|微信) 改分
        """,
        r"""
        假证 伪造 买卖证件 诈骗 替考者 作弊 学术不端 均属
        """,
    ),
    "invoices": _trade(
        r"""
        发票 专票 普票 增值税 开票 票点
        """,
        r"""
        代开.{0,12}(?:发票|专票|普票|增值税|票) (?:专票|普票|发票).{0,16}(?:可验|真票|点数|验真|加[vq微]) 出售发票
        开票.{0,6}(?:加|微信|qq)
        """,
        r"""
        虚开 税务 税收 发票管理 诈骗 办税 纳税
        """,
    ),
    "medicine": _trade(
        r"""
        癫痫 白癜风 牛皮癣 糖尿病 高血压 股骨头 风湿 不孕 早泄 阳痿 壮阳 丰胸 减肥 祛斑 增高 狐臭 痔疮 偏方 秘方
        疗程 壮骨 试管 供卵 代孕
        """,
        r"""
        祖传(?:秘方|偏方|中医) 断根 去根 无效退款 不复发 永不复发 一针见效 药到病除 包治
        (?:根治|治愈).{0,12}(?:电话|热线|微信|咨询|qq)
        (?:白癜风|牛皮癣|癫痫|狐臭|早泄|阳痿|股骨头).{0,10}(?:哪|怎么|医院好|专治|偏方|专家) 专治.{0,12} 壮阳 伟哥
        延时喷剂 催情 迷情 迷(?:药|魂|幻) 听话水 乖乖水 三唑仑 蒙汗药 神油 男用.{0,4}(?:延时|喷剂)
        (?:增大|增粗).{0,8}(?:产品|器|膏)? 代孕 供卵 包(?:男孩|成功|生男) 减肥.{0,10}(?:不反弹|包瘦|月瘦) 月瘦
        丰胸.{0,6}(?:产品|见效|微信)
        """,
        r"""
        虚假广告 广告法 违法广告 假药 查处 保健品乱象 打击 广告播放 非法行医 扫黄打非 禁毒
        """,
    ),
    "servers": _trade(
        r"""
        传奇 私服 开区 新区 复古 散人 满级 爆率 元宝 外挂 手游 游戏 代练 sf
        """,
        r"""
        传奇.{0,4}(?:私服|sf|发布网|发布站) 私服 (?:新开|今日).{0,4}(?:传奇|开区|sf|一区|\d\.\d+) 散人服
        满级.{0,4}(?:散人|上线|送) 超变 上线(?:就)?送(?:vip|元宝|满级|神装) 爆率.{0,4}全开 变态(?:版|服|手游)
        无限元宝 外挂(?:下载|免费|发布) 辅助(?:下载|卡密) 卡密 合击(?:版|sf) 找服网
        开服(?:表|网|时间).{0,6}(?:传奇|sf|\d)
        """,
        r"""
        著作权 侵犯 侵权 版权局 扫黄打非 违法 出版 查处 公安
        """,
    ),
    "crypto": _trade(
        r"""
        数字货币 虚拟币 比特币 交易所 合约 杠杆 空投 挖矿 矿机 理财 配资 荐股 期货 外汇 币圈 u币 现货
        """,
        r"""
        (?:数字货币|虚拟币|比特币|加密货币).{0,8}(?:交易平台|交易所|买卖) usdt 以太坊.{0,8}(?:买|交易|挖) 倍杠杆
        合约.{0,6}倍 空投.{0,8}(?:领取|免费|代币) 体验金 矿机.{0,8}(?:出售|收益|租)
        (?:股票|期货)?配资.{0,10}(?:倍|开户|平台|低息) 荐股.{0,8}(?:群|微信|老师) 牛股.{0,6}(?:推荐|群|领取)
        日(?:收益|化|赚|入)\d 月(?:入|收益|赚)\d+?万? 保本.{0,6}(?:高息|日息|收益).{0,10}(?:群|加|微信|qq) 零手续费
        躺赚 资金盘 跑分
        """,
        r"""
        诈骗 非法集资 虚拟货币相关业务 非法金融 风险提示 洗钱 反诈
        """,
    ),
    "visibility": _trade(
        r"""
        seo 排名 收录 权重 外链 关键词 推广 流量 引流 网站优化 刷单 刷粉 点赞 兼职 水军 删帖 群发
        """,
        r"""
        黑帽 (?:百度|搜狗|关键词|快速|首页|360|神马)(?:快速)?(?:排名|霸屏|快排) 霸屏 站群 蜘蛛池
        外链(?:代发|出售|购买|群发) 代发外链 友链(?:出售|交易|买卖) \d+天(?:上首页|见效|上排名) 不成功不收费
        刷单.{0,10}(?:日|兼职|佣金|加|qq|微信) 刷(?:粉|赞|信誉|流量|关注|播放|评论|票) 空包
        删帖.{0,6}(?:qq|微信|加|联系)? 秒收录 权重(?:站|域名|提升) 引流(?:推广|脚本|软件) 群发(?:软件|短信|器) 代刷
        涨粉 打字员.{0,10}(?:日|元|佣金) 在家.{0,8}(?:日赚|月入|兼职) 黑客(?:接单|服务|联系|在线) 定位查询 开房记录
        查(?:开房|通话记录|微信聊天|定位) 通话记录(?:查询|恢复) 侦探 复制手机卡 窃听
        """,
        r"""
        诈骗 网络水军 暗链 黑产 灰产 清朗 违法 犯罪 侵犯公民 整治
        """,
    ),
    "wares": _trade(
        r"""
        高仿 复刻 a货 奢侈品 烟 茅台 二手车 套牌车 仿真 弩 电鱼机 干扰器 窃听器 开锁 气枪 香烟 货源 发货
        """,
        r"""
        高仿 复刻(?:表|包|手表|版.{0,6}(?:微信|货源)) a货 精仿 原单(?:包|鞋|货) 一手货源 免税(?:香烟|烟).{0,8}
        走私(?:烟|车|手机) 套牌车 黑车.{0,4}(?:出售|低价) 水车.{0,4}出售 抵押车.{0,6}(?:出售|低价) 弓弩 气枪 仿真枪
        电鱼机 信号(?:屏蔽|干扰)器 万能(?:钥匙|遥控) 窃听器 货到付款 保密发货 飞机杯 情趣(?:用品|内衣)?
        代购.{0,6}(?:微信|加v) 手机(?:监听|窃听) 扑克(?:分析仪|透视) 透视(?:眼镜|扑克|麻将) 麻将机(?:程序|控制)
        遥控(?:骰|色子) 出千
        """,
        r"""
        假冒 侵权 查处 打击 走私案 没收 烟草专卖 收缴 涉枪 禁捕
        """,
    ),
    "riches": _trade(
        r"""
        兼职 副业 赚钱 日结 进群 名额 老师 收益 财富
        """,
        r"""
        日入(?:千|过千|百|上千|\d|几百) 月入(?:过?万|上万|\d) 躺赚 轻松(?:日入|月入|赚|挣) 在家(?:就能|也能|可)赚
        宝妈(?:兼职|副业|可做|可) 手把手(?:带|教).{0,8}(?:赚|名额|进群|老师|$)? 扫码进群 老师.{0,4}带(?:你|做|单|飞)
        名额有限.{0,10}(?:加|进群|扫码|抢|速)? 零成本.{0,6}(?:创业|赚|加盟) 点赞.{0,6}(?:佣金|赚|返) 日赚 网赚
        财富自由 代理.{0,6}(?:月入|躺|零门槛|招募) 拉人头
        """,
        r"""
        传销 诈骗 反诈 就业 培训班 招生
        """,
    ),
}
"""Trade -> plain words, blatant words, words about it."""
_KEYS = {pair for trade in TRADES.values() for words in (trade.plain, trade.blatant) for pair in words.known if pair}
_PAIR = re.compile(
    "([{}])(?=([{}]))".format(*("".join(sorted({re.escape(pair[at]) for pair in _KEYS})) for at in (0, 1)))
)


def find_pairs(text: str) -> AbstractSet[Pair]:
    """Return the pairs of characters in ``text`` that the patterns of the trades are known by."""
    return _KEYS & set(_PAIR.findall(text))
