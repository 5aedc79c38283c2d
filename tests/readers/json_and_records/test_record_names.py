"""Keys of scrapers and content systems that say by themselves what they hold, at any depth, and those that do not."""

from __future__ import annotations

from typing import Any

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.issues import Code, ReadError
from tests.readers.json_and_records.reading import LINES, MIDNIGHT, NUMBER, TEXT, TITLE, lines, read, read_all, told


@pytest.mark.parametrize(
    "record",
    [
        {"biaoti": TITLE, "wenhao": NUMBER, "suoyinhao": "LS/2026-15", "fbrq": "2026-05-07", "zhengwen": TEXT},
        {"biaoTi": TITLE, "wen_hao": NUMBER, "SYH": "LS/2026-15", "riqi": "2026-05-07", "neirong": TEXT},
        {"wjbt": TITLE, "wh": NUMBER, "syh": "LS/2026-15", "fbsj": MIDNIGHT, "nr": TEXT},
        {"headline": TITLE, "docNumber": NUMBER, "indexNo": "LS/2026-15", "publish_ts": MIDNIGHT, "body_html": TEXT},
        {"DOCTITLE": TITLE, "FILENUM": NUMBER, "IDXID": "LS/2026-15", "DOCPUBTIME": "2026-05-07", "DOCCLOB": TEXT},
        {"gw_title": TITLE, "fileNo": NUMBER, "idx_id": "LS/2026-15", "pub-date": "2026-05-07", "html": TEXT},
        {"policyTitle": TITLE, "fwzh": NUMBER, "index_no": "LS/2026-15", "datePublished": "2026-05-07", "zw": TEXT},
    ],
)
def test_keys_in_pinyin_and_of_content_systems_are_known(record: dict[str, object]) -> None:
    notice = read([record])
    assert (notice.title, notice.document_number, notice.index_number) == (TITLE, NUMBER, "LS/2026-15")
    assert (str(notice.published), str(notice.issued), notice.issuer) == ("2026-05-07", "2026-05-06", "临岚市水务局")
    assert lines(notice) == LINES


@pytest.mark.parametrize(
    "wrap",
    [
        lambda one: {"code": 200, "msg": "ok", "data": {"article": one}, "trace": "7f"},
        lambda one: {"took": 2, "hits": {"total": {"value": 1}, "hits": [{"_id": "a", "_score": 1, "_source": one}]}},
        lambda one: {"result": {"page": {"records": [one]}}},
        lambda one: {"data": {"rows": [{"id": 4, "attributes": one}]}},
        lambda one: {"spider": "water/0.1", "doc": one},
        lambda one: {"data": {"list": [{"info": {**one, "nr": ""}, "detail": {"nr": one["nr"]}}]}},
    ],
)
def test_the_last_part_of_a_path_is_the_key(wrap: object) -> None:
    assert callable(wrap)
    meta = {"wh": NUMBER, "fbsj": MIDNIGHT, "column": {"id": 7, "name": "停水"}}
    one = {"head": {"bt": TITLE}, "meta": meta, "nr": TEXT}
    notice = read(wrap(one))
    assert (notice.title, notice.document_number, str(notice.published)) == (TITLE, NUMBER, "2026-05-07")
    assert (notice.column, lines(notice)) == (("停水",), LINES)


def test_what_stands_beside_a_notice_is_not_its_own() -> None:
    other = {"title": "关于节水周的公告", "fbsj": MIDNIGHT, "url": "/a"}
    beside = {"related": [other, other], "pager": {"prev": "关于水质的公示", "next": None}, "author": {"title": "科长"}}
    notice = read({"data": {"article": {"title": TITLE, "content": TEXT}, **beside}, "site": "临岚市水务局网站"})
    assert (notice.title, lines(notice)) == (TITLE, LINES)
    assert all(text in told(notice) for text in ("关于节水周的公告", "关于水质的公示", "科长", "临岚市水务局网站"))


def test_a_title_below_is_another_title_if_there_is_one_above() -> None:
    notice = read({"title": TITLE, "content": TEXT, "topic": {"title": "水务专题"}})
    assert notice.title == TITLE


@pytest.mark.parametrize("key", ["crawl_time", "CRTIME", "fetchTime", "update_time", "createdAt", "fetch.date"])
def test_the_day_of_fetching_is_no_day_of_publication(key: str) -> None:
    outer, _, inner = key.partition(".")
    value: object = {inner: "2026-05-09 03:12:44"} if inner else "2026-05-09 03:12:44"
    assert read({"title": TITLE, "content": "今夜停水。", outer: value}).published is None


def test_the_day_of_publication_goes_before_that_of_the_draft() -> None:
    days = {"DOCRELTIME": "2026-05-06 00:00:00", "DOCPUBTIME": "2026-05-08 10:41:07"}
    notice = read({"DOCTITLE": TITLE, "DOCCONTENT": "今夜停水。", **days})
    assert str(notice.published) == "2026-05-08"
    assert not any(issue.code is Code.LABEL_CONFLICT for issue in notice.issues)
    days["DOCPUBTIME"] = "-"
    assert str(read({"DOCTITLE": TITLE, "DOCCONTENT": "今夜停水。", **days}).published) == "2026-05-06"


@pytest.mark.parametrize("record", [{"zw": TEXT, "bt": "甲组"}, {"nr": TEXT, "ly": "李工"}])
def test_two_letters_alone_say_nothing(record: dict[str, object]) -> None:
    notice = read({"title": TITLE, **record})
    assert (notice.title, lines(notice)) == (TITLE, LINES)
    assert "甲组" in told(notice) or "李工" in told(notice)


@pytest.mark.parametrize(
    ("unknown", "is_named"),
    [
        ({"wzmc": TITLE}, False),
        ({"备案名": TITLE}, False),
        ({"wzmc": "", "qy": "临岚市望津区", "备注": "已归入档案室三号柜"}, True),
        ({"sub": "用水定额管理类", "lmmc": "通知公告", "bumen": "临岚市水务局供水管理处"}, True),
    ],
)
def test_a_number_is_no_title_where_another_text_may_be(unknown: dict[str, object], is_named: bool) -> None:
    record = {"wenhao": NUMBER, "laiyuan": "临岚市水务局", "content": "各用水户：望津路5月9日夜间停水。", **unknown}
    if is_named:
        assert read([record]).title == f"临岚市水务局{NUMBER}" or read([record]).title == NUMBER
        return
    with pytest.raises(ReadError, match="has no title; unknown are its keys") as caught:
        read([record])
    assert next(iter(unknown)) in str(caught.value)


def test_keys_that_tell_nothing_are_refused() -> None:
    with pytest.raises(ReadError, match="object 1 has no title; unknown are its keys k1、k2"):
        read([{"k1": TITLE, "k2": TEXT, "k3": "2026-05-07"}])


def test_lists_of_several_groups_are_all_read() -> None:
    one = {"title": TITLE, "content": TEXT, "date": "2026-05-07"}
    groups = {"tongzhi": {"list": [one]}, "gonggao": {"list": [{**one, "title": "关于节水周的公告"}]}}
    assert [notice.title for notice in read_all({"data": groups})] == [TITLE, "关于节水周的公告"]


def test_rows_of_a_table_have_such_heads_too() -> None:
    rows = f"bt,fbsj,nr\n{TITLE},2026-05-07,今夜停水，请储水。\n关于节水周的公告,2026-05-08,请参加活动。\n"
    found = [item.notice for item in convert_all(rows.encode(), "a.csv") if isinstance(item, Conversion)]
    assert [notice.title for notice in found] == [TITLE, "关于节水周的公告"]


def test_files_are_named_in_pinyin_too() -> None:
    notice = read({"biaoti": TITLE, "zhengwen": TEXT, "info": {"fujian": [{"name": "水表", "url": "https://a.example/1"}]}})
    assert [file.title for file in notice.attachments] == ["水表"]


def test_an_author_that_is_an_agency_is_the_source() -> None:
    assert read({"title": TITLE, "content": "今夜停水。", "author": "临岚市水务局"}).issuer == "临岚市水务局"
    assert read({"title": TITLE, "content": "今夜停水。", "author": "admin"}).issuer == ""


def test_a_list_of_related_notices_beside_a_short_one_is_not_the_file() -> None:
    other = {"id": 1, "title": "关于节水周的公告", "url": "/1", "date": "2026-01-01"}
    notice = read({"data": {"detail": {"title": TITLE, "content": TEXT}, "guanlian": [other], "nextArticle": other}})
    assert (notice.title, lines(notice)) == (TITLE, LINES)
    assert "关于节水周的公告" in told(notice)


def test_notices_that_lie_under_their_numbers_are_notices() -> None:
    one = {"title": TITLE, "content": TEXT}
    found = read_all({"1001": one, "a-1002.html": {**one, "title": "关于节水周的公告"}})
    assert [notice.title for notice in found] == [TITLE, "关于节水周的公告"]


def test_pairs_of_name_and_value_are_keys() -> None:
    said = {"索 引 号": "LS/2026-15", "文号": NUMBER, "热度": 3}
    pairs = [{"name": name, "value": value} for name, value in said.items()]
    notice = read({"title": TITLE, "content": TEXT, "metadata": pairs})
    assert (notice.index_number, notice.document_number, lines(notice)) == ("LS/2026-15", NUMBER, LINES)
    notice = read({"fields": [{"key": "标题", "val": TITLE}, {"key": "正文", "val": TEXT}]})
    assert (notice.title, lines(notice)) == (TITLE, LINES)


def test_columns_of_a_database_have_a_letter_for_their_type() -> None:
    record = {"vc_title": TITLE, "c_content": TEXT, "c_deploytime": "2026-05-07", "vc_filenumber": NUMBER}
    notice = read({**record, "c_time": "1"})
    assert (notice.title, str(notice.published), notice.document_number) == (TITLE, "2026-05-07", NUMBER)


def test_titles_of_the_page_and_what_introduces_it_stay_off_it() -> None:
    more = {"page_title": f"{TITLE}_临岚市水务局", "excerpt": "望津路5月9日夜间停水", "byline": "临岚市水务局"}
    notice = read({"title": TITLE, "content": TEXT, **more})
    assert lines(notice) == LINES


def test_files_may_be_told_by_their_names_alone() -> None:
    notice = read({"title": TITLE, "content": TEXT, "attachments": ["报名表.docx", "名单.xlsx"]})
    assert [file.title for file in notice.attachments] == ["报名表.docx", "名单.xlsx"]
    assert lines(notice) == LINES


def test_keys_of_collections_of_law_are_known() -> None:
    more = {"DocumentNO": NUMBER, "IssuingOrg": "临岚市水务局", "ImplementDate": "2026.06.01", "Timeliness": "现行有效"}
    notice = read([{"Title": TITLE, "FullText": "今夜停水。", "sign_date": "2026-05-06", **more, "legal_status": "1"}])
    assert (notice.document_number, notice.issuer, notice.validity) == (NUMBER, "临岚市水务局", "in-force")
    assert (str(notice.issued), str(notice.effective)) == ("2026-05-06", "2026-06-01")


def test_words_of_front_matter_are_words() -> None:
    text = f"---\ntitle: {TITLE}\ntags: [停水, '公告']\n---\n\n今夜停水。\n"
    assert convert(text.encode(), "a.md").keywords == ("停水", "公告")


@pytest.mark.parametrize("key", ["DOC_CODE", "fileCode", "doc_sn", "refNo", "REFERENCE_NUMBER", "policyCode"])
def test_a_code_of_a_document_is_its_number_where_it_reads_like_one(key: str) -> None:
    notice = read({"TITLE": TITLE, "CONTENT": TEXT, key: NUMBER})
    assert (notice.document_number, lines(notice)) == (NUMBER, LINES)
    coded = read({"TITLE": TITLE, "CONTENT": TEXT, key: "A-20931"})
    assert (coded.document_number, lines(coded)) == ("", LINES)


def test_fields_that_a_program_puts_a_word_before_are_known() -> None:
    record = {"title": TITLE, "field_wenhao": NUMBER, "field_suoyinhao": "LL01-2026-0007", "body": {"value": TEXT}}
    notice = read(record | {"field_fabushijian": "2026-05-07", "custom_fawenjiguan": "临岚市水务局"})
    assert (notice.document_number, notice.index_number) == (NUMBER, "LL01-2026-0007")
    assert (str(notice.published), notice.issuer) == ("2026-05-07", "临岚市水务局")


@pytest.mark.parametrize("key", ["wh", "meta.wh", "number", "no", "bianhao"])
def test_a_short_key_names_the_number_if_it_holds_one(key: str) -> None:
    notice = read({"title": TITLE, "content": TEXT, key: NUMBER})
    assert (notice.document_number, lines(notice)) == (NUMBER, LINES)
    other = read({"title": TITLE, "content": TEXT, key: "张三", "wenhao": NUMBER})
    assert other.document_number == NUMBER


@pytest.mark.parametrize("key", ["written", "signed"])
def test_a_day_of_writing_needs_no_word_for_day(key: str) -> None:
    text = TEXT.replace("<p>2026年5月6日</p>", "")
    assert str(read({"title": TITLE, "content": text, key: "2026-05-06"}).issued) == "2026-05-06"
    assert read({"title": TITLE, "content": text, key: "true"}).issued is None


@pytest.mark.parametrize("key", ["themeName", "theme_name", "topicName", "themeCategory"])
def test_what_a_notice_is_about_is_its_topic_and_no_text(key: str) -> None:
    notice = read({"title": TITLE, "content": TEXT, key: "城乡建设"})
    assert (notice.topics, lines(notice)) == (("城乡建设",), LINES)
    assert read({"title": TITLE, "content": TEXT, key: "dark-2"}).topics == ()


@pytest.mark.parametrize(("title", "text"), [("doc.t", "doc.c"), ("t", "c"), ("main.tit", "main.txt"), ("t", "body")])
def test_what_programs_leave_of_title_and_content_is_known_among_keys_in_pinyin(title: str, text: str) -> None:
    hits = []
    for name in (TITLE, "临岚市水务局关于公开征求《临岚市节水办法（征求意见稿）》意见的公告"):
        source: dict[str, Any] = {"meta": {"site": "临岚市人民政府", "spider": "ls-7"}}
        source["attrs"] = {"fwzh": None, "fbjg": "临岚市水务局", "fbrq": MIDNIGHT, "cwrq": "20260506"}
        for path, value in ((title, name), (text, TEXT)):
            group, _, last = path.rpartition(".")
            (source.setdefault(group, {}) if group else source)[last] = value
        hits.append({"_index": "doc", "_id": "a", "highlight": {"title": ["<em>望津</em>"]}, "_source": source})
    first, second = read_all({"took": 3, "hits": {"total": {"value": 2}, "hits": hits}})
    assert (first.title, str(first.published), str(first.issued)) == (TITLE, "2026-05-07", "2026-05-06")
    assert second.title == "临岚市水务局关于公开征求《临岚市节水办法（征求意见稿）》意见的公告"
    assert lines(first) == LINES


def test_a_letter_that_may_be_of_another_word_is_neither_title_nor_text_beside_those() -> None:
    record = {"biaoti": TITLE, "zhengwen": TEXT, "fbrq": "2026-05-07", "fwzh": NUMBER, "t": MIDNIGHT, "c": "通知公告"}
    notice = read([record])
    assert (notice.title, lines(notice)[: len(LINES)]) == (TITLE, LINES)
    with pytest.raises(ReadError, match="has no title"):
        read([{"t": MIDNIGHT, "c": TEXT, "fwzh": "通知", "fbrq": "2026-05-07", "cwrq": "2026-05-06"}])
    with pytest.raises(ReadError, match="has no title"):
        read([{"t": TITLE, "c": TEXT, "time": "2026-05-07"}])
