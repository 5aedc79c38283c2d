"""Connections to public addresses only: what is checked is the address that is connected to, not its name.

A name may be given another address between a check and the connection (DNS rebinding), so the name is
resolved once, each address is checked, and the connection is made to that address itself.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
from functools import cache
from urllib.parse import urlsplit

from certifi import where

from scripts.fetching.refusal import Reason, Refusal

_METADATA = frozenset({"fd00:ec2::254"})


def is_public(address: str) -> bool:
    """Return whether ``address`` is one of the open Internet; addresses that wrap another are unwrapped.

    >>> [is_public(one) for one in ("8.8.8.8", "127.0.0.1", "10.1.2.3", "169.254.169.254", "::ffff:192.168.0.1")]
    [True, False, False, False, False]
    """
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inner is None and found in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return found.is_global and not found.is_multicast and address not in _METADATA


def connect(host: str, port: int, timeout: float, *, allow_private: bool) -> socket.socket:
    """Return a socket connected to ``host``. Raises Refusal if it is unknown or private, OSError if it is deaf."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as error:
        raise Refusal(Reason.UNKNOWN_HOST, f"{host} has no known address ({error})") from error
    if not allow_private:
        for *_, where in found:
            if not is_public(str(where[0])):
                raise Refusal(Reason.PRIVATE_ADDRESS, f"{host} is at {where[0]}, which is not on the open Internet")
    failure: OSError = OSError("no address to connect to")
    for family, kind, protocol, _, where in found:
        connection = socket.socket(family, kind, protocol)
        try:
            connection.settimeout(timeout)
            connection.connect(where)
        except OSError as error:
            connection.close()
            failure = error
        else:
            return connection
    raise failure


@cache
def _trust() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.load_verify_locations(where())
    return context


class Connection(http.client.HTTPConnection):
    """A connection to the host of ``url``, made by ``connect`` and, for https, encrypted and verified."""

    def __init__(self, url: str, timeout: float, *, allow_private: bool) -> None:
        parts = urlsplit(url)
        self._encrypted = parts.scheme == "https"
        self._allow_private = allow_private
        super().__init__(parts.hostname or "", parts.port or (443 if self._encrypted else 80), timeout=timeout)
        self.default_port = 443 if self._encrypted else 80

    line: socket.socket | None = None
    """The socket, known even after the library has handed it on to the answer."""

    def connect(self) -> None:
        """Connect. Raises Refusal or OSError."""
        timeout = self.timeout or 0.0
        plain = connect(self.host, self.port, timeout, allow_private=self._allow_private)
        if not self._encrypted:
            self.sock = self.line = plain
            return
        self.line = plain
        try:
            self.sock = self.line = _trust().wrap_socket(plain, server_hostname=self.host)
        except ssl.SSLCertVerificationError as error:
            plain.close()
            raise Refusal(
                Reason.CERTIFICATE, f"{self.host} shows a bad certificate ({error.verify_message})"
            ) from error
        except OSError:
            plain.close()
            raise
