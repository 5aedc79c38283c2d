"""How much a stretch of a text has to say for itself to be reported: by where it stands.

Adverts are pasted on: they open a line, close one behind a sign that parts them, or stand where the name of a place or
of an office would. Lawful names that sound like them, of firms, hotels and contests, stand within sentences.
"""

from __future__ import annotations

import math
import re

from converters.furniture import is_furniture
from converters.tampering.reading.text import HAN
from converters.tampering.words.wording import Run
from converters.words import common_words, split_words

ALONE, WEDGED, AT_EDGE, BEFORE_OFFICE, SENTENCE = 8.0, 6.5, 8.5, 10.0, 10.0
WITHIN, BUTTONS, BEFORE_FIRM, IN_ROW = 15.0, 20.0, 22.0, 24.0
"""The scores, in nats, that runs at such places need."""
LEAST = min(ALONE, WEDGED, AT_EDGE)
FEWEST, FEW, PLAIN = 4, 2, 18.0
"""So many signs of a run must speak for an advertisement; fewer if they say so plainly."""
_LETTER = re.compile(f"[{HAN}a-z]")
_OPENED, _CLOSED, _PARTED = 2, 1, 4
"""So many letters between a run and the edge, or the sign that parts it, are of it: they speak less for themselves."""
_PARTS = re.compile(rf"(?:^|[\s_|~*·.。;:!?()\[\]【】+/-])[{HAN}a-z0-9]{{0,{_PARTED}}}$")
"""What stands before a run that was pasted behind a line."""
_CLOSE = 24
"""So many characters around a run are looked at."""
_OPENS = re.compile(rf"[(\[【][{HAN}a-z0-9]{{0,{_OPENED}}}$")
_CLOSES = re.compile(rf"[{HAN}a-z0-9]{{0,{_CLOSED}}}[)\]】]")
"""Brackets around a run, and it says all that is in them."""
_BEGINS = re.compile(rf"(?:^|[。!！?？])[{HAN}a-z0-9]{{0,{_OPENED}}}$")
_ENDS = re.compile(rf"[{HAN}a-z0-9]{{0,{_PARTED}}}(?:[。!！?？]|$)")
"""What bounds a sentence, of which a run says nearly all."""
_OF_OFFICE = re.compile("(?:学院|[大中小]学|局|委员会|政府|办公室|街道|[医法]院|检察院|委|办)$")
_ACTS = re.compile(r"20\d\d|关于|召开|开展|举[办行]|印发|组织|第[一二三四五六七八九十\d]")
"""What stands before and behind a name that was wedged between an office and what it does."""
_LEADS = re.compile(rf"[{HAN}]?(?:(?:在会上)?(?:强调|指出|讲话)|出席|主持(?:会议|召开)|一行[到来赴])")
"""What those do who lead an office, and no firm does."""
_LONGEST_CELL, _NEAR = 16, 80
_AMOUNT = re.compile(r"[\d,.]+[\u3400-\u9fff%]{0,2}")
_OFFICE = re.compile(
    rf"[{HAN}()·]{{0,8}}?(?:[省市县旗镇乡村局厅]|(?<![专社小景园])区|街道|委员会|政府|法院|检察院|党[组委]|大学|[中小]学|办公室|(?:财政|司法|派出)所)"
)
_FIRM = re.compile(
    rf"[{HAN}()]{{0,14}}?(?:公司|酒店|饭店|宾馆|[商超药书]?店|超市|旅行社|合作社|[体场影]?[育茶]?馆|公寓|(?<!代表)战?队|工厂|银行|有限|商行)"
)
_FIRM_END = re.compile(rf"[{HAN}()]{{0,16}}(?:公司|合作社|商行|[工药]厂|[酒饭药]店)[ )]*")
"""How a line goes on that is the name of a firm and nothing else."""


def is_cell(text: str, start: int, end: int) -> bool:
    """Return whether a line stands among the cells of a table: short ones beside it, an amount among them."""
    above, below = (
        text[max(0, start - _NEAR) : start].split("\n")[-4:-1],
        text[end + 1 : end + _NEAR].split("\n", 3)[:3],
    )
    cells = [line.strip() for line in (*above, *below)]
    return all(len(cell) <= _LONGEST_CELL for cell in cells) and any(_AMOUNT.fullmatch(cell) for cell in cells)


_RULED, _SPACED = re.compile(r"[|\t]"), re.compile(r" +(?=[^\s|])")
_FEWEST_CELLS, _LONGEST_ROW = 2, 200


def _list_cells(line: str) -> tuple[int, int]:
    """Return how many bars and tabs part the cells of a line, and how many spaces, if no bar or tab does."""
    ruled = len(_RULED.findall(line))
    return ruled, 0 if ruled else len(_SPACED.findall(line))


def is_row(text: str, start: int, end: int) -> bool:
    r"""Return whether a line has cells, and the one above or below it has as many or nearly so.

    >>> is_row("科室 专家 时间\n内科 王主任 周一", 0, 8), is_row("云顶 下载\n各村要做好防汛", 0, 5)
    (True, False)
    >>> is_row("1 | 片剂 | 云汀制药 | 22.06\n2 | 胶囊 | Yunting Pharma AG | 9.30", 0, 21)
    True
    """
    if end - start > _LONGEST_ROW or max(cells := _list_cells(text[start:end].strip())) < _FEWEST_CELLS:
        return False
    above = text[max(0, start - 1 - _LONGEST_ROW) : max(0, start - 1)].rpartition("\n")[2]
    below = text[end + 1 : end + 1 + _LONGEST_ROW].partition("\n")[0]
    beside = (_list_cells(line.strip()) for line in (above, below))
    return any(max(abs(a - b) for a, b in zip(other, cells, strict=True)) <= 1 for other in beside)


_BETWEEN = re.compile(r" *[·|/>丨｜] *|[ ]{2,}|\t")
_FEWEST_ITEMS, _LONGEST_ITEM, _LONGEST_MENU = 6, 8, 400


def is_menu(line: str) -> bool:
    """Return whether ``line`` is many short items that one kind of sign parts, as the menu of a page is.

    >>> is_menu("首页 · 政务公开 · 在线服务 · 互动交流 · 注册 · 登录"), is_menu("首页 | 关于防汛的通知")
    (True, False)
    """
    if len(line) > _LONGEST_MENU:
        return False
    items = _BETWEEN.split(line.strip())
    return len(items) >= _FEWEST_ITEMS and sum(len(item) <= _LONGEST_ITEM for item in items) > len(items) * 3 // 4


_PLAIN_WORDS = frozenset("版本站区网栏库厅台号")
"""Signs that stand by themselves in names of columns: 手机|版, 收藏|本|站."""


_LONGEST_BUTTONS = 20
_PARTS_BUTTONS = re.compile(r"[\s·|]+")


def _is_buttons(line: str) -> bool:
    """Return whether ``line`` is short buttons of a page; what names another page (下一篇：…) may advertise."""
    line = line.strip()
    if ":" in line or len(line) > _LONGEST_BUTTONS:
        return False
    return is_furniture(line) or all(map(is_furniture, _PARTS_BUTTONS.split(line)))


def _is_plain(item: str) -> bool:
    """Return whether ``item`` is a button, or all common words."""
    return is_furniture(item) or all(word in common_words() or word in _PLAIN_WORDS for word in split_words(item))


def _score_in_menu(text: str, start: int, end: int, run: Run) -> float:
    """Return what ``run`` has to score in the menu from ``start`` to ``end``, or 0 if that is what it has to elsewhere.

    Buttons and common words are no adverts, whatever they score.
    """
    sign = _BETWEEN.match(text, run.start, run.end)
    begins = [match.end() for match in _BETWEEN.finditer(text, start, sign.end() if sign else run.start)]
    ends = _BETWEEN.search(text, max(run.start + 1, run.end - 2), end)
    items = _BETWEEN.split(text[begins[-1] if begins else start : ends.start() if ends else end].strip())
    if all(map(_is_plain, items)):
        return math.inf
    return IN_ROW if len(items) > 1 else 0.0


def least_score(text: str, run: Run) -> float:
    r"""Return what ``run`` of ``text`` has to score, in nats, where it stands.

    >>> text = "云顶下载防汛通知\n请村民到云顶大药店登记"
    >>> [least_score(text, Run(*place, 0.0, 4)) for place in ((0, 4), (13, 15))]
    [8.5, 22.0]
    """
    start, end = text.rfind("\n", 0, run.start) + 1, text.find("\n", run.end)
    end = end if end >= 0 else len(text)
    near, behind = text[max(start, run.start - _CLOSE) : run.start], text[run.end : min(end, run.end + _CLOSE)]
    if is_row(text, start, end):
        return IN_ROW
    line = text[start : min(end, start + _LONGEST_MENU + 1)]
    if is_menu(line) and (needed := _score_in_menu(text, start, end, run)):
        return needed
    if _is_buttons(line):
        return BUTTONS
    opens = run.start - start <= _CLOSE and len(_LETTER.findall(near)) <= _OPENED
    closes = end - run.end <= _CLOSE and len(_LETTER.findall(behind)) <= _CLOSED
    if opens and closes:
        return WITHIN if is_cell(text, start, end) else ALONE
    if opens and _FIRM_END.fullmatch(text, run.end, end):
        return BEFORE_FIRM
    if opens or (closes and _PARTS.search(near)):
        return AT_EDGE
    if _OF_OFFICE.search(near) and _ACTS.match(behind):
        return WEDGED
    if _LEADS.match(behind):
        return BEFORE_OFFICE
    if _FIRM.match(behind):
        return BEFORE_FIRM
    if _BEGINS.search(near) and _ENDS.match(behind):
        return SENTENCE
    return BEFORE_OFFICE if _OFFICE.match(behind) or (_OPENS.search(near) and _CLOSES.match(behind)) else WITHIN


_ISSUES, _DAY = re.compile("关于(?!我们|本站)"), re.compile(r"\n\s*20\d\d年\d{1,2}月\d{1,2}日")


def stands_as_agency(text: str, run: Run) -> bool:
    r"""Return whether ``run`` stands where only an agency or a person can: nobody speaks there of what is fought.

    It issues what follows its line's first words, signs above a day, or leads a meeting.

    >>> texts = "金鹭网投关于采砂的通告", "金鹭网投\n2024年5月6日", "金鹭网投一案"
    >>> [stands_as_agency(text, Run(0, 4, 0.0, 4)) for text in texts]
    [True, True, False]
    """
    if _LEADS.match(text, run.end):
        return True
    return text[run.start - 1 : run.start] in ("", "\n") and any(one.match(text, run.end) for one in (_ISSUES, _DAY))


_TITLE_END, _TITLE_START = re.compile(r"(?:[|_]|\s| ?[-—] ?)$"), re.compile(r"(?:[|_]|\s| ?[-—] ?)(?=[^\s|_—-])")


def stands_apart(text: str, run: Run) -> bool:
    r"""Return whether ``run`` opens or closes the first line of ``text``, parted from the title by a sign.

    >>> [stands_apart(text, Run(0, 4, 0.0, 4)) for text in ("金鹭电玩-防汛通知\n各镇", "金鹭电玩防汛通知\n各镇")]
    [True, False]
    """
    end = text.find("\n")
    end = end if end >= 0 else len(text)
    if run.end > end:
        return False
    if run.start <= _CLOSE and not text[: run.start].strip() and _TITLE_START.match(text, run.end, end):
        return True
    before, behind = text[max(0, run.start - _CLOSE) : run.start], text[run.end : min(end, run.end + _CLOSE)]
    return end - run.end <= _CLOSE and not behind.strip() and _TITLE_END.search(before) is not None


def is_enough(text: str, run: Run) -> bool:
    """Return whether ``run`` says enough to be reported where it stands in ``text``."""
    needed = max(least_score(text, run), PLAIN if run.speaking < FEWEST else 0.0)
    return run.speaking >= FEW and run.score >= needed
