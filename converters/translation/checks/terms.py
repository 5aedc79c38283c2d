"""Glossary terms and names of agencies: one English for one thing, over the whole site."""

from __future__ import annotations

from collections.abc import Iterator

from converters.translation.checks.finding import Finding
from converters.translation.figures.chinese_text import strip_tags
from converters.translation.glossary import AGENCIES, NAMES, Found, Glossary, uses_form


def check_glossary(source: str, target: str, glossary: Glossary) -> Iterator[Finding]:
    """Glossary terms have no forbidden English; places and laws have their own."""
    english = strip_tags(target)
    for found in _once(source, glossary):
        term = found.term
        if any(uses_form(english, form) for form in term.accepted):
            continue
        wrong = next((form for form in term.forbidden if uses_form(english, form)), "")
        if wrong:
            yield Finding(f"forbidden English; write {term.en}", term.zh, wrong)
        elif term.kind in NAMES - AGENCIES:
            yield Finding(f"is not called {term.en}", term.zh)


def check_agency_names(source: str, target: str, glossary: Glossary) -> Iterator[Finding]:
    """Agencies and Party organs are called by the name that the glossary gives."""
    english = strip_tags(target)
    for found in _once(source, glossary):
        term = found.term
        if (
            term.kind in AGENCIES
            and not any(uses_form(english, form) for form in term.accepted)
            and not _parts_used(term.en, english)
        ):
            yield Finding(f"is not called {term.en}", term.zh)


def _once(source: str, glossary: Glossary) -> list[Found]:
    seen = {found.term.zh: found for found in glossary.find(strip_tags(source))}
    return list(seen.values())


def _parts_used(name: str, english: str) -> bool:
    """Return whether ``english`` turns the name round: "Education Bureau of Linlan" for "Linlan Education Bureau"."""
    lower = english.lower()
    words = [word for word in name.lower().replace(",", " ").split() if word not in {"of", "the", "and", "for"}]
    if (
        "bureau of" not in lower
        and "commission of" not in lower
        and "office of" not in lower
        and "department of" not in lower
        and "committee of" not in lower
    ):
        return False
    return all(word.rstrip("s") in lower for word in words)
