"""The heads of documents without labels: an annex alone, titles over two lines, minutes."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.hints import Hints
from converters.model import Block, Role, paragraph
from converters.readers.documents.heads import make_notice
from tests.tools.packages import word_file, word_paragraph


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


RULE = "————————————————————"
MINUTES = f"""临岚市人民政府
专题会议纪要

临府纪〔2025〕7号

临岚市人民政府办公室　　　　　2025年3月9日
{RULE}

关于望津湖清淤工程资金安排的
会议纪要

　　2025年3月6日，副市长陈岸平主持召开专题会议。现纪要如下：
　　一、同意清淤方案。
　　出席：陈岸平、霍敏

{RULE}
临岚市人民政府办公室　　　　　2025年3月10日印发
"""


def test_a_rule_below_the_printed_head_of_a_text_is_no_mark_of_a_page() -> None:
    for text in (MINUTES, MINUTES.replace(RULE, "=" * 30)):
        notice = convert(text.encode(), "a.txt")
        assert notice.title == "关于望津湖清淤工程资金安排的会议纪要"
        assert (notice.document_number, notice.issuer) == ("临府纪〔2025〕7号", "临岚市人民政府办公室")
        assert str(notice.issued) == "2025-03-09"
        assert "专题会议纪要" in [block.text for block in notice.body]
        assert any(text.splitlines()[6] == issue.detail for issue in notice.issues)


BRIEFINGS = (
    ("节 水 简 报", "第 4 期", "临岚市水务局办公室        2025年6月2日"),
    ("节水工作简报", "（总第12期）", "临岚市水务局办公室编\t2025年6月2日"),
    ("节水动态", "第4期　　临岚市水务局办公室　　2025年6月2日"),
    ("节水快报", "2025年第4期", "临岚市水务局办公室", "2025年6月2日"),
)


@pytest.mark.parametrize("head", BRIEFINGS)
def test_a_briefing_has_the_title_of_what_it_tells(head: tuple[str, ...]) -> None:
    told = ("望津区力推园林绿化用中水", "今年以来，望津区改造管网12公里。", "一是用中水。全区公园用上中水。")
    for rule in ("=" * 30, "━" * 20, ""):
        notice = convert("\n".join((*head, rule, "", *told)).encode(), "a.txt")
        assert notice.title == told[0]
        assert (notice.issuer, str(notice.issued)) == ("临岚市水务局办公室", "2025-06-02")
    data = word_file("".join(map(word_paragraph, (*head, *told))))
    assert convert(data, "a.docx").title == told[0]
    assert title_of(*map(centre, (*head, told[0])), *map(paragraph, told[1:])) == told[0]


def test_the_contents_of_a_briefing_are_not_its_title() -> None:
    head = ("节水简报", "第4期", "本期要目", "望津区用中水", "云汀区查漏损", "望津区改造管网12公里。")
    assert title_of(*map(centre, head[:2]), *map(paragraph, head[2:])) == "节水简报第4期"


def test_names_set_wide_above_a_title_are_a_letterhead() -> None:
    names = ("临 岚 市 水 务 局", "临 岚 市 生 态 环 境 局")
    body = ("临水通〔2025〕8号", "为保护望津湖水质，现通告如下：", "一、禁止排污。", "二〇二五年四月六日")
    text = "\n".join((*names, "", "关于加强望津湖水质保护", "和岸线管理的通告", "", *body))
    notice = convert(text.encode("utf-16"), "a.txt")
    assert notice.title == "关于加强望津湖水质保护和岸线管理的通告"
    assert (notice.issuer, notice.document_number) == ("临岚市水务局 临岚市生态环境局", "临水通〔2025〕8号")
    assert [block.text for block in notice.body[:2]] == list(names)
    word = convert(word_file("".join(map(word_paragraph, (*names, "关于节水的通告", *body)))), "a.docx")
    assert (word.title, word.issuer) == ("关于节水的通告", "临岚市水务局 临岚市生态环境局")


def test_names_that_fill_their_lines_are_of_the_title() -> None:
    lines = ("财　政　部", "水　利　部", "国家税务总局", "关于节水的通知", "各单位：", "请节水。")
    assert convert("\n".join(lines).encode(), "a.txt").title == "财政部 水利部 国家税务总局关于节水的通知"
