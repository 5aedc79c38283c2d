"""Who issued a document and when, where title, signature, labels and site do not say the same."""

from __future__ import annotations

from datetime import date

import pytest

from tests.test_html_fields import TEXT, make_page

ABOUT = "<div>发布日期：2024-03-26 11:02　来源：临岚市水务局</div>"


@pytest.mark.parametrize("label", ["发文日期", "发文时间", "生成日期"])
def test_the_day_a_page_was_sent_out_gives_way_to_the_signature_if_the_page_was_published_then(label: str) -> None:
    table = (
        "<table><tr><td>索引号</td><td>LL0101-0203-2024-00047</td><td>发布机构</td><td>临岚市水务局</td></tr>"
        f"<tr><td>{label}</td><td>2024-03-26</td><td>公开方式</td><td>主动公开</td></tr></table>"
    )
    assert make_page(table + ABOUT).issued == date(2024, 3, 5)
    assert make_page(table + ABOUT.replace("03-26", "03-27")).issued == date(2024, 3, 26)
    assert make_page(table + ABOUT, text=TEXT).issued == date(2024, 3, 26)
