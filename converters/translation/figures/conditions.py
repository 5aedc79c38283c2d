"""More rows of opposites, of conditions, counts and periods: any or all, valid until or from, consecutive or in all."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

_BEFORE = r"before|prior to|pre-|ahead of|in advance|preceding"
_AFTER = r"after|following|post-|subsequent"
_EVENTS = (
    "期满 届满 到期 开工 施工 考试 出发 入住 上市 开学 投产 营业 登机 手术 用药 饮用 播种 签约 发货 安装 上岗 离职 退休"
)

CONDITIONS: tuple[tuple[str, str, str, str], ...] = (
    # trigger, Chinese, what the English has if it is right, what it has if it is wrong
    (
        "变价",
        r"不变价",
        r"constant|comparable|real\b|fixed|unchanged|base[- ]year|inflation-adjusted",
        r"current|nominal|market prices",
    ),
    ("现价 当年", r"现价|当年价格", r"current|nominal|market|prevailing", r"constant|comparable|real terms|fixed"),
    (
        "年均",
        r"年均",
        r"averag|annual|a year|per year|each year|every year|yearly|per annum|cagr|mean\b",
        r"total|altogether|cumulat|overall|in all\b|combined",
    ),
    ("标箱 准箱", r"标准?箱", r"teus?\b|twenty|standard|boxes|20-f", r"tonnes?|tons?\b"),
    (
        "格因",
        r"扣除价格因素",
        r"real\b|after|net of|inflation-adjusted|adjust|strip|exclud|discount",
        r"nominal|before (?:adjust|deduct|inflation)|including inflation",
    ),
    (
        "期至 效至",
        r"有效期?限?(?:延长)?至",
        r"until|till\b|to\b|through|by\b|expir|ends?\b|ending|before|up to|not later|lasts?",
        r"(?:valid|effective) (?:from|since|after)|starting|begin",
    ),
    *(
        (event, f"^(?!.*{event}[之以]?{other}).*{event}[之以]?{side}(?![两三几提往])", right, wrong)
        for event in _EVENTS.split()
        for side, other, right, wrong in (
            ("前", "后", f"{_BEFORE}|earlier|until|up to|leading up", _AFTER),
            ("后", "前", f"{_AFTER}|since|later|once|upon|when|on\\b|expir|at the end", _BEFORE),
        )
    ),
    (
        "满",
        r"满[一二两三四五六七八九十百\d半]+个?(?:年|月|日|天|周|小时)(?:后|的)?,?(?:方可|才|始可|后可)",
        r"after|least|once|full|complet|elaps|pass|more than|until|held|expir|minimum|reach|only when|or more|has been|have been",
        r"within|under\b|less than|before|inside",
    ),
    (
        "法所",
        r"(?:没有|无)违法所得",
        r"no (?:illegal|unlawful|such|ill|gains?|income|proceeds)|not (?:any|made|obtained|produced)|without|absen|(?:is|are|was|were) no\b|none|nil\b|nothing",
        r"illegal|unlawful|ill-gotten",
    ),
    (
        "鼓励",
        r"鼓励(?!性)",
        r"encourag|motivat|promot|urg|invit|welcom|incentiv|support|foster|advis|inspir|prompt",
        r"requir|shall\b|must\b|oblig|compel|mandat|forbid|prohibit",
    ),
    (
        "之一",
        r"(?:条件|情形|要求|行为|标准|规定|材料)之一",
        r"one\b|any\b|either|at least one|single",
        r"all (?:of )?the|both|every\b|each of",
    ),
    (
        "同时",
        r"同时(?:满足|符合|具备|达到)",
        r"all\b|both|each|every|together|simultan|at the same time|also|as well|and\b.*and\b|in addition",
        r"any of|one of|either|any one",
    ),
    (
        "之年",
        r"(?:开局|起步|首)之年",
        r"first|open|begin|start|inaug|launch|kick|initial",
        r"last\b|final|closing|conclud|end\b",
    ),
    (
        "官之",
        r"收官之年",
        r"last\b|final|closing|conclud|end\b|ends|wrap|complet",
        r"first|opening|beginning|start|launch",
    ),
    ("各由 别由", r"各由|分别由", r"each|respective|separate|individual|own\b|by turns", r"joint|together|shared"),
    (
        "均 都 全部",
        r"^(?!.*[不未没无]).*(?:均|都|全部)(?:已经?|得到|获|完成|达到|合格|通过|符合|整改|在|为|有|建|实现)",
        r"all\b|both|each|every|fully|any\b|entire|whole|100|throughout|complete",
        r"none of|neither of|not one of|no one|none (?:was|were|has|have)",
    ),
    (
        "无人",
        r"无人(?:失联|失踪|遇难|被困|感染|伤|报名|应答|缺席|中奖|认领|应标|投标)",
        r"no\b(?!\.)|none|nobody|zero|without|nil\b|never|not\b|everyone|all\b|un[a-z]{4,}",
        r"one\b|two\b|three\b|some|several|a person|were\b",
    ),
    (
        "双下 双降 双减",
        r"[“\"]?双(?:下降|降|减少?)[”\"]?(?!费|排|负|班|控)",
        r"both|each|double|twin|dual|alike|(?:fell|declin|drop|decreas|reduc|down|lower)\w*[^.]*(?:fell|declin|drop|decreas|reduc|down|lower|so did|as did)",
        r"r[io]s(?:e|en|ing)\b|rose|grew|grow|increas|up\b|climb",
    ),
    (
        "双增 双提 双升",
        r"[“\"]?双(?:增长|提升|上升|增|升)[”\"]?(?!级|学|温)",
        r"both|each|double|twin|dual|alike|(?:rose|grew|grow|increas|up|climb|improv)\w*[^.]*(?:rose|grew|grow|increas|up|climb|improv|so did|as did)",
        r"fell|fall|declin|drop|decreas|down\b",
    ),
    (
        "以下 零下",
        r"(?:冰点|零度|0℃|0度|0摄氏度)以下|零下",
        r"below|sub-?zero|minus|under\b|freezing point|negative|-\d|frost",
        r"above (?:freezing|zero|the freezing)",
    ),
    (
        "以上",
        r"(?:冰点|零度|0℃|0度|0摄氏度)以上|零上",
        r"above|over\b|plus|positive",
        r"below (?:freezing|zero|the freezing)|sub-?zero|minus",
    ),
    (
        "连续",
        r"连续(?=[^,，。;；]{0,6}(?:满|\d|[一二两三四五六七八九十]))",
        r"consecutive(?! or)|in a row|running|continuous|successive|straight|uninterrupt|on end|without (?:a )?(?:break|interrupt|gap)|back[- ]to[- ]back|unbroken|since|th (?:year|month|time)",
        r"cumulative|in total|whether (?:or not )?consecutive|non-consecutive|altogether|not necessarily|on and off|total of",
    ),
    (
        "累计",
        r"累计",
        r"cumul|total|altogether|accumul|in all\b|aggregat|combined|so far|to date|sum|overall|since|have|has\b|had\b|over the|were|was",
        r"consecutive|in a row|continuous|uninterrupted",
    ),
    (
        "末位 垫底",
        r"末位|垫底",
        r"last\b|bottom|lowest|end\b|worst|rear|foot|tail",
        r"top\b|first|best|highest|head of",
    ),
    (
        "首位 榜首 居首",
        r"首位|榜首|居首",
        r"first|top|lead|head|highest|best|number one|no\. ?1|#1|most|largest|biggest",
        r"last\b|bottom|lowest|worst",
    ),
    (
        "结余 盈余",
        r"(?:净)?(?:结余|盈余)",
        r"surplus|balance|remain|left|credit|positive|excess|saving|unspent|carried",
        r"deficit|shortfall|overdraft|overdrawn|loss",
    ),
    (
        "其中",
        r"其中",
        r"of (?:which|whom|these|this|those|them|that|it)|includ|among|compris|with\b|namely|thereof|made up|account|consist|within|contain|in which|where",
        r"excluding|exclud|not counting|not including|apart from|besides|in addition to|exclusive of",
    ),
    (
        "时隔",
        r"时隔",
        r"years?\b|months?\b|days?\b|since|after|gap|interval|hiatus|decade",
        r"\w*(?:th|rd|nd) time\b",
    ),
    (
        "余 多 近 约 左右",
        r"^(?!.*(?:正好|恰好|刚好)).*(?:[\d一二两三四五六七八九十百千万亿](?:余|多)(?=[\u4e00-\u9fff])|左右|(?<!附)(?<!最)近[\d一二两三四五六七八九十]|约[\d一二两三四五六七八九十])",
        r"(?!)",
        r"(?:exactly|precisely)\b",
    ),
    (
        "不足 不到 不满 未满 少于",
        r"(?:不足|不到|不满|未满|少于)一[年月周天日小成半倍米个分]",
        r"less|under\b|short|within|not\b|fewer|below|nearly|almost|yet to|shy",
        r"more than|over\b|exceed|above|longer than",
    ),
    (
        "超过 逾一 超一",
        r"(?<![不未])(?:超过?|逾)一[年月周天日小成半倍米个]",
        r"more|over\b|exceed|above|longer|beyond|past|upwards",
        r"less than|under\b|not yet|fewer than|within",
    ),
    (
        "限报 限购 限领 限选 限投 限填",
        r"限[报购领选投填]一",
        r"only|at most|up to|no more|not more|limited|limit|maximum|single|just|(?<!than )one\b|cap",
        r"more than one|at least|two or more|several",
    ),
    ("周环", r"周环比", r"week", r"month|quarter|year"),
    (
        "减按",
        r"减按",
        r"(?!)",
        r"reduced by|reduction (?:of|in)|cut by|\d+(?:%| percent| per cent) (?:reduction|cut|discount)",
    ),
    (
        "工作",
        r"第[一二三四五六七八九十\d]个工作日",
        r"work|business|weekday",
        r"(?:first|second|third|fourth|fifth|last|\d+(?:st|nd|rd|th)) day\b",
    ),
    *(
        (
            f"每{zh}",
            f"每{zh}[^,。;\\d两二]{{0,4}}[两二2](?:次|场|期|回|届)",
            rf"twice|two (?!{en})|(?:each|every|per|a) {en}\b|{adverb}",
            rf"(?:every|each) (?:two|other|second|2) {en}s?\b|(?:once|one \w+) (?:every|each|a|per) {en}\b",
        )
        for zh, en, adverb in (("月", "month", "monthly"), ("周", "week", "weekly"), ("年", "year", "annual"))
    ),
    (
        "110 120 119",
        r"(?:报警|急救|火警|拨打)[^。;]{0,20}1(?:10|19|20)|1(?:10|19|20)[^。;]{0,20}(?:报警|急救|火警)",
        r"(?!)",
        r"(?:120|119) for (?:the |an? )?police|(?:110|119) for (?:the |an? )?(?:ambulance|medical|first aid)|(?:110|120) for (?:the |an? )?fire",
    ),
    (
        "双方",
        r"(?:父母|夫妻|男女|买卖|供需|劳资|当事人?)?双方(?!面|向)",
        r"both|two\b|each|either|parties|mutual|sides|joint|bilateral|couple|between|neither",
        r"one (?:parent|party|side|spouse|of)\b",
    ),
    ("三方", r"三方(?!面|向|协)", r"three|tri|third|all\b", r"both (?:parties|sides)|two (?:parties|sides)|bilateral"),
    ("架次", r"架次", r"flight|sort|movement|aircraft|take-?off|landing|plane", r"passengers?"),
    (
        "利润",
        r"利润[^,。;]{0,6}(?:为|是|达)[-负]\d",
        r"loss|minus|negative|lost|deficit|red\b",
        r"(?:profits?|earnings|income)\b[^-−]*$",
    ),
    (
        "升值",
        r"升值",
        r"appreciat|strengthen|r[io]s|gain|up\b|firm|higher|climb|grew|increas|add",
        r"depreciat|weaken|fell\b|devalu|lost|down\b",
    ),
    (
        "贬值",
        r"贬值",
        r"depreciat|weaken|f[ae]ll|devalu|los[te]|down\b|lower|slid|drop|declin",
        r"(?<!de)appreciat|strengthen|rose\b|gained|up\b",
    ),
    ("高者", r"高者(?:优先|[中为居列])", r"high|better|top|best|most|greater", r"lower|lowest|least"),
    ("低者", r"低者(?:优先|[中为居列])", r"low|least|cheap|small|fewest", r"higher|highest|most\b"),
    ("劣", r"劣[ⅤV五]类", r"worse|below|inferior|fail|poorer|under\b|sub-|beyond", r"better|above|superior|higher"),
    (
        "优于",
        r"优于[ⅠⅡⅢⅣI一二三四]+类|[ⅠⅡⅢI一二三]+类及以上",
        r"better|above|superior|higher|or up",
        r"worse|below|inferior|poorer",
    ),
)
"""Trigger, Chinese, what the English has if it is right, what it has if it is wrong."""
