"""Whole lines that belong to a web page and not to the notice: navigation, sharing, printing, imprint of the site."""

from __future__ import annotations

import re

from converters.labels import squeeze

_WORDS = frozenset(
    """
    图片 img 登录 用户登录 注册 用户注册 退出 网站无障碍 无障碍 无障碍阅读 无障碍浏览 无障碍版 进入无障碍 适老版
    适老化 长者版 长者助手 关怀版 关爱版 老年版 老年模式 适老化无障碍服务 无障碍辅助浏览 繁体 繁体版 繁體 繁體版
    简体 简体版 简繁转换 英文版 English 语音播报 语言播报 首页 网站首页 返回首页 主页 返回顶部 回到顶部 返回
    返回上一页 返回列表 顶部 TOP top 关闭 关闭窗口 关闭本页 关闭页面 关闭此页 打印 打印本页 打印此页 打印页面
    打印文章 我要打印 打印关闭 打印本文 打印正文 收藏 收藏本页 加入收藏 设为首页 网站地图 站点地图 联系我们 关于我们
    隐私声明 使用帮助 版权声明 网站声明 法律声明 隐私保护 免责声明 网站建议 意见建议 内容纠错 我要纠错 纠错
    政府网站找错 网站纠错 分享 分享到 分享至 一键分享 分享文章到 我要分享 转发 微信 微博 新浪微博 腾讯微博 QQ空间
    QQ好友 微信好友 朋友圈 复制链接 触屏版 更多 更多>> 扫一扫 扫码浏览 扫一扫在手机打开当前页 扫一扫在手机上查看当前页面
    扫一扫在手机打开 打开当前页 扫一扫在手机 手机扫一扫 手机版 电脑版 移动版 下载、打印 扫描二维码 微信扫一扫
    扫码阅读 手机查看 二维码 官方微信 官方微博 政务微信 政务微博 移动客户端 微信公众号 手机端 客户端 搜索 检索
    站内搜索 高级搜索 取消 确定 确认 提交 重置 查看更多 点击进入 关注 展开 收起 字体 大 中 小 [大中小] 【大中小】
    大中小 A+ A- 加大 减小 相关新闻 相关链接 相关文章 相关阅读 相关信息 相关稿件 相关文件 相关政策 相关解读
    相关附件 相关附件：
    政策解读 图解 延伸阅读 猜你喜欢 热门推荐 热点新闻 最新信息 最新文章 推荐阅读 推荐信息 网友评论 信息索引 附件下载
    附件下载： 网页快照 相关报道 相关推荐 热点推荐 您可能感兴趣的 上一篇 下一篇 上一条 下一条 没有了 上一篇：没有了
    下一篇：没有了 上一篇：无 下一篇：无 上一条：无 下一条：无 智能问答 正文 详情 内容 信息内容 标签： 标签 ICP备案
    公安备案 党政机关 政府网站 事业单位 我的订阅 分享该文章 字号 浏览 阅读 暂无 网站支持IPv6 本网站支持IPv6 IPv6 x X
    回首頁 回上一頁 回上頁 友善列印 列印 網站導覽 字型大小 轉寄 轉寄友人 訂閱 網頁指南 重要告示 私隱政策 回頁首
    主頁 返回主頁 分享此頁 列印此頁 即日新聞 前一則 後一則 上一則 下一則 预览时标签不可点 继续滑动看下一个
    轻触阅读原文 END THEEND
    友情链接 友情链接： [pic] [image] [图片] 【图片】 × + - ↺ | > >> 》 -- 展开全文 收起全文 阅读全文 阅读原文 我要评论
    在小说阅读器读本章 在小说阅读器中沉浸阅读 去阅读 听全文
    发表评论 发表回复 写留言 点赞 赞 在看 星标 设为星标 点击蓝字 点击上方蓝字 点击上方
    点击下方 蓝字关注 蓝字关注我们 关注我们 +关注 ＋关注 已关注 打开APP 下载APP APP内打开 喜欢此内容的人还喜欢
    转载请注明出处 转载请注明来源 转载请注明 转载请保留出处 我要提意见 我要留言 发表意见 验证码 换一张 看不清 楼主
    非常有帮助 很有帮助 有帮助 没有帮助 没帮助
    回列表 回上一層 轉寄好友 轉寄此頁 預覽列印 列印本頁 電郵本頁 電郵此頁 電郵予朋友 加入我的最愛 字級
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
_BESIDE = frozenset("新聞公報 新闻公报 專題頻道 即時新聞 rss 通知公告 列表".split())  # noqa: SIM905 -- as above
"""What is furniture only in a line with words that are: the name of a column in a menu."""
_TODAY = re.compile(
    r"今天是?\s*[:：]?\s*(?:(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)?[\s,，]*(?:星期[一二三四五六日天])?(?=\s|$)"
)
"""What a script writes at the head of a page."""
_UNBOXED = str.maketrans("[]【】［］", "      ")
_LOWER = frozenset(word.lower() for word in _WORDS)
_LONGEST = max(map(len, _LOWER))

_PATTERN = re.compile(
    r"""
    ^(?:
        .{0,12}欢迎您?[!！。]?(?:用户登录.*)?                       # 临岚欢迎您！
      | [【\[（(]?\s*(?:字体|字号|文字大小|选择字号|浏览字号)[:：]?.{0,20}
      | [【\[（(]\s*(?:大|中|小|打印|关闭|打印[本此]页|关闭窗口|打印正文|关闭此页|我要打印|纠错|返回|收藏|推荐|分享)
        \s*[】\]）)].{0,24}
      | [\[【]?\s*打印.{0,6}[\s|｜\]】\[【]*关闭.{0,6}
      | (?:浏览|阅读|点击|访问)(?:次数|量|数)?[:：]?\s*[\d\-—次]*(?:次|人次)?
      | (?:浏览|阅读|点击|访问)(?:次数|量|数)?[:：]?[\d.,]{1,8}(?:万|[wk])?\+?
      | (?:上|下)一(?:篇|条|页|则|个)\s*[:：].{0,120}
      | (?:分享|转发)(?:到|至|[:：])+.{0,30}
      | (?:一键)?(?:分享|转发)[【\[]?(?:微信|新浪|腾讯|微博|微头条|今日头条|QQ|空间|朋友圈|朋友|好友|钉钉|豆瓣
          |人人网?|贴吧|邮件|手机|复制|链接|二维码|收藏|打印版?|点赞|在看|更多|关闭|返回|纠错|评论|下载|海报|本文|此文|文章|本页|此页
          |[A-Za-z|｜/、,，+]){1,12}[】\]]?
      | 分享(?:到|至).{0,40}打开微信.{0,30}
      | ▲?长按.{0,12}(?:二维码|小程序码).{0,40} | 识别(?:图中|上方|下方)?(?:的)?二维码.{0,40} | ▲?长按.{0,4}关注.{0,8}
      | 扫(?:描|码)(?:下方|上方|右侧)?(?:二维码)?[，,]?关注[^，。]{1,20}
      | 原文(?:链接|地址)[:：]https?://.{0,120} | 点击(?:查看|阅读)(?:原文|全文)
      | (?:用户)?满意度(?:评价)?[:：].{0,4}满意.{0,20}
      | 您?对(?:本次|该|此次)?(?:答复|回复|办理|服务)(?:结果|情况)?是否满意[？?]?(?:(?:非常|基本|一般|较|不)?满意)*
      | 您(?:觉得|认为)[本此该这]篇?(?:[文页]|内容|信息).{0,24} | 您的邮箱地址不会被公开。?
      | (?:点?赞|在看)\s*\d*.{0,4}(?:评论|分享|收藏).{0,20}
      | [-—－=*～~·•|｜丨─━▂]{1,16}(?:(?:the)?end|(?:正文|全文)?完)[-—－=*～~·•|｜丨─━▂]{1,16}     # - THE END -
      | 友情链接[:：][^。；，]{1,120}                                        # 友情链接：省水利厅 | 市政府
      | [【\[]?(?:数据|信息)?(?:采集|抓取|爬取)?(?:采集|抓取|爬取|入库)(?:时间|日期)[】\]]?[:：]?
        (?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}T?\d{1,2}:\d\d(?::\d\d)?    # 【入库时间】2026-05-10 03:11:27
      | [【\[]?放大[】\]|｜/【\[]*(?:标准|正常|默认|还原)?[】\]|｜/【\[]*缩小[】\]]?
      | 顶一下[（(]?\d+[）)]?\d*%?踩一下[（(]?\d+[）)]?\d*%?           # 顶一下 (3) 60% 踩一下 (2) 40%
      | 由[A-Za-z0-9_.-]{2,20}发布于(?:19|20)\d\d.{6,12}(?:(?:没有|暂无|\d{1,4}条)评论)?
      | (?:点击)?(?:阅读|展开|查看|收起|显示)(?:全文|全部|更多)(?:评论|留言|回复|内容|推荐)?[﹀∨▼▽↓⌄>》…]*
      | 发布于[\u4e00-\u9fff]{2,3}                                          # 发布于 云川
      | (?:打开|下载)[^，。：:]{0,10}(?:APP|客户端)[，,]?(?:阅读|查看|看)(?:全文|原文|更多|完整|精彩).{0,16}
      | 扫一扫.{0,20} | 微信扫.{0,20} | 用微信.{0,24} | 使用微信.{0,20} | 打开微信.{0,30}
      | .{0,6}(?:保护)?视力(?:保护)?色?[:：]?.{0,12}
      | (?:[【\[（(|｜/:：·\s]*(?:字体|字号|大|中|小|特大|默认|(?:我要|进行)?打印(?:本页|此页|本文|文章|正文|页面|预览)?
          |关闭(?:窗口|本页|此页|页面)?|(?:加入)?收藏(?:本页)?|返回(?:列表|顶部|首页|上页)?|分享(?:到)?|纠错|复制|下载|推荐|朗读)[】\]）)|｜/\s]*){2,8}
      | (?:阅读原文)?(?:(?:阅读|点?赞|在看|分享|收藏|评论|留言|喜欢)[\d.]{1,6}[万w]?\+?){2,6}  # 阅读 1.2万 赞 86
      | [↑↓▲▼☝👆👇⬆⬇]*点击.{0,16}关注.{0,8} | 点个?.{0,2}(?:在看|赞).{0,12}
      | 您是(?:本站|本页)?的?第\d{0,12} | 您(?:是|是本站)?第.{0,12}位?访(?:问者|客).{0,6} | 访问量[:：]?\s*\d*
      | 相关(?:文档|链接|信息|新闻|文章|阅读|稿件|解读|文件|政策|附件|内容|报道)[:：]?
      | (?:我要|网站|内容|页面)?(?:纠错|找错)
      | 主\s*题\s*词\s*[:：]?
      | [-—－]{1,2}\s*\d{1,3}\s*[-—－]{1,2}                 # — 3 —
      | (?:(?:Print|Close(?:window)?|Share|Back|Font(?:size)?[:：]?(?:[LMSA][-+]?){2,4})[|｜/]*){2,8}  # Print | Close
      | [-—=*＊·•_.。、|｜>\s]+
    )$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEGINNINGS = frozenset(
    "～~·•|｜丨─━▂友采抓爬入数信放对顶由发阅展查显收【[（(大中小特默打关收加返复下推朗进点字文选浏阅访上分转一赞在扫微用使您相我网内页纠找主长识▲↑↓▼☝👆👇⬆⬇原满═PCSBF-—=*＊·•_.。、|｜>"
)
"""What a line begins with that ``_PATTERN`` fits, unless it holds 欢迎 or 视力 near its beginning."""
_NEAR = 14
_IMPRINT = re.compile(
    r"""
    版权所有 | 主办(?:单位)?[:：] | 承办(?:单位)?[:：] | 协办(?:单位)?[:：] | 技术支持
    | 维护单位(?:[:：\s]|$) | 运维(?:单位)?[:：] | ICP备 | 公网安备 | 网站标识码 | 备案(?:序)?号[:：] | Copyright | ©
    | 网站(?:支持|已支持).{0,4}IPv?6 | 建议使用.{0,30}(?:浏览器|分辨率) | 最佳浏览 | 网站主管
    | ^(?:Sponsored|Hosted)[ ]by\s*[:：] | ^(?:Site|Website)[ ](?:ID|code)\s*[:：]
    | ^[^，。；]{4,36}(?:主办|承办)$
    | 未经.{0,10}(?:授权|许可).{0,20}(?:转载|镜像)
    | ^(?![一二三四五六七八九十\d（(])[^，。；：:]{4,30}(?:信息|网络|网站|技术)中心(?:设计)?制作(?:维护|、维护)?
      \s*(?:19|20)\d\d(?:\s*[-－—至]\s*(?:19|20)\d\d)?(?:\s*版权所有)?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_IMPRINT_SIGNS = re.compile("[权办支维备识yYI©议佳站未]")
"""A sign of each alternative of ``_IMPRINT``: most lines are ruled out by them."""
_BREADCRUMB = re.compile(
    r"""
    ^[【\[]?\s*(?:您|你|我)?\s*(?:现在|当前|目前)?\s*(?:的)?\s*(?:所在)?\s*的?\s*(?:位置|栏目)\s*(?:是|为|在)?\s*[】\]]?\s*[:：>＞»›]
    | ^(?:您|你)(?:现在|当前|目前)?(?:所)?(?:的)?(?:所)?(?:在)?(?:的)?位置
    | ^当前(?:所在)?位置 | ^您所在的?位置 | ^所在位置[:：]
    | ^(?:(?:Current[ ])?(?:Position|Location)\s*[:：]\s*)?Home\s*(?:[>＞»/]|&gt;)
    | ^(?:网站)?(?:首[页頁]|主[页頁])\s*(?:[>＞»›/\\→－-]|&gt;|>>)
    """,
    re.VERBOSE,
)
_CRUMB_BEGINNINGS = frozenset("【[您你我现当目的所位栏网首主CPLH")
"""What a line begins with that ``_BREADCRUMB`` fits."""


def is_furniture(line: str) -> bool:
    """Return whether all of ``line`` is furniture of a page; a sentence with such words in it never is.

    >>> is_furniture("【打印此页】"), is_furniture("浏览次数： 112 次"), is_furniture("大")
    (True, True, True)
    >>> is_furniture("微信好友 朋友圈 复制链接"), is_furniture("微信 办事")
    (True, False)
    >>> is_furniture("您对本次答复是否满意？满意基本满意不满意"), is_furniture("对答复是否满意由来信人评价")
    (True, False)
    >>> is_furniture("您的浏览器版本过低，请升级后访问。"), is_furniture("报名请使用新版浏览器。")
    (True, False)
    >>> is_furniture("请勿在网站上分享个人信息。"), is_furniture("一、打印机采购")
    (False, False)
    >>> is_furniture("加入收藏 今天是2026年3月22日 星期日"), is_furniture("今天是2026年3月22日，第34个世界水日")
    (True, False)
    """
    if len(line) > 160:
        return False
    squeezed = squeeze(line)
    if len(squeezed) <= _LONGEST and squeezed.lower() in _LOWER:
        return True
    if "页" in squeezed and is_pager(squeezed):
        return True
    bare = _TODAY.sub(" ", line) if "今天是" in line else line
    if (" " in bare or not bare.isprintable() or not bare) and _is_menu(bare.translate(_UNBOXED).lower().split()):
        return True
    head = squeezed[:_NEAR]
    may_fit = head[:1] in _BEGINNINGS or "欢迎" in head or "视力" in head
    return (may_fit and _PATTERN.match(squeezed) is not None) or (len(squeezed) > _NEAR and _warns_of_browser(squeezed))


def _warns_of_browser(squeezed: str) -> bool:
    """Return whether a page speaks to its visitor of the program or the cookies that it is read with."""
    if not ("器" in squeezed or "ookie" in squeezed):
        return False
    return _BROWSER.match(squeezed) is not None


_BROWSER = re.compile(
    r"""
    ^(?:
        .{0,20}(?:您|你|当前|目前|现在)(?:正在|当前|目前|所)?(?:使用)?的?.{0,4}浏览器(?:的)?(?:版本)?
        (?:过[低旧老]|太[低旧老]|较[低旧]|偏低|不支持|不兼容|已?禁用|未(?:开启|启用)).{0,100}   # 您的浏览器版本过低
      | .{0,12}[您你]的瀏覽器.{0,8}(?:不支援|未開啟|版本過舊|停用).{0,80}
      | (?:本|我们的?)(?:网站|站|網站|網頁|网页).{0,12}(?:使用|采用|運用|利用).{0,12}cookies?.{0,120}
    )$
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _is_menu(parts: list[str]) -> bool:
    """Return whether ``parts`` are words of furniture, or such words and what stands beside them."""
    others = [part for part in parts if part not in _LOWER]
    return not others or (len(others) < len(parts) and _BESIDE.issuperset(others))


_PAGER_PART = re.compile(
    r"""
      (?P<tells>
          (?:上|下|前|后|首|尾|末|第一|最后)一?页 | [上下]\d+页 | 最后一页                 # 上一页, 尾页, 下10页
        | (?:共|总共|共有|共计|总计|总数|共检索到)[:：]?\d+(?:页|篇|[条个](?:记录|数据|信息)?)   # 共12页, 共238条记录
        | 第?\d+/共?\d+页? | 第\d+页/?共?\d+页                                      # 1/12页, 第1页/共12页
      )
    | (?:当前|目前)(?:是|为)? | 第(?:\d+页)? | 页[码次]? | 分页 | 每页(?:显示)?(?:\d*[条个篇])? | \d+条?/?页?
    | (?:跳?转|跳)(?:到|至)? | 跳转 | 前往 | 到 | 确[定认] | go | next | prev(?:ious)?
    | [-—<>«»‹›＜＞《》|｜/:：,，.…·\[\]【】()（）]+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_PAGER = 120


def is_pager(line: str) -> bool:
    """Return whether ``line`` leads through the pages of a list and is nothing else.

    >>> is_pager("共 12 页 首页 上一页 1 2 3 下一页 尾页 跳转到第 页"), is_pager("第1页/共12页 下一页 共238条记录")
    (True, True)
    >>> is_pager("共12页"), is_pager("详见下一页"), is_pager("第3页 共5页：关于停水的说明")
    (False, False, False)
    """
    squeezed = squeeze(line)
    if len(squeezed) > _LONGEST_PAGER:
        return False
    at = telling = 0
    while at < len(squeezed):
        part = _PAGER_PART.match(squeezed, at)
        if part is None:
            return False
        telling += part["tells"] is not None
        at = part.end()
    return telling > 1


_SCANNER = re.compile(
    r"(?:(?:由|使用|来自)?(?:手机)?扫描全能王|(?:本|该|此)?(?:文档|文件|图片)?由.{2,10}(?:扫描(?:王|仪|宝)?|APP)"
    r"|(?:Scanned|Created|Generated)(?:by|with)CamScanner|CamScanner)"
    r"(?:扫描|创建|生成|制作|识别)?",
    re.IGNORECASE,
)


def is_scanner_mark(line: str) -> bool:
    """Return whether ``line`` is what a program that scans pages prints on each.

    >>> is_scanner_mark("扫 描 全 能 王  创 建"), is_scanner_mark("Scanned by CamScanner"), is_scanner_mark("扫描上传")
    (True, True, False)
    """
    return len(line) <= _LONGEST_MARK and _SCANNER.fullmatch(squeeze(line)) is not None


_LONGEST_MARK = 40
_DISCLAIMER = re.compile(r"(?:免责|版权|特别|本站|郑重)?声明\s*[:：].{0,200}(?:本网|本站|本平台|转载|侵权)")


def is_imprint(line: str) -> bool:
    """Return whether ``line`` is of the imprint of a site: its host, its records, its copyright.

    >>> is_imprint("主办单位：临岚市人民政府办公室"), is_imprint("由主办单位负责解释。")
    (True, False)
    >>> is_imprint("临岚市人民政府信息中心制作 2001-2003"), is_imprint("临岚市公益广告设计制作 2026年采购计划")
    (True, False)
    """
    if "声明" in line[:8] and _DISCLAIMER.match(line):
        return True
    if len(line) > 200 or line.endswith("。") or not (_IMPRINT_SIGNS.search(line) or "制作" in line):
        return False
    return _IMPRINT.search(line) is not None and _ITEM.match(line) is None


_ITEM = re.compile(r"[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)")
"""How an item of a text begins: none is of an imprint."""

_HOSTED = re.compile(r"^(?:主办|承办|协办)(?:单位)?[:：][^|｜]{0,80}$")


def is_hosted_line(line: str) -> bool:
    """Return whether ``line`` only says who holds something: a site, but just as well a meeting in a notice.

    >>> is_hosted_line("主办单位：临岚市水务局"), is_hosted_line("主办：临岚市水务局 岚ICP备99000001号")
    (True, False)
    """
    return _HOSTED.match(line) is not None and "备" not in line and "标识码" not in line and "版权" not in line


def is_breadcrumb(line: str) -> bool:
    """Return whether ``line`` says where on the site the page stands.

    >>> is_breadcrumb("您当前所在位置:首页 > 信息公开"), is_breadcrumb("首页 >> 公告"), is_breadcrumb("首页")
    (True, True, False)
    >>> is_breadcrumb("我的位置：首页 > 法规"), is_breadcrumb("首頁 > 公報"), is_breadcrumb("我的栏目组成员：")
    (True, True, False)
    """
    bare = line.strip()
    return bare[:1] in _CRUMB_BEGINNINGS and len(line) <= 200 and _BREADCRUMB.match(bare) is not None
