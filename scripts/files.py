"""Files are replaced whole or not at all: a reader, a crash or a second process never sees half of one.

>>> import tempfile
>>> from pathlib import Path
>>> with tempfile.TemporaryDirectory() as folder:
...     write_atomically(Path(folder) / "a.txt", "明示"), write_atomically(Path(folder) / "a.txt", "明示")
(True, False)
"""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import shutil
import unicodedata
from collections.abc import Collection
from pathlib import Path

_TEMPORARY = re.compile(
    r"""
    ^\.(?P<name>.+)       # .s-1.po        the file that was being replaced
    \.(?P<process>\d+)    # .4711          the process that wrote
    -\d+                  # -1             the how-manieth of that process
    \.new~$               # .new~
    """,
    re.VERBOSE,
)
_counter = itertools.count(1)


def write_atomically(path: Path, content: str | bytes, *, durable: bool = True) -> bool:
    """Make ``path`` hold ``content`` (text as UTF-8, newlines as they are) and return whether it changed.

    The folder is made if it is missing. A file that already holds ``content`` is not touched. Otherwise
    a temporary file beside it is written and renamed over it, so that whatever happens the path holds
    all of the old or all of the new. With ``durable`` the content is on the disk before the rename;
    what can be generated again may do without. A symbolic link stays and its target is replaced. Raises
    OSError, with the old file unharmed and the temporary one removed.
    """
    data = content.encode() if isinstance(content, str) else content
    path = path.resolve() if path.is_symlink() else path
    mode = None
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        status = path.stat()
        if status.st_size == len(data) and path.read_bytes() == data:
            return False
        mode = status.st_mode & 0o7777
    path.parent.mkdir(parents=True, exist_ok=True)
    # A file name holds at most 255 bytes; the temporary one must fit too.
    name = path.name.encode()[:200].decode(errors="ignore")
    temporary = path.with_name(f".{name}.{os.getpid()}-{next(_counter)}.new~")
    try:
        _write_new(temporary, data, mode, durable=durable)
        temporary.replace(path)
    except BaseException as error:
        temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            # What a full disk says names no file, or the temporary one.
            error.filename, error.filename2 = str(path), None
        raise
    if durable:
        sync_folder(path.parent)
    return True


def say_unwritable(path: Path) -> str:
    """Return in a sentence why no file can be written at ``path``, known without writing; nothing if one may be."""
    advice = "Mend this or name another file."
    if path.is_dir():
        return f"{path}: this is a folder. {advice}"
    if not path.parent.is_dir():
        return f"{path}: there is no folder {path.parent}. Make it, or name another."
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        return f"{path}: permission to write is denied. {advice}"
    return ""


def _write_new(path: Path, data: bytes, mode: int | None, *, durable: bool) -> None:
    with path.open("xb") as file:
        if mode is not None:
            path.chmod(mode)
        file.write(data)
        file.flush()
        if durable:
            os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make the names in ``folder`` survive a power cut, where the system can do that."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def printable(text: str) -> str:
    r"""Return ``text`` with what would move, hide or break a line of a terminal written out.

    >>> printable("a\nb\u202egnp.txt")
    'a\\nb\\u202egnp.txt'
    """
    hidden = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    return "".join(
        char.encode("unicode_escape").decode() if unicodedata.category(char) in hidden else char for char in text
    )


def say_what_failed(error: OSError) -> str:
    """Return in a sentence which file could not be written or read, and why.

    >>> say_what_failed(OSError(28, "No space left on device", "site/a.html"))
    'site/a.html: No space left on device.'
    """
    if isinstance(error, shutil.Error) and error.args and isinstance(error.args[0], list):
        source, target, reason = error.args[0][0]
        return f"{target or source}: {reason}."
    where = error.filename2 or error.filename
    return f"{os.fsdecode(where)}: {error.strerror}." if where else f"{error.strerror or error}."


def remove_leftovers(folder: Path) -> int:
    """Remove below ``folder`` the temporary files of processes that no longer run; return how many."""
    removed = 0
    for directory, _, names in os.walk(folder):
        for name in names:
            temporary = _TEMPORARY.match(name)
            if temporary and not is_running(int(temporary["process"])):
                (Path(directory) / name).unlink(missing_ok=True)
                removed += 1
    return removed


def remove_all_but(folder: Path, kept: Collection[str]) -> None:
    """Remove every file below ``folder`` but ``kept`` (paths below it), and the folders that this leaves empty."""
    start = len(str(folder)) + 1
    for directory, folders, names in os.walk(folder, topdown=False):
        links = (name for name in folders if os.path.islink(f"{directory}/{name}"))  # noqa: PTH114 (as below)
        for name in (*names, *links):
            path = f"{directory}/{name}"
            if path[start:].replace(os.sep, "/") not in kept:
                os.unlink(path)  # noqa: PTH108 (tens of thousands of them)
        with contextlib.suppress(OSError):
            os.rmdir(directory)  # noqa: PTH106 (as above)


def is_running(process: int) -> bool:
    """Return whether there is a process of this number; True where that cannot be asked."""
    if process == os.getpid() or os.name != "posix":
        # Elsewhere asking a process by signal would end it.
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
