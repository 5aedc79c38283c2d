"""The parts of a mail in MIME (RFC 2045): its text with the head that the text reader knows, and its attached files."""

from __future__ import annotations

import hashlib
from email.message import Message
from itertools import islice

from converters.charset import decode
from converters.detect import Format
from converters.issues import ReadError
from converters.limits import refuse_immense
from converters.model import Attachment
from converters.readers.text.mail import decode_words

_MOST_PARTS = 2000
_HEADERS = ("From", "To", "Subject")


def list_parts(message: Message) -> tuple[Message, ...]:
    """Return ``message`` and all parts in it, in order; ReadError if there are more than any mail has."""
    parts = tuple(islice(message.walk(), _MOST_PARTS + 1))
    if len(parts) > _MOST_PARTS:
        raise ReadError(f"the mail has more than {_MOST_PARTS} parts", "Save the notice itself out of the mail.")
    return parts


def is_attached(part: Message) -> bool:
    """Return whether ``part`` is a file beside the text: called so, or named and no text; pictures shown are none."""
    if part.is_multipart():
        return False
    if part.get_content_disposition() == "attachment":
        return True
    is_shown = part.get_content_maintype() == "text" or "Content-ID" in part
    return bool(part.get_filename()) and not is_shown


def read_text(message: Message, parts: tuple[Message, ...]) -> str:
    """Return the plain text among ``parts`` below the head of ``message``; "" if there is none."""
    texts = []
    for part in parts:
        content = part.get_payload(decode=True)
        if part.get_content_type() == "text/plain" and not is_attached(part) and isinstance(content, bytes):
            refuse_immense(content, Format.TEXT)
            if content.strip():
                texts.append(decode(content, part.get_content_charset("") or "")[0])
    if not texts:
        return ""
    head = [f"{name}: {_decode(str(message.get(name, '')))}" for name in _HEADERS]
    return "\n".join([*head, "", *texts]).replace("\r\n", "\n")


def list_attached(parts: tuple[Message, ...]) -> tuple[Attachment, ...]:
    """Return the files among ``parts`` by the names that their sender gave them (RFC 2047, RFC 2231)."""
    return tuple(_describe(part) for part in parts if is_attached(part) and part.get_filename())


def _describe(part: Message) -> Attachment:
    name = _decode(part.get_filename() or "").replace("\\", "/").rpartition("/")[2]
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    stem, dot, ending = name.rpartition(".")
    form = ending.lower() if dot and len(ending) < 6 else ""
    return Attachment(stem if form else name, name, "", form, len(content), hashlib.sha256(content).hexdigest())


def _decode(value: str) -> str:
    return " ".join(decode_words(value).split())
