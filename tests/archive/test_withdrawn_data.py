"""What was withdrawn is in no export, in no data file, and on no host that the site was published to before."""

from __future__ import annotations

import argparse
import gzip
import sqlite3
from datetime import date
from pathlib import Path

import brotli

from converters.translation.edits import record_edit
from converters.translation.po import read_po, write_po
from scripts import exporting
from scripts.build import build
from scripts.places import Place
from scripts.publishing.folder import send_to_folder
from scripts.publishing.release import prepare_release
from scripts.withdraw import withdraw
from tests.archive.test_withdrawals import SECRET, key_of, make_place

ENGLISH = "Pumping station number seven hundred and nine will be closed."


def give_english(place: Place, key: str) -> Path:
    """Put the secret into English, as a person would."""
    (path,) = (place.translations / "en").rglob(f"{key}.po")
    po = read_po(path.read_text("utf-8"))
    (unit,) = [entry.unit for entry in po.entries if SECRET in entry.unit]
    path.write_text(write_po(record_edit(po, unit, ENGLISH, "Li Hua", date(2031, 5, 5))), "utf-8")
    return path


def export(place: Place, file: Path) -> str:
    parser = argparse.ArgumentParser()
    exporting.add_arguments(parser)
    assert exporting.run(parser.parse_args([str(file)]), place) == 0
    return file.read_text("utf-8")


def plain(path: Path) -> bytes:
    """Return what is in a file, unpacked; of a database every text in it."""
    data = path.read_bytes()
    if path.suffix == ".gz":
        return gzip.decompress(data)
    if path.suffix == ".br":
        return bytes(brotli.decompress(data))
    if path.suffix == ".db":
        return data + "\n".join(sqlite3.connect(path).iterdump()).encode()
    return data


def holders(folder: Path) -> list[str]:
    texts = (SECRET.encode(), ENGLISH.encode())
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path.relative_to(folder).as_posix() for path in files if any(text in plain(path) for text in texts)]


def test_nothing_withdrawn_is_given_out(tmp_path: Path) -> None:
    place, host = make_place(tmp_path / "project"), tmp_path / "host"
    build(place, with_site=False)
    key = key_of(place)
    memory = give_english(place, key)
    build(place)
    send_to_folder(prepare_release(place), host)
    assert {"data/2031.jsonl", "data/2031.db", "zh/notices/2031/" + key + ".json"} <= set(holders(host))
    for name in ("memory.tmx", "memory.csv"):
        assert ENGLISH in export(place, tmp_path / name)

    withdraw(place, key, "Court order")
    for name in ("memory.tmx", "memory.csv"):
        text = export(place, tmp_path / name)
        assert ENGLISH not in text
        assert SECRET not in text
    assert ENGLISH in memory.read_text("utf-8"), "the memory itself is kept"
    build(place)
    assert ENGLISH in memory.read_text("utf-8")
    assert holders(place.site) == []
    send_to_folder(prepare_release(place), host)
    assert holders(prepare_release(place).folder) == []
    assert holders(host) == []
