"""The words of the quality page, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from converters.translation.status import CheckSeverity
from converters.writers.words import EN, ZH, Words


@dataclass(frozen=True, slots=True)
class QualityWords:
    """The words of one language."""

    title: str
    description: str
    intro: str
    segments: str
    status: str
    count: str
    share: str
    figures: str
    figures_lines: tuple[str, str, str]
    """For none, one and several."""
    not_compared: str
    """In place of the first, where there is Chinese without English."""
    wrong_in: tuple[str, str]
    """For one paragraph and for several."""
    counted: str
    """What is counted as a paragraph."""
    outdated: tuple[str, str]
    """For one and for several."""
    checks: str
    check: str
    severity: str
    open: str
    waived: str
    none: str
    more: str
    explained: str
    """What the severities and the columns of the checks mean."""
    terms: str
    terms_kept: str
    terms_say: str
    term: str
    preferred: str
    used: str
    allowed: str
    other: str
    notices: str
    notice: str
    failing: str
    """Paragraphs in which a check failed."""
    order: str
    """In which order notices are listed."""
    year: str
    undated: str
    back: str
    colon: str
    stop: str
    base: Words
    severities: Mapping[CheckSeverity, str]

    def figures_line(self, matched: int, total: int, missing: int) -> str:
        """Return how many of ``total`` figures match; none are known of the ``missing`` paragraphs without English."""
        if missing and not total:
            return self.not_compared
        return self.figures_lines[min(total, 2)].format(matched, total)


QUALITY_WORDS: dict[str, QualityWords] = {
    "en": QualityWords(
        title="Translation quality",
        description="How far the English of this site can be trusted, in numbers.",
        intro="Every paragraph is checked against its Chinese, whoever translated it. These are the results.",
        segments="Paragraphs by status",
        status="Status",
        count="Paragraphs",
        share="Share",
        figures="Figures",
        figures_lines=("no figures", "{} of {} figure matches", "{} of {} figures match"),
        not_compared="not compared",
        wrong_in=(
            "What does not match stands in {} paragraph.",
            "What does not match stands in {} paragraphs.",
        ),
        counted="Figures are counted one by one, statuses and failed checks by paragraph. A heading, a cell of a table "
        "and a field of the head count as paragraphs, and what comes twice in a notice counts once. "
        "What a rule writes, a mere date or document number, has no status.",
        outdated=(
            "{} paragraph is outdated: the Chinese has changed since.",
            "{} paragraphs are outdated: the Chinese has changed since.",
        ),
        checks="Failed checks",
        check="Check",
        severity="Severity",
        open="Open",
        waived="Waived",
        none="None.",
        more="And {} more.",
        explained="Counted are the paragraphs in which a check failed. Critical: the English may say something "
        "else than the Chinese. Functional: something may be missing or go by a wrong name. Cosmetic: "
        "only the form is amiss. Waived: a person looked and found the English right.",
        terms="Use of the glossary",
        terms_kept="{} of {} terms always have the English of the glossary: its first choice, or another it allows.",
        terms_say="That of the others is at times neither; the columns count first choice, also allowed, neither. That "
        "need not be wrong: the sentence may say it in another way, or the Chinese may be part of another word.",
        term="Term",
        preferred="Preferred English",
        used="First",
        allowed="Also",
        other="Neither",
        notices="Notices",
        notice="Notice",
        failing="With a failed check",
        order="Those with the most paragraphs in which a check failed come first, then the newest.",
        year="Quality of the notices of {}",
        undated="Quality of the undated notices",
        back="Translation quality of the whole site",
        colon=": ",
        stop=".",
        base=EN,
        severities={
            CheckSeverity.CRITICAL: "critical",
            CheckSeverity.FUNCTIONAL: "functional",
            CheckSeverity.COSMETIC: "cosmetic",
        },
    ),
    "zh": QualityWords(
        title="译文质量",
        description="用数字说明本站英文在多大程度上可信。",
        intro="无论由谁翻译，每个段落都与中文原文核对。以下是核对结果。",
        segments="按状态统计的段落",
        status="状态",
        count="段落数",
        share="占比",
        figures="数字",
        figures_lines=("没有数字", "{1} 个数字中 {0} 个一致", "{1} 个数字中 {0} 个一致"),
        not_compared="未核对",
        wrong_in=("不一致的数字见于 {} 个段落。",) * 2,
        counted="数字逐个统计，状态和未通过的核对按段落统计。小标题、表格单元格和文首各项也算段落；同一公文中重复的只算一次。"
        "按规则写出的日期、文号不计入状态。",
        outdated=("{} 个段落的译文已过时：中文原文此后有改动。",) * 2,
        checks="未通过的核对",
        check="核对项目",
        severity="严重程度",
        open="待处理",
        waived="已豁免",
        none="无。",
        more="另有 {} 处。",
        explained="按核对未通过的段落计数。严重：英文的意思可能与中文不同。一般：可能有遗漏，或名称不对。轻微：只是形式有误。"
        "已豁免：有人看过，认为英文无误。",
        terms="术语表使用情况",
        terms_kept="{1} 条术语中有 {0} 条，英文始终用术语表的首选译法或其允许的译法。",
        terms_say="下列术语的英文有时两者都不是。这未必有误：可能换了说法，也可能这几个字只是另一个词的一部分。",
        term="术语",
        preferred="首选译法",
        used="首选",
        allowed="允许",
        other="都不是",
        notices="公文",
        notice="公文",
        failing="核对未通过的段落",
        order="核对未通过的段落多者在前，其次新者在前。",
        year="{} 年公文的译文质量",
        undated="无日期公文的译文质量",
        back="全站译文质量",
        colon="：",
        stop="。",
        base=ZH,
        severities={
            CheckSeverity.CRITICAL: "严重",
            CheckSeverity.FUNCTIONAL: "一般",
            CheckSeverity.COSMETIC: "轻微",
        },
    ),
}
