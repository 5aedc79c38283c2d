"""An invented brand and pages into which it was written."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from converters.model import (
    IntegrityStatus,
)
from converters.raw_page import Page, Zone
from scripts.environment import ROOT

SEED = ROOT / "notices" / "000_43e3bf70a35f4f66.txt"
BRAND = "qtwin" + "体育" + "app"
"""Invented; 10 characters."""
FOOT = "苏ICP备99000009号 网站标识码：3205060999 公安部备案号：32050602099999"
CLEAN, SUSPICIOUS, TAMPERED = IntegrityStatus.CLEAN, IntegrityStatus.SUSPICIOUS, IntegrityStatus.TAMPERED


@dataclass(frozen=True, repr=False)
class Hidden:
    """A text that no report of a failing test prints."""

    text: str


@pytest.fixture(scope="module")
def token() -> Hidden:
    """What was injected into the first notice: its first line. It is never written here."""
    return Hidden(SEED.read_text(encoding="utf-8-sig").split("\n", 1)[0].strip())


def make_page(*zones: tuple[str, str]) -> Page:
    return Page(tuple(Zone(name, text) for name, text in zones))


PAGE = make_page(
    ("title", BRAND),
    ("masthead", f"苏州市{BRAND}政务服务中心"),
    ("metadata", f"发布机构：{BRAND}城南街道"),
    ("body", f"会议由{BRAND}委常委主持。吴中公安分局、吴中交警大队参加。{BRAND}"),
    ("footer", f"主办单位：{BRAND}办公室\n{FOOT}"),
)
