"""Links that lead to a document to download and to no page."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

from converters.labels import squeeze
from converters.readers.html.label_rows import fields_of, row_of
from converters.readers.html.lines import Sheet
from converters.traditional import simplify

_FILE = re.compile(
    r"\.(?:docx?|wps|xlsx?|et|pdf|pptx?|zip|rar|7z|ofd|csv|rtf|txt|odt|ods|ceb|tiff?)(?:$|[?#&])"
    r"|download(?:file|_?attach|\.jsp|\.do|\.aspx|\.php)|/downfile|downfile\.jsp|filedown|/attach(?:ment)?s?/|file\.do|getfile",
    re.IGNORECASE,
)
_FILE_IN_LOWER_CASE = re.compile(_FILE.pattern)
"""The same for what is in lower case already: many times faster, because the case of no letter is asked."""
_LONGEST_LINK = 2000
"""Links that are longer hold data."""


def is_file_link(href: str) -> bool:
    """Return whether ``href`` leads to a document to download."""
    return len(href) <= _LONGEST_LINK and _is_file_link(href)


@lru_cache(maxsize=4096)  # the links of a site's menus are on each of its pages
def _is_file_link(href: str) -> bool:
    if href.isascii():
        return _FILE_IN_LOWER_CASE.search(href.lower()) is not None
    return _FILE.search(href) is not None


ANNEXES_BEGIN = re.compile(r"附\s*件\s*[:：]\s*1\s*[.．、]")
"""How a text begins to list its annexes."""
_ANNEX_WORD = re.compile(r"(?:相关)?附\s*件(?:下载|列表|信息)?\s*[:：]?")
_LONGEST_WORD = 16
_BESIDE_FILES = re.compile(
    r"""
    (?: 相关附件(?:下载|列表)?[:：]? | 附件(?:下载|列表)[:：]? | 附件【】(?=已) | \d{1,2}[.．、](?=[（(\[]) )?
    (?: [（(\[]?\d[\d.]*(?:[KMG]?B|K|M|字节)[）)\]]?    # （23KB）
      | 已?下载(?:次数)?[:：]?\d*次? )*                     # 已下载3次, 下载次数：3
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What a page sets beside the files to download, and a text does not beside its annexes: 附件下载：…（23KB）."""


def is_annex_word(text: str) -> bool:
    """Return whether ``text`` is nothing but the word over a list of files.

    >>> is_annex_word("相关附件："), is_annex_word("附件下載"), is_annex_word("附件：1.申请表")
    (True, True, False)
    """
    return len(text) <= _LONGEST_WORD and _ANNEX_WORD.fullmatch(simplify(text)) is not None


def lists_files(sheet: Sheet, at: int) -> bool:
    """Return whether a line is files to download and nothing else; a cell of a table of data is of the table."""
    line = sheet.lines[at]
    if line.tag in ("td", "th") and len(fields_of(sheet, row_of(sheet, line.node))) >= _COLUMNS:
        return False
    if line.linked * 10 >= len(line.text) * 8 and not ANNEXES_BEGIN.match(line.text):
        return True
    beside = squeeze("".join([piece.text for piece in line.pieces if not piece.href]))
    return _BESIDE_FILES.fullmatch(simplify(beside)) is not None


_COLUMNS = 4
"""A list of files has fewer."""


def is_icon(image: etree._Element) -> bool:
    """Return whether a picture only shows of what kind the file is that is linked right behind it."""
    following = image.getnext()
    return (
        following is not None and following.tag == "a" and not (image.tail or "").strip()
        and not image.get("alt") and not image.get("width")
        and is_file_link(following.get("href") or "")
    )  # fmt: skip
