"""The units of all notices as XLIFF 1.2, out and in: for translators' programs that keep state by segment.

One ``file`` a notice, with what has no English too. Marks are ``bpt``, ``ept`` and ``ph`` elements. The state of
a target says how far it is to be believed; read back is only what a person has confirmed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from xml.etree.ElementTree import Element

from converters.segments import segment_id
from converters.translation.exchange import MARK, parse_xml, read_segment, unit_text, xml_text
from converters.translation.memory import Memory
from converters.translation.records import stand
from converters.translation.status import Status
from converters.translation.tables import Row, TableError

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"

STATES: dict[Status, str] = {
    Status.MACHINE: "needs-review-translation",
    Status.CHECKED: "needs-review-translation",
    Status.EDITED: "translated",
    Status.REVIEWED: "signed-off",
    Status.OFFICIAL: "final",
}
"""Status -> the state of a target."""

CONFIRMED = frozenset({"translated", "signed-off", "final"})
"""What a person's program says of a target that the person has dealt with."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of a notice, with its English if there is any; the status is MISSING if not."""

    notice: str
    unit: str
    target: str = ""
    status: Status = Status.MISSING
    by: str = ""


def list_units(memory: Memory, least: Status = Status.MACHINE) -> tuple[Unit, ...]:
    """Return every live unit, in order of notices and entries; English less trusted than ``least`` is left out."""
    order = list(Status)
    units = []
    for key, po in memory.files.items():
        for entry in po.entries:
            if entry.obsolete or entry.context is not None:
                continue
            standing = stand(entry)
            if entry.target and not standing.outdated and order.index(standing.status) >= order.index(least):
                units.append(Unit(key, entry.unit, entry.target, standing.status, standing.by))
            else:
                units.append(Unit(key, entry.unit))
    return tuple(units)


def write_xliff(units: Iterable[Unit], version: str) -> str:
    """Return ``units`` as an XLIFF 1.2 file. ``version`` is this program's."""
    notices: dict[str, list[Unit]] = {}
    for unit in units:
        notices.setdefault(unit.notice, []).append(unit)
    files = "".join(_write_file(notice, listed, version) for notice, listed in notices.items())
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="{NAMESPACE}">\n{files}</xliff>\n'


def _write_file(notice: str, units: list[Unit], version: str) -> str:
    taken: set[str] = set()
    body = []
    for unit in units:
        key = segment_id(unit.unit)
        while key in taken:
            key += "x"
        taken.add(key)
        body.append(_write_unit(key, unit))
    return (
        f'<file original="{xml_text(notice)}" source-language="zh-Hans" target-language="en" datatype="plaintext">\n'
        f'<header><tool tool-id="mingshi" tool-name="Mingshi" tool-version="{xml_text(version)}"/></header>\n'
        f"<body>\n{''.join(body)}</body>\n</file>\n"
    )


def _write_unit(key: str, unit: Unit) -> str:
    target = note = ""
    if unit.target:
        machine = ' state-qualifier="leveraged-mt"' if unit.status in {Status.MACHINE, Status.CHECKED} else ""
        target = f'<target xml:lang="en" state="{STATES[unit.status]}"{machine}>{_write_codes(unit.target)}</target>'
        note = f"<note>{unit.status}{xml_text(f': {unit.by}' if unit.by else '')}</note>"
    source = f'<source xml:lang="zh-Hans">{_write_codes(unit.unit)}</source>'
    return f'<trans-unit id="{key}" xml:space="preserve">{source}{target}{note}</trans-unit>\n'


def _write_codes(unit: str) -> str:
    """Return the content of ``source`` or ``target``: marks as native codes, pairs numbered."""
    parts: list[str] = []
    at = number = 0
    for mark in MARK.finditer(unit):
        parts.append(xml_text(unescape(unit[at : mark.start()])))
        at = mark.end()
        number += not mark["close"]
        name = "ph" if mark["empty"] else "ept" if mark["close"] else "bpt"
        kind = "" if mark["close"] else f' ctype="x-{mark["name"]}"'
        parts.append(f'<{name} id="{number}"{kind}>{xml_text(mark[0])}</{name}>')
    return "".join([*parts, xml_text(unescape(unit[at:]))])


def read_xliff(data: bytes) -> tuple[Row, ...]:
    """Return the confirmed Chinese-English pairs of an XLIFF 1.2 file, numbered from 1. Raises TableError.

    A target without a state counts as confirmed: some programs keep none.
    """
    root = parse_xml(data, "XLIFF")
    if root.tag != f"{{{NAMESPACE}}}xliff":
        raise TableError("not a file of XLIFF 1.2. Export it again in that version")
    rows = []
    number = 0
    for file in root.iter(f"{{{NAMESPACE}}}file"):
        languages = [_first_part(file.get(f"{side}-language", "")) for side in ("source", "target")]
        for unit in file.iter(f"{{{NAMESPACE}}}trans-unit"):
            number += 1
            target = unit.find(f"{{{NAMESPACE}}}target")
            if languages[0] == "zh" and languages[1] in {"en", ""} and _is_confirmed(target):
                texts = [_read(unit.find(f"{{{NAMESPACE}}}source")), _read(target)]
                rows += [Row(number, texts[0], texts[1], file.get("original", ""))] if all(texts) else []
    return tuple(rows)


def _is_confirmed(target: Element | None) -> bool:
    return target is not None and target.get("state", "translated") in CONFIRMED


def _read(element: Element | None) -> str:
    return unit_text("") if element is None else read_segment(element)


def _first_part(language: str) -> str:
    return re.split(r"[-_]", language)[0].lower()
