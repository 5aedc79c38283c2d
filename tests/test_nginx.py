"""The shipped nginx sample serves the built site at the root and below a path, as promised, in a real browser."""

from __future__ import annotations

import gzip
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser

from scripts.environment import ROOT
from scripts.places import Place
from scripts.publishing.folder import send_to_folder
from scripts.publishing.headers import SECURITY_HEADERS
from scripts.publishing.release import prepare_release


class Host(NamedTuple):
    base: str
    folder: Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module", params=["", "archive/"], ids=["root", "sub-path"])
def host(request: pytest.FixtureRequest, project: Place, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """An nginx that serves the release by deploy/nginx.conf, at the root or below a path."""
    folder = tmp_path_factory.mktemp("www")
    send_to_folder(prepare_release(project), folder / request.param)
    port = free_port()
    sample = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
    sample = sample.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/var/www/mingshi", str(folder))
    sample = sample.replace("error_page 404 /404.html", f"error_page 404 /{request.param}404.html")
    work = tmp_path_factory.mktemp("nginx")
    for path in (folder, *folder.parents[:3]):
        path.chmod(0o755)
    (work / "site.conf").write_text(sample, "utf-8")
    temporary = "".join(
        f"{kind}_temp_path {work}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (work / "nginx.conf").write_text(
        f"daemon off; pid {work}/pid; error_log {work}/error.log; worker_processes 1; user root;\n"
        f"events {{}}\nhttp {{ access_log off; {temporary} include {work}/site.conf; }}\n",
        "utf-8",
    )
    program = shutil.which("nginx")
    assert program, "nginx is missing; python3 -m scripts test installs it where it may"
    process = subprocess.Popen([program, "-c", str(work / "nginx.conf"), "-e", str(work / "error.log")])
    base = f"http://127.0.0.1:{port}/{request.param}"
    for _ in range(100):
        try:
            urllib.request.urlopen(base + "index.html").close()
            break
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.05)
    yield Host(base, folder / request.param)
    process.terminate()
    process.wait(timeout=10)


def get(address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    request = urllib.request.Request(
        address, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read()


def test_every_file_is_served_with_the_promised_headers(host: Host) -> None:
    page = next(host.folder.rglob("zh/notices/*/*.html")).relative_to(host.folder).as_posix()
    for path in ("index.html", page, "assets/css/site.css", "search/index.json", "en/feeds/all.atom"):
        status, headers, body = get(host.base + path)
        assert status == 200
        assert body == (host.folder / path).read_bytes()
        for name, value in SECURITY_HEADERS.items():
            if not (name == "Cross-Origin-Resource-Policy" and "feeds" in path):
                assert headers[name] == value, (path, name)
    assert get(host.base + "en/feeds/all.atom")[1]["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in get(host.base + "index.html")[1]


def test_compressed_files_are_sent_as_they_are(host: Host) -> None:
    status, headers, body = get(host.base + "zh/index.html", Accept_Encoding="gzip")
    assert status == 200
    assert headers["Content-Encoding"] == "gzip"
    assert body == (host.folder / "zh/index.html.gz").read_bytes()
    assert gzip.decompress(body) == (host.folder / "zh/index.html").read_bytes()
    assert headers["Content-Type"].startswith("text/html")


def test_what_is_missing_gets_the_404_page_and_what_is_private_too(host: Host) -> None:
    for path in ("zh/none.html", "release.json", "_headers"):
        status, _, body = get(host.base + path)
        assert status == 404, path
        assert b"<html" in body


def test_the_site_works_in_a_browser_without_a_violation(host: Host, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
    page.on("request", lambda request: None if request.url.startswith(host.base) else complaints.append(request.url))
    page.on(
        "response", lambda answer: complaints.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None
    )
    page.goto(host.base + "en/index.html")
    page.locator("ol.list h3 a").first.click()
    page.wait_for_load_state("networkidle")
    assert "/en/notices/" in page.url
    page.locator("a[hreflang='zh-Hans']").first.click()
    page.wait_for_load_state("networkidle")
    assert "/zh/notices/" in page.url
    page.goto(host.base + "zh/search.html?q=城南街道")
    page.locator(".hit").first.wait_for()
    assert page.locator(".hit").count() == 1
    for path in ("zh/browse/index.html", "en/quality.html", "en/glossary.html", "zh/about.html", "index.html"):
        page.goto(host.base + path)
        page.wait_for_load_state("networkidle")
    page.close()
    assert complaints == []


def test_every_link_of_the_site_is_served(host: Host) -> None:
    paths = sorted(path.relative_to(host.folder).as_posix() for path in host.folder.rglob("*.html"))
    assert len(paths) > 100
    assert [path for path in paths if get(host.base + path)[0] != 200] == []
