"""Web pages saved as one file (MHTML, RFC 2557), and mails -> notice: the page in it, or that it is, at the address it
had; where a mail has none, its text.
"""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from converters.detect import Format
from converters.hints import Hints
from converters.issues import ReadError
from converters.limits import refuse_immense
from converters.public_address import clean_address
from converters.raw_page import Parsed
from converters.readers import html
from converters.readers.mail_parts import is_attached, list_attached, list_parts, read_text
from converters.readers.text import reader as text_reader
from converters.readers.zip_.reader import add_attachments

_PAGES = ("text/html", "application/xhtml+xml")


def parse(data: bytes, name: str, hints: Hints) -> Parsed:
    """Return the notice on the page that is saved in ``data``; ReadError if there is no page or no notice in it."""
    try:
        message = message_from_bytes(data)
        parts = list_parts(message)
    except (RecursionError, ValueError, LookupError) as error:
        raise ReadError("the web archive (MHTML) is nested too deeply or broken", "Save the page as HTML.") from error
    try:
        page, attached = _find_page(message, parts), list_attached(parts)
        content = page.get_payload(decode=True) if page is not None else None
        text = "" if isinstance(content, bytes) else read_text(message, parts)
    except (ValueError, LookupError, TypeError) as error:
        raise ReadError("the mail is broken", "Save the notice itself out of the mail.") from error
    if text:
        told = replace(hints, sidecar=replace(hints.sidecar, charset="utf-8"))
        parsed = text_reader.parse(text.encode("utf-8", "replace"), name, told)
    elif page is not None and isinstance(content, bytes):
        parsed = _parse_page(message, page, content, name, hints)
    elif attached:
        listed = "、".join(one.file for one in attached[:5])
        raise ReadError(f"the mail has no text, only attached files: {listed}", "Save the attachment into notices/.")
    else:
        raise ReadError("the file is a web archive (MHTML) without a page in it", "Save the page again, as HTML.")
    return replace(parsed, notice=add_attachments(parsed.notice, attached))


def _parse_page(message: Message, page: Message, content: bytes, name: str, hints: Hints) -> Parsed:
    refuse_immense(content, Format.HTML)
    address = next((text for text in map(clean_address, _list_addresses(message, page)) if text), "")
    sidecar = replace(
        hints.sidecar,
        url=hints.sidecar.url or address,
        charset=hints.sidecar.charset or page.get_content_charset("") or "",
    )
    parsed = html.parse(content, name, replace(hints, sidecar=sidecar))
    notice = parsed.notice
    return replace(parsed, notice=replace(notice, origin=replace(notice.origin, url=address or notice.origin.url)))


def _find_page(message: Message, parts: tuple[Message, ...]) -> Message | None:
    """Return the page that the archive names as its beginning (``start``, RFC 2387), else the first page in it."""
    pages = [part for part in parts if part.get_content_type() in _PAGES and not is_attached(part)]
    start = message.get_param("start")
    named = [page for page in pages if start and str(page.get("Content-ID", "")).strip() == str(start).strip()]
    return next(iter(named or pages), None)


def _list_addresses(message: Message, page: Message) -> tuple[str, ...]:
    headers = (page.get("Content-Location"), message.get("Snapshot-Content-Location"), message.get("Content-Location"))
    return tuple("".join(str(header).split()) for header in headers if header)
