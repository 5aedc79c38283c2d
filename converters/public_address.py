"""Addresses that a file says it came from: what of them is for the public."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit, urlunsplit

_SECRETS = "token|access_?token|jsessionid|phpsessid|session_?id|ticket|passw(?:or)?d|pwd|secret|api_?key"
_SECRET_PART = re.compile(rf"(?:^|(?<=&))(?:{_SECRETS})=[^&]*(?:&|$)", re.IGNORECASE)
_SECRET_PATH = re.compile(rf";(?:{_SECRETS})=[^/;]*", re.IGNORECASE)
_PRIVATE_ENDS = (".local", ".localhost", ".localdomain", ".internal", ".intranet", ".lan", ".home.arpa")


def clean_address(address: str) -> str:
    """Return ``address`` without names of users and keys of sessions; nothing if its host is not on the open network.

    >>> clean_address("https://u:secret@www.linlan.example/a?id=3&token=9f8e"), clean_address("http://127.0.0.1:8080/")
    ('https://www.linlan.example/a?id=3', '')
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not _is_public(host):
        return ""
    path = _SECRET_PATH.sub("", parts.path)
    query = _SECRET_PART.sub("", parts.query).removesuffix("&") if _SECRET_PART.search(parts.query) else parts.query
    place = parts.netloc.rpartition("@")[2]
    if (place, path, query) == (parts.netloc, parts.path, parts.query):
        return address
    return urlunsplit(parts._replace(netloc=place, path=path, query=query))


def is_web_address(text: str) -> bool:
    """Return whether ``text`` is a whole address of the web, in one word.

    >>> is_web_address("https://www.linlan.example/"), is_web_address("www.linlan.example"), is_web_address("https://")
    (True, False, False)
    """
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"\s", text)


def _is_public(host: str) -> bool:
    bare = host.partition("%")[0]
    if ":" in bare or bare[-1:].isdigit():  # no other host is an address in figures
        try:
            return ipaddress.ip_address(bare).is_global
        except ValueError:
            pass
    return "." in host.strip(".") and not host.rstrip(".").endswith(_PRIVATE_ENDS)
