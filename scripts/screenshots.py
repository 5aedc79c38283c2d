"""Take pictures of each kind of page in each language, way of reading, theme and size.

The site must have been built. The folder gets an ``index.html`` that shows all of them on one sheet, and a
PDF of each kind of notice as it is printed. With --drawings the command draws the icons and the preview cards
of the theme instead; they are committed, so that a build needs no browser.

example: python3 -m scripts screenshots --to /tmp/pictures
example: python3 -m scripts screenshots --only notice --width 390 --look large
example: python3 -m scripts screenshots --drawings
"""

from __future__ import annotations

import argparse
import re
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scripts.browser import FLAGS, find_browser
from scripts.places import Place

if TYPE_CHECKING:
    from playwright.sync_api import Browser

WIDTHS = (390, 1280)
LANGUAGES = ("zh", "en")

KINDS: dict[str, str] = {
    "notice-deadline": 'class="row deadline"',
    "notice-tampered": 'id="changes"><h2>',
    "notice-penalty": 'class="kind"><span>(?:行政处罚|Penalty decision)',
    "notice-statistics": 'class="kind"><span>(?:统计|Statistical bulletin)',
    "notice-tables": "<td",
    "notice-corrected": "已有更正|was corrected later",
    "notice-earlier-version": 'id="differences"',
    "notice-withdrawn": '<meta name="robots" content="noindex">',
}
"""Name -> pattern of what tells the kind of a notice in the built site; the page with most of it is taken."""
PAGES: dict[str, str] = {
    "home": "index.html",
    "browse": "browse/index.html",
    "list-all": "browse/all.html",
    "list-year": "browse/year/*.html",
    "list-issuer": "browse/issuer/*.html",
    "list-type": "browse/type/*.html",
    "list-topic": "browse/topic/*.html",
    "search": "search.html",
    "search-found": "search.html?q=停车",
    "search-nothing": "search.html?q=无此词语",
    "glossary": "glossary.html",
    "quality": "quality.html",
    "quality-year": "quality/*.html",
    "about": "about.html",
    "accessibility": "accessibility.html",
    "data": "data.html",
}
COMMON: dict[str, str] = {
    "entrance": "index.html",
    "not-found": "404.html",
    "offline": "offline.html",
    "developers": "develop/architecture.html",
}
"""Pages in no language of their own, or in one only."""


@dataclass(frozen=True)
class Look:
    """How a page is looked at: part of the file name, what the address asks for, the system's colours."""

    name: str
    query: str = ""
    dark: bool = False


PLAIN = (Look("light"), Look("dark", dark=True), Look("contrast", "theme=contrast"), Look("large", "size=large"))
READING = (
    *(Look(mode, f"mode={mode}") for mode in ("zh", "en", "both", "side")),
    Look("dark", "mode=both", dark=True),
    Look("contrast", "mode=both&theme=contrast"),
    Look("large", "size=large"),
    Look("large-both", "mode=both&size=large"),
)
SHEET = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title>
<style>body{{font:14px sans-serif;margin:16px}}a{{display:inline-block;vertical-align:top;width:200px;margin:4px}}
img{{width:100%;height:300px;object-fit:cover;object-position:top;border:1px solid #999}}</style>
{pictures}
"""

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
    parser.add_argument("--look", default="", metavar="LOOK", help="only looks whose name begins so: dark, large, both")
    parser.add_argument("--site", type=Path, metavar="DIR", help="the built site (default: site/)")
    parser.add_argument("--drawings", action="store_true", help="draw the icons and preview cards of the theme")


def run(args: argparse.Namespace) -> int:
    """Take the pictures; return 1 where there is no site."""
    place = Place()
    path = find_browser()
    if not path:
        print("There is no Chromium. Install it (Debian: chromium-headless-shell) and try again.", file=sys.stderr)
        return 1
    site = args.site or place.site
    if not args.drawings and not (site / "index.html").exists():
        print(f"{site} holds no site. Run: python3 -m scripts build", file=sys.stderr)
        return 1
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (--help needs none, and shows before it is installed)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        if args.drawings:
            draw(browser, place.root / "theme" / "assets")
        else:
            taken = take_pictures(browser, site, args.to, Wanted(args.only, args.look, args.width or list(WIDTHS)))
            print(_tell(taken, args.to), file=sys.stderr)
        browser.close()
    return 0 if args.drawings or taken else 2


def _tell(taken: int, to: Path) -> str:
    if taken:
        return f"{taken} pictures in {to}; all of them: {to / 'index.html'}"
    kinds = ", ".join([*PAGES, *COMMON, *KINDS, "notice-short", "notice-long"])
    plain, reading = (", ".join(look.name for look in looks) for looks in (PLAIN, READING))
    return f"No picture is called so. Kinds: {kinds}. Looks of a notice: {reading}; of other pages: {plain}."


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
    pages: dict[str, str] = {}
    for name, path in PAGES.items():
        found = sorted((site / lang).glob(path)) if "*" in path else [site / lang / path]
        if found:
            pages[name] = found[-1].relative_to(site).as_posix()
    texts = {file: file.read_text("utf-8") for file in sorted((site / lang / "notices").rglob("*.html"))}
    by_length = sorted(texts, key=lambda file: len(texts[file]))
    kinds = {kind: max(texts, key=partial(_count, texts, sign), default=None) for kind, sign in KINDS.items()}
    chosen = {kind: file for kind, file in kinds.items() if file and _count(texts, KINDS[kind], file)}
    chosen |= {"notice-short": by_length[0], "notice-long": by_length[-1]} if by_length else {}
    return pages | {kind: file.relative_to(site).as_posix() for kind, file in chosen.items()}


def _count(texts: Mapping[Path, str], sign: str, file: Path) -> int:
    return len(re.findall(sign, texts[file]))


@dataclass(frozen=True)
class Wanted:
    """Beginnings of the kinds and looks that are wanted, and the widths."""

    kind: str
    look: str
    widths: list[int]

    def looks(self, kind: str) -> list[Look]:
        """Return how a page of ``kind`` is looked at."""
        every = READING if kind.startswith("notice") else PLAIN
        return [look for look in every if look.name.startswith(self.look)] if kind.startswith(self.kind) else []


def take_pictures(browser: Browser, site: Path, to: Path, wanted: Wanted) -> int:
    """Write ``<kind>-<lang>-<width>-<look>.png`` for every page and look, and a sheet of all; return how many."""
    to.mkdir(parents=True, exist_ok=True)
    names: list[str] = []
    listed = [(kind, lang, path) for lang in LANGUAGES for kind, path in list_pages(site, lang).items()]
    listed += [(kind, "all", path) for kind, path in COMMON.items() if (site / path).exists()]
    total = sum(len(wanted.looks(kind)) * len(wanted.widths) for kind, *_ in listed)
    with _serve(site) as base:
        for kind, lang, path in listed:
            for look in wanted.looks(kind):
                joint = "&" if "?" in path else "?"
                address = f"{base}/{path}{joint}{look.query}" if look.query else f"{base}/{path}"
                for width in wanted.widths:
                    names.append(f"{kind}-{lang}-{width}-{look.name}.png")
                    _take(browser, address, to / names[-1], width, dark=look.dark)
                    _show_progress(len(names), total)
            if kind.startswith("notice") and wanted.looks(kind):
                _print(browser, f"{base}/{path}?mode=both", to / f"{kind}-{lang}.pdf")
    pictures = "\n".join(f'<a href="{name}"><img src="{name}" alt="" loading="lazy">{name[:-4]}</a>' for name in names)
    (to / "index.html").write_text(SHEET.format(pictures=pictures), "utf-8")
    return len(names)


def _show_progress(taken: int, total: int) -> None:
    """Show at a terminal, in one line, how many of the pictures are taken."""
    if sys.stderr.isatty():
        end = "\n" if taken == total else ""
        print(f"\r{taken} of {total} pictures", end=end, file=sys.stderr, flush=True)


def _take(browser: Browser, address: str, to: Path, width: int, *, dark: bool) -> None:
    page = browser.new_page(
        viewport={"width": width, "height": 844}, color_scheme="dark" if dark else "light", reduced_motion="reduce"
    )
    page.goto(address, wait_until="networkidle" if "search" in address else "load")
    page.screenshot(path=to, full_page=True)
    page.close()


def _print(browser: Browser, address: str, to: Path) -> None:
    page = browser.new_page()
    page.goto(address, wait_until="load")
    page.pdf(path=to, prefer_css_page_size=True)
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
