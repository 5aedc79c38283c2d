"""Plots as SVG, written by hand: each on a light card of its own, so that it reads on light and dark pages."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

WIDTH, LEFT, RIGHT = 720, 250, 90
ROW = 30
OURS, THEIRS, INK, PALE = "#1d5fa8", "#9a5b13", "#222222", "#cccccc"
FONT = 'font-family="sans-serif" font-size="14"'


def _card(title: str, height: int, parts: Sequence[str]) -> str:
    box = f'viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(title)}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {box} {FONT} fill="{INK}">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{height}" rx="8" fill="#fafafa"/>',
        f'<text x="16" y="28" font-size="16" font-weight="bold">{escape(title)}</text>',
        *parts,
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def draw_bars(title: str, rows: Sequence[tuple[str, float, bool]], unit: str) -> str:
    """Return horizontal bars; each row is (label, value, whether it is ours)."""
    longest = max((value for _, value, _ in rows), default=1) or 1
    parts = []
    for number, (label, value, ours) in enumerate(rows):
        top = 48 + number * ROW
        width = max(1.0, (WIDTH - LEFT - RIGHT) * value / longest)
        parts += [
            f'<text x="{LEFT - 10}" y="{top + 16}" text-anchor="end">{escape(label)}</text>',
            f'<rect x="{LEFT}" y="{top}" width="{width:.1f}" height="20" fill="{OURS if ours else THEIRS}"/>',
            f'<text x="{LEFT + width + 6:.1f}" y="{top + 16}">{value:,.3g} {escape(unit)}</text>'
            if value < 100
            else f'<text x="{LEFT + width + 6:.1f}" y="{top + 16}">{value:,.0f} {escape(unit)}</text>',
        ]
    return _card(title, 60 + len(rows) * ROW, parts)


def draw_line(title: str, points: Sequence[tuple[float, float]], across: str, up: str) -> str:
    """Return a line through ``points``, which begins at nothing: growth in proportion is a straight line."""
    right, bottom, height = WIDTH - 60, 290, 340
    most_x = max((x for x, _ in points), default=1) or 1
    most_y = max((y for _, y in points), default=1) or 1

    def at(x: float, y: float) -> tuple[float, float]:
        return 80 + (right - 80) * x / most_x, bottom - (bottom - 60) * y / most_y

    line = " ".join("{:.1f},{:.1f}".format(*at(x, y)) for x, y in [(0, 0), *points])
    parts = [
        f'<path d="M80 50V{bottom}H{right}" fill="none" stroke="{PALE}"/>',
        f'<polyline points="{line}" fill="none" stroke="{OURS}" stroke-width="2"/>',
        f'<text x="{right}" y="{bottom + 40}" text-anchor="end">{escape(across)}</text>',
        f'<text x="84" y="50">{escape(up)}</text>',
    ]
    for x, y in points:
        left, top = at(x, y)
        parts += [
            f'<circle cx="{left:.1f}" cy="{top:.1f}" r="4" fill="{OURS}"/>',
            f'<text x="{left - 8:.1f}" y="{top - 8:.1f}" text-anchor="end">{y:,.1f}</text>',
            f'<text x="{left:.1f}" y="{bottom + 20}" text-anchor="middle">{x:,.0f}</text>',
        ]
    return _card(title, height, parts)
