"""A small site for the tests of the search: a page with the search frame, the index, and a real HTTP server."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from scripts.environment import ROOT

THEME = ROOT / "theme"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".bin": "application/octet-stream",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'"
)
LABELS = {"zh": ("搜索", "筛选", "搜索结果", "zh-Hans"), "en": ("Search", "Filter the results", "Results", "en")}


def search_page(language: str) -> str:
    """Return a search page with the frame of the theme, two levels below nothing: the root is ``../``."""
    search, filters, results, tag = LABELS[language]
    return f"""<!doctype html>
<html lang="{tag}" data-js><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{search}</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="../assets/css/site.css"><link rel="stylesheet" href="../assets/css/lists.css"></head>
<body><main id="main"><div id="search" data-root=".." data-lang="{language}">
<div class="results-head"><div class="wrap"><h1 class="vh">{search}</h1>
<form class="search" role="search" action="search.html" id="search-form"><label for="q">{search}</label>
<input id="q" name="q" type="search" autocomplete="off">
<button class="btn main" type="submit"><span>{search}</span></button></form>
</div></div>
<div class="wrap search-grid needs-js">
<aside aria-label="{filters}"><details class="fold filters"><summary>{filters}</summary>
<form id="search-facets"></form></details></aside>
<section aria-label="{results}">
<div class="results-bar"><div role="status" id="search-status"></div><div id="search-sort"></div></div>
<div id="search-results"></div></section></div></div></main>
<script src="../assets/search.js" defer></script></body></html>
"""


def plain_page(language: str) -> str:
    """Return a page that is not the search page: a heading, and the search box of the header."""
    search, _, _, tag = LABELS[language]
    return f"""<!doctype html>
<html lang="{tag}" data-js><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{search}</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="../assets/css/site.css"></head>
<body><header class="site-head"><div class="wrap bar"><a class="brand" href="page.html"><b>Mingshi</b></a>
<form class="site-search" role="search" action="search.html"><label class="vh" for="q-head">{search}</label>
<input id="q-head" name="q" type="search" autocomplete="off">
<button class="btn main" type="submit">{search}</button></form>
<label class="largely"><input type="checkbox" id="large"> Large</label></div></header>
<main id="main"><h1>{search}</h1><p><a href="search.html">{search}</a></p></main>
<script src="../assets/js/site.js" defer></script></body></html>
"""


PAGES = {"search.html": search_page, "page.html": plain_page}


@dataclass
class Served:
    """A running server: ``root`` is the address of the site, ``sent`` counts what was fetched."""

    root: str
    sent: list[tuple[str, int]] = field(default_factory=list)

    def bytes_of_index(self) -> int:
        """Return how many bytes of the index were sent, bodies as compressed on the wire."""
        return sum(size for path, size in self.sent if "/search/" in path)


@contextmanager
def serve(site: Path, prefix: str = "/sub/path") -> Iterator[Served]:
    """Serve ``site`` and the theme's assets below ``prefix``, gzipped as a host does, with a strict policy."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # else each body waits 40 ms for the browser to acknowledge the headers

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            name = path.removeprefix(prefix).lstrip("/")
            body, kind = find(name) if path.startswith(prefix) else (None, "")
            self.send_response(200 if body is not None else 404)
            body = body or b""
            if kind and "gzip" in self.headers.get("Accept-Encoding", ""):
                body = gzip.compress(body, 9, mtime=0)
                self.send_header("Content-Encoding", "gzip")
            if kind:
                self.send_header("Content-Type", kind)
            self.send_header("Content-Security-Policy", POLICY)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            served.sent.append((path, len(body)))  # noted first: a page that has the body may be asked at once
            with suppress(BrokenPipeError, ConnectionResetError):  # the page went away
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
            pass

    def find(name: str) -> tuple[bytes | None, str]:
        if name[:3] in {"zh/", "en/"} and name[3:] in PAGES:
            return PAGES[name[3:]](name[:2]).encode(), TYPES[".html"]
        path = THEME / name if name.startswith("assets/") else site / name
        return (path.read_bytes(), TYPES[path.suffix]) if path.is_file() else (None, "")

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served = Served(f"http://127.0.0.1:{server.server_port}{prefix}/")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
