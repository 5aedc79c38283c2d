"""The command `serve`: where nothing can listen it says so in a sentence, before it builds."""

from __future__ import annotations

import argparse
import socket

import pytest

from scripts.serve import add_arguments, run


def serve(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args(arguments))


def test_a_port_that_is_taken_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert serve("--port", str(port)) == 1
    assert capsys.readouterr().err == f"127.0.0.1:{port}: Address already in use. Name another with --port or --host.\n"


def test_a_host_that_is_not_this_machine_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert serve("--host", "192.0.2.1", "--port", "8000") == 1
    assert "192.0.2.1:8000: " in capsys.readouterr().err


@pytest.mark.parametrize("port", ["0", "65536", "eight"])
def test_a_port_that_is_none_is_wrong_use(port: str) -> None:
    with pytest.raises(SystemExit, match="2"):
        serve("--port", port)
