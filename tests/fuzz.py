"""Damage every example in many ways: each reader gives a notice or a reason, soon and in little memory.

example: python3 -m tests.fuzz --count 100000
example: python3 -m tests.fuzz --count 5000 --seed 7 --only pdf
"""

from __future__ import annotations

import argparse
import io
import random
import resource
import sys
import time
import traceback
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from converters.convert import convert_all
from converters.detect import Format
from converters.issues import ReadError
from tests.tools.packages import pack

ROOT = Path(__file__).resolve().parent.parent
MOST_SECONDS = 10.0
MOST_BYTES = 512 * 1024 * 1024
_LARGEST_SEED = 400_000

TOKENS = (
    *(b"<table>", b"</table>", b"<tr><td rowspan=99999 colspan=99999>", b"</div>" * 50, b"<div>" * 200),
    *(b"<![CDATA[", b"<!--", b"-->", b"<!ENTITY a 'b'>", b"&#x110000;", b"&#0;", b"\xff\xfe", b"\x00", b"\xef\xbf\xbd"),
    *(b"9" * 40, b"-1", b"0", b"1e309", b"NaN", b"null", b"{", b"[" * 50, b'"', b"\\u0000", b"\\ud800"),
    *(b"%PDF-1.4", b"endobj", b"stream", b'w:val="-5"', b'ref="A1:XFD1048576"', b'r="ZZZ9999999"'),
    *(text.encode() for text in ("一、", "（一）", "附件：1.", "第一条", "〔2024〕12号", "索引号：")),
    *(text.encode() for text in ("2024年13月45日", "自2024年2月30日起施行", "13800000000", "\u202e")),
)


@dataclass(frozen=True)
class Found:
    """An input that did what none may do."""

    name: str
    number: int
    seed: int
    what: str


def list_seeds(only: str = "") -> list[tuple[str, bytes]]:
    """Return the files to damage: the examples of every format, and the notices of the project."""
    folders = (ROOT / "tests" / "examples", ROOT / "notices")
    endings = {form.value for form in Format} | {"htm", "txt"}
    files = [p for folder in folders for p in sorted(folder.rglob("*")) if p.suffix.lstrip(".") in endings]
    read = [(path.name, path.read_bytes()) for path in files if path.stat().st_size <= _LARGEST_SEED]
    return [(name, data) for name, data in read if not only or name.endswith(only)]


def damage(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """Return ``data`` damaged; in a zip, half the time one of its parts is damaged and packed anew."""
    if data.startswith(b"PK") and chance.random() < 0.7:
        return _damage_part(data, other, chance)
    return _damage_bytes(data, other, chance)


def _damage_part(data: bytes, other: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(parts))
    if chance.random() < 0.1:
        del parts[name]
    else:
        parts[name] = _damage_bytes(parts[name], other, chance)
    return pack(parts)


def _damage_bytes(data: bytes, other: bytes, chance: random.Random) -> bytes:
    result = bytearray(data or b" ")
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        at = chance.randrange(len(result) + 1)
        length = chance.choice((1, 2, 4, 16, 64, 256))
        match chance.randrange(8):
            case 0:
                if result:
                    result[at % len(result)] = chance.randrange(256)
            case 1:
                del result[at : at + length]
            case 2:
                result[at:at] = result[at : at + length] * chance.choice((1, 2, 50))
            case 3:
                result[at:at] = chance.choice(TOKENS) * chance.choice((1, 1, 1, 20))
            case 4:
                start = chance.randrange(len(other) + 1)
                result[at : at + length] = other[start : start + length * 4]
            case 5:
                del result[at:]
            case 6:
                digits = [n for n, byte in enumerate(result[:4000]) if 48 <= byte <= 57]
                if digits:
                    result[chance.choice(digits)] = chance.choice(b"0123456789-.")
            case _:
                result[at : at + length] = bytes(chance.randrange(256) for _ in range(length))
    return bytes(result[: 4 * _LARGEST_SEED])


def try_input(name: str, data: bytes) -> str:
    """Return what is wrong with how ``data`` is handled; empty if nothing is."""
    started = time.process_time()
    try:
        found = convert_all(data, name)
    except ReadError as error:
        if not error.reason or not error.advice:
            return "a ReadError without a reason or advice"
    except Exception:  # noqa: BLE001 -- any other exception is what we look for
        return traceback.format_exc(limit=-3)
    else:
        for item in found:
            if not isinstance(item, ReadError) and not any(block.text.strip() for block in item.notice.body):
                return "an empty page"
    seconds = time.process_time() - started
    return f"took {seconds:.1f} s" if seconds > MOST_SECONDS else ""


def fuzz(count: int, seed: int, only: str = "") -> Iterator[Found]:
    """Try ``count`` damaged inputs and yield those that are not handled as they must be."""
    seeds = list_seeds(only)
    if not seeds:
        raise SystemExit(f"There is no example that ends in {only!r}.")
    for number in range(count):
        chance = random.Random(seed * 1_000_003 + number)
        name, data = chance.choice(seeds)
        other = chance.choice(seeds)[1]
        if what := try_input(name, damage(data, other, chance)):
            yield Found(name, number, seed, what)


def main() -> int:
    """Fuzz from the command line; exit with 1 if anything was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="only examples whose names end in this")
    args = parser.parse_args()
    started = time.monotonic()
    wrong = 0
    for found in fuzz(args.count, args.seed, args.only):
        wrong += 1
        print(f"{found.name}, input {found.number} of seed {found.seed}: {found.what}", file=sys.stderr, flush=True)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(f"{args.count} inputs, {wrong} wrong, {time.monotonic() - started:.0f} s, at most {memory >> 20} MB")
    return 1 if wrong or memory > MOST_BYTES else 0


if __name__ == "__main__":
    sys.exit(main())
