"""The quality page counts what the records and the checks say, and links each failure to its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from converters.model import Notice, paragraph
from converters.quality import NoticeQuality, Quality, TermUse, join_quality, merge_quality
from converters.segments import segment_id
from converters.translation.checks import CHECKS, FidelityChecker
from converters.translation.edits import record_edit, record_machine
from converters.translation.glossary import Glossary, Term
from converters.translation.memory import Memory, follow
from converters.translation.quality import measure_notice
from converters.translation.status import CheckSeverity, Status
from converters.translation.translated import translation_of
from converters.writers.quality import write_quality_page, write_quality_year

DAY = date(2026, 3, 1)
GOOD, BAD = "投资3.5亿元。", "各街道应当增长5%。"
GLOSSARY = Glossary((Term("街道", "subdistrict", "division", "", (), ("street",)),))


def measure_one(key: str) -> NoticeQuality:
    notice = Notice("供暖<通知>", (paragraph(GOOD), paragraph(BAD)), id=key, published=DAY)
    po = follow(notice, None, Memory({}))
    po = record_machine(po, GOOD, "An investment of 350 million yuan.", "libre", DAY)
    po = record_edit(po, BAD, "Streets shall grow by 6%.", "Li Hua", DAY)
    translation = translation_of(notice, po, FidelityChecker(GLOSSARY))
    urls = (f"zh/notices/2026/{key}.html", f"en/notices/2026/{key}.html")
    return measure_notice(notice, translation, GLOSSARY, ("供暖<通知>", "Heating <notice>"), urls)


def measure(key: str) -> Quality:
    return join_quality([measure_one(key)])


def test_counts_come_from_records_and_checks() -> None:
    quality = measure("n1")
    assert dict(quality.segments) == {Status.MISSING: 1, Status.CHECKED: 1, Status.EDITED: 1}
    assert (quality.figures, quality.figures_matched) == (2, 1)
    assert "figures" in [check for check, *_ in quality.checks]
    assert [(use.zh, use.preferred, use.other) for use in quality.terms] == [("街道", 0, 1)]


def test_sums_join() -> None:
    joined = join_quality([measure_one("n2"), measure_one("n1")])
    assert dict(joined.segments)[Status.CHECKED] == 2
    assert joined.figures == 4
    assert [place.id for place in joined.failed_at["figures"].first] == ["n1", "n2"]
    assert (joined.used_in["街道"].count, len(joined.used_in["街道"].first)) == (2, 2)


def test_merged_parts_are_what_all_their_notices_are() -> None:
    notices = [replace(measure_one(f"n{number:03}"), year=str(2020 + number % 3)) for number in range(90)]
    parts = [join_quality(notices[at::4]) for at in (2, 0, 3, 1)]
    assert merge_quality(parts) == join_quality(notices)
    assert merge_quality([*parts, join_quality([])]) == join_quality(notices)


def test_pages_link_each_failure_and_escape_what_notices_say() -> None:
    titles = {check.name: check.title for check in CHECKS}
    for lang in ("en", "zh"):
        first = write_quality_page(measure("n1"), lang, titles)
        year = write_quality_year("2026", [measure_one("n1")], lang)
        assert f'href="../{lang}/notices/2026/n1.html#{segment_id(BAD)}"' in first
        assert f'href="../../{lang}/notices/2026/n1.html"' in year
        assert "&lt;" in year
        assert "<notice>" not in year
    assert "1 of 2 figures match" in write_quality_page(measure("n1"), "en", titles)


def test_a_failure_in_the_head_of_a_page_links_to_the_title() -> None:
    """The head has one anchor: of its fields, only the body's paragraphs carry ids of their own."""
    title, issuer = "关于2026年秋季入学的公告", "青槐县教育局2026"
    notice = Notice(title, (paragraph(BAD),), id="n1", issuer=issuer, published=DAY)
    po = record_edit(follow(notice, None, Memory({})), title, "Announcement on Admission in Autumn 2025", "Li Hua", DAY)
    po = record_edit(po, issuer, "Qinghuai County Education Bureau 2025", "Li Hua", DAY)
    measured = measure_notice(
        notice, translation_of(notice, po, FidelityChecker(GLOSSARY)), GLOSSARY, ("", ""), ("zh/n1.html", "en/n1.html")
    )
    page = write_quality_page(join_quality([measured]), "en", {})
    assert 'href="../en/n1.html#title"' in page
    assert segment_id(title) not in page
    assert segment_id(issuer) not in page


def test_a_count_stands_in_a_column_of_its_own() -> None:
    page = write_quality_page(measure("n1"), "en", {})
    [row] = [line for line in page.splitlines() if "街道" in line]
    assert row.endswith('</span></td><td class="n">0</td><td class="n">0</td><td class="n">1</td></tr>')
    assert '<th scope="col" class="n">First</th>' in page


def test_a_failed_check_is_told_in_words_with_its_notice() -> None:
    titles = {check.name: check.title for check in CHECKS}
    english, chinese = (write_quality_page(measure("n1"), lang, titles) for lang in ("en", "zh"))
    assert "<td>Every figure agrees: value, unit, limits and direction <code>figures</code></td>" in english
    assert "<td>数字不一致 <code>figures</code></td>" in chinese
    assert f'#{segment_id(BAD)}">Heating &lt;notice&gt;</a>' in english
    assert "Waived: a person looked" in english


def count_terms(chinese: str, english: str, *terms: Term) -> dict[str, tuple[int, int, int]]:
    notice = Notice("", (paragraph(chinese),), id="n1", published=DAY)
    po = record_edit(follow(notice, None, Memory({})), chinese, english, "Li Hua", DAY)
    glossary = Glossary(terms)
    measured = measure_notice(
        notice, translation_of(notice, po, FidelityChecker(glossary)), glossary, ("", ""), ("", "")
    )
    return {use.zh: (use.preferred, use.allowed, use.other) for use in measured.terms}


def test_a_unit_is_no_choice_of_words_and_no_part_of_another_word() -> None:
    tenth, yuan = Term("成", "tenth (10 percent)", "unit"), Term("亿元", "100 million yuan", "unit")
    assert count_terms("已完成成文。", "It is done and written.", tenth) == {}
    used = count_terms("三成投资3亿元。", "Thirty percent, 300 million yuan.", tenth, yuan)
    assert used == {"成": (0, 0, 0), "亿元": (0, 0, 0)}
    page = write_quality_page(join_quality([replace(measure_one("n1"), terms=(TermUse("成", "tenth"),))]), "en", {})
    assert "成" not in page


def test_a_term_is_known_in_the_plural() -> None:
    county = Term("县", "county", "division")
    assert count_terms("各县应当巡查。", "All counties shall patrol.", county) == {"县": (1, 0, 0)}
    city = Term("市", "city", "division")
    assert count_terms("各市提升能力。", "Raise all capacities.", city) == {"市": (0, 0, 1)}


def test_one_mistake_is_one_paragraph_wherever_it_is_counted() -> None:
    """5% against 6%: a figure of each language without its like, in one paragraph."""
    one = measure_one("n1")
    [failed] = [failure for failure in one.failed if failure.check == "figures"]
    assert len(failed.details) == 2
    assert (one.mismatched, one.open, one.figures_wrong_in) == (1, 1, 1)
    quality = join_quality([one, measure_one("n2")])
    assert [row for row in quality.checks if row[0] == "figures"] == [("figures", CheckSeverity.CRITICAL, 2, 0)]
    page = write_quality_page(quality, "en", {})
    assert "2 of 4 figures match. What does not match stands in 2 paragraphs." in page
    assert "A figure does not match: 1, Not translated yet: 1" in write_quality_year("2026", [one], "en")


def test_figures_without_english_are_not_compared() -> None:
    missing = replace(
        measure_one("n1"), segments=((Status.MISSING, 3),), figures=0, figures_matched=0, figures_wrong_in=0
    )
    none = replace(missing, segments=((Status.EDITED, 3),))
    for lang, not_compared, no_figures in (("en", "not compared", "no figures"), ("zh", "未核对", "没有数字")):
        assert f"<td>{not_compared}</td>" in write_quality_year("2026", [missing], lang)
        assert f"<td>{no_figures}</td>" in write_quality_year("2026", [none], lang)
        assert f"<p>{not_compared.capitalize()}" in write_quality_page(join_quality([missing, none]), lang, {})
        assert f"<p>{no_figures.capitalize()}" in write_quality_page(join_quality([none]), lang, {})


def test_what_failed_most_is_listed_first_then_the_newest() -> None:
    rows = (("a", 0, "2026-01-01"), ("b", 0, "2026-05-01"), ("c", 2, "2026-02-01"), ("d", 0, ""))
    notices = [replace(measure_one(key), open=count, day=day) for key, count, day in rows]
    page = write_quality_year("2026", notices, "en")
    assert sorted("abcd", key=lambda key: page.index(f"/{key}.html")) == ["c", "b", "a", "d"]


def test_an_empty_site_has_a_quality_page() -> None:
    assert "None." in write_quality_page(join_quality([]), "en", {})
