"""A local server that answers an engine as a test says, and what is asked of it."""

from __future__ import annotations

import argparse
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from scripts import translate
from scripts.places import Place

KEY = "sk-not-a-real-key-8841"


@contextmanager
def answering(
    status: int = 200, body: object = "", headers: dict[str, str] | None = None
) -> Iterator[tuple[str, list[Any]]]:
    """Serve one and the same answer; yields the address and what was asked."""
    asked: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *args: object) -> None:
            pass

        def do_POST(self) -> None:
            asked.append((self.path, dict(self.headers), self.rfile.read(int(self.headers["Content-Length"]))))
            data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
            self.send_response(status)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
    finally:
        server.shutdown()
        server.server_close()


ZH = "供暖期自11月15日起至次年3月15日止，室内温度不低于18摄氏度。"


def run(place: Place, *arguments: str) -> int:
    parser = argparse.ArgumentParser()
    translate.add_arguments(parser)
    return translate.run(parser.parse_args(arguments), place)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setenv("MINGSHI_ENGINES", str(tmp_path / "none.toml"))
    place = Place(tmp_path)
    place.notices.mkdir()
    text = "关于开展供暖检查的通知\n\n各街道办事处：\n\n现将检查事项通知如下，请认真执行。\n\n特此通知。\n"
    (place.notices / "heating.txt").write_text(text, "utf-8")
    return place
