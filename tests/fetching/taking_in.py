"""Notices taken in from a server that misbehaves into a place of their own."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts import add as command
from scripts.fetching.download import Fetcher
from scripts.fetching.limits import Limits
from scripts.places import Place
from tests.fetching.misbehaving import Misbehaving, misbehave

QUICK = Limits(size=1_000_000, silence=2.0, deadline=8.0, wait=2.0)


@pytest.fixture
def web() -> Iterator[Misbehaving]:
    with misbehave() as server:
        yield server


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def make_fetcher(place: Place, limits: Limits = QUICK, *, private: bool = True) -> Fetcher:
    return Fetcher(place.cache / "fetching", limits, 0.0, private)


def add(place: Place, *given: str, private: bool = True) -> int:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    own = ["--rate", "0", "--limit", "1", *(["--allow-private"] if private else [])]
    return command.add(place, parser.parse_args([*given, *own]))
