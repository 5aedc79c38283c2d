"""A small project, and edits of everything that a build looks at."""

from __future__ import annotations

import hashlib
import random
import shutil
from pathlib import Path

from converters.translation.po import read_po
from scripts.environment import ROOT
from scripts.generate_archive import invent_year
from scripts.places import Place, find_raw_files
from tests.conftest import copy_project

KEPT = ("docs", "translations", "site", "notices")


def contents(place: Place) -> dict[str, str]:
    return {
        path.relative_to(place.root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for name in KEPT
        for path in sorted((place.root / name).rglob("*"))
        if path.is_file()
    }


def small_project(root: Path) -> Place:
    """A project of five invented notices, two of one year, without English."""
    place = copy_project(root)
    for folder in (place.notices, place.translations / "en", place.docs / "zh", place.docs / "en"):
        shutil.rmtree(folder)
    for lang in ("zh", "en"):
        for page in (copy_source() / "docs" / lang).glob("*.md"):
            if page.stem in {"about", "accessibility", "search", "data"}:
                (place.docs / lang).mkdir(exist_ok=True)
                shutil.copy(page, place.docs / lang)
    for number, notice in enumerate([*invent_year(2025, 2), *invent_year(2026, 3)]):
        write_raw(place, f"n{number}.txt", notice.text)
    return place


def copy_source() -> Path:
    return ROOT


def write_raw(place: Place, name: str, text: str) -> None:
    place.notices.mkdir(exist_ok=True)
    (place.notices / name).write_text(text, "utf-8")


def raws(place: Place) -> list[Path]:
    return list(find_raw_files(place.notices))


def add_notice(place: Place, chance: random.Random) -> None:
    notice = next(iter(invent_year(chance.choice([2024, 2025, 2026]), 1, seed=chance.randrange(1000, 9999))))
    write_raw(place, f"x{chance.randrange(10_000)}.txt", notice.text)


def change_notice(place: Place, chance: random.Random) -> None:
    path = chance.choice(raws(place))
    lines = path.read_text("utf-8").split("\n")
    at = chance.randrange(len(lines))
    lines[at] = chance.choice(
        [lines[at] + "另行通知。", lines[at].replace("的", ""), "新增一段：请于2026年12月1日前报送。"]
    )
    path.write_text("\n".join(lines), "utf-8")


def translate_by_hand(place: Place, chance: random.Random) -> None:
    path = chance.choice(sorted((place.translations / "en").rglob("*.po")))
    text = path.read_text("utf-8")
    units = [entry.unit for entry in read_po(text).entries if not entry.obsolete and "\n" not in entry.unit]
    unit = chance.choice(units).replace("\\", "\\\\").replace('"', '\\"')
    marker = f'msgid "{unit}"\nmsgstr ""\n'
    path.write_text(text.replace(marker, f'msgid "{unit}"\nmsgstr "English {chance.randrange(99)}"\n', 1), "utf-8")
