r"""Generated Markdown to HTML, the way Python-Markdown would, but for what generated pages hold only.

A page is a row of blocks with an empty line between: headings and paragraphs with an attribute list, and
HTML. Anything else is left to Python-Markdown: the answer is then None, never a guess.

>>> html_of("Tel\\. 12345\n{: #s-1f .t .body }\n\n<div class=\"m\">x</div>")
'<p class="t body" id="s-1f">Tel. 12345</p>\n<div class="m">x</div>'
>>> html_of("a *word*\n{: .t }") is None
True
"""

from __future__ import annotations

import re
from html import unescape

from markdown.extensions.toc import slugify, unique

_TEXT = re.compile(
    r"""
    (?: [^\\`*_{}\[\]\#!<>&|~\x00-\x1f\x7f]++                # what is nothing but text
      | \\[\\`*_{}\[\]()>\#+.!-]                             # \. and the like
      | &(?:amp|lt|gt|\#[0-9]+);
      | <br>\n
      | <wbr>
      | </?(?:a|ins|span|strong)(?:\ [a-z-]+="[^"\\`\[\]!&*<>\n]*")*>
    )+
    """,
    re.VERBOSE,
)
_INLINE = re.compile(r"<(?:a|ins|span|strong)\b")
_ESCAPED = re.compile(r"\\(.)")
_ATTRIBUTE = re.compile(r"(?P<sign>[#.])(?P<name>[\w-]+)|(?P<key>[a-z-]+)=(?P<value>[\w-]+)")
_HEADING = re.compile(r"(?P<level>\#{1,6})\ (?P<text>\S.*)\ \{:\ (?P<attributes>[^{}]*)\ \}")
_PARAGRAPH = re.compile(r"(?P<text>\S.*)\n\{:\ (?P<attributes>[^{}]*)\ \}", re.DOTALL)
_BEGINS_ELSE = re.compile(r"\d+\.\s|[-+:=>]|\s")
"""What would make a list, a quotation, a definition or code of a paragraph."""
_TITLE = re.compile(r"(?P<level>\#{1,6})\ (?P<text>\S.*)")
"""A heading without attributes: its id is made from its text."""
_TAG = re.compile(r"<(?P<tag>div|aside|figure|section|nav|ol|ul|dl|h[1-6]|p|table)\b")


def html_of(body: str) -> str | None:
    """Return the HTML of a generated page's Markdown, byte for byte Python-Markdown's; None if it is not that plain."""
    if "\t" in body:  # becomes spaces, also within HTML
        return None
    parts = []
    ids: set[str] = set()
    for block in body.strip("\n").split("\n\n"):
        part = _html_of_block(block, ids)
        if part is None:
            return None
        parts.append(f"{part}\n" if part == block else part)
    return "\n".join(parts).strip()


def _html_of_block(block: str, ids: set[str]) -> str | None:
    if block.startswith("<") and not _INLINE.match(block):
        return block if _is_elements(block) else None
    if title := _TITLE.fullmatch(block):
        return _html_of_title(len(title["level"]), title["text"], ids)
    found = _HEADING.fullmatch(block) or _PARAGRAPH.fullmatch(block)
    if not found:
        return None
    text, attributes = found["text"], _write_attributes(found["attributes"])
    if attributes is None or text[-1].isspace() or _BEGINS_ELSE.match(text) or not _TEXT.fullmatch(text):
        return None
    level = found.groupdict().get("level")
    tag = f"h{len(level)}" if level else "p"
    return f"<{tag}{attributes}>{_ESCAPED.sub(_plain, text)}</{tag}>"


def _plain(found: re.Match[str]) -> str:
    return "&gt;" if found[1] == ">" else found[1]


def _html_of_title(level: int, text: str, ids: set[str]) -> str | None:
    if text.endswith(("}", "#")) or text[-1].isspace() or not _TEXT.fullmatch(text) or "<" in text:
        return None
    key = unique(slugify(unescape(_ESCAPED.sub(_plain, text)), "-"), ids)
    return f'<h{level} id="{key}">{_ESCAPED.sub(_plain, text)}</h{level}>'


def _is_elements(block: str) -> bool:
    """Return whether ``block`` is whole elements of HTML, each beginning on a line of its own."""
    at = 0
    while at < len(block):
        tag = _TAG.match(block, at)
        end = _end_of_element(block, at, tag["tag"]) if tag else -1
        if end < 0 or block[end : end + 1] not in {"", "\n"}:
            return False
        at = end + 1
    return True


def _end_of_element(block: str, start: int, tag: str) -> int:
    """Return where the element ends that begins at ``start``; -1 if it does not."""
    depth = 0
    for found in re.compile(rf"<(/?){tag}\b[^<>]*>").finditer(block, start):
        depth += -1 if found[1] else 1
        if depth == 0:
            return found.end()
    return -1


def _write_attributes(text: str) -> str | None:
    """Return ``#id .class key=value`` as HTML attributes, by name; None if it is else."""
    attributes: dict[str, str] = {}
    for item in text.split(" "):
        found = _ATTRIBUTE.fullmatch(item)
        if not found:
            return None
        if found["sign"] == ".":
            attributes["class"] = f"{attributes['class']} {found['name']}" if "class" in attributes else found["name"]
        elif found["sign"]:
            attributes["id"] = found["name"]
        else:
            attributes[found["key"]] = found["value"]
    return "".join(f' {name}="{value}"' for name, value in sorted(attributes.items()))
