"""A publisher as data: what its pages call things, its known odd values, and what is expected of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from converters.dates import parse_date
from converters.fields import read_validity
from converters.hints.selectors import to_xpath
from converters.hints.yaml_text import load_yaml
from converters.issues import Code, Issue
from converters.model import Notice

PROFILE_FIELDS = (
    "title",
    "body",
    "issuer",
    "document_number",
    "index_number",
    "issued",
    "published",
    "effective",
    "expires",
    "validity",
    "topics",
    "keywords",
    "recipients",
    "column",
    "summary",
    "url",
    "attachments",
)
"""The fields of a notice that a profile can name; ``ignore`` says that a label is known and not wanted."""

_WHOLE = frozenset({"body", "attachments", "url"})
"""Fields that are no value of a label: no odd value stands there."""
_LISTS = frozenset({"topics", "keywords", "recipients", "column"})
_DAYS = frozenset({"issued", "published", "effective", "expires"})

IGNORE = "ignore"

_FORMS = {
    # key -> the form of its values, and that in words
    "hosts": (
        re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+"),
        "no host; write it in small letters and without https:// and path, like www.linlan.gov.cn",
    ),
    "site_codes": (
        re.compile(r"(?:[1-9]\d{5}|bm\d{4})(?:\d{4})?"),
        "no identification code of a website (网站标识码); write it like 9901000001, or its first six characters",
    ),
}
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class OddValue:
    """A known odd value: where ``field`` reads ``found``, it is ``becomes`` (empty: the field is left out)."""

    field: str
    found: str
    becomes: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a page of this publisher always has; a page that has it not is reported, never filled in."""

    fields: tuple[str, ...] = ()
    least_characters: int = 0


@dataclass(frozen=True, slots=True)
class SourceProfile:
    """One publisher. Empty parts say nothing, and the general rules stand."""

    name: str
    """The slug: the file's name in ``sources/``."""
    publisher: str
    """The publisher's full name in Chinese."""
    hosts: tuple[str, ...] = ()
    """Hosts whose pages are this publisher's: ``www.linlan.gov.cn``."""
    site_codes: tuple[str, ...] = ()
    """Website identification codes (网站标识码), or their first six characters."""
    selectors: Mapping[str, str] = field(default_factory=dict)
    """Field -> selector, as ``to_xpath`` reads them."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """A label, column head or key of the source -> field, or ``ignore``."""
    patterns: Mapping[str, str] = field(default_factory=dict)
    """Field -> regular expression over the text; its first group is the value where no label gives one."""
    drop: tuple[str, ...] = ()
    """Whole lines that are furniture on this publisher's pages."""
    odd_values: tuple[OddValue, ...] = ()
    expect: Expectation = Expectation()


NO_PROFILE = SourceProfile(name="", publisher="")


def read_profile(text: str, name: str) -> SourceProfile:
    """Return the profile that the YAML ``text`` of ``sources/<name>.yml`` writes.

    Raises ValueError with the place and what is allowed there.
    """
    where = f"sources/{name}.yml"
    try:
        data = load_yaml(text)
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from error
    if not isinstance(data, dict):
        raise ValueError(f"{where}: expected keys such as publisher, hosts, labels")  # noqa: TRY004 -- a data error
    allowed = {"publisher", "hosts", "site_codes", "selectors", "labels", "patterns", "drop", "odd_values", "expect"}
    if unknown := sorted(str(key) for key in set(data) - allowed):
        raise ValueError(f"{where}: unknown key {unknown[0]!r}; allowed: {', '.join(sorted(allowed))}")
    if not _NAME.fullmatch(name):
        raise ValueError(f"{where}: name the file in lower-case letters, digits and hyphens")
    publisher = data.get("publisher")
    if not isinstance(publisher, str) or not publisher.strip():
        raise ValueError(f"{where}: publisher: expected the publisher's full name")
    profile = SourceProfile(
        name=name,
        publisher=publisher.strip(),
        hosts=_read_strings(data, "hosts", where),
        site_codes=_read_strings(data, "site_codes", where),
        selectors=_read_fields(data, "selectors", where, keys_are_fields=True),
        labels=_read_fields(data, "labels", where, keys_are_fields=False),
        patterns=_read_fields(data, "patterns", where, keys_are_fields=True),
        drop=_read_strings(data, "drop", where),
        odd_values=tuple(_read_odd_values(data, where)),
        expect=_read_expectation(data, where),
    )
    for selector in profile.selectors.values():
        to_xpath(selector)
    for pattern in profile.patterns.values():
        _demand_group(pattern, where)
    return profile


def _demand_group(pattern: str, where: str) -> None:
    try:
        groups = re.compile(pattern).groups
    except re.error as error:
        raise ValueError(f"{where}: patterns: {pattern!r} is no regular expression: {error}") from error
    if groups != 1:
        raise ValueError(f"{where}: patterns: {pattern!r} needs one group (…) for the value")


def _read_strings(data: Mapping[str, object], key: str, where: str) -> tuple[str, ...]:
    values = data.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise ValueError(f"{where}: {key}: expected a list of texts, each behind `- ` (quote numbers)")
    for value in values:
        if key in _FORMS and not _FORMS[key][0].fullmatch(value):
            raise ValueError(f"{where}: {key}: {value!r} is {_FORMS[key][1]}")
    return tuple(values)


def _read_fields(data: Mapping[str, object], key: str, where: str, *, keys_are_fields: bool) -> Mapping[str, str]:
    rows = data.get(key, {})
    if not isinstance(rows, dict) or not all(isinstance(k, str) and isinstance(v, str) for k, v in rows.items()):
        raise ValueError(f"{where}: {key}: expected rows of `text: text`")
    allowed = PROFILE_FIELDS if keys_are_fields else (*PROFILE_FIELDS, IGNORE)
    for found in rows if keys_are_fields else rows.values():
        if found not in allowed:
            raise ValueError(f"{where}: {key}: unknown field {found!r}; allowed: {', '.join(allowed)}")
    return dict(rows)


def _read_odd_values(data: Mapping[str, object], where: str) -> Iterator[OddValue]:
    rows = data.get("odd_values", [])
    if not isinstance(rows, list):
        raise ValueError(f"{where}: odd_values: expected a list of rows")  # noqa: TRY004 -- a data error
    for row in rows:
        if not isinstance(row, dict) or not {"field", "found"} <= set(row) <= {"field", "found", "becomes", "reason"}:
            raise ValueError(f"{where}: odd_values: each row has field and found, and may have becomes and reason")
        if row["field"] not in PROFILE_FIELDS or row["field"] in _WHOLE:
            allowed = ", ".join(name for name in PROFILE_FIELDS if name not in _WHOLE)
            raise ValueError(f"{where}: odd_values: unknown field {row['field']!r}; allowed: {allowed}")
        odd = OddValue(**{key: str(value) for key, value in row.items()})
        if odd.becomes and _read_value(odd) is None:
            raise ValueError(f"{where}: odd_values: {odd.becomes!r} is no value of {odd.field}")
        yield odd


def _read_expectation(data: Mapping[str, object], where: str) -> Expectation:
    row = data.get("expect", {})
    if not isinstance(row, dict) or not set(row) <= {"fields", "least_characters"}:
        raise ValueError(f"{where}: expect: allowed are fields and least_characters")
    fields = _read_strings(row, "fields", f"{where}: expect")
    if unknown := [name for name in fields if name not in PROFILE_FIELDS]:
        raise ValueError(f"{where}: expect: unknown field {unknown[0]!r}; allowed: {', '.join(PROFILE_FIELDS)}")
    least = row.get("least_characters", 0)
    if not isinstance(least, int) or least < 0:
        raise ValueError(f"{where}: expect: least_characters is a whole number")
    return Expectation(fields, least)


def find_profile(
    profiles: Iterable[SourceProfile], *, name: str = "", host: str = "", publisher: str = "", site_code: str = ""
) -> SourceProfile | None:
    """Return the profile called ``name``, else that of the ``host``, the ``publisher`` or the ``site_code``.

    None if there is none. Raises ValueError if ``name`` is unknown, or if ``publisher`` has several profiles.
    """
    listed = list(profiles)
    if name:
        named = next((profile for profile in listed if profile.name == name), None)
        if named is None:
            known = ", ".join(profile.name for profile in listed) or "none yet"
            raise ValueError(f"there is no sources/{name}.yml (there is: {known})")
        return named
    if by_host := [profile for profile in listed if host and host.lower() in profile.hosts]:
        return by_host[0]
    by_publisher = [profile for profile in listed if publisher and publisher == profile.publisher]
    if len(by_publisher) > 1:
        names = ", ".join(profile.name for profile in by_publisher)
        raise ValueError(f"{publisher} has several profiles; say which with `source: …` ({names})")
    by_code = [p for p in listed if site_code and any(site_code.startswith(code) for code in p.site_codes)]
    return next(iter([*by_publisher, *by_code]), None)


_SITE_CODE_META = re.compile(rb"""["']?SiteIDCode["']?\s+content\s*=\s*["']?(\w{8,12})""", re.IGNORECASE)


def find_site_code(data: bytes) -> str:
    """Return the website identification code that a page declares in its head, empty if it declares none.

    >>> find_site_code(b'<meta name="SiteIDCode" content="9901000001">')
    '9901000001'
    """
    match = _SITE_CODE_META.search(data[:20_000])
    return match[1].decode("ascii", "ignore") if match else ""


def list_rows(profile: SourceProfile) -> tuple[str, ...]:
    """Return a name for each row of ``profile`` that can fall out of use, as ``labels: 发文单位``."""
    return (
        *(f"selectors: {name}" for name in profile.selectors),
        *(f"labels: {label}" for label in profile.labels),
        *(f"patterns: {name}" for name in profile.patterns),
        *(f"drop: {line}" for line in profile.drop),
        *(f"odd_values: {odd.field}: {odd.found}" for odd in profile.odd_values),
    )


def find_unused_rows(profile: SourceProfile, used: Iterable[str]) -> tuple[Issue, ...]:
    """Return an issue for each row of ``profile`` that is not among ``used`` (names as ``list_rows`` makes them)."""
    seen = frozenset(used)
    where = f"sources/{profile.name}.yml"
    return tuple(Issue(Code.SOURCE_ROW_UNUSED, row, where) for row in list_rows(profile) if row not in seen)


def apply_odd_values(notice: Notice, profile: SourceProfile) -> tuple[Notice, frozenset[str]]:
    """Return ``notice`` with the profile's known odd values put right, and the rows that did it."""
    used: set[str] = set()
    for odd in profile.odd_values:
        if _show(getattr(notice, odd.field)) != odd.found:
            continue
        used.add(f"odd_values: {odd.field}: {odd.found}")
        notice = replace(notice, **{odd.field: _read_value(odd)})
    return notice, frozenset(used)


def _show(value: object) -> str:
    """Return the value of a field as a profile writes it."""
    return " ".join(value) if isinstance(value, tuple) else str(value or "")


def _read_value(odd: OddValue) -> Any:
    """Return what an odd value becomes, in the type of its field; None if it is left out, or is no such value."""
    if odd.field in _DAYS:
        return parse_date(odd.becomes)
    if odd.field == "validity":
        return read_validity(odd.becomes) if odd.becomes else None
    if odd.field in _LISTS:
        return tuple(odd.becomes.split())
    return odd.becomes


def check_expectation(notice: Notice, profile: SourceProfile) -> tuple[Issue, ...]:
    """Return an issue for each thing that the publisher's pages always have and this one has not."""
    expect = profile.expect
    missing = [name for name in expect.fields if name != "url" and not getattr(notice, name)]
    if "url" in expect.fields and not notice.origin.url:
        missing.append("url")
    length = sum(len(block.text) for block in notice.body) if expect.least_characters else 0
    where = f"sources/{profile.name}.yml"
    short = (Issue(Code.EXPECTATION_FAILED, f"{length} characters", where),) if length < expect.least_characters else ()
    return (*(Issue(Code.EXPECTATION_FAILED, name, where) for name in missing), *short)
