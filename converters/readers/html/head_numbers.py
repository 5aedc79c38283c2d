"""Document numbers in the head of a page: in a line of their own or about the article, before or behind the title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.dates import parse_date
from converters.labels import squeeze
from converters.official.document_number import DocumentNumber, find_gazette_number, find_line_number
from converters.official.issuing import is_agency, split_agencies

_LED = re.compile(
    r"^(?P<number>[\u3400-\u9fff、\s（）()]{2,40}?(?:令|公告|通告|公报)\s*[〔﹝［\[（(]?\s*(?:(?:19|20)\d{2}\s*年?\s*[〕﹞］\]）)]?)?\s*第\s*[\d一二三四五六七八九十百]{1,6}\s*号[）)]?)"
)

_LED_BY_DECISION = re.compile(
    r"^(?P<number>[\u3400-\u9fff]{0,20}决定书\s*[〔﹝［\[（(](?:19|20)\d{2}[〕﹞］\]）)]\s*\d{1,5}\s*号)"
)


def find_leading_number(title: str) -> DocumentNumber | None:
    """Return the number that a title begins with: 临岚市人民政府令〔2021〕第5号（临岚市供水办法）.

    >>> str(find_leading_number("临岚市水务局公告2024年第7号（关于检修的公告）"))
    '临岚市水务局公告2024年第7号'
    >>> str(find_leading_number("行政处罚决定书〔2024〕5号（临岚某公司）"))
    '行政处罚决定书〔2024〕5号'
    """
    match = _LED.match(title) or _LED_BY_DECISION.match(title)
    return find_line_number(match["number"]) if match else None


_TRAILED = re.compile(
    r"(?<=[知告示见定法则案复函])\s*(?P<number>[\u3400-\u9fff]{2,12}[〔﹝［\[（(](?:19|20)\d{2}[〕﹞］\]）)]\s*第?\s*\d{1,5}\s*[号號])$"
)


def find_trailing_number(title: str) -> DocumentNumber | None:
    """Return the number that stands right behind a title, in the same heading: …的通知 临政发〔2023〕6号.

    >>> str(find_trailing_number("临岚市人民政府关于节约用水的通知 临政发〔2023〕6号"))
    '临政发〔2023〕6号'
    """
    match = _TRAILED.search(title)
    return find_line_number(match["number"]) if match else None


_BRACKETED = re.compile(r"\s*[（(](?:19|20)\d{2}\s*年\s*第\s*\d{1,5}\s*[号號][）)]$")


def cut_trailing_number(title: str, said: Sequence[str] = ()) -> str:
    """Return ``title`` without a document number right behind it.

    One in brackets belongs to it, unless what is ``said`` to be the title elsewhere ends before it.

    >>> cut_trailing_number("关于节水的通告（2024年 第11号）", ["关于节水的通告"])
    '关于节水的通告'
    """
    bare = _BRACKETED.sub("", title)
    if bare != title and squeeze(bare) in map(squeeze, said):
        return bare
    return _TRAILED.sub("", title) if title.endswith(("号", "號")) else title


def is_number(text: str) -> bool:
    """Return whether ``text`` is a document number and nothing else."""
    if find_gazette_number(text) is not None:
        return True
    if "号" not in text and "號" not in text:
        return False
    bare = squeeze(text)
    return find_line_number(text) is not None or any(form.fullmatch(bare) for form in (_HAN_NUMBER, _CASE_NUMBER))


_HAN_NUMBER = re.compile(
    r"[（(]?[一二][〇○零九][〇○零一二三四五六七八九]{2}年第[一二三四五六七八九十百〇零]{1,6}号[）)]?"
)
"""The number of a proclamation counted in Chinese numerals: 二〇二四年第十六号."""
_CASE_NUMBER = re.compile(
    r"[（(](?:19|20)\d{2}[）)][\u3400-\u9fff]\d{0,4}[\u3400-\u9fff]{1,6}\d{1,6}号(?:之[一二三四五六七八九十]{1,2})?"
)
"""What courts number their documents by: （2024）岚0105执恢218号."""


WIDE_GAP = re.compile(r"[\s\u3000]+|[｜|]")
"""What parts the things that a line about an article says."""


def holds_number(text: str) -> bool:
    """Return whether ``text`` is a document number with a day or agencies beside it, parted by gaps, and no more.

    >>> holds_number("临水发〔2024〕 3 号　2024/3/5"), holds_number("临水发〔2024〕3号 收悉")
    (True, False)
    """
    if "号" not in text and "號" not in text:
        return False
    parts = [part for part in WIDE_GAP.split(_close(text)) if part and not _CLOCK.fullmatch(part)]
    others = [part for part in parts if not is_number(part)]
    return 0 < len(others) < len(parts) and all(parse_date(part) or split_agencies(part) for part in others)


def _close(text: str) -> str:
    """Return ``text`` with the gaps in its numbers closed: 临水发〔2024〕 3 号."""
    return _GAPS.sub(r"\1\2", text)


_GAPS = re.compile(r"(?<=[〕﹞］\]）)】])\s*(第?)\s*(\d{1,5})\s*(?=[号號])")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")


def find_number(texts: Sequence[str]) -> str:
    """Return the document number that stands by itself between wide gaps of a line: 临政发〔2024〕3号　2024-05-06."""
    for text in texts:
        if not ("号" in text or "號" in text) or len(text) > 160 or "《" in text:
            continue
        parts = WIDE_GAP.split(_close(text))
        for at, part in enumerate(parts):
            if _CASE_NUMBER.fullmatch(part):
                return part
            number = find_line_number(part)
            if number is not None and number.organ and number.year:
                return str(find_line_number(_lead(parts, at)) or number)
    led = (match[1] for text in map(_close, texts) if (match := _LEADING_NUMBER.match(text)))
    if number_led := next(filter(find_line_number, led), ""):
        return number_led
    return next((text for text in map(squeeze, texts) if _BARE_NUMBER.fullmatch(text)), "")


def _lead(parts: Sequence[str], at: int) -> str:
    """Return part ``at`` with the agencies before it that announce with it: 财政局 水务局公告2024年第3号."""
    first = at
    while first and "公告" in parts[at] and is_agency(parts[first - 1]):
        first -= 1
    return " ".join(parts[first : at + 1])


_LEADING_NUMBER = re.compile(
    r"([\u3400-\u9fff]{2,12}[〔\[（(](?:19|20)\d{2}[〕\]）)]\d{1,4}号)(?=[\u3400-\u9fff]{,12}(?:19|20)\d{2}[-年/])"
)
"""A number jammed with whose account it is and when it was sent: 临公通〔2025〕8号临岚交警2025年10月11日."""
_BARE_NUMBER = re.compile(r"〔(?:19|20)\d{2}〕\d{1,4}号")
"""A number in a line of its own, of an agency that puts no word before it."""


_NOTED = re.compile(r"[（(][^（）()]{0,40}(?:发文字号|文号)[:：]\s*(?P<number>[^，,。；;（）()\s]{4,40}号)")


def find_noted_number(lines: Sequence[str]) -> str:
    """Return the number that a note in brackets below the text gives: （…文号：临住建函〔2024〕3号…）; "" if none does.

    >>> find_noted_number(["临岚市水务局", "（此件为建议答复，文号：临水函〔2024〕3号，办理结果：A类）"])
    '临水函〔2024〕3号'
    """
    for line in lines[-4:]:
        if (match := _NOTED.match(line.strip())) and (number := find_line_number(match["number"])):
            return str(number)
    return ""


def find_number_above(lines: Sequence[str], title: str) -> str:
    """Return the number that stands amid ``lines`` right above the ``title`` of what they publish; "" if none does.

    >>> find_number_above(["予以公布。", "岚水规〔2024〕3号", "岚水镇", "关于节水的规定"], "岚水镇关于节水的规定")
    '岚水规〔2024〕3号'
    """
    wanted = squeeze(title)
    for at, line in enumerate(lines[:_DEPTH]):
        number = find_line_number(line) if "号" in line and len(line) <= _LONGEST_NUMBER else None
        below = (squeeze("".join(lines[at + 1 : at + 1 + count])) for count in (1, 2, 3))
        if number is not None and number.organ and number.year and wanted in below:
            return str(number)
    return ""


_DEPTH, _LONGEST_NUMBER = 40, 40
