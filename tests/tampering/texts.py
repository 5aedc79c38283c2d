"""Texts to measure the tamper check: clean notices, tricky clean texts, and copies with invented brands written in.

Everything is set in the invented city 临岚 and made from the parts below by a seeded generator. ``tune`` and
``held`` share no brand part, no notice and no tricky text. ``python3 -m tests.tampering.texts held`` prints
the JSON lines that ``python3 -m scripts evaluate tamper`` reads.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from scripts.environment import ROOT


@dataclass(frozen=True, slots=True)
class Sample:
    """One text with its truth: ``tampered`` or ``clean``; ``kind`` says how it was made."""

    id: str
    label: str
    kind: str
    text: str
    token: str = ""


@dataclass(frozen=True, slots=True)
class _Parts:
    han: tuple[str, ...]
    latin: tuple[str, ...]
    digits: tuple[str, ...]
    games: tuple[str, ...]
    asks: tuple[str, ...]
    notices: tuple[tuple[str, str, str], ...]
    """(agency without its city, title behind the agency, text)"""
    tricky: tuple[str, ...]


def _read_parts(name: str) -> _Parts:
    path = ROOT / "tests" / "cases" / "tampering-parts.json"
    fields: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))[name]
    lists = {key: tuple(fields[key]) for key in ("han", "latin", "digits", "games", "asks", "tricky")}
    return _Parts(**lists, notices=tuple((agency, title, text) for agency, title, text in fields["notices"]))


def _make_brand(parts: _Parts, rng: random.Random) -> tuple[str, str]:
    """Return a brand with its suffix chain, and the name of its shape."""
    han, latin, number = rng.choice(parts.han), rng.choice(parts.latin), rng.choice(parts.digits)
    game, ask = rng.choice(parts.games), rng.choice(parts.asks)
    shapes: tuple[tuple[str, str], ...] = (
        ("han-game-ask", f"{han}{game}{ask}"),
        ("latin-game-ask", f"{latin}{game}{ask}"),
        ("digits-game-ask", f"{number}{game}{ask}"),
        ("latin-digits-ask", f"{latin}{number}{ask}"),
        ("latin-han-game", f"{latin}{han}{game}"),
        ("latin-han-ask", f"{latin}{han}{ask}"),
        ("han-alias", f"{han}({latin.lower()}){game}-{ask}"),
        ("latin-game", f"{latin}{game}"),
        ("han-china", f"{han}{game}(中国){ask}"),
        ("latin-digits-game", f"{latin}{number}{game}"),
    )
    shape, brand = rng.choice(shapes)
    return brand, shape


def _label_block(issuer: str, rng: random.Random) -> str:
    index = f"L99010{rng.randint(10, 99)}/2025-{rng.randint(1, 999):05d}"
    rows = [f"索引号：{index}", f"发布机构：{issuer}", "成文日期：2025-03-04", "发布日期：2025-03-05"]
    return rng.choice(["\n", "  "]).join(rows)


@dataclass(frozen=True, slots=True)
class _Page:
    title: str
    site: str
    masthead: str
    crumb: str
    labels: str
    text: str
    sponsor: str

    def print(self, *, short: bool = False) -> str:
        if short:
            return f"{self.title}\n{self.text}"
        lines = [self.site, self.masthead, f"当前位置：{self.crumb}", self.labels, self.title, self.text]
        foot = f"打印本页\n主办单位：{self.sponsor}  网站标识码：9901000012"
        return "\n".join([*lines, foot])


def _clean_page(parts: _Parts, rng: random.Random) -> tuple[_Page, str]:
    agency, rest, text = rng.choice(parts.notices)
    issuer = f"临岚市{agency}"
    return (
        _Page(
            f"{issuer}{rest}",
            f"{issuer}网站",
            f"{issuer}",
            "首页 > 政务公开 > 通知公告",
            _label_block(issuer, rng),
            text,
            issuer,
        ),
        issuer,
    )


def _replace_name(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:
    """The brand stands wherever the place or the agency stood."""
    new = rng.choice([brand, f"临岚市{brand}政务服务中心" if rng.random() < 0.5 else brand])
    return page.print().replace(issuer, new)


def _prefix_title(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:
    title = brand + (page.title if rng.random() < 0.5 else page.title.replace("临岚市", ""))
    return page.print(short=rng.random() < 0.5).replace(page.title, title)


def _suffix_title(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:
    title = page.title + rng.choice(["-", "_", " | ", " "]) + brand
    return page.print().replace(page.site, title)


def _insert_line(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:
    lines = page.print(short=rng.random() < 0.5).split("\n")
    lines.insert(rng.randrange(len(lines)), brand)
    return "\n".join(lines)


def _crumb(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:
    return page.print().replace("首页 >", rng.choice([f"{brand} >", f"首页 > {brand} >"]))


def _issuer_and_foot(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:
    return (
        page.print()
        .replace(f"发布机构：{issuer}", f"发布机构：{brand}")
        .replace(f"主办单位：{issuer}", f"主办单位：{brand}")
    )


def _in_prose(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:
    text = page.text
    places = [at for at, sign in enumerate(text) if sign in "，。" and at > 5]
    at = rng.choice(places) + 1
    return page.print(short=rng.random() < 0.5).replace(text, f"{text[:at]}{brand}{text[at:]}")


def _hidden_links(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:
    others = rng.sample(["真人百家乐", "老虎机游戏", "时时彩平台", "世界杯买球", "六合彩开奖", "成人视频"], 3)
    line = rng.choice([" ", "|", "、"]).join([brand, *others])
    lines = page.print(short=True).split("\n")
    lines.insert(rng.randrange(1, len(lines) + 1), line)
    return "\n".join(lines)


_READINGS = dict(zip("办通知关于发文件市政府年工作公告局事项区", (
    "ban", "tong", "zhi", "guan", "yu", "fa", "wen", "jian", "shi", "zheng", "fu", "nian", "gong", "zuo", "gong", "gao",
    "ju", "shi", "xiang", "qu"), strict=True))  # fmt: skip


def _glosses(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:
    signs: list[str] = []
    for number, sign in enumerate(page.print(short=True)):
        signs.append(sign)
        if sign in _READINGS and (number < 30 or rng.random() < 0.3):
            signs.append(f"({_READINGS[sign]})")
    return "".join(signs)


def _gaps(page: _Page, issuer: str, brand: str, rng: random.Random) -> str:
    return page.print(short=True) + rng.choice(
        ["\n要全面贯彻 的决策部署，深入学习 的重要精神。", "\n全市上下要深入推进 的工作要求。"]
    )


_ATTACKS: tuple[tuple[str, Callable[[_Page, str, str, random.Random], str]], ...] = (
    ("replace-name", _replace_name),
    ("prefix-title", _prefix_title),
    ("suffix-title", _suffix_title),
    ("insert-line", _insert_line),
    ("breadcrumb", _crumb),
    ("issuer-foot", _issuer_and_foot),
    ("prose", _in_prose),
    ("hidden-links", _hidden_links),
    ("glosses", _glosses),
    ("gaps", _gaps),
)


def generate(part: str, count: int = 400) -> Iterator[Sample]:
    """Return ``count`` tampered texts, then clean ones: every notice in two shapes and every tricky text."""
    parts = _read_parts(part)
    rng = random.Random(f"{part}-2026")
    for number in range(count):
        page, issuer = _clean_page(parts, rng)
        kind, attack = _ATTACKS[number % len(_ATTACKS)]
        brand, shape = _make_brand(parts, rng)
        yield Sample(f"{part}-t{number}", "tampered", f"{kind}/{shape}", attack(page, issuer, brand, rng), brand)
    for number in range(count // 2):
        page, _ = _clean_page(parts, rng)
        yield Sample(f"{part}-c{number}", "clean", "notice", page.print(short=number % 2 == 0))
    for number, text in enumerate(parts.tricky):
        yield Sample(f"{part}-k{number}", "clean", "tricky", text)
        page, issuer = _clean_page(parts, rng)
        title, _, rest = text.partition("\n")
        whole = _Page(title, page.site, page.masthead, page.crumb, page.labels, rest, page.sponsor)
        yield Sample(f"{part}-w{number}", "clean", "tricky-page", whole.print())


if __name__ == "__main__":
    for sample in generate(sys.argv[1] if len(sys.argv) > 1 else "tune"):
        row = {"id": sample.id, "label": sample.label, "text": sample.text}
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
