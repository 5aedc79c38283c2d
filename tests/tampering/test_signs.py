"""Signs of a text: what each stands for, where it begins, how it is weighed; signs of a text, read one by one."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from converters.tampering.reading.disguise import reveal
from converters.tampering.words.signs import list_starts, tells
from converters.tampering.words.wording import EDGES, ENDS, STEP, Weighed, find_best, read_wording

WORDS = (
    "贷款 体育官网 微信 薇 扣扣 企鹅号 飞 一二三 十 〇〇 ， 、 。 ： : ★ ① ② 12 3000 999999 app v a.b"
    " - _ + % ！ （） “ ”"
)
SPARE = EDGES + " \t\u3000"
PIECES = (*WORDS.split(), " ", "  ", "\t", "\u3000", "\n", "k66", "abc12345", "www.abc123.com")
texts = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)


@given(texts)
def test_each_sign_has_its_place_and_its_weight(text: str) -> None:
    weighed = Weighed.of(text, read_wording())
    starts = list_starts(text)
    assert len(weighed.signs) == len(weighed.weights) == len(starts) - 1
    assert starts == sorted(set(starts))
    assert starts[-1] == len(text)
    assert all(text[at] == sign for at, sign in zip(starts, weighed.signs, strict=False) if sign in "贷款微信，、。\n")


@given(texts)
def test_the_runs_are_the_best_stretches_of_all_clauses(text: str) -> None:
    weighed = Weighed.of(text, read_wording())
    expected, start, starts = [], 0, list_starts(text)
    for at, sign in enumerate(weighed.signs + "\n"):
        if sign in ENDS:
            first, last, score = find_best(weighed.weights[start:at].tolist())
            if score >= STEP:
                expected.append((text[starts[start + first] : starts[start + last]].strip(SPARE), score / STEP))
            start = at + 1
    found = [weighed.find_best(start, end) for start, end, _ in weighed.find_clauses(1.0)]
    assert [(text[run.start : run.end].strip(SPARE), run.score) for run in found] == expected


@given(texts, texts)
def test_what_stands_in_other_lines_changes_nothing(text: str, other: str) -> None:
    alone = Weighed.of(text, read_wording()).weights
    assert np.array_equal(Weighed.of(f"{other}\n\n{text}", read_wording()).weights[-len(alone) :], alone) or not text


def test_letters_and_figures_are_signs_by_their_kind() -> None:
    text = "加微信kx88a1看app,12:30见 http://zq-01.com/a 与gov.cn,k6★"
    app = read_wording().write_signs("app")
    assert app >= "\ue000"
    assert read_wording().write_signs(text) == f"加微信☏看{app},0见␣⌂␣与a,¤★"


def test_signs_of_fonts_with_pictures_are_no_words() -> None:
    assert read_wording().write_signs("防汛\ue000通知\uf8ff") == "防汛\u3400通知\u3400"


def test_a_number_tells_nothing_by_itself() -> None:
    assert not tells("0")
    assert tells("款")
    assert tells("☏")


@given(st.text("通知賭ＡaB。，①©²½±℃№™Ⅲⅷ㎡×→〇 ", max_size=12))
def test_signs_that_stand_for_themselves_are_read_one_by_one_as_with_their_neighbours(text: str) -> None:
    """An accent makes the text be read as a whole."""
    assert reveal(text) + "\né" == reveal(text + "\né")
