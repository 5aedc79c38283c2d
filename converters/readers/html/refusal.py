"""Pages that hold no notice, each named for what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.issues import ReadError
from converters.labels import squeeze
from converters.model import Attachment, Block, Figure, Table
from converters.readers.html.blocks import is_icon
from converters.readers.html.lines import Sheet
from converters.readers.html.lists import find_listed

_ERROR = re.compile(
    r"""
    ^(?:404|403|500|502|503)\b | 404\ Not\ Found | 页面不存在 | 您访问的页面 | 页面(?:已被)?(?:删除|移除|找不到)
    | 找不到(?:该|此)?页面 | 无法访问此 | 访问被(?:拒绝|拦截) | Access\ Denied | Bad\ Gateway
    | Forbidden | Service\ Unavailable
    | 请求被拦截 | 安全(?:验证|防护) | 请输入验证码 | 该(?:信息|文章)(?:已|不)(?:删除|存在)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HAN = re.compile(r"[\u3400-\u9fff]")


_MOST_BYTES = 40_000_000
_MOST_TAGS = 100_000


def refuse_size(data: bytes) -> None:
    """Raise ReadError for what is larger than any notice: it would take minutes and most of the memory."""
    if len(data) > _MOST_BYTES:
        size = f"{len(data) // 1_000_000} MB"
        raise ReadError(
            f"the page has {size}, more than a notice can have", "Save the notice alone, without the data in it."
        )
    if len(data) > _MOST_TAGS and (tags := data.count(b"<")) > _MOST_TAGS:
        raise ReadError(f"the page has {tags} tags, more than a notice can have", "Give its tables as xlsx or csv.")


def refuse(sheet: Sheet, blocks: Sequence[Block], attachments: Sequence[Attachment], title: str) -> None:
    """Raise ReadError, with what the page is, unless it holds a notice."""
    visible = [line for line in sheet.lines if line.text]
    text = "".join([block.text for block in blocks[:40]])
    if len(text) >= 1000 and not text.isascii():
        return
    han = len(_HAN.findall(text))
    whole = "\n".join(line.text for line in visible)
    if len(whole) < 600 and han < 200 and (_ERROR.search(whole) or _ERROR.search(sheet.title)):
        raise ReadError(
            "the page is an error page of the site", "Open the address in a browser and save the page itself."
        )
    shows_pictures = any(line.image and not is_icon(line.image) for line in sheet.lines)
    if not visible:
        if sheet.frames:
            raise ReadError(f"the page only frames another: {sheet.frames[0]}", "Save the page inside the frame.")
        if sheet.scripts:
            raise ReadError(
                "the page holds no text; a script fills it in the browser",
                "Open it in a browser and save the page as shown there.",
            )
        if shows_pictures:
            raise _say_pictures()
        raise ReadError("the page holds no text", "Save the page again, with its text.")
    has_facts = any(isinstance(block, Table) for block in blocks)
    if han >= 30 or (has_facts and han >= 6):
        return
    if title and not attachments and (han < _FEWEST_HAN or _stands_above(sheet, blocks, title)):
        _refuse_pictures_alone(sheet)
    links = [line for line in visible if line.linked * 2 > len(line.text)]
    if _is_column(links):
        raise _say_column(len(links))
    if attachments and title:
        return
    if any(isinstance(block, Figure) for block in blocks) and title:
        raise _say_shown_text()
    if han >= _FEWEST_HAN and title:
        return
    if sheet.frames:
        raise ReadError(f"the text is in a frame: {sheet.frames[0]}", "Save the page inside the frame.")
    if sheet.scripts >= 2 and len(visible) < 40:
        raise ReadError(
            "the page holds no text of a notice; a script fills it in the browser",
            "Open it in a browser and save the page as shown there.",
        )
    if len(listed := find_listed(sheet)) >= _LEAST_LISTED:
        raise _say_column(len(listed))
    if shows_pictures:
        raise _say_pictures()
    raise ReadError("the page holds no text of a notice", "See whether it is a list, a search page or a home page.")


_FEWEST_HAN = 8
_BELOW_TITLE = re.compile(
    r"(?:日期|时间|来源|发布)\s*[:：].*(?:19|20)\d\d|(?:19|20)\d\d[-年./]\d{1,2}[-月./].*来源\s*[:：]"
)
"""The line below a title that says when a page was published, and by whom."""


def _refuse_pictures_alone(sheet: Sheet) -> None:
    """Raise ReadError if a picture follows the line below the title, where the text belongs."""
    lines = [line for line in sheet.lines if line.text or line.image]
    for at, line in enumerate(lines[:-1]):
        if not line.image and _BELOW_TITLE.search(line.text):
            if (below := lines[at + 1]).image and not is_icon(below.image):
                raise _say_shown_text()
            return


def _stands_above(sheet: Sheet, blocks: Sequence[Block], title: str) -> bool:
    """Return whether all that is taken for the text stands above the title: it is of the page's head."""
    wanted = squeeze(title)
    at = next((at for at, line in enumerate(sheet.lines) if line.text and squeeze(line.text) == wanted), 0)
    below = {line.text for line in sheet.lines[at:]}
    return at > 0 and not any(text in below for block in blocks for text in block.text.splitlines())


def _say_shown_text() -> ReadError:
    return ReadError(
        "the page shows its text as pictures",
        "Run text recognition over the pictures and give the text, with the address in a sidecar.",
    )


def _is_column(links: Sequence[object]) -> bool:
    return len(links) >= 8


_LEAST_LISTED = 3
"""Dated lines on a page without a text that make it a list."""


def _say_column(count: int) -> ReadError:
    what = f"the page is a column page, a list of {count} links"
    return ReadError(what, "Save the notices that it lists, each by itself.")


def _say_pictures() -> ReadError:
    return ReadError(
        "the page holds pictures and hardly any text",
        "If the notice is in the pictures, run text recognition over them and give the text; else see whether the "
        "page is a list, a search page or a home page.",
    )
