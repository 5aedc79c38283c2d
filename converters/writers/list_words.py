"""The words of lists, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from converters.dates import MONTHS, print_en
from converters.model import DocumentType, IntegrityStatus
from converters.translation.status import Standing
from converters.writers.code_words import STANDING, TYPES
from converters.writers.words import chinese_date


@dataclass(frozen=True, slots=True)
class ListWords:
    """The words of one language. ``tag`` is its BCP 47 tag."""

    lang: str
    tag: str
    home: str
    newest: str
    dates: str
    dates_on: str
    """On which day the dates listed had not passed."""
    browse: str
    browse_link: str
    all: str
    all_links: tuple[str, str, str]
    """For none, one and several."""
    by: Mapping[str, str]
    newer: str
    older: str
    pages: str
    page: str
    page_title: str
    notices: tuple[str, str]
    """Said after a number, to those who do not see where it stands: for one and for several."""
    counted: tuple[str, str]
    """For one and for several."""
    earlier: tuple[str, str]
    """What is added where earlier versions stand among them: one, several."""
    none: str
    sample: str
    due: str
    integrity: Mapping[IntegrityStatus, str]
    """What is said of a copy that is not clean."""
    overtaken: Mapping[str, str]
    changed: str
    """Of a notice that has an earlier version."""
    status_prefix: str
    standing: Mapping[Standing, str]
    types: Mapping[DocumentType, str]

    def long_date(self, day: date) -> str:
        """Return ``day`` written out."""
        return chinese_date(day) if self.lang == "zh" else print_en(day)

    def short_date(self, day: date) -> str:
        """Return ``day`` with the month cut to three letters in English."""
        return chinese_date(day) if self.lang == "zh" else f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"

    def month(self, day: date) -> str:
        """Return month and year of ``day``, as a calendar leaf says it."""
        return f"{day.year}年{day.month}月" if self.lang == "zh" else f"{MONTHS[day.month - 1][:3]} {day.year}"

    def year(self, year: str) -> str:
        """Return a year's name; ``undated`` has one too."""
        if not year.isdigit():
            return "未注明日期" if self.lang == "zh" else "Undated"
        return f"{year}年" if self.lang == "zh" else year

    def count(self, number: int, earlier: int = 0) -> str:
        """Return the heading that counts notices, and what stands among them of ``earlier`` versions."""
        also = self.earlier[earlier != 1].format(earlier) if earlier else ""
        return self.counted[number != 1].format(number, also)

    def all_link(self, number: int) -> str:
        """Return the words of the link to all ``number`` notices."""
        return self.all_links[min(number, 2)].format(number)


LIST_WORDS: dict[str, ListWords] = {
    "zh": ListWords(
        lang="zh",
        tag="zh-Hans",
        home="首页",
        newest="最新公文",
        dates="截止日期",
        dates_on="以最新公文的发布日（{}）为准，列出尚未截止的事项。",
        browse="分类浏览",
        browse_link="全部分类",
        all="全部公文",
        all_links=("全部公文", "全部{}件", "全部{}件，最新在前"),
        by={"year": "按年份", "issuer": "按发文机关", "type": "按文种", "topic": "按主题"},
        newer="较新",
        older="较早",
        pages="翻页",
        page="第{}页（由早到晚计）",
        page_title="{}：第{}页",
        notices=("件", "件"),
        counted=("共{}件{}", "共{}件{}，最新在前"),
        earlier=("，另有旧版1件", "，另有旧版{}件"),
        none="尚无公文。",
        sample="示例",
        due="{}截止",
        integrity={IntegrityStatus.TAMPERED: "副本曾遭篡改", IntegrityStatus.SUSPICIOUS: "副本有可疑之处"},
        overtaken={"corrected": "后有更正", "repealed": "已废止", "replaced": "已有较新版本"},
        changed="内容有改动",
        status_prefix="英译：",
        standing={standing: names[0] for standing, names in STANDING.items()},
        types={kind: names[0] for kind, names in TYPES.items()},
    ),
    "en": ListWords(
        lang="en",
        tag="en",
        home="Home",
        newest="Newest notices",
        dates="Dates to keep",
        dates_on="Still ahead on {}, when the newest notice was published.",
        browse="Browse",
        browse_link="All years, issuers, types and topics",
        all="All notices",
        all_links=("All notices", "{} notice", "All {} notices, newest first"),
        by={"year": "By year", "issuer": "By issuer", "type": "By type", "topic": "By topic"},
        newer="Newer",
        older="Older",
        pages="Pages",
        page="Page {}, counted from the oldest",
        page_title="{}: page {}",
        notices=(" notice", " notices"),
        counted=("{} notice{}", "{} notices{}, newest first"),
        earlier=(" and 1 earlier version", " and {} earlier versions"),
        none="There are no notices yet.",
        sample="Sample",
        due="Until {}",
        integrity={IntegrityStatus.TAMPERED: "Tampered copy", IntegrityStatus.SUSPICIOUS: "Copy looks suspicious"},
        overtaken={"corrected": "Corrected later", "repealed": "Repealed", "replaced": "Earlier version"},
        changed="Changed",
        status_prefix="English: ",
        standing={standing: names[1] for standing, names in STANDING.items()},
        types={kind: names[1] for kind, names in TYPES.items()},
    ),
}
