"""What in a text is a notice of its own: a record of a dump, a message of a group, what rules part."""

from __future__ import annotations

from collections.abc import Iterable

from converters.hints import Hints
from converters.issues import Code, Issue, ReadError
from converters.readers.text.chat import part_chat
from converters.readers.text.dumps import part_dump
from converters.readers.text.mail import cut_mail
from converters.readers.text.ruled import part_ruled


def part_text(text: str, hints: Hints) -> tuple[list[list[str]], list[Issue]]:
    """Return the lines of each notice in ``text``, and issues for what stands around them; none if it is one notice.

    Raises ReadError for messages none of which is a notice, unless somebody gave the text a title.
    """
    above, sections = part_dump(text, hints)
    if sections:
        return sections, record_lines(above, "head")
    if (chat := part_chat(text)).notices:
        return [list(lines) for lines in chat.notices], record_lines(chat.others, "other messages")
    if hints.sidecar.title:
        return [], []
    if chat.messages:
        what = f"the text is a record of {chat.messages} messages, and none of them is a notice"
        raise ReadError(what, "Save the notice itself that was sent there, not the conversation.")
    mail = cut_mail(text)
    above, sections, below = part_ruled(mail.text)
    return sections, [*record_lines([*mail.around, *above], "head"), *record_lines(below, "foot")]


def record_lines(lines: Iterable[str], where: str) -> list[Issue]:
    """Return an issue for each of the ``lines`` that are left out; marks of pages and messages are told in one."""
    listed = list(lines)
    if where in ("page marks", "other messages") and listed:
        return [Issue(Code.FURNITURE_REMOVED, " | ".join(listed), where)]
    return [Issue(Code.FURNITURE_REMOVED, line, where) for line in listed]
