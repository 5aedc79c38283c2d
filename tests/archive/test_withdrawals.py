"""A withdrawn notice leaves a page that says so, and is found nowhere else; taken back, it stands again."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from converters.archive.withdrawals import Withdrawal
from converters.issues import Code
from converters.writers.list_words import LIST_WORDS
from converters.writers.page import is_hand_edited
from converters.writers.tombstone import write_tombstone
from scripts.archive import load
from scripts.build import build
from scripts.environment import ROOT
from scripts.places import Place, PlaceError
from scripts.proof import find_broken_hashes
from scripts.withdraw import withdraw
from scripts.withdrawals import read_withdrawals, write_withdrawals
from tests.conftest import copy_project

KEPT = ("linlan-heating.html", "linlan-parking.html", "linlan-flood-reply.txt")
TITLE = "关于望津区临时停水的公告"
SECRET = "岚水路临七〇九号泵房"
FILE = "outage.txt"
REASON = "应原发布单位要求 <b>*撤回*</b>"


def make_place(root: Path) -> Place:
    place = copy_project(root)
    for path in place.notices.iterdir():
        if not path.name.removesuffix(".yml").endswith(KEPT):
            path.unlink()
    for lang in ("zh", "en"):
        shutil.rmtree(place.docs / lang / "notices", ignore_errors=True)
    body = f"因{SECRET}检修，定于2031年5月6日停水，请提前储水。"
    text = f"{TITLE}\n\n临水公告〔2031〕7号\n\n{body}\n\n临岚市水务局\n\n2031年5月4日\n"
    (place.notices / FILE).write_text(text, "utf-8")
    (place.notices / f"{FILE}.yml").write_text("sample: true\n", "utf-8")
    return place


def key_of(place: Place) -> str:
    (key,) = (notice.id for notice in load(place).notices if notice.title == TITLE)
    return key


def published(place: Place) -> dict[str, bytes]:
    """Return every file of ``docs`` and ``site``."""
    paths = (path for folder in (place.docs, place.site) for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(place.root).as_posix(): path.read_bytes() for path in paths}


def holders(place: Place, text: str) -> list[str]:
    return sorted(path for path, data in published(place).items() if text.encode() in data)


def test_a_clone_of_what_the_readme_commits_withdraws_too(tmp_path: Path) -> None:
    place = make_place(tmp_path / "one")
    build(place, with_site=False)
    withdraw(place, key_of(place), REASON)
    build(place, with_site=False)
    step = re.search(r"^3\. Commit (.*?): together", (ROOT / "README.md").read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert step
    clone = copy_project(tmp_path / "clone")
    for name in ("notices", "docs", "translations", "sources"):
        shutil.rmtree(clone.root / name)
    for name in re.findall(r"`([^`]+)`", step[1]):
        source, target = place.root / name, clone.root / name
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)
    report = build(clone, with_site=False)
    assert (report.outcome.new, report.outcome.changed, report.outcome.removed) == ([], [], [])
    assert holders(clone, SECRET) == []
    assert not report.outcome.issues[Code.SOURCE_MISSING]


def test_withdrawn_and_taken_back(tmp_path: Path) -> None:
    place = make_place(tmp_path / "one")
    build(place)
    before = published(place)
    key = key_of(place)
    assert holders(place, SECRET)
    page = place.docs / "zh" / "notices" / "2031" / f"{key}.md"
    page.write_text(page.read_text("utf-8").replace("储水", "储水备用"), "utf-8")
    assert is_hand_edited(page.read_text("utf-8"))

    (row,) = withdraw(place, key, REASON, by="Li Hua")
    assert row.files == (FILE,)
    build(place)
    assert holders(place, SECRET) == []
    assert holders(place, TITLE) == []
    assert holders(place, key) == [
        f"{folder}/{lang}/notices/2031/{key}.{ending}"
        for folder, ending in (("docs", "md"), ("site", "html"))
        for lang in ("en", "zh")
    ], "no list, feed, sitemap, search index or open data names it"
    assert (place.notices / FILE).exists(), "kept, but not published"
    shown = {lang: (place.site / lang / "notices" / "2031" / f"{key}.html").read_text("utf-8") for lang in ("zh", "en")}
    assert "本文已撤回" in shown["zh"]
    assert "This notice was withdrawn" in shown["en"]
    for lang, text in shown.items():
        assert LIST_WORDS[lang].long_date(date.fromisoformat(row.on)) in text
        assert "应原发布单位要求 &lt;b&gt;*撤回*&lt;/b&gt;" in text
        assert "Li Hua" in text
        assert '<meta name="robots" content="noindex">' in text
    assert list(find_broken_hashes(place)) == []
    assert build(place).outcome.changed == []

    clean = make_place(tmp_path / "two")
    shutil.copy(place.withdrawn, clean.withdrawn)
    build(clean)
    assert published(place) == published(clean)

    write_withdrawals(place.withdrawn, ())
    build(place)
    assert published(place) == before


def test_nothing_lives_on_where_the_ledger_was_lost(tmp_path: Path) -> None:
    place = make_place(tmp_path)
    build(place)
    withdraw(place, key_of(place), REASON)
    (place.cache / "ledger.db").unlink()
    build(place)
    assert holders(place, SECRET) == []
    assert holders(place, TITLE) == []


def test_a_folder_that_changed_this_moment_is_no_error_where_the_ledger_was_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = make_place(tmp_path)
    build(place)
    (place.cache / "ledger.db").unlink()
    monkeypatch.setattr("scripts.building.seen.TICK", 10**18)
    build(place)
    assert holders(place, TITLE)


def test_a_page_whose_raw_file_was_removed_stays_and_says_so(tmp_path: Path) -> None:
    place = make_place(tmp_path)
    build(place, with_site=False)
    key = key_of(place)
    for name in (FILE, f"{FILE}.yml"):
        (place.notices / name).unlink()
    build(place)
    for lang, says in (("zh", "来源文件已不在本库"), ("en", "The source file is no longer in this archive")):
        page = (place.site / lang / "notices" / "2031" / f"{key}.html").read_text("utf-8")
        warnings = page.partition('<div class="warnings">')[2].partition("<article")[0]
        assert says in warnings, "said at the head of the page, not in a folded row only"
        assert SECRET in page


def test_the_raw_file_is_deleted_when_asked(tmp_path: Path) -> None:
    place = make_place(tmp_path)
    build(place, with_site=False)
    key = key_of(place)
    withdraw(place, key, "Court order", delete_raw=True)
    build(place, with_site=False)
    assert not (place.notices / FILE).exists()
    assert not (place.notices / f"{FILE}.yml").exists()
    assert [path for path in place.translations.rglob("*.po") if SECRET in path.read_text("utf-8")] == []
    page = place.docs / "en" / "notices" / "2031" / f"{key}.md"
    assert "Court order" in page.read_text("utf-8")
    write_withdrawals(place.withdrawn, ())
    build(place, with_site=False)
    assert not page.exists(), "nothing is left to publish again"
    assert all(notice.title != "本文已撤回" for notice in load(place).notices)


def test_a_new_copy_stays_withdrawn(tmp_path: Path) -> None:
    place = make_place(tmp_path)
    key = key_of(place)
    withdraw(place, key, "Court order")
    copy = (place.notices / FILE).read_text("utf-8").replace("请提前储水", "请各户提前储水")
    (place.notices / "copy.txt").write_text(copy, "utf-8")
    assert [notice.id for notice in load(place).notices if SECRET in "".join(b.text for b in notice.body)] == []


def test_wrong_use_is_told(tmp_path: Path) -> None:
    place = make_place(tmp_path)
    key = key_of(place)
    with pytest.raises(PlaceError, match=f"Do you mean {key}"):
        withdraw(place, key[:-1] + "8", "Court order")
    with pytest.raises(PlaceError, match="--reason is empty"):
        withdraw(place, key, "  ")
    assert not place.withdrawn.exists()
    for text, says in (
        ("- id: ../x\n  year: '2031'\n  on: 2031-01-01\n  reason: a\n", "row 1: id and year"),
        ("- id: x\n  year: '2031'\n  on: 2031-01-01\n", "row 1: reason is missing. Add it."),
        ("- id: x\n  who: y\n", "row 1: expected the names"),
        ("id: x\n", "expected rows"),
        ("- [", "not YAML"),
    ):
        place.withdrawn.write_text(text, "utf-8")
        with pytest.raises(PlaceError, match=says):
            load(place)


def test_rows_are_read_as_they_were_written(tmp_path: Path) -> None:
    rows = (
        Withdrawal("2024-12", "2024", "2031-01-02", "第一条: “是” # no", "李华", ("a b.html", "0012.txt")),
        Withdrawal("x", "undated", "2031-01-02", "yes"),
    )
    write_withdrawals(tmp_path / "withdrawn.yml", rows)
    assert read_withdrawals(tmp_path / "withdrawn.yml").rows == rows


def test_the_page_takes_nothing_as_markup() -> None:
    row = Withdrawal("x", "2024", "2031-01-02", "<script>alert(1)</script> [a](javascript:b) {: onclick=x }")
    for lang in ("zh", "en"):
        page = write_tombstone(row, lang)
        assert "<script>" not in page
        assert not is_hand_edited(page)
        assert "\nid:" not in page
