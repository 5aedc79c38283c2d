"""Make up archives of any size: invented notices of the invented city of Linlan, as varied as real ones.

Words follow Zipf's law, lengths a lognormal one with a mean of about 3,800 Chinese characters, names of
places, companies and people are put together from parts. The same seed gives the same archive.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate
from pathlib import Path

from converters.search.record import SearchRecord, SearchSegment, pinyin_initials
from converters.segments import segment_id
from scripts import archive_words as words
from scripts.archive_words import Word
from scripts.search_index import YearOfRecords, write_search

STATUSES = ("missing", "machine", "checked", "edited", "reviewed")


def _zipf(items: Sequence[Word]) -> tuple[Sequence[Word], list[float]]:
    return items, list(accumulate(1 / (rank + 2) for rank in range(len(items))))


NOUNS, VERBS, ADJECTIVES = _zipf(words.NOUNS), _zipf(words.VERBS), _zipf(words.ADJECTIVES)


@dataclass(frozen=True, slots=True)
class InventedNotice:
    """One made-up notice; ``paragraphs`` are (Chinese, English)."""

    id: str
    published: date
    type: str
    title: Word
    issuer: Word
    document_number: str
    index_number: str
    topic: Word
    status: str
    paragraphs: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The notice as a text dump, the way a publisher may receive it."""
        head = f"索引号：{self.index_number}\n发布机构：{self.issuer[0]}\n文号：{self.document_number}\n"
        body = "\n".join(zh for zh, _ in self.paragraphs)
        return f"{head}发布日期：{self.published.isoformat()}\n\n{self.title[0]}\n\n{body}\n"


class Inventor:
    """Makes up sentences from one source of chance."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - samples, not secrets

    def _name(self, characters: Sequence[Word], kinds: Sequence[Word] = ()) -> Word:
        parts = self._chance.choices(characters, k=self._chance.choice((2, 2, 2, 3)))
        latin = "".join(en for _, en in parts).capitalize()
        kind = self._chance.choice(kinds) if kinds else ("", "")
        return "".join(zh for zh, _ in parts) + kind[0], f"{latin} {kind[1]}".strip()

    def _day(self, year: int) -> date:
        return date(year, 1, 1) + timedelta(days=self._chance.randrange(365))

    def fill(self, pattern: Word, year: int, agency: Word) -> Word:
        """Return ``pattern`` with its slots filled, in both languages."""
        chance = self._chance
        zh: dict[str, object] = {}
        en: dict[str, object] = {}
        for slots, (items, weights) in (("n1 n2 n3 n4", NOUNS), ("v1 v2", VERBS), ("a1", ADJECTIVES)):
            names = slots.split()
            for slot, word in zip(names, chance.choices(items, cum_weights=weights, k=len(names)), strict=True):
                zh[slot], en[slot] = word
        en["V1"] = str(en["v1"]).capitalize()
        zh["agency"], en["agency_en"] = agency
        named = {
            "place": (words.PLACE_CHARACTERS, words.PLACE_KINDS),
            "place2": (words.PLACE_CHARACTERS, words.PLACE_KINDS),
            "company": (words.PLACE_CHARACTERS, words.COMPANY_KINDS),
            "person": (words.PERSON_CHARACTERS, ()),
        }
        for slot, (characters, kinds) in named.items():
            if f"{{{slot}}}" in pattern[0]:
                zh[slot], en[f"{slot}_en"] = self._name(characters, kinds)
        if "{date}" in pattern[0]:
            day = self._day(year)
            zh["date"] = f"{day.year}年{day.month}月{day.day}日"
            en["date_en"] = f"{day.day} {day:%B} {day.year}"
        figures = {
            "number": chance.randrange(2, 3_000),
            "small": chance.randrange(2, 60),
            "money": chance.randrange(10, 9_999) / 10,
            "percent": chance.randrange(1, 300) / 10,
            "article": chance.randrange(1, 80),
            "phone": chance.randrange(10**7),
            "year": year,
        }
        money = Decimal(str(figures["money"]))
        en["fine_en"], en["billions_en"] = f"{money * 10_000:,.0f}", f"{money / 10:f}"
        return pattern[0].format(**zh, **figures), pattern[1].format(**en, **figures)

    def notice(self, number: int, year: int, count: int = 0) -> InventedNotice:
        """Return notice ``number`` of ``year`` with ``count`` paragraphs, as many as chance wants if 0."""
        chance = self._chance
        kind, title_zh, title_en = chance.choice(words.TITLES)
        bureau = chance.choices(words.AGENCIES, cum_weights=list(accumulate(1 / (i + 1) for i in range(24))))[0]
        agency = (f"临岚市{bureau[0]}", f"Linlan {bureau[1]}")
        wanted = min(30_000.0, chance.lognormvariate(7.75, 1.0))
        paragraphs: list[Word] = []
        length = 0
        while len(paragraphs) < count if count else length < wanted:
            some = [self.fill(p, year, agency) for p in chance.choices(words.SENTENCES, k=chance.randint(1, 4))]
            paragraphs.append(("".join(zh for zh, _ in some), " ".join(en for _, en in some)))
            length += len(paragraphs[-1][0])
        return InventedNotice(
            id=f"L{1000000 + number}-{year}-{number % 100_000:05d}".lower(),
            published=self._day(year),
            type=kind,
            title=self.fill((title_zh, title_en), year, agency),
            issuer=agency,
            document_number=f"临{bureau[0][0]}〔{year}〕{number % 900 + 1}号",
            index_number=f"L{1000000 + number}/{year}-{number % 100_000:05d}",
            topic=chance.choice(words.TOPICS),
            status=chance.choice(STATUSES),
            paragraphs=tuple(paragraphs),
        )


def invent_year(year: int, count: int, seed: int = 0, paragraphs: int = 0) -> Iterator[InventedNotice]:
    """Yield ``count`` notices of ``year``, each of so many ``paragraphs``, or of as many as chance wants if 0."""
    inventor = Inventor(seed * 10_000 + year)
    for number in range(count):
        yield inventor.notice(number, year, paragraphs)


def record_of_invented(notice: InventedNotice) -> SearchRecord:
    """Return what the search knows of ``notice``."""
    year = str(notice.published.year)
    has_english = notice.status != "missing"
    return SearchRecord(
        id=notice.id,
        year=year,
        published=notice.published.isoformat(),
        title_zh=notice.title[0],
        title_en=notice.title[1] if has_english else "",
        urls=(f"zh/notices/{year}/{notice.id}.html", f"en/notices/{year}/{notice.id}.html"),
        segments=tuple(SearchSegment(segment_id(zh), zh, en if has_english else "") for zh, en in notice.paragraphs),
        issuers=((notice.issuer[0], *notice.issuer),),
        issuer_initials=pinyin_initials(notice.issuer[0]),
        document_number=notice.document_number,
        index_number=notice.index_number,
        type=notice.type,
        topics=((notice.topic[0], *notice.topic),),
        status=notice.status,
        sample=True,
    )


def hold_year(year: str, records: Sequence[SearchRecord]) -> YearOfRecords:
    """Return the invented ``records`` as a year to index; their ids are stamp enough, for they never change."""
    return YearOfRecords(year, {record.id: record.id for record in records}, lambda _: records)


def main(arguments: Sequence[str] | None = None) -> int:
    """Make up an archive and index it, and print what that took."""
    parser = argparse.ArgumentParser(
        prog="python3 -m scripts.generate_archive",
        description=__doc__,
        epilog="example: python3 -m scripts.generate_archive 10000 --index /tmp/site/search",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("count", type=int, help="how many notices, spread over the years")
    parser.add_argument("--years", type=int, default=10, help="how many years up to 2025 (default 10)")
    parser.add_argument("--index", type=Path, help="write the search index of the archive here")
    parser.add_argument("--text", type=Path, help="write the notices as text dumps here")
    options = parser.parse_args(arguments)
    share = max(1, options.count // options.years)
    spent = characters = 0.0

    def years() -> Iterator[YearOfRecords]:
        nonlocal spent, characters
        for year in range(2026 - options.years, 2026):
            start = time.process_time()
            notices = list(invent_year(year, share))
            records = [record_of_invented(notice) for notice in notices]
            characters += sum(len(zh) for notice in notices for zh, _ in notice.paragraphs)
            if options.text:
                _write_texts(options.text / str(year), notices)
            del notices
            spent += time.process_time() - start
            yield hold_year(str(year), records)
            del records

    start = time.process_time()
    if options.index:
        report = write_search(options.index, years())
        taken = time.process_time() - start - spent
        print(f"{report.notices} notices indexed in {taken:.1f} s of CPU (inventing them: {spent:.1f} s)")
    else:
        for _ in years():
            pass
    print(f"{characters / (share * options.years):.0f} Chinese characters a notice", file=sys.stderr)
    return 0


def _write_texts(folder: Path, notices: Sequence[InventedNotice]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for notice in notices:
        (folder / f"{notice.id}.txt").write_text(notice.text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
