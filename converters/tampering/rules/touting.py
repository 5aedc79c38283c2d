"""Sentences that tout: an offer of an unlawful trade, a call, a handle or an odd address, weighed together.

Read on revealed text, sentence by sentence. A sentence that warns of such offers, or stands in quotation marks, does
not count, nor do the words of a trade that the rest of the page speaks about.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import partial

from converters.tampering.reading import Reading
from converters.tampering.reading.disguise import MASKS, unmask
from converters.tampering.reading.patterns import Vocabulary
from converters.tampering.reading.text import HAN, one_of, words
from converters.tampering.rules.offers import Offer, blank_lawful, list_offers
from converters.tampering.words.denials import lists_denials, turns_against
from converters.tampering.words.formulas import blank_formulas_around
from converters.tampering.words.ordinary import CRIME, PURSUED

_ENOUGH = 4
_SENTENCE_END = re.compile(rf"[。！!；;\n【】]|(?<=[{HAN}])_(?=[{HAN}])|\.(?=\s)")
_QUOTED = re.compile(r"[“《「『‘][^”》」』’\n]{1,30}[”》」』’]|\"(?<!=\")[^\"\n]{1,30}\"")
_WARNS = re.compile(
    r"诈骗|骗|话术|小广告|查获|不开展|成瘾|谨防|警惕|严禁|禁止|不得|打击|查处|取缔|整治|违法|违规|犯罪|非法|涉嫌|举报|切勿|勿信|请勿|不要"
    r"|当事人|侦(?!探)|抓获|嫌疑|处罚|防范|均属|虚假|冒充|假冒|声称|宣称|自称|谎称|为由|所谓|诱导|上当"
    r"|不信|拒绝|抵制|远离|清理|关停|曝光|判|缴获|收缴|没收|提醒|通报|约谈|整改|自觉|不可|传播|召回|商标|侵权|风险|列管|管制|严查|买卖论文|经调查|助农|惠农|医保基金|志愿者|须登记|自然人|劳务费|集训队|拘留|获刑|公诉|开庭|涉案|坐庄|罚款|治理|危害|查封|扣押|加固|撤销学位|不法|暗链|篡改|植入|停机|认准官方|警示|无任何关系|开除|骗局|须经|立案|不是|检出|获刑|违禁|手机银行|年化利率|博彩企业|来历不明|取消资格|追回|扣除|串换|赌博网站|引流|许可证号|如有[\u3400-\u9fff]{0,8}(?:套现|抬价)|终止[\u3400-\u9fff]{0,8}资格|督促|沉迷|检察|某某|(?<=[\u3400-\u9fff])某(?=[\u3400-\u9fff])|等(?:形式|手段|名义)"
)
_CALL_WORDS = Vocabulary.of(
    r"""
    点击(?:进入|下载|领取|注册|查看>|www|http|此处|观看|选购) 点此进入 立即(?:注册|下载|领取|加入|体验)
    马上(?:注册|加入|领取) 扫码(?:下载|领取|加|进群|注册) (?:注册|下载)(?:即|就|立)?(?:送|领) 邀请码 推荐码
    免费(?:试玩|领取|观看|看片|下载|送|加入) (?:24|二十四)小时(?:在线|客服|接单) 在线客服
    客服(?:微信|qq|飞机|电报|tg|一对一) 信誉(?:第一|保证|至上) 诚信(?:经营|第一) 老品牌 诚招代理 招(?:收)?代理
    加盟代理 保密 货到付款 先[^\s,，]{1,4}后付 先付 无效退款 不成功不收费 日(?:入|赚|结)\d* 月(?:入|赚|结)\d*
    秒(?:到|批|提|充|冲|下) [一三五\d]{0,2}分钟到账 到账快 全网最 最高(?:返|赔) 一对一 包赔 包过 包中 稳赚 零风险
    低价出售
    长期有效 永久(?:地址|域名|网址|免费) 最新(?:地址|网址|版本?下载|域名) 备用(?:网址|地址|域名) 防走失 发布页
    安卓(?:版|下载|安装包) 苹果版 app下载 下载app 下载安装 官方(?:下载|网址|唯一|入口) 唯一(?:官网|入口|网址) 登录入口
    手机版 网页版 注册登录 应有尽有 等你(?:来|拿) 好礼 电微同号 微电同号 微信同号 同微信 咨询qq 进群 进裙 拉群 老哥
    各大平台 包教包会 无需经验 签到领 新(?:用户|会员|人)(?:注册|立领|首) 充值优惠 \.apk
    """
)
_CALLS = _CALL_WORDS.join()
_HANDLE = re.compile(
    r"whatsapp[ :]*\+?\d{8,}|企鹅[ :号]{0,3}\d{6,}|[+＋]微[ :]{0,2}[a-z][a-z0-9_]{3,}"
    r"|(?:飞机(?=[号群客联频 :@])|纸飞机|电报|telegram|tg|whatsapp|蝙蝠|skype)"
    r"(?:号|群|客服|联系|频道)?[ :@]{0,3}@?[a-z][a-z0-9_]{3,}"
    r"|(?<![\w.-])@[a-z][a-z0-9_]{4,}(?!\.|[a-z0-9_]*\.)|t\.me/\w+"
    r"|(?:[裙群扣薇微]|飞机)[号信]?[ :]{0,2}[〇零○一二三四五六七八九]{6,}"
    r"|(?:加[vq微薇威徽扣]|加扣扣|薇信|威信|徽信|葳信|溦信|维信|v信|v[xX]|wx|w信|徽❤|薇|扣扣|扣(?!\d+[元分%点])|微x|微❤)[信芯]?(?:号"
    r"|同号|客服|咨询|联系)?[ :+]{0,3}[a-z]{0,12}[\d_][a-z0-9_]{3,}"
)
HANDLES = words(
    """
    飞机 电报 telegram tg whatsapp 蝙蝠 skype @ t.me 加v 加q 加微 加薇 加威 加徽 薇 威信 徽 葳 溦 维信 v信 vx wx w信 扣
    微x 微❤ 企鹅 +微 裙 进群 加群
    """
)
"""What a handle has."""
FIGURES = words(".com .cc .net .vip .top")
"""What an address of figures has."""
_HANDLE_RUN = re.compile(r"[a-z0-9_]{4}|t\.me/|[〇零○一二三四五六七八九]{6}")
_MILD_HANDLE = re.compile(
    r"(?:微信|qq|q群|客服)(?:号|群|咨询|客服|联系)?[ :+]{0,3}[a-z0-9_]{5,}|(?:电话|手机|热线|同号"
    r"|微同)[ :]{0,2}1[3-9]\d{9}|1[3-9]\d{9}[ ]?\(?(?:微信)?同号"
)
_MILD = words("微信 qq q群 客服")
_MILD_SIGN = re.compile("[a-z0-9_]{5}")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_ADDRESSES = words(".com .cc .vip .net .top .xyz .win .bet .club .app .me .tv .live .example .casino .fun www.")
"""What an address has."""
_ADDRESS = re.compile(
    r"(?<![@a-z0-9_.-])(?:(?:www|m|wap|h5)\.)?(?:\d{5,}|[a-z]{0,6}\d{3,}[a-z]{0,6}|[a-z0-9-]*(?:bet|casino|vip|88|66|99"
    r"|777|app|fun|yule|caipiao|qipai)[a-z0-9-]*)\.(?:com|cc|vip|net|top|xyz|win|bet|club|app|me|tv|live"
    r"|example)(?![a-z0-9])"
    r"|(?<![@a-z0-9_.-])[a-z0-9-]{3,}\.(?:vip|cc|bet|win|casino|xyz|live|tv|fun)(?![a-z0-9])|www\.[a-z0-9-]+(?:vip|bet"
    r"|88|66|fun)[a-z0-9-]*(?:\.[a-z]+)?"
)
_LATIN_RUN = re.compile("[a-z0-9_.-]{4}|[〇零○一二三四五六七八九]{6}")
"""What every handle and every address has."""
_ADDRESS_SIGN = re.compile(
    r"\.(?:com|cc|vip|net|top|xyz|win|bet|club|app|me|tv|live|example|casino|fun)(?![a-z0-9])"
    r"|www\.(?=[a-z0-9-]*(?:vip|bet|88|66|fun))"
)
_FIGURES = re.compile(r"(?<![@a-z0-9_.-])\d{5,}\.(?:com|cc|net|vip|top)")
_ENGLISH = re.compile(
    r"\b(?:casinos?|slots?|roulette|blackjack|baccarat|jackpots?|free spins?|sportsbook|poker|welcome bonus"
    r"|bonus codes?|no deposit|betting|wager(?:ing)?|crash game|free chips|real money|live dealers?"
    r"|payouts?|odds|bookmakers?|viagra|cialis|escorts?|payday loans?|porn|(?<!\.)xxx(?![.@x])"
    r"|replica|essay writing|buy followers|crypto exchange|forex signals|credit cards?|loans?|whatsapp|prescription)\b"
)
ENGLISH = words(
    """
    casino slot roulette blackjack baccarat jackpot free sportsbook poker welcome bonus deposit betting wager crash real
    live payout odds bookmaker viagra cialis escort payday porn xxx replica essay buy crypto forex credit loan whatsapp
    prescription
    """
)
"""What an English advertisement has."""
_ENGLISH_WORDS = re.compile(r"[a-z]{2,}")
_CRIME = re.compile(one_of(CRIME))
_STUDIES = re.compile(r"problem gambling|regulation|self-exclusion|addict|public health|prevention|lecture|seminar")
"""What an English text has that is about such trades."""
_PITCH = re.compile(r"bonus|free spins|\b(?:play|win|buy|join|sign up|deposit)\b")
"""What an advertisement says, even if it has such a word."""
_LATIN_WORD = re.compile(r"[a-z](?:[a-z]{2}|\d\d)")
NEEDS = HANDLES | _ADDRESSES | _MILD | _CALL_WORDS.known.keys()
"""What ``touts`` asks for beside the words of the trades."""


Span = tuple[int, int]


def _sentences_with(text: str, *patterns: re.Pattern[str]) -> Iterator[str]:
    """Yield the sentences of ``text`` in which one of ``patterns`` may match; in all others none does."""
    spans = sorted(match.span() for pattern in patterns for match in pattern.finditer(text))
    for first, last, here in _group_by_line(spans, text):  # no sentence goes beyond its line
        breaks = [match.span() for match in _SENTENCE_END.finditer(text, first, last)]
        starts, ends = [start for start, _ in breaks], [end for _, end in breaks]
        for number in sorted({n for a, b in here for n in range(bisect_right(ends, a), bisect_left(starts, b) + 1)}):
            yield text[ends[number - 1] if number else first : starts[number] if number < len(starts) else last]


def _group_by_line(spans: list[Span], text: str) -> Iterator[tuple[int, int, list[Span]]]:
    """Yield where the lines of ``spans``, in order, begin and end, with those in them; lines that one joins are one."""
    here: list[Span] = []
    first = last = 0
    for start, end in spans:
        if here and start >= last:
            yield first, last, here
            here = []
        if not here:
            first, last = text.rfind("\n", 0, start) + 1, 0
        if end >= last:
            last = text.find("\n", end) + 1 or len(text)
        here.append((start, end))
    if here:
        yield first, last, here


def _touts(sentence: str, rest: Callable[[], str], offers: list[Offer]) -> bool:
    if _WARNS.search(sentence) or turns_against(sentence):
        return False
    weight = max((offer.weigh(sentence, rest) for offer in offers), default=0)
    if weight >= _ENOUGH:
        return True
    handles = _count_handles(sentence) if _LATIN_RUN.search(sentence) else 0
    if weight < 2 and handles < 3:
        return False
    offered = {found for offer in offers for word in (*offer.plain, *offer.blatant) for found in word.findall(sentence)}
    calls = len(set(_CALLS.findall(sentence)) - offered)  # no word says two things
    if handles >= 3 and calls and not _CRIME.search(rest()):
        return True
    return (weight >= 3 or (weight == 2 and handles + calls >= 2)) and weight + handles + calls >= _ENOUGH


def _count_handles(sentence: str) -> int:
    handles = 3 * len(_HANDLE.findall(sentence)) + len(_MILD_HANDLE.findall(sentence))
    return handles + 2 * len(_ADDRESS.findall(sentence))


def has_contact(text: str) -> bool:
    """Return whether folded ``text`` says whom to write to with a messenger: 加微信 abc12345."""
    return _HANDLE.search(text) is not None or _MILD_HANDLE.search(text) is not None


def _has_handle(reading: Reading) -> bool:
    text = reading.text
    spans = [span for span in reading.spans_with(HANDLES) if _HANDLE_RUN.search(text, *span)]
    return any(_HANDLE.search(text, *span) for span in spans) or any(
        _ADDRESS_SIGN.search(text, *span) and _ADDRESS.search(text, *span) for span in reading.spans_with(_ADDRESSES)
    )


def _may_call(reading: Reading) -> bool:
    """Return whether a sentence may have a call or a handle; without one, words of lawful business never suffice."""
    if reading.has_one_of(HANDLES | _ADDRESSES) or _MOBILE.search(reading.text):
        return True
    return (reading.has_one_of(_MILD) and _MILD_SIGN.search(reading.text) is not None) or bool(
        _CALL_WORDS.list_in(reading)
    )


_WARNING = re.compile(
    r"(?:打击|整治|查处|处置|惩治|清理|治理|取缔)[^\n]{0,16}"
    r"(?:赌|诈|涉黄|黄赌|网站|app|广告|短信|金融|集资|证券|期货|传销)"
    r"|起诉书|公诉|检察院[^\n]{0,8}(?:起诉|批捕|公告|通报)|侵害用户|查获[^\n]{0,12}赌|远离[^\n]{0,6}(?:赌|诈|毒)|谨防|警惕|非法[^\n]{0,16}名单"
)
"""The title of a page that speaks of such offers."""
_SENT = re.compile(
    rf"{_HANDLE.pattern}|点此|点这里|戳这里|直达|立即进入|热门推荐|注册送\d|首[存充]送|加客服|看这里|上下分|微信开户|(?:24h|在线)客服|1[3-9]\d{{9}}"
)
"""What whoever advertises on such a page has to say, too: where the offer is."""


def touts(reading: Reading) -> bool:
    """Return whether a sentence of the text touts."""
    if reading.has_one_of(MASKS):
        reading = Reading.of(unmask(reading.text), reading.table)
    offers, has_handle = list_offers(reading), _has_handle(reading)
    if (_WARNING.search(reading.title) or lists_denials(reading.title)) and not _SENT.search(reading.text):
        return False
    if not has_handle and not any(offer.blatant for offer in offers) and not (offers and _may_call(reading)):
        return False
    text = blank_lawful(reading.text)
    words = [word for offer in offers for word in (*offer.plain, *offer.blatant)]
    for sentence in _sentences_with(text, *words, *((_CALLS, _QUOTED) if has_handle else ())):
        if not has_handle and not any(word.search(sentence) for word in words):
            continue
        bare = _cut_to_handle(_QUOTED.sub(" ", sentence).strip())
        if len(bare) >= 5 and _touts(bare, partial(blank_formulas_around, text, [sentence]), offers):
            return True
    return False


_MASKED = re.compile(r"(?:薇信|徽信|葳信|溦信|威信|加薇)[a-z]{0,12}[\d_][a-z0-9_]{3,}")
"""A handle whose messenger is written so that filters do not find it."""
_COMMAS = re.compile("[,，]")
_PURSUES = re.compile(one_of(PURSUED))


def _cut_to_handle(sentence: str) -> str:
    """Return the clause with a masked handle, if the sentence only warns of something else: …加薇信ab123,请勿提前来.

    A sentence that speaks of what is pursued is about such a handle.
    """
    masked = _MASKED.search(sentence)
    if not masked or not _WARNS.search(sentence) or _PURSUES.search(sentence):
        return sentence
    start = max([0, *(comma.end() for comma in _COMMAS.finditer(sentence, 0, masked.start()))])
    end = _COMMAS.search(sentence, masked.end())
    return sentence[start : end.start() if end else len(sentence)]


def _blank_companies(line: str) -> str:
    return _COMPANY.sub(" ", line)


_COMPANY = re.compile(r"(?:[a-z]+ ){1,4}(?:exports?|foods?|s\.a\.|pvt|ltd|inc|co\.|group|gmbh|pesquera)[. a-z]{0,12}")


_BUYS = re.compile(
    r"\b(?:buy|cheap|order|online)\b[a-z ]{0,20}\b(?:viagra|cialis|casinos?)\b"
    r"|\b(?:viagra|cialis) (?:cheap|online)\b"
)
"""What nobody says who does not sell it."""
_SURNAME = re.compile(rf"[a-z] (?:{_ENGLISH.pattern})[ ]?[(（][{HAN}]{{2,6}}[)）]")
"""A word of such trades that is the name of a person whose country follows."""


def touts_in_english(reading: Reading) -> bool:
    """Return whether a line of a Chinese page is an English advertisement: two words of such trades in a sentence."""
    for line in map(_blank_companies, reading.lines_with(ENGLISH)):
        found = set(_ENGLISH.findall(line))
        if (
            len(found) >= 2
            or _BUYS.search(line)
            or (found and not _SURNAME.search(line) and len(_ENGLISH_WORDS.findall(line)) >= 6)
        ):
            return not (_CRIME.search(reading.text) or (_STUDIES.search(line) and not _PITCH.search(line)))
    return False
