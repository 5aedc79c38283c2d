"""The record of a notice's title, for its head: said only where the English title does not match the Chinese."""

from __future__ import annotations

import html
from typing import Any

from converters.model import Notice, Run
from converters.segments import write_unit
from converters.translation.status import Translation
from converters.writers.words import HAN, Words, say_record
from converters.writers.wrong import part_wrong, wrong_words


def record_title(notice: Notice, translation: Translation, words: Words) -> dict[str, Any]:
    """Return what the theme needs to mark the title in both languages; empty where nothing is wrong with it.

    ``zh`` and ``en`` are the titles, ``says`` the sentences of the record; every second piece of a title is wrong,
    every second piece of an English sentence is Chinese.
    """
    target = translation.of(write_unit((Run(notice.title),)))
    if not target.is_mismatch:
        return {}
    said = say_record(target, words, translation.sources)
    return {
        "status": target.status.value,
        "zh": part_wrong(notice.title, wrong_words(target, english=False)),
        "en": part_wrong(html.unescape(target.text), wrong_words(target, english=True)),
        "says": [{"parts": HAN.split(sentence) if words.lang == "en" else [sentence]} for sentence in said],
    }
