"""Addresses that are asked and those that are not: private networks, redirects into them, names that change."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from scripts.fetching import addresses
from scripts.fetching.addresses import is_public
from scripts.fetching.download import check_address
from scripts.fetching.refusal import Reason, Refusal
from scripts.places import Place
from tests.fetching.misbehaving import Misbehaving
from tests.fetching.taking_in import add, make_fetcher, place, web

__all__ = ["place", "web"]


def test_a_private_address_is_refused(web: Misbehaving, place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    port = web.server_address[1]
    given = [web.url + "/good.html", f"http://localhost:{port}/good.html", f"http://[::ffff:127.0.0.1]:{port}/"]
    given += [f"http://2130706433:{port}/", f"http://0x7f.1:{port}/", "http://169.254.169.254/latest/"]
    assert add(place, *given, private=False) == 1
    assert capsys.readouterr().err.count(f": {Reason.PRIVATE_ADDRESS.value}: ") == len(given)
    assert web.asked == []


def _pretend_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the server of the test stand for one of the open Internet, and nothing else that is private."""
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1" or is_public(address))


def test_a_redirect_into_a_private_network_is_refused(
    web: Misbehaving, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    _pretend_public(monkeypatch)
    with pytest.raises(Refusal) as refused:
        make_fetcher(place, private=False).fetch(web.url + "/to-metadata")
    assert refused.value.reason is Reason.PRIVATE_ADDRESS
    assert "169.254.169.254" in refused.value.detail


def test_a_name_that_changes_its_address_does_not_slip_by(
    web: Misbehaving, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = web.server_address[1]
    answers = iter(["8.8.8.8", "127.0.0.1"])
    resolve, connected = socket.getaddrinfo, list[Any]()

    def rebind(host: str, *_: Any, **__: Any) -> Any:
        assert host == "rebinding.example"
        return resolve(next(answers), port, type=socket.SOCK_STREAM)

    def note(self: socket.socket, where: Any) -> None:
        connected.append(where[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", rebind)
    monkeypatch.setattr(socket.socket, "connect", note)
    for _ in range(2):
        with pytest.raises((Refusal, OSError)):
            addresses.connect("rebinding.example", port, 1.0, allow_private=False)
    assert connected == ["8.8.8.8"], "only the address that was checked is connected to"


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("1.1.1.1", True), ("2606:4700::1111", True), ("0.0.0.0", False), ("100.64.0.1", False),
        ("172.16.0.1", False), ("224.0.0.1", False), ("::1", False), ("fe80::1%eth0", False), ("fc00::1", False),
        ("64:ff9b::7f00:1", False), ("2002:7f00:1::", False), ("::ffff:10.0.0.1", False),
    ],
)  # fmt: skip
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


@pytest.mark.parametrize(
    "url", ["ftp://a.example/x", "file:///etc/passwd", "http://user:word@a.example/", "http://", "http://a b/"]
)
def test_other_addresses_are_refused(place: Place, url: str) -> None:
    with pytest.raises(Refusal) as refused:
        make_fetcher(place).fetch(url)
    assert refused.value.reason is Reason.SCHEME
    assert "word" not in str(refused.value).replace("password", "")


def test_an_address_with_a_sign_that_none_has_is_told_so(place: Place) -> None:
    with pytest.raises(Refusal, match=r"holds a space or a sign that cannot be seen\. Copy the address from a browser"):
        make_fetcher(place).fetch("http://www.linlan.example/通知\u20281.html")
    assert check_address("http://www.linlan.example/通知 1.html") == "http://www.linlan.example/通知%201.html"
