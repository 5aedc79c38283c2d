"""Warnings that nobody signs say who released them, and when."""

from __future__ import annotations

from datetime import date

import pytest

from converters.convert import convert
from converters.model import Notice

TITLE = "【红色预警】暴雨红色预警信号"
TEXT = "预计未来3小时北部将出现100毫米以上降雨，请立即转移低洼地带群众。"


def read(*lines: str, title: str = TITLE) -> Notice:
    return convert("\n".join((title, *lines)).encode(), "a.txt")


@pytest.mark.parametrize(
    "lines",
    [
        (f"临岚市气象台2026年7月12日03时15分发布：{TEXT}", "值班电话：0600-5550119。"),
        ("临岚市气象台2026年7月12日03时15分发布暴雨红色预警信号：" + TEXT,),
        (TEXT, "临岚市气象台2026年7月12日3:15发布"),
        (TEXT, "临岚市气象台于2026年7月12日发布。"),
    ],
)
def test_a_release_names_issuer_and_day(lines: tuple[str, ...]) -> None:
    notice = read(*lines)
    assert (notice.issuer, notice.published, notice.issued) == ("临岚市气象台", date(2026, 7, 12), None)


@pytest.mark.parametrize(
    "line",
    [
        "据临岚市气象台2026年7月12日发布，未来有雨。",
        "临岚市气象台2026年7月12日发布的暴雨红色预警信号已经解除。",
        "有关情况2026年7月12日发布。",
    ],
)
def test_what_is_said_of_another_release_names_nobody(line: str) -> None:
    assert (read(TEXT, line).issuer, read(TEXT, line).published) == ("", None)


def test_who_signs_goes_before_who_released() -> None:
    release = f"临岚市气象台2026年7月12日03时15分发布：{TEXT}"
    signed = read(release, "临岚市应急管理局", "2026年7月13日")
    assert (signed.issuer, signed.issued, signed.published) == ("临岚市应急管理局", date(2026, 7, 13), None)
    titled = read(release, title="临岚市应急管理局关于防范暴雨的紧急通知")
    assert (titled.issuer, titled.published) == ("临岚市应急管理局", None)
