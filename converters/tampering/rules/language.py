"""Clauses that speak the language of advertisements, and where they stand: reported, never cut for that alone.

What is read is revealed text (``disguise.reveal``); the places found are those of the text as it came.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from converters.raw_page import Page
from converters.tampering.reading.disguise import reveal
from converters.tampering.reading.text import HAN
from converters.tampering.rules.demands import IN_ROW, LEAST, is_enough, least_score, stands_apart, stands_as_agency
from converters.tampering.words.denials import lists_denials, turns_against
from converters.tampering.words.ordinary import TIE
from converters.tampering.words.wording import Run, weigh_text

_SENTENCE_END = re.compile(r"[。\n【】]")
_ABOUT = re.compile(
    r"诈骗|骗|谨防|警惕|取缔|犯罪|涉嫌|切勿|勿信|请勿(?=[^,，。]{0,6}[信点转参购加扫登下充付听理])|当事人|侦破|侦办|侦查"
    r"|抓获|嫌疑|均属|虚假|冒充|假冒|声称|宣称|所谓|诱导|上当|关停|曝光|判处|缴获|收缴"
    r"|团伙|诱饵|侵权|涉赌|涉黄|被告|不法|骗局|假证|仿冒|小广告|牛皮癣|实为|实则|谎称|变相|陷阱|伪造|坐牢"
)
"""What a sentence has that speaks about such offers."""
_OTHER_WORDS = re.compile(f"[{HAN}]{{5}}")
_SLIGHT = 6.0
"""What the first words of a run count at most if it begins behind them."""
_MAY_BE = re.compile(r"通报|整改|没收|处罚|商标|召回|严禁|禁止|不得|约谈|违规|防范|打击|查处|整治|非法|违法")
"""Words of that kind that stand in any notice: they count only near an offer, and tied to it."""
_BEFORE, _BEHIND = 24, 6
_SUMMED_UP = re.compile(
    r"[^,，。;；\n]{0,14}?等(?:各类|各种)?(?:违法|违规|非法|行为|乱象|现象|小?广告|信息|内容|问题|案)"
)
"""How a sentence sums up a list of such offers."""
_PARTED = re.compile("[,，;；_|]| - ")
_NUMBER, _NEXT_ITEM, _ITEM = re.compile(r"\d[.、)] ?$"), re.compile(r"[;；。]\s*\d{1,2}[.、)]"), 4
"""The number of an item of a list, where the next one begins, and how long a number is."""
_PLAIN_APART, _APART, _GLUED, _LEAD = 20.0, 13.0, 14.0, 8
"""What an advertisement scores that has such a word before it, parted by a comma, or behind it."""
_GOODS = r"应用名称|审批信息|出版物号|下架|抽检|娱乐场所|拍卖|竞买|报废"
"""What a title names whose text may list goods that sound like an offer."""
_TOPIC = re.compile(rf"赌博|诈骗|反诈|涉诈|涉赌|色情|淫秽|涉黄|黑灰产|侵害用户|非法|违法|风险提示|典型案例|{_GOODS}")
_ONLY_GOODS = re.compile(_GOODS)
_CRIME = re.compile("赌博|诈骗|反诈|涉诈|涉赌|色情|淫秽|涉黄|黑灰产|风险提示|典型案例")
"""What a title names that such offers are told of in full."""
_TITLE = 40
_GLARING, _PLAIN, _CLEAR, _PASTED = 60.0, 45.0, 32.0, 16.0
"""What a run scores that is an advertisement where the title names crimes, anything else of that kind, anything but
crimes, or where it is parted from the title."""
_SURE = 18.0
"""What one scores that is none of the goods of a page."""


def _is_apart(text: str, at: int, run: Run) -> bool:
    """Return whether ``run`` does not belong to the words that end at ``at``, in the same sentence.

    A comma parts them, which may be among the first signs of the run; a list of what is forbidden has commas, too, but
    no other words right behind its items.
    """
    is_parted = _PARTED.search(text, at, run.start) is not None
    if is_parted and run.score >= _PLAIN_APART:
        return True
    if run.score < _APART or not _OTHER_WORDS.match(text, run.end):
        return False
    comma = _PARTED.search(text, run.start, min(run.start + _LEAD, run.end - 1))  # one at its end parts nothing
    if is_parted or comma is None:
        return is_parted
    return weigh_text(text).find_best_in(comma.end(), run.end).score > run.score - _SLIGHT


def _is_of_other_item(text: str, word: re.Match[str], at: int) -> bool:
    """Return whether ``word`` begins an item of a list, and another one begins between it and ``at``."""
    is_first = _NUMBER.search(text, word.start() - _ITEM, word.start()) is not None
    return is_first and _NEXT_ITEM.search(text, word.end(), at) is not None


def _is_forbidden(text: str, start: int, run: Run) -> bool:
    """Return whether a word of any notice near ``run``, in the sentence that begins at ``start``, speaks of the run."""
    if _MAY_BE.search(text, run.start, run.end):
        return True
    first = max(start, run.start - _BEFORE)
    for word in _MAY_BE.finditer(text, first, run.start):
        if _is_of_other_item(text, word, run.start):
            continue
        if not _is_apart(text, word.end(), run):
            return True
    if _SUMMED_UP.match(text, run.end):
        return True
    behind = None if _NEXT_ITEM.match(text, run.end) else _MAY_BE.search(text, run.end, run.end + _BEHIND)
    return behind is not None and (run.score < _GLUED or TIE.match(text, run.end) is not None)


_QUOTED = re.compile(
    r"“[^”\n]{1,40}”|《[^》\n]{1,60}》|「[^」\n]{1,40}」|『[^』\n]{1,40}』|\"[^\"\n]{1,40}\"|‘[^’\n]{1,40}’"
)
_QUOTE = 60
"""No quotation is longer."""


def _is_quoted(text: str, run: Run) -> bool:
    """Return whether ``run`` stands in quotation marks."""
    near = max(0, run.start - _QUOTE), run.end + _QUOTE
    return any(quoted.start() < run.start and run.end < quoted.end() for quoted in _QUOTED.finditer(text, *near))


def _is_about(text: str, run: Run) -> bool:
    """Return whether the sentence of ``run`` speaks about such offers, or the title and the text around it do."""
    starts = [match.end() for match in _SENTENCE_END.finditer(text, max(0, run.start - 200), run.start)]
    start = starts[-1] if starts else max(0, run.start - 200)
    end = _SENTENCE_END.search(text, run.end, run.end + 200)
    around = text[start : run.start] + "\n" + text[run.end : end.start() if end else run.end + 200]
    if turns_against(text[start : end.start() if end else run.end + 200]):
        return True
    if _ABOUT.search(around) or _is_forbidden(text, start, run) or (_is_quoted(text, run) and _ABOUT.search(text)):
        return True
    top = (text[: min(run.start, 2 * _TITLE)] + "\n" + text[run.end : run.end + 2 * _TITLE]).lstrip()[:_TITLE]
    is_crime = _CRIME.search(top) is not None
    if run.score >= (_GLARING if is_crime else _PLAIN) or (run.score >= _PASTED and stands_apart(text, run)):
        return False
    topic = _TOPIC.search(top) if run.score < _CLEAR else None
    if is_crime or lists_denials(top) or (topic and not (run.score >= _SURE and _ONLY_GOODS.fullmatch(topic[0]))):
        return True
    topics, inside = _list_topics(text), _TOPIC.findall(text, run.start, run.end)
    if run.score >= _SURE and least_score(text, run) < IN_ROW:  # rows list goods
        topics, inside = ([one for one in found if not _ONLY_GOODS.fullmatch(one)] for found in (topics, inside))
    return len(topics) - len(inside) >= max(3, (len(text) - run.end + run.start) // 400)


@lru_cache(maxsize=4)  # a text may have many runs
def _list_topics(text: str) -> list[str]:
    return _TOPIC.findall(text)


def find_adverts(text: str) -> Iterator[Run]:
    """Yield the runs of revealed ``text`` that read as advertisements and are not spoken about.

    >>> [run.speaking > 3 for run in find_adverts("关于防汛的通知。信用卡套现秒到账，诚信商家接单，黑户也能办")]
    [True]
    >>> list(find_adverts("警方提示：信用卡套现秒到账，诚信商家接单，都是诈骗"))
    []
    """
    for run in weigh_text(text).find_runs(LEAST):
        if not is_enough(text, run) or _is_lawful(text, run):
            continue
        if stands_as_agency(text, run) or not _is_about(text, run):
            yield run


_SYSTEMS = re.compile("织梦cms|帝国cms|phpcms|pageadmin")
"""Content systems that praise themselves on every page."""
_LAWFUL = re.compile(r"有限(?:责任)?公司|饿了么|美团")
_GIFT = re.compile(
    r"(?:注册|开户|下载|开通|绑定|激活|首单)(?:即|就|立|可|再)?[送领享]\d+[元张天次份个]?"
    rf"(?![^，,。\n]{{0,4}}[彩赌棋]|体验金|现金)[{HAN}]{{0,6}}?(?:券|骑行卡|乘车|月卡|流量|话费|积分|门票)"
)
"""What lawful apps give their new users: a ticket or a voucher, and no money to play with."""


def _is_lawful(text: str, run: Run) -> bool:
    """Return whether ``run`` names a firm and says little else, or is a line of a page's furniture."""
    start, end = _find_line(text, run)
    line = text[start:end]
    return (
        _SYSTEMS.search(line) is not None
        or (run.score < _PLAIN and _GIFT.search(text, max(0, run.start - _LEAD), run.end) is not None)
        or (run.score < _PLAIN and _LAWFUL.search(text, run.start, run.end) is not None)
    )


_LONG_LINE = 300


def _find_line(text: str, run: Run) -> tuple[int, int]:
    """Return where the line of ``run`` begins and ends, its line break left out; of a long one, the part around it."""
    last = min(len(text), run.end + _LONG_LINE)
    end = text.find("\n", run.end, last)
    return max(text.rfind("\n", 0, run.start) + 1, run.start - _LONG_LINE), end if end >= 0 else last


@dataclass(frozen=True, slots=True)
class ShownZone:
    """The letters and figures of a zone as they are read, and where each stands in it."""

    signs: str
    places: list[int]


def show_zones(page: Page) -> list[ShownZone]:
    """Return what is read of each zone of ``page``, to locate runs of revealed text in."""
    shown = []
    for zone in page.zones:
        read = [(sign, at) for at, raw in enumerate(zone.text) for sign in reveal(raw) if sign.isalnum()]
        shown.append(ShownZone("".join(sign for sign, _ in read), [at for _, at in read]))
    return shown


def locate(zones: list[ShownZone], run: str) -> tuple[int, int, int] | None:
    """Return the number of the zone that has the revealed text ``run``, its start and its end; None if none has it.

    Signs that hide between the characters of a word belong to it.
    """
    wanted = "".join(sign for sign in run.lower() if sign.isalnum())
    for number, zone in enumerate(zones if wanted else ()):
        first = zone.signs.find(wanted)
        if first >= 0:
            return number, zone.places[first], zone.places[first + len(wanted) - 1] + 1
    return None
