"""What an earlier build made and nothing stands behind now: removed, so that nothing withdrawn lives on in it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping

from converters.writers.page import is_hand_edited
from scripts.building.ledger import Ledger
from scripts.building.seen import Seen
from scripts.page_files import read_page_text
from scripts.page_kinds import GENERATED
from scripts.places import Place

FOLDERS = ("data", "search", "sitemaps", "zh/feeds", "en/feeds")
"""The folders below ``site`` that builds fill, and MkDocs does not."""


def list_known(ledger: Ledger, place: Place) -> set[str]:
    """Return what stands below ``site`` of which ``ledger`` knows what it was made from: nothing MkDocs makes."""
    folder = f"{place.site.name}/"
    rows = ledger.rows("SELECT path FROM outputs WHERE path >= ? AND path < ?", folder, f"{place.site.name}0")
    return {path.removeprefix(folder) for (path,) in rows}


def is_known(ledger: Ledger) -> bool:
    """Return whether ``ledger`` knows of all that stands below ``site`` what it was made from."""
    return ledger.setting("site") == "known"


def clear_forgotten(ledger: Ledger, place: Place) -> None:
    """Remove from ``site`` all but the HTML and what ``ledger`` knows, if it is new: later it could not tell that."""
    if is_known(ledger):
        return
    ledger.set("site", "known")
    known = list_known(ledger, place)
    for folder in FOLDERS:
        shutil.rmtree(place.site / folder, ignore_errors=True)
    (place.site / "sitemap.xml").unlink(missing_ok=True)
    for lang in ("zh", "en"):
        for path in sorted((place.site / lang / "notices").rglob("*")):
            if path.is_file() and path.suffix != ".html" and path.relative_to(place.site).as_posix() not in known:
                path.unlink()


def forget_outputs(
    ledger: Ledger, place: Place, owner: str, known: Mapping[str, str], wanted: Mapping[str, str]
) -> None:
    """Note ``wanted`` as all that ``owner`` has made, and remove the files it made before."""
    gone = [path for path in known if path not in wanted]
    for path in gone:
        (place.root / path).unlink(missing_ok=True)
    ledger.run_many("DELETE FROM outputs WHERE path = ?", ((path,) for path in gone))
    rows = ((path, owner, key) for path, key in sorted(wanted.items()) if known.get(path) != key)
    ledger.run_many("INSERT OR REPLACE INTO outputs VALUES (?, ?, ?)", rows)


def remove_stale(ledger: Ledger, place: Place, gone: set[str]) -> list[str]:
    """Remove what was made of notices that are gone; return the pages among it."""
    removed: list[str] = []
    for key in sorted(gone):
        for (path,) in ledger.rows("SELECT path FROM outputs WHERE owner = ?", f"notice {key}"):
            (place.root / path).unlink(missing_ok=True)
            if path.endswith(".md") and path.startswith(f"{place.docs.name}/"):
                removed.append(path)
        ledger.run("DELETE FROM outputs WHERE owner = ?", f"notice {key}")
    return removed


def remove_strangers(ledger: Ledger, place: Place, docs: Seen) -> list[str]:
    """Remove generated pages that no notice and no list stands behind; what people edited stays."""
    folders = tuple(f"{place.docs.name}/{folder}/" for folder in GENERATED)
    ours = {path for path in docs.changed if path.startswith(folders) and path.endswith(".md")}
    ours -= {path for (path,) in ledger.several("SELECT path FROM outputs WHERE path IN ({})", ours)}
    removed: list[str] = []
    for path in sorted(ours):
        file = place.root / path
        text = read_page_text(file) if file.exists() else None
        if text is not None and not is_hand_edited(text):
            file.unlink()
            removed.append(path)
    return removed
