"""Attachments that the text names and that nobody has: neither a file, nor a link, nor printed below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converters.body_text import list_texts
from converters.issues import Code, Issue
from converters.labels import squeeze
from converters.model import Notice, Paragraph, Role

_HEAD = re.compile(r"^附(?:件|表|图)?[0-9一二三四五六七八九十]{0,3}[：:]?")
_ITEM = re.compile(r"(?:^|(?<=[；;。\n]))\s*\d{1,2}\s*[.．、]\s*(?!\d)")
_NUMBER = re.compile(r"\d+")


def check_attachments(notice: Notice) -> tuple[Issue, ...]:
    """Return an issue for each attachment named below the text (附件：1.…) that is not there."""
    named = list_named_attachments(notice)
    missing = _list_missing(notice, named) if named else []
    missing += [known.title for known in notice.attachments if not known.file and not known.url]
    names = dict.fromkeys(name for name in missing if name)
    return tuple(Issue(Code.ATTACHMENT_MISSING, name[:120], "attachments") for name in names)


def _list_missing(notice: Notice, named: tuple[str, ...]) -> list[str]:
    """Return those of the ``named`` attachments that are neither held nor printed below."""
    held = [attachment for attachment in notice.attachments if attachment.file or attachment.url]
    printed = {
        number[0] if (number := _NUMBER.search(block.text)) else "1"
        for block in notice.body
        if isinstance(block, Paragraph) and block.role is Role.ANNEX_START
    }
    missing = [
        name
        for at, name in enumerate(named, start=1)
        if str(at) not in printed and len(held) < at and not any(_matches(name, known.title) for known in held)
    ]
    titles = {squeeze(text) for text in list_texts(notice.body)} if missing else set()
    return [name for name in missing if squeeze(name) not in titles]  # an annex may be printed under its name alone


def list_named_attachments(notice: Notice) -> tuple[str, ...]:
    """Return the names in the list of attachments below the text, in its order."""
    names: list[str] = []
    for block in notice.body:
        if isinstance(block, Paragraph) and block.role is Role.ANNEX_LIST:
            names += _split_list(block.text)
    return tuple(names)


def _split_list(text: str) -> Iterator[str]:
    rest = _HEAD.sub("", text.strip())
    for part in _ITEM.split(rest):
        if name := part.strip().rstrip("；;。"):
            yield name


def _matches(name: str, title: str) -> bool:
    one, other = squeeze(name).strip("《》"), squeeze(title).strip("《》")
    return bool(one and other) and (one in other or other in one)
