"""The names of the trade: gambling houses, lotteries and exchanges that are advertised by injection. All folded.

Single names are facts; the lists were written from observation for this project, as those of ``lexicon`` were.
"""

from __future__ import annotations

import re

from converters.tampering.reading.text import one_of, words

_ALIASES = {
    "爱游戏": "ayx aiyouxi",
    "华体会": "hth",
    "乐鱼": "leyu",
    "开云": "kaiyun ky",
    "九游会": "j9 jiuyou ag",
    "半岛": "bandao bd bob",
    "星空": "xk xingkong",
    "江南": "jn jiangnan",
    "天博": "tianbo tb",
    "必赢": "bwin",
    "永利": "yl wynn yongli",
    "亚博": "yabo",
    "伟德": "bv betvictor victor",
    "万博": "manbetx",
    "凯发": "k8",
    "尊龙": "z6 d88 ag",
    "雷火": "raybet",
    "欧宝": "ob",
    "沐鸣": "mm",
    "杏彩": "xc",
    "金年会": "jnh jinnian jinnianhui",
    "必一": "bsport",
    "球盟会": "qmh",
    "南宫": "ng ng28",
    "千亿": "qy",
    "火狐": "hh",
    "新葡京": "xpj",
    "太阳集团": "suncitygroup tyc",
    "太阳成集团": "tyc",
    "太阳城集团": "suncitygroup",
    "米乐": "m6 mile",
    "易倍": "emc",
    "必威": "betway bw",
    "银河": "galaxy yh",
    "欧易": "okx okex",
    "币安": "binance",
    "火币": "huobi",
    "贝博": "bb bb平台",
    "博鱼": "boyu",
    "乐动": "ld",
    "竞博": "jbo",
    "问鼎": "wd",
    "龙8": "long8",
    "优德": "w88 ud",
    "威尼斯人": "vns wns",
    "乐橙": "lc",
    "利来": "w66",
    "环亚": "ag",
    "凯时": "kb88 ks",
    "米兰": "milan",
    "大发": "df dafa",
    "金沙": "js jinsha",
    "德赢": "vwin",
    "金宝博": "188bet",
    "球友会": "qyh",
    "雷竞技": "rb raybet",
    "美高梅": "mgm",
    "韦德": "bv bv1946",
    "皇冠": "crown hg",
    "葡京": "pj",
    "凯旋门": "kxm",
    "太阳城": "suncity sun",
    "博狗": "bodog",
    "澳博": "sjm",
    "爱博": "ab",
    "宝博": "k7 bb",
}
"""A name -> what it is called in Latin letters; the two stand beside each other."""
TWINS = frozenset(
    written
    for name, aliases in _ALIASES.items()
    for alias in aliases.split()
    for written in (name + alias, alias + name, f"{name}({alias})", f"{alias}({name})", f"{name}·{alias}")
)
"""Both names of one house, which no firm has."""
_KNOWN = words(
    """
    一竞技 电竞牛 小鱼儿玄机 黄大仙救世报 捷报比分 雪缘园 尊龙人生 中欧体育 彩天下娱乐
    彩天下登录 欧亿体育 完美电竞 沙龙会 fg电子
    意昂体育 意昂娱乐 意昂2 杏盛娱乐 竞彩堂 小鱼儿主站 盈彩吧 爱彩乐 皇冠博彩 凯时尊龙 华人策略论坛
    扑克之星 壹号娱乐 350vip 新葡的京集团 新2会员 新2网址 新2手机 新2代理 新2平台 新2登录 新2管理端 智博1919
    天空彩票 完美体育 澳彩资料 澳彩网
    鼎点娱乐 竞彩258 365备用 365体育投注 天天盈球 天游ub8 亚美am8 米乐m6 m6米乐 速发国际 牛宝体育 千炮捕鱼 888集团
    乐动体育 熊猫体育 ng南宫 竞技宝 腾博会 好博体育 乐虎国际 优游国际 同升国际 亚星游戏 雷火电竞 九五至尊 大发888
    九州酷游 世博体育 华亿体育 必赢亚洲 金宝搏 南宫28 亿发国际 大满贯娱乐 鼎盛彩票 沙龙国际 皇马娱乐 博雅体育
    泛亚体育 天博体育 必一运动 必一体育 必一体育运动 爱游戏体育 三升体育 亿百体育 无极荣耀 新城娱乐
    葡京集团 新葡萄京 皇家国际 雷竞技 威廉希尔 金宝博 沙巴体育 新葡京
    威尼斯人娱乐 太阳城娱乐 利来国际 尊龙凯时 千亿国际 齐发国际 和记娱乐 天辰娱乐 傲世皇朝 门徒娱乐
    购彩大厅 大发快三 凤凰彩票 龙8国际 泛亚电竞 亿万先生 博亚体育 澳门皇冠 澳门太阳城 云顶娱乐 南宫娱乐 米乐体育
    博鱼体育 ob体育 小金体育 k8凯发 188金宝博 贝博体育 三亿体育 雅博体育 问鼎娱乐 大富豪棋牌 开元棋牌
    乐游棋牌 麻将胡了 赏金女王 金沙娱乐 巴黎人娱乐 威斯汀娱乐 皇家赌场 钻石娱乐 世界杯买球 宝博棋牌 万人炸金花
    新宝娱乐
    9游会 n8彩世界 彩世界官网 彩世界app 彩世界彩票
    九游娱乐 球速体育 易游体育 九游体育 云开体育 凯发体育 6686体育 3344体育 乐竞体育 亚博体育 爱博体育 必赢体育 永利体育
    新葡京体育
    乐鱼体育 华体会体育 开云体育 雷火体育 杏彩体育 金年会体育 沙巴体育 欧宝体育 博万体育 三六五体育 利记体育
    明升体育 优德体育 伟德体育 平博体育 竞博体育 德赢体育 澳客体育 亿万体育 乐博体育 南宫体育 开元体育
    彩乐乐 彩乐园 彩神争霸 神彩争霸 彩神v8 彩神8 彩神viii 大发云系统 大发云 快盈彩票 优彩彩票 全民彩票 一分快三 三分快三
    五分快三 大发时时彩 大发彩票 盈彩网 杏耀娱乐 杏耀平台 杏耀注册 杏耀登录 沐鸣娱乐 无极娱乐 恒达娱乐
    富联娱乐 高德娱乐 杏宇娱乐 菲娱国际 世爵娱乐 煜星娱乐 蓝冠娱乐 门徒平台 杏鑫娱乐 鼎汇娱乐
    尊龙国际 南宫国际 环亚国际 澳门国际娱乐 亚洲城娱乐 爱博亚洲城 明仕亚洲 伟德1946 韦德1946
    英国伟德 1862cc 新濠天地赌城 新濠天地集团 新濠天地app 新濠天地登录 新濠天地官网 新濠天地注册 雷火竞技
    威尼斯人赌场 金沙赌场 永利赌场 葡京国际 新葡京国际 皇冠足球 皇冠现金 皇冠信用盘
    永利棋牌 皇冠棋牌 天天棋牌官网 八五零棋牌 850棋牌 金花棋牌 真金棋牌 火狐体育 万博体育 星空体育官网
    球探足球 球探比分 雷速体育 公海游戏大厅
    全讯网 皇冠走地 新2皇冠 皇冠新2 天博克罗地亚 新豪天地 新豪天地登录 爱体育官网 爱体育(中国) 爱体育·(中国)
    爱体育官方 澳门威尼斯人
    必威体育 必威西汉姆 必威betway 乐橙国际 博天堂 乐天使 同乐城 申博太阳城 申博娱乐 沙龙365 菲律宾申博
    欧易okx 欧易交易所 欧易app 欧易官网 欧意交易所 币安交易所 币安app 币安官网 币安注册 火币交易所 火币app 火币网官网
    抹茶交易所 库币交易所 芝麻交易所 tp钱包 im钱包 imtoken imtoken钱包
    """
)
"""Names with what they offer or ask for."""
BARE = words(
    """
    华体会 九游会 金年会 博天堂 乐天堂 球盟会 球友会 球王会 易胜博 澳客网 德扑圈 微扑克 新莆京 千赢 赢咖 沐鸣 亚搏 贝搏
    杏鑫
    """
)
"""Names that stand for nothing else, but may arise where two words meet: 基金|年会."""
ROMANISED = frozenset(
    name + end
    for name in words("tianbo kaiyun leyu bandao xingkong jiangnan aiyouxi huatihui jiuyou yabo wanbo hth ayx")
    for end in ("ty", "tiyu", "sport", "sports", "app", "vip", "com")
)
"""Names in Latin letters with what they offer."""
_GENERAL = frozenset(
    name + end
    for name in words("半岛 天博 爱游戏 乐鱼 开云 华体会 九游 星空 米兰 江南 雷火 必一 万博 亚博 火狐 爱体育 球速")
    for end in ("综合体育", "·综合体育")
)
"""What the sites of sport call themselves."""

AMBIGUOUS = words(
    """
    彩天下 开云网
    杏盛 杏耀 意昂 菲娱 盛煌 耀世 欧亿 狗万
    雷火 米乐 天游 易倍 熊猫 牛宝 鼎盈 顺盈 鼎点 宏福 众彩 彩经 星力 新宝 盈球 速发 百老汇 大阳城 金冠 亚美 爱赢
    九州 优博 美高梅 波音 冠军 火狐 爱博 金沙集团 新城 皇马 雅博 世博 好博 大奖 必赢 红宝石 万象城 嘉博 万达 金桥
    盛大 恒信 亚星 欧博 信誉 凯旋 天成 开云 半岛 星空 江南 米兰 完美 万博 皇冠 太阳城 银河 金沙 永利 威尼斯人 大发
    云顶 南宫 易游 安博 乐动 环球 天辰 摩登 恒达 富联 无极 高德 鼎盛 凤凰 亿宝 盈彩 网信 泛亚 宝博 豪门 金牛 鸿博
    鸿运 宝马 财神 大唐 金牌 龙虎 英皇 王者 巅峰 天天 金鼎 鑫鼎 至尊 名人 君博 富豪 帝豪 聚星 万豪 新濠 巴黎人 澳门
    葡金 恒峰 通宝 老虎 金皇冠 百胜 百乐 宏博 众博 环宇 恒大 亿乐 万利 宝龙 金龙 龙腾 盛世 嘉年华 新世界 海洋之神
    东方 大赢家 赢家 乐赢 彩神 彩虹 天下 一号 云博 博乐 博众 乐博 汇丰 金利 博纳 顶尖 新时代 杏鑫 彩经网 众彩网
    新宝5 新莆京 微扑克 德扑圈 沐鸣2 球友会 凯时 火博 乐虎 欧宝 澳客网 德赢 奥门 乐投 宝盈 华体网 摩臣 恒行 星欧
    傲世 太阳集团 乐竞 必威 今年会 金年会 亚博 华体会 华体 爱游戏 九游会 乐鱼 天博 凯发 伟德 博狗 优德 明升
    葡京 申博 利来 尊龙 环亚 澳门金沙 球盟会 杏彩 沐鸣 蓝冠 竞博 亿博 乐天堂 博天堂 澳博 新皇冠 必博 乐橙 博鱼 酷游
    永利皇宫 澳门银座 澳门英皇 澳门百老汇 澳门美高梅 澳门星际 澳门葡京 永利集团 立博 平博
    易胜博 必发 贝博 贝搏 鸭脖 亚搏 鼎博 糖果派对 澳门银河 澳门永利 永利澳门 银河澳门 金沙澳门 新濠天地
    威尼斯人澳门 美高梅澳门 葡京澳门 球王会 千赢 赢咖 盈禾 优发 通博 凯旋门 新葡萄
    """
)
"""Names that are ordinary words too: they count only with a suffix chain."""

GENERAL = words(
    """
    天天 东方 王者 天下 世博 完美 巅峰 信誉 冠军 网信 汇丰 恒大 万达 宝马 澳门 一号 金牌 新时代 新世界 名人 盛世 九州
    万象城 大唐 彩虹 环球 嘉年华 优博 新城 无极 财神 龙虎 老虎 金桥 鸿博 宝龙 金龙 龙腾 嘉博 众博 博乐 博众 环宇 百胜
    凤凰 江南 银河 金沙 半岛 星空 云顶 南宫 环亚 宝盈 富联 泛亚 恒信 宏博 天成 鸿运 皇马 波音 富豪 凯旋 天辰 摩登 恒达
    凯旋门 亚美 云博 名人 至尊
    """
)
"""Those of them that a site or an app of anybody may have in its name."""

DISTINCTIVE = words(
    """
    彩天下 开云网
    杏盛 杏耀 意昂 菲娱 盛煌 耀世 欧亿 狗万
    杏鑫 彩经网 众彩网 新宝5 新莆京 微扑克 德扑圈 沐鸣2 球友会 凯时 火博 乐虎 欧宝 澳客网 德赢 奥门 乐投 宝盈 华体网
    摩臣 恒行 星欧 乐竞 必威 今年会 金年会 亚博 华体会 华体 爱游戏 九游会 乐鱼 天博 凯发 伟德 博狗 优德 明升
    葡京 利来 尊龙 环亚 球盟会 杏彩 沐鸣 蓝冠 竞博 亿博 乐天堂 博天堂 澳博 新皇冠 必博 乐橙 博鱼 酷游 立博 平博
    易胜博 必发 贝博 贝搏 鸭脖 亚搏 鼎博 开云 云开 雷火 米乐 天天盈球 大阳城 顺盈 易倍 牛宝 众彩 彩经 澳门永利
    澳门银河 澳门金沙 永利澳门 银河澳门 金沙澳门 威尼斯人澳门 美高梅澳门 葡京澳门
    球王会 千赢 赢咖 盈禾 通博
    """
)
"""Those of them that hardly ever stand before such a suffix by chance."""

FIRMS = words(
    """
    华体 天博 开云 云开 雷火 利来 凯发 环亚 优德 必发 奥门 立博 平博 易倍 牛宝 众彩 彩经 顺盈 大阳城 乐橙 亿博 澳博 鼎博
    米乐 宝盈 伟德 明升 火博 新宝5 德赢 乐虎 欧宝 摩臣 恒行 星欧 乐投
    """
)
"""Those of them that lawful firms have as well."""

UNMISTAKABLE = words(
    """
    雷火竞技 扑克之星 彩神8 彩神v8 新葡的京集团 350vip
    九州酷游 尊龙凯时 威廉希尔 金宝博 188金宝博 沙巴体育 亚博体育 华体会体育 澳门新葡京 皇冠现金 k8凯发 雷竞技 傲世皇朝
    彩神争霸
    """
)
"""Those that no firm has in its name."""
HOUSES = words(
    """
    太阳成集团 太阳成城集团 永利集团 开云体育 乐鱼体育 华体会体育 亚博体育 必威体育
    爱游戏体育 金年会体育 必一体育 火狐体育 天博体育 欧宝体育 博鱼体育 英国立博 菲娱国际 明升88 新利18 摩登7
    乐竞体育 九游体育 云开体育 米乐体育 贝博体育 千亿体育 立博体育 优德体育 太阳城集团 太阳集团 大阳城集团 黄金城集团
    新葡的京集团 葡京集团 葡京 龙8国际 腾博会 腾博诚信为本 红足一世 金博宝 立即博 百乐博 宝运莱 博定宝 必胜国际
    冰球突破 月博 亚洲城 永盈会 胜博发 澳门新葡 新葡新京 澳门新葡新京 新莆京 公海赌船 公海彩船 凯时 尊龙 九州入会
    九州酷游 现金赌场 真人平台 赌钱平台 赌钱软件 赌博网站 博彩网站 亚洲必赢 英国上市365 24直播网 新宝5 杏彩 富贵国际
    发财国际 兴旺国际 泰来娱乐 泰兴娱乐 玉和娱乐 星际娱乐 爵士娱乐 乐九 和记怡情 澳客 热博 博久 博牛 利记 利升
    贝斯特游戏 金满贯
    """
)
"""Names, and what such a house calls itself, which no agency, school or firm is called."""
RESORTS = words(
    """
    威尼斯人 澳门威尼斯人 美高梅 新濠 新濠天地 新濠影汇 澳门巴黎人 太阳城 永利皇宫 澳门英皇 澳门百老汇 澳门美高梅
    澳门星际 澳门葡京
    """
)
"""Houses, some of which are hotels and listed companies as well."""
LOTTERIES = words("竞彩网 中国竞彩网 体彩网 中国体彩网 中彩网 足球彩票网")
"""Sites about the lawful lottery, whose names are used by others."""

BRANDS = _KNOWN | TWINS | _GENERAL
"""Names that stand for nothing else."""

LATIN_BRANDS = ROMANISED | words(
    """
    ladbrokes suncitygroup esball
    hth wpk betsson roobet ub8 am8 emc易倍 ld乐动 im电竞 b体育 kok体育 ob体育 mk体育 aoa体育 saba体育 jackpotcity
    spinpalace slotmaster crowncasino manbetx williamhill jinnianhui jinnian kaiyun leyu yabo yabovip hthcom
    huatihui aiyouxi raybet betway betvictor bet365 bet188 188bet 12bet 188jbb fun88 dafabet bodog sbobet pinnacle
    bwin unibet betfair manbet vwin m88 w88 188asia sunbet long8 k8vip kbet ag8 agvip aggaming bbin pgsoft jdbgame
    cq9 ng28 ng南宫 welcome购彩 188bet365 beat365 365bet 365beat wellbet betcmp letou lehu xbet 1xbet hg0088 hg0086
    hga030 crown88 bob综合 bobty kokty ob欧宝 obty hthty jiuyou jianghu xingkong bandao milan体育 betsport mansport
    u88 u8国际 bifa 88bifa tianbo xinpujing xpj yongli weide wewin ayx 9youhui j9 j9九游会 z6尊龙 pg电子 mg电子
    pp电子 pt电子 jdb电子 pg模拟器 dg真人 ag真人 ag亚游 ag旗舰厅 sb体育 im体育 bti体育 hg体育 db体育 fb体育 betball99
    betvlctor ag电子 db真人 ob真人 bg真人 bb电子 cq9电子
    ball365 qy88 qy千亿 ebet vebet tbet ibet mbet nbet gbet zbet
    """
)

LATIN_SHAPE = re.compile(
    r"""
    (?<![a-z0-9])(?:
        (?:\d{1,4}|[a-z]{1,6})bet\d{0,4}      # 188bet, vbet, xxbet88
      | bet(?:\d{2,4}|way|win|king|play|vip|sport|line|star|max|plus|zone)s?\d{0,3}   # a name that begins so
      | [a-z]{0,6}(?:casino|poker|slots|jackpot|baccarat|lotto|gaming)[a-z]{0,4}\d{0,4}
      | [a-z]{1,6}sports?
      | [a-z]{1,6}\d{3,5}vip | (?:mg|pg|js|yh|hg|tyc|xpj|vns|wns|yl|am|ty|ky)\d{3,5}(?:cc|com|net)
      | [a-z]{1,8}vip\d{0,4} | vip[a-z]{2,6}\d{0,4} | \d{2,5}vip
      | [a-z]{2,8}(?:88|99|66|77|365|168|188|198|258|518|555|666|777|888|999|1688|8888)
      | (?:88|99|66|77|365|168|188|258|518|666|777|888|999|1688|8888)[a-z]{2,8}
    )(?![a-z0-9])
    """,
    re.VERBOSE,
)
"""Latin names as this trade coins them."""

LATIN_WORDS_WITH_BET = words(
    "transport passport esport esports tibet alphabet sherbet between diabet abet gibet elisabet"
    " vip svip evip pokergo ktv vipkid vipshop"
)

LUCKY_NUMBERS = words("365 88 66 888 666 8888 168 1946 99 77 777 28 188 999 6686 3344 518 588 988 628 558")
"""The numbers that houses have in their names."""
_MEASURES = (
    "年月日号元万亿个人名户吨米公亩%.路次位届期条项类所台座栋件辆家处道头只套支份分票系列时天岁级点度斤克棵株室楼层幢平批首场组"
    "章页版强余员片瓶轮船艇型千伏班国省县教队"
)
_WHAT_HAS_NUMBERS = (
    "超市|便利|餐|店|酒|小区|社区|花园|公寓|ktv|广场|创意|收割|卫星|飞船|载人|无人机|服务器|志愿|种植|生鲜|茶楼|会所|宾馆|"
    "营地|健康|健身|药|玉米|小麦|水稻"
)
LUCKY = (
    rf"(?:{one_of(LUCKY_NUMBERS)})(?![\d{_MEASURES}]|k[vw]|mw|小时|毫|厘|升|集(?!团))"
    rf"(?![\u3400-\u9fff]{{0,4}}(?:{_WHAT_HAS_NUMBERS}))"
)
"""A pattern of the numbers that houses have in their names, with no measure behind them."""
