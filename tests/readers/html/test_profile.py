"""A publisher's profile goes before the general rules, and each row that was of use is counted."""

from __future__ import annotations

from datetime import date

import pytest

from converters.hints import Hints
from converters.hints.sidecar import Sidecar
from converters.hints.sources import SourceProfile, apply_odd_values, read_profile
from converters.issues import Code
from converters.model import Notice, Validity
from converters.readers.html import parse

PAGE = """<html><body><div class="x1"><i>关于供水的通知</i></div>
<p>拟文处：临岚市水务局</p><p>文件流水：</p><p>临水〔2024〕7号</p>
<div class="side"><p>本栏目常年征集供水方面的意见建议，欢迎来电来函，我们将认真研究，及时答复，感谢支持。</p></div>
<div class="y2"><p>各区水务局：</p><p>请于2024年6月30日前完成管网普查工作，并报送结果。</p>
<p>欢迎关注临岚供水</p><p>特此通知。</p></div></body></html>"""

PROFILE = SourceProfile(
    "linlan-water",
    "临岚市水务局",
    selectors={"title": ".x1 > i", "body": ".y2", "published": "#nothing"},
    labels={"拟文处": "issuer", "文件流水": "document_number", "未用": "summary"},
    drop=("欢迎关注临岚供水",),
)


def test_a_profile_names_what_general_rules_cannot_know() -> None:
    parsed = parse(PAGE.encode(), "page.html", Hints(source=PROFILE))
    notice = parsed.notice
    assert (notice.title, notice.issuer, notice.document_number) == (
        "关于供水的通知",
        "临岚市水务局",
        "临水〔2024〕7号",
    )
    assert [block.text for block in notice.body] == [
        "各区水务局：",
        "请于2024年6月30日前完成管网普查工作，并报送结果。",
        "特此通知。",
    ]
    assert parsed.rows == {
        "selectors: title",
        "selectors: body",
        "labels: 拟文处",
        "labels: 文件流水",
        "drop: 欢迎关注临岚供水",
    }
    dropped = "".join(issue.detail for issue in notice.issues if issue.code is Code.FURNITURE_REMOVED)
    assert "欢迎关注临岚供水" in dropped


def test_a_sidecar_goes_before_the_page() -> None:
    sidecar = Sidecar(title="关于管网普查的通知", issuer="临岚市人民政府", url="https://www.linlan.example/a/b.html")
    page = PAGE.replace("特此通知。", '特此通知。见<a href="../c.html">附件说明页</a>。')
    notice = parse(page.encode(), "page.html", Hints(sidecar=sidecar)).notice
    assert (notice.title, notice.title_source, notice.issuer) == ("关于管网普查的通知", "sidecar", "临岚市人民政府")


ROWS = """publisher: 临岚市水务局
odd_values:
- {field: published, found: 2022-01-01, becomes: 2022-05-07}
- {field: validity, found: in-force, becomes: 废止}
- {field: topics, found: 其他, becomes: 水务 节水}
"""


def test_odd_values_become_values_of_their_fields() -> None:
    profile = read_profile(ROWS, "linlan-water")
    notice = Notice(
        "关于节水的通知",
        (),
        published=date(2022, 1, 1),
        validity=Validity.IN_FORCE,
        topics=("其他",),
    )
    corrected, used = apply_odd_values(notice, profile)
    assert (corrected.published, corrected.validity) == (date(2022, 5, 7), Validity.REPEALED)
    assert corrected.topics == ("水务", "节水")
    assert len(used) == 3


@pytest.mark.parametrize(
    "row", ["field: body, found: 甲", "field: url, found: 甲", "field: issued, found: 2022-01-01, becomes: 五月"]
)
def test_a_row_that_can_correct_nothing_is_refused(row: str) -> None:
    with pytest.raises(ValueError, match="odd_values"):
        read_profile(f"publisher: 临岚市水务局\nodd_values:\n- {{{row}}}\n", "linlan-water")
