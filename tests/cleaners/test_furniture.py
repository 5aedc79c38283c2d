"""Furniture is dropped at the ends of a body, on record, and never inside it."""

from __future__ import annotations

import pytest

from converters.cleaners.furniture import drop_furniture
from converters.convert import convert
from converters.issues import Code, ReadError
from converters.model import Notice, paragraph

TEXT = ("各有关单位：", "请于打印后张贴。", "特此通知。")


def make(*lines: str) -> Notice:
    return Notice("关于节水的通知", tuple(paragraph(line) for line in lines))


def test_lines_at_both_ends_are_dropped_and_named() -> None:
    above = ("图片", "您当前所在位置:首页 > 信息公开", "浏览量：")
    below = ("【打印本页】 【关闭窗口】", "主办单位：临岚市人民政府办公室")
    cleaned = drop_furniture(make(*above, *TEXT, *below))
    assert tuple(block.text for block in cleaned.body) == TEXT
    assert [(issue.code, issue.detail) for issue in cleaned.issues] == [
        (Code.FURNITURE_REMOVED, line) for line in (*above, *below)
    ]
    assert drop_furniture(cleaned) == cleaned


@pytest.mark.parametrize("line", ["打印", "版权所有：临岚市", "首页 > 通知"])
def test_inside_the_text_nothing_is_dropped(line: str) -> None:
    notice = make(TEXT[0], line, *TEXT[1:])
    assert drop_furniture(notice) == notice


def test_a_body_of_furniture_alone_is_left() -> None:
    notice = make("打印", "关闭")
    assert drop_furniture(notice) == notice


def test_a_foot_that_says_who_made_the_site_is_no_text_and_the_copy_line_above_it_is() -> None:
    page = (
        "<html><head><title>关于防汛值守的通知</title></head><body><table>"
        "<tr><td align=center><b>关于防汛值守的通知</b></td></tr>"
        "<tr><td>各区人民政府：<br>汛期将至，各单位要落实二十四小时值守，遇有险情立即报告，不得迟报漏报。<br>"
        "一、加强巡查。对水库和河堤每日巡查两次，发现隐患及时处置。"
        "<p align=right>临岚市人民政府<br>2003年4月28日</p></td></tr>"
        "<tr><td>主题词：防汛　通知<br>抄送：市委各部门。</td></tr>"
        "<tr><td>[<a href='#'>返回</a>] [<a href='#'>打印</a>]<br>临岚市人民政府信息中心制作　2001-2003</td></tr>"
        "</table></body></html>"
    )
    texts = [block.text for block in convert(page.encode(), "page.html").body]
    assert texts[-2:] == ["主题词：防汛　通知", "抄送：市委各部门。"]


@pytest.mark.parametrize("item", ["一、临岚市形象宣传片制作 2024", "政务公开专栏设计制作2023", "展板制作 2025"])
def test_an_item_about_making_something_is_text(item: str) -> None:
    page = (
        "<html><head><title>关于采购项目的公告</title></head><body><h1>关于采购项目的公告</h1>"
        "<p>现将本年度采购项目公告如下，请有意参加的供应商在规定时间内报名。</p>"
        f"<p>{item}</p><p>二、投标保证金应当在开标前缴纳，逾期不予受理，由供应商自行承担后果。</p>"
        "<p>临岚市财政局</p><p>2025年3月4日</p></body></html>"
    )
    assert [block.text for block in convert(page.encode(), "page.html").body][1:] == [
        item,
        "二、投标保证金应当在开标前缴纳，逾期不予受理，由供应商自行承担后果。",
        "临岚市财政局",
        "2025年3月4日",
    ]


SHARING = (
    "分享到微信朋友圈QQ空间腾讯微博打开微信，点击底部的“发现”，使用“扫一扫”即可将网页分享至朋友圈。",
    "长按识别二维码关注“平安临岚”微信公众号，点“在看”让更多人知道",
    "识别图中二维码，关注我们",
    "▲长按关注",
    "扫描二维码，关注临岚发布",
    "扫码关注“临岚水务”公众号",
    "点击查看原文",
    "原文链接：http://www.linlan.example/a.html",
    "满意度评价：非常满意 满意 一般 不满意",
    "您觉得本文是否有用？有用 没用",
    "您的邮箱地址不会被公开。",
)


@pytest.mark.parametrize("line", SHARING)
def test_how_to_share_a_page_is_no_text(line: str) -> None:
    cleaned = drop_furniture(make(line, *TEXT, line))
    assert tuple(block.text for block in cleaned.body) == TEXT


CODES_AND_KEYS = (
    "长按电源键三秒可重启设备。",
    "识别图中的错误标志，填写下表。",
    "扫描仪两台，关注售后服务。",
    "原文链接失效的，由各单位更正。",
)


@pytest.mark.parametrize("line", CODES_AND_KEYS)
def test_a_line_of_text_about_codes_and_keys_is_none_about_sharing(line: str) -> None:
    assert drop_furniture(make(line, *TEXT)) == make(line, *TEXT)


LIST = "".join(f"<li><a href='/{n}.html'>关于第{n}次停水的通知</a><span>2026-0{n}-11</span></li>" for n in range(1, 7))
PAGERS = (
    "共12页 <a href=2>下一页</a> <a>尾页</a> 跳转到<input>",
    "共 12 页 <a href=1>首页</a> <a href=1>上一页</a> <a href=2>下一页</a> <a href=12>尾页</a>",
    "第1页/共12页 跳转到第<input>页 <a href=2>下一页</a> 共238条记录",
    "<a>首页</a> <a>上一页</a> <a>下一页</a> <a>末页</a> 页次：1/20页 共 390 条 15条/页 转到：",
)


@pytest.mark.parametrize("pager", ["", *PAGERS])
def test_a_list_of_notices_is_refused_with_and_without_its_pager(pager: str) -> None:
    page = (
        "<html><head><title>通知公告_临岚市人民政府</title></head><body><h2>通知公告</h2>"
        f"<ul>{LIST}</ul><div>{pager}</div></body></html>"
    )
    with pytest.raises(ReadError, match="a column page, a list of 6 links"):
        convert(page.encode(), "page.html")


@pytest.mark.parametrize("pager", PAGERS)
def test_a_pager_below_a_text_is_furniture(pager: str) -> None:
    page = (
        f"<html><body><h1>关于节水的通知</h1>{''.join(f'<p>{line}</p>' for line in TEXT)}<p>{pager}</p></body></html>"
    )
    assert tuple(block.text for block in convert(page.encode(), "page.html").body) == TEXT
