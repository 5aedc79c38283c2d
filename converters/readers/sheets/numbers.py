"""Numbers and days of Excel as their formats show them (ECMA-376, 18.8.30)."""

from __future__ import annotations

import re
from datetime import datetime

from openpyxl.styles.numbers import is_date_format
from openpyxl.utils.datetime import CALENDAR_WINDOWS_1900, from_excel


def show_number(value: str, form: str, epoch: datetime = CALENDAR_WINDOWS_1900) -> str:
    """Return a stored number as its format shows it; one in an unknown format is shown in full.

    >>> show_number("45413", "yyyy-mm-dd"), show_number("0.125", "0.0%"), show_number("7", "000")
    ('2024-05-01', '12.5%', '007')
    """
    try:
        number = float(value)
    except ValueError:
        return value
    if is_date_format(form):
        return _show_date(number, form, epoch) or value
    plain = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.', "", form.partition(";")[0])
    match = re.fullmatch(r"(?P<grouped>[#,]*)(?P<zeros>0+)(?P<decimals>\.0+)?(?P<percent>%)?", plain.strip())
    if match is None or abs(number) >= 1e15:
        return _shortest(value, number)
    decimals = len(match["decimals"] or ".") - 1
    shown = number * 100 if match["percent"] else number
    text = f"{shown:{',' if ',' in match['grouped'] else ''}.{decimals}f}"
    whole, dot, rest = text.partition(".")
    return whole.rjust(len(match["zeros"]), "0") + dot + rest + (match["percent"] or "")


def _shortest(value: str, number: float) -> str:
    """Return a number in General format: 15 digits, no exponent for what has fewer."""
    if re.fullmatch(r"-?\d{1,15}", value):
        return value
    text = f"{number:.15g}"
    return f"{number:.0f}" if "e+" in text and abs(number) < 1e20 else text


def _show_date(number: float, form: str, epoch: datetime) -> str:
    try:
        moment = from_excel(number, epoch)
    except (ValueError, OverflowError, TypeError):
        return ""
    if not isinstance(moment, datetime):
        return str(moment)
    if "年" in form or "月" in form:
        return f"{moment.year}年{moment.month}月" + (f"{moment.day}日" if "d" in form.lower() else "")
    has_time = bool(re.search(r"[hs]", form.lower())) and (moment.hour or moment.minute or moment.second)
    return moment.strftime("%Y-%m-%d %H:%M") if has_time else moment.strftime("%Y-%m-%d")
