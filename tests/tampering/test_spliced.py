"""Invented names with a suffix, set into clean texts at random: how many are reported."""

from __future__ import annotations

import json
import random
import re
from collections import Counter

from converters.model import IntegrityStatus
from converters.tampering import examine_text
from scripts.environment import ROOT

CASES = ROOT / "tests" / "cases"
NAMES = (CASES / "tampering-language" / "brands.txt").read_text(encoding="utf-8").split()
SUFFIXES = """
    官网 登录 平台 app下载 官方网站 娱乐 体育 棋牌 彩票 电竞 体育官网 娱乐平台 国际官网 在线登录 注册 下载 手机版 网页版
    入口 登录入口 官方入口 客户端 最新网址 官网登录
    """.split()  # noqa: SIM905 -- a list of words reads better as words
_ABOUT = re.compile("赌|诈|骗|色情|违法|非法|犯罪|整治|查处|打击|彩票|棋牌|电竞|商标|下架|娱乐|app|APP|<")
_PLACES = {
    "the head of the title": re.compile(r"\A"),
    "a line of its own": re.compile(r"\n"),
    "between clauses": re.compile("(?<=[，。；])(?=[\u3400-\u9fff])"),
    "a list": re.compile("(?<=、)(?=[\u3400-\u9fff])"),
}
_ADDED = {"the head of the title": "{}", "a line of its own": "\n{}\n", "between clauses": "{}", "a list": "{}、"}
_LEAST = {"the head of the title": 0.85, "a line of its own": 0.9, "between clauses": 0.8, "a list": 0.85}
"""A little less than the share that is reported."""


def read_clean() -> list[str]:
    """Return the clean texts of the cases that speak of no such trade."""
    lines = (CASES / "tampering-handwritten.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [row["text"] for row in map(json.loads, lines) if row["label"] == "clean"]
    return [text for text in texts if not _ABOUT.search(text) and text.count("\n") > 1]


def test_most_names_are_reported_wherever_they_are_set() -> None:
    chance = random.Random(20261129)
    clean, tried, found = read_clean(), Counter[str](), Counter[str]()
    for name, pattern in _PLACES.items():
        while tried[name] < 150:
            text = chance.choice(clean)
            places = [match.start() for match in pattern.finditer(text)]
            if not places:
                continue
            at = chance.choice(places)
            spliced = text[:at] + _ADDED[name].format(chance.choice(NAMES) + chance.choice(SUFFIXES)) + text[at:]
            tried[name] += 1
            found[name] += examine_text(spliced).status is not IntegrityStatus.CLEAN
    shares = {name: found[name] / tried[name] for name in _PLACES}
    assert {name: share for name, share in shares.items() if share < _LEAST[name]} == {}, shares
