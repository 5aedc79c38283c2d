"""How good a conversion is: fields by exact match, the body by 4-grams of Han characters and digits. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from converters.pages.record import say_issuers

MEASURED = ("title", "published", "document_number", "index_number", "issued", "issuer")
"""The fields that are scored; DESIGN's order, with the date of writing."""
LABEL_NAMES = {"issuer": "agency", "document_number": "doc_no", "index_number": "index_no", "issued": "written"}
"""Our name -> the name in ``labels.json``, where they differ."""

_BRACKETS = re.compile(r"[〔〕\[\]()【】〖〗<>〈〉﹝﹞]")
_REPRINT = re.compile(r"^\(转载\)")
_MEANING = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff0-9]")


@dataclass(frozen=True, slots=True)
class Extract:
    """What a tool made of a page: fields by our names ("" for absent), the body as text, and how long it took."""

    fields: Mapping[str, str]
    body: str
    seconds: float = 0.0
    error: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """The score of one page. ``fields`` holds True, False, or None where the label is silent and so are we."""

    file: str
    fields: Mapping[str, bool | None]
    precision: float
    recall: float
    seconds: float = 0.0
    invented: tuple[str, ...] = ()
    differences: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Field -> (label, found) where they differ."""

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def normalise(name: str, value: str) -> str:
    """Return ``value`` as it is compared: NFKC, no white space, no brackets of a document number, no （转载）.

    >>> normalise("document_number", "临政发 [2024] 3号") == normalise("document_number", "临政发〔2024〕3号")
    True
    """
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", value))
    if name == "document_number":
        return _BRACKETS.sub("", text)
    return _REPRINT.sub("", text) if name == "title" else text


def same(name: str, label: str, found: str) -> bool:
    """Return whether ``found`` is what the label says; of several issuers a label may name one and count the others.

    >>> same("title", "（转载）关于节水的通知", "关于节水的 通知"), same("issuer", "甲局 等三部门", "甲局,乙局,丙局")
    (True, True)
    """
    if name == "issuer" and normalise(name, label) == normalise(name, say_issuers(found.split(","))):
        return True
    return normalise(name, label) == normalise(name, found)


def cut_truth(visible: str, first: str, last: str) -> str:
    """Return the text of the page from ``first`` to ``last``, both included, white space left out.

    ``visible`` has one line a visible line. ``first`` is a line or the beginning of one, ``last`` a line
    or its end; of several places the whole line goes before the part, then the earlier before the later
    (a short ``last``, such as a number in a table, is sought from the end). What is not found cuts nothing.
    """
    lines = [squeeze(line) for line in visible.split("\n")]
    begin, end = squeeze(first), squeeze(last)
    starts = [at for at, line in enumerate(lines) if line == begin] or [
        at for at, line in enumerate(lines) if line.startswith(begin)
    ]
    start = starts[0] if starts else 0
    ends = [at for at in range(start, len(lines)) if lines[at] == end] or [
        at for at in range(start, len(lines)) if lines[at].endswith(end)
    ]
    if not ends:
        return "".join(lines[start:])
    stop = ends[-1] if len(end) < 6 else ends[0]
    return "".join(lines[start : stop + 1])


def squeeze(text: str) -> str:
    """Return ``text`` in NFKC without white space."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def four_grams(text: str) -> Counter[str]:
    """Return the multiset of 4-grams over the Han characters and digits of ``text``.

    >>> sorted(four_grams("第1条，节约"))
    ['1条节约', '第1条节']
    """
    signs = "".join(_MEANING.findall(unicodedata.normalize("NFKC", text)))
    return Counter(signs[at : at + 4] for at in range(len(signs) - 3))


def score_body(truth: str, body: str) -> tuple[float, float]:
    """Return precision and recall of ``body`` over 4-grams; an empty body has neither."""
    wanted, got = four_grams(truth), four_grams(body)
    common = sum((wanted & got).values())
    return common / max(sum(got.values()), 1), common / max(sum(wanted.values()), 1)


def cut_head(body: str, heads: Sequence[str]) -> str:
    r"""Return ``body`` without the title and number that it begins with, in any order and each as often as it does.

    Whether they are part of a text is a matter of convention where a page shows them nowhere else, and labels
    differ in it: a tool that takes the other side has lost or invented nothing.

    >>> cut_head("关于节水的\n通知\n临水〔2024〕3号\n各区：", ["关于节水的通知", "临水〔2024〕3号"])
    '各区：'
    """
    rest, wanted = body.lstrip(), [squeeze(head) for head in heads if len(squeeze(head)) >= _LEAST_HEAD]
    while (end := next((end for head in wanted if (end := _end_of(rest, head))), 0)) > 0:
        rest = rest[end:].lstrip()
    return rest


_LEAST_HEAD = 4


def _end_of(text: str, head: str) -> int:
    """Return where ``head`` ends in a ``text`` that begins with it, white space and brackets aside, else 0."""
    wanted, got = _BRACKETS.sub("", head), ""
    for at, sign in enumerate(text):
        got += _BRACKETS.sub("", squeeze(sign))
        if got == wanted:
            return at + 1
        if not wanted.startswith(got):
            break
    return 0


Label = Mapping[str, str | Sequence[str] | None]
"""What a page says, by the names of ``labels.json``."""


def _told(label: Label, name: str) -> str | None:
    value = label.get(name)
    return value if isinstance(value, str) else None


def find_truth(label: Label, visible: str) -> str:
    r"""Return the text that a page's label gives: the paragraphs of ``body``, else what ``first`` and ``last`` cut.

    >>> find_truth({"body": ["第一条", "第二条"]}, "首页")
    '第一条\n第二条'
    """
    body = label.get("body")
    if body and not isinstance(body, str):
        return "\n".join(body)
    return cut_truth(visible, _told(label, "first") or "", _told(label, "last") or "")


def score_page(label: Label, extract: Extract, visible: str, known: Sequence[str] = MEASURED) -> Score:
    """Return the score of ``extract`` against ``label``; ``known`` are the fields that the tool offers at all."""
    results: dict[str, bool | None] = {}
    differences: dict[str, tuple[str, str]] = {}
    invented: list[str] = []
    for name in known:
        wanted = _told(label, LABEL_NAMES.get(name, name))
        found = extract.fields.get(name, "")
        if wanted is None:
            results[name] = None if not found else False
            if found and name in ("document_number", "index_number"):
                invented.append(name)
        else:
            results[name] = same(name, wanted, found)
        if results[name] is False:
            differences[name] = (wanted or "", found)
    heads = [_told(label, name) or "" for name in ("title", LABEL_NAMES["document_number"])]
    precision, recall = score_body(cut_head(find_truth(label, visible), heads), cut_head(extract.body, heads))
    return Score(str(label.get("file")), results, precision, recall, extract.seconds, tuple(invented), differences)


@dataclass(frozen=True, slots=True)
class Row:
    """One tool in the table: share of right fields (None where it offers none), mean F1, median time."""

    tool: str
    fields: Mapping[str, float | None]
    f1: float
    milliseconds: float
    invented: int


def sum_up(tool: str, scores: Sequence[Score]) -> Row:
    """Return the row of ``tool``. A page where label and tool are both silent counts for nothing."""
    shares: dict[str, float | None] = {}
    for name in MEASURED:
        judged = [score.fields[name] for score in scores if score.fields.get(name) is not None]
        offered = any(name in score.fields for score in scores)
        shares[name] = sum(map(bool, judged)) / len(judged) if offered and judged else None
    return Row(
        tool,
        shares,
        sum(score.f1 for score in scores) / max(len(scores), 1),
        median(score.seconds for score in scores) * 1000 if scores else 0.0,
        sum(len(score.invented) for score in scores),
    )


def print_table(rows: Sequence[Row]) -> str:
    """Return ``rows`` as a Markdown table."""
    head = ["", *(name.replace("_", " ") for name in MEASURED), "body F1", "ms a page", "invented"]
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    for row in rows:
        cells = ["–" if (share := row.fields.get(name)) is None else f"{share:.2f}" for name in MEASURED]
        cells = [row.tool, *cells, f"{row.f1:.3f}", f"{row.milliseconds:.1f}", str(row.invented)]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)
