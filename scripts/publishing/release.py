"""A release: the site as a host needs it, with precompressed files, headers, and nothing broken in it."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import brotli

from scripts.files import write_atomically
from scripts.places import Place
from scripts.publishing.headers import write_headers_file
from scripts.publishing.plan import MANIFEST, make_plan, read_manifest
from scripts.site_address import read_address

COMPRESSED = frozenset(
    ".atom .bin .css .csv .html .ics .js .json .jsonl .md .po .svg .tbx .tmx .txt .webmanifest .xlf .xml".split()  # noqa: SIM905
)
"""The kinds of file that hosts send compressed."""
ENDINGS = (".br", ".gz")
"""Of the compressed forms; the site itself has no such file."""
SMALLEST = 1024
"""Smaller files fit into one packet anyway."""


@dataclass(frozen=True, slots=True)
class Release:
    """A folder ready to be sent, and what is in it: path -> SHA-256."""

    folder: Path
    files: dict[str, str]


def prepare_release(place: Place) -> Release:
    """Make ``.cache/release`` hold the site, its compressed forms, headers, robots.txt and a manifest, nothing else.

    What did not change since the last time is not compressed again. A run that was cut off leaves a manifest
    that vouches for no file which that run may have touched. Raises OSError.
    """
    folder = place.cache / "release"
    folder.mkdir(parents=True, exist_ok=True)
    written = {".nojekyll": "", "robots.txt": _robots(place), "_headers": write_headers_file()}
    files: dict[str, str] = {}
    forms: dict[str, tuple[str, str]] = {}
    for path, data in _site_files(place.site):
        files[path] = hashlib.sha256(data).hexdigest()
        if Path(path).suffix in COMPRESSED and len(data) >= SMALLEST:
            forms |= {path + ending: (path, ending) for ending in ENDINGS}
    files |= {path: files[plain] for path, (plain, _) in forms.items()}
    files |= {path: hashlib.sha256(text.encode()).hexdigest() for path, text in written.items()}
    files = dict(sorted(files.items()))
    there = set(_list_files(folder))
    old = {path: key for path, key in read_manifest(_read(folder / MANIFEST)).items() if path in there}
    plan = make_plan(files, old)
    if not plan.is_empty:
        write_atomically(folder / MANIFEST, plan.opening, durable=False)
    for path in (path for phase in plan.phases for path in phase):
        plain, ending = forms.get(path, (path, ""))
        data = written[path].encode() if path in written else (place.site / plain).read_bytes()
        write_atomically(folder / path, compress_as(ending, data) if ending else data, durable=False)
    for path in there - set(files) - {MANIFEST}:
        (folder / path).unlink(missing_ok=True)
    write_atomically(folder / MANIFEST, plan.closing, durable=False)
    return Release(folder, files)


def _list_files(folder: Path) -> Iterator[str]:
    for top, _, names in os.walk(folder):
        for name in names:
            yield Path(top, name).relative_to(folder).as_posix()


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""


def _site_files(site: Path) -> Iterator[tuple[str, bytes]]:
    for folder, folders, names in os.walk(site):
        folders.sort()
        for name in sorted(names):
            path = Path(folder, name)
            yield path.relative_to(site).as_posix(), path.read_bytes()


def compress_as(ending: str, data: bytes) -> bytes:
    """Return ``data`` as gzip or Brotli; the same bytes give the same bytes."""
    if ending == ".gz":
        return gzip.compress(data, 9, mtime=0)
    return bytes(brotli.compress(data, quality=9))


def _robots(place: Place) -> str:
    base = read_address()
    lines = ["User-agent: *", "Allow: /"]
    if base and (place.site / "sitemap.xml").exists():
        lines.append(f"Sitemap: {base}sitemap.xml")
    return "\n".join(lines) + "\n"


_TAG = re.compile(rb"<[a-zA-Z][^<>]*>")
_REFERENCE = re.compile(rb"""\s(?:href|src|action)=["']?([^"'\s>]+)""")
_IDENTIFIER = re.compile(rb"""\sid=["']?([^"'\s>]+)""")


def find_dead_links(site: Path, below: str = "/") -> Iterator[tuple[str, str]]:
    """Yield page and address of every link below ``site`` that leads to no file, or to no id on its page.

    ``below`` is the path of the site on its host: there the 404 page, which may be shown anywhere, has its parts.
    """
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
            top = name.removeprefix(below).lstrip("/") if name.startswith(below) else f"outside{name}"
            path = (site / top if name.startswith("/") else page.parent / name) if name else page
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
