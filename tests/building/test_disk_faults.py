"""A disk that is full or may not be written: told in a sentence, nothing lost, and the next run ends it."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from converters.readers.page import read_page
from converters.translation.po import read_po
from scripts.build import build
from scripts.places import Place
from scripts.publishing.folder import send_to_folder
from scripts.publishing.release import prepare_release
from tests.building.edits import add_notice, change_notice, contents, raws, small_project, translate_by_hand
from tests.publishing.test_publish_faults import find_faults, make_site, put_site, shown
from tests.tools.disks import filled, read_only, run, small_disk, told
from tests.translation.engines.servers import make_unit, serve

DISK = 24_000
"""KB; the project, its site and its cache take a third of it."""


def what_people_wrote(place: Place) -> dict[str, dict[str, str]]:
    """Return the English in each PO file, by unit."""
    return {
        path.name: {entry.unit: entry.target for entry in read_po(path.read_text("utf-8")).entries if entry.target}
        for path in sorted((place.translations / "en").rglob("*.po"))
    }


def raw_bytes(place: Place) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in raws(place)}


def test_a_disk_that_fills_up_while_building(tmp_path: Path, full: bool) -> None:
    chance = random.Random(4)
    refused = 0
    with small_disk(tmp_path / "disk", DISK):
        place = small_project(tmp_path / "disk" / "project")
        build(place)
        for _ in range(40 if full else 4):
            for edit in (add_notice, change_notice, translate_by_hand):
                edit(place, chance)
            raw, human = raw_bytes(place), what_people_wrote(place)
            with filled(tmp_path / "disk", left=chance.choice([0, 4, 8, 16, 40, 100, 300, 900, 2000])):
                code, said = run("build", place)
                assert (code == 0) or told(said), said
                assert raw_bytes(place) == raw
                now = what_people_wrote(place)
                for name, units in human.items():
                    assert units.items() <= now[name].items()
                for path in (place.docs / "zh" / "notices").rglob("*.md"):
                    read_page(path.read_text("utf-8"))
                if code:
                    refused += 1
                    assert (place.cache / "unfinished").exists() or contents(place), "nothing half is published"
        build(place)
        clean = Place(tmp_path / "clean")
        shutil.copytree(place.root, clean.root, ignore=shutil.ignore_patterns(".cache", "site"))
        build(clean)
        assert contents(place) == contents(clean)
    assert refused


def test_a_disk_that_fills_up_while_publishing(tmp_path: Path, full: bool) -> None:
    chance = random.Random(5)
    refused = {"host": 0, "project": 0}
    for where in refused:
        disk = tmp_path / where
        with small_disk(disk, 3000):
            place = Place((disk if where == "project" else tmp_path / "elsewhere") / "project")
            host = (disk if where == "host" else tmp_path / "other") / "www"
            before = make_site(chance)
            put_site(place, before)
            send_to_folder(prepare_release(place), host)
            for _ in range(20 if full else 3):
                after = make_site(chance)
                put_site(place, after)
                with filled(disk, left=chance.choice([0, 4, 12, 24, 40, 80])):
                    code, said = run("publish", place, "--to-folder", str(host))
                    refused[where] += code
                    assert code == 0 or told(said), said
                    assert list(find_faults(host, [before, after])) == []
                code, said = run("publish", place, "--to-folder", str(host))
                assert code == 0, said
                assert shown(host) == shown(prepare_release(place).folder)
                before = after
    assert all(refused.values())


def test_a_disk_that_fills_up_while_translating(tmp_path: Path, full: bool) -> None:
    refused = 0
    with small_disk(tmp_path / "disk", 4000), serve() as books:
        place = Place(tmp_path / "disk" / "project")
        place.notices.mkdir(parents=True)
        for number in range(40 if full else 8):
            units = "\n\n".join(make_unit(6 * number + at) for at in range(6))
            head = f"关于第{number}批供暖的通知\n\n临政发〔2026〕{number + 1}号\n\n"
            text = f"{head}{units}\n\n临岚市人民政府\n\n2026年1月5日\n"
            (place.notices / f"n{number}.txt").write_text(text, "utf-8")
        engine = ("--engine", "libre", "--per-second", "2000")
        for left in range(0, 260, 12) if full else (0, 24, 48):
            with filled(tmp_path / "disk", left):
                code, said = run("translate", place, *engine, MINGSHI_LIBRE_URL=books.url)
                assert code in {0, 1}
                assert "Traceback" not in said, said
                refused += "make room" in said
                what_people_wrote(place)
        code, said = run("translate", place, *engine, MINGSHI_LIBRE_URL=books.url)
        assert "0 not" in said or code == 0, said
        assert max(books.paid.values()) == 1
        assert refused
        assert sum(map(len, what_people_wrote(place).values())) >= 6 * (40 if full else 8)


def test_what_may_not_be_written_is_told_by_every_command(tmp_path: Path) -> None:
    place, host = small_project(tmp_path / "project"), tmp_path / "host"
    build(place)
    translate_by_hand(place, random.Random(1))
    (place.notices / "new.txt").write_text(
        "关于测试的通知\n\n各区：\n\n现将有关事项通知如下。\n\n特此通知。\n", "utf-8"
    )
    send_to_folder(prepare_release(place), host)
    table = tmp_path / "table.csv"
    table.write_text("zh,en\n特此通知。,It is hereby notified.\n", "utf-8")
    key = next((place.docs / "zh" / "notices").rglob("*.md")).stem
    with read_only(place.root):
        before, on_host = contents(place), shown(host)
        for name, *arguments in (
            ("build",),
            ("publish", "--to-folder", str(host)),
            ("translate", "--engine", "none"),
            ("importing", str(table), "--by", "Li Hua"),
            ("exporting", str(place.root / "out.tmx")),
            ("withdraw", key, "--reason", "Court order"),
            ("check",),
        ):
            code, said = run(name, place, *arguments, bound=True)
            assert code in {1, 2}, (name, said)
            assert told(said), (name, said)
            assert "denied" in said or "Read-only" in said, (name, said)
        assert contents(place) == before
        assert shown(host) == on_host
    (place.site / "zh" / "index.html").write_text("<p>changed", "utf-8")
    with read_only(host):
        on_host = shown(host)
        code, said = run("publish", place, "--to-folder", str(host), bound=True)
        assert (code, told(said)) == (1, True), said
        assert shown(host) == on_host
