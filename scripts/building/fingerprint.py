"""What everything is made with: code, data, publishers, glossary, the address of the site."""

from __future__ import annotations

import hashlib
import os
from functools import cache

from scripts.building.ledger import digest
from scripts.environment import ROOT
from scripts.places import Place


@cache
def code_fingerprint() -> str:
    """Return a hash of all code and data that pages depend on."""
    parts = hashlib.sha256()
    for folder in ("converters", "scripts"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                parts.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    parts.update((ROOT / "locks" / "build.txt").read_bytes())
    return parts.hexdigest()


def fingerprint(place: Place) -> str:
    """Return what, when it changes, makes everything anew: code, publishers, glossary, the site's address."""
    glossary = place.translations / "glossary.csv"
    settings = [glossary.read_bytes() if glossary.exists() else b"", os.environ.get("MINGSHI_SITE_URL", "").encode()]
    settings += [path.read_bytes() for path in sorted(place.sources.glob("*.yml"))]
    return digest(code_fingerprint(), *(hashlib.sha256(part).hexdigest() for part in settings))
