"""The words that a page itself says inside the body of a notice, in both languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from converters.markup import EN_TAGS, ZH_TAGS, Tags
from converters.model import Remark
from converters.translation.status import TRUST, Failure, Status, Target
from converters.writers.code_words import MISMATCH, STATUS
from converters.writers.failure_words import say_failure

MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


FIGURES_CHECK = "figures"
"""The check that compares the figures of a paragraph."""


def english_date(day: date) -> str:
    """Return ``day`` as an English page writes it.

    >>> english_date(date(2022, 10, 21))
    '21 October 2022'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def chinese_date(day: date) -> str:
    """Return ``day`` as a Chinese page writes it (GB/T 9704: no leading zeros).

    >>> chinese_date(date(2022, 10, 1))
    '2022年10月1日'
    """
    return f"{day.year}年{day.month}月{day.day}日"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    lang: str
    other: str
    """BCP 47 tag of the language itself and of its partner, as ``lang`` attributes."""
    tags: Tags
    status: Mapping[Status, str]
    mismatch: str
    """What lists say of a notice with such a paragraph."""
    wrong_figures: str
    wrong: str
    """Said in place of a status: that the English has other figures than the Chinese, or says something else."""
    stale: str
    """Said of English that was made for an earlier text."""
    join: str
    paragraph: str
    record: Mapping[Status, str]
    """A sentence on how the English came about, with ``{by}`` and ``{on}``."""
    outdated: str
    figures: str
    no_figures: str
    failure: str
    table: str
    image: str
    note: str
    remarks: Mapping[str, str]
    """Remark kind -> sentence, with ``{text}`` and ``{proposal}``."""

    def day(self, day: date | None) -> str:
        """Return ``day`` in this language; empty if there is none."""
        if day is None:
            return ""
        return english_date(day) if self.lang == "en" else chinese_date(day)


ZH = Words(
    lang="zh-Hans",
    other="en",
    tags=ZH_TAGS,
    status={status: names[0] for status, names in STATUS.items()},
    mismatch=MISMATCH[0],
    wrong_figures="英译数字与原文不一致",
    wrong="英译与原文不一致",
    stale="原文已更新，英译未更新",
    join="；",
    paragraph="第{}段，固定链接",
    record={
        Status.MISSING: "本段尚无英译，此处显示中文原文。",
        Status.MACHINE: "机器翻译{by}{on}，无人审阅，核对未通过或尚未核对。",
        Status.CHECKED: "机器翻译{by}{on}，各项自动核对均已通过，无人审阅。",
        Status.EDITED: "英译由人工翻译、编辑{by}{on}，尚未经他人审校。",
        Status.REVIEWED: "英译已审校{by}{on}。",
        Status.OFFICIAL: "官方译文，载于{published_in}。",
    },
    outdated="译后原文有改动，英译可能已不相符。",
    figures="数字：共{total}处，{matched}处与原文一致。",
    no_figures="本段无数字。",
    failure="核对未通过：{detail}",
    table="表{}",
    image="原文此处有图片，本站未收录。",
    note="注{}",
    remarks={
        "lost-date-signs": "原文作“{text}”，似脱“月”“日”二字，疑为{proposal}。照录，不改。",
        "lost-glyph": "原文作“{text}”，似有脱字，疑为“{proposal}”。照录，不改。",
    },
)

EN = Words(
    lang="en",
    other="zh-Hans",
    tags=EN_TAGS,
    status={status: names[1] for status, names in STATUS.items()},
    mismatch=MISMATCH[1],
    wrong_figures="A figure in the English is wrong",
    wrong="The English differs from the Chinese",
    stale="the Chinese has changed since",
    join="; ",
    paragraph="Paragraph {}, permanent link",
    record={
        Status.MISSING: "No translation yet. The Chinese is shown so that nothing is left out.",
        Status.MACHINE: "Machine translation{by}{on}. Not read by a person; it failed a check or was not checked.",
        Status.CHECKED: "Machine translation{by}{on}. It passed every automatic check; no person has read it.",
        Status.EDITED: "Translated and edited by a person{by}{on}. Nobody else has reviewed it yet.",
        Status.REVIEWED: "Reviewed{by}{on}.",
        Status.OFFICIAL: "Official translation, published in {published_in}.",
    },
    outdated="The Chinese has changed since this was translated; the English may no longer fit.",
    figures="Figures: {matched} of {total} match the Chinese.",
    no_figures="No figures in this paragraph.",
    failure="Check failed: {detail}",
    table="Table {}",
    image="The source has an image here; it is not kept on this site.",
    note="Note {}",
    remarks={
        "lost-date-signs": "The source reads “{text}”: the characters 月 and 日 seem to be missing. "
        "It probably means {proposal}. It is left as it stands.",
        "lost-glyph": "The source reads “{text}”: a character seems to be missing, probably “{proposal}”. "
        "It is left as it stands.",
    },
)

BY_LANGUAGE: dict[str, Words] = {"zh": ZH, "en": EN}


def say_status(targets: Sequence[Target], words: Words) -> str:
    """Return the words that stand at a paragraph: how far its English can be trusted, or what is wrong with it."""
    failed = {failure.check for target in targets for failure in target.failures if failure.is_open}
    worst = min((target.status for target in targets), key=TRUST.index)
    said = words.wrong_figures if FIGURES_CHECK in failed else words.wrong if failed else words.status[worst]
    return words.join.join([said, words.stale] if any(target.outdated for target in targets) else [said])


def say_record(target: Target, words: Words) -> list[str]:
    """Return the sentences on where the English of a segment comes from."""
    english = words.lang == "en"
    by = f" ({target.by})" if english else f"（{target.by}）"
    on = f", {words.day(target.on)}" if english else f"，{words.day(target.on)}"
    sentences = [
        words.record[target.status].format(
            by=by if target.by else "", on=on if target.on else "", published_in=target.published_in
        )
    ]
    if target.outdated:
        sentences.append(words.outdated)
    if target.status is not Status.MISSING:
        figures = words.figures.format(total=target.figures, matched=target.figures_matched)
        sentences.append(figures if target.figures else words.no_figures)
    say = _say_in_english if english else say_failure
    sentences += [words.failure.format(detail=say(f)) for f in target.failures if not f.waived]
    return sentences


def _say_in_english(failure: Failure) -> str:
    return ": ".join(filter(None, (failure.detail, failure.words)))


def say_remark(mark: Remark, text: str, words: Words) -> str:
    """Return the sentence of a remark on ``text``."""
    return words.remarks[mark.kind].format(text=text, proposal=mark.proposal)
