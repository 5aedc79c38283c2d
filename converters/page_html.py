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

_TEXT = re.compile(
    r"""
    (?: [^\\`*_{}\[\]\#!<>&|~\x00-\x1f\x7f]+                 # what is nothing but text
      | \\[\\`*_{}\[\]()>\#+.!-]                             # \. and the like
      | &(?:amp|lt|gt|\#[0-9]+);
      | <br>\n
      | </?(?:a|ins|span|strong)(?:\ [a-z-]+="[^"\\`\[\]!&*_<>\n]*")*>
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
_HTML = re.compile(r"<(?P<tag>div|aside|figure|section|nav|ol|ul|dl|h[1-6]|p)\b[^>]*>.*</(?P=tag)>", re.DOTALL)


def html_of(body: str) -> str | None:
    """Return the HTML of a generated page's Markdown, byte for byte Python-Markdown's; None if it is not that plain."""
    parts = []
    for block in body.strip("\n").split("\n\n"):
        part = _html_of_block(block)
        if part is None:
            return None
        parts.append(f"{part}\n" if part == block else part)
    return "\n".join(parts).strip()


def _html_of_block(block: str) -> str | None:
    if block.startswith("<") and not _INLINE.match(block):
        found = _HTML.fullmatch(block)
        return block if found and _is_one_element(block, found["tag"]) else None
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


def _is_one_element(block: str, tag: str) -> bool:
    """Return whether the element that begins ``block`` ends with it, and not before."""
    depth = 0
    for found in re.finditer(rf"<(/?){tag}\b", block):
        depth += -1 if found[1] else 1
        if depth == 0:
            return found.end() == len(block) - 1
    return False


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
