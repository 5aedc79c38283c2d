"""Runs as plain text in either language, for files to keep: what was cut or masked is said, not passed over."""

from __future__ import annotations

from converters.model import Cut, Masked, Run, Runs
from converters.pages.markup import EN_TAGS, ZH_TAGS, Tags
from converters.segments import needs_translation, read_unit, write_unit
from converters.translation.status import Translation
from converters.writers.page import unit_english


def chinese_text(runs: Runs) -> str:
    """Return the Chinese of ``runs``.

    >>> chinese_text((Run("手机"), Run("", Masked("mobile")), Run("。")))
    '手机[手机号已隐去]。'
    """
    return _say(runs, ZH_TAGS)


def english_text(runs: Runs, translation: Translation) -> str:
    """Return the English of ``runs``: the text itself where nothing is to be translated, empty where there is none."""
    unit = write_unit(runs)
    if not needs_translation(unit):
        return _say(runs, EN_TAGS)
    english = unit_english(unit, translation)
    if not english or "<" not in unit:
        return english
    try:
        return _say(read_unit(translation.of(unit).text, runs), EN_TAGS)
    except ValueError:  # its marks are not those of the Chinese: the words alone
        return english


def _say(runs: Runs, tags: Tags) -> str:
    return "".join([run.text or _hole(run, tags) for run in runs])


def _hole(run: Run, tags: Tags) -> str:
    match run.mark:
        case Cut():
            return tags.cut
        case Masked(kind=kind):
            return tags.masked[kind]
        case _:
            return ""
