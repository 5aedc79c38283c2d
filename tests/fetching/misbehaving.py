"""A web server on this machine that misbehaves in every way a publisher's may; each path is one way."""

from __future__ import annotations

import contextlib
import gzip
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

PAGE = (
    '<html><head><meta charset="utf-8"><title>关于调整供暖时间的通知</title></head><body>'
    "<h1>关于调整供暖时间的通知</h1><p>各区人民政府，市政府各部门：经研究，现将供暖时间通知如下。</p>"
    "<p>临岚市人民政府办公室</p><p>2024年11月1日</p></body></html>"
).encode()
LONG = PAGE + b"<!-- " + b"x" * 300_000 + b" -->"
ETAG = '"v1"'


class Handler(BaseHTTPRequestHandler):
    """Answers by the table below; remembers what was asked, with its time."""

    protocol_version = "HTTP/1.1"
    server: Misbehaving

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        self.server.asked.append((self.path, time.monotonic(), dict(self.headers.items())))
        self.close_connection = True
        with contextlib.suppress(ConnectionError):
            if path == "/robots.txt":
                self.server.robots(self)
            else:
                WAYS.get(path, _missing)(self)

    def head(self, status: int, **headers: object) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.send_header("Connection", "close")
        self.end_headers()

    def page(self, data: bytes = PAGE, kind: str = "text/html; charset=utf-8", **headers: object) -> None:
        self.head(200, Content_Type=kind, **{"Content_Length": len(data), **headers})
        self.wfile.write(data)

    def count(self) -> int:
        """Return the how-manieth question for this path this is."""
        return sum(path == self.path for path, *_ in self.server.asked)


class Misbehaving(ThreadingHTTPServer):
    """The server; ``robots`` answers for its robots.txt."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, float, dict[str, str]]] = []
        self.robots: Callable[[Handler], None] = _missing

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def paths(self) -> list[str]:
        return [path for path, *_ in self.asked]


def _missing(handler: Handler) -> None:
    handler.head(404, Content_Length=0)


def say_robots(text: str) -> Callable[[Handler], None]:
    return lambda handler: handler.page(text.encode(), "text/plain")


def _redirect(to: str) -> Callable[[Handler], None]:
    return lambda handler: handler.head(302, Location=to, Content_Length=0)


def _endless(handler: Handler) -> None:
    handler.head(200, Content_Type="text/html")
    while True:
        handler.wfile.write(b"<p>endless</p>" * 5000)


def _slow(handler: Handler) -> None:
    handler.head(200, Content_Type="text/html", Content_Length=100_000)
    while True:
        handler.wfile.write(b"x")
        time.sleep(0.05)


def _slow_head(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        handler.wfile.write(b"X-A: 1\r\n")
        time.sleep(0.05)


def _breaking(handler: Handler) -> None:
    """Reset the connection after 100,000 bytes the first time; go on where it broke when asked to."""
    begin = handler.headers.get("Range", "")
    if begin and handler.headers.get("If-Range") == ETAG:
        start = int(begin.removeprefix("bytes=").rstrip("-"))
        rest = LONG[start:]
        span = f"bytes {start}-{len(LONG) - 1}/{len(LONG)}"
        handler.head(206, Content_Type="text/html", Content_Length=len(rest), Content_Range=span, ETag=ETAG)
        handler.wfile.write(rest)
        return
    handler.head(200, Content_Type="text/html", Content_Length=len(LONG), ETag=ETAG)
    handler.wfile.write(LONG[:100_000])
    time.sleep(0.1)
    # Closed with a reset, not with a farewell.
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


def _changed(handler: Handler) -> None:
    """Break the first time, and be another version the second time."""
    if handler.count() == 1:
        handler.head(200, Content_Type="text/html", Content_Length=len(LONG), ETag='"old"')
        handler.wfile.write(b"old" * 20_000)
    else:
        handler.page(ETag='"new"')


def _elsewhere(handler: Handler) -> None:
    """Break the first time, go on at the wrong place the second time, be whole at the third."""
    if handler.count() == 1:
        handler.head(200, Content_Type="text/html", Content_Length=len(LONG), ETag=ETAG)
        handler.wfile.write(LONG[:1000])
    elif handler.count() == 2:
        handler.head(206, Content_Type="text/html", Content_Length=5, Content_Range="bytes 7-11/12", ETag=ETAG)
        handler.wfile.write(b"wrong")
    else:
        handler.page()


def _patience(handler: Handler) -> None:
    if handler.count() == 1:
        handler.head(429, Retry_After=1, Content_Length=0)
    else:
        handler.page()


def _bomb(handler: Handler) -> None:
    data = gzip.compress(b"\0" * 30_000_000)
    handler.page(data, Content_Encoding="gzip")


def _reset(handler: Handler) -> None:
    handler.head(200, Content_Type="text/html", Content_Length=1000)


def _chunked(handler: Handler) -> None:
    handler.head(200, Content_Type="text/html", Transfer_Encoding="chunked")
    handler.wfile.write(b"10\r\n0123456789abcdef\r\nff\r\nbroken")


WAYS: dict[str, Callable[[Handler], None]] = {
    "/good.html": lambda handler: handler.page(),
    "/show.jsp": lambda handler: handler.page(),
    "/zipped.html": lambda handler: handler.page(gzip.compress(PAGE), Content_Encoding="gzip"),
    "/named": lambda handler: handler.page(Content_Disposition='attachment; filename="../../heating.html"'),
    "/loop-a": _redirect("/loop-b"),
    "/loop-b": _redirect("/loop-a"),
    "/self": _redirect("/self"),
    "/nowhere": lambda handler: handler.head(301, Content_Length=0),
    "/to-good": _redirect("/good.html"),
    "/to-secret": _redirect("/secret/a.html"),
    "/to-metadata": _redirect("http://169.254.169.254/latest/meta-data/"),
    "/to-file": _redirect("file:///etc/passwd"),
    "/short.html": lambda handler: handler.page(Content_Length=len(PAGE) + 50),
    "/long.html": lambda handler: handler.page(Content_Length=len(PAGE) - 50),
    "/nonsense.html": lambda handler: handler.page(Content_Length="many"),
    "/huge.html": lambda handler: handler.page(Content_Length=10**12),
    "/bomb.html": _bomb,
    "/not-gzip.html": lambda handler: handler.page(b"no gzip at all", Content_Encoding="gzip"),
    "/brotli.html": lambda handler: handler.page(Content_Encoding="br"),
    "/endless.html": _endless,
    "/slow.html": _slow,
    "/slow-head.html": _slow_head,
    "/breaking.html": _breaking,
    "/changed.html": _changed,
    "/elsewhere.html": _elsewhere,
    "/reset.html": _reset,
    "/chunked.html": _chunked,
    "/patience.html": _patience,
    "/too-many.html": lambda handler: handler.head(429, Retry_After=3600, Content_Length=0),
    "/forbidden.html": lambda handler: handler.head(403, Content_Length=0),
    "/failing.html": lambda handler: handler.head(500, Content_Length=0),
    "/empty.html": lambda handler: handler.page(b""),
    "/film.html": lambda handler: handler.page(kind="video/mp4"),
    "/picture.html": lambda handler: handler.page(b"\x89PNG\r\n\x1a\n" + bytes(100)),
    "/charset.html": lambda handler: handler.page(kind="text/html; charset=gb2312"),
    **{f"/hop-{number}": _redirect(f"/hop-{number + 1}") for number in range(10)},
}


@contextmanager
def misbehave() -> Iterator[Misbehaving]:
    """Yield the running server."""
    server = Misbehaving()
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
