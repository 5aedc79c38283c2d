"""The quality page (译文质量): how far the English of the site can be trusted, in numbers, each linked to its place."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from converters.front_matter import write_front_matter
from converters.quality import NoticeQuality, Quality
from converters.translation.status import CheckSeverity
from converters.writers.page import sign_page
from converters.writers.words import EN, ZH, Words

SHOWN = 50
"""Terms listed on the first page; the pages of the years list every notice."""


_COUNT = re.compile(r"\d+|[\d.]+ %|")


@dataclass(frozen=True, slots=True)
class _Words:
    title: str
    description: str
    intro: str
    segments: str
    status: str
    count: str
    share: str
    figures: str
    figures_lines: tuple[str, str, str]
    """For none, one and several."""
    outdated: tuple[str, str]
    """For one and for several."""
    checks: str
    check: str
    severity: str
    open: str
    waived: str
    none: str
    places: str
    more: str
    terms: str
    terms_say: str
    term: str
    preferred: str
    used: str
    allowed: str
    other: str
    notices: str
    notice: str
    year: str
    undated: str
    back: str
    colon: str
    base: Words
    severities: Mapping[CheckSeverity, str]

    def figures_line(self, matched: int, total: int) -> str:
        """Return how many of ``total`` figures match."""
        return self.figures_lines[min(total, 2)].format(matched, total)


_WORDS: dict[str, _Words] = {
    "en": _Words(
        title="Translation quality",
        description="How far the English of this site can be trusted, in numbers.",
        intro="Every paragraph is checked against its Chinese, whoever translated it. These are the results.",
        segments="Paragraphs by status",
        status="Status",
        count="Paragraphs",
        share="Share",
        figures="Figures",
        figures_lines=("no figures", "{} of {} figure matches", "{} of {} figures match"),
        outdated=(
            "{} paragraph is outdated: the Chinese has changed since.",
            "{} paragraphs are outdated: the Chinese has changed since.",
        ),
        checks="Failed checks",
        check="Check",
        severity="Severity",
        open="Open",
        waived="Waived",
        none="None.",
        places="Where",
        more="and {} more",
        terms="Use of the glossary",
        terms_say="How often a term’s English was the preferred one, another one allowed, or any other.",
        term="Term",
        preferred="Preferred English",
        used="Used",
        allowed="Allowed",
        other="Other",
        notices="Notices",
        notice="Notice",
        year="Quality of the notices of {}",
        undated="Quality of the undated notices",
        back="Translation quality of the whole site",
        colon=": ",
        base=EN,
        severities={
            CheckSeverity.CRITICAL: "critical",
            CheckSeverity.FUNCTIONAL: "functional",
            CheckSeverity.COSMETIC: "cosmetic",
        },
    ),
    "zh": _Words(
        title="译文质量",
        description="用数字说明本站英文在多大程度上可信。",
        intro="无论由谁翻译，每个段落都与中文原文核对。以下是核对结果。",
        segments="按状态统计的段落",
        status="状态",
        count="段落数",
        share="占比",
        figures="数字",
        figures_lines=("没有数字", "{1} 个数字中 {0} 个一致", "{1} 个数字中 {0} 个一致"),
        outdated=("{} 个段落的译文已过时：中文原文此后有改动。",) * 2,
        checks="未通过的核对",
        check="核对项目",
        severity="严重程度",
        open="待处理",
        waived="已豁免",
        none="无。",
        places="位置",
        more="另有 {} 处",
        terms="术语表使用情况",
        terms_say="每个术语的英译分别有多少次采用首选译法、允许的译法或其他译法。",
        term="术语",
        preferred="首选译法",
        used="首选",
        allowed="允许",
        other="其他",
        notices="文件",
        notice="文件",
        year="{} 年文件的译文质量",
        undated="无日期文件的译文质量",
        back="全站译文质量",
        colon="：",
        base=ZH,
        severities={
            CheckSeverity.CRITICAL: "严重",
            CheckSeverity.FUNCTIONAL: "一般",
            CheckSeverity.COSMETIC: "轻微",
        },
    ),
}


def write_quality_page(quality: Quality, lang: str, titles: Mapping[str, str]) -> str:
    """Return the quality page in ``lang``; ``titles`` are the checks' names -> what each holds, in English."""
    words = _WORDS[lang]
    return _write_page(lang, words.title, words.description, _summary(quality, words, titles, lang))


def write_quality_year(year: str, notices: Iterable[NoticeQuality], lang: str) -> str:
    """Return the page on the quality of each of the ``notices`` of ``year``, in order of their ids."""
    words = _WORDS[lang]
    name = words.undated if year == "undated" else words.year.format(year)
    listed = sorted(notices, key=lambda notice: notice.id)
    body = f'<p><a href="../quality.html">{words.back}</a></p>\n\n{_notice_table(listed, words, lang)}'
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


def _summary(quality: Quality, words: _Words, titles: Mapping[str, str], lang: str) -> str:
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
        f"## {words.segments}",
        _table((words.status, words.count, words.share), statuses) + outdated,
        f"## {words.figures}",
        f"<p>{words.figures_line(quality.figures_matched, quality.figures).capitalize()}</p>",
        f"## {words.checks}",
        _check_table(quality, words, titles, lang),
        f"## {words.terms}",
        _term_table(quality, words),
        f"## {words.notices}",
        _year_list(quality, words),
    ]
    return "\n\n".join(parts)


def _check_table(quality: Quality, words: _Words, titles: Mapping[str, str], lang: str) -> str:
    if not quality.checks:
        return f"<p>{words.none}</p>"
    own = 0 if lang == "zh" else 1
    rows = []
    for check, severity, open_, waived in quality.checks:
        title = f" {_text(titles[check])}" if lang == "en" and titles.get(check) else ""
        places = quality.failed_at[check]
        listed = (
            f'<a href="../{place.urls[own]}#{place.segment}" title="{html.escape(place.detail)}">{place.segment}</a>'
            for place in places.first
        )
        left = places.count - len(places.first)
        more = f" {words.more.format(left)}" if left else ""
        rows.append(
            (
                f"<code>{check}</code>{title}",
                words.severities[severity],
                str(open_),
                str(waived),
                " ".join(listed) + more,
            )
        )
    return _table((words.check, words.severity, words.open, words.waived, words.places), rows)


def _term_table(quality: Quality, words: _Words) -> str:
    if not quality.terms:
        return f"<p>{words.none}</p>"
    # What is not said as the glossary wants comes first.
    ordered = sorted(quality.terms, key=lambda use: -use.other)[:SHOWN]
    rows = (
        (
            f'<span lang="zh-Hans">{_text(use.zh)}</span>',
            f'<span lang="en">{_text(use.en)}</span>',
            str(use.preferred),
            str(use.allowed),
            str(use.other),
        )
        for use in ordered
    )
    table = _table((words.term, words.preferred, words.used, words.allowed, words.other), rows)
    return f"<p>{words.terms_say}</p>\n\n{table}"


def _year_list(quality: Quality, words: _Words) -> str:
    items = []
    for year, matched, figures in sorted(quality.years, key=lambda row: (row[0] != "undated", row), reverse=True):
        name = words.undated if year == "undated" else words.year.format(year)
        said = words.figures_line(matched, figures)
        items.append(f'<li><a href="quality/{year}.html">{name}</a>{words.colon}{said}</li>')
    return "<ul>\n" + "\n".join(items) + "\n</ul>" if items else f"<p>{words.none}</p>"


def _notice_table(notices: Iterable[NoticeQuality], words: _Words, lang: str) -> str:
    """Return a table of notices for a page two folders below the language."""
    own = 0 if lang == "zh" else 1
    rows = []
    for notice in notices:
        untranslated = lang == "en" and notice.titles[0] == notice.titles[1]
        mark = ' lang="zh-Hans"' if untranslated else ""
        link = f'<a href="../../{notice.urls[own]}"{mark}>{_text(notice.titles[own])}</a>'
        counts = ", ".join(f"{words.base.status[status]}{words.colon}{count}" for status, count in notice.segments)
        figures = words.figures_line(notice.figures_matched, notice.figures)
        rows.append((link, counts, figures, str(notice.open)))
    return _table((words.notice, words.count, words.figures, words.checks), rows)
