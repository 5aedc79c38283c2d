"""The figures of one run, as a value that is kept as JSON beside the page it is shown on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from scripts.benching.measure import Cost


@dataclass(slots=True)
class Figures:
    """All that one run measured. ``costs``: step -> what it took; ``numbers``: anything else."""

    count: int
    characters: int = 0
    cores: int = 0
    load: tuple[float, float] = (0.0, 0.0)
    """What else the machine had to do: processes waiting for a core (load average) at the beginning and at the end."""
    command: str = ""
    versions: dict[str, str] = field(default_factory=dict)
    costs: dict[str, Cost] = field(default_factory=dict)
    numbers: dict[str, float] = field(default_factory=dict)
    growth: list[tuple[int, float, float]] = field(default_factory=list)
    """(notices, seconds, seconds of processor) of conversion and page writing, the smallest first."""
    missing: list[str] = field(default_factory=list)
    """Why a column of the table is empty."""
    given_up: list[str] = field(default_factory=list)
    """Steps that were ended because they took too long: they cost more than ``costs`` says."""
    finished: bool = True
    """Whether the run came to its end."""

    @property
    def name(self) -> str:
        """The name of the file that holds the figures."""
        return f"{self.count}.json" if self.finished else f"{self.count}.unfinished.json"

    def ratio(self, ours: str, theirs: str) -> tuple[float, float] | None:
        """Return their seconds and their seconds of processor as multiples of ours; None if one was not measured."""
        if ours not in self.costs or theirs not in self.costs:
            return None
        mine, other = self.costs[ours], self.costs[theirs]
        return other.wall / mine.wall, other.cpu / mine.cpu


def write_figures(folder: Path, figures: Figures) -> Path:
    """Write ``figures`` in ``folder``, and return where."""
    path = folder / figures.name
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(figures), ensure_ascii=False, indent=1) + "\n", "utf-8")
    return path


def read_figures(path: Path) -> Figures:
    """Return what ``write_figures`` wrote."""
    value: Mapping[str, object] = json.loads(path.read_text("utf-8"))
    figures = Figures(**value)  # type: ignore[arg-type]
    figures.costs = {name: Cost(**cost) for name, cost in figures.costs.items()}  # type: ignore[arg-type]
    figures.load = (figures.load[0], figures.load[1])
    figures.growth = [(count, wall, cpu) for count, wall, cpu in figures.growth]
    return figures
