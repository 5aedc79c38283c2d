"""The page that stands where a withdrawn notice stood: that it was withdrawn, when and why; nothing of its text."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import date

from converters.archive.withdrawals import Withdrawal
from converters.pages.front_matter import write_front_matter
from converters.writers.list_words import LIST_WORDS
from converters.writers.page import sign_page

_HAN = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class _Words:
    title: str
    description: str
    says: str
    on: str
    reason: str
    by: str
    id: str
    colon: str
    back: str


_WORDS = {
    "zh": _Words(
        title="本文已撤回",
        description="此处原有的公文已由本站撤回。",
        says="此处原有的公文已由本站撤回，正文及译文不再提供。文件本身是否有效，以发布机关为准。",
        on="撤回日期", reason="撤回原因", by="决定者", id="编号", colon="：", back="浏览其他公文",
    ),
    "en": _Words(
        title="This notice was withdrawn",
        description="This site has withdrawn the notice that stood here.",
        says="This site has withdrawn the notice that stood here, with its text and its translation. "
        "Whether the document itself is in force is for its issuer to say.",
        on="Withdrawn on", reason="Reason", by="Decided by", id="Identifier", colon=": ", back="Browse other notices",
    ),
}  # fmt: skip


def tombstone_path(row: Withdrawal, lang: str) -> str:
    """Return where the page stands below ``docs``: where the notice's own stood."""
    return f"{lang}/notices/{row.year}/{row.id}.md"


def write_tombstone(row: Withdrawal, lang: str) -> str:
    """Return the page of ``row`` in ``lang`` (``zh`` or ``en``), signed like every generated page.

    What a person wrote is shown as it is, never as markup, and in the language it was written in.
    """
    words = _WORDS[lang]
    other = {"zh": "en", "en": "zh"}[lang]
    head = {
        "title": words.title,
        "lang": lang,
        "template": "main.html",
        "description": words.description,
        # Not ``id``: nobody shall take this page for the notice.
        "withdrawn": {"id": row.id, "date": row.on},
        "partner": {"path": f"../../../{other}/notices/{row.year}/{row.id}.html"},
    }
    facts = [(words.on, _say_day(row.on, lang)), (words.reason, row.reason), (words.by, row.by), (words.id, row.id)]
    items = "".join(f"<li><b>{name}</b>{words.colon}{_plain(said, lang)}</li>\n" for name, said in facts if said)
    back = f'<p><a href="../../browse/index.html">{words.back}</a></p>'
    body = f"<h1>{words.title}</h1>\n\n<p>{words.says}</p>\n\n<ul>\n{items}</ul>\n\n{back}"
    return sign_page(f"{write_front_matter(head)}\n{body}\n")


def _say_day(on: str, lang: str) -> str:
    """Return the day written out; what a person wrote in its place stands as it is."""
    try:
        return LIST_WORDS[lang].long_date(date.fromisoformat(on))
    except ValueError:
        return on


def _plain(text: str, lang: str) -> str:
    shown = html.escape(" ".join(text.split()))
    return f'<span lang="zh-Hans">{shown}</span>' if lang == "en" and _HAN.search(text) else shown
