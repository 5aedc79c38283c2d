"""What of a record is not its notice: what a system keeps for itself, what a list says of its rows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from converters.fields import is_empty
from converters.labels import Field, squeeze
from converters.readers.records.files import names_files
from converters.readers.records.names import (
    DESCRIPTIONS,
    WHOLE_PAGES,
    is_beside,
    is_count,
    last_part,
    name_key,
    told_part,
)
from converters.readers.records.text import strip_markup

_HAN = re.compile(r"[\u3400-\u9fff]")
_FEWEST_HAN = 4
_FEWEST_SIGNS = 20
"""Characters; what is shorter is a value, whatever stands in it."""
_SINGLE = ("column", "summary", "url")
"""Fields that take one value."""


def list_asides(values: Mapping[str, str], fields: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of programs that name no field and say nothing in Chinese, or say of a text what it says.

    They hold what a system keeps for itself: numbers, hashes, flags, paths. So do objects in an object, whatever they
    are called: a program reads them. So does what whoever made a list says of its rows, and of nothing in them.
    """
    unnamed = [key for key, field in fields.items() if field in ("", Field.OTHER) and values[key].strip()]
    beside = {key for key in unnamed if is_beside(key) and not fields[key]}
    beside |= {key for key in unnamed if not fields[key] and _has_name(key, fields)}
    coded = beside.union(key for key in unnamed if _is_code(values[key]) or _is_of_list(key, values[key].strip()))
    texts_too = {key for key in unnamed if not fields[key] and name_key(key) == "body"}
    unnamed = [key for key in unnamed if key in coded | texts_too or (not fields[key] and key.isascii())]
    has_text = "body" in fields.values()
    said = {values[key].strip() for key, field in fields.items() if field in ("summary", "title", "body")}
    titles = [values[key].strip() for key, field in fields.items() if field == "title" and values[key].strip()]
    long = {key for key in unnamed if key in texts_too or len(values[key]) >= _FEWEST_SIGNS}
    texts = [squeeze(strip_markup(values[key])) for key, field in fields.items() if field == "body" and long]
    return tuple(
        key
        for key in unnamed
        if key in coded
        or len(_HAN.findall(values[key])) < _FEWEST_HAN
        or name_key(key) in _SINGLE
        or (has_text and (told_part(key) in _ASIDE_KEYS or values[key].strip() in said))
        or (key in long and _stands_in(values[key], texts))
        or (last_part(key).endswith("title") and any(title in values[key] for title in titles))
    )


def _has_name(key: str, fields: Mapping[str, str]) -> bool:
    """Return whether ``key`` is a part of an object of which the name is a field: what else it says is of a system."""
    outer, dot, _ = key.rpartition(".")
    return bool(dot) and any(fields.get(f"{outer}.{name}") for name in ("name", "value"))


_ASIDE_KEYS = WHOLE_PAGES.union(DESCRIPTIONS)


def _stands_in(value: str, texts: Sequence[str]) -> bool:
    """Return whether ``value`` is a passage of one of ``texts``, which are without markup and space."""
    plain = squeeze(strip_markup(value))
    return any(plain in text for text in texts)


_OF_LIST = frozenset(
    """
    序号 行号 采集时间 采集日期 采集人 采集员 抓取时间 爬取时间 入库时间 录入时间 录入人 附件个数 附件数 附件数量 图片数
    图片数量 排序 排序号 是否置顶 是否推荐 是否发布 审核状态 发布状态 信息状态 公开方式 公开属性 公开形式 公开类别
    公开范围 公开时限 公开程序 信息格式 载体类型 信息形式 记录形式
    责任编辑 责编 编辑 校对 审核 初审 复审 终审 审核人 录入者 发布人 信息员 创建人 创建者 更新人
    体裁 体裁分类 文种 公文种类 公文类型 gkfs gkxs gkfw gksx gkrq zt cjr fbr lrr shr bjr zrbj
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
"""Columns of a list that say nothing of what is in a notice: how it is kept, shown and disclosed."""
_OF_CRAWLER = re.compile(
    r"(?:数据|信息|网页|页面)?(?:抓取|爬取|爬虫|采集|入库|导出|同步)"
    r"(?:时间|日期|节点|编号|批次|任务|状态|方式|站点|器|者|人|员|程序|规则|线程|名称|标识|耗时|次数|主机|机器|版本|序号|ID|id){1,2}"
)
"""Columns that a program keeps which fetched a list: 抓取节点."""
_OF_RELEASE = re.compile(
    r"(?:拟稿|起草|撰稿|承办|经办|报送|核稿|校对|审核|审签|会签|签发|签批|复核|初审|复审|终审|保密审查|发布审核)(?:人员?|人?签[字名]|意见)"
    r"|(?:分管|主管|主要|单位|部门|科室|处室|股室|局|委)(?:领导|负责人)(?:意见|审核|审批|签[字名]|审签)?"
    r"|(?:科室|处室|股室|部门|单位|办公室|领导|信息公开办|保密|审核|审批|审查|拟办|批示)意见"
)
"""What a form for the release of a text keeps of those through whose hands it went."""
_STAFF = re.compile(r"(?:系统|超级|网站|后台|平台|栏目|信息)?管理员\d{0,3}")
"""Whoever entered a notice without a name of one's own."""
_CHECKED = re.compile(
    r"(?:已经?|未|待)(?:核|校|审|核对|核实|校对|审核|复核|采集|录入|入库|上传|归档|存档|办结|完成|公开|发布|上网|挂网|登记|报备|备案)"
    r"|办结|完成|归档|无|/|-"
)
"""A remark of whoever went through a list."""


def _is_of_list(key: str, value: str) -> bool:
    """Return whether a cell belongs to its list: the row's number, who put it there and when, that there is nothing.

    >>> _is_of_list("备注", "已核"), _is_of_list("备注", "附件另发"), _is_of_list("附件", "无")
    (True, False, True)
    """
    says_nothing = is_empty(value) and (names_files(key) or _HAN.search(value) is None)
    is_staff = _STAFF.fullmatch(value) is not None
    names = (key, last_part(key))
    is_kept = is_count(key, value) or any(one in _OF_LIST or _OF_CRAWLER.fullmatch(one) for one in names)
    is_kept = is_kept or _OF_RELEASE.fullmatch(key) is not None
    return is_kept or is_staff or says_nothing or (key == "备注" and _CHECKED.fullmatch(value) is not None)


_CODE = re.compile(r"\{\s*\"[^\"\n]{1,60}\"\s*:.*\}|\[\s*[\[{\"].*\]", re.DOTALL)


def _is_code(value: str) -> bool:
    """Return whether each line of ``value`` is an object or a list as programs write them."""
    text, code = part_code(value)
    return bool(code) and not text.strip()


def part_code(value: str) -> tuple[str, str]:
    r"""Return ``value`` without the lines that are objects or lists as programs write them, and these lines.

    >>> part_code('年满18岁\n{"count": 2}')
    ('年满18岁', '{"count": 2}')
    """
    if "{" not in value and "[" not in value:
        return value, ""
    text: list[str] = []
    code: list[str] = []
    for line in value.splitlines():
        (code if _CODE.fullmatch(line.strip()) else text).append(line)
    return ("\n".join(text), "\n".join(code)) if code else (value, "")
