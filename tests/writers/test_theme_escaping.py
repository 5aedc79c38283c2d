"""Nothing a notice says can become markup in the head of its page, its citations or its data."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest

from converters.model import Attachment, Relation
from converters.translation.status import Translation
from scripts.places import Place
from tests.tools import linlan

HOSTILE = (
    """</title></script><script>alert(1)</script><img src=x onerror=alert(1)> "' {{ 7 * 7 }} {% raw %} &lt;b&gt;"""
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    monkeypatch = pytest.MonkeyPatch()
    notice = replace(
        linlan.VISIT,
        id="hostile",
        title=HOSTILE,
        issuer=HOSTILE.replace(" ", ""),
        document_number=HOSTILE,
        index_number=HOSTILE,
        keywords=(HOSTILE,),
        recipients=(HOSTILE,),
        column=(HOSTILE,),
        summary=HOSTILE,
        attachments=(Attachment(HOSTILE, file=HOSTILE, url="javascript:alert(1)", format=HOSTILE),),
        relations=(Relation("corrected-by", HOSTILE, HOSTILE), Relation(HOSTILE, HOSTILE, HOSTILE, "x", "2026")),
        origin=replace(linlan.VISIT.origin, file=HOSTILE, url="javascript:alert(1)", publisher=HOSTILE),
    )
    monkeypatch.setattr(linlan, "SAMPLES", [(notice, Translation())])
    built = linlan.build_site(tmp_path_factory.mktemp("hostile"))
    monkeypatch.undo()
    return built


@pytest.mark.parametrize("page", ["notices/2022/hostile.html", "index.html", "browse/all.html", "browse/index.html"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_page_holds_no_markup_of_a_notice(site: Path, lang: str, page: str) -> None:
    tree = lxml.html.fromstring((site / lang / page).read_bytes())
    assert tree.xpath("//img") == []
    assert tree.xpath("//@onerror") == []
    scripts = tree.xpath("//script[not(@src)]")
    assert isinstance(scripts, list)
    assert all(isinstance(s, lxml.html.HtmlElement) and s.get("type") == "application/ld+json" for s in scripts)
    addresses = tree.xpath("//a/@href")
    assert isinstance(addresses, list)
    assert not [address for address in addresses if str(address).lower().startswith("javascript")]
    assert "49" not in (tree.findtext(".//title") or "")


@pytest.mark.parametrize("contact", ["desk@linlan.example", 'https://linlan.example/"><b>x'])
def test_an_address_for_corrections_stands_at_the_foot_of_every_page(tmp_path: Path, contact: str) -> None:
    linlan.write_house(tmp_path)
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace('contact: ""', f"contact: {json.dumps(contact)}"), "utf-8")
    site = linlan.build_site(tmp_path, write=False)
    for page in ("zh/index.html", "en/browse/all.html"):
        foot = next(lxml.html.fromstring((site / page).read_bytes()).iter("footer"))
        told = [(link.get("href"), link.text) for link in foot.iter("a")]
        assert (f"mailto:{contact}" if "@" in contact else contact, contact) in told


def test_title_is_shown_as_it_is(site: Path) -> None:
    tree = lxml.html.fromstring((site / "zh/notices/2022/hostile.html").read_bytes())
    titles = tree.xpath("//h1[@id='title']")
    assert isinstance(titles, list)
    assert ["".join(title.itertext()) for title in titles if isinstance(title, lxml.html.HtmlElement)] == [HOSTILE]


def test_attachment_whose_address_is_not_known_says_so(project: Place) -> None:
    tree = lxml.html.fromstring((project.site / "en/notices/2026/l9901012-2026-00207.html").read_bytes())
    files = next(element for element in tree.iter() if "files" in element.get("class", "").split())
    sub = next(element for element in files.iter("p") if "sub" in element.get("class", "").split())
    said = "".join(str(text) for text in sub.itertext())
    assert "DOCX · not received; the source page links to ./P202611160931-1.docx" in said
    assert said.endswith("its own address is not known, so the link leads nowhere")
    assert next(files.iter("a"), None) is None
