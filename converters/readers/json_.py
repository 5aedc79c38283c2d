"""JSON -> notices: one object, a list of objects, a list one level down (``{"data": [...]}``), or an object a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from converters.hints import Hints
from converters.issues import ReadError
from converters.page import Parsed
from converters.readers.record_files import names_files, write_files
from converters.readers.record_keys import DAY_KEYS, find_field, find_fields
from converters.readers.record_names import is_beside, last_part, name_key
from converters.readers.records import demand_one, of_each, try_record

_MOST_NOTICES = 50_000
_DEEPEST = 6
_LONGEST_WORD = 100
"""Characters of a text that is none of a notice."""
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def parse(data: bytes, name: str, hints: Hints) -> Parsed:
    """Return the only notice in a JSON file; ReadError if there are several."""
    return demand_one(parse_all(data, name, hints), "the JSON file")


def parse_all(data: bytes, name: str, hints: Hints) -> tuple[Parsed | ReadError, ...]:  # noqa: ARG001 -- all readers alike
    """Return the notices of a JSON file, in its order; ReadError names the object that is none."""
    objects = _find_objects(_load(data, hints.sidecar.charset), hints)
    if len(objects) > _MOST_NOTICES:
        raise ReadError(f"the JSON file holds {len(objects)} objects", f"Split it into files of {_MOST_NOTICES}.")
    told = of_each(hints, len(objects))
    return tuple(
        item if isinstance(item, ReadError) else try_record(dict(_flatten(item, "", 0)), f"object {at}", told)
        for at, item in enumerate(objects, start=1)
    )


def list_keys(data: bytes, hints: Hints) -> tuple[str, ...]:
    """Return the keys of the objects that are notices, in the order in which they first come."""
    objects = _find_objects(_load(data, hints.sidecar.charset), hints)[:_MOST_ASKED]
    found = (item for item in objects if not isinstance(item, ReadError))
    return tuple(dict.fromkeys(key for item in found for key, _ in _flatten(item, "", 0)))


_MOST_ASKED = 200
"""Objects whose keys are listed."""


def _load(data: bytes, charset: str) -> Any:
    text = ""
    try:
        text = _decode(data, charset)
        return json.loads(text)
    except ValueError as error:
        if (lines := _load_lines(text)) is not None:
            return lines
        raise ReadError(f"the JSON file is broken ({error})", "Fetch it again.") from error
    except RecursionError as error:
        raise ReadError("the JSON file is nested too deeply", "Give a list of flat objects.") from error


def _load_lines(text: str) -> list[Any] | None:
    """Return the objects of which each has a line (https://jsonlines.org), an error for a broken one; None if it is
    no such file.
    """
    lines = [(at, line) for at, line in enumerate(text.split("\n"), start=1) if line.strip()]
    if len(lines) < _FEWEST_LINES or not all(line.lstrip().startswith("{") for _, line in lines):
        return None
    found: list[Any] = []
    for at, line in lines:
        try:
            item = json.loads(line)
            found.append(_unwrap(item) if isinstance(item, dict) else item)
        except (ValueError, RecursionError) as error:
            found.append(ReadError(f"line {at} is broken JSON ({error})", "Fetch the file again, or mend the line."))
    return found if any(isinstance(item, dict) for item in found) else None


_FEWEST_LINES = 2


def _decode(data: bytes, charset: str) -> str:
    if charset:
        with suppress(UnicodeDecodeError, LookupError):
            return data.decode(charset).removeprefix("\ufeff")
    try:
        return data.decode(json.detect_encoding(data)).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return data.decode("gb18030")  # what is not this either is broken, and its error says where


def _find_objects(value: Any, hints: Hints) -> list[Mapping[str, Any] | ReadError]:
    """Return the objects that are notices: those of the list, or of the longest list in the object, or itself.

    Several lists of which each object has a title and a text are one.
    """
    if isinstance(value, list):
        return [item for item in value if isinstance(item, dict | ReadError)]
    if not isinstance(value, dict):
        return []
    lists = [
        item
        for holder in _list_holders(value, 0)
        for key, item in holder.items()
        if not is_beside(str(key)) and _may_be_notices(key, item, holder, hints)
    ]
    of_objects = [item for item in lists if item and all(isinstance(o, dict) and _is_filled(o) for o in item)]
    if not of_objects or _holds_text(value, hints):
        return [_unwrap(value)]
    whole = [item for item in of_objects if all(_is_whole(o, hints) for o in item)]
    return [o for item in whole for o in item] if len(whole) > 1 else max(of_objects, key=len)


def _list_holders(value: Mapping[str, Any], depth: int) -> Iterator[Mapping[str, Any]]:
    """Yield ``value`` and the objects in it that are in no list, but for those of other notices."""
    yield value
    for key, inner in value.items():
        if isinstance(inner, dict) and depth < _DEEPEST and not is_beside(str(key)):
            yield from _list_holders(inner, depth + 1)


def _is_filled(item: Mapping[str, Any]) -> bool:
    """Return whether ``item`` has more than a name and an address, itself or in the object that it wraps."""
    return any(len(inner) > 2 for inner in (item, *item.values()) if isinstance(inner, dict))


def _holds_text(value: Mapping[str, Any], hints: Hints) -> bool:
    """Return whether ``value`` is itself a notice that has lists: a long text is in it, or one that is called so."""
    if any(isinstance(item, str) and len(item) > _LONGEST_WORD for item in value.values()):
        return True
    texts = dict(_flatten_objects(value, "", 0))
    return any(field == "body" and len(texts[key]) > _LONGEST_WORD for key, field in find_fields(texts, hints).items())


def _flatten_objects(value: Mapping[str, Any], prefix: str, depth: int) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each string in ``value`` that is in no list of objects."""
    for key, inner in value.items():
        if isinstance(inner, dict) and depth < _DEEPEST:
            yield from _flatten_objects(inner, f"{prefix}{key}.", depth + 1)
        elif isinstance(inner, list) and inner and all(isinstance(part, str) for part in inner):
            yield f"{prefix}{key}", "\n".join(inner)
        elif not isinstance(inner, dict | list):
            yield f"{prefix}{key}", inner if isinstance(inner, str) else ""


def _is_whole(item: Mapping[str, Any], hints: Hints) -> bool:
    """Return whether ``item`` has a title and a text."""
    texts = dict(_flatten_objects(item, "", 0))
    return {"title", "body"} <= {field for key, field in find_fields(texts, hints).items() if texts[key].strip()}


def _may_be_notices(key: str, value: Any, holder: Mapping[str, Any], hints: Hints) -> bool:
    """Return whether ``value`` is a list that is neither the text of its ``holder`` nor the files of a notice.

    Notices that lie as files have a text beside their addresses, or a day where their holder has no title.
    """
    if not isinstance(value, list):
        return False
    is_notice = any(find_field(other, hints) == "title" for other in holder)
    if is_notice and find_field(key, hints) == "body":
        return False
    if not write_files(key, value):
        return True
    found = [(item, find_fields(map(str, item), hints)) for item in value]
    named = [{fields[str(other)] for other, text in item.items() if text} for item, fields in found]
    told = {"body"} if is_notice else {"body", "published", "issued"}
    has_days = not is_notice and any(last_part(other) in DAY_KEYS for item in value for other in item)
    return not names_files(key) and all("title" in fields for fields in named) and (
        has_days or any(fields & told for fields in named)
    )


def _unwrap(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the innermost object that stands beside nothing but the words of an answer: code, message."""
    for _ in range(_DEEPEST):
        inner = [key for key, item in value.items() if isinstance(item, dict)]
        is_answer = all(isinstance(item, dict) or last_part(key) in _ANSWER for key, item in value.items())
        if len(inner) != 1 or not is_answer or name_key(inner[0]):
            break
        value = value[inner[0]]
    return value


_ANSWER = frozenset(
    """
    code msg message success status error errcode errmsg ok timestamp took timedout trace traceid requestid
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
"""What a program says of its answer, and not of what it holds."""


def _flatten(item: Mapping[str, Any], prefix: str, depth: int) -> Iterator[tuple[str, str]]:
    """Yield key and text of each value; a nested object's keys are ``outer.inner``, a list is one line an item.

    Attachments are a line each, whether objects or a list of them.
    """
    for key, value in item.items():
        name = _UNSEEN.sub("", f"{prefix}{key}")
        if files := write_files(name, value):
            yield name, _UNSEEN.sub("", files)
        elif isinstance(value, dict) and depth < _DEEPEST:
            yield from _flatten(value, f"{name}.", depth + 1)
        elif isinstance(value, list) and (day := _write_day(value)):
            yield name, day
        elif isinstance(value, list):
            yield name, "\n".join(_show(_find_text(part)) for part in value)
        else:
            yield name, _show(value)


def _write_day(parts: list[Any]) -> str:
    """Return the day that a list of numbers is, as Java writes it; "" if it is none.

    >>> _write_day([2026, 5, 7, 9, 30]), _write_day([2026, 30, 7]), _write_day([2026])
    ('2026-05-07', '', '')
    """
    if not _FEWEST_PARTS <= len(parts) <= _MOST_PARTS or not all(type(part) is int for part in parts):
        return ""
    year, month, day = parts[:3]
    return f"{year}-{month:02}-{day:02}" if 1949 <= year < 2100 and 0 < month <= 12 and 0 < day <= 31 else ""


_FEWEST_PARTS, _MOST_PARTS = 3, 7
_TEXT_KEYS = ("text", "content", "html", "正文", "内容", "文本")


_HAN = re.compile(r"[\u3400-\u9fff]")
_TAG_OR_SPACE = re.compile(r"<[^<>]*>|\s")
_CODE_WORD = re.compile(r"[a-z]+(?:[-_][a-z]+)*")
"""What a program calls a part: section, list-item."""


def _find_text(part: Any) -> Any:
    """Return the text of a part that an object holds with what is said of it; any other part as it is.

    Where something else in the object is Chinese, such as a heading, all its strings are the text, a line each.
    """
    if not isinstance(part, dict):
        return part
    texts = [part[key] for key in _TEXT_KEYS if isinstance(part.get(key), str)]
    if not texts:
        return part
    said: dict[str, str] = {}
    for text in _list_strings(part):
        said.setdefault(_TAG_OR_SPACE.sub("", text), text)
    others = said.keys() - {_TAG_OR_SPACE.sub("", texts[0])}
    return "\n".join(said.values()) if any(map(_HAN.search, others)) else texts[0]


def _list_strings(value: Any, key: str = "") -> Iterator[str]:
    """Yield the strings in ``value``, in order, and the numbers that a key in Chinese names, with it."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _list_strings(inner, str(name))
    elif isinstance(value, list):
        for inner in value:
            yield from _list_strings(inner, key)
    elif isinstance(value, str):
        if value.strip() and not _CODE_WORD.fullmatch(value.strip()):
            yield value
    elif isinstance(value, int | float) and not isinstance(value, bool) and _HAN.search(key):
        yield f"{key}：{value}"


def _show(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict | list):
        return _UNSEEN.sub("", json.dumps(value, ensure_ascii=False, sort_keys=True))
    return _UNSEEN.sub("", str(value))
