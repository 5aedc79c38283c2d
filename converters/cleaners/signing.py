"""Issuer and date of writing: from signature and date below it (GB/T 9704-2012, 7.3.5), or the note of adoption."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from converters.body_text import LINES, list_texts
from converters.cleaners.closing import is_date_line, is_day_in_digits, list_signers
from converters.dates import find_dates, parse_date
from converters.labels import squeeze
from converters.model import Notice, Paragraph, Role
from converters.official.closing import find_official, read_official
from converters.official.houses import is_abbreviated
from converters.official.issuing import find_order_issuer, is_agency, split_agencies
from converters.official.letterhead import read_letterhead
from converters.official.opening import read_opening
from converters.official.purchaser import find_principal
from converters.official.towns import name_offices

_TITLE_ISSUER = re.compile(r"^(?P<names>[\u3400-\u9fff、\s（）()]{3,120}?)(?:关于|印发|转发|批转)")


def add_signing(notice: Notice) -> Notice:
    """Return ``notice`` with issuer and date of writing filled from what it says itself, where they were unknown.

    What a warning says of its own release (临岚市气象台2026年7月12日03时15分发布) gives issuer and day of publication.
    An agent signs for whoever buys. Without a signature, the agencies before 关于 in the title are the issuer.
    What a meeting adopted, as the note under its title says (题注), was made on that day, by whose meeting it was
    where nothing else names one. What the printed head says is believed last.
    """
    if notice.issued and notice.issuer:
        return notice
    head = [block.text for block in notice.body[:_HEAD] if isinstance(block, LINES)]
    opening, (owners, day) = read_opening(head), read_letterhead(head, notice.document_number)
    issued = notice.issued or opening.proclaimed or _find_day(notice) or day
    issuer = notice.issuer or " ".join(dict.fromkeys(_full_names(notice))) or find_order_issuer(notice.document_number)
    if not issuer:
        issuer = " ".join(_find_official(notice))
    if not issuer and opening.proclaimed:
        issuer = opening.order_issuer or opening.adopted_by
    published, issuer = notice.published, issuer or " ".join(owners)
    if not issued and (released := _find_release(notice)) and issuer in ("", released[0]):
        issuer, published = released[0], published or released[1]
    if (issued, issuer, published) == (notice.issued, notice.issuer, notice.published):
        return notice
    return replace(notice, issued=issued, issuer=issuer, published=published)


_RELEASE = re.compile(
    r"""
    (?!根?据|按|经|由) (?P<agency>[\u3400-\u9fff]{3,24}?) (?:于|在)? (?P<day>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)
    (?:\d{1,2}(?:[时點点]|[:：])(?:\d{1,2}分?)?)? (?:继续|变更|升级|更新)? 发布
    (?: $ | [：:。，,] | (?!的)[\u3400-\u9fff]{2,12}(?:预警|响应|通告|公告|警报) )
    """,
    re.VERBOSE,
)
"""How a warning begins or ends that nobody signs."""
_AT_ENDS = 2


def _find_release(notice: Notice) -> tuple[str, date] | None:
    """Return who released a warning and on which day, as a paragraph at its ends begins, or its title; else None."""
    lines = [squeeze(block.text) for block in notice.body if isinstance(block, Paragraph)]
    for line in dict.fromkeys((*lines[:_AT_ENDS], *lines[-_AT_ENDS:], squeeze(notice.title))):
        match = _RELEASE.match(line)
        day = parse_date(match["day"]) if match else None
        if match and day and is_agency(match["agency"]):
            return match["agency"], day
    return None


_HEAD = 16
"""Blocks among which the note of adoption stands."""


def _full_names(notice: Notice) -> tuple[str, ...]:
    """Return the agencies of title and signature; the title wins where it says more (市局 signs as 局)."""
    signed = list_signers(notice)
    titled = name_offices(find_title_issuers(notice.title), signed)
    if len(signed) == 1 and (buyer := find_principal(notice.title, list_texts(notice.body), signed[0])):
        return (buyer,)
    if len(titled) == len(signed) == 1 and _is_short_for(titled[0], signed[0]):
        return signed
    if len(titled) >= len(signed):
        return titled or signed
    return signed


_END = 2


def _is_short_for(short: str, name: str) -> bool:
    """Return whether ``short`` is ``name`` without some of its characters, and ends alike: 华北监管局."""
    return len(name) > len(short) and name.endswith(short[-_END:]) and set(short) <= set(name)


def find_title_issuers(title: str) -> tuple[str, ...]:
    """Return the agencies that stand before 关于 in ``title``.

    >>> find_title_issuers("临岚市水务局 临岚市财政局关于节水的通知")
    ('临岚市水务局', '临岚市财政局')
    >>> find_title_issuers("区领导调研节水工作")
    ()
    """
    match = _TITLE_ISSUER.match(title.strip())
    if not match:
        return ()
    names = match["names"].strip()
    parts = [squeeze(part) for part in re.split(r"[\s、]+", names) if part]
    if all(is_agency(part) and len(part) >= 4 for part in parts):
        return tuple(parts)
    return () if len(names) < 4 and is_abbreviated(names) else split_agencies(names)


_LAST = 4


def _find_official(notice: Notice) -> tuple[str, ...]:
    """Return the agency whose head signs above a day of ``notice``, or below one in its last lines."""
    for at, block in enumerate(notice.body):
        if isinstance(block, Paragraph) and block.role is Role.DATE:
            above = [other.text if isinstance(other, Paragraph) else "" for other in notice.body[max(at - 2, 0) : at]]
            if found := find_official(above):
                return found
    texts = [block.text for block in notice.body[-_LAST:] if isinstance(block, Paragraph)]
    at = next((at for at, text in enumerate(texts) if "日" in text and is_date_line(text)), -1)
    if at < 0:
        return ()
    return find_official(texts[max(at - 2, 0) : at]) or read_official("".join(texts[at + 1 : at + 2]))


def _find_day(notice: Notice) -> date | None:
    """Return the date under the first signature, if the text before its annexes bears just one."""
    days: set[date | None] = set()
    for block in notice.body:
        if not isinstance(block, Paragraph):
            continue
        if block.role is Role.ANNEX_START:
            break
        if block.role is Role.DATE and (is_date_line(block.text) or is_day_in_digits(block.text)):
            days.add(parse_date(squeeze(block.text)))
        if block.role is Role.SIGNATURE and (hits := find_dates(block.text)):
            days.add(hits[-1][0])
    return days.pop() if len(days) == 1 else None
