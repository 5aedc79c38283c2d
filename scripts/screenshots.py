"""Take pictures of each kind of page in each language, way of reading, theme and size.

The site must have been built. With --drawings the command draws the icons and the preview cards of the theme
instead; they are committed, so that a build needs no browser.

example: python3 -m scripts screenshots --to /tmp/pictures
example: python3 -m scripts screenshots --only notice --width 390
example: python3 -m scripts screenshots --drawings
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from scripts.places import Place

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
WIDTHS = (390, 1280)
LANGUAGES = ("zh", "en")

# name -> part of the page that tells its kind in the built site
KINDS: dict[str, str] = {
    "notice-deadline": 'class="row deadline"',
    "notice-tampered": 'id="changes"><h2>',
    "notice-table": "<table",
}
PAGES: dict[str, str] = {
    "home": "index.html",
    "browse": "browse/index.html",
    "list": "browse/all.html",
    "search": "search.html?q=停车",
    "nothing-found": "search.html?q=无此词语",
    "about": "about.html",
    "accessibility": "accessibility.html",
}


@dataclass(frozen=True)
class Look:
    """How a page is looked at: part of the file name, what the address asks for, the system's colours."""

    name: str
    query: str = ""
    dark: bool = False


PLAIN = (Look("light"), Look("dark", dark=True), Look("large", "size=large"))
READING = (
    *(Look(mode, f"mode={mode}") for mode in ("zh", "en", "both", "side")),
    Look("dark", "mode=both", dark=True),
    Look("contrast", "theme=contrast"),
    Look("large", "size=large"),
)

CARD = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; width: 1200px; height: 630px; background: #edf4f0; color: #14211f; display: grid;
  grid-template-rows: 1fr auto; font-family: "Noto Serif CJK SC", serif; }}
main {{ padding: 90px 96px 0; display: grid; grid-template-columns: 1fr auto; }}
h1 {{ font-size: 76px; line-height: 1.25; margin: 0; }}
p {{ font-size: 33px; white-space: nowrap; line-height: 1.5; margin: 28px 0 0; }}
svg {{ width: 300px; margin: -40px -30px 0 0; color: #0b5852; }}
footer {{ border-top: 20px solid #0b5852; height: 20px; }}
footer::after {{ content: ""; display: block; margin-top: 12px; border-top: 4px solid #0b5852; }}
</style><main><div><h1>{title}</h1><p>{text}</p></div>{mark}</main><footer></footer>"""
CARD_WORDS = {
    "zh": ("明示", "政府公告，中英对照；<br>改动与疑问，逐处标明。"),
    "en": ("Mingshi 明示", "Chinese public notices in Chinese and English,<br>every change and every doubt marked."),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--to", type=Path, default=Path("screenshots"), metavar="DIR", help="where the pictures go")
    parser.add_argument("--only", default="", metavar="KIND", help="only kinds of page whose name begins so")
    parser.add_argument("--width", type=int, action="append", help="in pixels; may be given again (default: 390, 1280)")
    parser.add_argument("--drawings", action="store_true", help="draw the icons and preview cards of the theme")


def run(args: argparse.Namespace) -> int:
    """Take the pictures; return 1 where there is no site."""
    place = Place()
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if not path:
        print("There is no Chromium. Install it (Debian: apt install chromium) and try again.", file=sys.stderr)
        return 1
    if not args.drawings and not (place.site / "index.html").exists():
        print(f"{place.site} holds no site. Run: python3 -m scripts build", file=sys.stderr)
        return 1
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        if args.drawings:
            draw(browser, place.root / "theme" / "assets")
        else:
            taken = take_pictures(browser, place.site, args.to, args.only, args.width or list(WIDTHS))
            print(f"{taken} pictures in {args.to}", file=sys.stderr)
        browser.close()
    return 0


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name is the base class's)
        """Say nothing."""


@contextmanager
def _serve(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def list_pages(site: Path, lang: str) -> dict[str, str]:
    """Return kind -> address below the site, one page for each kind that the site has."""
    pages = {name: f"{lang}/{path}" for name, path in PAGES.items()}
    notices = sorted((site / lang / "notices").rglob("*.html"))
    texts = {file: file.read_text("utf-8") for file in notices}
    for kind, sign in KINDS.items():
        found = next((file for file, text in texts.items() if sign in text), None)
        if found:
            pages[kind] = found.relative_to(site).as_posix()
    return pages


def take_pictures(browser: Browser, site: Path, to: Path, only: str, widths: list[int]) -> int:
    """Write ``<kind>-<lang>-<width>-<look>.png`` for every page and look; return how many."""
    to.mkdir(parents=True, exist_ok=True)
    taken = 0
    with _serve(site) as base:
        for lang in LANGUAGES:
            for kind, path in list_pages(site, lang).items():
                for look in READING if kind.startswith("notice") else PLAIN:
                    for width in widths if kind.startswith(only) else []:
                        joint = "&" if "?" in path else "?"
                        address = f"{base}/{path}{joint}{look.query}" if look.query else f"{base}/{path}"
                        _take(browser, address, to / f"{kind}-{lang}-{width}-{look.name}.png", width, dark=look.dark)
                        taken += 1
    return taken


def _take(browser: Browser, address: str, to: Path, width: int, *, dark: bool) -> None:
    page = browser.new_page(
        viewport={"width": width, "height": 844}, color_scheme="dark" if dark else "light", reduced_motion="reduce"
    )
    page.goto(address, wait_until="networkidle")
    page.screenshot(path=to, full_page=True)
    page.close()


def draw(browser: Browser, assets: Path) -> None:
    """Draw ``mark-192.png``, ``mark-512.png`` and a preview card for each language into ``assets``."""
    mark = (assets / "mark.svg").read_text("utf-8")
    for size in (192, 512):
        page = browser.new_page(viewport={"width": size, "height": size})
        page.set_content(f"<style>body{{margin:0}}svg{{width:{size}px;display:block}}</style>{mark}")
        page.screenshot(path=assets / f"mark-{size}.png", omit_background=True)
        page.close()
    leaves = re.sub(r"<rect[^>]*/>", "", mark).replace('stroke="#fff"', 'stroke="currentColor"')
    for lang, (title, text) in CARD_WORDS.items():
        page = browser.new_page(viewport={"width": 1200, "height": 630})
        page.set_content(CARD.format(title=title, text=text, mark=leaves))
        page.screenshot(path=assets / f"card-{lang}.png")
        page.close()
