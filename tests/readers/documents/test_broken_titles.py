"""A title that is broken over lines where it seems to end: behind the name of what it puts in force."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from converters.convert import convert
from converters.hints.sidecar import NO_SIDECAR, Sidecar
from converters.model import Notice
from tests.tools.packages import word_file, word_paragraph

CENTRE = '<w:jc w:val="center"/>'
TEXT = ("各县（区）民政局：", "为做好低保工作，现将有关事项通知如下。", "一、提高认识。各地要认真组织实施。")
CLOSING = ("临岚市民政局", "2024年5月6日")
BROKEN = (
    ("临岚市民政局关于印发低保工作实施方案", "的通知"),
    ("临岚市民政局关于修订若干规定", "有关事项的通知"),
    ("临岚市民政局关于公布低保标准", "和救助办法的公告"),
    ("临岚市民政局", "关于印发低保审核办法", "的通知"),
    ("临岚市民政局关于印发低保工作", "实施方案", "的通知"),
    ("临岚市民政局关于征求低保审核", "办法修改", "意见的函（稿）"),
)
WHOLE = (
    ("临岚市民政局低保工作实施方案", "的通知"),
    ("临岚市民政局关于低保工作的意见", "的通知"),
    ("临岚市民政局关于印发低保工作实施方案", "各区民政局，现将方案印发，并就执行的通知"),
)


def read_text(lines: tuple[str, ...], sidecar: Sidecar = NO_SIDECAR) -> Notice:
    return convert("\n".join((*lines, "", *TEXT, "", *CLOSING)).encode(), "a.txt", sidecar)


def read_dump(lines: tuple[str, ...], sidecar: Sidecar = NO_SIDECAR) -> Notice:
    head = ("索引号：LL0101-2024-00047", "发布日期：2024-05-08")
    return convert("\n".join((*head, *lines, "", *TEXT, "", *CLOSING)).encode(), "a.txt", sidecar)


def read_word(lines: tuple[str, ...], sidecar: Sidecar = NO_SIDECAR) -> Notice:
    body = [word_paragraph(line, CENTRE) for line in lines] + [word_paragraph(line) for line in (*TEXT, *CLOSING)]
    return convert(word_file("".join(body)), "a.docx", sidecar)


def read_page(lines: tuple[str, ...], sidecar: Sidecar = NO_SIDECAR) -> Notice:
    head = "".join(f"<p align=center><b>{line}</b></p>" for line in lines)
    text = "".join(f"<p>{line}</p>" for line in (*TEXT, *CLOSING))
    return convert(f"<html><body><div>{head}{text}</div></body></html>".encode(), "a.html", sidecar)


Reader = Callable[..., Notice]
READERS: tuple[Reader, ...] = (read_text, read_dump, read_word, read_page)


def texts(notice: Notice) -> list[str]:
    return [block.text for block in notice.body]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("lines", BROKEN)
def test_the_rest_of_a_title_is_no_text(read: Reader, lines: tuple[str, ...]) -> None:
    notice = read(lines)
    assert notice.title == "".join(lines)
    assert texts(notice) == [*TEXT, *CLOSING]


@pytest.mark.parametrize("read", READERS[:3])
@pytest.mark.parametrize("lines", WHOLE)
def test_what_stands_below_a_whole_title_is_text(read: Reader, lines: tuple[str, ...]) -> None:
    notice = read(lines)
    assert notice.title == lines[0]
    assert texts(notice) == [lines[1], *TEXT, *CLOSING]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("lines", BROKEN)
def test_a_title_that_the_sidecar_says_stands_nowhere_in_the_text(read: Reader, lines: tuple[str, ...]) -> None:
    assert texts(read(lines, Sidecar(title="".join(lines)))) == [*TEXT, *CLOSING]
