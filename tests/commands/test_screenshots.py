"""Pictures: how far they are is shown to who waits at a terminal, and to nobody else."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts.environment import ROOT
from scripts.screenshots import Wanted, take_pictures


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class FakePage:
    def goto(self, *_: object, **__: object) -> None:
        """Go nowhere."""

    def screenshot(self, *, path: Path, **_: object) -> None:
        path.write_bytes(b"")

    def close(self) -> None:
        """Close nothing."""


class FakeBrowser:
    def new_page(self, **_: object) -> FakePage:
        return FakePage()


def take(tmp_path: Path, terminal: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> int:
    for path in ("index.html", "zh/index.html", "en/index.html"):
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_text("<p>临岚市</p>", "utf-8")
    monkeypatch.setattr(sys, "stderr", terminal)
    browser: Any = FakeBrowser()
    return take_pictures(browser, tmp_path / "site", tmp_path / "to", Wanted("entrance", "", [390, 1280]))


def test_a_terminal_is_shown_how_far_the_pictures_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    assert take(tmp_path, terminal, monkeypatch) == 8
    shown = [line.strip() for line in terminal.getvalue().split("\r") if line.strip()]
    assert shown[0].startswith("1 of 8 pictures")
    assert shown[-1].startswith("8 of 8 pictures")
    assert terminal.getvalue().endswith("\n")


def test_where_nobody_watches_nothing_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quiet = io.StringIO()
    assert take(tmp_path, quiet, monkeypatch) == 8
    assert not quiet.getvalue()
    assert len(list((tmp_path / "to").glob("*.png"))) == 8


def test_the_default_folder_of_pictures_is_none_of_the_project() -> None:
    assert "screenshots/" in (ROOT / ".gitignore").read_text("utf-8").split()
