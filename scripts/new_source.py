"""Begin the profile of a publisher from one of its pages: sources/NAME.yml, and an example with its page.

example: python3 -m scripts new-source linlan-water inbox/notice.html
example: python3 -m scripts new-source linlan-water list.json --publisher 临岚市水务局

The profile says what the page shows of itself and lists the labels that nobody knows yet, each to be
given a field or `ignore`. The example is kept in tests/examples/sources/NAME/; a test compares it from
then on. Nothing that exists is overwritten.
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
from converters.detect import Format, detect
from converters.hints import NO_HINTS
from converters.issues import ReadError
from converters.labels import match_label
from converters.model import Notice
from converters.readers.records import find_field
from converters.sidecar import Sidecar
from converters.sources import FIELDS, IGNORE, read_profile
from converters.writers.page import write_page
from scripts.files import write_atomically
from scripts.office import turn
from scripts.places import Place, PlaceError, read_sidecar

_LABEL_LINE = re.compile(r"^[【\[]?(?P<label>[\u3400-\u9fff]{2,8})[】\]]?\s*[：:]\s*\S")
_ALWAYS = ("title", "issuer", "published", "document_number", "index_number")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("name", metavar="NAME", help="lower-case letters, digits and hyphens")
    parser.add_argument("file", type=Path, metavar="FILE", help="a page or list of the publisher")
    parser.add_argument("--publisher", default="", help="its full name, where the page does not say it")


def run(args: argparse.Namespace, place: Place | None = None) -> int:
    """Write the profile and the example, and return 0; 2 if something is in the way."""
    place = place or Place()
    target = place.sources / f"{args.name}.yml"
    if target.exists():
        print(f"{target} is there already. Edit it, or take another name.", file=sys.stderr)
        return 2
    try:
        data = args.file.read_bytes()
        sidecar = read_sidecar(args.file)
        notice = _read(data, args.file.name, sidecar)
        text = write_profile(args.publisher, data, args.file.name, sidecar, notice)
        profile = read_profile(text, args.name)
    except (OSError, PlaceError, ReadError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    write_atomically(target, text)
    print(f"Written: {target}")
    if notice is None:
        print("No notice could be read yet: name the keys under `labels`, then run convert with --source.")
        return 0
    folder = place.root / "tests" / "examples" / "sources" / profile.name
    write_atomically(folder / args.file.name, data)
    write_atomically(folder / f"{args.file.name}.md", write_page(notice))
    print(f"Written: {folder / args.file.name} and its page. Read the page; correct the profile until it is right.")
    return 0


def _read(data: bytes, name: str, sidecar: Sidecar) -> Notice | None:
    try:
        found = convert_all(data, name, sidecar, None, turn)
    except ReadError:
        return None
    return next((item.notice for item in found if isinstance(item, Conversion)), None)


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
    unknown = list(dict.fromkeys(_list_unknown(data, name, notice)))
    text = yaml.safe_dump(record, allow_unicode=True, sort_keys=False)
    if unknown:
        rows = "".join(f"#   {label}: {IGNORE}\n" for label in unknown)
        text += f"# Labels nobody knows yet. Take the sign # away, and name a field or `{IGNORE}`:\n#labels:\n{rows}"
        text += f"# Fields: {', '.join(FIELDS)}\n"
    return text


def _list_unknown(data: bytes, name: str, notice: Notice | None) -> Iterator[str]:
    """Yield the labels and keys that name no field."""
    if notice is None or detect(data, name) in (Format.JSON, Format.CSV, Format.XLSX):
        text = data.decode("utf-8", "replace")
        keys = re.findall(r'"([^"\n]{1,40})"\s*:', text) or text.partition("\n")[0].split(",")
        yield from (key.strip() for key in keys if key.strip() and not find_field(key, NO_HINTS))
        return
    for block in notice.body:
        for line in block.text.splitlines():
            match = _LABEL_LINE.match(line.strip())
            if match and match_label(match["label"]) is None:
                yield match["label"]
