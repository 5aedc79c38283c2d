"""Files are replaced whole, by one at a time, and never over what a person saved meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from datetime import date
from pathlib import Path

import pytest

from converters.model import Notice, paragraph
from converters.translation.edits import record_edit
from converters.translation.memory import Memory, follow
from converters.translation.po import Po, PoError, read_po, write_po
from scripts.environment import ROOT
from scripts.files import remove_leftovers, write_atomically
from scripts.memory.po_files import change_po, follow_notices, load_memory, locked

DAY = date(2026, 3, 1)
UNITS = [f"第{number}段落，请遵照执行。" for number in range(12)]
NOTICE = Notice("供暖通知", tuple(map(paragraph, UNITS)), id="n1", published=DAY)


def write_skeleton(folder: Path) -> Path:
    follow_notices(load_memory(folder), [NOTICE])
    return folder / "2026" / "n1.po"


def targets(path: Path) -> dict[str, str]:
    return {entry.unit: entry.target for entry in read_po(path.read_text("utf-8")).entries}


def test_a_file_is_written_once_and_left_alone_when_equal(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.txt"
    assert write_atomically(path, "明示")
    before = path.stat()
    assert not write_atomically(path, "明示".encode())
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert write_atomically(path, b"x", durable=False)
    assert list(path.parent.iterdir()) == [path]


def test_mode_and_link_survive(tmp_path: Path) -> None:
    path, link = tmp_path / "a", tmp_path / "link"
    path.write_text("old")
    path.chmod(0o640)
    link.symlink_to(path)
    write_atomically(link, "new")
    assert link.is_symlink()
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_write_that_fails_harms_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_text("old")

    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="space"):
        write_atomically(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_long_names_fit(tmp_path: Path) -> None:
    assert write_atomically(tmp_path / ("字" * 80), "x")


def test_leftovers_of_dead_processes_go_and_others_stay(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    dead = tmp_path / f".n1.po.{process.pid}-1.new~"
    alive = tmp_path / f".n1.po.{os.getpid()}-1.new~"
    person = tmp_path / "n1.po~"
    for path in (dead, alive, person):
        path.write_text("x")
    assert remove_leftovers(tmp_path) == 1
    assert sorted(tmp_path.iterdir()) == sorted([alive, person])


def test_many_at_once_lose_no_edit(tmp_path: Path) -> None:
    path = write_skeleton(tmp_path)

    def edit(unit: str) -> None:
        for round_ in range(5):
            change_po(path, NOTICE, lambda po, n=round_: record_edit(po, unit, f"English {n}", "Li", DAY))  # type: ignore[misc]

    threads = [threading.Thread(target=edit, args=(unit,)) for unit in UNITS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [targets(path)[unit] for unit in UNITS] == ["English 4"] * len(UNITS)


def test_the_lock_keeps_other_processes_away_and_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    path = write_skeleton(tmp_path / "en")
    edit = (
        "from pathlib import Path\nfrom tests.translation.test_memory_files import *\nprint(flush=True)\n"
        f"change_po(Path({str(path)!r}), NOTICE, lambda po: record_edit(po, UNITS[1], 'Theirs.', 'Wang', DAY))"
    )
    waiting: list[subprocess.Popen[bytes]] = []

    def change(po: Po) -> Po:
        other = subprocess.Popen([sys.executable, "-c", edit], cwd=ROOT, stdout=subprocess.PIPE)
        waiting.append(other)
        assert other.stdout
        other.stdout.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            other.wait(1)
        return record_edit(po, UNITS[0], "Ours.", "Li", DAY)

    change_po(path, NOTICE, change)
    assert waiting[0].wait(60) == 0
    assert (targets(path)[UNITS[0]], targets(path)[UNITS[1]]) == ("Ours.", "Theirs.")
    assert list(path.parent.iterdir()) == [path]
    assert list(temporary.iterdir()) == []


def test_a_save_between_reading_and_writing_is_kept(tmp_path: Path) -> None:
    path = write_skeleton(tmp_path)
    saved: list[int] = []

    def change(po: Po) -> Po:
        if not saved:
            other = record_edit(read_po(path.read_text("utf-8")), UNITS[1], "Saved meanwhile.", "Wang", DAY)
            saved.append(path.write_text(write_po(other), "utf-8"))
        return record_edit(po, UNITS[0], "Ours.", "Li", DAY)

    assert change_po(path, NOTICE, change)
    assert (targets(path)[UNITS[0]], targets(path)[UNITS[1]]) == ("Ours.", "Saved meanwhile.")


def test_a_file_wrapped_by_another_program_is_not_touched(tmp_path: Path) -> None:
    path = write_skeleton(tmp_path)
    text = path.read_text("utf-8").replace('msgid "第0段落', 'msgid ""\n"第0段落')
    path.write_text(text, "utf-8")
    assert follow_notices(load_memory(tmp_path), [NOTICE]) == 0
    assert path.read_text("utf-8") == text


def test_broken_files_are_named_and_never_written(tmp_path: Path) -> None:
    path = write_skeleton(tmp_path)
    path.write_bytes(b'msgid ""\nmsgstr "\xff"\n')
    files = load_memory(tmp_path)
    assert str(path) in files.broken["n1"]
    assert follow_notices(files, [NOTICE]) == 0
    with pytest.raises(PoError, match="UTF-8"):
        change_po(path, NOTICE, lambda po: po)
    assert path.read_bytes().endswith(b'\xff"\n')


def test_two_files_for_one_notice_are_named(tmp_path: Path) -> None:
    path = write_skeleton(tmp_path)
    other = tmp_path / "2027" / "n1.po"
    other.parent.mkdir()
    other.write_bytes(path.read_bytes())
    files = load_memory(tmp_path)
    assert "same notice" in files.broken["n1"]
    assert follow_notices(files, [NOTICE]) == 0


def test_one_command_at_a_time(tmp_path: Path) -> None:
    with locked(tmp_path) as first:
        assert first
        code = (
            "from pathlib import Path\nfrom scripts.memory.po_files import locked\n"
            f"with locked(Path({str(tmp_path)!r})) as mine: print(mine)"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == "False"
    with locked(tmp_path) as again:
        assert again


def test_the_place_of_a_file_is_kept_when_the_year_changes(tmp_path: Path) -> None:
    path = write_skeleton(tmp_path)
    later = Notice("供暖通知", NOTICE.body, id="n1", published=date(2027, 1, 1))
    assert load_memory(tmp_path).path_of(later) == path
    assert follow(later, load_memory(tmp_path).po_of(later), Memory({})).field("Project-Id-Version") == "n1"
