"""The glossary: one preferred English for each Chinese term, what else is allowed, and what is forbidden."""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from converters.translation.standing import USES, is_term, place_of

COLUMNS = ("zh", "en", "kind", "note", "allowed", "forbidden", "use")
KINDS = frozenset(
    [
        "meta-label",
        "doc-type",
        "format",
        "division",
        "state-organ",
        "national-agency",
        "local-agency",
        "party",
        "position",
        "policy",
        "law",
        "site",
        "unit",
        "place",
    ]
)
"""What a term names; the kind decides how strictly a translation is held to it."""

NAMES = frozenset({"state-organ", "national-agency", "local-agency", "party", "place", "law"})
"""The kinds whose English is a name: a translation must use the preferred or an allowed form."""

AGENCIES = frozenset({"state-organ", "national-agency", "local-agency", "party"})
_BETWEEN = ";"
_KEPT = 1024
"""Texts whose terms are kept."""


class GlossaryError(ValueError):
    """A glossary that cannot be read: the line, what is wrong there, what to do."""


@dataclass(frozen=True, slots=True)
class Term:
    """One row. ``allowed`` are further good English forms, ``forbidden`` are wrong ones; ``use`` is one of ``USES``."""

    zh: str
    en: str
    kind: str
    note: str = ""
    allowed: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    use: str = ""
    """Empty where the kind says where the term stands, and the English translates it."""

    @property
    def is_explained(self) -> bool:
        """Whether the English explains the term to readers and translates it in no text: n×10 percent for 折."""
        return self.use == "explained"

    @property
    def accepted(self) -> tuple[str, ...]:
        """The preferred English, then the allowed."""
        return (self.en, *self.allowed)


@dataclass(frozen=True, slots=True)
class Found:
    """A term in a text, at ``start``."""

    term: Term
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two rows, or a row and itself, that cannot both be right."""

    problem: str
    terms: tuple[Term, ...]


_Rows = tuple[tuple[int, ...], dict[str, tuple[Term, str]]]
"""The lengths of terms, the longest first, and the terms by their Chinese, each with the place where it stands."""
_NONE: _Rows = ((), {})


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms, findable by the longest match."""

    terms: tuple[Term, ...] = ()
    _by_first: dict[str, dict[str, _Rows]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """First character -> second character, empty for terms of one -> the terms that begin with them."""
    _last: dict[str, tuple[Found, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        rows: dict[str, dict[str, tuple[Term, str]]] = defaultdict(dict)
        for term in self.terms:
            rows[term.zh[:2]].setdefault(term.zh, (term, place_of(term.kind, term.use, len(term.zh))))
        for begin, terms in rows.items():
            lengths = tuple(sorted({len(zh) for zh in terms}, reverse=True))
            self._by_first.setdefault(begin[0], {})[begin[1:]] = (lengths, terms)

    def find(self, text: str) -> tuple[Found, ...]:
        """Return the terms of ``text`` from left to right, at each place the longest, none overlapping.

        A term is found where it is a word, and only in the places that its kind or its row says.

        >>> terms = Term("街道", "subdistrict", "division"), Term("街道办事处", "subdistrict office", "division")
        >>> glossary = Glossary(terms)
        >>> [(found.term.en, found.start) for found in glossary.find("城南街道办事处和街道")]
        [('subdistrict office', 2), ('subdistrict', 8)]
        """
        # several checks, and then the count of terms, ask for those of the same units, one after the other
        found = self._last.get(text)
        if found is None:
            found = tuple(self._search(text))
            if len(self._last) >= _KEPT:
                self._last.clear()
            self._last[text] = found
        return found

    def _search(self, text: str) -> Iterator[Found]:
        end = 0
        by_first = self._by_first
        for at, (first, second) in enumerate(zip(text, text[1:] + "\n", strict=False)):
            if first not in by_first or at < end:
                continue
            by_second = by_first[first]
            # most terms have two characters and more: what no term begins with is passed over at once
            for key in (second, "") if second in by_second else ("",) if "" in by_second else ():
                lengths, terms = by_second.get(key, _NONE)
                for length in lengths:
                    known = terms.get(text[at : at + length])
                    if known is not None and is_term(known[1], text, at, at + length):
                        break
                else:
                    continue
                end = at + length
                yield Found(known[0], at, end)
                break

    def english_of(self, text: str, kinds: frozenset[str] | None = None) -> dict[str, str]:
        """Return Chinese -> preferred English of the terms that occur in ``text``: what an engine is told.

        ``kinds``: only terms of these. What explains a term is never told: it would stand in the English.
        """
        return {
            found.term.zh: found.term.en
            for found in self.find(text)
            if not found.term.is_explained and (kinds is None or found.term.kind in kinds)
        }

    def get(self, zh: str) -> Term | None:
        """Return the term written exactly ``zh``."""
        _, terms = self._by_first.get(zh[:1], {}).get(zh[1:2], _NONE)
        known = terms.get(zh)
        return known[0] if known else None


def read_glossary(text: str, name: str = "glossary.csv") -> Glossary:
    r"""Return the glossary that the CSV ``text`` holds; several forms in a cell are parted by ``;``.

    The columns zh, en, kind and note are needed, allowed, forbidden and use may be missing. Raises GlossaryError,
    which names file and line, for a missing column, an empty cell, an unknown kind or use, or a term given twice.

    >>> read_glossary("zh,en,kind,note,allowed,forbidden\n亩,mu,unit,,,acre;hectare\n").terms[0].forbidden
    ('acre', 'hectare')
    """
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    missing = [column for column in COLUMNS[:4] if column not in (reader.fieldnames or ())]
    if missing:
        raise GlossaryError(
            f"{name}, line 1: the column {missing[0]} is missing. Write {','.join(COLUMNS)} there."
        )
    terms: dict[str, Term] = {}
    for row in reader:
        where = f"{name}, line {reader.line_num}"
        term = _read_row(row, where)
        if term.zh in terms:
            raise GlossaryError(
                f"{where}: {term.zh} is given twice. Keep one row and put the other English under allowed."
            )
        terms[term.zh] = term
    return Glossary(tuple(terms.values()))


def _read_row(row: dict[str, str | None], where: str) -> Term:
    cells = {column: (row.get(column) or "").strip() for column in COLUMNS}
    for column in ("zh", "en", "kind"):
        if not cells[column]:
            raise GlossaryError(f"{where}: {column} is empty. Fill it in or delete the row.")
    if cells["kind"] not in KINDS:
        raise GlossaryError(f"{where}: {cells['kind']} is no kind. Use one of {', '.join(sorted(KINDS))}.")
    if cells["use"] and cells["use"] not in USES:
        raise GlossaryError(f"{where}: {cells['use']} is no use. Write none or one of {', '.join(sorted(USES))}.")
    allowed, forbidden = _forms(cells["allowed"]), _forms(cells["forbidden"])
    return Term(cells["zh"], cells["en"], cells["kind"], cells["note"], allowed, forbidden, cells["use"])


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in cell.split(_BETWEEN) if form.strip())


def write_glossary(terms: Iterable[Term]) -> str:
    """Return ``terms`` as CSV; ``read_glossary`` gives them back."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for term in terms:
        forms = (_BETWEEN.join(forms) for forms in (term.allowed, term.forbidden))
        writer.writerow((term.zh, term.en, term.kind, term.note, *forms, term.use))
    return out.getvalue()


def find_conflicts(glossary: Glossary) -> tuple[Conflict, ...]:
    """Return what contradicts itself: a form both accepted and forbidden, two agencies with one English name.

    An abbreviation and its full form may share their English; two unrelated agencies may not.
    """
    conflicts: list[Conflict] = []
    by_english: dict[str, list[Term]] = defaultdict(list)
    for term in glossary.terms:
        accepted = {form.lower() for form in term.accepted}
        if accepted & {form.lower() for form in term.forbidden}:
            conflicts.append(Conflict("the same English is both accepted and forbidden", (term,)))
        if term.kind in AGENCIES:
            by_english[term.en.lower()].append(term)
    conflicts.extend(
        Conflict("two agencies have one English name", tuple(terms))
        for terms in by_english.values()
        if len(terms) > 1 and not any(_abbreviates(a.zh, b.zh) for a in terms for b in terms if a != b)
    )
    return tuple(conflicts)


def _abbreviates(short: str, long: str) -> bool:
    """Return whether the characters of ``short`` stand in ``long`` in this order: 住建局 in 住房和城乡建设局.

    >>> _abbreviates("住建局", "住房和城乡建设局"), _abbreviates("卫健委", "教育局")
    (True, False)
    """
    rest = iter(long)
    return len(short) < len(long) and all(char in rest for char in short)


_SPACES = re.compile(r"\s+")


def uses_form(target: str, form: str) -> bool:
    """Return whether the English ``target`` holds ``form`` as words, whatever the case, singular or plural.

    >>> uses_form("two Subdistricts and a municipality", "subdistrict"), uses_form("streetlights", "street")
    (True, False)
    >>> uses_form("the People’s Government", "people's government")
    True
    """
    words = _words(target)
    return _stem(form) in words and _form(form).search(words) is not None


@lru_cache(maxsize=64)
def _words(target: str) -> str:
    return " ".join(target.lower().replace("’", "'").split())


@lru_cache(maxsize=1 << 14)
def _stem(form: str) -> str:
    """Return the beginning that the singular and the plural of ``form`` share."""
    return _SPACES.sub(" ", form.lower().replace("’", "'")).removesuffix("y")


@lru_cache(maxsize=1 << 14)
def _form(form: str) -> re.Pattern[str]:
    """Return the pattern of the singular and the plural of ``form``."""
    stem = re.escape(_stem(form)).replace(r"\ ", " ")
    ending = "(?:y|ies)" if form.lower().endswith("y") else "(?:s|es)?"
    # the literal comes first: it is searched for fastest
    return re.compile(rf"{stem}(?<!\w{stem}){ending}(?!\w)")
