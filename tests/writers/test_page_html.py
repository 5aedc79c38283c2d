"""The short way from generated Markdown to HTML gives what Python-Markdown gives, or nothing."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converters.pages.html import html_of
from converters.pages.markup import escape_markdown
from scripts.places import Place

EXTENSIONS = ["admonition", "attr_list", "tables", "toc"]
"""Those of mkdocs.yml."""


def long_way(body: str) -> str:
    return markdown.markdown(body, extensions=EXTENSIONS)


def body_of(page: str) -> str:
    return page.partition("\n---\n")[2].lstrip("\n")


def test_pages_of_the_project(project: Place) -> None:
    plain = 0
    for page in sorted(project.docs.glob("[ez][nh]/**/*.md")):
        body = body_of(page.read_text("utf-8"))
        short = html_of(body)
        if short is not None:
            plain += 1
            assert short == long_way(body), page
    assert plain > 40, "most generated pages should be plain enough"


MARKUP = ["临", "岚", "1.", "12)", "2024", "*", "_", "**b**", "`", "[x](y)", "![x]", "#", "-", "+", "<", "&", "&amp;"]
MARKUP += ["&#35;", "&copy;", "|", "~", "\\", "{: .x }", "{", "}", "!!! note", ":", "=", "---", "a", "B"]
MARKUP += [
    "http://a.b/",
    "<http://a.b/>",
    "a@b.c",
    "<br>",
    "<i>",
    "</p>",
    "</div>",
    "</table>",
    "</p>\n<p>",
    "<!--",
    '"',
    "'",
    "## ",
    "> ",
]
PIECES = st.sampled_from([*MARKUP, " ", "  ", "    ", "\n", "\n\n", "\t", "\u3000"])
TEXTS = st.lists(PIECES, max_size=12).map("".join)
TAILS = st.sampled_from(
    ["\n{: #s-1f .t .body }", "\n{: .o lang=zh-Hans }", " {: #s-2 .t }", "\n{: .o .h2 role=heading aria-level=2 }", ""]
)
HEADS = st.sampled_from(
    ["", "", "# ", "## ", "### ", '<div class="m">', "<table><tr><td>", '<span class="cut">', "<p>a</p>\n<p>"]
)
BLOCKS = st.tuples(HEADS, st.one_of(TEXTS, TEXTS.map(escape_markdown)), TAILS).map("".join)


@settings(max_examples=600)
@given(st.lists(BLOCKS, min_size=1, max_size=3).map("\n\n".join))
def test_never_anything_else(body: str) -> None:
    short = html_of(body)
    if short is not None:
        assert short == long_way(body)


def test_a_tab_goes_the_long_way() -> None:
    assert html_of("<table><tr><td>\t</table>\n\n临\n{: #s-1f .t .body }") is None


@pytest.mark.parametrize(
    "text", ["一、总则", "1. 一", "a*b*c", "〔2024〕12号", "A&B <c>", "50%|60%", "# x", "- y", "^", "=1"]
)
def test_escaped_text_goes_the_short_way(text: str) -> None:
    body = f"{escape_markdown(text)}\n{{: #s-1 .t .body }}"
    assert html_of(body) == long_way(body)


@pytest.mark.parametrize("address", ["http://www.linlan.example/t20240101_97_1.html", "/_a_/__b__.html"])
def test_addresses_with_underscores_go_the_short_way(address: str) -> None:
    body = f'详见<a href="{address}" rel="external">全文\\_一</a>和<a href="/b_c.html">二</a>。\n{{: #s-1 .t }}'
    assert html_of(body) == long_way(body)
