"""Notices are taken in byte for byte, politely, and from no server that misbehaves."""

from __future__ import annotations

import argparse
import gzip
import hashlib
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts import add as command
from scripts.fetching import addresses
from scripts.fetching.addresses import is_public
from scripts.fetching.decompression import decompress
from scripts.fetching.download import Fetcher, check_address
from scripts.fetching.exchange import AGENT
from scripts.fetching.limits import Limits
from scripts.fetching.names import safe_stem
from scripts.fetching.rate import HostRate
from scripts.fetching.refusal import ADVICE, Reason, Refusal
from scripts.places import Place, find_raw_files, read_sidecar
from tests.fetching.misbehaving import ETAG, LONG, PAGE, Misbehaving, misbehave, say_robots

QUICK = Limits(size=1_000_000, silence=2.0, deadline=8.0, wait=2.0)


@pytest.fixture
def web() -> Iterator[Misbehaving]:
    with misbehave() as server:
        yield server


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def make_fetcher(place: Place, limits: Limits = QUICK, *, private: bool = True) -> Fetcher:
    return Fetcher(place.cache / "fetching", limits, 0.0, private)


def add(place: Place, *given: str, private: bool = True) -> int:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    own = ["--rate", "0", "--limit", "1", *(["--allow-private"] if private else [])]
    return command.add(place, parser.parse_args([*given, *own]))


def names(place: Place) -> list[str]:
    return [path.name for path in find_raw_files(place.notices)] if place.notices.exists() else []


REFUSED = {
    "/loop-a": Reason.REDIRECT_LOOP,
    "/self": Reason.REDIRECT_LOOP,
    "/hop-0": Reason.REDIRECTS,
    "/nowhere": Reason.REDIRECTS,
    "/to-file": Reason.SCHEME,
    "/short.html": Reason.WRONG_LENGTH,
    "/long.html": Reason.WRONG_LENGTH,
    "/nonsense.html": Reason.WRONG_LENGTH,
    "/huge.html": Reason.TOO_LARGE,
    "/bomb.html": Reason.BOMB,
    "/endless.html": Reason.TOO_LARGE,
    "/not-gzip.html": Reason.ENCODING,
    "/brotli.html": Reason.ENCODING,
    "/reset.html": Reason.WRONG_LENGTH,
    "/chunked.html": Reason.BROKEN,
    "/listed-but-gone.html": Reason.NOT_FOUND,
    "/forbidden.html": Reason.FORBIDDEN,
    "/too-many.html": Reason.TOO_MANY,
    "/failing.html": Reason.STATUS,
    "/film.html": Reason.TYPE,
    "/empty.html": Reason.EMPTY,
}
"""What a server does -> how it is named."""


@pytest.mark.parametrize(("path", "reason"), REFUSED.items(), ids=REFUSED)
def test_misbehaviour_is_named_and_leaves_nothing(
    web: Misbehaving, place: Place, path: str, reason: Reason, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(place, web.url + path, web.url + "/good.html") == 1
    said = capsys.readouterr()
    assert f"{web.url}{path}: {reason.value}: " in said.err
    assert ADVICE[reason] in said.err
    assert "1 of 2 not taken in" in said.err
    assert said.out == "notices/good.html\n", "the rest goes on"
    assert names(place) == ["good.html"]


@pytest.mark.parametrize("path", ["/slow.html", "/slow-head.html"])
def test_a_slow_answer_ends_at_the_deadline(web: Misbehaving, place: Place, path: str) -> None:
    begun = time.monotonic()
    with pytest.raises(Refusal) as refused:
        make_fetcher(place, Limits(deadline=1.0)).fetch(web.url + path)
    assert refused.value.reason is Reason.DEADLINE
    assert time.monotonic() - begun < 5


def test_silence_is_a_broken_connection(place: Place) -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        fetcher = make_fetcher(place, Limits(silence=0.2, attempts=2))
        with pytest.raises(Refusal) as refused:
            fetcher.fetch(f"http://127.0.0.1:{deaf.getsockname()[1]}/a.html")
    assert refused.value.reason is Reason.BROKEN


def test_stores_byte_for_byte_with_what_is_known(web: Misbehaving, place: Place) -> None:
    assert add(place, web.url + "/to-good", "--sample") == 0
    raw = place.notices / "good.html"
    assert raw.read_bytes() == PAGE
    sidecar = read_sidecar(raw)
    assert sidecar.url == f"{web.url}/good.html", "the address that gave it, after redirects"
    assert sidecar.sha256 == hashlib.sha256(PAGE).hexdigest()
    assert sidecar.charset == "utf-8"
    assert sidecar.retrieved.startswith("20")
    assert sidecar.sample
    assert "content-type: text/html; charset=utf-8" in sidecar.headers.splitlines()


def test_what_was_sent_compressed_is_stored_as_it_was_meant(web: Misbehaving, place: Place) -> None:
    assert add(place, web.url + "/zipped.html") == 0
    assert (place.notices / "zipped.html").read_bytes() == PAGE
    assert "content-encoding: gzip" in read_sidecar(place.notices / "zipped.html").headers


def test_nothing_is_stored_twice_or_overwritten(web: Misbehaving, place: Place, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "good.html"
    other.parent.mkdir()
    other.write_bytes(PAGE.replace("供暖".encode(), "供水".encode()))
    assert add(place, web.url + "/good.html", web.url + "/show.jsp?id=1", str(other), str(other)) == 0
    assert names(place) == ["good-2.html", "good.html"]
    assert (place.notices / "good.html").read_bytes() == PAGE
    assert (place.notices / "good-2.html").read_bytes() == other.read_bytes()


def test_a_lost_sidecar_comes_back(web: Misbehaving, place: Place) -> None:
    assert add(place, web.url + "/good.html") == 0
    sidecar = place.notices / "good.html.yml"
    sidecar.unlink()
    assert add(place, web.url + "/good.html") == 0
    assert read_sidecar(place.notices / "good.html").url == f"{web.url}/good.html"


def test_names_are_safe(web: Misbehaving, place: Place) -> None:
    assert add(place, web.url + "/named") == 0
    assert names(place) == ["heating.html"]
    assert add(place, web.url + "/zipped.html?x=../../a", "--to", "../../../tmp/x.yml") == 0
    assert names(place) == ["heating.html"], "the same bytes"
    (place.root / "a.yml").write_text("临岚市人民政府关于供水的通知", "utf-8")
    assert add(place, str(place.root / "a.yml")) == 0
    assert names(place) == ["a.txt", "heating.html"]


@given(st.text(max_size=300))
def test_any_text_becomes_a_safe_stem(text: str) -> None:
    stem = safe_stem(text)
    assert stem
    assert len(stem.encode()) <= 110
    assert not set(stem) & set('/\\:*?"<>|\0\n')
    assert not stem.startswith((".", "-"))
    assert safe_stem(stem) == stem


def test_robots_are_obeyed(web: Misbehaving, place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    web.robots = say_robots(
        "User-agent: *\nDisallow: /secret/\n\nUser-agent: mingshi\nDisallow: /secret/\nDisallow: /show"
    )
    assert add(place, web.url + "/show.jsp", web.url + "/to-secret", web.url + "/good.html") == 1
    said = capsys.readouterr().err
    assert said.count(f"{Reason.ROBOTS.value}: {web.url}/robots.txt forbids /") == 2
    assert web.paths() == ["/robots.txt", "/to-secret", "/good.html"], "asked once; nothing forbidden was asked for"
    assert all(headers["User-Agent"] == AGENT for _, _, headers in web.asked)


def test_robots_that_cannot_be_read_forbid(web: Misbehaving, place: Place) -> None:
    web.robots = lambda handler: handler.head(503, Content_Length=0)
    with pytest.raises(Refusal) as refused:
        make_fetcher(place).fetch(web.url + "/good.html")
    assert refused.value.reason is Reason.ROBOTS
    assert web.paths() == ["/robots.txt"]


def test_a_host_has_its_pause(web: Misbehaving, place: Place) -> None:
    web.robots = say_robots("User-agent: *\nCrawl-delay: 1\n")
    fetcher = Fetcher(place.cache, QUICK, 0.5, allow_private=True)
    fetcher.fetch(web.url + "/good.html")
    fetcher.fetch(web.url + "/show.jsp")
    robots, first, second = (when for _, when, _ in web.asked)  # noted by the server, which may come to it late
    assert first - robots >= 0.3
    assert second - first >= 0.7, "what robots.txt asks for goes before a shorter --rate"


def test_hosts_wait_for_themselves_only() -> None:
    now, slept = [0.0], list[float]()

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    rate = HostRate(1.0, lambda: now[0], sleep)
    for url in ("http://a.example/1", "http://b.example/1", "http://A.example/2", "http://b.example/2"):
        rate.wait(url)
    assert slept == [1.0]


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


def test_a_broken_download_goes_on_where_it_broke(web: Misbehaving, place: Place) -> None:
    said: list[str] = []
    fetcher = make_fetcher(place)
    fetcher.tell = said.append
    assert fetcher.fetch(web.url + "/breaking.html").data == LONG
    headers = web.asked[-1][2]
    assert (headers["Range"], headers["If-Range"]) == ("bytes=100000-", ETAG)
    assert "going on after 100,000 bytes" in said
    assert any("reset" in line for line in said)
    assert list((place.cache / "fetching").iterdir()) == []


def test_a_later_run_goes_on_too(web: Misbehaving, place: Place) -> None:
    with pytest.raises(Refusal):
        make_fetcher(place, Limits(attempts=1)).fetch(web.url + "/breaking.html")
    assert make_fetcher(place, Limits(attempts=1)).fetch(web.url + "/breaking.html").data == LONG
    assert [headers.get("Range") for path, _, headers in web.asked if path == "/breaking.html"] == [
        None,
        "bytes=100000-",
    ]


@pytest.mark.parametrize("path", ["/changed.html", "/elsewhere.html"])
def test_versions_are_never_mixed(web: Misbehaving, place: Place, path: str) -> None:
    assert make_fetcher(place).fetch(web.url + path).data == PAGE


def test_patience_is_had_when_asked_for(web: Misbehaving, place: Place) -> None:
    assert make_fetcher(place).fetch(web.url + "/patience.html").data == PAGE
    first, second = (when for path, when, _ in web.asked if path == "/patience.html")
    assert second - first >= 0.9


def test_a_wrong_character_set_is_named_and_the_bytes_stay(
    web: Misbehaving, place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(place, web.url + "/charset.html") == 0
    assert "charset-wrong: declared gb2312, written in utf-8" in capsys.readouterr().err
    assert (place.notices / "charset.html").read_bytes() == PAGE
    assert read_sidecar(place.notices / "charset.html").charset == "gb2312"


def test_what_is_no_notice_is_refused(web: Misbehaving, place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    missing, folder = place.root / "no.html", place.root
    assert add(place, web.url + "/picture.html", str(missing), str(folder)) == 1
    said = capsys.readouterr().err
    assert "the file is a PNG picture. Run text recognition over it" in said
    assert f"{missing}: No such file or directory. Check that the file is there" in said
    assert f"{folder}: the folder holds no file that could be a notice." in said
    assert "3 of 3 not taken in" in said


def test_a_bomb_of_many_members_is_one_too() -> None:
    data = gzip.compress(b"\0" * 600_000) * 2
    assert len(decompress(data, "gzip", 2_000_000)) == 1_200_000
    with pytest.raises(Refusal) as refused:
        decompress(data, "gzip", 1_000_000)
    assert refused.value.reason is Reason.BOMB
    with pytest.raises(Refusal):
        decompress(data[:-20], "gzip", 2_000_000)


def test_every_reason_has_its_advice() -> None:
    assert set(ADVICE) == set(Reason)
