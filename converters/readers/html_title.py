"""The title of the notice: chosen among label, heading and title element, and cleaned of site and column names."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from converters.fields import Found
from converters.issues import Code, Issue
from converters.issuing import is_agency
from converters.labels import Field, squeeze
from converters.model import TitleSource
from converters.readers.html_lines import Sheet

_GENERIC = frozenset(
    """
    首页 网站首页 通知公告 通知 公告 公示公告 公告公示 信息公开 政府信息公开 政务公开 详情 详细信息 正文 内容 内容页
    文章 无标题 无标题文档 untitled document 信息详情 文章详情 新闻详情 政策文件 文件 动态 新闻 工作动态 要闻
    默认标题 标题 detail 政策 信息公开目录 政府信息公开目录 部门文件 详细页 细览 信息内容 文章内容 最新公开
    法定主动公开内容 公开信息 通告 政策法规 规范性文件 行政规范性文件 其他文件 政府文件 index home 文档
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
_PARTING = re.compile(r"\s*[-_|｜»›>＞—–]{1,3}\s*|\s*::\s*|\s+·\s+")
_SITE_WORDS = re.compile(
    r"(?:网站?|门户|平台|政府|首页|公开|频道|专栏|专题|子站|政务网|信息网|.{2,12}(?:局|厅|委|办|委员会|办公室))$"
)
_ENDS = re.compile(
    r"(?:通知|公告|通告|公示|决定|意见|办法|规定|细则|条例|方案|规划|计划|批复|复函|函|令|通报|公报|报告|请示|决议|纪要|议案|指南|目录|清单|解读|名单"
    r"|须知|制度|规则|标准|情况|说明|要点|简章|预案|章程|措施|结果|决算|预算|书|表)(?:[（(].{1,30}[）)])?$"
)
_REPRINT = re.compile(r"^[（(【\[]\s*转载\s*[）)】\]]\s*")
_DATED = re.compile(r"\s*[（(]\s*(?:19|20)\d{2}[-年./]\d{1,2}[-月./]\d{1,2}日?\s*[）)]$")
_ABOUT = re.compile(
    r"[\[【(（]?\s*(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s[^。]{0,80}[:：]|(?:来源|发布时间|时间)\s*[:：]"
)
_NUMBER = re.compile(r"^\s*[（(]?[\u4e00-\u9fff]{1,12}[〔\[［(（](?:19|20)\d{2}[〕\]］)）]\s*\d+\s*号[）)]?\s*$")


@dataclass(frozen=True, slots=True)
class Title:
    """The title with the lines that hold it (half-open, empty if it is not visible) and where it came from."""

    text: str
    source: TitleSource = TitleSource.LABEL
    issues: tuple[Issue, ...] = ()


def key_of(text: str) -> str:
    """Return what of a title must be equal for two titles to be the same: no white space, no signs."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).lower()


def clean_title(text: str) -> str:
    """Return ``text`` without what surrounds a title: a mark of reprint, a colon, brackets of nothing."""
    return _DATED.sub("", _REPRINT.sub("", text.strip().strip("|·•>》 \u3000"))).strip()


def is_usable(text: str, names: frozenset[str]) -> bool:
    """Return whether ``text`` can be a title: no name of a site or column, no mere word, number or address."""
    bare = squeeze(text)
    if len(bare) < 4 or bare.lower() in _GENERIC or bare in names or "://" in bare or len(bare) > 300:
        return False
    if _NUMBER.match(bare):  # a document saved from Word names itself by its number
        return False
    return re.search(r"[\u3400-\u9fff]{3}", bare) is not None and not is_agency(bare)


def site_names(sheet: Sheet) -> frozenset[str]:
    """Return the names of site and column that the head gives, squeezed: never a title."""
    wanted = ("sitename", "columnname", "columndescription", "columntype")
    return frozenset(squeeze(content) for name, content in sheet.metas if name in wanted and content)


def split_title_element(text: str, names: frozenset[str]) -> list[str]:
    """Return what may be the title in the title element, the likeliest first."""
    parts = [part.strip() for part in _PARTING.split(text) if part.strip()]
    usable = [part for part in parts if is_usable(part, names)]
    likely = [part for part in usable if not _SITE_WORDS.search(part) or _ENDS.search(part)]
    ranked = sorted(likely or [], key=len, reverse=True)
    whole = [text.strip()] if len(parts) == 1 and is_usable(text, names) else []
    for at, _ in enumerate(parts):
        joined = text
        if at and at == len(parts) - 1 and _SITE_WORDS.search(parts[at]):
            joined = text[: text.rfind(parts[at])].rstrip(" -_|｜»›>＞—–·")
            whole.append(joined) if is_usable(joined, names) and joined not in ranked else None
    return list(dict.fromkeys([*ranked, *whole]))


def find_headings(sheet: Sheet, before: int, names: frozenset[str]) -> list[tuple[str, int, int]]:
    """Return (text, start, end) of what is set as a heading above line ``before``, the nearest first."""
    found: list[tuple[str, int, int]] = []
    for at in range(min(before, len(sheet.lines)) - 1, -1, -1):
        line = sheet.lines[at]
        if line.image or line.linked * 2 > len(line.text):
            continue
        node = sheet.nodes[line.node] if line.node >= 0 else None
        if line.tag in ("h1", "h2", "h3") or (
            node is not None and re.search(r"title|biaoti|_bt\b|\bbt\b|tit\b", node.ident)
        ):
            start, end = _widen(sheet, at)
            text = "".join(_join(sheet, start, end))
            if is_usable(text, names):
                found.append((text, start, end))
        if len(found) >= 6:
            break
    return list(dict.fromkeys(found))


def _widen(sheet: Sheet, at: int) -> tuple[int, int]:
    """Return the lines of the element that holds line ``at``: a heading may be broken into several."""
    node = sheet.lines[at].node
    if node < 0:
        return at, at + 1
    start, end = sheet.nodes[node].start, sheet.nodes[node].end
    return (start, end) if end - start <= 4 else (at, at + 1)


def _join(sheet: Sheet, start: int, end: int) -> list[str]:
    """Return the lines of a heading without a document number and without what is said about the article."""
    return [
        line.text
        for line in sheet.lines[start:end]
        if not line.image and not _NUMBER.match(line.text) and not _ABOUT.match(line.text)
    ]


def find_in_body(sheet: Sheet, start: int, end: int) -> tuple[str, int, int] | None:
    """Return (title, start, end) if the first lines of the body are set as a title: centred, bold or large.

    They end with a kind of document (通知, 公告, …); lines of one title are joined.
    """
    parts: list[str] = []
    first = -1
    for at in range(start, min(end, start + 10)):
        line = sheet.lines[at]
        if line.image:
            continue
        set_off = line.align == "center" or line.tag in ("h1", "h2", "h3") or all(piece.bold for piece in line.pieces)
        if not set_off or len(line.text) > 90 or line.text.endswith(("。", "：", "；")):
            if parts:
                break
            if len(line.text) > 60:
                return None
            continue
        if _NUMBER.match(line.text) or re.fullmatch(r"[\u4e00-\u9fff\s]{2,30}(?:文件|令)", line.text):
            if parts:
                break
            continue
        first = at if first < 0 else first
        parts.append(line.text)
        if _ENDS.search(line.text) and (len(parts) > 1 or "关于" in line.text or len(line.text) > 8):
            return join_title(parts), first, at + 1
        if len(parts) >= 5:
            return None
    return None


def join_title(parts: list[str]) -> str:
    """Return the lines of a title as one: agencies stay parted by a space, broken words are joined.

    >>> join_title(["临岚市教育局 临岚市财政局", "关于调整学费", "标准的通知"])
    '临岚市教育局 临岚市财政局关于调整学费标准的通知'
    """
    text = ""
    for part in parts:
        agencies = (
            re.search(r"[局厅委部办府]$", text)
            and re.search(r"[局厅委部办府](?:\s|$|关于)", part)
            and not part.startswith("关于")
        )
        text += (" " if text and agencies else "") + part.strip()
    return text


def choose_title(
    sheet: Sheet, labelled: list[Found], headings: list[tuple[str, int, int]], in_body: tuple[str, int, int] | None
) -> Title:
    """Return the best title of the page, "" if it has none; ``labelled`` are the title labels, the most believed first.

    A label is believed unless the page shows another title and nothing of the label.
    """
    names = site_names(sheet)
    labels = [clean_title(one.value) for one in sorted(labelled, key=lambda one: one.rank)]
    labels = [_part_site(text, sheet) for text in labels if is_usable(text, names)]
    element = [clean_title(part) for part in split_title_element(sheet.title, names)]
    shown = [clean_title(text) for text, _, _ in headings]
    body = in_body[0] if in_body else ""
    plain = squeeze(" ".join([line.text for line in sheet.lines if len(line.text) < 300] + [sheet.title]))
    lines = seen = ""
    for text in labels:
        if squeeze(text) in plain:
            return Title(_complete(text, [*shown, *element, body]))
    if labels or element:
        lines = key_of("".join([line.text for line in sheet.lines if len(line.text) < 300]))
        seen = lines + key_of(sheet.title)
    for text in labels:
        bare = key_of(text.rstrip(".…"))
        if bare and bare in seen:
            return Title(_complete(text, [*shown, *element, body]))
    agreed = [text for text in shown if text and any(_agree(text, other) for other in [*element, body])]
    if agreed:
        return Title(agreed[0], issues=_disagreements(labels, agreed[0]))
    if labels:
        return Title(_complete(labels[0], [*shown, *element, body]))
    for text in element:
        if key_of(text) in lines:
            return Title(_complete(text, [*shown, body]))
    likely = [text for text in shown if _ENDS.search(text)]
    if likely:
        return Title(likely[0])
    if body:
        return Title(body, TitleSource.BODY, (Issue(Code.TITLE_FROM_BODY, body, "title"),))
    rest = [*element, *shown]
    return Title(rest[0] if rest else "")


def _part_site(text: str, sheet: Sheet) -> str:
    """Return a label without the names of site and columns that a system put before or behind the title it shows."""
    parts = [part.strip() for part in _PARTING.split(text) if part.strip()]
    if len(parts) < 2 or not any(_SITE_WORDS.search(part) for part in (parts[0], parts[-1])):
        return text
    shown = key_of("".join([line.text for line in sheet.lines if len(line.text) < 300]))
    if key_of(text) in shown:
        return text
    return max((part for part in parts if len(part) >= 8 and key_of(part) in shown), key=len, default=text)


def _agree(one: str, other: str) -> bool:
    a, b = key_of(one), key_of(other)
    return bool(a and b) and (a in b or b in a)


def _complete(text: str, others: list[str]) -> str:
    """Return ``text``, or the longer title that it was cut from (关于…的…)."""
    if not re.search(r"(?:\.{2,}|…+)$", text):
        return text
    bare = key_of(text)
    longer = [
        other
        for other in others
        if other and key_of(other).startswith(bare) and not re.search(r"(?:\.{2,}|…+)$", other)
    ]
    return longer[0] if longer else text


def _disagreements(labels: list[str], chosen: str) -> tuple[Issue, ...]:
    return tuple(
        Issue(Code.LABEL_CONFLICT, f"title: {chosen} (shown), {text} (label)", "title")
        for text in labels
        if not _agree(text, chosen)
    )


def title_keys(sheet: Sheet, labelled: list[Found]) -> frozenset[str]:
    """Return the squeezed texts that are the title wherever they stand alone in a line."""
    names = site_names(sheet)
    texts = [one.value for one in labelled if one.field is Field.TITLE] + split_title_element(sheet.title, names)
    return frozenset(squeeze(text) for text in texts if is_usable(text, names) and len(squeeze(text)) >= 6)
