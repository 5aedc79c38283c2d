"""What a page moves off the screen is none of its text, as what it does not display is not."""

from __future__ import annotations

import pytest

from converters.convert import convert

TEXT = "<p>2026年12月31日20时至次日6时，城区内禁止燃放烟花爆竹。</p>"
CLOSING = "<p>临岚市公安局</p><p>2026年11月28日</p>"
AWAY = "请关注本站的其他内容"


def read(inside: str, style: str = "") -> str:
    page = (
        f"<html><head><style>{style}</style></head><body><h1>临岚市公安局关于禁放烟花爆竹的通告</h1>"
        f"<div class='content'>{TEXT}{inside}{CLOSING}</div></body></html>"
    )
    return "\n".join(block.text for block in convert(page.encode(), "a.html").body)


@pytest.mark.parametrize(
    "style",
    [
        "position:absolute;left:-9999px",
        "left: -10000px; position: absolute",
        "text-indent:-9999px",
        "position:fixed;top:-999em",
        "POSITION:ABSOLUTE;LEFT:-1000PX",
    ],
)
def test_text_off_the_screen_is_left_out(style: str) -> None:
    assert AWAY not in read(f"<p style='{style}'>{AWAY}</p>")
    assert AWAY not in read(f"<p class='away'>{AWAY}</p>", f".tail{{color:red}} .away{{{style}}}")


@pytest.mark.parametrize(
    "style",
    [
        "text-indent:-24px;padding-left:24px",
        "position:absolute;left:50%;margin-left:-1200px",
        "position:relative;left:-100px",
        "background-position:-9999px 0",
        "margin-left:-640pt",
        "padding-bottom:9999px;margin-bottom:-9999px",
    ],
)
def test_text_that_is_only_shifted_stays(style: str) -> None:
    assert AWAY in read(f"<p style='{style}'>{AWAY}</p>")
    assert AWAY in read(f"<p class='away'>{AWAY}</p>", f".away{{{style}}}")
