"""Words that the templates make: moments as they were noted, and whose documents the foot of a page leads to."""

from __future__ import annotations

from types import SimpleNamespace

import jinja2
import pytest

from scripts.environment import ROOT

ENVIRONMENT = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "theme"), autoescape=False)
ENVIRONMENT.filters["url"] = str


@pytest.mark.parametrize(
    ("noted", "chinese", "english"),
    [
        ("2026-11-20T09:30:00+08:00", "2026年11月20日 09:30（北京时间）", "20 November 2026, 09:30 (Beijing time)"),
        ("2026-12-01 01:49:49+00:00", "2026年12月1日 01:49（UTC）", "1 December 2026, 01:49 (UTC)"),
        ("2026-12-01T01:49:49Z", "2026年12月1日 01:49（UTC）", "1 December 2026, 01:49 (UTC)"),
        ("2026-12-01T01:49:49-05:00", "2026年12月1日 01:49（UTC-05:00）", "1 December 2026, 01:49 (UTC-05:00)"),
        ("2026-11-20T09:30", "2026年11月20日 09:30", "20 November 2026, 09:30"),
        ("2026-11-20", "2026年11月20日", "20 November 2026"),
    ],
)
def test_a_moment_is_read_as_people_say_it(noted: str, chinese: str, english: str) -> None:
    words = ENVIRONMENT.get_template("partials/words.html").module
    for lang, said in enumerate((chinese, english)):
        told = words.moment(noted, lang)  # type: ignore[attr-defined]  # a macro of the template
        assert told == f'<time datetime="{noted.replace(" ", "T")}">{said}</time>'


@pytest.mark.parametrize(("name", "shown"), [("明示 Mingshi", True), ("青槐县公文 Qinghuai Notices", False)])
def test_only_this_project_leads_to_the_documents_of_its_developers(name: str, *, shown: bool) -> None:
    config = SimpleNamespace(site_name=name, extra={})
    for lang in ("zh-Hans", "en"):
        page = SimpleNamespace(meta={"lang": lang})
        foot = ENVIRONMENT.get_template("partials/footer.html").render(config=config, page=page)
        assert ("develop/architecture.html" in foot) is shown
        assert "accessibility.html" in foot
