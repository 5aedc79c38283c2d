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


def test_a_table_in_another_encoding_is_named(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    table = place.root / "table.csv"
    table.write_bytes("zh,en\n临岚市水务局供水公告,Notice\n".encode("gb18030"))
    parser = argparse.ArgumentParser()
    importing.add_arguments(parser)
    assert importing.run(parser.parse_args([str(table)]), place) == 2
    assert capsys.readouterr().err == "table.csv: is not in UTF-8. Save it as UTF-8.\n"
