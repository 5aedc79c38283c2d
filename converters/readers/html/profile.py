"""What a publisher's profile says about its pages: selectors, label names and lines to drop, applied and counted."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from converters.fields import Found
from converters.hints.selectors import to_xpath
from converters.hints.sources import IGNORE, SourceProfile
from converters.labels import Field, squeeze
from converters.readers.html.body import PROFILE_ID
from converters.readers.html.lines import Sheet, tidy

RANK = -10
"""A profile was written for these pages: it goes before every general rule."""
_FIELDS = frozenset(one.value for one in Field)


@dataclass(slots=True)
class Applied:
    """What the profile gave: values, dropped lines, and the rows that were of use."""

    found: list[Found] = field(default_factory=list)
    dropped: set[int] = field(default_factory=set)
    rows: set[str] = field(default_factory=set)


def select(root: etree._Element, profile: SourceProfile) -> Applied:
    """Return the values that the selectors of ``profile`` find; the element of the body is marked in the tree."""
    applied = Applied()
    for name, selector in profile.selectors.items():
        hits = root.xpath(to_xpath(selector))
        first = hits[0] if isinstance(hits, list) and hits else None
        if not isinstance(first, etree._Element):  # noqa: SLF001 -- lxml names its class so
            continue
        if name == "body":
            first.set("id", PROFILE_ID)
            applied.rows.add(f"selectors: {name}")
            continue
        text = tidy(first.get("content") or "".join(str(part) for part in first.itertext())).strip()
        if text and name in _FIELDS:
            applied.found.append(Found(Field(name), text, f"selector {selector}", RANK, name))
            applied.rows.add(f"selectors: {name}")
    return applied


def apply_lines(sheet: Sheet, profile: SourceProfile, applied: Applied) -> None:
    """Add to ``applied`` what the labels of ``profile`` name on the page, and the lines that it drops."""
    if not profile.drop and not profile.labels:
        return
    drop = {squeeze(line): line for line in profile.drop}
    for at, line in enumerate(sheet.lines):
        bare = squeeze(line.text)
        if bare in drop:
            applied.dropped.add(at)
            applied.rows.add(f"drop: {drop[bare]}")
        name, colon, value = line.text.replace("：", ":").partition(":")
        label = squeeze(name)
        if label not in profile.labels:
            continue
        applied.rows.add(f"labels: {label}")
        if not colon or not value.strip():
            value = sheet.lines[at + 1].text if at + 1 < len(sheet.lines) else ""
        kind = profile.labels[label]
        if kind != IGNORE and kind in _FIELDS and value.strip():
            applied.found.append(Found(Field(kind), value.strip(), "the page", RANK + 1, label))
