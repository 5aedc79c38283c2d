"""What codes are called, Chinese first: the one table for lists, the text of a notice, and the theme.

The theme reads ``theme/partials/code-words.html``, which ``write_partial`` makes of these tables;
``pytest tests/test_words.py --regenerate`` writes it anew.
"""

from __future__ import annotations

import json

from converters.model import DocumentType
from converters.translation.status import Status

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

MISMATCH: Names = ("有数字不一致", "A figure does not match")
"""Said in place of a status."""

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


def write_partial() -> str:
    """Return the tables for the templates, which ask for ``status.checked[0]`` and ``types.notice[1]``."""
    tables = {
        "status": [*((code.value, names) for code, names in STATUS.items()), ("mismatch", MISMATCH)],
        "types": [(code.value, names) for code, names in TYPES.items()],
    }
    lines = ["{#- Made from converters/writers/code_words.py by pytest tests/test_words.py --regenerate. -#}"]
    for name, rows in tables.items():
        pairs = ",\n".join(f'  "{code}": {json.dumps(names, ensure_ascii=False)}' for code, names in rows)
        lines += [f"{{%- set {name} = {{", pairs, "} -%}"]
    return "\n".join(lines) + "\n"
