"""Days of HTML pages: of publication, of writing, of something else; above, beside and below the text."""

from __future__ import annotations

from datetime import date

import pytest

from tests.readers.html.pages import INDEX, SIGNED, TEXT, TITLE, make_page, read

DAY = date(2024, 3, 8)
LINES = {
    "a forum": "<div>1# 发表于 2024-3-8 16:22 <a href='#'>只看该作者</a></div>",
    "a forum in traditional characters": "<div>樓主 | 發表於 2024-3-8 16:22:05</div>",
    "two times side by side": "<div><span>发布于<a><time>2024年3月8日</time><time>2024年4月2日</time></a></span>"
    " 由 <b>管理员</b></div>",
    "no colon": "<p>发布日期 2024/03/08　浏览 15</p>",
    "in brackets, with buttons": "<div>[2024-03-08]　临岚市水务局　<a href='#'>大</a> <a href='#'>收藏</a></div>",
    "a bar": "<p>发布时间 | 2024-03-08 | 浏览 15</p>",
    "a clock with no space": "<p><span>发布时间：</span><span>2024-03-08</span><span>16:22:05</span></p>",
    "words behind the day": "<p>发布时间：2024-03-08责任编辑 水务科</p>",
    "a bracket behind the day": "<p>（来源：临岚市水务局　发布时间：2024-03-08）</p>",
    "American": "<div>发布时间：03/08/2024 04:45:03 PM</div>",
    "Java": "<div>发布时间：Fri Mar 08 16:45:03 CST 2024</div>",
    "English": "<div>Posted on 2024-03-08 by admin</div>",
    "a profile beside it": "<dl><dt>注册时间</dt><dd>2006-5-20</dd></dl><div>发表于 2024-3-8 09:10</div>",
}


@pytest.mark.parametrize("name", LINES)
def test_days_in_lines_about_the_article(name: str) -> None:
    notice = read(f"<h1>{TITLE}</h1>{LINES[name]}<div class='zw'>{TEXT}{SIGNED}</div>")
    assert (notice.published, notice.issued, notice.title) == (DAY, date(2024, 3, 5), TITLE)
    assert notice.body[0].text.startswith("各区水务局")


def test_replies_are_no_part_of_the_first_post() -> None:
    frame = "<table><tr><td>{}</td><td><div>{}# 发表于 2024-3-{}</div><div class='t_f'>{}</div></td></tr></table>"
    profile = "<dl><dt>帖子</dt><dd>1024</dd><dt>积分</dt><dd>88</dd><dt>注册时间</dt><dd>2006-5-20</dd></dl>"
    post = frame.format(f"管理员{profile}", 1, 8, TEXT + SIGNED)
    said = (
        "望津区老城的管网也请一并检修，已经漏水多日。",
        "同意楼上，我们小区也停过水！",
        "回复2楼：已转供水公司处理。",
    )
    replies = "".join(frame.format("柳荫下", at, at + 7, text) for at, text in enumerate(said, 2))
    notice = read(f"<h1>{TITLE}</h1><div>{post}{replies}</div>")
    assert (notice.published, notice.body[-1].text) == (DAY, "2024年3月5日")


BELOW = {
    "a footer": "<p><a href='/'>返回主页</a> 上网日期：2024年3月8日 您是第12位来访者</p>",
    "a blog": "<footer><span>作者 <a href='/w'>水务科</a></span><span>发布于 <a>2024年3月8日</a></span></footer>",
    "a blog without names": "<p>发布于 2024年3月8日</p>",
}


@pytest.mark.parametrize("name", BELOW)
def test_days_below_the_text(name: str) -> None:
    assert make_page(below=BELOW[name]).published == DAY


FOREIGN = {
    "a profile": "<dl><dt>注册时间</dt><dd>2006-5-20</dd></dl>",
    "a clock": "<p>现在时间是 2024-5-6 11:20</p>",
    "a deadline": "<p>报名截止 2024-04-01</p>",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_days_of_something_else_are_not_the_day_of_the_page(name: str) -> None:
    assert read(f"<h1>{TITLE}</h1>{FOREIGN[name]}<div class='zw'>{TEXT}{SIGNED}</div>").published is None


def test_the_clock_of_the_page_gives_way_to_the_line_about_the_article() -> None:
    above = "<table><tr><td>日期：2024年3月16日 星期六</td></tr></table>"
    line = "<p>[ 来源：水务科　点击数：126 更新时间：2024年03月08日 ]</p>"
    assert read(f"{above}<h1>{TITLE}</h1>{line}<div>{TEXT}{SIGNED}</div>").published == DAY


def test_the_day_is_read_before_labels_of_other_things() -> None:
    line = "<div>发布时间：2024年03月08日　　截止时间：2024年04月01日　　所属行政区：临岚市</div>"
    assert read(f"<h1>{TITLE}</h1>{line}<div>{TEXT}{SIGNED}</div>").published == DAY


def test_the_day_of_an_order_is_not_that_of_the_page() -> None:
    facts = (("制定机关", "临岚市人民政府"), ("公布日期", "2024年3月5日"), ("施行日期", "2024年5月1日"))
    table = "".join(f"<p><em>{label}：</em>{value}</p>" for label, value in facts)
    line = "<div>时间：2024-03-08 18:05:00　来源：市司法局　浏览：3</div>"
    page = f"{table}<h1>临岚市供水管网管理规定</h1>{line}<div>{TEXT}<p>第三条　本规定自2024年5月1日起施行。</p></div>"
    assert read(page).published == DAY
    assert read(page.replace(line, "")).published == date(2024, 3, 5)


def test_the_day_of_adoption_between_title_and_text_is_that_of_writing() -> None:
    title = "临岚市人民代表大会常务委员会关于加强水源保护的决定"
    line = (
        "<h3>（2024年3月5日临岚市第八届人民代表大会常务委员会第十一次会议通过）</h3><p>日期：2024年3月8日　浏览：3</p>"
    )
    notice = read(f"<h1>{title}</h1>{line}<div><p>会议认为，水源保护十分重要，作出如下决定：</p>{TEXT}</div>")
    assert (notice.issued, notice.published) == (date(2024, 3, 5), DAY)


@pytest.mark.parametrize("day", ["2024.3.5", "2024-03-05", "2024/3/5", "2024．3．5"])
def test_signatures_with_days_in_digits(day: str) -> None:
    notice = make_page(title="关于春季管网检修的通告", text=f"{TEXT}<p>临岚市水务局</p><p>{day}</p>")
    assert (notice.issued, notice.issuer) == (date(2024, 3, 5), "临岚市水务局")
    assert make_page(text=f"{TEXT}<p>下次检修：</p><p>{day}</p>").issued is None


def test_days_below_the_text_are_of_the_page_or_of_the_site() -> None:
    day = "<p>2024.03.08　临岚市政府网</p>"
    foot = "<footer>备案号：临ICP备11002233号　更新日期：2026.11.28</footer>"
    assert read(f"<h1>{TITLE}</h1>{day}<div>{TEXT}{SIGNED}</div>{foot}").published == date(2024, 3, 8)
    online = "<address>webmaster@linlan.example 2024/03/08 上网</address>"
    assert read(f"<h1>{TITLE}</h1><div>{TEXT}{SIGNED}</div>{online}").published == date(2024, 3, 8)


def test_a_day_beside_a_count_and_a_day_that_a_blog_ends_with() -> None:
    beside = "<div><span>采购办公室</span><span>2024-03-08</span><span>553</span></div>"
    assert read(f"<h4>{TITLE}</h4>{beside}<div>{TEXT}{SIGNED}</div>").published == date(2024, 3, 8)
    posted = (
        "<footer>本条目发布于<a><time>2024 年 3 月 8 日</time></a>。属于<a>公告</a>分类。作者是<a>教导处</a>。</footer>"
    )
    assert read(f"<h1>{TITLE}</h1><div>{TEXT}{SIGNED}</div>{posted}").published == date(2024, 3, 8)


def test_the_day_a_gazette_came_out_is_the_day_of_its_documents() -> None:
    issue = "<div>2024年第6期（总第186期）　2024年3月31日出版</div><ul><li>本期目录</li></ul>"
    notice = make_page(f"<h2>临岚市人民政府公报</h2>{issue}", title="临岚市水务局关于供水检修的意见")
    assert (notice.published, notice.issued) == (date(2024, 3, 31), date(2024, 3, 5))
    dated = make_page(f"{issue}<p>发布日期：2024-04-02</p>")
    assert dated.published == date(2024, 4, 2)


GENERATED = (
    "<meta name='PubDate' content='2024-05-16 12:34:05'>"
    "<meta name='others' content='页面生成时间 {}'><meta name='ArticleTitle' content='" + TITLE + "'>"
)


@pytest.mark.parametrize(
    ("written", "moment", "published"),
    [
        ("2024-04-18", "2024-05-16 12:34:05", None),
        ("2024-04-18", "2024-05-16 12:34:06", date(2024, 5, 16)),
        ("2024-05-16", "2024-05-16 12:34:05", date(2024, 5, 16)),
        ("", "2024-05-16 12:34:05", date(2024, 5, 16)),
    ],
)
def test_when_a_system_made_a_page_anew_it_was_not_published(
    written: str, moment: str, published: date | None
) -> None:
    table = f"<dl><dd>索 引 号：</dd><div>{INDEX}</div><dd>生成日期：</dd><div>{written}</div></dl>"
    assert make_page(table, text=TEXT, head=GENERATED.format(moment)).published == published
