"""A page that holds no notice is called what it is."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.issues import ReadError

PICTURES = "<p><img src='/upload/1.jpg' alt=''></p><p><img src='/upload/2.jpg'></p>"


@pytest.mark.parametrize("title", ["", "<h1>临岚市2026年公开招聘教师公告</h1>"])
def test_a_page_of_pictures_is_called_one(title: str) -> None:
    page = f"<html><body>{title}<div class='content'>{PICTURES}</div></body></html>"
    with pytest.raises(ReadError, match=r"pictures"):
        convert(page.encode(), "a.html")


def test_a_page_with_signs_alone_is_not() -> None:
    page = "<html><body><h1>公告</h1><img src='/images/icon.gif'></body></html>"
    with pytest.raises(ReadError, match="holds no text of a notice"):
        convert(page.encode(), "a.html")


MENU = "".join(f"<li><a href='/{n}/'>栏目{n}</a></li>" for n in range(20))


@pytest.mark.parametrize("below", ["日期：2026-06-08 17:21 来源：区融媒体中心", "2026-08-05 来源：装备工业一司"])
@pytest.mark.parametrize(
    "aside",
    [
        "<script src='a.js'></script><script src='b.js'></script>",
        f"<ul>{MENU}</ul>",
        f"<ul>{MENU}</ul><div style='display:none'><p>您访问的链接即将离开门户网站，是否继续？</p></div>",
    ],
)
def test_a_text_in_pictures_is_no_list_and_no_script(below: str, aside: str) -> None:
    page = (
        f"<html><head><title>一图读懂临岚市停车新规</title></head><body>{aside}<h1>一图读懂临岚市停车新规</h1>"
        f"<div>{below}</div><div class='con'>{PICTURES}</div>"
        "<div>主办单位：临岚市人民政府办公室</div></body></html>"
    )
    with pytest.raises(ReadError, match="shows its text as pictures"):
        convert(page.encode(), "a.html")


@pytest.mark.parametrize(
    "head",
    ["设为首页 加入收藏 今天是2026年11月30日 星期一", "临岚市图书馆新馆微信号已开通 天气：晴转多云"],
)
def test_the_furniture_above_a_picture_is_no_text(head: str) -> None:
    page = (
        "<html><head><title>临岚市图书馆闭馆公告-临岚市人民政府</title></head><body>"
        f"<div class='top'>{head}</div><div class='nav'>首页 | 政务公开 | 办事服务</div>"
        "<div class='article'><h1>临岚市图书馆闭馆公告</h1><div class='info'>发布时间：2026-11-01 来源：市图书馆</div>"
        "<div class='content' id='zoom'><p><img src='/u/1.jpg' alt=''></p></div></div>"
        "<div class='foot'>主办：临岚市人民政府办公室</div></body></html>"
    )
    with pytest.raises(ReadError, match="shows its text as pictures"):
        convert(page.encode(), "a.html")


def test_a_short_text_above_the_line_of_its_day_is_one() -> None:
    page = (
        "<html><head><title>临岚市图书馆闭馆公告</title></head><body><h1>临岚市图书馆闭馆公告</h1>"
        "<p>市图书馆11月3日闭馆一天，请读者互相转告。</p><div>发布时间：2026-11-01 来源：市图书馆</div>"
        "<p><img src='/u/1.jpg' alt=''></p></body></html>"
    )
    notice = convert(page.encode(), "a.html")
    assert notice.body[0].text == "市图书馆11月3日闭馆一天，请读者互相转告。"
    assert "闭馆" not in notice.issuer
