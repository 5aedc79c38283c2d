"""Which pages under ``docs`` are generated, and which people write: MkDocs follows links in the latter only."""

from __future__ import annotations

GENERATED = ("zh/notices", "en/notices", "zh/browse", "en/browse", "zh/quality", "en/quality")
"""The folders whose pages are all generated, and hold no link that MkDocs would follow."""

LISTS = tuple(f"{lang}/{name}.md" for lang in ("zh", "en") for name in ("index", "quality", "glossary"))
"""Generated pages beside those that people write; they hold no link that MkDocs would follow either."""


def is_generated(path: str) -> bool:
    """Return whether the page, named from ``docs``, lies in a folder of ``GENERATED``."""
    return path.startswith(tuple(f"{folder}/" for folder in GENERATED))


def links_nowhere(path: str) -> bool:
    """Return whether MkDocs finds no link to follow in the page, named from ``docs``."""
    return is_generated(path) or path in LISTS
