"""Days that bind the reader, where the text says them beyond doubt: effective, expires, deadline; and validity."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from converters.body_text import LINES, list_texts
from converters.dates import find_dates
from converters.model import Notice, Table, Validity

_STOP = "#"
"""What stands for a found date in the text that the patterns below see: ``#0#``, ``#1#``, …."""

_D = r"\#(?P<d>\d+)\#(?:[上下]午)?(?:\d{1,2}[:：时点]\d{0,2}分?)?(?:[（(][^（）()]{1,8}[）)])?"
_UNTIL = r"(?:\s*(?:至|到|起至|[-—–~～－]+)\s*)"
_SELF = (
    r"(?:本|该)(?:实施|管理|暂行|试行|工作|指导|补充|若干)?(?:通知|办法|规定|细则|条例|意见|方案|公告|通告|决定|决议|命令|令"
    r"|规则|准则|标准|制度|政策|措施|文件|规范|目录|清单|指南|预案|计划|规划|章程|批复|复函|函|实施\w{2})"
)

_EFFECTIVE = re.compile(
    rf"""(?:^|[。；，,]\s*|第\w{{1,5}}条\s*|{_SELF})      # 本办法自…, or the clause begins here
         自\s*{_D}\s*起?\s*(?:正式|开始)?(?:施行|实施|执行|生效|试行)""",
    re.VERBOSE,
)
_OTHERS_TERM = re.compile(rf"》[^。；]{{0,20}}自\s*{_D}", re.VERBOSE)
_EXPIRES = re.compile(
    rf"""有效期(?:限)?\s*(?:至|到|截至|截止到|截止至|为?自?\s*\#\d+\#\s*起?{_UNTIL})\s*{_D}
       | (?:施行|实施|执行|试行)(?:期限)?(?:至|到)\s*{_D.replace("<d>", "<d2>")}""",
    re.VERBOSE,
)
_ACT = r"(?:报名|申报|申请|受理|提交|报送|提出|反馈|投递|登记|投诉|缴费|参保|公示|征集|征求意见)"
"""What the reader may do until a day; 截至 without it begins figures as of that day: 截至6月30日，累计发放4190张."""
_DEADLINE = re.compile(
    rf"""(?:公示|公告|公布|征求意见|意见征集|意见反馈|意见征求|征集|征询|反馈|报名|申报|申请|受理|登记|投诉|异议|缴费|参保|异议受理)
         (?:的)?(?:时间|期限|期|日期|时限|起止时间|截止时间|截止日期|截止期限)
         [\s为是从自：:（(，]*
         (?:[一二三四五六七八九十\d]+个?(?:工作日|日|天|自然日)[\s，,（(：:，]*[即为从自]?\s*)?
         (?:\#\d+\#(?:[上下]午)?(?:\d{{1,2}}[:：时点]\d{{0,2}}分?)?\s*(?:起|开始)?{_UNTIL}|自?即日起?至|截至|截止|至)\s*{_D}
       | (?:截止|截至)(?:(?:时间|日期|期限|日)[\s为是：:]*|[：:]\s*)(?:到|至)?\s*{_D.replace("<d>", "<d2>")}
       | {_ACT}[^。；#\d（(]{{0,12}}?(?:截止|截至)(?:到|至)?\s*{_D.replace("<d>", "<d5>")}
       | (?:截止|截至)(?:到|至)?\s*{_D.replace("<d>", "<d6>")}\s*
         (?: (?:之|以)?前{_ACT}
           | (?:为?止|(?:之|以)?前)?[，,]?[^。；#\d]{{0,12}}?
             (?:(?:请|务必|必须|须|应当|可以?|逾期|不再|停止)[^。；#\d]{{0,16}}?{_ACT}|{_ACT}[^。；，#\d]{{0,8}}(?:关闭|结束|截止|终止)))
       | (?:报名|申报|公示|征集|缴费|申请)[：:]\s*\#\d+\#[^，。；#]{{0,8}}{_UNTIL}{_D.replace("<d>", "<d4>")}
       | (?:于|在)\s*{_D.replace("<d>", "<d3>")}\s*(?:之?前|以前)[，,]?
         (?: [^。；]{{0,80}}?(?:反馈|提出(?:[^。；，]{{0,10}}(?:意见|异议|建议|申请)|[，。：:])|提交(?:意见|书面)
               |书面意见|意见[^。；，]{{0,12}}[发寄送]|报名)
           | [^。；，]{{0,40}}?(?:申报|投诉|缴费|参保|(?<!无须)(?<!无需)(?<!另行)申请))
    """,
    re.VERBOSE,
)
_SIGNS = ("期", "行", "前", "自", "时间", "时限", "截", "实施", "报名", "申报", "公示", "征集", "缴费", "申请")
"""Of these a line has one that says such a day."""
_BEFORE_EFFECTIVE = re.compile(r"\#(?<=[自\s]\#)\d")
_BEFORE_EXPIRES = re.compile(r"\#(?<=[至到\-—–~～－\s]\#)\d")
_BEFORE_DEADLINE = re.compile(r"\#(?<=[至到\-—–~～－\s止间期限日为是：:于在]\#)\d")
"""The sign before the day that each of the patterns above names: a line without it needs no longer look."""
_OTHERS_DUTY = re.compile(
    rf"""(?:你[局委厅市县区校院]|各(?:区|县|市|镇|街道|部门|单位|地)|由[^，。；]{{2,16}})
         [^，。；]{{0,10}}?(?:于|在)\s*{_D}""",
    re.VERBOSE,
)
"""A day by which offices must have done something is no deadline of the reader."""
_SHORT_DAY = re.compile(
    r"(?P<month>[1-9](?:(?<=1)[0-2](?<![\d年.]..)|(?<![\d年.].)))\s*月\s*(?P<day>3[01]|[12]\d|[1-9])\s*日"
)
_RANGE = re.compile(
    r"(?:[上下]午)?(?:\d{1,2}[:：时点]\d{0,2}分?)?(?:[（(][^（）()]{1,8}[）)])?\s*起?\s*(?:至|到|止|[-—–~～－])+\s*"
)
"""What stands between the two days of a range; a day elsewhere lends its year to none."""
_DAY_END = re.compile(r"日(?<=[\d一二三四五六七八九十\s]日)")
_PARTED_DAY = re.compile(r"[-/.](?<=\d.)\d+[-/.]\d")
"""What days have: each begins with a sign that a search can run to, and a line that has it may hold no day."""
_LONGEST_WAIT = 183
"""Days within which a date without a year must follow the notice to be beyond doubt."""

_VALIDITY: tuple[tuple[Validity, re.Pattern[str]], ...] = (
    # how a title says that its document is no longer in force
    (Validity.PARTLY_REPEALED, re.compile(r"[（(〔【\[](?:已)?部分(?:废止|失效)[）)〕】\]]")),
    (Validity.REPEALED, re.compile(r"[（(〔【\[](?:已|全文|现已)?废止[）)〕】\]]")),
    (Validity.EXPIRED, re.compile(r"[（(〔【\[](?:已|全文|现已)?失效[）)〕】\]]")),
)


def add_terms(notice: Notice) -> Notice:
    """Return ``notice`` with effective, expires, deadline and validity where its text states just one of each."""
    written = notice.issued or notice.published
    lines = [_number_dates(line, written) for line in _list_lines(notice)]
    effective = notice.effective or _only(_find(_EFFECTIVE, _BEFORE_EFFECTIVE, lines, veto=_OTHERS_TERM))
    expires = notice.expires or _only(_find(_EXPIRES, _BEFORE_EXPIRES, lines))
    deadline = notice.deadline or _only(_find_ahead(lines, notice.published or notice.issued))
    validity = notice.validity or _find_validity(notice.title)
    known = (notice.effective, notice.expires, notice.deadline, notice.validity)
    if (effective, expires, deadline, validity) == known:
        return notice
    return replace(notice, effective=effective, expires=expires, deadline=deadline, validity=validity)


def _find_validity(title: str) -> Validity | None:
    if "废止" not in title and "失效" not in title:
        return None
    return next((validity for validity, words in _VALIDITY if words.search(title)), None)


def _may_hold_day(line: str) -> bool:
    """Return whether ``line`` may hold a day and say what it is the day of."""
    may_hold = ("日" in line and _DAY_END.search(line)) or (
        ("-" in line or "/" in line or "." in line) and _PARTED_DAY.search(line)
    )
    return bool(may_hold) and any(sign in line for sign in _SIGNS)


def _list_lines(notice: Notice) -> Iterator[str]:
    """Yield the lines of headings, paragraphs and cells that may hold a day."""
    for block, text in zip(notice.body, list_texts(notice.body), strict=True):
        if not _may_hold_day(text):  # most hold none, and need not be parted into lines
            continue
        if isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row if _may_hold_day(cell.text))
        elif isinstance(block, LINES):
            yield from filter(_may_hold_day, text.splitlines())


def _only(days: Iterable[date]) -> date | None:
    found = set(days)
    return found.pop() if len(found) == 1 else None


def _find(
    pattern: re.Pattern[str],
    before: re.Pattern[str],
    lines: list[tuple[str, list[date | None]]],
    veto: re.Pattern[str] | None = None,
) -> Iterator[date]:
    """Yield the days that ``pattern`` names in ``lines`` as ``_number_dates`` makes them, those of ``veto`` aside.

    A line in which ``before`` is not found is none that ``pattern`` finds anything in.
    """
    for text, days in lines:
        found = list(pattern.finditer(text)) if before.search(text) else []
        vetoed = {match["d"] for match in veto.finditer(text)} if veto and found else set()
        for match in found:
            place = next(value for key, value in match.groupdict().items() if key.startswith("d") and value)
            if place not in vetoed and (day := days[int(place)]) is not None:
                yield day


def _find_ahead(lines: list[tuple[str, list[date | None]]], written: date | None) -> Iterator[date]:
    """Yield the deadlines that ``lines`` name; a day before the notice came out is none."""
    days = _find(_DEADLINE, _BEFORE_DEADLINE, lines, veto=_OTHERS_DUTY)
    return (day for day in days if written is None or day >= written)


def _number_dates(line: str, written: date | None) -> tuple[str, list[date | None]]:
    """Return ``line`` with each date as ``#n#``, and the dates; a date without a year may be None."""
    line = line.replace(_STOP, "＃")
    hits: list[tuple[int, int, date | None]] = [(start, end, day) for day, start, end in find_dates(line)]
    for short in _SHORT_DAY.finditer(line):
        if not any(start < short.end() and short.start() < end for start, end, _ in hits):
            before = [
                day
                for _, end, day in hits
                if end <= short.start() and day and _RANGE.fullmatch(line, end, short.start())
            ]
            hits.append((*short.span(), _complete(int(short["month"]), int(short["day"]), before, written)))
    hits.sort(key=lambda hit: hit[0])
    parts: list[str] = []
    at = 0
    for number, (start, end, _) in enumerate(hits):
        parts += [line[at:start], f"{_STOP}{number}{_STOP}"]
        at = end
    return "".join([*parts, line[at:]]), [day for *_, day in hits]


def _complete(month: int, day: int, before: list[date], written: date | None) -> date | None:
    """Return the date without a year: of the year just named (2024年5月6日至5月10日), else soon after the notice."""
    start = before[-1] if before else written
    if start is None:
        return None
    for year in (start.year, start.year + 1):
        try:
            candidate = date(year, month, day)
        except ValueError:
            continue
        if candidate >= start and (candidate - start).days <= _LONGEST_WAIT:
            return candidate
    return None
