"""Issuer, number and date of writing: labels weighed against what the document itself says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from converters.dates import begin_date
from converters.fields import Found, clean_issuer, is_empty
from converters.issues import Code, Issue
from converters.labels import Field
from converters.official.closing import Closing, find_printer
from converters.official.document_number import find_line_number
from converters.official.houses import MEDIA, find_house, find_source, is_abbreviated, may_issue
from converters.official.issuing import (
    find_announcer,
    find_forwarded,
    find_leading_agency,
    find_title_issuers,
    is_agency,
    is_section,
)
from converters.official.opening import Opening
from converters.official.purchaser import EXCHANGES, find_principal, find_purchaser
from converters.official.towns import name_offices
from converters.readers.html.fuller_names import TERM, cuts_short, name_place, take_fuller
from converters.readers.html.speaker import find_speaker
from converters.readers.html.title import ENDS, pairs_of

_GENERATED = re.compile(r"生成|产生|形成")
_SENT = re.compile(r"生成|产生|形成|^发文")


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that bears on who issued the document."""

    labelled: tuple[Found, ...]
    title: str
    opening: Opening
    closing: Closing
    headed: tuple[str, ...] = ()
    """Agencies that stand alone in a line between title and text."""
    beside: tuple[str, ...] = ()
    """An agency that stands beside the day in the line about the article, with no label."""
    texts: tuple[str, ...] = ()
    """The lines of the document."""
    site: tuple[str, ...] = ()
    """What the site calls itself."""
    number: str = ""
    """The document number."""


def _own_names(evidence: Evidence) -> tuple[str, ...]:
    """Return the issuers that the document names itself: order, then title, then signature or who buys."""
    ordered, signed = evidence.opening.order_issuer, evidence.closing.signers
    if ordered and not (signed and (is_abbreviated(ordered) or cuts_short((ordered,), signed))):
        return (ordered,)
    if len(signed) == 1 and (buyer := find_principal(evidence.title, evidence.texts, signed[0])):
        return (buyer,)
    titled = name_offices(find_title_issuers(evidence.title), signed)
    if set(signed) & set(find_forwarded(evidence.title)):
        return evidence.headed
    if not titled:
        return name_place(signed, evidence.headed) or evidence.headed
    if signed and (tuple(TERM.sub("", name) for name in titled) == signed or cuts_short(titled, signed)):
        return signed
    if len(titled) == len(signed) == 1 and titled[0] in signed[0] and not _speaks(titled[0], evidence.title):
        return signed
    more = len(signed) > len(titled) or any(is_abbreviated(name) for name in titled)
    if more and any(one.endswith(titled[0].lstrip("本我")) or titled[0].endswith(one) for one in signed):
        is_last = len(titled) == 1 and titled[0] == signed[-1]  # above it stands the end of a list
        return titled if is_last else take_fuller(titled, signed)
    if len(signed) == len(titled) and any(map(is_abbreviated, titled)) and not any(map(is_abbreviated, signed)):
        return signed
    return titled


def _list_offices(evidence: Evidence) -> Iterator[Sequence[str]]:
    """Yield whom labels, sources and the site name, where the document itself names no more than a town."""
    for field in (Field.ISSUER, Field.SOURCE):
        values = [clean_issuer(one.value) for one in evidence.labelled if one.field is field]
        yield from (tuple(filter(find_source, names.split())) for names in values)
    yield [name for name in evidence.site if name.endswith(("人民政府", "办事处"))]


def _find_fuller(own: tuple[str, ...], labelled: Sequence[str]) -> str:
    """Return what is ``labelled`` and says in full whose ``own`` short names are; "" if nothing does."""
    if len(own) == 1:
        return next((name for name in labelled if _names_place(name, own[0])), "")
    return next((names for name in labelled if _writes_out((names := clean_issuer(name)).split(), own)), "")


def _writes_out(names: Sequence[str], own: Sequence[str]) -> bool:
    """Whether ``names`` are those of ``own``, in their order, of which some but not all are short for one of them."""
    if len(names) != len(own) or not set(names) & set(own):
        return False
    return all(name == one or cuts_short((one,), (name,)) for name, one in zip(names, own, strict=True))


def _speaks(name: str, title: str) -> bool:
    """Whether ``title`` says what an agency does: 临岚市水务局关于…. 临岚市医院2024年招聘公告 only names it."""
    return title.strip().startswith(tuple(name + verb for verb in _SPEAKS))


_SPEAKS = ("关于", "印发", "转发", "批转", "发布", "公布")


def resolve_issuer(evidence: Evidence) -> str:
    """Return the issuers, parted as the source parts them; "" where nothing names them.

    发文机关 goes before the document's own words, these before 发布机构 and 来源: who publishes or
    reprints is not the issuer. A short form (市政府) gives way to the full name. The newsroom of a place
    is the issuer of its own reports, which nothing else signs.
    """
    own = name_offices(_own_names(evidence), *_list_offices(evidence))
    labelled = [one for one in evidence.labelled if one.field is Field.ISSUER and not is_empty(one.value)]
    for found in labelled:
        names = clean_issuer(found.value)
        if (found.rank % 10 == 1 or found.rank < 0) and not any(map(is_abbreviated, names.split())):
            return " ".join(own) if cuts_short(names.split(), own) else _add_joint(names, labelled)
    if fuller := _find_fuller(own, [one.value.strip() for one in labelled]):
        return fuller
    if own and not any(map(is_abbreviated, own)):
        return _say_whose(own, evidence) + " ".join(own)
    for found in labelled:
        names = clean_issuer(found.value)
        if may_issue(names) and not (own and is_abbreviated(names)):
            return names
    for found in evidence.labelled:
        if found.field is Field.SOURCE and (name := find_source(found.value.strip())):
            buyer = find_purchaser(evidence.title, evidence.texts) if name.endswith(EXCHANGES) else ""
            return buyer or name
    if own or (beside := _list_beside(evidence)):
        return " ".join(own or beside)
    opening = evidence.opening
    if led := find_leading_agency(evidence.title) or find_announcer(evidence.number) or opening.adopted_by:
        return led
    if buyer := find_purchaser(evidence.title, evidence.texts):
        return buyer
    if printer := find_printer(evidence.texts, evidence.number):
        return printer
    if explained := next((match["name"] for line in evidence.texts if (match := _EXPLAINED.match(line))), ""):
        return explained
    if hosted := _find_host(evidence):
        return hosted
    return _name_source(evidence)


_SCHOOLS = ("大学", "学院", "学校", "中学", "小学")


_SAYS_WHOSE = re.compile("^$|[省市县区州旗盟乡镇]|最高|国家|国务|中央|中国|中华|全国")


def _say_whose(own: tuple[str, ...], evidence: Evidence) -> str:
    """Return what the name of who signs alone leaves out: what the site is named after has it before that name.

    Before a department that does not say whose it is goes the school that the site is of.
    """
    signed = own[0] if len(own) == 1 else ""
    if own != evidence.closing.signers or _SAYS_WHOSE.search(signed):
        return ""
    sites = [name for name in evidence.site if is_agency(name)]
    if whole := next((name for name in sites if name.endswith(signed)), ""):
        return whole.removesuffix(signed)
    schools = (name for name in sites if name.endswith(_SCHOOLS)) if is_section(signed) else ()
    return next((name for name in schools if not pairs_of(name) & pairs_of(signed)), "")


def _add_joint(names: str, labelled: Sequence[Found]) -> str:
    """Return ``names`` and those behind them that another label says to have issued it jointly."""
    joint = (name for one in labelled if one.label.startswith("联合") for name in clean_issuer(one.value).split())
    return " ".join(dict.fromkeys((*names.split(), *joint)))


def _list_beside(evidence: Evidence) -> list[str]:
    return [house for name in evidence.beside if (house := find_source(name))]


def _find_house_of_section(evidence: Evidence) -> str:
    """Return the agency that the site is named after, if a section hands in a document and does not say whose it is."""
    names = (*evidence.beside, *(one.value.strip() for one in evidence.labelled))
    is_handed_in = any(map(is_section, names))
    return next(_list_hosts(evidence), "") if is_handed_in and ENDS.search(evidence.title) else ""


def _list_hosts(evidence: Evidence) -> Iterator[str]:
    return (n for n in evidence.site if is_agency(n) and not is_abbreviated(n) and not MEDIA.search(n))


_ITSELF = ("本站", "本网", "本网站", "本站原创", "本网原创", "原创")
"""What a site calls itself as the source of a document."""
_AUTHOR = ("作者", "发布人", "发布者")


def _name_source(evidence: Evidence) -> str:
    """Return who handed in what nothing else names an issuer of: the newsroom of a place, else an agency.

    A section hands it in for its house, if the site is named after that, and so does the site itself.
    """
    handed = [one for one in evidence.labelled if one.field is Field.SOURCE or one.label.endswith(_AUTHOR)]
    sources = [find_house(one.value.strip()) for one in handed]
    newsroom = next((name for name in sources if name.endswith("融媒体中心")), "")
    source = newsroom or next((name for name in sources if name and not MEDIA.search(name)), "")
    source = (_find_house_of_section(evidence) if is_section(source) or not source else "") or source
    is_own = not source and ENDS.search(evidence.title) and any(one.value.strip() in _ITSELF for one in handed)
    return next(_list_hosts(evidence), "") if is_own else source


def _names_place(name: str, own: str) -> bool:
    """Whether ``name`` is ``own``, which begins with the rank of a place, with the name of that place before it."""
    before = name[: -len(own)]
    return own[0] in "省市区县州旗镇乡" and name.endswith(own) and 1 < len(before) <= _LONGEST_PLACE and is_agency(name)


_LONGEST_PLACE = 8
_ACTS = r"(?:现|特|将|拟|决定|定于|决|坚持|组织|举办|开展|面向|对|已|委托|联合|根据)"


def _find_host(evidence: Evidence) -> str:
    """Return the agency that the site is named after, if the title is one of a document and the text says that it acts.

    Nothing else names whose the document is, and a report of news is nobody's document.
    """
    if speaking := find_speaker(evidence.texts, tuple(_list_hosts(evidence))):
        return speaking
    if not ENDS.search(evidence.title):
        return ""
    acts = (n for n in _list_hosts(evidence) if any(re.search(re.escape(n) + _ACTS, text) for text in evidence.texts))
    return next(acts, "")


_EXPLAINED = re.compile(r"解读(?:机关|单位|部门)[:：]\s*(?P<name>[\u3400-\u9fff]{4,30}?)\s*$")


def complete_issuer(issuer: str, site: str) -> str:
    """Return an issuer that leaves out whose it is by the name of the site it stands on, if that ends in it.

    >>> complete_issuer("市水务局", "临岚市水务局"), complete_issuer("市水务局", "临岚市政府")
    ('临岚市水务局', '市水务局')
    """
    name = issuer.lstrip("本我")
    return site if is_abbreviated(issuer) and site.endswith(name) and is_agency(site) else issuer


def resolve_issued(
    labelled: Sequence[Found], value: date | None, published: date | None, opening: Opening, closing: Closing
) -> tuple[date | None, tuple[Issue, ...]]:
    """Return the date of writing, and a conflict between label and signature if there is one.

    A label that a system fills (生成日期) gives way to a signature more than a month earlier: such
    documents were moved from another system. It and 发文日期 give way to any earlier signature if they
    only say when the page was ``published``, and 发文日期 where nothing else does.
    """
    own = opening.proclaimed or closing.day
    if value is None or own is None or own == value:
        return value or own, ()
    days = [found for found in labelled if found.field is Field.ISSUED and not is_empty(found.value)]
    if any(begin_date(found.value) == own for found in days):
        # 发文日期 is the day of sending out, where 生成日期 agrees with the signature
        return own, ()
    names = [found.label for found in days]
    issue = Issue(Code.LABEL_CONFLICT, f"issued: {value} ({names[0] if names else 'label'}), {own} (text)", "issued")
    if names and _GENERATED.search(names[0]) and own + timedelta(days=31) < value:
        return own, (issue,)
    sent = names and (_SENT.search(names[0]) if published else names[0].startswith("发文"))
    if sent and own < value == (published or value):
        return own, (issue,)
    return value, (issue,)


_IN_TITLE = re.compile(
    r"(?:[（(〔\[](?=.+[）)〕\]]$)|(?<=[公通]告)\s*(?=[12]))((?:[^（）()〔〕\[\]]|[〔\[（(](?:19|20)\d\d[〕\]）)]){3,40}[号號])[）)〕\]]?$"
)


def resolve_number(value: str, opening: Opening, title: str) -> tuple[str, tuple[Issue, ...]]:
    """Return the document number: label, line under the title, else in brackets after the title; a conflict is said."""
    if not value and not opening.number:
        match = _IN_TITLE.search(title)
        number = find_line_number(match[1]) if match else None
        return (str(number) if number and (number.organ or number.year) else ""), ()
    if not value or not opening.number or _digits(value) == _digits(opening.number):
        return value or opening.number, ()
    return value, (
        Issue(Code.LABEL_CONFLICT, f"document_number: {value} (label), {opening.number} (text)", "document_number"),
    )


def _digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)
