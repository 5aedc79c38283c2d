"""Why an address was not fetched: a closed list of reasons, each with what to do next."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """What stood in the way. The value is what messages say; the table below gives the advice."""

    SCHEME = "scheme"
    """The address is not http or https, or holds a password."""
    SIGNS = "signs"
    """The address holds signs that no address has."""
    PRIVATE_ADDRESS = "private-address"
    """The host stands in a private network."""
    UNKNOWN_HOST = "unknown-host"
    """No address is known for the host's name."""
    CERTIFICATE = "certificate"
    """The host does not prove that it is the one it says."""
    ROBOTS = "robots"
    """The host's robots.txt forbids it, or could not be read."""
    REDIRECT_LOOP = "redirect-loop"
    """A redirect leads back to where it came from."""
    REDIRECTS = "redirects"
    """More redirects than the limit, or one that leads nowhere."""
    NOT_FOUND = "not-found"
    """404 or 410: what a list still names may be gone."""
    FORBIDDEN = "forbidden"
    """401, 403 or 451."""
    TOO_MANY = "too-many-requests"
    """429, or 503 with a time to wait."""
    STATUS = "status"
    """Any other answer than 200."""
    TYPE = "type"
    """A kind of content that holds no notice."""
    TOO_LARGE = "too-large"
    """More bytes than the limit, as sent."""
    BOMB = "decompression-bomb"
    """More bytes than the limit, once decompressed."""
    ENCODING = "encoding"
    """A compression that was not asked for and is not known, or is broken."""
    WRONG_LENGTH = "wrong-length"
    """The body is longer or shorter than its Content-Length."""
    DEADLINE = "deadline"
    """The answer was not complete in time, however slowly it went on."""
    BROKEN = "broken-connection"
    """The connection failed or broke, again and again."""
    EMPTY = "empty"
    """There was nothing in the answer."""


ADVICE: dict[Reason, str] = {
    Reason.SCHEME: "Give an address that begins with http:// or https:// and holds no user name or password.",
    Reason.SIGNS: "Copy the address from a browser, which writes %20 for a space.",
    Reason.PRIVATE_ADDRESS: "If you trust this host, say --allow-private.",
    Reason.UNKNOWN_HOST: "Check the spelling of the host, and your connection.",
    Reason.CERTIFICATE: "Check the address; if it is right, save the page in a browser, and add the file.",
    Reason.ROBOTS: "Ask the publisher for the file, or save the page in a browser and add the file.",
    Reason.REDIRECT_LOOP: "Open the address in a browser, save the page, and add the file.",
    Reason.REDIRECTS: "Give the address where the notice stands now.",
    Reason.NOT_FOUND: "Look for the notice on the publisher's site, and give its present address.",
    Reason.FORBIDDEN: "Save the page in a browser, and add the file.",
    Reason.TOO_MANY: "Try again later, with a larger --rate.",
    Reason.STATUS: "Try again later.",
    Reason.TYPE: "Give the page or the document that holds the notice's text.",
    Reason.TOO_LARGE: "If the file is really that large, raise --limit.",
    Reason.BOMB: "If the file is really that large, raise --limit.",
    Reason.ENCODING: "Save the page in a browser, and add the file.",
    Reason.WRONG_LENGTH: "Try again later; if it stays so, save the page in a browser, and add the file.",
    Reason.DEADLINE: "Run the command again to go on, or raise --deadline.",
    Reason.BROKEN: "Run the command again to go on where it broke.",
    Reason.EMPTY: "Try again later.",
}


class Refusal(Exception):  # noqa: N818 (a decision, not an error)
    """An address that was not fetched: ``reason``, and ``detail``, one clause that says what was seen."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(f"{reason.value}: {detail}. {ADVICE[reason]}")
        self.reason = reason
        self.detail = detail
