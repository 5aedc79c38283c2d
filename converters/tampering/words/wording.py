"""The language of a clause: how much likelier its runs of characters are in advertisements than in notices.

``wording.txt`` holds log-odds of runs of up to three signs, learned by ``python3 -m scripts evaluate wording`` from
``tests/cases/tampering-language``. A sign is a Chinese character, a Latin word or a number. Each sign counts with the
odds of the longest known run that ends on it; an advertisement is the stretch of a clause with the greatest sum
(Kadane, linear in time). What stands in quotation marks is mostly spoken about: it counts alone, and needs more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate, repeat
from operator import add

from converters.tampering.reading.pieces import list_runs
from converters.tampering.reading.text import FIRST_HAN, HAN, LAST_HAN

_NUMERALS = "零〇○一二三四五六七八九十壹贰叁肆伍陆柒捌玖幺"
_HANDLE = (
    r"(?:[薇威徽葳溦]信?|微信?|v信?|vx|wx|v(?= ?x?in)|扣扣|企鹅|qq?|飞机|纸飞机|电报|telegram|tg|whatsapp|蝙蝠|skype)"
    rf"(?:号|客服|同号|xin)?[ :@+号]{{0,3}}(?=[a-z0-9_{_NUMERALS}-]*[0-9_{_NUMERALS}])[a-z0-9_{_NUMERALS}-]{{5,}}"
    r"(?![a-z]*\.)"
)
_ADDRESS = (
    r"(?:https?://)?(?:[a-z0-9-]+\.)*(?:[a-z0-9-]*\d[a-z0-9-]*\.(?:com|cn|net|app|me)"
    r"|[a-z0-9-]{2,}[.·](?:cc|vip|top|xyz|win|bet|club|tv|live|fun|app|me|casino))(?![a-z0-9.])"
)
_SIGN = re.compile(
    rf"(?![薇威徽葳溦微扣企飞纸电蝙{_NUMERALS}])[{HAN}]"  # most signs are one such character: tried first
    rf"|(?P<handle>(?<![a-z0-9@.]){_HANDLE})|(?P<address>(?<![a-z0-9@.]){_ADDRESS})"
    rf"|[a-z]+|\d+|[{_NUMERALS}]{{3,}}|[^\S\n]+|."
)
_ENDS = "。；;\n"
_CLAUSE_END = re.compile(f"[{_ENDS}]")
QUOTED = re.compile(
    r"“[^”\n]{1,40}”|《[^》\n]{1,60}》|「[^」\n]{1,40}」|『[^』\n]{1,40}』|\"[^\"\n]{1,40}\"|‘[^’\n]{1,40}’"
)
SPACE = "␣"
LATIN, NUMBER, ORNAMENT = "a", "0", "*"
HANDLE, ADDRESS = "☏", "⌂"
_PLAIN = re.compile(rf"[{HAN}，,、:|!?%+@._-]")
COST = 0.25
"""What each sign costs: so much likelier than chance a stretch has to be."""


@dataclass(frozen=True, slots=True)
class Run:
    """The most advertising stretch of a clause: ``start`` and ``end`` count characters of the text, ``score`` nats."""

    start: int
    end: int
    score: float
    speaking: int
    """How many of its signs speak for an advertisement."""


@dataclass(frozen=True, slots=True)
class Odds:
    """What was learned: the Latin ``words`` that are signs of their own, and log-odds by run of signs."""

    words: frozenset[str]
    weights: dict[str, float]
    """Run of signs -> its log-odds, less what a sign costs."""
    singles: dict[str, float]
    """The same of the signs that tell something alone, but for those that stand for more than a character."""
    pairs: dict[int, float]
    triples: dict[int, float]
    """The same of two and three signs of a character each, as numbers: such tables are smaller, and searched faster."""
    anchors: frozenset[str]
    """Pairs of characters that speak so strongly for an advertisement that a clause without two of them is not read."""

    @classmethod
    def parse(cls, text: str) -> Odds:
        """Return what ``text`` holds: a line of words, then lines of odds and the runs that have them."""
        head, *rows = text.splitlines()
        weights: dict[str, float] = {}
        anchors: set[str] = set()
        for row in rows:
            odds, _, rest = row.partition(" ")
            listed = rest.split(" ")
            weights.update(dict.fromkeys(listed, float(odds) - COST))
            if float(odds) >= ANCHOR:
                anchors.update(run for run in listed if len(run) == _PAIR and min(run) >= FIRST_HAN)
        singles = {sign: weights[sign] for sign in weights if len(sign) == 1 and sign not in (HANDLE, ADDRESS)}
        pairs, triples = _number(weights, _PAIR), _number(weights, _TRIPLE)
        return cls(frozenset(head.split(" ")), weights, singles, pairs, triples, frozenset(anchors))

    def weigh_texts(self, texts: list[str]) -> list[list[float]]:
        """Return what each sign of each of ``texts``, a character each as ``write_signs`` writes them, counts."""
        joined = _JOINT.join(texts)  # all at once: most texts are short
        alone = map(self.singles.get, joined, repeat(-COST)) if self.singles else repeat(-COST)
        shorter = map(self.pairs.get, list_runs(_JOINT[-1] + joined, _PAIR), alone)
        weights = list(map(self.triples.get, list_runs(_JOINT + joined, _TRIPLE), shorter))
        starts = accumulate((len(text) + len(_JOINT) for text in texts), initial=0)
        return [weights[start : start + len(text)] for text, start in zip(texts, starts, strict=False)]

    def weigh(self, signs: Iterable[str]) -> Iterator[float]:
        """Yield what each of ``signs`` counts."""
        get, before, last = self.weights.get, "", "^"
        for sign in signs:
            pair = last + sign
            yield get(before + pair, get(pair, get(sign, -COST)))
            before, last = last, sign


def _number(weights: dict[str, float], length: int) -> dict[int, float]:
    """Return the ``weights`` of runs of ``length`` characters, by their numbers."""
    runs = [run for run in weights if len(run) == length]
    return dict(zip(list_runs("".join(runs), length)[::length], map(weights.__getitem__, runs), strict=True))


ANCHOR = 2.4
NEAR = 30
"""So near to one anchor another has to stand: one pair of characters alone tells nothing."""
_LONG_QUOTE, _QUOTED_LEAST, _QUOTED_SIGNS = 12, 9.0, 6
"""How long a quotation is that may be an advertisement in brackets, and what it has to score with how many signs."""
BEFORE, BEHIND = 40, 90
"""So much of a clause is read around an anchor: an official sentence may be long, an advertisement in it is not."""
_PAIR, _TRIPLE = 2, 3
_JOINT = "\0^"
"""What parts texts that are weighed together: no run has the first sign, and the other is how every text begins."""


@cache
def read_odds() -> Odds:
    """Return the odds that were learned; they are read once, at the first page that may need them."""
    return Odds.parse(files("converters.tampering.words").joinpath("wording.txt").read_text(encoding="utf-8"))


def split(clause: str, words: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    """Yield the signs of a revealed ``clause`` with where they begin and end; unknown words and numbers are alike.

    >>> [sign for sign, _, _ in split("k66体育 app 12:30", frozenset({"app"}))]
    ['a', '0', '体', '育', '␣', 'app', '␣', '0', ':', '0']
    """
    for match in _SIGN.finditer(clause):
        found = match[0]
        if FIRST_HAN <= found <= LAST_HAN and len(found) == 1:
            sign = found
        elif match.lastgroup:
            sign = HANDLE if match.lastgroup == "handle" else ADDRESS
        elif found.isascii() and found.isalpha():
            sign = found if found in words else LATIN
        elif found.isspace():
            sign = SPACE
        elif len(found) > 1 or found.isdigit():
            sign = NUMBER
        else:
            sign = found if _PLAIN.match(found) else ORNAMENT
        yield sign, match.start(), match.end()


_ODD = re.compile(rf"[^{HAN}，,、:|!?%+@._-]|[{_NUMERALS}]{{3}}")
"""What is not a sign as it stands."""
_SPELLED = re.compile(rf"[A-Za-z\u4dc0-\u4dff{SPACE}]|[\d{_NUMERALS}_-]{{5}}")
"""What may be a word, a handle or an address, and the few signs that are read in another way."""
_DIGITS, _SPACES = re.compile(rf"\d+|[{_NUMERALS}]{{3,}}"), re.compile(r"[^\S\n]+")
_ORNAMENTS = re.compile(rf"[^{HAN}，,、:|!?%+@._{NUMBER}{SPACE}-]")


def write_signs(clause: str) -> str | None:
    """Return the signs of ``clause`` as ``split`` yields them, a character each; None if any may be longer.

    >>> write_signs("贷款 3000元起"), write_signs("加v信")
    ('贷款␣0元起', None)
    """
    if _SPELLED.search(clause):
        return None
    if _ODD.search(clause) is None:
        return clause
    text = _SPACES.sub(SPACE, _DIGITS.sub(NUMBER, clause))
    return _ORNAMENTS.sub(lambda match: NUMBER if match[0].isdigit() else ORNAMENT, text)


def find_best(weights: Iterable[float]) -> tuple[int, int, float]:
    """Return the stretch of ``weights`` with the greatest sum: its first, its last and one, and the sum.

    >>> find_best([-1.0, 2.0, 1.0, -5.0, 2.0])
    (1, 3, 3.0)
    """
    begin, end, best, first, total = 0, 0, 0.0, 0, 0.0
    for at, weight in enumerate(weights):
        total += weight
        if total > best:
            begin, end, best = first, at + 1, total
        elif total <= 0:
            first, total = at + 1, 0.0
    return begin, end, best


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the clauses of ``text`` begin and end; quoted words are to be blanked before (``blank_quotes``)."""
    start = 0
    for match in _CLAUSE_END.finditer(text):
        if match.start() - start > 1:
            yield start, match.start()
        start = match.end()
    if len(text) - start > 1:
        yield start, len(text)


def blank_quotes(text: str) -> str:
    """Return ``text`` of the same length, with line breaks for what stands in quotation marks."""
    return _blank(text, QUOTED.finditer(text))


def _blank(text: str, found: Iterable[re.Match[str]]) -> str:
    parts, at = [], 0
    for match in found:
        start, end = match.span()
        parts += [text[at:start], "\n" * (end - start)]
        at = end
    return "".join([*parts, text[at:]])


def _find_clauses(text: str, places: list[int]) -> list[tuple[int, int]]:
    """Return where the parts of clauses begin and end that have anchors, at ``places``, near each other, in order."""
    spans: list[tuple[int, int]] = []
    for at, following in zip(places, [*places[1:], len(text) + NEAR], strict=False):
        if following - at > NEAR or (spans and at < spans[-1][1]):
            continue
        start = max(0, at - BEFORE, spans[-1][1] if spans else 0)
        start = max([start, *(text.rfind(sign, start, at) + 1 for sign in _ENDS)])
        end = _CLAUSE_END.search(text, at)
        spans.append((start, min(end.start() if end else len(text), at + BEHIND)))
    return [span for span in spans if span[1] - span[0] > 1]


def _find_runs_in(text: str, spans: list[tuple[int, int]], odds: Odds, least: float) -> Iterator[Run]:
    """Yield what ``find_best_run`` returns of each of ``spans`` if it scores ``least``."""
    written = [write_signs(text[start:end]) for start, end in spans]
    weighed = odds.weigh_texts([signs or "" for signs in written])
    for (start, end), signs, weights in zip(spans, written, weighed, strict=True):
        if signs is not None:
            first, last, score = find_best(weights)
            if score < least:
                continue
            if len(signs) == end - start:  # each sign is a character of the text
                speaking = sum(weight > 0 for weight in weights[first:last])
                yield Run(start + max(first - 1, 0), start + last, score, speaking)
                continue
        run = find_best_run(text, start, end, odds)
        if run.score >= least:
            yield run


def find_best_run(text: str, start: int, end: int, odds: Odds) -> Run:
    """Return the most advertising stretch between ``start`` and ``end``; an empty one where nothing stands there."""
    signs = list(split(text[start:end], odds.words))
    if not signs:
        return Run(start, start, 0.0, 0)
    weights = list(odds.weigh([sign for sign, _, _ in signs]))
    first, last, score = find_best(weights)
    speaking = sum(weight > 0 for weight in weights[first:last])
    return Run(start + signs[max(first - 1, 0)][1], start + signs[last - 1][2], score, speaking)


def _find_anchors(text: str, odds: Odds) -> dict[str, list[int]]:
    """Return the anchors that ``text`` has, and where."""
    places: dict[str, list[int]] = {}
    for at, pair in enumerate(map(add, text, text[1:])):
        if pair in odds.anchors:
            places.setdefault(pair, []).append(at)
    return places


def find_runs(text: str, odds: Odds, least: float, places: Mapping[str, list[int]] | None = None) -> Iterator[Run]:
    """Yield the best run of each clause of revealed ``text`` that scores ``least``; a quotation has to score more.

    ``places`` are where the pieces stand that it is known to have, all anchors included, if somebody has looked.
    """
    if places is None:
        places = _find_anchors(text, odds)
    anchors = sorted(at for anchor in odds.anchors.intersection(places) for at in places[anchor])
    if not anchors:
        return
    quoted = list(QUOTED.finditer(text))
    blank = _blank(text, quoted)
    clauses = _find_clauses(blank, [at for at in anchors if blank[at] != "\n"])
    quotations = [(match.start() + 1, match.end() - 1) for match in quoted if len(match[0]) >= _LONG_QUOTE]
    yield from _find_runs_in(blank, clauses, odds, least)
    for run in _find_runs_in(text, quotations, odds, max(least, _QUOTED_LEAST)):
        if run.speaking >= _QUOTED_SIGNS:
            yield run
