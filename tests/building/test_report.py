"""What a build says of what it did: sums first, and the files of which somebody has to decide something."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.build import build
from scripts.building import report as told
from scripts.places import Place

TEXT = "关于东街停水的通知\n\n各用户：\n\n11月{day}日8时至18时停水。\n\n临岚市水务局\n2026年11月3日\n"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path)
    place.notices.mkdir()
    (place.notices / "a.txt").write_text(TEXT.format(day=8), "utf-8")
    return place


def test_the_first_line_says_how_many_files_there_are_and_how_many_were_not_read(place: Place) -> None:
    first = build(place, with_site=False).as_text().splitlines()[0]
    assert first == "1 notice from 1 file, all read; pages: 20 new, 0 changed, 0 removed, 0 rendered"
    for number in range(3):
        (place.notices / f"photo-{number}.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(400))
    (place.notices / "README.md").write_text("望津区的公文。\n", "utf-8")
    for _ in range(2):
        report = build(place, with_site=False)
        first = report.as_text().splitlines()[0]
        assert first.startswith("1 notice from 4 files, 3 of them not read, or not in full; pages: ")
        assert report.as_data()["files"] == 4


def test_versions_whose_order_nothing_tells_are_named_with_their_files(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place.notices / "b.txt").write_text(TEXT.format(day=9), "utf-8")
    lines = build(place, with_site=False).as_text().splitlines()
    (at,) = (number for number, line in enumerate(lines) if "(version-order)" in line)
    assert lines[at + 1] == "  one notice: notices/b.txt (shown as current), notices/a.txt"
    monkeypatch.setattr(told, "MANY", 0)
    lines = build(place, with_site=False).as_text().splitlines()
    assert lines[at + 1] == "  more of them: 1"
