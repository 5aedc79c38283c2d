"""The texts of a body: one each block, and all as one text that a pattern can be looked for in at once."""

from __future__ import annotations

from converters.model import Block, Heading, Paragraph

LINES = (Heading, Paragraph)
"""The blocks that are one text, for ``isinstance``."""

Body = tuple[Block, ...]


def list_texts(body: Body) -> tuple[str, ...]:
    """Return the text of each block of ``body``."""
    return _keep(body)[1]


def join_texts(body: Body) -> str:
    """Return the texts of ``body``, each begun on a line of its own."""
    return _keep(body)[2]


def share_texts(body: Body, like: Body) -> Body:
    """Return ``body``, whose blocks have the texts of those of ``like``: only their roles are others."""
    kept = _last[0]
    if kept[0] is like:
        _last[0] = (body, *kept[1:])
    return body


def _keep(body: Body) -> tuple[Body, tuple[str, ...], str]:
    """Return ``body`` and its texts; those of the body asked for last are kept: many steps ask one after the other."""
    kept = _last[0]
    if kept[0] is not body:
        texts = tuple([block.text for block in body])
        kept = _last[0] = (body, texts, "\n".join(texts))
    return kept


_last: list[tuple[Body, tuple[str, ...], str]] = [((), (), "")]
