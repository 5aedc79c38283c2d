"""The files that belong to a notice, with their real names even where the link only says 附件1."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from converters.labels import squeeze
from converters.model import Attachment
from converters.readers.html.blocks import resolve
from converters.readers.html.file_links import is_file_link
from converters.readers.html.lines import Line, Piece

_ENDING = re.compile(r"\.(docx?|wps|xlsx?|et|pdf|pptx?|zip|rar|7z|ofd|csv|rtf|txt|odt|ods|ceb|tiff?)$", re.IGNORECASE)
_SAYS_NOTHING = re.compile(
    r"""^[【\[（(]?\s*(?:点击|点此|此处|请点击)?\s*(?:附\s*[件表]|下载|查看|全文|原文|文件|正文|PDF|WORD|DOC)*\s*
        (?:\d{1,2}|[一二三四五六七八九十]{1,3})?\s*(?:[:：.、-]\s*)?(?:点击)?(?:下载|查看|原文)?
        (?:附件|文件)?\s*[】\]）)]?$""",
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER = re.compile(r"附\s*件\s*[:：]?\s*(\d{1,2}|[一二三四五六七八九十]{1,3})")
_LEAD = re.compile(r"^附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\s*[:：.、]\s*|^\d{1,2}\s*[.．、:：]\s*(?!\d)")
_HAN = {han: number for number, han in enumerate("一二三四五六七八九十", 1)}
_LISTED = re.compile(
    r"(?:^|\s|[:：；;])\s*(\d{1,2})\s*[.．、]\s*(?!\d)([^\n]{2,120}?)(?=(?:\s+\d{1,2}\s*[.．、])|[；;]|$)"
)


def _number_of(text: str) -> int:
    match = _NUMBER.search(text)
    if not match:
        return 0
    return int(match[1]) if match[1].isdigit() else _HAN.get(match[1], 0)


def list_annexes(lines: Sequence[str]) -> dict[int, str]:
    """Return number -> title as 附件说明 lists them: 附件：1.申请表 / 2.名单.

    >>> list_annexes(["附件：1.申请表", "2.名单", "临岚市水务局"])
    {1: '申请表', 2: '名单'}
    """
    annexes: dict[int, str] = {}
    inside = False
    for line in lines:
        text = line.strip()
        if not inside and not text.startswith("附"):
            continue
        if re.match(r"^附\s*件\s*[:：]", text):
            inside = True
            rest = re.sub(r"^附\s*件\s*[:：]\s*", "", text)
            if rest and not re.match(r"\d{1,2}\s*[.．、]", rest):
                annexes.setdefault(1, rest)
                continue
        elif single := re.match(r"^附\s*件\s*(\d{1,2})\s*[:：.、\s]\s*(\S.{2,120})$", text):
            annexes.setdefault(int(single[1]), single[2].strip())
            continue
        elif inside and not re.match(r"\d{1,2}\s*[.．、]", text):
            inside = False
        if inside:
            for number, title in _LISTED.findall(text.removeprefix("附件：").removeprefix("附件:")):
                annexes.setdefault(int(number), title.strip())
    return annexes


def _clean(text: str) -> str:
    return _ENDING.sub("", text.strip().strip("《》 \u3000")).strip() if _ENDING.search(text.strip()) else text.strip()


def _is_name(text: str) -> bool:
    bare = _ENDING.sub("", text.strip())
    return (
        bool(bare)
        and not _SAYS_NOTHING.match(bare)
        and "://" not in bare
        and re.search(r"[\u3400-\u9fff]{2}", bare) is not None
    )


def name_attachment(piece: Piece, line: Line, annexes: dict[int, str]) -> str:
    """Return the real name of what ``piece`` links to: link text, its title, the list in the text, the file name."""
    cut = re.search(r"(?:\.{3}|…)", piece.text)
    if _is_name(piece.text) and not (cut and _is_name(piece.name)):
        return _clean(_LEAD.sub("", piece.text) if _is_name(_LEAD.sub("", piece.text)) else piece.text)
    if _is_name(piece.name):
        return _clean(_LEAD.sub("", piece.name))
    number = _number_of(piece.text) or _number_of(line.text)
    if number in annexes and _is_name(annexes[number]):
        return _clean(annexes[number])
    around = line.text.replace(piece.text, "").strip()
    bare = _LEAD.sub("", around).strip("：:（）() ")
    if len(around) <= 80 and _is_name(bare):
        return _clean(bare)
    only = next(iter(annexes.values())) if not number and len(annexes) == 1 else ""
    if _is_name(only):
        return _clean(only)
    stem = PurePosixPath(unquote(urlsplit(piece.href).path)).name
    return _clean(stem) if _is_name(stem) else _ENDING.sub("", piece.text.strip()) or stem


def find_format(href: str, text: str) -> str:
    """Return the file's format by the ending of its address or name, "" if neither has one."""
    for source in (urlsplit(href).path, text, href):
        if match := _ENDING.search(source.strip()):
            return match[1].lower()
    match = re.search(r"\.(docx?|wps|xlsx?|et|pdf|zip|rar|ofd)(?=$|[&?#])", href, re.IGNORECASE)
    return match[1].lower() if match else ""


def find_attachments(
    lines: Iterable[Line], frames: Iterable[str], texts: Sequence[str], base: str
) -> tuple[Attachment, ...]:
    """Return the files that ``lines`` and ``frames`` link to, each address once, in order."""
    annexes = list_annexes(texts)
    found: dict[str, Attachment] = {}
    for line in lines:
        for piece in line.pieces:
            if not piece.href or (not is_file_link(piece.href) and not _ENDING.search(piece.text.strip())):
                continue
            address = resolve(piece.href, base) or (piece.href if ":" not in piece.href.split("/")[0] else "")
            if not address or address in found:
                continue
            try:
                title = name_attachment(piece, line, annexes)
                found[address] = Attachment(title, url=address, format=find_format(piece.href, piece.text))
            except ValueError:
                continue
    for frame in frames:
        if ".pdf" in frame.lower():
            address = resolve(frame.rpartition("file=")[2] or frame, base)
            if address and address not in found:
                stem = PurePosixPath(unquote(urlsplit(address).path)).stem
                found[address] = Attachment(stem, url=address, format="pdf")
    return tuple(found.values())


ANNEXES_BEGIN = re.compile(r"附\s*件\s*[:：]\s*1\s*[.．、]")
"""How a text begins to list its annexes."""

_BESIDE_FILES = re.compile(
    r"""
    (?: 相关附件(?:下载|列表)?[:：]? | 附件(?:下载|列表)[:：]? | 附件【】(?=已) | \d{1,2}[.．、](?=[（(\[]) )?
    (?: [（(\[]?\d[\d.]*(?:[KMG]?B|K|M|字节)[）)\]]?    # （23KB）
      | 已?下载(?:次数)?[:：]?\d*次? )*                     # 已下载3次, 下载次数：3
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What a page sets beside the files to download, and a text does not beside its annexes: 附件下载：…（23KB）."""


def lists_files(line: Line) -> bool:
    """Return whether a line is files to download and nothing else."""
    if line.linked * 10 >= len(line.text) * 8 and not ANNEXES_BEGIN.match(line.text):
        return True
    beside = squeeze("".join([piece.text for piece in line.pieces if not piece.href]))
    return _BESIDE_FILES.fullmatch(beside) is not None
