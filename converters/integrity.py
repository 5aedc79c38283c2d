"""What the tamper check says of a raw copy: the verdict, every change and its evidence, doubts and statements."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class IntegrityStatus(StrEnum):
    """What the tamper check found in the raw copy."""

    CLEAN = "clean"
    SUSPICIOUS = "suspicious"
    TAMPERED = "tampered-copy"


@dataclass(frozen=True, slots=True)
class Change:
    """One place of a tampered copy. ``number`` from 1 in reading order; ``zone`` names the part of the page.

    ``now`` is what stands there now with a little context (empty if cut and nothing is left);
    the injected text itself is never kept.
    """

    number: int
    zone: str
    """``title``, ``masthead``, ``breadcrumb``, ``metadata``, ``body``, ``footer``."""
    restored: str = ""
    """What was put back; empty when the place was cut."""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One independent line of evidence for a restoration; ``kind`` is a key of the texts in both languages."""

    kind: str
    """``site-code``, ``police-record``, ``icp-province``, ``surviving-name``, ``unique-subdistrict`` or
    ``parent-city``."""
    detail: str


@dataclass(frozen=True, slots=True)
class Integrity:
    """The verdict on the raw copy, every change, and why."""

    status: IntegrityStatus = IntegrityStatus.CLEAN
    changes: tuple[Change, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    token_sha256: str = ""
    """SHA-256 of the injected text, so that copies can be compared without printing it."""
    token_length: int = 0
    suspects: tuple[tuple[str, int], ...] = ()
    """SHA-256 and length of each text that looks inserted and stands."""
    doubtful: tuple[str, ...] = ()
    """The segments that hold one of them, by id."""
    title: tuple[str, ...] = ()
    """The title as the copy has it, where words of it are in doubt: in pieces, in turns sound and in doubt.

    The title of the notice is then the sound pieces with ``[…]`` between; where those are none, another line that
    names it.
    """

    issuer: tuple[str, ...] = ()
    """The issuer as the copy has it, where words of it are in doubt, in pieces as those of the title.

    The issuer of the notice is then whom another, clean part of it names, or nobody.
    """

    genuine: int = 0
    """So many passages are genuine, as the publisher of the site states; the check does not ask them."""
    stated: tuple[str, ...] = ()
    """Who stated what is genuine and what is to be cut, when and on what ground: a line for each decision."""

    @property
    def has_doubts(self) -> bool:
        """Whether words that look inserted stand in the text, the title or the issuer."""
        return self.status is IntegrityStatus.SUSPICIOUS or self.has_placed_doubts

    @property
    def has_placed_doubts(self) -> bool:
        """Whether it is known where they stand."""
        return bool(self.doubtful or self.title or self.issuer)


NOT_DOUBTED = Integrity()
