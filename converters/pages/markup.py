"""Inline text of a page, both ways: runs to Markdown or HTML, and back without loss.

Whatever a notice says stays text: every character that Markdown, HTML, attribute lists or templates
could take for markup is escaped, and the only tags written are the ones below.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from converters.model import (
    Cut,
    Link,
    Mark,
    Masked,
    Remark,
    Restored,
    Run,
    Runs,
    Strong,
    merge_runs,
)
from converters.words.phrases import drop_phrase_marks

Escape = Callable[[str], str]

_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
"""Control characters and bidirectional overrides: they are not text, and can only mislead."""

_MARKDOWN = re.compile(r"[\\`*_\[\]{}#!]|(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=^\d\d\d)[.)]|^[-+]", re.MULTILINE)
"""What a backslash makes plain (the characters that Python-Markdown lets escape)."""
_NO_BACKSLASH = re.compile(r"[~|]|^[=:]", re.MULTILINE)
"""What only an entity makes plain."""
_NOT_PLAIN = re.compile(r"[\\`*_\[\]{}#!~|&<>\n]|^[-+=:\d]")
"""What a printable text must hold for anything in it to be escaped."""
_LINE_ENDS = re.compile(r"[ \t]*\n[ \t]*")
_LONG_NUMBER = re.compile(r"^(\d{4,9})([.)])", re.MULTILINE)
_MARKDOWN_BACK = re.compile(r"<br>\n?|\\(?P<char>[^\w\s]|_)|&(?P<name>amp|lt|gt|quot|#x27|nbsp|#126|#124|#61|#58);")
_HTML_BACK = re.compile(r"<br>\n?|&(?P<name>amp|lt|gt|quot|#x27|nbsp);")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "#x27": "'", "nbsp": "\xa0"}
_ENTITIES |= {f"#{ord(character)}": character for character in "~|=:"}
_SAFE_HREF = re.compile(r"(?:https?://|mailto:)[^\s\"'<>`\x00-\x20]+", re.IGNORECASE)


def drop_invisible(text: str) -> str:
    """Return ``text`` without control characters and bidirectional overrides; newlines and tabs stay."""
    return text if text.isprintable() else _INVISIBLE.sub("", text)


def escape_html(text: str) -> str:
    """Return ``text`` as HTML text; a newline becomes ``<br>``."""
    return html.escape(drop_invisible(text), quote=False).replace("\n", "<br>\n")


def escape_markdown(text: str) -> str:
    r"""Return ``text`` as Markdown that renders as exactly this text.

    Space at its ends is kept, because ``text`` may be one run among others; who writes a block strips it.

    >>> escape_markdown("1. 见*附件*<b>")
    '1\\. 见\\*附件\\*&lt;b&gt;'
    """
    if text.isprintable() and not _NOT_PLAIN.search(text):
        return text
    cleaned = _LINE_ENDS.sub("\n", drop_invisible(text))
    escaped = _MARKDOWN.sub(r"\\\g<0>", html.escape(cleaned, quote=False))
    escaped = _NO_BACKSLASH.sub(lambda found: f"&#{ord(found[0])};", escaped)
    return _LONG_NUMBER.sub(r"\1\\\2", escaped).replace("\n", "<br>\n")


def unescape_markdown(text: str) -> str:
    """Return the text that ``escape_markdown`` wrote."""
    return _MARKDOWN_BACK.sub(_restore_character, text)


def unescape_html(text: str) -> str:
    """Return the text that ``escape_html`` wrote."""
    return _HTML_BACK.sub(_restore_character, text)


def _restore_character(found: re.Match[str]) -> str:
    groups = found.groupdict()
    if groups.get("char"):
        return str(groups["char"])
    return _ENTITIES[groups["name"]] if groups["name"] else "\n"


def safe_href(href: str) -> str:
    """Return ``href`` if it may stand on a page (http, https or mailto), else the empty string."""
    return href if _SAFE_HREF.fullmatch(href) else ""


@dataclass(frozen=True, slots=True)
class Tags:
    """What stands on a page for the marks, in one language."""

    restored: str
    cut: str
    remark: str
    """With ``{}`` for the note's number."""
    masked: Mapping[str, str]


ZH_TAGS = Tags(
    "[补]",
    "[……]",
    "[注{}]",
    {"id-card": "[身份证号已隐去]", "mobile": "[手机号已隐去]", "bank-card": "[卡号已隐去]"},
)
EN_TAGS = Tags(
    "[restored]",
    "[…]",
    "[note {}]",
    {
        "id-card": "[identity number withheld]",
        "mobile": "[mobile number withheld]",
        "bank-card": "[card number withheld]",
    },
)


def _attribute(value: str) -> str:
    return html.escape(drop_invisible(value), quote=True).replace("\n", " ")


def _write_mark(mark: Mark, text: str, tags: Tags, note: int, escape: Escape) -> str:
    match mark:
        case Restored(change=number):
            tag = escape(tags.restored)
            return (
                f'<ins class="restored" data-n="{number}">{text}</ins><a class="tag" href="#change-{number}">{tag}</a>'
            )
        case Cut(change=number):
            return f'<span class="cut" data-n="{number}">{escape(tags.cut)}</span>'
        case Remark(kind=kind, proposal=proposal):
            tag = escape(tags.remark.format(note))
            data = f'data-kind="{_attribute(kind)}" data-proposal="{_attribute(proposal)}"'
            return f'<span class="remark" {data}>{text}</span><a class="tag" href="#note-{note}">{tag}</a>'
        case Masked(kind=kind):
            return f'<span class="masked" data-kind="{_attribute(kind)}">{escape(tags.masked[kind])}</span>'
        case Link(href=href):
            safe = safe_href(href)
            return f'<a href="{_attribute(safe)}" rel="external">{text}</a>' if safe else text
        case Strong():
            return f"<strong>{text}</strong>"


def write_runs(runs: Runs, tags: Tags, escape: Escape, first_note: int = 1) -> str:
    """Return ``runs`` as inline markup; remarks are numbered from ``first_note``."""
    parts: list[str] = []
    note = first_note
    for run in runs:
        text = escape(run.text)
        if run.mark is None:
            parts.append(text)
            continue
        parts.append(_write_mark(run.mark, text, tags, note, escape))
        note += isinstance(run.mark, Remark)
    return "".join(parts)


_MARKS = re.compile(
    r"""
    <ins\ class="restored"\ data-n="(?P<restored>\d+)">(?P<restored_text>.*?)</ins><a\ class="tag"[^>]*>.*?</a>
  | <span\ class="cut"\ data-n="(?P<cut>\d+)">.*?</span>
  | <span\ class="remark"\ data-kind="(?P<remark>[^"]*)"\ data-proposal="(?P<proposal>[^"]*)">
        (?P<remark_text>.*?)</span><a\ class="tag"[^>]*>.*?</a>
  | <span\ class="masked"\ data-kind="(?P<masked>[^"]*)">.*?</span>
  | <a\ href="(?P<href>[^"]*)"\ rel="external">(?P<link_text>.*?)</a>
  | <strong>(?P<strong_text>.*?)</strong>
    """,
    re.VERBOSE | re.DOTALL,
)
_WRONG = re.compile(r'<span class="wrong">(.*?)</span>', re.DOTALL)


def _read_mark(found: re.Match[str], unescape: Escape) -> Run:
    groups = found.groupdict()
    if groups["restored"] is not None:
        return Run(unescape(groups["restored_text"]), Restored(int(groups["restored"])))
    if groups["cut"] is not None:
        return Run("", Cut(int(groups["cut"])))
    if groups["remark"] is not None:
        mark = Remark(html.unescape(groups["remark"]), html.unescape(groups["proposal"]))
        return Run(unescape(groups["remark_text"]), mark)
    if groups["masked"] is not None:
        return Run("", Masked(html.unescape(groups["masked"])))
    if groups["href"] is not None:
        return Run(unescape(groups["link_text"]), Link(html.unescape(groups["href"])))
    return Run(unescape(groups["strong_text"]), Strong())


def read_runs(markup: str, unescape: Escape) -> Runs:
    """Return the runs that ``write_runs`` wrote; marks of figures that do not match and of phrases are passed over."""
    plain = drop_phrase_marks(_WRONG.sub(r"\1", markup))
    runs: list[Run] = []
    at = 0
    for found in _MARKS.finditer(plain):
        runs.append(Run(unescape(plain[at : found.start()])))
        runs.append(_read_mark(found, unescape))
        at = found.end()
    runs.append(Run(unescape(plain[at:])))
    return merge_runs(tuple(runs))
