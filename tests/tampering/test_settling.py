"""A publisher settles a suspicion in the sidecar: words are genuine or cut, and the page says who stated it."""

from __future__ import annotations

import json

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.hints.sidecar import Sidecar, read_sidecar_values
from converters.issues import Code
from converters.model import Cut, IntegrityStatus, Notice, Paragraph
from converters.readers.page import read_page
from converters.translation.status import NO_TRANSLATION
from converters.writers.downloads import notice_text, write_downloads
from converters.writers.page import write_page
from converters.writers.words import ZH
from scripts.advice import ADVICE
from tests.tampering.test_doubtful_titles import ADVERT, MARKED, PAGE, TITLE

BY = "临岚图书馆 李华，2026年11月30日，电话询问水务局"
REST = "注册送88元彩金，官网www.lw8899.example，真人在线投注。"


def read_copy(**said: str) -> Notice:
    return convert(PAGE.encode(), "page.html", read_sidecar_values({**said, "stated": BY}))  # type: ignore[dict-item]


def test_genuine_words_are_in_doubt_no_more_and_the_page_says_who_stated_it() -> None:
    notice = read_copy(genuine=f"{ADVERT}\n{REST}")
    assert notice.integrity.status is IntegrityStatus.CLEAN
    assert ADVERT in notice.title
    assert (notice.integrity.genuine, notice.integrity.stated) == (2, (BY,))
    assert Code.TAMPERED_SUSPECTED not in {issue.code for issue in notice.issues}
    assert read_page(write_page(notice)).integrity == notice.integrity
    assert not notice_text(notice, NO_TRANSLATION, "zh").startswith(ZH.doubtful)


def test_words_to_cut_are_in_no_output() -> None:
    notice = read_copy(cut=f"{ADVERT}\n{REST}")
    assert notice.integrity.status is IntegrityStatus.TAMPERED
    assert (notice.title, notice.integrity.stated) == (TITLE, (BY,))
    assert notice.integrity.doubtful == ()
    runs = [run for block in notice.body if isinstance(block, Paragraph) for run in block.runs]
    assert any(isinstance(run.mark, Cut) for run in runs)
    outputs = "".join(write_downloads(notice, NO_TRANSLATION).values())
    assert ADVERT not in outputs
    assert "lw8899" not in outputs
    assert "节水宣传周共7天。" in outputs


def test_what_is_not_settled_stays_in_doubt() -> None:
    notice = read_copy(genuine=REST)
    assert notice.integrity.status is IntegrityStatus.SUSPICIOUS
    assert notice.title == MARKED


def test_words_that_stand_nowhere_are_told_by_hash() -> None:
    notice = read_copy(cut="另一座娱乐城")
    (issue,) = (issue for issue in notice.issues if issue.code is Code.STATEMENT_UNMATCHED)
    assert "娱乐城" not in issue.detail
    assert notice.integrity.stated == ()


CLEAN = "临岚市水务局关于东街停水的通告\n\n各用户：\n\n11月8日8时至18时停水。\n\n临岚市水务局\n2026年11月3日\n"
LIST = json.dumps(
    [
        {"title": f"关于{street}停水的通告", "content": f"{street}11月8日8时至18时停水，请储水。", "issuer": "水务局"}
        for street in ("东街", "西街", "南街")
    ]
)


def unmatched(notice: Notice) -> int:
    return [issue.code for issue in notice.issues].count(Code.STATEMENT_UNMATCHED)


@pytest.mark.parametrize("key", ["genuine", "cut"])
def test_words_that_stand_nowhere_are_told_of_a_clean_copy_too(key: str) -> None:
    said = read_sidecar_values({key: "11月8日8时至18时停水\n金蟾公园开园", "stated": BY})
    assert unmatched(convert(CLEAN.encode(), "a.txt", said)) == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [("西街11月8日", [0, 0, 0]), ("金蟾公园开园", [1, 0, 0]), ("西街11月8日\n金蟾公园开园\n北街停水", [2, 0, 0])],
)
def test_of_a_file_with_several_notices_it_is_told_once_what_stands_in_none(words: str, told: list[int]) -> None:
    said = read_sidecar_values({"genuine": words, "stated": BY})
    found = [item.notice for item in convert_all(LIST.encode(), "a.json", said) if isinstance(item, Conversion)]
    assert list(map(unmatched, found)) == told


def test_an_injected_brand_does_not_come_back() -> None:
    lines = (
        "临岚市水务局关于节水的通知",
        "各单位：",
        "澳门新葡京娱乐城官网开户送彩金888元。",
        "临岚市水务局",
        "2026年3月4日",
    )
    stated = Sidecar(genuine="澳门新葡京娱乐城官网开户送彩金888元。", stated=BY)
    notice = convert("\n".join(lines).encode(), "a.txt", stated)
    assert notice.integrity.status is IntegrityStatus.TAMPERED
    assert "新葡京" not in write_page(notice)


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"genuine": "甲"}, "stated: who states"),
        ({"cut": "甲"}, "stated: who states"),
        ({"cut": "甲", "genuine": "乙\n甲", "stated": BY}, "stand in both"),
    ],
)
def test_a_statement_names_who_makes_it_and_does_not_contradict_itself(said: dict[object, object], wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        read_sidecar_values(said)


def test_the_advice_names_the_keys_of_the_sidecar() -> None:
    for key in ("genuine", "cut", "stated"):
        assert f"`{key}:`" in ADVICE[Code.TAMPERED_SUSPECTED]
