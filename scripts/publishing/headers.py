"""The headers under which the site is to be served: the same for every host."""

from __future__ import annotations

CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)

SECURITY_HEADERS: dict[str, str] = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}
"""Name -> value, for every answer."""

CACHE_CONTROL: dict[str, str] = {
    "/*": "public, max-age=300, must-revalidate",
    "/assets/*": "public, max-age=86400",
    "/search/*": "public, max-age=300, must-revalidate",
}
"""Path pattern -> value: pages soon, styles and scripts after a day."""

TYPES: dict[str, str] = {
    ".atom": "application/atom+xml",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".db": "application/vnd.sqlite3",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/x-ndjson",
    ".md": "text/markdown; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
}
"""Ending -> type of every kind of file in a release; all others are ``application/octet-stream``."""

OPEN_DATA = ("/data/*", "/*/feeds/*")
"""What other sites' programs may read."""


def write_headers_file() -> str:
    """Return ``_headers`` as Netlify, Cloudflare Pages and others read it."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in SECURITY_HEADERS.items())]
    lines.append(f"  Cache-Control: {CACHE_CONTROL['/*']}")
    for pattern, value in list(CACHE_CONTROL.items())[1:]:
        lines += [pattern, "  ! Cache-Control", f"  Cache-Control: {value}"]
    for pattern in OPEN_DATA:
        lines += [pattern, "  Access-Control-Allow-Origin: *", "  ! Cross-Origin-Resource-Policy"]
        lines.append("  Cross-Origin-Resource-Policy: cross-origin")
    return "\n".join(lines) + "\n"
