"""What programs hand over as objects: attachments are attachments, sources are told, code is printed nowhere."""

from __future__ import annotations

import json

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.issues import Code
from converters.model import Attachment, Notice

TITLE = "关于开展普法宣传周活动的公告"
TEXT = "请各单位于5月20日前报名参加活动。"
BASE = "https://www.linlan.example/zwgk/1.html"
FORM = {"name": "报名表.docx", "url": "/u/form.docx", "size": 1024}


def read(**values: object) -> Notice:
    record = {"标题": TITLE, "正文": TEXT, "url": BASE, **values}
    return convert(json.dumps(record, ensure_ascii=False).encode(), "a.json")


def lines(notice: Notice) -> list[str]:
    return [block.text for block in notice.body]


@pytest.mark.parametrize("key", ["附件", "attachments", "fileList", "attach_list"])
@pytest.mark.parametrize("value", [FORM, [FORM]])
def test_objects_are_attachments(key: str, value: object) -> None:
    notice = read(**{key: value})
    assert notice.attachments == (Attachment("报名表.docx", url="https://www.linlan.example/u/form.docx"),)
    assert lines(notice) == [TEXT]


def test_an_object_with_a_link_to_a_file_is_one_whatever_its_key() -> None:
    notice = read(resource=[{"title": "报名表", "href": "https://www.linlan.example/u/form.docx"}])
    assert notice.attachments == (Attachment("报名表", url="https://www.linlan.example/u/form.docx"),)


def test_an_object_with_a_link_to_a_page_is_none() -> None:
    notice = read(channel={"name": "通知公告", "url": "https://www.linlan.example/tzgg/"})
    assert notice.attachments == ()


@pytest.mark.parametrize("key", ["扩展信息", "ext", "文章内容说明"])
def test_other_objects_are_told_and_not_printed(key: str) -> None:
    notice = read(**{key: [{"部门": "临岚市司法局普法科", "人数": 3}, {"部门": "临岚市司法局办公室", "人数": 4}]})
    assert lines(notice) == [TEXT]
    assert any("普法科" in one.detail for one in notice.issues if one.code is Code.FURNITURE_REMOVED)


def test_the_paragraphs_of_a_text_may_be_objects() -> None:
    record = {"标题": TITLE, "正文": [{"type": "p", "text": "各单位："}, {"type": "p", "text": TEXT}]}
    assert lines(convert(json.dumps(record).encode(), "a.json")) == ["各单位：", TEXT]


def test_words_in_brackets_are_no_code() -> None:
    assert "备注：[暂无]{略}" in lines(read(备注="[暂无]{略}"))


@pytest.mark.parametrize("key", ["source", "来源", "信息来源", "发布单位", "publisher", "docSource"])
def test_the_source_is_the_issuer_where_nothing_else_names_one(key: str) -> None:
    assert read(**{key: "临岚市司法局"}).issuer == "临岚市司法局"


def test_the_title_goes_before_the_source_and_the_source_is_told() -> None:
    notice = read(标题=f"临岚市司法局{TITLE}", source="临岚市人民政府办公室")
    assert notice.issuer == "临岚市司法局"
    assert "来源：临岚市人民政府办公室" in [one.detail for one in notice.issues]


def test_the_signature_goes_before_the_source() -> None:
    signed = f"{TEXT}\n临岚市司法局\n2026年5月6日"
    assert read(正文=signed, 来源="临岚市人民政府办公室").issuer == "临岚市司法局"


@pytest.mark.parametrize("source", ["临岚日报社", "市政府", "本站原创"])
def test_newspapers_and_short_names_issue_nothing_and_are_told(source: str) -> None:
    notice = read(source=source)
    assert notice.issuer == ""
    assert f"来源：{source}" in [one.detail for one in notice.issues]


PAPERS = [
    {"title": "关于停水的通知", "url": "http://linlan.example/1.pdf", "date": "2026-05-06", "content": "明日停水。"},
    {"title": "关于供水的通知", "url": "http://linlan.example/2.pdf", "date": "2026-05-07", "content": "今日供水。"},
]


def test_a_list_of_notices_that_lie_as_files_is_one_of_notices() -> None:
    found = convert_all(json.dumps({"code": 0, "data": PAPERS}).encode(), "a.json")
    assert [one.notice.title for one in found if isinstance(one, Conversion)] == [one["title"] for one in PAPERS]


@pytest.mark.parametrize("key", ["files", "docs"])
def test_files_with_a_day_stay_the_files_of_their_notice(key: str) -> None:
    files = [{"title": "报名表", "url": "/u/1.docx", "date": "2026-05-06"}]
    record = {"title": "关于报名的通知", "content": "请报名。", key: files}
    notice = convert(json.dumps(record).encode(), "a.json")
    assert [one.title for one in notice.attachments] == ["报名表"]
