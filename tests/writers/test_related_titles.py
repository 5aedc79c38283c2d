"""What an English page calls the notices it relates to, and who published its source: in English, as it is now."""

from __future__ import annotations

from pathlib import Path

from scripts.build import build
from tests.conftest import copy_project

HEATING = "docs/en/notices/2026/l9901008-2026-00096.md"
CORRECTION = "translations/en/2026/l9901008-2026-00103.po"
TITLE = (
    "Notice of the Linlan Civil Affairs Bureau Correcting the Notice on Payment of the Heating Subsidy for 2026–2027"
)


def test_a_related_notice_is_called_by_its_english_title_and_follows_it(tmp_path: Path) -> None:
    place = copy_project(tmp_path)
    build(place)
    page = (tmp_path / HEATING).read_text("utf-8")
    assert f'    title_en: "{TITLE}"\n' in page
    assert '    number_en: "Lin Min Fa [2026] No. 41"\n' in page
    assert '  publisher_en: "Linlan Municipal People\'s Government"\n' in page
    po = tmp_path / CORRECTION
    po.write_text(po.read_text("utf-8").replace(f'msgstr "{TITLE}"', 'msgstr "Heating Subsidy: Correction"'), "utf-8")
    build(place)
    page = (tmp_path / HEATING).read_text("utf-8")
    assert '    title_en: "Heating Subsidy: Correction"\n' in page
    html = (tmp_path / "site" / HEATING.removeprefix("docs/")).with_suffix(".html").read_text("utf-8")
    assert html.count(">Heating Subsidy: Correction</a>") == 2
    number = '<span class="num">Lin Min Fa [2026] No. 38</span><span class="sub" lang="zh-Hans">临民发〔2026〕38号'
    assert number in html
    assert "<dt>Published by</dt><dd>Linlan Municipal People's Government</dd>" in html.replace("&#39;", "'")
