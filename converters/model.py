"""The one value at the centre: a notice, its blocks, its origin and its integrity. All frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from converters.integrity import NOT_DOUBTED, Change, Evidence, Integrity, IntegrityStatus
from converters.issues import Issue

__all__ = ["Change", "Evidence", "Integrity", "IntegrityStatus"]
"""What is written elsewhere and is part of this vocabulary."""

# --- inline -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Restored:
    """The run was put back from evidence where an injected text stood; ``change`` counts from 1."""

    change: int


@dataclass(frozen=True, slots=True)
class Cut:
    """Something was cut out here and is not known; the run's text is empty. ``change`` counts from 1."""

    change: int


@dataclass(frozen=True, slots=True)
class Remark:
    """The run stands as in the source, which seems wrong; ``kind`` says how, ``proposal`` what was meant.

    ``kind`` is a key of the remark texts in both languages (``converters/writers/words.py``), so that a
    remark needs no translation: ``lost-date-signs``, ``lost-glyph``.
    """

    kind: str
    proposal: str = ""


@dataclass(frozen=True, slots=True)
class Masked:
    """A private number stood here; the run's text is empty. ``kind``: ``id-card``, ``mobile``, ``bank-card``."""

    kind: str


@dataclass(frozen=True, slots=True)
class Link:
    """The run is a link. Only http, https and mailto reach a page."""

    href: str


@dataclass(frozen=True, slots=True)
class Strong:
    """The run is set bold in the source."""


Mark = Restored | Cut | Remark | Masked | Link | Strong


@dataclass(frozen=True, slots=True)
class Run:
    r"""A stretch of text with at most one mark. A newline in ``text`` is a line break in the source."""

    text: str
    mark: Mark | None = None


Runs = tuple[Run, ...]


def plain_text(runs: Runs) -> str:
    """Return the text of ``runs`` without marks; what was cut or masked contributes nothing.

    >>> plain_text((Run("苏州市"), Run("吴中区", Restored(1))))
    '苏州市吴中区'
    """
    return runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])


def merge_runs(runs: Runs) -> Runs:
    """Return ``runs`` with neighbours of equal mark joined and empty unmarked runs dropped.

    >>> merge_runs((Run("甲"), Run(""), Run("乙")))
    (Run(text='甲乙', mark=None),)
    """
    merged: list[Run] = []
    for run in runs:
        if not run.text and not isinstance(run.mark, Cut | Masked):
            continue
        if merged and merged[-1].mark == run.mark and not isinstance(run.mark, Restored | Cut | Masked | Remark):
            merged[-1] = Run(merged[-1].text + run.text, run.mark)
        else:
            merged.append(run)
    return tuple(merged)


# --- blocks -----------------------------------------------------------------------------------


class Role(StrEnum):
    """What part of an official document a paragraph is (GB/T 9704-2012); drives form, never wording."""

    BODY = "body"
    ITEM = "item"
    """A list item without official numbering (a bullet in the source)."""
    NUMBER = "number"
    """Document number line, 发文字号."""
    ADDRESSEE = "addressee"
    """主送机关."""
    ARTICLE = "article"
    """An article of a regulation, 第N条."""
    ANNEX_LIST = "annex-list"
    """附件说明: the list of attachments below the body."""
    ANNEX_START = "annex-start"
    """The line 附件1 that begins an annex printed with the notice."""
    SIGNATURE = "signature"
    """发文机关署名."""
    DATE = "date"
    """成文日期, the line under the signature."""
    NOTE = "note"
    """附注, in brackets under the date."""
    COPIES = "copies"
    """抄送机关."""
    IMPRINT = "imprint"
    """印发机关和印发日期."""
    CENTRED = "centred"
    """A line set in the middle: a title inside the body, a dateline."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the body. ``level`` 2 (一、 or 第N章) to 6; the number is part of the text."""

    level: int
    runs: Runs

    @property
    def text(self) -> str:
        """The text without marks."""
        runs = self.runs
        return runs[0].text if len(runs) == 1 else plain_text(runs)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; official numbering （一） 1. is part of the text."""

    runs: Runs
    role: Role = Role.BODY

    @property
    def text(self) -> str:
        """The text without marks."""
        runs = self.runs
        return runs[0].text if len(runs) == 1 else plain_text(runs)


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; spans count rows and columns, 1 or more."""

    runs: Runs
    rowspan: int = 1
    colspan: int = 1
    header: bool = False

    @property
    def text(self) -> str:
        """The text without marks."""
        runs = self.runs
        return runs[0].text if len(runs) == 1 else plain_text(runs)


@dataclass(frozen=True, slots=True)
class Table:
    """A table as rows of cells, as written: a cell covered by a span is not repeated."""

    rows: tuple[tuple[Cell, ...], ...]
    caption: Runs = ()

    @property
    def text(self) -> str:
        """The text of caption and cells, one row a line, cells parted by tabs."""
        lines = ["\t".join([cell.text for cell in row]) for row in self.rows]
        return "\n".join([plain_text(self.caption), *lines] if self.caption else lines)


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of the source. It is never loaded from elsewhere; ``source`` is its address as found."""

    caption: Runs
    source: str = ""

    @property
    def text(self) -> str:
        """The caption without marks."""
        return plain_text(self.caption)


Block = Heading | Paragraph | Table | Figure


def paragraph(text: str, role: Role = Role.BODY) -> Paragraph:
    """Return a paragraph of one unmarked run."""
    return Paragraph((Run(text),) if text else (), role)


# --- about the notice -------------------------------------------------------------------------


class DocumentType(StrEnum):
    """The kind of document: the 15 of 中办发〔2012〕14号, then what else agencies publish."""

    RESOLUTION = "resolution"  # 决议
    DECISION = "decision"  # 决定
    ORDER = "order"  # 命令（令）
    COMMUNIQUE = "communique"  # 公报
    ANNOUNCEMENT = "announcement"  # 公告
    PUBLIC_NOTICE = "public-notice"  # 通告
    OPINIONS = "opinions"  # 意见
    NOTICE = "notice"  # 通知
    CIRCULAR = "circular"  # 通报
    REPORT = "report"  # 报告
    REQUEST = "request"  # 请示
    REPLY = "reply"  # 批复
    PROPOSAL = "proposal"  # 议案
    LETTER = "letter"  # 函（复函）
    MINUTES = "minutes"  # 纪要
    PUBLIC_NOTIFICATION = "public-notification"  # 公示
    PENALTY = "penalty"  # 行政处罚决定书
    STATISTICS = "statistics"  # 统计公报、经济运行情况
    MEASURES = "measures"  # 办法、规定、细则、条例
    PLAN = "plan"  # 方案、规划、计划
    APPOINTMENT = "appointment"  # 任免
    CORRECTION = "correction"  # 更正
    INTERPRETATION = "interpretation"  # 政策解读
    NEWS = "news"  # 工作动态


class Validity(StrEnum):
    """Whether the document is in force, where the source says so."""

    IN_FORCE = "in-force"  # 有效
    PARTLY_REPEALED = "partly-repealed"  # 部分废止
    REPEALED = "repealed"  # 废止
    EXPIRED = "expired"  # 失效
    NOT_YET = "not-yet-in-force"  # 尚未生效


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that belongs to the notice. ``file`` is set if the bytes were received, ``url`` if a link was."""

    title: str
    file: str = ""
    url: str = ""
    format: str = ""
    bytes: int = 0
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the raw file came from. ``sha256`` is of its bytes; ``retrieved`` is ISO 8601, as recorded.

    ``copies`` are the further raw files that hold the same notice, as (file, sha256).
    ``sample`` marks an invented notice of this project.
    """

    file: str = ""
    format: str = ""
    sha256: str = ""
    url: str = ""
    retrieved: str = ""
    publisher: str = ""
    site_code: str = ""
    """网站标识码: 10 characters, the first six a division code."""
    police_record: str = ""
    """公安备案号: 14 digits, the first six a division code."""
    icp_record: str = ""
    sample: bool = False
    copies: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A link to another notice, as the text states it. ``id`` is empty until that notice is in the archive."""

    kind: str
    """``corrects``, ``repeals``, ``amends``, ``forwards``, ``replies-to``, ``cites``, and their converses
    ``corrected-by``, ``repealed-by``, ``amended-by``."""
    number: str = ""
    """The document number of the other notice."""
    title: str = ""
    id: str = ""
    year: str = ""
    """The folder of the other notice's page; with ``id`` its address."""


class TitleSource(StrEnum):
    """Where the title was taken from; anything but LABEL is said on the page."""

    LABEL = "label"
    SUMMARY = "summary"  # 内容概述
    BODY = "body"
    SIDECAR = "sidecar"


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice. Unknown stays unknown: ``""``, ``None`` or ``()``; nothing is guessed into a field."""

    title: str
    body: tuple[Block, ...]
    id: str = ""
    """The permalink, a slug; given by ``converters.identify``, never changed afterwards."""
    title_source: TitleSource = TitleSource.LABEL
    issuer: str = ""
    """发文机关 or 发布机构; several are parted by one space, as in the source's order."""
    document_number: str = ""
    index_number: str = ""
    type: DocumentType | None = None
    issued: date | None = None
    """成文日期."""
    published: date | None = None
    """发布日期, 公开日期."""
    effective: date | None = None
    expires: date | None = None
    deadline: date | None = None
    """The last day on which the reader may apply, comment or object, where the text says so beyond doubt."""
    validity: Validity | None = None
    topics: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    column: tuple[str, ...] = ()
    """The breadcrumb of the source site."""
    summary: str = ""
    """内容概述."""
    attachments: tuple[Attachment, ...] = ()
    relations: tuple[Relation, ...] = ()
    origin: Origin = Origin()
    integrity: Integrity = NOT_DOUBTED
    restored_fields: tuple[tuple[str, str], ...] = ()
    """Fields with a restored part, as (field, restored text): ``("issuer", "吴中区")``."""
    differences: tuple[tuple[str, ...], ...] = ()
    """Of an earlier version: what the next one says otherwise, as ``converters.archive.differences`` writes it."""
    issues: tuple[Issue, ...] = ()
