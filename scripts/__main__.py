"""One entry for every command: ``python3 -m scripts build``.

On a machine with only Python the first call makes ``.venv``, installs the locked packages, and goes on.
"""

from __future__ import annotations

import argparse
import contextlib
import difflib
import importlib
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_HERE = Path(__file__).resolve().parent
if __name__ == "__main__" and not __package__:
    # Called by its path, from anywhere: what it imports is found in the project, and no module here hides another.
    sys.path[:] = [str(_HERE.parent), *(path for path in sys.path if path and Path(path).resolve() != _HERE)]

from scripts.environment import PYTHON, SetupError, ensure_environment, ensure_programs, is_inside  # noqa: E402

BASE = ("build",)
"""The packages that every command but `lock` needs."""
HELP = frozenset({"-h", "--help"})


@dataclass(frozen=True)
class Command:
    """A row of the table: what it does, what must be installed for it."""

    summary: str
    locks: tuple[str, ...] = BASE
    programs: tuple[tuple[str, str], ...] = ()
    module: str = ""
    """The module in ``scripts``, where a word of Python's own is the command's name."""
    passes_on: bool = False
    """Every argument but --help is for another program."""


BROWSER = (
    ("chromium-headless-shell", "chromium-headless-shell"),
    ("/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc", "fonts-noto-cjk"),  # else every Han character is a box
)
SERVERS = (
    ("nginx", "nginx"),
    ("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so", "libnginx-mod-http-brotli-static"),
    ("caddy", "caddy"),
    ("faketime", "faketime"),
    ("msgfmt", "gettext"),
    ("rsync", "rsync"),
)

COMMANDS: dict[str, Command] = {
    "build": Command("the whole way: raw notices in, the site out"),
    "serve": Command("build, show the site here, build again when something changes"),
    "add": Command("take in notices: files from here, or pages and documents from the web"),
    "convert": Command("raw notices to Markdown, here or any file or folder elsewhere"),
    "new-source": Command("begin the profile of a publisher from one of its pages, with an example"),
    "translate": Command("fill the translation memory by an engine, or list what is missing"),
    "import": Command("take in English from outside: CSV, TMX, XLIFF, TBX", module="importing"),
    "export": Command("the memory and the glossary for other programs: TMX, XLIFF, TBX, CSV", module="exporting"),
    "publish": Command("check the site and send what changed to its host"),
    "check": Command("prove hashes, pages, memory and glossary again; report every issue"),
    "verify": Command("prove all hashes again, here and, when asked, at the publishers"),
    "withdraw": Command("take a notice off the site by policy, leaving a note in its place"),
    "test": Command(
        "all tests, in a real browser and against real servers too",
        ("build", "test", "cluster"),
        (*BROWSER, *SERVERS),
        passes_on=True,
    ),
    "screenshots": Command("pictures of each kind of page in each mode", ("build", "test"), BROWSER),
    "lint": Command("lint rules and types", ("build", "test")),
    "evaluate": Command("measure conversion, tamper detection and figure checks on labelled files"),
    "bench": Command("measure against MkDocs's usual stack, Hugo and Pagefind", ("build", "bench")),
    "lock": Command("pin the dependencies of pyproject.toml again", ("lock",)),
}
"""Command -> row; each is the module of its name in ``scripts``, with ``add_arguments`` and ``run``."""


def _usage() -> str:
    width = max(map(len, COMMANDS))
    rows = "\n".join(f"  {name:<{width}}  {command.summary}" for name, command in COMMANDS.items())
    return (
        f"usage: python3 -m scripts COMMAND [--help]\n\n{rows}\n\nexample: python3 -m scripts build"
        "\n\nExit codes: 0 clean, 1 issues under --strict or a failure, 2 wrong use."
    )


def _say_unknown(name: str) -> str:
    meant = difflib.get_close_matches(name.lower().replace("_", "-"), COMMANDS, 1)
    advice = f". Did you mean: python3 -m scripts {meant[0]}" if meant else "; those there are stand above."
    return f"There is no command {name!r}{advice}"


def _run_here(name: str, arguments: list[str]) -> int:
    module = importlib.import_module(f"scripts.{COMMANDS[name].module or name.replace('-', '_')}")
    parser = argparse.ArgumentParser(
        prog=f"python3 -m scripts {name}",
        description=module.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    module.add_arguments(parser)
    if COMMANDS[name].passes_on and not HELP & set(arguments):
        return int(module.run(argparse.Namespace(rest=arguments)))
    return int(module.run(parser.parse_args(arguments)))


def main(arguments: list[str]) -> int:
    """Run the command that ``arguments`` name and return its exit code."""
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(_usage())
        return 0 if arguments else 2
    name, rest = arguments[0], arguments[1:]
    if name not in COMMANDS:
        print(f"{_usage()}\n\n{_say_unknown(name)}", file=sys.stderr)
        return 2
    is_help = bool(HELP & set(rest))
    try:
        if is_help:
            # Any Python that can show it does; SyntaxError is an old one's, which is told below what it needs.
            with contextlib.suppress(ImportError, SyntaxError):
                return _run_here(name, rest)
        ensure_environment(BASE if is_help else COMMANDS[name].locks)
        if not is_help:
            ensure_programs(dict(COMMANDS[name].programs))
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    if is_inside():
        return _run_here(name, rest)
    command = [str(PYTHON), str(_HERE), name, *rest]
    if os.name != "nt":
        os.execv(PYTHON, command)  # noqa: S606 (the same program under the environment's Python)
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        print("Stopped. What was finished is kept; run the command again to go on.", file=sys.stderr)
        sys.exit(128 + signal.SIGINT)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
