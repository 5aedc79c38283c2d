"""What web archives and caches of search engines set around a page that they keep, and is none of the page."""

from __future__ import annotations

_BARS = frozenset(
    (
        "wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato",  # the Wayback Machine
        "bd_snap_head", "bd_snap_note",  # 百度快照
    )
)  # fmt: skip
_CACHED = "google-cache-hdr"


def is_bar(ident: str) -> bool:
    """Return whether an element of this id is the bar of an archive: it says when the page was kept, and how often.

    >>> is_bar("wm-ipp-base"), is_bar("bN015__google-cache-hdr"), is_bar("content")
    (True, True, False)
    """
    return ident in _BARS or ident.endswith(_CACHED)
