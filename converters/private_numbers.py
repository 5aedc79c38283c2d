"""Private persons' numbers in text: identity cards, mobiles, bank cards (GB 11643, GB 32100, Luhn)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

MASK = "[…]"
"""What stands for a number in a field that is plain text."""

_MAY_BE_PRIVATE = re.compile(
    r"""[0-9０-９](?:[\d \u2009\u00a0－-]{14}                                   # 15 digits or more: a card
      | (?<=[1１])[3-9３-９]\d[ \u2009\u00a0－-]?\d{4}[ \u2009\u00a0－-]?\d{4})   # 11: a mobile""",
    re.VERBOSE,
)
_FEWEST_SIGNS, _MOST_SIGNS = 11, 22
"""Of a mobile, and of the 15 digits that a card begins with and of what may part them."""
_LONG = 200
_THREE_NUMERIC = re.compile("{0}{0}{0}".format(r"[^\u3001-\u9fff\uff01-\uff0c\uff1a-\uff1f!-,./:-~]"))
"""Three signs that may stand in a number: no Han, no letters, hardly any punctuation but what parts digits."""
_SEP = r"[ \u2009\u00a0-]?"
_ID_CARD = re.compile(
    rf"""[1-9](?<![0-9A-Za-z*＊].)\d{{5}}{_SEP}                      # division; what is before it is looked at second
         (?:18|19|20)\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]){_SEP}   # date of birth
         \d{{3}}[0-9Xx](?![0-9A-Za-z*＊])                             # serial and check sign""",
    re.VERBOSE,
)
_OLD_ID_CARD = re.compile(
    r"[1-9](?<![0-9A-Za-z*＊].)\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9A-Za-z*＊])"
)
_MAY_BE_MOBILE = re.compile(rf"1[3-9]\d{_SEP}\d{{4}}{_SEP}\d{{4}}")
_MOBILE = re.compile(
    rf"""(?:(?<![0-9A-Za-z*＊¥￥$.])|(?<=%[0-9A-Fa-f]{{2}}))(?:\+?(?:00)?86{_SEP})?
         1[3-9]\d{_SEP}\d{{4}}{_SEP}\d{{4}}
         (?![0-9*＊]|\.\d|\s*(?:[元万亿吨千]|平方|公里|立方|人次))""",
    re.VERBOSE,
)
_BANK_CARD = re.compile(
    r"""62(?<![0-9A-Za-z*＊]62)(?:\d{2}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z*＊])
      | \d{14,17}(?![0-9A-Za-z*＊]))""",
    re.VERBOSE,
)

_CODE_LABEL = re.compile(
    r"(?:信用代码|信用码|纳税人识别号|税号|注册号|机构代码|备案号|索引号|项目代码|编号|编码|流水号)[\s:：为是]{0,4}$"
)
_CARD_LABEL = re.compile(r"(?:银行|储蓄|社保|一卡通|工资).{0,4}[卡账帐]|[卡账帐]号")
_ID_LABEL = re.compile(r"身份证|证件号|公民身份|居民身份")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s\u3000-\u9fff\uff00-\uffef]+")
_WITH_NUMBERS = re.compile(
    r"""
      ^[^?\#]*/ (?: [^/?\#.]* | [^/?\#]*\.(?:[sjx]?html?|php|aspx?|jspx?|do|action) ) (?=[?\#]|$)   # a page: its number
    | ^(?:https?://)?[^/?\#]*                                                                     # a host
    | [?&;\#][\w.-]*(?:id|key|code)=[^&\#]*                                                        # articleId=…
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
"""What of an address is full of numbers of pages; files and other questions (``tel=``) are named by people."""
_CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_WIDE = dict(zip("０１２３４５６７８９Ｘ－", "0123456789X-", strict=True))

Span = tuple[int, int, str]
"""Start, end and kind (``id-card``, ``mobile``, ``bank-card``)."""


def may_hold_private_number(text: str) -> bool:
    """Return whether digits enough stand in a row in ``text``; nearly all texts are ruled out by it.

    Of a number three can be seen wherever it begins when two signs of every three are passed over: long texts are
    looked through so, and searched only around what is seen.
    """
    if len(text) < _LONG:
        return len(text) >= _FEWEST_SIGNS and _MAY_BE_PRIVATE.search(text) is not None
    for three in _THREE_NUMERIC.finditer(text[::3]):
        at = three.start() * 3
        if _MAY_BE_PRIVATE.search(text, max(0, at - _MOST_SIGNS), at + _MOST_SIGNS):
            return True
    return False


def find_private_numbers(text: str, label: str = "") -> Iterator[Span]:
    """Yield (start, end, kind) of each private number in ``text``, in order; ``label`` is what heads the text.

    >>> list(find_private_numbers("电话0512-12345678，手机13800000000"))
    [(18, 29, 'mobile')]
    >>> list(find_private_numbers("3205**********1234"))
    []
    """
    if not may_hold_private_number(text):
        return
    plain = _narrow(text)
    addresses = [span for match in _ADDRESS.finditer(plain) for span in _list_exempt(match)]
    found = (_find_id_cards(plain, label), _find_cards(plain, addresses, label), _find_mobiles(plain, addresses))
    spans = sorted({span for spans in found for span in spans})
    last = 0
    for start, end, kind in spans:
        if start >= last:
            yield start, end, kind
            last = end


def _narrow(text: str) -> str:
    """Return ``text``, of the same length, with the full-width signs that numbers have in half width."""
    for wide, narrow in _WIDE.items():
        text = text.replace(wide, narrow)
    return text


def find_in_address(address: str) -> list[str]:
    """Return the kinds of the private numbers in ``address``, however its signs are written.

    >>> find_in_address("https://www.linlan.example/%E6%9E%9713800000000.doc")
    ['mobile']
    """
    return [kind for *_, kind in find_private_numbers(unquote(address) if "%" in address else address)]


def _list_exempt(address: re.Match[str]) -> Iterator[tuple[int, int]]:
    for match in _WITH_NUMBERS.finditer(address[0]):
        yield match.start() + address.start(), match.end() + address.start()


def _digit_of(sign: str) -> str:
    """Return a digit of any script as that of ASCII, the check sign X as it is, "" for what parts digits."""
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else sign if sign in "Xx" else ""


def _find_id_cards(text: str, label: str) -> Iterator[Span]:
    for match in _ID_CARD.finditer(text):
        digits = "".join([_digit_of(sign) for sign in match[0]]).upper()
        before = text[max(0, match.start() - 16) : match.start()]
        is_credit_code = _is_credit_code(digits) and not _is_id_card(digits)
        if not (is_credit_code or _CODE_LABEL.search(before) or _CODE_LABEL.search(label.strip())):
            yield *match.span(), "id-card"
    for match in _OLD_ID_CARD.finditer(text):
        if _ID_LABEL.search(text[max(0, match.start() - 20) : match.start()]) or _ID_LABEL.search(label):
            yield *match.span(), "id-card"


def _find_cards(text: str, addresses: list[tuple[int, int]], label: str) -> Iterator[Span]:
    for match in _BANK_CARD.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        is_labelled = _CARD_LABEL.search(label) or _CARD_LABEL.search(before)
        if not _stands_in(match, addresses) and (is_labelled or _passes_luhn(re.sub(r"\D", "", match[0]))):
            yield *match.span(), "bank-card"


def _find_mobiles(text: str, addresses: list[tuple[int, int]]) -> Iterator[Span]:
    for match in _MOBILE.finditer(text) if _MAY_BE_MOBILE.search(text) else ():
        before = text[max(0, match.start() - 16) : match.start()]
        if not _stands_in(match, addresses) and not _CODE_LABEL.search(before):
            yield *match.span(), "mobile"


def _stands_in(match: re.Match[str], addresses: list[tuple[int, int]]) -> bool:
    return any(start <= match.start() < end for start, end in addresses)


def _is_id_card(digits: str) -> bool:
    """GB 11643-1999: weights over 17 digits, modulo 11."""
    total = sum(int(digit) * weight for digit, weight in zip(digits[:17], _ID_WEIGHTS, strict=True))
    return "10X98765432"[total % 11] == digits[17]


def _is_credit_code(digits: str) -> bool:
    """GB 32100-2015: a known first pair, weights over 17 signs, modulo 31."""
    if digits[:2] not in {"11", "12", "13", "51", "52", "53", "54", "91", "92", "93"} or digits[17] == "X":
        return False
    values = [_CREDIT_SIGNS.index(sign) for sign in digits[:17]]
    total = sum(value * weight for value, weight in zip(values, _CREDIT_WEIGHTS, strict=True))
    return _CREDIT_SIGNS[(31 - total % 31) % 31] == digits[17]


def _passes_luhn(digits: str) -> bool:
    total = 0
    for at, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if at % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def mask_text(text: str) -> str:
    """Return ``text`` with ``[…]`` for each private number.

    >>> mask_text("手机13800000000。")
    '手机[…]。'
    """
    for start, end, _ in reversed(list(find_private_numbers(text))):
        text = text[:start] + MASK + text[end:]
    return text


_HAN = re.compile(r"[\u3400-\u9fff]")


def find_in_name(name: str) -> list[Span]:
    """Return the private numbers in the name of a file.

    A name without Han is a program's: what looks like a mobile there is the number of a page.

    >>> [find_in_name(name) for name in ("公示_13800000000.txt", "show-13800000000.html")]
    [[(3, 14, 'mobile')], []]
    """
    is_persons = _HAN.search(name) is not None
    return [span for span in find_private_numbers(name) if is_persons or span[2] == "id-card"]
