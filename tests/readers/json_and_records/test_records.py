"""Records of lists: HTML in their values, well-known names of columns, and what is said of a record that is none."""

from __future__ import annotations

import json

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.hints.sidecar import Sidecar
from converters.hints.sources import read_profile
from converters.issues import Code, ReadError
from converters.model import Link, Notice, Paragraph, Table
from converters.writers.page import write_page
from tests.tools.packages import excel_file

TITLE = "临岚市司法局关于开展普法宣传周活动的通知"


def read(text: str, **more: object) -> Notice:
    record = {"标题": TITLE, "发布机构": "临岚市司法局", "正文": text, **more}
    return convert(json.dumps(record, ensure_ascii=False).encode(), "a.json")


def lines(notice: Notice) -> list[str]:
    return [block.text for block in notice.body if isinstance(block, Paragraph)]


def test_html_in_a_record_is_read_as_html() -> None:
    notice = read(
        "<p>各街道司法所：</p><p>定于5月20日开展活动，详见<a href='/fj/1.html'>说明</a>。&nbsp;</p>"
        "<table><tr><td>街道</td><td>场次</td></tr><tr><td>望津街道</td><td>3</td></tr></table>"
        "<p>附件：<a href='https://sfj.linlan.example/fj/1.xlsx'>场次安排表</a></p>",
        url="https://sfj.linlan.example/2026/1.html",
    )
    assert lines(notice)[:2] == ["各街道司法所：", "定于5月20日开展活动，详见说明。"]
    assert notice.recipients == ("各街道司法所",)
    (table,) = [block for block in notice.body if isinstance(block, Table)]
    assert [[cell.text for cell in row] for row in table.rows] == [["街道", "场次"], ["望津街道", "3"]]
    links = [run.mark for block in notice.body if isinstance(block, Paragraph) for run in block.runs if run.mark]
    assert Link("https://sfj.linlan.example/fj/1.html") in links
    assert [(one.title, one.format) for one in notice.attachments] == [("场次安排表", "xlsx")]
    assert not any("<" in block.text for block in notice.body)
    assert not any(issue.code is Code.TEXT_LEFT_OUT for issue in notice.issues)


@pytest.mark.parametrize(
    "text",
    [
        "各单位：<br/>定于5月20日开展活动。<br/>请报名。",
        "<div>各单位：<div>定于5月20日开展活动。</div><p>请报名。</div>",
        "各单位：\n<b>定于5月20日</b>开展活动。\n请报名。",
        "&lt;p&gt;各单位：&lt;/p&gt;&lt;p&gt;定于5月20日开展活动。&amp;nbsp;&lt;/p&gt;&lt;p&gt;请报名。&lt;/p&gt;",
        "各单位：\n定于5月20日开展活动。&nbsp;\n请报名。",
        "<P STYLE='text-indent:2em'>各单位：<P>定于5月20日开展活动。<script>alert(1)</script><p>请报名。",
    ],
)
def test_whatever_its_form_the_text_is_the_same(text: str) -> None:
    assert lines(read(text)) == ["各单位：", "定于5月20日开展活动。", "请报名。"]


def test_hostile_markup_in_a_record_is_harmless() -> None:
    notice = read(
        "<p onclick='x()'>请各单位<a href='javascript:alert(1)'>报名</a>参加。</p><img src=x onerror=alert(1)>"
        "<script>alert(2)</script><style>p{color:red}</style><iframe src='//bad.example'></iframe>"
        "<p>5月20日开始。&lt;script&gt;alert(3)&lt;/script&gt;</p>"
    )
    assert lines(notice) == ["请各单位报名参加。", "5月20日开始。<script>alert(3)</script>"]
    page = write_page(notice)
    for word in ("javascript:", "onclick", "onerror", "<script", "iframe"):
        assert word not in page


@pytest.mark.parametrize(
    "text", ["水位<3米时停水。", "若a<b且b<c则缴费；c>d时不缴。", "浓度 < 5 > 2 毫克。", "A&B公司停水。"]
)
def test_a_sign_alone_is_no_markup(text: str) -> None:
    assert lines(read(text)) == [text]


def test_fields_lose_their_markup_too() -> None:
    record = {
        "标题": "关于<em>节水</em>的通知",
        "发布机构": "<span>临岚市水务局</span>",
        "正文": "请节水。",
        "备注": "<p>热线12345</p>",
    }
    notice = convert(json.dumps(record).encode(), "a.json")
    assert (notice.title, notice.issuer) == ("关于节水的通知", "临岚市水务局")
    assert lines(notice) == ["请节水。", "备注：热线12345"]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (1778032800000, "2026-05-06"),
        (1778032800, "2026-05-06"),
        ("1777996800000", "2026-05-06"),
        (20260506, "2026-05-06"),
        (2026050610, "None"),
    ],
)
def test_a_moment_counted_in_seconds_is_a_day_in_china(moment: object, day: str) -> None:
    assert str(read("请报名。", 发布日期=moment).published) == day


def test_html_in_the_cells_of_a_csv_leaves_it_a_csv() -> None:
    profile = read_profile("publisher: 临岚市司法局\nlabels: {bt: title, nr: body}\n", "linlan")
    data = f'bt,nr\n{TITLE},"<p>各单位：</p>\n<p>请报名。</p>"\n'.encode()
    (found,) = convert_all(data, "a.csv", source=profile)
    assert isinstance(found, Conversion)
    assert lines(found.notice) == ["各单位：", "请报名。"]


def test_a_list_of_which_no_record_is_a_notice_is_told_once() -> None:
    data = json.dumps([{"bt": "停水", "nr": "停水。", "id": 1}] * 30).encode()
    with pytest.raises(ReadError, match="nothing in it is a notice, 30 times; the first: object 1 has no title"):
        convert_all(data, "a.json")


def test_a_title_from_outside_is_for_one_record_alone() -> None:
    records = [{"标题": f"关于第{n}次停水的公告", "正文": "停水。"} for n in (1, 2)]
    said = Sidecar(title="停水公告")
    assert convert(json.dumps(records[:1]).encode(), "a.json", said).title == "停水公告"
    found = convert_all(json.dumps(records).encode(), "a.json", said)
    assert [one.notice.title for one in found if isinstance(one, Conversion)] == [row["标题"] for row in records]


HEADS = ("标题", "发文字号", "发布机构", "发布日期", "正文", "备注")
ROWS = (
    (
        "临岚市公安局关于春节期间禁止燃放烟花爆竹的通告",
        "临公通〔2026〕3号",
        "临岚市公安局",
        "2026-01-13",
        "主城区禁止燃放。",
        "",
    ),
    ("关于望津路临时交通管制的公告", "", "临岚市公安局", "2026/6/1", "6月7日至9日禁止通行。", "高考"),
    ("", "", "", "", "", ""),
    ("临岚市公安局关于停办业务的公告", "", "临岚市公安局", "2026-03-01", "", ""),
)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_well_known_heads_make_each_row_a_notice(name: str) -> None:
    data = "".join(",".join(row) + "\n" for row in (HEADS, *ROWS)).encode("gb18030")
    first, second, third = convert_all(excel_file((HEADS, *ROWS)) if name.endswith("xlsx") else data, name)
    assert isinstance(first, Conversion)
    assert isinstance(second, Conversion)
    assert (first.notice.document_number, str(first.notice.published)) == ("临公通〔2026〕3号", "2026-01-13")
    assert lines(second.notice) == ["6月7日至9日禁止通行。", "备注：高考"]
    assert isinstance(third, ReadError)
    assert "row 5 has the title 临岚市公安局关于停办业务的公告 and no text" in str(third)


def test_a_table_of_contents_is_no_list_of_notices() -> None:
    table = "标题,文号,内容\n节水办法,临水〔2026〕1号,共8页\n供水办法,临水〔2026〕2号,共12页\n"
    found = convert_all(table.encode(), "a.csv", Sidecar(title="临岚市水务局文件目录"))
    assert len(found) == 1
    with pytest.raises(ReadError, match=r"If each of its rows is a notice, call the columns 标题 and 正文"):
        convert_all(table.encode(), "a.csv")
    sentences = table.replace("共8页", "请节水。").replace("共12页", "请缴费。")
    assert len(convert_all(sentences.encode(), "a.csv")) == 2


def test_json_is_read_in_the_character_set_that_the_sidecar_says() -> None:
    data = '{"title": "關於供水的通知", "body": "各區請遵照執行。"}'.encode("big5")
    assert convert(data, "notice.json", Sidecar(charset="big5")).title == "關於供水的通知"


def test_half_a_character_deep_in_a_record_is_left_out() -> None:
    text = '{"title": "关于供水的通知", "body": "请遵照执行。", "more": [{"note": "供水\\ud800办"}]}'
    assert "供水办" in write_page(convert(text.encode(), "a.json"))


STOPPED = "各用水户：因管网检修，定于2026年5月8日8时至18时停水，请提前储水。"


@pytest.mark.parametrize(
    "record",
    [
        {"TITLE": "关于停水的通知", "CONTENT": STOPPED, "PUB_DATE": "2026-05-06"},
        {"docTitle": "关于停水的通知", "docContent": f"<p>{STOPPED}</p>", "docRelTime": "2026-05-06 09:00:00"},
        {"title": "关于停水的通知", "nr": STOPPED, "publishTime": "2026-05-06"},
        {"code": 0, "msg": "ok", "data": {"title": "关于停水的通知", "nr": STOPPED, "pubTime": "2026-05-06"}},
    ],
)
def test_keys_of_content_systems_and_the_only_text_need_no_profile(record: dict[str, object]) -> None:
    notice = convert(json.dumps(record).encode(), "notice.json")
    assert (notice.title, str(notice.published), lines(notice)) == ("关于停水的通知", "2026-05-06", [STOPPED])


def test_of_two_texts_none_is_taken_for_the_only_one() -> None:
    record = {"title": "关于停水的通知", "nr": STOPPED, "bz": "本通知由临岚市水务局负责解释，请各用水户周知。"}
    assert lines(convert(json.dumps(record).encode(), "notice.json")) == [
        STOPPED, "本通知由临岚市水务局负责解释，请各用水户周知。",
    ]  # fmt: skip


def test_fields_beside_the_only_object_are_not_lost() -> None:
    inner = {"title": "关于停水的通知", "content": STOPPED}
    record = {"article": inner, "文号": "临水发〔2024〕5号", "发布日期": "2024-05-06"}
    notice = convert(json.dumps(record).encode(), "notice.json")
    assert (notice.document_number, str(notice.published)) == ("临水发〔2024〕5号", "2024-05-06")
    assert STOPPED in "\n".join(lines(notice))


def test_headings_and_sums_in_a_list_of_objects_are_text() -> None:
    parts = [
        {"type": "section", "heading": "二、补助标准每户300元", "content": "按照规定申请补助。"},
        {"内容": "冬季另加取暖补助。", "金额": 150},
    ]
    record = {"title": "关于发放用水补助的通知", "content": parts}
    assert [block.text for block in convert(json.dumps(record).encode(), "notice.json").body] == [
        "二、补助标准每户300元", "按照规定申请补助。", "冬季另加取暖补助。", "金额：150",
    ]  # fmt: skip


def test_what_a_program_says_of_a_part_is_no_text() -> None:
    parts = [{"type": "p", "id": 7, "text": STOPPED, "html": f"<p>{STOPPED}</p>", "style": {"align": "left"}}]
    record = {"title": "关于停水的通知", "content": parts}
    assert lines(convert(json.dumps(record).encode(), "notice.json")) == [STOPPED]


@pytest.mark.parametrize(
    ("key", "value", "kept"),
    [
        ("说明", '第一条 应当登记。\n["甲"]\n第二条 费用120元。', ["说明：第一条 应当登记。", "第二条 费用120元。"]),
        ("报名要求", ["年满18岁", "提供证件", {"name": "户口本"}], ["报名要求：年满18岁", "提供证件"]),
        ("说明", "第一条 [应当]登记。\n{另行通知}", ["说明：第一条 [应当]登记。", "{另行通知}"]),
    ],
)
def test_one_line_of_code_leaves_the_text_alone(key: str, value: object, kept: list[str]) -> None:
    notice = read("请报名。", **{key: value})
    assert lines(notice) == ["请报名。", *kept]
    told = "".join(issue.detail for issue in notice.issues)
    assert [one for one in ("甲", "户口本") if one in told] == [one for one in ("甲", "户口本") if one in str(value)]


def test_a_value_that_is_code_throughout_is_no_text() -> None:
    notice = read("请报名。", 栏目属性=[{"name": "通知", "count": 2}, None, {"name": "公告", "count": 1}])
    assert lines(notice) == ["请报名。"]
    assert any("公告" in str(issue) for issue in notice.issues)
