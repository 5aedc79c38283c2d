"""The address of the site, which some files must name in full; the person who publishes it sets it."""

from __future__ import annotations

import os
import re
from html import unescape

from converters.public_address import is_web_address
from scripts.places import Place, PlaceError

VARIABLE = "MINGSHI_SITE_URL"
NOT_SET = (
    f"{VARIABLE} is not set: no sitemap and no canonical links are made, and addresses in feeds are relative. "
    f"To publish with them, build and publish with it, like {VARIABLE}=https://example.org/"
)
_NAMED = re.compile(r"<loc>(?P<base>[^<]*)sitemaps/")


def read_address() -> str:
    """Return the address of the site with a slash at its end, or the empty string where none is set.

    Raises PlaceError if what is set is none.
    """
    address = os.environ.get(VARIABLE, "").strip().rstrip("/")
    if address and not (is_web_address(address) and "?" not in address and "#" not in address):
        raise PlaceError(
            f"{VARIABLE} is set to {address!r}, which is no address of a site. Write all of it, from https:// on, "
            "like https://example.org/ or https://example.org/archive/."
        )
    return f"{address}/" if address else ""


def find_built_address(place: Place) -> str:
    """Return the address that ``site`` was built for, or the empty string if it was built for none."""
    path = place.site / "sitemap.xml"
    found = _NAMED.search(path.read_text("utf-8")) if path.exists() else None
    return unescape(found["base"]) if found else ""
