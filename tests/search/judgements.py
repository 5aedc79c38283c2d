"""Judged queries over an invented archive: what is an answer follows from the facts that each notice was made of.

The judgements are worked out from titles, issuers, topics, numbers and texts by plain comparison, never by the
code under test. Queries that more than MOST notices answer are left out: ten places cannot hold them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from scripts.generate_archive import InventedNotice, invent_year

YEARS = range(2016, 2026)
A_YEAR = 40
MOST = 6
ENOUGH = 60


@dataclass(frozen=True, slots=True)
class Judged:
    """A query and the ids of all notices that answer it; ``kind`` says how it was made."""

    kind: str
    query: str
    relevant: frozenset[str]


def invent_archive(seed: int) -> list[InventedNotice]:
    """Return an archive of ten years."""
    return [notice for year in YEARS for notice in invent_year(year, A_YEAR, seed=seed)]


Question = tuple[str, Callable[[InventedNotice], bool]]
"""A query, and whether a notice answers it."""
Maker = Callable[[random.Random, InventedNotice], Question]


def _words(text: str) -> set[str]:
    return {_bare(word) for word in re.findall(r"[a-z]{2,}", text.lower())}


def _bare(word: str) -> str:
    """Return ``word`` without its usual endings, by rules of its own: good enough to compare invented titles."""
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", "e"), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word.removesuffix(ending) + instead
            break
    return word.removesuffix("e")


def _rich(notice: InventedNotice) -> list[str]:
    """Return the words of the English title that say something."""
    return sorted({word for word in re.findall(r"[A-Za-z]{4,}", notice.title[1]) if word.lower() not in _PLAIN})


_PLAIN = frozenset(["with", "from", "that", "this", "notice", "announcement", "linlan", "works", "city"])
_NAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]{4,} [A-Z][a-z]{3,}")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")


# --- Chinese ----------------------------------------------------------------------------------------------------


def number_in_other_brackets(chance: random.Random, notice: InventedNotice) -> Question:
    """The document number with other brackets, full width, or none."""
    number = notice.document_number
    forms = (
        number.replace("〔", "[").replace("〕", "]"),
        number.replace("〔", "（").replace("〕", "）"),
        number.replace("〔", " ").replace("〕", " "),
        number.translate({ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)}),
        number.removesuffix("号").replace("〔", " ").replace("〕", " "),
    )
    return chance.choice(forms), lambda one: one.document_number == number


def index_number(_: random.Random, notice: InventedNotice) -> Question:
    """The index number in small letters."""
    return notice.index_number.lower(), lambda one: one.index_number == notice.index_number


def part_of_title(chance: random.Random, notice: InventedNotice) -> Question:
    """Some characters of the title in a row."""
    title = notice.title[0]
    length = min(len(title), chance.randint(6, 9))
    start = chance.randrange(len(title) - length + 1)
    phrase = title[start : start + length]
    return phrase, lambda one: phrase in one.title[0]


def two_parts_of_title(chance: random.Random, notice: InventedNotice) -> Question:
    """Two pieces of the title, the later one first."""
    title = notice.title[0]
    cut = len(title) // 2
    parts = title[cut : cut + 4], title[cut - 4 : cut]
    return " ".join(parts), lambda one: all(part in one.title[0] for part in parts)


def issuer_and_title(chance: random.Random, notice: InventedNotice) -> Question:
    """The issuer without its city, and a piece of the title."""
    bureau = notice.issuer[0].removeprefix("临岚市")
    start = chance.randrange(max(1, len(notice.title[0]) - 4))
    part = notice.title[0][start : start + 4]
    return f"{bureau} {part}", lambda one: bureau in one.issuer[0] and part in one.title[0]


def topic_issuer_year(_: random.Random, notice: InventedNotice) -> Question:
    """Topic, issuer and year, as one narrows down by heart."""
    year = notice.published.year
    query = f"{notice.topic[0]} {notice.issuer[0]} {year}"
    return query, lambda one: (one.topic, one.issuer, one.published.year) == (notice.topic, notice.issuer, year)


def title_told_wrong(chance: random.Random, notice: InventedNotice) -> Question:
    """A piece of the title with one character that does not stand there."""
    title = notice.title[0]
    start = chance.randrange(max(1, len(title) - 10))
    phrase = title[start : start + 10]
    place = chance.randrange(3, len(phrase) - 2)
    return f"{phrase[:place]}甪{phrase[place + 1 :]}", lambda one: phrase in one.title[0]


def sentence(chance: random.Random, notice: InventedNotice) -> Question:
    """A run of characters from the text."""
    runs = [run for zh, _ in notice.paragraphs for run in _HAN.findall(zh) if len(run) > 9]
    phrase = chance.choice(runs)[:10]
    return phrase, lambda one: any(phrase in zh for zh, _ in one.paragraphs)


# --- English ----------------------------------------------------------------------------------------------------


def words_of_title(chance: random.Random, notice: InventedNotice) -> Question:
    """Three words of the title in any order."""
    words = chance.sample(_rich(notice), 3)
    wanted = {_bare(word.lower()) for word in words}
    return " ".join(words), lambda one: wanted <= _words(_english(one))


def other_forms(chance: random.Random, notice: InventedNotice) -> Question:
    """Three words of the title in other forms: plural for singular, -ing and -ed for the plain verb."""
    words = chance.sample(_rich(notice), 3)
    wanted = {_bare(word.lower()) for word in words}
    changed = [_inflect(chance, word.lower()) for word in words]
    return " ".join(changed), lambda one: wanted <= _words(_english(one))


def _inflect(chance: random.Random, word: str) -> str:
    if word.endswith("s") or word[0].isupper():
        return word.removesuffix("s") if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    if word.endswith("y"):
        return word[:-1] + "ies" if word[-2] not in "aeiou" else word + "s"
    return word.removesuffix("e") + chance.choice(("ed", "ing")) if word.endswith("e") else word + "s"


def asked_in_a_sentence(chance: random.Random, notice: InventedNotice) -> Question:
    """Words of the title among words that no notice need hold."""
    words = chance.sample(_rich(notice), 3)
    wanted = {_bare(word.lower()) for word in words}
    return f"what is the {words[0]} and {words[1]} for {words[2]}", lambda one: wanted <= _words(_english(one))


def title_and_stray_word(chance: random.Random, notice: InventedNotice) -> Question:
    """The title as far as it is remembered, and a word that stands nowhere."""
    words = re.findall(r"[A-Za-z]+", notice.title[1])[:6]
    wanted = _words(" ".join(words))
    place = chance.randrange(len(words))
    return " ".join([*words[:place], "zebra", *words[place:]]), lambda one: wanted <= _words(_english(one))


def name_in_text(chance: random.Random, notice: InventedNotice) -> Question:
    """A name of two words from the text, in quotation marks."""
    names = [name for _, en in notice.paragraphs for name in _NAME.findall(en)]
    name = chance.choice(names or ["Linlan Bureau"])
    pattern = re.compile(rf"\b{name}\b", re.IGNORECASE)
    return f'"{name}"', lambda one: bool(one.status != "missing" and pattern.search(_all_english(one)))


def english_topic_issuer_year(_: random.Random, notice: InventedNotice) -> Question:
    """Topic, issuer and year in English."""
    year = notice.published.year
    query = f"{notice.topic[1]} {notice.issuer[1]} {year}"
    return query, lambda one: (one.topic, one.issuer, one.published.year) == (notice.topic, notice.issuer, year)


def number_and_word(chance: random.Random, notice: InventedNotice) -> Question:
    """Year and number of the document, and a word of the title."""
    word = chance.choice(_rich(notice))
    year, number = re.findall(r"[0-9]+", notice.document_number)
    wanted = _bare(word.lower())
    return (
        f"{word} {year} {number}",
        lambda one: one.document_number == notice.document_number and wanted in _words(_english(one)),
    )


def _english(notice: InventedNotice) -> str:
    return notice.title[1] if notice.status != "missing" else ""


def _all_english(notice: InventedNotice) -> str:
    return "\n".join((notice.title[1], *(en for _, en in notice.paragraphs)))


MAKERS: dict[str, tuple[Maker, ...]] = {
    "zh": (
        number_in_other_brackets, index_number, part_of_title, two_parts_of_title, issuer_and_title, topic_issuer_year,
        title_told_wrong, sentence,
    ),
    "en": (
        words_of_title, other_forms, asked_in_a_sentence, title_and_stray_word, name_in_text,
        english_topic_issuer_year, number_and_word, number_in_other_brackets,
    ),
}


def judge(notices: Sequence[InventedNotice], language: str, seed: int) -> list[Judged]:
    """Return ENOUGH judged queries in ``language``, as many of each kind as can be."""
    return list(_judge(notices, MAKERS[language], random.Random(f"{language} {seed}")))


def _judge(notices: Sequence[InventedNotice], makers: Sequence[Maker], chance: random.Random) -> Iterator[Judged]:
    asked = 0
    while asked < ENOUGH:
        make, notice = makers[asked % len(makers)], chance.choice(notices)
        if (make in MAKERS["en"] and notice.status == "missing") or len(_rich(notice)) < 3 or len(notice.title[0]) < 8:
            continue
        query, answers = make(chance, notice)
        relevant = frozenset(one.id for one in notices if answers(one))
        if notice.id in relevant and len(relevant) <= MOST:
            yield Judged(make.__name__, query, relevant)
            asked += 1
