"""What text dumps of pages of Taiwan, Hong Kong and Macau say in ways that only these have: days, heads, releases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converters.dates.local import may_be_local, write_day
from converters.dates.region import find_region
from converters.fields import Found
from converters.labels import Field, squeeze
from converters.model import Notice
from converters.official.despatch import read_despatch
from converters.official.release import Release, find_release, find_speaking

_DAYS = (Field.PUBLISHED, Field.ISSUED, Field.EFFECTIVE, Field.EXPIRES)


def write_local_days(found: Sequence[Found], lines: Sequence[str]) -> list[Found]:
    """Return ``found`` with the days in the forms of Taiwan, Hong Kong and Macau written as other texts have them."""
    if not any(one.field in _DAYS and may_be_local(one.value) for one in found):
        return list(found)
    text = "\n".join(lines)
    region = find_region(text)
    return [replace(one, value=write_day(one.value, region, text)) if one.field in _DAYS else one for one in found]


def drop_column(lines: list[str]) -> list[str]:
    """Return ``lines`` without the name of the column that stands above a press release.

    >>> drop_column(["新聞公報", "渠道動工", "完", "2026年3月5日（星期四）"])[0]
    '渠道動工'
    >>> drop_column(["新聞公報", "渠道動工"])[0]
    '新聞公報'
    """
    first = next((at for at, line in enumerate(lines) if line.strip()), -1)
    if first < 0 or not _COLUMN.fullmatch(squeeze(lines[first])):
        return lines
    return lines[first + 1 :] if find_release([line for line in lines if line.strip()]) else lines


_COLUMN = re.compile("(?:香港特[別别]行政[區区]政府)?(?:新[聞闻]公[報报]|新[聞闻]稿)")


def cut_release(body: list[str]) -> tuple[list[str], list[str], list[Found]]:
    """Return the lines of a press release without those that end it, these, and the day that they say."""
    release = find_release(body)
    if release is None:
        return body, [], []
    kept = [*body[: release.start], *body[release.end :]]
    return kept, body[release.start : release.end], [_publish(release)]


def _publish(release: Release) -> Found:
    return Found(Field.PUBLISHED, release.day.isoformat(), "the end of the release", 1)


def add_sent(notice: Notice, lines: Sequence[str], *, is_release: bool, issuer: str = "") -> Notice:
    """Return ``notice`` with what the head of a document of Taiwan says, or who speaks in a press release.

    Whose name stands in that head is the issuer, and not who posts it, unless ``issuer`` is known from elsewhere.
    """
    if is_release and not notice.issuer:
        speaking = next((names for block in notice.body[:2] if (names := find_speaking(block.text.strip()))), ())
        return replace(notice, issuer=" ".join(speaking))
    if not any("字第" in line or "民國" in line for line in lines[:_HEAD]):
        return notice
    sent = read_despatch([line for line in lines[:_HEAD] if line.strip()])
    if sent is None:
        return notice
    return replace(
        notice,
        issuer=issuer or sent.agency,
        document_number=notice.document_number or sent.number,
        issued=notice.issued or sent.day,
    )


_HEAD = 30
"""Lines of a text, empty ones too, in which the head of its document stands."""
