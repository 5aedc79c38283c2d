"""One segment of the index: all notices of one year of publication, as files.

Documents are numbered from the oldest, so that a notice published today changes the end of each list.
Files, relative to the folder of the year: ``000.bin`` … (shelves), ``ids-0.json`` … (permalinks of 256
documents each), ``facets.json`` and ``facets.bin``, and ``text/<id>.json`` (what a result shows).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

import numpy as np

from converters.search.facets import FacetPostings
from converters.search.fold import BARRIER, fold
from converters.search.postings import Numbers, Postings
from converters.search.record import SearchRecord
from converters.search.shelves import choose_bits, write_shelves
from converters.search.terms import meet_terms, meet_title

IDS_A_FILE = 256


def meet(record: SearchRecord) -> Numbers:
    """Return every meeting with a term in ``record``, as ``Postings.add`` takes them."""
    texts = record.texts
    return np.concatenate(
        (
            meet_title(fold(BARRIER.join(record.head_texts))),
            meet_terms(fold(BARRIER.join(texts[::2]))),
            meet_terms(fold(BARRIER.join(texts[1::2]))),
        ),
    )


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def write_text(record: SearchRecord) -> bytes:
    """Return what a result shows of ``record``, and what a hit is proved by, as JSON; absent is absent."""
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
        "deadline": record.deadline,
        "expires": record.expires,
        "segments": [[segment.id, segment.zh, segment.en] for segment in record.segments],
    }
    return _json({name: value for name, value in fields.items() if value})


def write_year(version: str, records: Iterable[SearchRecord]) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the segment of ``records`` as (path, bytes); ``segment.json`` comes last.

    ``version``: eight hex digits that differ whenever the records do; shelves begin with it.
    Records are ordered by date and id here. Raises ValueError if two of them have one id, or an id names no file.
    """
    ordered = sorted(records, key=lambda record: (record.published, record.id))
    stamp = bytes.fromhex(version)
    postings, facets = Postings(), FacetPostings()
    seen: set[str] = set()
    for document, record in enumerate(ordered):
        if not record.id or record.id.startswith(".") or "/" in record.id or "\\" in record.id:
            raise ValueError(f"{record.id!r} cannot be the id of a notice: it must name a file; give it a plain one")
        if record.id in seen:
            raise ValueError(f"two notices of {record.year} have the id {record.id!r}; give one of them another")
        seen.add(record.id)
        postings.add(meet(record))
        facets.add(document, record)
        yield f"text/{record.id}.json", write_text(record)
    ids = [record.id for record in ordered]
    del ordered
    for number, start in enumerate(range(0, len(ids), IDS_A_FILE)):
        yield f"ids-{number}.json", _json(ids[start : start + IDS_A_FILE])
    yield from facets.write(stamp)
    rows = postings.take()
    bits = choose_bits(rows)
    yield from write_shelves(stamp, bits, rows)
    yield "segment.json", _json({"version": version, "notices": len(ids), "bits": bits})
