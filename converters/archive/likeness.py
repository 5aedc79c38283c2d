"""Whether two notices may be one document: by the subjects of their titles, their texts, the address they came from."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from itertools import pairwise
from urllib.parse import urlsplit

from converters.body_text import list_texts
from converters.identify import explains
from converters.labels import squeeze
from converters.model import Notice, Origin, Paragraph, Role
from converters.public_address import clean_address

_MOST = 0.6
"""Of the pairs of characters in the shorter of two subjects: so many are in both if they are of one document."""
_HALF = 0.5
"""Of the lines of the shorter of two texts."""
_ABOUT = "关于"
_KIND = re.compile(
    r"的?(?:通知|公告|通告|公示|通报|决定|意见|批复|复函|函|令|公报|报告|方案|办法|规定|细则)?"
    r"(?:[（(【〔][^（）()【】〔〕]{1,12}[）)】〕])*$"
)
_COUNTED = re.compile(
    r"第[〇零一二三四五六七八九十百\d]+[批次期号轮届周]|\d+期|\d{4}年"
    r"|\d{1,2}月(?:份|\d{1,2}日)?|[一二三四五六七八九十]{1,2}月份|第?[一二三四1-4]季度|[上下]半年"
)
"""What tells one of a row of notices from the next: 第三批, 2026年, 1月份, 第一季度."""
_BRACKETS = re.compile(r"[（(]([^（）()]{1,20})[）)]")
"""So do parts: （一）, （城东）."""
_STATE = re.compile(r"修[订改正]|更[正新]|变更|调整|补充|重新|最新|稿|[试暂]行")
"""In brackets it says how one document stands, of which there may be versions."""
_LEAST_LINE = 8
_MANY_LINES = 200
_NO_LETTERS = re.compile(r"[^a-z\u3400-\u9fff]")
_FRAME = frozenset({Role.NUMBER, Role.ADDRESSEE, Role.SIGNATURE, Role.DATE, Role.COPIES, Role.IMPRINT})
"""What the documents of an office share, whatever they are about."""
_OF_SEVERAL = frozenset({"json", "csv", "xlsx", "xls", "et", "ods", "zip"})
"""Formats that hold lists, all of one address."""
_INDEX = re.compile(r"(?:^|/)(?:(?:index|default)(?:_\d+)?\.\w+)?$", re.IGNORECASE)
_TO_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
_HASH = 12


def address_key(origin: Origin) -> str:
    """Return the address of ``origin`` as addresses are compared; empty where other notices may have it too.

    >>> address_key(Origin(url="http://www.linlan.example/a/12.html#top")), address_key(Origin(url="http://a.example/b/"))
    ('www.linlan.example/a/12.html', '')
    """
    return _address_key(origin.url) if origin.url and origin.format not in _OF_SEVERAL else ""


@lru_cache(maxsize=4096)
def _address_key(url: str) -> str:
    parts = urlsplit(clean_address(url))
    if not parts.netloc or (_INDEX.search(parts.path) and not parts.query):
        return ""
    if parts.fragment.startswith(("/", "!")):  # it names a page of a program, which is at one address with all others
        return ""
    return f"{parts.netloc.lower()}{parts.path}{'?' if parts.query else ''}{parts.query}"


def are_titles_alike(one: Notice, other: Notice) -> bool:
    """Return whether two titles may be of one document, and not one of them of what explains it."""
    if explains(one.title) is not explains(other.title):
        return False
    if _are_told_apart(squeeze(one.title), squeeze(other.title)):
        return False
    a, b = subject_of(one), subject_of(other)
    pairs, others = (set(map("".join, pairwise(subject))) for subject in (a, b))
    return a == b or (bool(pairs and others) and len(pairs & others) >= _MOST * min(len(pairs), len(others)))


def _are_told_apart(one: str, other: str) -> bool:
    """Return whether both titles say which of a row they are of, and not the same."""
    counted = [_COUNTED.findall(title) for title in (one, other)]
    parts = [[part for part in _BRACKETS.findall(title) if not _STATE.search(part)] for title in (one, other)]
    return any(all(pair) and pair[0] != pair[1] for pair in (counted, parts))


def subject_of(notice: Notice) -> str:
    """Return what the title says that others of its issuer and kind do not say too.

    >>> subject_of(Notice("临岚市教育局关于2026年寒假安排的通知（修订）", (), issuer="临岚市教育局"))
    '寒假安排'
    """
    title = squeeze(notice.title)
    for name in notice.issuer.split():
        title = title.removeprefix(name)
    before, about, after = title.partition(_ABOUT)
    subject = after if about and not before.endswith("转发") and "《" not in before else title
    return _KIND.sub("", _COUNTED.sub("", subject))


def are_texts_alike(one: Notice, other: Notice) -> bool:
    """Return whether half of the lines of one text stand in the other too, whatever figures are in them."""
    a, b = _lines_of(one), _lines_of(other)
    return bool(a and b) and len(a & b) >= _HALF * min(len(a), len(b))


def sketch_lines(notice: Notice) -> str:
    """Return the lines of ``notice`` as hashes, a line each, of which ``are_texts_alike`` says the same.

    They are letters without figures, which it does not heed.
    """
    return "\n".join(
        sorted(
            hashlib.sha256(line.encode()).hexdigest()[:_HASH].translate(_TO_LETTERS) for line in _lines_of(notice)
        )
    )


def _lines_of(notice: Notice) -> frozenset[str]:
    framed = [isinstance(block, Paragraph) and block.role in _FRAME for block in notice.body]
    texts = [text for text, is_framed in zip(list_texts(notice.body), framed, strict=True) if not is_framed]
    lines = [line for text in texts for line in text.split("\n")][:_MANY_LINES]
    squeezed = (_NO_LETTERS.sub("", line.lower()) for line in lines)
    return frozenset(line for line in squeezed if len(line) >= _LEAST_LINE)
