"""At every moment of publishing, however it ends, each page that the host shows is whole and has its parts."""

from __future__ import annotations

import argparse
import gzip
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import brotli
import pytest

from scripts import files
from scripts.environment import ROOT
from scripts.places import Place
from scripts.publish import add_arguments, run
from scripts.publishing import folder as folder_module
from scripts.publishing.folder import send_to_folder
from scripts.publishing.plan import MANIFEST
from scripts.publishing.release import prepare_release

FRAME = {"404.html": "<p>Nothing here", "assets/frame.css": "p { margin: 0 }\n" * 90}


def make_site(chance: random.Random) -> dict[str, str]:
    """Return a sound site: pages that use styles and data of their own, and lists that lead to them."""
    site = dict(FRAME)
    chosen = sorted(chance.sample(range(14), chance.randrange(4, 12)))
    for number in chosen:
        version = chance.randrange(3)
        style = f"assets/s{chance.randrange(6)}.css"
        site[style] = f"p {{ color: #00{style[8]} }}\n" * 80
        site[f"zh/notices/p{number}.json"] = "{}"
        site[f"zh/notices/p{number}.html"] = (
            f'<link href="../../assets/frame.css"><link href="../../{style}"><a href="p{number}.json">data</a>'
            f"<p>{version}" + "页" * chance.randrange(900)
        )
    links = "".join(f'<a href="zh/notices/p{number}.html">{number}</a>' for number in chosen)
    site["index.html"] = f'<link href="assets/frame.css">{links}'
    site["search/2026/000.bin"] = "".join(map(str, chosen)) * 50
    site["search/index.json"] = f'{{"{len(chosen)}": 1}}'
    return site


def put_site(place: Place, site: dict[str, str]) -> None:
    shutil.rmtree(place.site, ignore_errors=True)
    for name, text in site.items():
        path = place.site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


REFERENCE = re.compile(r'href="([^"]+)"')


def find_faults(host: Path, sites: list[dict[str, str]]) -> Iterator[str]:
    """Yield what is wrong with what ``host`` shows, if its files may come from any of ``sites``.

    Every file is whole and from one of them, the compressed forms too; every page has all that it leads to.
    """
    for path in sorted(host.rglob("*")):
        name = path.relative_to(host).as_posix()
        if not path.is_file() or name.endswith(".new~") or name in {MANIFEST, "_headers", "robots.txt", ".nojekyll"}:
            continue
        data = path.read_bytes()
        if name.endswith(".gz"):
            name, data = name.removesuffix(".gz"), gzip.decompress(data)
        elif name.endswith(".br"):
            name, data = name.removesuffix(".br"), brotli.decompress(data)
        text = data.decode()
        if text not in [site.get(name) for site in sites]:
            yield f"{name} is of no release"
        if name.endswith(".html"):
            wanted = [path.parent / found for found in REFERENCE.findall(text)]
            yield from (f"{name} leads to {one}, which is not there" for one in wanted if not one.resolve().is_file())


def shown(host: Path) -> dict[str, bytes]:
    return {path.relative_to(host).as_posix(): path.read_bytes() for path in host.rglob("*") if path.is_file()}


@pytest.mark.parametrize("seed", range(6))
def test_after_every_single_step_each_page_has_its_parts(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(seed)
    place, host = Place(tmp_path / "project"), tmp_path / "host"
    before = make_site(chance)
    put_site(place, before)
    send_to_folder(prepare_release(place), host)
    after = make_site(chance)
    put_site(place, after)
    release = prepare_release(place)
    faults: list[str] = []
    steps = 0

    def look(*_: object) -> None:
        nonlocal steps
        steps += 1
        faults.extend(find_faults(host, [before, after]))

    unlink = Path.unlink

    def write_and_look(path: Path, content: str | bytes, **options: Any) -> bool:
        changed = files.write_atomically(path, content, **options)
        look()
        return changed

    def unlink_and_look(path: Path, *, missing_ok: bool = False) -> None:
        unlink(path, missing_ok=missing_ok)
        look()

    monkeypatch.setattr(folder_module, "write_atomically", write_and_look)
    monkeypatch.setattr(Path, "unlink", unlink_and_look)
    send_to_folder(release, host)
    monkeypatch.undo()
    assert steps > 10
    assert faults == []
    assert shown(host) == shown(release.folder)


PROGRAM = """
import argparse, sys
from pathlib import Path
from scripts.places import Place
from scripts.publish import add_arguments, run
parser = argparse.ArgumentParser()
add_arguments(parser)
print("ready", flush=True)
sys.exit(run(parser.parse_args(["--to-folder", sys.argv[2]]), Place(Path(sys.argv[1]))))
"""


def test_kill_9_while_publishing(tmp_path: Path, full: bool) -> None:
    """Each round has another site to publish, cut off anywhere: while preparing, checking, sending, deleting."""
    chance = random.Random(20)
    place, host = Place(tmp_path / "project"), tmp_path / "host"
    sites = [make_site(chance)]
    put_site(place, sites[0])
    send_to_folder(prepare_release(place), host)
    killed = finished = under_way = 0
    for _ in range(200 if full else 6):
        sites.append(make_site(chance))
        put_site(place, sites[-1])
        command = [sys.executable, "-c", PROGRAM, str(place.root), str(host)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout
            process.stdout.readline()
            try:
                process.wait(timeout=chance.uniform(0, 0.06))
                finished += 1
            except subprocess.TimeoutExpired:
                process.kill()
                killed += 1
        under_way += bool((host / MANIFEST).exists() and '""' in (host / MANIFEST).read_text("utf-8"))
        assert list(find_faults(host, sites)) == []
        if chance.random() < 0.2:
            release = prepare_release(place)
            send_to_folder(release, host)
            assert shown(host) == shown(release.folder)
            sites = sites[-1:]
    assert killed
    send_to_folder(prepare_release(place), host)
    assert shown(host) == shown(prepare_release(place).folder)
    assert list(find_faults(host, sites[-1:])) == []
    print(f"{killed} killed, {under_way} of all left a host that was being written, {finished} came to their end")


def publish(place: Place, host: Path) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args(["--to-folder", str(host)]), place)


def test_the_site_of_a_build_that_was_cut_off_is_not_published(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = Place(tmp_path / "project")
    put_site(place, make_site(random.Random(1)))
    place.cache.mkdir()
    (place.cache / "unfinished").touch()
    assert publish(place, tmp_path / "host") == 1
    assert "did not come to its end" in capsys.readouterr().err
    assert not (tmp_path / "host").exists()
    (place.cache / "unfinished").unlink()
    assert publish(place, tmp_path / "host") == 0
