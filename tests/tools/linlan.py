"""A small site of invented notices that between them have everything a page can show."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from converters.archive.differences import compare_texts
from converters.issues import Code, Issue
from converters.model import (
    Attachment,
    Block,
    Cell,
    Change,
    Cut,
    DocumentType,
    Evidence,
    Figure,
    Heading,
    Integrity,
    IntegrityStatus,
    Masked,
    Notice,
    Origin,
    Paragraph,
    Relation,
    Remark,
    Restored,
    Role,
    Run,
    Runs,
    Table,
    TitleSource,
    Validity,
    paragraph,
)
from converters.segments import write_unit
from converters.translation.status import CheckSeverity, Failure, Status, Target, Translation
from converters.writers.card import card_of
from converters.writers.listing import write_lists
from converters.writers.page import page_path, write_page
from scripts.environment import ROOT


@dataclass(frozen=True)
class Said:
    """English with its status, to be laid beside Chinese."""

    english: str
    status: Status = Status.EDITED
    figures: int = 0
    failures: tuple[Failure, ...] = ()
    matched: int | None = None

    def target(self) -> Target:
        """Return the target as the memory would hold it."""
        return Target(
            self.english,
            self.status,
            by={Status.REVIEWED: "L. Chen", Status.MACHINE: "engine", Status.CHECKED: "engine"}.get(self.status, ""),
            on=date(2026, 11, 19),
            figures=self.figures,
            figures_matched=self.figures if self.matched is None else self.matched,
            failures=self.failures,
        )


def _cells(*texts: str, header: bool = False) -> tuple[Cell, ...]:
    return tuple(Cell((Run(text),), header=header or (at == 0)) for at, text in enumerate(texts))


PARKING_TEXT: list[tuple[Block, Said | None]] = [
    (paragraph("全市各有关单位：", Role.ADDRESSEE), Said("To all bodies concerned:", Status.REVIEWED)),
    (
        paragraph("为缓解老旧小区停车难，我局起草了《老旧小区停车位设置方案》，现向社会公开征求意见。"),
        Said(
            "To ease the shortage of parking in old residential compounds, the Bureau has drafted the Plan for Parking "
            "Places in Old Residential Compounds, and now invites comments from the public.",
            Status.REVIEWED,
        ),
    ),
    (Heading(2, (Run("一、增设范围"),)), Said("1. Where places will be added", Status.REVIEWED)),
    (
        paragraph("方案拟在2000年以前建成的17个小区增设停车位1260个。"),
        Said(
            "The plan adds 1,260 parking places in 17 compounds built before 2000.",
            Status.CHECKED,
            3,
        ),
    ),
    (
        paragraph("已成立业主大会的小区，设置方案由业主表决决定。"),
        Said("Compounds with an owners’ assembly shall decide the layout by vote.", Status.MACHINE),
    ),
    (
        paragraph("总投资约3.5亿元，由市、区两级共同承担。"),
        Said(
            "The total investment is about 35 million yuan, borne by the city and the districts.",
            Status.MACHINE,
            1,
            (Failure("figures", CheckSeverity.CRITICAL, "3.5亿元 / 35 million yuan", "3.5亿元", "35 million yuan"),),
            0,
        ),
    ),
    (paragraph("本方案自公布之日起三十日后施行，有效期五年。"), None),
    (Heading(2, (Run("二、提出意见"),)), Said("2. How to comment", Status.EDITED)),
    (
        Paragraph((Run("联系人：小秦，电话"), Run("", Masked("mobile")), Run("。"))),
        Said("Contact: Ms Qin, telephone <masked/>.", Status.EDITED),
    ),
    (
        Table(
            (
                _cells("路段", "起止", "公里", header=True),
                _cells("北段", "青梧桥至望津路", "1.4"),
                _cells("中段", "望津路至渡口", "0.8"),
                _cells("南段", "渡口至南环路", "2.1"),
            ),
            (Run("夜间封闭路段（22:00至次日5:00）"),),
        ),
        None,
    ),
    (Figure((Run("停车位分布示意图"),), "https://linlan.example/map.png"), Said("Map of parking places")),
    (
        paragraph("附件：1.小区及停车位清单", Role.ANNEX_LIST),
        Said("Attachment: 1. List of compounds and parking places"),
    ),
    (
        paragraph("临岚市住房和城乡建设局", Role.SIGNATURE),
        Said("Linlan Housing and Urban-Rural Development Bureau", Status.REVIEWED),
    ),
    (paragraph("2026年11月18日", Role.DATE), Said("18 November 2026", Status.REVIEWED, 1)),
]

WORDS: dict[str, Said] = {
    "夜间封闭路段（22:00至次日5:00）": Said("Sections closed at night, 22:00 to 05:00", Status.EDITED, 2),
    "路段": Said("Section"),
    "起止": Said("From and to"),
    "公里": Said("km"),
    "北段": Said("North section"),
    "中段": Said("Middle section"),
    "南段": Said("South section"),
    "青梧桥至望津路": Said("Qingwu Bridge to Wangjin Road"),
    "望津路至渡口": Said("Wangjin Road to the ferry"),
    "渡口至南环路": Said("The ferry to Ring Road South"),
    "关于征求《老旧小区停车位设置方案》意见的公示": Said(
        "Plan for parking places in old residential compounds: comments invited", Status.REVIEWED
    ),
    "临岚市住房和城乡建设局": Said("Linlan Housing and Urban-Rural Development Bureau", Status.REVIEWED),
    "小区及停车位清单": Said("List of compounds and parking places"),
    "住房": Said("Housing"),
    "区领导到桐溪街道调研": Said("District leader visits Tongxi Subdistrict"),
    "望津区桐溪街道": Said("Tongxi Subdistrict, Wangjin District"),
    "关于更正停车位数量的公告": Said("Correction of the number of parking places", Status.CHECKED),
    "临岚市交通运输局": Said("Linlan Transport Bureau"),
}


def _translation(texts: list[tuple[Block, Said | None]]) -> Translation:
    targets = {write_unit((Run(text),)): said.target() for text, said in WORDS.items()}
    for block, said in texts:
        runs: Runs = getattr(block, "runs", getattr(block, "caption", ()))
        if said is not None:
            targets[write_unit(runs)] = said.target()
    return Translation(targets)


PARKING = Notice(
    title="关于征求《老旧小区停车位设置方案》意见的公示",
    body=tuple(block for block, _ in PARKING_TEXT),
    id="linjianfa-2026-41",
    issuer="临岚市住房和城乡建设局",
    document_number="临建发〔2026〕41号",
    index_number="LL0012/2026-00041",
    type=DocumentType.PUBLIC_NOTIFICATION,
    issued=date(2026, 11, 18),
    published=date(2026, 11, 18),
    deadline=date(2026, 12, 15),
    validity=Validity.IN_FORCE,
    topics=("住房",),
    attachments=(
        Attachment("小区及停车位清单", file="qingdan.xlsx", format="xlsx", bytes=49_152),
        Attachment("意见反馈表", url="https://linlan.example/form.docx", format="docx"),
    ),
    relations=(Relation("corrected-by", "临交发〔2026〕9号", "关于更正停车位数量的公告", "linjiaofa-2026-9", "2026"),),
    origin=Origin("parking.html", "html", "0f" * 32, sample=True),
)

EARLIER_TEXT = [
    (
        paragraph("方案拟在2000年以前建成的11个小区增设停车位1260个。"),
        Said("The plan adds 1,260 parking places in 11 compounds built before 2000."),
    )
    if at == 3
    else pair
    for at, pair in enumerate(PARKING_TEXT)
]
EARLIER = replace(
    PARKING,
    id="linjianfa-2026-41-v1",
    body=tuple(block for block, _ in EARLIER_TEXT),
    differences=compare_texts(tuple(block for block, _ in EARLIER_TEXT), PARKING.body),
    published=date(2026, 11, 17),
    relations=(Relation("later-version", PARKING.document_number, PARKING.title, PARKING.id, "2026"),),
)

LATER_ENGLISH = {block.text: said.english for block, said in PARKING_TEXT[3:4] if said}
"""What a page of the earlier version says of the later one."""

VISIT_TEXT: list[tuple[Block, Said | None]] = [
    (
        Paragraph(
            (
                Run("1020下午", Remark("lost-date-signs", "10月20日下午")),
                Run("，"),
                Run("望津区", Restored(2)),
                Run("委常委、宣传部部长带队到桐溪街道调研，认真听取了各检查组的情况。"),
            )
        ),
        Said(
            "On the afternoon of <remark>1020</remark>, the head of the Publicity Department of the "
            "<restored>Wangjin District</restored> Committee led a team to Tongxi Subdistrict for a field study, and "
            "listened carefully to what each inspection team had found.",
            Status.EDITED,
            1,
        ),
    ),
    (Heading(2, (Run("一、树立创建意识，统一思想"),)), Said("1. Set out to lead, and be of one mind")),
    (
        paragraph(
            "桐溪街道位于中心城区，对全区创建工作极为重要，要提高认识，勇争一流。要克服基础差的认识，勇于去突破。"
            "要转变理念，把创建工作当做贯穿全年的重要工作来抓，做到时不我待、刻不容缓。尽管存在诸多客观因素，"
            "但仍要坚持目标高远，主动学习借鉴周边先进区域，以更高标准鞭策前进。"
        ),
        Said(
            "Tongxi Subdistrict lies in the central urban area and is of the utmost importance to this work across the "
            "district. It must raise its awareness and strive boldly for first place. It must get past the belief that "
            "its foundations are poor, and dare to break new ground. It must change its thinking and treat the work as "
            "a major task that runs through the whole year, acting as though there were not a moment to lose. Although "
            "many factors are outside its control, it must still aim high, learn from advanced areas nearby, and spur "
            "itself forward by higher standards."
        ),
    ),
    (Paragraph((Run("主办单位："), Run("", Cut(3)), Run("办公室"))), Said("Operator: <cut/> Office")),
]

VISIT = Notice(
    title="区领导到桐溪街道调研",
    body=tuple(block for block, _ in VISIT_TEXT),
    id="k100-2022-00111",
    title_source=TitleSource.SUMMARY,
    issuer="望津区桐溪街道",
    index_number="K100/2022-00111",
    published=date(2022, 10, 21),
    issued=date(2022, 10, 21),
    column=("信息公开", "政府信息公开目录"),
    summary="区领导到桐溪街道调研",
    origin=Origin("visit.txt", "text", "7b" * 32, copies=(("copy.txt", "7c" * 32),)),
    integrity=Integrity(
        IntegrityStatus.TAMPERED,
        (
            Change(1, "title"),
            Change(2, "body", "望津区", "望津区委常委"),
            Change(3, "footer", "", "主办单位：……办公室"),
        ),
        (Evidence("site-code", "9905060031"), Evidence("unique-subdistrict", "桐溪街道")),
    ),
    restored_fields=(("issuer", "望津区"),),
    issues=(Issue(Code.LABEL_EMPTY, "文件编号", "document_number"), Issue(Code.TITLE_FROM_SUMMARY)),
)

CORRECTION_TEXT: list[tuple[Block, Said | None]] = [
    (
        paragraph("原方案中“11个小区”应为“17个小区”，特此更正。"),
        Said("In the plan, “11 compounds” should read “17 compounds”.", Status.CHECKED, 2),
    ),
]

CORRECTION = Notice(
    title="关于更正停车位数量的公告",
    body=tuple(block for block, _ in CORRECTION_TEXT),
    id="linjiaofa-2026-9",
    issuer="临岚市交通运输局",
    document_number="临交发〔2026〕9号",
    type=DocumentType.CORRECTION,
    published=date(2026, 11, 20),
    effective=date(2026, 11, 20),
    expires=date(2031, 11, 20),
    relations=(Relation("corrects", "临建发〔2026〕41号", PARKING.title, PARKING.id, "2026"),),
    origin=Origin("c.html", "html", "1c" * 32, "https://linlan.example/c.html", "2026-11-21", "临岚市交通运输局"),
)

LONG = replace(
    VISIT,
    id="plain-2021-1",
    title="关于未译公文的通知",
    title_source=TitleSource.LABEL,
    issuer="临岚市卫生健康委员会",
    index_number="",
    type=DocumentType.NOTICE,
    published=date(2021, 3, 1),
    issued=None,
    column=(),
    summary="",
    body=tuple(paragraph(f"第{n}项工作按照既定安排推进，责任到人，按月通报进展。") for n in range(1, 13)),
    integrity=Integrity(IntegrityStatus.SUSPICIOUS),
    restored_fields=(),
    issues=(),
)

SAMPLES: list[tuple[Notice, Translation]] = [
    (PARKING, _translation(PARKING_TEXT)),
    (EARLIER, replace(_translation(EARLIER_TEXT), related=LATER_ENGLISH)),
    (VISIT, _translation(VISIT_TEXT)),
    (CORRECTION, _translation(CORRECTION_TEXT)),
    (LONG, Translation()),
]

NOTICE_PAGES = {
    "notice": "notices/2026/linjianfa-2026-41.html",
    "earlier": "notices/2026/linjianfa-2026-41-v1.html",
    "tampered": "notices/2022/k100-2022-00111.html",
    "untranslated": "notices/2021/plain-2021-1.html",
}
PAGES = {
    "home": "index.html",
    **NOTICE_PAGES,
    "browse": "browse/index.html",
    "list": "browse/all.html",
    "search": "search.html",
    "about": "about.html",
    "accessibility": "accessibility.html",
}
"""Kind of page -> address below ``zh/`` or ``en/``."""


def write_docs(docs: Path) -> None:
    """Write the pages of the site's own and of the samples below ``docs``."""
    kept = shutil.ignore_patterns("notices", "browse", "versions", "glossary*", "terms")
    for part in ("index.md", "offline.md"):
        docs.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "docs" / part, docs / part)
    for part in ("zh", "en", "develop"):
        shutil.copytree(ROOT / "docs" / part, docs / part, ignore=kept)
    pages = {
        page_path(notice, lang): write_page(notice, translation, lang)
        for notice, translation in SAMPLES
        for lang in ("zh", "en")
    }
    pages |= write_lists([card_of(notice, translation) for notice, translation in SAMPLES])
    for path, page in pages.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text(page, "utf-8")


def write_house(place: Path) -> None:
    """Make ``place`` a project of its own: the configuration, the theme, and pages of the samples."""
    place.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", place / "mkdocs.yml")
    (place / "theme").symlink_to(ROOT / "theme")
    write_docs(place / "docs")


def build_site(place: Path, *, write: bool = True) -> Path:
    """Build the sample site in ``place`` with MkDocs, warnings being errors, and return its folder.

    Without ``write`` the pages that stand there are built.
    """
    if write:
        write_house(place)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=place,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return place / "site"
