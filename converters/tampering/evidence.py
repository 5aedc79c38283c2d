"""What a page still says about the place whose name was overwritten, and whether that suffices to put it back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from converters.divisions import ICP_PROVINCES, areas_with, division_name, parents_of, short_name
from converters.model import Evidence
from converters.raw_page import Page
from converters.site_records import ICP_RECORD, POLICE_RECORD, SITE_CODE
from converters.tampering.reading.text import HAN
from converters.tampering.sightings import Occurrence
from converters.tampering.slots import Slot

_NEEDED = 3
_TOWNSHIP = re.compile(rf"[{HAN}]{{2,8}}?(?:街道|镇|乡)")
_COMMITTEE = re.compile(r"委(?:常委|书记|副书记|办公室|宣传部|组织部|统战部|政法委|员会)|人民政府|人大常委会|政协")
_CONTEXT = frozenset({"surviving-name", "unique-subdistrict", "parent-city"})


@dataclass(frozen=True, slots=True)
class Case:
    """The evidence of a page for one division; an empty ``name`` says that there is none or that it disagrees."""

    code: str = ""
    name: str = ""
    parents: tuple[str, ...] = ()
    lines: tuple[Evidence, ...] = ()


def _only(values: Sequence[str]) -> str:
    return values[0] if len(set(values)) == 1 else ""


def _subdistrict_of(text: str, code: str) -> str:
    """Return the first township-level name in ``text`` that under the parent city only ``code`` has."""
    for match in _TOWNSHIP.finditer(text):
        found = match[0]
        for start in range(len(found) - 2):
            if areas_with(found[start:], within=code[:4]) == (code,):
                return found[start:]
    return ""


def gather_evidence(page: Page, tokens: Sequence[str]) -> Case:
    """Return what the page says about its division, the injected ``tokens`` (folded) themselves left out."""
    text = "\n".join(zone.text for zone in page.zones)
    sites, polices = list(SITE_CODE.finditer(text)), list(POLICE_RECORD.finditer(text))
    code = _only([match["code"] for match in (*sites, *polices)])
    name = division_name(code) if code else ""
    provinces = {ICP_PROVINCES[match["province"]] for match in ICP_RECORD.finditer(text)}
    if not name or (provinces and provinces != {code[:2]}):
        return Case()
    parents = parents_of(code)
    lines: list[Evidence] = []
    if sites:
        lines.append(Evidence("site-code", f"{_digits(sites[0][0])} → {code} {name}"))
    if polices:
        lines.append(Evidence("police-record", f"{_digits(polices[0][0])} → {code} {name}"))
    if provinces:
        lines.append(Evidence("icp-province", division_name(code[:2])))
    survivals = text.count(short_name(name))
    if survivals >= 2:
        lines.append(Evidence("surviving-name", f"{short_name(name)} × {survivals}"))
    if subdistrict := _subdistrict_of(text, code):
        lines.append(Evidence("unique-subdistrict", f"{subdistrict} → {code} {name}"))
    if len(parents) > 1 and any(parents[-1] + token in text.lower() for token in tokens):
        lines.append(Evidence("parent-city", parents[-1]))
    return Case(code, name, parents, tuple(lines))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def restored_name(case: Case, page: Page, place: Occurrence) -> str:
    """Return what stood at ``place``, or an empty string if the slot does not tell or the evidence does not suffice.

    At least three lines must agree, one of them from the running text, and nothing around may disagree.
    """
    kinds = {line.kind for line in case.lines}
    if not case.name or len(kinds) < _NEEDED or not kinds & _CONTEXT:
        return ""
    text = page.zones[place.zone].text
    before = text[: place.start].rpartition("\n")[2].rstrip()
    after = text[place.end :].partition("\n")[0].lstrip()
    if place.slot not in (Slot.PLACE, Slot.AGENCY, Slot.ISSUER):
        return ""
    if parent := next((end for end in ("省", "市", "州", "区", "县", "盟") if before.endswith(end)), ""):
        return case.name if before.endswith(case.parents[-1:]) and parent else ""
    if _COMMITTEE.match(after):
        return case.name if place.slot is not Slot.ISSUER else ""
    township = _TOWNSHIP.match(after)
    return case.name if township and areas_with(township[0], within=case.code[:4]) == (case.code,) else ""
