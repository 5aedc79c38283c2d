"""The memory as TMX 1.4b and the glossary as TBX-Basic (ISO 30042:2019), out and in.

In a TMX segment the marks of a unit are ``bpt``, ``ept`` and ``ph`` elements, so that other programs keep
them; text is plain. In a TBX entry the preferred English, the allowed and the forbidden are terms with
their administrative status.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import escape, unescape
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from converters.segments import segment_id
from converters.translation.glossary import KINDS, Glossary, Term
from converters.translation.memory import Memory
from converters.translation.records import stand
from converters.translation.status import Status
from converters.translation.tables import Row, TableError, write_rows

MARK = re.compile(r"<(?P<close>/?)(?P<name>restored|cut|remark|masked|link|strong)(?P<empty>/?)>")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TBX = "{urn:iso:std:iso:30042:ed-2}"

STATUSES = {
    "preferred": "preferredTerm-admn-sts",
    "allowed": "admittedTerm-admn-sts",
    "forbidden": "deprecatedTerm-admn-sts",
}


@dataclass(frozen=True, slots=True)
class Pair:
    """One unit with its English, where it stands and how."""

    notice: str
    unit: str
    target: str
    status: Status
    by: str = ""
    on: date | None = None


def list_pairs(memory: Memory, least: Status = Status.MACHINE) -> tuple[Pair, ...]:
    """Return the English in use, in order of notices and entries; nothing outdated, nothing obsolete.

    ``least`` EDITED leaves out what only a machine wrote.
    """
    order = list(Status)
    pairs = []
    for key, po in memory.files.items():
        for entry in po.entries:
            standing = stand(entry)
            if entry.obsolete or not entry.target or standing.outdated:
                continue
            if order.index(standing.status) >= order.index(least):
                pairs.append(Pair(key, entry.unit, entry.target, standing.status, standing.by, standing.on))
    return tuple(pairs)


def write_csv(pairs: Iterable[Pair]) -> str:
    """Return ``pairs`` as a table that ``read_rows`` reads."""
    rows = ((p.unit, p.target, p.notice, p.status.value, p.by, p.on.isoformat() if p.on else "") for p in pairs)
    return write_rows(("zh", "en", "id", "status", "by", "on"), rows)


# --- TMX --------------------------------------------------------------------------------------


def xml_text(text: str) -> str:
    """Return ``text`` for XML; what XML cannot hold is replaced."""
    return escape(_UNWRITABLE.sub("\ufffd", text), quote=True)


def _write_segment(unit: str) -> str:
    """Return the content of ``seg``: marks as native codes, pairs numbered."""
    parts: list[str] = []
    at = number = 0
    for tag in MARK.finditer(unit):
        parts.append(xml_text(unescape(unit[at : tag.start()])))
        at = tag.end()
        code = xml_text(tag[0])
        if tag["empty"]:
            parts.append(f'<ph type="{tag["name"]}">{code}</ph>')
        elif tag["close"]:
            parts.append(f'<ept i="{number}">{code}</ept>')
        else:
            number += 1
            parts.append(f'<bpt i="{number}" type="{tag["name"]}">{code}</bpt>')
    return "".join([*parts, xml_text(unescape(unit[at:]))])


def write_tmx(pairs: Iterable[Pair], version: str) -> str:
    """Return ``pairs`` as a TMX 1.4b file; equal pairs once, the most trusted. ``version`` is this program's."""
    order = list(Status)
    best: dict[tuple[str, str], Pair] = {}
    for pair in pairs:
        key = (pair.unit, pair.target)
        if key not in best or order.index(pair.status) > order.index(best[key].status):
            best[key] = pair
    body = "".join(map(_write_tu, best.values()))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n'
        f'<header creationtool="Mingshi" creationtoolversion="{xml_text(version)}" segtype="paragraph" o-tmf="PO"'
        ' adminlang="en" srclang="zh-Hans" datatype="plaintext"/>\n'
        f"<body>\n{body}</body>\n</tmx>\n"
    )


def _write_tu(pair: Pair) -> str:
    who = f' changeid="{xml_text(pair.by)}"' if pair.by else ""
    when = f' changedate="{pair.on:%Y%m%d}T000000Z"' if pair.on else ""
    return (
        f'<tu tuid="{segment_id(pair.unit)}"{when}{who}>\n'
        f'<prop type="x-notice">{xml_text(pair.notice)}</prop><prop type="x-status">{pair.status}</prop>\n'
        f'<tuv xml:lang="zh-Hans"><seg>{_write_segment(pair.unit)}</seg></tuv>\n'
        f'<tuv xml:lang="en"><seg>{_write_segment(pair.target)}</seg></tuv>\n</tu>\n'
    )


def parse_xml(data: bytes, kind: str) -> Element:
    """Return the root of ``data``. Raises TableError saying that it is no ``kind`` file."""
    try:
        root: Element = fromstring(data)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise TableError(f"not a {kind} file ({error}). Export it again as {kind}") from error
    return root


def read_tmx(data: bytes) -> tuple[Row, ...]:
    """Return the Chinese-English pairs of a TMX file, numbered from 1. Raises TableError.

    Languages are taken by their first part (zh-CN, ZH_Hans, en-US); units without both are passed over.
    """
    root = parse_xml(data, "TMX")
    if root.tag != "tmx":
        raise TableError(f"not a TMX file: its root is {root.tag!r}. Export it again as TMX 1.4")
    rows = []
    for number, tu in enumerate(root.iter("tu"), 1):
        texts: dict[str, str] = {}
        for tuv in tu.iter("tuv"):
            seg = tuv.find("seg")
            language = re.split(r"[-_]", tuv.get(XML_LANG) or tuv.get("lang") or "")[0].lower()
            if seg is not None and language not in texts:
                texts[language] = read_segment(seg)
        if texts.get("zh") and texts.get("en"):
            rows.append(Row(number, texts["zh"], texts["en"]))
    return tuple(rows)


def read_segment(seg: Element) -> str:
    """Return the unit that a segment with native codes (TMX, XLIFF 1.2) stands for."""
    parts = [unit_text(seg.text)]
    for code in seg:
        native = "".join(code.itertext())
        # Codes of other programs (bold, a line break) have no counterpart here.
        parts.append(native if MARK.fullmatch(native) else "")
        if code.tag.rpartition("}")[2] in {"hi", "g", "mrk"}:
            parts.append(read_segment(code))
        parts.append(unit_text(code.tail))
    return "".join(parts)


def unit_text(text: str | None) -> str:
    """Return ``text`` as it stands in a unit."""
    return escape(text or "", quote=False).replace("&gt;", ">")


# --- TBX --------------------------------------------------------------------------------------


def write_tbx(glossary: Glossary) -> str:
    """Return the translations of ``glossary`` as a TBX-Basic file in the style DCA; explanations stay at home."""
    terms = (term for term in glossary.terms if not term.is_explained)
    entries = "".join(_write_concept(number, term) for number, term in enumerate(terms, 1))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n'
        "<tbxHeader><fileDesc><sourceDesc><p>The glossary of Mingshi</p></sourceDesc></fileDesc></tbxHeader>\n"
        f"<text><body>\n{entries}</body></text>\n</tbx>\n"
    )


def _write_concept(number: int, term: Term) -> str:
    forms = [("preferred", term.en)]
    forms += [("allowed", form) for form in term.allowed] + [("forbidden", form) for form in term.forbidden]
    english = "".join(
        f"<termSec><term>{xml_text(form)}</term>"
        f'<termNote type="administrativeStatus">{STATUSES[how]}</termNote></termSec>'
        for how, form in forms
    )
    note = f"<note>{xml_text(term.note)}</note>" if term.note else ""
    return (
        f'<conceptEntry id="c{number}"><descrip type="subjectField">{xml_text(term.kind)}</descrip>{note}\n'
        f'<langSec xml:lang="zh-Hans"><termSec><term>{xml_text(term.zh)}</term></termSec></langSec>\n'
        f'<langSec xml:lang="en">{english}</langSec></conceptEntry>\n'
    )


def read_tbx(data: bytes) -> tuple[Term, ...]:
    """Return the terms of a TBX file (version 3, style DCA). Raises TableError.

    A subject field that is no kind of the glossary becomes ``meta-label``. Each Chinese term of a concept
    gets the concept's English.
    """
    root = parse_xml(data, "TBX")
    if root.tag != f"{_TBX}tbx":
        raise TableError("not a TBX file of version 3 (ISO 30042:2019). Convert it, for instance on tbxinfo.net")
    terms: list[Term] = []
    for concept in root.iter(f"{_TBX}conceptEntry"):
        field = concept.findtext(f"{_TBX}descrip[@type='subjectField']", "").strip()
        note = concept.findtext(f"{_TBX}note", "").strip()
        chinese: list[str] = []
        english: dict[str, list[str]] = {how: [] for how in STATUSES}
        for section in concept.iter(f"{_TBX}langSec"):
            language = re.split(r"[-_]", section.get(XML_LANG, ""))[0].lower()
            for term in section.iter(f"{_TBX}termSec"):
                text = term.findtext(f"{_TBX}term", "").strip()
                if text and language == "zh":
                    chinese.append(text)
                elif text and language == "en":
                    english[_read_how(term)].append(text)
        good = [*english["preferred"], *english["allowed"]]
        for zh in chinese if good else ():
            subject = field if field in KINDS else "meta-label"
            terms.append(Term(zh, good[0], subject, note, tuple(good[1:]), tuple(english["forbidden"])))
    return tuple(terms)


def _read_how(term: Element) -> str:
    said = term.findtext(f"{_TBX}termNote[@type='administrativeStatus']", "")
    if said == "supersededTerm-admn-sts":
        return "forbidden"
    return next((how for how, name in STATUSES.items() if name == said), "preferred")
