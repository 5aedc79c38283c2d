"""Dumps as programs and people leave them: lists of crawlers, texts taken from pages, Markdown, pages of a server."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from datetime import date

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.hints.sidecar import Sidecar
from converters.hints.sources import read_profile
from converters.issues import Code, ReadError
from converters.model import Link, Notice, Paragraph, Table
from converters.official.issuing import is_agency

TEXT = "各街道办事处：为做好汛期值守，现将有关事项通知如下。临岚市水务局2026年5月6日"
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


def _all(data: str, name: str) -> list[Notice | ReadError]:
    return [item.notice if isinstance(item, Conversion) else item for item in convert_all(data.encode(), name)]


def _notices(data: str, name: str) -> list[Notice]:
    return [item for item in _all(data, name) if isinstance(item, Notice)]


def _lines(notice: Notice) -> list[str]:
    return [block.text for block in notice.body]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.json", "a.txt"])
def test_an_object_a_line_is_a_notice_each(name: str) -> None:
    second = {**RECORD, "title": "关于防汛演练的通知", "pcode": "临水〔2026〕9号"}
    data = "\n".join(json.dumps(one, ensure_ascii=False) for one in (RECORD, second)) + "\n"
    if name.endswith(".txt"):
        with pytest.raises(ReadError):
            convert_all(data.encode(), name)  # nothing says that the lines are JSON
        return
    assert [one.title for one in _notices(data, name)] == ["关于做好汛期值守的通知", "关于防汛演练的通知"]


def test_a_broken_line_is_named_and_the_others_go_on() -> None:
    data = json.dumps(RECORD) + '\n{"title": "断\n' + json.dumps({**RECORD, "title": "关于防汛演练的通知"})
    first, broken, last = _all(data, "a.jsonl")
    assert isinstance(first, Notice)
    assert isinstance(last, Notice)
    assert isinstance(broken, ReadError)
    assert "line 2 is broken JSON" in str(broken)


def test_keys_of_crawlers_name_their_fields_and_the_text_is_parted() -> None:
    (notice,) = _notices(json.dumps([RECORD]), "a.json")
    assert (notice.document_number, notice.index_number, str(notice.published), str(notice.issued)) == (
        "临水〔2026〕8号",
        "LS2026/0008",
        "2026-05-07",
        "2026-05-06",
    )
    assert notice.issuer == "临岚市水务局"
    assert _lines(notice)[0] == "各街道办事处："
    assert _lines(notice)[-2:] == ["临岚市水务局", "2026年5月6日"]
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
    (notice,) = _notices(json.dumps([record]), "a.json")
    assert str(getattr(notice, field)) == wanted


def test_what_is_said_of_a_text_does_not_stand_below_it() -> None:
    said = "本通知部署汛期值守工作。各街道办事处须按时报送水情。"
    (notice,) = _notices(json.dumps([{**RECORD, "description": said}]), "a.json")
    assert _lines(notice)[-1] == "2026年5月6日"
    (notice,) = _notices(json.dumps([{**RECORD, "summary": said, "description": said}]), "a.json")
    assert _lines(notice)[-1] == "2026年5月6日"
    (notice,) = _notices(json.dumps([{"title": RECORD["title"], "description": TEXT}]), "a.json")
    assert _lines(notice)[0] == "各街道办事处："


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
    assert [one.title for one in _notices(json.dumps([twice]), "a.json")] == ["关于做好汛期值守的通知"]


def test_the_head_of_a_table_says_what_parts_its_cells() -> None:
    row = f"2026-05-05|水务局|LS1|关于值守的通知|临水〔2026〕8号|{TEXT}，，，，，，，，"
    rows = f"发文日期|来源|索引号|名称|文号|内容\n{row}\n"
    (notice,) = _notices(rows, "a.csv")
    assert (notice.title, notice.document_number) == ("关于值守的通知", "临水〔2026〕8号")


PAGE = """关于核定供水价格的通知(临发改价〔2026〕14号)
首页
>
政务公开
>
规范性文件
关于核定供水价格的通知(临发改价〔2026〕14号)
发布时间：2026/05/07
来源：
价格科
[ 打印 ]
临岚市发展改革委关于核定
供水价格的通知
临发改价〔2026〕14号
各供水企业：
现就供水价格有关事项通知如下，请遵照执行。
临岚市发展改革委
2026年5月6日
相关政策与解读
一图看懂供水价格
排行榜
"""


def test_the_text_of_a_page_ends_where_its_lists_begin() -> None:
    notice = convert(PAGE.encode(), "a.txt")
    assert notice.title == "临岚市发展改革委关于核定供水价格的通知"
    assert (notice.document_number, str(notice.published), str(notice.issued), notice.issuer) == (
        "临发改价〔2026〕14号",
        "2026-05-07",
        "2026-05-06",
        "临岚市发展改革委",
    )
    assert _lines(notice)[-1] == "2026年5月6日"


def test_a_day_with_a_clock_below_the_title_is_that_of_publication() -> None:
    text = (
        "临岚监管局关于延长运行时间的通知\n设为首页\n首页\n临岚监管局关于延长运行时间的通知\n2026-05-07 00:00\n"
        "来源：\n字体：\n"
        "各企业：\n现延长运行时间，请遵照执行。\n国家能源局临岚监管局\n2026年5月6日\n扫一扫在手机打开当前页\n联系我们\n"
        "通信地址：临岚市一路1号\n邮政编码：000000\n主办单位：国家能源局临岚监管局\n"
    )
    notice = convert(text.encode(), "a.txt")
    assert (str(notice.published), str(notice.issued), notice.issuer) == (
        "2026-05-07",
        "2026-05-06",
        "国家能源局临岚监管局",
    )
    assert _lines(notice)[-1] == "2026年5月6日"
    assert any("邮政编码" in issue.detail for issue in notice.issues)


def test_figures_that_an_extraction_set_apart_go_back_into_their_lines() -> None:
    text = (
        "关于印发\n2026\n年防汛预案的通知\n临水〔\n2026\n〕\n8\n号\n各街道：\n现将《\n2026\n年防汛预案》印发给你们，共\n3\n个部分，"
        "请遵照执行。\n临岚市水务局\n2026\n年\n5\n月\n6\n日\n"
    )
    notice = convert(text.encode(), "a.txt")
    assert notice.title == "关于印发2026年防汛预案的通知"
    assert notice.document_number == "临水〔2026〕8号"
    assert str(notice.issued) == "2026-05-06"
    assert "现将《2026年防汛预案》印发给你们，共3个部分，请遵照执行。" in _lines(notice)


def test_markdown_is_text_with_marks() -> None:
    text = (
        "# 临岚市水务局关于防汛的通知\n\n**各街道：**\n\n请按[预案](https://water.linlan.example/a)值守。\n\n"
        "## 一、要求\n\n> 全天值守。\n"
    )
    notice = convert(text.encode(), "a.md")
    assert notice.title == "临岚市水务局关于防汛的通知"
    assert _lines(notice) == ["各街道：", "请按预案值守。", "一、要求", "全天值守。"]


def test_what_a_server_would_run_is_no_text() -> None:
    page = (
        "<%-- Created by an editor. --%>\n<%@ page contentType='text/html;charset=UTF-8' %>\n<html><head>"
        "<title>自习室管理系统</title></head><body><h2>关于国庆节放假安排的通知</h2><p>各单位：</p>"
        "<p>现将放假安排通知如下，请遵照执行，并做好值班和安全保卫等各项工作。</p><p>临岚学院办公室</p><p>2026年9月22日</p></body></html>"
    )
    notice = convert(page.encode(), "a.html")
    assert notice.title == "关于国庆节放假安排的通知"
    assert not any("<%" in line or "Created" in line for line in _lines(notice))


@pytest.mark.parametrize("signer", ["文津县第一小学", "临渡海关", "中国人民银行临岚中心支行", "临岚县第二中学"])
def test_schools_customs_and_banks_sign_too(signer: str) -> None:
    text = f"关于开展练字活动的通知\n各班级：\n现将活动事项通知如下。\n{signer}\n2026年5月6日\n"
    assert convert(text.encode(), "a.txt").issuer == signer


FRONT = """---
id: "YzMxNjg4"
title: "临岚市人民代表大会关于废止《节水条例》的决定"
office: "临岚市人民代表大会"
publish: "2026-05-07 00:00:00"
status: ""
---

# 临岚市人民代表大会关于废止《节水条例》的决定

**临岚市人民代表大会**

**关于废止《节水条例》的决定**

（2026年5月6日临岚市第三届人民代表大会第六次会议通过）

临岚市第三届人民代表大会第六次会议决定：废止《节水条例》。
"""


def test_front_matter_is_a_record_whose_text_is_below() -> None:
    notice = convert(FRONT.encode(), "a.md")
    assert notice.title == "临岚市人民代表大会关于废止《节水条例》的决定"
    assert (notice.issuer, str(notice.published)) == ("临岚市人民代表大会", "2026-05-07")
    assert _lines(notice)[0].startswith("（2026年5月6日")
    named = FRONT.replace('title: "临岚市人民代表大会关于废止《节水条例》的决定"', 'title: "临岚市人民代表大会"')
    assert convert(named.encode(), "a.md").title == "临岚市人民代表大会关于废止《节水条例》的决定"


def test_a_column_of_full_texts_makes_notices_of_its_rows() -> None:
    data = "year,title,source_url,publish_date,full_text\n2026,2026年政府工作报告,https://a.example/1,2026-01-31,"
    (notice,) = _notices(f'{data}"各位代表：\n现在，我代表市人民政府作报告，请予审议。"\n', "a.csv")
    assert (notice.title, str(notice.published)) == ("2026年政府工作报告", "2026-01-31")


@pytest.mark.parametrize("title", ["通告二", "公告", "启事"])
def test_a_title_may_say_no_more_than_the_kind(title: str) -> None:
    text = f"{title}\n　　发布时间：2026-05-07 \n　　各相关单位：\n　　请于5月20日前申报资质，逾期不再受理。\n"
    notice = convert(text.encode(), "a.txt")
    assert (notice.title, str(notice.published)) == (title, "2026-05-07")


def test_a_number_jammed_behind_the_title_is_parted_from_it() -> None:
    text = (
        "临岚市总工会关于印发《调解办法》的通知临工发〔2026〕23号各区总工会：《调解办法》已经审议通过，现印发给你们，"
        "请认真贯彻执行。临岚市总工会2026年5月6日"
    )
    notice = convert(text.encode(), "a.txt")
    assert notice.title == "临岚市总工会关于印发《调解办法》的通知"
    assert (notice.document_number, notice.issuer, str(notice.issued)) == (
        "临工发〔2026〕23号",
        "临岚市总工会",
        "2026-05-06",
    )


def test_whoever_signs_an_order_stands_above_its_day() -> None:
    text = (
        "临岚市人民政府令第69号\n\n现公布《临岚市节水办法》，自2026年7月1日起施行。市长　　林舟　　　2026年5月6日　\n\n"
        "临岚市节水办法\n\n第一条　为了节约用水，制定本办法。\n第二条　本市用水适用本办法。\n"
    )
    notice = convert(text.encode(), "a.txt")
    assert (notice.issuer, str(notice.issued)) == ("临岚市人民政府", "2026-05-06")


def test_values_that_say_something_stay_on_the_page() -> None:
    more = {"remark": "逾期不予受理。", "place": "三楼会议室", "level": 3, "time": "2026-05-16", "tel": "0000-8420000"}
    (notice,) = _notices(json.dumps([{**RECORD, **more, "pub_date": ""}]), "a.json")
    assert _lines(notice)[-2:] == ["逾期不予受理。", "place：三楼会议室"]
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
    (notice,) = _notices(json.dumps([record]), "a.json")
    assert notice.column == ("节水",)
    kept = "\n".join([*_lines(notice), *(issue.detail for issue in notice.issues)])
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
    (notice,) = _notices(json.dumps([record]), "a.json")
    assert not getattr(notice, field)
    assert not any(issue.code in (Code.LABEL_INVALID, Code.LABEL_CONFLICT) for issue in notice.issues)


def test_a_day_of_writing_with_an_empty_clock_is_no_publication() -> None:
    record = {"title": RECORD["title"], "正文": TEXT, "成文日期": "2026/5/6 0:00:00", "发布日期": "2026/5/8 9:30:00"}
    (notice,) = _notices(json.dumps([record]), "a.json")
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


def test_a_title_above_a_table_parts_no_cells() -> None:
    data = "临岚市2026年供水价格，调整表\n序号,名称,价格\n1,居民,3.5\n2,商业,4.5\n"
    notice = convert(data.encode(), "a.csv")
    assert notice.title == "临岚市2026年供水价格，调整表"
    assert len(notice.body) == 1


HEAD = "临岚市水务局关于做好节水工作的通知\n各街道办事处：\n{}\n临岚市水务局\n2026年5月6日\n"


@pytest.mark.parametrize(
    "line",
    [
        "征求意见截止时间为 2026年6月5日",
        "公示时间：2026年5月6日 至 2026年6月5日",
        "开标时间 2026年5月16日",
        "临政发〔2020〕3号文件印发以来，各地认真落实。",
        "临政发〔2020〕3号、临政发〔2021〕5号同时废止",
    ],
)
def test_a_line_of_a_text_is_not_torn(line: str) -> None:
    notice = convert(HEAD.format(line).encode(), "a.txt")
    assert line in _lines(notice)
    assert (str(notice.issued), notice.document_number) == ("2026-05-06", "")


def test_what_follows_a_picture_code_is_the_text_if_it_is_signed() -> None:
    lines = "请做好储水准备\n扫一扫在手机打开当前页\n临岚市水务局\n2026年5月6日\n附件：停水区域一览表"
    notice = convert(f"临岚市水务局关于停水的公告\n各用水户：\n{lines}\n".encode(), "a.txt")
    assert str(notice.issued) == "2026-05-06"
    assert _lines(notice)[-1] == "附件：停水区域一览表"
    table = "节水量排名\n排行榜\n一区节水量 12\n特此公告\n临岚市水务局\n2026年5月6日"
    notice = convert(f"临岚市水务局关于节水的公告\n各用水户：\n{table}\n".encode(), "a.txt")
    assert "一区节水量 12" in _lines(notice)


@pytest.mark.parametrize(
    "cells",
    [
        "成绩 1 年小红 女 90 2 万小明 男 85 3 时小刚 男 77 4 月小兰 女 66",
        "现公布如下： 1 元旦期间供水 2 年底前完成 3 日常巡查 4 项目建设 5 号楼检修",
        "市局 88886666 分局 88887777 邮编 250000 元宝区 88889999 项城区 88880000",
        "降水量 2019 500 2020 600 2021 700 2022 800",
    ],
)
def test_the_cells_of_a_table_stay_apart(cells: str) -> None:
    notice = convert(HEAD.format("\n".join(cells.split())).encode(), "a.txt")
    assert all(cell in _lines(notice) for cell in cells.split())


def test_the_title_of_a_sidecar_is_left_as_it_is() -> None:
    text = "临岚市水务局\n关于做好节水工作的通知\n各街道：\n请节水。\n临岚市水务局\n2026年5月6日\n"
    for title in ("关于做好节水工作的通知", "关于做好节水工作的通知（临水发〔2026〕5号）"):
        assert convert(text.encode(), "a.txt", Sidecar(title=title)).title == title


@pytest.mark.parametrize(
    "front",
    [
        "date: 2026-02-30",
        f"n: {'9' * 5000}",
        "[" * 20_000,
        "a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]",
        "tel: 0531\nno: 8:30",
    ],
)
def test_no_front_matter_raises_or_loses_a_sign(front: str) -> None:
    text = f"---\ntitle: 关于节水的通知\n{front}\n---\n各街道：\n请节水，保障供水。\n临岚市水务局\n2026年5月6日\n"
    notice = convert(text.encode(), "a.md")
    kept = "".join([notice.title, *notice.integrity.title, *_lines(notice), *(issue.detail for issue in notice.issues)])
    assert "关于节水的通知" in kept
    assert all(figure in kept for figure in ("0531", "8:30") if figure in front)


def test_a_chinese_title_of_front_matter_is_one_and_the_addressee_stays() -> None:
    notice = convert("---\n标题: 关于节水的通知\n---\n各区县水务局：\n请节水，保障供水。\n".encode(), "a.md")
    assert notice.title == "关于节水的通知"
    assert _lines(notice)[0] == "各区县水务局："


def test_labels_below_front_matter_are_read() -> None:
    text = "---\ntitle: 关于节水的通知\n---\n索引号：LS/2026-8\n文号：临水〔2026〕8号\n各区县：\n请节水，保障供水。\n"
    assert convert(text.encode(), "a.md").document_number == "临水〔2026〕8号"


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("张某，电话138****1234；李某，电话139****5678。", "138****1234；李某，电话139****5678"),
        (">90分为优秀，> 60分为合格。", ">90分为优秀，> 60分为合格。"),
        ("依据临政发[2024](5)号文办理。", "临政发[2024](5)号"),
    ],
)
def test_marks_that_are_none_stay(line: str, kept: str) -> None:
    notice = convert(f"# 关于节水的通知\n\n各街道：\n\n请节水。\n\n{line}\n".encode(), "a.md")
    assert any(
        kept in text or kept.replace("138****1234；李某，电话139****5678", "****") in text for text in _lines(notice)
    )


MARKED_UP = """# 临岚市农业农村局关于公布补贴标准的通知

各区农业农村局：

现将**2026年**标准公布如下，详见[市政府网站](https://www.linlan.example/bt.html)，咨询0990****186。

| 地区 | 等级 | 标准（元） |
|------|:----:|-----:|
| 望津区 | 一级 | 1200 |
| 云汀区 | 二级 | 900 |

附件：[申报表](https://www.linlan.example/sb.docx)

临岚市农业农村局
2026年2月20日
"""


def test_tables_links_and_files_of_markdown_are_what_they_are() -> None:
    notice = convert(MARKED_UP.encode(), "a.md")
    assert (notice.title, notice.issuer) == ("临岚市农业农村局关于公布补贴标准的通知", "临岚市农业农村局")
    assert notice.issued == date(2026, 2, 20)
    (table,) = (block for block in notice.body if isinstance(block, Table))
    cells = [[cell.text for cell in row] for row in table.rows]
    assert cells[1:] == [["望津区", "一级", "1200"], ["云汀区", "二级", "900"]]
    assert [attachment.url for attachment in notice.attachments] == ["https://www.linlan.example/sb.docx"]
    links = [run.mark for block in notice.body if isinstance(block, Paragraph) for run in block.runs]
    assert Link("https://www.linlan.example/bt.html") in links
    assert any("0990****186" in text for text in _lines(notice))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("3. 第三项内容\n5. 第五项内容", ["3. 第三项内容", "5. 第五项内容"]),
        ("长*宽*高=2*3*4=24，__init__", ["长*宽*高=2*3*4=24，__init__"]),
        ("| 区 | 用量 |\n|---|---|\n| 东区 | 5 | 多出的格 |", ["区\t用量\t\n东区\t5\t多出的格"]),
        ("请填写 <style> 标签，其后的文字不应丢失。", ["请填写 <style> 标签，其后的文字不应丢失。"]),
        ("<script>alert(1)</script>", ["<script>alert(1)</script>"]),
        ("[1]: 本办法自公布之日起施行", ["[1]: 本办法自公布之日起施行"]),
        ("**重要**：电话138****1234", ["重要：电话138****1234"]),
    ],
)
def test_nothing_of_markdown_is_lost_beside_a_link(written: str, read: list[str]) -> None:
    text = f"# 关于节水的通知\n\n各街道：\n\n[附件](./a.pdf)\n\n一、请节水。\n\n{written}\n\n二、请落实。\n"
    texts = [block.text for block in convert(text.encode(), "a.md").body]
    assert texts[texts.index("一、请节水。") + 1 : texts.index("二、请落实。")] == read


def test_a_percent_sign_behind_a_bracket_is_no_code() -> None:
    page = (
        "<html><head><title>关于节水的通知</title></head><body><h1>关于节水的通知</h1><p>各街道：</p>"
        "<p>含水率<%5的产品为一等品。</p><p>请做好节水工作，保障居民用水，杂质占比%>3的产品不合格。</p></body></html>"
    )
    kept = "".join(_lines(convert(page.encode(), "a.html")))
    assert "杂质占比" in kept
    assert "一等品" in kept


@pytest.mark.parametrize(
    "text",
    ["<%" * 40_000, "[" * 40_000, "# a" + " #" * 20_000, "2026.05.06" * 18 + "x", "![a](./" * 9000, "|" * 40_000],
)
def test_repeated_marks_cost_little(text: str) -> None:
    begin = time.perf_counter()
    for name, data in (
        ("a.html", f"<h1>关于节水的通知</h1><p>请节水，保障居民用水安全。</p><p>{text}</p>"),
        ("a.md", f"# 关于节水的通知\n\n请节水，保障居民用水安全。\n\n{text}\n"),
        ("a.json", json.dumps({"title": "关于节水的通知", "content": "请节水，保障居民用水安全。", "date": text})),
    ):
        with suppress(ReadError):
            convert(data.encode(), name)
    assert time.perf_counter() - begin < 10


@pytest.mark.parametrize("line", ["局长接待日", "主任医师张三", "临岚市体育馆", "联系地址：临岚市第一中学"])
def test_what_stands_above_a_day_of_an_event_signs_nothing(line: str) -> None:
    notice = convert(f"关于开放日的公告\n各居民：\n安排如下：\n{line}\n2026年5月16日\n地点：三楼\n".encode(), "a.txt")
    assert (notice.issuer, notice.issued) == ("", None)


def test_the_longer_name_signs_only_if_it_is_the_same_body() -> None:
    text = "{}关于采购设备的公告\n各供应商：\n现公开采购设备。\n{}\n2026年5月6日\n"
    for titled, signed, issuer in (
        ("临岚市政府", "临岚市政府采购中心", "临岚市政府"),
        ("临岚监管局", "国家能源局临岚监管局", "国家能源局临岚监管局"),
    ):
        assert convert(text.format(titled, signed).encode(), "a.txt").issuer == issuer


@pytest.mark.parametrize(
    "name", ["临岚市应急联动中心", "临岚市深入打好污染防治攻坚战指挥部办公室", "国家统计局临岚调研中心"]
)
def test_bodies_named_by_what_they_do_are_agencies(name: str) -> None:
    assert is_agency(name)


def test_a_picture_above_a_text_or_a_file_hides_neither() -> None:
    page = (
        "<html><head><title>临岚市停水公告</title></head><body><h1>临岚市停水公告</h1>"
        "<div>日期：2026-05-06 来源：水务局</div>"
        "<p><img src='/pic/map.jpg'></p>{}</body></html>"
    )
    for below in ("<p>5月6日至7日停水，请储水备用，敬请谅解。</p>", "<p><a href='/fj/a.pdf'>停水区域.pdf</a></p>"):
        assert convert(page.format(below).encode(), "a.html").title == "临岚市停水公告"


def test_a_title_in_pieces_is_that_of_the_line_that_has_it_whole() -> None:
    whole = "临岚市水务局关于征求《临岚市用水规则(试行)》修订意见的函（临水函〔2026〕14 号）"
    page = [f"{whole}_临岚市水务局", "设为首页", "首页", "信息公开", whole, "2026-05-07 09:39", "来源： 临岚市水务局"]
    begun = "临岚市水务局关于征求《临岚市用水规则"
    rest = ["(", "试行", ")", "》修订意见的函（临水函〔", "2026", "〕", "14号）"]
    text = "各用水单位：请于2026年5月20日前回复。"
    (notice,) = _notices("\n".join([*page, begun, *rest, text]), "a.txt")
    assert notice.title == "临岚市水务局关于征求《临岚市用水规则(试行)》修订意见的函"
    assert str(notice.document_number) == "临水函〔2026〕14号"
    assert "".join(_lines(notice)) == text


@pytest.mark.parametrize("head", ["content_text", "zw_clean"])
def test_a_list_whose_texts_stand_in_a_column_of_a_program_is_read_row_by_row(head: str) -> None:
    rows = [f"c{at},关于检查结果的通报之{at},https://a.example/{at},2026-05-22,临岚市水务局" for at in "12"]
    text = '"近期，临岚市水务局检查了供水管网，现将结果通报如下。\n各单位应在五月底前完成整改。"'
    data = "\n".join([f"article_id,title,url,publish_date,source,{head}", *(f"{row},{text}" for row in rows)])
    assert [notice.title for notice in _notices(data, "a.csv")] == ["关于检查结果的通报之1", "关于检查结果的通报之2"]


def test_an_order_without_a_heading_has_the_title_of_what_it_puts_in_force() -> None:
    lines = [
        "第32号",
        "《临岚市人民政府关于废止〈临岚市商标认定办法〉的决定》已经市人民政府第4次常务会议审议通过，现予公布，自公布之日起施行。",
        "市长　　白陶\n2026年5月9日",
        "为了适应社会发展需要，市政府决定废止《临岚市商标认定办法》。",
    ]
    (notice,) = _notices("\n".join(lines), "a.txt")
    assert notice.title == "临岚市人民政府关于废止《临岚市商标认定办法》的决定"
    assert _lines(notice)[-1] == lines[-1]
    assert str(notice.issued) == "2026-05-09"
