"""What a person wrote beside a raw file: ``<file>.yml``, read by the shell, handed to a reader as a value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What is known about a raw file from outside it. Everything is optional; empty means not said.

    What a sidecar says goes before what a page says: a person wrote it on purpose.
    """

    url: str = ""
    """Where the file was retrieved; relative links are resolved against it."""
    retrieved: str = ""
    """When, as ISO 8601."""
    publisher: str = ""
    title: str = ""
    issuer: str = ""
    charset: str = ""
    """The character set the server declared, or a person found."""
    sample: bool = False
    """The notice is an invented sample of this project."""
    sha256: str = ""
    """Of the file's bytes when they were taken in, in hexadecimal."""
    headers: str = ""
    """What the server said of the file, one ``Name: value`` a line."""


NO_SIDECAR = Sidecar()
