"""What scripts of a page hold of it or write into it, and what they hold of other documents."""

from __future__ import annotations

from datetime import date

import pytest

from converters.issues import Code
from tests.readers.html.pages import SIGNED, TEXT, TITLE, make_page, read

OTHERS = (
    "<script>var near=[{'title':'关于清理河道的通知','docNo':'津政发〔2023〕8号','pubDate':'2023-08-01'},"
    "{'title':'关于检查水表的通知','docNo':'津政发〔2023〕9号','pubDate':'2023-09-01'}]</script>"
)
OTHER = "<script>var near={'title':'关于清理河道的通知','docNo':'津政发〔2023〕8号'}</script>"
CHANGED = "<div>更新时间：2024-06-01</div>"


@pytest.mark.parametrize("list_of_others", [OTHERS, OTHERS.replace("'", '"')])
def test_a_script_with_several_documents_says_nothing_of_this_one(list_of_others: str) -> None:
    notice = make_page(list_of_others)
    assert (notice.document_number, notice.published) == ("", None)


def test_a_number_that_is_shown_goes_before_one_in_a_script() -> None:
    page = f"{OTHER}<h1>{TITLE}</h1><p>临水发〔2024〕15号</p><div>{TEXT}{SIGNED}</div>"
    assert read(page).document_number == "临水发〔2024〕15号"


def test_a_script_with_another_title_says_nothing_of_this_document() -> None:
    dated = OTHER.replace("}", ",'pubDate':'2023-08-01'}")
    notice = make_page(dated)
    assert (notice.document_number, notice.published) == ("", None)
    own = make_page(dated.replace("关于清理河道的通知", TITLE[6:]).replace("津政发〔2023〕8号", "临水发〔2024〕15号"))
    assert (own.document_number, own.published) == ("临水发〔2024〕15号", date(2023, 8, 1))


AT = "<meta name='url' content='https://www.linlan.gov.cn/art/2024/3/8/art_7.html'>"


@pytest.mark.parametrize(
    "script",
    [
        f"var doc={{'title':'{TITLE}','docNo':'临水发〔2024〕15号'}}",
        f"var docTitle='{TITLE}', docNo='临水发〔2024〕15号';",
        "var doc={'docNo':'临水发〔2024〕15号','url':'/art/2024/3/8/art_7.html'}",
        'var doc={"docNo":"临水发〔2024〕15号","url":"http:\\/\\/www.linlan.gov.cn\\/art\\/2024\\/3\\/8\\/art_7.html"}',
    ],
)
def test_a_script_may_hold_the_number_of_a_document_beside_its_title_or_address(script: str) -> None:
    assert make_page(f"<script>{script}</script>", head=AT).document_number == "临水发〔2024〕15号"


@pytest.mark.parametrize(
    "script",
    [
        "var doc={'docNo':'津政发〔2023〕8号'}",
        "var doc={'docNo':'津政发〔2023〕8号','url':'/art/2023/8/1/art_6.html'}",
        "var doc={'docNo':'津政发〔2023〕8号','url':'https://www.jin.gov.cn/art/2024/3/8/art_7.html'}",
        f"var page={{'title':'{TITLE}','basis':{{'docNo':'津政发〔2023〕8号'}}}}",
        f"var page={{'title':'{TITLE}'}}; var docNo='津政发〔2023〕8号';",
        f"var doc={{'title':'{TITLE[6:].replace('春季', '夏季')}','docNo':'津政发〔2023〕8号'}}",
        f"var doc={{'title':'关于《{TITLE}》的解读','docNo':'津政发〔2023〕8号'}}",
    ],
)
def test_a_number_in_a_script_without_title_and_address_of_the_page_is_of_another_document(script: str) -> None:
    assert make_page(f"<script>{script}</script>", head=AT).document_number == ""


@pytest.mark.parametrize(
    "held",
    [
        '<script type="application/ld+json">{"pubDate":"2024-03-08T09:00:00","upDate":"2024-06-01T08:00:00"}</script>',
        "<meta name='PubDate' content='2024-03-08 09:00'>",
        "<input type='hidden' id='docRelTime' value='2024-03-08 09:00:00'>",
    ],
)
def test_the_day_of_publishing_goes_before_that_of_the_last_change(held: str) -> None:
    assert make_page(CHANGED, head=held).published == date(2024, 3, 8)
    last = "<p>最后更新：2024-06-01 修改时间：2024-06-01</p>"
    assert make_page(last, head=held).published == date(2024, 3, 8)
    assert make_page(CHANGED).published == date(2024, 6, 1)
    clock = "<div><span>更新时间：</span><span>2024-06-01 09:30</span></div>"
    assert read(f"{held}<h1>{TITLE}</h1>{clock}<div>{TEXT}</div>").published == date(2024, 3, 8)
    shown = "<div>发布时间：2024-03-07 更新时间：2024-06-01</div>"
    assert make_page(shown, head=held).published == date(2024, 3, 7)


def test_the_day_of_the_last_change_contradicts_no_day_of_publishing_and_stands_in_for_one_that_is_none() -> None:
    for shown, held in (("发布时间：2024-03-07　", ""), ("", "<meta name='PubDate' content='2024-03-07'>")):
        notice = make_page(f"<div>{shown}最后更新：2024-06-01</div>", head=held)
        assert notice.published == date(2024, 3, 7)
        assert Code.LABEL_CONFLICT not in [issue.code for issue in notice.issues]
    assert make_page("<div>发布时间：待定　最后更新：2024-06-01</div>").published == date(2024, 6, 1)


@pytest.mark.parametrize(
    ("held", "day"),
    [
        ("<input type='hidden' id='DocRelTime' value='2024-03-08 09:00:00'>", date(2024, 3, 8)),
        ("<input type='hidden' name='pubDate' value='2024-03-08'>", date(2024, 3, 8)),
        ("<meta name='publishtime' content='2024-03-08 09:00'>", date(2024, 3, 8)),
        ("<meta property='bytedance:published_time' content='2024-03-08T09:00:00+08:00'>", date(2024, 3, 8)),
        ("<input type='hidden' id='crTime' value='2024-03-08 09:00:00'>", None),
        ("<input type='text' name='pubDate' value='2024-03-08'>", None),
        ("<meta name='generated' content='2024-03-08 09:00'>", None),
    ],
)
def test_what_is_hidden_says_when_a_page_was_published_if_it_is_named_so(held: str, day: date | None) -> None:
    assert make_page(head=held).published == day


CONTENTS = (
    "<h4>目录</h4><ol><li>临岚市人民政府令第88号</li><li>临岚市人民政府关于供水的通知（临政发〔2024〕7号）</li>"
    "<li>临岚市人民政府2024年3月人事任免</li></ol>"
)


def test_the_contents_of_a_gazette_are_of_other_documents() -> None:
    issue = "<h3>2024年第6期（总第186期）</h3><p>2024年03月31日出版</p>"
    title = "<h2>临岚市水务局<br>关于做好春季管网<br>检修工作的通知</h2>"
    notice = read(f"{issue}{CONTENTS}<div>{title}<p>临水发〔2024〕15号</p>{TEXT}{SIGNED}</div>")
    assert (notice.document_number, notice.issuer) == ("临水发〔2024〕15号", "临岚市水务局")
    assert notice.published == date(2024, 3, 31)


def test_labels_may_be_items_of_a_list_above_the_title() -> None:
    notice = make_page("<ul><li>文号：临水发〔2024〕15号</li><li>成文日期：2024-03-05</li><li>有效性：有效</li></ul>")
    assert notice.document_number == "临水发〔2024〕15号"


ARTICLE = f"<h2>{TITLE}</h2><p>临水发〔2024〕15号</p><p>发布时间：2024-03-08</p>{TEXT}{SIGNED}"
STATEMENT = (
    "<div><h4>本站声明</h4><p>本站部分内容转自其他媒体，转载是为了传递更多信息，并不表示本站赞同其中的观点，"
    "也不表示本站证实其中的描述。如有不妥，请于三十日内告知本站，本站将及时删除有关内容，谢谢您的理解。</p></div>"
)
ESCAPED = ARTICLE.replace("<", "&lt;").replace(">", "&gt;")
HOLDERS = {
    "markup in a form": f"<textarea id='held' style='display:none'>{ESCAPED}</textarea>",
    "plain in a form": f"<textarea id='held' style='display:none'>{ARTICLE}</textarea>",
    "a template script": f"<script type='text/template' id='held'>{ARTICLE}</script>",
    "a script of markup": f"<script id='held' type='text/html'>{ARTICLE}</script>",
    "a template": f"<template id='held'>{ARTICLE}</template>",
}
WRITERS = (
    "document.getElementById('place').innerHTML = document.getElementById('held').innerHTML;",
    "var text = document.getElementById('held').value;\ndocument.getElementById('place').innerHTML = text;",
    "$(function(){ $('#place').html($('#held').val()); });",
    "document.querySelector('#place').appendChild(document.querySelector('#held').content.cloneNode(true))",
)


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("holder", HOLDERS)
def test_what_a_script_writes_into_the_page_is_read_where_it_is_written(holder: str, writer: str) -> None:
    page = f"<div id='place'>正在加载……</div>{STATEMENT}{HOLDERS[holder]}<script>{writer}</script>"
    notice = read(page)
    assert [block.text for block in notice.body] == [block.text for block in make_page().body]
    assert (notice.title, notice.document_number) == (TITLE, "临水发〔2024〕15号")
    assert notice.published == date(2024, 3, 8)


@pytest.mark.parametrize("holder", HOLDERS)
def test_what_no_script_writes_is_not_read_beside_a_text(holder: str) -> None:
    other = HOLDERS[holder].replace("春季管网", "秋季管网").replace("15号", "99号")
    notice = make_page(below=other)
    assert [block.text for block in notice.body] == [block.text for block in make_page().body]
    assert (notice.title, notice.document_number) == (TITLE, "")


def test_a_template_with_blanks_is_not_read_though_a_script_writes_it() -> None:
    blank = HOLDERS["a script of markup"].replace(TITLE, "{{title}}")
    notice = make_page(f"<div id='place'></div>{blank}<script>{WRITERS[0]}</script>")
    assert notice.document_number == ""
    served = HOLDERS["a script of markup"].replace(TITLE, "<%= title %>")
    assert make_page(f"<div id='place'></div>{served}<script>{WRITERS[0]}</script>").document_number == ""


def test_a_template_is_not_written_over_what_a_page_shows() -> None:
    tip = "<p>打开微信，点击底部的发现，使用扫一扫即可将网页分享至朋友圈，还可以保存图片后分享给好友。</p>"
    page = f"<h1>{TITLE}</h1><div id='place'>{TEXT}{SIGNED}</div><template id='held'>{tip}</template>"
    notice = read(f"{page}<script>{WRITERS[0]}</script>")
    assert [block.text for block in notice.body][:4] == [block.text for block in make_page().body][:4]


@pytest.mark.parametrize(
    "written",
    [
        "<script>document.write('2024-03-08')</script>",
        '<script><!--\ndocument.write("2024年3月8日 10:21");\n//--></script>',
        '<span id="pubtime"></span><script>$("#pubtime").html("2024-03-08")</script>',
        "<em id='t'>--</em><script>document.getElementById('t').innerHTML = '2024/03/08 10:21';</script>",
    ],
)
def test_a_day_is_shown_where_a_script_writes_it(written: str) -> None:
    about = f"<div><span>来源：临岚市水务局</span> <span>发布时间：{written}</span></div>"
    page = make_page(f"<h1>关于检修管网的通知</h1>{about}", title="关于检修管网的通知")
    assert page.published == date(2024, 3, 8)
