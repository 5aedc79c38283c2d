"""Strings of PO files: what gettext escapes, and how it breaks lines."""

from __future__ import annotations

import re

_ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\a": "\\a",
    "\b": "\\b",
    "\f": "\\f",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\v": "\\v",
}
ESCAPE_TABLE = str.maketrans(_ESCAPES)
_UNESCAPES = {escape[1]: char for char, escape in _ESCAPES.items()}
_ESCAPED = re.compile(
    r"""
    (?P<bytes>(?:\\(?:[0-7]{1,3}|x[0-9a-fA-F]{1,2}))+)   # \345\205\263, as msgcat --escape writes Han
  | \\(?P<char>.)                                        # \n
    """,
    re.VERBOSE,
)
_BYTE = re.compile(r"\\(?:(?P<octal>[0-7]{1,3})|x(?P<hex>[0-9a-fA-F]{1,2}))")


def unescape(body: str) -> str:
    """Return the text that the quoted ``body`` writes."""
    if "\\" not in body:
        return body

    def restore(match: re.Match[str]) -> str:
        if match["bytes"]:
            numbers = (int(b["octal"], 8) if b["octal"] else int(b["hex"], 16) for b in _BYTE.finditer(match["bytes"]))
            return bytes(number & 255 for number in numbers).decode("utf-8", "replace")
        return _UNESCAPES.get(match["char"], match["char"])

    return _ESCAPED.sub(restore, body)


def write_string(keyword: str, text: str, prefix: str = "") -> str:
    """Return ``text`` as the lines of ``keyword``; a line of the text is a line of the file."""
    lines = text.split("\n")
    parts = [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
    if len(parts) <= 1:
        return f'{prefix}{keyword} "{text.translate(ESCAPE_TABLE)}"\n'
    quoted = [f'{prefix}"{part.translate(ESCAPE_TABLE)}"\n' for part in parts]
    return f'{prefix}{keyword} ""\n' + "".join(quoted)
