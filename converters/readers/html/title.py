"""The title of the notice: chosen among label, heading and title element, and cleaned of site and column names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from converters.compatibility import normalize
from converters.fields import Found
from converters.issues import Code, Issue
from converters.labels import Field, squeeze
from converters.model import TitleSource
from converters.official.issuing import is_agency, split_agencies
from converters.readers.html.lines import Sheet

_GENERIC = frozenset(
    """
    首页 网站首页 通知公告 通知 公告 公示公告 公告公示 信息公开 政府信息公开 政务公开 详情 详细信息 正文 内容 内容页
    文章 无标题 无标题文档 untitled document 信息详情 文章详情 新闻详情 政策文件 文件 动态 新闻 工作动态 要闻
    默认标题 标题 detail 政策 信息公开目录 政府信息公开目录 部门文件 详细页 细览 信息内容 文章内容 最新公开
    法定主动公开内容 公开信息 通告 政策法规 规范性文件 行政规范性文件 其他文件 政府文件 index home 文档
    项目概况 公告概要
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
_PARTING = re.compile(r"\s*[-_|｜»›>＞—–]{1,3}\s*|\s*::\s*|\s+·\s+")
_SITE_WORDS = re.compile(
    r"(?:网站?|门户|平台|政府|首页|公开|频道|专栏|专题|子站|政务网|信息网|.{2,12}(?:局|厅|委|办|委员会|办公室))$"
)
ENDS = re.compile(
    r"(?:通知|公告|通告|公示|决定|意见|办法|规定|细则|条例|方案|规划|计划|批复|复函|函|令|通报|公报|报告|请示|决议|纪要|议案|指南|目录|清单|解读|名单"
    r"|问答|答复|答记者问|倡议书|公开信|启事|提示|简报|安排|声明|预告|预警|须知|制度|规则|标准|情况|说明|要点|简章|预案|章程|措施|结果|决算|预算|书|表)(?:[（(].{1,30}[）)])?$"
)
_REPRINT = re.compile(
    r"^(?:[（(【\[]\s*(?:转载|(?:通知|公告|公示|政务|信息)(?:公告|公示|公开|通知)|通知|公示|公告|转发|转帖|原创|置顶|精华|推荐|热门|最新|加急|头条|图文|组图|已?解决|top|new|hot)"
    r"\s*[）)】\]]\s*)+"
    r"(?=[\u4e00-\u9fff《“])",
    re.IGNORECASE,
)
_DATED = re.compile(r"\s*[（(]\s*(?:19|20)\d{2}[-年./]\d{1,2}[-月./]\d{1,2}日?\s*[）)]$")
ABOUT = re.compile(
    r"[\[【(（]?\s*(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s[^。]{0,80}[:：]|(?:来源|发布时间|时间)\s*[:：]"
)
_NUMBER = re.compile(r"^\s*[（(]?[\u4e00-\u9fff]{1,12}[〔\[［(（](?:19|20)\d{2}[〕\]］)）]\s*\d+\s*号[）)]?\s*$")


@dataclass(frozen=True, slots=True)
class Title:
    """The title with the lines that hold it (half-open, empty if it is not visible) and where it came from."""

    text: str
    source: TitleSource = TitleSource.LABEL
    issues: tuple[Issue, ...] = ()
    start: int = -1
    end: int = -1

    @property
    def is_told(self) -> bool:
        """Return whether the text only tells of the title: no line is nothing but it, as a title is."""
        return self.source is TitleSource.BODY and self.start < 0


def strip_signs(text: str) -> str:
    """Return the letters, digits and Han characters of ``text``, compatibility forms made plain, in lower case."""
    return _SIGNS.sub("", normalize(text)).lower()


@lru_cache(maxsize=1 << 12)  # the names in a site's menus are asked for with each of its pages
def key_of(text: str) -> str:
    """Return what of a title must be equal for two titles to be the same: no white space, no signs."""
    return strip_signs(text)


_SIGNS = re.compile(r"[\W_]+")


def clean_title(text: str) -> str:
    """Return ``text`` without what surrounds a title, a mark of reprint or of a note, a date; wide letters close up.

    >>> clean_title("关于澴（huán）水路命名的公告")
    '关于澴水路命名的公告'
    >>> clean_title("[公告]（转载）关于节水的通　知[1]"), clean_title("航　行　通　告"), clean_title("[置顶] 节水")
    ('关于节水的通知', '航行通告', '节水')
    """
    text = _DATED.sub("", _REPRINT.sub("", text.strip().strip("|·•> \u3000").lstrip("》"))).strip()
    if not text.isascii() and _TONED.search(text):
        text = _READING.sub("", text)
    return _WIDE.sub(lambda match: squeeze(match[0]), _NOTE.sub("", text))


_TONED = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")
_READING = re.compile("(?<=[\u3400-\u9fff\U00020000-\U0003ffff])[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[）)]")
"""How a rare character is read, as the text says it behind it."""
_NOTE = re.compile(r"\s*(?:[\[［]\d{1,2}[\]］]|[①-⑳*＊]|(?<=[\u3400-\u9fff])(?:HOT|NEW))$")
_WIDE = re.compile(r"(?:(?<=^)|(?<=[\s的]))[\u3400-\u9fff](?:[ \u3000]+[\u3400-\u9fff](?![\u3400-\u9fff]))+")


def is_usable(text: str, names: frozenset[str]) -> bool:
    """Return whether ``text`` can be a title: no name of a site or column, no mere word, number or address."""
    bare = squeeze(text)
    if len(bare) < 4 or bare.lower() in _GENERIC or bare in names or "://" in bare or len(bare) > 300:
        return False
    if _NUMBER.match(bare):  # a document saved from Word names itself by its number
        return False
    return re.search(r"[\u3400-\u9fff]{3}", bare) is not None and not is_agency(bare)


_ENGLISH = re.compile(r"(?=.{20,200}$)[A-Z\d\"'“‘][^\u3400-\u9fff]*[a-z)\d\"'”’!?]$")
_ENGLISH_PARTING = re.compile(r"\s+[-_|｜–—]{1,2}\s+|\s*[|｜]\s*")
_FEWEST_WORDS = 4


def find_english(text: str) -> tuple[str, ...]:
    """Return what of ``text`` may be a title in English, the longest first: several words and no Han character.

    >>> find_english("Notice on the Repair of Water Mains - Linlan, China"), find_english("Linlan - 节水")
    (('Notice on the Repair of Water Mains',), ())
    """
    parts = [part.strip() for part in _ENGLISH_PARTING.split(text)]
    found = [part for part in parts if _ENGLISH.match(part) and len(part.split()) >= _FEWEST_WORDS]
    return tuple(sorted(found, key=len, reverse=True))


def site_names(sheet: Sheet) -> frozenset[str]:
    """Return the names of site and column that the head gives, squeezed: never a title."""
    wanted = ("sitename", "columnname", "columndescription", "columntype")
    return frozenset(squeeze(content) for name, content in sheet.metas if name in wanted and content)


def name_site(sheet: Sheet, publisher: str) -> tuple[str, ...]:
    """Return what the site is called by its records and at either end of the title element, or by all of that."""
    parts = [part.strip() for part in _PARTING.split(sheet.title) if part.strip()]
    ends = [parts[-1], parts[0]] if len(parts) > 1 else [part for part in parts if is_agency(part)]
    return tuple(name for name in dict.fromkeys((publisher, *ends)) if name)


@lru_cache(maxsize=1 << 4)
def split_title_element(text: str, names: frozenset[str]) -> tuple[str, ...]:
    """Return what may be the title in the title element, the likeliest first."""
    parts = [part.strip() for part in _PARTING.split(text) if part.strip()]
    usable = [part for part in parts if is_usable(part, names)]
    likely = [part for part in usable if not _SITE_WORDS.search(part) or ENDS.search(part)]
    ranked = sorted(likely or [], key=len, reverse=True)
    whole = [text.strip()] if len(parts) == 1 and is_usable(text, names) else []
    if len(parts) > 1 and _SITE_WORDS.search(parts[-1]):
        joined = _cut_last(text, parts.pop())
        while len(parts) > 1 and squeeze(parts[-1]) in _GENERIC:  # the column between title and site
            joined = _cut_last(joined, parts.pop())
        whole += [joined] if is_usable(joined, names) and joined not in ranked else []
    return tuple(dict.fromkeys([*ranked, *whole]))


def _cut_last(text: str, part: str) -> str:
    return text[: text.rfind(part)].rstrip(" -_|｜»›>＞—–·")


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


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What tells of the title without standing at its place: labels, the most believed first, and the title element."""

    labels: tuple[str, ...]
    element: tuple[str, ...]
    table: frozenset[str] = frozenset()
    """Those of the labels that the catalogue table gives."""


def read_witnesses(sheet: Sheet, labelled: list[Found]) -> Witnesses:
    """Return the usable titles of labels and of the title element, cleaned."""
    names = site_names(sheet)
    ranked = sorted(labelled, key=lambda one: one.rank)
    labels = {one.value: clean_title(one.value) for one in ranked}
    labels = {value: _part_site(text, sheet) for value, text in labels.items() if is_usable(text, names)}
    element = [clean_title(part) for part in split_title_element(sheet.title, names)]
    if not labels and not element:  # a page in English
        labels = {one.value: english[0] for one in ranked if (english := find_english(one.value))}
        element = list(find_english(sheet.title))
    table = frozenset(labels[one.value] for one in ranked if one.rank < _TABLE_RANK and one.value in labels)
    return Witnesses(tuple(dict.fromkeys(labels.values())), tuple(element), table)


_TABLE_RANK = 10


def list_agreed(witnesses: Witnesses) -> frozenset[str]:
    """Return the keys of titles that a label and the title element both say in full.

    Where there are no labels, the title element alone will do if it is worded as the title of a document.
    """
    if not witnesses.labels:
        return frozenset(key_of(text) for text in witnesses.element if "关于" in text and ENDS.search(text))
    element = {key_of(text) for text in witnesses.element}
    return frozenset(key for text in witnesses.labels if (key := key_of(text)) in element)


def weigh_agreement(text: str, witnesses: Witnesses) -> float:
    """Return how much labels and title element speak for ``text``: that they say it, or a part of it."""
    labels = max(
        (_agreement(text, one) * (1.2 if one in witnesses.table else 1.0) for one in witnesses.labels), default=0.0
    )
    return 5.0 * labels + 4.0 * max((_agreement(text, one) for one in witnesses.element), default=0.0)


def _agreement(text: str, witness: str) -> float:
    """Return 1 if two titles are the same or one is the other cut short, less if one only holds the other."""
    cut = _CUT.search(witness)
    one, other = key_of(text), key_of(witness)
    if not one or not other:
        return 0.0
    if one == other or (cut and len(other) >= 6 and one.startswith(other)):
        return 1.0
    if one.endswith(other) and split_agencies(text.strip()[: -len(witness)] if text.endswith(witness) else ""):
        return 1.0  # the page shows whose document it is above its title
    short, long = sorted((one, other), key=len)
    return 0.5 * len(short) / len(long) if len(short) >= 6 and short in long else 0.0


_CUT = re.compile(r"(?:\.{2,}|…+)$")


def _part_site(text: str, sheet: Sheet) -> str:
    """Return a label without the names of site and columns that a system put before or behind the title it shows."""
    parts = [part.strip() for part in _PARTING.split(text) if part.strip()]
    if len(parts) < 2 or not any(_SITE_WORDS.search(part) for part in (parts[0], parts[-1])):
        return text
    shown = strip_signs("".join([line.text for line in sheet.lines if len(line.text) < 300]))
    if key_of(text) in shown:
        return text
    return max((part for part in parts if len(part) >= 8 and key_of(part) in shown), key=len, default=text)


def agree(one: str, other: str) -> bool:
    """Return whether one of two titles holds the other."""
    a, b = key_of(one), key_of(other)
    return bool(a and b) and (a in b or b in a)


def complete_title(text: str, others: list[str]) -> str:
    """Return ``text``, or the longer title that it was cut from (关于…的…)."""
    if not _CUT.search(text):
        return text
    bare = key_of(text)
    longer = [other for other in others if other and key_of(other).startswith(bare) and not _CUT.search(other)]
    return longer[0] if longer else text


def list_disagreements(labels: Iterable[str], chosen: str) -> tuple[Issue, ...]:
    """Return an issue for each label that does not agree with the title that was chosen."""
    return tuple(
        Issue(Code.LABEL_CONFLICT, f"title: {chosen} (shown), {text} (label)", "title")
        for text in labels
        if not agree(text, chosen)
    )


def title_keys(sheet: Sheet, labelled: list[Found]) -> frozenset[str]:
    """Return the squeezed texts that are the title wherever they stand alone in a line."""
    names = site_names(sheet)
    texts = [*(one.value for one in labelled if one.field is Field.TITLE), *split_title_element(sheet.title, names)]
    return frozenset(squeeze(text) for text in texts if is_usable(text, names) and len(squeeze(text)) >= 6)


_LEAST_SHARED = 0.3


def are_of_page(metas: Iterable[Found], title: str) -> bool:
    """Return whether the head of a page speaks of this page: its title has something of the page's own.

    Heads are copied from page to page; then their dates are another page's too.
    """
    said = next((one.value for one in metas if one.field is Field.TITLE), "")
    if key_of(said) == key_of(title):
        return True
    pairs, own = pairs_of(key_of(said)), pairs_of(key_of(title))
    return len(pairs) < _FEW or not own or len(pairs & own) >= _LEAST_SHARED * min(len(pairs), len(own))


_FEW = 8


def pairs_of(text: str) -> set[str]:
    """Return the pairs of neighbouring signs in ``text``."""
    return {text[at : at + 2] for at in range(len(text) - 1)}
