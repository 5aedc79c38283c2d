"""One segment of the index: all notices of one year of publication, as files.

Documents are numbered from the oldest, so that a notice published today changes the end of each list.
Files, relative to the folder of the year: ``000.bin`` … (shelves), ``ids-0.json`` … (permalinks of 256
documents each), ``facets.json`` and ``facets.bin``, and ``text/<id>.json`` (what a result shows).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from converters.search.facets import FacetPostings
from converters.search.fold import BARRIER, fold
from converters.search.postings import IN_TITLE, OFTEN, ONCE, SEVERAL
from converters.search.record import SearchRecord
from converters.search.shelves import write_shelves
from converters.search.terms import count_neighbours, count_words, is_han, is_pair, list_terms

IDS_A_FILE = 256
_WEIGHTS = (ONCE, ONCE, SEVERAL, SEVERAL, OFTEN)


class YearPostings:
    """The postings of one year, gathered a record at a time."""

    def __init__(self) -> None:
        self._rows: dict[str, list[int]] = {}
        self._no_terms: set[str] = set()
        self._documents = 0

    def add(self, record: SearchRecord) -> None:
        """Add the terms of ``record`` as the next document."""
        document = self._documents << 2
        self._documents += 1
        head = fold(BARRIER.join(record.head_texts))
        in_title = list_terms(head)
        for term in in_title:
            self._rows.setdefault(term, []).append(document | IN_TITLE)
        texts = record.texts
        chinese, english = fold(BARRIER.join(texts[::2])), fold(BARRIER.join(texts[1::2]))
        codes = [document | weight for weight in _WEIGHTS]
        self._add_neighbours(chinese, english, in_title, codes)
        self._add_all(count_words(chinese, english), in_title, codes)

    def _add_all(self, counts: dict[str, int], but: set[str], codes: list[int]) -> None:
        rows = self._rows
        most = len(codes) - 1
        for term, times in counts.items():
            if term not in but:
                code = codes[times if times < most else most]  # noqa: FURB136 - the hot loop; min() costs a call
                try:
                    rows[term].append(code)
                except KeyError:
                    rows[term] = [code]

    def _add_neighbours(self, chinese: str, english: str, but: set[str], codes: list[int]) -> None:
        """Add pairs and single Han. Which neighbours are no terms is found out once and remembered."""
        counts = count_neighbours(chinese)
        if not english.isascii():  # a few Han may stand in the English
            counts += count_neighbours(english)
        for single in set(chinese):
            counts[single] = 1
        for other in counts.keys() & self._no_terms:
            del counts[other]
        for new in [term for term in counts if term not in self._rows]:
            if not (is_pair(new) if len(new) > 1 else is_han(new)):
                self._no_terms.add(new)
                del counts[new]
        self._add_all(counts, but, codes)

    @property
    def rows(self) -> dict[str, list[int]]:
        """Term -> its rows."""
        return self._rows


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
    Records are ordered by date and id here. Raises ValueError if two of them have one id.
    """
    ordered = sorted(records, key=lambda record: (record.published, record.id))
    stamp = bytes.fromhex(version)
    terms, facets = YearPostings(), FacetPostings()
    seen: set[str] = set()
    for document, record in enumerate(ordered):
        if record.id in seen:
            raise ValueError(f"two notices of {record.year} have the id {record.id!r}; give one of them another")
        seen.add(record.id)
        terms.add(record)
        facets.add(document, record)
        yield f"text/{record.id}.json", write_text(record)
    ids = [record.id for record in ordered]
    del ordered
    for number, start in enumerate(range(0, len(ids), IDS_A_FILE)):
        yield f"ids-{number}.json", _json(ids[start : start + IDS_A_FILE])
    yield from facets.write(stamp)
    bits, shelves = write_shelves(stamp, terms.rows)
    yield from shelves
    yield "segment.json", _json({"version": version, "notices": len(ids), "bits": bits})
