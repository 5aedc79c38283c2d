"""Words that come in pairs: 进口 and 出口, 城镇 and 农村, 甲 and 乙. Where Chinese has one only, English may not have the other only."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Antonyms(NamedTuple):
    """Two opposite sides, each as it is written in both languages."""

    zh: tuple[str, str]
    """Words, parted by spaces; one that holds both sides (进出口) stands in both."""
    en: tuple[str, str]
    """Patterns of English words."""
    more: tuple[str, str] = ("", "")
    """What else may render a side, but does not contradict the other."""


def _letters(kind: str) -> tuple[Antonyms, ...]:
    """Return the pairs of things that Chinese counts by 甲乙丙, and English by letters."""
    named = [
        (f"{one}{kind}", f"(?:class|party|grade|category|type|level|group|schedule)[ -]{letter}\\b")
        for one, letter in zip("甲乙丙", "ABC", strict=True)
    ]
    return tuple(Antonyms((one, two), (english, other)) for one, english in named for two, other in named if one < two)


ANTONYMS: tuple[Antonyms, ...] = (
    *(pair for kind in "类级方等型种组" for pair in _letters(kind)),
    Antonyms(
        ("进口 进出口", "出口 进出口"),
        (r"imports?\b|imported", r"exports?\b|exported"),
        (r"inward|inbound|entr|foreign", r"outward|outbound|foreign|exits?\b"),
    ),
    Antonyms(("流入 净流入", "流出 净流出"), (r"inflows?|flow(?:s|ed)? in", r"outflows?|flow(?:s|ed)? out")),
    Antonyms(
        ("迁入 转入 调入", "迁出 转出 调出"),
        (
            r"mov(?:e|ed|ing) in|inward|incoming|transferr?(?:ed|s|ing)? in",
            r"mov(?:e|ed|ing) (?:out|away)|outward|outgoing|transferr?(?:ed|s|ing)? out",
        ),
    ),
    Antonyms(
        ("城镇居民 城乡 城镇常住", "农村居民 城乡 乡村"),
        (r"urban|cit(?:y|ies)\b|town", r"rural|village|farm|countryside"),
    ),
    Antonyms(
        ("男性 男生 男子 男女 男职工 男童 男婴", "女性 女生 女子 男女 女职工 女童 女婴 妇女"),
        (r"males?\b|m[ae]n\b|men's|boys?\b", r"females?\b|wom[ae]n|girls?\b"),
    ),
    Antonyms(
        ("出生 生育", "死亡 致死 遇难"),
        (r"births?\b|born\b|birth rate", r"deaths?\b|died\b|mortality|fatalit|killed|dead\b"),
    ),
    Antonyms(
        ("收入 收支", "支出 收支"),
        (r"revenues?|incomes?|receipts?|earnings?|takings", r"expenditures?|spending|outlays?|expenses?"),
        (r"earn|yield|proceeds|paid|wage", r"spent|spend|pa(?:y|id)|cost"),
    ),
    Antonyms(("存款", "贷款 借款"), (r"deposits?\b|savings", r"loans?\b|lending|borrow|mortgage|credit")),
    Antonyms(("买方 购买方 买受人", "卖方 销售方 出卖人"), (r"buyers?|purchasers?", r"sellers?|vendors?|suppliers?")),
    Antonyms(("原告", "被告"), (r"plaintiffs?|claimants?", r"defendants?|accused|respondents?")),
    Antonyms(("出租人 出租方", "承租人 承租方 租户"), (r"lessors?|landlords?", r"lessees?|tenants?")),
    Antonyms(
        ("转让方 出让方 出让人", "受让方 受让人"),
        (r"transferors?|assignors?|sellers?|grantors?", r"transferees?|assignees?|buyers?|grantees?"),
    ),
    Antonyms(
        ("省内 市内 区内 县内", "省外 市外 区外 县外 外省 外市"),
        (r"within|inside|in-province|local(?:ly)?", r"outside|out-of|other provinces|elsewhere|beyond"),
    ),
    Antonyms(
        ("境内 国内", "境外 国外 海外"),
        (r"domestic|inside China|within China|mainland|at home", r"overseas|foreign|abroad|outside|offshore"),
        (r"national|Chinese|in China|within|country", r"international|external|other countries"),
    ),
    Antonyms(("室内", "室外 户外"), (r"indoors?", r"outdoors?|open-air")),
    Antonyms(
        ("常住人口", "户籍人口"),
        (r"permanent|resident population|usual", r"registered|household registration|hukou"),
        (r"residents?|living", r""),
    ),
    Antonyms(
        ("白天 日间 昼间", "夜间 夜里 夜晚"),
        (r"daytime|daylight|by day", r"night(?:s|time|ly)?\b|after dark|overnight"),
        (r"days?\b", r"evening|[ap]\.?m\b|late"),
    ),
    Antonyms(("单号 单数 奇数", "双号 双数 偶数"), (r"odd\b|odd-", r"even\b|even-")),
    Antonyms(("公历 阳历", "农历 阴历"), (r"solar|Gregorian|Western", r"lunar|traditional calendar")),
    Antonyms(("必修", "选修"), (r"compulsory|required|mandatory|core", r"electives?|optional")),
    Antonyms(("税前", "税后"), (r"before[- ]tax|pre-?tax|gross", r"after[- ]tax|post-?tax|net\b")),
    Antonyms(
        ("首日 首班 首月 首站 首页 首场 首轮 首末班", "末日 末班 末月 末站 末页 末场 末轮 首末班"),
        (r"first|opening|initial|earliest|maiden", r"last\b|final|closing|latest"),
    ),
    Antonyms(
        ("上午 早晨 早上 清晨", "下午 傍晚 晚上"),
        (r"mornings?\b|a\.?m\b", r"afternoons?|evenings?|p\.?m\b"),
        (r"", r"night"),
    ),
    Antonyms(("左侧 左转 左岸 左边", "右侧 右转 右岸 右边"), (r"left\b|left-", r"right\b|right-")),
    Antonyms(
        ("初中 初级中学", "高中 高级中学"),
        (r"junior|lower[- ]secondary|lower middle", r"senior|upper[- ]secondary"),
        (r"(?<!senior )(?<!upper )middle school", r"(?<!junior )high school"),
    ),
    Antonyms(("小学", "中学"), (r"primary|elementary", r"secondary|middle school|high school")),
    Antonyms(("硕士", "博士"), (r"master", r"doctor|ph\.?d")),
    Antonyms(("轻伤 轻微伤", "重伤"), (r"minor|slight|light", r"serious|severe|grave|critical")),
    Antonyms(("大型", "小型 中小"), (r"large|big\b|major", r"small|mini|minor")),
    Antonyms(("多数人 大多数", "少数 个别"), (r"majorit|most\b|mostly", r"minorit|few\b|handful")),
    Antonyms(("自愿", "强制 义务教育"), (r"voluntar|of their own|willing", r"compulsor|mandator|obligat|forced")),
    Antonyms(("直接", "间接"), (r"direct(?:ly)?\b", r"indirect")),
    Antonyms(
        ("有偿", "无偿"),
        (
            r"paid\b|for (?:a )?(?:fee|payment|consideration|value)|onerous|charge",
            r"free\b|without (?:compensation|charge|payment|consideration)|gratuit|unpaid|uncompensated|no (?:charge|compensation|cost)",
        ),
    ),
    Antonyms(("出席 到会", "缺席"), (r"attend|present\b|took part|turned up", r"absen|missed")),
    Antonyms(("升温 回暖", "降温 转凉"), (r"warm|rising temperature|heat", r"cool|cold|chill")),
    Antonyms(("旺季", "淡季"), (r"peak|high season|busy", r"off[- ]|low season|slack")),
    Antonyms(("供给 供应 供大于求", "需求 供需"), (r"supply|supplies", r"demand")),
    Antonyms(("优先", "最后"), (r"priorit|first\b|prefer|precedence", r"last\b|lowest priority")),
    Antonyms(("新增", "注销"), (r"new\b|newly|added", r"cancel|deregister|struck off")),
    Antonyms(
        ("上车 登机 登船", "下车 下机 下船"), (r"board|get(?:ting)? on|embark", r"alight|get(?:ting)? off|disembark")
    ),
    Antonyms(("父亲 生父", "母亲 生母"), (r"fathers?|paternal", r"mothers?|maternal")),
    Antonyms(("胜诉", "败诉"), (r"w[io]n\b|prevail|success", r"los[et]|unsuccess|defeat")),
    Antonyms(("实收", "应收"), (r"actual|received|collected", r"receivable|due\b")),
    Antonyms(("毛重 毛利", "净重 净利"), (r"gross|total", r"net\b")),
    Antonyms(
        ("事前 赛前 会前 课前 饭前 餐前", "事后 赛后 会后 课后 饭后 餐后"),
        (r"before|prior|pre-|ahead|advance", r"after|post-|following|subsequent|afterwards"),
    ),
    Antonyms(("用人单位 雇主", "劳动者 雇员"), (r"employers?|employing", r"employees?|workers?|labou?rers?|staff")),
    Antonyms(("纳税人 缴费人", "税务机关"), (r"taxpayers?|payers?|filers?", r"tax authorit|tax office|tax bureau")),
    Antonyms(("业主", "物业"), (r"owners?|residents?|homeowners?", r"property manage|manage|propert")),
    Antonyms(
        ("商品房", "保障房 保障性住房"),
        (r"commercial(?:ly)?|commodity|private", r"affordable|subsidi[sz]ed|social|indemnificatory|public"),
    ),
    Antonyms(("工业用地", "住宅用地"), (r"industr", r"residential|housing")),
    Antonyms(("种植 播种", "收割 收获"), (r"plant|sow|seed", r"harvest|reap")),
    Antonyms(("输入 境外输入", "本土"), (r"import", r"local|domestic|indigenous")),
    Antonyms(
        ("老年人 老人", "儿童 少儿 未成年人"),
        (r"elderly|old(?:er)?\b|senior|aged\b", r"child|minors?\b|juvenile|young"),
    ),
    Antonyms(("产妇 孕妇", "新生儿 婴儿"), (r"mothers?|maternal|pregnan|women", r"newborn|infant|bab(?:y|ies)|neonat")),
    Antonyms(("早稻 早熟", "晚稻 晚熟"), (r"early", r"late\b")),
    Antonyms(("夏粮 夏季", "秋粮 秋季"), (r"summer", r"autumn|fall\b")),
    Antonyms(("春季 春耕", "秋季 秋收"), (r"spring", r"autumn|fall\b")),
    Antonyms(("冬季", "夏季"), (r"winter", r"summer")),
    Antonyms(("轻度", "重度 严重"), (r"light|mild|slight", r"heav|severe|serious")),
    Antonyms(("优良", "污染"), (r"good|excellent|fine|clean", r"pollut|poor|bad\b")),
    Antonyms(("国有", "民营 私营"), (r"state|public|government", r"private")),
    Antonyms(
        ("本科", "专科 高职"),
        (
            r"undergraduate|bachelor|degree|university",
            r"associate|junior college|diploma|vocational|specialist|three-year",
        ),
    ),
    Antonyms(("第一产业 三次产业", "第三产业 三次产业"), (r"primary", r"tertiary|services?")),
    Antonyms(("第一产业 三次产业", "第二产业 三次产业"), (r"primary", r"secondary")),
    Antonyms(("第二产业 三次产业", "第三产业 三次产业"), (r"secondary", r"tertiary")),
    Antonyms(("创新高 新高", "创新低 新低"), (r"highs?\b|highest|peak|record(?! low)", r"lows?\b|lowest|trough")),
    Antonyms(
        ("日历日 自然日 日历天", "工作日"),
        (r"calendar|natural|consecutive", r"working|business|workdays?|weekdays?"),
    ),
    Antonyms(
        ("实际增长 实际增速", "名义增长 名义增速"),
        (r"real\b|inflation-adjusted|actual", r"nominal"),
        (r"constant|comparable", r"current"),
    ),
)


def rows_of(pair: Antonyms) -> Iterator[tuple[str, str, str, str]]:
    """Yield a row for each side of a pair: a text that has this side alone, and an English that has the other alone."""
    for side, other in ((0, 1), (1, 0)):
        words = pair.zh[side].split()
        alone = f"^(?!.*(?:{'|'.join(pair.zh[other].split())})).*?({'|'.join(words)})"
        right = "|".join(filter(None, (pair.en[side], pair.more[side])))
        yield " ".join(word[:2] for word in words), alone, right, pair.en[other]
