"""The body of a Word file as it reads once its changes are accepted and what nobody filled in is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from converters.issues import Code, Issue
from converters.readers.documents.numbering import W
from converters.readers.docx.parts import WordDocument, value_of

_ASKS = re.compile(
    r"[单点]击|轻触|点按|[输键填]入|填写|选择|选取|粘贴|此处|\b(?:click|tap|enter|type|choose|select)\b|^[\[【〔].*[\]】〕]$",
    re.IGNORECASE,
)
"""How a template asks for what is to stand in a field: 单击或点击此处输入文字。, 选择一项。, [标题]."""
_LONGEST_ASKED = 60


def settle(body: etree._Element, document: WordDocument) -> None:
    """Leave in ``body`` what a reader sees who accepts all tracked changes, without fields that wait to be filled in.

    The issues of ``document`` say how many changes there were, and what stood in these fields.
    """
    document.issues += _report_changes(body)
    document.issues += list(_empty_fields(body, document))
    for row in _list_deleted(body):
        _remove(row)
    for node in [node for node in body.iter(f"{W}p") if _is_joined(node)]:
        _join_next(node)


def _report_changes(body: etree._Element) -> Iterator[Issue]:
    """Yield an issue if changes are tracked in the text and nobody has decided on them."""
    came = sum(_holds_text(node) for node in body.iter(f"{W}ins", f"{W}moveTo"))
    went = sum(_holds_text(node) for node in (*body.iter(f"{W}del", f"{W}moveFrom"), *_list_deleted(body)))
    if came or went:
        changes = f"{_count(came, 'insertion')} shown, {_count(went, 'deletion')} left out"
        yield Issue(Code.TRACKED_CHANGES, f"{changes}; accept or refuse them, and give the file again", "body")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _holds_text(node: etree._Element) -> bool:
    return any((text.text or "").strip() for text in node.iter(f"{W}t", f"{W}delText"))


def _list_deleted(body: etree._Element) -> list[etree._Element]:
    return [row for row in body.iter(f"{W}tr") if row.find(f"{W}trPr/{W}del") is not None]


def _is_joined(node: etree._Element) -> bool:
    """Whether the mark that ends a paragraph is deleted, so that the next one goes on with it."""
    properties = node.find(f"{W}pPr/{W}rPr")
    return properties is not None and any(properties.find(f"{W}{name}") is not None for name in ("del", "moveFrom"))


def _join_next(node: etree._Element) -> None:
    """Put what ``node`` holds before what the next paragraph holds, if that follows."""
    following = node.getnext()
    while following is not None and following.tag in _MARKS:
        following = following.getnext()
    if following is None or following.tag != f"{W}p":
        return
    at = 1 if following.find(f"{W}pPr") is not None else 0
    for child in reversed([child for child in node if child.tag != f"{W}pPr"]):
        following.insert(at, child)
    _remove(node)


_MARKS = tuple(
    f"{W}{name}" for name in ("bookmarkStart", "bookmarkEnd", "proofErr", "commentRangeStart", "commentRangeEnd")
)


def _remove(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _empty_fields(body: etree._Element, document: WordDocument) -> Iterator[Issue]:
    """Yield an issue for each field that shows only what is to be put there, and take that out of ``body``."""
    for control in list(body.iter(f"{W}sdt")):
        content = control.find(f"{W}sdtContent")
        if content is None or not _waits(control, content, document):
            continue
        asked = "".join(text.text or "" for text in content.iter(f"{W}t")).strip()
        for text in content.iter(f"{W}t"):
            text.text = ""
        if asked:
            yield Issue(Code.FURNITURE_REMOVED, asked, "a field not filled in")


def _waits(control: etree._Element, content: etree._Element, document: WordDocument) -> bool:
    """Whether a content control shows its placeholder: it says so, and its text is styled or worded as one.

    Programs that fill a template in leave the mark of a placeholder above what they wrote.
    """
    mark = control.find(f"{W}sdtPr/{W}showingPlcHdr")
    if mark is None or mark.get(f"{W}val", "1").lower() in ("0", "false", "off"):
        return False
    runs = [run for run in content.iter(f"{W}r") if "".join(text.text or "" for text in run.iter(f"{W}t")).strip()]
    if runs and all(value_of(run.find(f"{W}rPr"), "rStyle") in document.placeholders for run in runs):
        return True
    text = "".join(text.text or "" for text in content.iter(f"{W}t")).strip()
    return len(text) <= _LONGEST_ASKED and _ASKS.search(text) is not None
