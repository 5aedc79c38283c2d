"""A release: the site as a host needs it, with precompressed files, headers, and nothing broken in it."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import brotli

from scripts.files import write_atomically
from scripts.places import Place
from scripts.publishing.headers import write_headers_file

COMPRESSED = frozenset(
    ".atom .css .csv .html .ics .js .json .jsonl .md .po .svg .tbx .tmx .txt .webmanifest .xlf .xml".split()  # noqa: SIM905
)
"""The kinds of file that hosts send compressed."""
SMALLEST = 1024
"""Smaller files fit into one packet anyway."""
MANIFEST = "release.json"
"""Path -> SHA-256 of every file of the release but this one."""

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Release:
    """A folder ready to be sent, and what is in it: path -> SHA-256."""

    folder: Path
    files: dict[str, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """What has to be sent, in order, and what goes last: a reader meets no page whose parts are not there yet."""

    assets: tuple[str, ...]
    pages: tuple[str, ...]
    indexes: tuple[str, ...]
    removed: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return not (self.assets or self.pages or self.indexes or self.removed)

    @property
    def phases(self) -> tuple[tuple[str, ...], ...]:
        """What is sent, one phase after the other; the manifest ends the last."""
        return (self.assets, self.pages, (*self.indexes, MANIFEST))


def make_plan(new: dict[str, str], old: dict[str, str]) -> Plan:
    """Return what turns a host that holds ``old`` into one that holds ``new`` (each path -> SHA-256)."""
    changed = sorted(path for path, key in new.items() if old.get(path) != key)
    indexes = [path for path in changed if _is_index(path)]
    pages = [path for path in changed if path not in set(indexes) and _page_of(path).endswith(".html")]
    first = set(indexes) | set(pages)
    assets = [path for path in changed if path not in first]
    removed = sorted(set(old) - set(new))
    return Plan(tuple(assets), tuple(pages), tuple(indexes), tuple(removed))


def _page_of(path: str) -> str:
    return path.removesuffix(".gz").removesuffix(".br")


_INDEX = re.compile(
    r"(?:zh/|en/)?index\.html|(?:zh|en)/(?:browse|feeds)/.*|search/index\.json|sitemap.*|data/.*|sw\.js"
)


def _is_index(path: str) -> bool:
    """Return whether ``path`` leads to other pages, and so must come after them."""
    return _INDEX.fullmatch(_page_of(path)) is not None


def read_manifest(text: str) -> dict[str, str]:
    """Return path -> SHA-256 as a manifest says; nothing for a text that is none."""
    try:
        data = json.loads(text)
    except ValueError:
        return {}
    files = data.get("files") if isinstance(data, dict) else None
    return {str(path): str(key) for path, key in files.items()} if isinstance(files, dict) else {}


def prepare_release(place: Place) -> Release:
    """Make ``.cache/release`` hold the site, its compressed forms, headers, robots.txt and a manifest.

    What did not change since the last time is not compressed again.
    """
    folder = place.cache / "release"
    old = read_manifest(_read(folder / MANIFEST))
    files: dict[str, str] = {}
    for path, data in _site_files(place.site):
        key = hashlib.sha256(data).hexdigest()
        files[path] = key
        same = old.get(path) == key and (folder / path).exists()
        if not same:
            write_atomically(folder / path, data, durable=False)
        if Path(path).suffix in COMPRESSED and len(data) >= SMALLEST:
            _compress(folder / path, data, same=same)
            for ending in (".gz", ".br"):
                files[path + ending] = key
    for path, text in {".nojekyll": "", "robots.txt": _robots(place), "_headers": write_headers_file()}.items():
        write_atomically(folder / path, text, durable=False)
        files[path] = hashlib.sha256(text.encode()).hexdigest()
    files = dict(sorted(files.items()))
    for path in set(old) - set(files):
        (folder / path).unlink(missing_ok=True)
    write_atomically(folder / MANIFEST, json.dumps({"files": files}, indent=0) + "\n", durable=False)
    return Release(folder, files)


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""


def _site_files(site: Path) -> Iterator[tuple[str, bytes]]:
    for folder, folders, names in os.walk(site):
        folders.sort()
        for name in sorted(names):
            path = Path(folder, name)
            yield path.relative_to(site).as_posix(), path.read_bytes()


def _compress(path: Path, data: bytes, *, same: bool) -> None:
    for ending in (".gz", ".br"):
        target = path.with_name(path.name + ending)
        if not (same and target.exists()):
            write_atomically(target, compress_as(ending, data), durable=False)


def compress_as(ending: str, data: bytes) -> bytes:
    """Return ``data`` as gzip or Brotli; the same bytes give the same bytes."""
    if ending == ".gz":
        return gzip.compress(data, 9, mtime=0)
    return bytes(brotli.compress(data, quality=9))


def _robots(place: Place) -> str:
    base = os.environ.get("MINGSHI_SITE_URL", "").rstrip("/")
    lines = ["User-agent: *", "Allow: /"]
    if base and (place.site / "sitemap.xml").exists():
        lines.append(f"Sitemap: {base}/sitemap.xml")
    return "\n".join(lines) + "\n"


_TAG = re.compile(rb"<[a-zA-Z][^<>]*>")
_REFERENCE = re.compile(rb"""\s(?:href|src|action)=["']?([^"'\s>]+)""")
_IDENTIFIER = re.compile(rb"""\sid=["']?([^"'\s>]+)""")


def find_dead_links(site: Path) -> Iterator[tuple[str, str]]:
    """Yield page and address of every link below ``site`` that leads to no file, or to no id on its page."""
    ids: dict[Path, set[str]] = {}

    def ids_of(path: Path) -> set[str]:
        if path not in ids:
            ids[path] = {found.decode() for found in _IDENTIFIER.findall(path.read_bytes())}
        return ids[path]

    for page in sorted(site.rglob("*.html")):
        tags = b"".join(_TAG.findall(page.read_bytes()))
        for found in dict.fromkeys(_REFERENCE.findall(tags)):
            address = unescape(found.decode("utf-8", "replace"))
            if urlsplit(address).scheme or address.startswith("//"):
                continue
            target, fragment = urldefrag(address)
            name = unquote(target.partition("?")[0])
            path = (site / name.lstrip("/") if name.startswith("/") else page.parent / name) if name else page
            if path.is_dir():
                path /= "index.html"
            lost = (
                fragment
                and path.suffix == ".html"
                and path.exists()
                and unquote(fragment) not in ids_of(path.resolve())
            )
            if not path.exists() or lost:
                yield page.relative_to(site).as_posix(), address
