"""Texts to measure the tamper check: clean notices, tricky clean texts, and copies with invented brands written in.

Everything is set in the invented city 临岚 and made from the parts below by a seeded generator. ``tune`` and
``held`` share no brand part, no notice and no tricky text. ``python3 -m tests.tampering_texts held`` prints
the JSON lines that ``python3 -m scripts evaluate tamper`` reads.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sample:
    """One text with its truth: ``tampered`` or ``clean``; ``kind`` says how it was made."""

    id: str
    label: str
    kind: str
    text: str
    token: str = ""


@dataclass(frozen=True, slots=True)
class _Parts:
    han: tuple[str, ...]
    latin: tuple[str, ...]
    digits: tuple[str, ...]
    games: tuple[str, ...]
    asks: tuple[str, ...]
    notices: tuple[tuple[str, str, str], ...]
    """(agency without its city, title behind the agency, text)"""
    tricky: tuple[str, ...]


_TUNE = _Parts(
    han=("鑫源", "宏盛", "星耀", "腾博", "金辉", "瑞丰", "亿豪", "嘉利"),
    latin=("xunbo", "Kavo", "tkbet", "LUX", "vwx", "hobet", "ganma"),
    digits=("88", "365", "777", "168"),
    games=("体育", "娱乐", "棋牌", "电竞", "真人", "彩票", "国际"),
    asks=("官网", "app下载", "登录入口", "手机版", "官方网站", "平台", "注册", "app", "首页"),
    notices=(
        ("水务局", "关于做好汛期供水保障工作的通知", "各区水务所：\n为做好汛期供水保障工作，现将有关事项通知如下：\n"
         "一、加强巡查。各单位要每日巡查水源地和泵站，发现问题及时报告。\n二、备足物资。抢险物资应当在6月15日前到位。\n"
         "三、落实责任。区委常委会要听取专题汇报，各街道办事处要指定专人负责。\n特此通知。"),
        ("教育局", "关于2025年义务教育阶段招生工作的公告", "根据有关规定，现将2025年招生工作公告如下：\n一、报名时间为5月20日至5月31日。\n"
         "二、报名方式为网上报名，登录政务服务网，进入“招生入学”专栏填写信息。\n三、咨询电话：12345。\n特此公告。"),
        ("人民政府办公室", "关于印发老旧小区改造实施方案的通知", "各区人民政府，市政府各部门：\n《老旧小区改造实施方案》已经市人民政府同意，现印发给你们，"
         "请认真组织实施。\n附件：老旧小区改造实施方案"),
        ("砚池街道办事处", "召开人居环境整治推进会", "10月12日上午，砚池街道召开人居环境整治推进会。街道党工委书记主持会议并讲话，各社区书记参加。"
         "会议要求，要压实责任，细化措施，做到常态长效，让居民得到实惠。"),
    ),
    tricky=(
        "临岚市公安局关于严厉打击跨境网络赌博违法犯罪的通告\n近期，部分人员通过“bet58体育app”“鑫源国际娱乐”等赌博网站参与网络赌博。凡参与者依法查处，欢迎群众举报。",
        "临岚市体育局关于举办2025年全民健身运动会的通知\n各县（区）体育局：\n运动会报名入口设在市体育局官网，参赛者也可以下载“岚动”APP报名。",
        "临岚市福利彩票发行中心2025年公开招聘公告\n因工作需要，现公开招聘福利彩票市场专管员3名。报名登录市民政局官网。",
        "关于侵害用户权益行为的APP（第3批）通报\n序号 应用名称 开发者 版本\n1 欢乐棋牌 临岚欢乐网络科技有限公司 3.2.1\n2 K歌达人 临岚声乐科技有限公司 1.0\n请立即下架整改。",
        "行政处罚决定书\n当事人：临岚金辉娱乐有限公司\n经查，当事人经营的KTV未按规定安装消防设施，罚款5000元。",
        "临岚市市场监督管理局消费提示\n近期有不法分子冒充官方客服，以“体育彩票官方平台”“娱乐APP下载”为名诱导充值，请消费者警惕。",
        "关于5G基站建设的通知\n各区：\n加快5G基站、IPv6改造和AI算力中心建设，推进APP专项治理。",
        "临岚马拉松官网入口开放\n2025临岚马拉松10月1日起报名，选手可登录马拉松官网或下载官方APP报名，也可以关注微信公众号。",
        "某品牌召回部分进口汽车\nBMW（中国）汽车贸易有限公司召回2019年至2021年生产的X5 xDrive40i汽车共计365辆。",
        "中标结果公告\n项目名称：市体育馆照明改造\n中标供应商：临岚瑞丰体育设施有限公司\n成交金额：88.8万元",
        "市民热线365天24小时为您服务\n12345热线365天全天候服务街道居民，覆盖砚池街道、槐埠街道。",
        "临岚市文化广电旅游局关于娱乐场所安全检查的通知\n各文化娱乐场所、网络游戏企业、棋牌室：请认真自查。",
    ),
)

_HELD = _Parts(
    han=("聚腾", "御龙", "凯撒", "飞皇", "钱塘汇", "九鼎", "博冠", "海豚", "曼城", "天狮"),
    latin=("zubao", "Norbet", "qtwin", "RBX", "mojobet", "ysb", "fortun", "betzo", "JXF"),
    digits=("99", "518", "66", "1688", "33", "9"),
    games=("体育", "娱乐城", "电子游艺", "扑克", "捕鱼", "竞猜", "真人视讯", "买球", "国际娱乐", "彩票"),
    asks=("中文官方网站", "网页版", "注册送彩金", "最新网址", "客户端", "入口", "全站app", "手机登录", "备用网址", "在线平台", "官方下载"),
    notices=(
        ("卫生健康委员会", "关于开展流感疫苗接种的通告", "为预防流感，现将接种事项通告如下：\n一、接种对象为65岁以上常住居民。\n二、接种时间为11月1日至12月31日。"
         "\n三、接种地点为各社区卫生服务中心，请携带身份证和预约码。\n本通告自发布之日起施行。"),
        ("自然资源局", "关于青梧区地块规划调整的公示", "根据《城乡规划法》，现将青梧区GX-07地块规划调整方案予以公示，公示期30日。\n一、容积率由1.8调整为2.0。"
         "\n二、建筑高度不超过60米。\n有异议的，请在公示期内书面向我局提出。\n联系电话：0600-5550188。"),
        ("统计局", "2024年国民经济和社会发展统计公报", "初步核算，全年地区生产总值1523.6亿元，比上年增长5.4%。\n第一产业增加值98.2亿元，第二产业增加值611.3亿元，"
         "第三产业增加值814.1亿元。\n年末常住人口312.5万人，城镇化率68.7%。"),
        ("望津区人民政府", "关于表彰先进集体和先进个人的决定", "各镇人民政府，区政府各部门：\n为表彰先进，区人民政府决定授予区教育局等12个单位先进集体称号，"
         "授予王某等30名同志先进个人称号。希望受表彰的单位和个人再接再厉。"),
        ("云麓区委统战部", "副部长带队调研民营企业", "11月3日，区委常委、统战部部长带队调研民营企业。调研组一行先后走访了三家企业，详细了解生产经营情况。"
         "部长强调，要优化营商环境，主动上门服务，帮助企业解决实际困难。"),
    ),
    tricky=(
        "警方提示：世界杯期间谨防网络赌球\n临岚警方查获一起利用“御龙体育”平台组织赌球案，抓获犯罪嫌疑人12名，冻结资金300万元。登录、注册、投注均属违法。",
        "临岚市体育彩票管理中心关于体育彩票公益金使用情况的公告\n2024年本市体育彩票销售8.2亿元，筹集公益金2.1亿元，用于全民健身、青少年体育和体育场馆建设。",
        "关于做好普通话水平测试报名工作的通知\n考生请登录报名官网（网址见附件），点击“考生登录入口”，使用Chrome浏览器注册账号。APP端暂不开放。",
        "工业和信息化部关于下架侵害用户权益APP名单的通报\n皇家扑克大师（版本2.1.0，应用宝）、聚腾斗地主（版本1.8，豌豆荚）、9号捕鱼（小米应用商店）。",
        "市场监管部门提醒：警惕“注册送彩金”“真人荷官在线”等短信\n此类短信均为诈骗，请勿点击链接、下载APP。如有损失请拨打110。",
        "临岚九鼎国际酒店有限公司消防设计审查意见\n建设单位：临岚九鼎国际酒店有限公司。经审查，该工程符合要求，同意备案。",
        "关于公布2025年“专精特新”企业名单的通知\n1.临岚JXF智能装备有限公司 2.博冠体育用品（临岚）有限公司 3.临岚天狮电子科技有限公司 4.凯撒医疗器械有限公司",
        "临岚电竞产业园招商公告\n园区面向电子竞技、网络游戏、数字娱乐、动漫影视企业招商，提供办公场地和政策支持，详见市商务局官网。",
        "中国乒乓球公开赛（临岚站）观赛指南\n比赛门票通过官方平台销售，观众可在赛事官网、官方APP和线下网点购票，每场限购2张。咪咕体育、央视体育客户端直播。",
        "关于网站系统升级的公告\n市政务服务网、“岚事通”APP将于6月1日0时至6时升级，其间登录入口、注册、支付功能暂停。请使用最新版客户端。",
        "法院公告\n临岚市人民法院受理原告Mega Sport GmbH诉被告临岚飞皇贸易有限公司侵害商标权纠纷一案，现依法公告送达判决书。",
        "临岚市住房公积金管理中心官网、手机APP、微信公众号操作指南\n一、官网登录。打开官网首页，点击个人登录。二、手机APP登录。三、自助终端查询。",
        "涉黄涉赌专项整治情况通报\n全市取缔非法棋牌室23家，关停赌博网站7个，涉案网站包括qtwin88、zubao娱乐等，行政拘留41人。",
        "关于iPhone、iPad等产品维修的消费投诉分析\n三季度受理Apple售后投诉36件，同比上升12%；OPPO、vivo、HUAWEI合计52件。",
    ),
)


def _make_brand(parts: _Parts, rng: random.Random) -> tuple[str, str]:
    """Return a brand with its suffix chain, and the name of its shape."""
    han, latin, number = rng.choice(parts.han), rng.choice(parts.latin), rng.choice(parts.digits)
    game, ask = rng.choice(parts.games), rng.choice(parts.asks)
    shapes: tuple[tuple[str, str], ...] = (
        ("han-game-ask", f"{han}{game}{ask}"),
        ("latin-game-ask", f"{latin}{game}{ask}"),
        ("digits-game-ask", f"{number}{game}{ask}"),
        ("latin-digits-ask", f"{latin}{number}{ask}"),
        ("latin-han-game", f"{latin}{han}{game}"),
        ("latin-han-ask", f"{latin}{han}{ask}"),
        ("han-alias", f"{han}({latin.lower()}){game}-{ask}"),
        ("latin-game", f"{latin}{game}"),
        ("han-china", f"{han}{game}(中国){ask}"),
        ("latin-digits-game", f"{latin}{number}{game}"),
    )
    shape, brand = rng.choice(shapes)
    return brand, shape


def _label_block(issuer: str, rng: random.Random) -> str:
    index = f"L99010{rng.randint(10, 99)}/2025-{rng.randint(1, 999):05d}"
    rows = [f"索引号：{index}", f"发布机构：{issuer}", "成文日期：2025-03-04", "发布日期：2025-03-05"]
    return rng.choice(["\n", "  "]).join(rows)


@dataclass(frozen=True, slots=True)
class _Page:
    title: str
    site: str
    masthead: str
    crumb: str
    labels: str
    text: str
    sponsor: str

    def print(self, *, short: bool = False) -> str:
        if short:
            return f"{self.title}\n{self.text}"
        lines = [self.site, self.masthead, f"当前位置：{self.crumb}", self.labels, self.title, self.text]
        foot = f"打印本页\n主办单位：{self.sponsor}  网站标识码：9901000012"
        return "\n".join([*lines, foot])


def _clean_page(parts: _Parts, rng: random.Random) -> tuple[_Page, str]:
    agency, rest, text = rng.choice(parts.notices)
    issuer = f"临岚市{agency}"
    return (
        _Page(
            f"{issuer}{rest}", f"{issuer}网站", f"{issuer}", "首页 > 政务公开 > 通知公告", _label_block(issuer, rng), text, issuer
        ),
        issuer,
    )


def _replace_name(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:
    """The brand stands wherever the place or the agency stood."""
    new = rng.choice([brand, f"临岚市{brand}政务服务中心" if rng.random() < 0.5 else brand])
    return page.print().replace(issuer, new)


def _prefix_title(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:  # noqa: ARG001
    title = brand + (page.title if rng.random() < 0.5 else page.title.replace("临岚市", ""))
    return page.print(short=rng.random() < 0.5).replace(page.title, title)


def _suffix_title(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:  # noqa: ARG001
    title = page.title + rng.choice(["-", "_", " | ", " "]) + brand
    return page.print().replace(page.site, title)


def _insert_line(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:  # noqa: ARG001
    lines = page.print(short=rng.random() < 0.5).split("\n")
    lines.insert(rng.randrange(len(lines)), brand)
    return "\n".join(lines)


def _crumb(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:  # noqa: ARG001
    return page.print().replace("首页 >", rng.choice([f"{brand} >", f"首页 > {brand} >"]))


def _issuer_and_foot(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:  # noqa: ARG001
    return page.print().replace(f"发布机构：{issuer}", f"发布机构：{brand}").replace(f"主办单位：{issuer}", f"主办单位：{brand}")


def _in_prose(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:  # noqa: ARG001
    text = page.text
    places = [at for at, sign in enumerate(text) if sign in "，。" and at > 5]
    at = rng.choice(places) + 1
    return page.print(short=rng.random() < 0.5).replace(text, f"{text[:at]}{brand}{text[at:]}")


def _hidden_links(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:  # noqa: ARG001
    others = rng.sample(["真人百家乐", "老虎机游戏", "时时彩平台", "世界杯买球", "六合彩开奖", "成人视频"], 3)
    line = rng.choice([" ", "|", "、"]).join([brand, *others])
    lines = page.print(short=True).split("\n")
    lines.insert(rng.randrange(1, len(lines) + 1), line)
    return "\n".join(lines)


_READINGS = dict(zip("办通知关于发文件市政府年工作公告局事项区", (
    "ban", "tong", "zhi", "guan", "yu", "fa", "wen", "jian", "shi", "zheng", "fu", "nian", "gong", "zuo", "gong", "gao",
    "ju", "shi", "xiang", "qu"), strict=True))  # fmt: skip


def _glosses(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:  # noqa: ARG001
    signs: list[str] = []
    for number, sign in enumerate(page.print(short=True)):
        signs.append(sign)
        if sign in _READINGS and (number < 30 or rng.random() < 0.3):
            signs.append(f"({_READINGS[sign]})")
    return "".join(signs)


def _gaps(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:  # noqa: ARG001
    return page.print(short=True) + rng.choice(["\n要全面贯彻 的决策部署，深入学习 的重要精神。", "\n全市上下要深入推进 的工作要求。"])


_ATTACKS: tuple[tuple[str, Callable[[_Page, str, str, random.Random], str]], ...] = (
    ("replace-name", _replace_name),
    ("prefix-title", _prefix_title),
    ("suffix-title", _suffix_title),
    ("insert-line", _insert_line),
    ("breadcrumb", _crumb),
    ("issuer-foot", _issuer_and_foot),
    ("prose", _in_prose),
    ("hidden-links", _hidden_links),
    ("glosses", _glosses),
    ("gaps", _gaps),
)


def generate(part: str, count: int = 400) -> Iterator[Sample]:
    """Return ``count`` tampered texts, then clean ones: every notice in two shapes and every tricky text."""
    parts = {"tune": _TUNE, "held": _HELD}[part]
    rng = random.Random(f"{part}-2026")  # noqa: S311
    for number in range(count):
        page, issuer = _clean_page(parts, rng)
        kind, attack = _ATTACKS[number % len(_ATTACKS)]
        brand, shape = _make_brand(parts, rng)
        yield Sample(f"{part}-t{number}", "tampered", f"{kind}/{shape}", attack(page, issuer, brand, rng), brand)
    for number in range(count // 2):
        page, _ = _clean_page(parts, rng)
        yield Sample(f"{part}-c{number}", "clean", "notice", page.print(short=number % 2 == 0))
    for number, text in enumerate(parts.tricky):
        yield Sample(f"{part}-k{number}", "clean", "tricky", text)
        page, issuer = _clean_page(parts, rng)
        title, _, rest = text.partition("\n")
        whole = _Page(title, page.site, page.masthead, page.crumb, page.labels, rest, page.sponsor)
        yield Sample(f"{part}-w{number}", "clean", "tricky-page", whole.print())


if __name__ == "__main__":
    for sample in generate(sys.argv[1] if len(sys.argv) > 1 else "tune"):
        row = {"id": sample.id, "label": sample.label, "text": sample.text}
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
