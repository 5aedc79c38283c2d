"""The web app manifest: name, colours and icons for a site that a reader keeps on the home screen of a phone."""

from __future__ import annotations

import json
from dataclasses import dataclass

PATH = "manifest.webmanifest"


@dataclass(frozen=True, slots=True)
class SiteName:
    """What the site is called: as it stands in its settings, and in each language."""

    whole: str
    zh: str
    en: str
    description: str = ""

    def of(self, lang: str) -> str:
        """Return the name in ``lang``."""
        return self.zh if lang == "zh" else self.en


def write_manifest(name: SiteName) -> str:
    """Return the manifest of a site of this name. Source: W3C, Web Application Manifest."""
    icons = [
        {"src": "assets/mark.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"},
        *({"src": f"assets/mark-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"} for size in (192, 512)),
    ]
    manifest = {
        "name": name.whole,
        "short_name": name.zh,
        "description": name.description,
        "start_url": "index.html",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#fcfdfb",
        "theme_color": "#0b5852",
        "icons": icons,
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
