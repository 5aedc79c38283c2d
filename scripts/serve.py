"""Build, show the site on this machine, and build again whenever something it is made from changes.

example: python3 -m scripts serve
example: python3 -m scripts serve --port 8080
"""

from __future__ import annotations

import argparse
import socket
import sys

from mkdocs.livereload import LiveReloadServer

from scripts.build import build
from scripts.files import say_what_failed
from scripts.places import Place, PlaceError
from scripts.rendering import SiteError

WATCHED = ("notices", "sources", "translations", "docs", "theme", "mkdocs.yml")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: this machine only)")
    parser.add_argument("--port", type=_port, default=8000, help="the port (default: 8000)")


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 1 <= int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is no port; ports are numbers from 1 to 65535")
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Serve until Ctrl-C and return 0; 1 if nothing can listen at the address."""
    place = Place()
    try:
        _try_to_listen(args.host, args.port)
    except OSError as error:
        where = f"{args.host}:{args.port}"
        print(f"{where}: {error.strerror or error}. Name another with --port or --host.", file=sys.stderr)
        return 1

    def rebuild() -> None:
        try:
            print(build(place).as_text(), file=sys.stderr)
        except (PlaceError, SiteError) as error:
            print(place.shorten(error), file=sys.stderr)
        except OSError as error:
            failed = place.shorten(say_what_failed(error))
            print(f"{failed} Nothing is lost; mend this and save again.", file=sys.stderr)

    rebuild()
    server = LiveReloadServer(rebuild, host=args.host, port=args.port, root=str(place.site), mount_path="/")
    for name in WATCHED:
        if (place.root / name).exists():
            server.watch(str(place.root / name))
    print(f"http://{args.host}:{args.port}/ (Ctrl-C stops)", file=sys.stderr)
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        server.shutdown()
    return 0


def _try_to_listen(host: str, port: int) -> None:
    """Return if a server can listen there, known before the site is built. Raises OSError if none can."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
