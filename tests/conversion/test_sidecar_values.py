"""What a person writes beside a raw file is looked at as a whole: everything wrong in it is named at once."""

from __future__ import annotations

import pytest

from converters.hints.sidecar import read_sidecar_values


def refused(**said: object) -> str:
    values: dict[object, object] = dict(said.items())
    with pytest.raises(ValueError, match=r".") as caught:
        read_sidecar_values(values)
    return str(caught.value)


def test_all_wrong_values_are_named() -> None:
    said = refused(url="linlan.example", issued="11月3日", sample="yes", titel="停水", publisher=["甲"], title="停水")
    assert said.startswith("unknown: ")
    for part in (
        "unknown: titel. Known are: url, ",
        "url: 'linlan.example' is no address",
        "issued: '11月3日' is no day",
        "sample: 'yes' is neither true nor false",
        "publisher: expected a text, not ['甲']",
    ):
        assert part in said
    assert "title: " not in said


@pytest.mark.parametrize("name", ["publisher", "issuer"])
@pytest.mark.parametrize("number", [123, 20.5])
def test_a_number_is_no_name(name: str, number: float) -> None:
    assert refused(**{name: number}) == f"{name}: {number} is a number; if that is right, put it in quotes: '{number}'"
    assert getattr(read_sidecar_values({name: str(number)}), name) == str(number)


def test_what_is_empty_is_not_said() -> None:
    assert read_sidecar_values({"title": "", "publisher": None}) == read_sidecar_values({})
