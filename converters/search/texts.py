"""The texts of the index: what a result shows of a notice, and what a hit is proved by, as leaves of JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from converters.search.fold import HAN
from converters.search.parts import PARTS, Parts
from converters.search.record import SearchRecord

_HAN_CHARACTER = re.compile(rf"[{HAN}]")


def dump(value: object) -> bytes:
    """Return ``value`` as JSON without spaces; what is no character becomes a question mark."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def leaf_name(key: str, leaf: int) -> str:
    """Return the file of one leaf of the notice ``key``, relative to the folder of its year.

    >>> leaf_name("l1-2024-7", 0), leaf_name("l1-2024-7", 2)
    ('text/l1-2024-7.json', 'text-2/l1-2024-7.json')
    """
    return f"text-{leaf}/{key}.json" if leaf else f"text/{key}.json"


def write_leaves(record: SearchRecord, parts: Parts, leaves: int) -> Iterator[tuple[str, bytes]]:
    """Yield the leaves of ``record`` as (name, bytes); absent is absent. The first holds its head as well.

    The others begin with the number of segments before them (``place``), and of those the page numbers (``number``).
    """
    place = number = 0
    share = PARTS // leaves
    for leaf in range(leaves):
        segments = [segment for part in parts[leaf * share : (leaf + 1) * share] for segment in part]
        head = {"place": place, "number": number} if leaf else _head(record)
        listed = [[one.id, one.zh, one.en, *([one.flaw] if one.flaw else [])] for one in segments]
        yield leaf_name(record.id, leaf), dump(head | {"segments": listed})
        place += len(segments)
        number += sum(1 for segment in segments if segment.id and _HAN_CHARACTER.search(segment.zh))


def _head(record: SearchRecord) -> dict[str, object]:
    fields: dict[str, object] = {
        "id": record.id,
        "published": record.published,
        "zh": record.title_zh,
        "en": record.title_en,
        "urls": record.urls,
        "issuers": record.issuers,
        "initials": record.issuer_initials,
        "number": record.document_number,
        "index": record.index_number,
        "type": record.type,
        "topics": record.topics,
        "status": record.status,
        "sample": record.sample,
        "integrity": record.integrity,
        "issued": record.issued,
        "deadline": record.deadline,
        "expires": record.expires,
        "overtaken": record.overtaken,
    }
    return {name: value for name, value in fields.items() if value}
