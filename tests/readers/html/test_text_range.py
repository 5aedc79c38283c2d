"""The text of a page ends where its signature does, whatever links stand in it."""

from __future__ import annotations

import pytest

from tests.readers.html.pages import make_page

OPENING = ("各区人民政府，市政府各部门：", "为加强节约用水，现将有关事项通知如下，请认真组织实施，按期完成各项任务。")
POINTS = ("一、加强用水计划管理，年用水量1万立方米以上的单位须申报用水计划。", "二、推广节水器具，更换老旧管网30公里。")
CLOSING = ("临岚市水务局", "2024年5月6日")
LINK = "<a href='/zc/1.html'>《临岚市节约用水管理办法》（临政发〔2023〕5号）全文</a>"
ADDRESS = "网址：<a href='http://www.linlan.example/sq'>http://www.linlan.example/sq</a>"


def read(*lines: str) -> list[str]:
    """Return the texts of a page with these paragraphs."""
    return [block.text for block in make_page(text="".join(f"<p>{line}</p>" for line in lines)).body]


@pytest.mark.parametrize(
    "links",
    [
        (LINK,),
        (LINK, LINK),
        (LINK,) * 6,
        (ADDRESS,),
        ("详见<a href='/b.html'>临岚市节约用水管理办法政策解读问答材料</a>。",),
        ("<a href='http://www.linlan.example/sq'>点击进入网上申报系统</a>",),
    ],
)
@pytest.mark.parametrize("at", [1, 2, 3, 4])
def test_links_part_no_text_from_its_signature(links: tuple[str, ...], at: int) -> None:
    lines = [*OPENING, *POINTS]
    found = read(*lines[:at], *links, *lines[at:], *CLOSING)
    assert [text for text in found if text in {*lines, *CLOSING}] == [*lines, *CLOSING]


def test_links_below_the_signature_are_no_text() -> None:
    assert read(*OPENING, *POINTS, *CLOSING, LINK, LINK)[-2:] == [*CLOSING]


def test_dated_links_below_a_text_are_no_text() -> None:
    listed = (LINK, "2024-05-01", LINK, "2024-04-02")
    assert read(*OPENING, *POINTS, *CLOSING, *listed)[-2:] == [*CLOSING]


REPEALED = ("关于加强粮食收购管理的通知（临政办发〔2009〕21号）", "关于整治城区夜市的通告（临政发〔2012〕8号）")


@pytest.mark.parametrize(
    "item",
    [
        "{n}.<a href='/zc/{n}.html'>{text}</a>",
        "{n}、<a href='/zc/{n}.html' target='_blank'>{text}</a>",
        "（{n}）<a href='/zc/{n}.html'>{text}</a>",
        "<a href='/zc/{n}.html'>{n}.{text}</a>",
    ],
)
def test_a_list_of_documents_below_the_signature_is_the_annex(item: str) -> None:
    texts = REPEALED * 9
    annex = [item.format(n=n, text=text) for n, text in enumerate(texts, 1)]
    found = read(*OPENING, "附件：废止文件目录", *CLOSING, "附件", "废止文件目录", *annex)
    assert [one for one in texts if not any(one in line for line in found)] == []
    assert len(found) == len((*OPENING, *CLOSING)) + 3 + len(texts)


def test_a_sentence_about_sources_ends_the_text() -> None:
    sources = "资料来源：财政数据来自市财政局；金融数据来自人民银行临岚市分行；其他数据来自市统计局。"
    assert read(*OPENING, *POINTS, sources)[-1] == sources
    assert "市统计局" not in "".join(read(*OPENING, *POINTS, "资料来源：市统计局"))


def test_questions_below_labels_without_values_are_text() -> None:
    said = "<div>发布机构：临岚市人力资源和社会保障局 发布日期：2024年5月6日 文号： 索引号：</div>"
    asked = [f"<dt>问：第{n}类人员怎样参保？</dt><dd>答：持身份证到第{n}号窗口办理，当日办结。</dd>" for n in "一二三"]
    notice = make_page(said, text=f"<dl>{''.join(asked)}</dl>")
    assert (notice.index_number, notice.document_number) == ("", "")
    assert notice.body[0].text == "问：第一类人员怎样参保？"
