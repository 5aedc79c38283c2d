"""JSON as servers hand it out: in a script, in the envelope of an answer, as a string in JSON, escaped twice."""

from __future__ import annotations

import json
from typing import Any

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.detect import Format, detect
from converters.issues import ReadError
from converters.model import Notice

TITLE = "望津区民政局关于调整社区食堂补贴标准的通知"
TEXT = "各街道办事处：\n自2026年5月1日起，社区食堂每份午餐补贴3元，由区财政承担。\n望津区民政局\n2026年4月8日"
RECORD = {"title": TITLE, "content": TEXT, "pubDate": "2026-04-10"}
LINES = TEXT.split("\n")


def dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def read(text: str, name: str = "a.json") -> list[Notice]:
    return [item.notice for item in convert_all(text.encode(), name) if isinstance(item, Conversion)]


def is_read(notice: Notice) -> bool:
    return notice.title == TITLE and [block.text for block in notice.body] == LINES and bool(notice.published)


@pytest.mark.parametrize(
    "script",
    [
        "callback({})",
        "jQuery1102_17({});",
        "/**/ typeof showNotice === 'function' && showNotice({});\n",
        "/* notice */window.app.show({})",
        "try{{show({})}}catch(e){{}}",
        "var notice = {};",
        "window.__DATA__={}",
        "window['list'] = {};",
        ")]}}',\n{}",
        "while(1);{}",
        "for (;;); {}",
    ],
)
@pytest.mark.parametrize("value", [RECORD, {"code": 200, "data": [RECORD]}])
def test_json_in_a_script_is_read(script: str, value: Any) -> None:
    text = script.format(dump(value))
    (notice,) = read(text)
    assert is_read(notice)
    assert detect(text.encode(), "a.txt") is Format.JSON


@pytest.mark.parametrize("script", ["show({}, 1)", "show({}); pay()", "var a = {}, b = 2;", "show({}"])
def test_a_script_that_does_more_is_refused(script: str) -> None:
    with pytest.raises(ReadError, match="broken"):
        convert(script.format(dump(RECORD)).encode(), "a.json")


def test_a_text_that_begins_like_a_script_is_a_text() -> None:
    assert detect("var（方差）说明\n一、略。".encode(), "a.txt") is Format.TEXT
    assert detect(b"show(1)", "a.txt") is Format.TEXT


@pytest.mark.parametrize(
    "value",
    [
        dump(RECORD),
        {"ret": 0, "retMsg": "ok", "data": dump([RECORD])},
        {"success": True, "errorCode": None, "errorMsg": "", "result": dump({"list": [RECORD], "pageNo": 1})},
        {"status": 1, "body": {"code": 0, "detail": dump(RECORD)}},
        {"resultCode": "0000", "resultDesc": "成功", "data": dump({"total": 1, "rows": dump([RECORD])})},
        [dump(RECORD)],
        [{"offset": 3, "message": dump(RECORD)}],
    ],
)
def test_json_that_stands_in_json_as_a_string_is_opened(value: Any) -> None:
    (notice,) = read(dump(value))
    assert is_read(notice)


def test_a_list_of_titles_and_texts_is_one_of_notices() -> None:
    one = {"title": TITLE, "content": TEXT}
    found = read(dump({"code": 0, "data": [one, {**one, "title": "关于社区食堂的公告"}]}))
    assert [notice.title for notice in found] == [TITLE, "关于社区食堂的公告"]


def test_a_string_of_code_beside_a_text_stays_beside_it() -> None:
    (notice,) = read(dump({**RECORD, "ext": dump({"title": "别的题目", "content": "另一段文字，很长很长很长。"})}))
    assert is_read(notice)


def test_what_a_notice_quotes_is_not_opened() -> None:
    (notice,) = read(dump({**RECORD, "content": '[{"title": "接口示例"}]\n' + TEXT}))
    assert notice.title == TITLE


@pytest.mark.parametrize("key", ["headTitle", "mainTitle", "full_title", "showTitle"])
def test_a_key_of_the_chief_title_names_it(key: str) -> None:
    (notice,) = read(dump([{key: TITLE, "txt": TEXT, "releaseDate": 1775779200}]))
    assert is_read(notice)


@pytest.mark.parametrize("end", [r"\n", r"\r\n"])
def test_line_ends_that_were_escaped_twice_are_line_ends(end: str) -> None:
    (notice,) = read(dump({**RECORD, "content": end.join(LINES)}))
    assert is_read(notice)


def test_signs_that_were_escaped_twice_are_signs() -> None:
    (notice,) = read(json.dumps({**RECORD, "title": json.dumps(TITLE)[1:-1], "content": json.dumps(TEXT)[1:-1]}))
    assert is_read(notice)


def test_a_backslash_of_a_formula_or_path_stays() -> None:
    line = r"数据置于D:\notice\2026目录，取\nabla值。"
    (notice,) = read(dump({**RECORD, "content": f"{TEXT}\n{line}"}))
    assert any(line in block.text for block in notice.body)


@pytest.mark.parametrize("more", [{}, {"sort": 1}])
def test_objects_of_a_title_and_a_text_are_parts_of_the_notice_that_holds_them(more: dict[str, int]) -> None:
    said = {"一、范围": "东街停水。", "二、时间": "三月五日。"}
    parts = [{"title": title, "content": text, **more} for title, text in said.items()]
    (notice,) = read(dump({"code": 200, "data": {**RECORD, "content": "因管道检修停水，请储水。", "list": parts}}))
    text = "\n".join(block.text for block in notice.body)
    assert notice.title == TITLE
    assert all(part in text for part in ("因管道检修停水", *said, *said.values()))


def test_notices_that_have_addresses_are_no_parts_of_the_column_that_lists_them() -> None:
    address = "https://wangjin.example/"
    listed = [{"title": f"关于{name}的通知", "content": TEXT, "url": f"{address}{name}"} for name in "甲乙"]
    found = read(dump({"data": {"title": "通知公告", "content": "本栏目发布通知。", "list": listed}}))
    assert [notice.title for notice in found] == ["关于甲的通知", "关于乙的通知"]
