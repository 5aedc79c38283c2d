"""Small pages of a notice, made and read."""

from __future__ import annotations

from converters.hints import NO_HINTS
from converters.model import Notice
from converters.readers.html import parse

TITLE = "临岚市水务局关于做好春季管网检修工作的通知"
TEXT = (
    "<p>各区水务局，各供水单位：</p><p>为保障汛前供水安全，市水务局决定开展春季管网检修。现将有关事项通知如下：</p>"
    "<p>一、检修范围为望津区、云汀区的主干管网，检修期间分段停水。</p><p>二、各单位要提前三日告知用户，做好应急供水。</p>"
)
SIGNED = "<p>临岚市水务局</p><p>2024年3月5日</p>"
NUMBER, INDEX = "临水发〔2024〕15号", "LL0101-0203-2024-00047"


def read(body: str, head: str = "") -> Notice:
    page = f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"
    return parse(page.encode(), "page.html", NO_HINTS).notice


def make_page(
    above: str = "", *, title: str = TITLE, text: str = TEXT + SIGNED, below: str = "", head: str = ""
) -> Notice:
    return read(f"{above}<h1>{title}</h1><div class='zw'>{text}</div>{below}", head)
