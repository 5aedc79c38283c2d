"""Check the finished site, make a release of it, and send what changed to its host.

example: python3 -m scripts publish --to-folder /var/www/mingshi
example: python3 -m scripts publish --to-rsync user@host:/var/www/mingshi
example: python3 -m scripts publish --to-branch origin gh-pages
example: python3 -m scripts publish --to-s3 my-bucket --endpoint https://s3.example.org
example: python3 -m scripts publish --check
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from converters.issues import Severity
from converters.writers.code_words import ISSUES
from scripts.advice import ADVICE
from scripts.at_work import at_work
from scripts.building.hand_edits import find_uncut
from scripts.building.last_site import UNFINISHED
from scripts.files import say_what_failed
from scripts.places import Place, PlaceError
from scripts.proof import find_altered_files, find_broken_hashes
from scripts.publishing.folder import send_to_folder
from scripts.publishing.git import send_to_branch
from scripts.publishing.plan import Plan
from scripts.publishing.release import Release, find_dead_links, prepare_release
from scripts.publishing.rsync import send_by_rsync
from scripts.publishing.s3 import send_to_bucket
from scripts.publishing.targets import TargetError, refuse_own_folder
from scripts.site_address import NOT_SET, VARIABLE, find_built_address, read_address

MANY = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    target = parser.add_mutually_exclusive_group(required=True)
    target.add_argument("--check", action="store_true", help="prepare and check the release, send nothing")
    target.add_argument("--to-folder", type=Path, metavar="DIR", help="a folder, also a mounted one")
    target.add_argument("--to-rsync", metavar="DESTINATION", help="what rsync takes as destination")
    target.add_argument("--to-branch", nargs=2, metavar=("REMOTE", "BRANCH"), help="a branch that a host serves")
    target.add_argument("--to-s3", metavar="BUCKET", help="S3-compatible storage")
    parser.add_argument(
        "--replace", action="store_true", help="with --to-folder: replace files of the same names that stand there"
    )
    parser.add_argument("--prefix", default="", help="path below the bucket")
    parser.add_argument("--endpoint", default="", help="address of the storage, if it is not Amazon's")


def run(args: argparse.Namespace, place: Place | None = None) -> int:
    """Return 0 if the release is sound and was sent, 1 with the reasons if not."""
    place = place or Place()
    try:
        with at_work(place):
            return _publish(args, place)
    except (PlaceError, TargetError) as error:
        print(place.shorten(error), file=sys.stderr)
    except OSError as error:
        failed = place.shorten(say_what_failed(error))
        print(f"{failed} Nothing was sent; mend this and publish again.", file=sys.stderr)
    return 1


def _publish(args: argparse.Namespace, place: Place) -> int:
    if not (place.site / "index.html").exists():
        print("There is no site yet. Run python3 -m scripts build first.", file=sys.stderr)
        return 1
    if (place.cache / UNFINISHED).exists():
        print("The last build did not come to its end. Run python3 -m scripts build again first.", file=sys.stderr)
        return 1
    if folder := _local_folder(args):
        refuse_own_folder(folder, place.root, replace=args.replace)
    troubles = find_troubles(place)
    for trouble in troubles[:MANY]:
        print(trouble, file=sys.stderr)
    if troubles:
        print(f"nothing was sent; troubles: {len(troubles)}", file=sys.stderr)
        return 1
    for warning in find_warnings(place):
        print(f"warning: {warning}", file=sys.stderr)
    release = prepare_release(place)
    print(f"release: {len(release.files)} files in {release.folder}")
    if not args.check:
        print(describe(send(release, args, place)))
    return 0


def _local_folder(args: argparse.Namespace) -> Path | None:
    """Return the folder of this machine that the site is sent to, if it is sent to one."""
    if args.to_rsync and ":" not in args.to_rsync.partition("/")[0]:
        return Path(args.to_rsync)
    return Path(args.to_folder) if args.to_folder else None


def find_troubles(place: Place) -> list[str]:
    """Return why the site of ``place`` must not be published: dead links, broken hashes, a missing 404 page.

    What is to be cut and stands on a page that was edited by hand is another reason.
    """
    address = read_address()
    below = f"{urlsplit(address).path.rstrip('/')}/"
    troubles = [f"dead link: {page}: {address}" for page, address in find_dead_links(place.site, below)]
    if any(trouble.startswith("dead link: 404.html: /") for trouble in troubles):
        troubles.append(f"{VARIABLE} is {address or 'not set'}; was it the same when the site was built?")
    troubles += [
        f"{row['code']}: {row['file']}: {row['detail']}"
        for row in (*find_broken_hashes(place), *find_altered_files(place))
        if row["severity"] == Severity.ERROR
    ]
    troubles += [
        f"{issue.code.value}: {path}: {ISSUES[issue.code][1]} ({issue.detail}); {ADVICE[issue.code]}"
        for path, issue in find_uncut(place)
    ]
    if not (place.site / "404.html").exists():
        troubles.append("404.html is missing. Run python3 -m scripts build again.")
    return troubles


def find_warnings(place: Place) -> list[str]:
    """Return what the site of ``place`` lacks, though it can be published without: an address of its own."""
    address, built = read_address(), find_built_address(place)
    if address == built:
        return [] if address else [NOT_SET]
    said = f"The site was built for {built or 'no address'}, and {VARIABLE} is {address or 'not set'} now"
    return [f"{said}. Set it to the address of the site, and run build and publish again."]


def send(release: Release, args: argparse.Namespace, place: Place) -> Plan:
    """Send ``release`` where ``args`` say. Raises TargetError."""
    if args.to_folder:
        return send_to_folder(release, args.to_folder, replace=args.replace)
    if args.to_rsync:
        return send_by_rsync(release, args.to_rsync)
    if args.to_branch:
        remote, branch = args.to_branch
        return send_to_branch(release, _address_of(remote, place), branch)
    return send_to_bucket(release, args.to_s3, args.prefix, args.endpoint)


def _address_of(remote: str, place: Place) -> str:
    """Return the address of a remote of this repository, or ``remote`` itself if it is none."""
    done = subprocess.run(
        ["git", "remote", "get-url", "--push", remote], cwd=place.root, capture_output=True, text=True, check=False
    )
    return done.stdout.strip() or remote


def describe(plan: Plan) -> str:
    """Return in one line what was sent."""
    if plan.is_empty:
        return "nothing changed; nothing was sent"
    sent = len(plan.assets) + len(plan.pages) + len(plan.indexes)
    return f"sent {sent} files ({len(plan.pages)} pages), removed {len(plan.removed)}"
