"""Signs of a clause, written at once: as they are one by one, and weighed alike; signs of a text, read one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from converters.tampering.reading.disguise import reveal
from converters.tampering.words.wording import read_odds, split, write_signs

WORDS = (
    "贷款 体育官网 微信 薇 扣扣 企鹅号 飞 一二三 十 〇〇 ， 、 。 ： : ★ ① ② 12 3000 999999 app v a.b - _ + % ！ （）"
)
PIECES = (*WORDS.split(), " ", "  ", "\t", "\u3000")
clauses = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@given(clauses)
def test_signs_written_at_once_are_those_of_the_split(clause: str) -> None:
    odds = read_odds()
    signs = [sign for sign, _, _ in split(clause, odds.words)]
    written = write_signs(clause)
    if written is not None:
        assert list(written) == signs
        assert odds.weigh_texts([written, "", written]) == [weights := list(odds.weigh(signs)), [], weights]


def test_letters_and_long_numbers_may_be_more_than_one_character() -> None:
    assert write_signs("加微信12345678") is None
    assert write_signs("看app") is None
    assert write_signs("第12条:3000元★") == "第0条:0元*"


@given(st.text("通知賭ＡaB。，①©²½±℃№™Ⅲⅷ㎡×→〇 ", max_size=12))
def test_signs_that_stand_for_themselves_are_read_one_by_one_as_with_their_neighbours(text: str) -> None:
    """An accent makes the text be read as a whole."""
    assert reveal(text) + "\né" == reveal(text + "\né")
