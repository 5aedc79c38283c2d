"""Who can issue what a label or a line names: agencies, and no newspapers, sites or sections."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.official.issuing import is_agency, is_section

_ABBREVIATED = re.compile(r"^(?:本|我)?(?:[省市区县州旗盟](?![场政]管?局?$)(?!场))[\u4e00-\u9fff]{1,12}$")
MEDIA = re.compile(
    r"新华社|新华网|日报|晚报|晨报|时报|人民网|央视|电视台|中国政府网|新闻网|在线|客户端|公众号|微信|发布$|融媒|广播|网站?$|数据库|转载|本站|原创"
)
"""What names those who spread documents and issue none."""


def is_abbreviated(name: str) -> bool:
    """Return whether ``name`` leaves out whose it is: 市政府, 区教育局.

    >>> is_abbreviated("市政府"), is_abbreviated("市场监督管理局"), is_abbreviated("市监总局")
    (True, False, False)
    """
    return not name.startswith("市场") and not name.endswith(("总局", "总署")) and _ABBREVIATED.match(name) is not None


def name_in_full(issuer: str, signers: Sequence[str]) -> str:
    """Return an issuer that leaves out whose it is as one of ``signers``, if that ends in it.

    >>> name_in_full("区水务局", ["望津区水务局"]), name_in_full("区水务局", ["望津区财政局"])
    ('望津区水务局', '区水务局')
    """
    if not is_abbreviated(issuer):
        return issuer
    return next((name for name in signers if name.endswith(issuer.lstrip("本我"))), issuer)


def may_issue(names: str) -> bool:
    """Return whether a label may name ``names`` as issuers: no newspaper or site issues documents."""
    is_named = re.search(r"[\u3400-\u9fff]{2}", names) is not None and len(names) <= _LONGEST_NAMES
    return is_named and (is_agency(names) or not MEDIA.search(names))


_LONGEST_NAMES = 60


def find_source(value: str) -> str:
    """Return the agency that ``value``, said to be the source, names in full; "" if it is none, or a newsroom.

    Nor is it a department that leaves out whose it is.
    """
    name = find_house(value)
    return "" if is_section(name) or is_abbreviated(name) or MEDIA.search(name) else name


def find_house(name: str) -> str:
    """Return the agency that issues what ``name`` hands in: itself, or the one whose section it is; "" if none.

    Sections issue nothing in their own name (党政机关公文处理工作条例, art. 17).

    >>> find_house("临岚市水务局供水科"), find_house("临岚市水务局"), find_house("供水科")
    ('临岚市水务局', '临岚市水务局', '')
    """
    if not is_agency(name) or _ANY_OFFICE.fullmatch(name):
        return ""
    if not name.endswith(("科", "股")):
        return name
    heads = (name[:end] for end in range(len(name) - 2, _LEAST_HOUSE, -1))
    return next((head for head in heads if is_agency(head) and not head.endswith(("干部", "科", "股"))), "")


_LEAST_HOUSE = 3
_ANY_OFFICE = re.compile(r"(?:局|院|校|厅|委|综合|党政|党委|行政|机关)*办(?:公[室厅])?")
