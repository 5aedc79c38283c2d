"""The zones of a plain text, by the labels and the place of its lines."""

from __future__ import annotations

import re

from converters.labels import split_label
from converters.raw_page import Page, Zone

_BREADCRUMB = re.compile(r"(?:当前|所在)\s*(?:的)?位置|^\s*(?:网站)?首页\s*[\W?]*[>＞»›/-]|[^>]+[>＞»›][^>]+[>＞»›]")
_FOOTER = re.compile(
    r"^\s*(?:主办(?:单位)?|承办(?:单位)?|协办|技术支持|版权所有|网站标识码|备案|联系我们|网站地图|关于我们|Copyright|©|地址[:：].*邮编"
    r"|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵滇云藏陕甘青宁新]\s?ICP备|.{0,4}公网安备|打印(?:此|本)页)",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"^\s*(?:图片|img|用户登录|注册|网站无障碍|无障碍|适老版|长者版|繁體|简体|English|.{2,14}欢迎您[!！]?.*|设为首页|加入收藏)\s*$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[。；;，,：:]")


def _is_head(line: str) -> bool:
    return not _SENTENCE.search(line) and len(line.strip()) <= 60


def _name_of(line: str, seen: list[str]) -> str:
    """Return the zone of ``line``, given the zones of the lines before it."""
    if _FOOTER.search(line):
        return "footer" if "body" in seen or "footer" in seen or len(seen) > 6 else "body"
    if seen and seen[-1] == "footer" and (len(line) < 60 or "备案" in line):
        return "footer"
    if len(line) < 160 and _BREADCRUMB.search(line):
        return "breadcrumb"
    if len(line) < 400 and split_label(line):
        return "metadata"
    if not seen:
        return "title"
    if "body" not in seen and "metadata" not in seen and "breadcrumb" not in seen and len(seen) < 12:
        return "masthead" if _FURNITURE.match(line) or _is_head(line) else "body"
    return "body"


def split_zones(text: str) -> Page:
    r"""Return the zones of ``text``: each line belongs to one, none is lost; the first line is the title.

    >>> text = "通知\n当前位置:首页>公开\n发布机构:市政府\n各县：请办理。\n主办单位:市政府"
    >>> [zone.name for zone in split_zones(text).zones]
    ['title', 'breadcrumb', 'metadata', 'body', 'footer']
    """
    groups: list[tuple[str, list[str]]] = []
    seen: list[str] = []
    pending = 0
    for line in text.split("\n"):
        if not line.strip():
            pending += 1
            continue
        name = _name_of(line, seen)
        seen.append(name)
        if groups and groups[-1][0] == name:
            groups[-1][1].extend([""] * pending + [line])
        else:
            groups.append((name, [line]))
        pending = 0
    return Page(tuple(Zone(name, "\n".join(lines)) for name, lines in groups))
