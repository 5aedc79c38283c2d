"""Regular expressions kept compiled from one process to the next: thousands of them, half of what loading code takes.

Python compiles a pattern to a list of numbers, and makes of it the object that searches. The list is kept here. All
this is inside the standard library and may change: where it is not as known, or what is kept does not fit, every
pattern is compiled as ever.
"""

from __future__ import annotations

import importlib
import marshal
import sys
from array import array
from contextlib import suppress
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Any

from scripts.files import write_atomically

FILE = f"patterns.{sys.implementation.cache_tag}"
"""In the cache, a file for each Python."""

MOST = 6_000
"""So many patterns are kept at most: those of the code are fewer, and those made of data are worth nothing later."""


class _Engine:
    """Stands in for what makes objects of numbers, and remembers what it made the last one of."""

    def __init__(self, real: Any) -> None:
        self.real = real
        self.parts: tuple[Any, ...] = ()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)

    def compile(self, pattern: Any, *parts: Any) -> Any:
        """Return the object."""
        self.parts = parts
        return self.real.compile(pattern, *parts)


class Patterns:
    """What is kept in ``file``, and what was compiled since. ``stamp`` differs whenever the code does."""

    def __init__(self, file: Path, stamp: str) -> None:
        self._file, self._stamp = file, f"{sys.version} {stamp}"
        self._kept = self._read()
        self._are_new = False
        inside = vars(importlib.import_module("re._compiler"))
        self._compile_anew = inside["compile"]
        self._engine = inside["_sre"] = _Engine(inside["_sre"])
        inside["compile"] = self.compile

    def _read(self) -> dict[tuple[str, int], tuple[Any, ...]]:
        with suppress(OSError, EOFError, ValueError, TypeError):
            stamp, kept = marshal.loads(self._file.read_bytes())  # noqa: S302 (our own cache, as the ledger)
            if stamp == self._stamp:
                return dict(kept)
        return {}

    def compile(self, pattern: Any, flags: int = 0) -> Any:
        """Return what ``re`` is to search with; it calls this where it would compile."""
        kept = self._kept.get((pattern, int(flags))) if isinstance(pattern, str) else None
        if kept:
            with suppress(RuntimeError, TypeError, ValueError, OverflowError):
                own, code, *rest = kept
                return self._engine.real.compile(pattern, own, array("I", code).tolist(), *rest)
        made = self._compile_anew(pattern, flags)
        if isinstance(pattern, str) and len(self._kept) < MOST:
            with suppress(ValueError, TypeError, OverflowError):
                own, code, groups, names, indexes = self._engine.parts
                self._kept[pattern, int(flags)] = (own, array("I", code).tobytes(), groups, dict(names), tuple(indexes))
                self._are_new = True
        return made

    def save(self) -> None:
        """Keep what was compiled, if any is new and the disk takes it: nothing depends on it."""
        if self._are_new:
            with suppress(OSError):
                write_atomically(self._file, marshal.dumps((self._stamp, self._kept)), durable=False)
            self._are_new = False


def take_patterns(file: Path, stamp: str) -> None:
    """Let ``re`` take patterns from ``file`` in this process, if this Python is as known.

    A process of a pool keeps there what it had to compile when it ends in order.
    """
    with suppress(ImportError, KeyError):
        Finalize(None, Patterns(file, stamp).save, exitpriority=0)
