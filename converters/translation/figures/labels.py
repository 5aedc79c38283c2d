"""Words that figures belong to, in both languages: they tell which number is whose when the order differs."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from functools import lru_cache

# Chinese = beginning of the English word (a pattern)
_ROWS = """
城镇=urban|town|city 农村=rural 城市=urban|cit 乡村=rural|village 男=\\bm[ae]n\\b|\\bmale|\\bboys? 女=\\bwom[ae]n|female|\\bgirls? 进口=import 出口=export
收入=income|revenue|receipt 支出=expend|spend|outlay 投资=invest 消费=consum|retail 工业=industr 农业=agricult|farm 服务业=service 第一产业=primary
第二产业=secondary 第三产业=tertiary 上半年=first half|H1 下半年=second half|H2 企业=enterprise|compan|firm|business 学校=school 医院=hospital
社区=communit|neighbo 村=village 镇=town 街道=subdistrict 县=count 区=district 市=cit|municip 省=provin 国家=national|state|countr 居民=resident|household
学生=student|pupil 教师=teacher 党员=party member 干部=official|cadre 老人=elder|senior|old 儿童=child|kid 青年=youth|young 妇女=wom 残疾=disab
户=household|famil|home 人=people|person|resident|worker|staff|individual 名=people|person|worker|staff 辆=vehicle|car|bus 项目=project 任务=task 问题=problem|issue
措施=measure 方面=area|aspect|respect|field|front 领域=field|area|sector 部门=department|agenc 单位=unit|organi 批=batch|lot 线路=route|line 环节=link|stage|step 条=item|measure|clause 文科=\\barts 理科=science 胜=win|won|victor 平=draw|tie[sd]?\b 负=los|defeat 死=dea|die|kill|fatal 伤=injur|hurt|wound 失踪=missing 确诊=confirm 治愈=recover|cure|discharg 新增=new|add
水=water 电=electric|power 气=gas 煤=coal 油=oil|petrol 粮食=grain 小麦=wheat 水稻=rice 玉米=corn|maize 蔬菜=vegetable 水果=fruit 肉=meat|pork 生猪=pig|hog
水产=aquatic|fish 道路=road 公路=highway|road 铁路=rail 桥=bridge 地铁=metro|subway 公交=bus 停车=park 绿地=green 公园=park 住房=hous|home 住宅=resid|hous
商业=commerc 土地=land 耕地=farmland|arable|cultivat 森林=forest 面积=area 总量=total 总=total 平均=average 人均=per capita 财政=fiscal|government|budget
中央=central 地方=local 市级=municipal|city 区级=district 省级=provincial 税=tax 奖励=reward|award|bonus|prize 罚款=fine|penal 补贴=subsid|allowance 补助=subsid|grant|allowance
贷款=loan|lend|credit 存款=deposit 基金=fund 保险=insur 工资=wage|salar|pay 养老=pension|elder|old-age 医疗=medic|health 教育=educat 就业=employ|job 失业=unemploy|jobless
人口=population 出生=birth|born 死亡率=mortal 常住=permanent|resident 户籍=registered 流动=migrant|float 旅游=touris|travel|visit 游客=tourist|visitor
文化=cultur 体育=sport 科技=scien|tech 研发=R&D|research 专利=patent 高新=high-tech 制造=manufactur 建筑=construct|build 房地产=real estate|propert
零售=retail 批发=wholesale 餐饮=cater|restaurant|dining 住宿=accommod|lodg|hotel 交通=transport|traffic 邮政=post 快递=express|parcel|courier 电信=telecom
开工=start|commence|broke ground|begin 竣工=complet|finish 完工=complet 在建=under construction 新建=new|build 改建=rebuil|renovat 扩建=expan 改造=renovat|upgrad|transform
开始=start|begin|open|commence 结束=end|conclud|finish|close 报名=regist|sign|appl|enrol 截止=deadline|clos|end 考试=exam|test 面试=interview 笔试=written 公示=publi|notif
发布=issue|releas|publish|promulgat 印发=issue|print 施行=effect|force|implement 实施=implement|effect|carr 生效=effect|force 废止=repeal|abolish|annul 失效=expir|invalid 通过=adopt|approv|pass
签订=sign 到期=expir|due|matur 验收=accept|inspect 检查=inspect|check 整改=rectif|correct 处罚=penal|punish|sanction 立案=cases? (?:was|were )?filed|fil 结案=clos|conclud|settl 投诉=complain 举报=report|tip
受理=accept|handl|receiv 办结=conclud|complet|handl|settl 答复=repl|respond|answer 批准=approv 申请=appl 不合格=unqualif|fail|substandard 合格=qualif|pass 优良=good|excellent 优秀=excellent|outstanding
最高=highest|maximum|max|peak|high 最低=lowest|minimum|min|low 最大=largest|maximum|max 最小=smallest|minimum 高温=high|heat 低温=low|cold 白天=day 夜间=night 降雨=rain|precipit 风=wind
上午=morning|a\\.?m 下午=afternoon|p\\.?m 东=\\beast 西=\\bwest 南=\\bsouth 北=\\bnorth 长=long|length 宽=wide|width 高=high|tall|height 深=deep|depth 重=weigh|heav
一等奖=first prize|first-prize 二等奖=second prize|second-prize 三等奖=third prize|third-prize 特等奖=special|grand 金=gold 银=silver 铜=bronze
增长=increas|r[io]se|grew|grow|up\\b|gain|climb 增加=increas|r[io]se|grew|add 上升=r[io]se|increas|up\\b 提高=increas|r[ai][io]?se|improv|up\\b 上涨=r[io]se|increas|up\\b 提升=r[io]se|increas|improv
地上=above.ground|overground|surface 地下=below|under|basement|subterran 下降=fell|fall|declin|decreas|drop|down|lower|reduc 减少=fell|fall|declin|decreas|drop|reduc|down|fewer 降低=reduc|lower|fell|decreas|drop|cut 回落=fell|declin|drop|eas 持平=flat|unchanged
原=original|former|previous 现=now|current|present 计划=plan|target|schedul 实际=actual 目标=target|goal|aim 完成=complet|finish|fulfil|accomplish 去年=last year|previous year|year earlier|2 今年=this year|current year
本地=local 外地=other|outside|non-local 境内=domestic|mainland 境外=overseas|abroad|foreign 国内=domestic 国外=foreign|abroad|overseas|international 外资=foreign 民营=private 国有=state-owned 个体=self-employed|individual
单位=organi|unit|employer|entit 个人=individual|person|personal 公司=compan|corporat|ltd 法人=legal person|legal entit|corporat 正高=senior 副高=associate 本科=undergrad|bachelor 硕士=master 博士=doctor|phd 高中=high school|senior 初中=junior|middle 小学=primary|elementary 幼儿园=kindergarten|preschool 大学=universit|college 职业=vocation
新能源=new energy|new-energy|electric 燃油=fuel 光伏=photovolt|solar|PV 风电=wind 充电=charg 污水=sewage|wastewater 垃圾=garbage|waste|rubbish 二氧化硫=sulfur|sulphur|SO 氮=nitro 臭氧=ozone 颗粒=particul 噪声=noise
固定资产=fixed.asset 生产总值=GDP|gross 增加值=added value|value.added 销售=sale|sold 利润=profit 产量=output|product 产值=output value|output 总额=total|volume 餐=meal|cater 票=ticket|vote 赞成=favo|approv|for\\b 反对=against|oppos 弃权=abst
成人=adult 学龄=school-age 未成年=minor|juvenile 志愿者=volunteer 代表=deput|delegat|represent 委员=member 专家=expert 候选=candidat|nomine|standing 席=seat 记者=report|journal 岗位=post|position|job 床位=bed 座位=seat 车位=parking|space 窗口=window|counter 网点=outlet|branch
收=receiv|charg|collect 付=pay|paid 借=borrow|lend|lent 还=repay|return 买=bought|buy|purchas 卖=sold|sell 货值=worth|value 限额=limit|ceiling|cap|quota 余额=balance|outstanding|remain 复议=reconsider 诉讼=litigat|action|lawsuit|suit|sue|court|proceed 仲裁=arbitrat 上诉=appeal 起=from|start|since 第一=first 第二=second 第三=third 首付=down payment 利率=interest|rate 定金=deposit 租金=rent 价格=price 成本=cost
"""


def _read_rows() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows: list[tuple[str, re.Pattern[str]]] = []
    word = ""
    pattern = ""
    for piece in _ROWS.split():
        if "=" in piece:
            if word:
                rows.append((word, _compile(pattern)))
            word, pattern = piece.split("=", 1)
        else:
            pattern += " " + piece
    rows.append((word, _compile(pattern)))
    return tuple(rows)


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(
        "|".join(part if part.startswith("\\b") else rf"\b(?:{part})" for part in [pattern]), re.IGNORECASE
    )


LABELS: tuple[tuple[str, re.Pattern[str]], ...] = _read_rows()
"""(Chinese word, pattern of its English)."""


def _by_first() -> dict[str, list[tuple[str, int]]]:
    rows: dict[str, list[tuple[str, int]]] = {}
    for index, (word, _) in enumerate(LABELS):
        rows.setdefault(word[0], []).append((word, index))
    return rows


_BY_FIRST = _by_first()
"""First character -> the labels that begin with it, with their places in the table."""


@lru_cache(maxsize=1024)
def find_labels_chinese(text: str) -> tuple[int, ...]:
    """Return the places in the table of the Chinese words that stand in ``text``."""
    found: set[int] = set()
    for at, char in enumerate(text):
        if char in _BY_FIRST:
            found.update(index for word, index in _BY_FIRST[char] if text.startswith(word, at))
    return tuple(sorted(found))


class _Found(dict[int, bool]):
    """Label -> whether its English stands in a text; searched when first asked."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def __missing__(self, index: int) -> bool:
        self[index] = LABELS[index][1].search(self.text) is not None
        return self[index]


@lru_cache(maxsize=1024)
def find_labels_english(text: str) -> _Found:
    """Return which rows of the table have their English in ``text``, each searched when first asked."""
    return _Found(text)
