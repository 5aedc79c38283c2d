"""The direction of imports: scripts may use converters; the parts of converters keep apart."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("readers", "cleaners", "checks", "writers", "translation")
ALLOWED = {
    ("writers", "converters.translation.status"),
}
"""(part, module): the value that carries English to a page is what writers may know of translation."""
LAYERS = ("reading", "words", "candidates", "rules")
"""The folders of the tamper check: what a text is read as, what is known of words, strings of brand shape, rules."""
EFFECTS = {"requests", "urllib.request", "socket", "subprocess", "shutil", "tempfile", "http.client", "asyncio"}


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


def test_converters_have_no_effects() -> None:
    wrong = [(str(path), name) for path in modules() for name in imports_of(path) & EFFECTS]
    assert wrong == []


def test_converters_never_print_or_read_the_clock() -> None:
    calls = {"print", "open", "input"}
    attributes = {"today", "now", "utcnow"}
    wrong = []
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                function = node.func
                if isinstance(function, ast.Name) and function.id in calls:
                    wrong.append((str(path), function.id, node.lineno))
                if isinstance(function, ast.Attribute) and function.attr in attributes:
                    wrong.append((str(path), function.attr, node.lineno))
    assert wrong == []
