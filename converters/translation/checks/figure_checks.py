"""Figures and directions: what the numbers say must be the same in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converters.translation.checks.finding import Finding
from converters.translation.figures.compare import compare_figures
from converters.translation.figures.opposites import find_contradictions
from converters.translation.figures.trends import find_trend_conflicts
from converters.translation.glossary import Glossary


def check_figures(source: str, target: str, _glossary: Glossary) -> Iterator[Finding]:
    """Every figure agrees: value, unit, limits and direction."""
    for difference in compare_figures(source, target).differences:
        yield Finding(difference.problem, difference.source, difference.target)


def check_direction(source: str, target: str, _glossary: Glossary) -> Iterator[Finding]:
    """What grows grows, what falls falls; the periods compared are the same."""  # noqa: D401 - the docstring is the title of the check
    for conflict in find_trend_conflicts(source, target):
        yield Finding(conflict.problem, conflict.source, conflict.target)
    for contrary in find_contradictions(source, target):
        yield Finding("the English says the opposite", contrary.source, contrary.target)


_INDEX = re.compile(r"(?<![0-9A-Za-z])[0-9A-Z]{8,18}/(?:19|20)\d{2}-\d{5,8}(?!\d)")
_NUMBER = re.compile(r"[〔\[【（(［]((?:19|20)\d{2})[〕\]】）)］]\s*第?(\d{1,5})号")
_HAO = re.compile(r"[\[〔(](?:19|20)\d{2}[\]〕)]\s*(?:No\.?\s*)?(\d{1,3}(?:,\d{3})+)")


def check_document_numbers(source: str, target: str, _glossary: Glossary) -> Iterator[Finding]:
    """Document and index numbers are copied digit for digit."""
    for match in _INDEX.finditer(source):
        if match.group() not in target:
            yield Finding("index number is not copied", match.group())
    for match in _NUMBER.finditer(source):
        year, serial = match.groups()
        if not re.search(rf"(?<!\d){year}(?!\d)", target) or not re.search(
            rf"(?<![\d,]){serial}(?![\d,]\d|\d)", target
        ):
            yield Finding("document number is not copied", match.group())
    for match in _HAO.finditer(target):
        yield Finding("a document number has no thousands separator", target=match.group())
