"""The fields of a notice as values, parsed from what stands behind a label; nothing is guessed.

The table of labels, and how labels are found in text, is in ``converters.labels``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from converters.dates import begin_date
from converters.dates.foreign import read_foreign_date
from converters.issues import Code, Issue
from converters.labels import SPACES, Field, squeeze
from converters.model import Notice, Validity
from converters.official.document_number import DocumentNumber
from converters.official.index_number import IndexNumber

_COLONS = ":：∶︰﹕"

EMPTY_VALUES = frozenset(
    """
    null undefined 无 none nan nil n/a 暂无 空 待定 不详 未知 [] 〔〕 〔〕号 / // \\ * . 、 - -- --- — —— ———— –
    无文号 没有文号 无发文字号 无索引号 无字号 无正式文号 无编号 无内容 无关键词 无主题词
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
"""What stands for an absent value, after squeezing and in lower case."""


def is_empty(value: str) -> bool:
    """Return whether ``value`` says that there is none.

    >>> is_empty(" 无 "), is_empty("—"), is_empty("null"), is_empty("无锡市")
    (True, True, True, False)
    """
    squeezed = squeeze(value).strip(_COLONS).lower()
    return not squeezed or squeezed in EMPTY_VALUES or not squeezed.strip("-—–_/.*、…")


@dataclass(frozen=True, slots=True)
class Found:
    """A labelled value as found. ``place`` says where, for a person: ``disclosure table``, ``meta ArticleTitle``."""

    field: Field
    value: str
    place: str
    rank: int = 1
    label: str = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a notice that labels give; what no label gives is empty, as in ``Notice``."""

    title: str = ""
    issuer: str = ""
    document_number: str = ""
    index_number: str = ""
    issued: date | None = None
    published: date | None = None
    effective: date | None = None
    expires: date | None = None
    validity: Validity | None = None
    topics: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    summary: str = ""
    source: str = ""


def fill_notice(notice: Notice, fields: Fields) -> Notice:
    """Return ``notice`` with all that labels say of it, its title and issuer aside, which may be known better."""
    return replace(
        notice,
        document_number=fields.document_number,
        index_number=fields.index_number,
        issued=fields.issued,
        published=fields.published,
        effective=fields.effective,
        expires=fields.expires,
        validity=fields.validity,
        topics=fields.topics,
        keywords=fields.keywords,
        summary=fields.summary,
    )


VALIDITIES: tuple[tuple[str, Validity], ...] = (
    # a word in the value -> what it says; the first that occurs decides
    ("部分失效", Validity.PARTLY_REPEALED),
    ("部分废止", Validity.PARTLY_REPEALED),
    ("部分有效", Validity.PARTLY_REPEALED),
    ("未生效", Validity.NOT_YET),
    ("废止", Validity.REPEALED),
    ("已修订", Validity.REPEALED),
    ("失效", Validity.EXPIRED),
    ("无效", Validity.EXPIRED),
    ("已过期", Validity.EXPIRED),
    ("有效", Validity.IN_FORCE),
    ("In force", Validity.IN_FORCE),
    ("生效", Validity.IN_FORCE),
)

_PARTS = re.compile(r"[\s\u3000\xa0,，;；、|｜/\\>＞]+")
_TOPIC_PARTS = re.compile(r"[\s\u3000\xa0,，;；|｜/\\>＞]+")


def read_validity(text: str) -> Validity | None:
    """Return what ``text`` says about validity; None if nothing known.

    >>> read_validity("有效"), read_validity("2年")
    (<Validity.IN_FORCE: 'in-force'>, None)
    """
    if squeeze(text) in ("是", "现行"):
        return Validity.IN_FORCE
    for word, validity in VALIDITIES:
        if word in text:
            return validity
    return None


def split_names(text: str) -> tuple[str, ...]:
    """Return the words of a list as pages write it, parted by whatever sign, in order, each once."""
    return tuple(dict.fromkeys(part for part in _PARTS.split(text) if not is_empty(part)))


_NUMBERED = re.compile(r"\d.*[号號]|[号號].*\d|[〔\[［(（]\s*(?:19|20)\d\d\s*[〕\]］)）]\s*\d")


def clean_document_number(value: str) -> str:
    """Return ``value`` with the brackets of its year normalised; ValueError if it is no document number.

    What is not of a known form but plainly numbered is kept verbatim.

    >>> clean_document_number("临政办发[2024]3号"), clean_document_number("临岚市环审字2024-08号")
    ('临政办发〔2024〕3号', '临岚市环审字2024-08号')
    """
    text = value.strip().strip("《》\"“”'。；;，,")
    for part in (text, _before_buttons(text)):
        try:
            return str(DocumentNumber.parse(part))
        except ValueError:
            continue
    if len(text) <= 60 and _NUMBERED.search(text) and "。" not in text:
        return SPACES.sub(" ", text)
    raise ValueError(f"not a document number: {text[:60]!r}")


def _before_buttons(text: str) -> str:
    """Return what of ``text`` stands before a space, bracket or bar after its one number: 临府〔2024〕3号 [下载]."""
    match = _WITH_BUTTONS.match(text)
    return match[1] if match else ""


_WITH_BUTTONS = re.compile(r"([^号號]{2,60}[号號])[\s\u3000]*[\s\u3000【\[|｜（(][^号號]{0,30}$")


def clean_issuer(value: str) -> str:
    """Return the names in ``value`` parted by one space, in order.

    >>> clean_issuer("临岚市教育局，临岚市财政局")
    '临岚市教育局 临岚市财政局'
    """
    parts = re.split(r"[\s\u3000\xa0,，;；、|｜/]+", value.strip().strip(".。-—"))
    return " ".join(dict.fromkeys(part for part in parts if not is_empty(part)))


_JAMMED_CLOCK = re.compile(r"(?<=^\d{4}[-/.]\d\d[-/.]\d\d)(?=\d{1,2}:\d\d)")
"""Where a clock follows a day that has two digits for everything, with nothing between: 2024-03-0816:22."""
_SHORT_DATE = re.compile(r"\[?(\d\d)([-./])(\d{1,2})\2(\d{1,2})\]?(?:\s+\d{1,2}:\d\d(?::\d\d)?)?")


def _short_date(value: str) -> date | None:
    """Return the day that a site of the first years writes with two digits for the year, in the order of GB/T 7408.

    >>> _short_date("06-08-22"), _short_date("99-12-1"), _short_date("22-13-06")
    (datetime.date(2006, 8, 22), datetime.date(1999, 12, 1), None)
    """
    match = _SHORT_DATE.fullmatch(value)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[3]), int(match[4])
    try:
        return date(year + (1900 if year >= 90 else 2000), month, day)
    except ValueError:
        return None


def _parse(found: Found) -> object:
    """Return the value of ``found`` in its field's type; ValueError if it is not of the field's form."""
    value = found.value.strip()
    match found.field:
        case Field.ISSUED | Field.PUBLISHED | Field.EFFECTIVE | Field.EXPIRES:
            value = _JAMMED_CLOCK.sub(" ", value.strip("[]【】()（）《》"), count=1)
            day = begin_date(value) or _short_date(value) or read_foreign_date(value)
            if day is None:
                raise ValueError(f"no date: {value[:60]!r}")
            return day
        case Field.DOCUMENT_NUMBER:
            return clean_document_number(value)
        case Field.INDEX_NUMBER:
            return str(IndexNumber.parse(value))
        case Field.VALIDITY:
            validity = read_validity(value)
            if validity is None:
                raise ValueError(f"no validity known: {value[:60]!r}")
            return validity
        case Field.ISSUER:
            return clean_issuer(value)
        case Field.TOPICS:
            return tuple(dict.fromkeys(part for part in _TOPIC_PARTS.split(value) if not is_empty(part)))
        case Field.KEYWORDS:
            return split_names(value)
        case Field.TITLE | Field.SUMMARY | Field.SOURCE:
            return SPACES.sub(" ", value)
        case Field.OTHER | Field.IGNORE:
            return value


def _key(value: object) -> str:
    """Return what of ``value`` must differ for two values to be in conflict."""
    text = "".join(value) if isinstance(value, tuple) else str(value)
    return re.sub(r"[^\w]", "", unicodedata.normalize("NFKC", text)).lower()


_QUOTED = 120
"""Characters of a value, or of its place, that an issue repeats."""


def _quote(value: object) -> str:
    text = str(value)
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"


_SILENT_CONFLICTS = frozenset({Field.TOPICS, Field.KEYWORDS, Field.SUMMARY, Field.SOURCE, Field.OTHER, Field.IGNORE})


def read_fields(found: Iterable[Found]) -> tuple[Fields, tuple[Issue, ...]]:
    """Return the fields that ``found`` gives, in the order of belief: lower rank first, then earlier.

    Empty, malformed and conflicting values become issues; labels of no field of ours are passed over.
    """
    values: dict[str, Any] = {}
    places: dict[str, str] = {}
    issues: list[Issue] = []
    for item in sorted(found, key=lambda item: item.rank):
        if item.field in (Field.OTHER, Field.IGNORE):
            continue
        if is_empty(item.value):
            issues.append(Issue(Code.LABEL_EMPTY, item.label or item.field.value, item.place))
            continue
        try:
            value = _parse(item)
        except ValueError as error:
            issues.append(Issue(Code.LABEL_INVALID, f"{item.label or item.field.value}: {error}", item.place))
            continue
        if item.field.value not in values:
            values[item.field.value], places[item.field] = value, item.place
        elif _key(value) != _key(values[item.field.value]) and item.field not in _SILENT_CONFLICTS:
            first, second = _quote(values[item.field.value]), _quote(value)
            detail = f"{item.field.value}: {first} ({_quote(places[item.field])}), {second} ({_quote(item.place)})"
            issues.append(Issue(Code.LABEL_CONFLICT, detail, item.place))
    return Fields(**values), tuple(dict.fromkeys(issues))
