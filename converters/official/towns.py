"""Towns, townships and subdistricts: titles and labels name them by the place where their offices are meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.official.closing import read_closing
from converters.official.houses import find_source
from converters.official.issuing import find_title_issuers

_TOWN = re.compile("[\u3400-\u9fff]+(?:镇|鎮|乡|鄉|街道)")


def is_town(name: str) -> bool:
    """Return whether ``name`` is that of a town, a township or a subdistrict, and of no office in it.

    >>> is_town("云栖镇"), is_town("望津街道"), is_town("云栖镇人民政府"), is_town("云栖县")
    (True, True, False, False)
    """
    return _TOWN.fullmatch(name) is not None


def name_offices(names: Sequence[str], *others: Sequence[str]) -> tuple[str, ...]:
    """Return ``names``, each town among them by those of the first of ``others`` that name an office of it.

    Where none does, a town stays: a title that begins with it says who speaks.

    >>> name_offices(["云栖镇"], ["岚口县教育局"], ["中共云栖镇委员会", "云栖镇人民政府"])
    ('中共云栖镇委员会', '云栖镇人民政府')
    >>> name_offices(["云栖镇"], ["岚口县教育局"]), name_offices(["岚口县教育局"], ["岚口县教育局招生办公室"])
    (('云栖镇',), ('岚口县教育局',))
    """
    full: list[str] = []
    for name in names:
        offices = ([one for one in named if name in one and name != one] for named in others if is_town(name))
        full += next(filter(None, offices), [name])
    return tuple(dict.fromkeys(full))


def find_office(title: str, source: str, lines: Sequence[str]) -> str:
    """Return the office ``source`` names of a town that ``title`` begins with; "" if none, or if ``lines`` are signed.

    >>> [find_office(title, "云栖镇人民政府", ()) for title in ("云栖镇关于防汛的通知", "关于防汛的通知")]
    ['云栖镇人民政府', '']
    """
    titled = find_title_issuers(title) if source and not read_closing(lines).signers else ()
    named = name_offices(titled, [find_source(source)])
    return " ".join(named) if named != titled else ""
