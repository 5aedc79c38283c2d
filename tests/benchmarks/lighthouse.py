"""Measure the built site with Lighthouse 12, as on a phone: the median of three runs for each kind of page.

Install Lighthouse where you like (``npm install lighthouse@12``), build the site, then::

    python3 -m tests.benchmarks.lighthouse --lighthouse node_modules/.bin/lighthouse

The site is served as a host would: compressed, with ``Cache-Control``. Exit 1 where a figure is below its bar.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import statistics
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from scripts.browser import FLAGS, find_browser
from scripts.environment import ROOT
from scripts.screenshots import list_pages

BARS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
KINDS = ("home", "notice-deadline", "notice-tampered", "notice-statistics", "browse", "search-found")
TEXT = {".html", ".css", ".js", ".json", ".svg", ".webmanifest", ".xml"}


class _Host(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def send_head(self) -> BinaryIO | None:
        """Send headers, and text compressed."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return None
        data, packed = path.read_bytes(), path.suffix in TEXT
        body = gzip.compress(data, 6) if packed else data
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)) + ("; charset=utf-8" if packed else ""))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000" if path.suffix != ".html" else "no-cache")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        return BytesIO(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name is the base class's)
        """Say nothing."""


def measure(lighthouse: str, address: str) -> dict[str, int]:
    """Return the four scores of one run."""
    done = subprocess.run(
        [
            lighthouse,
            address,
            "--quiet",
            "--output=json",
            f"--only-categories={','.join(BARS)}",
            f"--chrome-flags=--headless=new {' '.join(FLAGS)}",
        ],
        env={**os.environ, "CHROME_PATH": find_browser()},
        capture_output=True,
        check=True,
        timeout=120,
    )
    scores = json.loads(done.stdout)["categories"]
    return {name: round(100 * scores[name]["score"]) for name in BARS}


def main() -> int:
    """Measure, print a table as Markdown, and say whether every bar was reached."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lighthouse", default="lighthouse", metavar="PATH", help="the program (default: in PATH)")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site (default: site/)")
    parser.add_argument("--lang", default="en", choices=["zh", "en"])
    parser.add_argument("--kind", action="append", choices=KINDS, help="only this kind; may be given again")
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(args.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    pages = list_pages(args.site, args.lang)
    print(f"| Page ({args.lang}) | {' | '.join(BARS)} |\n|---|{'---:|' * len(BARS)}", flush=True)
    reached = True
    for kind in args.kind or KINDS:
        address = f"http://127.0.0.1:{server.server_address[1]}/{pages[kind]}"
        runs = [measure(args.lighthouse, address) for _ in range(args.runs)]
        medians = {name: round(statistics.median(run[name] for run in runs)) for name in BARS}
        reached = reached and all(medians[name] >= bar for name, bar in BARS.items())
        print(f"| {kind} | {' | '.join(map(str, medians.values()))} |", flush=True)
    server.shutdown()
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
