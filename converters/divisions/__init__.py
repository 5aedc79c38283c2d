"""Administrative divisions of China by their six-digit codes (GB/T 2260); see ORIGIN.md beside this file.

The tables are part of the program, like its code: read once, at the first look-up, and never written.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_PSEUDO = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
_GENERICS = _words(
    """
    维吾尔自治区 壮族自治区 回族自治区 特别行政区 自治区 自治州 自治县 自治旗 林区 新区 特区 矿区 地区 省 市 区 县
    盟 旗
    """
)
_NATIONS = _words(
    """
    蒙古族 藏族 彝族 回族 苗族 壮族 布依族 侗族 土家族 瑶族 白族 哈尼族 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族
    东乡族 纳西族 景颇族 土族 羌族 仫佬族 毛南族 仡佬族 撒拉族 锡伯族 塔吉克 普米族 怒族 哈萨克族 哈萨克 保安族
    裕固族 独龙族 朝鲜族 满族 达斡尔族 鄂伦春 鄂温克族 柯尔克孜 维吾尔 蒙古 各族 布朗族
    """
)

ICP_PROVINCES: dict[str, str] = {
    "京": "11", "津": "12", "冀": "13", "晋": "14", "蒙": "15", "辽": "21", "吉": "22", "黑": "23", "沪": "31",
    "苏": "32", "浙": "33", "皖": "34", "闽": "35", "赣": "36", "鲁": "37", "豫": "41", "鄂": "42", "湘": "43",
    "粤": "44", "桂": "45", "琼": "46", "渝": "50", "川": "51", "蜀": "51", "黔": "52", "贵": "52", "滇": "53",
    "云": "53", "藏": "54", "陕": "61", "甘": "62", "陇": "62", "青": "63", "宁": "64", "新": "65",
}  # fmt: skip
"""The character of an ICP record (苏ICP备…) -> the code of its province."""


def _read(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


@cache
def _names() -> dict[str, str]:
    rows = _read("divisions.csv").split()[1:]
    return dict(row.split(",", 1) for row in rows)


@cache
def _subdistricts() -> dict[str, tuple[str, ...]]:
    return {line[:6]: tuple(line[7:].split(" ")) for line in _read("subdistricts.txt").splitlines()}


@cache
def place_names() -> frozenset[str]:
    """Return every name of a province, city, county or district, in full and short (吴中区, 吴中)."""
    full = {name for name in _names().values() if name not in _PSEUDO}
    return frozenset(full | {short_name(name) for name in full})


def short_name(name: str) -> str:
    """Return the name without its generic part and nations; a name of one character keeps its generic part.

    >>> short_name("吴中区"), short_name("恩施土家族苗族自治州"), short_name("新疆维吾尔自治区"), short_name("沛县")
    ('吴中', '恩施', '新疆', '沛县')
    """
    short = next((name.removesuffix(end) for end in _GENERICS if name.endswith(end)), name)
    while len(short) > 3 and (nation := next((n for n in _NATIONS if short.endswith(n)), "")):
        short = short.removesuffix(nation)
    return short if len(short) >= 2 else name


def division_name(code: str) -> str:
    """Return the name of the division with ``code``; a code filled up with zeros is its parent's. Empty if none.

    >>> division_name("320506"), division_name("320500"), division_name("320000"), division_name("990000")
    ('吴中区', '苏州市', '江苏省', '')
    """
    while len(code) > 2 and code.endswith("00"):
        code = code[:-2]
    name = _names().get(code, "")
    return "" if name in _PSEUDO else name


def parents_of(code: str) -> tuple[str, ...]:
    """Return the names above the division ``code``, from the province down.

    >>> parents_of("320506")
    ('江苏省', '苏州市')
    """
    return tuple(name for end in (2, 4) if end < len(code) and (name := division_name(code[:end])))


def siblings_of(code: str) -> tuple[str, ...]:
    """Return the names of all divisions directly under the parent of ``code``, itself included."""
    return tuple(name for key, name in _names().items() if len(key) == len(code) and key[:-2] == code[:-2])


def areas_with(subdistrict: str, within: str = "") -> tuple[str, ...]:
    """Return the codes of the counties and districts that have ``subdistrict``, under the code ``within``.

    >>> areas_with("城南街道", within="3205"), len(areas_with("城南街道")) > 20
    (('320506',), True)
    """
    return tuple(code for code, names in _subdistricts().items() if code.startswith(within) and subdistrict in names)


def subdistrict_names() -> tuple[str, ...]:
    """Return every name of a township-level division (吴中街道), as often as there are divisions of that name."""
    return tuple(name for names in _subdistricts().values() for name in names)
