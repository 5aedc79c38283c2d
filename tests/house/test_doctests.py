"""The examples in docstrings, of every module that has any."""

from __future__ import annotations

import doctest
import importlib

import pytest

from scripts.environment import ROOT


def _list_modules() -> list[str]:
    """Return the names of the modules of the library and of the commands whose source has an example."""
    paths = sorted(path for folder in ("converters", "scripts") for path in (ROOT / folder).rglob("*.py"))
    told = [path.relative_to(ROOT) for path in paths if ">>> " in path.read_text(encoding="utf-8")]
    return [".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in told]


@pytest.mark.parametrize("name", _list_modules())
def test_examples_in_docstrings_hold(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert result.attempted > 0
    assert result.failed == 0
