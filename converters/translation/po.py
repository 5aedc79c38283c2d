r"""PO files (gettext's format) to values and back, as gettext itself writes them with ``--no-wrap``.

The form is that of the GNU gettext manual, section "The Format of PO Files", without plural forms,
which official Chinese has no use for. What is read is written again unchanged, comments, unknown
header fields and obsolete entries included.

>>> po = read_po('msgid ""\nmsgstr "Language: en\\n"\n\n#: s-7e17b8\nmsgid "特此通知。"\nmsgstr ""\n')
>>> po.entries[0].unit, po.entries[0].references
('特此通知。', ('s-7e17b8',))
>>> read_po(write_po(po)) == po
True
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from converters.translation.po_strings import ESCAPE_TABLE, unescape, write_string


class PoError(ValueError):
    """A text that is not a PO file; the message names the line and says what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One unit with its English. ``target`` is empty while it is missing.

    ``comments`` are the translator's lines (``#``), ``extracted`` ours (``#.``), ``previous`` the unit
    that the English was made for (``#|``). An obsolete entry (``#~``) is memory and on no page.
    """

    unit: str
    target: str = ""
    comments: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    previous: str = ""
    context: str | None = None
    obsolete: bool = False

    @property
    def fuzzy(self) -> bool:
        """Whether the English waits for a person."""
        return "fuzzy" in self.flags


@dataclass(frozen=True, slots=True)
class Po:
    """A PO file: its header fields in their order, the comments on top, and its entries."""

    header: tuple[tuple[str, str], ...] = ()
    entries: tuple[Entry, ...] = ()
    header_comments: tuple[str, ...] = ()
    header_flags: tuple[str, ...] = ()

    def field(self, name: str) -> str:
        """Return the header field ``name``, empty if there is none."""
        return next((value for key, value in self.header if key == name), "")


# --- reading ----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Draft:
    """An entry while it is read."""

    comments: list[str] = field(default_factory=list)
    extracted: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    strings: dict[str, list[str]] = field(default_factory=dict)
    obsolete: bool = False

    def string(self, keyword: str) -> str:
        return unescape("".join(self.strings.get(keyword, ())))

    @property
    def empty(self) -> bool:
        return not (self.comments or self.extracted or self.references or self.flags or self.strings)


_PLAIN = re.compile(
    r"""
    (?P<comments>(?:\#(?![~|])[^\n]*\n)*)    # comments, nothing obsolete or previous
    msgid[ ](?P<unit>(?:"[^"\\\n]*(?:\\.[^"\\\n]*)*"\n)+)
    msgstr[ ](?P<target>(?:"[^"\\\n]*(?:\\.[^"\\\n]*)*"(?:\n|\Z))+)
    \n*
    """,
    re.VERBOSE,
)
"""An entry as nearly all are: read at once, in half the time that its lines take one by one."""
_STRING = re.compile(r'"(?P<body>(?:[^"\\]|\\.)*)"[ \t]*')
_KEYWORD = re.compile(r'(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)[ \t]*(?=")')


def read_po(text: str) -> Po:
    """Return the PO file that ``text`` is. Raises PoError, naming the line."""
    text = text.removeprefix("\ufeff")
    plain = _read_plain(text)
    return _join(plain, ()) if plain is not None else _read_lines(text)


def _read_plain(text: str) -> list[_Draft] | None:
    """Return the entries of a file in which all are plain; None for any other."""
    drafts: list[_Draft] = []
    at = 0
    while at < len(text):
        found = _PLAIN.match(text, at)
        if found is None:
            return None
        at = found.end()
        comments, unit, target = found.groups()
        draft = _Draft(strings={"msgid": _list_strings(unit), "msgstr": _list_strings(target)})
        for line in comments.split("\n")[:-1]:
            _take_comment(draft, line.rstrip(" \t\r"))
        drafts.append(draft)
    return drafts


def _list_strings(lines: str) -> list[str]:
    return [line[1:-1] for line in lines.removesuffix("\n").split("\n")]


def _read_lines(text: str) -> Po:
    drafts: list[_Draft] = []
    draft = _Draft()
    keyword = ""
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip(" \t\r")
        if not line:
            continue
        content, obsolete, previous = _strip_prefix(line)
        starts = line.startswith("#") and not obsolete and not previous
        if "msgstr" in draft.strings and not content.startswith(('"', "msgstr")):
            drafts.append(draft)
            draft, keyword = _Draft(), ""
        if starts:
            _take_comment(draft, line)
            continue
        keyword = _take_string(draft, content, keyword, "previous " if previous else "", number)
        draft.obsolete = draft.obsolete or obsolete
    if "msgstr" in draft.strings:
        drafts.append(draft)
        draft = _Draft()
    if draft.strings:
        raise PoError("the last entry has no msgstr; the file seems cut. Take it from the last commit again")
    return _join(drafts, tuple(draft.comments))


def _strip_prefix(line: str) -> tuple[str, bool, bool]:
    """Return the content behind ``#~``, ``#|`` or ``#~|``, and which of the two signs stood there."""
    obsolete = line.startswith("#~")
    if obsolete:
        line = line[2:].lstrip(" \t")
        if line.startswith("|"):
            return line[1:].lstrip(" \t"), True, True
        return line, True, False
    if line.startswith("#|"):
        return line[2:].lstrip(" \t"), False, True
    return line, False, False


def _take_comment(draft: _Draft, line: str) -> None:
    rest = line[2:]
    match line[1:2]:
        case ".":
            draft.extracted.append(rest.removeprefix(" "))
        case ":":
            draft.references.extend(rest.split())
        case ",":
            draft.flags.extend(flag.strip() for flag in rest.split(",") if flag.strip())
        case _:
            draft.comments.append(line[1:].removeprefix(" "))


def _take_string(draft: _Draft, content: str, keyword: str, prefix: str, number: int) -> str:
    """Add the string of one line to ``draft`` and return the keyword that further lines go on with."""
    start = _KEYWORD.match(content)
    if start:
        keyword = prefix + start["keyword"]
        if keyword in draft.strings:
            raise PoError(f"line {number}: a second {keyword} in one entry. Part the entries by an empty line")
        if "plural" in keyword or "[" in keyword:
            raise PoError(f"line {number}: plural forms are not used here. Give the unit one msgstr")
        draft.strings[keyword] = []
        content = content[start.end() :]
    found = _STRING.fullmatch(content)
    if found is None or not keyword:
        raise PoError(f"line {number}: not a line of a PO file: {content[:40]!r}; msgfmt --check FILE says more")
    draft.strings[keyword].append(found["body"])
    return keyword


def _join(drafts: list[_Draft], trailing: tuple[str, ...]) -> Po:
    header: tuple[tuple[str, str], ...] = ()
    header_comments: tuple[str, ...] = ()
    header_flags: tuple[str, ...] = ()
    entries: list[Entry] = []
    seen: set[tuple[str | None, str]] = set()
    for draft in drafts:
        context = draft.string("msgctxt") if "msgctxt" in draft.strings else None
        unit = draft.string("msgid")
        if not unit and context is None and not draft.obsolete:
            header = _read_header(draft.string("msgstr"))
            header_comments, header_flags = tuple(draft.comments), tuple(draft.flags)
            continue
        if not draft.obsolete:
            if (context, unit) in seen:
                raise PoError(f"the unit {unit[:40]!r} stands twice. Keep one of the two entries")
            seen.add((context, unit))
        entries.append(
            Entry(
                unit=unit,
                target=draft.string("msgstr"),
                comments=tuple(draft.comments),
                extracted=tuple(draft.extracted),
                references=tuple(draft.references),
                flags=tuple(draft.flags),
                previous=draft.string("previous msgid"),
                context=context,
                obsolete=draft.obsolete,
            )
        )
    return Po(header, tuple(entries), header_comments + trailing, header_flags)


def _read_header(text: str) -> tuple[tuple[str, str], ...]:
    pairs = (line.partition(":") for line in text.split("\n") if line.strip())
    return tuple((key.strip(), value.strip()) for key, _, value in pairs)


# --- writing ----------------------------------------------------------------------------------


def write_po(po: Po) -> str:
    """Return ``po`` as the text of a PO file: the header, the entries in their order, the obsolete ones last."""
    parts = [_write_header(po)]
    parts.extend(_write_entry(entry) for entry in po.entries if not entry.obsolete)
    parts.extend(_write_entry(entry) for entry in po.entries if entry.obsolete)
    return "\n".join(parts)


def _write_header(po: Po) -> str:
    fields = "".join(f"{key}: {value}\n" for key, value in po.header)
    comments = "".join(_write_comment("#", line) for line in po.header_comments)
    flags = f"#, {', '.join(po.header_flags)}\n" if po.header_flags else ""
    quoted = "".join(f'"{line.translate(ESCAPE_TABLE)}\\n"\n' for line in fields.split("\n")[:-1])
    return f'{comments}{flags}msgid ""\nmsgstr ""\n{quoted}'


def _write_comment(sign: str, line: str) -> str:
    return f"{sign} {line}\n" if line else f"{sign}\n"


def _write_entry(entry: Entry) -> str:
    prefix = "#~ " if entry.obsolete else ""
    parts = [_write_comment("#", line) for line in entry.comments]
    if not entry.obsolete:
        parts.extend(_write_comment("#.", line) for line in entry.extracted)
        parts.extend([f"#: {' '.join(entry.references)}\n"] if entry.references else [])
    if entry.flags:
        parts.append(f"#, {', '.join(entry.flags)}\n")
    if entry.previous:
        parts.append(write_string("msgid", entry.previous, "#~| " if entry.obsolete else "#| "))
    if entry.context is not None:
        parts.append(write_string("msgctxt", entry.context, prefix))
    parts.append(write_string("msgid", entry.unit, prefix))
    parts.append(write_string("msgstr", entry.target, prefix))
    return "".join(parts)
