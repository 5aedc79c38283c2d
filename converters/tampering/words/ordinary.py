"""Words that look like injected advertising and are not: official, lawful, or about it. All folded."""

from __future__ import annotations

import re

from converters.tampering.reading.text import one_of, words

ALLOWED = words(
    """
    速览 vpn webvpn cnki cernet eduroam lan wlan campus intranet portal pad pvc ppr pe hdpe upvc rtk ups cern springer
    elsevier vspo edg rng lgd nip jdg blg tes wbg ttg estar gcp sop crc cro irb
    cinema demo office365 microsoft365 matlab visio oracle endnote origin spss labview solidworks
    word excel powerpoint ppt chrome firefox edge safari adobe acrobat reader flash java python office photoshop
    autocad cad revit zoom teams skype weixin wechat alipay taobao baidu tencent bilibili boss wifi bluetooth
    linkedin facebook twitter youtube tiktok amazon ebay samsung sony panasonic canon nikon philips siemens bosch
    benz audi toyota honda nissan mazda ford volvo volkswagen intel amd nvidia 5g 4g 3g 6g ai app apps ipv6 ipv4 icp
    12345 12315 12306 12333 12328 12366 12348 12301 12320 12369 12388 110 119 120 122 cbd 4s 3a 4a 5a a b c d e aaa
    aaaa aaaaa apec k12 pm2 5 pm10 k8s mg kpi bim ppp epc vr ar mr xr it ict iot api sdk gps gis 3d 2d 4k 8k 5gr5g g20
    brics rcep wto who cba nba cpa cpc kfc ktv atm pos etc pdf doc docx xls xlsx wps ofd rar zip html www http https
    com cn gov org net pc ios android windows linux mac web h5 usb led lcd co2 so2 nox voc vocs cod bod tds ph dna
    rna pcr ct mri icu hiv hpv covid 19 ecmo n95 kn95 gdp cpi ppi pmi ipo roi etf reits usd rmb esg ngo cnas cma ccc
    iso gb t db gmp gsp haccp brt crh c919 arj21 mba mpa emba ssci sci ei issn isbn doi cet pets ielts toefl gre aeo
    ceo cfo cto ca ukey usbkey otp oa erp crm saas paas iaas b2b b2c c2c o2o p2p hr pk qq sos ufo vip svip dj mv tv
    ott iptv cctv logo diy ok no id ip url qr nfc rfid chatgpt deepseek openai google apple iphone ipad huawei oppo
    vivo microsoft tesla bmw uefa fifa ioc fiba ncaa f1 ev phev suv mpv 123 2b 211 985 36 500 1000 24 365 7x24 24h 1 2 3
    4 6 7 8 9 10 12 15 20 30 50 100 jw hsk unesco un eu uk us usa hk sz gz bj sh plc sfp cpu gpu npu agv agi aigc
    llm otc dcs nqi cng lng lpg epa oem odm tpp ota ugc mcn kol dcep e-mail email postdoc robotaxi xx xxx xxxx
    notice announcement english chinese rss login home faq contact about search sitemap mobile email tel
    telegram instagram whatsapp 36氪
    fax version sitename sitedomain siteidcode articletitle pubdate contentsource columnname columntype keywords
    福彩3d 快乐8 排列3 排列5
    description cdc mpox sars mers hfmd aids bcg brt adas wtt itf kpl lpl vlog fina uci cfa csl dhs
    """
)
"""Latin tokens and numbers that official texts use."""

LAWFUL_NAMES = words(
    """
    腾讯 新浪 搜狐 网易 央视 咪咕 抖音 快手 虎牙 斗鱼 哔哩哔哩 人民 新华 李宁 安踏 特步 匹克 百度 阿里 京东 美团
    微信 支付宝 淘宝 拼多多 小红书 知乎 今日头条 优酷 爱奇艺 芒果 咕咚 华为 小米 苹果 滴滴 携程 途牛 学习强国
    国家反诈中心 个人所得税 交管 随申办 粤省事 浙里办 苏服办 皖事通 闽政通 爱山东 豫事办 鄂汇办 冀时办 蒙速办 渝快办
    新濠博亚 新濠博亞 体彩 福彩 k歌 天府通办 云闪付
    铁路 掌上 莞家 i深圳 穗好办 津心办 北京通 辽事通 赣服通 湘易办 智桂通 海易办 秦务员 甘快办
    掌上高考 阳光高考 学信
    天猫 国聘 闲鱼 唯品会 饿了么 大众点评 高德 飞猪 去哪儿 智联 前程无忧 猎聘 同城 赶集 学而思 作业帮 猿辅导 钉钉 飞书
    雨课堂 超星 学习通 智慧树 知网 万方 维普 慕课 喜马拉雅 蜻蜓 樊登 微店 有赞 盒马 货拉拉 满帮 曹操 首汽 哈啰 青桔 剪映
    猫眼 大麦 淘票票
    触电 长江云 冀云 津云 澎湃 粤商通 赣服通 皖企 政采云 云平台 企业微信 财付通 翼支付 沃支付 拉卡拉 银联 网联 农信
    北斗 鸿蒙 麒麟 统信 安卓 鹰眼 天眼 金盾 雪亮 蓝天卫士 放心码 国寿 太保 泰康 平安 新东方 好未来 科大讯飞 讯飞 浪潮
    金蝶 用友 东软 曙光 海康 大华 商汤 旷视 顺丰 中通 圆通 申通 韵达 极兔 京喜 首钢 宝武
    """
)

ORDINARY_ENDINGS = words(
    """
    游乐园 双色球 大乐透 七星彩 七乐彩
    状告 控告 投诉 域外 境外 带彩
    省 市 区 县 州 旗 镇 乡 村 街道 社区 局 厅 部 委 院 署 办 处 科 室 协会 学会 委员会 委会 联合会 红十字会 基金会
    博览会 博会 运动会 大会 商会 工会 总会 理事会 常委会 管委会 组委会 联会 研究会 交易会 展览会 洽谈会 音乐会 晚会
    发布会 社团 国会 议会 中心 政府 大学 学院 学校 中学 小学 医院 银行 公司 集团 馆 站 所 队 联盟 法院 检察院 公园
    广场 基地 机构 组织 单位 企业 行业 产业 事业 领域 项目 工程 活动 赛事 比赛 大赛 联赛 锦标赛 马拉松 系统 大厅
    服务 政务 管理 信息 考试 招生 就业 教育 人事 公积金 社保 医保 税务 海关 便民 公共 公众 公益 数字 智慧 网络 网上
    线上 互联网 在线 移动 手机 掌上 电子 全国 中国 国家 国内 世界 国际 全球 中央 地方 各级 群众 全民 大众 社会 民间
    民族 传统 农民 职工 学生 青少年 少年 儿童 老年 妇女 残疾人 健身 休闲 文化 旅游 竞技 冰雪 户外 校园 高校 体育
    适老 适老版 长者 长者版 关怀版 大字版 繁体 繁体版 简体 简体版 英文版 移动版 微信版 触屏版 无障碍
    返回 回到 设为 加入 关闭 鼓励 研发 独立
    福利 足球 篮球 排球 乒乓球 羽毛球 网球 电竞 游戏 动漫 影视 音乐 歌舞 餐饮 商业 大型 小型 单机 虚拟 新型 相关
    有关 其他 各类 多种 以及 或者 通过 登录 登陆 注册 查询 报名 下载 访问 关注 打开 进入 点击 使用 利用 开展 举办 参加
    从事 经营 提供 建设 发展 推动 推进 加强 促进 丰富 保障 完善 支持 实现 打造 构建 搭建 开发 运营 推广 宣传 发布
    共享 统一 综合 专业 职业 现代 我国 我省 我市 我区 我县 本市 本省 全省 全市 全区 全县 城市 城乡 农村 乡村 居民
    市民 公民 用户 官方 地图 视频 直播 新闻 日报 晚报 电视 广播 媒体 频道 卫视 客户端 小程序 公众号 微博 可 能 须 需
    请 应 要 后 并 即 均 都 已 未 不 也 先 再 可以 应当 直接 及时 考生 家长 旅客 个人 交易 资源 进口 足联 华人 的
    关于 见 理性 防范 取缔 清理 虚假 整治 打击 查处 抵制 假冒 仿冒 严查 关闭 封堵 屏蔽
    未成年人 孩子 子女 老人 千亿 百亿 万亿 亿 即开型 快开 高频 网上兼职 祭扫 灯谜 有奖 知识
    于 以下 如下 和 与 及 或 在 为 是 对 从 等 了 到 将 由 向 以 其 该 本 各 新 大 小
    """
)
"""What an ordinary phrase ends on, right before such a suffix: 全民健身|体育平台."""

CODE = re.compile(r"[a-z]0\d{1,2}|(?:db|gb|hj|jt|ny|qb)\d{0,2}")
"""The number of a post (A02), and what a standard begins with (DB99/T): no name."""

SPEAKING = words(
    """
    赌 博彩业 诈骗 涉诈 反诈 骗局 被骗 受骗 打击 查处 取缔 捣毁 查获 破获 侦破 抓获 涉嫌 犯罪 非法 违法 违规 举报
    警方 嫌疑人 被告人 判处 曝光 警惕 谨防 严禁 侵害用户 下架 召回 冒充 假冒 仿冒 山寨 诱导 虚假 钓鱼网站
    涉黄 扫黄 淫秽 色情 侵权 消费提示 消费警示 风险提示 未备案 商标 拘留 获刑 判刑 刑事 涉案 团伙 收缴 销毁 敲诈 远离
    篡改 暗链 植入 挂马 法官提醒 民警提醒 警方提醒 法律保护
    """
)
"""Words of a sentence that speaks *about* such names."""

VETO = SPEAKING | words(
    """
    不得 禁止 拒绝 处罚 当事人 投诉 更名 中标 成交 供应商 招标 采购 注册资本 法定代表人 许可证 版号 性行为 艾滋
    """
)
"""Those, and the words of a sentence that may name firms, which explain no name that is known for nothing else."""

TIE = re.compile(
    r"$|[等属均系的者类案、,，:：;；)）”》」』\s]|行为|广告|信息|内容|活动|平台|网站|网|乱象|骗局|现象|app|公司|品牌|团伙|软件|游戏"
    r"|商标|账号|及|和|与|或|是|为|涉|被"
)
"""How a sentence goes on from a name or an offer to what it says of it; another one, glued to it, does not."""

CRIME = words("赌 诈骗 反诈 涉诈 骗局 涉黄 扫黄 色情 淫秽 清朗 黑灰产")
"""Words of a notice about the trade itself: all of its text speaks about such names."""

PURSUED = CRIME | words("诈 骗 非法 违法 涉嫌 打击 查处 取缔 整治 警惕 冒充 仿冒 被告 商标")
"""Those, and the words of a text that speaks of what is pursued or protected, and may name it."""
_IN_OTHER_SENSES = frozenset(("整治", "查处"))
PURSUING = (
    f"{one_of(PURSUED - _IN_OTHER_SENSES)}|(?<![调核审检])查处"
    "|整治(?=[^。\n]{0,12}(?:赌|网|诈|黄|娱乐|游戏|彩票|广告|app|平台))"
)
"""A pattern of the same words, but where 调查|处理 meet, and where villages or style are renovated."""

COMMERCE = words(
    """
    侵害用户 应用程序 app 召回 处罚 彩票 非法 取缔 警示 风险提示 消费提示 投诉 曝光 网络游戏 娱乐场所 棋牌 版号 中标
    成交 招标 商标 判决 法院 典型案例 黑名单 马拉松 用户权益 下架 电竞产业 电子竞技
    """
)
"""Words of a title whose text may name companies, products and apps."""
