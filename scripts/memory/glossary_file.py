"""The glossary as the project keeps it: ``translations/glossary.csv``."""

from __future__ import annotations

from converters.translation.glossary import Glossary, GlossaryError, Term, read_glossary, write_glossary
from scripts.files import write_atomically
from scripts.places import Place, PlaceError, read_own_text


def read_glossary_file(place: Place) -> Glossary:
    """Return the glossary of ``place``; an empty one if there is no file. Raises PlaceError naming the line."""
    path = place.translations / "glossary.csv"
    try:
        return read_glossary(read_own_text(path), str(path))
    except FileNotFoundError:
        return Glossary()
    except GlossaryError as error:
        raise PlaceError(str(error)) from error


def add_terms(place: Place, terms: tuple[Term, ...]) -> tuple[int, tuple[str, ...]]:
    """Add to the glossary the terms it does not have; return how many, and what is in the way of the others.

    A term that stands there already stays as it is.
    """
    glossary = read_glossary_file(place)
    new: dict[str, Term] = {}
    refused: list[str] = []
    for term in terms:
        old = glossary.get(term.zh) or new.get(term.zh)
        if old is None:
            new[term.zh] = term
        elif term.en not in old.accepted:
            refused.append(f"{term.zh}: the glossary says {old.en}, the file {term.en}. Decide in glossary.csv")
    if new:
        write_atomically(place.translations / "glossary.csv", write_glossary((*glossary.terms, *new.values())))
    return len(new), tuple(refused)
