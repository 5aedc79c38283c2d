"""Pairs of opposites that make a sentence with the right figures wrong: levied or waived, at work or off, each or together."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from dataclasses import dataclass

from converters.translation.figures.antonyms import ANTONYMS, rows_of
from converters.translation.figures.chinese_text import strip_tags
from converters.translation.figures.comparisons import find_reversed
from converters.translation.figures.compass import find_turned
from converters.translation.figures.conditions import CONDITIONS
from converters.translation.figures.counterparts import COUNTERPARTS
from converters.translation.figures.triggers import Table, characters


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What the Chinese says, and the English that says the opposite."""

    source: str
    target: str


# trigger, Chinese, what the English has if it is right, what it has if it is wrong: a row fails where the second is wanting and the third is there
_ROWS: tuple[tuple[str, str, str, str], ...] = (
    (
        "停征 停收 停止 消收",
        r"停征|停收|停止征收|停止收取|取消收费",
        r"suspend|stop|ceas|abolish|waiv|no longer|scrap|lift|\bend|cancel|terminat|discontinu|halt|remov|eliminat|drop|not\b|free|exempt",
        r"introduc|start|begin|impos|launch|levied|collected|charged",
    ),
    (
        "免交 免征 免收 免缴 免除",
        r"免征|免收|免除|免缴|免交",
        r"exempt|waiv|free|no\b|not\b|without|remit|nothing|spared|scrap|reliev|nil|zero|tax-free|abolish",
        r"levied|levy|collected|charged|imposed|payable|pay\b|paid",
    ),
    (
        "上班 照常",
        r"(?<!不)(?<!非)(?:上班|照常工作)",
        r"work|duty|office|open|make-up",
        r"days? off|holiday|closed|\brest\b",
    ),
    (
        "各",
        r"各(?=[\d一二两三四五六七八九十])",
        r"each|apiece|per\b|every|respectively|both|all\b|either|in turn|separately",
        r"together|combined|in total|altogether|jointly|between them|overall",
    ),
    (
        "事故 伤亡 投诉 新增 无一 无人 无危 无反 无弃 无重 死亡 零感",
        r"无一(?:例|人|起|家|件|户|处|伤亡|遗漏|死亡)|(?<!有)无(?:死亡|伤亡|新增|危重|重症|事故|投诉|反对|弃权|人员伤亡|重大)|无人(?:伤亡|死亡|受伤|员)|零(?:死亡|伤亡|投诉|事故|感染|新增)",
        r"\bno\b|none|not|zero|without|nobody|nil|never|all\b|every|free",
        r"just|only|one\b|two\b|three\b|some|several|was a\b|were\b",
    ),
    (
        "提前",
        r"提前(?!是|下|条)",
        r"early|earlier|advance|ahead|brought forward|bring forward|moved (?:up|forward)|before|prior|sooner|beforehand|pre-|in time|preschedul|forward",
        r"postpon|delay|put off|deferr?|pushed back|later|behind|overdue",
    ),
    (
        "延后 延期 延至 延迟 延长 推迟 顺延",
        r"推迟|延期|延后|顺延|延迟|延至|延长",
        r"postpon|delay|put off|defer|pushed back|later|extend|extension|prolong|carried|moved|next|resched|longer|lengthen|held over|until|add",
        r"brought forward|advanced|earlier|shorten|ahead of",
    ),
    (
        "缩短",
        r"缩短",
        r"shorten|cut|reduc|short|less|brought down|down|trimm|compress|curtail|from",
        r"extend|lengthen|prolong|increas|longer",
    ),
    (
        "征额 起征",
        r"起征点|免征额",
        r"threshold|starting point|minimum|allowance|exempt|free",
        r"ceiling|cap\b|maximum",
    ),
    (
        "准予 同意 批准 核准",
        r"(?:批准|核准|准予|同意)(?!后|前|的)",
        r"approv|agree|consent|grant|authori|permi|endors|allow|ratif|sanction|accept|license|concur|clear|given|with the",
        r"reject|refus|deni|declin|turned down|revok",
    ),
    ("驳", r"驳回", r"reject|dismiss|refus|deni|overrul|turned down|not", r"uphold|upheld|approv|accept|grant|support"),
    (
        "撤",
        r"撤销(?!权)",
        r"revok|cancel|withdraw|annul|rescind|repeal|set aside|abolish|quash|dissol|remov|overturn|dismiss|strip|not",
        r"uphold|upheld|maintain|approv|confirm|establish",
    ),
    (
        "维持",
        r"(?<!不)维持(?:原|行政|复议|一审|判决|处罚)",
        r"uphold|upheld|maintain|affirm|sustain|stand|confirm|keep|unchanged",
        r"revok|cancel|annul|rescind|set aside|quash|overturn",
    ),
    (
        "入使 启用 开通 投用 投运 通车",
        r"开通|启用|投入使用|投用|投运|通车",
        r"open|launch|start|put into|servic|operat|commission|use\b|usage|into use|activ|traffic|went|came|run|begin|began|enter|live|available|set up|introduc|inaugur|complet|connect",
        r"clos|suspend|shut|discontinu|withdrawn|terminat|decommission",
    ),
    (
        "停业 停用 停运 关停 关闭 封闭",
        r"关停|关闭|停运|停业|停用|封闭",
        r"clos|shut|suspend|stop|halt|ceas|out of|discontinu|decommission|retire|seal|not\b|phas|cancel",
        r"\bopen(?:ed|s|ing)?\b|launch|reopen|resum",
    ),
    (
        "恢",
        r"恢复(?=供|通|正常|运|营|交|办|开|上|生产)",
        r"resum|restor|recover|reopen|return|back|normal|re-|again|re[a-z]{4}",
        r"suspend|stop|interrupt|cut off|halt|cancel",
    ),
    (
        "中止 暂停 暂缓",
        r"暂停|中止|暂缓",
        r"suspen|paus|halt|stop|interrupt|temporar|hold|ceas|not\b|unavailable|clos|defer|postpon|no\b",
        r"resum|continu|restor|start|launch",
    ),
    (
        "持平",
        r"持平",
        r"flat|unchanged|par\b|level|same|no change|equal|steady|stable|in line|similar|comparable|match|constant",
        r"above|below|higher|lower|up\b|down\b|r[io]se|risen|fell|fall|increas|decreas|grew|drop|more|less",
    ),
    (
        "不多 不大 不宜 不应 不得 不晚 不能 不超 不迟 不长 不高",
        r"不(?:得|应|能|宜)?(?:高于|超过|多于|大于|长于|晚于|迟于)",
        r"(?:more|higher|exceed|over|above|most|max|up to|within|cap|ceiling|limit|beyond|later|long|greater|larger|surpass|outside|excess)",
        r"(?:no|not|never)\b[^.;]{0,20}\b(?:less|lower|fewer|below|under|earlier|short)|at least|minimum",
    ),
    (
        "不低 不宜 不小 不少 不应 不得 不早 不短 不能",
        r"不(?:得|应|能|宜)?(?:低于|少于|小于|短于|早于)",
        r"(?:less|lower|fewer|below|under|at least|min|least|or more|or above|and above|or over|earlier|short|small|before|upwards?|from)",
        r"(?:no|not|never)\b[^.;]{0,20}\b(?:more|higher|over|above|exceed|later|longer)|at most|maximum|up to",
    ),
    (
        "停业 停产 停工 停止",
        r"停产|停业|停工|停止(?!供|征|收)",
        r"stop|suspen|halt|ceas|clos|shut|(?:shall|may|must|do|does|will|can|could) ?not\b|no longer|discontinu|end\b|ended|terminat|out of|interrupt|ban|prohibit",
        r"may continue|continues? (?:to|as)|resum|keeps? on|keep going|carry on",
    ),
    ("顺差", r"顺差", r"surplus|exceed", r"deficit"),
    ("赤字 逆差", r"逆差|赤字", r"deficit|shortfall", r"surplus"),
    ("亏损", r"亏损", r"loss|los[et]|deficit|red\b|negative", r"profit|gain|surplus"),
    ("扭亏 盈利", r"(?<!反)(?<!增)盈利|扭亏为盈", r"profit|earn|black\b|surplus|gain|return", r"\bloss(?:es)?\b"),
    (
        "免费",
        r"(?<!不)免费",
        r"free|no charge|no fee|without charge|complimentary|gratis|no cost|without payment|not charge|nothing",
        r"paid|charg|fee\b|at a cost",
    ),
    (
        "格率",
        r"(?<!不)合格率",
        r"pass|complian|qualif|conform|accept|satisf|met|standard|up to|safe|attain|success",
        r"fail|reject|defect|non-complian|unqualif",
    ),
    (
        "不合",
        r"不合格率?",
        r"fail|reject|defect|non|unqualif|sub-?standard|not|un[a-z]+|below|inferior|faulty|disqualif|in breach",
        r"pass(?:ed)?\b|qualified|compliant|met\b",
    ),
    (
        "反对",
        r"0票反对|无人反对|零反对",
        r"(?:0|no|none|zero|nil|without|nobody)\b[^.;]{0,25}(?:against|oppos|dissent|negative)|against[^,.;]{0,5}(?:none|0)|unanim",
        r"(?:\d+|one|two|three|a|single) (?:votes? )?(?:were |was |cast |voting )?(?:against|oppos)",
    ),
    (
        "弃权",
        r"0票弃权|无人弃权",
        r"(?:0|no|none|zero|nil|without|nobody)\b[^.;]{0,25}(?:absten|abstain)|absten[a-z]*[^,.;]{0,5}(?:none|0)|unanim",
        r"(?:\d+|one|two|three|a|single) (?:absten|abstain)",
    ),
    (
        "不及 不足 低于 未到 未达",
        r"(?:低于|不及|未达到?|不足|未到)(?:临界|荣枯|全国|全省|全市|平均|历史|常年|警戒|汛限|标准|目标|预期|限值)",
        r"below|under\b|short of|less than|fewer|lower than (?:the|that|average|its|national|normal)|lower\b[^.,;]{0,30}average|trail|behind|sub-|not|fail|miss",
        r"above|over\b|exceed|higher than|more than|beyond|surpass",
    ),
    (
        "优于 超 高于",
        r"(?:高于|超过|超出|超|优于)(?:临界|荣枯|全国|全省|全市|平均|历史|常年|警戒|汛限|标准|目标|预期|限值)",
        r"above|over\b|exceed|excess|higher|more than|beyond|surpass|outstrip|outperform|greater|better|ahead|top|past|out of|beat|breach|violat|fail|not|non|faster|outpac",
        r"below|under\b|less than|lower than|short of",
    ),
    (
        "上浮 加收 附加",
        r"加收|上浮|附加费",
        r"surcharge|extra|additional (?:charge|fee|\d|RMB|¥)|added|plus|more|higher|increas|on top|premium|up\b|upward|rais|float|supplement|above|add\b",
        r"discount|reduc|off\b|rebate|cheaper|cut\b|deduct|lower",
    ),
    (
        "下浮 优惠 减收 打折",
        r"优惠(?!政策|措施|期|券|贷款|待遇|条件)|打折|减收|下浮",
        r"discount|reduc|off\b|rebate|cheap|cut\b|concession|preferential|half|less|lower|down|free|sav|waiv|prefer|benefit",
        r"surcharge|extra charge|premium|markup",
    ),
    (
        "到低 至低 降序",
        r"[由从]高[到至]低|降序",
        r"descend|high(?:est)? (?:to|first)|top|best|merit|rank|decreasing|from the highest",
        r"ascend|low(?:est)? (?:to|first)|increasing",
    ),
    (
        "从低 升序 由低",
        r"[由从]低[到至]高|升序",
        r"ascend|low(?:est)? (?:to|first)|increasing|from the lowest",
        r"descend|high(?:est)? (?:to|first)|decreasing",
    ),
    ("溢", r"溢价", r"premium|above|over\b|more|markup", r"discount|below|under\b"),
    ("折价", r"折价", r"discount|below|under\b|less", r"premium|above"),
    (
        "r减 个基 率减",
        r"LPR减|利率减|减\d+个基点",
        r"minus|less|below|subtract|under\b|lower|reduc|cut|down",
        r"plus|above|add|higher",
    ),
    (
        "r加 个基 率加",
        r"LPR加|利率加|加\d+个基点",
        r"plus|above|add|over\b|higher|increas|up\b|more",
        r"minus|below|less|lower",
    ),
    ("赞", r"赞成", r"favo|for\b|approv|yes|support|aye|assent|agree", r"\bagainst\b|oppos|reject"),
    (
        "一时 即时 立即",
        r"第一时间|立即|即时",
        r"immediat|prompt|at once|right away|instant|without delay|first|forthwith|straight|soon|real|quick|now|then and there|once|imminent",
        r"eventually|later|in due course",
    ),
    (
        "之外 以外",
        r"(?:以|之)外(?!国)",
        r"outside|beyond|other than|except|apart|besides|exclud|save|in addition|more than|not|over|out\b|away|further|unless|aside|off\b|external|non-",
        r"\bwithin\b|\binside\b|includ",
    ),
    (
        "不包 不含 不计 剔 外 扣除",
        r"扣除|剔除|不含|不包括|不计入|除[^,，。;；]{1,15}[之以]?外",
        r"exclud|exclus|except|apart|not\b|without|other than|net|deduct|after|besides|aside|save|outside|in addition|less|bar|minus|discount|but\b|unless|un[a-z]+|no\b|non|remov|beyond|as well|adjust|also|strip|before",
        r"\binclud|\binclusive",
    ),
    (
        "包括 含",
        r"(?<!不)(?:包含|包括|含)(?=税|运|早|餐|邮|保|本数|本级|在内|其他|利息|试用|装)",
        r"includ|inclus|contain|cover|compris|count|plus|gross",
        r"\bexclud|\bexclus|\bwithout\b|\bbefore tax\b",
    ),
    *COUNTERPARTS,
)


TABLE = Table(
    (
        trigger,
        (re.compile(zh), re.compile(rf"\b(?:{right})", re.IGNORECASE), re.compile(rf"\b(?:{wrong})", re.IGNORECASE)),
    )
    for trigger, zh, right, wrong in (*_ROWS, *CONDITIONS, *(row for pair in ANTONYMS for row in rows_of(pair)))
)
_COMPASS = re.compile("[东西南北][向往至到朝侧岸端半面边部偏风方坡麓出入行]|[向往朝][东西南北]")
_POINTS = frozenset("东西南北")


def find_contradictions(source: str, target: str) -> list[Contradiction]:
    """Return where the English says the opposite of the Chinese.

    >>> [c.target for c in find_contradictions("该费用停征", "The fee is introduced")]
    ['introduc']
    """
    chinese, english = strip_tags(source), strip_tags(target)
    found = []
    if (
        not _POINTS.isdisjoint(characters(chinese))
        and _COMPASS.search(chinese)
        and (turned := find_turned(chinese, english))
    ):
        found.append(Contradiction(*turned))
    if reversed_order := find_reversed(chinese, english):
        found.append(Contradiction(*reversed_order))
    for zh, right, wrong in TABLE.rows(chinese):
        said = zh.search(chinese)
        if said and not right.search(english) and (contrary := wrong.search(english)):
            found.append(Contradiction(said[said.lastindex or 0], contrary.group()))
    return found
