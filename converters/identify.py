"""The id of a notice: its permalink, made once from what the notice itself says."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from converters.body_text import list_texts
from converters.compatibility import normalize
from converters.model import Notice

_LONGEST = 80
_MEANING = re.compile(r"[0-9a-z㐀-鿿]+")
_ORGANLESS = re.compile(r"(?:公告|通告|通知|令|第|号|年|字|[〔〕\[\]()（）【】《》]|[\s-])+")
"""What is left without its digits of a number that does not say whose it is: 公告〔2024〕151号, 第5号."""
_SILENT = re.compile(r"[第号年字()\[\]〔〕【】〈〉《》]")


def make_slug(text: str) -> str:
    """Return ``text`` in ``[a-z0-9-]``: Han as toneless pinyin, brackets and 第 号 年 left out.

    >>> make_slug("K1228322/2022-00111")
    'k1228322-2022-00111'
    >>> make_slug("临政办发〔2022〕15号")
    'linzhengbanfa-2022-15'
    """
    plain = _SILENT.sub(" ", unicodedata.normalize("NFKC", text))
    words = plain if plain.isascii() else _spell(plain)
    ascii_words = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_words).strip("-")
    if len(slug) <= _LONGEST:
        return slug
    return slug[: _LONGEST - 9].rstrip("-") + "-" + hashlib.sha256(text.encode()).hexdigest()[:8]


def _spell(text: str) -> str:
    return _FOREIGN.sub(lambda match: _spell_run(match[0]), text)


_FOREIGN = re.compile(r"[^\x00-\x7f]+")


@lru_cache(maxsize=1024)  # the documents of an office share its signs
def _spell_run(text: str) -> str:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 (its dictionaries take long to load, and most ids need none)

    return "".join(lazy_pinyin(text))


def hash_content(notice: Notice) -> str:
    """Return 64 hex digits of what the title and body say: letters, digits and Han only.

    Spaces, punctuation and layout do not count, so that two copies of one text have one hash.
    """
    text = "".join([notice.title, *list_texts(notice.body)])
    squeezed = "".join(_MEANING.findall(normalize(text).lower()))
    return hashlib.sha256(squeezed.encode()).hexdigest()


_EXPLAINS = re.compile(
    r"(?:解读|答记者问|问答|图解|起草说明|编制说明)(?:[（(][^（）()]{1,20}[）)]|之[一二三四五六七八九十]+|[一二三四五六七八九十])?$"
    r"|^(?:【[^】]{0,6}(?:解读|图解)】|(?:政策|一图|图文)(?:解读|读懂|图解))"
)


def explains(title: str) -> bool:
    """Return whether ``title`` is of a text that explains a document, whose number it may name as if it were its own.

    >>> explains("《临岚市节水办法》政策解读"), explains("关于做好政策解读工作的通知")
    (True, False)
    """
    return _EXPLAINS.search(title) is not None


def names_its_organ(number: str) -> bool:
    """Return whether a document number says whose it is, so that no other agency may give it.

    >>> names_its_organ("临政办发〔2026〕15号"), names_its_organ("公告〔2024〕151号")
    (True, False)
    """
    return _ORGANLESS.fullmatch(re.sub(r"\d", "", number)) is None


def identify(notice: Notice) -> str:
    """Return the id of ``notice``: index number, else document number, else date and content hash, as a slug.

    A document number without an organ code (公告〔2024〕151号) is preceded by the issuer; where that is
    unknown, it names nothing, and the date and hash are taken. They are, too, of a text that explains a document.
    """
    if slug := make_slug(notice.index_number):
        return slug
    if notice.document_number and not explains(notice.title):
        if names_its_organ(notice.document_number):
            return make_slug(notice.document_number)
        if notice.issuer:
            return make_slug(f"{notice.issuer.split()[0]} {notice.document_number}")
    day = notice.published or notice.issued
    return f"{day.isoformat() if day else 'undated'}-{hash_content(notice)[:8]}"


def year_of(notice: Notice) -> str:
    """Return the folder of a notice: the year it was published, else issued, else ``undated``."""
    day = notice.published or notice.issued
    return str(day.year) if day else "undated"
