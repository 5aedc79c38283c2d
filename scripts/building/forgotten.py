"""What an earlier build made and a new ledger knows nothing of: removed, so that nothing withdrawn lives on in it."""

from __future__ import annotations

import shutil

from scripts.building.ledger import Ledger
from scripts.places import Place

FOLDERS = ("data", "search", "sitemaps", "zh/feeds", "en/feeds")
"""The folders below ``site`` that builds fill, and MkDocs does not."""


def clear_forgotten(ledger: Ledger, place: Place) -> None:
    """Remove from ``site`` all but the HTML if ``ledger`` is new: it could not tell what is to be removed later."""
    if ledger.setting("site") == "known":
        return
    ledger.set("site", "known")
    for folder in FOLDERS:
        shutil.rmtree(place.site / folder, ignore_errors=True)
    for lang in ("zh", "en"):
        for path in sorted((place.site / lang / "notices").rglob("*")):
            if path.is_file() and path.suffix != ".html":
                path.unlink()
