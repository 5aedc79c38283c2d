"""Taking injected tokens out of every part of a notice: runs, fields, attachments, relations, issues."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from urllib.parse import unquote

from converters.issues import Issue
from converters.model import (
    Attachment,
    Block,
    Change,
    Cut,
    Figure,
    Heading,
    Link,
    Paragraph,
    Relation,
    Restored,
    Run,
    Runs,
    Table,
    merge_runs,
)
from converters.private_numbers import MASK
from converters.runs import slice_runs
from converters.tampering.hollow import drop_hollow, join_sound
from converters.tampering.reading.text import fold

_LABEL_AND_KIND = re.compile(r"^\s*附[件表]\s*\d*|\.[A-Za-z]{2,5}\s*$")
_EDGES = " \t\u3000\xa0-_|｜–—·•,，、:：?？>＞/\n"


@dataclass(frozen=True, slots=True)
class Place:
    """A change, the token it took out, and what stands around it in its line."""

    change: Change
    token: str
    before: str = ""
    after: str = ""


def describe(token: str) -> str:
    """Return a token as issues name it: by hash and length, never itself."""
    return f"sha256 {hashlib.sha256(token.encode()).hexdigest()}, {len(token)} characters"


def _fits(place: Place, around: tuple[str, str]) -> bool:
    """Return whether the words next to a place of the page are those ``around``; a field may begin with the token."""
    before, after = around[0].strip(), around[1].strip()
    left, right = place.before.strip(), place.after.strip()
    same_left = not before or left.endswith(before[-2:])
    same_right = (
        right[:6].startswith(after[:6]) or after[:6].startswith(right[:6]) if right and after else right == after
    )
    return same_left and same_right


class Mender:
    """Takes the tokens out of the parts of one notice; each change is used by the text it belongs to."""

    def __init__(self, places: list[Place]) -> None:
        self.places = places
        self.tokens = sorted({place.token for place in places}, key=lambda token: (-len(token), token))
        self.pattern = re.compile("|".join(map(re.escape, self.tokens)))
        self.unused = list(places)

    def holds(self, text: str) -> bool:
        """Return whether a token is in ``text``, percent-encoded or not."""
        return self.pattern.search(fold(text)) is not None or self.pattern.search(fold(unquote(text))) is not None

    def _choose(self, token: str, around: tuple[str, str], zone: str) -> Change:
        """Return the change of the page that this place is: of the same words around, best unused and of the zone.

        Where the words around differ the place is none of the restored ones, and is cut.
        """
        same = [place for place in self.places if place.token == token and _fits(place, around)]
        cut = [place for place in self.places if place.token == token and not place.change.restored]
        fitting = same or cut
        if not fitting:
            fitting = [Place(Change(len(self.places) + 1, zone), token, *around)]
            self.places += fitting
        best = max(fitting, key=lambda place: (place.change.zone == zone, place in self.unused))
        if best in self.unused:
            self.unused.remove(best)
        return best.change

    def mend_runs(self, runs: Runs, zone: str = "body") -> Runs:
        """Return ``runs`` with each token restored or cut, and links to it undone."""
        text = "".join(run.text for run in runs)
        folded = fold(text)
        hits = list(self.pattern.finditer(folded))
        cleaned = tuple(self._unlink(run) for run in runs)
        if not hits:
            return cleaned if cleaned != runs else runs
        mended: list[Run] = []
        at = 0
        for hit in hits:
            mended += slice_runs(cleaned, at, hit.start())
            around = (folded[: hit.start()].rpartition("\n")[2], folded[hit.end() :].partition("\n")[0])
            change = self._choose(hit[0], around, zone)
            mended.append(
                Run(change.restored, Restored(change.number)) if change.restored else Run("", Cut(change.number))
            )
            at = hit.end()
        mended += slice_runs(cleaned, at, len(text))
        return drop_hollow(merge_runs(tuple(mended)))

    def _unlink(self, run: Run) -> Run:
        return Run(run.text) if isinstance(run.mark, Link) and self.holds(run.mark.href) else run

    def mend_text(self, text: str, zone: str = "metadata") -> tuple[str, str]:
        """Return ``text`` without tokens, and what was restored in it."""
        if not self.holds(text):
            return text, ""
        runs = self.mend_runs((Run(text),), zone)
        restored = "".join(run.text for run in runs if isinstance(run.mark, Restored))
        return join_sound(runs).strip(_EDGES), restored

    def mend_texts(self, texts: tuple[str, ...], zone: str = "metadata") -> tuple[str, ...]:
        """Return ``texts`` without tokens; what is empty then is left out."""
        mended = (self.mend_text(text, zone)[0] for text in texts)
        return tuple(text for text in mended if text)

    def mend_block(self, block: Block) -> Block:
        """Return ``block`` without tokens."""
        match block:
            case Heading() | Paragraph():
                return replace(block, runs=self.mend_runs(block.runs))
            case Table():
                rows = tuple(tuple(replace(cell, runs=self.mend_runs(cell.runs)) for cell in row) for row in block.rows)
                return replace(block, rows=rows, caption=self.mend_runs(block.caption))
            case Figure():
                source = "" if self.holds(block.source) else block.source
                return Figure(self.mend_runs(block.caption), source)

    def mend_attachment(self, attachment: Attachment) -> Attachment:
        """Return ``attachment`` without tokens; an address or file name that holds one is dropped.

        A mark stands for a name of which nothing is left but its label and its kind.
        """
        file = "" if self.holds(attachment.file) else attachment.file
        url = "" if self.holds(attachment.url) else attachment.url
        title = self.mend_text(attachment.title)[0]
        if title != attachment.title and not _LABEL_AND_KIND.sub("", title).strip(_EDGES):
            title = MASK
        return replace(attachment, title=title, file=file, url=url)

    def mend_relation(self, relation: Relation) -> Relation:
        """Return ``relation`` without tokens."""
        return replace(relation, title=self.mend_text(relation.title)[0], number=self.mend_text(relation.number)[0])

    def mend_issue(self, issue: Issue) -> Issue:
        """Return ``issue`` with each token named by hash and length."""

        def defang(text: str) -> str:
            parts, at = [], 0
            for hit in self.pattern.finditer(fold(text)):
                parts += [text[at : hit.start()], f"[{describe(hit[0])}]"]
                at = hit.end()
            return "".join([*parts, text[at:]])

        return replace(issue, detail=defang(issue.detail), where=defang(issue.where))
