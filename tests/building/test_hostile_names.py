"""Raw files may bear any name that a disk takes: each is taken in or told of in a sentence, and none does harm."""

from __future__ import annotations

import os
import random
import re
from pathlib import Path

from converters.pages.front_matter import split_front_matter
from scripts.places import Place
from scripts.proof import find_broken_hashes
from tests.building.edits import small_project
from tests.tools.disks import run

PARTS = (
    b"\n", b"\r", b"\t", b"\x1b[2J", b"\x7f", b"'", b'"', b"`id`", b"$(id)", b"\\", b"*", b"?", b"|", b":", b"<b>",
    b"&amp;", b"<img src=x onerror=alert(1)>", b"{{ 7*7 }}", b"{% raw %}", b"[x](y)", b"%2e%2e", b"..", b" ", b"#",
    b"--", b"-",
    "\u202e".encode(), "\u2028".encode(), "\ufeff".encode(), "😀".encode(), "e\u0301".encode(), "é".encode(),
    "字".encode(), b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf5\x80", b"CON", b"aux", b"NUL", b"com1", b"lpt9",
    b"x.yml", b"=1+1",
)  # fmt: skip
ENDINGS = (b".txt", b"", b".TXT", b".txt ", b".", b".html.txt", b".yml")
"""What is no format of ours is read as what it holds."""
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def make_names(count: int) -> list[bytes]:
    """Return so many names, all different and none hidden, of 255 bytes at most."""
    chance = random.Random(3)
    names: dict[bytes, None] = {}
    while len(names) < count:
        name = b"".join(chance.choices(PARTS, k=chance.randrange(1, 5))) + str(len(names)).encode()
        if chance.random() < 0.1:
            name = name.ljust(255, b"n")
        name = (name[:240] + chance.choice(ENDINGS)) if len(name) < 250 else name[:255]
        if not name.startswith(b"."):
            names[name] = None
    return list(names)


def text_of(number: int) -> bytes:
    return (
        f"关于第{number}号事项的通知\n\n临政发〔2026〕{number + 1}号\n\n各区人民政府：\n\n"
        f"现将第{number}号事项通知如下，请认真执行。\n\n临岚市人民政府\n\n2026年1月5日\n"
    ).encode()


def is_text(name: bytes) -> bool:
    try:
        name.decode()
    except UnicodeDecodeError:
        return False
    return True


def sources_named(place: Place) -> set[str]:
    """Return every raw file that a page names."""
    named: set[str] = set()
    for page in (place.docs / "zh" / "notices").rglob("*.md"):
        source = split_front_matter(page.read_text("utf-8"))[0]["source"]
        named |= {source["file"], *(copy["file"] for copy in source.get("copies", ()))}
    return named


def test_hostile_names(tmp_path: Path, full: bool) -> None:
    place = small_project(tmp_path / "project")
    names = make_names(10_000 if full else 60)
    files = [place.notices / os.fsdecode(name) for name in names]
    for number, file in enumerate(files):
        file.write_bytes(text_of(number))
    code, said = run("build", place, *(["--no-site"] if full else []))
    assert code == 0, said[-3000:]
    told = {line.split(": ")[1] for line in said.splitlines() if line.startswith("not read: ")}
    nameless = {name.decode("utf-8", "backslashreplace") for name in names if not is_text(name)}
    # A file that ends in .yml stands beside the file it is named after as what is known of that one.
    beside = {name for name in names if name.endswith(b".yml") and name.removesuffix(b".yml") in set(names)}
    assert len(said.splitlines()) == 4 + len(told) + (not full), "one line each, and one on the missing address"
    assert "python3 -m scripts check --all" in said, "where each place is told"
    assert not set(re.findall(r"[\x00-\x08\x0b-\x1f\x7f\u202e\u2028]", said))
    assert len(told) == len(nameless)
    assert sources_named(place) >= {name.decode() for name in names if is_text(name)} - {n.decode() for n in beside}
    for number, file in enumerate(files):
        assert file.read_bytes() == text_of(number), "raw files are never changed"
    assert [row for row in find_broken_hashes(place) if row["severity"] == "error"] == []
    for top in (place.docs, place.site, place.translations):
        for path in top.rglob("*"):
            assert path.name.isascii() or "glossary" in path.name
            assert not RESERVED.fullmatch(path.name), path
            assert not set(path.name) & set('<>:"|?*\\\n'), path
            if path.suffix == ".html":
                assert b"<img src=x onerror" not in path.read_bytes()
    code, said = run("build", place, *(["--no-site"] if full else []))
    assert code == 0
    assert "0 new, 0 changed, 0 removed" in said
