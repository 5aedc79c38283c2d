"""What a reader is told beside the bytes: the sidecar of the file, and the profile of its publisher."""

from __future__ import annotations

from dataclasses import dataclass

from converters.hints.sidecar import NO_SIDECAR, Sidecar
from converters.hints.sources import NO_PROFILE, SourceProfile


@dataclass(frozen=True, slots=True)
class Hints:
    """Both may be silent: ``NO_SIDECAR``, ``NO_PROFILE``."""

    sidecar: Sidecar = NO_SIDECAR
    source: SourceProfile = NO_PROFILE


NO_HINTS = Hints()
