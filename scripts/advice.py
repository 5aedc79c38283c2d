"""What can be done about an issue, where a person has to decide it."""

from __future__ import annotations

from converters.issues import Code

ADVICE = {
    Code.TAMPERED_SUSPECTED: "look at its page and at the publisher's, then settle it in the file's sidecar: write the "
    "words under `genuine:` or `cut:`, and who says so under `stated:`",
    Code.STATEMENT_UNMATCHED: "write them as they stand in the file, a passage of one paragraph a line",
    Code.UNCUT: "take them out of the page, or delete the page: the next build makes it anew without them",
    Code.VERSION_ORDER: "write into the sidecars of both files when each was retrieved, like `retrieved: 2026-11-20`",
    Code.NUMBER_TWICE: "compare both with the publisher's pages; they stay two notices",
    Code.SAME_TITLE: "if they are versions of one notice, give both the same `url:` in their sidecars",
}
"""Code -> what to do."""
