"""What happened to a notice is said in Chinese on its Chinese page; what the source says stays as it is."""

from __future__ import annotations

import json
import re
import time

import pytest

from converters.convert import convert
from converters.issues import Code, Issue
from converters.model import Notice, Role, paragraph
from converters.readers.page import read_page
from converters.tampering.reasons import Signal
from converters.writers.issue_words import DETAILS, NAMES, in_chinese, say_detail, say_place
from converters.writers.page import write_page
from scripts.archive import load
from scripts.places import Place

TOKEN = "sha256 " + "0f" * 32 + ", 8 characters"

# code, where, detail, said in Chinese; None where only no English may be left
CASES = [
    (Code.CHARSET_WRONG, "charset", "declared utf-8, written in gb18030", "字符集 · 声明为 utf-8，实为 gb18030"),
    (Code.BYTES_REPLACED, "charset", "3 places are not gb18030", "字符集 · 3 处不是 gb18030"),
    (Code.BYTES_REPLACED, "charset", "1 place is not gb18030", "字符集 · 1 处不是 gb18030"),
    (Code.LABEL_EMPTY, "disclosure table", "文 号", "信息表 · 文 号"),
    (Code.LABEL_EMPTY, "line 4", "index_number", "第4行 · 索引号"),
    (
        Code.LABEL_CONFLICT,
        "issued",
        "issued: 2026-10-01 (生成日期), 2026-09-01 (text)",
        "成文日期 · 成文日期：2026-10-01（生成日期），2026-09-01（正文）",
    ),
    (
        Code.LABEL_CONFLICT,
        "meta PubDate",
        "published: 2026-10-01 (disclosure table), 2026-10-02 (meta PubDate)",
        "网页标签 PubDate · 发布日期：2026-10-01（信息表），2026-10-02（网页标签 PubDate）",
    ),
    (Code.LABEL_INVALID, "line 2", "文号: not a document number: '无号'", "第2行 · 文号：不是发文字号：'无号'"),
    (Code.LABEL_INVALID, "row 3, day", "published: no date: '昨天'", "第3行，day · 发布日期：不是日期：'昨天'"),
    (
        Code.DATE_ORDER,
        "published",
        "issued 2026-10-02, published 2026-10-01",
        "发布日期 · 成文日期 2026-10-02，发布日期 2026-10-01",
    ),
    (
        Code.CHECK_DIGIT,
        "index_number",
        "organisation code ends in 0, its check digit would be 9",
        "索引号 · 组织机构代码末位为 0，校验位应为 9",
    ),
    (Code.FURNITURE_REMOVED, "above the form", "政务信息发布单", "表单之前 · 政务信息发布单"),
    (Code.FURNITURE_REMOVED, "the form", "中标情况", "表单 · 中标情况"),
    (Code.FURNITURE_REMOVED, "other messages", "6 heads of messages", "其他消息 · 6 条消息的发送人和时间"),
    (Code.FURNITURE_REMOVED, "a field not filled in", "选择一项。", "未填写的栏目 · 选择一项。"),
    (Code.FURNITURE_REMOVED, "sheet 表2, the form", "承办人：小岳", "工作表 表2 的表单 · 承办人：小岳"),
    (Code.LABEL_EMPTY, "sheet 表2, form 3, 文号", "文号", "工作表 表2 第3份表单，文号 · 文号"),
    (Code.FURNITURE_REMOVED, "form 2", "承办人：小岳", "第2份表单 · 承办人：小岳"),
    (
        Code.TEXT_LEFT_OUT,
        "body",
        "sheet 说明 is no list of notices, and its cells (3) are on no page",
        "正文 · 工作表 说明 不是通知列表，其 3 个单元格不在任何页面上",
    ),
    (Code.TITLE_FROM_BODY, "title", "line 1", "标题 · 第1行"),
    (Code.TITLE_FROM_BODY, "title", "sheet 公告, row 2: named by its document number", None),
    (Code.DATE_FROM_SIDECAR, "published", "2026-05-01", "发布日期 · 2026-05-01"),
    (
        Code.DATE_FROM_SIDECAR,
        "issued",
        "2026-05-01; the source says 2026-04-30",
        "成文日期 · 2026-05-01；来源载为 2026-04-30",
    ),
    (Code.FURNITURE_REMOVED, "above the text", "首页 | English", "正文之前 · 首页 | English"),
    (Code.FURNITURE_REMOVED, "page 2", "line 1", "第2页 · line 1"),
    (Code.FURNITURE_REMOVED, "foot", "sha256 0f, 8 characters", "文末 · sha256 0f，8 个字符"),
    (Code.TEXT_LEFT_OUT, "body", "sha256 0f, 8 characters", "正文 · sha256 0f，8 个字符"),
    (Code.DUPLICATE_BODY, "body", "4 blocks from '各区人民政府：' on", "正文 · 自 '各区人民政府：' 起 4 段"),
    (
        Code.TAMPERED_CUT,
        "body, change 6",
        TOKEN,
        "正文，第 6 处改动 · " + TOKEN.replace(", 8 characters", "，8 个字符"),
    ),
    (Code.STATEMENT_UNMATCHED, "", TOKEN, None),
    (Code.TAMPERED_SUSPECTED, "text", "pinyin-text", "正文 · 拼音文字"),
    (Code.TAMPERED_SUSPECTED, "lexicon, slot, spread", TOKEN + ", 2 places", None),
    (Code.PRIVATE_MASKED, "", "bank-card: 1", "银行卡号：1 个"),
    (Code.IMAGE_LEFT_OUT, "", "a picture without an address", "图片没有地址"),
    (Code.TEXT_LEFT_OUT, "body", "hidden sheet 备注", "正文 · 隐藏的工作表 备注"),
    (Code.TEXT_LEFT_OUT, "body", "sheet 名单: 1 hidden row", "正文 · 工作表 名单：隐藏的 1 行"),
    (Code.TEXT_LEFT_OUT, "body", "sheet 名单: 2 hidden columns", "正文 · 工作表 名单：隐藏的 2 列"),
    (Code.EXPECTATION_FAILED, "sources/linlan.yml", "issuer", "sources/linlan.yml · 发文机关"),
    (
        Code.FURNITURE_REMOVED,
        "masthead",
        "苏州市[sha256 0f, 8 characters]政务服务中心",
        "页头 · 苏州市[sha256 0f，8 个字符]政务服务中心",
    ),
    (
        Code.TRACKED_CHANGES,
        "body",
        "1 insertion shown, 2 deletions left out; accept or refuse them, and give the file again",
        "正文 · 显示 1 处插入，略去 2 处删除；请在文字处理程序中接受或拒绝修订，再交来文件",
    ),
    (
        Code.TEXT_LEFT_OUT,
        "body",
        (
            "sheet 备注: formulas without a stored value: B2, B3 and 7 more; "
            "open the file in an office program, save it, and give it again"
        ),
        "正文 · 工作表 备注：公式没有存下结果：B2, B3 等，另有 7 处；请用办公软件打开并保存，再交来文件",
    ),
    (
        Code.TEXT_LEFT_OUT,
        "body",
        "sheet 1: formulas without a stored value: B2; open the file in an office program, save it, and give it again",
        "正文 · 工作表 1：公式没有存下结果：B2；请用办公软件打开并保存，再交来文件",
    ),
    (Code.SEVERAL_NOTICES, "body", "block 6: 临岚市水务局公告", "正文 · 第 6 段：临岚市水务局公告"),
    (
        Code.TEXT_EDITED,
        "",
        "is not what the source says; English, downloads and search hold the text as converted",
        "与来源不符；英译、下载文件和检索仍是由来源文件转换所得的文字",
    ),
    (
        Code.LABEL_CONFLICT,
        "the date after the title",
        "published: 1 (a time element), 2 (the line about the issue)",
        None,
    ),
    (Code.HASH_MISMATCH, "", "a.html is not the file this page names", "a.html 不是本页所记的文件"),
    (Code.HASH_MISMATCH, "", "a.html is not the file that was taken in", "a.html 不是收录时的文件"),
    (
        Code.TAMPERED_RESTORED,
        "text, change 1",
        TOKEN,
        "正文，第 1 处改动 · " + TOKEN.replace(", 8 characters", "，8 个字符"),
    ),
    (Code.DUPLICATE_NOTICE, "", "copy.html", "copy.html"),
    (Code.LABEL_EMPTY, "", "文件编号", "文件编号"),
]


def say(issue: Issue) -> str:
    """Return what the Chinese page says of ``issue``."""
    chinese = in_chinese(issue)
    said = (chinese.get("where_zh", issue.where), chinese.get("detail_zh", issue.detail))
    return " · ".join(filter(None, said))


@pytest.mark.parametrize(("code", "where", "detail", "said"), CASES)
def test_an_issue_in_chinese(code: Code, where: str, detail: str, said: str | None) -> None:
    found = say(Issue(code, detail, where))
    if said is None:
        assert not re.search("[a-z]{2}", found.replace("sha256", "").replace("0f", ""))
    else:
        assert found == said


OF_THE_SOURCE = {
    Code.TITLE_FROM_SUMMARY,
    Code.GLYPH_LOST,
    Code.ATTACHMENT_MISSING,
    Code.DUPLICATE_NOTICE,
    Code.NEW_VERSION,
    Code.VERSION_ORDER,
    Code.NUMBER_TWICE,
    Code.SAME_TITLE,
    Code.SOURCE_MISSING,
    Code.SOURCE_ROW_UNUSED,
}
"""What these say is a text, a name or an address of the source and nothing else."""
ON_NO_PAGE = {Code.HAND_EDITED, Code.UNCUT, Code.UNREADABLE}
"""What these say stands in logs alone."""


@pytest.mark.parametrize("code", Code)
def test_every_code_has_forms_and_a_case_or_words_of_the_source(code: Code) -> None:
    if code in OF_THE_SOURCE | ON_NO_PAGE:
        assert code not in DETAILS
    else:
        assert code in DETAILS
        assert code in {case[0] for case in CASES}


def test_a_place_that_holds_itself_many_times_is_no_place_of_ours() -> None:
    deep = "x" + ", change 1" * 400
    assert say_place(deep) == deep
    quoted = f"title: {deep} ({deep}), 题 (object 1, 标题：)"
    assert quoted[:80] in say_detail(Code.LABEL_CONFLICT, quoted)


def test_the_page_of_a_record_with_a_title_that_looks_like_a_place_is_written() -> None:
    deep = "(x" + ", change 1" * 400 + ")"
    record = {"标题": f"临岚市水务局公告{deep}", "标题：": f"公告，{deep}", "正文": "定于2026年12月1日停水。"}
    notice = convert(json.dumps(record).encode(), "a.json")
    details = [issue.detail for issue in notice.issues if issue.code is Code.LABEL_CONFLICT]
    assert details
    assert all(len(detail) < 500 for detail in details)
    assert write_page(notice)


@pytest.mark.parametrize("code", Code)
def test_a_long_detail_costs_little(code: Code) -> None:
    texts = ["title: " + "題 (x), " * 25_000, "sheet " + ", row 1" * 30_000, "declared " + ", written in" * 20_000]
    began = time.process_time()
    for text in texts:
        say_detail(code, text)
        say_place(text)
    assert time.process_time() - began < 1


def test_every_sign_of_tampering_has_a_name() -> None:
    assert {signal.value for signal in Signal} <= set(NAMES)


def test_a_page_with_what_was_said_reads_back_and_the_english_page_keeps_its_words() -> None:
    issue = Issue(Code.TITLE_FROM_BODY, "line 1", "title")
    notice = Notice("题", (paragraph("文", Role.BODY),), id="x", issues=(issue,))
    assert "    detail_zh: 第1行\n" in write_page(notice)
    assert "_zh:" not in write_page(notice, lang="en")
    assert read_page(write_page(notice)) == notice


def test_no_place_or_detail_of_the_samples_stays_in_english() -> None:
    quoted = {Code.FURNITURE_REMOVED, Code.TAMPERED_RESTORED, Code.TAMPERED_CUT}
    for notice in load(Place()).notices:
        for issue in notice.issues:
            said = say(issue)
            place = said.split(" · ")[0]
            assert not re.search("[a-z]{2}", place if issue.code in quoted else said.replace("sha256", "")), said
