"""What a cut leaves around its place is cut with it: brackets that hold nothing else, a sign that then stands twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converters.model import Cut, Link, Remark, Run, Runs, Strong, merge_runs

_PAIRS = dict(zip("【[［〔（(《〈「『“‘｛{", "】]］〕）)》〉」』”’｝}", strict=True))
_ENDS = "。！？；!?;"
"""Signs of which one is left where both sides of a mark have one."""
_SEPARATORS = _ENDS + "、，,：:|｜·•—–_-"
"""Signs of which one is left where no mark stands between them."""


def drop_hollow(runs: Runs) -> Runs:
    """Return ``runs`` without the brackets that hold nothing but a cut, and without a second sign behind it.

    >>> drop_hollow((Run("科技局【"), Run("", Cut(1)), Run("】通知")))
    (Run(text='科技局', mark=None), Run(text='', mark=Cut(change=1)), Run(text='通知', mark=None))
    """
    parts = list(runs)
    at = 0
    while at < len(parts):
        end = at
        while end < len(parts) and isinstance(parts[end].mark, Cut):
            end += 1
        if 0 < at < end < len(parts):
            _close(parts, at - 1, end, _ENDS)
        at = max(end, at + 1)
    return merge_runs(tuple(parts)) if parts != list(runs) else runs


def _close(parts: list[Run], left: int, right: int, signs: str) -> None:
    """Drop from the runs at ``left`` and ``right`` the signs that were for what stood between them."""
    if not all(run.mark is None or isinstance(run.mark, Link | Strong | Remark) for run in (parts[left], parts[right])):
        return
    before, after = parts[left].text, parts[right].text
    while (inner := before.rstrip()) and _PAIRS.get(inner[-1]) == (outer := after.lstrip())[:1]:
        before, after = inner[:-1], outer[1:]
    if before.rstrip()[-1:] in tuple(signs) and after.lstrip()[:1] in tuple(signs):
        after = after.lstrip()[1:]
    parts[left], parts[right] = replace(parts[left], text=before), replace(parts[right], text=after)


def join_sound(runs: Runs, mark: str = "") -> str:
    """Return the text of ``runs``, with one ``mark`` for what was cut at a place; without it no sign stands twice.

    >>> join_sound((Run("甲、"), Run("", Cut(1)), Run("、乙")))
    '甲、乙'
    """
    parts: list[Run] = []
    for run in drop_hollow(runs):
        if isinstance(run.mark, Cut):
            parts += [run] if not (parts and isinstance(parts[-1].mark, Cut)) else []
        else:
            parts.append(run)
    if not mark:
        for at in range(1, len(parts) - 1):
            if isinstance(parts[at].mark, Cut):
                _close(parts, at - 1, at + 1, _SEPARATORS)
    return "".join(mark if isinstance(run.mark, Cut) else run.text for run in parts)


def join_pieces(pieces: Sequence[str], mark: str) -> str:
    """Return the first, third, … of ``pieces``, with ``mark`` where the others stood.

    >>> join_pieces(("关于", "某城", "招聘会的通知"), "[…]"), join_pieces(("科技局【", "某城", "】"), "[…]")
    ('关于[…]招聘会的通知', '科技局[…]')
    """
    runs = (Run("", Cut(0)) if number % 2 else Run(piece) for number, piece in enumerate(pieces) if piece)
    return join_sound(tuple(runs), mark)
