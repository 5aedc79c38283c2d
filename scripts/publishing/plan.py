"""What has to be sent to a host, in which order, and the manifest by which the host is known."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

MANIFEST = "release.json"
"""On the host: path -> SHA-256 of every file of the release but this one; empty where it is not certain."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What has to be sent, in order, and what goes last: a reader meets no page whose parts are not there.

    ``opening`` is the manifest that the host gets before anything else, ``closing`` the one it gets after
    everything. The first names every file that is about to be written or deleted as uncertain, so that a
    transfer that was cut off is made good by the next, whatever the site holds by then.
    """

    assets: tuple[str, ...]
    pages: tuple[str, ...]
    indexes: tuple[str, ...]
    removed: tuple[str, ...]
    opening: str = ""
    closing: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return not (self.assets or self.pages or self.indexes or self.removed)

    @property
    def phases(self) -> tuple[tuple[str, ...], ...]:
        """What is sent, one phase after the other; after the last comes what is removed."""
        return (self.assets, self.pages, self.indexes)


def make_plan(new: dict[str, str], old: dict[str, str]) -> Plan:
    """Return what turns a host that holds ``old`` into one that holds ``new`` (each path -> SHA-256).

    Pages are removed before what they are made of.
    """
    changed = sorted(path for path, key in new.items() if not key or old.get(path) != key)
    indexes = tuple(path for path in changed if _is_index(path))
    pages = tuple(path for path in changed if _is_page(path) and not _is_index(path))
    assets = tuple(path for path in changed if not _is_page(path) and not _is_index(path))
    removed = tuple(sorted(set(old) - set(new), key=lambda path: (not _is_page(path), path)))
    uncertain = dict.fromkeys((*changed, *removed), "")
    return Plan(assets, pages, indexes, removed, write_manifest({**old, **uncertain}), write_manifest(new))


def _plain(path: str) -> str:
    return path.removesuffix(".gz").removesuffix(".br")


def _is_page(path: str) -> bool:
    return _plain(path).endswith(".html")


_INDEX = re.compile(r"(?:zh/|en/)?index\.html|(?:zh|en)/(?:browse|feeds)/.*|search/.*|sitemap.*|data/.*|sw\.js")
"""What leads to other pages: the shelves of the search index stand right before its root file."""


def _is_index(path: str) -> bool:
    """Return whether ``path`` leads to other pages, and so must come after them."""
    return _INDEX.fullmatch(_plain(path)) is not None


def write_manifest(files: dict[str, str]) -> str:
    """Return the manifest of ``files`` (path -> SHA-256) as JSON."""
    return json.dumps({"files": dict(sorted(files.items()))}, indent=0) + "\n"


def read_manifest(text: str) -> dict[str, str]:
    """Return path -> SHA-256 as a manifest says; nothing for a text that is none."""
    try:
        data = json.loads(text)
    except ValueError:
        return {}
    files = data.get("files") if isinstance(data, dict) else None
    return {str(path): str(key) for path, key in files.items()} if isinstance(files, dict) else {}
