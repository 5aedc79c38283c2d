"""Texts that a program read in a wrong character set and saved are refused, whatever they were made into."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.garbled import refuse_garbled
from converters.issues import ReadError

TEXT = (
    "临岚市水务局关于做好节约用水工作的通知\n各区水务局：\n现将有关事项通知如下，请认真贯彻执行。\n一、加强管理。\n"
    "临岚市水务局\n2026年3月4日\n"
)
PAGE = "<html><body><h1>{0}</h1><div>{1}</div></body></html>"


def misread(saved: str, written: str) -> str:
    return TEXT.encode(written).decode(saved, "ignore")


@pytest.mark.parametrize(
    ("saved", "written"), [("gb18030", "utf-8"), ("latin-1", "gb18030"), ("latin-1", "utf-8"), ("cp1252", "gb18030")]
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_garbled_text_is_refused(saved: str, written: str, name: str) -> None:
    text = misread(saved, written)
    title, _, body = text.partition("\n")
    data = PAGE.format(title, body.replace("\n", "<br>")) if name.endswith("html") else text
    with pytest.raises(ReadError, match=r"wrong character set and saved again|no text|title"):
        convert(data.encode(), name)


@pytest.mark.parametrize(("saved", "written"), [("gb18030", "utf-8"), ("latin-1", "gb18030")])
def test_the_reason_names_the_character_set(saved: str, written: str) -> None:
    with pytest.raises(ReadError, match=r"wrong character set and saved again\. Fetch it again"):
        convert(misread(saved, written).encode(), "a.txt")


def test_lost_characters_are_named() -> None:
    with pytest.raises(ReadError, match="锟斤拷"):
        convert(TEXT.replace("节约", "锟斤拷").replace("认真", "锟斤拷").encode(), "a.txt")


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Notice on Saving Water\nLinlan Water Affairs Bureau\nPlease save water in café and hôtel kitchens.\n",
        "關於節約用水之公告\n臨嵐市水務局\n請各機關配合辦理。\n",
    ],
)
def test_what_was_written_so_is_read(text: str) -> None:
    refuse_garbled(text)
