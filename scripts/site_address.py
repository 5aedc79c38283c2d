"""The address of the site, which some files must name in full; the person who publishes it sets it."""

from __future__ import annotations

import os
import re
from html import unescape

from scripts.places import Place

VARIABLE = "MINGSHI_SITE_URL"
NOT_SET = (
    f"{VARIABLE} is not set: no sitemap and no canonical links are made, and addresses in feeds are relative. "
    f"To publish with them, build and publish with it, like {VARIABLE}=https://example.org/"
)
_NAMED = re.compile(r"<loc>(?P<base>[^<]*)sitemaps/")


def read_address() -> str:
    """Return the address of the site with a slash at its end, or the empty string where none is set."""
    address = os.environ.get(VARIABLE, "").strip().rstrip("/")
    return f"{address}/" if address else ""


def find_built_address(place: Place) -> str:
    """Return the address that ``site`` was built for, or the empty string if it was built for none."""
    path = place.site / "sitemap.xml"
    found = _NAMED.search(path.read_text("utf-8")) if path.exists() else None
    return unescape(found["base"]) if found else ""
