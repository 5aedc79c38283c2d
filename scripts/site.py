"""The site from the pages: MkDocs, then what MkDocs does not make (downloads, calendar files)."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Mapping

from converters.model import Notice
from converters.translation.status import Translation
from converters.writers.downloads import write_downloads
from scripts.environment import PYTHON
from scripts.files import write_atomically
from scripts.places import Place


class SiteError(Exception):
    """MkDocs could not build the site; the message holds what it said."""


def run_mkdocs(place: Place) -> None:
    """Build ``site/`` from ``docs/``, strictly. Raises SiteError with the warnings if there are any."""
    command = [str(PYTHON), "-m", "mkdocs", "build", "--strict", "--quiet"]
    # No clock may reach the pages; the banner of the theme's makers is for developers.
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "0", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=place.root, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SiteError(f"MkDocs did not build the site:\n{done.stdout}{done.stderr}")


def make_site(place: Place, notices: Iterable[Notice], translations: Mapping[str, Translation]) -> None:
    """Make ``site/`` complete: pages, and for each notice its files to keep."""
    run_mkdocs(place)
    for notice in notices:
        for path, text in write_downloads(notice, translations[notice.id]).items():
            write_atomically(place.site / path, text, durable=False)
