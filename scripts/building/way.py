"""The whole way, walked as far as something changed: what a clean build makes, byte for byte."""

from __future__ import annotations

import importlib
import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from converters.issues import Code
from scripts.building.collection import Collection, Totals, forget_product, note_product, read_collection, read_totals
from scripts.building.crew import MANY, Crew
from scripts.building.data_files import begin_data_files
from scripts.building.fingerprint import code_fingerprint, fingerprint
from scripts.building.forgotten import remove_stale, remove_strangers
from scripts.building.gathering import find_shelves, write_list_pages, write_site_files
from scripts.building.intake import Intake, Unread, take_in
from scripts.building.job import Job, Made, relations_key
from scripts.building.joining import join, load_linked, names_of, note_heads, who_names
from scripts.building.last_site import begin_site, end_site, put_back
from scripts.building.ledger import Ledger
from scripts.building.memory_step import Change, Stock, note_listens, note_stock, offered_to, who_copied, who_listens
from scripts.building.moves import is_edited, write_moves
from scripts.building.searching import CODE as SEARCH
from scripts.building.searching import begin_search_index
from scripts.building.seen import UNSETTLED, Seen, hashes_below, look_at, note_written, settled_time
from scripts.building.tombstones import write_tombstones
from scripts.memory.po_files import LANGUAGE
from scripts.page_files import NOT_UTF8
from scripts.patterns import FILE as PATTERNS
from scripts.patterns import take_patterns
from scripts.places import Place, read_profiles
from scripts.rendering import Rendered, list_unread, render
from scripts.strays import find_strays


@dataclass(slots=True)
class Outcome:
    """What a build did. Paths are below the root; ``made`` are ids."""

    collection: Collection = field(default_factory=Collection)
    totals: Totals = field(default_factory=Totals)
    unread: tuple[Unread, ...] = ()
    strays: tuple[str, ...] = ()
    intake: Intake = field(default_factory=Intake)
    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    uncut: list[str] = field(default_factory=list)
    """Pages among those that hold words which are to be cut."""
    removed: list[str] = field(default_factory=list)
    made: set[str] = field(default_factory=set)
    rendered: Rendered = field(default_factory=lambda: Rendered((), ()))

    @property
    def issues(self) -> Counter[Code]:
        """How often each code of trouble came up."""
        return Counter({Code(code): count for code, count in self.totals.issues.items()})


def walk(place: Place, *, with_site: bool = True) -> Outcome:
    """Bring memory, pages and site in step with everything they are made from, and return what was done.

    Raises PlaceError for a file that a person has to mend, SiteError if MkDocs finds anything to warn of. Where all
    of ``site`` had to be made anew, it then holds what it held before.
    """
    profiles = read_profiles(place.sources)
    ledger = Ledger(place.cache / "ledger.db", fingerprint(place))
    crew = Crew(partial(take_patterns, place.cache / PATTERNS, code_fingerprint()))
    try:
        if with_site:
            begin_site(ledger, place)
        begun = take_in(ledger, place, look_at(ledger, place.root, place.notices), profiles, crew)
        memory = look_at(ledger, place.root, place.translations)
        docs = look_at(ledger, place.root, place.docs)
        note_heads(ledger, place, docs)
        if with_site and crew.is_at_work:
            crew.load("scripts.building.product", SEARCH)
            importlib.import_module("scripts.few_pages")
        intake = begun()
        changed, gone = join(ledger, place, docs, crew)
        outcome = _make_notices(ledger, place, _Sight(memory, docs, changed, gone), crew)
        if not (with_site and 0 < len(outcome.made) < MANY and (place.site / "search").is_dir()):
            crew.close()
        if with_site:
            end_data = begin_data_files(ledger, place, outcome.collection, crew)
            end_search = begin_search_index(ledger, place, outcome.made, crew)
        shelves = find_shelves(ledger, outcome.collection)
        lists = write_list_pages(ledger, place, outcome.collection, shelves, docs)
        outcome.new += lists.new
        outcome.changed += lists.changed
        outcome.kept += lists.kept
        _settle_addresses(ledger, place, _Sight(memory, docs, changed, gone), outcome)
        if with_site:
            outcome.rendered = render(place, few=_render_few, hashes=hashes_below(ledger, place.docs.name))
            write_site_files(ledger, place, outcome.collection, shelves)
            end_data()
            end_search()
            crew.close()
        _note_files(outcome, intake, place, docs, outcome.rendered if with_site else None)
        ledger.set("folders", json.dumps(_site_folders(place)))
        ledger.commit()
        if with_site:
            end_site(place)
    except BaseException:
        ledger.close()
        crew.close()
        put_back(place)
        raise
    return outcome


def _settle_addresses(ledger: Ledger, place: Place, sight: _Sight, outcome: Outcome) -> None:
    """Put what has to stand there where notices stood before, and remove what nothing stands behind."""
    write_tombstones(ledger, place, outcome)
    outcome.removed += remove_stale(ledger, place, sight.gone)
    write_moves(ledger, place, outcome)
    outcome.removed += remove_strangers(ledger, place, sight.docs)


def _note_files(outcome: Outcome, intake: Intake, place: Place, docs: Seen, rendered: Rendered | None) -> None:
    """Note what became of raw files, which pages were not read, and what does not belong where it stands."""
    outcome.intake = intake
    outcome.unread = (*intake.unread, *_unread_pages(place, docs, rendered))
    outcome.strays = tuple(find_strays(place, (path.partition("/")[2] for path in docs.files)))


def _unread_pages(place: Place, docs: Seen, rendered: Rendered | None) -> list[Unread]:
    """Return the pages that are not in UTF-8; where nothing was rendered, those saved so since the last build."""
    start = f"{place.docs.name}/"
    saved = sorted(path.removeprefix(start) for path in docs.changed if (place.root / path).exists())
    pages = rendered.unread if rendered else list_unread(place.docs, saved)
    return [Unread(start + page, NOT_UTF8) for page in pages]


def _render_few(place: Place, pages: Sequence[str]) -> None:
    from scripts.few_pages import render_few  # noqa: PLC0415 (takes long to load, and only pages that changed need it)

    render_few(place, pages)


def _make(job: Job) -> Made:
    from scripts.building.product import make  # noqa: PLC0415 (takes long to load, and only a worker needs it)

    return make(job)


def _read_stock(path: Path) -> Stock:
    from scripts.building.product import read_stock  # noqa: PLC0415 (the same)

    return read_stock(path)


def _po_paths(place: Place, seen: Iterable[str]) -> dict[str, str]:
    folder = f"{place.translations.name}/{LANGUAGE}/"
    return {
        path.rsplit("/", 1)[1].removesuffix(".po"): path
        for path in seen
        if path.startswith(folder) and path.endswith(".po")
    }


@dataclass(frozen=True, slots=True)
class _Sight:
    """What stands in the folders that people and builds both write, and which notices changed or are gone."""

    memory: Seen
    docs: Seen
    changed: set[str]
    gone: set[str]


def _make_notices(ledger: Ledger, place: Place, sight: _Sight, crew: Crew) -> Outcome:
    outcome = Outcome()
    po_paths = _po_paths(place, sight.memory.files)
    dirty = sight.changed | who_copied(ledger, sight.changed | sight.gone)
    dirty |= _touched_owners(ledger, place, sight.docs)
    dirty |= _note_outside_offers(ledger, place, sight.memory, po_paths, crew)
    dirty |= _relinked(ledger, sight.changed | sight.gone)
    for key in sorted(sight.gone):
        note_listens(ledger, key, {})
        forget_product(ledger, key)
    noted = {path: sight.memory.files[path] for path in sight.memory.changed}
    alive = {key for (key,) in ledger.rows("SELECT id FROM joined")}
    while dirty := (dirty & alive):
        notices = load_linked(ledger, dirty)
        jobs = (
            Job(place, notice, path, noted.get(path, ""), *offered_to(ledger, notice))
            for notice in notices
            for path in [po_paths.get(notice.id, "")]
        )
        changes: list[Change] = []
        for made in crew.map_made(_make, jobs, len(notices)):
            po_paths[made.id] = made.po_path
            changes += _note(ledger, place, made, outcome)
        # Only now is it noted who of this round waits for what.
        dirty = who_listens(ledger, changes)
    outcome.collection, outcome.totals = read_collection(ledger), read_totals(ledger)
    return outcome


def _touched_owners(ledger: Ledger, place: Place, docs: Seen) -> set[str]:
    """Return the notices whose pages or files somebody else changed or removed."""
    touched = ledger.several("SELECT path, owner, sha FROM outputs WHERE path IN ({})", docs.changed | docs.gone)
    owners = {owner for path, owner, sha in touched if docs.files.get(path) != sha}
    for path, owner in _site_outputs(ledger, place):
        if not os.path.exists(f"{place.root}/{path}"):  # noqa: PTH110 (for every file we made)
            owners.add(owner)
    return {owner.removeprefix("notice ") for owner in owners if owner.startswith("notice ")}


def _site_outputs(ledger: Ledger, place: Place) -> Iterator[tuple[str, str]]:
    """Yield what was made in the folders of ``site`` that are not as the last build left them, with whose it is."""
    left: dict[str, int] = json.loads(ledger.setting("folders") or "{}")
    now = _site_folders(place)
    if not left:
        yield from ledger.rows("SELECT path, owner FROM outputs WHERE owner LIKE 'notice %'")
    for folder in sorted({*left, *now}):
        before = left.get(folder, UNSETTLED)
        if before == UNSETTLED or before != now.get(folder):
            query = "SELECT path, owner FROM outputs WHERE path >= ? AND path < ?"
            yield from ledger.rows(query, f"{folder}/", f"{folder}0")


def _site_folders(place: Place) -> dict[str, int]:
    """Return the folders of ``site`` that hold files of notices -> what differs when a file came or went."""
    found = sorted(place.site.glob("[ez][nh]/notices/*/"))
    return {path.relative_to(place.root).as_posix(): settled_time(path.stat()) for path in found}


def _note_outside_offers(
    ledger: Ledger, place: Place, memory: Seen, po_paths: Mapping[str, str], crew: Crew
) -> set[str]:
    """Note what changed and vanished PO files offer now; return the notices that have to look again."""
    changed = sorted(key for key, path in po_paths.items() if path in memory.changed)
    changes: list[Change] = []
    stocks = crew.map(_read_stock, [place.root / po_paths[key] for key in changed])
    for key, stock in zip(changed, stocks, strict=True):
        changes += note_stock(ledger, key, stock)
    lost = sorted(set(_po_paths(place, memory.gone)) - set(po_paths))
    for key in lost:
        changes += note_stock(ledger, key, Stock({}, {}))
    return {*changed, *lost, *who_listens(ledger, changes)}


def _relinked(ledger: Ledger, moved: set[str]) -> set[str]:
    """Return the notices whose relations are not those that their pages show."""
    everything = not ledger.rows("SELECT 1 FROM products LIMIT 1")
    if everything or not moved:
        return set()
    near = who_names(ledger, names_of(ledger, moved))
    near |= {key for (key, shown) in ledger.rows("SELECT id, relations FROM products") if _mentions(shown, moved)}
    near |= who_names(ledger, names_of(ledger, near))
    shown = dict(ledger.several("SELECT id, relations FROM products WHERE id IN ({})", near))
    return {notice.id for notice in load_linked(ledger, near) if shown.get(notice.id) != relations_key(notice)}


def _mentions(shown: str, moved: set[str]) -> bool:
    return bool(shown) and not moved.isdisjoint(shown.split("\n")[1:])


def _note(ledger: Ledger, place: Place, made: Made, outcome: Outcome) -> list[Change]:
    """Note what was made, remove what it replaces and nobody edited, and return what it offers anew."""
    owner = f"notice {made.id}"
    for (path,) in ledger.rows("SELECT path FROM outputs WHERE owner = ?", owner):
        is_page = path.startswith(f"{place.docs.name}/")
        if path not in made.outputs and not (is_page and is_edited(place.root / path)):
            (place.root / path).unlink(missing_ok=True)
    ledger.run("DELETE FROM outputs WHERE owner = ?", owner)
    rows = ((path, owner, sha) for path, sha in sorted(made.outputs.items()))
    ledger.run_many("INSERT OR REPLACE INTO outputs VALUES (?, ?, ?)", rows)
    note_product(ledger, made.id, made.product)
    for path in [*made.outputs, made.po_path]:
        if not path.startswith(f"{place.site.name}/") and path not in made.kept:
            note_written(ledger, place.root, path, made.outputs.get(path, made.po_sha))
    for path, sha in made.marked.items():
        note_written(ledger, place.root, path, sha)
    outcome.new += made.new
    outcome.changed += made.changed
    outcome.kept += made.kept
    outcome.uncut += made.uncut
    outcome.made.add(made.id)
    note_listens(ledger, made.id, made.listens)
    return note_stock(ledger, made.id, made.stock) if made.stock else []
