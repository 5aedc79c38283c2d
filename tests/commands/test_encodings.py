"""What people write for the project and save in another encoding than UTF-8 is named, with what to do."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts import build, check, importing, translate
from scripts.memory.checker import make_checker
from scripts.memory.glossary_file import read_glossary_file
from scripts.places import Place, PlaceError, read_profiles, read_sidecar
from scripts.withdrawals import read_withdrawals

CHINESE = "# 临岚市水务局停水通知\n"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    (tmp_path / "notices").mkdir()
    (tmp_path / "notices" / "1.txt").write_text("关于停水的通知\n\n各用户：\n\n现将有关事项通知如下。\n", "utf-8")
    return Place(tmp_path)


ASKED: dict[str, Callable[[Place], object]] = {
    "translations/glossary.csv": read_glossary_file,
    "sources/linlan.yml": lambda place: read_profiles(place.sources),
    "notices/1.txt.yml": lambda place: read_sidecar(place.notices / "1.txt"),
    "withdrawn.yml": lambda place: read_withdrawals(place.withdrawn),
}


@pytest.mark.parametrize(("name", "ask"), [*ASKED.items(), ("translations/glossary.csv", make_checker)])
def test_a_file_in_another_encoding_is_named(place: Place, name: str, ask: Callable[[Place], object]) -> None:
    (place.root / name).parent.mkdir(exist_ok=True)
    (place.root / name).write_bytes(CHINESE.encode("gb18030"))
    with pytest.raises(PlaceError) as caught:
        ask(place)
    assert str(caught.value) == f"{place.root / name}: is not in UTF-8. Save it as UTF-8."


def test_a_byte_order_mark_is_no_matter(place: Place) -> None:
    (place.notices / "1.txt.yml").write_text("title: 停水通知\n", "utf-8-sig")
    assert read_sidecar(place.notices / "1.txt").title == "停水通知"


@pytest.mark.parametrize("name", ["translations/glossary.csv", "translations/en/2026/a.po"])
@pytest.mark.parametrize("command", [build, check, translate])
def test_every_command_names_it(
    place: Place, name: str, command: object, capsys: pytest.CaptureFixture[str]
) -> None:
    path = place.root / name
    path.parent.mkdir(parents=True)
    path.write_bytes(CHINESE.encode("gb18030"))
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)  # type: ignore[attr-defined]
    asked = ["--no-site"] if command is build else []
    code = command.run(parser.parse_args(asked), place)  # type: ignore[attr-defined]
    said = capsys.readouterr().err
    if command is translate and "glossary" in name:  # without an engine it asks for no term
        assert code == 0
        return
    assert code == 1
    assert f"{name}: is not in UTF-8. Save it as UTF-8" in said


def run_import(place: Place, name: str) -> int:
    parser = argparse.ArgumentParser()
    importing.add_arguments(parser)
    return importing.run(parser.parse_args([str(place.root / name), "--by", "Li Hua"]), place)


@pytest.mark.parametrize("comma", [",", ";", "\t"])
@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
def test_a_table_is_read_as_spreadsheets_save_it(place: Place, charset: str, comma: str) -> None:
    row = f"zh{comma}en\n各用户：{comma}To all users – and others:\n"
    (place.root / "table.csv").write_bytes(row.encode(charset))
    assert run_import(place, "table.csv") == 0
    (po,) = place.translations.rglob("*.po")
    assert "To all users – and others:" in po.read_text("utf-8")


@pytest.mark.parametrize("name", ["table.xlsx", "table.xls", "table.ods", "table.csv"])
def test_a_workbook_is_to_be_saved_as_a_table(place: Place, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (place.root / name).write_bytes(b"PK\x03\x04\x14\x00\x06\x00\x08\x00\xff\xfe\x00\x81")
    assert run_import(place, name) == 2
    assert capsys.readouterr().err == f"{name}: is a workbook, or another file of a program. Save the sheet as CSV.\n"


def test_a_table_with_broken_bytes_is_named(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    row = "zh,en\n临岚市水务局关于停水的通知，现将有关事项通知如下。请各用户做好准备,Notice\n"
    (place.root / "table.csv").write_bytes(row.encode() + b"\xff")
    assert run_import(place, "table.csv") == 2
    assert capsys.readouterr().err == "table.csv: is not in UTF-8. Save it as UTF-8.\n"
