"""The text of a record's value: lines as they stand, or HTML, as content systems keep it, read as on a page."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from converters.issues import Issue
from converters.labels import squeeze
from converters.model import Attachment, Block
from converters.readers.broken_lines.jammed import part_lines
from converters.readers.broken_lines.wrapping import join_wrapped
from converters.readers.documents.heads import make_paragraphs
from converters.readers.html.attachments import find_attachments
from converters.readers.html.blocks import build_blocks
from converters.readers.html.lines import Sheet
from converters.readers.html.refusal import refuse_size
from converters.readers.html.skipped import tell_struck
from converters.readers.html.tree import parse_tree
from converters.readers.html.walk import flatten
from converters.readers.lost_markup import find_lost

_PARTING = "p|div|br|hr|table|tbody|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|section|article|center|blockquote|pre|figure"
"""Elements that begin a line."""
_TAG = re.compile(
    rf"""
      </(?:{_PARTING}|span|a|b|i|u|s|em|del|ins|strong|strike|font|sup|sub|style|script|o:p)\s*>  # no mathematics
    | <(?:{_PARTING})(?:\s[^<>]*)?/?>                                             # <p>, <br/>, <td colspan="2">
    | <(?:img|a|span|font|script|style|iframe|input|object|embed|meta|link)\s[^<>=]*=[^<>]*>   # <img src="1.png">
    | <!-- | <!doctype\s
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ESCAPED_SIGN = re.compile(r"&amp;(?=(?:nbsp|ensp|emsp|[lr][ds]quo|middot|hellip|mdash|ndash|times|bull);)")
"""The head of a sign in markup that was written as a name twice."""
_PARTING_TAG = re.compile(rf"</?(?:{_PARTING})\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:nbsp|ensp|emsp|[lr][ds]quo|middot|hellip|mdash|ndash|times|bull);")
"""Signs written as names: nobody types these, so that a text with one of them is markup without tags."""


@dataclass(frozen=True, slots=True)
class RecordText:
    """What a record's text says: its blocks, the files it links to, its lines without markup, and what is in no line.

    ``lost`` is text that stands in broken markup, where the parser takes it for a comment or a tag.
    """

    blocks: tuple[Block, ...]
    plain: str
    attachments: tuple[Attachment, ...] = ()
    issues: tuple[Issue, ...] = ()
    lost: str = ""


def is_html(text: str) -> bool:
    """Return whether ``text`` is markup; a sign ``<`` alone, even one before a letter, makes none.

    >>> is_html("<p>各乡镇：</p>"), is_html("甲<br>乙"), is_html("pH<7"), is_html("若a<b且c>d，则停水。")
    (True, True, False, False)
    """
    return "<" in text and _TAG.search(text) is not None


def read_record_text(text: str, base: str) -> RecordText:
    """Return the blocks of ``text``: of its markup if it is HTML, else a paragraph a line, but for lines that
    were broken at a width.

    Markup that was escaped once more or several times (``&lt;p&gt;``, ``&amp;lt;p&amp;gt;``) is read as what it was.
    ``base`` resolves the links.
    Raises ReadError for what is larger than any notice.
    """
    text = _unescape(text)
    if not is_html(text):
        return RecordText(make_paragraphs("\n".join(part_lines(join_wrapped(text.splitlines())))), text)
    refuse_size(text.encode("utf-8", "replace"))
    root = _parse(text)
    sheet = _lay_flat(root)
    made = build_blocks(sheet, range(len(sheet.lines)), base)
    lines = [line.text for line in sheet.lines if not line.image]
    attachments = find_attachments(sheet.lines, sheet.frames, sheet.list_texts(0, len(sheet.lines)), base)
    issues = (*made.issues, *tell_struck(sheet))
    return RecordText(tuple(made.blocks), "\n".join(lines), attachments, issues, find_lost(text, root))


def strip_markup(value: str) -> str:
    """Return the text of a short value without its markup, a line for each of its lines.

    >>> strip_markup("关于<em>节水</em>的<font color='red'>通知</font>"), strip_markup("水位<3米")
    ('关于节水的通知', '水位<3米')
    """
    value = _unescape(value)
    if not is_html(value):
        return value
    return "\n".join(line.text for line in _lay_flat(_parse(value)).lines if not line.image)


def list_twins(texts: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of ``texts`` whose text stands under another key too, whole or as a part; markup goes before.

    >>> list_twins({"text": "甲 乙", "html": "<p>甲</p><p>乙</p>", "more": "丙"})
    ('text',)
    """
    if len(texts) == 1:
        return ()
    plain = {key: squeeze(strip_markup(text)) for key, text in texts.items()}
    ranked = sorted(texts, key=lambda key: (-len(plain[key]), not is_html(texts[key])))  # the first of equals stays
    kept: list[str] = []
    for key in ranked:
        if not any(plain[key] in plain[other] for other in kept):
            kept.append(key)
    return tuple(key for key in texts if key not in kept)


def _unescape(text: str) -> str:
    for _ in range(_MOST_ESCAPES):
        if "&" not in text or is_html(text):
            return text
        plain = html.unescape(text)
        if not (is_html(plain) or _ENTITY.search(text) or _ESCAPED.search(text)):
            return text
        text = plain
    return text


_MOST_ESCAPES = 3
_ESCAPED = re.compile(r"&amp;(?:amp;)*lt;/?[A-Za-z]")
"""A tag that was escaped twice or more."""


def _parse(text: str) -> etree._Element | None:
    """Return the tree of a piece of markup; line ends part its lines where no element does."""
    text = _ESCAPED_SIGN.sub("&", text)
    if not _PARTING_TAG.search(text):
        text = text.replace("\n", "<br>")
    return parse_tree(f"<div>{text}</div>")


def _lay_flat(root: etree._Element | None) -> Sheet:
    if root is None:
        return Sheet()
    sheet = flatten(root)
    return sheet if sheet.lines or not sheet.hidden else flatten(root, show_hidden=True)
