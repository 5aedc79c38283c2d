"""English pages that a person edited, once the memory has their English: anew, but for what it cannot hold."""

from __future__ import annotations

import re
from collections.abc import Iterable

from converters.readers.page import Chunk, name_chunk, read_units, split_chunks

_SIGNATURE = re.compile(r"^(?:generated: [0-9a-f]{16}|edited: [a-z]+)\n", re.MULTILINE)
_TRANSLATION = re.compile(r"^translation:\n(?:  .*\n)+", re.MULTILINE)
_CHECKED = re.compile(r'<span class="wrong">(.*?)</span>|(?<= \.o) \.keep(?= )|<wbr>', re.DOTALL)
"""What a failed check adds to a paragraph and its partner, and what moves with it: where a line may end."""


def renew_page(page: str, fresh: str, written: Iterable[str]) -> str:
    """Return ``page`` with all that this program wrote of it as it is in ``fresh``.

    ``written`` are pages that this program may have written in its place: what is in none of them and in no unit
    of the memory is a person's and stays, and what a person removed stays away. So do paragraphs whose English the
    memory could not take as it is.
    """
    before = list(written)
    ours = {_plain(chunk) for old in before for chunk in split_chunks(old)[1]}
    units = read_units(page)
    known = [read_units(one) for one in (fresh, *before)]
    news = _by_name(split_chunks(fresh)[1])
    front, chunks = split_chunks(page)
    names = _name(chunks)
    for number, (kind, key) in enumerate(names):
        chunk, new = chunks[number], news.get((kind, key), "")
        if kind is Chunk.TEXT and any(units.get(key) == one.get(key, "") for one in known):
            added = "" if (Chunk.PARTNER, key) in names else news.get((Chunk.PARTNER, key), "")
            chunks[number] = "\n\n".join(part for part in (new, added) if part)
        elif new and (kind is Chunk.RECORD or _plain(chunk) in ours | {_plain(new)}):
            chunks[number] = new
    return _renew_front(front, split_chunks(fresh)[0], [split_chunks(old)[0] for old in before]) + "".join(chunks)


def _name(chunks: list[str]) -> list[tuple[Chunk, str]]:
    """Return what each chunk is and whose; a partner goes by the paragraph before it."""
    names: list[tuple[Chunk, str]] = []
    at = ""
    for chunk in chunks:
        kind, key = name_chunk(chunk)
        at = key if kind is Chunk.TEXT else at
        names.append((kind, at if kind is Chunk.PARTNER else key))
    return names


def _by_name(chunks: list[str]) -> dict[tuple[Chunk, str], str]:
    return {name: chunk for name, chunk in zip(_name(chunks), chunks, strict=True) if name[1]}


def _plain(chunk: str) -> str:
    return _CHECKED.sub(r"\1", chunk)


def _renew_front(front: str, fresh: str, before: list[str]) -> str:
    """Return ``fresh`` if a person changed nothing in ``front``, else ``front`` with the translation's fields anew."""
    lines = [set(_SIGNATURE.sub("", _TRANSLATION.sub("", one)).split("\n")) for one in (front, *before)]
    if set.intersection(*lines[1:]) <= lines[0] <= set.union(*lines[1:]):
        return fresh
    new = _TRANSLATION.search(fresh)
    return _TRANSLATION.sub(lambda _: new[0] if new else "", front)
