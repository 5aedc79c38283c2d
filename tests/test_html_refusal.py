"""A page that holds no notice is called what it is."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.issues import ReadError

PICTURES = "<p><img src='/upload/1.jpg' alt=''></p><p><img src='/upload/2.jpg'></p>"


@pytest.mark.parametrize("title", ["", "<h1>临岚市2026年公开招聘教师公告</h1>"])
def test_a_page_of_pictures_is_called_one(title: str) -> None:
    page = f"<html><body>{title}<div class='content'>{PICTURES}</div></body></html>"
    with pytest.raises(ReadError, match=r"pictures"):
        convert(page.encode(), "a.html")


def test_a_page_with_signs_alone_is_not() -> None:
    page = "<html><body><h1>公告</h1><img src='/images/icon.gif'></body></html>"
    with pytest.raises(ReadError, match="holds no text of a notice"):
        convert(page.encode(), "a.html")
