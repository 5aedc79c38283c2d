"""The page that stands where a notice stood before its address changed: it leads on, and says so."""

from __future__ import annotations

from dataclasses import dataclass

from converters.pages.front_matter import write_front_matter
from converters.writers.page import sign_page


@dataclass(frozen=True, slots=True)
class _Words:
    title: str
    says: str
    link: str


_WORDS = {
    "zh": _Words("本文网址已变更", "此处原有的公文已移至新网址。", "前往该公文"),
    "en": _Words("This notice has moved", "The notice that stood here has a new address.", "Go to the notice"),
}


def write_moved(page: str, key: str, target: str, lang: str) -> str:
    """Return what stands at ``page`` below ``docs`` in ``lang``, leading to the notice ``key`` at ``target`` there.

    Both are paths below the folder of the notices of a language: ``undated/<id>.md``.
    """
    words = _WORDS[lang]
    other = {"zh": "en", "en": "zh"}[lang]
    address = f"../{target.removesuffix('.md')}.html"
    head = {
        "title": words.title,
        "lang": lang,
        "template": "main.html",
        "description": words.says,
        # Not ``id``: nobody shall take this page for the notice.
        "moved": {"id": key, "to": address},
        "partner": {"path": f"../../../{other}/notices/{page.removesuffix('.md')}.html"},
    }
    body = f'<h1>{words.title}</h1>\n\n<p>{words.says}</p>\n\n<p><a href="{address}">{words.link}</a></p>'
    return sign_page(f"{write_front_matter(head)}\n{body}\n")
