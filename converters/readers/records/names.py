"""What keys of scrapers and content systems say: names in English, in pinyin and by its initials -> fields of a notice.

Case, underscores and hyphens aside; of the path to a nested value (``data.article.bt``) the last part counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from converters.labels import Field, match_label
from converters.labels.table import LAST_CHANGE

_FIELDS: Mapping[str, str] = {
    # field -> what calls it so, in lower case and without underscores
    "title": """title headline doctitle arttitle articletitle newstitle infotitle documenttitle maintitle docsubject
        titlename noticename policyname 公告名称 通知名称 公文名称 信息名称 题目""",
    "body": """body content text 正文 正文内容 文件正文 信息正文 信息内容 文章内容 全文 内容 公告内容 通知内容 公文内容
        公开内容 公示内容 通告内容 文件内容
        doccontent dochtmlcon docclob artcontent articlecontent newscontent infocontent bodytext bodyhtml fulltext
        contenttext contenthtml htmlcontent contentbody textcontent articletext articlebody maintext maincontent
        pagetext paragraphs paras blocks contentblocks html rawhtml pagehtml""",
    "url": """url link href permalink 链接 网址 原文链接 docpuburl puburl linkurl pageurl detailurl contenturl sourceurl
        originurl originalurl chnldocurl""",
    "column": """column category categories categoryname channel channelname chnlname columnname catename childtype
        documenttype infotype newstype articletype breadcrumb breadcrumbs 栏目 栏目名称 所属栏目""",
    "document_number": "pcode wenhao fileno filenum filenumber",
    "index_number": "index indexno indexnum indexcode idxid idxno",
    "issuer": "puborg puborgname agency office organization organisation sendername 责任者 zerenzhe",
    "source": """docsource sourcename docsourcename infosource articlesource newssource contentsource copyfrom comefrom
        publisher publishername author docauthor byline dept deptname department departmentname org orgname organ
        organname unit unitname danwei""",
    "issued": "issuedate documentdate dateofissue dateissued written signed",
    "published": "docreltime docpubtime publish ptime issuedtime datepublished dateofpublication",
    "effective": "effectivedate effectivetime implementationdate implementdate",
    "expires": "expiredate expiretime expirydate expirationdate abolitiondate",
    "keywords": "tag tags taglist keyword subjectword subjectwords themeword themewords",
    "topics": "topiccategory subjectcategory themename themecategory topicname",
    "validity": "status timeliness legalstatus",
    "recipients": "recipients 主送机关 主送单位 主送",
}
_UNIT = r"(?:agency|authority|org|unit|dept|department|organ|organization|office)(?:name)?"
_FORMS = (
    # how a key is put together -> field
    (r"(?:head|main|chief|full|long|show|display)(?:title|line|headline)", "title"),
    (r"(?:publish(?:ed)?|publication|pub|releas(?:ed?|ing)|post(?:ed)?)(?:date|time|datetime|at|on|ts|timestamp)(?:str)?",
     "published"),
    (r"(?:sign(?:ed)?|writ(?:e|ten))(?:date|time|day|at|on)(?:str)?", "issued"),
    (r"deploy(?:time|date)", "published"),
    (r"(?:doc|document|file|policy|notice|announcement|reference|ref)(?:no|num|number|code|sn)", "document_number"),
    (r"issu(?:e|ed|ing|er)by", "issuer"),
    (rf"issu(?:e|ed|ing|er)(?:by)?{_UNIT}", "issuer"),
    (rf"(?:publish(?:er|ing)?|pub|releas(?:e|ing)|post(?:ing)?|send(?:er|ing)?|source|src){_UNIT}", "source"),
    (r"(?:col|column|channel|chnl|cate|category|catalog|menu|node)(?:full)?(?:name|path)", "column"),
)  # fmt: skip
_PINYIN = """
    biaoti:标题 wenjianbiaoti:标题 gongwenbiaoti:标题 xinxibiaoti:标题 wenzhangbiaoti:标题 xinximingcheng:标题
    wenjianmingcheng:标题
    zhengwen:正文 neirong:正文 quanwen:正文 zhengwenneirong:正文 xinxineirong:正文 wenzhangneirong:正文
    wenjianneirong:正文
    wenhao:文号 wenjianhao:文号 fawenzihao:文号 fawenhao:文号 gongwenwenhao:文号 wenjianwenhao:文号 fwzh:文号
    suoyinhao:索引号 xinxisuoyinhao:索引号 syh:索引号
    fawenjiguan:发文机关 fawenjigou:发文机关 fawendanwei:发文机关 fwjg:发文机关
    fabujigou:发布机构 fabujiguan:发布机构 fabudanwei:发布机构 fbjg:发布机构
    laiyuan:来源 xinxilaiyuan:来源 wenzhanglaiyuan:来源 zhengcelaiyuan:来源
    chengwenriqi:成文日期 chengwenshijian:成文日期 cwrq:成文日期 qianfariqi:成文日期
    fawenriqi:发文日期 fawenshijian:发文日期 fwrq:发文日期
    faburiqi:发布日期 fabushijian:发布日期 fbrq:发布日期 fbsj:发布日期 gongkairiqi:发布日期
    shishiriqi:实施日期 shengxiaoriqi:实施日期 shixingriqi:实施日期 shixiaoriqi:失效日期 feizhiriqi:失效日期
    youxiaoxing:有效性 zhutifenlei:主题分类 zhutici:主题词 guanjianci:主题词
    zhaiyao:摘要 neironggaishu:摘要 zhusongjiguan:主送机关 zhusongdanwei:主送机关
    lanmu:栏目 lanmumingcheng:栏目 lmmc:栏目 lianjie:链接 wangzhi:链接 yuanwenlianjie:链接
    riqi: shijian: fujian:
    """
_SHORT = """
    bt:标题 zw:正文 nr:正文 wh:文号 ly:来源 lm:栏目 rq: fj: sj:
    wjbt:标题 fwdw:发文机关 fbdw:发布机构 xxly:来源 cwsj:成文日期 fwsj:发文日期 ztfl:主题分类
    """
"""Initials that may be those of other words: known only among ``_FEWEST_KIN`` keys in pinyin."""
LATIN_SHORT: Mapping[str, str] = {"t": "title", "tit": "title", **dict.fromkeys(("c", "con", "cont", "txt"), "body")}
"""What programs leave of title and content: known among as many keys in pinyin, where no other key is of that field."""
_FEWEST_KIN = 3


def _split(table: str) -> dict[str, str]:
    return {key: label for key, _, label in (row.partition(":") for row in table.split())}


_LABELS = {**_split(_PINYIN), **_split(_SHORT)}
_SHORT_KEYS = frozenset(_split(_SHORT))
_INITIALS = frozenset(key for key in _LABELS if len(key) <= 4) - {"syh"}
_OWN_NAMES: Mapping[str, str] = {
    **{field.value.replace("_", ""): field.value for field in Field if field not in (Field.OTHER, Field.IGNORE)},
    **{key: field for field, keys in _FIELDS.items() for key in keys.split()},
}
_NOT_LABELS = {"正文": "body", "栏目": "column", "链接": "url", "主送机关": "recipients"}
"""What pages do not label, or label without telling a field."""
_PREFIX = re.compile(r"(?:document|doc|article|art|news|info|policy|notice|gw|gongwen|wenzhang|xinxi|zhengce)(?=..)")
"""What a key says of the whole record before it says what it holds: policyTitle, gw_wenhao."""
_GENERIC = frozenset(
    ("name", "value", "text", "title", "label", "rendered", "html", "ops", "$date", "$numberlong", "#text")
)
"""Last parts of a path that say only how a value is given: column.name, title.rendered, pubDate.$date."""
_SIDE = re.compile(
    r"""
      (?:relat(?:ed?|ion|ive)|recommend(?:ed)?|hot)(?:list|news|articles?|docs?|infos?|files?|items?|links?|policy|policies|s)?
    | (?:prev|previous|pre|next)(?:title|url|article|news|doc|info|item|page|one)?
    | highlight(?:s|ed|ing)?|aggregations|facets?
    | banner|slogan|motto|adverts?|ads|pager|pagination|seo|share|nav|menu|crawl|crawler|fetch|spider
    | (?:xiangguan|guanlian)[a-z]*|shangyi(?:pian|tiao)|xiayi(?:pian|tiao)|[上下]一[篇条页]
    """,
    re.VERBOSE,
)
"""What a record holds of other records, of the search that found it and of the program that fetched it."""
_PEOPLE = frozenset(("user", "author", "creator", "editor"))
"""Objects that say who wrote, and not what."""
_SUGGESTED = frozenset(("suggest", "suggestion", "suggestions"))
"""Objects that say what else a search may look for; a text that is called so may be a proposal."""
_SYSTEM = frozenset(("site", "sitename", "websitename", "website", "spider", "spidername", "crawler", "crawlername"))
_PART = re.compile(r"[^\W\d][\w$ \u3000-]*|[$@#]\w+")
_COLUMN = re.compile(r"^(?:(?:vc|fd|[cvi])_(?=[a-z]{5})|(?:field|ext|attr|acf|custom)_(?=[a-z]{4}))")
"""What a program puts before the name of a column or a field: vc_title, c_content, field_wenhao."""
_HOLDER = "_source"
"""What Elasticsearch calls the object that was put into it; no source."""
NUMBER_KEYS = frozenset(("wh", "bianhao", "number", "no", "num", "code"))
"""Keys of a number of any kind."""
WHOLE_PAGES = frozenset(("html", "rawhtml", "pagehtml"))
"""Keys of the page as it came, with its menus; where the text stands alone too, this is it."""


_NOTES = ("_index", "_type")
"""What Elasticsearch says of where an object lies."""


def split_key(key: str) -> tuple[str, ...]:
    """Return the parts of the path that is ``key``, bare: in lower case, without underscores, hyphens and spaces.

    >>> split_key("data.article.pub_date"), split_key("DOC-TITLE"), split_key("1.标题"), split_key("Index No.")
    (('data', 'article', 'pubdate'), ('doctitle',), ('1.标题',), ('indexno.',))
    """
    parts = key.strip().split(".")
    if len(parts) > 1 and not all(_PART.fullmatch(part) for part in parts):
        parts = [key]
    parts = [part for part in parts if part != _HOLDER] or parts
    return tuple(re.sub(r"[_\-\s]", "", _COLUMN.sub("", part.lower())) for part in parts)


def last_part(key: str) -> str:
    """Return the last part of the path that is ``key``, bare."""
    return split_key(key)[-1]


def told_part(key: str) -> str:
    """Return the last part of the path that is ``key`` that says what is held, and not only how.

    >>> told_part("excerpt.rendered"), told_part("data.digest"), told_part("value")
    ('excerpt', 'digest', 'value')
    """
    parts = split_key(key)
    return next((part for part in reversed(parts) if part not in _GENERIC), parts[-1])


DESCRIPTIONS = ("description", "desc", "abstract", "digest", "memo", "intro", "brief", "excerpt", "简介", "摘要")
_CUT = re.compile(r"(?:…|\.\.\.|&hellip;)[\]］]?\s*(?:</p>\s*)?\Z")


def describes(key: str, value: str) -> bool:
    """Return whether a value says in short what a notice is about; the cut beginning of its text does not.

    >>> describes("excerpt.rendered", "<p>停水两天。</p>"), describes("digest", "定于五月八日停[…]")
    (True, False)
    """
    return told_part(key) in DESCRIPTIONS and not _CUT.search(value.rstrip())


def is_beside(key: str) -> bool:
    """Return whether ``key`` leads to what is not the notice: the page before it, who wrote it, the site.

    >>> is_beside("data.related.title"), is_beside("pager.prev"), is_beside("source.site"), is_beside("author")
    (True, True, True, False)
    """
    *outer, last = split_key(key)
    if key.startswith(_NOTES):
        return True
    return last in _SYSTEM or not (_PEOPLE | _SUGGESTED).isdisjoint(outer) or any(map(_SIDE.fullmatch, (*outer, last)))


def name_keys(keys: Iterable[str]) -> dict[str, str]:
    """Return key -> field that it names by itself, "" if none; two letters count among other keys in pinyin.

    >>> name_keys(["bt", "doc.fbsj", "nr"]), name_keys(["bt", "title"])
    ({'bt': 'title', 'doc.fbsj': 'published', 'nr': 'body'}, {'bt': '', 'title': 'title'})
    >>> name_keys(["t", "c", "wenhao", "fbrq", "cwrq"])["c"], name_keys(["t", "c", "time"])["c"]
    ('body', '')
    """
    told = tuple(keys)
    kin = {last_part(key) for key in told if not is_beside(key)} & _LABELS.keys()
    has_kin = len(kin) >= _FEWEST_KIN
    fields = {key: name_key(key, has_kin=has_kin) for key in told}
    if has_kin:
        short = {key: LATIN_SHORT.get(last_part(key), "") for key in told if not fields[key] and not is_beside(key)}
        fields |= {key: field for key, field in short.items() if field not in fields.values()}
    return fields


def name_key(key: str, *, has_kin: bool = False) -> str:
    """Return the field that ``key`` names by itself, or as a label of a page; "" if none.

    >>> name_key("data.column.name"), name_key("title.rendered"), name_key("DOCPUBTIME"), name_key("docStatus")
    ('column', 'title', 'published', 'validity')
    """
    if is_beside(key):
        return ""
    *outer, last = split_key(key)
    while outer and last in _GENERIC:
        if whole := _look_up(outer[-1], has_kin=has_kin):
            return _name_part(whole, last)
        if outer[-1] not in _GENERIC:
            break
        outer = outer[:-1]
    if own := _look_up(last, has_kin=has_kin):
        return own
    label = match_label(key.rpartition(".")[2] if outer else key)
    return label.field.value if label else ""


def _name_part(whole: str, part: str) -> str:
    """Return the field of a ``part`` of an object that is the field ``whole``: a text may have its own title."""
    if whole == "body":
        return {"title": "title", "name": "", "label": ""}.get(part, whole)
    return "" if whole == "url" and part not in ("value", "$date", "#text") else whole


def _look_up(bare: str, *, has_kin: bool) -> str:
    if bare in _SHORT_KEYS and not has_kin:
        return ""
    names = (bare, *((bare[prefix.end() :],) if (prefix := _PREFIX.match(bare)) else ()))
    for name in names:
        if name in _LABELS and (name == bare or name not in _SHORT_KEYS):
            return _name_label(_LABELS[name])
        if own := _OWN_NAMES.get(name):
            return own
    return next((field for form, field in _FORMS if re.fullmatch(form, bare)), "")


def _name_label(text: str) -> str:
    if text in _NOT_LABELS:
        return _NOT_LABELS[text]
    label = match_label(text) if text else None
    return label.field.value if label else ""


def show_label(key: str) -> str:
    """Return the label that a key in pinyin stands for; any other key as it is.

    >>> show_label("fwrq"), show_label("data.fwrq"), show_label("发文日期")
    ('发文日期', '发文日期', '发文日期')
    """
    return _LABELS.get(last_part(key)) or key


def is_count(key: str, value: str) -> bool:
    """Return whether ``value`` only counts the rows of a list: a number, where a document may have its own.

    >>> is_count("编号", "12"), is_count("编号", "临水发〔2026〕12号"), is_count("文号", "12")
    (True, False, False)
    """
    return key == "编号" and value.isdecimal()


def is_last_change(key: str) -> bool:
    """Return whether ``key`` is that of when a page was changed last, which says when it was published if none does.

    >>> is_last_change("updateTime"), is_last_change("更新时间"), is_last_change("publishTime")
    (True, True, False)
    """
    label = match_label(key.rpartition(".")[2])
    return label is not None and label.rank == LAST_CHANGE


def is_initials(key: str) -> bool:
    """Return whether ``key`` is the initials of a label in pinyin, so that its value must tell that it is so meant."""
    return last_part(key) in _INITIALS


def canon(key: str) -> str:
    """Return the last part of ``key`` without what it says of the whole record: doc_status is status."""
    bare = last_part(key)
    return bare if bare in _OWN_NAMES or bare in _LABELS else _PREFIX.sub("", bare, count=1)
