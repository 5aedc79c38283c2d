"""Files that say something about the folder or archive they lie in, told by their names alone: no notices."""

from __future__ import annotations

import re

_FOLDER_NOTE = re.compile(
    r"""
    (?: .*/ )?
    (?: read[ _-]?me .*                                      # README.md, readme_zh-CN.txt, Read me first.txt
      | (?:使用|下载)? 说明
        (?! .* (?: 通知 | 通告 | 公告 | 公示 | 决定 | 函 ) ) .*    # 说明.txt, 使用说明（必读）.txt; not 说明会公告.txt
      | (?: todo | change[ _-]?log | licen[cs]e )
        (?: [ _.-] [a-z0-9]{1,6} ){0,2}                      # LICENSE-MIT, todo list; not license-plate-lottery
    )
    \. (?: md | txt )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_folder_note(name: str) -> bool:
    """Return whether the file ``name``, with or without folders, is about its folder.

    >>> [is_folder_note(name) for name in ("README.md", "包/使用说明.TXT", "说明.docx", "关于预算的说明.txt")]
    [True, True, False, False]
    """
    return _FOLDER_NOTE.fullmatch(name) is not None
