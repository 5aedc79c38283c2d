"""A mail that was saved as it was sent (.eml)."""

from __future__ import annotations

from email.message import Message
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from converters.convert import convert
from converters.detect import Format, detect
from converters.issues import ReadError

TITLE = "关于做好云汀区节水工作的通知"
TEXT = f"{TITLE}\n\n各街道办事处：\n\n请做好节水工作，按月上报用水量。\n\n临岚市水务局\n2026年3月10日\n"


def address(message: Message) -> Message:
    message["From"], message["To"], message["Subject"] = "a@b.example", "c@b.example", TITLE
    return message


def mixed(*parts: Message) -> Message:
    message = address(MIMEMultipart("mixed"))
    for part in parts:
        message.attach(part)
    return message


def attached() -> MIMEApplication:
    part = MIMEApplication(b"%PDF-1.4 x")
    part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", "用水量表.pdf"))
    return part


@pytest.mark.parametrize("charset", ["utf-8", "gbk"])
def test_the_text_and_the_names_of_files_are_read(charset: str) -> None:
    inner = MIMEMultipart("alternative")
    inner.attach(MIMEText(TEXT, "plain", charset))
    data = mixed(inner, attached()).as_bytes()
    assert detect(data, "a.eml") is Format.MHTML
    notice = convert(data, "a.eml")
    assert (notice.title, str(notice.issued)) == (TITLE, "2026-03-10")
    assert [(one.title, one.file, one.bytes) for one in notice.attachments] == [("用水量表", "用水量表.pdf", 10)]
    assert "example" not in "".join(block.text for block in notice.body)


@pytest.mark.parametrize("charset", ["utf-8", "gbk"])
def test_a_single_text_in_code_is_read(charset: str) -> None:
    notice = convert(address(MIMEText(TEXT, "plain", charset)).as_bytes(), "a.eml")
    assert notice.title == TITLE
    assert "请做好节水工作，按月上报用水量。" in [block.text for block in notice.body]


def test_only_an_attached_file_is_no_notice() -> None:
    with pytest.raises(ReadError, match=r"用水量表\.pdf.*Save the attachment into notices/"):
        convert(mixed(attached()).as_bytes(), "a.eml")


def test_thousands_of_parts_are_refused() -> None:
    with pytest.raises(ReadError, match="parts"):
        convert(mixed(*(MIMEText("x") for _ in range(3000))).as_bytes(), "a.eml")


@pytest.mark.parametrize("charset", [b"utf\xdc8", b"\xb7tf-8", b"no-such"])
def test_a_subject_in_an_unknown_character_set_is_kept_as_it_stands(charset: bytes) -> None:
    whole = address(MIMEText(TEXT, "plain", "utf-8")).as_bytes()
    head, begin, rest = whole.partition(b"Subject: =?utf-8")
    notice = convert(head + b"Subject: =?" + charset + rest, "a.eml")
    assert begin
    assert "请做好节水工作，按月上报用水量。" in [block.text for block in notice.body]
