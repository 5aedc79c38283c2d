"""The fidelity checks, held against the glossary of a place."""

from __future__ import annotations

from functools import lru_cache

from converters.translation.checks import FidelityChecker
from converters.translation.glossary import Glossary, GlossaryError, read_glossary
from scripts.places import Place, PlaceError, read_own_text


@lru_cache(maxsize=4)
def _read(text: str, name: str) -> FidelityChecker:
    try:
        return FidelityChecker(read_glossary(text, name))
    except GlossaryError as error:
        raise PlaceError(str(error)) from error


def make_checker(place: Place) -> FidelityChecker:
    """Return the checks with the glossary of ``place``. Raises PlaceError naming file and line of a mistake in it."""
    path = place.translations / "glossary.csv"
    if not path.exists():
        return FidelityChecker(Glossary())
    return _read(read_own_text(path), str(path))
