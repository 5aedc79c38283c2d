"""What stands where withdrawn notices stood, whoever edited their pages, and nothing else of them."""

from __future__ import annotations

import hashlib
from typing import Protocol

from converters.writers.tombstone import tombstone_path, write_tombstone
from scripts.building.ledger import Ledger
from scripts.building.seen import note_written
from scripts.files import write_atomically
from scripts.places import Place
from scripts.withdrawals import read_withdrawals

OWNER = "tombstones"
LANGUAGES = ("zh", "en")


class Changes(Protocol):
    """Where to say which pages are new, changed, or kept as a person edited them."""

    new: list[str]
    changed: list[str]
    kept: list[str]


def write_tombstones(ledger: Ledger, place: Place, changes: Changes) -> None:
    """Make a page for each withdrawn notice in each language, and remove those of decisions taken back.

    Unlike any other page, one that was edited by hand is written over: its text was withdrawn too.
    """
    wanted: dict[str, str] = {}
    for row in read_withdrawals(place.withdrawn).rows:
        for lang in LANGUAGES:
            page = tombstone_path(row, lang)
            text = write_tombstone(row, lang)
            path = f"{place.docs.name}/{page}"
            wanted[path] = hashlib.sha256(text.encode()).hexdigest()
            old = (place.root / path).exists()
            if write_atomically(place.root / path, text, durable=False):
                (changes.changed if old else changes.new).append(path)
            note_written(ledger, place.root, path, wanted[path])
            ledger.run("DELETE FROM heads WHERE path = ?", path)
            stem = page.removesuffix(".md").rpartition("/")
            for left in sorted((place.site / stem[0]).glob(f"{stem[2]}.*")):
                if left.suffix != ".html":
                    left.unlink()
    for (path,) in ledger.rows("SELECT path FROM outputs WHERE owner = ?", OWNER):
        if path not in wanted:
            (place.root / path).unlink(missing_ok=True)
    ledger.run("DELETE FROM outputs WHERE owner = ?", OWNER)
    rows = ((path, OWNER, sha) for path, sha in sorted(wanted.items()))
    ledger.run_many("INSERT OR REPLACE INTO outputs VALUES (?, ?, ?)", rows)
