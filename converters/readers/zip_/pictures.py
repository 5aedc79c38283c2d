"""Pictures in a zip that belong to no notice for certain, such as a seal: each notice beside them says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converters.issues import Code, Issue, ReadError
from converters.raw_page import Parsed

_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|bmp|webp|tiff?|svg|ico)$", re.IGNORECASE)


def is_picture(name: str) -> bool:
    """Return whether the file ``name`` is a picture."""
    return _PICTURE.search(name) is not None


def tell_pictures(settled: Sequence[Parsed | ReadError], pictures: Sequence[str]) -> list[Parsed | ReadError]:
    """Return ``settled`` with an issue for each of ``pictures`` at the notices of its folder, or else at all."""
    members = [item.member for item in settled if isinstance(item, Parsed)]
    told: dict[str, list[str]] = {}
    for picture in pictures:
        for member in _list_beside(picture, members):
            told.setdefault(member, []).append(picture)
    return [_add(item, told.get(item.member, ())) if isinstance(item, Parsed) else item for item in settled]


def _list_beside(picture: str, members: Sequence[str]) -> Sequence[str]:
    folder = picture
    while folder:
        folder = folder.rpartition("/")[0]
        if beside := [member for member in dict.fromkeys(members) if member.rpartition("/")[0] == folder]:
            return beside
    return list(dict.fromkeys(members))


def _add(item: Parsed, pictures: Sequence[str]) -> Parsed:
    issues = tuple(Issue(Code.IMAGE_LEFT_OUT, picture, "zip archive") for picture in pictures)
    return replace(item, notice=replace(item.notice, issues=(*item.notice.issues, *issues)))
