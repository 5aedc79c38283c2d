"""Real web servers that serve a release by the samples in ``deploy``, and what they answer."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from scripts.environment import ROOT
from scripts.places import Place
from scripts.publishing.folder import send_to_folder
from scripts.publishing.headers import SECURITY_HEADERS, TYPES
from scripts.publishing.release import prepare_release

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")


class Host(NamedTuple):
    """A server at work: the address of the site, and the folder it serves."""

    base: str
    folder: Path


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def get(address: str, **headers: str) -> Answer:
    request = urllib.request.Request(
        address, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    try:
        with urllib.request.urlopen(request) as answer:
            return Answer(answer.status, dict(answer.headers), answer.read())
    except urllib.error.HTTPError as error:
        return Answer(error.code, dict(error.headers), error.read())


def publish_below(project: Place, folder: Path, path: str) -> None:
    """Publish the site of ``project`` into ``folder``, below ``path``, for a server that runs as somebody else."""
    send_to_folder(prepare_release(project), folder / path)
    for each in (folder, *folder.parents[:3]):
        each.chmod(0o755)


@contextmanager
def running(base: str, *command: str, **environment: str) -> Iterator[str]:
    """Run a server until it is no longer needed; yields ``base`` once it answers there."""
    program = shutil.which(command[0])
    assert program, f"{command[0]} is missing; python3 -m scripts test installs it where it may"
    with subprocess.Popen([program, *command[1:]], env={**os.environ, **environment}) as process:
        try:
            for _ in range(200):
                try:
                    urllib.request.urlopen(f"{base}index.html").close()
                    break
                except (urllib.error.URLError, ConnectionError):
                    time.sleep(0.05)
            yield base
        finally:
            process.terminate()


@contextmanager
def nginx(folder: Path, path: str, work: Path) -> Iterator[Host]:
    """Serve ``folder`` by deploy/nginx.conf, with Brotli; the site is below ``path``."""
    port = free_port()
    sample = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
    sample = sample.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/var/www/mingshi", str(folder))
    sample = sample.replace("# brotli_static", "brotli_static").replace("404 /404.html", f"404 /{path}404.html")
    (work / "site.conf").write_text(sample, "utf-8")
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f"{kind}_temp_path {work}/{kind};" for kind in kinds)
    (work / "nginx.conf").write_text(
        f"load_module {BROTLI}; daemon off; pid {work}/pid; error_log {work}/error.log; worker_processes 1;\n"
        f"user root; events {{}}\nhttp {{ access_log off; {temporary} include {work}/site.conf; }}\n",
        "utf-8",
    )
    command = ("nginx", "-c", str(work / "nginx.conf"), "-e", str(work / "error.log"))
    with running(f"http://127.0.0.1:{port}/{path}", *command) as base:
        yield Host(base, folder / path)


@contextmanager
def caddy(folder: Path, path: str, work: Path) -> Iterator[Host]:
    """Serve ``folder`` by deploy/Caddyfile, without TLS; the site is below ``path``."""
    port = free_port()
    sample = (ROOT / "deploy" / "Caddyfile").read_text("utf-8")
    sample = sample.replace("mingshi.example {", f"http://127.0.0.1:{port} {{").replace("/var/www/mingshi", str(folder))
    sample = sample.replace("rewrite * /404.html", f"rewrite * /{path}404.html")
    (work / "Caddyfile").write_text(f"{{\n\tadmin off\n\tauto_https off\n}}\n{sample}", "utf-8")
    command = ("caddy", "run", "--config", str(work / "Caddyfile"), "--adapter", "caddyfile")
    with running(f"http://127.0.0.1:{port}/{path}", *command, XDG_DATA_HOME=str(work), HOME=str(work)) as base:
        yield Host(base, folder / path)


def one_of_each_kind(folder: Path) -> list[str]:
    """Return the largest file of each ending in ``folder``, compressed forms left out."""
    kinds: dict[str, Path] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix not in {".gz", ".br", ""} and path.name != "release.json":
            best = kinds.get(path.suffix)
            if best is None or path.stat().st_size > best.stat().st_size:
                kinds[path.suffix] = path
    return [path.relative_to(folder).as_posix() for path in kinds.values()]


def check_headers(host: Host) -> None:
    """One file of each kind comes with its type, every promised header, and its own bytes."""
    paths = one_of_each_kind(host.folder)
    assert {".html", ".bin", ".js", ".csv", ".db", ".jsonl"} <= {Path(path).suffix for path in paths}
    for path in paths:
        answer = get(host.base + path)
        assert answer.status == 200
        assert answer.body == (host.folder / path).read_bytes()
        assert answer.headers["Content-Type"] == TYPES.get(Path(path).suffix, "application/octet-stream"), path
        is_open = path.startswith("data/") or "/feeds/" in path
        for name, value in SECURITY_HEADERS.items():
            if name != "Cross-Origin-Resource-Policy":
                assert answer.headers[name] == value, (path, name)
        assert answer.headers["Cross-Origin-Resource-Policy"] == ("cross-origin" if is_open else "same-origin"), path
        assert answer.headers.get("Access-Control-Allow-Origin", "") == ("*" if is_open else ""), path
        aged = "public, max-age=86400" if path.startswith("assets/") else "public, max-age=300, must-revalidate"
        assert answer.headers["Cache-Control"] == aged, path


def check_compression(host: Host) -> int:
    """Compressed files are sent as they are to who takes them, with the same type; returns how many were asked."""
    asked = 0
    for path in one_of_each_kind(host.folder):
        for accepted, encoding in (("gzip", "gzip"), ("br", "br"), ("gzip, deflate, br", "br")):
            form = host.folder / f"{path}{'.gz' if encoding == 'gzip' else '.br'}"
            answer = get(host.base + path, Accept_Encoding=accepted)
            if not form.exists():
                assert "Content-Encoding" not in answer.headers, path
                continue
            assert answer.headers["Content-Encoding"] == encoding, path
            assert answer.body == form.read_bytes(), path
            assert answer.headers["Content-Type"] == TYPES.get(Path(path).suffix, "application/octet-stream"), path
            assert "accept-encoding" in answer.headers["Vary"].lower(), path
            asked += 1
    return asked


def check_404(host: Host) -> None:
    """What is missing gets the page that says so, and what readers need not see too."""
    for path in ("zh/none.html", "release.json", "_headers"):
        answer = get(host.base + path)
        assert answer.status == 404, path
        assert answer.body == (host.folder / "404.html").read_bytes(), path
        assert answer.headers["Content-Security-Policy"] == SECURITY_HEADERS["Content-Security-Policy"], path
