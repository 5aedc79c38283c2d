"""Pages under ``docs`` to HTML under ``site``: MkDocs, on all cores, over what changed since the last time.

A generated page depends on itself, the theme and the configuration only: it is in no navigation, and its
links are plain HTML. So MkDocs can be given any part of the pages and makes the same bytes as for all.
Pages that people write link to each other; they are few, and every run gets them all.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from scripts.environment import ROOT
from scripts.files import write_atomically
from scripts.page_files import read_page_text
from scripts.page_kinds import is_generated, links_nowhere
from scripts.places import Place
from scripts.workers import make_pool

SHARE_FROM = 150
"""So many pages and more are shared out to all cores; starting a second MkDocs costs as much as that."""

SHARE_TO = 3_000
"""MkDocs holds every page that it is given in memory: of more pages than these several runs are made, in turn."""

FEW = 600
"""Up to so many pages a run of MkDocs on all cores costs more than making them without one."""

STATE = "rendered.json"
"""In the cache: the fingerprint of the theme, and the hash of every page as rendered."""

CODE = tuple(
    Path(__file__).with_name(f"{name}.py") for name in ("rendering", "page_kinds", "plain_pages", "few_pages")
)
"""What makes HTML of Markdown, beside the theme and the locked packages."""

TEMPLATES = "templates"
"""In the cache: templates, compiled."""

UNUSED = ("assets/javascripts", "assets/stylesheets", "assets/images", "sitemap.xml", "sitemap.xml.gz")
"""What Material and MkDocs bring that no page of ours asks for."""


class SiteError(Exception):
    """MkDocs could not build the site; the message holds what it said."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What was done: pages made (below ``docs``), pages removed."""

    made: tuple[str, ...]
    removed: tuple[str, ...]
    unread: tuple[str, ...] = ()
    """Pages that are not in UTF-8; what ``site`` had of them stays."""


def html_path(page: str) -> str:
    """Return where the HTML of a page below ``docs`` stands below ``site``; other files keep their path."""
    return page.removesuffix(".md") + ".html" if page.endswith(".md") else page


def render(
    place: Place,
    *,
    cores: int | None = None,
    few: Callable[[Place, Sequence[str]], None] | None = None,
    hashes: Mapping[str, str] = MappingProxyType({}),
) -> Rendered:
    """Make ``site`` hold the HTML of all pages, and return what had to be made and removed.

    ``hashes``: page below ``docs`` -> SHA-256, of those that need not be read to know it. ``few`` makes a few pages
    sooner than a whole run of MkDocs, where none changed that people write.
    ``forget_if_stale`` goes before it. Raises SiteError if MkDocs finds anything to warn of.
    """
    state_file = place.cache / STATE
    state = _read_state(state_file)
    theme = _fingerprint(place)
    old = state.get("pages", {}) if state.get("theme") == theme else {}
    assert isinstance(old, dict)
    new = {path: hashes.get(path) or _hash(place.docs / path) for path in _list_pages(place.docs)}
    changed = [path for path, key in new.items() if old.get(path) != key]
    changed += _list_missing(place.site, new.keys() - set(changed))
    unread = list_unread(place.docs, changed)
    changed = [path for path in changed if path not in unread]
    new = {path: old.get(path, "") if path in unread else key for path, key in new.items()}
    removed = [path for path in old if path not in new]
    if few and old and 0 < len(changed) <= FEW and all(map(links_nowhere, changed)):
        few(place, changed)
    elif changed:
        _render_pages(place, changed, everything=not old, cores=cores or os.cpu_count() or 1)
    for path in removed:
        (place.site / html_path(path)).unlink(missing_ok=True)
    if new != old:
        write_atomically(state_file, json.dumps({"theme": theme, "pages": new}), durable=False)
    return Rendered(tuple(changed), tuple(removed), unread)


def list_unread(docs: Path, pages: Iterable[str]) -> tuple[str, ...]:
    """Return those of ``pages`` (below ``docs``) that are not in UTF-8, and would end a run of MkDocs."""
    return tuple(page for page in pages if page.endswith(".md") and read_page_text(docs / page) is None)


def forget_if_stale(place: Place) -> bool:
    """Return whether theme or configuration changed, or ``site`` is not one that a build finished.

    If so, nothing is known any more of the pages in it: all will be made.
    """
    state = _read_state(place.cache / STATE)
    if state.get("theme") == _fingerprint(place) and (place.site / "404.html").exists():
        return False
    (place.cache / STATE).unlink(missing_ok=True)
    shutil.rmtree(place.cache / TEMPLATES, ignore_errors=True)
    return True


def _read_state(path: Path) -> dict[str, object]:
    try:
        state = json.loads(path.read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return state if isinstance(state, dict) else {}


def _fingerprint(place: Place) -> str:
    digest = hashlib.sha256(os.environ.get("MINGSHI_SITE_URL", "").encode())
    theme = sorted(path for path in (place.root / "theme").rglob("*") if path.is_file())
    for path in [place.root / "mkdocs.yml", ROOT / "locks" / "build.txt", *CODE, *theme]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _list_pages(docs: Path) -> list[str]:
    start = len(str(docs)) + 1
    found = (f"{folder}/{name}" for folder, _, names in os.walk(docs) for name in names if not name.startswith("."))
    return sorted(path[start:].replace(os.sep, "/") for path in found)


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _list_missing(site: Path, pages: Iterable[str]) -> list[str]:
    """Return those of ``pages`` whose HTML is not there, sorted."""
    held: dict[str, set[str]] = {}
    missing: list[str] = []
    for page in pages:
        folder, _, name = html_path(page).rpartition("/")
        if folder not in held:
            with suppress(FileNotFoundError):
                held[folder] = set(os.listdir(site / folder))  # noqa: PTH208 (names are enough)
        if name not in held.setdefault(folder, set()):
            missing.append(page)
    return sorted(missing)


def _render_pages(place: Place, changed: list[str], *, everything: bool, cores: int) -> None:
    work = place.cache / "rendering"
    shutil.rmtree(work, ignore_errors=True)
    written = [path for path in _list_pages(place.docs) if not is_generated(path)]
    unread = list_unread(place.docs, written)
    written = [path for path in written if path not in unread]
    generated = [path for path in changed if is_generated(path)]
    shares = max(min(cores, len(generated) // SHARE_FROM), -(-len(generated) // SHARE_TO), 1)
    jobs = []
    for number in range(shares):
        docs = work / str(number) / "docs"
        for path in [*written, *generated[number::shares]]:
            link = docs / path
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(place.docs / path)
        jobs.append((str(place.root / "mkdocs.yml"), str(docs), str(work / str(number) / "site")))
    if shares == 1:
        _run_mkdocs(jobs[0])
    else:
        with make_pool(min(cores, shares)) as pool:
            list(pool.map(_run_mkdocs, jobs))
    for number in range(shares):
        _move_pages(Path(jobs[number][2]), place.site, changed, everything=everything and number == 0)
    shutil.rmtree(work)


def _move_pages(made: Path, site: Path, changed: list[str], *, everything: bool) -> None:
    if everything:
        for name in UNUSED:
            path = made / name
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        site.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(made, site, dirs_exist_ok=True, copy_function=shutil.move)
        return
    for name in map(html_path, changed):
        if (made / name).exists():
            target = site / name
            target.parent.mkdir(parents=True, exist_ok=True)
            (made / name).replace(target)


class _Warnings(logging.Handler):
    """Keeps what MkDocs warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message of ``record``."""
        self.lines.append(record.getMessage())


@contextmanager
def heed_mkdocs() -> Iterator[None]:
    """Run MkDocs within, in a fixed environment; raises SiteError if it fails or finds anything to warn of."""
    from jinja2 import TemplateError  # noqa: PLC0415  takes long to load
    from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException  # noqa: PLC0415  the same

    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    logger.propagate = False
    try:
        with _fixed_environment():
            yield
    except (Abort, ConfigurationError, MkDocsException) as error:
        raise SiteError("\n".join(["MkDocs did not build the site:", *warnings.lines, str(error)])) from error
    except TemplateError as error:
        file, line = getattr(error, "filename", None), getattr(error, "lineno", None)
        where = f"{file}: line {line}: " if file else ""
        raise SiteError(f"A template of the theme cannot be used: {where}{error.message}") from error
    finally:
        logger.removeHandler(warnings)
    if warnings.lines:
        raise SiteError("\n".join(["MkDocs did not build the site:", *warnings.lines]))


@contextmanager
def _fixed_environment() -> Iterator[None]:
    """Let no clock reach the pages; the theme's notice to developers is not ours to print."""
    values = {"SOURCE_DATE_EPOCH": "0", "NO_MKDOCS_2_WARNING": "1"}
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _run_mkdocs(job: tuple[str, str, str]) -> None:
    # MkDocs takes long to load, and a build that changes nothing needs none of it.
    from mkdocs.commands.build import build as mkdocs_build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415

    from scripts.plain_pages import PlainPages  # noqa: PLC0415

    config_file, docs, site = job
    with heed_mkdocs():
        config = load_config(config_file=config_file, docs_dir=docs, site_dir=site, strict=True)
        config.plugins["plain-pages"] = PlainPages()
        mkdocs_build(config)
