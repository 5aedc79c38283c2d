"""The head of a text dump: labels on one line, on two, or all jammed; the title; where the text begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from converters.dates import ARABIC, HAN, MINGUO, TIME
from converters.dates.local import MINGUO_DAY
from converters.fields import Found
from converters.furniture import is_breadcrumb, is_furniture
from converters.labels import Field, Label, match_label, split_jammed, split_label, squeeze
from converters.official.document_number import find_line_number
from converters.official.issuing import split_agencies
from converters.readers.documents.letter_headings import is_address
from converters.readers.documents.title_words import ALONE, DECISIONS, LETTERS, RULES, any_of

_LONGEST_HEAD = 60
_DATES = (Field.ISSUED, Field.PUBLISHED, Field.EFFECTIVE, Field.EXPIRES)
_SENTENCE = re.compile(r"[。；;]|[：:]\s*$")
_STOP = re.compile(r"。|[：:]\s*$")
_TITLE_LINE = re.compile(
    rf"关于.{{2,}}|(?:{any_of(LETTERS, RULES, DECISIONS, ('解读', '声明'))})(?:[（(〔][^（()）〕]{{1,24}}[）)〕])*$"
)
_SITE = re.compile(
    r"(?:网|网站|平台|政府|中心|办公室|委员会|[局厅部委院署街镇乡]|首页|门户|公开|目录|动态|信息|要闻|通知公告)$"
)
_HAN_SIGN = re.compile(r"[\u3400-\u9fff]")
_PLAIN_VALUE = re.compile(
    r"[\d\s\-—/次人]*(?:[【\[（(]?\s*(?:大\s*中\s*小|小\s*中\s*大|[LMS](?:\s*[LMS]){1,3})\s*[】\]）)])?"
)
_VALUE_END = re.compile(r"\s*(?:现行有效|有效|已废止|废止|失效|部分失效|是|否|无)")


@dataclass(slots=True)
class Head:
    """What stands above the text. ``dropped`` are lines left out, ``rest`` the lines of the text."""

    found: list[Found] = field(default_factory=list)
    candidates: list[str] = field(default_factory=list)
    """Lines that may be the title, in order."""
    dropped: list[str] = field(default_factory=list)
    column: tuple[str, ...] = ()
    rest: list[str] = field(default_factory=list)
    """What was jammed behind the last value comes first."""


_CRUMB = re.compile(r"[\s?？]*(?:>>|&gt;|[>＞»›→/\\])[\s?？]*")
_DAY = re.compile(r"\d{4}/\d{1,2}/\d{1,2}")
_CRUMB_LABEL = re.compile(r"^.{0,12}?(?:位置|栏目)\s*(?:是|为|在)?\s*[】\]]?\s*[:：>＞»›]?\s*")


def split_breadcrumb(line: str) -> tuple[str, ...]:
    """Return the elements of a breadcrumb; a lost no-break space (``?``) belongs to the sign beside it.

    >>> split_breadcrumb("您当前所在位置:首页?>?信息公开?>?目录")
    ('首页', '信息公开', '目录')
    """
    parts = _CRUMB.split(_CRUMB_LABEL.sub("", line.strip()))
    return tuple(part.strip() for part in parts if part.strip())


def is_trail(line: str) -> bool:
    """Return whether ``line`` says where on the site the page stands, with words before it or without."""
    if is_breadcrumb(line):
        return True
    return len(line) <= 80 and len(_CRUMB.findall(_DAY.sub("", line))) >= 2 and not _SENTENCE.search(line)


def is_title_line(line: str) -> bool:
    """Return whether ``line`` is worded as the title of an official document."""
    text = squeeze(line)
    if not 5 <= len(text) <= 160 or _SENTENCE.search(text) or ("关于" not in text and _SITE.search(text)):
        return False
    return _TITLE_LINE.search(text) is not None


_BARE_TITLE = re.compile(rf"(?:{any_of(ALONE)})[一二三四五六七八九十\d]{{0,2}}")


def is_bare_title(line: str) -> bool:
    """Return whether ``line`` is a title that says no more than the kind of the document: 通告二."""
    return _BARE_TITLE.fullmatch(squeeze(line)) is not None


def is_headline(line: str) -> bool:
    """Return whether ``line`` can be a title of any kind: short, Chinese, no sentence, name of a site or address."""
    text = squeeze(line)
    if not 8 <= len(text) <= 80 or _SENTENCE.search(text) or _SITE.search(text):
        return False
    return len(_HAN_SIGN.findall(text)) * 2 > len(text) and not is_furniture(line) and not is_address(line)


def _place(number: int) -> str:
    return f"line {number + 1}"


def split_value(label: Label, value: str) -> tuple[str, str]:
    """Return the value of ``label`` and the text jammed behind it."""
    if label.field in _DATES:
        match = ARABIC.match(value) or HAN.match(value)
        if match:
            end = match.end()
            time = TIME.match(value, end)
            end = time.end() if time else end
            return value[:end], value[end:].strip()
    if label.field is Field.VALIDITY and (match := _VALUE_END.match(value)):
        return value[: match.end()], value[match.end() :].strip()
    if label.field is Field.DOCUMENT_NUMBER and "号" in value:
        end = value.index("号") + 1
        if find_line_number(value[:end]):
            return value[:end], value[end:].strip()
    if label.field is Field.IGNORE and (match := _PLAIN_VALUE.match(value)):
        return value[: match.end()], value[match.end() :].strip()
    return value, ""


def takes_next(label: Label, value: str, *, two_lines: bool) -> bool:
    """Return whether ``value``, the line below an empty ``label``, is its value."""
    if split_label(value) is not None or match_label(value) is not None or is_furniture(value):
        return False
    match label.field:
        case Field.ISSUED | Field.PUBLISHED | Field.EFFECTIVE | Field.EXPIRES:
            return any(form.match(value) for form in (ARABIC, HAN, MINGUO, MINGUO_DAY))
        case Field.IGNORE:
            return _PLAIN_VALUE.fullmatch(value) is not None
        case Field.INDEX_NUMBER | Field.DOCUMENT_NUMBER:
            return two_lines and len(value) <= 60 and not _SENTENCE.search(value)
        case Field.SUMMARY | Field.TITLE:
            return len(value) <= 300 and not value.endswith(("：", ":"))
        case Field.VALIDITY | Field.ISSUER | Field.TOPICS | Field.KEYWORDS | Field.SOURCE | Field.OTHER:
            sentence = _SENTENCE if label.field is not Field.TOPICS else _STOP  # topics are parted by semicolons
            return two_lines and len(value) <= 80 and not sentence.search(value) and not is_title_line(value)


def _find_value(lines: list[str], at: int, last: int, *, two_lines: bool) -> tuple[str, int]:
    """Return the value below the label in line ``at`` and the last line of it; ("", -1) if its line holds one.

    Agencies stand each on a line of its own, up to the next label.
    """
    split = split_label(lines[at].strip())
    below = next((n for n in range(at + 1, min(at + 3, last + 1)) if lines[n].strip()), -1)
    if split is None or split[1] or below < 0 or not takes_next(split[0], lines[below], two_lines=two_lines):
        return "", -1
    end = below
    while two_lines and split[0].field is Field.ISSUER and end < last and split_agencies(lines[end + 1]):
        end += 1
    if end == last or split_label(lines[end + 1].strip()) is None:
        end = below
    return " ".join(line.strip() for line in lines[below : end + 1]), end


def _is_two_lined(lines: list[str]) -> bool:
    labels = [split for line in lines[:_LONGEST_HEAD] if (split := split_label(line))]
    return sum(not value for _, value in labels) * 2 > len(labels) > 1


def _ends_head(line: str) -> bool:
    return bool(_SENTENCE.search(line)) or len(line) > 160


def _last_marked(lines: list[str]) -> int:
    """Return the number of the last line of the head: a label, its value, a breadcrumb; -1 if there is none."""
    last, at, two_lines, stamp = -1, 0, _is_two_lined(lines), _find_stamp(lines)
    while at < min(len(lines), _LONGEST_HEAD):
        line = lines[at]
        if _names_a_thing(lines, at):
            break
        if split_label(line):
            last = at = max(at, _find_value(lines, at, len(lines) - 1, two_lines=two_lines)[1])
        elif is_trail(line) or (line.strip() and (_is_button_of_page(line) or line.strip() == stamp)):
            last = at
        elif line.strip() and _ends_head(line):
            break
        at += 1
    return last


_RULE = re.compile(r"([\u2500-\u257f\-—–－―_＿=＝~～*＊])\1{5,}")


def _is_button_of_page(line: str) -> bool:
    """Return whether ``line`` is furniture of a page; a rule typed below the printed head of a document is none."""
    return is_furniture(line) and not _RULE.fullmatch(squeeze(line))


def _names_a_thing(lines: list[str], at: int) -> bool:
    """Return whether line ``at`` says what something is called, and not the notice: its title stands above.

    A table of a page that names the notice has other labels above the name.
    """
    label = split_label(lines[at])
    if label is None or label[0].text != "名称" or not label[1] or is_title_line(label[1]):
        return False
    above = [line for line in lines[:at] if line.strip()]
    return any(map(is_title_line, above)) and not any(map(split_label, above))


def read_head(lines: list[str]) -> Head:
    """Return the head of ``lines``; without labels and breadcrumb it is empty and all lines are the text's."""
    head = Head()
    last, two_lines, at, stamp = _last_marked(lines), _is_two_lined(lines), 0, _find_stamp(lines)
    while at <= last:
        line = lines[at].strip()
        if not line:
            pass
        elif is_trail(line):
            head.column = head.column or split_breadcrumb(line)
        elif split := split_label(line):
            value, end = _find_value(lines, at, last, two_lines=two_lines)
            if value:
                head.found.append(Found(split[0].field, value, _place(at), split[0].rank, split[0].text))
                _note_unused(head, split[0], f"{line}{value}")
                at = end
            else:
                _read_values(head, line, at)
        elif is_furniture(line):
            head.dropped.append(line)
        elif line == stamp:
            head.found.append(Found(Field.PUBLISHED, _AUTHOR.sub("", line), _place(at), _UNNAMED_RANK, ""))
        elif (number := find_line_number(line)) and number.organ and number.style in _OF_LETTERS:
            head.found.append(Found(Field.DOCUMENT_NUMBER, line, _place(at), _UNNAMED_RANK, ""))
        else:
            head.candidates.append(line)
        at += 1
    head.rest += lines[last + 1 :]
    return head


_UNNAMED_RANK = 8
"""What no label names, a day or a number, is believed last."""
_OF_LETTERS = ("〔〕", "〔〕第")
"""The numbers that no line of a head but a line for them holds; an order's may be its title."""


def _find_stamp(lines: list[str]) -> str:
    """Return the line of the head that says when a site sent the page; "" if none does, or several: a timetable."""
    found = {line.strip() for line in lines[:_HEADED] if _is_moment(line.strip())}
    return found.pop() if len(found) == 1 else ""


def _is_moment(line: str) -> bool:
    """Return whether ``line`` is a day with a time of the day, as only a site writes it."""
    author = _AUTHOR.match(line)
    day = ARABIC.match(line, author.end() if author else 0)
    time = TIME.match(line, day.end()) if day else None
    return time is not None and _PLACE.fullmatch(line, time.end()) is not None


_AUTHOR = re.compile(
    r"(?:原创\s+(?:\S{2,20}\s+){1,3}?|[\u3400-\u9fff\w·]{2,16}(?<![时日间期于自至前后在从到定限])\s+)(?=(?:19|20)\d\d)"
)
"""Who wrote a post, and which account sent it; no word that a day follows in a sentence."""
_PLACE = re.compile(r"\s*(?:(?:发表于)?[\u4e00-\u9fff]{2,3})?(?:\s+听全文)?")
"""Where a post was sent from, as its site adds it: 17:30 江西."""
_HEADED = 8
"""Lines from the first of a page in which the day and the hour are of its head."""


def _read_values(head: Head, line: str, at: int) -> None:
    """Take the labels of ``line``, one or many; what is jammed behind the last value begins the text."""
    values = split_jammed(line)
    if not values:
        values = [labelled for part in _part_english(line) if (labelled := split_label(part))]
    for number, (label, behind) in enumerate(values):
        value, rest = split_value(label, behind) if number == len(values) - 1 else (behind, "")
        head.found.append(Found(label.field, value, _place(at), label.rank, label.text))
        _note_unused(head, label, f"{label.text}：{value}" if value else "")
        if rest:
            (head.dropped if _is_button(rest) else head.rest).append(rest)


_AROUND = "【】[]［］（）()|｜/ \t\u3000"


def _is_button(text: str) -> bool:
    """Return whether ``text`` is a bracket that closes behind the last value of a head, or a button in one."""
    bare = text.strip(_AROUND)
    return not bare or is_furniture(bare)


_APART = re.compile(r"\s{2,}(?=[A-Z][A-Za-z. ]{2,23}:)")


def _part_english(line: str) -> list[str]:
    """Return ``line`` parted before labels in English, which stand apart: a colon, and two spaces, may be of a value.

    >>> _part_english("Publication Date: 2026-03-06   Source: 临岚市水务局  一科")
    ['Publication Date: 2026-03-06', 'Source: 临岚市水务局  一科']
    """
    return _APART.split(line)


def _note_unused(head: Head, label: Label, line: str) -> None:
    if label.field in (Field.OTHER, Field.IGNORE, Field.SOURCE) and line:
        head.dropped.append(line)
