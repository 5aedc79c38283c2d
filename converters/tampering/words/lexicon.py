"""The words of the trade: what injected advertising is made of, and what looks like it and is not.

Single words are facts; these lists were written from observation for this project. Nothing of them
reaches a page: reports name a token by hash and length only. All entries are folded (``fold``).
"""

from __future__ import annotations

from converters.tampering.reading.text import words

GAMES = words(
    """
    网投 体育 娱乐 娱乐城 真人 电竞 电子竞技 棋牌 彩票 国际 国际厅 投注 博彩 赌场 赌博 买球 电子游戏 电子游艺 电子试玩
    电游 捕鱼 游戏 竞猜 视讯 老虎机 百家乐 时时彩 六合彩 快三 返水 滚球 游艺 开奖 购彩 彩金 赌城 贵宾会 贵宾厅 旗舰厅
    旗舰 注册送 荷官 性感荷官 德州扑克 扑克 麻将 斗地主 竞彩 体彩
    """
)
"""What such a site offers: the first half of a suffix chain."""

STRONG_GAMES = words(
    """
    娱乐 娱乐城 真人 电竞 棋牌 彩票 国际厅 投注 博彩 赌场 赌博 买球 电子游艺 电子试玩 电游 捕鱼 视讯 老虎机 百家乐
    时时彩 六合彩 快三 返水 滚球 体育 网投 开奖 购彩 彩金 赌城 贵宾会 贵宾厅 旗舰厅 荷官 性感荷官 注册送 德州扑克 竞猜
    竞彩 体彩
    """
)

PROMOTIONS = words(
    """
    手机端 电脑端 网页端 开户注册 会员注册 客服电话 娱乐场 试玩 官方注册 在线观看 网站登录 官网 官方网站 官方
    中文官方网站 中文官网 中文网 中文 中文版 手机版 手机 网页版 网页 电脑版 pc版 首页 app 平台 入口 登录 登陆 注册
    下载 客户端 安卓版 安卓 苹果版 苹果 ios 网址 网站 最新 最新版 最新网址 备用 备用网址 在线 在线登录 全站 全站app
    大厅 安装 充值 代理 开户 会员 线路 检测 导航 地址 官方版 正版 唯一 唯一官网 网 版 中国 (中国) (china) 官方入口
    登录入口 注册登录 app下载 官网入口 官网登录 手机app 在线平台 官方平台 永久 永久网址 主页 h5 v6.0 通用版 官方app
    官网app 官网下载 综合平台 免费 直营 信誉 靠谱 推荐 线上 欢迎您 welcome 有限 用户 开户送 免费下载 入口地址 进入 链接
    网页登录 综合官网 网赌 玩家 体验金 提现 软件 活动 优惠 优惠活动 怎么下载 好玩吗 可靠吗 客服 总代理 总代 招商
    """
)
"""What an advertisement asks for: the second half of a suffix chain."""

WEAK_PROMOTIONS = words(
    """
    中国 (中国) 网 版 手机 在线 免费 会员 用户 有限 活动 线上 客服 软件 进入 网站 地址 优惠 优惠活动 线路 导航 检测
    代理 推荐 充值 最新 最新版 大厅 中文 苹果 安卓 信誉 直营 靠谱 欢迎您 提现 玩家 安装 链接 通用版 正版 唯一 永久
    welcome ios h5 主页 网页 招商
    """
)
GAMBLING = words(
    """
    足球比分 篮球比分 欧洲杯投注 体育博彩 棋牌娱乐 电子娱乐 彩票投注 网上彩票 真人棋牌 真人投注 体育彩票投注网
    心水论坛 高手论坛 心水资料
    六和彩 六会彩 开什么码 开什么生肖 特肖 今晚开奖 四不像图 跑狗图 玄机图 金多宝 一码中特 盘口 试玩 百家乐 老虎机
    六合彩 平特一肖 平特肖 一肖一码 一码一肖 三肖三码 一肖中特 三中三 特码 时时彩 真人视讯 真人娱乐 真人荷官
    性感荷官 滚球 娱乐城 送彩金 彩金 存送 首存送 开户送 注册送 炸金花 北京赛车 pk10 幸运飞艇 急速赛车 分分彩
    极速飞艇 澳门正版 新澳门 新澳 管家婆 白小姐 香港马会 曾道人 精准资料 资料大全 免费大公开 内部资料 开奖直播
    开奖记录 澳门开奖 足球投注 体育投注 在线投注 网上投注 投注网站 投注平台 世界杯投注 买球网 买球平台 买球 外围投注
    赌球 网赌 线上赌场 网上赌场 澳门赌场 网络棋牌 现金棋牌 真钱棋牌 真钱 现金网 信用网 博彩网 博彩公司 博彩平台 博彩
    电子游艺 捕鱼达人 捕鱼游戏 轮盘 龙虎斗 牛牛 返水 体验金 时时彩平台 竞彩足球 必赢 稳赚 日赚 葡京赌场
    """
)
"""Phrases of gambling advertisements."""

WEAK_GAMBLING = words(
    """
    龙虎斗 足球比分
    篮球比分 彩票投注 体育博彩 棋牌娱乐 网上彩票 电子娱乐 盘口 试玩 特肖 今晚开奖 彩金 轮盘 特码 返水 新澳
    牛牛 精准资料 资料大全 内部资料 竞彩足球 开奖直播 开奖记录 博彩 赌球 网赌 必赢 体验金 注册送 存送 真钱 体育投注
    足球投注 信用网 现金网 三中三 日赚 买球 捕鱼游戏 管家婆 新澳门 滚球 娱乐城 捕鱼达人 稳赚 外围投注 博彩公司
    博彩平台 博彩网 电子游艺 网络棋牌 澳门开奖 四不像图 白小姐 投注网站 投注平台 在线投注 网上投注 世界杯投注
    欧洲杯投注 老虎机 六合彩 时时彩
    """
)
"""Those of them that notices say, too: alone they prove nothing."""

INDECENT = words(
    """
    偷拍视频 国产偷拍 性爱视频 一级黄 欧美性 免费看片 无遮挡 直播大秀 黄色电影 日本av 黄页网站 成人在线 成人直播
    成人视频 成人网站 成人电影 成人小说 成人影院 黄色视频 黄色网站 一区二区三区 裸聊 约炮 援交
    色情视频 一夜情 国产精品 日韩精品 欧美精品 亚洲精品 久久精品 av在线 av网站 av女优 激情视频 午夜福利 外围女 高清无码
    免费a片 麻豆视频 海角社区 草榴社区 糖心vlog 91porn 91吃瓜 51吃瓜 黑料网 黑料不打烊 蘑菇视频 榴莲视频
    秋葵视频 茄子视频 樱桃视频 蜜桃传媒 天美传媒 果冻传媒 91制片厂 大象传媒 成人抖音 抖阴 含羞草研究 国产av
    亚洲av 欧美av 无码av 91视频 香蕉视频 草莓视频 丝瓜视频 小蝌蚪视频 猫咪视频 麻豆传媒 美女直播 精东影业 少妇人妻
    人妻熟女
    """
)
OTHER_TRADES = words(
    """
    代写论文 论文代写 办证刻章 刻章办证 代办文凭 文凭代办 传奇私服 私服发布 新开传奇 无抵押贷款 黑户贷款 秒批贷款
    刷单兼职 刷信誉 seo优化 黑帽seo 外链代发
    """
)
"""Phrases of other advertisements that are injected in the same way."""
