"""What a person wrote beside a raw file: ``<file>.yml``, read by the shell, handed to a reader as a value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime

from converters.charset import is_charset
from converters.hints.statements import Statements
from converters.issues import Code, Issue
from converters.model import Notice
from converters.public_address import is_web_address


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What is known about a raw file from outside it. Everything is optional; empty means not said.

    What a sidecar says goes before what a page says: a person wrote it on purpose.
    """

    url: str = ""
    """Where the file was retrieved; relative links are resolved against it."""
    retrieved: str = ""
    """When, as ISO 8601."""
    publisher: str = ""
    title: str = ""
    issuer: str = ""
    issued: str = ""
    """The day the notice was written, as ISO 8601."""
    published: str = ""
    """The day it was published, as ISO 8601."""
    charset: str = ""
    """The character set the server declared, or a person found."""
    sample: bool = False
    """The notice is an invented sample of this project."""
    sha256: str = ""
    """Of the file's bytes when they were taken in, in hexadecimal."""
    headers: str = ""
    """What the server said of the file, one ``Name: value`` a line."""
    source: str = ""
    """The name of the profile in ``sources/`` that the file is read by, where a person chose it."""
    genuine: str = ""
    """Words that look inserted and are the agency's, as they stand in the file, a passage a line."""
    cut: str = ""
    """Words that look inserted and are not the agency's, in the same way: they are cut everywhere."""
    stated: str = ""
    """Who states that, when and on what ground, a line for each decision; the page shows it."""

    @property
    def statements(self) -> Statements:
        """What the sidecar states of words that look inserted."""
        return Statements(*(_list_lines(text) for text in (self.genuine, self.cut, self.stated)))

    def contradicts(self, sha256: str) -> bool:
        """Return whether the file was taken in with another SHA-256 than ``sha256``; never where none is recorded.

        >>> NO_SIDECAR.contradicts("0f"), Sidecar(sha256="0e").contradicts("0f")
        (False, True)
        """
        return bool(self.sha256) and self.sha256 != sha256


NO_SIDECAR = Sidecar()


def _list_lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def read_sidecar_values(said: Mapping[object, object]) -> Sidecar:
    """Return the sidecar that says ``said``. Raises ValueError naming all that is unknown or not of its form.

    >>> read_sidecar_values({"retrieved": "yesterday"})
    Traceback (most recent call last):
    ValueError: retrieved: 'yesterday' is no day or time; write it like 2026-11-20 or 2026-11-20T09:30:00+08:00
    """
    known = [field.name for field in fields(Sidecar)]
    wrong: list[str] = []
    if unknown := sorted(set(map(str, said)) - set(known)):
        wrong.append(f"unknown: {', '.join(unknown)}. Known are: {', '.join(known)}")
    named = {str(key): value for key, value in said.items() if str(key) in known and value is not None}
    wrong += [f"{name}: {problem}" for name, value in named.items() if (problem := _say_wrong(name, value))]
    if wrong:
        raise ValueError("; ".join(wrong))
    values = {name: value if isinstance(value, bool) else str(value).strip() for name, value in named.items()}
    if ("genuine" in values or "cut" in values) and not values.get("stated"):
        raise ValueError("stated: who states what is genuine or to be cut, when and on what ground? The page shows it")
    if both := sorted({*_list_lines(str(values.get("genuine", "")))} & {*_list_lines(str(values.get("cut", "")))}):
        raise ValueError(f"genuine, cut: {len(both)} of the passages stand in both; take them out of one")
    return Sidecar(**values)  # type: ignore[arg-type]


def _say_wrong(name: str, value: object) -> str:
    """Return what is wrong with the ``value`` of ``name``; nothing if it is of its form."""
    if name == "sample":
        return "" if isinstance(value, bool) else f"{value!r} is neither true nor false"
    if isinstance(value, bool | list | dict):
        return f"expected a text, not {value!r}"
    if name in _NAMES and isinstance(value, int | float):
        return f"{value} is a number; if that is right, put it in quotes: '{value}'"
    text = str(value).strip()
    return f"{text!r} is {_FORMS[name][1]}" if text and name in _FORMS and not _FORMS[name][0](text) else ""


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_day(text: str) -> bool:
    return re.fullmatch(r"\d{4}-\d\d-\d\d", text) is not None and _is_moment(text)


def _is_line(text: str) -> bool:
    return "\n" not in text


_NAMES = frozenset({"publisher", "issuer"})
"""What no number is; a title may be one."""
_FORMS: Mapping[str, tuple[Callable[[str], bool], str]] = {
    # name -> whether a text is of its form, and what is said of one that is not
    "url": (is_web_address, "no address; write all of it, from http:// or https:// on"),
    "retrieved": (_is_moment, "no day or time; write it like 2026-11-20 or 2026-11-20T09:30:00+08:00"),
    "issued": (_is_day, "no day; write it like 2026-11-20"),
    "published": (_is_day, "no day; write it like 2026-11-20"),
    "charset": (is_charset, "no character set that is known; GB18030 and UTF-8 are the usual ones"),
    "sha256": (lambda text: re.fullmatch(r"[0-9a-f]{64}", text) is not None, "no SHA-256 in hexadecimal"),
    "title": (_is_line, "more than one line"),
    "publisher": (_is_line, "more than one line"),
    "issuer": (_is_line, "more than one line"),
}


def add_days(notice: Notice, sidecar: Sidecar) -> Notice:
    """Return ``notice`` with the days that ``sidecar`` gives, each with an issue that says who gave it."""
    rows = (("issued", sidecar.issued, notice.issued), ("published", sidecar.published, notice.published))
    issues = tuple(
        Issue(Code.DATE_FROM_SIDECAR, f"{said}; the source says {found}" if found else said, name)
        for name, said, found in rows
        if said and said != str(found)
    )
    issued, published = (date.fromisoformat(said) if said else found for _, said, found in rows)
    return replace(notice, issued=issued, published=published, issues=(*notice.issues, *issues)) if issues else notice
