"""``evaluate wording``: learn the log-odds of ``converters/tampering/words/wording.txt`` from texts written for it.

The texts lie in ``tests/cases/tampering-language``: ``adverts.txt`` and ``official.txt``, a line a text, its trade or
field before a tab. In an advert that is written into official words, ⟦ and ⟧ mark it. ``--without`` leaves each trade
out in turn and says how many of its adverts are found all the same; ``--folds N`` does so with every Nth text, official
texts too; ``--write`` puts the odds in their place.
The same texts always give the same file.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from converters.tampering.reading.disguise import reveal
from converters.tampering.rules.language import is_enough
from converters.tampering.words.wording import (
    ADDRESS,
    HANDLE,
    LATIN,
    NUMBER,
    ORNAMENT,
    SPACE,
    Odds,
    blank_quotes,
    clauses,
    find_runs,
    split,
)
from scripts.evaluating import brands

ROOT = Path(__file__).resolve().parent.parent.parent
CASES = ROOT / "tests" / "cases" / "tampering-language"
CLEAN = (ROOT / "tests/cases/tampering.jsonl", ROOT / "tests/cases/tampering-handwritten.jsonl")
TARGET = ROOT / "converters" / "tampering" / "words" / "wording.txt"
ORDINARY = frozenset({"word", "pair"})
"""Fields whose lines list ordinary words, and pairs of characters where two such words meet."""
NAMED = frozenset({"slot"})
"""Trades whose lines have a brand and a word of software, no language of a trade: other rules know them."""
_HEAD = "^"
_MARK = re.compile("⟦(?P<advert>.*)⟧")
_VAGUE = {LATIN, NUMBER, ORNAMENT, SPACE, _HEAD}
_CONTACTS = {HANDLE, ADDRESS}
Signs = Sequence[str]


@dataclass(frozen=True, slots=True)
class Settings:
    """How the odds are smoothed, bounded and pruned; chosen on texts that are not learned from."""

    seen: int = 1
    seen_long: int = 2
    """In how many adverts a run must stand to speak for one; one of three signs."""
    word: int = 4
    """In how many texts a Latin word must stand to be a sign of its own."""
    smoothing: float = 5.0
    """How many observations the odds of the shorter run weigh as much as."""
    base: float = 0.4
    """The part of a sign's likelihood that comes from both kinds of text together."""
    low: float = -3.0
    high: float = 2.5
    ordinary: float = 2.5
    """What a run of three counts at most that has an ordinary word; the word itself counts nothing."""
    apart: float = 1.0
    """How far the odds of a longer run must be from the shorter one's to be kept."""
    step: float = 0.25


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its trade or field; of an advert in official words, ``rest`` is what stands around it."""

    kind: str
    text: str
    rest: tuple[str, ...] = ()


def read_clean() -> list[Text]:
    """Return the clean texts that the tests of the tamper check judge: learned from last, not measured on then."""
    rows = [json.loads(line) for path in CLEAN for line in path.read_text(encoding="utf-8").splitlines()]
    return [Text("clean", row["text"]) for row in rows if row["label"] == "clean"]


def read_texts(name: str) -> list[Text]:
    """Return the texts of ``adverts`` or ``official``."""
    found = []
    for line in (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        kind, _, text = line.partition("\t")
        mark = _MARK.search(text)
        rest = (text[: mark.start()], text[mark.end() :]) if mark else ()
        found.append(Text(kind, mark["advert"] if mark else text, tuple(part for part in rest if part)))
    return found


class _Counts:
    """How often signs and runs of two and three stand in the texts of one kind."""

    def __init__(self, texts: Iterable[Signs]) -> None:
        self.runs: Counter[tuple[str, ...]] = Counter()
        self.before: Counter[tuple[str, ...]] = Counter()
        self.texts: Counter[tuple[str, ...]] = Counter()
        self.total = 0
        for text in texts:
            seen = set()
            for run in _list_runs(text):
                for length in (1, 2, 3):
                    seen.add(run[-length:])
                    self.runs[run[-length:]] += 1
                self.before[run[1:2]] += 1
                self.before[run[:2]] += 1
                self.total += 1
            self.texts.update(seen)

    def likelihood(self, run: tuple[str, ...], base: dict[str, float], settings: Settings) -> float:
        """Return how likely the last sign of ``run`` is behind the others."""
        if len(run) == 1:
            return (1 - settings.base) * self.runs[run] / self.total + settings.base * base[run[0]]
        shorter = self.likelihood(run[1:], base, settings)
        return (self.runs[run] + settings.smoothing * shorter) / (self.before[run[:-1]] + settings.smoothing)


def _list_runs(text: Signs) -> Iterator[tuple[str, str, str]]:
    padded = (_HEAD, _HEAD, *text)
    return zip(padded, padded[1:], padded[2:], strict=False)


def _split_all(texts: Iterable[str], words: frozenset[str]) -> list[Signs]:
    found: list[Signs] = []
    for text in texts:
        shown = blank_quotes(reveal(text))
        found += [[sign for sign, _, _ in split(shown[a:b].strip(), words)] for a, b in clauses(shown)]
    return found


def learn(adverts: Sequence[Text], official: Sequence[Text], settings: Settings | None = None) -> str:
    """Return the text of ``wording.txt`` that ``adverts`` and ``official`` give."""
    settings = settings or Settings()
    latin = Counter(word for text in (*adverts, *official) for word in set(re.findall("[a-z]+", reveal(text.text))))
    words = frozenset(word for word, count in latin.items() if count >= settings.word)
    rest = [part for text in adverts for part in text.rest]
    touted = _Counts(_split_all((text.text for text in adverts if text.kind not in NAMED), words))
    plain = _Counts(_split_all([*(text.text for text in official), *rest], words))
    shares = {
        run[0]: (touted.runs[run] / touted.total + plain.runs[run] / plain.total) / 2
        for run in touted.runs.keys() | plain.runs.keys()
        if len(run) == 1
    }
    base = {sign: share + 1 / 20_000 for sign, share in shares.items()}
    ordinary = {tuple(word) for text in official if text.kind in ORDINARY for word in text.text.split("、")}
    odds: dict[tuple[str, ...], float] = {}
    for run in sorted(touted.runs.keys() | plain.runs.keys(), key=lambda run: (len(run), run)):
        if run[-1] in _VAGUE and set(run) <= _VAGUE:
            continue
        value = math.log(touted.likelihood(run, base, settings) / plain.likelihood(run, base, settings))
        needed = settings.seen_long if len(run) > 2 else settings.seen
        if value > 0 and (_count_telling(run) < 2 or touted.texts[run] < needed):
            continue
        if value < 0 and len(run) > 1 and plain.runs[run] < 2 and _known(odds, run[1:]) <= 0:
            continue
        high = settings.ordinary if {run[-2:], run[:2]} & ordinary else settings.high
        value = min(max(value, settings.low), 1.2 if run in ordinary else high)
        if abs(value - _known(odds, run[1:])) >= settings.apart * (1 if value > 0 else 1.5):
            odds[run] = value
    return _write(words, odds, settings)


def _count_telling(run: tuple[str, ...]) -> int:
    return sum(2 if sign in _CONTACTS else sign not in _VAGUE and sign[0].isalnum() for sign in run)


def _known(odds: dict[tuple[str, ...], float], run: tuple[str, ...]) -> float:
    while run and run not in odds:
        run = run[1:]
    return odds.get(run, 0.0)


def _write(words: frozenset[str], odds: dict[tuple[str, ...], float], settings: Settings) -> str:
    rows: dict[float, list[str]] = defaultdict(list)
    for run, value in odds.items():
        rows[round(value / settings.step) * settings.step].append("".join(run))
    lines = [f"{value:g} {' '.join(sorted(set(runs)))}" for value, runs in sorted(rows.items())]
    return "\n".join([" ".join(sorted(words)), *lines, ""])


def is_found(text: str, odds: Odds) -> bool:
    """Return whether a run of ``text`` says enough to be reported, whatever the words around it."""
    return any(is_enough(run) for run in find_runs(reveal(text), odds, 0.0))


def leave_out(adverts: Sequence[Text], official: Sequence[Text]) -> Iterator[tuple[str, int, int]]:
    """Yield for each trade how many of its adverts are found where none of them was learned from, and of how many."""
    for trade in sorted({text.kind for text in adverts} - NAMED):
        odds = Odds.parse(learn([text for text in adverts if text.kind != trade], official))
        own = [text for text in adverts if text.kind == trade]
        yield trade, sum(is_found(text.text, odds) for text in own), len(own)


def deal(adverts: Sequence[Text], official: Sequence[Text], folds: int) -> Iterator[tuple[str, int, int]]:
    """Yield how many texts of each of ``folds`` parts are found where the other parts alone were learned from."""
    for fold in range(folds):
        rest = [[text for n, text in enumerate(texts) if n % folds != fold] for texts in (adverts, official)]
        odds = Odds.parse(learn(rest[0], rest[1]))
        for name, texts in (("adverts", adverts), ("official", official)):
            own = [text for text in texts[fold::folds] if text.kind not in ORDINARY | NAMED]
            yield name, sum(is_found(text.text, odds) for text in own), len(own)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("--write", action="store_true", help="write the odds that the tamper check reads")
    parser.add_argument("--without", action="store_true", help="leave each trade out in turn and find it all the same")
    parser.add_argument("--folds", type=int, default=0, metavar="N", help="deal the texts into N parts, find each part")


def run(args: argparse.Namespace) -> int:
    """Learn, and print or write what was asked for; return 0."""
    adverts, official = read_texts("adverts"), [*read_texts("official"), *read_clean()]
    if args.without or args.folds:
        parts = leave_out(adverts, official) if args.without else deal(adverts, official, args.folds)
        for trade, found, count in parts:
            print(f"{trade:<12} {found / count:.3f}  {found} of {count}")
        return 0
    text = learn(adverts, official)
    signs = brands.learn(brands.BRANDS.read_text(encoding="utf-8").split(), (part.text for part in official))
    if args.write:
        TARGET.write_text(text, encoding="utf-8")
        brands.TARGET.write_text(signs, encoding="utf-8")
    odds = Odds.parse(text)
    print(f"{len(odds.weights)} runs, {len(odds.anchors)} anchors, {len(text.encode())} bytes")
    return 0
