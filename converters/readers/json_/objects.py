"""Which objects of a JSON file are notices: one, those of its lists, or those under their numbers; what wraps them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from converters.hints import Hints
from converters.issues import ReadError
from converters.readers.records.files import names_files, write_files
from converters.readers.records.keys import DAY_KEYS, find_field, find_fields
from converters.readers.records.names import is_beside, last_part, name_key

DEEPEST = 6
"""Objects in objects."""
_LONGEST_WORD = 100
"""Characters of a text that is none of a notice."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_SHORTEST_TEXT = 20
"""Characters of a text that stands below a title."""


def find_objects(value: Any, hints: Hints) -> Sequence[Mapping[str, Any] | ReadError]:
    """Return the objects that are notices: those of the list, or of the lists in the object, or itself.

    Lists of which most objects have a title and a text are one; without any it is the longest list.
    """
    value = _open_strings(value, hints)
    if isinstance(value, list):
        return [item for item in value if isinstance(item, dict | ReadError)]
    if not isinstance(value, dict):
        return []
    holders = tuple(_list_holders(value, 0))
    if named := [item for holder in holders for item in _list_named(holder, hints)]:
        return named
    lists = [
        item
        for holder in holders
        for key, item in holder.items()
        if not is_beside(str(key)) and _may_be_notices(key, item, holder, hints)
    ]
    whole = [item for item in lists if sum(_is_whole(o, hints) for o in item) * 2 > len(item)]
    if not lists or _holds_text(value, hints, _LONGEST_WORD if whole else _SHORTEST_TEXT):
        return [unwrap(value)]
    return [o for item in whole for o in item] or max(lists, key=len)


def _open_strings(value: Any, hints: Hints, depth: int = 0) -> Any:
    """Return ``value`` with the strings in it that are JSON and hold a notice as what they say.

    What stands beside a title or a text is none.
    """
    if depth > DEEPEST:
        return value
    if isinstance(value, str):
        inner = _load_string(value)
        opened = inner if inner is None else _open_strings(inner, hints, depth + 1)
        return opened if opened is not None and _holds_notice(opened, hints, 0) else value
    if isinstance(value, list):
        return [_open_strings(item, hints, depth + 1) if isinstance(item, str | dict) else item for item in value]
    if isinstance(value, dict) and not _is_notice(value, hints):
        return {key: _open_strings(item, hints, depth + 1) for key, item in value.items()}
    return value


def _load_string(text: str) -> Any:
    """Return the object or the list that ``text`` is in JSON, None if it is none."""
    if text.strip()[:1] not in ("{", "["):
        return None
    try:
        inner = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return inner if isinstance(inner, dict | list) else None


def _is_notice(value: Mapping[str, Any], hints: Hints) -> bool:
    """Return whether ``value`` has a key that names a title or a text, and no object under it."""
    named = (find_field(key, hints) for key, item in value.items() if not isinstance(item, dict))
    return any(field in ("title", "body") for field in named)


def _holds_notice(value: Any, hints: Hints, depth: int) -> bool:
    """Return whether ``value``, or an object in it, is one that has a title or a text."""
    if isinstance(value, list):
        return any(_holds_notice(item, hints, depth + 1) for item in value)
    if not isinstance(value, dict) or depth > DEEPEST:
        return False
    return _is_notice(value, hints) or any(_holds_notice(item, hints, depth + 1) for item in value.values())


def _list_named(holder: Mapping[str, Any], hints: Hints) -> list[Mapping[str, Any]]:
    """Return the objects in ``holder`` if it is nothing but notices under their numbers or names, at least two."""
    is_list = len(holder) > 1 and all(isinstance(item, dict) for item in holder.values())
    if not is_list or any(is_beside(str(key)) or name_key(str(key).replace(".", " ")) for key in holder):
        return []
    return list(holder.values()) if all(_is_whole(item, hints) for item in holder.values()) else []


def _list_holders(value: Mapping[str, Any], depth: int) -> Iterator[Mapping[str, Any]]:
    """Yield ``value`` and the objects in it that are in no list, but for those of other notices."""
    yield value
    for key, inner in value.items():
        if isinstance(inner, dict) and depth < DEEPEST and not is_beside(str(key)):
            yield from _list_holders(inner, depth + 1)


def _is_filled(item: Mapping[str, Any], hints: Hints) -> bool:
    """Return whether ``item`` has more than a name and an address, itself or in its objects, or a title and a text."""
    count = sum(max(1, len(inner)) if isinstance(inner, dict) else 1 for inner in item.values())
    return count > 2 or _is_whole(item, hints)


def _holds_text(value: Mapping[str, Any], hints: Hints, least: int) -> bool:
    """Return whether ``value`` is itself a notice that has lists: a long text is in it, or one that is called so.

    A text that is called so has a title beside it, or more than ``least`` characters.
    """
    if any(isinstance(item, str) and len(item) > _LONGEST_WORD and _HAN.search(item) for item in value.values()):
        return True
    texts = dict(_flatten_objects(value, "", 0))
    fields = find_fields(texts, hints)
    longest = max((len(texts[key]) for key, field in fields.items() if field == "body"), default=0)
    has_title = any(field == "title" and texts[key].strip() for key, field in fields.items())
    return longest > (least if has_title else _LONGEST_WORD)


def _flatten_objects(value: Mapping[str, Any], prefix: str, depth: int) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each string in ``value`` that is in no list of objects."""
    for key, inner in value.items():
        if isinstance(inner, dict) and depth < DEEPEST:
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
    """Return whether ``value`` is a list of objects, neither the text of its ``holder`` nor the files of a notice.

    Objects of a title and a text are parts of it if their holder has both, and they no day, number or address. Notices
    that lie as files have a text beside their addresses, or a day where their holder has no title.
    """
    if not isinstance(value, list) or not value or not all(isinstance(item, dict) for item in value):
        return False
    is_notice = any(find_field(other, hints) == "title" for other in holder)
    if not all(_is_filled(item, hints) for item in value):
        return False
    if is_notice and _says_text(holder, hints) and all(_is_part(item, hints) for item in value):
        return False
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


def _says_text(holder: Mapping[str, Any], hints: Hints) -> bool:
    texts = (key for key, item in holder.items() if isinstance(item, str) and item.strip())
    return any(find_field(key, hints) == "body" for key in texts)


def _is_part(item: Mapping[str, Any], hints: Hints) -> bool:
    """Return whether ``item`` has a title and a text, and nothing that is of a notice alone: a day, a number."""
    fields = set(find_fields(dict(_flatten_objects(item, "", 0)), hints).values())
    return _is_whole(item, hints) and not fields & _OF_NOTICES and not any(last_part(key) in DAY_KEYS for key in item)


_OF_NOTICES = frozenset(("published", "issued", "document_number", "index_number", "url"))


def unwrap(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the innermost object that stands beside nothing but the words of an answer: code, message."""
    for _ in range(DEEPEST):
        inner = [key for key, item in value.items() if isinstance(item, dict)]
        is_answer = all(isinstance(item, dict) or _ANSWER.fullmatch(last_part(key)) for key, item in value.items())
        if len(inner) != 1 or not is_answer or name_key(inner[0]):
            break
        value = value[inner[0]]
    return value


_ANSWER = re.compile(
    r"(?:ret|return|res|result|resp|response|rsp|rtn|biz|sys|sub|err|error|status|state|http)?(?:code|msg|message)"
    r"|(?:ret|return|result|resp|response|rsp|err|error|status)(?:desc|info|no|num)?"
    r"|success|succeed|succeeded|ok|timestamp|servertime|took|timedout|trace|traceid|requestid|reqid"
)
"""What a program says of its answer, and not of what it holds."""
