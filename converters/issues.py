"""The closed vocabulary of trouble: every warning is a value, and its severity follows from its code."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much an issue matters to the reader of the page."""

    INFO = "info"
    """Worth a record; nothing to do."""
    WARNING = "warning"
    """The page stands, but a person should look."""
    ERROR = "error"
    """Something of the notice is missing or may be wrong."""


class Code(StrEnum):
    """What happened. The value is what logs and front matter say; the table below grades each."""

    # reading
    CHARSET_WRONG = "charset-wrong"
    """The declared character set is not the one the bytes are written in; the right one was used."""
    BYTES_REPLACED = "bytes-replaced"
    """Bytes that are no text in the found character set became U+FFFD."""
    LABEL_EMPTY = "label-empty"
    """A field is on the page without a value; it is left out."""
    LABEL_CONFLICT = "label-conflict"
    """Two places on the page give different values for one field."""
    LABEL_INVALID = "label-invalid"
    """A field's value is not of the field's form; it is left out."""
    DATE_ORDER = "date-order"
    """The notice was published before it was written, or ends before it begins."""
    CHECK_DIGIT = "check-digit"
    """An identifier's check digit does not fit; the identifier is kept verbatim."""
    TITLE_FROM_SUMMARY = "title-from-summary"
    """The page's own title is unusable; the summary (内容概述) stands in its place."""
    TITLE_FROM_BODY = "title-from-body"
    """The title was found in the body, not in a label."""
    DATE_FROM_SIDECAR = "date-from-sidecar"
    """A day was given by whoever publishes this archive; the detail is the day, and another that the source says."""
    # cleaning
    FURNITURE_REMOVED = "furniture-removed"
    """A line of page furniture was left out; the detail is the line."""
    DUPLICATE_BODY = "duplicate-body"
    """The body stood on the page more than once; one copy is kept."""
    GLYPH_LOST = "glyph-lost"
    """A character seems to be missing in the source; the text stands as it is, with a remark."""
    # integrity
    TAMPERED_RESTORED = "tampered-restored"
    """An injected text was replaced by what the evidence shows stood there before."""
    TAMPERED_CUT = "tampered-cut"
    """An injected text was cut out; what stood there before is not known."""
    TAMPERED_SUSPECTED = "tampered-suspected"
    """A text looks injected, but the evidence does not suffice; nothing was changed."""
    # privacy
    STATEMENT_UNMATCHED = "statement-unmatched"
    """Words that a sidecar states to be genuine or to be cut stand nowhere in the file."""
    PRIVATE_MASKED = "private-masked"
    """Private persons' numbers were masked; the detail is kind and count, never the value."""
    # content
    ATTACHMENT_MISSING = "attachment-missing"
    """The notice names an attachment that was not received."""
    IMAGE_LEFT_OUT = "image-left-out"
    """An image of the source is not shown; its place is marked."""
    TEXT_LEFT_OUT = "text-left-out"
    """Visible text of the source is not on the page; the detail is the text."""
    SEVERAL_NOTICES = "several-notices"
    """The file seems to hold another notice behind this one, which has no page of its own."""
    TRACKED_CHANGES = "tracked-changes"
    """The file has changes that nobody accepted or refused; the page shows it as if all were accepted."""
    SOURCE_ROW_UNUSED = "source-row-unused"
    """A row of a source profile matches nothing any more."""
    EXPECTATION_FAILED = "expectation-failed"
    """The page lacks what the profile of its publisher says its pages always have; the detail names it."""
    # pages
    HAND_EDITED = "hand-edited"
    """A page was edited by hand; it is kept as it is."""
    TEXT_EDITED = "text-edited"
    """The Chinese text of a page was changed by hand; it is kept, and no longer what the raw file says."""
    UNCUT = "uncut"
    """A page that was edited by hand holds words that are cut from the notice; the detail is their hash and length."""
    DUPLICATE_NOTICE = "duplicate-notice"
    """Two raw files hold one notice; one page names both."""
    NEW_VERSION = "new-version"
    """A later copy of the notice differs; the page shows both versions."""
    VERSION_ORDER = "version-order"
    """Nothing tells which of two texts of the notice is newer; the detail is the file of the one taken for older."""
    NUMBER_TWICE = "number-twice"
    """Another notice bears the same document number; the detail is its title."""
    SAME_TITLE = "same-title"
    """Another notice of the issuer has the same title and may be a version of this one; the detail is its file."""
    SOURCE_MISSING = "source-missing"
    """The raw file of a page is gone; the page is kept and says so."""
    HASH_MISMATCH = "hash-mismatch"
    """A raw file is not the one its page was made from, or not the one that was taken in."""
    # not read at all
    UNREADABLE = "unreadable"
    """The file could not be read; the detail says why and what to do."""


SEVERITIES: dict[Code, Severity] = {
    Code.CHARSET_WRONG: Severity.INFO,
    Code.BYTES_REPLACED: Severity.ERROR,
    Code.LABEL_EMPTY: Severity.INFO,
    Code.LABEL_CONFLICT: Severity.WARNING,
    Code.LABEL_INVALID: Severity.WARNING,
    Code.DATE_ORDER: Severity.WARNING,
    Code.CHECK_DIGIT: Severity.INFO,
    Code.TITLE_FROM_SUMMARY: Severity.WARNING,
    Code.TITLE_FROM_BODY: Severity.INFO,
    Code.DATE_FROM_SIDECAR: Severity.INFO,
    Code.FURNITURE_REMOVED: Severity.INFO,
    Code.DUPLICATE_BODY: Severity.INFO,
    Code.GLYPH_LOST: Severity.WARNING,
    Code.TAMPERED_RESTORED: Severity.WARNING,
    Code.TAMPERED_CUT: Severity.WARNING,
    Code.TAMPERED_SUSPECTED: Severity.WARNING,
    Code.STATEMENT_UNMATCHED: Severity.WARNING,
    Code.PRIVATE_MASKED: Severity.WARNING,
    Code.ATTACHMENT_MISSING: Severity.INFO,
    Code.IMAGE_LEFT_OUT: Severity.INFO,
    Code.TEXT_LEFT_OUT: Severity.WARNING,
    Code.SEVERAL_NOTICES: Severity.WARNING,
    Code.TRACKED_CHANGES: Severity.WARNING,
    Code.SOURCE_ROW_UNUSED: Severity.WARNING,
    Code.EXPECTATION_FAILED: Severity.WARNING,
    Code.HAND_EDITED: Severity.INFO,
    Code.TEXT_EDITED: Severity.WARNING,
    Code.UNCUT: Severity.ERROR,
    Code.DUPLICATE_NOTICE: Severity.INFO,
    Code.NEW_VERSION: Severity.INFO,
    Code.VERSION_ORDER: Severity.WARNING,
    Code.NUMBER_TWICE: Severity.WARNING,
    Code.SAME_TITLE: Severity.INFO,
    Code.SOURCE_MISSING: Severity.WARNING,
    Code.HASH_MISMATCH: Severity.ERROR,
    Code.UNREADABLE: Severity.ERROR,
}


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that happened to one notice.

    ``where`` names the place for a person (a field, a zone, a segment id, a line number); ``detail``
    says what was seen. Neither ever holds an injected brand or a private number.
    """

    code: Code
    detail: str = ""
    where: str = ""

    @property
    def severity(self) -> Severity:
        """The severity of the code."""
        return SEVERITIES[self.code]


class ReadError(Exception):
    """A file that cannot become a notice.

    ``reason`` says what the file is (one clause), ``advice`` what to do next (one sentence).
    """

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(f"{reason}. {advice}")
        self.reason = reason
        self.advice = advice
