"""The words that a page itself says inside the body of a notice, in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from converters.dates import print_en
from converters.model import Remark
from converters.pages.markup import EN_TAGS, ZH_TAGS, Tags
from converters.translation.status import NUMBER_RULE, RULE, TRUST, Failure, Status, Target, rate_by
from converters.writers.code_words import BY_RULE, MISMATCH, STATUS
from converters.writers.failure_words import say_failure

HAN = re.compile(r"([\u2e80-\u9fff\uf900-\ufaff][\u2e80-\u9fff\uf900-\ufaff\d]*)")
"""Chinese words in an English sentence, which are marked as such."""
FIGURES_CHECK = "figures"
"""The check that compares the figures of a paragraph."""


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
    by_rule: str
    """What stands at a paragraph that a rule wrote."""
    by_rules: Mapping[str, str]
    """Rule -> the sentence on what it wrote."""
    copied: str
    """The status of English that a person wrote for another notice."""
    copied_from: str
    """A sentence on which notice that is, with ``{title}``, ``{by}`` and ``{on}``."""
    outdated: str
    figures: str
    no_figures: str
    failure: str
    table: str
    image: str
    note: str
    held: str
    """The status of a passage in doubt, which is not put into English."""
    held_record: str
    """A sentence on it."""
    doubtful: str
    """What a file to keep says first of a copy that holds texts in doubt."""
    remarks: Mapping[str, str]
    """Remark kind -> sentence, with ``{text}`` and ``{proposal}``."""

    def day(self, day: date | None) -> str:
        """Return ``day`` in this language; empty if there is none."""
        if day is None:
            return ""
        return print_en(day) if self.lang == "en" else chinese_date(day)


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
    by_rule=BY_RULE[0],
    by_rules={
        RULE: "由程序按原文日期写出，无人审阅。",
        NUMBER_RULE: "由程序按原文文号写出：机关代字注拼音。无人审阅。",
    },
    copied="沿用他件译文",
    copied_from="英译沿用《{title}》中相同文字的译文{by}{on}，未就本件另行审阅。",
    outdated="译后原文有改动，英译可能已不相符。",
    figures="数字：共{total}处，{matched}处与原文一致。",
    no_figures="本段无数字。",
    failure="核对未通过：{detail}",
    table="表{}",
    image="原文此处有图片，本站未收录。",
    note="注{}",
    held="疑似广告，暂不翻译",
    held_record="本段疑似被插入的广告，核实之前不翻译，也不收入检索。",
    doubtful="注意：本副本有可疑之处，其中有些文字可能并非发文机关所写。",
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
    by_rule=BY_RULE[1],
    by_rules={
        RULE: "Written by rule from the date in the Chinese. No person has read it.",
        NUMBER_RULE: "Written by rule from the number in the Chinese, its letters in pinyin. No person has read it.",
    },
    copied="Taken over",
    copied_from="Taken over from “{title}”, where the Chinese is the same{by}{on}. Nobody has read it for this notice.",
    outdated="The Chinese has changed since this was translated; the English may no longer fit.",
    figures="Figures: {matched} of {total} match the Chinese.",
    no_figures="No figures in this paragraph.",
    failure="Check failed: {detail}",
    table="Table {}",
    image="The source has an image here; it is not kept on this site.",
    note="Note {}",
    held="Held back: suspected advertising",
    held_record="This passage is held back as suspected advertising: until that is settled, it is not translated, and "
    "search leaves it out.",
    doubtful="Warning: this copy looks suspicious. Some of its words may not be the agency’s.",
    remarks={
        "lost-date-signs": "The source reads “{text}”: the characters 月 and 日 seem to be missing. "
        "It probably means {proposal}. It is left as it stands.",
        "lost-glyph": "The source reads “{text}”: a character seems to be missing, probably “{proposal}”. "
        "It is left as it stands.",
    },
)

BY_LANGUAGE: dict[str, Words] = {"zh": ZH, "en": EN}


def find_worst(targets: Sequence[Target]) -> Target:
    """Return the least trusted of ``targets``, what a rule wrote only if nothing else is there."""
    return min(rate_by(targets), key=lambda target: TRUST.index(target.status))


def say_status(targets: Sequence[Target], words: Words) -> str:
    """Return the words that stand at a paragraph: how far its English can be trusted, or what is wrong with it."""
    failed = {failure.check for target in targets for failure in target.failures if failure.is_open}
    worst = find_worst(targets)
    is_copied = worst.copied_from and worst.status is Status.EDITED
    said = words.copied if is_copied else words.by_rule if worst.is_by_rule else words.status[worst.status]
    if failed:
        said = words.wrong_figures if FIGURES_CHECK in failed else words.wrong
    return words.join.join([said, words.stale] if any(target.outdated for target in targets) else [said])


def say_record(target: Target, words: Words, sources: Mapping[str, tuple[str, str]]) -> list[str]:
    """Return the sentences on where the English of a segment comes from; ``sources`` gives titles by id."""
    english = words.lang == "en"
    by = f" ({target.by})" if english else f"（{target.by}）"
    on = f", {words.day(target.on)}" if english else f"，{words.day(target.on)}"
    form = words.by_rules[target.by] if target.is_by_rule else words.record[target.status]
    if target.copied_from:
        form = words.copied_from if target.status is Status.EDITED else f"{form} {words.copied_from}"
    title = sources.get(target.copied_from, (target.copied_from, target.copied_from))[english]
    sentences = [
        form.format(
            by=by if target.by else "", on=on if target.on else "", published_in=target.published_in, title=title
        )
    ]
    if target.outdated:
        sentences.append(words.outdated)
    if target.status is not Status.MISSING:
        figures = words.figures.format(total=target.figures, matched=target.figures_matched)
        if target.figures or all(failure.check != FIGURES_CHECK for failure in target.failures):
            sentences.append(figures if target.figures else words.no_figures)
    say = _say_in_english if english else say_failure
    sentences += [words.failure.format(detail=say(f)) for f in target.failures if not f.waived]
    return sentences


def _say_in_english(failure: Failure) -> str:
    return ": ".join(filter(None, (failure.detail, failure.words)))


def say_remark(mark: Remark, text: str, words: Words) -> str:
    """Return the sentence of a remark on ``text``."""
    return words.remarks[mark.kind].format(text=text, proposal=mark.proposal)
