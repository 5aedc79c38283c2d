"""Texts that an editor keeps as a tree of nodes (ProseMirror, Slate, Quill, Editor.js) -> their lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_LEAVES = ("text", "insert")
"""What a node calls the words that it holds."""
_BRANCHES = ("content", "children", "nodes", "data", "ops", "blocks", "items", "document", "root", "paragraphs")
"""What a node calls the nodes in it."""
_LINES = ("paragraphs", "blocks", "items")
"""What a node calls nodes that are a line each."""
_DEEPEST = 40


def write_rich(node: Any) -> str:
    r"""Return the text of a ``node`` and of those in it, a line for each that holds words; "" if it is no such tree.

    >>> write_rich({"type": "doc", "content": [{"type": "p", "content": [{"text": "停水"}, {"text": "两天。"}]}]})
    '停水两天。'
    >>> write_rich({"ops": [{"insert": "停水。\n"}, {"insert": "两天。"}]}), write_rich({"name": "图", "url": "/1.png"})
    ('停水。\n两天。', '')
    """
    return "\n".join(line for line in _list_lines(node, 0, parted=False) if line.strip()).strip("\n")


def join_inserts(parts: list[Any]) -> str:
    """Return the text of a list of ``parts`` that each insert some words, with their line ends; "" if it is another."""
    if not parts or not all(isinstance(part, dict) and "insert" in part for part in parts):
        return ""
    return "".join(part["insert"] for part in parts if isinstance(part["insert"], str))


def _list_lines(node: Any, depth: int, *, parted: bool) -> Iterator[str]:
    """Yield the lines of ``node``: words of nodes that hold nothing else stand in one unless ``parted``."""
    if depth > _DEEPEST:
        return
    if isinstance(node, list):
        words = ""
        for part in node:
            if not parted and (leaf := _find_leaf(part)) is not None:
                words += leaf
            else:
                yield words
                words = ""
                yield from _list_lines(part, depth + 1, parted=False)
        yield words
    elif isinstance(node, dict):
        if (leaf := _find_leaf(node)) is not None:
            yield leaf
        for key in _BRANCHES:
            if isinstance(node.get(key), list | dict):
                yield from _list_lines(node[key], depth + 1, parted=key in _LINES)


def _find_leaf(node: Any) -> str | None:
    """Return the words of a node that has no others in it; None if it holds none, or others."""
    if not isinstance(node, dict) or any(isinstance(node.get(key), list | dict) for key in _BRANCHES):
        return None
    return next((node[key] for key in _LEAVES if isinstance(node.get(key), str)), None)
