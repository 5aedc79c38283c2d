"""Dates as notices write them: parsed to ``date``, found in text, printed again; never guessed."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

_DIGITS = {
    **dict.fromkeys("〇○零OＯo0０◯Ο", "0"),
    **{han: str(n) for n, han in enumerate("一二三四五六七八九", 1)},
}
_ZERO = "〇○零OＯo0０◯Ο"

ARABIC = re.compile(
    r"""
    (?P<year>(?:19|20)(?<![\d.]\d\d)\d{2})   # no digit or dot before it; looked for behind 19, which is rare
    \s*(?:年|[-—–‑/.．－]+)\s*          # 2022年10月21日, 2022-10-21, 2017——04——12, 2022/10/21
    (?P<month>0?[1-9]|1[0-2])
    \s*(?:月|[-—–‑/.．－]+)\s*
    (?P<day>3[01]|[12]\d|0?[1-9])
    (?!\d)\s*日?
    """,
    re.VERBOSE,
)
"""A date in Arabic digits; a time may follow it."""

HAN = re.compile(
    rf"""
    (?P<year>[二一][{_ZERO}一二三四五六七八九]{{3}})\s*年\s*   # 二〇〇八年, 二○二二年
    (?P<month>[一二三四五六七八九十元正]{{1,2}})\s*月\s*       # 十二月
    (?P<day>[一二三四五六七八九十廿卅]{{1,3}})\s*日            # 三十一日
    """,
    re.VERBOSE,
)
"""A date in Chinese numerals."""

MINGUO = re.compile(
    r"""
    (?:中[華华])?民[國国]\s*
    (?P<year>1?\d{1,2}|元|[一二三四五六七八九十百〇零○]{1,5})(?!\d)\s*年\s*      # 115年, 一百一十五年, 元年
    (?P<month>1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})\s*月\s*
    (?P<day>3[01]|[12]\d|0?[1-9]|[一二三四五六七八九十廿卅]{1,3})\s*日
    """,
    re.VERBOSE,
)
"""A date counted by the years of the Republic of China, as agencies of Taiwan write it: 中華民國115年3月2日."""
BEFORE_MINGUO = 1911
"""The year that is nought in the calendar of the Republic of China."""

COMPACT = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])")
"""20221021, only as a whole value."""

TIME = re.compile(
    r"[T-]?\s*(?:[01]?\d|2[0-4])(?:[:：时時]\s*[0-5]?\d(?:[:：分]\s*[0-5]?\d(?:\.\d+)?)?\s*(?:分(?!享)|秒)?|[时時])(?:Z|[+-]\d{2}:?\d{2})?"
)
"""A time of day, as it follows a date: 21:37, 08:05:00, 9时30分, 18时."""


_CLOCKS = timedelta(days=1)
"""What clocks in different zones differ by."""


def is_ahead(day: date, seen: date) -> bool:
    """Return whether ``day`` was still to come, by any clock, on the day ``seen``.

    >>> [is_ahead(date(2024, 5, day), date(2024, 5, 6)) for day in (6, 7, 8)]
    [False, False, True]
    """
    return day - seen > _CLOCKS


def read_numeral(text: str) -> int:
    """Return the number below 100 that ``text`` writes in Chinese numerals; ValueError if it is none.

    >>> [read_numeral(text) for text in ("七", "十", "十二", "二十", "三十一", "廿八")]
    [7, 10, 12, 20, 31, 28]
    """
    text = text.replace("廿", "二十").replace("卅", "三十").replace("元", "一").replace("正", "一")
    tens, ten, ones = text.rpartition("十")
    if not ten and len(text) == 1 and text in _DIGITS:
        return int(_DIGITS[text])
    if not ten or len(tens) > 1 or len(ones) > 1 or (tens + ones).strip("一二三四五六七八九"):
        raise ValueError(f"not a Chinese numeral below 100: {text!r}")
    return int(_DIGITS[tens] if tens else "1") * 10 + int(_DIGITS[ones] if ones else "0")


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _from_arabic(match: re.Match[str]) -> date | None:
    return _make(int(match["year"]), int(match["month"]), int(match["day"]))


def _from_han(match: re.Match[str]) -> date | None:
    year = "".join(_DIGITS[sign] for sign in match["year"])
    try:
        return _make(int(year), read_numeral(match["month"]), read_numeral(match["day"]))
    except ValueError:
        return None


def read_minguo_year(text: str) -> int:
    """Return the year of our era; ValueError if ``text`` is no number.

    >>> [read_minguo_year(text) for text in ("115", "元", "一百一十五", "一一五", "一百零三", "九十", "百二十")]
    [2026, 1912, 2026, 2026, 2014, 2001, 2031]
    """
    hundreds, hundred, rest = text.rpartition("百")
    if text.isdecimal():
        number = int(text)
    elif hundred and (hundreds or "一") in _DIGITS:
        number = 100 * int(_DIGITS[hundreds or "一"]) + (read_numeral(rest.lstrip(_ZERO)) if rest else 0)
    elif all(sign in _DIGITS for sign in text) and len(text) > 1:
        number = int("".join(_DIGITS[sign] for sign in text))
    else:
        number = read_numeral(text)
    if not number:
        raise ValueError(f"no year is counted as nought: {text!r}")
    return BEFORE_MINGUO + number


def _from_minguo(match: re.Match[str]) -> date | None:
    try:
        month, day = (
            int(match[part]) if match[part].isdecimal() else read_numeral(match[part]) for part in ("month", "day")
        )
        return _make(read_minguo_year(match["year"]), month, day)
    except ValueError:
        return None


def parse_date(text: str) -> date | None:
    """Return the date that is all of ``text``, a time of day aside; None if it is not one real date.

    >>> parse_date("2017——04——12 21:37"), parse_date("二〇〇八年十二月三十一日")
    (datetime.date(2017, 4, 12), datetime.date(2008, 12, 31))
    >>> parse_date("中華民國115年3月2日"), parse_date("115年3月2日")
    (datetime.date(2026, 3, 2), None)
    >>> parse_date("2022年2月30日"), parse_date("自2022年2月3日起"), parse_date("2022")
    (None, None, None)
    """
    value = unicodedata.normalize("NFKC", text).strip()
    if match := COMPACT.fullmatch(value):
        return _from_arabic(match)
    if (match := ARABIC.match(value)) and _is_time(value[match.end() :]):
        return _from_arabic(match)
    value = text.strip()
    if (match := HAN.match(value)) and _is_time(value[match.end() :]):
        return _from_han(match)
    if "民" in value and (match := MINGUO.match(value)) and _is_time(value[match.end() :]):
        return _from_minguo(match)
    return None


_APART = re.compile(
    r"\s*(?:$|[|｜/／【\[（(，,；;·•】\]）)》]|\s|由|作者|编辑|责编|责任|来源|信息来源|文章来源|稿源|分享|打印|浏览|阅读|点击|访问"
    r"|人气|审核|录入|供稿|发布(?!之|后|起|的)|字[号体]|关闭|收藏)"
)
"""What parts a date from what stands behind it: also the words that pages put there, each an element of its own."""


def begin_date(text: str) -> date | None:
    """Return the one date that ``text`` begins with, if what follows is parted from it; else None.

    >>> begin_date("2024.01.12　/　"), begin_date("2024年5月6日 15:00｜我要纠错")
    (datetime.date(2024, 1, 12), datetime.date(2024, 5, 6))
    >>> begin_date("2024-05-06 15:00分享"), begin_date("2024年5月6日由管理员")
    (datetime.date(2024, 5, 6), datetime.date(2024, 5, 6))
    >>> begin_date("2024-05-06　回复单位：临岚市水务局")
    datetime.date(2024, 5, 6)
    >>> begin_date("2024年5月6日　截止时间：2024年6月7日　行政区：临岚市")
    datetime.date(2024, 5, 6)
    >>> begin_date("2024年5月6日起施行"), begin_date("2024-05-06 2024-05-12")
    (None, None)
    """
    if label := _NEXT_LABEL.search(text, 1):
        text = text[: label.start()]
    if (day := parse_date(text)) is not None:
        return day
    hits = find_dates(text)
    if len(hits) != 1 or text[: hits[0][1]].strip():
        return None
    end = hits[0][2]
    if clock := TIME.match(text, end):
        end = clock.end()
    parted = text[end - 1].isspace() and not text.startswith(_GOES_ON, end)
    return hits[0][0] if parted or _APART.match(text, end) else None


_NEXT_LABEL = re.compile(r"[\s|｜][\u3400-\u9fff]{2,8}[:：]")
"""Where what is said of something else begins."""
_GOES_ON = ("起", "至", "到", "止", "前", "之", "以")
"""What makes of the date before it the beginning of a time or its end."""


_WEEKDAY = re.compile(r"(?:[(（]\s*)?(?:星期|周)[一二三四五六日天]\s*[)）]?")


def _is_time(rest: str) -> bool:
    rest = _WEEKDAY.sub("", rest).strip()
    return not rest or TIME.fullmatch(rest) is not None


def find_dates(text: str) -> list[tuple[date, int, int]]:
    """Return the real dates in ``text`` as (date, start, end), in order of place.

    >>> find_dates("自2022年7月1日起施行")
    [(datetime.date(2022, 7, 1), 1, 10)]
    """
    if _WIDE.search(text):
        text = text.translate(_PLAIN)
    found = [(_from_arabic(match), match.start(), match.end()) for match in ARABIC.finditer(text)]
    if "月" in text:
        found += [(_from_han(match), match.start(), match.end()) for match in HAN.finditer(text)]
        if "民國" in text or "民国" in text:
            found += [(_from_minguo(match), match.start(), match.end()) for match in MINGUO.finditer(text)]
    return sorted(((day, start, end) for day, start, end in found if day), key=lambda hit: hit[1])


_WIDE = re.compile("[\uff10-\uff19]")
_PLAIN = {0xFF10 + digit: str(digit) for digit in range(10)}
"""Full-width digits, as Hong Kong dates its releases."""


def print_zh(day: date) -> str:
    """Return ``day`` as GB/T 9704 writes it, without padding.

    >>> print_zh(date(2022, 7, 1))
    '2022年7月1日'
    """
    return f"{day.year}年{day.month}月{day.day}日"


MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


def print_en(day: date) -> str:
    """Return ``day`` as an English page writes it.

    >>> print_en(date(2022, 10, 21))
    '21 October 2022'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
