"""Our own steps, each run as a process: ``python3 -m scripts.benching.steps STEP FOLDER``; prints JSON.

A step loads what it takes and no more, as the command does that it stands for.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from converters.hints.sidecar import NO_SIDECAR
from scripts.building.fingerprint import fingerprint
from scripts.building.ledger import Ledger
from scripts.building.searching import write_search_index
from scripts.building.way import walk
from scripts.places import Place, find_raw_files
from scripts.rendering import render

MOST_CONVERTED = 500


def convert(place: Place) -> dict[str, object]:
    """Convert raw notices on one core."""
    from converters.convert import convert_all  # noqa: PLC0415 (no other step loads it in this process)

    files = [path for _, path in zip(range(MOST_CONVERTED), find_raw_files(place.notices), strict=False)]
    texts = [(path.read_bytes(), path.name) for path in files]
    start = time.process_time()
    for data, name in texts:
        convert_all(data, name, NO_SIDECAR, None)
    return {"notices": len(texts), "seconds": time.process_time() - start}


def pages(place: Place) -> dict[str, object]:
    """Convert everything and write memory, pages and downloads; no HTML."""
    return {"notices": walk(place, with_site=False).totals.notices}


def rendered(place: Place) -> dict[str, object]:
    """Make the HTML of all pages from their Markdown, into a site without any."""
    return {"pages": len(render(place).made)}


def index(place: Place) -> dict[str, object]:
    """Make the search index whole, on one core."""
    ledger = Ledger(place.cache / "ledger.db", fingerprint(place))
    write_search_index(ledger, place)
    ledger.close()
    return {}


def build(place: Place) -> dict[str, object]:
    """Walk the whole way as far as something changed."""
    outcome = walk(place)
    return {
        "notices": outcome.totals.notices,
        "new": len(outcome.new),
        "rendered": len(outcome.rendered.made),
        "unread": len(outcome.unread),
    }


STEPS: dict[str, Callable[[Place], dict[str, object]]] = {
    "convert": convert,
    "pages": pages,
    "render": rendered,
    "index": index,
    "build": build,
}

if __name__ == "__main__":
    print(json.dumps(STEPS[sys.argv[1]](Place(Path(sys.argv[2])))))
