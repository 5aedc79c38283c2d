"""Where a notice must name an agency: behind labels, as recipient, in the copy line, as signature, before 关于."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, find_in_lines


class Role(StrEnum):
    """What a name does on a page."""

    LABEL = "label"
    SOURCE = "source"
    """The value of a label that may name a paper or a person, too: 来源."""
    RECIPIENT = "recipient"
    ADDRESSEE = "addressee"
    """The only recipient: a person, perhaps."""
    COPY = "copy"
    SIGNATURE = "signature"
    TITLE = "title"
    """What stands before 关于."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in its role."""

    role: Role
    name: str


def _spaced(labels: str) -> str:
    r"""Return a pattern of labels, parted by spaces, whose characters may stand apart: 来\s*源."""
    return "|".join(r"[ ]*".join(label) for label in sorted(labels.split(), key=lambda label: (-len(label), label)))


_STRICT = _spaced(
    """
    发布机构 发文机关 发文单位 发布单位 发布部门 发文机构 发文部门 制发机关 制定机关 公开责任部门 责任部门
    责任单位 公布机关 公开单位 公开机构 公开主体 公开部门 信息提供单位 主办单位 承办单位 协办单位 主管单位
    联系单位 联系部门 受理单位 受理部门 监督单位 监督部门 监督机构 印发机关 牵头单位 处罚机关 许可机关
    审批部门 审批机关 办理部门 举办单位 组织单位 征收部门 备案机关 登记机关 发证机关 审核单位 起草单位
    解释单位 执法单位 制作单位 版权所有 主办 承办 主管部门 网站名称 站点名称 所属机构 发布主体 行业主管部门
    业务主管单位 主管机关 监管部门 配合单位 责任科室 承办科室 经办机构 承办机构 制表单位 填报单位 编制单位 报送单位
    公告单位 公示单位 通报单位 招生单位
    """
)
_SOFT = _spaced("来源 信息来源 文章来源 稿件来源 内容来源 文件来源 稿源 供稿 供稿单位 信息提供 转载自 contentsource")
_LABELLED = re.compile(
    rf"(?<![{HAN}])(?:(?P<strict>{_STRICT}|sitename)|(?P<soft>{_SOFT}))[】\]]?[ ]*[:：©][ ]*(?P<value>[^\n]{{1,80}})"
)
_LABEL_ENDS = "".join(sorted({label[-1] for label in f"{_STRICT}|sitename|{_SOFT}".split("|")}))
_LABEL_SIGN = re.compile(rf":(?<=[{_LABEL_ENDS}】\] ]:)")
_RIGHTS_SIGN = re.compile(rf"[:©](?<=[{_LABEL_ENDS}】\] ][:©])")
"""What every label has, as the other signs below; it is looked for faster."""
_NEXT_LABEL = re.compile(rf"[ |丨][{HAN}a-z][{HAN} a-z]{{1,9}}[:：]|[|丨。;；【\[(（\"<]|  |\t")
_EMPTY = re.compile(rf"[{HAN}]{{2,6}}:")
"""The next label, where a value is missing: 来源: 阅读量:57."""
_SEPARATORS = re.compile(r"[、,，/]|(?<=[局委办会部厅院])和")
_DATE = re.compile(
    r"^[ ]*(?:(?:19|20)\d\d年[ ]*\d{1,2}月[ ]*\d{1,2}[ ]*日?|二[〇○零o0][^\n]{1,3}年[^\n]{1,3}月[^\n]{1,4}日)[ ]*$",
    re.MULTILINE,
)
_DATE_SIGN = re.compile("日[ ]*$", re.MULTILINE)
_ADDRESSED = re.compile(r"^[ ]*(?P<names>[^\n。]{2,160})[:：][ ]*$", re.MULTILINE)
_COPIED = re.compile(r"^[ ]*(?:抄[ ]*[送报]|主[ ]*送|分[ ]*送|报[ ]*送)[ ]*[:：](?P<names>[^\n]{2,200})", re.MULTILINE)
_COPIED_SIGN = re.compile(":(?<=[送报 ]:)")
_ITEM = re.compile(r"[、,，;；。]")
_TITLED = re.compile(r"^[ 【\[]*(?P<name>[^\n:：,，。《》“”]{2,24}?)[ ]*关于[^\n]{3,80}$", re.MULTILINE)
_LETTERHEAD = re.compile(r"^[ ]*(?P<name>[^\n:：,，。《》“”〔\[(（ 的]{2,14})文件[ ]*$")
_TITLE_LABEL = re.compile(r"^[ ]*(?:标[ ]*题|名[ ]*称|信息名称|主题名称|articletitle)[ ]*[:：][ ]*")
_BARS = "丨|·-—_ "
"""What parts the name of a column from a title: 漫画丨关于文明旅游的倡议书."""
_NO_SIGNATURE = re.compile(r"[。;；:：?？!！]|[〔\[(（](?:19|20)\d\d[〕\])）]第?\d{1,5}号$")
"""What a sentence has, and the number of a document whose day stands in the next cell."""


def _join_signs(value: str) -> str:
    """Return ``value`` without the spaces between its characters if each stands alone: 恒 翼 汇."""
    return value.replace(" ", "") if all(len(part) == 1 for part in value.split(" ")) else value


_BRANCH = re.compile(rf"[(（][{HAN}]{{1,12}}[)）](?=[{HAN}]{{0,6}}公司)")
"""Where a firm's branch is, within its name."""


def _values(folded: str) -> Iterator[Named]:
    for match in find_in_lines(_LABELLED, _RIGHTS_SIGN if "©" in folded else _LABEL_SIGN, folded):
        value = _BRANCH.sub("", match["value"])
        if cut := _NEXT_LABEL.search(value):
            value = value[: cut.start()]
        first = _join_signs(value.strip()).split(" ")[0]
        if _EMPTY.match(first):
            continue
        role = Role.LABEL if match["strict"] else Role.SOURCE
        for name in _SEPARATORS.split(first):
            if ":" in name:  # the next label of a row: 主办:文化馆,地点:剧场
                break
            yield Named(role, name)


_BRACKETS = re.compile(r"[(（〔][^()（）〔〕\n]{0,24}[)）〕]")
_LEADS_IN = re.compile(r"如下|以下|下列|所称|现[将就]|为进一步|为了|根据|[:：]")
_ADDRESSEE = re.compile(r"各|有关|[局委办厅院部]$|人民政府")


def _recipients(lines: tuple[str, ...]) -> Iterator[Named]:
    """Return those whom the first line that ends on a colon addresses: a list with an agency, or one name."""
    is_first = True
    for line in lines[:16]:
        match = _ADDRESSED.match(_BRACKETS.sub("", line)) if ":" in line else None
        if not match or _LEADS_IN.search(match["names"]):
            continue
        names = [name.strip() for name in _ITEM.split(match["names"]) if name]
        is_list = len(names) > 1 and any(_ADDRESSEE.search(name) for name in names)
        if is_list and all(len(name) <= 24 for name in names):
            yield from (Named(Role.RECIPIENT, name) for name in names)
            return
        if is_first and len(names) == 1 and len(names[0]) <= 8:
            yield Named(Role.ADDRESSEE, names[0])
        is_first = False


def _copies(folded: str) -> Iterator[Named]:
    for match in find_in_lines(_COPIED, _COPIED_SIGN, folded):
        for name in _ITEM.split(_BRACKETS.sub("", match["names"])):
            yield Named(Role.COPY, name)


def _signatures(folded: str) -> Iterator[Named]:
    """Return the line right above each date that stands alone."""
    for date in find_in_lines(_DATE, _DATE_SIGN, folded):
        end = len(folded[: date.start()].rstrip())
        above = folded[folded.rfind("\n", 0, end) + 1 : end].strip()
        if above and len(above) <= 40 and not _NO_SIGNATURE.search(above) and folded.count("\n", 0, date.start()) >= 2:
            yield from (Named(Role.SIGNATURE, name) for name in re.split(r"[ ]{2,}|、|(?<=[局委办会部院厅府]) ", above))


def _titles(lines: tuple[str, ...]) -> Iterator[Named]:
    for line in lines[:8]:
        if "关于" not in line and "文件" not in line:
            continue
        match = _TITLED.match(_TITLE_LABEL.sub("", line)) or _LETTERHEAD.match(line)
        if match and match["name"][-1] not in _BARS:
            yield Named(Role.TITLE, match["name"])


def list_names(reading: Reading) -> Iterator[Named]:
    """Yield the names in their roles on a page."""
    yield from _values(reading.text)
    yield from _recipients(reading.lines)
    yield from _copies(reading.text)
    yield from _signatures(reading.text)
    yield from _titles(reading.lines)
