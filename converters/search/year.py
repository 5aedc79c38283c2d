"""One segment of the index: all notices of one year of publication, as files.

Documents are numbered from the oldest, so that a notice published today changes the end of each list; before them
stand the versions that a later one replaced, so that their number says which those are.
Files, relative to the folder of the year: ``0000.bin`` … (shelves), ``ids-0.json`` … (permalinks of 256
documents each, and of how many leaves their texts are), ``facets.json`` and ``facets.bin``, the leaves of the
texts (``text/<id>.json``, ``text-1/<id>.json`` …), and ``list.json``, for the next time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np

from converters.search.facets import write_facets
from converters.search.fold import BARRIER, fold
from converters.search.index import Segment
from converters.search.listing import Listed, Listing, list_record
from converters.search.parts import Parts, count_leaves, cut_parts
from converters.search.postings import HEAD, Numbers, Postings, documents_of, renumber
from converters.search.record import SearchRecord
from converters.search.shelves import choose_bits, write_shelves
from converters.search.terms import meet_terms
from converters.search.texts import dump, write_leaves

IDS_A_FILE = 256
_BETWEEN = BARRIER + BARRIER
"""Parts two parts of a text; two barriers never stand side by side elsewhere."""


def meet(record: SearchRecord, parts: Parts) -> Numbers:
    """Return every meeting with a term in ``record``, as ``Postings.add`` takes them."""
    chinese = [[segment.zh for segment in part if segment.zh] for part in parts]
    english = [[segment.en for segment in part if segment.en] for part in parts]
    chinese[0] = [text for text in record.named_texts if text] + chinese[0]
    return np.concatenate(
        (
            meet_terms((fold(BARRIER.join(record.head_texts)),), HEAD),
            meet_terms(_fold_parts(chinese)),
            meet_terms(_fold_parts(english)),
        ),
    )


def _fold_parts(parts: Sequence[Sequence[str]]) -> list[str]:
    """Return the texts of each part folded, parted by barriers; folded in one piece, which is faster."""
    folded = fold(_BETWEEN.join(BARRIER.join(texts) for texts in parts)).split(_BETWEEN)
    return folded if len(folded) == len(parts) else [fold(BARRIER.join(texts)) for texts in parts]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a year held before and holds still. ``rows``: as ``Postings.take`` returns them, for ``notices`` alone."""

    notices: Sequence[Listed] = ()
    rows: Numbers | None = None


def keep(listing: Listing, rows: Numbers, stamps: Mapping[str, str]) -> Kept:
    """Return what of a year did not change, by the ``stamps`` of its notices now."""
    documents = listing.unchanged(stamps)
    numbers = np.zeros(len(listing.notices), dtype=np.uint64)
    numbers[documents] = np.arange(len(documents), dtype=np.uint64)
    if len(documents) < len(numbers):
        stays = np.zeros(len(numbers), dtype=np.bool_)
        stays[documents] = True
        rows = renumber(rows[stays[documents_of(rows)]], numbers)
    return Kept([listing.notices[document] for document in documents], rows)


def write_year(
    version: str,
    fresh: Iterable[tuple[str, SearchRecord]],
    kept: Kept = Kept(),
) -> Iterator[tuple[str, bytes | None]]:
    """Yield every file of a segment as (path, bytes); ``segment.json`` comes last. None: the file stays as it is.

    ``version``: eight hex digits that differ whenever the records do; shelves begin with it. ``fresh`` are the
    notices that ``kept`` does not hold, as (stamp, record), in any order; they are ordered here.
    Raises ValueError if two of them have one id, or an id names no file.
    """
    stamp = bytes.fromhex(version)
    notices = list(kept.notices)
    yield from ((name, None) for one in notices for name in one.files)
    postings = Postings(kept.rows, len(notices))
    seen = {one.id for one in notices}
    for mark, record in fresh:
        _check_id(record, seen)
        parts = cut_parts(record.segments)
        leaves = count_leaves(parts)
        postings.add(meet(record, parts))
        notices.append(list_record(record, mark, leaves))
        yield from write_leaves(record, parts, leaves)
    rows = postings.take(_number_in_order(notices))
    notices.sort(key=lambda one: one.order)
    for number, start in enumerate(range(0, len(notices), IDS_A_FILE)):
        some = notices[start : start + IDS_A_FILE]
        leaves_of_all = "".join(str(one.leaves) for one in some)
        yield f"ids-{number}.json", dump({"ids": [one.id for one in some], "leaves": leaves_of_all})
    yield from write_facets(stamp, notices)
    bits = choose_bits(rows)
    checksum = 0
    for name, shelf in write_shelves(stamp, bits, rows):
        checksum = crc32(shelf, checksum)
        yield name, shelf
    yield "list.json", Listing(version, checksum, notices).write()
    replaced, doubtful = sum(one.replaced for one in notices), sum(one.doubtful for one in notices)
    yield "segment.json", dump(Segment("", version, len(notices), bits, replaced, doubtful).say())


def _check_id(record: SearchRecord, seen: set[str]) -> None:
    if not record.id or record.id.startswith(".") or "/" in record.id or "\\" in record.id:
        raise ValueError(f"{record.id!r} cannot be the id of a notice: it must name a file; give it a plain one")
    if record.id in seen:
        raise ValueError(f"two notices of {record.year} have the id {record.id!r}; give one of them another")
    seen.add(record.id)


def _number_in_order(notices: Sequence[Listed]) -> Numbers:
    """Return for each of ``notices`` its place in their order."""
    order = sorted(range(len(notices)), key=lambda number: notices[number].order)
    numbers = np.empty(len(notices), dtype=np.uint64)
    numbers[order] = np.arange(len(notices), dtype=np.uint64)
    return numbers
