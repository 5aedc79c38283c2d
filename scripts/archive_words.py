# ruff: noqa: E501 - a table of words; Han count double
"""The vocabulary of invented archives: (Chinese, English), the common ones first, all of the invented Linlan."""

from __future__ import annotations

Word = tuple[str, str]


def _words(text: str) -> tuple[Word, ...]:
    pairs = (line.split("=") for line in text.replace("\n", ";").split(";") if "=" in line)
    return tuple((zh.strip(), en.strip()) for zh, en in pairs)


AGENCIES = _words("""
交通局=Transport Bureau; 住房和城乡建设局=Housing and Urban-Rural Development Bureau; 教育局=Education Bureau
市场监督管理局=Administration for Market Regulation; 生态环境局=Ecology and Environment Bureau
水务局=Water Affairs Bureau; 卫生健康委员会=Health Commission; 财政局=Finance Bureau; 统计局=Statistics Bureau
人力资源和社会保障局=Human Resources and Social Security Bureau; 城市管理局=Urban Management Bureau
应急管理局=Emergency Management Bureau; 民政局=Civil Affairs Bureau; 公安局=Public Security Bureau
自然资源和规划局=Natural Resources and Planning Bureau; 文化广电和旅游局=Culture, Radio, Television and Tourism Bureau
农业农村局=Agriculture and Rural Affairs Bureau; 发展和改革委员会=Development and Reform Commission
税务局=Taxation Bureau; 园林绿化局=Landscape and Greening Bureau; 气象局=Meteorological Bureau
行政审批局=Administrative Approval Bureau; 退役军人事务局=Veterans Affairs Bureau; 审计局=Audit Bureau
""")

NOUNS = _words("""
工作=work; 项目=project; 企业=enterprise; 服务=services; 管理=management; 建设=construction; 单位=unit; 部门=department
安全=safety; 居民=residents; 社区=community; 道路=road; 停车位=parking places; 学校=school; 医院=hospital
申请材料=application documents; 专项资金=special funds; 补贴=subsidy; 许可证=permit; 营业执照=business licence
检查=inspection; 整改=rectification; 方案=plan; 标准=standard; 规定=provisions; 办法=measures; 意见=comments; 名单=list
人员=personnel; 老旧小区=old residential compounds; 供水管网=water supply network; 污水处理厂=sewage treatment plant
公共交通=public transport; 地铁站=metro station; 桥梁=bridge; 施工现场=construction site; 噪声=noise; 扬尘=dust
空气质量=air quality; 饮用水=drinking water; 垃圾分类=waste sorting; 公园=park; 绿地=green space; 河道=river course
防汛=flood control; 台风=typhoon; 应急预案=emergency plan; 消防设施=fire-fighting facilities; 电动自行车=electric bicycles
充电桩=charging points; 养老机构=elderly care institution; 托育中心=childcare centre; 疫苗=vaccine; 门诊=outpatient clinic
医疗保险=medical insurance; 失业保险=unemployment insurance; 最低工资=minimum wage; 招聘=recruitment; 职业培训=vocational training
居住证=residence permit; 户口登记=household registration; 落户=settling; 入学报名=school enrolment; 学位=school places
图书馆=library; 博物馆=museum; 非物质文化遗产=intangible cultural heritage; 旅游景区=tourist attraction; 演出=performance
食品抽检=food sampling inspection; 餐饮店=restaurants; 药店=pharmacy; 价格=prices; 发票=invoices; 纳税人=taxpayers
税率=tax rate; 国有土地使用权=state-owned land use right; 房屋征收=house expropriation; 物业费=property management fee
业主大会=owners' meeting; 公积金=housing provident fund; 租赁合同=lease contract; 招标文件=tender documents
中标结果=award result; 投诉=complaints; 热线=hotline; 行政处罚=administrative penalty; 听证会=hearing; 行政复议=administrative reconsideration
诚信档案=credit record; 数据=data; 统计公报=statistical communique; 生产总值=gross product; 工业增加值=industrial added value
固定资产投资=fixed-asset investment; 社会消费品零售总额=total retail sales of consumer goods; 进出口=imports and exports
粮食产量=grain output; 耕地=cultivated land; 农药=pesticides; 渔船=fishing boats; 水库=reservoir; 林地=woodland
野生动物=wild animals; 古树名木=ancient and famous trees; 地质灾害=geological hazards; 测绘成果=surveying results
网络安全=cyber security; 个人信息=personal information; 电子证照=electronic certificates; 政务大厅=government service hall
志愿者=volunteers; 文明城市=civilized city; 烈士陵园=martyrs' cemetery; 殡葬=funeral services; 慈善组织=charities
残疾人=persons with disabilities; 留守儿童=left-behind children; 法律援助=legal aid; 公证=notarization; 仲裁=arbitration
""")

VERBS = _words("""
加强=strengthen; 开展=carry out; 完善=improve; 落实=implement; 推进=advance; 组织=organize; 规范=regulate; 提高=raise
公布=publish; 征求=seek; 受理=accept; 审核=examine; 批准=approve; 登记=register; 暂停=suspend; 恢复=resume; 调整=adjust
取消=cancel; 延长=extend; 缩短=shorten; 检测=test; 维修=repair; 改造=renovate; 拆除=demolish; 发放=issue; 收回=withdraw
核查=verify; 汇总=compile; 通报=report; 表彰=commend; 监督=supervise; 评估=assess; 划定=delimit; 封闭=close; 开放=open
采购=procure; 补充=supplement; 明确=clarify; 移交=hand over; 备案=file for record
""")

ADJECTIVES = _words("""
有关=relevant; 重点=key; 全市=citywide; 重大=major; 新建=newly built; 临时=temporary; 年度=annual; 城乡=urban and rural
公共=public; 日常=routine; 第三方=third-party; 基层=grass-roots; 综合=comprehensive; 专项=special; 优质=high-quality
不合格=substandard; 逾期=overdue; 夜间=night-time; 冬季=winter; 符合条件的=eligible; 未登记的=unregistered; 跨区=cross-district
""")

PLACE_CHARACTERS: tuple[Word, ...] = _words("""
青=Qing; 梧=wu; 云=yun; 溪=xi; 柏=bai; 岩=yan; 锦=jin; 桥=qiao; 望=wang; 澜=lan; 松=song; 泉=quan; 桂=gui; 枫=feng; 石=shi
月=yue; 湖=hu; 霞=xia; 荷=he; 竹=zhu; 莲=lian; 塘=tang; 沙=sha; 汀=ting; 鹤=he; 鹭=lu; 雁=yan; 棠=tang; 槐=huai; 榆=yu
璞=pu; 瑾=jin; 皓=hao; 晴=qing; 岚=lan; 峪=yu; 渡=du; 津=jin; 浦=pu; 墩=dun; 圩=wei; 埭=dai; 坞=wu; 畈=fan; 垅=long
""")

PLACE_KINDS = _words("""
路=Road; 街道=Subdistrict; 小区=Compound; 镇=Town; 村=Village; 大桥=Bridge; 公园=Park; 社区=Community; 工业园=Industrial Park
水库=Reservoir; 小学=Primary School; 中学=Middle School; 医院=Hospital; 街=Street; 广场=Square; 码头=Wharf
""")

COMPANY_KINDS = _words("""
建筑工程有限公司=Construction Engineering Co., Ltd.; 物业服务有限公司=Property Services Co., Ltd.; 食品有限公司=Food Co., Ltd.
餐饮管理有限公司=Catering Management Co., Ltd.; 纺织股份有限公司=Textile Co., Ltd.; 精密机械厂=Precision Machinery Works
物流有限公司=Logistics Co., Ltd.; 环保科技有限公司=Environmental Technology Co., Ltd.; 贸易行=Trading House
""")

TOPICS = _words("""
交通运输=Transport; 城乡建设=Urban and rural development; 教育=Education; 市场监管=Market regulation; 环境保护=Environment
卫生健康=Health; 社会保障=Social security; 财政税务=Finance and taxation; 应急管理=Emergency management; 统计=Statistics
""")

SENTENCES: tuple[Word, ...] = (
    ("{v1}{a1}{n1}，{v2}{n2}{n3}。", "{V1} the {a1} {n1}, and {v2} the {n2} and {n3}."),
    (
        "自{date}起，{place}{a1}{n1}由{agency}负责{v1}。",
        "From {date_en}, the {agency_en} is responsible to {v1} the {a1} {n1} of {place_en}.",
    ),
    (
        "{company}因{n1}不符合{n2}要求，被处以罚款{money}万元。",
        "{company_en} was fined CNY {fine_en} because its {n1} did not meet the requirements for {n2}.",
    ),
    (
        "截至{date}，已{v1}{a1}{n1}{number}件，同比增长{percent}%。",
        "By {date_en}, {number} items of {a1} {n1} had been handled, up {percent}% year on year.",
    ),
    (
        "各{n1}要{v1}{a1}{n2}，及时{v2}{n3}，确保{n4}落到实处。",
        "All bodies in charge of {n1} shall {v1} the {a1} {n2}, {v2} the {n3} in time and see that {n4} takes effect.",
    ),
    (
        "{place}至{place2}段{n1}施工期间，禁止{a1}车辆通行。",
        "During the works on the {n1} between {place_en} and {place2_en}, {a1} vehicles are not allowed to pass.",
    ),
    (
        "对{a1}{n1}提出异议的，可在公示期内向{agency}书面反映，联系电话：0000-{phone}。",
        "Objections to the {a1} {n1} may be sent in writing to the {agency_en} while this is on display, tel. 0000-{phone}.",
    ),
    (
        "根据《临岚市{n1}{n2}管理办法》第{article}条，{v1}{n3}。",
        "Under Article {article} of the Measures of Linlan for {n1} and {n2}, {v1} the {n3}.",
    ),
    (
        "{place}共有{n1}{number}处，其中{a1}{n2}{small}处。",
        "{place_en} has {number} places of {n1}, {small} of them {a1} {n2}.",
    ),
    (
        "全年{n1}达到{money}亿元，占比比上年提高{percent}个百分点。",
        "Over the year {n1} reached CNY {billions_en} billion, a share {percent} percentage points up on the year before.",
    ),
    (
        "请{company}于{date}前到{place}{agency}办理{n1}手续。",
        "{company_en} is asked to complete the formalities for {n1} at the {agency_en}, {place_en}, before {date_en}.",
    ),
    (
        "{n1}、{n2}和{n3}的{n4}由{agency}会同有关部门{v1}后另行公布。",
        "The {n4} of {n1}, {n2} and {n3} will be announced after the {agency_en} and others {v1} it.",
    ),
    (
        "咨询请拨打12345{n1}热线，或登录{place}政务网。",
        "For questions about {n1} please call the 12345 hotline or see the website of {place_en}.",
    ),
    (
        "经{v1}，{person}等{small}人符合{a1}{n1}条件。",
        "After steps to {v1}, {person_en} and others, {small} in all, meet the conditions for {a1} {n1}.",
    ),
)

TITLES: tuple[tuple[str, str, str], ...] = (
    ("notice", "关于{v1}{place}{a1}{n1}的通知", "Notice to {v1} {a1} {n1} at {place_en}"),
    ("public-notice", "关于{place}{n1}{n2}的通告", "Public notice on {n1} and {n2} at {place_en}"),
    ("public-notification", "关于{company}{n1}的公示", "Public notification of the {n1} of {company_en}"),
    ("announcement", "关于{v1}{a1}{n1}和{n2}的公告", "Announcement to {v1} {a1} {n1} and {n2}"),
    ("reply", "关于{place}{n1}建议的复函", "Reply to a proposal on {n1} at {place_en}"),
    ("penalty", "{company}{n1}行政处罚决定书", "Penalty decision: {n1} of {company_en}"),
    ("statistics", "临岚市{year}年{n1}统计公报", "Linlan statistical communique on {n1}, {year}"),
    ("news", "{place}{v1}{n1}{n2}工作", "{place_en} works to {v1} {n1} and {n2}"),
)

PERSON_CHARACTERS: tuple[Word, ...] = _words("""
甲=Jia; 乙=Yi; 丙=Bing; 丁=Ding; 戊=Wu; 己=Ji; 庚=Geng; 辛=Xin; 壬=Ren; 癸=Gui; 子=Zi; 丑=Chou; 寅=Yin; 卯=Mao; 辰=Chen
""")
