"""Feeds, sitemaps and open data of the built site: valid by their standards, complete, and linked both ways."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import feedparser
import jsonschema
import pytest
from pyld import jsonld

from converters.writers import listing
from scripts.build import build
from scripts.places import Place
from scripts.publishing.release import find_dead_links
from tests.conftest import copy_project

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
ADDRESS = "https://archive.example/"


def feeds(project: Place, ending: str) -> list[Path]:
    found = sorted(project.site.rglob(f"feeds/**/*.{ending}"))
    assert len(found) > 10
    return found


def test_atom_feeds_have_what_rfc_4287_demands(project: Place) -> None:
    for path in feeds(project, "atom"):
        parsed = feedparser.parse(path.read_bytes())
        assert not parsed.bozo, (path, parsed.get("bozo_exception"))
        root = ET.fromstring(path.read_bytes())
        assert root.tag == f"{ATOM}feed"
        for one in (root, *root.findall(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                assert len(one.findall(f"{ATOM}{name}")) == 1, (path, name)
        ids = [entry.findtext(f"{ATOM}id") for entry in root.findall(f"{ATOM}entry")]
        assert len(ids) == len(set(ids))
        assert root.findall(f"{ATOM}entry/{ATOM}author/{ATOM}name")


def test_every_link_of_a_feed_leads_to_a_page(project: Place) -> None:
    for path in feeds(project, "atom"):
        for link in ET.fromstring(path.read_bytes()).iter(f"{ATOM}link"):
            target = (path.parent / link.attrib["href"]).resolve()
            assert target.exists(), (path, link.attrib["href"])


def test_json_feeds_follow_version_1_1(project: Place) -> None:
    for path in feeds(project, "json"):
        feed = json.loads(path.read_text("utf-8"))
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"]
        for item in feed["items"]:
            assert item["id"]
            assert item["content_text"]
            assert (path.parent / item["url"]).resolve().exists()


def test_every_record_fits_the_published_schema(project: Place) -> None:
    schema = json.loads((project.site / "data" / "schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    jsonschema.Draft202012Validator.check_schema(schema)
    lines = [
        line
        for path in sorted((project.site / "data").glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    assert len(lines) == len(list((project.docs / "zh" / "notices").rglob("*.md")))
    for line in lines:
        errors = [error.message for error in validator.iter_errors(json.loads(line))]
        assert errors == [], line[:100]


def test_the_databases_are_sound_and_hold_every_notice(project: Place) -> None:
    count = 0
    for path in sorted((project.site / "data").glob("2*.db")):
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            count += database.execute("SELECT count(*) FROM notices").fetchone()[0]
            assert database.execute("SELECT count(*) FROM segments WHERE en != ''").fetchone()[0] > 0
    assert count == len(list((project.docs / "zh" / "notices").rglob("*.md")))


def test_the_table_holds_every_notice_and_no_formula(project: Place) -> None:
    text = (project.site / "data" / "notices.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == len(list((project.docs / "zh" / "notices").rglob("*.md")))
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "@"))]


def test_no_link_is_dead(project: Place) -> None:
    assert list(find_dead_links(project.site)) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_structured_data_says_what_the_page_is(project: Place, lang: str) -> None:
    pages = sorted((project.site / lang / "notices").rglob("*.html"))
    assert len(pages) > 15
    for page in pages:
        text = page.read_text("utf-8")
        start = text.index('<script type="application/ld+json">') + len('<script type="application/ld+json">')
        data = json.loads(text[start : text.index("</script>", start)])
        assert data["@context"] == "https://schema.org"
        assert data["@type"] in {"Legislation", "Report", "SpecialAnnouncement", "CreativeWork"}
        assert data["inLanguage"] == ("zh-Hans" if lang == "zh" else "en")
        assert data["name"]
        assert data["publisher"]["name"]
        if lang == "en":
            assert data["translationOfWork"]["inLanguage"] == "zh-Hans"


def test_structured_data_expands_without_network(project: Place) -> None:
    def load(url: str, options: object) -> dict[str, object]:
        assert url.startswith("https://schema.org")
        return {"document": {"@context": {"@vocab": "https://schema.org/"}}, "documentUrl": url, "contextUrl": None}

    page = next((project.site / "en" / "notices").rglob("*.html")).read_text("utf-8")
    start = page.index('<script type="application/ld+json">') + len('<script type="application/ld+json">')
    data = json.loads(page[start : page.index("</script>", start)])
    expanded = jsonld.expand(data, {"documentLoader": load})
    assert len(expanded) == 1
    for name in ("name", "inLanguage", "translationOfWork", "isBasedOn", "datePublished", "publisher"):
        assert f"https://schema.org/{name}" in expanded[0], name


@pytest.fixture(scope="module")
def paged(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """The project's notices in lists of many pages, on a site that has an address."""
    place = copy_project(tmp_path_factory.mktemp("paged") / "project")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(listing, "PAGE_SIZE", 1)
        patched.setenv("MINGSHI_SITE_URL", ADDRESS)
        build(place)
    return place


def test_no_link_is_dead_where_lists_have_several_pages(paged: Place) -> None:
    kinds = {page.parent.name for page in (paged.site / "en" / "browse").rglob("*-1.html")}
    assert kinds == {"browse", "issuer", "topic", "type", "year"}
    assert list(find_dead_links(paged.site)) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_page_of_a_list_names_the_feed_of_the_list(paged: Place, lang: str) -> None:
    named = re.compile(r'<link rel="alternate" type="application/atom\+xml" title="([^"]*)" href="([^"]+)"')
    folder = paged.site / lang / "browse"
    for page in sorted(folder.rglob("*.html")):
        number = page.stem.rpartition("-")[2]
        list_page = page.with_name(page.name.replace(f"-{number}.html", ".html")) if number.isdigit() else page
        wanted = list_page.relative_to(folder).with_suffix(".atom")
        found = named.findall(page.read_text("utf-8"))
        assert len(found) == 1, page
        title, href = found[0]
        target = (page.parent / href).resolve().relative_to(paged.site / lang / "feeds")
        assert target == (wanted if wanted.parts[0] in {"issuer", "type"} else Path("all.atom")), page
        assert (paged.site / lang / "feeds" / target.with_suffix(".json")).exists()
        assert title == named.findall(list_page.read_text("utf-8"))[0][0], page


def test_the_sitemap_names_every_page_with_its_partner_both_ways(paged: Place) -> None:
    index = ET.fromstring((paged.site / "sitemap.xml").read_bytes())
    alternates: dict[str, dict[str, str]] = {}
    for loc in index.iter(f"{SITEMAP}loc"):
        assert loc.text
        part = ET.fromstring((paged.site / loc.text.removeprefix(ADDRESS)).read_bytes())
        for url in part.iter(f"{SITEMAP}url"):
            own = url.findtext(f"{SITEMAP}loc")
            assert own
            alternates[own] = {link.attrib["hreflang"]: link.attrib["href"] for link in url.iter(f"{XHTML}link")}
    pages = {urljoin(ADDRESS, page.relative_to(paged.site).as_posix()) for page in paged.site.rglob("??/**/*.html")}
    assert set(alternates) == {page for page in pages if "/zh/" in page or "/en/" in page}
    for own, links in alternates.items():
        assert own in links.values()
        for lang in ("zh-Hans", "en"):
            assert alternates[links[lang]] == links


def test_a_site_without_address_names_none(project: Place) -> None:
    assert not (project.site / "sitemap.xml").exists()
    assert not list((project.site / "sitemaps").glob("*"))
    feeds = [path.read_text("utf-8") for path in project.site.rglob("feeds/all.*")]
    assert len(feeds) == 4
    assert not re.search(r'(?:href=|url": )"https?:', "".join(feeds))
