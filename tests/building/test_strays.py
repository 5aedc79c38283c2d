"""Raw files among the pages are named by `build` and `check`; own pages, pictures and downloads are not."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from scripts import check
from scripts.build import build
from scripts.places import Place
from scripts.strays import find_strays

NOTICE = "关于停水的公告\n\n各用户：\n\n12月1日停水。\n\n临岚市水务局\n2026年11月3日\n"
PAGE = "---\ntitle: 关于\nlang: zh\n---\n\n# 关于\n\n见[收费表](files/fees.pdf)和[联系](contact.md)。\n"
STRAYS = {
    "zh/wrong.txt": NOTICE.encode(),
    "zh/old.htm": f"<p>{NOTICE}</p>".encode("gb18030"),
    "letter.docx": b"PK\x03\x04\xff\xfe",
    "zh/notices/2026/left.pdf": b"%PDF-1.7\n\xe4\xb8",
    "zh/wrongplace.md": f"# {NOTICE}".encode(),
}
WANTED = {
    "zh/about.md": PAGE.encode(),
    "zh/contact.md": "# 联系\n\n云汀区。\n".encode(),
    "zh/news.md": "---\ntitle: 消息\n---\n\n岚口县。\n".encode(),
    "zh/in-nav.md": "# 望津区\n".encode(),
    "zh/files/fees.pdf": b"%PDF-1.7\n\xe4\xb8",
    "zh/files/photo.jpg": b"\xff\xd8\xff",
    "style.css": "/* 颜色 */ p { color: green }".encode(),
    "CNAME": b"www.linlan.example",
    "robots.txt": b"User-agent: *\n",
    "MP_verify_abc.txt": b"abc",
    "baidu_verify_codeva-1.html": b"1f3",
    ".hidden.txt": NOTICE.encode(),
}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path)
    place.notices.mkdir()
    (place.notices / "a.txt").write_text(NOTICE, "utf-8")
    for name, data in {**STRAYS, **WANTED}.items():
        path = place.docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (place.root / "mkdocs.yml").write_text("site_name: 甲\nuse_directory_urls: false\nnav: [zh/in-nav.md]\n", "utf-8")
    return place


def test_raw_files_among_the_pages_are_told_from_what_people_put_there(place: Place) -> None:
    assert find_strays(place) == sorted(f"docs/{name}" for name in STRAYS)


def test_a_build_names_them_in_text_and_json(place: Place) -> None:
    for _ in range(2):
        report = build(place, with_site=False)
        said = report.as_text()
        for name in STRAYS:
            assert f"docs/{name}: no page of the archive; published as it is. " in said
        assert said.count("Raw notices belong in notices/") == len(STRAYS)
        assert json.loads(report.as_json())["strays"] == sorted(f"docs/{name}" for name in STRAYS)
        assert report.is_troubled
    for name in STRAYS:
        (place.docs / name).unlink()
    assert build(place, with_site=False).as_data()["strays"] == []


def test_a_check_names_them(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    build(place, with_site=False)
    parser = argparse.ArgumentParser()
    check.add_arguments(parser)
    assert check.run(parser.parse_args([]), place) == 0
    said = capsys.readouterr().out
    for name in STRAYS:
        assert f"warning: docs/{name}: stray-file: no page of the archive; published as it is. " in said


def test_the_pages_of_this_project_are_all_wanted() -> None:
    assert find_strays(Place()) == []
