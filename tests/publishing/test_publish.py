"""Publishing: what is sent, in which order, and that a host never shows half a site."""

from __future__ import annotations

import argparse
import gzip
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import brotli
import pytest

from converters.writers.sitemap import write_index
from scripts.environment import ROOT
from scripts.places import Place
from scripts.publish import add_arguments, find_troubles, find_warnings, run
from scripts.publishing.folder import send_to_folder
from scripts.publishing.git import send_to_branch
from scripts.publishing.headers import SECURITY_HEADERS
from scripts.publishing.plan import make_plan, read_manifest
from scripts.publishing.release import Release, prepare_release
from scripts.publishing.rsync import send_by_rsync
from scripts.publishing.s3 import send_to_bucket
from scripts.publishing.targets import TargetError


def write(root: Path, **files: str) -> None:
    for name, text in files.items():
        path = root / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A site of few files: two pages, what they use, what leads to them."""
    made = Place(tmp_path / "project")
    style = "p { color: green }\n" * 100
    write(
        made.site,
        index_html='<a href="zh/notices/2026/a.html">a</a>',
        **{"404_html": "<p>nothing here</p>"},
        assets__site_css=style,
        zh__index_html='<a href="notices/2026/a.html">a</a>',
        zh__notices__2026__a_html='<link href="../../../assets/site.css"><p id="s-1">' + "明" * 1000,
        search__index_json="{}",
    )
    return made


def on_host(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_release_holds_compressed_forms_that_unpack_to_the_same(place: Place) -> None:
    release = prepare_release(place)
    page = (place.site / "zh/notices/2026/a.html").read_bytes()
    assert gzip.decompress((release.folder / "zh/notices/2026/a.html.gz").read_bytes()) == page
    assert brotli.decompress((release.folder / "zh/notices/2026/a.html.br").read_bytes()) == page
    assert not (release.folder / "search/index.json.gz").exists()
    assert {".nojekyll", "robots.txt", "_headers", "404.html"} <= set(release.files)


def test_preparing_twice_changes_nothing(place: Place) -> None:
    first = on_host(prepare_release(place).folder)
    assert on_host(prepare_release(place).folder) == first


def test_assets_go_before_pages_and_pages_before_what_leads_to_them(place: Place) -> None:
    plan = make_plan(prepare_release(place).files, {})
    assert "assets/site.css" in plan.assets
    assert "zh/notices/2026/a.html.br" in plan.pages
    assert {"index.html", "zh/index.html", "search/index.json"} <= set(plan.indexes)
    assert read_manifest(plan.closing) == prepare_release(place).files


def test_a_dead_link_stops_the_release(place: Place) -> None:
    write(place.site, zh__b_html='<a href="gone.html">x</a><a href="notices/2026/a.html#s-2">y</a>')
    assert find_troubles(place) == [
        "dead link: zh/b.html: gone.html",
        "dead link: zh/b.html: notices/2026/a.html#s-2",
    ]


def test_the_404_page_of_a_site_below_a_path_has_its_parts_there(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    write(place.site, **{"404_html": '<link href="/archive/assets/site.css"><a href="/zh/index.html">x</a>'})
    monkeypatch.setenv("MINGSHI_SITE_URL", "https://host.example/archive/")
    assert find_troubles(place)[0] == "dead link: 404.html: /zh/index.html"
    write(place.site, **{"404_html": '<link href="/archive/assets/site.css">'})
    assert find_troubles(place) == []
    monkeypatch.delenv("MINGSHI_SITE_URL")
    assert "was it the same when the site was built?" in find_troubles(place)[-1]


@pytest.mark.parametrize(
    ("address", "built", "said"),
    [
        ("", "", "MINGSHI_SITE_URL is not set: no sitemap"),
        ("https://host.example", "", "was built for no address, and MINGSHI_SITE_URL is https://host.example/ now"),
        ("", "https://host.example/", "was built for https://host.example/, and MINGSHI_SITE_URL is not set now"),
        ("https://host.example", "https://host.example/", ""),
    ],
)
def test_a_site_whose_address_is_not_the_one_it_was_built_for_is_told(
    place: Place, monkeypatch: pytest.MonkeyPatch, address: str, built: str, said: str
) -> None:
    monkeypatch.setenv("MINGSHI_SITE_URL", address)
    if built:
        write(place.site, sitemap_xml=write_index(["2026"], built))
    warnings = find_warnings(place)
    assert len(warnings) == bool(said)
    assert said in "".join(warnings)


def test_a_site_without_address_is_published_with_a_warning(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    assert run(parser.parse_args(["--check"]), place) == 0
    assert "warning: MINGSHI_SITE_URL is not set: no sitemap" in capsys.readouterr().err


def change(place: Place) -> None:
    write(place.site, zh__notices__2026__b_html="<p>new</p>", zh__index_html='<a href="notices/2026/b.html">b</a>')
    (place.site / "zh/notices/2026/a.html").unlink()


def expected(release: Release) -> dict[str, bytes]:
    return on_host(release.folder)


def test_a_folder_gets_only_what_changed_and_loses_what_is_gone(place: Place, tmp_path: Path) -> None:
    host = tmp_path / "host"
    assert not send_to_folder(prepare_release(place), host).is_empty
    (host / "theirs.txt").write_text("not ours", "utf-8")
    untouched = (host / "assets/site.css").stat().st_mtime_ns
    assert send_to_folder(prepare_release(place), host).is_empty
    change(place)
    plan = send_to_folder(prepare_release(place), host)
    assert plan.pages == ("zh/notices/2026/b.html",)
    assert "zh/notices/2026/a.html" in plan.removed
    assert (host / "assets/site.css").stat().st_mtime_ns == untouched
    assert on_host(host) == {**expected(prepare_release(place)), "theirs.txt": b"not ours"}


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(place: Place, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(TargetError, match="could not be written"):
        send_to_folder(prepare_release(place), tmp_path / "file")


def test_a_transfer_that_was_cut_off_is_made_good_whatever_the_site_holds_by_then(place: Place, tmp_path: Path) -> None:
    """Cut off after a new page was sent and a style replaced; then the page is taken back, the style too."""
    host = tmp_path / "host"
    send_to_folder(prepare_release(place), host)
    style = (place.site / "assets/site.css").read_text("utf-8")
    write(place.site, zh__notices__2026__secret_html="<p>secret", assets__site_css="p { color: red }")
    release = prepare_release(place)
    (release.folder / "zh/notices/2026/secret.html").rename(tmp_path / "kept")
    (release.folder / "zh/notices/2026/secret.html").mkdir()
    with pytest.raises(TargetError):
        send_to_folder(release, host)
    (release.folder / "zh/notices/2026/secret.html").rmdir()
    assert b"red" in (host / "assets/site.css").read_bytes()
    (host / "zh/notices/2026/secret.html").write_text("<p>secret", "utf-8")
    (place.site / "zh/notices/2026/secret.html").unlink()
    write(place.site, assets__site_css=style)
    send_to_folder(prepare_release(place), host)
    assert on_host(host) == expected(prepare_release(place))


def test_what_was_taken_from_the_host_is_sent_again(place: Place, tmp_path: Path) -> None:
    host = tmp_path / "host"
    send_to_folder(prepare_release(place), host)
    (host / "assets/site.css").unlink()
    assert send_to_folder(prepare_release(place), host).assets == ("assets/site.css",)
    assert on_host(host) == expected(prepare_release(place))


def test_nothing_strange_gets_into_a_release(place: Place) -> None:
    folder = prepare_release(place).folder
    for name in ("zh/left.html", "zh/.a.html.4711-1.new~"):
        (folder / name).write_text("left behind", "utf-8")
    assert set(on_host(prepare_release(place).folder)) == {*prepare_release(place).files, "release.json"}


def test_rsync_sends_the_same(place: Place, tmp_path: Path) -> None:
    host = tmp_path / "host"
    host.mkdir()
    send_by_rsync(prepare_release(place), str(host))
    assert on_host(host) == expected(prepare_release(place))
    change(place)
    plan = send_by_rsync(prepare_release(place), str(host))
    assert plan.removed
    assert on_host(host) == expected(prepare_release(place))
    assert send_by_rsync(prepare_release(place), str(host)).is_empty


def test_rsync_does_not_go_on_where_it_cannot_read_what_stands_there(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "rsync"
    program.write_text("#!/bin/sh\necho 'connection unexpectedly closed' >&2; exit 12\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with pytest.raises(TargetError, match="unexpectedly closed"):
        send_by_rsync(prepare_release(place), "somebody@host.example:/var/www")


def test_a_host_that_rsync_cannot_reach_is_told(place: Place) -> None:
    with pytest.raises(TargetError, match="publish again"):
        send_by_rsync(prepare_release(place), "/proc/nowhere")


def test_a_branch_gets_one_commit_a_release(place: Place, tmp_path: Path) -> None:
    remote = tmp_path / "remote.git"
    subprocess.run(["git", "init", "--quiet", "--bare", str(remote)], check=True)
    send_to_branch(prepare_release(place), str(remote), "pages")
    change(place)
    send_to_branch(prepare_release(place), str(remote), "pages")
    assert send_to_branch(prepare_release(place), str(remote), "pages").is_empty
    log = subprocess.run(
        ["git", "log", "--format=%s", "pages"], cwd=remote, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    assert len([line for line in log if line]) == 2
    work = tmp_path / "work"
    subprocess.run(["git", "clone", "--quiet", "--branch", "pages", str(remote), str(work)], check=True)
    shutil.rmtree(work / ".git")
    assert on_host(work) == expected(prepare_release(place))


def test_a_remote_that_is_none_is_told(place: Place, tmp_path: Path) -> None:
    with pytest.raises(TargetError, match="The branch is as it was"):
        send_to_branch(prepare_release(place), str(tmp_path / "nowhere"), "pages")


class _Bucket(BaseHTTPRequestHandler):
    objects: dict[str, tuple[bytes, dict[str, str]]] = {}  # noqa: RUF012 (one bucket a test)
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""

    def _answer(self, code: int, body: bytes = b"") -> None:
        self.send_response(code)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        if self.path in self.objects:
            self._answer(200, self.objects[self.path][0])
        else:
            self._answer(404, b"<Error><Code>NoSuchKey</Code><Message>none</Message></Error>")

    def do_PUT(self) -> None:
        if self.headers.get("Expect") == "100-continue":
            self.send_response_only(100)
            self.end_headers()
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.headers.get("Content-Encoding", "").startswith("aws-chunked"):
            size, _, rest = body.partition(b"\r\n")
            body = rest[: int(size.split(b";")[0], 16)]
        self.objects[self.path] = (body, dict(self.headers))
        self._answer(200)

    def do_DELETE(self) -> None:
        self.objects.pop(self.path, None)
        self._answer(204)


@pytest.fixture
def storage(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A storage that speaks as much S3 as publishing needs."""
    _Bucket.objects = {}
    for name, value in {
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_DEFAULT_REGION": "x",
    }.items():
        monkeypatch.setenv(name, value)
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), _Bucket)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_address[1]}"
    httpd.shutdown()


def test_storage_gets_objects_with_type_encoding_and_caching(place: Place, storage: str) -> None:
    send_to_bucket(prepare_release(place), "bucket", "sub", storage)
    body, headers = _Bucket.objects["/bucket/sub/zh/notices/2026/a.html.br"]
    assert brotli.decompress(body).startswith(b"<link")
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert "br" in headers["Content-Encoding"]
    change(place)
    plan = send_to_bucket(prepare_release(place), "bucket", "sub", storage)
    assert plan.pages == ("zh/notices/2026/b.html",)
    assert "/bucket/sub/zh/notices/2026/a.html" not in _Bucket.objects
    assert {path.removeprefix("/bucket/sub/") for path in _Bucket.objects} == set(expected(prepare_release(place)))
    assert send_to_bucket(prepare_release(place), "bucket", "sub", storage).is_empty


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile"])
def test_samples_hold_the_headers_that_the_code_promises(name: str) -> None:
    sample = (ROOT / "deploy" / name).read_text("utf-8")
    for header, value in SECURITY_HEADERS.items():
        if header != "Cross-Origin-Resource-Policy":
            assert f'{header} "{value}"' in sample, header
