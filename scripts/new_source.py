"""Begin the profile of a publisher from one of its pages: sources/NAME.yml, and an example with its page.

example: python3 -m scripts new-source linlan-water inbox/notice.html
example: python3 -m scripts new-source linlan-water list.json --publisher 临岚市水务局

The profile says what the page shows of itself and lists the labels that nobody knows yet, each to be
given a field or `ignore`. The example is kept in tests/examples/sources/NAME/; a test compares it from
then on. Where nothing can be read before the labels are named, there is no example yet: name them, and
call the same again. Nothing that exists is overwritten. docs/develop/sources.md says what a profile can do.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from converters.convert import Conversion, convert_all
from converters.detect import detect
from converters.hints import NO_HINTS, Hints
from converters.hints.sidecar import NO_SIDECAR, Sidecar
from converters.hints.sources import IGNORE, PROFILE_FIELDS, SourceProfile, read_profile
from converters.issues import ReadError
from converters.labels import match_label
from converters.model import Notice
from converters.readers import KEYS
from converters.readers.records.keys import find_fields
from converters.writers.page import write_page
from scripts.fetching.store import write_sidecar
from scripts.files import say_what_failed, write_atomically
from scripts.office import turn
from scripts.places import Place, PlaceError, read_own_text, read_sidecar

_LABEL_LINE = re.compile(r"^[【\[]?(?P<label>[\u3400-\u9fff]{2,8})[】\]]?\s*[：:]\s*\S")
_ALWAYS = ("title", "issuer", "published")
"""What every page of a publisher has, if one has it."""
_NOT_ALWAYS = ("document_number", "index_number")
"""What one page may have and the next, from the same publisher, not."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("name", metavar="NAME", help="lower-case letters, digits and hyphens")
    parser.add_argument("file", type=Path, metavar="FILE", help="a page or list of the publisher")
    parser.add_argument("--publisher", default="", help="its full name, where the page does not say it")


def run(args: argparse.Namespace, place: Place | None = None) -> int:
    """Write what is missing of profile and example, and return 0; 2 if something is in the way."""
    place = place or Place()
    target = place.sources / f"{args.name}.yml"
    example = place.root / "tests" / "examples" / "sources" / args.name / args.file.name
    notice: Notice | None
    if target.exists() and example.exists():
        name = place.shorten(target)
        print(f"{name} is there already, and so is its example. Edit it, or take another name.", file=sys.stderr)
        return 2
    try:
        data = args.file.read_bytes()
        sidecar = read_sidecar(args.file)
        if target.exists():
            notice = read_first(data, args.file.name, sidecar, read_profile(read_own_text(target), args.name))
        else:
            notice = _begin(target, args, data, sidecar)
        if notice is not None:
            _write_example(example, data, sidecar, notice)
    except OSError as error:
        print(f"{place.shorten(say_what_failed(error))} Mend this, or name another file.", file=sys.stderr)
        return 2
    except (PlaceError, ReadError, ValueError) as error:
        print(place.shorten(error), file=sys.stderr)
        return 2
    return 0


def _begin(target: Path, args: argparse.Namespace, data: bytes, sidecar: Sidecar) -> Notice | None:
    """Write the profile, say how it goes on, and return the notice for its example if one can be read."""
    name = args.file.name
    notice: Notice | None = None
    why = ""
    try:
        notice = read_first(data, name, sidecar, None)
    except ReadError as error:
        why = error.reason
    text = write_profile(args.publisher, data, name, sidecar, notice)
    profile = read_profile(text, args.name)
    write_atomically(target, text)
    print(f"Written: {target.parent.name}/{target.name}")
    print(f"It applies to files whose sidecar says `source: {args.name}` or `publisher: {profile.publisher}`", end="")
    print(f", or a url at {profile.hosts[0]}." if profile.hosts else ".")
    if notice is None:
        print(f"No example yet: {why}. Name the keys under `labels`, and call this again.")
    return notice


def _write_example(example: Path, data: bytes, sidecar: Sidecar, notice: Notice) -> None:
    write_atomically(example, data)
    if sidecar != NO_SIDECAR:
        write_atomically(example.with_name(f"{example.name}.yml"), write_sidecar(sidecar))
    write_atomically(example.with_name(f"{example.name}.md"), write_page(notice))
    name = Path(*example.parts[-5:]).as_posix()
    print(f"Written: {name} and its page. Read the page; correct the profile until it is right.")


def read_first(data: bytes, name: str, sidecar: Sidecar, profile: SourceProfile | None) -> Notice:
    """Return the first notice that a file holds. Raises ReadError with what is said of the first that is none."""
    found = convert_all(data, name, sidecar, profile, turn)
    notice = next((item.notice for item in found if isinstance(item, Conversion)), None)
    if notice is None:
        raise next((item for item in found if isinstance(item, ReadError)), ReadError("it holds no notice", ""))
    return notice


def write_profile(publisher: str, data: bytes, name: str, sidecar: Sidecar, notice: Notice | None) -> str:
    """Return the YAML of a first profile. Raises ValueError if nobody says who the publisher is."""
    known = publisher or sidecar.publisher or (notice.origin.publisher if notice else "")
    if not known:
        raise ValueError(f"{name} does not say who publishes it. Say it with --publisher.")
    host = urlsplit(sidecar.url).hostname or ""
    code = notice.origin.site_code if notice else ""
    record: dict[str, object] = {"publisher": known}
    record |= {"hosts": [host]} if host else {}
    record |= {"site_codes": [code]} if code else {}
    if notice:
        record["expect"] = {"fields": [field for field in _ALWAYS if getattr(notice, field)]}
    unknown = list(dict.fromkeys(_list_unknown(data, name, sidecar, notice)))
    text = yaml.safe_dump(record, allow_unicode=True, sort_keys=False)
    if more := [field for field in _NOT_ALWAYS if notice and getattr(notice, field)]:
        text += f"# This page has them too; if every page has, add them to the fields: {', '.join(more)}\n"
    if unknown:
        rows = "".join(f"#   {_quote(label)}: {IGNORE}\n" for label in unknown)
        text += f"# Labels nobody knows yet. Take the sign # away, and name a field or `{IGNORE}`:\n#labels:\n{rows}"
        text += f"# Fields: {', '.join(PROFILE_FIELDS)}\n"
    fields = find_fields(_list_keys(data, name, sidecar), NO_HINTS)
    left_out = [key for key, field in fields.items() if field == IGNORE]
    return text + (f"# Left out of every page: {', '.join(left_out)}\n" if left_out else "")


def _quote(label: str) -> str:
    """Return ``label`` as a key of YAML."""
    return yaml.safe_dump({label: IGNORE}, allow_unicode=True, width=1000).rpartition(":")[0]


def _list_keys(data: bytes, name: str, sidecar: Sidecar) -> list[str]:
    """Return the keys of the records that a file holds, none where it holds none."""
    list_keys = KEYS.get(detect(data, name))
    return [" ".join(key.split()) for key in list_keys(data, Hints(sidecar)) if key.strip()] if list_keys else []


def _list_unknown(data: bytes, name: str, sidecar: Sidecar, notice: Notice | None) -> Iterator[str]:
    """Yield the labels and keys that name no field."""
    fields = find_fields(_list_keys(data, name, sidecar), NO_HINTS)
    yield from (key for key, field in fields.items() if not field)
    for block in notice.body if notice else ():
        for line in block.text.splitlines():
            match = _LABEL_LINE.match(line.strip())
            if match and match_label(match["label"]) is None:
                yield match["label"]
