"""``evaluate wording``: learn the weights of ``converters/tampering/words/wording.bin`` from texts written for it.

The texts lie in ``tests/cases/tampering-language``: ``adverts.txt`` and ``official.txt``, a line a text, its trade or
field before a tab. In an advert that is written into official words, ⟦ and ⟧ mark it. ``--without`` leaves each trade
out in turn and says how many of its adverts are found all the same; ``--folds N`` does so with every Nth text, official
texts too; ``--write`` puts the weights in their place.
The same texts always give the same file.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from converters.tampering.reading.disguise import reveal
from converters.tampering.rules.demands import is_enough
from converters.tampering.words.signs import list_starts
from converters.tampering.words.wording import BITS, STEP, Weighed, Wording, hash_runs
from converters.words import common_words
from scripts.evaluating import brands
from scripts.evaluating.placing import Hosts, Placed
from scripts.evaluating.regression import fit

ROOT = Path(__file__).resolve().parent.parent.parent
CASES = ROOT / "tests" / "cases" / "tampering-language"
CLEAN = (ROOT / "tests/cases/tampering.jsonl", ROOT / "tests/cases/tampering-handwritten.jsonl")
TARGET = ROOT / "converters" / "tampering" / "words" / "wording.bin"
ORDINARY = frozenset({"word", "pair"})
"""Fields whose lines list ordinary words, and pairs of characters where two such words meet: no texts."""
_MARK = re.compile("⟦(?P<advert>.*)⟧")
_WORD = re.compile(r"(?<![a-z0-9._@/:-])(?=[a-z0-9-]*[a-z])[a-z0-9-]{1,16}(?![a-z0-9._@/:-])")
_TEXTS = 4
"""In so many texts a Latin word must stand to be a sign of its own."""
_OWN, _WORDS_A_LINE = 3, 8
"""A word that so many adverts have is one of theirs; so many words stand in a line."""
_NEAR = 60
"""So many characters around an advert are learned with it."""
_QUOTED = re.compile(r"“[^”\n]{1,40}”|《[^》\n]{1,60}》|「[^」\n]{1,40}」|『[^』\n]{1,40}』|‘[^’\n]{1,40}’")
_LEFT_OUT = 2
"""The label of what is not learned, beside that of an advert, 1, and of official words, 0."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its trade or field; of an advert in official words, ``before`` and ``behind`` are these."""

    kind: str
    text: str
    before: str = ""
    behind: str = ""


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
        around = (text[: mark.start()], text[mark.end() :]) if mark else ("", "")
        found.append(Text(kind, mark["advert"] if mark else text, *around))
    return found


def learn(adverts: Sequence[Text], official: Sequence[Text]) -> bytes:
    """Return what ``wording.bin`` holds if ``adverts`` and ``official`` are learned from."""
    texts = [text.text for text in official if text.kind not in ORDINARY]
    texts += _list_common(adverts)
    shown = [reveal(text) for text in (*(text.text for text in adverts), *texts)]
    counts = Counter(word for text in shown for word in set(_WORD.findall(text)))
    wording = Wording(tuple(sorted(word for word, count in counts.items() if count >= _TEXTS)), np.zeros(1, np.int8))
    lines = [_label_advert(wording, placed) for placed in _place_all(adverts, texts)]
    lines += [_label_official(wording, text) for text in shown[len(adverts) :]]
    signs = "".join(line for line, _ in lines)
    labels = np.concatenate([labels for _, labels in lines])
    places = np.stack(hash_runs(signs), axis=1)[labels != _LEFT_OUT].astype(np.int32)
    weights = fit(places, labels[labels != _LEFT_OUT], 1 << BITS)
    table = np.clip(np.round(weights * STEP), -127, 127).astype(np.int8)
    return Wording(wording.words, table).dump()


def _list_common(adverts: Iterable[Text]) -> Iterator[str]:
    """Yield the common words, some to a line, as lists and as buttons part them, that no trade has for its own."""
    told = "\n".join(text.text for text in adverts)
    plain = [word for word in sorted(common_words()) if told.count(word) < _OWN]
    count = -(-len(plain) // _WORDS_A_LINE)
    for first in range(count):
        yield "、 "[first % 2].join(plain[first::count])


def _place_all(adverts: Iterable[Text], texts: Sequence[str]) -> Iterator[Placed]:
    """Yield each advert as it came and set among ``texts``, and brands in the place of names."""
    hosts = Hosts(texts)
    for advert in adverts:
        yield advert.before, advert.text, advert.behind
        yield from hosts.place(advert.text)
    for brand in brands.BRANDS.read_text(encoding="utf-8").split():
        yield from hosts.place_brand(brand)


def _label_advert(wording: Wording, placed: Placed) -> tuple[str, NDArray[np.int8]]:
    """Return the signs of an advert and of what stands near it, and for each whether it is of the advert."""
    before, advert, behind = map(reveal, placed)
    text = before[-_NEAR:] + advert + behind[:_NEAR]
    starts = np.array(list_starts(text))
    first = min(len(before), _NEAR)
    labels = (starts >= first) & (starts < first + len(advert))
    return wording.write_signs(text) + "\n", np.where(starts < len(text), labels, _LEFT_OUT).astype(np.int8)


def _label_official(wording: Wording, text: str) -> tuple[str, NDArray[np.int8]]:
    """Return the signs of official words; what stands in quotation marks may be the words of an advert."""
    signs = wording.write_signs(text) + "\n"
    labels = np.zeros(len(signs), np.int8)
    for quoted in _QUOTED.finditer(signs):
        labels[quoted.start() : quoted.end()] = _LEFT_OUT
    labels[-1] = _LEFT_OUT
    return signs, labels


def is_found(text: str, wording: Wording) -> bool:
    """Return whether a run of ``text`` says enough to be reported, whatever the words around it."""
    shown = reveal(text)
    return any(is_enough(shown, run) for run in Weighed.of(shown, wording).find_runs(0.0))


def leave_out(adverts: Sequence[Text], official: Sequence[Text]) -> Iterator[tuple[str, int, int]]:
    """Yield for each trade how many of its adverts are found where none of them was learned from, and of how many."""
    for trade in sorted({text.kind for text in adverts}):
        wording = Wording.parse(learn([text for text in adverts if text.kind != trade], official))
        own = [text for text in adverts if text.kind == trade]
        yield trade, sum(is_found(text.text, wording) for text in own), len(own)


def deal(adverts: Sequence[Text], official: Sequence[Text], folds: int) -> Iterator[tuple[str, int, int]]:
    """Yield how many texts of each of ``folds`` parts are found where the other parts alone were learned from."""
    for fold in range(folds):
        rest = [[text for n, text in enumerate(texts) if n % folds != fold] for texts in (adverts, official)]
        wording = Wording.parse(learn(rest[0], rest[1]))
        for name, texts in (("adverts", adverts), ("official", official)):
            own = [text for text in texts[fold::folds] if text.kind not in ORDINARY]
            yield name, sum(is_found(text.text, wording) for text in own), len(own)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("--write", action="store_true", help="write the weights that the tamper check reads")
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
    data = learn(adverts, official)
    signs = brands.learn(brands.BRANDS.read_text(encoding="utf-8").split(), (part.text for part in official))
    if args.write:
        TARGET.write_bytes(data)
        brands.TARGET.write_text(signs, encoding="utf-8")
    wording = Wording.parse(data)
    print(f"{len(wording.words)} words, {np.count_nonzero(wording.table)} weights, {len(data)} bytes")
    return 0
