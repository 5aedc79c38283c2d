"""Records of lists: nothing of them is lost without a word, and nothing of them goes unexamined."""

from __future__ import annotations

import json

import pytest

from converters.convert import convert
from converters.model import IntegrityStatus, Notice
from converters.tampering.words.brands import BRANDS

TITLE = "临岚市司法局关于开展普法宣传周活动的通知"
BRAND = next(name for name in sorted(BRANDS) if name.startswith("乐鱼") and name.isalnum() and len(name) > 4)


def read(**values: object) -> Notice:
    record = {"标题": TITLE, "正文": "请各单位于5月20日前报名参加活动。", **values}
    return convert(json.dumps(record, ensure_ascii=False).encode(), "a.json")


@pytest.mark.parametrize(
    "key", ["备注", "发布机构", "附件", "attachments", "主题词", "主题分类", "栏目", "内容概述", "column", "recipients"]
)
def test_every_field_of_a_record_is_examined(key: str) -> None:
    notice = read(**{key: f"{BRAND}司法局"})
    assert notice.integrity.status is IntegrityStatus.TAMPERED
    assert BRAND not in repr(notice)


def test_recipients_and_column_of_a_record_are_kept() -> None:
    notice = read(recipients=["各街道司法所", "各律师事务所"], column="首页 > 政务公开 > 通知公告")
    assert notice.recipients == ("各街道司法所", "各律师事务所")
    assert notice.column == ("首页", "政务公开", "通知公告")
    assert notice.integrity.status is IntegrityStatus.CLEAN
