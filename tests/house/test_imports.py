"""The direction of imports: scripts may use converters; the parts of converters keep apart."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from scripts.environment import ROOT

PARTS = ("readers", "cleaners", "checks", "writers", "translation")
ALLOWED = {
    ("writers", "converters.translation.status"),
}
"""(part, module): the value that carries English to a page is what writers may know of translation."""
LAYERS = ("reading", "words", "candidates", "rules")
"""The folders of the tamper check: what a text is read as, what is known of words, strings of brand shape, rules."""
EFFECTS = {
    *("requests", "urllib.request", "http", "socket", "ssl", "ftplib", "smtplib"),
    *("os", "sys", "io.open", "pathlib.Path", "shutil", "tempfile", "glob", "fcntl"),
    *("subprocess", "asyncio", "threading", "multiprocessing", "concurrent", "signal"),
    *("time", "random", "secrets", "uuid", "locale", "logging", "getpass", "platform"),
}
"""Modules, and names of modules, of files, the network, processes, the clock, chance and the machine."""
FILE_CALLS = {
    *("open", "read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "rename", "touch", "chmod"),
    *("exists", "is_file", "is_dir", "stat", "iterdir", "rglob", "scandir", "listdir", "getenv", "connect", "urlopen"),
}
"""What files, folders and the environment are asked by, whatever they are called."""
INSIDE = {
    # module -> what it may call: tables that come with the package, read as it is imported or first needed
    "converters/divisions/__init__.py": {"read_text"},
    "converters/tampering/words/branding.py": {"read_text"},
    "converters/tampering/words/wording.py": {"read_bytes"},
    "converters/traditional/__init__.py": {"read_text"},
    "converters/words/__init__.py": {"read_text"},
    # an archive, and a database, that are in memory
    "converters/readers/package.py": {"open"},
    "converters/writers/open_data.py": {"connect"},
}


def imports_of(path: Path) -> set[str]:
    """Return the modules that ``path`` imports, and what it imports from them, with their names before it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def modules() -> list[Path]:
    found = sorted((ROOT / "converters").rglob("*.py"))
    assert len(found) > 20
    return found


def test_converters_import_nothing_of_scripts() -> None:
    wrong = {str(path): name for path in modules() for name in imports_of(path) if name.split(".")[0] == "scripts"}
    assert wrong == {}


def test_parts_do_not_import_each_other() -> None:
    wrong = []
    for path in modules():
        part = path.relative_to(ROOT / "converters").parts[0]
        if part not in PARTS:
            continue
        for name in imports_of(path):
            pieces = name.split(".")
            other = pieces[1] if pieces[0] == "converters" and len(pieces) > 1 else ""
            allowed = any(part == reader and f"{name}.".startswith(f"{module}.") for reader, module in ALLOWED)
            if other in PARTS and other != part and not allowed:
                wrong.append((str(path), name))
    assert wrong == []


def test_the_tamper_check_is_built_in_layers() -> None:
    """Each layer knows those before it and none behind."""
    folder = ROOT / "converters" / "tampering"
    behind = {layer: set(LAYERS[number + 1 :]) for number, layer in enumerate(LAYERS)}
    wrong = []
    for layer in LAYERS:
        for path in sorted((folder / layer).glob("*.py")):
            named = {name.removeprefix("converters.tampering.").split(".")[0] for name in imports_of(path)}
            above = {path.stem for path in folder.glob("*.py")} - {"__init__"}
            wrong += [(str(path), name) for name in named & (behind[layer] | above)]
    assert wrong == []


def folder_of(module: str) -> str:
    """Return the folder of converters that a module is in, of readers the folder within; empty for a single module."""
    pieces = module.split(".")[1:]
    depth = 2 if pieces[:1] == ["readers"] else 1
    folder = ROOT.joinpath("converters", *pieces[:depth])
    return "/".join(pieces[:depth]) if len(pieces) >= depth and folder.is_dir() else ""


def test_no_two_folders_need_each_other() -> None:
    """Whoever reads one folder has to read those it rests on, and never comes back."""
    needs: dict[str, set[str]] = {}
    for path in modules():
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        others = {folder_of(name) for name in imports_of(path) if name.startswith("converters.")}
        needs.setdefault(folder_of(module), set()).update(others - {folder_of(module), ""})
    assert len(needs) > 20
    resting = {name: others for name, others in needs.items() if name}
    while ground := [name for name, others in resting.items() if not others & resting.keys()]:
        for name in ground:
            del resting[name]
    assert resting == {}


def effects_of(source: str) -> set[str]:
    """Return what the code of a module does beside computing: calls of files, the clock and the terminal."""
    names = {"print", "open", "input", "breakpoint", "exec", "eval", "__import__"}
    attributes = {"today", "now", "utcnow", *FILE_CALLS}
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr == "environ":
            found.add(node.attr)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            found.add(node.func.id)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in attributes:
            found.add(node.func.attr)
    return found


@pytest.mark.parametrize(
    ("source", "effects"),
    [
        ("Path(name).read_text()", {"read_text"}),
        ("with open(name) as file: pass", {"open"}),
        ("day = change.now", set()),
        ("home = os.environ", {"environ"}),
        ("day = date.today()", {"today"}),
        ("text = name.upper()", set()),
    ],
)
def test_effects_are_seen(source: str, effects: set[str]) -> None:
    assert effects_of(source) == effects


def is_effect(name: str) -> bool:
    """Return whether an imported name is one of the effects, or belongs to one."""
    return any(name == effect or name.startswith(f"{effect}.") for effect in EFFECTS)


def test_converters_import_no_effects() -> None:
    assert all(map(is_effect, ("time.monotonic", "os", "os.environ", "random", "pathlib.Path", "http.client")))
    assert not any(map(is_effect, ("timeit", "pathlib.PurePosixPath", "html", "datetime.timedelta")))
    wrong = [(str(path), name) for path in modules() for name in imports_of(path) if is_effect(name)]
    assert wrong == []


def test_converters_read_nothing_but_the_tables_of_the_package() -> None:
    found = {path.relative_to(ROOT).as_posix(): effects_of(path.read_text("utf-8")) for path in modules()}
    assert {name: effects for name, effects in found.items() if effects} == INSIDE
