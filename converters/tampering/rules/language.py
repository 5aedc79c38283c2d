"""Clauses that speak the language of advertisements, and where they stand: reported, never cut for that alone.

What is read is revealed text (``disguise.reveal``); the places found are those of the text as it came.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from converters.furniture import is_furniture
from converters.page import Page
from converters.tampering.reading import Reading
from converters.tampering.reading.disguise import reveal
from converters.tampering.reading.text import HAN
from converters.tampering.rules.offers import GIFT
from converters.tampering.words.denials import lists_denials, turns_against
from converters.tampering.words.formulas import blank_formulas
from converters.tampering.words.ordinary import TIE
from converters.tampering.words.wording import QUOTED, Run, find_best_run, find_runs, read_odds

_SCORES = {5: 10.0, 6: 8.0, 7: 6.5, 8: 5.0}
"""Signs that speak for an advertisement -> the score (nats) that a run of so many needs; a longer one needs no more."""
_FEWEST, _MANY = min(_SCORES), max(_SCORES)
_LEAST = min(_SCORES.values())
_SENTENCE_END = re.compile(r"[。\n]")
_ABOUT = re.compile(
    r"诈骗|骗|谨防|警惕|取缔|犯罪|涉嫌|切勿|勿信|请勿|当事人|侦破|侦办|侦查"
    r"|抓获|嫌疑|均属|虚假|冒充|假冒|声称|宣称|所谓|诱导|上当|关停|曝光|判处|缴获|收缴"
    r"|团伙|诱饵|侵权|涉赌|涉黄|被告|不法|骗局|假证|仿冒|小广告|牛皮癣|实为|实则|谎称|变相|陷阱|伪造|坐牢"
)
"""What a sentence has that speaks about such offers."""
_OTHER_WORDS = re.compile(f"[{HAN}]{{5}}")
_SLIGHT = 3.0
"""What the first words of a run count at most if it begins behind them."""
_MAY_BE = re.compile(r"通报|整改|没收|处罚|商标|召回|严禁|禁止|不得|约谈|违规|防范|打击|查处|整治|非法|违法")
"""Words of that kind that stand in any notice: they count only near an offer, and tied to it."""
_BEFORE, _BEHIND = 24, 6
_SUMMED_UP = re.compile(
    r"[^,，。;；\n]{0,14}?等(?:各类|各种)?(?:违法|违规|非法|行为|乱象|现象|小?广告|信息|内容|问题|案)"
)
"""How a sentence sums up a list of such offers."""
_PARTED = re.compile("[,，;；]")
_PLAIN_APART, _APART, _GLUED, _LEAD = 9.0, 6.5, 7.0, 8
"""What an advertisement scores that has such a word before it, parted by a comma, or behind it."""
_TOPIC = re.compile(
    r"赌博|诈骗|反诈|涉诈|涉赌|色情|淫秽|涉黄|黑灰产|侵害用户|应用名称|审批信息|出版物号|非法|违法|风险提示|典型案例|下架|抽检|娱乐场所|拍卖|竞买|报废"
)
_TITLE = 40
_PLAIN = 14.0
"""A run that scores so much is an advertisement though the title names a topic of that kind."""


def is_enough(run: Run) -> bool:
    """Return whether ``run`` says enough to be reported."""
    return run.speaking >= _FEWEST and run.score >= _SCORES[min(run.speaking, _MANY)]


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
    return find_best_run(text, comma.end(), run.end, read_odds()).score > run.score - _SLIGHT


def _is_forbidden(text: str, start: int, run: Run) -> bool:
    """Return whether a word of any notice near ``run``, in the sentence that begins at ``start``, speaks of the run."""
    if _MAY_BE.search(text, run.start, run.end):
        return True
    first = max(start, run.start - _BEFORE)
    for word in _MAY_BE.finditer(text, first, run.start):
        if not _is_apart(text, word.end(), run):
            return True
    if _SUMMED_UP.match(text, run.end):
        return True
    behind = _MAY_BE.search(text, run.end, run.end + _BEHIND)
    return behind is not None and (run.score < _GLUED or TIE.match(text, run.end) is not None)


_QUOTE = 60
"""No quotation is longer."""


def _is_quoted(text: str, run: Run) -> bool:
    """Return whether ``run`` stands in quotation marks."""
    near = max(0, run.start - _QUOTE), run.end + _QUOTE
    return any(quoted.start() < run.start and run.end < quoted.end() for quoted in QUOTED.finditer(text, *near))


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
    rest = text[: run.start] + "\n" + text[run.end :]
    top = rest.lstrip()[:_TITLE]
    if lists_denials(top) or (run.score < _PLAIN and _TOPIC.search(top)):
        return True
    return len(_TOPIC.findall(rest)) >= max(3, len(rest) // 400)


def find_adverts(text: str, places: Mapping[str, list[int]] | None = None) -> Iterator[Run]:
    """Yield the runs of revealed ``text`` that read as advertisements and are not spoken about.

    ``places`` are those of its reading, if there is one.

    >>> [run.speaking > 3 for run in find_adverts("关于防汛的通知。信用卡套现秒到账，诚信商家接单，黑户也能办")]
    [True]
    >>> list(find_adverts("警方提示：信用卡套现秒到账，诚信商家接单，都是诈骗"))
    []
    """
    for run in find_runs(text, read_odds(), _LEAST, places):
        if is_enough(run) and not _is_lawful(text, run) and not _is_about(text, run):
            yield run


_MENU = 20
"""Characters of a line of buttons."""
_SYSTEMS = re.compile("织梦cms|帝国cms|phpcms|pageadmin")
"""Content systems that praise themselves on every page."""
_LAWFUL = re.compile(r"有限(?:责任)?公司|饿了么|美团")


def _is_menu(line: str) -> bool:
    """Return whether ``line`` is short buttons of a page; what names another page (下一篇：…) may advertise."""
    return ":" not in line and len(line.strip()) <= _MENU and is_furniture(line.strip())


def _is_lawful(text: str, run: Run) -> bool:
    """Return whether ``run`` names a firm and says little else, or is a line of a page's furniture."""
    start, end = text.rfind("\n", 0, run.start) + 1, text.find("\n", run.end)
    line = text[start : end if end >= 0 else len(text)]
    return (
        _is_menu(line)
        or _SYSTEMS.search(line) is not None
        or (run.score < _PLAIN and GIFT.search(text, max(0, run.start - _LEAD), run.end) is not None)
        or (run.score < _PLAIN and _LAWFUL.search(text, run.start, run.end) is not None)
    )


_LINE = range(4, 41)
_ENOUGH_ALONE, _FEW = 5.5, 3
_OFFICIAL_LINE = re.compile(
    r"[。；;]$|^(?:附件|问|答|[甲乙丙]|来源|门票)[:：\d]?|^[一二三四五六七八九十\d（(]+[、.．)）\s]|联系人|日期|时间[:：]|索引号|[年月日人]$|[\u3040-\u30ff\uac00-\ud7af]"
)
_HAN_RUN = re.compile(f"[{HAN}]{{2,}}")
_LONGEST_CELL, _NEAR = 16, 80
_AMOUNT = re.compile(r"[\d,.]+[\u3400-\u9fff%]{0,2}")


def _is_cell(text: str, start: int, end: int) -> bool:
    """Return whether a line stands among the cells of a table: short ones beside it, an amount among them."""
    above, below = (
        text[max(0, start - _NEAR) : start].split("\n")[-4:-1],
        text[end + 1 : end + _NEAR].split("\n", 3)[:3],
    )
    cells = [line.strip() for line in (*above, *below)]
    return all(len(cell) <= _LONGEST_CELL for cell in cells) and any(_AMOUNT.fullmatch(cell) for cell in cells)


def find_stray_adverts(reading: Reading) -> Iterator[Run]:
    r"""Yield the short lines of a revealed text that read as advertisements and share no two characters with the rest.

    Such a line may say less than a clause has to say in the middle of official words.

    >>> from converters.tampering.reasons import read
    >>> text = "关于防汛的通知\n各单位请做好防汛值班，确保安全度汛。\n{}\n临岚市水务局"
    >>> len(list(find_stray_adverts(read(text.format("黑客 接单 入侵 网站 改成绩")))))
    1
    >>> len(list(find_stray_adverts(read(text.format("雨水 水情 每日 报送")))))
    0
    """
    text, odds = reading.text, read_odds()
    anchors = reading.pieces & odds.anchors
    if not anchors or lists_denials(reading.title):
        return
    for start, end in reading.spans_with(anchors):
        line = text[start:end]
        if len(line.strip()) not in _LINE or _OFFICIAL_LINE.search(line.strip()) or _is_menu(line):
            continue
        if _ABOUT.search(line) or _MAY_BE.search(line) or QUOTED.search(line) or _SYSTEMS.search(line):
            continue
        if _is_cell(text, start, end):
            continue
        pairs = {run[at : at + 2] for run in _HAN_RUN.findall(line) for at in range(len(run) - 1)}
        if any(text.find(pair, 0, start) >= 0 or text.find(pair, end) >= 0 for pair in pairs):
            continue
        run = find_best_run(text, start, end, odds)
        if run.score >= _ENOUGH_ALONE and run.speaking >= _FEW:
            if _TOPIC.search(blank_formulas(text, [(start, end)])):  # asked last: few texts have such a line
                return
            yield run


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
