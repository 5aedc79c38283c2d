"""The site from the pages: HTML by MkDocs, then what MkDocs does not make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from converters.model import Notice
from converters.translation.status import Translation
from converters.writers.downloads import write_downloads
from scripts.files import write_atomically
from scripts.places import Place
from scripts.rendering import Rendered, render


def make_site(place: Place, notices: Iterable[Notice], translations: Mapping[str, Translation]) -> Rendered:
    """Make ``site/`` complete: pages, and for each notice its files to keep.

    Raises SiteError if MkDocs finds anything to warn of.
    """
    rendered = render(place)
    for notice in notices:
        for path, text in write_downloads(notice, translations[notice.id]).items():
            write_atomically(place.site / path, text, durable=False)
    return rendered
