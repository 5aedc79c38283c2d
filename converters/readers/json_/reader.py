"""JSON -> notices: one object, a list of objects, a list one level down (``{"data": [...]}``), or an object a line.

What a script hands over (JSONP, an assignment) is read as the JSON that it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from converters.hints import Hints
from converters.issues import ReadError
from converters.raw_page import Parsed
from converters.readers.json_.objects import DEEPEST, find_objects, unwrap
from converters.readers.json_.rich_text import join_inserts, write_rich
from converters.readers.records.files import part_files, write_files
from converters.readers.records.names import last_part, name_key
from converters.readers.records.reader import demand_one, of_each, try_record
from converters.script_json import load_script

_MOST_NOTICES = 50_000
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c]")
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def parse(data: bytes, name: str, hints: Hints) -> Parsed:
    """Return the only notice in a JSON file; ReadError if there are several."""
    return demand_one(parse_all(data, name, hints), "the JSON file")


def parse_all(data: bytes, name: str, hints: Hints) -> tuple[Parsed | ReadError, ...]:  # noqa: ARG001 -- all readers alike
    """Return the notices of a JSON file, in its order; ReadError names the object that is none."""
    objects = find_objects(_load(data, hints.sidecar.charset), hints)
    if len(objects) > _MOST_NOTICES:
        raise ReadError(f"the JSON file holds {len(objects)} objects", f"Split it into files of {_MOST_NOTICES}.")
    told = of_each(hints, len(objects))
    return tuple(
        item if isinstance(item, ReadError) else try_record(dict(_flatten(item, "", 0)), f"object {at}", told)
        for at, item in enumerate(objects, start=1)
    )


def list_keys(data: bytes, hints: Hints) -> tuple[str, ...]:
    """Return the keys of the objects that are notices, in the order in which they first come."""
    objects = find_objects(_load(data, hints.sidecar.charset), hints)[:_MOST_ASKED]
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
        if (found := _load_lines(text) or load_script(text)) is not None:
            return found
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
            found.append(unwrap(item) if isinstance(item, dict) else item)
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


def _flatten(item: Mapping[str, Any], prefix: str, depth: int) -> Iterator[tuple[str, str]]:
    """Yield key and text of each value; a nested object's keys are ``outer.inner``, a list is one line an item.

    Attachments are a line each, whether objects or a list of them.
    """
    for key, value in item.items():
        name = _UNSEEN.sub("", f"{prefix}{key}")
        if files := write_files(name, value):
            yield name, _UNSEEN.sub("", files)
        elif isinstance(value, dict) and depth < DEEPEST:
            yield from _flatten(value, f"{name}.", depth + 1)
        elif isinstance(value, list) and (day := _write_day(value)):
            yield name, day
        elif isinstance(value, list) and (pairs := _pair(value)):
            yield from ((f"{name}.{key}", _show(told)) for key, told in pairs.items())
        elif isinstance(value, list):
            texts, files = part_files(value)
            yield name, _show(join_inserts(texts)) or "\n".join(_show(_find_text(part)) for part in texts)
            yield from [(f"{name}.attachments", _UNSEEN.sub("", files))] if files else []
        else:
            yield name, _show(value)


_PAIR_NAMES, _PAIR_VALUES = ("name", "key", "label", "名称", "字段"), ("value", "val", "content", "值", "内容")


def _pair(parts: list[Any]) -> dict[str, Any]:
    """Return what ``parts`` say if each is a name and its value, and one name at least is known; {} otherwise.

    >>> _pair([{"name": "文号", "value": "临水发〔2026〕15号"}, {"name": "热度", "value": 3}])
    {'文号': '临水发〔2026〕15号', '热度': 3}
    """
    pairs: dict[str, Any] = {}
    for part in parts:
        keys = {last_part(key): key for key in part} if isinstance(part, dict) else {}
        name = next((keys[key] for key in _PAIR_NAMES if key in keys), "")
        value = next((keys[key] for key in _PAIR_VALUES if key in keys), "")
        if len(keys) != len(("name", "value")) or not name or not value or part[name] in pairs:
            return {}
        pairs[str(part[name])] = part[value]
    return pairs if any(map(name_key, pairs)) else {}


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


_KINDS, _VALUES_OF_KINDS = ("type", "kind", "tag", "blockType"), ("value", "data", "body")
"""A part that says of which kind it is says what it holds in its value."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_TAG_OR_SPACE = re.compile(r"<[^<>]*>|\s")
_CODE_WORD = re.compile(r"[a-z]+(?:[-_][a-z]+)*")
"""What a program calls a part: section, list-item."""


def _find_text(part: Any) -> Any:
    """Return the text of a part that an object holds with what is said of it; any other part as it is.

    Where something else in the object is Chinese, such as a heading, all its strings are the text, a line each. Its
    value, such as a number, stands behind the text.
    """
    if not isinstance(part, dict):
        return part
    keys = (*_TEXT_KEYS, *(_VALUES_OF_KINDS if any(key in part for key in _KINDS) else ()))
    texts = [part[key] for key in keys if isinstance(part.get(key), str)]
    if not texts:
        return write_rich(part) or part
    said: dict[str, str] = {}
    for text in _list_strings(part):
        said.setdefault(_TAG_OR_SPACE.sub("", text), text)
    others = said.keys() - {_TAG_OR_SPACE.sub("", texts[0])}
    if any(map(_HAN.search, others)):
        return "\n".join(said.values())
    values = [_show(part[key]) for key in _PAIR_VALUES if isinstance(part.get(key), str | int | float)]
    beside = [text for text in values if text and _TAG_OR_SPACE.sub("", text) not in _TAG_OR_SPACE.sub("", texts[0])]
    colon = "" if not beside or texts[0].rstrip().endswith(("：", ":")) else "："
    return texts[0] + colon + " ".join(beside)


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
    return _UNSEEN.sub("", _mend_escapes(_LINE_END.sub("\n", str(value))))


_ESCAPED_SIGN = re.compile(r"\\u([0-9a-fA-F]{4})")
_ESCAPED_END = re.compile(r"(?:\\r)?\\n(?![a-z])")


def _mend_escapes(text: str) -> str:
    r"""Return ``text`` with the line ends and signs that were escaped once more; a word behind a backslash stays.

    >>> _mend_escapes(r"各单位：\n请落实。"), _mend_escapes(r"\u901a\u77e5"), _mend_escapes(r"取\nabla值")
    ('各单位：\n请落实。', '通知', '取\\nabla值')
    """
    if "\\" not in text:
        return text
    if not _HAN.search(text):
        text = _ESCAPED_SIGN.sub(lambda match: chr(int(match[1], 16)), text)
    return _ESCAPED_END.sub("\n", text)
