"""What a page says about itself: its column, its records, and its zones for the tamper check."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from converters.furniture import is_breadcrumb
from converters.labels import squeeze
from converters.model import Origin
from converters.official.issuing import is_agency
from converters.raw_page import SEARCH_ENGINES, Page, Zone
from converters.readers.html.body import Body, Kind
from converters.readers.html.labels import Labels
from converters.readers.html.lines import Sheet
from converters.readers.html.title import name_site

_SITE_CODE = re.compile(r"网站标识码\s*[:：]?\s*([0-9a-zA-Z]{8,12})")
_POLICE = re.compile(r"公网安备\s*(?:案?号?\s*[:：]?\s*)?(\d{14})")
_ICP = re.compile(r"[\u4e00-\u9fff]ICP备(?:案)?\s*(?:号\s*[:：]?\s*)?\d{6,12}\s*号?(?:\s*-\s*\d{1,3})?", re.IGNORECASE)
_HOST = re.compile(r"(?:主办单位|主办)\s*[:：]\s*([\u4e00-\u9fff（）]{3,40})")
_LEAD = re.compile(r"^[^>＞»:：]{0,16}(?:位置|栏目|所在)\s*(?:是|为)?\s*[】\]]?\s*[:：>＞]?\s*")
_STEPS = re.compile(r"\s*(?:[>＞»›→/\\|]|&gt;|->|--|－|——)+\s*")
_NOT_COLUMNS = frozenset(
    """
    首页 网站首页 主页 正文 详情 内容 返回首页 您现在的位置 当前位置 信息详情 详细内容 文章内容 浏览 home index 信息内容
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)

_METADATA = ("articletitle", "contentsource", "sitename", "columnname", "keywords", "description", "author")


def read_origin(sheet: Sheet) -> Origin:
    """Return what the page says of its site: codes and records from head and footer, its host, its address."""
    metas = dict(reversed(sheet.metas))
    text = "\n".join([text for line in sheet.lines if "备" in (text := line.text) or "标识" in text or "主办" in text])
    code = metas.get("siteidcode", "") or _first(_SITE_CODE, text)
    host = re.split(r"[\s\u3000]", _first(_HOST, text))[0]
    url = next(
        (metas[name] for name in ("url", "og:url") if metas.get(name, "").startswith(("http://", "https://"))), ""
    )
    return Origin(
        url=url,
        publisher=metas.get("sitename", "") or host,
        site_code=code if re.fullmatch(r"[0-9a-zA-Z]{8,12}", code) else "",
        police_record=_first(_POLICE, text),
        icp_record=squeeze(record[0]) if "备" in text and (record := _ICP.search(text)) else "",
    )


_SENDS = re.compile(
    rf"{SEARCH_ENGINES}[^}}]{{0,300}}location(?:(?:\.href)?\s*=(?!=)|\.(?:replace|assign)\()",
    re.IGNORECASE,
)


REFERRER = "referrer"
"""What a script asks that sends some readers elsewhere."""


def read_senders(root: etree._Element) -> tuple[Zone, ...]:
    """Return, as a zone, the scripts that send readers elsewhere whom a search engine sent."""
    texts = (element.text or "" for element in root.iter("script"))
    sent = [" ".join(text.split())[:_LONGEST_SCRIPT] for text in texts if REFERRER in text and _SENDS.search(text)]
    return (Zone("script", "\n".join(sent)),) if sent else ()


_LONGEST_SCRIPT = 2000


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[1] if match else ""


_MASTHEAD = 6
"""Lines in which the head of a site says whose it is."""


def list_site_names(sheet: Sheet, publisher: str, title: int, body: Body) -> tuple[str, ...]:
    """Return what the site calls itself, the surest first: records, title element, masthead, imprint."""
    return (*name_site(sheet, publisher), *_read_masthead(sheet, title, body), *_read_owner(sheet))


def _read_masthead(sheet: Sheet, title: int, body: Body) -> tuple[str, ...]:
    """Return the agencies that stand alone in the first lines of a page, but for the line above ``title`` or text."""
    end = min(title if title >= 0 else body.start, body.start, _MASTHEAD)
    return tuple(line.text for line in sheet.lines[: max(end - 1, 0)] if not line.linked and is_agency(line.text))


_OWNER = re.compile(
    r"(?:版权所有|copyright|©)[\s:：©\d\-–—()（）c]*(?P<name>[\u4e00-\u9fff]{4,20})(?=[\s.。,，]|$)", re.IGNORECASE
)


def _read_owner(sheet: Sheet) -> tuple[str, ...]:
    """Return the agency to which the imprint says that the site belongs; () if it does not say.

    Of several the first: what follows are designers.
    """
    said = (line.text for line in sheet.lines if "版权" in line.text or "opyright" in line.text or "©" in line.text)
    name = next((match["name"] for text in said if (match := _OWNER.search(text))), "")
    return (name,) if is_agency(name) else ()


def find_breadcrumb(sheet: Sheet, kinds: Sequence[Kind], body: Body) -> range:
    """Return the lines of the breadcrumb: its first line and the crumbs in the same element."""
    starts = [at for at, kind in enumerate(kinds) if kind is Kind.BREADCRUMB and not body.start <= at < body.end]
    if not starts:
        return range(0)
    start = next((at for at in starts if "位置" in sheet.lines[at].text[:12]), starts[-1])
    end = start + 1
    limit = min(len(kinds), start + 10, body.start if start < body.start else len(kinds))
    while end < limit:
        line = sheet.lines[end]
        if not re.match(r"[>＞»›/\\]|-\s", line.text) and not (
            sheet.lines[end - 1].text.rstrip().endswith((">", "＞", "»", "›"))
        ):
            break
        end += 1
    return range(start, end)


def read_column(sheet: Sheet, crumbs: range, title: str) -> tuple[str, ...]:
    """Return the columns that the breadcrumb names, home page and title left out; else the column label."""
    text = " > ".join(sheet.lines[at].text for at in crumbs)
    text = _LEAD.sub("", text, count=1) if is_breadcrumb(text) and not text.startswith(("首页", "网站首页")) else text
    names = [name.strip(" :：\u3000") for name in _STEPS.split(text)]
    if len(names) == 1 and " " in names[0]:
        names = names[0].split()
    kept = tuple(
        name
        for name in names
        if name and squeeze(name) not in _NOT_COLUMNS and squeeze(name) != squeeze(title) and len(name) <= 30
    )
    if kept:
        return kept
    return tuple(content for name, content in sheet.metas if name == "columnname" and content and content != "null")[:1]


def read_zones(sheet: Sheet, kinds: Sequence[Kind], labels: Labels, text: tuple[range, range], crumbs: range) -> Page:
    """Return the zones of the page with their visible text, in the order of the page; metadata holds the head's too.

    ``text`` are the lines of the text, and those of a copy of it.
    """
    labelled = {at for one in labels.found for at in range(one.start, one.end)}
    parts: dict[str, list[str]] = {name: [] for name in ("masthead", "breadcrumb", "metadata", "body", "footer")}
    parts["metadata"] += [content for name, content in sheet.metas if name in _METADATA and content]
    texts = [line.text for line in sheet.lines]
    body, copy = text
    parts["body"] += [texts[at] for at in (*body, *copy) if texts[at]]
    for at in (*range(body.start), *range(body.stop, len(texts))):
        if not texts[at] or at in copy:
            continue
        if at in crumbs:
            zone = "breadcrumb"
        elif kinds[at] is Kind.CATALOGUE or at in labelled:
            zone = "metadata"
        else:
            zone = "masthead" if at < body.start else "footer"
        parts[zone].append(texts[at])
    zones = [Zone("title", sheet.title)] if sheet.title else []
    return Page((*zones, *(Zone(name, "\n".join(texts)) for name, texts in parts.items() if texts)))
