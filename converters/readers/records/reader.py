"""Records (rows of a table, objects of a list) -> notices: labels and keys name the fields, a profile comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from converters.fields import Fields, Found, fill_notice, read_fields, split_names
from converters.hints import Hints
from converters.hints.sources import IGNORE
from converters.issues import Code, Issue, ReadError
from converters.labels import Field, match_label, squeeze
from converters.model import Attachment, Block, Notice, Origin, TitleSource
from converters.official.classified import refuse_classified
from converters.official.closing import read_closing
from converters.official.houses import find_source
from converters.official.issuing import complete_issuers, find_title_issuers
from converters.official.towns import name_offices
from converters.public_address import clean_address
from converters.raw_page import Page, Parsed, Zone
from converters.readers.documents.heads import make_paragraphs
from converters.readers.records.asides import list_asides, part_code
from converters.readers.records.days import rank_key, read_value
from converters.readers.records.files import list_files
from converters.readers.records.keys import find_fields, name_fields
from converters.readers.records.names import last_part
from converters.readers.records.text import RecordText, is_html, read_record_text, strip_markup
from converters.readers.records.titles import list_maybe_titles

_UNNAMED = ("", Field.OTHER)
_KNOWN = frozenset(field.value for field in Field)
_MARKS = ("密级", "miji", "文件密级", "公文密级")
"""Keys of the mark of classification of a document."""
_TOLD: Mapping[str, str] = {
    # field that is told beside the text -> how a page labels it where the key is no label itself
    "index_number": "索引号",
    "document_number": "文号",
    "issuer": "发布机构",
    "source": "来源",
    "issued": "成文日期",
    "published": "发布日期",
    "effective": "实施日期",
    "expires": "失效日期",
    "validity": "有效性",
    "topics": "主题分类",
    "keywords": "主题词",
    "summary": "内容概述",
    "recipients": "主送机关",
    "attachments": "附件",
}


def make_record(values: Mapping[str, str], where: str, hints: Hints) -> Parsed:
    """Return the notice in one record; ``where`` names the record in messages.

    HTML in a value is read as such. Values of keys that name no field are kept as paragraphs ``key：value``
    below the text, a sentence without its key if a program named it; what says nothing in Chinese or is code is kept
    in an issue, so that nothing is lost. Raises ReadError without a title or a text, or if it is classified.
    """
    values = {key: "" if value.strip().lower() in _NULLS else value for key, value in values.items()}
    refuse_classified(f"密级：{value}" for key, value in values.items() if last_part(key) in _MARKS)
    fields = name_fields(values, hints)
    asides, found = list_asides(values, fields), _find_values(values, fields, where, hints)
    url = _find_address(values, fields)
    text = _read_texts([values[key] for key, field in fields.items() if field == "body"], hints.sidecar.url or url)
    beside = _read_losses([values[key] for key, field in fields.items() if field not in ("body", IGNORE)])
    patterned = _match_patterns(text.plain, hints)
    found += [Found(Field(key), patterned[key], f"{where}, pattern", 9) for key in patterned if key in _KNOWN]
    read, issues = read_fields(found)
    title, source, named = _name_record(read, where, hints)
    if not title or (source is TitleSource.BODY and list_maybe_titles(values, fields)):
        raise _refuse_untitled(where, [key for key, field in find_fields(values, hints).items() if not field], hints)
    rest, left = _part_rest(values, fields, asides, where)
    blocks = (*_below_title(text.blocks, title), *make_paragraphs(rest))
    if not any(block.text.strip() for block in blocks):
        raise ReadError(f"{where} has the title {title[:60]} and no text", "Complete it, or take it out of the list.")
    notice = Notice(
        title,
        blocks,
        title_source=source,
        issuer=hints.sidecar.issuer or complete_issuers(read.issuer, title),
        attachments=(*_find_attachments(values, fields, hints.sidecar.url or url), *text.attachments),
        issues=(*issues, *named, *left, *text.issues, *beside.issues),
        origin=Origin(url=url),
    )
    notice = _add_source(_fill_lists(fill_notice(notice, read), values, fields), read.source, where)
    texts = (text.plain, text.lost, beside.lost)
    return Parsed(notice, _make_page(title, texts, values, fields), _list_rows(values, patterned, hints))


def _find_values(values: Mapping[str, str], fields: Mapping[str, str], where: str, hints: Hints) -> list[Found]:
    """Return what the keys of a record say of the fields that labels of pages tell, too."""
    return [
        Found(*read_value(Field(field), strip_markup(values[key]), key), f"{where}, {key}", rank, key)
        for key, field in fields.items()
        for rank in [1 if key in hints.source.labels else rank_key(key)]
        if field in _KNOWN and values[key].strip()
    ]


def _name_record(read: Fields, where: str, hints: Hints) -> tuple[str, TitleSource, tuple[Issue, ...]]:
    """Return the title of a record, where it comes from, and what is to be said of it; no title if it has none."""
    if hints.sidecar.title:
        return hints.sidecar.title, TitleSource.SIDECAR, ()
    if read.title or not read.document_number:
        return _halve(read.title), TitleSource.LABEL, ()
    issue = Issue(Code.TITLE_FROM_BODY, f"{where}: named by its document number", "title")
    return _name_by_number(read.issuer, read.document_number), TitleSource.BODY, (issue,)


_SHORTEST_TITLE = 6


def _halve(title: str) -> str:
    """Return ``title`` once, where a list holds it twice on end, the second time perhaps cut short.

    >>> _halve("关于做好节水工作的通知关于做好节水工作的…"), _halve("关于做好节水工作的通知关于做好节水")
    ('关于做好节水工作的通知', '关于做好节水工作的通知关于做好节水')
    """
    bare = title.rstrip(".… ")
    again = bare.find(bare[:_SHORTEST_TITLE], _SHORTEST_TITLE) if len(bare) >= 2 * _SHORTEST_TITLE else -1
    first, second = bare[:again].rstrip(" _-|"), bare[again:]
    if again <= 0 or not first.startswith(second):
        return title
    return first if second == first or bare != title.rstrip() else title


_MOST_TITLE_LINES = 3


def _below_title(blocks: Sequence[Block], title: str) -> Sequence[Block]:
    """Return ``blocks`` without the lines at their head that are the ``title`` again, if there are more."""
    head = ""
    for at, block in enumerate(blocks[: min(_MOST_TITLE_LINES, len(blocks) - 1)], start=1):
        head += squeeze(block.text)
        if head == squeeze(title):
            return blocks[at:]
    return blocks


def _list_rows(values: Mapping[str, str], patterned: Mapping[str, str], hints: Hints) -> frozenset[str]:
    rows = {f"labels: {key}" for key in values if key in hints.source.labels}
    return frozenset(rows | {f"patterns: {field}" for field in patterned})


def _say(values: Mapping[str, str], names: Mapping[str, str]) -> str:
    """Return a line ``name：value`` for each key in ``names`` that has a value, without its markup."""
    told = {key: f"{name}：" if name else "" for key, name in names.items() if values[key].strip()}
    return "\n".join(name + strip_markup(values[key]) for key, name in told.items())


def _part_rest(
    values: Mapping[str, str], fields: Mapping[str, str], asides: Sequence[str], where: str
) -> tuple[str, tuple[Issue, ...]]:
    """Return what a record says below its text, and an issue that keeps its ``asides`` and each line of code."""
    rest = {key: part_code(values[key]) for key, field in fields.items() if field in _UNNAMED and key not in asides}
    coded = {key: values[key] for key in asides} | {key: code for key, (_, code) in rest.items() if code}
    left = (Issue(Code.FURNITURE_REMOVED, _say(coded, {key: key for key in coded}), where),) if coded else ()
    told = {key: "" if key.isascii() and "。" in text else key for key, (text, _) in rest.items()}
    return _say({key: text for key, (text, _) in rest.items()}, told), left  # nobody knows what nr means


def _make_page(title: str, texts: Sequence[str], values: Mapping[str, str], fields: Mapping[str, str]) -> Page:
    """Return the page that a record would be: what stands beside its text is labelled as in the table of a page."""
    names = {
        key: key if match_label(key) and not key.isascii() else _TOLD[field]
        for key, field in fields.items()
        if field in _TOLD
    }
    rest = {key: "" if key.isascii() else key for key, field in fields.items() if field in _UNNAMED}
    crumbs = "\n".join(strip_markup(values[key]) for key, field in fields.items() if field == "column")
    zones = (
        Zone("title", title),
        Zone("breadcrumb", crumbs),
        Zone("metadata", _say(values, names)),
        Zone("body", "\n".join(filter(None, (*texts, _say(values, rest))))),  # no page calls a line sys_orig
    )
    return Page(tuple(zone for zone in zones if zone.text))


def _fill_lists(notice: Notice, values: Mapping[str, str], fields: Mapping[str, str]) -> Notice:
    """Return ``notice`` with its recipients and its column, which no label of a page names."""
    texts = {field: strip_markup(values[key]) for key, field in fields.items() if values[key].strip()}
    return replace(
        notice,
        recipients=split_names(texts.get("recipients", "")),
        column=split_names(texts.get("column", "")),
    )


def _add_source(notice: Notice, source: str, where: str) -> Notice:
    """Return ``notice`` with the issuer that its ``source`` names where nothing else does; else the source is told."""
    if not source:
        return notice
    texts = [block.text for block in notice.body]
    house = "" if notice.issuer else find_source(source)
    named = name_offices(find_title_issuers(notice.title), [house])
    if len(named) == 1 and _is_in_full(house, named[0]):
        named = (house,)
    if house and (not named or house in named) and not read_closing(texts).signers:
        return replace(notice, issuer=" ".join(named) or house)
    if any(source in text for text in (notice.title, notice.issuer, *texts)):
        return notice
    return replace(notice, issues=(*notice.issues, Issue(Code.FURNITURE_REMOVED, f"来源：{source}", where)))


def _is_in_full(house: str, name: str) -> bool:
    """Whether ``house`` is the office called ``name`` with the place that it is of: 云汀区柳堤街道办事处."""
    return house.endswith(name) and house.removesuffix(name).endswith(("省", "市", "区", "县", "镇", "乡"))


_NULLS = frozenset(("null", "none", "nan", "undefined", "n/a", "-", "--", "—", "——"))
"""What programs write for a value that there is not."""


def _refuse_untitled(where: str, keys: Sequence[str], hints: Hints) -> ReadError:
    """Return the error for a record without a title, which says what profile was looked for."""
    listed = f"; unknown are its keys {'、'.join(keys[:8])}{'…' if len(keys) > 8 else ''}" if keys else ""
    if hints.source.name:
        advice = f"Name the key of the title in sources/{hints.source.name}.yml, under `labels`."
        return ReadError(f"{where} has no title{listed}", advice)
    sidecar = hints.sidecar
    sought = "、".join(text for text in (sidecar.publisher, urlsplit(sidecar.url).hostname or "") if text)
    looked = f"no profile in sources/ is for {sought}" if sought else "no sidecar says whose file it is"
    advice = (
        "Begin a profile (python3 -m scripts new-source NAME FILE), and write `source: NAME` into the file's sidecar."
    )
    return ReadError(f"{where} has no title{listed}, and {looked}", advice)


def _find_address(values: Mapping[str, str], fields: Mapping[str, str]) -> str:
    url = next((values[key] for key, field in fields.items() if field == "url"), "")
    return clean_address(url.strip())


def _read_texts(texts: list[str], base: str) -> RecordText:
    """Return the texts of a record as one, in their order."""
    read = [read_record_text(text, base) for text in texts]
    return RecordText(
        tuple(block for one in read for block in one.blocks),
        "\n".join(one.plain for one in read),
        tuple(dict.fromkeys(attachment for one in read for attachment in one.attachments)),
        tuple(issue for one in read for issue in one.issues),
        "\n".join(one.lost for one in read if one.lost),
    )


def _read_losses(values: Sequence[str]) -> RecordText:
    """Return what the ``values`` of fields lose where their markup is stripped: pictures, struck and broken text."""
    read = _read_texts([value for value in values if "<" in value or "&" in value], "")
    told = tuple(one for one in read.issues if one.code in (Code.IMAGE_LEFT_OUT, Code.TEXT_LEFT_OUT))
    return RecordText((), "", (), told, read.lost)


def of_each(hints: Hints, count: int) -> Hints:
    """Return what is told of each of ``count`` records: a title that the sidecar gives is that of one alone."""
    if count == 1 or not hints.sidecar.title:
        return hints
    return replace(hints, sidecar=replace(hints.sidecar, title=""))


def try_record(values: Mapping[str, str], where: str, hints: Hints) -> Parsed | ReadError:
    """Return the notice in one record, or why it is none, so that the other records go on."""
    try:
        return make_record(values, where, hints)
    except ReadError as error:
        return error


def _name_by_number(issuer: str, number: str) -> str:
    """Return how a document without a title is cited: 临岚市水务局公告〔2024〕3号."""
    first = issuer.partition(" ")[0]
    return number if number.startswith(first) else first + number


def _match_patterns(text: str, hints: Hints) -> dict[str, str]:
    found = {field: re.search(pattern, text) for field, pattern in hints.source.patterns.items()}
    return {field: match[1].strip() for field, match in found.items() if match}


def _find_attachments(values: Mapping[str, str], fields: Mapping[str, str], base: str) -> Iterator[Attachment]:
    for key in (key for key, field in fields.items() if field == "attachments"):
        is_markup = is_html(values[key])
        yield from read_record_text(values[key], base).attachments if is_markup else list_files(values[key], base)


def demand_one(parsed: tuple[Parsed | ReadError, ...], what: str) -> Parsed:
    """Return the only notice in ``parsed``; ReadError if there are several or none."""
    if not parsed:
        raise ReadError(f"{what} holds no notice", "Give a list of objects, or one object, each a notice.")
    errors = [item for item in parsed if isinstance(item, ReadError)]
    if errors and len(errors) >= len(parsed) - 1:
        raise errors[0]
    if len(parsed) > 1:
        raise ReadError(f"{what} holds {len(parsed)} notices, and one is asked for", "Give each in a file of its own.")
    return next(item for item in parsed if isinstance(item, Parsed))
