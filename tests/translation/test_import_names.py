"""Whose English it is that comes in: every row has a name, and one that was left out can be given later."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

import pytest

from converters.translation.intake import Credit, take_rows
from converters.translation.memory import Memory, follow
from converters.translation.po import Po
from converters.translation.records import stand
from converters.translation.status import Status
from converters.translation.tables import read_rows
from scripts import importing
from scripts.places import Place
from tests.translation.test_exchange import notices

DAY, LATER = date(2026, 3, 1), date(2026, 3, 9)
UNIT = "特此 通知。"


def run(place: Place, *arguments: str) -> int:
    parser = argparse.ArgumentParser()
    importing.add_arguments(parser)
    return importing.run(parser.parse_args(arguments), place)


@pytest.mark.parametrize("name", ["table.csv", "memory.tmx", "memory.xlf"])
def test_english_of_nobody_is_not_taken_in(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    place = Place(tmp_path)
    (tmp_path / name).write_text("zh,en\n特此通知。,Hereby.\n", "utf-8")
    assert run(place, str(tmp_path / name)) == 2
    said = capsys.readouterr().err
    assert "--by NAME" in said
    assert "a person or an office" in said
    assert not place.translations.exists()


def test_terms_and_official_texts_need_no_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(Place(tmp_path), str(tmp_path / "terms.tbx")) == 2
    assert "No such file" in capsys.readouterr().err
    assert run(Place(tmp_path), str(tmp_path / "a.csv"), "--status", "official", "--published-in", "Gazette 3") == 2
    assert "No such file" in capsys.readouterr().err


def take(po: Po | None, credit: Credit, text: str = "Hereby.") -> Po:
    po = po or follow(notices()[1], None, Memory({}))
    return take_rows(po, [(UNIT, read_rows(f"zh,en\n特此通知。,{text}\n")[0])], credit)[0]


def named(po: Po) -> tuple[Status, str, date | None]:
    (entry,) = (entry for entry in po.entries if entry.unit == UNIT)
    standing = stand(entry)
    return standing.status, standing.by, standing.on


def test_a_name_and_a_day_that_were_left_out_are_filled_in_by_importing_again() -> None:
    po = take(None, Credit(Status.EDITED, "", None))
    assert named(po) == (Status.EDITED, "", None)
    po = take(po, Credit(Status.EDITED, "Li Hua", None))
    assert named(po) == (Status.EDITED, "Li Hua", None)
    po = take(po, Credit(Status.EDITED, "Li Hua", DAY))
    assert named(po) == (Status.EDITED, "Li Hua", DAY)


def test_a_name_or_a_day_that_stands_is_never_replaced() -> None:
    po = take(None, Credit(Status.EDITED, "Li Hua", DAY))
    assert take(po, Credit(Status.EDITED, "Wang Fang", LATER)) == po
    half = take(None, Credit(Status.EDITED, "Li Hua", None))
    assert take(half, Credit(Status.EDITED, "Wang Fang", LATER)) == half, "the day is that of another person"
    dated = take(None, Credit(Status.EDITED, "", DAY))
    assert named(take(dated, Credit(Status.EDITED, "Wang Fang", LATER))) == (Status.EDITED, "Wang Fang", DAY)


def test_what_stands_with_more_trust_keeps_its_status_and_its_publication() -> None:
    official = take(None, Credit(Status.OFFICIAL, "", None, "Gazette 3"))
    (entry,) = (entry for entry in take(official, Credit(Status.EDITED, "Li", DAY)).entries if entry.unit == UNIT)
    assert (stand(entry).status, stand(entry).published_in) == (Status.OFFICIAL, "Gazette 3")
    assert not stand(entry).by, "who edited a text is not who is behind an official one"
