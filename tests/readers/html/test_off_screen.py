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


@pytest.mark.parametrize(
    "style",
    [
        "font-size:0",
        "font-size: 0px; line-height: 0",
        "color:#ffffff;font-size:1px",
        "color:#fff;font-size:0.0pt !important",
        "width:1px;height:1px;overflow:hidden",
        "overflow: hidden; height: 1px",
        "position:absolute;clip:rect(0,0,0,0)",
        "position:absolute;clip: rect(1px 1px 1px 1px)",
        "position:absolute;clip-path:inset(50%)",
    ],
)
def test_text_too_small_to_be_seen_is_left_out(style: str) -> None:
    assert AWAY not in read(f"<div style='{style}'><p>{AWAY}</p></div>")


def test_a_banner_of_a_point_is_left_out() -> None:
    assert AWAY not in read(f"<marquee width=4 height='1px' scrollamount=3000>{AWAY}</marquee>")
    assert AWAY in read(f"<marquee width=600 height=30>{AWAY}</marquee>")


@pytest.mark.parametrize(
    ("style", "inner"),
    [
        ("font-size:0", "font-size:16px"),
        ("font-size:0.9em", ""),
        ("font-size:0.16rem", ""),
        ("font-size:08px", ""),
        ("font-size:0", "font:16px serif"),
        ("overflow:hidden;height:100px", ""),
        ("overflow:hidden;height:0", ""),
        ("overflow:hidden;width:100%;height:1.5em", ""),
        ("overflow:hidden;line-height:1", ""),
        ("clip:rect(0,600px,400px,0);position:absolute", ""),
        ("min-width:0;overflow:hidden", ""),
    ],
)
def test_text_that_is_small_or_set_larger_within_stays(style: str, inner: str) -> None:
    assert AWAY in read(f"<div style='{style}'><p style='{inner}'>{AWAY}</p></div>")
    assert AWAY in read(f"<div style='{style}'><p class='sized'>{AWAY}</p></div>", ".sized{font-size:16px}")


def test_spans_set_as_blocks_are_paragraphs() -> None:
    lines = ["报名时间另定。", "7月8日起，", "可在市民中心", "一楼大厅报名。"]
    spans = "".join(f"<span style='text-indent:2em; display: block'>{line}</span>" for line in lines)
    assert "\n".join(lines) in read(spans)
    assert "".join(lines) in read(spans.replace("display: block", "display: inline-block"))


@pytest.mark.parametrize("name", ["p", "div"])
def test_paragraphs_set_within_the_line_are_one(name: str) -> None:
    inside = f"<{name} style='display:inline'>自7月8日</{name}><{name} style='display:inline'>起报名。</{name}>"
    assert "自7月8日起报名。" in read(f"<div>{inside}</div>")
    assert "自7月8日起报名。" not in read(f"<div>{inside.replace('inline', 'inline-block')}</div>")
