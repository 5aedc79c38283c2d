"""Names of agencies, as they stand in signatures, addressee lines and titles."""

from __future__ import annotations

import re

_HAN_ONLY = re.compile(r"[\u3400-\u9fff·]{2,40}(?:[（(][\u3400-\u9fff、·]{1,20}[）)][\u3400-\u9fff]{0,12})*")
_AGENCY_END = re.compile(
    r"""(?:政府|[局委厅部办处署院会社台站队团校所室司]|中心|法院|检察院|公司|集团|总队|支队|大队|中队
        |指挥部|领导小组|工作组|专班|管委会|委员会|办公室|办事处|公积金中心|银行|[市区县]委|党组|街道|税务局
        |医院|学院|大学|学校|幼儿园|图书馆|博物馆|档案馆|总站|总局|分局|协会|学会|联合会|总会|工会|红十字会)
        (?:[（(][\u3400-\u9fff、·]{1,20}[）)])?$""",
    re.VERBOSE,
)
_NOT_AGENCY = re.compile(
    r"[的了是为将请及其你我他]|根据|关于|如下|特此|附件|地址|单位名称|联系|电话|日期|以上|收费|标准|^[一二三四五六七八九十]+、"
)
_SEAL = re.compile(r"[（(]\s*(?:盖章|公章|印章|章|印|代章)\s*[）)]$")


def squeeze(text: str) -> str:
    """Return ``text`` without white space of any kind.

    >>> squeeze("民 政　部")
    '民政部'
    """
    return "".join(text.split())


def is_agency(text: str) -> bool:
    """Return whether all of ``text`` reads as the name of one agency; spaces inside do not count.

    >>> is_agency("临岚市水务局"), is_agency("民 政 部"), is_agency("现将有关事项通知如下")
    (True, True, False)
    """
    name = _SEAL.sub("", squeeze(text))
    return bool(_HAN_ONLY.fullmatch(name) and _AGENCY_END.search(name) and not _NOT_AGENCY.search(name))


def split_agencies(line: str) -> tuple[str, ...]:
    """Return the agencies that are all of ``line``, parted by wide space; () if it is anything else.

    >>> split_agencies("临岚市水务局　　临岚市财政局")
    ('临岚市水务局', '临岚市财政局')
    >>> split_agencies("民 政 部")
    ('民政部',)
    >>> split_agencies("特此通知")
    ()
    """
    text = line.strip()
    parts = [part for part in re.split(r"\s+", text) if part]
    if len(parts) > 1 and all(len(squeeze(part)) > 3 and is_agency(part) for part in parts):
        return tuple(_SEAL.sub("", part) for part in parts)
    wide = [part for part in re.split(r"\u3000+|\s{2,}", text) if part]
    if len(wide) > 1 and all(len(squeeze(part)) > 2 and is_agency(part) for part in wide):
        return tuple(_SEAL.sub("", squeeze(part)) for part in wide)
    return (_SEAL.sub("", squeeze(text)),) if is_agency(text) else ()
