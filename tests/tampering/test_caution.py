"""What a copy that only looks tampered with may do: it is not changed, but leads nowhere and advertises nothing."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.issues import Code
from converters.model import IntegrityStatus, Link, Notice, Paragraph
from converters.readers.page import read_page
from converters.search.record import record_of
from converters.segments import block_ids
from converters.translation.status import NO_TRANSLATION
from converters.writers.card import card_of
from converters.writers.feeds import Address, write_atom
from converters.writers.listing import write_lists
from converters.writers.page import write_page
from converters.writers.sitemap import write_year

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


@pytest.mark.parametrize(
    "address",
    [
        "https:lzw.example/in", "https:///lzw.example/in", "http:\\\\lzw.example/in", "https://lzw.example;.gov.cn/x",
        "https://lzw.example\\@www.linlan.gov.cn", "//lzw.example/in", "https://www.linlan.gov.cn.lzw.example/",
    ],
)  # fmt: skip
def test_an_address_that_programs_read_differently_is_no_link(address: str) -> None:
    notice = convert(PAGE.replace("http://lzw.example/in", address).encode(), "page.html")
    assert links_of(notice) == ["https://www.linlan.gov.cn/js.html"]


def test_an_address_of_the_copy_that_is_none_is_no_trouble() -> None:
    page = PAGE.replace("<title>", '<link rel="canonical" href="http://[::1/a"><title>')
    assert convert(page.encode(), "page.html").integrity.status is IntegrityStatus.SUSPICIOUS


def test_an_honest_line_beside_one_that_advertises_is_told() -> None:
    repealed = "重要提示：本通知已于2026年5月1日废止"
    page = PAGE.replace("网站地图 | 联系我们", f"</div><div class='foot'>{repealed}</div><div class='foot'>")
    told = " ".join(issue.detail for issue in convert(page.encode(), "page.html").issues)
    assert repealed in told
    assert ADVERT not in told


def test_a_paragraph_that_gives_the_text_away_by_itself_is_in_doubt() -> None:
    line = "黑户当天放款，不看征信，信用卡套现秒到账，加微信hk88661。"
    notice = convert(
        PAGE.replace(f'<a href="http://lzw.example/in">{ADVERT}</a>', line).replace(ADVERT, "").encode(), "page.html"
    )
    assert notice.integrity.status is IntegrityStatus.SUSPICIOUS
    texts = dict(zip(block_ids(notice.body), (block.text for block in notice.body), strict=True))
    assert any(line in texts[key] for key in notice.integrity.doubtful)


@pytest.mark.parametrize(("lang", "word"), [("zh", "副本有可疑之处"), ("en", "Copy looks suspicious")])
def test_lists_and_feeds_say_so_and_the_sitemap_leaves_it_out(lang: str, word: str) -> None:
    card = card_of(read_copy(), NO_TRANSLATION)
    assert word in write_atom("Mingshi", lang, f"{lang}/feeds/all.atom", [card], Address(""))
    assert word in write_lists([card])[f"{lang}/index.md"]
    assert card.urls[0] not in write_year([card], "https://archive.example/")


def test_a_page_in_doubt_is_read_back_as_it_was_written() -> None:
    notice = read_copy()
    assert read_page(write_page(notice)).integrity == notice.integrity


def test_what_stands_beside_a_cut_name_and_other_adverts_are_in_doubt() -> None:
    lines = (
        "临岚市水务局关于节水的通知",
        "各单位：",
        "请做好节水工作，检修期间分段停水。",
        "澳门新葡京娱乐城官网开户送彩金888元，加微信 abc12345",
        "本中心代开发票，点数低，微信同号",
        "临岚市水务局",
        "2026年3月4日",
    )
    notice = convert("\n".join(lines).encode(), "a.txt")
    assert notice.integrity.status is IntegrityStatus.TAMPERED
    ids = block_ids(notice.body)
    assert notice.integrity.doubtful == (ids[2], ids[3])
    searched = "".join(segment.zh for segment in record_of(notice, NO_TRANSLATION).segments)
    assert "abc12345" not in searched
    assert "分段停水" in searched
