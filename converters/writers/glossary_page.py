"""The glossary page (术语表): each term that the notices use, its English, and where it is used."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from converters.identify import make_slug
from converters.pages.front_matter import write_front_matter
from converters.quality import Places
from converters.writers.page import sign_page
from converters.writers.words import EN, ZH


@dataclass(frozen=True, slots=True)
class TermRow:
    """One term: Chinese, English, kind, note, and the notices that use it; those not named are a search away."""

    zh: str
    en: str
    kind: str
    note: str
    used_in: Places


@dataclass(frozen=True, slots=True)
class _Words:
    title: str
    description: str
    intros: tuple[str, str, str]
    """For no term, one and several."""
    official: str
    """Said where there is any term."""
    used: str
    more: str
    letters: str
    kinds: Mapping[str, str]


_WORDS = {
    "zh": _Words(
        title="术语表",
        description="本站译文所用术语的中英对照，以及用到它们的公文。",
        intros=("本站公文中尚未出现术语表所收的术语。", *("本站公文中出现的{count}条术语及其英译。",) * 2),
        official="译法为本站所取，并非官方规定。",
        used="用于",
        more="搜索全部{count}件",
        letters="按拼音首字母",
        kinds={
            "meta-label": "字段", "policy": "政策用语", "local-agency": "地方机关", "national-agency": "中央机关",
            "doc-type": "文种", "division": "行政区划", "position": "职务", "site": "网站用语", "unit": "单位",
            "state-organ": "国家机构", "party": "党的机构", "format": "公文格式", "place": "地名", "law": "法律法规",
        },
    ),
    "en": _Words(
        title="Glossary",
        description="The terms of the notices on this site in Chinese and English, and where each is used.",
        intros=(
            "The notices on this site use no term of the glossary yet.",
            "The only term that the notices on this site use, with the English this site has chosen for it.",
            "The {count} terms that the notices on this site use, with the English this site has chosen for them.",
        ),
        official="The choice is not official.",
        used="Used in",
        more="Search for all {count}",
        letters="By first letter",
        kinds={
            "meta-label": "field", "policy": "policy term", "local-agency": "local body",
            "national-agency": "national body", "doc-type": "kind of document", "division": "division",
            "position": "position", "site": "website term", "unit": "unit", "state-organ": "state body",
            "party": "Party body", "format": "form of documents", "place": "place", "law": "law",
        },
    ),
}  # fmt: skip


def _text(text: str) -> str:
    return html.escape(text, quote=False)


def _write_term(row: TermRow, lang: str) -> str:
    words = _WORDS[lang]
    own, tag = (0, "") if lang == "zh" else (1, f' lang="{ZH.lang}"')
    other = f' lang="{EN.lang}"' if lang == "zh" else ""
    uses = "".join(
        f'<li><a href="{_text(place.urls[own].split("/", 1)[1])}"'
        f"{tag if own and place.titles[0] == place.titles[1] else ''}>{_text(place.titles[own])}</a></li>"
        for place in row.used_in.first
    )
    more = ""
    if row.used_in.count > len(row.used_in.first):
        link = f"search.html?q={quote(row.zh)}"
        more = f'<li><a href="{link}">{words.more.format(count=row.used_in.count)}</a></li>'
    kind = words.kinds.get(row.kind, row.kind)
    used = f"<details><summary>{words.used} ({row.used_in.count})</summary><ul>{uses}{more}</ul></details>"
    return (
        f'<div class="term"><dt{tag}>{_text(row.zh)}</dt>'
        f'<dd><b{other}>{_text(row.en)}</b> <span class="kind">{_text(kind)}</span>{used}</dd></div>'
    )


def _by_letter(
    rows: Sequence[TermRow], lang: str, slug: Callable[[str], str]
) -> list[tuple[str, Sequence[TermRow]]]:
    """Return letter -> rows: by the pinyin of the Chinese or by the English; ``#`` holds what begins with no letter."""

    def key(row: TermRow) -> str:
        return slug(row.zh) if lang == "zh" else row.en.casefold().removeprefix("the ")

    letters: dict[str, list[TermRow]] = {}
    for row in sorted(rows, key=lambda row: (key(row), row.zh)):
        first = key(row)[:1].upper()
        letters.setdefault(first if "A" <= first <= "Z" else _NO_LETTER, []).append(row)
    return sorted(letters.items(), key=lambda item: (item[0] == _NO_LETTER, item[0]))


_NO_LETTER, _ESCAPED = "#", r"\#"


def _write_letters(rows: Sequence[TermRow], lang: str, slug: Callable[[str], str]) -> str:
    """Return the terms under their letters, led by links to each letter."""
    sections = _by_letter(rows, lang, slug)
    ids = {letter: f"letter-{letter.lower() if letter != _NO_LETTER else 'none'}" for letter, _ in sections}
    links = "".join(f'<li><a href="#{ids[letter]}">{letter}</a></li>' for letter, _ in sections)
    parts = [f'<nav class="letters" aria-label="{_WORDS[lang].letters}"><ul>{links}</ul></nav>']
    for letter, found in sections:
        terms = "\n".join(_write_term(row, lang) for row in found)
        heading = f"## {letter if letter != _NO_LETTER else _ESCAPED} {{: #{ids[letter]} .letter }}"
        parts += [heading, f'<dl class="terms">\n{terms}\n</dl>']
    return "\n\n".join(parts)


def write_glossary_page(rows: Sequence[TermRow], lang: str, slug: Callable[[str], str] = make_slug) -> str:
    """Return the page of the glossary in ``lang``: only terms that a notice uses, under letters to go to.

    The Chinese page goes by pinyin, the English one by the English. ``slug`` gives what ``make_slug`` gives.
    """
    words = _WORDS[lang]
    used = [row for row in rows if row.used_in.count]
    front = write_front_matter(
        {
            "title": words.title,
            "lang": lang,
            "template": "list.html",
            "description": words.description,
            "partner": {"path": f"../{'en' if lang == 'zh' else 'zh'}/glossary.html"},
        }
    )
    intro = words.intros[min(len(used), 2)].format(count=len(used))
    if used:
        intro += f"{' ' if lang == 'en' else ''}{words.official}"
    return sign_page(f'{front}\n<p class="lead">{intro}</p>\n\n{_write_letters(used, lang, slug)}\n')
