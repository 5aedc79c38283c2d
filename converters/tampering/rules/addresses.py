"""Addresses that authorities do not have, and scripts that lead to them: odd ends, names of houses, hidden ways."""

from __future__ import annotations

import re

from converters.raw_page import SEARCH_ENGINES
from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, one_of, words
from converters.tampering.words.brands import LATIN_BRANDS
from converters.tampering.words.formulas import blank_formulas

_ODD_DOMAINS = words("vip icu bet win casino cyou top xyz")
_SPACED_DOMAINS = frozenset({". vip", " .vip", ". xyz", " .xyz", ". icu", " .icu"})
"""No English word: a space beside the dot parts no sentence."""
ODD_ENDS = frozenset(f".{domain}" for domain in _ODD_DOMAINS) | _SPACED_DOMAINS
"""How addresses end that authorities hardly ever have."""
_ODD_ADDRESS = re.compile(rf"(?<![@a-z0-9_.-])(?:(?:www|m|wap)\.)?[a-z0-9-]{{3,}}(?:{one_of(ODD_ENDS)})(?![a-z0-9.])")
_FIGURE = re.compile(r"\d")
_NAMED_AS_SITE = re.compile(r"(?:网址|官网|网站|域名|邮箱|登录|访问)[:：为]?[ ]*$")
_SENDS = re.compile("(?:点此|点这里|戳这里|直达|立即进入)[:：]?[ ]*$")
"""What sends readers to an address: nobody does who warns of it."""
_LEAD = 8
_FAKES = re.compile("仿冒|冒用|冒充|钓鱼|恶意|木马|病毒|域名|挂马|篡改|暗链|涉案|变形|不明|赌|诈|骗")


_ANY_END = re.compile(r"\.(?:com|cn|net|cc|vip|top|xyz|win|bet|icu|org|me|app|tv)(?![a-z])|www|document\.")


def _speaks_of_fakes(reading: Reading) -> bool:
    """Return whether more than the formulas of any notice has words that speak of false addresses."""
    text = reading.text
    if not _FAKES.search(text):
        return False
    return _FAKES.search(blank_formulas(text, (match.span() for match in _ANY_END.finditer(text)))) is not None


def has_odd_address(reading: Reading) -> bool:
    """Return whether the page has an address of a kind that authorities hardly ever have, and does not speak of it."""
    text = reading.text
    is_spoken_of = _speaks_of_fakes(reading)
    for start, end in reading.spans_with(ODD_ENDS):
        for match in _ODD_ADDRESS.finditer(text, start, end):
            before = text[max(start, match.start() - _LEAD) : match.start()]
            if _SENDS.search(before):
                return True
            if not is_spoken_of and (_FIGURE.search(match[0]) or not _NAMED_AS_SITE.search(before)):
                return True
    return False


_SPELLED_DOT = re.compile(
    r"(?<![@a-z0-9_.·•。-])(?!(?:163|126|139|qq|sina)点)(?:www[·•。])?[a-z0-9-]{3,20}(?:点|dot|(?:(?<=\d)|(?<=\d[a-z])|(?<=\d[a-z]{2})|(?<=\d[a-z]{3}))[·•。])"
    r"(?:cc|vip|com|net|xyz|top|win|bet|icu|club)(?![a-z0-9])|(?<![a-z])www[·•][a-z0-9-]{2,20}[·•.](?:cc|vip|com|net|cn)(?![a-z])"
)
SPELLED_DOTS = frozenset(
    dot + end for dot in "点·•。" for end in words("cc vip com net xyz top win bet icu club")
) | {"www·", "www•"}


def spells_an_address(reading: Reading) -> bool:
    """Return whether an address has its dot spelled, as nobody writes one that may be found: hf-vip点cc."""
    text = reading.text
    found = any(_SPELLED_DOT.search(text, *span) for span in reading.spans_with(SPELLED_DOTS))
    return found and not _speaks_of_fakes(reading)


_CLOAK = re.compile(
    rf"(?:{SEARCH_ENGINES}[^\n}}]{{0,120}}document\.referrer|document\.referrer[^\n]{{0,120}}{SEARCH_ENGINES})"
    r"[^\n}]{0,120}location(?:\.href|\.replace|\.assign|[ ]*=)"
)
"""A script that sends whoever comes from a search engine elsewhere."""
CLOAKS = words("document.referrer")


def cloaks(reading: Reading) -> bool:
    """Return whether a script sends readers elsewhere whom a search engine sent, as one does that hides adverts."""
    found = any(_CLOAK.search(reading.text, *span) for span in reading.spans_with(CLOAKS))
    return found and not _speaks_of_fakes(reading)


_SHORTEST = 4
_TRADES = words("caipiao bocai qipai dubo baijiale liuhecai kaijiang touzhu yulecheng")
"""Words of the trade in Latin letters."""
_NAMES = words("huangguan yongli jinsha pujing weinisi xinpujing taiyangcheng").union(
    name for name in LATIN_BRANDS if len(name) >= _SHORTEST and name.isascii()
)
"""Names of houses in Latin letters: firms have them as well, but without figures."""
_CODES = words("pj hg js yl ag bet qp cp xpj vns wns tyc hga ky ng dz yabo hth pg mg ty yh bwin lh")
"""What houses are called for short, with figures behind."""
HOST_ENDS = words(".com .net .cn .cc .example .org .vip .top .xyz .me .app .tv")
_LUCKY = (
    r"(?!(?:12\d{3}|11[0249]|120|16[39]|(?:19|20)\d\d)(?!\d))(?=\d*(?:88|66|99|77|55|33|22|365|168|00))\d{2,5}(?!\d)"
)
"""Figures of houses; services and years have others: 12345, 2026."""
_HOUSE_ADDRESS = re.compile(
    rf"(?<![a-z0-9.-])(?<![^/:]/)(?:[a-z0-9-]+\.)*?(?:[a-z0-9-]*(?<![a-z])(?:{one_of(_TRADES)})(?![a-z])[a-z0-9-]*"
    rf"|[a-z-]*(?:\d[a-z0-9]*-?(?:{one_of(_NAMES)})|(?:{one_of(_NAMES)})-?[a-z]*{_LUCKY})[a-z0-9-]*"
    rf"|(?:[a-z0-9]+-)*(?:{one_of(_CODES)}){_LUCKY}(?:vip|bet|app|win|cc|-[a-z0-9-]*)?)(?:{one_of(HOST_ENDS)})(?![a-z])"
)
_BROKEN = re.compile(rf"www\.[a-z]{{1,8}}{_LUCKY}[{HAN}]")
"""The site of a house with its Chinese name in the middle of the address."""
HOSTS = HOST_ENDS | {"www."}


def has_house_address(reading: Reading) -> bool:
    """Return whether the host of an address, of a site or of mail, has the name of a house, and nothing speaks of it.

    >>> from converters.tampering.reasons import read
    >>> has_house_address(read("邮箱：jianyi@hg9388-huangguan.com")), has_house_address(read("邮箱：jianyi@163.com"))
    (True, False)
    """
    text = reading.text
    signs = (_HOUSE_ADDRESS, _BROKEN)
    found = any(sign.search(text, *span) for span in reading.spans_with(HOSTS) for sign in signs)
    return found and not _speaks_of_fakes(reading)


_ADDRESS = (
    r"(?<![a-z0-9@/:._-])(?:www\.)?(?=[a-z-]*\d)(?=[a-z0-9-]*(?:vip|bet|88|66|77|99|55|365|app))"
    r"[a-z0-9-]{4,}(?<!\.gov)(?<!\.edu)(?<!\.org)"
    r"\.(?:com|net|cn|cc|vip|top|xyz|app|tv)"
)
_ACTING_ADDRESS = re.compile(
    rf"{_ADDRESS}(?:中心|财政|人民政府|[教民财审统水司][育政法计务]局|公安局|街道|社区|学院|大学|医院)(?!网|官|门户|微|公众|平台)"
)
_LEADING_ADDRESS = re.compile(rf"[ ]*{_ADDRESS}[ ]+[{HAN}]{{6}}")


def has_address_as_name(reading: Reading) -> bool:
    """Return whether an address stands where the name of a place does: before a title, or before what a place has.

    >>> from converters.tampering.reasons import read
    >>> has_address_as_name(read("其余上缴www.lz7088.com财政")), has_address_as_name(read("请登录www.linlan.com查询"))
    (True, False)
    """
    if _LEADING_ADDRESS.match(reading.title):
        return True
    found = any(_ACTING_ADDRESS.search(reading.text, *span) for span in reading.spans_with(HOSTS))
    return found and not _speaks_of_fakes(reading)
