"""The command `new-source`, and the examples that it has made."""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

import pytest

from converters.convert import convert
from converters.hints.sidecar import NO_SIDECAR, Sidecar
from converters.hints.sources import PROFILE_FIELDS, read_profile
from converters.issues import ReadError
from converters.writers.page import write_page
from scripts.environment import ROOT
from scripts.new_source import add_arguments, read_first, run
from scripts.places import Place, PlaceError, profile_for, read_profiles, read_sidecar
from tests.tools.packages import excel_file

EXAMPLES = ROOT / "tests" / "examples" / "sources"


def begin(root: Path, *arguments: str) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args(list(arguments)), Place(root))


def test_a_page_gives_a_profile_and_an_example(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "1.txt"
    page.write_text("临岚市水务局关于停水的通知\n因检修停水。\n停水片区：望津路\n临岚市水务局\n2024年5月6日\n", "utf-8")
    (tmp_path / "1.txt.yml").write_text("url: https://water.linlan.example/1.html\npublisher: 临岚市水务局\n", "utf-8")
    assert begin(tmp_path, "linlan-water", str(page)) == 0
    text = (tmp_path / "sources" / "linlan-water.yml").read_text("utf-8")
    profile = read_profile(text, "linlan-water")
    assert profile.publisher == "临岚市水务局"
    assert profile.hosts == ("water.linlan.example",)
    assert profile.expect.fields == ("title", "issuer")
    assert "停水片区: ignore" in text
    folder = tmp_path / "tests" / "examples" / "sources" / "linlan-water"
    assert sorted(path.name for path in folder.iterdir()) == ["1.txt", "1.txt.md", "1.txt.yml"]
    assert begin(tmp_path, "linlan-water", str(page)) == 2
    assert "is there already" in capsys.readouterr().err


def test_what_one_page_has_is_not_asked_of_every_page(tmp_path: Path) -> None:
    page = tmp_path / "1.txt"
    page.write_text("关于停水的通知\n临水发〔2026〕9号\n\n因检修停水。\n\n临岚市水务局\n2026年5月6日\n", "utf-8")
    assert begin(tmp_path, "linlan-water", str(page), "--publisher", "临岚市水务局") == 0
    text = (tmp_path / "sources" / "linlan-water.yml").read_text("utf-8")
    assert read_profile(text, "linlan-water").expect.fields == ("title", "issuer")
    assert "# This page has them too; if every page has, add them to the fields: document_number\n" in text


def test_a_list_with_unknown_keys_names_them(tmp_path: Path) -> None:
    data = tmp_path / "list.json"
    data.write_text(json.dumps([{"wzbt": "停水通知", "nrong": "停水。"}], ensure_ascii=False), "utf-8")
    assert begin(tmp_path, "linlan", str(data), "--publisher", "临岚市水务局") == 0
    text = (tmp_path / "sources" / "linlan.yml").read_text("utf-8")
    assert "wzbt: ignore" in text
    assert "nrong: ignore" in text


def test_a_list_names_the_keys_that_are_on_no_page(tmp_path: Path) -> None:
    data = tmp_path / "list.json"
    data.write_text(json.dumps([{"标题": "停水通知", "nrong": "停水。", "浏览量": 7, "来源": "临岚市水务局"}]), "utf-8")
    assert begin(tmp_path, "linlan", str(data), "--publisher", "临岚市水务局") == 0
    text = (tmp_path / "sources" / "linlan.yml").read_text("utf-8")
    assert "# Left out of every page: 浏览量\n" in text
    read_profile(text, "linlan")


RECORDS = [{"wzbt": "关于停水的通知", "nr": "<p>因检修停水。</p>", "isTop": 1}]
PROFILE = "publisher: 临岚市水务局\nhosts: [data.linlan.example]\nlabels: {wzbt: title, nr: body, isTop: ignore}\n"


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("publisher: 临岚市水务局", "关于停水的通知"),
        ("source: linlan", "关于停水的通知"),
        ("url: https://data.linlan.example/list", "关于停水的通知"),
        ("publisher: 临岚市教育局", ""),
        ("url: https://www.linlan.example/list", ""),
    ],
)
def test_a_profile_applies_where_the_sidecar_says_whose_the_file_is(tmp_path: Path, said: str, title: str) -> None:
    (tmp_path / "list.json").write_text(json.dumps(RECORDS), "utf-8")
    (tmp_path / "list.json.yml").write_text(said, "utf-8")
    sidecar = read_sidecar(tmp_path / "list.json")
    profile = profile_for(sidecar, (read_profile(PROFILE, "linlan"),))
    if title:
        assert convert((tmp_path / "list.json").read_bytes(), "list.json", sidecar, profile).title == title
        return
    assert profile is None
    with pytest.raises(ReadError) as caught:
        convert((tmp_path / "list.json").read_bytes(), "list.json", sidecar, profile)
    told = str(caught.value)
    assert "no profile in sources/ is for " + said.removeprefix("publisher: ").split("//")[-1].split("/")[0] in told
    assert "wzbt、nr" in told
    assert "new-source" in told


def test_a_page_that_declares_its_site_code_finds_its_profile() -> None:
    profile = read_profile("publisher: 临岚市水务局\nsite_codes: ['990100']", "linlan")
    page = b'<html><head><meta name="SiteIDCode" content="9901000001">'
    assert profile_for(NO_SIDECAR, (profile,), page) is profile
    assert profile_for(NO_SIDECAR, (profile,), b"<html>") is None


def test_a_profile_that_is_not_there_or_not_the_only_one_is_told() -> None:
    one, two = read_profile(PROFILE, "linlan"), read_profile(PROFILE, "linlan-2")
    with pytest.raises(PlaceError, match=r"no sources/lanlin.yml \(there is: linlan\)"):
        profile_for(Sidecar(source="lanlin"), (one,))
    with pytest.raises(PlaceError, match=r"several profiles; say which with `source: …` \(linlan, linlan-2\)"):
        profile_for(Sidecar(publisher="临岚市水务局"), (one, two))
    assert profile_for(Sidecar(publisher="临岚市水务局", source="linlan-2"), (one, two)) is two


def test_a_profile_without_the_key_says_so() -> None:
    profile = read_profile("publisher: 临岚市水务局\nlabels: {nr: body}", "linlan")
    with pytest.raises(ReadError, match=r"unknown are its keys wzbt、isTop\. .*sources/linlan\.yml"):
        convert(json.dumps(RECORDS).encode(), "a.json", NO_SIDECAR, profile)


@pytest.mark.parametrize("name", ["list.csv", "list.xlsx"])
def test_the_columns_of_a_list_are_named_in_its_own_signs(tmp_path: Path, name: str) -> None:
    data = tmp_path / name
    heads = ("信息编号", "信息题名", "状态: 一", "信息全文")
    row = ("1", "关于停水的通知", "2", "停水。")
    data.write_bytes("".join(",".join(line) + "\n" for line in (heads, row)).encode("gb18030"))
    if name.endswith("xlsx"):
        data.write_bytes(excel_file([heads, row]))
    assert begin(tmp_path, "linlan", str(data), "--publisher", "临岚市水务局") == 0
    text = (tmp_path / "sources" / "linlan.yml").read_text("utf-8")
    assert "#   信息题名: ignore\n" in text
    read_profile(text.replace("#labels:", "labels:").replace("#   ", "  "), "linlan")


def test_an_example_is_promised_only_once_something_can_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "list.json"
    data.write_text(json.dumps({"code": 200, "data": {"rows": RECORDS * 2}}), "utf-8")
    assert begin(tmp_path, "linlan", str(data), "--publisher", "临岚市水务局") == 0
    said = capsys.readouterr().out
    assert "No example yet: nothing in it is a notice, 2 times; the first: object 1 has no title" in said
    assert "`source: linlan` or `publisher: 临岚市水务局`." in said
    profile = tmp_path / "sources" / "linlan.yml"
    assert "code" not in profile.read_text("utf-8")
    profile.write_text(PROFILE, "utf-8")
    assert begin(tmp_path, "linlan", str(data)) == 0
    assert "Read the page" in capsys.readouterr().out
    page = tmp_path / "tests" / "examples" / "sources" / "linlan" / "list.json.md"
    assert "title: 关于停水的通知" in page.read_text("utf-8")
    assert profile.read_text("utf-8") == PROFILE
    assert begin(tmp_path, "linlan", str(data)) == 2


def test_the_example_of_the_documentation_works() -> None:
    text = (ROOT / "docs" / "develop" / "sources.md").read_text("utf-8")
    data, profile = (re.search(rf"```{form}\n(.*?)```", text, re.DOTALL) for form in ("json", "yaml"))
    assert data
    assert profile
    with pytest.raises(ReadError) as caught:
        convert(data[1].encode(), "justice.json")
    assert str(caught.value) in " ".join(text.split())
    notice = convert(data[1].encode(), "justice.json", NO_SIDECAR, read_profile(profile[1], "linlan-justice"))
    assert (notice.issuer, str(notice.published), len(notice.body)) == ("临岚市司法局", "2026-05-06", 2)
    assert all(f"`{field}`" in text for field in PROFILE_FIELDS)


def test_nobody_is_made_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "1.txt"
    page.write_text("关于停水的通知\n因检修停水。\n", "utf-8")
    assert begin(tmp_path, "linlan", str(page)) == 2
    assert "--publisher" in capsys.readouterr().err


def test_profiles_of_the_project_are_valid() -> None:
    assert isinstance(read_profiles(ROOT / "sources"), tuple)


PAGES = sorted(EXAMPLES.glob("*/*.md"))


def test_there_are_examples_of_sources() -> None:
    raw = {path for path in EXAMPLES.glob("*/*") if path.suffix not in {".md", ".yml"}}
    assert PAGES
    assert {page.with_suffix("") for page in PAGES} == raw, "each raw file has its page beside it, and the reverse"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_examples_of_sources(page: Path, regenerate: bool) -> None:
    raw = page.with_suffix("")
    profile = next(p for p in read_profiles(ROOT / "sources") if p.name == page.parent.name)
    text = write_page(read_first(raw.read_bytes(), raw.name, read_sidecar(raw), profile))
    if regenerate:
        page.write_text(text, "utf-8")
    assert text == page.read_text("utf-8")


@pytest.mark.parametrize("name", ["none.json", "folder"])
def test_a_file_that_cannot_be_read_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / "folder").mkdir()
    assert begin(tmp_path, "linlan", str(tmp_path / name)) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"{name}: ")
    assert "[Errno" not in told
    assert told.endswith(". Mend this, or name another file.\n")
