"""What a build did, in text for people and JSON for programs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from converters.issues import SEVERITIES, Code, Severity
from converters.writers.code_words import ISSUES
from scripts.advice import ADVICE
from scripts.building.way import Outcome
from scripts.files import printable
from scripts.places import say_passed_over
from scripts.proof import say_altered, say_gone
from scripts.strays import STRAY

WORST_FIRST = tuple(reversed(Severity))
MANY = 20
"""So many pairs of files are listed; `check` lists all."""
WHERE = "To see each with its place and words: python3 -m scripts check --all"


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one build, told."""

    outcome: Outcome

    @property
    def is_troubled(self) -> bool:
        """Whether a file was not read, altered or put in a wrong place, or an issue is a warning or an error."""
        severe = (code for code in self.outcome.issues if SEVERITIES[code] is not Severity.INFO)
        told = self.outcome.unread or self.outcome.intake.altered or self.outcome.strays
        return bool(told) or any(severe)

    def as_data(self) -> dict[str, Any]:
        """Return the report as plain data."""
        outcome = self.outcome
        totals = outcome.totals
        return {
            "notices": totals.notices,
            "files": outcome.intake.total,
            "unread": [{"file": item.file, "reason": item.message} for item in outcome.unread],
            "altered": list(outcome.intake.altered),
            "gone": [{"file": file, "notice": key} for key, file in totals.gone],
            "strays": list(outcome.strays),
            "passed_over": list(outcome.intake.passed_over),
            "pages": {
                "new": sorted(outcome.new),
                "changed": sorted(outcome.changed),
                "removed": sorted(outcome.removed),
                "edited_by_hand": sorted(outcome.kept),
                "uncut": sorted(outcome.uncut),
                "rendered": len(outcome.rendered.made),
            },
            "translation": dict(sorted(totals.statuses.items())),
            "figures": {"matched": totals.matched, "total": totals.figures},
            "issues": {
                code.value: {"severity": SEVERITIES[code].value, "count": count}
                for code, count in sorted(outcome.issues.items())
            },
        }

    def as_json(self) -> str:
        """Return the report as JSON."""
        return json.dumps(self.as_data(), ensure_ascii=False, indent=2) + "\n"

    def as_text(self) -> str:
        """Return the report in a few lines."""
        data = self.as_data()
        pages, figures = data["pages"], data["figures"]
        statuses = ", ".join(f"{count} {status}" for status, count in data["translation"].items())
        lines = [
            (
                f"{self._sum_up()}; pages: {len(pages['new'])} new, {len(pages['changed'])} changed, "
                f"{len(pages['removed'])} removed, {pages['rendered']} rendered"
            ),
            f"English: {statuses or 'none'}; {figures['matched']} of {figures['total']} figures match",
        ]
        lines += [f"kept, edited by hand: {path}" for path in pages["edited_by_hand"] if path not in pages["uncut"]]
        lines += [f"ERROR: {path}: {ISSUES[Code.UNCUT][1]}; {ADVICE[Code.UNCUT]}" for path in pages["uncut"]]
        lines += self._issue_lines()
        lines += [f"not read: {item['file']}: {item['reason']}" for item in data["unread"]]
        lines += [f"{path}: {STRAY}." for path in data["strays"]]
        lines += [f"altered: {name}: {say_altered(name)}" for name in data["altered"]]
        lines += [f"gone: notices/{name}: {say_gone(key)}" for key, name in self.outcome.totals.gone]
        lines += [say_passed_over(data["passed_over"])] if data["passed_over"] else []
        return "\n".join(map(printable, lines))

    def _sum_up(self) -> str:
        notices, files = self.outcome.totals.notices, self.outcome.intake.total
        unread = len({item.file for item in self.outcome.intake.unread})
        read = f"{unread} of them not read, or not in full" if unread else "all read"
        return f"{notices} notice{'s' * (notices != 1)} from {files} file{'s' * (files != 1)}, {read}"

    def _issue_lines(self) -> list[str]:
        """Return how often each trouble came up, in words, the worst first, and how to see them one by one."""
        found = sorted(self.outcome.issues.items(), key=lambda item: WORST_FIRST.index(SEVERITIES[item[0]]))
        lines: list[str] = []
        for code, count in found:
            advice = f"; {ADVICE[code]}" if code in ADVICE else ""
            words = ISSUES[code][1] if code in ISSUES else code
            lines.append(f"{SEVERITIES[code].value}: {count} × {words} ({code}){advice}")
            lines += self._list_unordered() if code is Code.VERSION_ORDER else []
        return [*lines, WHERE] if lines else []

    def _list_unordered(self) -> list[str]:
        """Return the files of each two texts whose order nothing tells: their sidecars can."""
        pairs = self.outcome.totals.unordered
        lines = [f"  one notice: notices/{newer} (shown as current), notices/{older}" for newer, older in pairs[:MANY]]
        return [*lines, f"  more of them: {len(pairs) - MANY}"] if len(pairs) > MANY else lines
