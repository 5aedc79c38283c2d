"""An incremental build makes the same bytes as a clean one, whatever was edited."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from converters.model import Notice, Origin, Relation
from converters.translation.po import read_po, write_po
from converters.translation.records import Record, digest, with_record
from converters.translation.status import Status
from scripts.build import build
from scripts.building import crew, joining, seen
from scripts.building.last_site import UNFINISHED
from scripts.building.ledger import Ledger
from scripts.files import remove_all_but
from scripts.generate_archive import invent_year
from scripts.places import Place
from tests.building.edits import add_notice, change_notice, contents, raws, small_project, translate_by_hand, write_raw

Edit = Callable[[Place, random.Random], None]


def add_correction(place: Place, chance: random.Random) -> None:
    cited = chance.choice(raws(place)).read_text("utf-8")
    number = next(
        (line.split("：", 1)[1] for line in cited.splitlines() if line.startswith("文号：")), "临政发〔2020〕1号"
    )
    serial = chance.randrange(10_000)
    text = (
        f"索引号：L9900001/2026-{serial:05}\n发布机构：临岚市人民政府\n文号：临政发〔2026〕{serial}号\n发布日期：2026-11-01\n\n"
        f"临岚市人民政府关于废止有关文件的通知\n\n各区人民政府：\n经研究，决定废止《某办法》（{number}）。\n特此通知。\n"
    )
    write_raw(place, f"r{serial}.txt", text)


def copy_notice(place: Place, chance: random.Random) -> None:
    path = chance.choice(raws(place))
    text = path.read_text("utf-8")
    change = chance.choice(["", "\n本次更新。\n"])
    write_raw(place, f"c{chance.randrange(10_000)}.txt", text + change)


def rename_notice(place: Place, chance: random.Random) -> None:
    path = chance.choice(raws(place))
    path.rename(path.with_name(f"m{chance.randrange(10_000)}.txt"))


def remove_notice(place: Place, chance: random.Random) -> None:
    if len(raws(place)) > 2:
        chance.choice(raws(place)).unlink()


def write_sidecar(place: Place, chance: random.Random) -> None:
    path = chance.choice(raws(place))
    said = chance.choice(["sample: true\n", "publisher: 临岚市图书馆\n", "url: https://www.linlan.example/a.html\n"])
    path.with_name(path.name + ".yml").write_text(said, "utf-8")


def translate_by_machine(place: Place, chance: random.Random) -> None:
    """Give a unit, often one that many notices share, the English of an engine, as trusted as any other's."""
    path = chance.choice(sorted((place.translations / "en").rglob("*.po")))
    po = read_po(path.read_text("utf-8"))
    live = [at for at, entry in enumerate(po.entries) if not entry.obsolete and not entry.target]
    if live:
        at = chance.choice([live[0], live[-1], chance.choice(live)])
        entry = replace(po.entries[at], target=f"Machine {chance.randrange(99)}", flags=("fuzzy",))
        day = date(2026, 1, 1 + chance.randrange(28))
        record = Record(Status.MACHINE, "sample", day, digest(entry.unit), digest(entry.target))
        entries = (*po.entries[:at], with_record(entry, record), *po.entries[at + 1 :])
        path.write_text(write_po(replace(po, entries=entries)), "utf-8")


def doubt_translation(place: Place, chance: random.Random) -> None:
    """Take a person's review back, as PO editors do."""
    path = chance.choice(sorted((place.translations / "en").rglob("*.po")))
    po = read_po(path.read_text("utf-8"))
    entries = tuple(
        replace(entry, flags=("fuzzy",)) if entry.target and chance.random() < 0.5 else entry for entry in po.entries
    )
    path.write_text(write_po(replace(po, entries=entries)), "utf-8")


def remove_memory(place: Place, chance: random.Random) -> None:
    chance.choice(sorted((place.translations / "en").rglob("*.po"))).unlink()


def edit_chinese_page(place: Place, chance: random.Random) -> None:
    path = chance.choice(sorted((place.docs / "zh" / "notices").rglob("*.md")))
    path.write_text(path.read_text("utf-8") + f"\n编者按：{chance.randrange(99)}\n", "utf-8")


def edit_english_page(place: Place, chance: random.Random) -> None:
    path = chance.choice(sorted((place.docs / "en" / "notices").rglob("*.md")))
    path.write_text(path.read_text("utf-8").replace("。\n{: #", "。 By hand.\n{: #", 1), "utf-8")


def remove_page(place: Place, chance: random.Random) -> None:
    chance.choice(sorted((place.docs / "en").rglob("*.md"))[4:]).unlink()


def remove_site_file(place: Place, chance: random.Random) -> None:
    chance.choice(sorted(path for path in (place.site / "en" / "notices").rglob("*") if path.is_file())).unlink()


def change_glossary(place: Place, chance: random.Random) -> None:
    with (place.translations / "glossary.csv").open("a", encoding="utf-8") as file:
        file.write(f"词条{chance.randrange(10_000)},term,policy,\n")


def change_theme(place: Place, chance: random.Random) -> None:
    with (place.root / "theme" / "assets" / "css" / "site.css").open("a", encoding="utf-8") as file:
        file.write(f"\n.x{chance.randrange(99)} {{ color: inherit; }}\n")


def change_setting(place: Place, chance: random.Random) -> None:
    path = place.root / "mkdocs.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("site_description: ", f"site_description: {chance.randrange(9)} ", 1), "utf-8")


def add_profile(place: Place, chance: random.Random) -> None:
    place.sources.mkdir(exist_ok=True)
    name = f"linlan{chance.randrange(99)}"
    (place.sources / f"{name}.yml").write_text("publisher: 临岚市图书馆\nhosts: [www.linlan.example]\n", "utf-8")


def touch_only(place: Place, chance: random.Random) -> None:
    chance.choice(raws(place)).touch()


EDITS: tuple[Edit, ...] = (
    add_notice, add_correction, change_notice, change_notice, copy_notice, rename_notice, remove_notice, write_sidecar,
    translate_by_hand, translate_by_hand, translate_by_machine, translate_by_machine, translate_by_machine,
    doubt_translation, remove_memory, edit_chinese_page, edit_english_page, remove_page, remove_site_file,
    change_glossary, change_theme, change_setting, add_profile, touch_only,
)  # fmt: skip


def test_incremental_builds_equal_clean_ones(tmp_path: Path, full: bool) -> None:
    place = small_project(tmp_path / "project")
    build(place)
    chance = random.Random(20261122)
    told: list[str] = []
    for number in range(200 if full else 6):
        for edit in chance.choices(EDITS, k=chance.randrange(1, 4)):
            told.append(f"{number} {edit.__name__}")
            edit(place, chance)
        clean = Place(tmp_path / "clean")
        shutil.rmtree(clean.root, ignore_errors=True)
        shutil.copytree(place.root, clean.root, ignore=shutil.ignore_patterns(".cache", "site"), symlinks=True)
        build(place)
        build(clean)
        ours, theirs = contents(place), contents(clean)
        wrong = sorted(path for path in {*ours, *theirs} if ours.get(path) != theirs.get(path))
        assert wrong == [], told[-8:]


def test_what_processes_write_beside_the_pages_is_the_same_and_their_errors_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "HEAVY", "none.such")
    place = small_project(tmp_path / "project")
    build(place)
    clean = Place(tmp_path / "clean")
    shutil.copytree(place.root, clean.root, ignore=shutil.ignore_patterns(".cache", "site"), symlinks=True)
    table = place.site / "data" / "2026.db"
    table.unlink()
    table.mkdir()
    for one in (place, clean):
        for notice in invent_year(2026, 1, seed=4711):
            write_raw(one, "added.txt", notice.text)
    with pytest.raises(IsADirectoryError, match=r"2026\.db"):
        build(place)
    assert (place.cache / UNFINISHED).exists()
    table.rmdir()
    build(place)
    for notice in invent_year(2025, 1, seed=4712):
        write_raw(place, "more.txt", notice.text)
        write_raw(clean, "more.txt", notice.text)
    build(place)
    build(clean)
    assert contents(place) == contents(clean)


def test_a_version_shows_the_title_of_what_its_id_leads_to(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.db", "")
    later = Notice(id="a-2026-1", title="关于停水的通知", body=(), origin=Origin("b.txt", "text", "0" * 64))
    relation = Relation("later-version", "", "关于供水的通知", "a-2026-1")
    earlier = replace(later, id="a-2026-1-v1", title="关于供水的通知", relations=(relation,))
    for notice in (later, earlier):
        joining._keep(ledger, notice)
    assert "a-2026-1-v1" in joining.who_names(ledger, joining.names_of(ledger, ["a-2026-1"]))
    linked = {notice.id: notice for notice in joining.load_linked(ledger, ["a-2026-1-v1"])}
    assert [one.title for one in linked["a-2026-1-v1"].relations] == ["关于停水的通知"]


@pytest.mark.parametrize("edit", [change_theme, change_setting])
def test_another_theme_makes_no_notice_again(tmp_path: Path, edit: Edit) -> None:
    place = small_project(tmp_path / "project")
    build(place)
    edit(place, random.Random(1))
    for stray in ("stray.txt", "zh/notices/2026/stray.json"):
        (place.site / stray).write_text("{}")
    clean = Place(tmp_path / "clean")
    shutil.copytree(place.root, clean.root, ignore=shutil.ignore_patterns(".cache", "site"), symlinks=True)
    report = build(place)
    assert report.outcome.made == set()
    assert len(report.outcome.rendered.made) > 10
    build(clean)
    assert contents(place) == contents(clean)


def test_a_site_for_pages_that_are_written_makes_no_notice_again(tmp_path: Path) -> None:
    place = small_project(tmp_path / "project")
    stray = place.site / "zh" / "notices" / "2026" / "stray.json"
    stray.parent.mkdir(parents=True)
    stray.write_text("{}")
    build(place, with_site=False)
    report = build(place)
    assert report.outcome.made == set()
    clean = Place(tmp_path / "clean")
    shutil.copytree(place.root, clean.root, ignore=shutil.ignore_patterns(".cache", "site"), symlinks=True)
    build(clean)
    assert contents(place) == contents(clean)


def test_a_second_build_writes_nothing(tmp_path: Path) -> None:
    place = small_project(tmp_path / "project")
    build(place)
    before = {
        path: path.stat().st_mtime_ns for path in place.root.rglob("*") if path.is_file() and ".cache" not in path.parts
    }
    report = build(place)
    after = {
        path: path.stat().st_mtime_ns for path in place.root.rglob("*") if path.is_file() and ".cache" not in path.parts
    }
    assert after == before
    assert report.outcome.rendered.made == ()


def test_a_change_within_one_tick_of_the_clock_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Such a file has the size and the times that it had before."""
    monkeypatch.setattr(seen, "time_of", lambda _: 1)
    path = tmp_path / "notices" / "a.txt"
    path.parent.mkdir()
    ledger = Ledger(tmp_path / "ledger.db", "")
    for text, changed in (("甲", {"notices/a.txt"}), ("乙", {"notices/a.txt"}), ("乙", set())):
        path.write_text(text, "utf-8")
        monkeypatch.setattr(seen, "time_ns", lambda: path.stat().st_ctime_ns + seen.TICK // 2)
        assert seen.look_at(ledger, tmp_path, path.parent).changed == changed
    ledger.close()


def test_only_what_is_kept_stays_in_a_folder(tmp_path: Path) -> None:
    for name in ("a/kept.txt", "a/b/gone.txt", "c/gone.txt", "gone.txt"):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text("x")
    outside = tmp_path / "outside" / "stays.txt"
    outside.parent.mkdir()
    outside.write_text("x")
    (tmp_path / "site" / "d").symlink_to(outside.parent)
    remove_all_but(tmp_path / "site", {"a/kept.txt"})
    assert [path.name for path in sorted((tmp_path / "site").rglob("*"))] == ["a", "kept.txt"]
    assert outside.exists()
    remove_all_but(tmp_path / "site", set())
    assert not (tmp_path / "site").exists()
    remove_all_but(tmp_path / "site", set())
