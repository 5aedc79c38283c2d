"""What is wrong in ``mkdocs.yml`` or the address of the site is said before anything is built, with what to write."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.build import build
from scripts.environment import ROOT
from scripts.places import Place, PlaceError
from scripts.publish import find_warnings
from scripts.site_address import read_address
from scripts.site_settings import check_settings, read_settings

NAMED = "site_name: 甲\nuse_directory_urls: false"
GOOD = (
    "",
    "extra:",
    'extra:\n  publisher: {zh: "", en: ""}\n  contact: ""',
    "extra:\n  publisher: {zh: 青槐县人民政府办公室}\n  contact: office@qinghuai.example",
    "extra:\n  publisher:\n  contact: https://www.qinghuai.example/feedback?of=site",
    "extra:\n  generator: false",
    "extra:\n  introduction: {zh: 本站刊载青槐县的公文。}",
    "site_url: https://www.qinghuai.example/",
    "docs_dir: ./docs\nsite_dir: site/",
    "site_description: 岚口县公告 | Notices of Lankou",
    "site_description:",
)
BAD = {
    'extra:\n  publisher: "青槐县人民政府办公室"': r"extra: publisher: '.*' names no language; write it like \{zh: ",
    "extra:\n  publsher: {zh: 青槐县}": r"extra: unknown key 'publsher'; allowed: publisher, contact",
    "extra:\n  contcat: a@b.example": r"extra: unknown key 'contcat'",
    "extra:\n  publisher: {cn: 青槐县}": r"extra: publisher: unknown key 'cn'; write it like \{zh: ",
    "extra:\n  publisher: {zh: [青槐县]}": r"extra: publisher: zh: \['青槐县'\] is no text",
    "extra:\n  introduction: 本站刊载青槐县的公文。": "extra: introduction: '.*' names no language",
    "extra:\n  contact: [a@b.example]": r"extra: contact: \['a@b.example'\] is no text; write one mail address",
    'extra:\n  contact: "call us 123"': r"extra: contact: 'call us 123' is neither a mail address nor that of a page",
    "extra:\n  contact: www.qinghuai.example": "extra: contact: .* one address from https:// on",
    "extra: 青槐县": "extra: expected lines like",
    "site_url: qinghuai.example": "site_url: 'qinghuai.example' is no address; .* like https://example.org/",
    "site_name: 甲\nsite_name: 乙": "line 2: site_name stands twice",
    "nav: [\nextra: 1": "not YAML: line 2: ",
    "use_directory_urls: true\nsite_name: 甲": "use_directory_urls: True would break .*; write .*: false$",
    "site_name: 甲": "use_directory_urls: it is missing, .*; write use_directory_urls: false$",
    "use_directory_urls: off-ish\nsite_name: 甲": "use_directory_urls: 'off-ish' would break",
    f"docs_dir: pages\n{NAMED}": "docs_dir: 'pages' would not be followed; .*; write docs_dir: docs, or leave it out$",
    f"site_dir: public\n{NAMED}": "site_dir: 'public' would not be followed; .*publish --to-folder",
    f"docs_dir: [docs]\n{NAMED}": r"docs_dir: \['docs'\] would not be followed",
    "use_directory_urls: false": "site_name: it is missing; write it like site_name: 明示 Mingshi$",
    "use_directory_urls: false\nsite_name:": "site_name: it is empty; write it like ",
    "use_directory_urls: false\nsite_name: 2026": "site_name: 2026 is no text; put .*, like site_name: '2026'$",
    "use_directory_urls: false\nsite_name: [甲, 乙]": r"site_name: \['甲', '乙'\] is no text; write it like ",
    f"site_description: {{zh: 甲}}\n{NAMED}": r"site_description: .* is no text; write it like .* \| ",
    f"site_description: 2026\n{NAMED}": "site_description: 2026 is no text; put it in quotes",
    "青槐县": "expected lines like 'site_name: ",
}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


@pytest.mark.parametrize("text", GOOD)
def test_what_is_right_is_let_pass(place: Place, text: str) -> None:
    (place.root / "mkdocs.yml").write_text(f"{NAMED}\n{text}\n", "utf-8")
    check_settings(place)


@pytest.mark.parametrize(("text", "said"), BAD.items())
def test_what_is_wrong_is_named_with_its_key_and_what_to_write(place: Place, text: str, said: str) -> None:
    (place.root / "mkdocs.yml").write_text(text, "utf-8")
    with pytest.raises(PlaceError, match=rf"^mkdocs\.yml: {said}"):
        check_settings(place)


def test_settings_in_another_encoding_are_named(place: Place) -> None:
    (place.root / "mkdocs.yml").write_bytes("site_name: 青槐公告".encode("gb18030"))
    with pytest.raises(PlaceError, match=r"mkdocs\.yml: is not in UTF-8\. Save it as UTF-8\.$"):
        check_settings(place)


def test_the_settings_of_this_project_are_right() -> None:
    check_settings(Place(ROOT))
    assert read_settings(Place(ROOT))["site_name"]


@pytest.mark.parametrize("address", ["example.org", "www.qinghuai.example/a", "https://", "https://a.example/?x=1"])
def test_an_address_that_is_none_is_said_of_its_variable(
    place: Place, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place.root / "mkdocs.yml").write_text("site_name: 青槐公告\n", "utf-8")
    (place.site / "zh").mkdir(parents=True)
    monkeypatch.setenv("MINGSHI_SITE_URL", address)
    said = rf"^MINGSHI_SITE_URL is set to '{re.escape(address.rstrip('/'))}', .* like https://example\.org/"
    for ask in (read_address, lambda: build(place), lambda: find_warnings(place)):
        with pytest.raises(PlaceError, match=said):
            ask()
    assert (place.site / "zh").is_dir()
