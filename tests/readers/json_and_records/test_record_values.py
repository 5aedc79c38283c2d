"""Values of records: moments, days, markup escaped again, texts that stand there twice, what says nothing."""

from __future__ import annotations

import json

import pytest

from converters.issues import Code
from tests.readers.json_and_records.reading import LINES, MIDNIGHT, NUMBER, TEXT, TITLE, lines, read, read_all, told


def test_a_list_of_strings_is_the_text() -> None:
    record = {"doc": {"Title": TITLE, "SubTitle": "", "Paragraphs": ["各用水户：", "今夜停水。"], "Status": "全文有效"}}
    notice = read({"source": {"channel": ["政务公开", "通知公告"]}, **record})
    assert (notice.title, lines(notice)) == (TITLE, ["各用水户：", "今夜停水。"])
    assert (notice.validity, notice.column) == ("in-force", ("政务公开", "通知公告"))


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (MIDNIGHT, "2026-05-07"),
        (MIDNIGHT // 1000, "2026-05-07"),
        ("2026-05-06T16:00:00.000Z", "2026-05-07"),
        ("2026-05-06T16:00:00.000+0000", "2026-05-07"),
        ("2026-05-07T00:00:00+08:00", "2026-05-07"),
        ({"$date": "2026-05-06T16:00:00Z"}, "2026-05-07"),
        ({"$date": {"$numberLong": str(MIDNIGHT)}}, "2026-05-07"),
        ([2026, 5, 7, 9, 30], "2026-05-07"),
        ("20260507", "2026-05-07"),
    ],
)
def test_a_moment_is_a_day_in_china(value: object, day: str) -> None:
    assert str(read({"title": TITLE, "content": "今夜停水。", "pubDate": value}).published) == day


@pytest.mark.parametrize("empty", ["null", "NULL", "", "-", "--", None])
def test_a_value_that_says_nothing_is_empty(empty: str | None) -> None:
    notice = read({"title": empty, "biaoti": TITLE, "wenhao": empty, "keywords": empty, "content": empty, "nr": TEXT})
    assert (notice.title, notice.document_number, notice.keywords, lines(notice)) == (TITLE, "", (), LINES)
    assert not any(issue.code is Code.LABEL_INVALID for issue in notice.issues)


@pytest.mark.parametrize("times", [1, 2, 3])
def test_markup_that_was_escaped_again_is_markup(times: int) -> None:
    text = TEXT.replace("夜间", "&nbsp;夜间")
    for _ in range(times):
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert [line.replace(" ", "") for line in lines(read({"title": TITLE, "content": text}))] == LINES


@pytest.mark.parametrize(
    "texts",
    [
        {"body_html": TEXT, "body_text": "\n".join(LINES)},
        {"content": "\n".join(LINES), "html": f"<html><body><p>首页</p>{TEXT}<p>网站地图</p></body></html>"},
        {"DOCHTMLCON": TEXT, "DOCCONTENT": "".join(LINES)},
        {"正文": TEXT, "内容": "望津路5月9日夜间停水。"},
    ],
)
def test_a_text_that_stands_there_twice_is_read_once(texts: dict[str, str]) -> None:
    assert lines(read({"title": TITLE, **texts})) == LINES


def test_a_value_of_another_form_is_not_what_its_short_key_says() -> None:
    record = {"bt": TITLE, "fbsj": "20260507", "nr": TEXT, "wh": "A-07", "ly": "3", "fwjg": "12", "cwrq": "待定"}
    notice = read(record)
    assert (notice.title, notice.document_number, str(notice.published)) == (TITLE, "", "2026-05-07")
    assert not any(issue.code in (Code.LABEL_INVALID, Code.LABEL_CONFLICT) for issue in notice.issues)


def test_json_in_a_string_is_json() -> None:
    record = json.dumps({"title": TITLE, "content": TEXT})
    assert lines(read({"code": 0, "data": record})) == LINES
    assert [notice.title for notice in read_all({"code": 0, "data": f"[{record}, {record}]"})] == [TITLE, TITLE]


def test_a_value_may_begin_with_its_label() -> None:
    labelled = {"time": "发布时间：2026-05-07 09:00", "source": "来源：临岚市水务局"}
    notice = read({"title": TITLE, "content": "今夜停水。", **labelled})
    assert (str(notice.published), notice.issuer) == ("2026-05-07", "临岚市水务局")


def test_a_source_that_the_title_begins_with_is_the_issuer() -> None:
    record = {"TITLE": "临岚市水务局2026年上半年供水情况解读", "CONTENT": "供水平稳。", "ORG_NAME": "临岚市水务局"}
    assert read(record).issuer == "临岚市水务局"
    assert read({**record, "ORG_NAME": "临岚发布"}).issuer != "临岚发布"


@pytest.mark.parametrize("sign", ["…", "...", " […]", " [&hellip;]", "[…]</p>"])
def test_the_cut_beginning_of_a_text_is_no_summary_and_no_text(sign: str) -> None:
    excerpt = {"rendered": f"各用水户：望津{sign}"}
    notice = read({"title": {"rendered": TITLE}, "content": {"rendered": TEXT}, "excerpt": excerpt})
    assert (notice.summary, lines(notice)) == ("", LINES)
    whole = read({"title": TITLE, "content": {"rendered": TEXT}, "excerpt": {"rendered": "望津路停水一夜。"}})
    assert (whole.summary, lines(whole)) == ("望津路停水一夜。", LINES)


HIT = {"_index": "gov", "_id": "k2", "_source": {"title": TITLE, "content": TEXT, "meta": {"wh": NUMBER, "org": "x"}}}


@pytest.mark.parametrize("name", ["highlight", "highlights", "highlighting", "suggest", "suggestions"])
def test_what_a_search_marks_and_suggests_is_no_text(name: str) -> None:
    marked = {"title": ["关于<em>望津路</em>夜间停水的通知"], "content": ["……路5月9日夜间<em>停水</em>。\n临岚市……"]}
    notice = read({"hits": {"total": 1, "hits": [{**HIT, name: marked}]}})
    assert (notice.title, lines(notice)) == (TITLE, LINES)
    assert "……路5月9日夜间停水。" in told(notice)
    proposal = read({"title": TITLE, "content": TEXT, "suggestion": "请社区提前三日张贴停水的告示。"})
    assert lines(proposal)[-1] == "请社区提前三日张贴停水的告示。"
    inner = {"title": TITLE, "content": TEXT, name: marked}
    assert lines(read({"hits": {"hits": [{"_source": inner}]}})) == LINES
