"""Who signed a document and when, as far as its last lines say so (GB/T 9704-2012, 7.3)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from converters.dates import find_dates, parse_date
from converters.dates.foreign import read_foreign_date, read_twice
from converters.labels import squeeze
from converters.official.issuing import is_agency, split_agencies
from converters.traditional import simplify

_PERSON = re.compile(
    r"""^(?:代?[市县区省州厅局部署院行主校]长|自治区主席|主席|行政长官|总理|主任|书记|审计长|检察长|司令|关长|署长|行长)
        [:：]?[\u3400-\u9fff·]{2,12}$""",
    re.VERBOSE,
)


def _is_person(line: str) -> bool:
    return len(line) <= _LONGEST_PERSON and _PERSON.match(simplify(squeeze(line))) is not None


_LONGEST_PERSON = 24


@dataclass(frozen=True, slots=True)
class Closing:
    """The first signature of a document, and the date under it."""

    signers: tuple[str, ...] = ()
    day: date | None = None
    at: int = -1


_AFTER = re.compile(r"^[（(]|^附\s*[件表]|^公开方式|^抄\s*送|^联系|^注[:：]|印发$|主动公开$|^信息公开")


def read_closing(lines: Sequence[str]) -> Closing:
    """Return the first signature in ``lines``: agencies, one or more lines, and a line of nothing but a date.

    A date-only line without signature counts where the text before it has ended and nothing but annexes,
    notes or the end follow.

    >>> found = read_closing(["请遵照执行。", "临岚市水务局", "2024年5月6日", "附件1"])
    >>> found.signers, found.day
    (('临岚市水务局',), datetime.date(2024, 5, 6))
    """
    for at, line in enumerate(lines):
        text = line.strip()
        if len(text) > 60:
            continue
        if "月" not in text or "日" not in text:
            if text[:1] not in _YEAR_BEGINS:
                continue
            day = parse_date(text) if _IN_DIGITS.fullmatch(text) else _join_day(lines, at)
            signers = _signers_above(lines, at) if day is not None else ()
            if day is not None and (signers or _is_person(_find_above(lines, at))):
                return Closing(signers, day, at)
            continue
        day = parse_date(text) or read_twice(text)
        if day is None:
            hits = find_dates(text)
            if len(hits) != 1:
                continue
            before, behind = text[: hits[0][1]].strip(), text[hits[0][2] :].strip()
            signers = read_official(behind) if behind and not before else () if behind else split_agencies(before)
            if signers or (_is_person(before) and not behind):
                return Closing(tuple(dict.fromkeys((*_signers_above(lines, at), *signers))), hits[0][0], at)
            continue
        signers = _signers_above(lines, at) or find_official(lines[max(at - 2, 0) : at])
        if signers or _may_stand_alone(lines, at):
            return Closing(signers or _signers_below(lines, at), day, at)
    return _read_undated(lines)


_IN_DIGITS = re.compile(r"(?:19|20)\d{2}\s*([-./．－—])\s*\d{1,2}\s*\1\s*\d{1,2}")
"""A day without its words, which is one of writing only below a signature: 2017.6.16."""
_YEAR = re.compile(r"(?:(?:19|20)\d{2}|二[〇○零OＯ][〇○零OＯ一二三四五六七八九]{2})\s*年?(?:\s*\S{1,2}\s*月?)?")
_YEAR_BEGINS = frozenset("12二")
_MOST_PARTS = 6


def _join_day(lines: Sequence[str], at: int) -> date | None:
    """Return the day that begins in line ``at`` with its year and goes on in the next lines; None if none does.

    >>> _join_day(["2024年", "3月5", "日"], 0), _join_day(["2024年", "总计", "3"], 0)
    (datetime.date(2024, 3, 5), None)
    """
    if not _YEAR.fullmatch(lines[at].strip()):
        return None
    joined = ""
    for line in lines[at : at + _MOST_PARTS]:
        joined += squeeze(line)
        if joined.endswith("日"):
            return parse_date(joined)
    return None


def _read_undated(lines: Sequence[str]) -> Closing:
    """Return the signature without a date that a text ends with, notes and annexes aside."""
    end = len(lines)
    while end and len(lines) - end < _MOST_NOTES and _AFTER.search(lines[end - 1].strip()):
        end -= 1
    signers = _signers_above(lines, end)
    above = lines[end - 1 - len(signers)].strip() if signers and end > len(signers) else ""
    if signers and above.endswith(("。", "！", "；", "）")):
        return Closing(signers, None, end - 1)
    return _read_english(lines)


_ENGLISH_DAY = re.compile(
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? ?|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? )\d{4}"
)


def _read_english(lines: Sequence[str]) -> Closing:
    """Return the day of a text in English, in words and alone in one of the last lines.

    Who signs it is not said: names of agencies are told by their Chinese words.

    >>> _read_english(["Users are told in time.", "Linlan Water Bureau", "March 5, 2024"]).day
    datetime.date(2024, 3, 5)
    """
    for at in range(max(len(lines) - _MOST_NOTES, 1), len(lines)):
        if _ENGLISH_DAY.fullmatch(lines[at].strip()) and (day := read_foreign_date(lines[at])):
            return Closing((), day, at)
    return Closing()


_MOST_NOTES = 3
_BRACKETS = ("）", ")")
_SEAL = re.compile(
    r"[（(](?:此处)?(?:加盖)?(?:[\u3400-\u9fff]{0,8}机关|单位)?(?:盖章|印章?|公章|签章|盖印)(?:处)?[）)]"
)
"""What stands for the seal above the day: （印章）."""


def is_seal(line: str) -> bool:
    """Return whether ``line`` stands for the seal between a signature and its day.

    >>> is_seal("（印　章）"), is_seal("(盖章)"), is_seal("（印章管理）")
    (True, True, False)
    """
    return line[-1:] in _BRACKETS and _SEAL.fullmatch(squeeze(line)) is not None


_HAN = re.compile("[\u3400-\u9fff]")
_LONGEST_NAME = 120


def is_foreign(line: str) -> bool:
    """Return whether a line between a signature and its day may say it once more in another script.

    >>> is_foreign("Linlan Water Bureau"), is_foreign("The bureau opens at 9:00."), is_foreign("临岚市水务局")
    (True, False, False)
    """
    fits = 0 < len(line) <= _LONGEST_NAME and line[-1] not in ".;:"
    return fits and line[0].isascii() and line[0].isupper() and not _HAN.search(line)


_MOST_EMPTY = 2
"""Lines without a text between a signature and its day: a seal is a picture."""


def _signers_above(lines: Sequence[str], at: int) -> tuple[str, ...]:
    signers: list[str] = []
    first = at - _MOST_EMPTY
    while at and len(signers) < 24:
        at -= 1
        line = lines[at].strip()
        if (at >= first and not line) or _is_person(line) or is_seal(line) or is_foreign(line):
            continue
        found = split_agencies(line) if len(line) <= 120 else ()
        if not found:
            break
        signers[:0] = found
    return tuple(dict.fromkeys(signers))


def _signers_below(lines: Sequence[str], at: int) -> tuple[str, ...]:
    """Return the agencies in the last line of a text, if the day in line ``at`` stands right above it.

    A head of an agency may sign there, too, whatever follows.
    """
    below = lines[at + 1] if at + 1 < len(lines) else ""
    return read_official(below) or (split_agencies(below) if at + 2 == len(lines) else ())


_OFFICIAL = re.compile(
    r"^(?P<agency>[\u3400-\u9fff]{2,20}(?P<kind>[署處局司院會]))(?P=kind)長\s*(?:[\u3400-\u9fff]{2,4}|[（(]?代行[）)]?)?$"
)
_AT_AGENCY = re.compile(r"^於(?P<agency>[\u3400-\u9fff]{3,20})$")


def read_official(text: str) -> tuple[str, ...]:
    """Return the agency for which ``text`` signs as its head, or at which it is dated, as in Hong Kong and Macau.

    Funds (基金) are agencies of Macau.

    >>> read_official("海堤管理署署長陳岸平"), read_official("於海堤事務局"), read_official("署長陳岸平")
    (('海堤管理署',), ('海堤事務局',), ())
    >>> read_official("於海堤維護基金")
    ('海堤維護基金',)
    """
    text = text.strip()
    if "長" not in text and not text.startswith("於"):
        return ()
    match = _OFFICIAL.match(text) or _AT_AGENCY.match(text)
    agency = match["agency"] if match else ""
    return (agency,) if agency.endswith("基金") or is_agency(agency) else ()


_NAME_BELOW = re.compile(r"[（(]?[\u3400-\u9fff]{2,4}(?:代[行簽签])?[）)]?|[（(]?代[行簽签][）)]?")
"""Whoever signs, in the line below the office: （陳岸平代行）."""


def find_official(above: Sequence[str]) -> tuple[str, ...]:
    """Return the agency whose head signs in the last two lines ``above`` a day: the office, and a name below it.

    >>> find_official(["海堤管理署署長", "（陳岸平　　代行）"]), find_official(["海堤管理署署長", "請即辦理。"])
    (('海堤管理署',), ())
    """
    if not above:
        return ()
    is_name = len(above) > 1 and _NAME_BELOW.fullmatch(squeeze(above[-1])) is not None
    return read_official(above[-1]) or (read_official(above[-2]) if is_name else ())


def read_dated_at(text: str) -> tuple[str, ...]:
    """Return the agency at which ``text``, a day and nothing else, is dated, as in Macau; () if it is no such line.

    >>> read_dated_at("二零二六年三月二日於海堤事務局"), read_dated_at("於海堤事務局，2026年3月2日")
    (('海堤事務局',), ('海堤事務局',))
    >>> read_dated_at("二零二六年三月二日於海堤事務局舉行會議")
    ()
    """
    hits = find_dates(text) if "於" in text and "日" in text else []
    if len(hits) != 1:
        return ()
    before, behind = text[: hits[0][1]].strip(" ，,"), text[hits[0][2] :].strip()
    return read_official(before or behind) if not (before and behind) and (before or behind)[0:1] == "於" else ()


_LONGEST_HEADING = 40
_GOES_ON = re.compile(r"[，。；：:！]|^[一二三四五六七八九十\d]+[、.．]")
"""What the heading of a document that is published with another has nothing of."""


def _find_above(lines: Sequence[str], at: int) -> str:
    """Return the line above line ``at``, past those without a text."""
    return next((text for line in reversed(lines[max(at - _MOST_EMPTY - 1, 0) : at]) if (text := line.strip())), "")


def _may_stand_alone(lines: Sequence[str], at: int) -> bool:
    above = _find_above(lines, at)
    below = lines[at + 1].strip() if at + 1 < len(lines) else ""
    if _is_person(above):
        return True
    ended = above.endswith(("。", "！", "）", "；")) or above.startswith(("附件", "招标人：", "招标代理", "采购代理"))
    heads = 0 < len(below) <= _LONGEST_HEADING and not _GOES_ON.search(below)
    return bool(at) and ended and (not below or heads or _AFTER.search(below) is not None)


_PRINTED = re.compile(
    r"""^(?:印发(?:机关|单位)[:：]\s*)?(?P<name>[\u3400-\u9fff]{4,40}?)?\s*
        (?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印(?:发|制)(?:\s*[（(]?共印.{0,12})?$""",
    re.VERBOSE,
)
_OFFICE = re.compile(r"(?P<office>办公[室厅])?(?:秘书|文秘|综合|文书)[科处股]$|办公[室厅]$")


def find_printer(lines: Sequence[str], number: str) -> str:
    """Return whose document the line says that names who printed it and when (印发机关); "" if none does.

    Offices print for themselves and for their agencies, which the code in the ``number`` tells apart.

    >>> find_printer(["临岚市人民政府办公室　2024年5月6日印发"], "临政办发〔2024〕3号")
    '临岚市人民政府办公室'
    >>> find_printer(["临岚市人民政府办公室秘书科", "2024年5月6日印发"], "临政发〔2024〕3号")
    '临岚市人民政府'
    """
    for at, line in enumerate(lines):
        if match := _PRINTED.match(line.strip()):
            name = match["name"] or (lines[at - 1].strip() if at else "")
            return _name_house(name, number) if is_agency(name) else ""
    return ""


def _name_house(printer: str, number: str) -> str:
    match = _OFFICE.search(printer)
    if match is None:
        return printer
    house = printer[: match.start()]
    if "办" in number:
        return house + (match["office"] or match[0])
    return house if number and is_agency(house) else ""
