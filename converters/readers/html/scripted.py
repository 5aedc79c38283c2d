"""What a page holds of itself and does not show: in its scripts, in hidden inputs, in time elements."""

from __future__ import annotations

import re

from lxml import etree

from converters.fields import Found
from converters.labels import Field
from converters.official.issuing import split_agencies
from converters.readers.html.labels import META
from converters.readers.html.title import key_of, pairs_of

_SCRIPT = 4000
"""How much of a script is read: what is written into pages stands at its beginning."""

_SCRIPTED: tuple[tuple[Field, re.Pattern[str]], ...] = (
    (
        Field.PUBLISHED,
        re.compile(
            r"""\b(?:(?:info|article|news|doc)?_?(?:pub(?:lish)?|release|issue)_?(?:time|date|day)|datePublished)["']?\s*[=:]\s*
                ["'](?P<value>(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}[^"'<>]{0,20})["']""",
            re.VERBOSE | re.IGNORECASE,
        ),
    ),
    (
        Field.DOCUMENT_NUMBER,
        re.compile(
            r"""\b(?:doc(?:ument)?|file)_?(?:no|num|number)["']?\s*[=:]\s*["'](?P<value>[^"'<>]{4,40}号)["']""",
            re.IGNORECASE,
        ),
    ),
    (
        Field.INDEX_NUMBER,
        re.compile(
            r"""\bindex_?(?:no|num|number|code)["']?\s*[=:]\s*["'](?P<value>[0-9A-Za-z/-]{8,40})["']""", re.IGNORECASE
        ),
    ),
)


def read_scripts(root: etree._Element, title: str, address: str, *, numbered: bool) -> list[Found]:
    """Return what a script of the page holds, for it to be written when the page is shown: its day, its numbers.

    A script that has several values for one of these lists other documents, and says nothing of this one; nor does
    one that has another title than ``title``, or of the number of one that is ``numbered`` where it is shown. A number
    is that of the page only beside its title or its ``address``.
    """
    texts = [(element.text or "")[:_SCRIPT] for element in root.iter("script")]
    texts = [text for text in texts if _is_of_page(text, title)]
    scripted = []
    for field_, pattern in _SCRIPTED:
        if numbered and field_ is Field.DOCUMENT_NUMBER:
            continue
        for text in texts:
            matches = list(pattern.finditer(text))
            if len({match["value"] for match in matches}) != 1:
                continue
            around = (_read_around(text, match.start()) for match in matches)
            if field_ is Field.PUBLISHED or any(_is_own(words, title, address) for words in around):
                scripted.append(Found(field_, matches[0]["value"], "a script", META + 4, ""))
                break
    return [*scripted, *_read_inputs(root), *_read_times(root)]


_TITLED = re.compile(
    r"""\b(?:doc|info|article|news|file)?_?title["']?\s*[:=]\s*["']([^"'<>]{8,200})["']""", re.IGNORECASE
)


def _is_of_page(script: str, title: str) -> bool:
    """Whether a script has no title, or one that has something of ``title``."""
    titles = [pairs_of(key_of(one)) for one in _TITLED.findall(script)]
    own = pairs_of(key_of(title))
    return not titles or any(len(said & own) >= _LEAST_SHARED * min(len(said), len(own)) for said in titles)


_LEAST_SHARED = 0.6


def _read_around(script: str, at: int) -> str:
    """Return the words of the object in ``script`` that the sign ``at`` stands in, without those of objects in it."""
    objects: list[list[str]] = [[]]
    around, begin = objects[0], 0
    for end in (*(brace.start() for brace in _BRACES.finditer(script)), len(script)):
        objects[-1].append(script[begin:end])
        if begin <= at < end:
            around = objects[-1]
        if script[end : end + 1] == "{":
            objects.append([])
        elif len(objects) > 1:
            objects.pop()
        begin = end + 1
    return " ".join(around)


_BRACES = re.compile("[{}]")


def _is_own(words: str, title: str, address: str) -> bool:
    """Whether an object in a script has the title of its page, but for the agencies before it, or its address."""
    _, _, path = _SCHEME.sub("", address).partition("/")
    if any(_is_title(one, title) for one in _TITLED.findall(words)):
        return True
    held = (_SCHEME.sub("", one) for one in _ADDRESS.findall(words.replace("\\/", "/")))
    return bool(path) and any(one in (_SCHEME.sub("", address), f"/{path}") for one in held)


_SCHEME = re.compile(r"^(?:https?:)?//|#.*$")
_ADDRESS = re.compile(r"""["']([^"'\s]*/[^"'\s]+)["']""")


def _is_title(said: str, title: str) -> bool:
    short, long = sorted((said.strip(), title.strip()), key=len)
    is_led = long.endswith(short) and bool(split_agencies(long.removesuffix(short)))
    return is_led or key_of(short) == key_of(long)


_RELEASED = re.compile(r"(?:doc|info|article|news)?_?(?:rel(?:ease)?|pub(?:lish)?)_?(?:time|date)", re.IGNORECASE)


def _read_inputs(root: etree._Element) -> list[Found]:
    """Return the day that a hidden input holds, which is named as that of publishing: docRelTime."""
    hidden = (one for one in root.iter("input") if one.get("type") == "hidden")
    days = (one.get("value") or "" for one in hidden if _RELEASED.fullmatch(one.get("id") or one.get("name") or ""))
    return [Found(Field.PUBLISHED, day, "a hidden input", META + 4, "") for day in days if day.strip()][:1]


_WHEN_PUBLISHED = re.compile(r"publish|entry-date|post-date|posted", re.IGNORECASE)


def _read_times(root: etree._Element) -> list[Found]:
    """Return the day of the time element that is named as that of publishing, or is the only one and has no name."""
    times = {day: element.get("class", "") for element in root.iter("time") if (day := element.get("datetime"))}
    named = [day for day, name in times.items() if _WHEN_PUBLISHED.search(name)]
    days = named[:1] or [day for day, name in times.items() if len(times) == 1 and not name]
    return [Found(Field.PUBLISHED, day, "a time element", META + 5, "") for day in days]
