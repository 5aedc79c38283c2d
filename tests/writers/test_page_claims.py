"""What a page says of itself is true: what was changed in its text, and by whom."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest

from converters.hints.selectors import to_xpath
from converters.issues import Code, Issue
from converters.model import Change, Integrity, IntegrityStatus, Notice
from converters.segments import list_segments
from converters.translation.status import CheckSeverity, Failure, Status, Target, Translation
from converters.writers.downloads import notice_text
from tests.tools import linlan

ONE, TWO = Issue(Code.PRIVATE_MASKED, "mobile: 1"), Issue(Code.PRIVATE_MASKED, "bank-card: 2")
LEFT_OUT = Issue(Code.TEXT_LEFT_OUT, "hidden sheet 备注", "body")
MENDED = Integrity(IntegrityStatus.TAMPERED, (Change(1, "title"), Change(2, "body", "望津区", "望津区委")))

# what happened, integrity, "changed by us" in Chinese and in English
CASES: dict[str, tuple[tuple[Issue, ...], Integrity, str, str]] = {
    "untouched": ((), Integrity(), "正文文字未改。", "No word of the text was changed."),
    "one-masked": (
        (ONE,),
        Integrity(),
        "隐去个人号码 1 个。其余文字未改。",
        "1 private number was masked. No other word of the text was changed.",
    ),
    "masked": (
        (ONE, TWO),
        Integrity(),
        "隐去个人号码 3 个。其余文字未改。",
        "3 private numbers were masked. No other word of the text was changed.",
    ),
    "mended": ((), MENDED, "补回 1 处，删去 1 处。 查看每处改动", "1 restored, 1 cut. See every change"),
    "mended-masked": (
        (TWO,),
        MENDED,
        "补回 1 处，删去 1 处。 查看每处改动 隐去个人号码 2 个。",
        "1 restored, 1 cut. See every change 2 private numbers were masked.",
    ),
    "left-out": (
        (LEFT_OUT,),
        Integrity(),
        "正文文字未改。来源中有文字未收入本页。",
        "No word of the text was changed. Some text of the source is not on this page.",
    ),
    "masked-left-out": (
        (ONE, LEFT_OUT),
        Integrity(),
        "隐去个人号码 1 个。其余文字未改。来源中有文字未收入本页。",
        (
            "1 private number was masked. No other word of the text was changed. "
            "Some text of the source is not on this page."
        ),
    ),
}


def notice_of(name: str) -> Notice:
    issues, integrity, *_ = CASES[name]
    return replace(linlan.CORRECTION, id=name, issues=issues, integrity=integrity, relations=())


PLAIN = notice_of("untouched")
MISMATCH = Failure("figures", CheckSeverity.CRITICAL, "number not in the Chinese", "更正", "Seven")
ENGLISH: dict[str, dict[str, Target]] = {
    "part": {PLAIN.title: Target("A Correction", Status.EDITED)},
    "whole": {segment.unit: Target("Words", Status.EDITED) for segment in list_segments(PLAIN)},
    "wrong": {PLAIN.title: Target("Seven Things", Status.MACHINE, figures=1, failures=(MISMATCH,))},
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    monkeypatch = pytest.MonkeyPatch()
    samples = [(notice_of(name), Translation()) for name in CASES]
    samples += [(replace(PLAIN, id=name), Translation(english)) for name, english in ENGLISH.items()]
    monkeypatch.setattr(linlan, "SAMPLES", samples)
    built = linlan.build_site(tmp_path_factory.mktemp("claims"))
    monkeypatch.undo()
    return built


def read(page: Path) -> lxml.html.HtmlElement:
    tree = lxml.html.fromstring(page.read_bytes())
    assert isinstance(tree, lxml.html.HtmlElement)
    return tree


def row(tree: lxml.html.HtmlElement, name: str) -> str:
    """Return what the row ``name`` of a list of facts says."""
    found = [dt.getnext() for dt in tree.iter("dt") if dt.text_content() == name]
    return " ".join(str(found[0].text_content()).split()) if found and found[0] is not None else ""


@pytest.mark.parametrize("name", CASES)
def test_page_says_what_was_changed_in_its_text(site: Path, name: str) -> None:
    *_, chinese, english = CASES[name]
    assert row(read(site / f"zh/notices/2026/{name}.html"), "本站改动") == chinese
    assert row(read(site / f"en/notices/2026/{name}.html"), "Changed by us") == english


def say(tree: lxml.html.HtmlElement, path: str) -> str:
    return " ".join(" ".join(element.text_content() for element in tree.xpath(to_xpath(path))).split())


@pytest.mark.parametrize(
    ("name", "kind", "chinese", "english"),
    [
        (
            "untouched",
            "In Chinese, not translated yet",
            "尚无英译，请引用中文。",
            "Not translated yet. Cite the Chinese.",
        ),
        (
            "part",
            "Unofficial English translation, not complete",
            "非官方译文，尚未全部译出，以中文为准。",
            "Unofficial translation, not complete. The Chinese text prevails.",
        ),
        (
            "whole",
            "Unofficial English translation",
            "非官方译文，以中文为准。",
            "Unofficial translation. The Chinese text prevails.",
        ),
    ],
)
def test_page_claims_no_more_english_than_there_is(
    site: Path, name: str, kind: str, chinese: str, english: str
) -> None:
    for lang, prevails in (("zh", chinese), ("en", english)):
        tree = read(site / f"{lang}/notices/2026/{name}.html")
        assert say(tree, "p.prevails") == prevails
        assert prevails in say(tree, "p.sheet")
        cited = say(tree, ".actions pre")
        assert f". {kind}, Mingshi." in cited
        assert f"{kind}}}" in cited
        assert ("TT - " in cited) == (name != "untouched")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("untouched", "Not translated yet. The Chinese is shown."),
        ("part", "Unofficial translation, not complete. The Chinese text prevails."),
        ("whole", "Unofficial translation: Edited. The Chinese text prevails."),
    ],
)
def test_text_file_claims_no_more_english_than_there_is(name: str, said: str) -> None:
    assert said in notice_text(PLAIN, Translation(ENGLISH.get(name, {})), "en").splitlines()


def test_page_partly_translated_says_at_its_head_that_a_figure_does_not_match(site: Path) -> None:
    assert "A figure does not match: 1" in row(read(site / "en/notices/2026/wrong.html"), "English")
    assert "有数字不一致：1" in row(read(site / "zh/notices/2026/wrong.html"), "英文译文")
    assert "does not match" not in row(read(site / "en/notices/2026/part.html"), "English")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_title_that_does_not_match_is_marked_in_both_languages_and_says_what_is_wrong(site: Path, lang: str) -> None:
    tree = read(site / f"{lang}/notices/2026/wrong.html")
    chinese, english = ("h1", "p.alt") if lang == "zh" else ("p.alt", "h1")
    assert say(tree, f".head {chinese} .wrong") == "更正"
    assert say(tree, f".head {english} .wrong") == "Seven"
    assert say(tree, f".head {chinese}") == PLAIN.title
    assert say(tree, f".head {english}") == "Seven Things"
    assert say(tree, ".head .m .w") == ("有数字不一致" if lang == "zh" else "A figure does not match")
    assert "更正 / Seven" in say(tree, ".head .m .rec")
    right = read(site / f"{lang}/notices/2026/part.html")
    assert say(right, ".head .wrong") == say(right, ".head .m") == ""
