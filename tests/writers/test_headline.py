"""Headlines leave out what stands beside them in a list, and nothing else."""

from __future__ import annotations

import pytest

from converters.writers.headline import shorten_chinese, shorten_english


@pytest.mark.parametrize(
    ("title", "issuers", "expected"),
    [
        ("临岚市水务局关于望津区部分区域临时停水的公告", ("临岚市水务局",), "关于望津区部分区域临时停水的公告"),
        ("临岚市教育局 临岚市公安局关于校园安全的通知", ("临岚市教育局", "临岚市公安局"), "关于校园安全的通知"),
        ("临岚市教育局、临岚市公安局关于校园安全的通知", ("临岚市教育局", "临岚市公安局"), "关于校园安全的通知"),
        # another agency's title, and titles that are about the issuer itself
        ("临岚市教育局关于校园安全的通知", ("临岚市公安局",), "临岚市教育局关于校园安全的通知"),
        ("临岚市水务局搬迁公告", ("临岚市水务局",), "临岚市水务局搬迁公告"),
        ("关于放假的通知", ("临岚市水务局",), "关于放假的通知"),
        ("关于放假的通知", (), "关于放假的通知"),
        ("临岚市水务局", ("临岚市水务局", ""), "临岚市水务局"),
    ],
)
def test_chinese(title: str, issuers: tuple[str, ...], expected: str) -> None:
    assert shorten_chinese(title, issuers) == expected


BUREAU = ("Linlan Civil Affairs Bureau",)


@pytest.mark.parametrize(
    ("title", "issuers", "expected"),
    [
        (
            "Notice of the Linlan Civil Affairs Bureau on Payment of the Heating Subsidy",
            BUREAU,
            "Payment of the Heating Subsidy",
        ),
        (
            "Public Notice of the Traffic Police Detachment of the Linlan Public Security Bureau on the Night Closure",
            ("Traffic Police Detachment, Linlan Public Security Bureau",),
            "Night Closure",
        ),
        (
            "Notice of the Linlan Education Bureau and the Linlan Public Security Bureau on Traffic Safety",
            ("Linlan Education Bureau", "Linlan Public Security Bureau"),
            "Traffic Safety",
        ),
        (
            "Notice of the Linlan Civil Affairs Bureau Correcting the Notice on Payment of the Subsidy",
            BUREAU,
            "Correcting the Notice on Payment of the Subsidy",
        ),
        # an agency whose name holds "on"
        (
            "Announcement of the Linlan Commission on Ethnic Affairs on the Winter Market",
            ("Linlan Commission on Ethnic Affairs",),
            "Winter Market",
        ),
        # another agency's title; no agency in it; nothing after it; no kind
        (
            "Notice of the Linlan Water Affairs Bureau on Payment",
            BUREAU,
            "Notice of the Linlan Water Affairs Bureau on Payment",
        ),
        (
            "Announcement of Heating Service Hotlines in Linlan",
            BUREAU,
            "Announcement of Heating Service Hotlines in Linlan",
        ),
        ("Notice of the on Payment", BUREAU, "Notice of the on Payment"),
        ("Notice of the Linlan Civil Affairs Bureau on ", BUREAU, "Notice of the Linlan Civil Affairs Bureau on "),
        ("Linlan’s Economic Performance", BUREAU, "Linlan’s Economic Performance"),
        ("关于放假的通知", ("临岚市水务局",), "关于放假的通知"),
    ],
)
def test_english(title: str, issuers: tuple[str, ...], expected: str) -> None:
    assert shorten_english(title, issuers) == expected
