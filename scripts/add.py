"""Take in notices: files and folders from here, pages and documents from the web, byte for byte, into ``notices``.

Of a folder all files are taken, those in its folders too, but not sidecars and hidden ones. A file in which no
notice is found is kept, and it is said why it will not be read.

Beside each file stands a sidecar: address, time, hash, and what the server said of it. The time tells which of
two texts of one notice is the newer: a file from here that has no sidecar with a time (`retrieved`) gets that of
its taking in. Hosts are asked politely: robots.txt is obeyed, and each host has a pause between two requests.

example: python3 -m scripts add https://www.example.org/notices/2024/12.html
example: python3 -m scripts add letter.pdf page.html --sample
example: python3 -m scripts add ~/Downloads/notices
example: python3 -m scripts add https://www.example.org/show?id=12 --to heating-2024.html --rate 5
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from enum import Enum, auto
from pathlib import Path, PurePosixPath

from converters.charset import decode_exactly, is_charset
from converters.convert import convert_all
from converters.detect import Format, detect
from converters.folder_notes import is_folder_note
from converters.hints.sidecar import NO_SIDECAR, Sidecar
from converters.issues import ReadError
from scripts.fetching.download import Download, Fetcher
from scripts.fetching.limits import LIMITS, Limits
from scripts.fetching.names import name_for, name_for_url, safe_stem
from scripts.fetching.refusal import Refusal
from scripts.fetching.store import hash_of, store
from scripts.office import turn
from scripts.places import (
    SIDECAR_SUFFIX,
    Place,
    PlaceError,
    find_raw_files,
    is_passed_over,
    profile_for,
    read_profiles,
    read_sidecar,
    refuse_sidecar,
    say_passed_over,
)

KEPT_HEADERS = (
    "content-type", "content-length", "content-encoding", "content-disposition", "content-language",
    "date", "last-modified", "etag", "server",
)  # fmt: skip
"""What a sidecar keeps of an answer's headers."""
_TEXT = frozenset({Format.HTML, Format.TEXT, Format.CSV, Format.JSON})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    given = "files and folders here, or addresses of the web"
    parser.add_argument("given", nargs="+", metavar="FILE|FOLDER|URL", help=given)
    parser.add_argument("--to", metavar="NAME", help="the name below notices/; only with one FILE or URL")
    parser.add_argument("--sample", action="store_true", help="say that these are invented samples")
    add_fetching_arguments(parser)


def add_fetching_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of every command that asks other people's servers."""
    parser.add_argument("--allow-private", action="store_true", help="ask hosts in private networks too")
    parser.add_argument(
        "--rate", type=float, default=1.0, metavar="SECONDS", help="the pause between two requests to a host (1)"
    )
    parser.add_argument(
        "--limit", type=float, default=LIMITS.size / 1e6, metavar="MB", help="the largest file that is taken (50)"
    )
    parser.add_argument(
        "--deadline", type=float, default=LIMITS.deadline, metavar="SECONDS", help="for one download (300)"
    )


def make_fetcher(place: Place, args: argparse.Namespace) -> Fetcher:
    """Return the fetcher that ``args`` ask for."""
    limits = Limits(size=int(args.limit * 1e6), deadline=args.deadline)
    return Fetcher(place.cache / "fetching", limits, args.rate, args.allow_private, tell=_tell)


def _tell(words: str) -> None:
    print(f"  {words}", file=sys.stderr)


def run(args: argparse.Namespace) -> int:
    """Take in what is given; print each path. Return 0, 1 if something was not taken in, 2 for wrong use."""
    if args.to and (len(args.given) != 1 or (not is_address(args.given[0]) and Path(args.given[0]).is_dir())):
        print("--to names one notice; give one FILE or URL with it.", file=sys.stderr)
        return 2
    if args.rate < 0 or args.limit <= 0 or args.deadline <= 0:
        print("--rate must not be negative; --limit and --deadline must be more than 0.", file=sys.stderr)
        return 2
    return add(Place(), args)


def add(place: Place, args: argparse.Namespace) -> int:
    """Take in what ``args`` name into ``place``; return 1 if something was not taken in, else 0."""
    fetcher = make_fetcher(place, args)
    became: Counter[_Became] = Counter()
    listed = [one for given in args.given for one in _list_files(given, place)]
    for number, (given, name) in enumerate(listed, 1):
        print(f"[{number}/{len(listed)}] {given}", file=sys.stderr)
        try:
            became.update(_add_one(place, given, name, args, fetcher))
        except (Refusal, ReadError, PlaceError) as problem:
            became[_Became.REFUSED] += 1
            print(f"{given}: {place.shorten(problem)}", file=sys.stderr)
        except OSError as error:
            became[_Became.REFUSED] += 1
            advice = "Check that the file is there and may be read, and that notices/ may be written to."
            print(f"{given}: {error.strerror or error}. {advice}", file=sys.stderr)
    print(_sum_up(became, len(listed)), file=sys.stderr)
    return 1 if became[_Became.REFUSED] else 0


class _Became(Enum):
    """What became of a file that was given."""

    TAKEN = auto()
    KNOWN = auto()
    REFUSED = auto()
    UNREAD = auto()
    """It is there, and a build will not read all of it."""


def _sum_up(became: Counter[_Became], total: int) -> str:
    there = became[_Became.TAKEN] + became[_Became.KNOWN]
    parts = [f"{became[_Became.TAKEN]} taken in"] if there else []
    parts += [f"{became[_Became.KNOWN]} there already"] if became[_Became.KNOWN] else []
    parts += [f"{became[_Became.REFUSED]} of {total} not taken in"] if became[_Became.REFUSED] else []
    if unread := became[_Became.UNREAD]:
        parts[-1] += f"; not all will be read: {unread} (see the warning{'s' * (unread > 1)})"
    return ", ".join(parts) + (". Next: python3 -m scripts build" if there else "")


def _list_files(given: str, place: Place) -> list[tuple[str, str]]:
    """Return what is to be taken in for ``given``, each with its name: in a folder the path below it."""
    folder = Path(given)
    is_folder = not is_address(given) and folder.is_dir() and not _say_own(folder, place)
    files = list(find_raw_files(folder)) if is_folder else []
    names = [(str(path), path.relative_to(folder).as_posix().replace("\\", "-")) for path in files]
    return names or [(given, folder.name.replace("\\", "-"))]


def _say_own(folder: Path, place: Place) -> str:
    """Return why the files of ``folder`` are not taken in where it is the project's own or around it; else nothing."""
    own = (place.notices, place.docs, place.site, place.translations, place.sources)
    found, advice = folder.resolve(), "Name the files, or a folder of files only that are to be taken in."
    if place.root.resolve().is_relative_to(found):
        return f"this folder holds the project itself. {advice}"
    for one in own:
        if found.is_relative_to(one.resolve()):
            return f"this is {one.name}/ of the project, or a folder in it. {advice}"
    return ""


def is_address(given: str) -> bool:
    """Return whether ``given`` is meant as an address, not as a file.

    >>> is_address("https://www.linlan.example/"), is_address("page.html"), is_address("ftp://a.example/b")
    (True, False, True)
    """
    return "://" in given


def _add_one(place: Place, given: str, wish: str, args: argparse.Namespace, fetcher: Fetcher) -> list[_Became]:
    if is_address(given):
        found = fetcher.fetch(given)
        data, sidecar = found.data, _sidecar_of(found)
        name = _wished(args.to, data) if args.to else name_for_url(found.url, found.headers, data)
    else:
        path = Path(given)
        if path.is_dir():
            raise PlaceError(_say_own(path, place) or "the folder holds no file that could be a notice.")
        refuse_sidecar(path)
        if path.stat().st_size > fetcher.limits.size:
            raise PlaceError(f"it is larger than {fetcher.limits.size / 1e6:g} MB. Raise --limit if it shall be added.")
        data, sidecar = path.read_bytes(), read_sidecar(path)
        if sidecar.contradicts(hash_of(data)):  # then these are of the bytes that were here before
            sidecar = replace(sidecar, retrieved="", headers="")
        name = _wished(args.to or wish, data)
    is_note = is_folder_note(name) and not args.to and sidecar == NO_SIDECAR
    sidecar = replace(sidecar, sha256=hash_of(data), sample=sidecar.sample or args.sample)
    _say_charset(data, name, sidecar)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    stored = store(place.notices, name, data, None if is_note else sidecar, now)
    if stored.known:
        _tell("already there, byte for byte")
    elif stored.path != place.notices / name:
        _tell(f"{name} is there already with other bytes; this is kept beside it as {stored.path.name}.")
        _tell("If both are copies of one notice, the next build puts them on one page.")
    kept = stored.path.relative_to(place.root).as_posix()
    if args.to and not stored.known and name != args.to:
        advice = "names lie below notices/, have signs that every system takes, and end as their format does"
        _tell(f"--to {args.to}: kept as {kept}; {advice}.")
    print(kept)
    read = _tell_unread(place, stored.path, data)
    return [_Became.KNOWN if stored.known else _Became.TAKEN, *([] if read else [_Became.UNREAD])]


def _tell_unread(place: Place, path: Path, data: bytes) -> bool:
    """Say so if the next build will read no notice in the file at ``path``, or not all of it, and why.

    Return whether it will read all.
    """
    name = path.relative_to(place.notices).as_posix()
    if is_passed_over(path):
        _tell(f"warning: kept, but it will not be read. {say_passed_over([name])}")
        return False
    try:
        sidecar = read_sidecar(path)
        found = convert_all(data, name, sidecar, profile_for(sidecar, read_profiles(place.sources), data), turn)
    except (ReadError, PlaceError) as error:
        _tell(f"warning: kept, but it will not be read, and every build will say so: {place.shorten(error)}")
        _tell(f"If there is no notice in it, delete {path.name} and {path.name}{SIDECAR_SUFFIX}.")
        return False
    problems = [one for one in found if isinstance(one, ReadError)]
    for problem in problems:
        _tell(f"warning: kept, but not all of it will be read: {problem}")
    return not problems


def _wished(to: str, data: bytes) -> str:
    parts = PurePosixPath(to.replace("\\", "/")).parts
    return PurePosixPath(*map(safe_stem, parts[:-1]), name_for(parts[-1] if parts else "", data)).as_posix()


def _sidecar_of(found: Download) -> Sidecar:
    charset = found.headers.get("content-type", "").lower().partition("charset=")[2].partition(";")[0].strip(" \"'")
    headers = [f"{name}: {found.headers[name]}" for name in KEPT_HEADERS if found.headers.get(name)]
    known = charset if is_charset(charset) else ""
    return Sidecar(url=found.url, retrieved=found.retrieved, charset=known, headers="\n".join(headers))


def _say_charset(data: bytes, name: str, sidecar: Sidecar) -> None:
    """Say so if the server declares a character set in which the text is not written; the bytes stay as they are."""
    if sidecar.charset and detect(data, name) in _TEXT:
        for issue in decode_exactly(data, sidecar.charset)[1]:
            _tell(f"{issue.code.value}: {issue.detail}")
