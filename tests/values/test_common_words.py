"""The list of common words, and texts parted by it."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from converters import words
from converters.words import common_words, split_words


def test_the_list_has_words_of_notices_and_no_names() -> None:
    assert {"通知", "人民", "登录", "委员会"} <= common_words()
    assert {"瀚璟", "的", "人民政府", "乐鱼"}.isdisjoint(common_words())
    assert len(common_words()) > 20_000


def test_what_no_word_covers_stands_alone() -> None:
    assert split_words("请按照瀚璟规定办理") == ["请", "按照", "瀚", "璟", "规定", "办理"]
    assert split_words("请按照瀚璟规定办理", frozenset({"瀚璟"})) == ["请", "按照", "瀚璟", "规定", "办理"]
    assert split_words("") == []


@given(st.text(alphabet="人民政府登录通知瀚璟的在a1 ", max_size=40))
def test_nothing_is_lost(text: str) -> None:
    parts = split_words(text)
    assert "".join(parts) == text
    assert all(len(part) == 1 or part in common_words() for part in parts)


def test_the_list_has_its_licence_and_origin() -> None:
    folder = Path(words.__file__).parent
    assert "MIT License" in (folder / "LICENSE").read_text(encoding="utf-8")
    assert "jieba" in (folder / "ORIGIN.md").read_text(encoding="utf-8")
