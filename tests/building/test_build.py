"""The whole way, on the project's own notices: complete, repeatable, and kind to what people wrote."""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.exceptions import ConfigurationError

from converters.pages.front_matter import split_front_matter
from scripts import rendering
from scripts.build import build
from scripts.environment import ROOT, VENV
from scripts.places import Place, find_raw_files
from scripts.proof import find_broken_hashes, say_gone
from scripts.rendering import SiteError, heed_mkdocs
from tests.conftest import copy_project

SEED = "000_43e3bf70a35f4f66.txt"


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".cache" not in path.parts
    }


def test_every_notice_has_a_page_in_both_languages(project: Place) -> None:
    raw = {path.name for path in find_raw_files(project.notices)}
    named = set()
    for page in (project.docs / "zh" / "notices").rglob("*.md"):
        fields, _ = split_front_matter(page.read_text("utf-8"))
        source = fields["source"]
        named |= {source["file"], *(copy["file"] for copy in source.get("copies", []))}
        for lang in ("zh", "en"):
            html = project.site / lang / page.relative_to(project.docs / "zh").with_suffix(".html")
            assert html.exists()
    assert raw - named == set()
    assert len(raw) >= 16


def test_building_again_changes_no_byte(project: Place) -> None:
    before = contents(project.root)
    build(project)
    assert contents(project.root) == before


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A project of its own with the seed only, built."""
    place = copy_project(tmp_path_factory.mktemp("small") / "project")
    for path in find_raw_files(place.notices):
        if path.name != SEED:
            path.unlink()
            path.with_name(path.name + ".yml").unlink(missing_ok=True)
    for lang in ("zh", "en"):
        for page in (place.docs / lang / "notices").rglob("*.md"):
            if SEED not in page.read_text("utf-8"):
                page.unlink()
    build(place)
    return place


def test_a_clean_build_gives_the_same_bytes(small: Place, tmp_path: Path) -> None:
    again = copy_project(tmp_path / "project")
    for name in ("notices", "docs", "translations"):
        shutil.rmtree(again.root / name)
        shutil.copytree(small.root / name, again.root / name)
    build(again)
    assert contents(again.root) == contents(small.root)


def test_an_edit_by_hand_survives_and_is_reported(small: Place) -> None:
    page = next((small.docs / "zh" / "notices").rglob("*.md"))
    original = page.read_text("utf-8")
    edited = original + "\n编者按：此句为人工所加。\n"
    page.write_text(edited, "utf-8")
    report = build(small)
    signature = next(line for line in original.split("\n") if line.startswith("generated: "))
    assert page.read_text("utf-8") == edited.replace(signature, "edited: text")
    assert report.outcome.kept == [page.relative_to(small.root).as_posix()]
    html = small.site / page.relative_to(small.docs).with_suffix(".html")
    assert "此句为人工所加" in html.read_text("utf-8")
    page.write_text(original, "utf-8")
    build(small)


def test_english_corrected_on_a_page_goes_into_the_memory(small: Place) -> None:
    page = next((small.docs / "en" / "notices").rglob("*.md"))
    memory = next((small.translations / "en").rglob("*.po"))
    original, remembered = page.read_text("utf-8"), memory.read_text("utf-8")
    assert "You Jianfeng" in original
    page.write_text(original.replace("You Jianfeng", "Mr. You Jianfeng", 1), "utf-8")
    body_changed = "Mr. You Jianfeng" in page.read_text("utf-8").partition("\n---\n")[2]
    build(small)
    assert body_changed == ("Mr. You Jianfeng" in memory.read_text("utf-8"))
    page.write_text(original, "utf-8")
    memory.write_text(remembered, "utf-8")
    build(small)


def test_a_page_whose_raw_file_is_gone_stays_and_says_so(small: Place) -> None:
    raw = small.notices / SEED
    data = raw.read_bytes()
    raw.unlink()
    report = build(small)
    page = next((small.docs / "zh" / "notices").rglob("*.md"))
    assert "source-missing" in page.read_text("utf-8")
    told = report.as_text()
    assert "warning: 1 × The source file is no longer in this archive (source-missing)" in told
    assert f"gone: notices/{SEED}: the file is gone; " in told
    assert f"python3 -m scripts withdraw {page.stem} --reason" in told
    assert [row["detail"] for row in find_broken_hashes(small)] == [say_gone(page.stem)]
    raw.write_bytes(data)
    build(small)
    assert "source-missing" not in page.read_text("utf-8")


def test_a_page_whose_raw_file_cannot_be_read_for_now_is_not_called_gone(small: Place) -> None:
    sidecar = small.notices / f"{SEED}.yml"
    page = next((small.docs / "zh" / "notices").rglob("*.md"))
    before = page.read_bytes()
    was = sidecar.read_bytes() if sidecar.exists() else None
    sidecar.write_text("publisht: 2026-05-01\n", "utf-8")
    told = build(small).as_text()
    assert f"not read: notices/{SEED}: " in told
    assert "unknown: publisht" in told
    assert "gone:" not in told
    assert page.read_bytes() == before
    (raw := small.notices / SEED).rename(aside := small.root / "aside")
    assert f"gone: notices/{SEED}: " in build(small).as_text()
    aside.rename(raw)
    assert "gone:" not in build(small).as_text()
    assert page.read_bytes() == before
    sidecar.unlink() if was is None else sidecar.write_bytes(was)
    build(small)
    assert page.read_bytes() == before


def test_each_trouble_is_told_in_words_the_worst_first(small: Place) -> None:
    told = [line for line in build(small).as_text().splitlines() if " × " in line or "check --all" in line]
    assert "warning: 3 × Inserted text was cut out (tampered-cut)" in told
    severities = [line.split(":")[0] for line in told[:-1]]
    assert severities == sorted(severities, reverse=True)
    assert told[-1] == "To see each with its place and words: python3 -m scripts check --all"


def injected_brand() -> str:
    """The text that was written into the seed, taken from the raw file: it stands nowhere in this project."""
    first = (ROOT / "notices" / SEED).read_bytes().decode("utf-8-sig").split("\n", 1)[0].strip()
    assert len(first) == 8
    return first


def test_the_injected_brand_is_in_no_output(project: Place) -> None:
    brand = injected_brand()
    forms = [brand, brand.lower(), brand[:5], brand.encode("ascii", "xmlcharrefreplace").decode(), brand[3:]]
    found = []
    for folder in (project.docs, project.site, project.translations, ROOT / "docs", ROOT / "translations"):
        for path in folder.rglob("*"):
            name = path.relative_to(folder).as_posix()
            text = path.read_bytes().decode("utf-8", "ignore").lower() if path.is_file() else ""
            found += [(name, form) for form in forms if form.lower() in text or form.lower() in name.lower()]
    assert found == []


def test_mkdocs_alone_builds_what_is_committed(project: Place, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=project.root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    pages = {path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.html")}
    assert pages == {path.relative_to(project.site).as_posix() for path in project.site.rglob("*.html")}
    for page in pages:
        assert (tmp_path / "site" / page).read_bytes() == (project.site / page).read_bytes(), page


def test_runs_of_mkdocs_over_parts_make_the_same_pages(
    project: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place(tmp_path / "project")
    for name in ("docs", "theme"):
        shutil.copytree(project.root / name, place.root / name)
    shutil.copy(project.root / "mkdocs.yml", place.root)
    monkeypatch.setattr(rendering, "SHARE_TO", 50)
    made = rendering.render(place, cores=1).made
    assert len(made) > 150
    for page in map(rendering.html_path, made):
        assert (place.site / page).read_bytes() == (project.site / page).read_bytes(), page


def test_zensical_builds_the_same_pages(project: Place, tmp_path: Path) -> None:
    place = Place(tmp_path / "project")
    shutil.copytree(project.docs, place.docs)
    shutil.copytree(project.root / "theme", place.root / "theme")
    shutil.copy(project.root / "mkdocs.yml", place.root)
    done = subprocess.run(
        [str(VENV / "bin" / "zensical"), "build"], cwd=place.root, capture_output=True, text=True, check=False,
        env={**os.environ, "NO_COLOR": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    pages = {path.relative_to(place.site).as_posix() for path in place.site.rglob("*.html")}
    assert pages == {path.relative_to(project.site).as_posix() for path in project.site.rglob("*.html")}


def warn(text: str) -> None:
    """Warn as MkDocs does; fail as it does where it says so."""
    logging.getLogger("mkdocs").warning(text)
    if "fails" in text:
        raise ConfigurationError("broken theme")


@pytest.mark.parametrize(("text", "told"), [("no such page", "no such page$"), ("it fails", "it fails\nbroken theme$")])
def test_what_mkdocs_warns_of_and_what_it_fails_at_is_told(text: str, told: str) -> None:
    with pytest.raises(SiteError, match=told), heed_mkdocs():
        warn(text)


def test_what_mkdocs_only_says_stops_nothing() -> None:
    before = dict(os.environ)
    with heed_mkdocs():
        logging.getLogger("mkdocs").info("no need to heed this")
    assert dict(os.environ) == before
