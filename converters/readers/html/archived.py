"""What web archives and caches of search engines set around a page that they keep, and is none of the page."""

from __future__ import annotations

from lxml import etree

_BARS = frozenset(
    (
        "wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato",  # the Wayback Machine
        "bd_snap_head", "bd_snap_note",  # 百度快照
        "google-cache-hdr",
    )
)  # fmt: skip
"""The ids of their bars; before the last there may be more."""
_SIGNS = ("wm-ipp", "bd_snap", "google-cache-hdr")
"""Which of them the source of a page must have."""


def hide_bars(root: etree._Element, text: str) -> None:
    """Hide the bars of archives on the page ``text``: they say when it was kept, and how often."""
    if not any(sign in text for sign in _SIGNS):
        return
    for element in root.iter("div"):
        ident = element.get("id") or ""
        if ident in _BARS or ident.endswith("google-cache-hdr"):
            element.set("hidden", "")
