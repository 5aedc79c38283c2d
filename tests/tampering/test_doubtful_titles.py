"""A copy with words in doubt: its page marks them, no other output of the site has them without a mark."""

from __future__ import annotations

from converters.convert import convert
from converters.issues import Code
from converters.model import IntegrityStatus, Notice, TitleSource
from converters.readers.page import read_page
from converters.search.record import record_of
from converters.segments import block_ids
from converters.tampering import place_doubts
from converters.translation.glossary import Glossary
from converters.translation.quality import measure_notice
from converters.translation.status import NO_TRANSLATION, CheckSeverity, Failure, Status, Target, Translation
from converters.writers.card import card_of
from converters.writers.downloads import notice_text, write_downloads
from converters.writers.feeds import Address, write_atom, write_json_feed
from converters.writers.open_data import csv_row, notice_record
from converters.writers.page import page_fields, write_page
from converters.writers.words import EN, ZH

ADVERT = "鹭湾娱乐城"
ISSUER = "临岚市水务局办公室"
TITLE = f"{ISSUER}关于做好节水宣传工作的通知"
MARKED = f"{ISSUER}[…]关于做好节水宣传工作的通知"
PAGE = f"""<html><head><meta charset="utf-8"><title>{ISSUER}{ADVERT}关于做好节水宣传工作的通知</title></head><body>
<table><tr><td>索引号：</td><td>LN0001/2026-00009</td><td>关键词：</td><td>节水;{ADVERT}</td></tr>
<tr><td>名称：</td><td>{ISSUER}{ADVERT}关于做好节水宣传工作的通知</td></tr></table>
<h1>{ISSUER}{ADVERT}关于做好节水宣传工作的通知</h1><div class="con"><p>各区县人民政府：</p>
<p>节水宣传周共7天。{ADVERT}注册送88元彩金，官网www.lw8899.example，真人在线投注。请做好准备。</p>
<p>各用水单位要报送用水台账。</p><p>{ISSUER}</p><p>2026年3月4日</p></div></body></html>"""


def read_copy(page: str = PAGE) -> Notice:
    notice = convert(page.encode(), "page.html")
    assert notice.integrity.status is IntegrityStatus.SUSPICIOUS
    return notice


def test_the_title_is_the_sound_words_with_a_mark_and_the_page_has_all_of_them() -> None:
    notice = read_copy()
    assert notice.title == MARKED
    assert notice.integrity.title == (ISSUER, ADVERT, TITLE.removeprefix(ISSUER))
    assert read_page(write_page(notice)).integrity == notice.integrity
    assert place_doubts(notice) == notice


def test_no_list_feed_citation_or_table_has_the_words_in_doubt() -> None:
    notice = read_copy()
    card = card_of(notice, NO_TRANSLATION)
    fields = page_fields(notice, NO_TRANSLATION, "zh")
    record = record_of(notice, NO_TRANSLATION)
    outputs = [
        card, fields["title"], fields["partner"], fields.get("keywords"), csv_row(notice, NO_TRANSLATION), record,
        write_atom("x", "zh", "zh/feeds/all.atom", [card], Address("")),
        write_json_feed("x", "zh", "zh/feeds/all.json", [card], Address("")),
    ]  # fmt: skip
    assert ADVERT not in repr(outputs)
    assert MARKED in repr(outputs)


def test_a_field_that_holds_them_is_left_out_and_told_by_hash() -> None:
    notice = read_copy()
    assert not any(ADVERT in word for word in notice.keywords)
    for issue in notice.issues:
        assert ADVERT not in issue.detail


def test_a_title_that_is_nothing_else_gives_way_to_the_first_sound_line() -> None:
    line = "黑户当天放款，不看征信，信用卡套现秒到账，加微信hk88661"
    page = f"<html><head><title>{line}</title></head><body><h1>{line}</h1><div class='con'><p>{line}。</p>"
    notice = read_copy(page + "<p>各用水单位要报送用水台账。</p><p>请做好节水宣传工作。</p></div></body></html>")
    assert notice.integrity.title == ("", line, "")
    assert (notice.title, notice.title_source) == ("各用水单位要报送用水台账", TitleSource.BODY)
    assert Code.TITLE_FROM_BODY in {issue.code for issue in notice.issues}


def test_files_to_keep_begin_with_a_warning() -> None:
    notice = read_copy()
    for lang, words in (("zh", ZH), ("en", EN)):
        assert notice_text(notice, NO_TRANSLATION, lang).startswith(words.doubtful + "\n")
        files = write_downloads(notice, NO_TRANSLATION)
        (markdown,) = (text for path, text in files.items() if path.startswith(lang) and path.endswith(".md"))
        assert markdown.split("\n---\n", 1)[1].lstrip().startswith(f"> **{words.doubtful}**")
    record = notice_record(notice, NO_TRANSLATION)
    assert next(iter(record)) == "warning"
    assert [one["id"] for one in record["segments"] if one.get("doubtful")] == list(notice.integrity.doubtful)


def test_a_sound_copy_warns_of_nothing() -> None:
    advert = f"{ADVERT}注册送88元彩金，官网www.lw8899.example，真人在线投注。"
    notice = convert(PAGE.replace(advert, "").replace(ADVERT, "").encode(), "a.html")
    assert notice.integrity.status is IntegrityStatus.CLEAN
    assert notice_text(notice, NO_TRANSLATION, "zh").startswith(TITLE)
    assert "warning" not in notice_record(notice, NO_TRANSLATION)


def test_the_quality_of_a_paragraph_in_doubt_is_told_on_its_page_alone() -> None:
    notice = read_copy()
    texts = dict(zip(block_ids(notice.body), (block.text for block in notice.body), strict=True))
    (key,) = notice.integrity.doubtful
    failure = Failure("figures", CheckSeverity.CRITICAL, "88元彩金")
    english = Translation({texts[key]: Target("7 days.", Status.MACHINE, failures=(failure,))})
    assert measure_notice(notice, english, Glossary(()), ("", ""), ("", "")).failed == ()
