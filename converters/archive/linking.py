"""Relations between notices of one archive: what a text cites by number or title becomes a link both ways."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace

from converters.identify import year_of
from converters.model import Notice, Relation, Validity

CONVERSES: dict[str, str] = {
    "corrects": "corrected-by",
    "repeals": "repealed-by",
    "amends": "amended-by",
    "replies-to": "replied-to-by",
    "forwards": "forwarded-by",
    "explains": "explained-by",
}
"""A relation as a text states it -> what the other notice's page says. Citing has no converse."""

KNOWN = ("later-version", "earlier-version")
"""Relations that come with the other notice's id; they stay as they are."""

_NO_MEANING = re.compile(r"[\s《》〈〉〔〕\[\]()【】“”\"'、，。:：]")


def name_key(text: str) -> str:
    """Return ``text`` (a document number or a title) as names are compared: without brackets, spaces, width."""
    return _NO_MEANING.sub("", unicodedata.normalize("NFKC", text))


def link_notices(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """Return ``notices`` with the ids of related notices filled in, and each relation shown from both sides.

    A number or title that two notices bear names neither. The order is kept.
    """
    listed = tuple(notices)
    owners: dict[str, set[str]] = {}
    for notice in listed:
        for name in filter(None, (notice.document_number, notice.title)):
            owners.setdefault(name_key(name), set()).add(notice.id)
    by_id = {notice.id: notice for notice in listed}
    found: dict[str, list[Relation]] = {notice.id: [] for notice in listed}
    converse: dict[str, list[Relation]] = {notice.id: [] for notice in listed}
    for notice in listed:
        for relation in notice.relations:
            if relation.kind in CONVERSES.values():
                continue
            if relation.kind in KNOWN:
                found[notice.id].append(relation)
                continue
            other = _find_owner(relation, owners, notice.id)
            found[notice.id].append(replace(relation, id=other))
            if other and relation.kind in CONVERSES:
                back = Relation(CONVERSES[relation.kind], notice.document_number, notice.title, notice.id)
                converse[other].append(back)
    return tuple(
        replace(
            notice, relations=tuple(_place(relation, by_id) for relation in dict.fromkeys(found[key] + converse[key]))
        )
        for key, notice in by_id.items()
    )


def say_overtaken(notice: Notice) -> str:
    """Return what a later notice did to ``notice``: ``corrected`` or ``repealed``, ``replaced`` by a later version.

    Empty where none did.
    """
    kinds = {relation.kind for relation in notice.relations}
    if "repealed-by" in kinds or notice.validity is Validity.REPEALED:
        return "repealed"
    if "later-version" in kinds:
        return "replaced"
    return "corrected" if "corrected-by" in kinds else ""


def _place(relation: Relation, by_id: Mapping[str, Notice]) -> Relation:
    """Return ``relation`` with the year and the full title of the notice it leads to; texts cite titles cut short."""
    other = by_id.get(relation.id)
    return relation if other is None else replace(relation, year=year_of(other), title=other.title)


def _find_owner(relation: Relation, owners: dict[str, set[str]], own: str) -> str:
    for name in filter(None, (relation.number, relation.title)):
        candidates = owners.get(name_key(name), set()) - {own}
        if len(candidates) == 1:
            return next(iter(candidates))
    return ""
