"""What a notice is to the search: both languages, no guessed date, English with broken tags."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from converters.model import (
    Attachment,
    Cell,
    DocumentType,
    Heading,
    Masked,
    Notice,
    Origin,
    Restored,
    Run,
    Table,
    paragraph,
)
from converters.search.marks import MASKED
from converters.search.record import record_of
from converters.translation.status import Status, Target, Translation
from tests.search.truth import all_texts

NOTICE = Notice(
    id="l1-2024-1",
    title="关于青梧路夜间封闭的通告",
    issuer="临岚市交通局 临岚市公安局",
    document_number="临交〔2024〕7号",
    type=DocumentType.PUBLIC_NOTICE,
    published=date(2024, 5, 6),
    topics=("交通运输",),
    attachments=(Attachment("绕行路线图"),),
    origin=Origin(sample=True),
    body=(
        Heading(2, (Run("一、封闭时间"),)),
        paragraph(""),
        paragraph("每日21:00至次日5:00，电话"),
        paragraph("青梧路两侧禁止停车 & <立即>"),
        Table(
            (
                (Cell((Run("路段"),)), Cell((Run("长度"),))),
                (Cell((Run("青梧路"), Run("", Masked("mobile")))), Cell((Run("3.5"),))),
            ),
        ),
    ),
)
MOBILE = MASKED["mobile"]


def english(**targets: str) -> Translation:
    return Translation({unit: Target(text, Status.EDITED) for unit, text in targets.items()})


def test_a_record_holds_both_languages() -> None:
    made = record_of(
        NOTICE,
        english(
            **{
                NOTICE.title: "Qingwu Road closed at night",
                "青梧路两侧禁止停车 &amp; &lt;立即>": "No parking on Qingwu Road &amp; &lt;now>",
                "路段": "Section",
                "绕行路线图": "Map of detours",
                "临岚市交通局": "Linlan Transport Bureau",
            },
        ),
    )
    assert (made.year, made.published, made.type, made.sample) == ("2024", "2024-05-06", "public-notice", True)
    assert made.urls == ("zh/notices/2024/l1-2024-1.html", "en/notices/2024/l1-2024-1.html")
    assert made.issuers == (
        ("临岚市交通局", "临岚市交通局", "Linlan Transport Bureau"),
        ("临岚市公安局", "临岚市公安局", ""),
    )
    assert made.issuer_initials == "llsjtj llsgaj"
    assert [(one.zh, one.en) for one in made.segments] == [
        ("一、封闭时间", ""),
        ("每日21:00至次日5:00，电话", ""),
        ("青梧路两侧禁止停车 & <立即>", "No parking on Qingwu Road & <now>"),
        (f"路段 | 长度 |\n青梧路{MOBILE} | 3.5", f"Section | 长度 |\n青梧路{MOBILE} | 3.5"),
        ("绕行路线图", "Map of detours"),
    ]
    assert all(one.id.startswith("s-") for one in made.segments[:4])
    assert made.status == "part"
    assert "绕行路线图" in all_texts(made)


def test_a_missing_date_is_no_guess() -> None:
    assert record_of(replace(NOTICE, published=None, issued=date(2023, 1, 2)), Translation()).year == "2023"
    assert record_of(replace(NOTICE, published=None), Translation()).year == "undated"


def test_english_with_broken_tags_still_counts() -> None:
    notice = replace(NOTICE, body=(replace(paragraph(""), runs=(Run("在"), Run("吴岚区", Restored(1)), Run("举行"))),))
    made = record_of(notice, english(**{"在<restored>吴岚区</restored>举行": "in <restored>Wulan"}))
    assert made.segments[0].en == "in Wulan"
    assert made.segments[0].zh == "在吴岚区举行"
