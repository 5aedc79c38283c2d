"""What a page says of itself is true: what was changed in its text, and by whom."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest

from converters.issues import Code, Issue
from converters.model import Change, Integrity, IntegrityStatus, Notice
from converters.translation.status import Translation
from tests import linlan

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


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    monkeypatch = pytest.MonkeyPatch()
    monkeypatch.setattr(linlan, "SAMPLES", [(notice_of(name), Translation()) for name in CASES])
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
