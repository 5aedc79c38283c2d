"""Orders have the title of what they put in force, and not of what they rest on or repeal."""

from __future__ import annotations

import pytest

from converters.model import paragraph
from converters.readers.documents.orders import find_promulgated, name_of_order

MEASURES = "临岚市养犬管理办法"


@pytest.mark.parametrize(
    "sentence",
    [
        "根据《临岚市立法条例》，《临岚市养犬管理办法》已经市人民政府第3次常务会议通过，现予公布。",
        "《临岚市养犬管理办法》已经市人民政府会议通过，现予公布。《临岚市养犬暂行规定》同时废止。",
        "《临岚市养犬管理办法》已经通过，现予公布，以前公布《临岚市养犬暂行规定》的命令同时废止。",
        "《临岚市养犬管理办法》《临岚市养猫规定》已经市人民政府会议通过，现予公布。",
        "依据《甲条例》《乙条例》和《丙规定》，制定《临岚市养犬管理办法》，经会议通过，现予公布。",
        "按照《临岚市立法条例》的规定，现公布《临岚市养犬管理办法》，自2026年5月1日起施行。",
        "根据《临岚市立法条例》，现予公布《临岚市养犬管理办法》，《临岚市养犬暂行规定》同时废止。",
    ],
)
def test_an_order_is_called_what_it_puts_in_force(sentence: str) -> None:
    assert name_of_order(["第32号", sentence]) == MEASURES
    blocks = [paragraph(sentence), paragraph("市长　陈岸平"), paragraph(MEASURES), paragraph("第一条　为养犬。")]
    assert find_promulgated(blocks, 0, sentence) == (2, 3)


def test_what_is_only_cited_names_no_order() -> None:
    assert name_of_order(["第32号", "根据《临岚市立法条例》，对下列名单予以公布。"]) == ""
