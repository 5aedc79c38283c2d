"""LibreOffice without a window: old office formats to those the library reads."""

from __future__ import annotations

import functools
import shutil
import subprocess
import tempfile
from pathlib import Path

from converters.detect import Format
from converters.issues import ReadError

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 120
_FILTERS: dict[Format, str] = {
    Format.DOCX: "docx:MS Word 2007 XML",
    Format.XLSX: "xlsx:Calc MS Excel 2007 XML",
    Format.PDF: "pdf",
}
"""Wanted format -> LibreOffice's name of it."""


@functools.cache
def find_office() -> str:
    """Return the path of LibreOffice; empty if it is not installed."""
    return next((path for name in _PROGRAMS if (path := shutil.which(name))), "")


def turn(data: bytes, found: Format, wanted: Format) -> bytes:
    """Return ``data``, a file of format ``found``, as one of format ``wanted``.

    Each call has a profile of its own, so that several can run at once. Raises ReadError without
    LibreOffice, and when it fails or takes longer than two minutes.
    """
    program = find_office()
    if not program:
        raise ReadError(
            f"the file is in the format {found}, which only an office program reads",
            "Install LibreOffice (on Debian: libreoffice-writer-nogui and libreoffice-calc-nogui), "
            f"or save it as {wanted}.",
        )
    with tempfile.TemporaryDirectory(prefix="mingshi-office-") as folder:
        place = Path(folder)
        source = place / f"notice.{found.value}"
        source.write_bytes(data)
        command = [
            *(program, "--headless", "--norestore", "--nolockcheck", "--nodefault"),
            f"-env:UserInstallation={(place / 'profile').as_uri()}",
            *("--convert-to", _FILTERS[wanted], "--outdir", str(place / "out"), str(source)),
        ]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
        except subprocess.TimeoutExpired as error:
            late = f"LibreOffice took more than {_SECONDS} seconds"
            raise ReadError(late, f"Save it as {wanted} by hand.") from error
        result = place / "out" / f"notice.{wanted.value}"
        if not result.exists():
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            reason = said[-1] if said else "no reason given"
            raise ReadError(f"LibreOffice could not read it ({reason})", f"Save it as {wanted} by hand.")
        return result.read_bytes()
