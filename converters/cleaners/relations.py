"""What a text says of other documents: repeals, amends, corrects, forwards, replies to, explains, cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from converters.body_text import LINES, join_texts, list_texts
from converters.labels import squeeze
from converters.model import Notice, Relation
from converters.official.document_number import DocumentNumber

_NUMBER = re.compile(
    r"""[（(〔]?\s*(?P<number>
        [\u3400-\u9fff]{1,14}\s*[〔\[［【（(]\s*(?:19|20)\d{2}\s*[〕\]］】）)]\s*第?\d{1,14}\s*号   # 临政发〔2022〕15号
      | [\u3400-\u9fff]{2,24}[令告](?:(?:19|20)\d{2}年)?\s*第\s*\d{1,5}\s*号   # 临岚市人民政府令第12号
    )\s*(?:[文、，,)）]|$)?""",
    re.VERBOSE,
)
_TITLED = re.compile(r"《(?P<title>[^《》]{2,120}(?:《[^《》]{2,80}》[^《》]{0,60})?)》")

_TITLE_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # kind, how a title names the other document; the first row that fits is it
    ("corrects", re.compile(r"(?:更正|勘误)")),
    ("repeals", re.compile(r"(?:关于)?废止(?!.*修改)")),
    ("amends", re.compile(r"(?:关于)?(?:修改|修订|修正|调整)(?=《|.{0,30}《)")),
    ("forwards", re.compile(r"(?:转发|批转)")),
    ("explains", re.compile(r"解读|图解|问答")),
)
_REPEALED = re.compile(r"(?:同时|自即日起|现予|一并|予以|随之)\s*(?:废止|停止执行|失效)|即行废止|宣布失效")
_REPEALING = re.compile(r"废止(?:了|下列文件：)?$")  # 决定废止《…》
_MAY_RELATE = re.compile(r"》\s*[（(]|废止|停止执行|失效")
"""A sign of each relation that a sentence states: a number behind a title, or words that repeal."""
_REPLIED = re.compile(
    r"""^你[\u3400-\u9fff]{1,6}(?:报来|上报|呈报|报送)?(?:的)?
        《?(?P<title>关于[^》（(]{4,80}的(?:请示|报告|函))》?(?P<rest>.{0,60}?)(?:收悉|悉)""",
    re.VERBOSE,
)


def add_relations(notice: Notice) -> Notice:
    """Return ``notice`` with the relations that its title and text state, each document once.

    A relation needs a document number, or a title in 《》 that the notice acts upon; what is only
    mentioned by title is not a citation.
    """
    found = dict.fromkeys([*notice.relations, *_from_title(notice), *_from_body(notice)])
    kept: list[Relation] = []
    for relation in sorted(found, key=lambda r: r.kind == "cites"):
        if _is_self(relation, notice):
            continue
        at = next((at for at, other in enumerate(kept) if _is_same(relation, other)), None)
        if at is None:
            kept.append(relation)
        else:
            kept[at] = replace(kept[at], number=kept[at].number or relation.number)
    return replace(notice, relations=tuple(kept)) if kept or notice.relations else notice


def _is_same(one: Relation, other: Relation) -> bool:
    if one.kind not in (other.kind, "cites"):
        return False
    same_number = bool(one.number) and one.number == other.number
    same_title = _is_same_title(squeeze(one.title), squeeze(other.title))
    return same_number or (same_title and (not one.number or not other.number or one.number == other.number))


def _is_same_title(one: str, other: str) -> bool:
    """Return whether two titles name one document: equal, or one issues the other (关于印发〈…〉的通知)."""
    return bool(one and other) and (one == other or f"〈{one}〉" in other or f"〈{other}〉" in one)


def _is_self(relation: Relation, notice: Notice) -> bool:
    own_number = bool(relation.number) and relation.number == notice.document_number
    return own_number or (bool(relation.title) and squeeze(relation.title) == squeeze(notice.title))


def _from_title(notice: Notice) -> Iterator[Relation]:
    if "《" not in notice.title:
        return
    bare = re.sub(r"《.*》", lambda hit: "《" + "　" * (len(hit[0]) - 2) + "》", notice.title)
    for kind, words in _TITLE_KINDS:
        if not words.search(bare):
            continue
        for titled in _TITLED.finditer(notice.title):
            yield Relation(kind, title=titled["title"])
        return


def _from_body(notice: Notice) -> Iterator[Relation]:
    whole = join_texts(notice.body)
    if "你" not in whole and not ("》" in whole and _MAY_RELATE.search(whole)):
        return
    for block, text in zip(notice.body, list_texts(notice.body), strict=True):
        if not isinstance(block, LINES):
            continue
        if "你" in text and text.strip().startswith("你") and (match := _REPLIED.search(squeeze(text))):
            yield Relation("replies-to", _first_number(match["rest"]), match["title"])
        if "》" in text and _MAY_RELATE.search(text):
            for sentence in text.replace("；", "。").split("。"):
                if "《" in sentence:
                    yield from _from_sentence(sentence)


def _from_sentence(sentence: str) -> Iterator[Relation]:
    repealed = _REPEALED.search(sentence)
    for titled in _TITLED.finditer(sentence):
        number = _number_at(sentence, titled.end())
        if (repealed and titled.end() <= repealed.start()) or _REPEALING.search(sentence[: titled.start()]):
            yield Relation("repeals", number, titled["title"])
        elif number:
            yield Relation("cites", number, titled["title"])


def _number_at(text: str, at: int) -> str:
    """Return the document number that stands in brackets directly behind a title, as printed; empty if none."""
    rest = text[at:].lstrip()
    if not rest.startswith(("（", "(")):
        return ""
    return _first_number(rest[:40], at_start=True)


def _first_number(text: str, *, at_start: bool = False) -> str:
    match = _NUMBER.match(text) if at_start else _NUMBER.search(text)
    if not match:
        return ""
    try:
        return str(DocumentNumber.parse(match["number"]))
    except ValueError:
        return ""
