"""The opening of an official document: number line and addressee (GB/T 9704-2012, 7.2.5 and 7.3.2)."""

from __future__ import annotations

import re
from dataclasses import replace

from converters.body_text import LINES, share_texts
from converters.cleaners.numbering import find_number
from converters.labels import squeeze
from converters.model import Block, Notice, Paragraph, Role
from converters.official.document_number import DocumentNumber, find_gazette_number, find_law_number, find_line_number
from converters.official.opening import find_number_below

_OPENING_LENGTH = 6
_LONGEST_ADDRESSEE = 600
_SAYS_SOMETHING = re.compile(
    r"如下|以下|根据|按照|依据|经研究|现将|为了|为进|为深|为贯|决定|通知|公告|包括|要求|条件|材料|内容|时间|地点|事项|方式"
    r"|电话|标准|范围|对象|来源|作者|发布|附件|目录|名单|收悉|请示"
)
_BRACKETS = re.compile(r"[（(][^（）()]{0,60}[）)]")
_ADDRESSED = re.compile(
    r"""(?:政府|(?:残|妇|文|侨|社|工商)联|科协|[局委厅部办处署院会社台站队团校所室司行庭馆园店厂组]|机关|部门|机构|单位|企业|公司|集团|中心|[省市区县旗州盟镇乡村]|街道
        |银行|协会|同志|人员|用户|居民|市民|群众|朋友|经营者|纳税人|缴费人|学校|幼儿园|医院|大学|考生|家长|同学|代表|委员
        |当事人|申请人|负责人|办公室|系统|成员|供应商|投标人|业主|商户|旅客|[者户方人们])$""",
    re.VERBOSE,
)
_PLACE_ONLY = re.compile(r"(?:各?(?:省|自治区|直辖市|计划单列市|副省级城市|市|县|区|旗|州|盟|镇|乡))$")
_BODY_ROLES = (Role.BODY, Role.CENTRED, Role.ADDRESSEE, Role.NUMBER)


def mark_opening(notice: Notice) -> Notice:
    """Return ``notice`` with the number line and the addressee of its opening marked.

    ``document_number`` and ``recipients`` are filled from them where they were unknown.
    """
    body = list(notice.body)
    number = notice.document_number or str(find_law_number(notice.title) or "")
    recipients = notice.recipients
    for at, block in enumerate(body[:_OPENING_LENGTH]):
        if not isinstance(block, LINES):
            break
        if isinstance(block, Paragraph) and block.role not in _BODY_ROLES:
            break
        text = block.text.strip()
        if isinstance(block, Paragraph) and (found := _find_number(text)) is not None:
            body[at] = replace(block, role=Role.NUMBER)
            above = body[at - 1].text if at else ""
            number = number or (str(found) if found.organ else find_number_below(above, text))
        elif isinstance(block, Paragraph) and is_addressee(text):
            body[at] = replace(block, role=Role.ADDRESSEE)
            recipients = recipients or split_recipients(text)
            break
        elif not _may_stand_above(block, notice):
            break
    marked = tuple(body)
    if marked == notice.body and number == notice.document_number and recipients == notice.recipients:
        return notice
    return replace(notice, body=share_texts(marked, notice.body), document_number=number, recipients=recipients)


def _find_number(line: str) -> DocumentNumber | None:
    return find_line_number(line) or find_gazette_number(line)


def _may_stand_above(block: Block, notice: Notice) -> bool:
    """Whether an addressee may follow ``block``: the title once more, a centred line, an issuer line."""
    text = squeeze(block.text)
    if isinstance(block, Paragraph) and block.role is Role.CENTRED:
        return True
    title = squeeze(notice.title)
    return find_number(text) is None and (text in title or title in text or len(text) <= 20)


def is_addressee(text: str) -> bool:
    """Return whether ``text`` is an addressee line (主送机关): names, parted by commas, and a colon at the end.

    >>> is_addressee("各区人民政府，市政府各部门、各直属机构："), is_addressee("现将有关事项通知如下：")
    (True, False)
    """
    line = text.strip()
    if not line.endswith(("：", ":")) or len(line) > _LONGEST_ADDRESSEE or find_number(line):
        return False
    bare = _BRACKETS.sub("", squeeze(line)[:-1])
    if not bare or re.search(r"[。！？：:《》“”]", bare):
        return False
    parts = re.split(r"[，,；;、]|(?<=[局委厅部])及(?=[各有])", bare)
    return all(
        part and len(part) <= 40 and _ADDRESSED.search(part) and not _SAYS_SOMETHING.search(part) for part in parts
    )


def split_recipients(line: str) -> tuple[str, ...]:
    """Return the addressees of an addressee line, split only where the sign cannot be part of a name.

    >>> split_recipients("各区人民政府，市政府各部门、各直属机构：")
    ('各区人民政府', '市政府各部门、各直属机构')
    >>> split_recipients("各处室、各直属单位：")
    ('各处室', '各直属单位')
    >>> split_recipients("各省、自治区、直辖市水利厅：")
    ('各省、自治区、直辖市水利厅',)
    """
    text = squeeze(line).rstrip("：:")
    hidden = _BRACKETS.sub(lambda match: "\u0001" * len(match[0]), text)
    for signs in ("；;", "，,", "、"):
        cuts = [at for at, sign in enumerate(hidden) if sign in signs]
        if not cuts:
            continue
        parts = [text[a + 1 : b] for a, b in zip([-1, *cuts], [*cuts, len(text)], strict=True)]
        if signs == "、" and any(_PLACE_ONLY.search(part) for part in parts):
            return (text,)
        return tuple(part for part in parts if part)
    return (text,)
