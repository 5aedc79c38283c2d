"""Groups of words that say when, how often, which way or in what money: in each language one or none of a group."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

# what is paid or charged by the period in front of it: 小时最低工资, 月租金
_PAY = "(?:(?:最低|平均|基本|最高)?工资|租金|利率|息(?!息相关)|费率)"
# name of the group, characters one of which a Chinese text must hold for it, and rows of trigger, name, Chinese, English;
# a group fails if each language names one that the other does not
GROUPS: tuple[tuple[str, str, tuple[tuple[str, str, str, str], ...]], ...] = (
    (
        "the period compared with",
        "比期较",
        (
            (
                "上年 去年 同比 年同 较上",
                "year",
                r"同比|比上年|较上年|比去年|较去年|上年同期|去年同期",
                r"year[- ]on[- ]year|year[- ]over[- ]year|\by[-/]?o[-/]?y\b|(?:from|than|over|against|compared (?:with|to)) (?:a|the|one|last|that of last) (?:\w+ )?year|(?:last|previous|prior|preceding) year|year[- ]earlier|same (?:period|month|quarter)|annually|annual|on the year\b|up on last year",
            ),
            (
                "较年 比年",
                "start of the year",
                r"[比较]年初",
                r"(?:from|since|than|over|on|against|(?:compared|relative) (?:with|to)) (?:that |those )?(?:at |of |in )?(?:the )?(?:(?:beginning|start|turn|outset) of (?:the|this) year|(?:previous |last |prior )?year[- ]end|end of (?:last|the previous|the prior) year)|so far this year|year[- ]to[- ]date|since the new year",
            ),
            (
                "上月 环比 上季 上期 上周",
                "month",
                r"环比|[比较]上(?:个)?(?:月|季|期|周)",
                r"month[- ]on[- ]month|month[- ]over[- ]month|\bm[-/]?o[-/]?m\b|quarter[- ]on[- ]quarter|quarter[- ]over[- ]quarter|\bq[-/]?o[-/]?q\b|(?:last|previous|prior|preceding) (?:\w+ )?(?:months?|quarters?|periods?|weeks?)|week[- ](?:on|over)[- ]week|week earlier|on the week\b|sequential(?:ly)?|month earlier|quarter earlier|chain|on the (?:month|quarter)\b",
            ),
        ),
    ),
    (
        "the part of the month or year",
        "旬初中底末",
        (
            (
                "上旬 初期 年初 月初 季初 度初",
                "early",
                r"上旬|月初|年初|初期|季度?初",
                r"\bearly\b|beginning|start of|first (?:ten|10) days|at the start",
            ),
            ("中旬 年中 月中", "middle", r"中旬|月中|年中", r"\bmid[- ]|\bmid\b|middle of|middle ten"),
            (
                "下旬 岁末 年底 年末 月底 月末 季末 度末",
                "late",
                r"下旬|月底|月末|年底|年末|岁末|季度?末",
                r"\blate\b|\bend of|quarter[- ]end|year[- ]end|month[- ]end|last (?:ten|10) days|closing days|the end\b",
            ),
        ),
    ),
    (
        "the year meant",
        "年",
        (
            (
                "上年 去年",
                "last",
                r"去年|上年(?!度)",
                r"last year|previous year|prior year|preceding year|year earlier|year before|year[- ]ago|a year ago|year[- ]on[- ]year|year[- ]over[- ]year|yoy|on (?:the|last) year",
            ),
            (
                "今年 本年",
                "this",
                r"今年|本年度|本年",
                r"this year|current year|(?<!on )the year\b(?!-)|present year|so far",
            ),
            (
                "下一 明年 来年 次年",
                "next",
                r"明年|次年|来年|下一年",
                r"next year|following year|coming year|year after|subsequent year",
            ),
        ),
    ),
    (
        "the month meant",
        "月",
        (
            (
                "上个 上月",
                "last",
                r"上月|上个月",
                r"last month|previous month|month earlier|preceding month|month[- ]on[- ]month|prior month|month before",
            ),
            (
                "当月 本月 这个",
                "this",
                r"本月|当月|这个月",
                r"this month|current month|same month|that month|the month\b|month concerned|month in question",
            ),
            (
                "下个 下月 次月",
                "next",
                r"下月|下个月|次月",
                r"next month|following month|coming month|subsequent month",
            ),
        ),
    ),
    (
        "how often",
        "每逐按均日工薪租费报息",
        (
            (
                "学年 工资 年利 年均 年息 年报 年租 年薪 年费 度例 度报 度通 每一 每年 逐年",
                "year",
                rf"每学?年|每一年|年均|逐年|(?<![\d半本今去当全明次来前后上两几十])年{_PAY}|年薪|年度(?:报告|报表|例会|通报)|(?<!\d)年报(?![名送到])",
                r"(?:every|each|per|an?) (?:academic |school |calendar |financial |fiscal |full )?year|yearly|annual|per annum|year by year|biennial|once a year",
            ),
            (
                "季利 季度 季息 季报 季租 季费 工资 按季 每季",
                "quarter",
                rf"每季度|每季|按季|季度?{_PAY}|季度(?:报告|报表|例会|通报)|季报(?![名送到])",
                r"(?:every|each|per|a) quarter|quarterly",
            ),
            ("学期", "term", r"每学期|每个学期", r"(?:every|each|per|a|/) (?:school )?(?:term|semester)"),
            (
                "工资 按月 月利 月均 月度 月息 月报 月租 月薪 月费 每个 每月 逐月",
                "month",
                rf"每月|每个月|按月|逐月|月均|(?<![\d个半本当一二三四五六七八九十每上下])月{_PAY}|月薪|月度(?:报告|报表|例会|通报)|(?<!\d)月报(?![名送到])",
                r"(?:every|each|per|a) month|monthly",
            ),
            (
                "周利 周息 周报 周租 周薪 周费 工资 星期 每周",
                "week",
                rf"每周(?![一二三四五六日])|每星期|每个星期|(?<![\d一二三四五六上下本])周{_PAY}|周薪|(?<![\d一二三四五六上下本])周报(?![名送到])",
                r"(?:every|each|per|a) week|weekly",
            ),
            (
                "日 每天",
                "day",
                rf"每日|每天|日均|按日|(?<![\d一二三四五六七八九十今当昨次同即每周])日{_PAY}|日薪|日产(?![品业值权])|(?<![当次昨今])日(?=最大|最高|处理|供水|供气|产量|产能|接待|客流|发送)",
                r"(?:every|each|per|a|average) day|daily|everyday",
            ),
            ("小时 时薪", "hour", rf"每小时|每个小时|小时{_PAY}|时薪", r"(?:every|each|per|(?<!half )an) hour|hourly"),
            ("分钟", "minute", r"每分钟|/分钟", r"(?:every|each|per|\ba) min(?:ute|\b)|/ ?min"),
            ("/秒 每秒", "second", r"每秒|/秒", r"(?:every|each|per|\ba) (?:second|sec\b|s\b)|/ ?s(?:ec(?:ond)?)?\b"),
        ),
    ),
    (
        "the period that counts",
        "季月年周",
        (
            (
                "季初 季后 季度 季末 季终",
                "quarter",
                r"季(?:度|末|初|后|终)",
                r"quarter|\bq[1-4]\b|\b[1-4]q\b|three months|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
            ),
            (
                "月",
                "month",
                r"(?<!(?:12|18|24|36|48|60)个)(?<!十[二八]个)(?<!二十四个)(?<!三十六个)(?<![3三]个)月",
                r"month|lunar|half a year|half-year|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}[-/.]\d",
            ),
            (
                "同比 年",
                "year",
                r"(?<!半)年|同比",
                r"year(?<!\wyear)(?<!new year)(?<!half a year)(?<!half-year)|\bannual (?:rate|growth|average)|(?:six|twelve|eighteen|\d\d) months|decade|centur|(?:19|20)\d\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
            ),
        ),
    ),
    (
        "the currency",
        "元币金",
        (
            (
                "元 民币",
                "yuan",
                r"(?<!港币)(?<!美金)(?<!港元)(?<!澳门)(?<![美欧日港澳加\d.,万亿千百十余多几])[\d.,万亿千百十余多几]*元(?!旦|素|件|宵|首|年|月|器|气|老|化)|人民币",
                r"\byuan|\brmb|\bcny|renminbi|[¥￥]",
            ),
            (
                "加元 港元 港币 澳元 美元 美金",
                "dollar",
                r"美元|美金|港元|港币|加元|澳元",
                r"dollar|\busd|us\$|hk\$|\bhkd",
            ),
            ("门元 门币 葡币", "pataca", r"澳门[元币]|葡币", r"pataca|\bmop"),
            ("欧元", "euro", r"欧元", r"\beuros?\b|€"),
            ("日元", "yen", r"日元", r"\byen\b"),
        ),
    ),
    (
        "which side",
        "高超优低少",
        (
            (
                "优于 超保 超出 超历 超标 超汛 超警 超设 超限 高于 高出",
                "above",
                r"(?<![不得未应能宜可])(?:高于|高出|超警戒|超汛限|超限|超保证|超标|超历史|超设计|超出|优于)",
                r"\b(?:above|over|exceed\w*|higher|beyond|more than|surpass\w*|better|outpac\w*|outperform\w*|beat\w*|outstrip\w*|greater|ahead)\b",
            ),
            (
                "低于 低出 少于",
                "below",
                r"(?<![不得未应能宜可])(?:低于|低出|少于)",
                r"\b(?:below|under|lower|less|fewer|short|lag\w*|trail\w*|behind)\b",
            ),
        ),
    ),
    (
        "what it is counted by",
        "每/均产",
        (
            ("公斤 千克", "kg", r"(?:每|/)(?:公斤|千克)", r"(?:per|a|each|every|/) ?(?:kilogram|kilo|kg)"),
            ("/斤 市斤 每斤", "jin", r"(?:每|/)(?:市)?斤", r"(?:per|a|each|every|/) ?jin"),
            ("/吨 每吨", "tonne", r"(?:每|/)吨", r"(?:per|a|each|every|/) ?(?:metric )?ton"),
            ("/亩 亩产 亩均 每亩", "mu", r"(?:每|/)亩|亩均|亩产", r"(?:per|a|each|every|/) ?mu\b"),
            ("公顷", "hectare", r"(?:每|/)公顷", r"(?:per|a|each|every|/) ?(?:hectare|ha\b)"),
            ("方英", "ft2", r"(?:每|/)平方英尺", r"(?:per|a|each|every|/) ?(?:square f|sq\.? ?f|ft2)"),
            ("/平 每平", "m2", r"(?:每|/)平方米", r"(?:per|a|each|every|/) ?(?:square met|sq\.? ?m|m2|m²)"),
            ("方公", "km2", r"(?:每|/)平方公里", r"(?:per|a|each|every|/) ?(?:square kilomet|sq\.? ?km|km2|km²)"),
            (
                "每升 /升",
                "litre",
                r"(?:每|/)升(?!级|学|旗)",
                r"(?:per|each|every|/) ?(?:lit(?:er|re)|l\b)|\ba lit(?:er|re)",
            ),
            ("/立 每立", "m3", r"(?:每|/)立方米", r"(?:per|a|each|every|/) ?(?:cubic met|cu|m3|m³)"),
            (
                "公里",
                "km",
                r"(?:每|/)公里",
                r"(?:per|a|each|every|/) ?(?:additional |extra |further )?(?:kilomet|km\b)",
            ),
            (
                "/人 人均 每人",
                "person",
                r"每人|/人|人均",
                r"(?:per|each|every|/) ?(?:person|capita|head|resident|individual|applicant|employee|recipient|student|people|customer|guest|visitor|passenger|user|member|adult|child|pupil|patient|worker|voter|buyer|taxpayer|card|team|speaker|reader|shopper|citizen|man|woman)|\beach\b|apiece",
            ),
            (
                "/户 户均 每户",
                "household",
                r"每户|/户|户均",
                r"(?:per|each|every|/) ?(?:household|family|home)|(?:yuan|rmb|\d) a (?:household|family)",
            ),
        ),
    ),
    (
        "what happens to it",
        "增升提涨扩降减跌缩收落",
        (
            (
                "上升 上涨 升至 增加 增至 增长 扩大 提高 新增",
                "up",
                r"(?<!负)增长|增加|上升|提高|上涨|扩大|新增|增至|升至",
                r"\b(?:ris(?:e|es|en|ing)|rose|increas\w*|grew|grow\w*|up|climb\w*|gain\w*|jump\w*|surg\w*|soar\w*|high(?!-| school| speed| tech)\w*|rais\w*|expan\w*|improv\w*|add\w*|new(?:ly)?\b|boost\w*|more|enhanc\w*|enlarg\w*|widen\w*|doubl\w*|tripl\w*|quadrupl\w*|upgrad\w*|strengthen\w*|great\w*|exten\w*)",
            ),
            (
                "下跌 下降 减少 减至 压减 回落 收窄 缩减 缩短 负增 降低 降至",
                "down",
                r"负增长|下降|减少|降低|下跌|缩减|收窄|压减|缩短|降至|减至|回落",
                r"\b(?:negative|f[ae]ll\w*|declin\w*|decreas\w*|drop\w*|down|reduc\w*|cut\w*|low\w*|shr[aiu]nk\w*|contract(?:ed|ion|ing)|slump\w*|slid\w*|slip\w*|sank|sink\w*|eroded|plung\w*|dip\w*|los[ets]\w*|narrow\w*|shorten\w*|slash\w*|less\w*|fewer|slow\w*|eas\w*|halv\w*|curb\w*|minimi\w*|ebb\w*|weak\w*|trim\w*)",
            ),
        ),
    ),
    (
        "the change",
        "持变相致同稳增降升跌涨减提落",
        (
            (
                "一致 不变 平稳 持平 相同 相当 稳定",
                "flat",
                r"持平|不变|相当|一致|相同|平稳|稳定",
                r"(?<!a )\bflat\b(?! (?:rate|fee|sum|amount|charge|rent|increase|\d))|unchanged|on a par|same as|same level|no change|remained level|equal to|stead(?:y|ily)|stab(?:le|ly|il)|consistent|equivalent|identical|comparable|\bties?\b|\btied\b|\b(?:are|is|were|was) equal\b|(?:the|at the) same\b(?! (?:period|month|quarter|time|day|week|date|year|point|stage|season))",
            ),
            (
                "减 升 回落 增 提高 涨 跌 降",
                "moved",
                r"[增降升跌涨减]|提高|回落",
                r"\b(?:rose|grew|f[ae]ll|declined?|drop(?:ped)?|increased?|decreased?|rise|growth|more|fewer|less|up|down|higher|lower|added|new)\b",
            ),
        ),
    ),
)
