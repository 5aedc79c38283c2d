"""The words of the interface: one table, both languages, complete for every code that a page can carry."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Any

import jinja2
import pytest

from converters.archive.linking import CONVERSES, KNOWN
from converters.issues import Code
from converters.model import DocumentType, TitleSource, Validity
from converters.translation.status import Standing, Status
from converters.writers.code_words import STANDING, TYPES, write_partial
from scripts.environment import ROOT

THEME = ROOT / "theme"


def load_words() -> dict[str, Any]:
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(THEME), autoescape=False)
    words: dict[str, Any] = vars(environment.get_template("partials/words.html").module)["w"]
    return words


WORDS = load_words()


def pairs(table: dict[str, Any], path: str = "") -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            found += pairs(value, f"{path}{key}.")
        elif value and isinstance(value[0], list):
            found += [(f"{path}{key}[{at}]", pair) for at, pair in enumerate(value) if at]
        else:
            found.append((f"{path}{key}", value))
    return found


TABLES = {"words.html", "code-words.html"}
SAME_IN_BOTH = {"mode_zh", "mode_en", "hash_row", "formats.markdown", "formats.json"}
OTHER_WAY_ROUND = {"other_language"}
"""A link to the other language is written in that language."""
SIGNS = {"tampered_say.join"}


@pytest.mark.parametrize(("key", "pair"), pairs(WORDS))
def test_every_word_is_there_in_both_languages(key: str, pair: list[str]) -> None:
    chinese, english = pair
    assert chinese.strip(), key
    assert english.strip(), key
    if key not in SAME_IN_BOTH | OTHER_WAY_ROUND | SIGNS:
        assert re.search(r"[\u4e00-\u9fff]", chinese), key
        assert not re.search(r"[\u4e00-\u9fff]", english), key


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("types", DocumentType),
        ("validity", Validity),
        ("status", Standing),
        ("status_says", Status),
    ],
)
def test_every_code_has_a_word(table: str, codes: type[StrEnum]) -> None:
    assert {code.value for code in codes} <= set(WORDS[table])


def test_every_issue_relation_and_source_of_a_title_has_a_word() -> None:
    never_on_a_page = {Code.UNREADABLE}
    assert {code.value for code in Code if code not in never_on_a_page} <= set(WORDS["issue"])
    assert {*CONVERSES, *CONVERSES.values(), *KNOWN, "cites"} <= set(WORDS["relation"])
    assert {source.value for source in TitleSource} - {"label"} <= set(WORDS["title_from"])


def test_theme_and_writers_have_one_table_of_codes(*, regenerate: bool) -> None:
    file = THEME / "partials" / "code-words.html"
    if regenerate:
        file.write_text(write_partial(), "utf-8")
    assert file.read_text("utf-8") == write_partial()
    assert WORDS["types"] == {code.value: list(names) for code, names in TYPES.items()}
    assert WORDS["status"] == {code.value: list(names) for code, names in STANDING.items()}


def test_the_search_says_of_a_notice_what_lists_say() -> None:
    script = (THEME / "assets" / "search.js").read_text("utf-8")
    tables = [
        dict(re.findall(r'(\w+): "([^"]+)"', table))
        for table in re.findall(r"^ +status: {(.+)},$", script, re.MULTILINE)
    ]
    assert tables == [{code.value: names[at] for code, names in STANDING.items()} for at in (0, 1)]


def test_templates_ask_only_for_words_that_exist_and_use_each() -> None:
    templates = "\n".join(file.read_text("utf-8") for file in THEME.rglob("*.html") if file.name not in TABLES)
    templates += (THEME / "partials" / "words.html").read_text("utf-8").partition("{%- macro ")[2]
    asked = set(re.findall(r"\bw(?:ords\.w)?\.([a-z_]+)", templates)) - {"w"}
    assert asked <= set(WORDS), asked - set(WORDS)
    by_name = {
        "auto",
        "light",
        "dark",
        "contrast",
        "topics_row",
        "keywords_row",
        "recipients_row",
        "column_row",
        "months",
    }
    assert set(WORDS) - asked - by_name == set()


def test_templates_hold_no_words_of_their_own() -> None:
    for file in THEME.rglob("*.html"):
        if file.name in TABLES:
            continue
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", file.read_text("utf-8"), flags=re.DOTALL)
        for chinese in re.findall(r"[\u4e00-\u9fff]+", text):
            assert chinese in {"明示", "适老版", "索引号"}, f"{file.name}: {chinese}"
