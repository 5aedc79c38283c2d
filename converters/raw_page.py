"""The parts of a raw page with their text, as the tamper check sees them, and what a reader returns."""

from __future__ import annotations

from dataclasses import dataclass

from converters.model import Notice

SEARCH_ENGINES = r"(?<!hm\.)(?:baidu(?!boxapp|browser)|sogou|so\\?\.com|sm\\?\.cn)"
"""A pattern of the engines that scripts ask about before they send readers elsewhere: their names, but for counters."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of the page; ``text`` has one line a visible line, as found.

    ``name`` is title, masthead, breadcrumb, metadata, body or footer. A page may have several zones of one
    name, in the order of the page.
    """

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """All zones of a raw page."""

    zones: tuple[Zone, ...] = ()

    def text_of(self, name: str) -> str:
        """Return the text of all zones called ``name``, in order, parted by newlines."""
        return "\n".join(zone.text for zone in self.zones if zone.name == name)


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a reader makes of bytes: the notice, and the page it stood on."""

    notice: Notice
    page: Page = Page()
    rows: frozenset[str] = frozenset()
    """The rows of the source profile that matched, named as ``sources.list_rows`` names them."""
    member: str = ""
    """The file in an archive that the bytes are; empty for a file by itself."""
