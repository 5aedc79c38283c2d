"""The browser that the tests and the pictures are made with: Chromium, without a window."""

from __future__ import annotations

import shutil

NAMES = ("chromium-headless-shell", "chromium", "google-chrome")
"""The first that is installed is taken; the shell draws the same pages in less than half of the time."""
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""It asks nobody outside of this machine for anything."""


def find_browser() -> str:
    """Return the path of the browser, "" where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), "")
