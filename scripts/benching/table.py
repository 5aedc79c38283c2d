"""The page of benchmarks: for each size the table, the plots, and the command that makes them again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from scripts.benching.figures import Figures, read_figures, write_figures
from scripts.benching.plots import draw_bars, draw_line

PAGE = "benchmarks.md"
FOLDER = "benchmarks"
HEAD = """\
---
title: Benchmarks
lang: en
---

# Benchmarks

What this project costs beside what a publisher would use instead, measured in one run on one machine, so
that the ratios hold elsewhere too. Where the load is above the number of cores, other work ran beside it: then
trust the seconds of processor. The notices are invented, their lengths and words spread as in real ones.
This page and its plots are written by `python3 -m scripts bench`.

- **Cold build**: from the same Markdown to HTML that can be searched. Ours: rendering and search index.
  The usual stack: MkDocs, Material, mkdocs-static-i18n (folder structure) and the built-in search. Its
  navigation is kept to one page, since with every notice in it the time is quadratic.
- **The rest of the site**: what our build does where pages, HTML and search index are there: lists, their HTML,
  feeds, sitemaps, open data.
- **>** stands before what a step had cost when it was given up (`--peer-limit`).
- **Small archives** are mostly fixed costs (starting MkDocs, loading modules); ratios speak from 1,000 on. Each step
  is a process of its own, and what it takes to start is counted.
- **One more notice**: ours is the whole way with one more raw file: conversion, memory, pages, lists, feeds,
  open data, search. Theirs is Hugo with a bare template over all pages, which are given to it as finished
  Markdown, and Pagefind over what Hugo made.
- **Indexing**: ours on one core. Each page holds both languages, so Pagefind reads each text twice.
- **Memory** is the sum over all processes of a step, shared pages counted once.
- **Bytes** are gzipped. Those to the first result are counted on the published files, as the format says:
  newest year first, until one notice is proved by its text.
- **Exact** means: found are the notices that hold the phrase, all of them and no other.
"""


def publish(folder: Path, figures: Figures) -> list[Path]:
    """Write figures and plots of this run below ``folder``, and the page anew from all runs there; return the files.

    A run that has not come to its end yet has no plots, and is on the page only where no whole one of its size is.
    """
    kept = folder / FOLDER
    written = [write_figures(kept, figures)]
    if figures.finished:
        (kept / replace(figures, finished=False).name).unlink(missing_ok=True)
        for name, text in draw_plots(figures).items():
            (kept / name).write_text(text, "utf-8")
            written.append(kept / name)
    runs = sorted(map(read_figures, kept.glob("*.json")), key=lambda one: (one.count, one.finished))
    shown = {run.count: run for run in runs}
    page = folder / PAGE
    page.write_text(HEAD + "".join("\n".join(["", *_section(run), ""]) for run in shown.values()), "utf-8")
    return [*written, page]


def draw_plots(figures: Figures) -> dict[str, str]:
    """Return file name -> plot."""
    rows = [
        ("ours: cold build", "ours: render + index", True),
        ("MkDocs stack: cold build", "stack: build", False),
        ("Hugo + Pagefind: whole", "hugo + pagefind", False),
        ("ours: indexing", "ours: index", True),
        ("Pagefind: indexing", "pagefind: index", False),
        ("ours: one more notice", "ours: one more", True),
    ]
    bars = [(label, figures.costs[name].wall, ours) for label, name, ours in rows if name in figures.costs]
    peaks = [(label, figures.costs[name].peak, ours) for label, name, ours in rows if name in figures.costs]
    size = f"{figures.count:,} notices"
    growth = [(float(count), cpu) for count, _, cpu in figures.growth]
    return {
        f"{figures.count}-time.svg": draw_bars(f"Seconds, {size}", bars, "s"),
        f"{figures.count}-memory.svg": draw_bars(f"Peak memory, {size}", peaks, "MB"),
        f"{figures.count}-growth.svg": draw_line(
            "Conversion and page writing", growth, "notices", "seconds of processor"
        ),
    }


def _section(run: Figures) -> Iterator[str]:
    yield f"## {run.count:,} notices"
    yield ""
    yield f"{run.characters / max(1, run.count):,.0f} Chinese characters a notice; {run.cores} cores, "
    yield f"load of the machine {run.load[0]:.1f} at the beginning, {run.load[1]:.1f} at the end; " + ", ".join(
        f"{name} {version}" for name, version in run.versions.items()
    )
    yield ""
    yield f"```\n{run.command}\n```"
    yield ""
    yield from _costs_table(run)
    yield ""
    yield from _ratios(run)
    yield ""
    yield from _others(run)
    for why in run.missing:
        yield f"- {why}"
    yield ""
    if not run.finished:
        yield "This run was cut off, or still goes on: what is not in the tables was not measured."
        yield ""
        return
    for kind, alt in (("time", "time of each step"), ("memory", "memory of each step"), ("growth", "growth")):
        yield f"![Plot: {alt}, {run.count:,} notices]({FOLDER}/{run.count}-{kind}.svg)"
        yield ""


def _costs_table(run: Figures) -> Iterator[str]:
    yield "| Step | seconds | seconds of processor | peak memory, MB |"
    yield "|---|---|---|---|"
    for name, cost in run.costs.items():
        more = "> " if name in run.given_up else ""
        yield f"| {name} | {more}{cost.wall:,.1f} | {more}{cost.cpu:,.1f} | {more}{cost.peak:,.0f} |"


def _ratios(run: Figures) -> Iterator[str]:
    rows = (
        ("cold build: the usual stack", "ours: render + index", "stack: build"),
        ("one more notice: Hugo and Pagefind", "ours: one more", "hugo + pagefind"),
        ("indexing: Pagefind", "ours: index", "pagefind: index"),
    )
    yield "| Theirs, as multiples of ours | seconds | seconds of processor |"
    yield "|---|---|---|"
    for label, ours, theirs in rows:
        ratio = run.ratio(ours, theirs)
        more = "> " if theirs in run.given_up else ""
        said = "not measured | not measured" if ratio is None else f"{more}{ratio[0]:.1f} | {more}{ratio[1]:.1f}"
        yield f"| {label} | {said} |"


def _others(run: Figures) -> Iterator[str]:
    yield "| Other figures | |"
    yield "|---|---|"
    for name, value in run.numbers.items():
        yield f"| {name} | {value:,.0f} |" if value >= 100 or value == int(value) else f"| {name} | {value:,.2f} |"
    for count, wall, cpu in run.growth:
        label = f"conversion and page writing of {count:,}: milliseconds of processor a notice"
        yield f"| {label} | {1000 * cpu / count:,.1f} ({wall:,.1f} s in all) |"
    yield ""
