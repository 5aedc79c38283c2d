"""What a build did, in text for people and JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from converters.issues import SEVERITIES, Code, Severity
from converters.translation.status import Summary
from scripts.archive import Archive
from scripts.pages import Written


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one build."""

    archive: Archive
    summaries: Mapping[str, Summary]
    written: Written
    search_terms: int = 0

    @property
    def issues(self) -> Counter[Code]:
        """How often each code of trouble came up."""
        return Counter(issue.code for notice in self.archive.notices for issue in notice.issues)

    @property
    def is_troubled(self) -> bool:
        """Whether a file was not read, or an issue is a warning or an error."""
        return bool(self.archive.unread) or any(SEVERITIES[code] is not Severity.INFO for code in self.issues)

    def as_data(self) -> dict[str, Any]:
        """Return the report as plain data."""
        return {
            "notices": len(self.archive.notices),
            "unread": [{"file": item.file, "reason": item.message} for item in self.archive.unread],
            "pages": {
                "new": len(self.written.new),
                "changed": len(self.written.changed),
                "unchanged": self.written.unchanged,
                "removed": len(self.written.removed),
                "edited_by_hand": self.written.kept,
            },
            "translation": dict(Counter(summary.status.value for summary in self.summaries.values())),
            "issues": {
                code.value: {"severity": SEVERITIES[code].value, "count": count}
                for code, count in sorted(self.issues.items())
            },
        }

    def as_json(self) -> str:
        """Return the report as JSON."""
        return json.dumps(self.as_data(), ensure_ascii=False, indent=2) + "\n"

    def as_text(self) -> str:
        """Return the report in a few lines."""
        data = self.as_data()
        pages = data["pages"]
        lines = [
            (f"{data['notices']} notices; pages: {pages['new']} new, {pages['changed']} changed, "
            f"{pages['unchanged']} unchanged, {pages['removed']} removed"),
            "English: " + (", ".join(f"{count} {status}" for status, count in data["translation"].items()) or "none"),
        ]
        lines += [f"kept, edited by hand: {path}" for path in pages["edited_by_hand"]]
        lines += [f"{item['severity']}: {code} ×{item['count']}" for code, item in data["issues"].items()]
        lines += [f"not read: {item['file']}: {item['reason']}" for item in data["unread"]]
        return "\n".join(lines)
