"""More rows of opposites: ended or in force, ceiling or floor, not all or none, median or mean, each way or in all."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

_EACH_WAY = r"(?:each way|(?:in |for |per )(?:each |either |every )?(?:direction|way)\b)"
_LANES = (("二两2", "two|2"), ("四4", "four|4"), ("六6", "six|6"), ("八8", "eight|8"), ("十", "ten|10"))
_EVERY_WAY = r"(?:each|either|every) (?:direction|way|carriageway|side) (?:has|have|with|having|of)"

COUNTERPARTS: tuple[tuple[str, str, str, str], ...] = (
    # trigger, Chinese, what the English has if it is right, what it has if it is wrong
    (
        "有权",
        r"有权(?!利?机关|部门|限)",
        r"(?<!no )right\b|(?<!not )entitle|may\b(?! not)|can\b(?! ?not)|has the power|have the power|authori[sz]ed to|empower|free to",
        r"no right|not entitled|(?:may|can) ?not|no power",
    ),
    (
        "为零 是零 零新 零病 零报 零死 零增",
        r"(?:为|是|保持|实现)零(?=[^\d下上部售点星散件配容和距]|$)",
        r"zero|no\b(?!\.)|none|nil\b|nought|not\b|without|never|nobody|0\b",
        r"one\b|two\b|1\b|a (?:single|new)",
    ),
    (
        "照常",
        r"照常(?:上班|工作|办公|营业|开放|运行|运营|办理|上课|供应|开门|接诊|门诊)",
        r"open|work|operat|run|servic|business|normal|duty|class|see|treat",
        r"clos(?:e|ed|es)\b|shut\b|days? off|suspend",
    ),
    (
        "隔周 隔年 隔月 隔日 隔天",
        r"隔[周年月日天](?!离|断|壁|热|音)",
        r"other|second|alternat|fortnight|bi-?(?:week|month|annual|enni)|two (?:weeks?|months?|years?|days?)|(?:2|14) |half",
        r"every\b|each\b|weekly|monthly|daily|yearly|annual",
    ),
    (
        "末月 末日 末旬",
        r"[季年]度?(?:的)?末[月旬]|月末日",
        r"last\b|final|end|closing|third",
        r"first|opening|beginning|second",
    ),
    ("首月", r"[季年]度?(?:的)?首月", r"first|opening|begin|start|initial", r"last\b|final|closing|third|second"),
    (
        "第",
        r"^(?!.*(?:倒数|末|最后|垫底|靠后)).*第[一二三四五六七八九十\d]+[位名]?",
        r"(?!)",
        r"(?:second|third|fourth|fifth)[- ](?:to[- ])?last\b(?! year| month| week)|last but one|penultimate|from (?:the )?bottom|from last",
    ),
    (
        "倒数",
        r"倒数第",
        r"last\b|bottom|lowest|penultimate|worst|end\b|least",
        r"(?:first|second|third|fourth|fifth|top)\b|from (?:the )?top",
    ),
    (
        "前",
        r"(?<![提\d年月日])前(?:[两三四五六七八九十]|\d)+[名位强](?!额)",
        r"top|first|among|leading|best|highest|front|up to|upper|better|medal|podium",
        r"(?:rank(?:ed|s|ing)?|plac(?:ed?|es|ing)|came|comes?|finish(?:ed|es)?|in|is|was|were) (?:\w+ )?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th))\b",
    ),
    (
        "增转 升转 涨转 正转 盈转",
        r"[由从](?:净|同比|正)?(?:增长?|升|涨|正|盈利?|盈余)(?:转|变)(?:为|向)?(?:降|减|跌|负|下降|亏)",
        r"to (?:a |an |net )?(?:decline|fall|decreas|drop|negative|reduc|contract|loss|down|deficit|shr|minus|red\b)|into (?:decline|negative|the red|loss|contraction|deficit)|(?:began|started|starting) to (?:fall|declin|drop|decreas|shrink)|turned negative|turned down",
        r"to (?:a |an )?(?:growth|increas|ris|gain|positive|expan|profit|surplus|up)|into (?:growth|positive|profit|surplus)|turned positive",
    ),
    (
        "降转 减转 跌转 负转 亏转",
        r"[由从](?:净|同比)?(?:下?降|减少?|下?跌|负|亏损?)(?:转|变)(?:为|向)?(?:增|升|涨|正|上|盈)",
        r"to (?:a |an |net )?(?:growth|increas|ris|gain|positive|expan|profit|surplus|up|plus|black)|into (?:growth|positive|profit|the black|surplus)|(?:began|started) to (?:rise|grow|increas|climb)|turned positive|rebound|recover|return",
        r"to (?:a |an )?(?:decline|fall|decreas|drop|negative|reduc|contract|loss|deficit)|into (?:decline|negative|the red|loss)|turned negative",
    ),
    (
        "全部 全都 无一",
        r"^(?!.*(?:除[^,，。]{1,12}外|基本|几乎|大部|以外|之外|近乎|绝大)).*(?:全部|全都|无一例外|悉数)",
        r"(?!)",
        r"all but (?:one|two|a few|three)\b|nearly all|almost all|most of|half of the",
    ),
    (
        "各",
        r"各(?:奖励?|补助?|补贴|罚款?|得|发放?|获|处|给予?|记)(?=\d|[一二两三四五六七八九十])",
        r"each|apiece|per\b|every|respectively|both|all\b|either|a head",
        r"shar(?:e|ed|ing)\b|split|between them|among them|together|combined|in total|altogether|jointly",
    ),
    (
        "性为",
        r"以女性?为100",
        r"(?:per|every|to|each|for) (?:100|hundred|a hundred|one hundred) (?:females|women|girls)|females? ?= ?100",
        r"(?:per|every|to|each|for) (?:100|a hundred|one hundred) (?:males|men|boys)|males? ?= ?100",
    ),
    (
        "以上",
        r"(?:[一二三四五I]+|\d)级(?:及以上|以上)",
        r"better|above|higher|at least|up\b|over\b|minimum|more|excellent|good|senior|grade \w+ and|strong|greater|exceed",
        r"worse\b|or (?:below|lower|under)",
    ),
    (
        "以下",
        r"(?:[一二三四五I]+|\d)级(?:及以下|以下)",
        r"worse|below|lower|under\b|at most|down|less|weak|up to|junior|no (?:more|higher)",
        r"better\b|or (?:above|higher|over)",
    ),
    *(
        # 甲方 is Party A
        (one, f"^(?!.*{other}).*{one}", rf"part(?:y|ies) (?:{right}|a and b)\b", rf"party {wrong}\b")
        for one, other, right, wrong in (("甲方", "乙方", "a", "b"), ("乙方", "甲方", "b", "a"))
    ),
    (
        "距",
        r"距[^,，。;；]{0,8}(?:水位|警戒|汛限|保证|目标|红线)[^,，。;；\d]{0,4}(?:还有|尚有|仅|还差|尚差|差)",
        r"below|short|under|beneath|from|to go|away|left|shy|reach|off\b|within|less|lower|away",
        r"above|over\b|exceed|beyond|higher",
    ),
    (
        "前移",
        r"前移",
        r"up\b|r[io]s|climb|gain|improv|advanc|jump|better|high|forward|ahead|leap",
        r"down|fell|fall|drop|slip",
    ),
    ("后移", r"后移", r"down|fell|fall|drop|slip|back|los[te]|lower", r"up\b|r[io]se|climb|gain|improv|jump|leap"),
    ("偏早 提早", r"偏早|提早", r"earl|ahead|before|advanc|soon|forward|prematur", r"later|behind|delay|postpon"),
    ("偏晚 偏迟", r"偏晚|偏迟", r"late|behind|delay|slow|after|overdue", r"earl|ahead|sooner"),
    (
        "亏",
        r"少亏|减亏",
        r"less|small|narrow|reduc|cut|low|down|shr|improv|better|fewer|fell|decreas|trim",
        r"larger|bigger|wid|more|increas|greater|deep|rose|grew",
    ),
    (
        "作废 失效 废止",
        r"(?<![不未])(?:废止|失效|作废)",
        r"repeal|abolish|annul|invalid|void|expir|rescind|revok|(?:shall )?ceas|lapse|abrogat|cancel|supersed|replac|no\b(?!\.)|not\b|terminat|\bend|null|withdr|scrap|discontinu|los[et]|abandon|phas|fail|out of|until|without|retire",
        r"(?:took|takes?|taking|taken|has|have|into) effect|in(?:to)? force|remain|valid\b|effective|continu|stands?\b|appl(?:y|ies)\b",
    ),
    (
        "有效 继续",
        r"(?:继续|仍然?|依然|现行|长期|持续)有效|继续(?:执行|适用|施行)",
        r"valid|effect|force|appl|continu|stand|hold|remain|surviv|in use|good\b|current|existing",
        r"repeal|abolish|annul|invalid|void|expir|rescind|revok|lapse|cancel|supersed",
    ),
    (
        "施行 生效 起实",
        r"(?:生效|施行|起实施)(?!.*(?:废止|失效|作废))",
        r"effect|in(?:to)? force|implement|appl|commenc|operat|valid|enact|start|beg[iau]n|introduc|launch|in use|bind|run",
        r"repeal|abolish|annul|expir|rescind|lapse|cancel|revok|invalidat|void\b",
    ),
    (
        "上限 封顶 最高 限价",
        r"限价|上限|封顶|最高(?!人民|法|检|院|点|峰|温|处|水|纪|奖|荣|层|楼)",
        r"ceil|cap\b|cap(?:s|ped|ping)\b|max|(?<!lower )limit|up to|most|high|upper|top|exceed|within|no (?:more|one)|not (?:more|be more|above)|never|peak|record|great|larg|as (?:much|many)|suprem|above|beyond|long",
        r"(?:price|wage|rate|pay|fee|tariff|the|a) floor (?:of|price|rate|for|on|at)|(?:price|wage|rate|pay|fee|tariff) floors?\b|floor (?:price|rate)|minimum|lowest|lower limit",
    ),
    (
        "下限 保底 底价 最低 起拍",
        r"下限|底价|保底|起拍价|最低(?!温|点|处|水|潮|层)",
        r"min|low|floor|least|bottom|base|basic|reserve|start|guarant|no (?:less|fewer)|not (?:less|be less)|below|under|from|subsist|opening|small|few|short|or (?:more|above)|above",
        r"max|ceiling|cap(?:s|ped)?\b|highest|at most|upper",
    ),
    (
        "不一 不全 不是 不都 全部 并非 未必",
        r"并非(?:所有|全部|每|都|人人|一律|全)|不是(?:所有|全部|每|人人)|不(?:都|全)是|并不(?:都|全)|(?<!无)(?<!莫)不都|不一定|未必|非全部|未全部",
        r"not (?:[a-z]+ ){0,3}(?:all|every|everyone|everything|each|any|necessarily|always|both|entire|whole|full|sure|certain|mean|have to|need)|need not|may not|not (?:all|every)|all\b[^.;]{0,40} not|some|part|only|few|several|most|others?|vary|var(?:y|ies|ied)|differ|except|n't (?:all|every)|sometimes|just|selected|more than one",
        r"no\b(?! (?:longer|more|less|fewer|later|earlier))|none|nobody|never|without exception|neither",
    ),
    (
        "一律 全部 全都 均不 均无 均未 均没 无一 没有",
        r"(?:一律|全都|均|全部)(?:不|未|没|无)(?!同|合|一样|少于|低于|超过|高于|足|满|到)|没有(?:任何)?一[人个家户件项名]|无一(?:例外|人|家|户|件|项)",
        r"no\b|none|neither|never|nobody|nothing|nowhere|nor\b|any\b|without|all\b[^.;]{0,60} (?:not|un|non)|both|each\b[^.;]{0,40} not|un[a-z]{4,}|prohibit|forbid|ban",
        r"not (?:all|every|everyone|always|necessarily|each)\b|only some|some of",
    ),
    ("阴", r"阴性", r"negativ|not\b|no\b(?!\.)|free|clear", r"positiv"),
    ("阳性", r"阳性", r"positiv|infect|case|confirm|carrier|react|affect", r"negativ"),
    ("中位", r"中位数|中位(?=[值线])", r"median|middle|mid-?", r"mean\b|averages?\b"),
    (
        "均值 平均",
        r"平均(?!线|主义)|均值",
        r"averag|mean\b|per\b|each|typical|\ban? |apiece|every|even|a head|capita|daily|annual",
        r"median",
    ),
    (
        "减租 减税 减负 减费 降租 降税 降费",
        r"减税|降税|减费|降费|减负(?!荷|载|债)|减租|降租",
        r"reduc|cut|lower|reliev|relief|exempt|decreas|less|sav|waiv|slash|trim|eas(?:e|ing)|rebate|concession|down|alleviat|abat|light|refund|break|remission|remit",
        r"increas|hikes?\b|rais|ris(?:es?|ing)\b|heavier",
    ),
    (
        "加征 加税 增税 提税",
        r"加征|增税|提税|加税",
        r"increas|add|extra|impos|lev[yi]|hike|rais|higher|surcharge|plus|ris(?:e|ing)|more",
        r"reduc|\bcuts?\b|lower|exempt|relief|waiv",
    ),
    *(
        # 双向六车道 is three lanes each way
        (
            "双向",
            rf"双向[{chinese}]条?(?:机动)?车道",
            r"(?!)",
            rf"(?:{english})[ -](?:[a-z-]+ )?lanes? (?:[a-z]+ )?{_EACH_WAY}|{_EVERY_WAY} (?:{english})[ -](?:[a-z-]+ )?lanes?",
        )
        for chinese, english in _LANES
    ),
    (
        "单向",
        r"单向[一二两三四五六\d]条?(?:机动)?车道|单向(?=通行|行驶|交通)",
        r"each|either|one|single|per|every|uni",
        r"both (?:directions|ways)|in total|two-way|altogether|combined",
    ),
)
"""Trigger, Chinese, what the English has if it is right, what it has if it is wrong."""
