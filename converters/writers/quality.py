"""The quality page (译文质量): how far the English of the site can be trusted, in numbers, each linked to its place."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence

from converters.pages.front_matter import write_front_matter
from converters.quality import NoticeQuality, Quality
from converters.translation.status import CheckSeverity, Failure
from converters.writers.failure_words import CHECKS, say_failure
from converters.writers.page import sign_page
from converters.writers.quality_words import QUALITY_WORDS, QualityWords

SHOWN = 50
"""Terms listed on the first page; the pages of the years list every notice."""

_COUNT = re.compile(r"\d+|[\d.]+ %|")
_HAN = re.compile("[\u3400-\u9fff]+")


def write_quality_page(quality: Quality, lang: str, titles: Mapping[str, str]) -> str:
    """Return the quality page in ``lang``; ``titles`` are the checks' names -> what each holds, in English."""
    words = QUALITY_WORDS[lang]
    return _write_page(lang, words.title, words.description, _summary(quality, words, titles, lang))


def write_quality_year(year: str, notices: Iterable[NoticeQuality], lang: str) -> str:
    """Return the page on the quality of the ``notices`` of ``year``: what failed most first, then the newest."""
    words = QUALITY_WORDS[lang]
    name = words.undated if year == "undated" else words.year.format(year)
    listed = sorted(notices, key=lambda notice: (notice.open, notice.day, notice.id), reverse=True)
    said = f"<p>{words.counted}</p>\n\n<p>{words.order}</p>"
    body = f'<p><a href="../quality.html">{words.back}</a></p>\n\n{said}\n\n{_notice_table(listed, words, lang)}'
    return _write_page(lang, name, words.description, body)


def _write_page(lang: str, title: str, description: str, body: str) -> str:
    head = write_front_matter({"title": title, "lang": lang, "description": description})
    return sign_page(f"{head}\n# {title}\n\n{body}\n")


def _text(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", " ").strip()


def _table(heads: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table; a column of counts stands at the end with its head."""
    cells = [list(row) for row in rows]
    columns = zip(*cells, strict=True) if cells else ([""] for _ in heads)
    kinds = [' class="n"' if all(map(_COUNT.fullmatch, column)) else "" for column in columns]
    head = "".join(f'<th scope="col"{kind}>{each}</th>' for each, kind in zip(heads, kinds, strict=True))
    body = "\n".join(
        f"<tr>{''.join(f'<td{kind}>{cell}</td>' for cell, kind in zip(row, kinds, strict=True))}</tr>" for row in cells
    )
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _summary(quality: Quality, words: QualityWords, titles: Mapping[str, str], lang: str) -> str:
    total = sum(count for _, count in quality.segments) or 1
    statuses = (
        (
            f'<span class="status {status.value}">{words.base.status[status]}</span>',
            str(count),
            f"{100 * count / total:.1f} %",
        )
        for status, count in quality.segments
    )
    outdated = (
        f"\n\n<p>{words.outdated[quality.outdated != 1].format(quality.outdated)}</p>" if quality.outdated else ""
    )
    parts = [
        f"<p>{words.intro}</p>",
        f"<p>{words.counted}</p>",
        f"## {words.segments}",
        _table((words.status, words.count, words.share), statuses) + outdated,
        f"## {words.figures}",
        f"<p>{_figures(quality, words)}</p>",
        f"## {words.checks}",
        _check_table(quality, words, titles, lang),
        f"## {words.terms}",
        _term_table(quality, words),
        f"## {words.notices}",
        _year_list(quality, words),
    ]
    return "\n\n".join(parts)


def _figures(quality: Quality, words: QualityWords) -> str:
    line = words.figures_line(quality.figures_matched, quality.figures, quality.missing).capitalize()
    wrong = quality.figures_wrong_in
    return line + words.stop + (f" {words.wrong_in[wrong != 1].format(wrong)}" if wrong else "")


def _check_table(quality: Quality, words: QualityWords, titles: Mapping[str, str], lang: str) -> str:
    """Return the checks that failed, then what the columns mean, then a fold for each with the first places."""
    if not quality.checks:
        return f"<p>{words.none}</p>"
    says = CHECKS if lang == "zh" else titles
    rows = (
        (f"{_text(says.get(check, check))} <code>{check}</code>", words.severities[severity], str(open_), str(waived))
        for check, severity, open_, waived in quality.checks
    )
    table = _table((words.check, words.severity, words.open, words.waived), rows)
    folds = [_place_list(check, severity, quality, words, lang) for check, severity, *_ in quality.checks]
    return "\n".join([table, "", f"<p>{words.explained}</p>", "", *folds])


def _place_list(check: str, severity: CheckSeverity, quality: Quality, words: QualityWords, lang: str) -> str:
    own = 0 if lang == "zh" else 1
    places = quality.failed_at[check]
    items = []
    for place in places.first:
        untranslated = lang == "en" and place.titles[0] == place.titles[1]
        mark = ' lang="zh-Hans"' if untranslated else ""
        if lang == "zh":
            details = dict.fromkeys(say_failure(Failure(check, severity, detail)) for detail in place.details)
            found = _text("；".join(details))
        else:
            found = _HAN.sub(r'<span lang="zh-Hans">\g<0></span>', _text("; ".join(place.details)))
        link = f'<a href="../{place.urls[own]}#{place.anchor}"{mark}>{_text(place.titles[own])}</a>'
        items.append(f"<li>{link}{words.colon}{found}</li>" if found else f"<li>{link}</li>")
    left = places.count - len(places.first)
    more = f"<p>{words.more.format(left)}</p>" if left else ""
    name = f"<summary><code>{check}</code>{words.colon}{places.count}</summary>"
    return f'<details class="fold">{name}<ul>{"".join(items)}</ul>{more}</details>'


def _term_table(quality: Quality, words: QualityWords) -> str:
    """Return how many terms are said as the glossary wants, and a table of those that are not always."""
    counted = [use for use in quality.terms if use.preferred or use.allowed or use.other]
    if not counted:
        return f"<p>{words.none}</p>"
    strays = sorted((use for use in counted if use.other), key=lambda use: -use.other)
    kept = f"<p>{words.terms_kept.format(len(counted) - len(strays), len(counted))}</p>"
    rows = (
        (
            f'<span lang="zh-Hans">{_text(use.zh)}</span>',
            f'<span lang="en">{_text(use.en)}</span>',
            str(use.preferred),
            str(use.allowed),
            str(use.other),
        )
        for use in strays[:SHOWN]
    )
    table = _table((words.term, words.preferred, words.used, words.allowed, words.other), rows)
    return f"{kept}\n\n<p>{words.terms_say}</p>\n\n{table}" if strays else kept


def _year_list(quality: Quality, words: QualityWords) -> str:
    items = []
    for year, *counts in sorted(quality.years, key=lambda row: (row[0] != "undated", row), reverse=True):
        name = words.undated if year == "undated" else words.year.format(year)
        said = words.figures_line(*counts)
        items.append(f'<li><a href="quality/{year}.html">{name}</a>{words.colon}{said}</li>')
    return "<ul>\n" + "\n".join(items) + "\n</ul>" if items else f"<p>{words.none}</p>"


def _notice_table(notices: Iterable[NoticeQuality], words: QualityWords, lang: str) -> str:
    """Return a table of notices for a page two folders below the language."""
    own = 0 if lang == "zh" else 1
    rows = []
    for notice in notices:
        untranslated = lang == "en" and notice.titles[0] == notice.titles[1]
        mark = ' lang="zh-Hans"' if untranslated else ""
        link = f'<a href="../../{notice.urls[own]}"{mark}>{_text(notice.titles[own])}</a>'
        wrong = [(words.base.mismatch, notice.mismatched)] if notice.mismatched else []
        rated = [*wrong, *((words.base.status[status], count) for status, count in notice.segments)]
        counts = ", ".join(f"{name}{words.colon}{count}" for name, count in rated)
        figures = words.figures_line(notice.figures_matched, notice.figures, notice.missing)
        rows.append((link, counts, figures, str(notice.open)))
    return _table((words.notice, words.count, words.figures, words.failing), rows)
