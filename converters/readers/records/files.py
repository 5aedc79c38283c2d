"""Attachments that a program hands over as objects ({"name": …, "url": …}) -> lines of a record, and these -> files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urljoin

from converters.model import Attachment
from converters.public_address import clean_address
from converters.readers.html.file_links import is_file_link
from converters.readers.records.names import last_part

_KEYS = frozenset(
    """
    attachments attachment attachmentlist attachlist attachfiles attach appendix annex annexes files filelist file fj
    fujian fujianlist fileurls attachmenturls appendixes appendices annexlist accessory accessories enclosure
    附件 附件列表 附件信息 附件下载 相关附件 附件名称
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
"""What programs call the files of a notice, in lower case and without underscores."""
_NAMES = ("name", "title", "filename", "originalname", "attachname", "text", "label", "名称", "文件名", "标题")
_ADDRESSES = ("url", "href", "link", "fileurl", "filepath", "downloadurl", "path", "src", "链接", "地址", "下载地址")
_FILE = re.compile(r"[^.。]\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|zip|rar|7z|txt|jpe?g|png)$", re.IGNORECASE)
_WEB = ("http://", "https://")


def names_files(key: str) -> bool:
    """Return whether a record calls the files of a notice ``key``.

    >>> names_files("data.attachment_list"), names_files("附件"), names_files("附件说明")
    (True, True, False)
    """
    return last_part(key) in _KEYS


def write_files(key: str, value: Any) -> str:
    r"""Return a line for each file in ``value`` of ``key``, name and address parted by a tab; "" if all are no files.

    >>> write_files("fj", {"name": "报名表", "url": "/u/1.docx"}), write_files("栏目", {"name": "公告", "url": "/gg/"})
    ('报名表\t/u/1.docx', '')
    """
    items = value if isinstance(value, list) else [value]
    if not items or not all(isinstance(item, dict) for item in items):
        return ""
    files = [(_pick(item, _NAMES), _pick(item, _ADDRESSES)) for item in items]
    is_named = names_files(key)
    if not all((name or url) and (is_named or is_file_link(url)) for name, url in files):
        return ""
    return "\n".join(f"{name or url.rpartition('/')[2] or url}\t{url}" for name, url in files)


def part_files(parts: Sequence[Any]) -> tuple[list[Any], str]:
    r"""Return the ``parts`` of a text that are no files, and a line for each file in the others.

    >>> part_files(["停水。", {"type": "file", "items": [{"name": "图", "href": "/u/1.pdf"}]}])
    (['停水。'], '图\t/u/1.pdf')
    """
    files = [_write_part(part) if isinstance(part, dict) else "" for part in parts]
    texts = [part for part, lines in zip(parts, files, strict=True) if not lines]
    return texts, "\n".join(filter(None, files))


def _write_part(part: Mapping[str, Any]) -> str:
    """Return the files of a part of a text that is called so by its kind; "" if it is any other."""
    kind = next((value for key, value in part.items() if key.lower() in ("type", "kind", "blocktype")), "")
    held = next((value for value in part.values() if isinstance(value, list)), part)
    return write_files(kind, held) if isinstance(kind, str) and names_files(kind) else ""


def _pick(item: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    """Return the text of ``item`` that the first of ``keys`` names which it has."""
    texts = {key.lower().replace("_", ""): value for key, value in item.items() if isinstance(value, str)}
    return next((" ".join(texts[key].split()) for key in keys if texts.get(key, "").strip()), "")


def are_files(key: str, value: str) -> bool:
    """Return whether each line of ``value`` is a file: as ``write_files`` writes it, or an address or the name of a
    file below such a key.
    """
    lines = [line for line in value.splitlines() if line.strip()]
    is_named = names_files(key)
    return bool(lines) and all(
        (name and (is_named or is_file_link(url)))
        if tab
        else is_named and (name.strip().startswith(_WEB) or _FILE.search(name.strip()) is not None)
        for name, tab, url in (line.partition("\t") for line in lines)
    )


def list_files(value: str, base: str) -> Iterator[Attachment]:
    """Yield the attachment of each line; an address that cannot be completed by ``base`` is left out."""
    for line in value.splitlines():
        title, _, address = line.strip().partition("\t")
        if title.startswith(_WEB):
            yield Attachment(title.rpartition("/")[2] or title, url=title)
        elif title:
            yield Attachment(title, url=clean_address(urljoin(base, address)) if address else "")
