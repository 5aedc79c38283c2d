"""The last site that a build finished: aside while another is made from the ground up, and back if that fails."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from scripts.building.forgotten import clear_forgotten, is_known, list_known
from scripts.building.ledger import Ledger
from scripts.files import remove_all_but
from scripts.places import Place
from scripts.rendering import forget_if_stale
from scripts.site_settings import check_settings

UNFINISHED = "unfinished"
"""In the cache while a build is at work on ``site``: one that was cut off left files there that nobody noted."""
LAST = "last-site"
"""In the cache: what ``site`` held before a build that makes all of it anew, until that comes to its end."""
DONE = "last-site.done"
"""The same, once it is not wanted any more."""
_NO_FOLDER_TO_MOVE = (errno.EXDEV, errno.EBUSY)
"""What a system says of a folder that is a disk of its own."""


def begin_site(ledger: Ledger, place: Place) -> None:
    """Make ``site`` hold nothing but what this build can go on from; what it held else is kept until ``end_site``.

    Raises PlaceError, with all as it was, for settings that a person has to mend.
    """
    check_settings(place)
    unfinished = place.cache / UNFINISHED
    was_cut_off = unfinished.exists() or (place.cache / LAST).exists()
    shutil.rmtree(place.cache / DONE, ignore_errors=True)
    unfinished.touch()
    if was_cut_off:
        _set_aside(place, ())
        forget_if_stale(place)
    elif forget_if_stale(place):
        _set_aside(place, list_known(ledger, place))
    elif not is_known(ledger):
        _set_aside(place, [path.relative_to(place.site).as_posix() for path in place.site.rglob("*") if path.is_file()])
    clear_forgotten(ledger, place)


def end_site(place: Place) -> None:
    """Let go of what ``site`` held before: it is finished."""
    if (place.cache / LAST).exists():
        (place.cache / LAST).rename(place.cache / DONE)
    (place.cache / UNFINISHED).unlink()
    shutil.rmtree(place.cache / DONE, ignore_errors=True)


def put_back(place: Place) -> None:
    """Make ``site`` hold again what was set aside, if anything was."""
    last = place.cache / LAST
    if last.exists():
        shutil.rmtree(place.site, ignore_errors=True)
        last.rename(place.site)


def _set_aside(place: Place, kept: Iterable[str]) -> None:
    """Leave in ``site`` only ``kept`` (paths below it), and all that it held in the cache, where nothing is yet.

    A ``site`` that is a link or a disk of its own cannot be moved: it is cleared.
    """
    last = place.cache / LAST
    if last.exists():  # then a build was cut off, and what is in ``site`` is its beginning
        shutil.rmtree(place.site, ignore_errors=True)
    elif place.site.exists() and not _moves(place.site, last):
        remove_all_but(place.site, frozenset(kept))
    for path in kept if last.exists() else ():
        if (last / path).is_file():
            _link(last / path, place.site / path)


def _moves(site: Path, to: Path) -> bool:
    """Return whether ``site`` stands at ``to`` now."""
    if site.is_symlink():
        return False
    try:
        site.rename(to)
    except OSError as error:
        if error.errno in _NO_FOLDER_TO_MOVE:
            return False
        raise
    return True


def _link(file: Path, to: Path) -> None:
    """Let ``file`` stand at ``to`` too. Builds replace files and never write into them, so one body will do."""
    to.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(file, to)
    except OSError:
        shutil.copy2(file, to)
