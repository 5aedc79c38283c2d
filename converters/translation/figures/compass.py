"""Directions of the compass: 由东向西 is from east to west, 北侧 the north side."""

from __future__ import annotations

import re

_NAMES = {
    "东北": "northeast",
    "西北": "northwest",
    "东南": "southeast",
    "西南": "southwest",
    "东": "east",
    "南": "south",
    "西": "west",
    "北": "north",
}
_OPPOSITES = {"东": "西", "西": "东", "南": "北", "北": "南"}
_POINT = "(?P<{}>[东西][南北]|[东南西北])"
_NO_NAME = "(?![京昌宁海江阳通安环门街路大部二三四五六七八九十山河湖亚湾岭])"
_COURSE_ZH = re.compile(
    rf"(?<![东西南北]){_POINT.format('a')}(?:向|往){_POINT.format('b')}{_NO_NAME}"
    rf"|[由自从]{_POINT.format('c')}(?:至|到|朝){_POINT.format('d')}{_NO_NAME}"
)
_PLACE_ZH = re.compile(
    r"(?<![东西南北])(?P<p>[东西][南北]|[东南西北])(?:侧|岸|端|半幅|面|边|部|偏|风|方向|行(?![政业程使为动人驶])|坡|麓|出口|入口|行方向)"
    r"|[向往朝](?P<q>[东西][南北]|[东南西北])(?![京昌宁海江阳通安环门街路部山河湖])"
)
_WORD_EN = re.compile(r"\b(?P<a>north|south)?[ -]?(?P<b>east|west)|\b(?P<c>north|south)", re.IGNORECASE)
_POINT_EN = r"(?:north-?(?:east|west)?|south-?(?:east|west)?|east|west)(?:ern)?"
_COURSE_EN = re.compile(
    rf"\b(?P<a>{_POINT_EN})(?:-to-|-| to (?:the )?| towards? (?:the )?)(?P<b>{_POINT_EN})\b"
    rf"|\b(?P<c>{_POINT_EN})-?(?:bound|wards?)\b",
    re.IGNORECASE,
)
_TO_EN = {_NAMES[one]: _NAMES[two] for one, two in _OPPOSITES.items()}


def find_turned(chinese: str, english: str) -> tuple[str, str] | None:
    """Return the Chinese and the English of a direction that is the opposite, None if there is none.

    >>> find_turned("由东向西行驶", "vehicles going from west to east")
    ('东向西', 'west to east')
    >>> find_turned("由东向西行驶", "westbound vehicles")
    """
    found = _COURSE_ZH.search(chinese)
    if found:
        begin, end = _NAMES[found["a"] or found["c"]], _NAMES[found["b"] or found["d"]]
        courses = [(_course(match), match.group()) for match in _COURSE_EN.finditer(english)]
        if any(course == (begin, end) for course, _ in courses):
            return None
        return next(((found.group(), text) for course, text in courses if course == (end, begin)), None)
    return _find_other_place(chinese, english)


def _course(match: re.Match[str]) -> tuple[str, str]:
    if match["c"]:
        end = _bare(match["c"])
        return _TO_EN.get(end, _across(end)), end
    return _bare(match["a"]), _bare(match["b"])


def _bare(word: str) -> str:
    return word.lower().replace("-", "").removesuffix("ern")


def _across(point: str) -> str:
    """Return the point across from a composed one: southwest for northeast."""
    return _TO_EN.get(point[:5], point[:5]) + _TO_EN.get(point[5:], point[5:])


def _find_other_place(chinese: str, english: str) -> tuple[str, str] | None:
    for found in _PLACE_ZH.finditer(chinese):
        point = found["p"] or found["q"]
        said = {_point_of(match): match.group() for match in _WORD_EN.finditer(english)}
        if not said or any(_NAMES[point] in word or word in _NAMES[point] for word in said if len(point) == 1):
            continue
        if len(point) == 1 and _OPPOSITES[point] not in chinese and (other := said.get(_NAMES[_OPPOSITES[point]])):
            return found.group(), other
        if len(point) == 2 and _NAMES[point] not in said:
            others = [name for name in said if len(name) > len("north") and _chinese_of(name) not in chinese]
            if others:
                return found.group(), said[others[0]]
    return None


def _point_of(match: re.Match[str]) -> str:
    return ((match["a"] or match["c"] or "") + (match["b"] or "")).lower()


def _chinese_of(name: str) -> str:
    return next(point for point, english in _NAMES.items() if english == name)
