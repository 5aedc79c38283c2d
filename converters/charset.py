"""Bytes to text: the character set the bytes are really written in, whatever they declare."""

from __future__ import annotations

import codecs
import re

from converters.issues import Code, Issue

_BOMS: tuple[tuple[bytes, str], ...] = (
    # byte order mark, character set; the longer mark first
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_.:-]{2,40})""")
_ABOVE_LATIN = re.compile("[\u2001-\U0010ffff]")
_CODECS: dict[str, str] = {
    # as declared, lower case, without - and _ -> the codec that reads it: always the superset
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "cp936": "gb18030",
    "xgbk": "gb18030",
    "hzgb2312": "hz",
    "gb231280": "gb18030",
    "big5": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "utf8": "utf-8",
    "unicode": "utf-8",
    "utf16": "utf-16-le",
    "utf16le": "utf-16-le",
    "utf16be": "utf-16-be",
}
_COMMON = frozenset("的一是在和了有不为中市人民政府国关于通知局第年月日号县区部发办公室规定各单位管理工作条会")
"""Characters of which any real notice is full; a wrong decoding has few."""
_HEAD = 4096
_SAMPLE = 200_000


def declared_charset(data: bytes) -> str:
    """Return the character set that the first bytes declare (meta or XML), in lower case; empty if none.

    >>> declared_charset(b'<meta http-equiv="Content-Type" content="text/html; charset=GB2312">')
    'gb2312'
    """
    head = data[:_HEAD].lower()
    begins = [at for at in (head.find(b"charset"), head.find(b"encoding")) if at >= 0]
    match = _DECLARED.search(head, min(begins)) if begins else None
    return match[1].decode("ascii") if match else ""


def _codec(name: str) -> str:
    key = re.sub(r"[-_]", "", name.lower())
    if key in _CODECS:
        return _CODECS[key]
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""


def _is_text_codec(name: str) -> bool:
    try:
        return isinstance(b"a".decode(name), str)
    except (LookupError, UnicodeError, TypeError, ValueError):
        return False


def is_charset(name: str) -> bool:
    """Return whether ``name`` is a character set that can be read.

    >>> is_charset("GB2312"), is_charset("utf-16"), is_charset("uft-8"), is_charset("hex")
    (True, True, False, False)
    """
    codec = _codec(name)
    return codec.startswith(("utf-16", "utf-32")) or _is_text_codec(codec)  # these need more than one byte


def _guess_utf16(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of the markup is zero."""
    head = data[:_HEAD]
    if len(head) < 8 or head.count(0) * 5 < len(head):
        return ""
    return "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"


def _read_utf8(data: bytes) -> str | None:
    """Return ``data`` as text if all of it is valid UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _is_utf8(data: bytes, text: str | None) -> bool:
    """Return whether ``data`` is UTF-8, some broken bytes (as a cut-off end) aside; ``text`` is it, read as such.

    A few characters of GBK may happen to be valid UTF-8 (通知 is), but then without any Han.
    """
    if text is not None:
        return text.isascii() or _ABOVE_LATIN.search(text) is not None
    sample = data[:_SAMPLE]
    text = sample.decode("utf-8", "replace")
    good = sum(1 for sign in text if "\u3000" <= sign < "\ufb00")
    return good > 20 * text.count("\ufffd")


def score(text: str) -> float:
    """Return how much ``text`` looks like a Chinese notice: common characters for, broken and private signs against."""
    outside = [sign for sign in text if sign > "\x7f"]
    if not outside:
        return 0.0
    common = sum(1 for sign in outside if sign in _COMMON)
    broken = sum(1 for sign in outside if sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" or sign < "\xa0")
    return (common - 5 * broken) / len(outside)


def find_charset(data: bytes, declared: str = "") -> str:
    """Return the codec that reads ``data``: mark, then valid UTF-8, then the best of declared, GB18030 and Big5.

    A declaration is only believed where the bytes agree with it.

    >>> find_charset("临岚市人民政府关于印发规定的通知".encode("gbk"), declared="utf-8")
    'gb18030'
    """
    return _find_charset(data, declared, _read_utf8(data))


def _find_charset(data: bytes, declared: str, text: str | None) -> str:
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return codec
    if codec := _guess_utf16(data):
        return codec
    if _is_utf8(data, text):
        return "utf-8"
    named = _codec(declared)
    candidates = dict.fromkeys([named, "gb18030", "big5hkscs", "utf-8"])
    sample = data[:_SAMPLE]
    scores = {codec: score(sample.decode(codec, "replace")) for codec in candidates if codec and _is_text_codec(codec)}
    best = max(scores, key=lambda codec: scores[codec])
    return named if named in scores and scores[named] >= scores[best] else best


def decode(data: bytes, hint: str = "") -> tuple[str, tuple[Issue, ...]]:
    r"""Return what ``decode_exactly`` returns, with runs of white space cut to a length that means no less.

    >>> decode("通知".encode("gbk"))
    ('通知', ())
    """
    text, issues = decode_exactly(data, hint)
    return _LONG_GAPS.sub(lambda gap: gap[0][:_LONGEST_GAP], text), issues


def decode_exactly(data: bytes, hint: str = "") -> tuple[str, tuple[Issue, ...]]:
    r"""Return ``data`` as text, and what had to be said about its character set.

    ``hint`` is a character set known from outside; it counts as a declaration. Line ends become ``\n``;
    NUL and other control characters are left out; what cannot be read becomes U+FFFD and is counted.
    """
    text, issues, _ = decode_and_keep(data, hint)
    return text, issues


def decode_and_keep(data: bytes, hint: str = "") -> tuple[str, tuple[Issue, ...], bytes]:
    """Return what ``decode_exactly`` returns, and ``data`` where it is that text in UTF-8 as it stands, else nothing.

    Most pages are: their text need not be encoded anew for the parser.
    """
    declared = hint.lower() or declared_charset(data)
    as_utf8 = _read_utf8(data)
    codec = _find_charset(data, declared, as_utf8)
    wide = codec.startswith(("utf-16", "utf-32"))
    plain = data if wide else data.translate(None, _CONTROL_BYTES)
    kept = data if codec == "utf-8" and as_utf8 is not None and len(plain) == len(data) else b""
    text = as_utf8 if kept and as_utf8 is not None else plain.decode(codec, "replace")
    issues = []
    if declared and _codec(declared) not in ("", codec, codec.removesuffix("-sig")) and not data.isascii():
        issues.append(Issue(Code.CHARSET_WRONG, f"declared {declared}, written in {codec}", "charset"))
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        kept, text = b"", text.replace("\r\n", "\n").replace("\r", "\n")
    if wide:
        text = _CONTROLS.sub("", text)
    if "\ufffd" in text:  # asked first: to count takes ten times longer
        broken = text.count("\ufffd")
        places = "1 place is" if broken == 1 else f"{broken} places are"
        issues.append(Issue(Code.BYTES_REPLACED, f"{places} not {codec}", "charset"))
    return text, tuple(issues), kept


_CONTROL_BYTES = bytes([*range(9), 11, *range(14, 32), 127])
"""None of these is part of a longer character in UTF-8, GB18030 or Big5."""
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LONGEST_GAP = 64
_LONG_GAPS = re.compile(rf"[^\S\n]{{{_LONGEST_GAP},}}|\n{{{_LONGEST_GAP},}}")
"""Runs of white space that say no more than shorter ones, and cost every rule that looks across them its square."""
