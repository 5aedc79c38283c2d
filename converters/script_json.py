"""JSON in a script that does nothing but hand it over: JSONP, an assignment, a guard against being run."""

from __future__ import annotations

import json
import re
from typing import Any

_NAME = r"[A-Za-z_$][\w$]{0,80}(?:\.[A-Za-z_$][\w$]{0,80}|\[['\"][\w$.-]{1,80}['\"]\]){0,5}"
_SPACE = r"(?:\s|/\*[^*]{0,200}\*/){0,20}"
_HEAD = re.compile(
    rf"""
    \ufeff?{_SPACE}
    (?: \)\]\}}'?,?                                                              # )]}}', as Angular expects it
      | (?:while\s?\(\s?(?:1|true)\s?\)|for\s?\(\s?;\s?;\s?\))\s?;               # a loop that keeps it from being run
      | (?:typeof\s+{_NAME}\s*={{2,3}}\s*['"]function['"]\s*&&\s*)?(?:try\s*\{{\s*)?{_NAME}\s*(?P<call>\()  # JSONP
      | (?:(?:var|let|const)\s+)?{_NAME}\s*=
    )
    {_SPACE}(?=[\[{{"])
    """,
    re.VERBOSE,
)
_FOOT = re.compile(r"(?P<call>\s*\))?\s*;?\s*(?:\}\s*catch\s*(?:\(\w+\)\s*)?\{\s*;?\s*\})?\s*;?\s*")


def load_script(text: str) -> Any:
    """Return the value that the script ``text`` hands over, None if it is no such script or does anything more.

    >>> load_script('show({"a": 1});'), load_script("var a = [2]"), load_script('show({"a": 1}, 2)')
    ({'a': 1}, [2], None)
    """
    head = _HEAD.match(text)
    if head is None:
        return None
    try:
        value, end = json.JSONDecoder().raw_decode(text, head.end())
    except (ValueError, RecursionError):
        return None
    foot = _FOOT.fullmatch(text, end)
    return value if foot and bool(foot["call"]) is bool(head["call"]) else None
