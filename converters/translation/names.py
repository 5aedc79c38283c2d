"""Names in Latin letters: persons by GB/T 28039-2011, places by the pinyin rules of 1978 and 1984 with translated generics."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re

from pypinyin import Style, lazy_pinyin

# surnames whose reading differs from the usual one of the character
_SURNAMES: dict[str, str] = {
    "单": "Shan", "仇": "Qiu", "曾": "Zeng", "区": "Ou", "查": "Zha", "朴": "Piao", "解": "Xie", "任": "Ren", "华": "Hua",
    "盖": "Ge", "葛": "Ge", "冼": "Xian", "覃": "Qin", "翟": "Zhai", "尹": "Yin", "员": "Yun", "召": "Shao", "燕": "Yan",
    "纪": "Ji", "缪": "Miao", "晁": "Chao", "乐": "Yue", "洗": "Xian", "宓": "Mi", "逄": "Pang", "麴": "Qu", "秘": "Bi",
    "折": "She", "黑": "He", "盛": "Sheng", "尉": "Wei", "祭": "Zhai", "繁": "Po", "種": "Chong", "种": "Chong", "薄": "Bo",
    "卜": "Bu", "柏": "Bai", "臧": "Zang", "牟": "Mu", "佴": "Nai", "芮": "Rui", "句": "Gou", "勾": "Gou", "过": "Guo",
    "哈": "Ha", "宁": "Ning", "车": "Che", "石": "Shi", "沈": "Shen", "谌": "Chen", "教": "Jiao", "便": "Pian", "褚": "Chu",
    "郗": "Xi", "郇": "Xun", "适": "Kuo", "能": "Nai", "殷": "Yin", "应": "Ying", "令": "Ling", "那": "Na", "卓": "Zhuo",
    "都": "Du", "重": "Chong", "藏": "Zang", "长": "Chang", "行": "Xing", "相": "Xiang", "占": "Zhan", "朱": "Zhu",
    "隗": "Wei", "阚": "Kan", "鲜": "Xian", "瞿": "Qu", "郝": "Hao", "贾": "Jia", "叶": "Ye", "吕": "Lyu", "闾": "Lyu",
    "万": "Wan", "冯": "Feng", "於": "Yu", "么": "Yao", "幺": "Yao", "车正": "Che", "杜": "Du", "景": "Jing",
}  # fmt: skip
_COMPOUND: dict[str, str] = {
    "欧阳": "Ouyang", "太史": "Taishi", "端木": "Duanmu", "上官": "Shangguan", "司马": "Sima", "东方": "Dongfang",
    "独孤": "Dugu", "南宫": "Nangong", "万俟": "Moqi", "闻人": "Wenren", "夏侯": "Xiahou", "诸葛": "Zhuge",
    "尉迟": "Yuchi", "公羊": "Gongyang", "赫连": "Helian", "澹台": "Tantai", "皇甫": "Huangfu", "宗政": "Zongzheng",
    "濮阳": "Puyang", "公冶": "Gongye", "太叔": "Taishu", "申屠": "Shentu", "公孙": "Gongsun", "慕容": "Murong",
    "仲孙": "Zhongsun", "钟离": "Zhongli", "长孙": "Zhangsun", "宇文": "Yuwen", "司徒": "Situ", "鲜于": "Xianyu",
    "司空": "Sikong", "令狐": "Linghu", "呼延": "Huyan", "子车": "Ziju", "轩辕": "Xuanyuan", "百里": "Baili",
    "东郭": "Dongguo", "南门": "Nanmen", "羊舌": "Yangshe", "西门": "Ximen", "拓跋": "Tuoba", "第五": "Diwu",
}  # fmt: skip

# names whose Latin form is fixed, or that the usual readings get wrong
_PLACES: dict[str, str] = {
    "内蒙古": "Inner Mongolia", "西藏": "Xizang", "陕西": "Shaanxi", "香港": "Hong Kong", "澳门": "Macao",
    "新疆": "Xinjiang", "乌鲁木齐": "Urumqi", "呼和浩特": "Hohhot", "拉萨": "Lhasa", "哈尔滨": "Harbin",
    "齐齐哈尔": "Qiqihar", "呼伦贝尔": "Hulunbuir", "鄂尔多斯": "Ordos", "包头": "Baotou", "喀什": "Kashgar",
    "吐鲁番": "Turpan", "日喀则": "Xigaze", "林芝": "Nyingchi", "锡林郭勒": "Xilingol", "阿拉善": "Alxa",
    "克拉玛依": "Karamay", "伊犁": "Ili", "厦门": "Xiamen", "台湾": "Taiwan", "重庆": "Chongqing", "六安": "Lu'an",
    "西安": "Xi'an", "泰安": "Tai'an", "延安": "Yan'an", "吉安": "Ji'an", "雄安": "Xiong'an", "广安": "Guang'an",
    "蚌埠": "Bengbu", "亳州": "Bozhou", "丽水": "Lishui", "台州": "Taizhou", "乐清": "Yueqing", "东阿": "Dong'e",
    "大埔": "Dabu", "番禺": "Panyu", "浚县": "Xunxian", "铅山": "Yanshan", "枞阳": "Zongyang", "歙县": "Shexian",
    "渑池": "Mianchi", "涡阳": "Guoyang", "单县": "Shanxian", "莘县": "Shenxian", "盱眙": "Xuyi", "临岚": "Linlan",
    "长治": "Changzhi", "长沙": "Changsha", "长春": "Changchun", "朝阳": "Chaoyang", "中牟": "Zhongmu", "会稽": "Kuaiji",
}  # fmt: skip

# the generic part of a place name and its English, the longest first
_GENERICS: tuple[tuple[str, str], ...] = (
    ("经济技术开发区", "Economic and Technological Development Zone"), ("高新技术产业开发区", "High-tech Industrial Development Zone"),
    ("特别行政区", "Special Administrative Region"), ("自治区", "Autonomous Region"), ("自治州", "Autonomous Prefecture"),
    ("自治县", "Autonomous County"), ("工业园区", "Industrial Park"), ("民族乡", "Ethnic Township"), ("旅游度假区", "Tourist Resort"),
    ("风景区", "Scenic Area"), ("开发区", "Development Zone"), ("高新区", "High-tech Zone"), ("街道", "Subdistrict"), ("社区", "Community"),
    ("新区", "New Area"), ("园区", "Park"), ("小区", "Residential Compound"), ("公园", "Park"), ("广场", "Square"), ("大道", "Avenue"),
    ("大桥", "Bridge"), ("水库", "Reservoir"), ("大街", "Street"), ("地区", "Prefecture"), ("省", "Province"), ("市", "City"), ("区", "District"),
    ("县", "County"), ("旗", "Banner"), ("盟", "League"), ("镇", "Town"), ("乡", "Township"), ("村", "Village"), ("路", "Road"), ("街", "Street"),
    ("巷", "Lane"), ("弄", "Alley"), ("湖", "Lake"), ("河", "River"), ("江", "River"), ("山", "Mountain"), ("岛", "Island"), ("桥", "Bridge"),
    ("港", "Port"), ("站", "Station"), ("湾", "Bay"),
)  # fmt: skip
_SIDES = {"东": "East", "南": "South", "西": "West", "北": "North", "中": "Middle"}
_HAN = re.compile("[\u4e00-\u9fff]+")
_DOT = re.compile("[·•・.]")


def romanize_person(name: str) -> str:
    """Return a Chinese personal name in pinyin: surname first, given name apart, compound surnames solid.

    Spaces inside are ignored; a name with a dot (买买提·吐尔逊) is written part by part. Raises ValueError for
    anything but Han characters.

    >>> romanize_person("尤建丰"), romanize_person("单霁"), romanize_person("欧阳文"), romanize_person("吕西安")
    ('You Jianfeng', 'Shan Ji', 'Ouyang Wen', "Lyu Xi'an")
    """
    name = re.sub(r"\s", "", name)
    if _DOT.search(name):
        return " ".join(_solid(part) for part in _DOT.split(name) if part)
    if not _HAN.fullmatch(name):
        raise ValueError(f"not a Chinese name: {name!r}. Give Han characters only.")
    surname, given = _split(name)
    return f"{surname} {_solid(given)}" if given else surname


def _split(name: str) -> tuple[str, str]:
    if name[:2] in _COMPOUND and len(name) > 2:
        return _COMPOUND[name[:2]], name[2:]
    first = _SURNAMES.get(name[0]) or _solid(name[0])
    if len(name) == 4:
        # two surnames together are joined by a hyphen
        second = _SURNAMES.get(name[1]) or _solid(name[1])
        return f"{first}-{second}", name[2:]
    return first, name[1:]


def _solid(text: str) -> str:
    """Return pinyin in one word with a capital, an apostrophe in front of a, o or e inside."""
    syllables = [_umlaut(syllable) for syllable in lazy_pinyin(text, style=Style.NORMAL)]
    word = syllables[0] if syllables else ""
    for syllable in syllables[1:]:
        word += ("'" if syllable[:1] in "aoe" else "") + syllable
    return word[:1].upper() + word[1:]


def _umlaut(syllable: str) -> str:
    """Return ``syllable`` with ü as passports write it: yu after l and n (吕 lyu), u after j, q, x and y."""
    return re.sub(r"^([ln])(?:v|ü)", r"\1yu", syllable).replace("ü", "u").replace("v", "u")


def romanize_place(name: str) -> str:
    """Return a place name: the specific part in pinyin, the generic part translated, each level in Chinese order.

    A specific part of one character keeps its generic: 泾县 is Jingxian County. Raises ValueError for anything
    but Han characters and digits.

    >>> romanize_place("吴中区"), romanize_place("太湖"), romanize_place("陕西省"), romanize_place("人民南路")
    ('Wuzhong District', 'Taihu Lake', 'Shaanxi Province', 'Renmin South Road')
    """
    name = re.sub(r"\s", "", name)
    if not re.fullmatch(r"[\u4e00-\u9fff\d]+", name):
        raise ValueError(f"not a Chinese place name: {name!r}. Give Han characters and digits only.")
    if name in _PLACES:
        return _PLACES[name]
    for generic, english in _GENERICS:
        if name == generic and len(generic) > 2:
            return english
        if name.endswith(generic) and len(name) > len(generic):
            return f"{_specific(name[: -len(generic)], generic)} {english}"
    return _specific(name, "")


def _specific(name: str, generic: str) -> str:
    if name in _PLACES:
        return _PLACES[name]
    if generic in {"路", "街", "大街", "大道"} and len(name) > 2 and name[-1] in _SIDES:
        return f"{_specific(name[:-1], '')} {_SIDES[name[-1]]}"
    if len(name) == 1:
        return _PLACES.get(name + generic) or _solid(name + generic)
    return _solid(name)
