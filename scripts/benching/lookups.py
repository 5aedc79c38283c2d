"""Ask the finished site as a phone would: bytes to a notice, bytes to the first result, exactness of phrases."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from converters.search.fold import BARRIER, fold
from converters.search.index import ROOT, read_root
from converters.search.parts import PARTS
from converters.search.postings import ROW_BITS
from converters.search.shelves import find_rows, shelf_name, shelf_of
from converters.search.terms import list_terms
from converters.search.texts import leaf_name
from converters.search.year import IDS_A_FILE

_STYLE = re.compile(r"<link[^>]*rel=\"?stylesheet\"?[^>]*>")
_SCRIPT = re.compile(r"<script[^>]*\bsrc=[^>]*>")
_TARGET = re.compile(r"\b(?:href|src)=(?:\"([^\"]*)\"|([^\s>]*))")
_HAN_RUN = re.compile(r"[\u4e00-\u9fff]{2,}")


def zipped(path: Path) -> int:
    """Return the size of the file as a host would send it, gzipped."""
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def weigh_first_view(site: Path, page: Path) -> int:
    """Return the bytes of ``page`` with the styles and scripts it asks for, gzipped, nothing in the cache."""
    text = page.read_text("utf-8")
    total = zipped(page)
    for tag in {*_STYLE.findall(text), *_SCRIPT.findall(text)}:
        found = _TARGET.search(tag)
        target = (found[1] or found[2]).split("?")[0] if found else ""
        file = (page.parent / target).resolve()
        if target and "//" not in target and file.is_file() and file.is_relative_to(site.resolve()):
            total += zipped(file)
    return total


def pick_phrases(site: Path, count: int, seed: int) -> list[str]:
    """Return random Chinese phrases of 2 to 8 characters, each standing somewhere in the archive."""
    chance = random.Random(seed)  # noqa: S311 (a sample, no secret)
    texts = sorted(site.glob("search/*/text*/*.json"))
    phrases: list[str] = []
    while len(phrases) < count:
        segments = json.loads(chance.choice(texts).read_bytes())["segments"]
        runs = _HAN_RUN.findall(chance.choice(segments)[1])
        if runs:
            run = chance.choice(runs)
            length = min(len(run), chance.randint(2, 8))
            start = chance.randrange(len(run) - length + 1)
            phrases.append(run[start : start + length])
    return phrases


@dataclass(slots=True)
class Index:
    """The published index, read as the format says. ``fetched``: files asked for, with their bytes if it ``weighs``."""

    folder: Path
    weighs: bool = True
    fetched: dict[Path, int] = field(default_factory=dict)

    def _fetch(self, path: Path) -> bytes:
        if path not in self.fetched:
            self.fetched[path] = zipped(path) if self.weighs else 0
        return path.read_bytes()

    def find(self, phrase: str, *, only_first: bool = False) -> set[str]:
        """Return the ids of the notices that hold ``phrase``, newest year first, each proved by its text."""
        wanted = fold(phrase)
        found: set[str] = set()
        for segment in read_root(self._fetch(self.folder / ROOT)).values():
            year = self.folder / segment.year
            candidates = self._candidates(year, segment.bits, list_terms(wanted))
            for document, places in sorted(candidates.items(), reverse=True):
                listed = json.loads(self._fetch(year / f"ids-{document // IDS_A_FILE}.json"))
                key, leaves = listed["ids"][document % IDS_A_FILE], int(listed["leaves"][document % IDS_A_FILE])
                held = {part * leaves // PARTS for part in range(PARTS) if places >> part & 1}
                if wanted in "".join(self._text(year / leaf_name(key, leaf)) for leaf in sorted({0, *held})):
                    found.add(key)
                    if only_first:
                        return found
        return found

    def _text(self, path: Path) -> str:
        return _text_of(json.loads(self._fetch(path)))

    def _candidates(self, year: Path, bits: int, terms: set[str]) -> dict[int, int]:
        """Return the documents that may hold a phrase, with the places of each that hold all its ``terms``."""
        common: dict[int, int] | None = None
        longest = max(map(len, terms))
        for term in sorted(terms):
            if len(term) < longest:
                continue
            number = shelf_of(term, bits)
            rows = find_rows(self._fetch(year / shelf_name(number)), number, bits, term)
            places = {row >> ROW_BITS: row & (1 << ROW_BITS) - 1 for row in rows}
            if common is not None:
                places = {document: here & common.get(document, 0) for document, here in places.items()}
            common = {document: here for document, here in places.items() if here}
            if not common:
                return {}
        return common or {}


def _text_of(leaf: dict[str, object]) -> str:
    segments = leaf["segments"]
    assert isinstance(segments, list)
    return fold(BARRIER.join([str(leaf.get("zh", "")), *(segment[1] for segment in segments)])) + BARRIER


def weigh_first_results(folder: Path, phrases: Sequence[str]) -> list[int]:
    """Return, ascending, the gzipped bytes of the index that each phrase needs to its first result."""
    weights = []
    for phrase in phrases:
        index = Index(folder)
        index.find(phrase, only_first=True)
        weights.append(sum(index.fetched.values()))
    return sorted(weights)


def count_exact(folder: Path, phrases: Sequence[str]) -> int:
    """Return how many of ``phrases`` are answered with exactly the notices whose text holds them."""
    texts: defaultdict[str, str] = defaultdict(str)
    for path in sorted(folder.glob("*/text*/*.json")):
        texts[path.stem] += _text_of(json.loads(path.read_bytes()))
    index = Index(folder, weighs=False)

    def is_exact(phrase: str) -> bool:
        wanted = fold(phrase)
        return index.find(phrase) == {key for key, text in texts.items() if wanted in text}

    return sum(map(is_exact, phrases))
