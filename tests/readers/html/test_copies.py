"""Texts that a page has twice, for a screen and for paper or phones, and style sheets that say which is for what."""

from __future__ import annotations

import pytest

from converters.issues import Code
from tests.readers.html.pages import SIGNED, TEXT, TITLE, make_page, read

DATED = "<p class='when'>发布时间：2024-03-08</p>"


@pytest.mark.parametrize(
    ("sheet", "shown"),
    [
        ("<style media='print'>.when{display:none}</style>", True),
        ("<style>@media print{.when{display:none}}</style>", True),
        ("<style>@media (max-width:767px){p{margin:0} .when{display:none}}</style>", True),
        ("<style>/* @media screen{ */ @media print, not screen{.when{display:none}}</style>", True),
        ("<style>/* .when{display:none} */ .w{color:red}</style>", True),
        ("<style>@media (width<=600px){.when{display:none}}</style>", True),
        ("<style>@media print{a:after{content:'}'} .when{display:none}}</style>", True),
        ("<style media='screen'>.when{display:none}</style>", False),
        ("<style>@media screen and (min-width:48em){.when{display:none}}</style>", False),
        ("<style>@media print{.x{color:red}} .when{display:none}</style>", False),
    ],
)
def test_what_only_paper_or_a_phone_does_not_show_is_read(sheet: str, *, shown: bool) -> None:
    assert (make_page(DATED, head=sheet).published is not None) is shown


COPY = f"<div class='m-page'><h1>{TITLE}</h1><div>2024-03-08 17:30</div><div>{TEXT}{SIGNED}</div></div>"
BELOW = "<p>责任编辑：某某</p><h4>延伸阅读</h4><ul><li><a href='/1.html'>关于供热的通知</a> 2024-03-01</li></ul>"


def test_a_second_copy_in_an_element_of_its_own_is_left_out_and_told() -> None:
    whole = [block.text for block in make_page().body]
    notice = read(f"<div class='pc'><h1>{TITLE}</h1><div>{TEXT}{SIGNED}</div>{BELOW}</div>{COPY}")
    assert [block.text for block in notice.body] == whole
    assert [issue.detail for issue in notice.issues if issue.code is Code.DUPLICATE_BODY] == [
        f"8 lines from '{TITLE}' on"
    ]


@pytest.mark.parametrize("own", ["修订后", "3", "六、补助标准为每户每年九百元，由财政部门按月发放到位，不得拖欠。"])
def test_what_says_anything_of_its_own_is_no_copy(own: str) -> None:
    more = "".join(f"<p>{n}、第{n}项任务由各供水单位分头落实，月底前报送进展情况。</p>" for n in "三四五")
    copy = COPY.replace(SIGNED, f"{more}<p>{own}</p>{SIGNED}")
    notice = read(f"<div><h1>{TITLE}</h1><div>{TEXT}{more}{SIGNED}</div></div>{copy}")
    assert Code.DUPLICATE_BODY not in {issue.code for issue in notice.issues if "lines from" in issue.detail}
    told = [block.text for block in notice.body] + [line for one in notice.issues for line in one.detail.split(" | ")]
    assert own in told


def test_a_form_that_is_printed_twice_is_no_copy() -> None:
    rows = (
        "申请单位名称及统一社会信用代码（盖章处）",
        "申请事项及其理由（可另附纸张说明情况）",
        "受理机关意见以及办理期限（由机关填写）",
    )
    form = "<div>" + "".join(f"<p>{row}：</p>" for row in rows) + "</div>"
    text = TEXT + "".join(f"<p>{n}、各单位要对管网第{n}段逐一检查并登记造册。</p>" for n in range(3, 12)) + SIGNED
    shown = [block.text for block in make_page(text=text + form + form).body]
    assert shown.count(f"{rows[0]}：") == 2


@pytest.mark.parametrize("heading", ["一、起草背景", "第一章　总则"])
def test_the_first_heading_of_a_text_may_be_set_as_a_title_is(heading: str) -> None:
    text = f"<h3>{heading}</h3>{TEXT}<h3>二、主要内容</h3><p>规范供水单位的检修行为，保障用户的合法权益。</p>"
    assert make_page(text=text).body[0].text.replace("　", " ") == heading.replace("　", " ")
