"""What codes are called, Chinese first: the one table for lists, the text of a notice, and the theme.

The theme reads ``theme/partials/code-words.html``, which ``write_partial`` makes of these tables;
``pytest tests/writers/test_words.py --regenerate`` writes it anew.
"""

from __future__ import annotations

import json

from converters.issues import Code
from converters.model import DocumentType
from converters.translation.status import Standing, Status

Names = tuple[str, str]
"""Chinese, English."""

STATUS: dict[Status, Names] = {
    Status.MISSING: ("尚无英译", "Not translated yet"),
    Status.MACHINE: ("机器翻译，未核对", "Machine, not checked"),
    Status.CHECKED: ("机器翻译，已核对数字", "Machine, figures checked"),
    Status.EDITED: ("人工编辑", "Edited"),
    Status.REVIEWED: ("已审校", "Reviewed"),
    Status.OFFICIAL: ("官方译文", "Official translation"),
}
"""How far the English of a paragraph, or of a notice, can be trusted."""

BY_RULE: Names = ("按规则写出", "Written by rule")
"""Said of what is nothing but a date or a number, whose English nobody had to think of."""

MISMATCH: Names = ("有数字不一致", "A figure does not match")
"""Said in place of a status."""

STANDING: dict[Standing, Names] = {
    Standing.MISMATCH: MISMATCH,
    Standing.PART: ("尚未全部译出", "Not yet translated in full"),
    **{Standing(status.value): names for status, names in STATUS.items()},
}
"""The English of a whole notice. ``theme/assets/search.js`` says the same; a test compares them."""

TYPES: dict[DocumentType, tuple[str, str]] = {
    DocumentType.RESOLUTION: ("决议", "Resolution"),
    DocumentType.DECISION: ("决定", "Decision"),
    DocumentType.ORDER: ("命令", "Order"),
    DocumentType.COMMUNIQUE: ("公报", "Communiqué"),
    DocumentType.ANNOUNCEMENT: ("公告", "Announcement"),
    DocumentType.PUBLIC_NOTICE: ("通告", "Public notice"),
    DocumentType.OPINIONS: ("意见", "Opinions"),
    DocumentType.NOTICE: ("通知", "Notice"),
    DocumentType.CIRCULAR: ("通报", "Circular"),
    DocumentType.REPORT: ("报告", "Report"),
    DocumentType.REQUEST: ("请示", "Request for instructions"),
    DocumentType.REPLY: ("批复", "Official reply"),
    DocumentType.PROPOSAL: ("议案", "Proposal"),
    DocumentType.LETTER: ("函", "Letter"),
    DocumentType.MINUTES: ("纪要", "Minutes"),
    DocumentType.PUBLIC_NOTIFICATION: ("公示", "Public notification"),
    DocumentType.PENALTY: ("行政处罚", "Penalty decision"),
    DocumentType.STATISTICS: ("统计", "Statistical bulletin"),
    DocumentType.MEASURES: ("办法", "Measures"),
    DocumentType.PLAN: ("方案", "Plan"),
    DocumentType.APPOINTMENT: ("任免", "Appointments"),
    DocumentType.CORRECTION: ("更正", "Correction"),
    DocumentType.INTERPRETATION: ("政策解读", "Policy explained"),
    DocumentType.NEWS: ("动态", "News"),
}
"""Kind of document -> (Chinese, English), as lists and the head of a notice say it."""

ISSUES: dict[Code, Names] = {
    Code.CHARSET_WRONG: (
        "来源页声明的字符集有误，已按实际字符集读取",
        "The source declares the wrong character set; the right one was used",
    ),
    Code.BYTES_REPLACED: ("有字节无法识读", "Some bytes could not be read as text"),
    Code.LABEL_EMPTY: ("来源页此项空白", "A field is empty in the source"),
    Code.LABEL_CONFLICT: ("来源页两处所载不一致", "Two places in the source disagree"),
    Code.LABEL_INVALID: ("来源页此项格式不符，未采用", "A field is not of its form in the source and was left out"),
    Code.DATE_ORDER: ("日期先后可疑", "The order of the dates is doubtful"),
    Code.CHECK_DIGIT: ("校验位不符，照录", "A check digit does not fit; copied as it stands"),
    Code.TITLE_FROM_SUMMARY: ("标题取自内容概述", "The title was taken from the summary"),
    Code.TITLE_FROM_BODY: ("标题取自正文", "The title was taken from the text"),
    Code.DATE_FROM_SIDECAR: ("日期由本站编者补记", "A date was supplied by the publisher of this site"),
    Code.FURNITURE_REMOVED: ("略去网页上的按钮、菜单等", "A button, menu or the like of the page was left out"),
    Code.DUPLICATE_BODY: ("正文在来源页重复出现，只留一份", "The text stood twice in the source; one copy is kept"),
    Code.GLYPH_LOST: (
        "来源疑有脱字，照录并加注",
        "A character seems lost in the source; copied as it stands, with a note",
    ),
    Code.TAMPERED_RESTORED: ("被写入的文字已据证据复原", "Inserted text was replaced by what the evidence shows"),
    Code.TAMPERED_CUT: ("被写入的文字已删去", "Inserted text was cut out"),
    Code.TAMPERED_SUSPECTED: ("疑似被写入的文字，未改", "Text that may have been inserted; not changed"),
    Code.STATEMENT_UNMATCHED: (
        "附注所称属实或应删的文字，文件中没有",
        "What the sidecar states to be genuine or to be cut is not in the file",
    ),
    Code.PRIVATE_MASKED: ("隐去个人号码", "Private numbers were masked"),
    Code.ATTACHMENT_MISSING: ("附件未收到", "An attachment was not received"),
    Code.IMAGE_LEFT_OUT: ("图片未收录", "An image is not shown"),
    Code.TEXT_LEFT_OUT: ("来源中有文字未收入本页", "Some text of the source is not on this page"),
    Code.SEVERAL_NOTICES: (
        "来源文件在本件之后似另有一件",
        "The source file seems to hold another notice behind this one",
    ),
    Code.TRACKED_CHANGES: (
        "来源文件带有未处理的修订，按全部接受显示",
        "The source file has tracked changes; it is shown as if all were accepted",
    ),
    Code.SOURCE_ROW_UNUSED: ("来源设置中有一行不再适用", "A row of the source profile no longer matches"),
    Code.HAND_EDITED: ("本页经人工修改", "This page was edited by hand"),
    Code.TEXT_EDITED: ("正文经人工修改", "The text was changed by hand"),
    Code.UNCUT: (
        "经人工修改的页面仍有应删去的文字",
        "A page edited by hand still holds words that are to be cut",
    ),
    Code.DUPLICATE_NOTICE: ("两份来源文件为同一公文", "Two source files hold this notice"),
    Code.NEW_VERSION: ("来源有后来的不同版本", "A later copy of the source differs"),
    Code.VERSION_ORDER: (
        "无从得知两份文本孰新孰旧，此处所示或非最新",
        "Nothing tells which of two texts of this notice is newer; the one shown as current may be the older",
    ),
    Code.NUMBER_TWICE: (
        "另有一件公文用同一发文字号，或为同一公文，或其一有误",
        "Another notice bears the same document number; they may be one notice, or one number is wrong",
    ),
    Code.SAME_TITLE: (
        "本机关另有同题而文字不同的公文，或为同一公文的不同版本",
        "Another notice of this issuer has the same title and another text; it may be a version of this one",
    ),
    Code.SOURCE_MISSING: ("来源文件已不在本库", "The source file is no longer in this archive"),
    Code.EXPECTATION_FAILED: ("与来源设置中的预期不符", "The page is not what the profile of its source expects"),
    Code.HASH_MISMATCH: ("来源文件与记录不符", "The source file is not the one recorded"),
}
"""What happened to a notice, as its page and the commands say it. What is on no page (unreadable) is not here."""


def write_partial() -> str:
    """Return the tables for the templates, which ask for ``status.checked[0]`` and ``types.notice[1]``."""
    tables = {
        "status": [(code.value, names) for code, names in STANDING.items()],
        "types": [(code.value, names) for code, names in TYPES.items()],
        "issue": [(code.value, names) for code, names in ISSUES.items()],
        "by_rule": [("short", BY_RULE)],
    }
    lines = ["{#- Made from converters/writers/code_words.py by pytest tests/writers/test_words.py --regenerate. -#}"]
    for name, rows in tables.items():
        pairs = ",\n".join(f'  "{code}": {json.dumps(names, ensure_ascii=False)}' for code, names in rows)
        lines += [f"{{%- set {name} = {{", pairs, "} -%}"]
    return "\n".join(lines) + "\n"
