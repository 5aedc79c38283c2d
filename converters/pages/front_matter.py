"""Front matter: plain data as YAML that people can read, and back."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import yaml

FrontMatter = dict[str, Any]

_PLAIN = re.compile(r"[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9〔〕《》（）、，。·/._ -]*")
_RESERVED = re.compile(r"(?:true|false|yes|no|on|off|null|y|n|~)", re.IGNORECASE)
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_FENCED = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | date):
        return str(value)
    text = str(value)
    if _PLAIN.fullmatch(text) and not text.endswith(" ") and not _RESERVED.fullmatch(text):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def _lines(value: object, indent: str) -> list[str]:
    lines: list[str] = []
    match value:
        case dict():
            for key, item in value.items():
                if isinstance(item, dict | list | tuple):
                    lines += [f"{indent}{key}:", *_lines(item, indent + "  ")]
                else:
                    lines.append(f"{indent}{key}: {_scalar(item)}")
        case list() | tuple():
            for item in value:
                if isinstance(item, dict):
                    first, *rest = _lines(item, indent + "  ")
                    lines += [f"{indent}- {first.lstrip()}", *rest]
                else:
                    lines.append(f"{indent}- {_scalar(item)}")
    return lines


def write_front_matter(fields: FrontMatter) -> str:
    r"""Return ``fields`` as front matter, fences included; the order is kept, empty values are left out.

    Values are str, int, bool, date, and dicts and lists of them.

    >>> write_front_matter({"title": "关于放假的通知", "topics": [], "id": "2026-12"})
    '---\ntitle: 关于放假的通知\nid: "2026-12"\n---\n'
    """
    kept = {key: value for key, value in fields.items() if value not in (None, "", [], (), {})}
    return "\n".join(["---", *_lines(kept, ""), "---", ""])


def split_front_matter(page: str) -> tuple[FrontMatter, str]:
    """Return the fields and the body of ``page``. A page without front matter has no fields.

    Raises ValueError, with the line, if the front matter is no YAML mapping.
    """
    found = _FENCED.match(page)
    if not found:
        return {}, page
    try:
        fields = yaml.load(found[1], Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 (both are safe)
    except yaml.YAMLError as error:
        raise ValueError(f"the front matter is not YAML: {error}") from error
    if not isinstance(fields, dict):
        raise ValueError("the front matter is not a list of names and values")  # noqa: TRY004 (the value of the page is wrong)
    return fields, page[found.end() :]
