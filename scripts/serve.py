"""Build, show the site on this machine, and build again whenever something it is made from changes.

example: python3 -m scripts serve
example: python3 -m scripts serve --port 8080
"""

from __future__ import annotations

import argparse
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
    parser.add_argument("--port", type=int, default=8000, help="the port (default: 8000)")


def run(args: argparse.Namespace) -> int:
    """Serve until Ctrl-C."""
    place = Place()

    def rebuild() -> None:
        try:
            print(build(place).as_text(), file=sys.stderr)
        except (PlaceError, SiteError) as error:
            print(error, file=sys.stderr)
        except OSError as error:
            print(f"{say_what_failed(error)} Nothing is lost; mend this and save again.", file=sys.stderr)

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
