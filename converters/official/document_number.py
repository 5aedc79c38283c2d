"""Document numbers (发文字号) that parse and print: GB/T 9704-2012, 7.2.5, and the forms agencies really use."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_OPEN = "〔﹝［\\[【（(〖「〈<＜"
_CLOSE = "〕﹞］\\]】）)〗」〉>＞"
_HAN = "\u3007\u3400-\u9fff"
_SERIAL = (
    r"[0-9A-Z]{1,14}(?:[-－—][0-9]{1,6})?|[一二三四五六七八九十百〇零]{1,5}"
    r"|(?!第)[\u3400-\u9fff]{1,3}[-－—][0-9]{1,5}"  # 危化-6: some count by trade
)

BRACKETED = re.compile(
    rf"""
    (?P<organ>[{_HAN}A-Za-z（）()、\s]{{0,24}}?)             # 苏政办发, 发改价格, 沪（浦）府
    \s*[{_OPEN}]\s*(?P<year>(?:19|20)\d{{2}})\s*年?\s*[{_CLOSE}]   # 〔2022〕 and its careless forms
    \s*(?P<di>第?)\s*(?P<serial>{_SERIAL})\s*(?P<hao>[号號])      # 15号, 第15号, 0015号
    """,
    re.VERBOSE,
)
_TERM = r"第?[一二三四五六七八九十\d]{1,4}届"

YEARED = re.compile(
    rf"""
    (?P<organ>[{_HAN}A-Za-z、\s]{{0,40}}?)                   # 海关总署公告, 财政部 税务总局公告
    \s*[{_OPEN}]?\s*(?P<year>(?:19|20)\d{{2}})\s*年\s*[{_CLOSE}]?
    \s*第\s*(?P<serial>{_SERIAL})\s*(?P<hao>[号號])\s*[{_CLOSE}]?   # 2023年第5号, （2023年第5号）
    """,
    re.VERBOSE,
)
ORDINAL = re.compile(
    rf"""
    (?P<organ>[{_HAN}A-Za-z、\s]{{0,40}}?)                   # 中华人民共和国国务院令, 建设部令
    (?:\s*[{_OPEN}]?\s*(?P<term>{_TERM})\s*[{_CLOSE}]?)?   # 五届, （第五届）: a congress counts by its terms
    \s*[{_OPEN}]?\s*第\s*(?P<serial>{_SERIAL})\s*(?P<hao>[号號])\s*[{_CLOSE}]?   # 第746号, （第十二号）
    """,
    re.VERBOSE,
)


SENT_NUMBER = re.compile(rf"[{_HAN}（）()]{{1,14}}字\s*第\s*[01]?\d{{6,10}}[A-Z]?\s*[号號]")
"""The number of a document of Taiwan: 府環水字第1150032117號, its year of the Republic of China before the serial."""
SLASHED = re.compile(
    r"""
    第\s*(?P<serial>\d{1,4}(?:-[A-Z])?)\s*[/／]\s*(?P<year>(?:(?:19|20)\d{2}|\d{2}(?=[/／]M))(?:[/／][A-Z]{1,4})?)\s*(?P<hao>[号號])\s*
    (?P<organ>(?:[\u3400-\u9fff]{2,16}?)?(?:批示|法律|行政法[规規]|行政命令|法令|[训訓]令|公告|[决決][议議]))
    """,
    re.VERBOSE,
)
"""第88/2026號行政長官批示: the laws and orders of Macau say of which kind they are behind their number."""
GAZETTED = re.compile(
    r"(?:(?P<year>(?:19|20)\d{2})\s*年\s*)?第\s*(?P<serial>\d{1,5})\s*(?P<hao>號)\s*(?P<organ>(?:法律|政府|號外)?公告)"
)
"""第1234號公告, 2026年第45號法律公告: notices of the gazette of Hong Kong."""
GN = re.compile(r"G\.?\s?N\.?\s*(?P<extra>\(E\.?\)\s*)?(?P<serial>\d{1,5})", re.IGNORECASE)
"""G.N. 1234: the same in English."""

_LONGEST = 200
"""No number is longer, not even one set wide; what is, would be tried in too many ways."""


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document number; ``str()`` prints it with 〔〕 and without spaces, serial verbatim.

    ``year`` is empty for an order counted without years (令第179号); ``style`` says how year and
    serial stand together: ``〔〕``, ``〔〕第``, ``年第`` or ``第``; in the forms
    of Macau and Hong Kong what is counted follows: ``/``, ``号``, ``G.N.``.
    """

    organ: str
    year: str
    serial: str
    style: str
    hao: str = "号"
    """The sign behind the serial: 號 on a page in traditional characters, whose words stay as they are."""

    def __str__(self) -> str:
        match self.style:
            case "〔〕":
                return f"{self.organ}〔{self.year}〕{self.serial}{self.hao}"
            case "〔〕第":
                return f"{self.organ}〔{self.year}〕第{self.serial}{self.hao}"
            case "年第":
                return f"{self.organ}{self.year}年第{self.serial}{self.hao}"
            case "第":
                return f"{self.organ}第{self.serial}{self.hao}"
            case "/":
                return f"第{self.serial}/{self.year}{self.hao}{self.organ}"
            case "号":
                return f"{self.year}{'年' if self.year else ''}第{self.serial}{self.hao}{self.organ}"
            case "G.N.":
                return f"{self.organ} {self.serial}"
            case _:
                raise ValueError(f"no style of document numbers: {self.style!r}")

    def in_english(self) -> str:
        """Return the number as English pages write it: the organ's code in pinyin, never translated.

        Empty for a number that spells an agency's name out (国务院令第746号), or counts in Chinese numerals:
        pinyin would say nothing there.

        >>> DocumentNumber.parse("苏政办发〔2022〕15号").in_english()
        'Su Zheng Ban Fa [2022] No. 15'
        >>> DocumentNumber.parse("沪（浦）府〔2026〕第3号").in_english()
        'Hu (Pu) Fu [2026] No. 3'
        """
        if self.style not in ("〔〕", "〔〕第") or not self.organ or not self.serial.isascii():
            return ""
        return f"{_spell(self.organ)} [{self.year}] No. {self.serial.lstrip('0') or self.serial}"

    @classmethod
    def parse(cls, text: str) -> DocumentNumber:
        """Return the document number that is all of ``text``; ValueError if it is none.

        >>> str(DocumentNumber.parse("苏政办发[2022] 15号"))
        '苏政办发〔2022〕15号'
        >>> str(DocumentNumber.parse("中华人民共和国国务院令（第746号）"))
        '中华人民共和国国务院令第746号'
        >>> str(DocumentNumber.parse("临岚市水务局公告（2024年第7号）"))
        '临岚市水务局公告2024年第7号'
        >>> DocumentNumber.parse("苏政办发〔2022〕15号").organ
        '苏政办发'
        >>> [str(DocumentNumber.parse(text)) for text in ("第 88/2026 號行政長官批示", "第1234號公告", "G.N. 1234")]
        ['第88/2026號行政長官批示', '第1234號公告', 'G.N. 1234']
        """
        value = _narrow(text) if len(text) <= _LONGEST else ""
        if match := BRACKETED.fullmatch(value):
            return cls(
                _squeeze(match["organ"]), match["year"], _squeeze(match["serial"]), "〔〕" + match["di"], match["hao"]
            )
        if match := YEARED.fullmatch(value):
            return cls(_squeeze(match["organ"]), match["year"], _squeeze(match["serial"]), "年第", match["hao"])
        if match := ORDINAL.fullmatch(value):
            organ = match["organ"] + (match["term"] or "")
            return cls(_squeeze(organ), "", _squeeze(match["serial"]), "第", match["hao"])
        if (number := cls._parse_gazetted(value)) is not None:
            return number
        raise ValueError(f"not a document number: {text[:60]!r}")

    @classmethod
    def _parse_gazetted(cls, value: str) -> DocumentNumber | None:
        """Return the number in a form of the gazettes of Hong Kong and Macau that is all of ``value``, if it is one."""
        if match := SLASHED.fullmatch(value):
            year = match["year"].replace("／", "/")
            return cls(_squeeze(match["organ"]), year, match["serial"], "/", match["hao"])
        if match := GAZETTED.fullmatch(value):
            return cls(_squeeze(match["organ"]), match["year"] or "", match["serial"], "号", match["hao"])
        if match := GN.fullmatch(value):
            return cls("G.N. (E.)" if match["extra"] else "G.N.", "", match["serial"], "G.N.", "")
        return None


@lru_cache(maxsize=4096)
def _spell(organ: str) -> str:
    from pypinyin import lazy_pinyin  # noqa: PLC0415  heavy, and not needed to read a number

    sounds = lazy_pinyin(unicodedata.normalize("NFKC", organ))
    spelled = " ".join(sound[:1].upper() + sound[1:] for sound in sounds)
    return spelled.replace("v", "ü").replace("( ", "(").replace(" )", ")")


def _narrow(text: str) -> str:
    """Full-width digits and letters become plain, one for one; brackets stay as they are."""
    return _WIDE.sub(lambda sign: unicodedata.normalize("NFKC", sign[0]), text).strip()


_WIDE = re.compile("[０-ｚ]")


def _squeeze(text: str) -> str:
    return "".join(text.split())


_ENDS = "府厅室委会组局部院署司处科心所站队台社馆园区行团道办镇乡校学班关党议席挥长合廳會組處園區團辦鎮鄉關黨議"
"""What stands before 令 or 公告 in a number: whose it is, not what a title is about (停水公告)."""
_LINE = re.compile(
    rf"""
    ^\s*[{_OPEN}]?\s*
    (?P<number>
        (?:[（(][{_HAN}]{{1,6}}[）)])?[{_HAN}A-Z]{{1,16}}(?:[（(][{_HAN}]{{1,4}}[）)][{_HAN}]{{0,6}})?\s*   # organ code
        [〔﹝［\[【（(〖「]\s*(?:19|20)\d{{2}}\s*年?\s*[〕﹝﹞］\]】）)〗」]\s*第?\s*(?:{_SERIAL})\s*[号號]
      | (?:(?!关于)[{_HAN}\s、]{{1,40}}[{_ENDS}\s](?<![证介聘布谈明见]会))?(?:公告|通告|布告|令)\s*  # no 听证会公告
        [{_OPEN}]?\s*(?:(?:19|20)\d{{2}}\s*[年{_CLOSE}]\s*|{_TERM}\s*[{_CLOSE}]?\s*)?第\s*(?:{_SERIAL})\s*[号號]\s*[{_CLOSE}]?
      | [{_HAN}（）()]{{1,14}}字\s*第\s*[01]?\d{{6,10}}[A-Z]?\s*號                # 府環水字第1150032117號
      | (?:憲報|宪报)(?:號外|号外)?公告\s*第\s*\d{{1,5}}\s*[号號]
      | (?:19|20)\d{{2}}\s*年\s*第\s*(?:{_SERIAL})\s*[号號]
      | (?:{_TERM}\s*[{_CLOSE}]?\s*)?第\s*(?:{_SERIAL})\s*[号號]
    )
    \s*[{_CLOSE}]?\s*$
    """,
    re.VERBOSE,
)


_SIGNED_BY = re.compile(r"(?<=[号號])[）)\s]*(?:签\s*发\s*人|簽發人|会\s*签)\s*[:：].{1,24}$")
"""Who signs what goes to a superior stands in one line with its number (GB/T 9704-2012, 7.2.6)."""
_BESIDE = re.compile(
    r"(?<=[号號])[）)\s]*"
    r"(?:办理结果|公开属性|公开方式|(?:发布|公布|成文)?(?:时间|日期)|(?:信息)?来源|浏览次数)\s*[:：].{1,60}$"
)


def cut_beside(line: str) -> str:
    """Return a line of the head of a page without what it says behind a number: when, from where, what came of it.

    >>> cut_beside("临水函〔2025〕45号发布时间：2025-06-30来源：市水务局"), cut_beside("来源：市水务局")
    ('临水函〔2025〕45号', '来源：市水务局')
    """
    return _BESIDE.sub("", line) if ":" in line or "：" in line else line


_LABEL = re.compile(r"^[\u3400-\u9fff]{0,10}文号\s*(?=[\u3400-\u9fff])")
"""A label with nothing between it and the number that it names."""


def find_line_number(line: str) -> DocumentNumber | None:
    """Return the document number if ``line`` holds nothing else but who signs, brackets around it aside; else None.

    >>> str(find_line_number("（临岚府规〔2024〕3号）"))
    '临岚府规〔2024〕3号'
    >>> str(find_line_number("（临）应急罚〔2024〕3号"))
    '（临）应急罚〔2024〕3号'
    >>> str(find_line_number("临水函〔2025〕45号　　签发人：王岚"))
    '临水函〔2025〕45号'
    >>> str(find_line_number("处罚决定书文号临市监罚〔2024〕3号"))
    '临市监罚〔2024〕3号'
    >>> str(find_line_number("临岚市财政局 临岚市水务局公告〔2024〕第3号"))
    '临岚市财政局临岚市水务局公告〔2024〕第3号'
    >>> find_line_number("根据临岚府规〔2024〕3号文件")
    """
    if len(line) > 80 or not ("号" in line or "號" in line):
        return None
    if ":" in line or "：" in line:
        line = _SIGNED_BY.sub("", line)
    match = _LINE.match(_narrow(_LABEL.sub("", line) if "文号" in line else line))
    if not match:
        return None
    number = match["number"].strip()
    for candidate in (number, number + "）"):
        try:
            return DocumentNumber.parse(candidate)
        except ValueError:
            continue
    return None


_LED_BY_LAW = re.compile(rf"(?P<number>{SLASHED.pattern})(?:$|\s*[\s:：—–-]|\s*《[^《》]+》$)", re.VERBOSE)


def find_law_number(text: str) -> DocumentNumber | None:
    """Return the number of a law or order of Macau that is the title ``text``, or leads it; None if none does.

    >>> str(find_law_number("第88/2026號行政長官批示")), str(find_law_number("第5/2026號法律《岚水法》"))
    ('第88/2026號行政長官批示', '第5/2026號法律')
    >>> find_law_number("第5/2026號法律的解釋"), find_law_number("第5/2026號法律《岚水法》公開諮詢")
    (None, None)
    """
    if "/" not in text and "／" not in text:
        return None
    match = _LED_BY_LAW.match(text.strip())
    return DocumentNumber.parse(match["number"]) if match else None


def find_gazette_number(line: str) -> DocumentNumber | None:
    """Return the number that is all of ``line`` in a form of the gazettes of Hong Kong and Macau; None if it is none.

    >>> str(find_gazette_number("（第1234號公告）")), find_gazette_number("根據第1234號公告")
    ('第1234號公告', None)
    """
    bare = _narrow(line).strip("（()）")
    if len(bare) > _LONGEST_GAZETTED or not any(form.fullmatch(bare) for form in (SLASHED, GAZETTED, GN)):
        return None
    return DocumentNumber.parse(bare)


_LONGEST_GAZETTED = 40
