"""One whole benchmark: every step, ours and theirs, in its order, the figures written after each."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from scripts.benching import peers
from scripts.benching.archive import Archive, add_notice, make_archive
from scripts.benching.figures import Figures
from scripts.benching.lookups import count_exact, pick_phrases, weigh_first_results, weigh_first_view, zipped
from scripts.benching.measure import Cost, GivenUpError, StepError, Tell, copy_code, measure
from scripts.benching.table import publish
from scripts.places import Place

PHRASES_WEIGHED, PHRASES_ASKED = 50, 200
PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "hugo", "pagefind")


class Bench:
    """One run in ``work``, with the code as it stands at the beginning."""

    def __init__(self, work: Path, args: argparse.Namespace, command: str) -> None:
        self._work, self._out = work, args.out
        self._limit, self._peer_limit = args.limit, args.peer_limit
        self._begun = time.monotonic()
        self._code = work / "code"
        copy_code(self._code)
        self._figures = Figures(args.count, cores=os.cpu_count() or 1, versions=_versions(), finished=False)
        self._figures.load = (os.getloadavg()[0], 0.0)
        self._figures.command = command

    def _say(self, text: str) -> None:
        minutes, seconds = divmod(round(time.monotonic() - self._begun), 60)
        print(f"{minutes:3}:{seconds:02}  {text}", file=sys.stderr, flush=True)

    def _publish(self) -> list[Path]:
        self._figures.load = (self._figures.load[0], os.getloadavg()[0])
        return publish(self._out, self._figures)

    def measure_all(self, *, with_peers: bool) -> list[Path]:
        """Measure, ours first, and return the files that were written. Raises StepError if one of ours fails."""
        figures = self._figures
        archive = self._grow()
        place = archive.place
        figures.characters = archive.characters
        found = self._ours(place, "convert")[1]
        figures.numbers["conversions a second, one core"] = float(str(found["notices"])) / float(str(found["seconds"]))
        rendering = self._keep("ours: render", place, "render")
        figures.costs["ours: render + index"] = rendering + self._keep("ours: index", place, "index")
        self._keep("ours: the rest of the site", place, "build")
        self._keep("ours: nothing changed", place, "build")
        self._weigh(place)
        add_notice(archive)
        self._keep("ours: one more", place, "build")
        if with_peers:
            self._measure_peers(place)
        else:
            figures.missing.append("The others were not measured (`--peers none`).")
        figures.finished = True
        return self._publish()

    def _grow(self) -> Archive:
        """Measure conversion and page writing at three sizes, and return the largest archive."""
        count = self._figures.count
        archive = None
        for size in sorted({max(10, count // 10), max(10, count * 3 // 10), count}):
            self._say(f"making up {size:,} notices …")
            archive = make_archive(self._work / f"archive-{size}", size)
            cost, _ = self._ours(archive.place, "pages")
            self._figures.growth.append((size, cost.wall, cost.cpu))
            self._figures.costs["ours: convert and write pages"] = cost
            self._publish()
            if size < count:
                shutil.rmtree(archive.place.root)
        assert archive is not None
        return archive

    def _ours(self, place: Place, step: str) -> tuple[Cost, dict[str, object]]:
        self._say(f"ours: {step}, {place.root.name} …")
        command = [sys.executable, "-m", "scripts.benching.steps", step, str(place.root)]
        cost, said = measure(command, self._code, limit=self._limit, tell=self._say)
        self._tell(cost)
        return cost, said

    def _tell(self, cost: Cost, more: str = "") -> None:
        self._say(f"    {more}{cost.wall:.1f} s, {more}{cost.cpu:.1f} s of processor, {cost.peak:.0f} MB")

    def _keep(self, name: str, place: Place, step: str) -> Cost:
        cost, _ = self._ours(place, step)
        self._figures.costs[name] = cost
        self._publish()
        return cost

    def _theirs(self, name: str, step: Callable[[float, Tell], Cost]) -> Cost:
        """Return what a step of theirs cost, or had cost when it was given up. Raises StepError if it failed."""
        self._say(f"{name} …")
        try:
            cost = step(self._peer_limit, self._say)
            self._tell(cost)
        except GivenUpError as error:
            cost = error.cost
            self._tell(cost, "given up after ")
            self._figures.given_up.append(name)
            self._miss(f"{name}: given up after {cost.wall:,.0f} seconds (`--peer-limit {self._peer_limit:.0f}`).")
        self._figures.costs[name] = cost
        self._publish()
        return cost

    def _weigh(self, place: Place) -> None:
        self._say("asking the index …")
        numbers = self._figures.numbers
        page = sorted(place.site.glob("zh/notices/*/*.html"))[self._figures.count // 2]
        numbers["ours: bytes of the first view of a notice"] = weigh_first_view(place.site, page)
        weights = weigh_first_results(place.site / "search", pick_phrases(place.site, PHRASES_WEIGHED, seed=1))
        numbers["ours: bytes of the index to the first result, median"] = weights[len(weights) // 2]
        numbers["ours: bytes of the index to the first result, 95th percentile"] = weights[len(weights) * 95 // 100]
        asked = pick_phrases(place.site, PHRASES_ASKED, seed=2)
        numbers[f"ours: exact answers to {PHRASES_ASKED} phrases"] = count_exact(place.site / "search", asked)

    def _measure_peers(self, place: Place) -> None:
        """Measure the others, the slowest last."""
        missing = peers.find_missing()
        for peer in missing:
            self._miss(f"{peer} is not installed: not measured. `.venv/bin/pip install -r locks/bench.txt`")
        self._figures.missing.append("Exactness of the others: not measured.")
        steps = {peers.HUGO: self._measure_hugo, peers.STACK: self._measure_stack}
        for peer, step in steps.items():
            work = self._work / peer.split()[0].lower()
            try:
                if peer not in missing:
                    step(place, work)
            except StepError as error:
                self._miss(f"{peer} did not finish: {str(error).splitlines()[0]}")
            shutil.rmtree(work, ignore_errors=True)

    def _miss(self, why: str) -> None:
        self._say(why)
        self._figures.missing.append(why)

    def _measure_hugo(self, place: Place, work: Path) -> None:
        peers.prepare_hugo(place, work)
        building = self._theirs("hugo: build", partial(peers.build_hugo, work))
        if peers.PAGEFIND not in peers.find_missing() and "hugo: build" not in self._figures.given_up:
            indexing = self._theirs("pagefind: index", partial(peers.index_with_pagefind, work))
            self._figures.costs["hugo + pagefind"] = building + indexing
            if "pagefind: index" in self._figures.given_up:
                self._figures.given_up.append("hugo + pagefind")

    def _measure_stack(self, place: Place, work: Path) -> None:
        self._theirs("stack: build", partial(peers.build_stack, place, work))
        if "stack: build" in self._figures.given_up:
            return
        numbers = self._figures.numbers
        index = zipped(work / "site" / "search" / "search_index.json")
        numbers["stack: bytes of the index to the first result"] = index
        page = sorted((work / "site").glob("**/notices/*/*/index.html"))[self._figures.count // 2]
        view = weigh_first_view(work / "site", page)
        numbers["stack: bytes of the first view of a notice, index included"] = view + index


def _versions() -> dict[str, str]:
    found = {"Python": sys.version.split()[0]}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found
