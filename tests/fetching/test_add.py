"""Notices are taken in byte for byte, politely, and from no server that misbehaves."""

from __future__ import annotations

import gzip
import hashlib
import socket
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.fetching.decompression import decompress
from scripts.fetching.limits import Limits
from scripts.fetching.names import safe_stem
from scripts.fetching.refusal import ADVICE, Reason, Refusal
from scripts.places import Place, find_raw_files, read_sidecar
from tests.fetching.misbehaving import ETAG, LONG, PAGE, Misbehaving
from tests.fetching.taking_in import add, make_fetcher, place, web

__all__ = ["place", "web"]


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
    missing, folder = place.root / "no.html", place.root / "empty"
    folder.mkdir()
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
