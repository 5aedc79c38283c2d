"""Lists that crawlers leave: keys and what they hold, an object a line, columns with whole texts."""

from __future__ import annotations

import json

import pytest

from converters.convert import Conversion, convert_all
from converters.hints.sources import read_profile
from converters.issues import Code, ReadError
from converters.model import Notice
from tests.readers.dumps import TEXT, convert_list, lines_of, notices_of

RECORD = {
    "article_id": "20260506001",
    "raw_sha256": "9f86d081884c7d65",
    "title": "关于做好汛期值守的通知",
    "body_text": TEXT,
    "pcode": "临水〔2026〕8号",
    "index": "LS2026/0008",
    "pub_date": "2026-05-07",
    "category": "通知公告",
    "url": "https://water.linlan.example/1.html",
}


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.json", "a.txt"])
def test_an_object_a_line_is_a_notice_each(name: str) -> None:
    second = {**RECORD, "title": "关于防汛演练的通知", "pcode": "临水〔2026〕9号"}
    data = "\n".join(json.dumps(one, ensure_ascii=False) for one in (RECORD, second)) + "\n"
    if name.endswith(".txt"):
        with pytest.raises(ReadError):
            convert_all(data.encode(), name)  # nothing says that the lines are JSON
        return
    assert [one.title for one in notices_of(data, name)] == ["关于做好汛期值守的通知", "关于防汛演练的通知"]


def test_a_broken_line_is_named_and_the_others_go_on() -> None:
    data = json.dumps(RECORD) + '\n{"title": "断\n' + json.dumps({**RECORD, "title": "关于防汛演练的通知"})
    first, broken, last = convert_list(data, "a.jsonl")
    assert isinstance(first, Notice)
    assert isinstance(last, Notice)
    assert isinstance(broken, ReadError)
    assert "line 2 is broken JSON" in str(broken)


def test_keys_of_crawlers_name_their_fields_and_the_text_is_parted() -> None:
    (notice,) = notices_of(json.dumps([RECORD]), "a.json")
    assert (notice.document_number, notice.index_number, str(notice.published), str(notice.issued)) == (
        "临水〔2026〕8号",
        "LS2026/0008",
        "2026-05-07",
        "2026-05-06",
    )
    assert notice.issuer == "临岚市水务局"
    assert lines_of(notice)[0] == "各街道办事处："
    assert lines_of(notice)[-2:] == ["临岚市水务局", "2026年5月6日"]
    left = [issue.detail for issue in notice.issues if issue.code is Code.FURNITURE_REMOVED]
    assert left == ["article_id：20260506001\nraw_sha256：9f86d081884c7d65"]


@pytest.mark.parametrize(
    ("key", "value", "field", "wanted"),
    [
        ("time", "2026-05-07", "published", "2026-05-07"),
        ("date", "2026-05-07\n   2026-05-07 ", "published", "2026-05-07"),
        ("发文日期", "2026-05-07 16:25:06", "published", "2026-05-07"),
        ("发文日期", "2026-05-05", "issued", "2026-05-05"),
        ("文号", "null", "document_number", ""),
    ],
)
def test_a_value_is_what_it_looks_like(key: str, value: str, field: str, wanted: str) -> None:
    record = {"title": "关于做好汛期值守的通知", "content": TEXT, key: value}
    (notice,) = notices_of(json.dumps([record]), "a.json")
    assert str(getattr(notice, field)) == wanted


def test_what_is_said_of_a_text_does_not_stand_below_it() -> None:
    said = "本通知部署汛期值守工作。各街道办事处须按时报送水情。"
    (notice,) = notices_of(json.dumps([{**RECORD, "description": said}]), "a.json")
    assert lines_of(notice)[-1] == "2026年5月6日"
    (notice,) = notices_of(json.dumps([{**RECORD, "summary": said, "description": said}]), "a.json")
    assert lines_of(notice)[-1] == "2026年5月6日"
    (notice,) = notices_of(json.dumps([{"title": RECORD["title"], "description": TEXT}]), "a.json")
    assert lines_of(notice)[0] == "各街道办事处："


def test_a_list_without_texts_is_refused_and_not_made_of_its_keys() -> None:
    record = {key: value for key, value in RECORD.items() if key != "body_text"}
    with pytest.raises(ReadError, match="has the title 关于做好汛期值守的通知 and no text"):
        convert_all(json.dumps([record]).encode(), "a.json")
    heads = ["pub_date", "puborg", "pcode", "title", "url"]
    rows = "2026-05-07,临岚市水务局,临水〔2026〕8号,关于做好汛期值守的通知,https://water.linlan.example/1.html\n"
    with pytest.raises(ReadError, match="the table lists 1 documents without their texts"):
        convert_all(f"{','.join(heads)}\n{rows}".encode(), "a.csv")


def test_a_title_that_a_list_holds_twice_on_end_is_one() -> None:
    twice = {**RECORD, "title": "关于做好汛期值守的通知关于做好汛期值…"}
    assert [one.title for one in notices_of(json.dumps([twice]), "a.json")] == ["关于做好汛期值守的通知"]


def test_a_column_of_full_texts_makes_notices_of_its_rows() -> None:
    data = "year,title,source_url,publish_date,full_text\n2026,2026年政府工作报告,https://a.example/1,2026-01-31,"
    (notice,) = notices_of(f'{data}"各位代表：\n现在，我代表市人民政府作报告，请予审议。"\n', "a.csv")
    assert (notice.title, str(notice.published)) == ("2026年政府工作报告", "2026-01-31")


def test_values_that_say_something_stay_on_the_page() -> None:
    more = {"remark": "逾期不予受理。", "place": "三楼会议室", "level": 3, "time": "2026-05-16", "tel": "0000-8420000"}
    (notice,) = notices_of(json.dumps([{**RECORD, **more, "pub_date": ""}]), "a.json")
    assert lines_of(notice)[-2:] == ["逾期不予受理。", "place：三楼会议室"]
    assert notice.published is None  # the time is that of what takes place
    (left,) = [issue.detail for issue in notice.issues if issue.code is Code.FURNITURE_REMOVED]
    assert left.splitlines()[2:] == ["level：3", "time：2026-05-16", "tel：0000-8420000"]


def test_what_several_keys_say_of_one_field_is_not_lost() -> None:
    record = {
        **RECORD,
        "category": "",
        "channelName": "节水",
        "documenttype": "规范性文件",
        "sourceUrl": "https://b.example/2",
    }
    (notice,) = notices_of(json.dumps([record]), "a.json")
    assert notice.column == ("节水",)
    kept = "\n".join([*lines_of(notice), *(issue.detail for issue in notice.issues)])
    assert "规范性文件" in kept
    assert "https://b.example/2" in kept


@pytest.mark.parametrize(
    ("key", "value", "field"),
    [
        ("office", "市政府大楼3楼305室", "issuer"),
        ("organization", "5", "issuer"),
        ("index", "12", "index_number"),
        ("publish", "true", "published"),
    ],
)
def test_a_value_of_another_form_is_none_of_the_field(key: str, value: str, field: str) -> None:
    record = {"title": RECORD["title"], "content": "各街道办事处：请做好汛期值守。", key: value}
    (notice,) = notices_of(json.dumps([record]), "a.json")
    assert not getattr(notice, field)
    assert not any(issue.code in (Code.LABEL_INVALID, Code.LABEL_CONFLICT) for issue in notice.issues)


def test_a_day_of_writing_with_an_empty_clock_is_no_publication() -> None:
    record = {"title": RECORD["title"], "正文": TEXT, "成文日期": "2026/5/6 0:00:00", "发布日期": "2026/5/8 9:30:00"}
    (notice,) = notices_of(json.dumps([record]), "a.json")
    assert (str(notice.issued), str(notice.published)) == ("2026-05-06", "2026-05-08")


def test_a_profile_goes_before_what_a_key_looks_like() -> None:
    profile = read_profile("publisher: 临岚市水务局\nlabels: {title: title, content: body, date: issued}\n", "linlan")
    data = json.dumps([{"title": RECORD["title"], "content": "请做好汛期值守。", "date": "2026-05-06"}]).encode()
    (found,) = convert_all(data, "a.json", source=profile)
    assert isinstance(found, Conversion)
    assert (str(found.notice.issued), found.notice.published) == ("2026-05-06", None)


def test_a_list_of_repealed_documents_is_no_heap_of_notices() -> None:
    heads = "序号,名称,文号,发布日期,发布机构,内容\n"
    with pytest.raises(ReadError, match="no line of the file can be taken for a title"):
        convert_all(f"{heads}1,供水办法,临政发〔2001〕3号,2001-05-06,市政府,全文废止。\n".encode(), "a.csv")


def test_a_title_in_pieces_is_that_of_the_line_that_has_it_whole() -> None:
    whole = "临岚市水务局关于征求《临岚市用水规则(试行)》修订意见的函（临水函〔2026〕14 号）"
    page = [f"{whole}_临岚市水务局", "设为首页", "首页", "信息公开", whole, "2026-05-07 09:39", "来源： 临岚市水务局"]
    begun = "临岚市水务局关于征求《临岚市用水规则"
    rest = ["(", "试行", ")", "》修订意见的函（临水函〔", "2026", "〕", "14号）"]
    text = "各用水单位：请于2026年5月20日前回复。"
    (notice,) = notices_of("\n".join([*page, begun, *rest, text]), "a.txt")
    assert notice.title == "临岚市水务局关于征求《临岚市用水规则(试行)》修订意见的函"
    assert str(notice.document_number) == "临水函〔2026〕14号"
    assert "".join(lines_of(notice)) == text


@pytest.mark.parametrize("head", ["content_text", "zw_clean"])
def test_a_list_whose_texts_stand_in_a_column_of_a_program_is_read_row_by_row(head: str) -> None:
    rows = [f"c{at},关于检查结果的通报之{at},https://a.example/{at},2026-05-22,临岚市水务局" for at in "12"]
    text = '"近期，临岚市水务局检查了供水管网，现将结果通报如下。\n各单位应在五月底前完成整改。"'
    data = "\n".join([f"article_id,title,url,publish_date,source,{head}", *(f"{row},{text}" for row in rows)])
    assert [notice.title for notice in notices_of(data, "a.csv")] == ["关于检查结果的通报之1", "关于检查结果的通报之2"]
