"""What is left of an injected text (nothing): in any part of a notice, over runs, in links, in issues, in any text."""

from __future__ import annotations

import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from converters.issues import Code
from converters.model import (
    Attachment,
    Cell,
    Cut,
    Figure,
    Heading,
    Link,
    Notice,
    Origin,
    Paragraph,
    Relation,
    Restored,
    Run,
    Runs,
    Table,
    paragraph,
)
from converters.raw_page import Page, Zone
from converters.tampering import examine, restore
from converters.tampering.reading.text import fold
from tests.tampering.pages import BRAND, FOOT, PAGE, TAMPERED, token

__all__ = ["token"]


def make_notice() -> Notice:
    return Notice(
        title=BRAND,
        body=(
            Heading(2, (Run(f"{BRAND}标题"),)),
            Paragraph((Run("会议由"), Run(BRAND[:4]), Run(BRAND[4:] + "委常委"), Run("主持。吴中公安分局参加。"))),
            Paragraph((Run("点击", Link(f"https://{fold(BRAND)[:5]}.example/{BRAND}")), Run("查看"))),
            Table(((Cell((Run(f"单位{BRAND}"),)), Cell((Run("数量"),))),), (Run(f"表{BRAND}"),)),
            Figure((Run(f"{BRAND}图"),), f"/img/{BRAND}.png"),
        ),
        issuer=f"{BRAND}城南街道",
        summary=f"城南街道召开安全生产工作会{BRAND}",
        topics=(BRAND, "安全生产"),
        keywords=(f"{BRAND}官网", "安全"),
        recipients=(f"各{BRAND}单位",),
        column=(BRAND, "信息公开"),
        attachments=(Attachment(f"{BRAND}名单.docx", f"{BRAND}.docx", "https://a.example/%71twin体育app/1"),),
        relations=(Relation("cites", "", f"{BRAND}关于安全的通知"),),
        origin=Origin(publisher=f"{BRAND}办公室", url=f"https://a.example/{BRAND}"),
    )


def test_no_part_of_a_notice_keeps_the_token() -> None:
    notice = restore(make_notice(), PAGE)
    assert notice.integrity.status is TAMPERED
    assert BRAND not in repr(notice)
    assert BRAND not in repr(notice).replace("', mark=None), Run(text='", "")
    assert notice.issuer == "吴中区城南街道"
    assert notice.title == "城南街道召开安全生产工作会"
    assert (notice.topics, notice.keywords, notice.column) == (("安全生产",), ("官网", "安全"), ("信息公开",))
    assert notice.attachments == (Attachment("名单.docx", "", ""),)
    assert (notice.origin.publisher, notice.origin.url) == ("办公室", "")


def test_a_token_over_several_runs_is_restored_once() -> None:
    block = restore(make_notice(), PAGE).body[1]
    assert isinstance(block, Paragraph)
    assert block.runs == (Run("会议由"), Run("吴中区", Restored(4)), Run("委常委主持。吴中公安分局参加。"))


def test_a_link_to_the_token_is_no_link_any_more() -> None:
    block = restore(make_notice(), PAGE).body[2]
    assert isinstance(block, Paragraph)
    runs: Runs = block.runs
    assert all(run.mark is None or isinstance(run.mark, Cut) for run in runs)
    assert block.text == "点击查看"


def test_issues_name_a_token_by_hash_and_length_only() -> None:
    notice = restore(make_notice(), PAGE)
    found = [issue for issue in notice.issues if issue.code in (Code.TAMPERED_CUT, Code.TAMPERED_RESTORED)]
    assert len(found) == len(notice.integrity.changes) == 6
    assert all(hashlib.sha256(BRAND.encode()).hexdigest() in issue.detail for issue in found)


_PIECES = st.sampled_from(
    [
        *(
            BRAND,
            "苏州市",
            "关于",
            "发布机构：",
            "\n",
            "主办单位：",
            "的通知",
            "吴中",
            FOOT,
            " > ",
            "app",
            "体育",
            "官网",
        ),
        *(
            "赌博",
            "“",
            "”",
            "365",
            "。",
            "城南街道",
            "委常委",
            "(中国)",
            "-",
            "x9",
            "网站标识码：3205060031",
            "?",
            "[",
            "\\",
            "*",
        ),
    ]
)


@settings(max_examples=200)
@given(st.lists(_PIECES, max_size=24).map("".join))
def test_any_text_is_judged_and_no_injected_token_survives(text: str) -> None:
    notice = Notice("", tuple(paragraph(line) for line in text.split("\n")), issuer=text[:30])
    page = Page((Zone("title", text[:20]), Zone("body", text)))
    report = examine(notice, page)
    found = restore(notice, page)
    assert restore(found, page) == found
    lines = [fold(block.text) for block in found.body]
    for finding in report.injected:
        place = finding.occurrences[0]
        token = fold(page.zones[place.zone].text)[place.start : place.end]
        assert not any(token in line for line in lines)
        assert token not in fold(found.issuer)
