"""The list of withdrawn notices, ``withdrawn.yml``: read, and added to; a decision taken back is a row taken out."""

from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import Path
from typing import Any

import yaml

from converters.archive.withdrawals import Withdrawal, Withdrawals
from scripts.files import write_atomically
from scripts.places import PlaceError, read_own_text

_HEAD = "# Notices that were withdrawn; written by: python3 -m scripts withdraw. A row taken out is taken back.\n"
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_YEAR = re.compile(r"\d{4}|undated")
_NAMES = ("id", "year", "on", "reason", "by", "files")


def read_withdrawals(path: Path) -> Withdrawals:
    """Return what ``path`` lists; nothing if there is no such file. Raises PlaceError naming the row to mend."""
    try:
        said = yaml.load(read_own_text(path), Loader=yaml.BaseLoader) or []  # noqa: S506 (it makes texts only)
    except FileNotFoundError:
        return Withdrawals()
    except yaml.YAMLError as error:
        raise PlaceError(f"{path}: not YAML: {error}. Mend it.") from error
    if not isinstance(said, list):
        raise PlaceError(f"{path}: expected rows like '- id: …'.")
    return Withdrawals(tuple(_read_row(path, number, row) for number, row in enumerate(said, 1)))


def _read_row(path: Path, number: int, row: Any) -> Withdrawal:
    where = f"{path}: row {number}"
    if not isinstance(row, dict) or not set(row) <= set(_NAMES):
        raise PlaceError(f"{where}: expected the names {', '.join(_NAMES)}.")
    files = row.get("files") or []
    texts = {name: str(row.get(name, "")).strip() for name in _NAMES[:-1]}
    missing = [name for name in ("id", "year", "on", "reason") if not texts[name]]
    if missing:
        raise PlaceError(f"{where}: {', '.join(missing)} is missing. Add it.")
    if not _ID.fullmatch(texts["id"]) or not _YEAR.fullmatch(texts["year"]):
        raise PlaceError(f"{where}: id and year are those of the notice's page: …/notices/YEAR/ID.html.")
    if not isinstance(files, list):
        raise PlaceError(f"{where}: files is a list of names below notices/.")
    return Withdrawal(**texts, files=tuple(map(str, files)))


def write_withdrawals(path: Path, rows: tuple[Withdrawal, ...]) -> None:
    """Make ``path`` list ``rows``. Raises OSError."""
    said = [{name: value for name, value in asdict(row).items() if value} for row in rows]
    for row in said:
        if "files" in row:
            row["files"] = list(row["files"])
    write_atomically(path, _HEAD + yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=1000))
