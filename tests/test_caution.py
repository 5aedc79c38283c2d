"""What a copy that only looks tampered with may do: it is not changed, but leads nowhere and advertises nothing."""

from __future__ import annotations

from converters.convert import convert
from converters.issues import Code
from converters.model import IntegrityStatus, Link, Notice, Paragraph
from converters.search.record import record_of
from converters.segments import block_ids
from converters.translation.status import NO_TRANSLATION
from converters.writers.page import write_page

ADVERT = "鹭泽湾体育官网登录入口"
PAGE = f"""<html><head><meta charset="utf-8"><title>临岚市水务局关于节水工作的通知</title></head><body>
<h1>临岚市水务局关于节水工作的通知</h1><div class="con"><p>各区县人民政府：</p>
<p>请做好节水宣传，办法见<a href="https://www.linlan.gov.cn/js.html">市政府网站</a>，细则另行印发。</p>
<p>各用水单位要报送用水台账。<a href="http://lzw.example/in">{ADVERT}</a></p>
<p>临岚市水务局</p><p>2026年3月4日</p></div>
<div class="foot">{ADVERT} | 网站地图 | 联系我们</div></body></html>"""


def read_copy() -> Notice:
    return convert(PAGE.encode(), "page.html")


def links_of(notice: Notice) -> list[str]:
    blocks = [block for block in notice.body if isinstance(block, Paragraph)]
    return [run.mark.href for block in blocks for run in block.runs if isinstance(run.mark, Link)]


def test_the_words_of_a_suspicious_copy_stand() -> None:
    notice = read_copy()
    assert notice.integrity.status is IntegrityStatus.SUSPICIOUS
    assert any(block.text == f"各用水单位要报送用水台账。{ADVERT}" for block in notice.body)


def test_its_links_lead_to_authorities_only() -> None:
    assert links_of(read_copy()) == ["https://www.linlan.gov.cn/js.html"]


def test_a_clean_copy_keeps_its_links() -> None:
    notice = convert(PAGE.replace(ADVERT, "用水台账样式").encode(), "page.html")
    assert notice.integrity.status is IntegrityStatus.CLEAN
    assert links_of(notice) == ["https://www.linlan.gov.cn/js.html", "http://lzw.example/in"]


def test_no_issue_tells_a_removed_line_that_advertises() -> None:
    notice = read_copy()
    told = [issue for issue in notice.issues if issue.code is Code.FURNITURE_REMOVED]
    assert told
    assert all(ADVERT not in issue.detail for issue in told)


def test_the_paragraph_in_doubt_is_named_marked_and_not_searched() -> None:
    notice = read_copy()
    (doubtful,) = notice.integrity.doubtful
    text = dict(zip(block_ids(notice.body), (block.text for block in notice.body), strict=True))[doubtful]
    assert text.endswith(ADVERT)
    assert f"#{doubtful} .t .body .doubt" in write_page(notice)
    assert not any(ADVERT in text for text in record_of(notice, NO_TRANSLATION).texts)
