"""The lines of a text dump as the document had them: what was jammed in one is parted."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

from converters.labels import squeeze
from converters.readers.documents.title_words import LETTERS, any_of

_KINDS = any_of(LETTERS, ("办法", "规定", "细则", "方案"))
_TITLE_END = re.compile(rf"的(?:{_KINDS})(?:[（(][^（）()]{{1,24}}[）)])?")
_ADDRESSEE_START = re.compile(
    r"\s*(?:各|有关|全[省市区县]|[\u4e00-\u9fff]{2,14}?(?:政府|局|厅|委|部|办|行|院|公司|中心|总部|分行|海关|学校|单位|同志|委员会|街道|镇))"
)
_SENTENCE_START = re.compile(
    r"\s*(?:为|因|根据|按照|依据|经|现将|近期|近日|目前|自|鉴于|你|依照|由于|日前|随着|针对|今年|去年|20\d\d年|兹|我|本|请|当前|第一[章条]|一、|[（(])"
)
_SIGNER = re.compile(r"(?P<names>[\u4e00-\u9fff]{3,160})(?:（[^）]{1,12}）)?[\s\u3000]*")
_OFFICE = re.compile(
    r"政府|办公室|办公厅|委员会|管委会|[局厅委部院署行会处办馆所站园社]|中心|公司|集团|街道|总队|支队|大队|[中小大]学|学校"
)
"""What the name of an agency ends in."""
_LONGEST_NAME = 26
_LONGEST_SIGNATURE = 160
_DATE = (
    r"(?P<date>(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
    r"|[二一][〇○零OＯo0０一二三四五六七八九]{3}\s*年\s*[一二三四五六七八九十元]{1,3}\s*月\s*[一二三四五六七八九十]{1,3}\s*日)"
)
_SIGNED_ON = re.compile(rf"{_DATE}(?=$|[\s\u3000]*(?:附|主题词|抄送|[（(]此件|公告下载))")
_TAIL_START = re.compile(r"(?<=[。：:）)\w])[\s\u3000]*(?=(?:抄\s*送|内部发送|主题词|抄报)\s*[：:])")
_IMPRINT = re.compile(
    r"(?<=[）)。])[\s\u3000]*(?=[\u4e00-\u9fff]{2,20}(?:办公厅|办公室|局|委|部)[\s\u3000]*"
    rf"{_DATE.replace('?P<date>', '?:')}\s*印发)"
)
_OFFICES = "总理|省长|市长|县长|区长|部长|局长|主任"
_HEAD = rf"(?:{_OFFICES})[\s\u3000]+[\u4e00-\u9fff]{{2,4}}"
_HEAD_SIGNS = re.compile(rf"(?<=。)[\s\u3000]*(?={_HEAD}[\s\u3000]+{_DATE.replace('?P<date>', '?:')}[\s\u3000]*$)")
_HEAD_AND_DAY = re.compile(rf"(?P<head>{_HEAD})[\s\u3000]+{_DATE}[\s\u3000]*")
"""Whoever signs an order, and the day behind the name."""
_ANNEX = re.compile(r"(?<=日)(?=附\s*件\s*\d?\s*[：:])|(?<=[。])[\s\u3000]*(?=附件\s*[:：])")


def split_title(line: str, title: str = "") -> tuple[str, str]:
    """Return the title that ``line`` begins with and what was jammed behind it; ("", line) if nothing was.

    ``title``, where it is known from elsewhere, decides; otherwise a title ends with 的通知, 的公告 …
    outside of book marks, before an addressee or the first words of a text.

    >>> split_title("临岚市教育局关于做好招生工作的通知各区教育局，市属各学校：")
    ('临岚市教育局关于做好招生工作的通知', '各区教育局，市属各学校：')
    >>> split_title("关于转发《关于放假的通知》的通知")
    ('', '关于转发《关于放假的通知》的通知')
    """
    text = line.strip()
    if title and text.startswith(title) and len(text) > len(title):
        return title, text[len(title) :].strip()
    start = text.find("关于")
    if not 0 <= start <= 80:
        return "", line
    for end in _TITLE_END.finditer(text, start):
        head, rest = text[: end.end()], text[end.end() :]
        if head.count("《") != head.count("》") or len(head) > 160:
            continue
        if re.search(r"[。；：]", head) or "，" in head.replace("，", "", 2):
            return "", line
        if _opens_text(rest):
            return head, rest.strip()
    return "", line


_NUMBER_FIRST = re.compile(r"\s*[\u4e00-\u9fff]{1,12}[〔\[［](?:19|20)\d{2}[〕\]］]\s*\d{1,5}\s*号")


def _opens_text(rest: str) -> bool:
    if len(rest.strip()) < 3 or rest[:1] in "》”、，,。.；;：:）)的和与及》（(":
        return False
    if len(_split_number(rest)) > 1:
        return True
    first = re.split(r"(?<=[：:。])", rest, maxsplit=1)[0]
    is_addressee = first.endswith(("：", ":")) and _ADDRESSEE_START.match(first) is not None
    return is_addressee or (_SENTENCE_START.match(rest) is not None and re.search(r"[。：:]", rest) is not None)


def split_closing(line: str) -> list[str]:
    """Return ``line`` parted at a signature, a date, copies and imprint that were jammed behind the text.

    >>> split_closing("特此公告。临岚市水务局2024年5月6日")
    ['特此公告。', '临岚市水务局', '2024年5月6日']
    """
    parts = [line]
    for pattern in (_TAIL_START, _IMPRINT, _ANNEX, _HEAD_SIGNS):
        parts = [piece for part in parts for piece in pattern.split(part) if piece and piece.strip()]
    return [piece for part in parts for piece in _split_signature(part)]


def _split_signature(part: str) -> list[str]:
    if signed := _HEAD_AND_DAY.fullmatch(part):
        return [signed["head"], signed["date"]]
    for match in _SIGNED_ON.finditer(part):
        signature = _before_date(part, match.start())
        if not signature:
            continue
        before, after = part[: match.start()].rstrip().removesuffix(signature).strip(), part[match.end() :].strip()
        return [piece for piece in (before, signature, match["date"].strip(), after) if squeeze(piece)]
    return [part]


def _before_date(part: str, end: int) -> str:
    """Return the agencies that stand between the last sentence, or the start, and the date at ``end``; "" if none.

    What stands there is looked at from the date back, and once: names may end within names (办, 办公室).
    """
    lowest = max(0, end - _LONGEST_SIGNATURE)
    start = max(part.rfind(stop, lowest, end) for stop in "。！；") + 1
    if not start and lowest:
        return ""
    signature = part[start:end].strip()
    at = 0
    while at < len(signature):
        signer = _SIGNER.match(signature, at)
        if signer is None or not _are_agencies(signer["names"]):
            return ""
        at = signer.end()
    return signature


def _are_agencies(names: str) -> bool:
    """Return whether ``names``, set without spaces, can be parted so that each part ends as an agency does."""
    ends = [0, *(office.end() for office in _OFFICE.finditer(names, 2))]
    gaps = (after - before for before, after in itertools.pairwise(ends))
    return ends[-1] == len(names) and max(gaps, default=0) <= _LONGEST_NAME


_RECIPIENTS = re.compile(
    r"^(?P<to>[^。；：:]{1,400}?(?:[局厅委部办府院行区县市司会队团校]|办事处|管理处|服务处|单位|部门|企业|公司|机构|学校|同志|中心)[：:])(?P<rest>.{8,})$"
)


def split_addressee(line: str) -> list[str]:
    """Return ``line`` parted behind an addressee that begins it: 各区教育局：为做好….

    >>> split_addressee("各区教育局，市属各学校：为做好招生工作，现通知如下：")
    ['各区教育局，市属各学校：', '为做好招生工作，现通知如下：']
    """
    match = _RECIPIENTS.match(line.strip())
    if not match or not _ADDRESSEE_START.match(match["to"]) or not _SENTENCE_START.match(match["rest"]):
        return [line]
    return [match["to"], match["rest"].strip()]


_HEAD_LINES = 4
"""So many lines of a text may begin with those whom it addresses."""


def _split_number(line: str) -> list[str]:
    """Return ``line`` parted behind a document number that begins it, if an addressee or a sentence follows."""
    match = _NUMBER_FIRST.match(line)
    rest = line[match.end() :].strip() if match else ""
    is_jammed = rest and (_ADDRESSEE_START.match(rest) or _SENTENCE_START.match(rest) or rest.startswith("来源"))
    return [line[: match.end()].strip(), rest] if match and is_jammed else [line]


def part_lines(lines: Iterable[str]) -> list[str]:
    """Return the lines that hold something, parted where addressee, signature and date were jammed to them."""
    parted: list[str] = []
    for number, line in enumerate(line for line in lines if line.strip()):
        parts = _split_number(line) if number < _HEAD_LINES else [line]
        parts = [piece for part in parts for piece in split_addressee(part)] if number < _HEAD_LINES else parts
        parted += [piece for part in parts for piece in split_closing(part)]
    return parted
