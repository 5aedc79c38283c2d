"""The heads of documents without labels: an annex alone, titles over two lines, minutes."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.hints import Hints
from converters.model import Block, Role, paragraph
from converters.readers.documents.heads import make_notice
from tests.packages import word_file, word_paragraph


def centre(text: str) -> Block:
    return paragraph(text, Role.CENTRED)


def title_of(*blocks: Block) -> str:
    return make_notice(blocks, Hints()).title


@pytest.mark.parametrize("above", ["附件", "附件1", "附件2：", "附 件 3", "附表一"])
def test_an_annex_alone_has_a_title_below_its_number(above: str) -> None:
    text = [paragraph("第一条　为了节水，制定本办法。"), paragraph("第二条　本办法自印发之日起施行。")]
    assert title_of(paragraph(above), centre("临岚市节水办法（试行）"), *text) == "临岚市节水办法（试行）"
    assert title_of(paragraph(above), centre("望津区用水大户一览"), *text) == "望津区用水大户一览"
    assert title_of(paragraph(above), paragraph("望津区用水大户一览"), *text) == "望津区用水大户一览"
    data = word_file(word_paragraph(above) + word_paragraph("临岚市节水办法") + word_paragraph(text[0].text))
    assert convert(data, "a.docx").title == "临岚市节水办法"
    plain = f"{above}\n临岚市节水办法\n第一条　为了节水，制定本办法。\n"
    assert convert(plain.encode(), "a.txt").title == "临岚市节水办法"


def test_the_title_of_an_answer_may_have_two_lines() -> None:
    lines = ("临岚市水务局关于对市政协十五届一次会议", "第23号提案的答复")
    blocks = (*map(centre, lines), paragraph("陈岸平委员："), paragraph("您的提案收悉。"))
    assert title_of(*blocks) == "".join(lines)
    text = "\n".join((*lines, "", "陈岸平委员：", "您的提案收悉。"))
    assert convert(text.encode(), "a.txt").title == "".join(lines)


def test_the_kind_above_minutes_is_not_their_title() -> None:
    for number in ("〔2026〕3号", "第3期", "（第12次）"):
        blocks = (paragraph(number), centre("关于节水工作的会议纪要"), paragraph("3月4日，召开会议。"))
        assert title_of(centre("会议纪要"), *blocks) == "关于节水工作的会议纪要"


def test_an_annex_below_a_text_is_no_title() -> None:
    assert title_of(centre("望津区用水大户一览"), paragraph("附件"), centre("用水办法"), paragraph("请节水。")) == (
        "望津区用水大户一览"
    )
