"""Numbers of list items: what a browser sets before each item of an ``ol``, and no text of the page holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from converters.readers.documents.numbering import write_number
from converters.readers.html.lines import Sheet
from converters.readers.html.skipped import STRUCK_OUT, UNREAD
from converters.readers.html.styles import Rule, find_bodies, find_rules

_DECIMAL = ("decimal", "{}. ")
_HAN = ("chineseCounting", "{}、")
_FORMS: Mapping[str, tuple[str, str]] = {
    # list-style-type or attribute type -> number format of Word, what stands around the number
    "1": _DECIMAL,
    "decimal": _DECIMAL,
    "a": ("lowerLetter", "{}. "),
    "A": ("upperLetter", "{}. "),
    "i": ("lowerRoman", "{}. "),
    "I": ("upperRoman", "{}. "),
    "lower-alpha": ("lowerLetter", "{}. "),
    "lower-latin": ("lowerLetter", "{}. "),
    "upper-alpha": ("upperLetter", "{}. "),
    "upper-latin": ("upperLetter", "{}. "),
    "lower-roman": ("lowerRoman", "{}. "),
    "upper-roman": ("upperRoman", "{}. "),
    "decimal-leading-zero": ("decimalZero", "{}. "),
    "cjk-ideographic": _HAN,
    "simp-chinese-informal": _HAN,
    "trad-chinese-informal": _HAN,
    "cjk-decimal": ("ideographDigital", "{}、"),
    "custom_cn": _HAN,
    "custom_cn1": ("chineseCounting", "{}）"),
    "custom_cn2": ("chineseCounting", "（{}）"),
    "custom_num": _DECIMAL,
    "custom_num1": ("decimal", "{}）"),
    "custom_num2": ("decimal", "（{}）"),
}
_OF_EDITOR = "custom_"
"""How the classes begin that UEditor gives to the forms above: it shows them as pictures, and sets no style."""
_BARE = frozenset(("none", "disc", "circle", "square"))
_STYLE = re.compile(r"(?:^|;)\s*list-style(?:-type)?\s*:\s*([^;]+)", re.IGNORECASE)
_DISPLAY = re.compile(r"(?:^|;)\s*display\s*:\s*(?!list-item|none|inherit|initial|unset)\w", re.IGNORECASE)
_INTEGER = re.compile(r"\s*([+-]?\d{1,9})")
_MOST_STYLED = 5000
"""Items of lists on a page; of more than any notice has, no style sheet is asked."""
_OWN = re.compile(
    r"""
      [一二三四五六七八九十百]{1,4}\s*[、．.]                       # 一、
    | [（(〔[]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,3}|[a-z])\s*[）)〕\]]  # （一）, (1)
    | \d{1,3}\s*(?:[、）)]|[.．](?!\d))                            # 1.
    | \d{1,2}(?:[.．]\d{1,2}){1,3}(?![\d%％万亿元米个倍])            # 1.2
    | 第\s*[一二三四五六七八九十百零\d]{1,5}\s*[编章节条款项步，,]
    | [一二三四五六七八九十]是 | (?:步骤|附件|问题?|q)\s*[一二三四五六七八九十\d]{1,3} | \d{1,2}\s+(?![\d%])
    | [a-z][.．、)）](?![a-z])                                    # A.
    | [①-⒛㈠-㈩❶-❿]
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A number that an item begins with in its own text."""


def number_items(sheet: Sheet, root: etree._Element, *, show_hidden: bool) -> None:
    """Fill ``sheet.numbers`` with what stands before the items of its lists; in cells it is written into the tree.

    Numbers are counted as in HTML (4.4.5, 4.4.8), in the form that style or type ask for. A list whose items
    bring their own numbers has no others.
    """
    items: dict[int, list[int]] = {}
    for at, node in enumerate(sheet.nodes):
        if node.tag == "li":
            items.setdefault(node.parent, []).append(at)
    rules: list[Rule] | None = None if sum(map(len, items.values())) <= _MOST_STYLED else []
    for at, element in sheet.ordered:
        lines = [_find_line(sheet, item) for item in items.get(at, ())]
        texts = [sheet.lines[line].text for line in lines if line >= 0]
        if sum(_OWN.match(text) is not None for text in texts) * 2 >= max(len(texts), 1):
            continue
        rules = find_rules(root, "list-style") if rules is None else rules
        counted = [one for one in element.iterchildren("li") if show_hidden or one.get("hidden") in (None, STRUCK_OUT)]
        numbers = zip(counted, _count(element, counted, rules), strict=True)
        shown = ((item, number) for item, number in numbers if item.get("hidden") != STRUCK_OUT)
        for line, (item, number) in zip(lines, shown, strict=False):
            if number and line >= 0 and not _OWN.match(sheet.lines[line].text):
                sheet.numbers[line] = sheet.numbers.get(line, "") + number
                _write_into_cell(item, number)


def _find_line(sheet: Sheet, item: int) -> int:
    """Return the line in which the text of an item begins, -1 if it has none."""
    node = sheet.nodes[item]
    return next((at for at in range(node.start, node.end) if not sheet.lines[at].image), -1)


def _count(element: etree._Element, items: Sequence[etree._Element], rules: Sequence[Rule]) -> Iterator[str]:
    """Yield the number of each item as it is shown, "" where none is."""
    backward = element.get("reversed") is not None
    number = _read_integer(element.get("start"), len(items) if backward else 1)
    of_list = _find_form(element, rules) or "decimal"
    for item in items:
        number = _read_integer(item.get("value"), number)
        form = "none" if _DISPLAY.search(item.get("style") or "") else _find_form(item, rules) or of_list
        yield "" if form in _BARE else _write(number, form)
        number += -1 if backward else 1


def _read_integer(text: str | None, otherwise: int) -> int:
    match = _INTEGER.match(text) if text else None
    return int(match[1]) if match else otherwise


def _find_form(element: etree._Element, rules: Sequence[Rule]) -> str:
    """Return what ``element`` says of the form of its numbers: its style, else an editor, a rule, or its type."""
    names = (element.get("class") or "").split()
    of_editor = next((name for name in names if name.startswith(_OF_EDITOR) and name in _FORMS), "")
    styles = [element.get("style") or ""]
    styles += [] if of_editor else find_bodies(rules, element)
    for style in styles:
        for value in reversed(_STYLE.findall(style)):
            if form := next((word for word in value.lower().split() if word in _FORMS or word in _BARE), ""):
                return form
    return of_editor or element.get("type") or ""


def _write(number: int, form: str) -> str:
    name, around = _FORMS.get(form, _DECIMAL)
    if name.endswith("Letter") and number > 0:
        letters = _spell(number)
        return around.format(letters if name == "lowerLetter" else letters.upper())
    return around.format(write_number(number, name))


def _spell(number: int) -> str:
    """Return ``number`` in letters, as lists of a page count.

    >>> [_spell(number) for number in (1, 26, 27, 28)]
    ['a', 'z', 'aa', 'ab']
    """
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("a") + rest) + text
    return text


def _write_into_cell(item: etree._Element, number: str) -> None:
    """Write ``number`` before the text of an item that stands in a cell: tables are read from the tree."""
    if next(item.iterancestors("td", "th"), None) is None:
        return
    walk = etree.iterwalk(item, events=("start", "end"))
    for event, element in walk:
        if event == "start" and (element.tag in UNREAD or element.get("hidden") is not None):
            walk.skip_subtree()
        elif event == "start" and element.text and element.text.strip():
            element.text = number + element.text.lstrip()
            return
        elif event == "end" and element is not item and element.tail and element.tail.strip():
            element.tail = number + element.tail.lstrip()
            return
