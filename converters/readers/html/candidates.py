"""Which of all that may be the title of a page is it: what is shown weighed against what labels say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converters.fields import Found
from converters.issues import Code, Issue
from converters.labels import squeeze
from converters.model import TitleSource
from converters.official.document_number import find_law_number
from converters.official.issuing import split_agencies
from converters.readers.documents.broken_titles import count_rest
from converters.readers.html.body import Body, Kind
from converters.readers.html.fuller_names import cuts_short
from converters.readers.html.lines import Sheet
from converters.readers.html.projects import add_kind, names_kind, names_project
from converters.readers.html.shown import (
    ABOVE,
    Shown,
    find_pictured,
    find_shown,
    find_text,
    is_letterhead,
    judge_look,
)
from converters.readers.html.tags import drop_tags
from converters.readers.html.title import (
    ENDS,
    Title,
    Witnesses,
    agree,
    clean_title,
    complete_title,
    join_title,
    key_of,
    list_agreed,
    list_disagreements,
    name_site,
    pairs_of,
    read_witnesses,
    strip_signs,
    weigh_agreement,
)
from converters.readers.html.title_words import judge_words
from converters.readers.html.titled import list_framed
from converters.traditional import simplify

_UNSEEN, _IN_ELEMENT = 3.0, 2.0
"""What speaks for a label that stands nowhere at the place of a title: it may be of the page that was copied."""
_COLUMN_NAME = 6
"""What is no longer and stands nowhere in the page is more often the name of a column: 招标公告, 政策解读."""
_COLUMN = 10
"""A name no longer than this that the page uses for a column or a link is no title."""


def choose_title(sheet: Sheet, kinds: Sequence[Kind], body: Body, labelled: list[Found]) -> Title:
    """Return the title that most speaks for: its look, words and place on the page, and what labels say.

    "" if the page has none. A label that nothing shows competes too, but with less.
    """
    witnesses = read_witnesses(sheet, labelled)
    agreed = list_agreed(witnesses) or list_framed(sheet, kinds, witnesses.element)
    shown = find_shown(sheet, kinds, body, [*witnesses.labels, *witnesses.element], agreed)
    if not witnesses.labels:
        shown += find_pictured(sheet, kinds, body)
    if promulgated := find_promulgated(sheet, body):
        shown.append(promulgated)
    weighed = [(one.score + weigh_agreement(one.text, witnesses), one) for one in shown]
    weighed += [(one.score, one) for one in _weigh_unseen(sheet, witnesses, {key_of(one.text) for one in shown})]
    bare = _find_bare(sheet, body)
    if not weighed or (bare.text and all(score < 0 for score, _ in weighed)):
        return bare
    if bare.text and _is_headed(sheet, kinds, bare, weighed, witnesses):
        return bare
    best = _weigh_subjects(sheet, kinds, body, weighed) or max(weighed, key=lambda pair: pair[0])[1]
    best = _add_rest(sheet, kinds, best)
    best = add_kind(sheet, body, best)
    best = _write_out(_add_serial(sheet, _pass_column(sheet, best, shown), witnesses), witnesses)
    name = next((one for one in witnesses.labels if key_of(one) == key_of(best.text)), best.text)
    if best.start >= 0 and _DASHES.sub("-", name) == _DASHES.sub("-", best.text):
        name = best.text  # a label that writes 2023-2035 for 2023—2035
    name = complete_title(_say_whose(name, witnesses), [*(one.text for one in shown), *witnesses.element])
    name = drop_tags(name, (line.text for line in sheet.lines[body.start : body.start + _HEAD_LINES]))
    issues = list_disagreements(witnesses.labels, name)
    if best.start >= body.start and not any(agree(name, one) for one in [*witnesses.labels, *witnesses.element]):
        body_issue = Issue(Code.TITLE_FROM_BODY, name, "title")
        return Title(name, TitleSource.BODY, (body_issue, *issues), best.start, best.end)
    return Title(name, TitleSource.LABEL, issues, best.start, best.end)


def _weigh_subjects(
    sheet: Sheet, kinds: Sequence[Kind], body: Body, weighed: Sequence[tuple[float, Shown]]
) -> Shown | None:
    """Return the best of ``weighed`` by what their text is about too, None where that cannot change which it is."""
    first = max(weighed, key=lambda pair: pair[0])
    short = any(len(key_of(one.text)) <= _COLUMN for _, one in weighed)
    if all(pair is first or first[0] - pair[0] > _SUBJECT for pair in weighed) and (not short or len(weighed) == 1):
        return None
    columns = _name_columns(sheet, kinds) if short else frozenset()
    text = [line.text[:_SIGNS] for line in sheet.lines[find_text(sheet, body) : body.end][:_OPENING]]
    opening = strip_signs("".join(text)[:_SIGNS])
    return max(weighed, key=lambda pair: pair[0] + _judge_subject(pair[1].text, opening, columns))[1]


_SUBJECT = 2.5
"""The most that the words of the text can say for a title."""


_BARE = frozenset(
    """
    公示 公告 通告 通知 启事 声明 布告 公开信 倡议书 告知书 感谢信 通报
    讣告 唁电 贺信 贺电 喜报 慰问信 表扬信 致歉信 道歉信 邀请函 征集令 通缉令 悬赏令 更正 勘误 批复 决定 命令
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)

_COUNTED = re.compile(
    r"[（(〔\[]?(?:(?:19|20)\d{2}(?:年|[）)〕\]]))?\s*第[\d一二三四五六七八九十百]{1,5}号[）)〕\]]?$"
)
_PROCLAIMING = ("公告", "通告", "令")


def _find_bare(sheet: Sheet, body: Body) -> Title:
    """Return a title that is nothing but the kind of the document, whose it is and which, set as one above the text."""
    for at in range(max(body.start - ABOVE, 0), find_text(sheet, body)):
        text = squeeze(sheet.lines[at].text)
        looks = judge_look(sheet, at) > 0
        mark = _COUNTED.sub("", text) if looks else text
        if mark != text and not is_letterhead(mark):
            mark = _COUNTED.sub("", sheet.lines[at].text.strip())
        is_law = looks and find_law_number(text) is not None
        if (looks and simplify(text) in _BARE) or is_law or (mark.endswith(_PROCLAIMING) and is_letterhead(mark)):
            text = text if mark == text else clean_title(sheet.lines[at].text)
            return Title(text, TitleSource.BODY, (Issue(Code.TITLE_FROM_BODY, text, "title"),), at, at + 1)
    return Title("")


def _is_headed(
    sheet: Sheet, kinds: Sequence[Kind], bare: Title, weighed: Sequence[tuple[float, Shown]], witnesses: Witnesses
) -> bool:
    """Return whether what is said of the page stands right below ``bare``, and nothing nearer or named is a title.

    One that the title element begins with needs nothing below it, if what else may be the title is not worded as one.
    """
    best = max(weighed, key=lambda pair: pair[0])[1]
    if weigh_agreement(best.text, witnesses):
        return False
    if bare.text in name_site(sheet, "") and judge_words(best.text) <= 0:
        return True
    return kinds[bare.end : bare.end + 1] == [Kind.LABEL] and 0 <= best.start < bare.start - _NEAR


_NEAR = 4
"""Lines above a title in which one may stand that is more of one."""


def _add_serial(sheet: Sheet, best: Shown, witnesses: Witnesses) -> Shown:
    """Return ``best`` with the line in brackets or behind a dash below it, where a witness has both as the title."""
    if not 0 < best.end < len(sheet.lines):
        return best
    below = sheet.lines[best.end].text
    key = key_of(best.text + below) if len(below) <= _LONGEST_SERIAL and _IN_BRACKETS.fullmatch(below) else ""
    both = next((one for one in [*witnesses.labels, *witnesses.element] if key and key_of(one) == key), "")
    return replace(best, text=both, end=best.end + 1) if both else best


def _add_rest(sheet: Sheet, kinds: Sequence[Kind], best: Shown) -> Shown:
    """Return ``best`` with the lines below it that end it (的通知), or with the heading above it that it ends.

    The kind of a notice of procurement has what is bought above it.
    """
    if best.start < 0:
        return best
    title, end = best.text, best.end
    start = best.start
    if start and names_kind(squeeze(title)) and names_project(sheet, start - 1):
        return replace(best, text=clean_title(sheet.lines[start - 1].text + squeeze(title)), start=start - 1)
    if "关于" not in title and start and sheet.lines[start - 1].tag in _HEADINGS:
        start, title, end = start - 1, clean_title(sheet.lines[start - 1].text), start
    below = []
    for line, kind in zip(sheet.lines[end : end + _MOST_BELOW], kinds[end : end + _MOST_BELOW], strict=True):
        if kind not in (Kind.TEXT, Kind.TITLE) or line.linked:
            break
        below.append(line.text)
    count = count_rest(title, below)
    if end + count < best.end or not count:
        return best
    return replace(best, text=clean_title(join_title([title, *below[:count]])), start=start, end=end + count)


_HEADINGS = ("h1", "h2", "h3", "h4")
_MOST_BELOW = 3


def _write_out(best: Shown, witnesses: Witnesses) -> Shown:
    """Return ``best`` as the catalogue table has it, if it is that cut short to a few signs: 临岚市预算."""
    if best.start < 0 or len(key_of(best.text)) > _COLUMN:
        return best
    whole = (one for one in witnesses.labels if one in witnesses.table and ENDS.search(one))
    return next((replace(best, text=one) for one in whole if cuts_short((best.text + one[-1],), (one,))), best)


def _pass_column(sheet: Sheet, best: Shown, shown: Sequence[Shown]) -> Shown:
    """Return the heading right below ``best``, where that is the name of a column, set as the heading of the page."""
    name = squeeze(best.text)
    if len(name) > _LONGEST_COLUMN or not 0 <= best.start < best.end < len(sheet.lines):
        return best
    below = sheet.lines[best.end].tag
    is_headed = below[:1] == "h" and sheet.lines[best.start].tag < below and _COLUMNS.fullmatch(simplify(name))
    longer = (one for one in shown if one.start == best.end and len(key_of(one.text)) >= _LEAST_TITLE)
    return max(longer, key=lambda one: one.score, default=best) if is_headed else best


_COLUMNS = re.compile(
    r"(?:招[标聘]|采购|投标|宪报|政府|政务|市政|县政|最新|活动|机关|本[府署局处会])?(?:公告|公报|新闻|消息|讯息|资讯|新闻稿|公告讯息|公告事项)"
)
"""Columns under whose names the titles of their pages stand: 招標公告, 新聞公報, 公告訊息."""
_LONGEST_COLUMN, _LEAST_TITLE = 6, 8
_DASHES = re.compile("[—–－-]+")
_IN_BRACKETS = re.compile(r"[（(〔\[【].*[）)〕\]】]|[—–-]{1,2}.+")
_LONGEST_SERIAL = 40


_KIND_ONLY = 8


def _say_whose(text: str, witnesses: Witnesses) -> str:
    """Return a title with the agency that witnesses put before it: one that is hardly more than a kind of document.

    One that begins with 关于 gets it where a label and the title element agree on both.
    """
    if text.startswith("关于"):
        both = [one for one in witnesses.labels if one.endswith(text) and one in witnesses.element]
        return next((one for one in both if split_agencies(one[: -len(text)])), text)
    if len(text) > _KIND_ONLY or "关于" in text:
        return text
    said = (one for one in [*witnesses.labels, *witnesses.element] if one.endswith(text))
    return next((one for one in said if split_agencies(one[: -len(text)])), text)


_OPENING, _SIGNS = 30, 800
"""Lines and signs of the text that are looked at for the words of its title."""


def _judge_subject(text: str, opening: str, columns: frozenset[str]) -> float:
    """Return how much ``opening`` is about ``text``: the share of its pairs of signs there; a column is no subject."""
    key = key_of(text)
    pairs = pairs_of(key)
    return _SUBJECT * sum(pair in opening for pair in pairs) / max(len(pairs), 1) - (6.0 if key in columns else 0.0)


def _weigh_unseen(sheet: Sheet, witnesses: Witnesses, shown: set[str]) -> list[Shown]:
    """Return the titles that only labels and title element say, as far as these alone speak for them."""
    said = [text for text in dict.fromkeys([*witnesses.labels, *witnesses.element]) if key_of(text) not in shown]
    labelled = any(text in witnesses.labels for text in said)
    seen = strip_signs("".join([line.text for line in sheet.lines if len(line.text) < 300])) if labelled else ""
    found = []
    for text in said:
        both = text in witnesses.labels and any(key_of(text) == key_of(one) for one in witnesses.element)
        score = (
            (_UNSEEN if text in witnesses.labels else _IN_ELEMENT)
            + judge_words(text) / 2
            + (1.0 if both else 0.0)
            + (1.5 if text in witnesses.table else 0.0)
        )
        score -= 2.5 if len(text) <= _COLUMN_NAME else 0.0
        score += 2.0 if text in witnesses.labels and key_of(text.rstrip(".…")) in seen else 0.0
        found.append(Shown(text, -1, -1, score))
    return found


def _name_columns(sheet: Sheet, kinds: Sequence[Kind]) -> frozenset[str]:
    """Return the short names in links, breadcrumbs and lists: what the site calls its columns."""
    names: set[str] = set()
    for line, kind in zip(sheet.lines, kinds, strict=True):
        if kind is Kind.BREADCRUMB:
            names.update(key_of(step) for step in re.split(r"[>＞»›/|]|--?", line.text))
        elif (kind is Kind.LINK or line.tag == "li") and len(line.text) <= _COLUMN:
            names.add(key_of(line.text))
    return frozenset(name for name in names if 0 < len(name) <= _COLUMN)


_HEAD_LINES = 12
"""How many lines of the text an order stands in, and how far below it the heading of what it puts in force."""
_PROMULGATED = re.compile(r"^《(?P<title>[^《》]{4,80})》[^。]{0,80}(?:公布|发布|施行)")


def find_promulgated(sheet: Sheet, body: Body) -> Shown | None:
    """Return the document that an order puts in force, where its own heading stands below the order."""
    for at in range(body.start, min(body.end, body.start + _HEAD_LINES)):
        match = _PROMULGATED.match(sheet.lines[at].text)
        if not match:
            continue
        for below in range(at + 1, min(body.end, at + _HEAD_LINES)):
            if sheet.lines[below].text.replace("\u3000", "").replace(" ", "") == match["title"]:
                return Shown(match["title"], -1, -1, 3.0 + judge_words(match["title"]))
    return None
