"""Disguised text: what is revealed, mixed alphabets, and the pieces that are found in a revealed text."""

from __future__ import annotations

import re

import pytest

from converters.model import IntegrityStatus
from converters.tampering import examine_text
from converters.tampering.candidates import WORDS
from converters.tampering.reading import Reading
from converters.tampering.reading.disguise import mixes_alphabets, reveal
from converters.tampering.reading.pieces import PieceTable
from converters.tampering.reading.text import one_of
from converters.tampering.reasons import read


def test_disguises() -> None:
    assert reveal("鳐 汇 棋 牌") == "鳐汇棋牌"
    assert reveal("官·方·入·口：k⑥⑥⑧⑧") == "官方入口:k6688"
    assert reveal("鳐\u200b汇") == "鳐汇"
    assert reveal("線上投註贏錢") == "线上投注赢钱"
    assert mixes_alphabets("ВЕТZ体育")
    assert not mixes_alphabets("α粒子和β粒子")


def test_pieces_are_found_wherever_they_stand() -> None:
    table = PieceTable.of({"官网", "登录", "手机登录", "app", "录a", "送"})
    assert Reading.of("请登录app", table).pieces == {"登录", "app", "录a"}
    assert Reading.of("手机登录", table).pieces == {"手机登录", "登录"}
    assert Reading.of("录登网官\n送", table).pieces == {"送"}
    assert Reading.of("登录", PieceTable.of(())).pieces == frozenset()
    assert Reading.of("𠀀水务", PieceTable.of({"𠀀水", "水务"})).pieces == {"𠀀水", "水务"}


def test_every_piece_is_written_as_a_revealed_text_has_it() -> None:
    table = read("").table
    longer = (piece for listed in table.longer.values() for piece, _ in listed)
    pieces = {*table.pairs, *table.signs, *longer}
    assert len(pieces) > 3_000
    assert {piece for piece in pieces if reveal(piece) != piece} == set()


def test_pieces_are_located_by_characters() -> None:
    table = PieceTable.of({"登录", "登录登录", "手机登录", "app", "、"})
    assert table.locate_in("😀登录登录登录app") == {"登录": [1, 3, 5], "登录登录": [1, 3], "app": [7]}
    assert table.locate_in("录app、") == {"app": [1]}
    assert table.locate_in("") == {}


def test_words_that_share_their_beginning_match_as_words_do() -> None:
    listed = sorted(WORDS, key=lambda word: (-len(word), word))
    plain, shared = re.compile("|".join(map(re.escape, listed))), re.compile(one_of(WORDS))
    text = "".join(word + word[:1] for word in listed)
    assert [match.span() for match in shared.finditer(text)] == [match.span() for match in plain.finditer(text)]


def test_revealing_hides_no_word_that_a_candidate_is_known_by() -> None:
    assert [word for word in sorted(WORDS) if word not in reveal(word)] == []
    assert [word for word in sorted(WORDS) if word not in reveal(f"甲{word}乙")] == []


def test_a_line_in_japanese_mixes_no_characters() -> None:
    text = "日本客商推介会\n出展企業：株式会社サクラ食品、ヤマト運輸 会場：临岚会展中心"
    assert examine_text(text).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize("text", ["采用4Φ16钢筋", "管径3φ25", "周长2π3米", "粒径10μ5"])
def test_what_engineers_write_is_of_one_alphabet(text: str) -> None:
    assert not mixes_alphabets(text)


def test_a_letter_of_another_alphabet_among_figures_hides_a_number() -> None:
    assert mixes_alphabets("3б5体育畜牧中心")
