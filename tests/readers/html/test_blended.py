"""Text that is painted in the colour of what is behind it, or not painted at all, is none of the page."""

from __future__ import annotations

import pytest

from converters.convert import convert

TEXT = "<p>2026年12月31日20时至次日6时，城区内禁止燃放烟花爆竹。</p>"
CLOSING = "<p>临岚市公安局</p><p>2026年11月28日</p>"
AWAY = "请关注本站的其他内容"


def read(inside: str, body: str = "") -> str:
    page = (
        f"<html><body {body}><h1>临岚市公安局关于禁放烟花爆竹的通告</h1>"
        f"<div>{TEXT}{inside}{CLOSING}</div></body></html>"
    )
    return "\n".join(block.text for block in convert(page.encode(), "a.html").body)


@pytest.mark.parametrize(
    "inside",
    [
        f"<p style='color:#fff;background:#ffffff'>{AWAY}</p>",
        f"<p style='COLOR: White; BACKGROUND-COLOR: rgb(255, 255, 255)'>{AWAY}</p>",
        f"<p class='a' style='color:#000;background:black none repeat scroll 0% 0%'>{AWAY}</p>",
        f"<p style='background:#f00;background-color:#fefefe;color:#fff'><b>{AWAY}</b><br></p>",
        f"<td bgcolor='#FFFFFF' style='color:white'>{AWAY}</td>",
        f"<div style='background-color:white'><p><span style='color:#FFF;font-size:14px'>{AWAY}</span></p></div>",
        f"<div class='a' style='background:#EEE'><section><font color='eeeeee'>{AWAY}</font></section></div>",
        f"<table><tr><td bgcolor=white><font color='#ffffff'><b>{AWAY}</b></font></td></tr></table>",
        f"<p style='color:#fff;background:#fff'><span style='color:#fff'>{AWAY}</span></p>",
        f"<a href='/1' style='color:#fff;background:#fff'>{AWAY}</a>",
        f"<p style='color:transparent'>{AWAY}</p>",
        f"<p style='color: rgba(0, 0, 0, 0)'>{AWAY}</p>",
        f"<p style='color:#00000000'>{AWAY}</p>",
    ],
)
def test_text_in_the_colour_of_its_background_is_left_out(inside: str) -> None:
    assert AWAY not in read(inside)


def test_the_page_itself_is_a_background() -> None:
    assert AWAY not in read(f"<p style='color:#fff'>{AWAY}</p>", "bgcolor='#ffffff'")
    assert AWAY in read(f"<p style='color:#fff'>{AWAY}</p>", "bgcolor='#336699'")


@pytest.mark.parametrize(
    "inside",
    [
        f"<p style='color:#fff'>{AWAY}</p>",
        f"<p style='color:#fff;background:#36c'>{AWAY}</p>",
        f"<p style='color:#fff;background:#fff url(dark.png)'>{AWAY}</p>",
        f"<p style='color:#fff;background-color:#fff;background-image:linear-gradient(#000,#333)'>{AWAY}</p>",
        f"<p style='color:#fff;background:#fff;text-shadow:1px 1px #000'>{AWAY}</p>",
        f"<p style='color:#fff;background:#fff;background:#000'>{AWAY}</p>",
        f"<p style='color:#fff;color:#000;background:#fff'>{AWAY}</p>",
        f"<p style='border-color:#fff;background:#fff'>{AWAY}</p>",
        f"<p style='color:#fff;border:1px solid red;background:inherit'>{AWAY}</p>",
        f"<p style='color:transparent;background:linear-gradient(red,blue);-webkit-background-clip:text'>{AWAY}</p>",
        f"<p style='color:rgba(255,255,255,.9);background:#36c'>{AWAY}</p>",
        f"<p style='color:var(--ink);background:var(--paper)'>{AWAY}</p>",
        f"<td bgcolor='#ffffff' class='head' style='color:#fff'>{AWAY}</td>",
        f"<div style='background:#fff'><p class='head'><span style='color:#fff'>{AWAY}</span></p></div>",
        f"<div style='background:#fff'><p style='color:#fff' class='head'>{AWAY}</p></div>",
        f"<table bgcolor='#fff'><tr class='head'><th><font color='#fff'>{AWAY}</font></th></tr></table>",
        f"<table bgcolor='#ffffff'><tr><th style='color:#fff'>{AWAY}</th></tr></table>",
        f"<div style='background:#fff'><p style='background:#36c'><span style='color:#fff'>{AWAY}</span></p></div>",
        f"<div style='background:#fff'><h2 style='color:#fff'>{AWAY}</h2></div>",
        f"<div style='background:#fff'><p style='position:absolute;color:#fff'>{AWAY}</p></div>",
        f"<p style='color:#fff;background:#fff'><span style='color:#000'>{AWAY}</span></p>",
        f"<p style='color:#fff;background:#fff'><span class='seen'>{AWAY}</span></p>",
        f"<p style='color:#fff;background:#fff'><font color=red>{AWAY}</font></p>",
        f"<p style='color:#fff;background:#fff'><a href='/1'>{AWAY}</a></p>",
        f"<p style='color:#fff;background:#fff'><mark>{AWAY}</mark></p>",
        f"<div style='color:#fff;background:#fff'><table><tr><td>{AWAY}</td></tr></table></div>",
    ],
)
def test_text_that_may_be_seen_stays(inside: str) -> None:
    assert AWAY in read(inside)


@pytest.mark.parametrize(
    "style",
    [
        "opacity:0",
        "opacity: 0.0; color: red",
        "opacity:0%",
        "filter:alpha(opacity=0)",
        "FILTER: Alpha(Opacity=0, FinishOpacity=0)",
        "filter: opacity(0)",
        "font-size:1pt",
        "font-size:0.5px",
        "font:0/0 a",
        "position:absolute;height:0;overflow:hidden",
        "text-indent:100%;white-space:nowrap;overflow:hidden",
        "clip-path: circle(0)",
    ],
)
def test_text_that_is_not_painted_is_left_out(style: str) -> None:
    assert AWAY not in read(f"<p style='{style}'>{AWAY}</p>")


@pytest.mark.parametrize(
    "style",
    [
        "opacity:0.5",
        "opacity:.05",
        "opacity:0;transition:opacity 1s",
        "opacity:0;transform:translateY(20px)",
        "fill-opacity:0",
        "opacity:1;filter:alpha(opacity=0)",
        "filter:alpha(opacity=60)",
        "filter:opacity(0.5)",
        "font-size:1.1em",
        "font-size:1.5rem",
        "font:10px/0 serif",
        "position:absolute;height:0",
        "position:absolute;min-height:0;overflow:hidden",
        "text-indent:100%",
        "text-indent:2em;white-space:nowrap;overflow:hidden",
        "clip-path: circle(50%)",
    ],
)
def test_text_that_is_painted_stays(style: str) -> None:
    assert AWAY in read(f"<p style='{style}'>{AWAY}</p>")


def test_a_banner_without_size_is_left_out_whatever_says_so() -> None:
    for style in ("width:0;height:0", "height:1px", "width: 0px"):
        assert AWAY not in read(f"<marquee style='{style}'>{AWAY}</marquee>")
    for style in ("width:100%;height:30px", "line-height:1", "max-width:10px"):
        assert AWAY in read(f"<marquee style='{style}'>{AWAY}</marquee>")


def test_a_page_that_shows_its_text_late_is_read_all_the_same() -> None:
    title = "临岚市公安局关于禁放烟花爆竹的通告"
    faded = f"<html><body><div style='opacity:0'><h1>{title}</h1>{TEXT}{CLOSING}</div></body></html>"
    notice = convert(faded.encode(), "a.html")
    assert (notice.title, notice.issuer) == (title, "临岚市公安局")
