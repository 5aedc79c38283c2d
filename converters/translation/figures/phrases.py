"""Set phrases that say one thing with figures in one language and without, or with others, in the other: 24/7, 工作日."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re

from converters.translation.figures.triggers import Table

# trigger, Chinese, English; where both stand, both are taken out before figures are read
_ROWS: tuple[tuple[str, str, str], ...] = (
    (
        "感染 新冠 新型 疫情 病例",
        r"新冠(?:肺炎|病毒)?|新型冠状病毒|确诊病例|阳性病例|感染者|疫情",
        r"\bCOVID-19\b|\bSARS-CoV-2\b",
    ),
    ("十国", r"二十国集团", r"\bG ?20\b|Group of (?:Twenty|20)"),
    ("七国", r"七国集团", r"\bG ?7\b|Group of (?:Seven|7)"),
    (
        "全天 夜以 小时 昼夜",
        r"(?:7[×xX*])24小时|7天24小时|(?:每天|全天|全日)?24小时(?:不间断|全天候|不打烊)?|全天候|昼夜不停|二十四小时|夜以继日",
        r"\b24/7\b|\b(?:a)?round[- ]the[- ]clock\b|\bday and night\b|\b24 hours a day(?:,? (?:7|seven) days a week)?|\btwenty-four hours a day\b",
    ),
    (
        "不休 周七 天天 年无 每天 每日",
        r"全年无休|每天|每日|天天|一周七天|节假日不休|不休息",
        r"\b(?:7|seven) days a week\b|\b365 days a year\b",
    ),
    (
        "5天 百六",
        r"全年365天|365天|三百六十五天",
        r"\b(?:all|every day|throughout) (?:the |of the )?year(?:[- ]round)?\b|year-round|every day",
    ),
    (
        "作日 周一 星期",
        r"(?<![个\d])工作日|(?:每)?周一(?:至|到|[-—–~～])(?:周)?五|星期一(?:至|到|[-—–~～])(?:星期)?五",
        r"\b(?:Mondays?|Mon\.?) ?(?:to|through|until|[-–—]) ?(?:Fridays?|Fri\b\.?)|\bweekdays?\b|\b(?:on|every|each) (?:working|business) days?\b|\bworkdays\b",
    ),
    (
        "双休 周六 周末",
        r"周末|双休日|(?:每)?周六[、和及至到]?周?日",
        r"\b(?:Saturdays?|Sat\.?) ?(?:and|to|or|through|[-–—/&]) ?(?:Sundays?|Sun\b\.?)|\bweekends?\b",
    ),
    ("上旬", r"上旬", r"\bfirst (?:ten|10)(?:-day period| days)"),
    ("中旬", r"中旬", r"\b(?:middle|second) (?:ten|10)(?:-day period| days)"),
    ("下旬", r"下旬", r"\b(?:last|final|closing|third) (?:ten|10|eleven|11)?(?:-day period| days)"),
    ("以来 国成", r"(?:新中国|共和国|建国)成立以?来?|建国以来|解放以来", r"\b(?:in |since )?1949\b"),
    ("革开", r"改革开放(?:以来)?(?!40|四十)", r"(?<=since )1978\b|\bin 1978\b"),
    ("四五", r"十四五(?!.*2021)", r"\(2021 ?[-–—] ?(?:20)?25\)"),
    ("三五", r"十三五(?!.*2016)", r"\(2016 ?[-–—] ?(?:20)?20\)"),
    ("五五", r"十五五(?!.*2026)", r"\(2026 ?[-–—] ?(?:20)?30\)"),
    (
        "半年",
        r"每半年(?:[一1]次)?",
        r"\btwice a year\b|\bhalf-?yearly\b|\bsemi-?annual(?:ly)?\b|\bbiannual(?:ly)?\b|\bevery (?:six months|half[- ]year)\b",
    ),
    ("个月", r"每隔?[3三]个月(?:[一1]次)?", r"\bonce a quarter\b|\b(?:every|each|per) quarter\b|\bquarterly\b"),
    ("每旬", r"每旬(?:[一1]次)?", r"\b(?:once )?every (?:ten|10) days\b"),
    ("季", r"每季度?(?:[一1]次)?", r"\bevery three months\b"),
    (
        "每两 每2 双周",
        r"每(?:两|2|14)(?:周|天)(?:[一1]次)?|每双周",
        r"\bfortnightly\b|\b(?:a|every) fortnight\b|\bevery (?:other|second) week\b|\bbiweekly\b",
    ),
    (
        "每两 每2",
        r"每(?:两|2)年(?:[一1]次)?",
        r"\bbiennial(?:ly)?\b|\bevery (?:other|second) year\b|\balternate years\b",
    ),
    (
        "每两 每2 隔月 双月",
        r"每(?:两|2)个月(?:[一1]次)?|隔月|逢双月",
        r"\bbimonthly\b|\bevery (?:other|second) month\b|\balternate months\b",
    ),
    (
        "隔日 隔天 隔一 每两 每2",
        r"隔日|隔天|每隔一[天日]|每(?:两|2)天(?:[一1]次)?",
        r"\bevery (?:other|second) day\b|\balternate days\b",
    ),
    ("百兆", r"百兆", r"\b100[- ]?M(?:bps|bit/s)?\b"),
    ("千兆", r"千兆", r"\bgigabit\b|\b1[- ]?G(?:bps|bit/s)\b|\b1,?000[- ]?Mbps\b"),
    ("万兆", r"万兆", r"\b(?:10|ten)[- ]?(?:gigabit|G(?:bps)?)\b"),
    (
        "0岁 周岁 百岁",
        r"(?:一)?百周?岁(?:以上|及以上)?(?:的)?老人|百岁老?人?|(?:年满)?100周?岁(?:及)?(?:以上)?(?:的)?(?:老人|老年人)?",
        r"\bcentenarians?\b",
    ),
    ("冠军", r"冠军", r"\b(?:first|1st)\b"),
    ("亚军", r"亚军", r"\b(?:second|2nd)\b"),
    ("季军", r"季军", r"\b(?:third|3rd)\b"),
    ("一打 每打", r"每一?打|一打", r"\b(?:a|per|one) dozen\b"),
    ("一产", r"第一产业", r"\bprimary (?:industry|sector|industries)\b"),
    ("二产", r"第二产业", r"\bsecondary (?:industry|sector|industries)\b"),
    ("三产", r"第三产业", r"\btertiary (?:industry|sector|industries)\b|\bservices? (?:industry|sector)\b"),
    ("三方", r"第三方", r"\bthird[- ]part(?:y|ies)\b|\bindependent\b"),
    ("三级", r"三级(?:[及或]?以上)?(?:综合)?(?:医院|医疗机构)", r"\btertiary\b"),
    ("二级", r"二级(?:[及或]?以上)?(?:综合)?(?:医院|医疗机构)", r"\bsecondary\b"),
    ("级医", r"一级(?:[及或]?以上)?(?:医院|医疗机构)", r"\bprimary\b"),
    (
        "1∶ 1： :1 对半 比一",
        r"1[:：∶]1|一比一|对半",
        r"\b(?:equally|evenly|half each|fifty[- ]fifty|50[-/: ]50|in equal (?:shares|parts|proportions?)|one[- ]to[- ]one|half and half|match(?:ed|ing))\b",
    ),
    (
        "一百",
        r"[“\"]?两个一百年[”\"]?",
        r"\b(?:Two )?(?:Centenary|Centennials?|centenaries)\b",
    ),
    (
        "二九 二· 二.",
        r"[“\"]?一二[·.]?九[”\"]?",
        r"\bDecember (?:9(?:th)?|Ninth)\b|\b9(?:th)? December\b|\bDec\.? 9\b",
    ),
    (
        "一八",
        r"[“\"]?九[·.]?一八[”\"]?",
        r"\bSeptember 18(?:th)?\b|\b18(?:th)? September\b|\bSept?\.? 18\b",
    ),
    (
        "十几",
        r"十几(?=[\u4e00-\u9fff])",
        r"\bbetween (?:ten|10|eleven|11) and (?:twenty|20|nineteen|19)\b|\ba dozen or so\b|\b(?:over|more than) a dozen\b|\b(?:over|more than) ten\b",
    ),
    ("每百", r"每百(?!分)", r"\b(?:per|every|each|one|a) hundred\b|\b(?:per |every )?100\b"),
    (
        "三月",
        r"三月三",
        r"\bSanyuesan\b|\bDouble Third\b|\bthird day of the third (?:lunar )?month\b|\bMarch (?:3|Third)\b",
    ),
    (
        "年 百",
        r"(?<![二两三四五六七八九十\d])(?:一?百|100)年(?!大计|未有|变局)",
        r"\b(?:a|one|full|whole) century\b|\bcentury[- ](?:old|long)\b|\bcentennial\b",
    ),
    ("吨级", r"百万吨级", r"\bmegaton(?:ne)?s?(?:-scale)?\b|\bmillion-ton(?:ne)?(?:-scale|-class)?\b"),
    ("次年", r"次年", r"(?:\bthe|\bin the) second(?: year|(?= and\b|[,.;]))"),
    ("半封 半幅", r"半幅|半封闭", r"\b(?:one )?half\b"),
    (
        "三甲 级甲",
        r"三级甲等|三甲",
        r"\b(?:Grade|Class|Level)[ -](?:A|I{3}|3)(?:[ ,-]*(?:Grade|Class|Level)?[ -]?(?:A|3|I{3}))?(?: tertiary)?\b|\btop-tier\b|\btertiary (?:Grade )?A\b|\b3A\b",
    ),
    ("二套", r"二套(?:房|住房|房贷)?", r"\bsecond\b"),
    ("二手", r"二手", r"\bsecond-?hand\b|\bused\b|\bpre-owned\b"),
    ("次性", r"一次性", r"\bone-off\b|\bone-time\b|\bsingle-use\b|\blump[- ]sum\b"),
    ("一时", r"第一时间", r"\b(?:promptly|immediately|at the first opportunity|without delay|as soon as)\b"),
    ("第一", r"第一责任人|第一负责人", r"\bprimar(?:y|ily)\b|\bfirst\b"),
    (
        "十一 国庆",
        r"(?:“|‘)?(?:十一|国庆)(?:”|’)?(?:黄金周|长假|假期|期间)(?!.*(?:10月1日|十月一日))",
        r"\bOctober 1\b|\b1 October\b|\bNational Day\b",
    ),
    ("重阳", r"(?:(?:农历)?九月初九[^，,。；]{0,3})?(?:九九)?重阳", r"\bDouble (?:Ninth|Nine)\b|\bChongyang\b"),
    (
        "双1 双十",
        r"双十一|双11",
        r"\b(?:Double|Singles'?|Singles’) ?(?:11|Eleven|Day)\b|\bNovember 11\b|\b11 November\b|\bNov\.? 11\b|\b11\.11\b",
    ),
    ("七夕", r"七夕", r"\bDouble Seventh\b|\bseventh day of the seventh lunar month\b"),
    (
        "端午",
        r"(?:(?:农历)?五月初五[^，,。；]{0,3})?端午|端午[^，,。；]{0,3}(?:农历)?五月初五",
        r"\bfifth day of the fifth (?:lunar )?month\b|\bDouble Fifth\b",
    ),
    ("中秋", r"(?:(?:农历)?八月十五[^，,。；]{0,3})?中秋", r"\bfifteenth day of the eighth (?:lunar )?month\b"),
    ("元宵 正月", r"元宵|正月十五", r"\bfifteenth day of the first (?:lunar )?month\b"),
    ("初一 春节", r"正月初一|大年初一|春节", r"\bfirst day of the (?:first )?(?:lunar|Chinese) (?:new year|month)\b"),
    ("下半", r"上下半年", r"\bfirst and second half\b"),
    ("5g 五代", r"5G|第五代移动通信", r"\b5G\b|\bfifth-generation\b"),
)
TABLE = Table((trigger, (re.compile(zh), re.compile(en, re.IGNORECASE))) for trigger, zh, en in _ROWS)
_MARK = "◇"


def drop_phrases(chinese: str, english: str) -> tuple[str, str]:
    """Return both texts without the set phrases that stand in both.

    >>> drop_phrases("全天候受理", "Requests are taken 24/7")
    ('◇受理', 'Requests are taken ◇')
    """
    for zh, en in TABLE.rows(chinese):
        if zh.search(chinese) and en.search(english):
            chinese, english = zh.sub(_MARK, chinese), en.sub(_MARK, english)
    return chinese, english
