"""A page that a browser saved as one file."""

from __future__ import annotations

import base64
import json
import quopri
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.mime.text import MIMEText

import pytest

from converters.convert import convert
from converters.detect import Format, detect
from converters.hints.sidecar import Sidecar
from converters.issues import ReadError
from converters.model import Link, Paragraph
from scripts.fetching.names import name_for
from tests.tools.packages import pack

TITLE = "临岚市城市管理局关于调整生活垃圾收运时间的公告"
PAGE = (
    f"<html><head><meta charset='{{}}'></head><body><h1>{TITLE}</h1>"
    "<p>自2026年10月8日起，生活垃圾收运时间调整为每日6时。</p><p>详见<a href='../2.html'>说明</a>。</p>"
    "<p>临岚市城市管理局</p><p>2026年9月28日</p></body></html>"
)


def save(charset: str, *, page: bool = True) -> bytes:
    message = MIMEMultipart("related", type="text/html")
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://cgj.linlan.example/a/1.html"
    if page:
        message.attach(MIMEText(PAGE.format(charset), "html", charset))
    message.attach(MIMENonMultipart("image", "png"))
    return message.as_bytes()


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_the_page_in_it_is_read_at_its_address(charset: str, end: bytes) -> None:
    data = save(charset).replace(b"\n", end)
    assert detect(data, "a.mht") is Format.MHTML
    notice = convert(data, "a.mht")
    assert (notice.title, str(notice.issued), notice.origin.format) == (TITLE, "2026-09-28", "mhtml")
    assert notice.origin.url == "https://cgj.linlan.example/a/1.html"
    links = [run.mark for block in notice.body if isinstance(block, Paragraph) for run in block.runs]
    assert Link("https://cgj.linlan.example/2.html") in links
    said = convert(data, "a.mht", Sidecar(url="https://www.linlan.example/b/3.html"))
    assert said.origin.url == "https://www.linlan.example/b/3.html"


def test_without_a_page_it_is_none() -> None:
    with pytest.raises(ReadError, match="without a page"):
        convert(save("utf-8", page=False), "a.mhtml")


def test_nested_without_end_it_is_refused() -> None:
    data = "".join(f'Content-Type: multipart/related; boundary="b{n}"\n\n--b{n}\n' for n in range(3000))
    with pytest.raises(ReadError):
        convert(data.encode(), "a.mhtml")


def test_a_text_that_begins_like_a_message_is_text() -> None:
    assert detect("Notice: 停水\n\n各单位：\n".encode(), "a.txt") is Format.TEXT


def test_it_has_a_name_of_its_own_and_may_stand_in_a_zip() -> None:
    assert name_for("通知.mht", save("utf-8")) == "通知.mht"
    assert convert(pack({"通知.mht": save("utf-8")}), "a.zip").title == TITLE


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://u:secret@cgj.linlan.example/a/1.html", "https://cgj.linlan.example/a/1.html"),
        ("https://cgj.linlan.example/a?id=3&token=zq7k", "https://cgj.linlan.example/a?id=3"),
        ("http://cgj.linlan.example/a;jsessionid=ZQ7K?id=3#b", "http://cgj.linlan.example/a?id=3#b"),
        ("http://127.0.0.1:8080/a/1.html", ""),
        ("http://[::1]/a/1.html", ""),
        ("http://192.168.3.4/a/1.html", ""),
        ("http://localhost/a/1.html", ""),
        ("http://oa/a/1.html", ""),
        ("http://oa.linlan.local/a/1.html", ""),
        ("http://[bad/a/1.html", ""),
    ],
)
def test_an_address_that_is_not_for_the_public_is_not_published(address: str, shown: str) -> None:
    notice = convert(save("utf-8").replace(b"https://cgj.linlan.example/a/1.html", address.encode()), "a.mht")
    assert notice.origin.url == shown
    for word in ("secret", "zq7k", "ZQ7K", "127.0.0.1", "192.168", "localhost"):
        assert word not in repr(notice)
    record = json.dumps({"标题": TITLE, "正文": "每日6时收运。", "url": address}).encode()
    assert convert(record, "a.json").origin.url == shown


def test_the_page_is_the_part_that_the_archive_names() -> None:
    message = MIMEMultipart("related", type="text/html", start="<page@linlan>")
    frame = MIMEText("<html><h1>临岚市广告公司关于广告的公告</h1><p>广告的内容，详见下文。</p></html>", "html", "utf-8")
    page = MIMEText(PAGE.format("utf-8"), "html", "utf-8")
    page["Content-ID"] = "<page@linlan>"
    message.attach(frame)
    message.attach(page)
    assert convert(message.as_bytes(), "a.mht").title == TITLE
    del page["Content-ID"]
    assert "广告" in convert(message.as_bytes(), "a.mht").title


def test_a_page_in_xhtml_is_a_page() -> None:
    data = save("utf-8").replace(b"Content-Type: text/html", b"Content-Type: application/xhtml+xml")
    assert convert(data, "a.mht").title == TITLE


SINGLE = """\
From: "Saved by Windows Internet Explorer 9"
Subject: =?gb2312?B?wdnh97PHudw=?=
MIME-Version: 1.0
Content-Type: {kind};
\tcharset="{charset}"
Content-Transfer-Encoding: {encoding}
Content-Location: https://cgj.linlan.example/a/9.htm

"""


@pytest.mark.parametrize("kind", ["text/html", "application/xhtml+xml"])
@pytest.mark.parametrize("charset", ["gb2312", "utf-8"])
@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_page_without_pictures_is_saved_without_parts(kind: str, charset: str, encoding: str, end: bytes) -> None:
    page = PAGE.format(charset).encode(charset)
    coded = {"quoted-printable": quopri.encodestring(page), "base64": base64.encodebytes(page), "8bit": page}[encoding]
    data = SINGLE.format(kind=kind, charset=charset, encoding=encoding).encode() + coded
    notice = convert(data.replace(b"\n", end), "a.mht")
    assert (notice.title, str(notice.issued), notice.origin.format) == (TITLE, "2026-09-28", "mhtml")
    assert notice.origin.url == "https://cgj.linlan.example/a/9.htm"


def test_a_mail_in_two_forms_is_read_as_its_page() -> None:
    mail = MIMEMultipart("alternative")
    mail["Subject"] = "公告"
    mail.attach(MIMEText("请用能显示网页的程序查看。", "plain", "utf-8"))
    mail.attach(MIMEText(PAGE.format("utf-8"), "html", "utf-8"))
    assert convert(mail.as_bytes(), "公告.eml").title == TITLE


def test_a_page_below_a_head_that_names_no_form_of_a_mail_is_no_archive() -> None:
    text = f"HTTP/1.1 200 OK\nContent-Type: text/html\n\n{PAGE.format('utf-8')}"
    assert detect(text.encode(), "a.txt") is Format.HTML
