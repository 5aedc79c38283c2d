"""Links that lead to a document to download and to no page."""

from __future__ import annotations

import re
from functools import lru_cache

_FILE = re.compile(
    r"\.(?:docx?|wps|xlsx?|et|pdf|pptx?|zip|rar|7z|ofd|csv|rtf|txt|odt|ods|ceb|tiff?)(?:$|[?#&])"
    r"|download(?:file|_?attach|\.jsp|\.do|\.aspx|\.php)|/downfile|downfile\.jsp|filedown|/attach(?:ment)?s?/|file\.do|getfile",
    re.IGNORECASE,
)
_FILE_IN_LOWER_CASE = re.compile(_FILE.pattern)
"""The same for what is in lower case already: many times faster, because the case of no letter is asked."""
_LONGEST_LINK = 2000
"""Links that are longer hold data."""


def is_file_link(href: str) -> bool:
    """Return whether ``href`` leads to a document to download."""
    return len(href) <= _LONGEST_LINK and _is_file_link(href)


@lru_cache(maxsize=4096)  # the links of a site's menus are on each of its pages
def _is_file_link(href: str) -> bool:
    if href.isascii():
        return _FILE_IN_LOWER_CASE.search(href.lower()) is not None
    return _FILE.search(href) is not None
