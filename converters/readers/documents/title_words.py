"""The kinds of documents that titles end in (公文种类): one list for readers, which add what they alone seek."""

from __future__ import annotations

from collections.abc import Iterable

LETTERS = frozenset(
    """
    决议 决定 命令 令 公报 公告 通告 意见 通知 通报 报告 请示 批复 答复 议案 复函 函 纪要 公示 启事
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
"""What agencies send and post: the kinds of 党政机关公文处理工作条例, art. 8, and those that go about beside them."""
RULES = frozenset("办法 规定 细则 条例 规则 方案 规划 计划 要点 名单 目录 标准 指南 预案".split())  # noqa: SIM905
"""What letters put in force or have with them."""
DECISIONS = frozenset("决定书 判决书 裁定书 调解书 裁决书 通知书".split())  # noqa: SIM905
"""What authorities and courts decide in a single case."""
ALONE = frozenset("公告 通告 通知 公示 通报 布告 启事 公报".split())  # noqa: SIM905
"""Kinds that stand alone above a text: what is posted."""


def any_of(*tables: Iterable[str]) -> str:
    """Return a pattern of every word in ``tables``, the longest first.

    >>> any_of(("函", "复函"), ("决定", "决定书"))
    '决定书|决定|复函|函'
    """
    words = {word for table in tables for word in table}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
