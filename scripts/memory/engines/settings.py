"""Where an engine's address, model and key come from: the environment, or a TOML file outside the project.

    # ~/.config/mingshi/engines.toml
    [openai]
    url = "https://llm.example.org/v1"
    model = "qwen-mt-plus"
    key = "…"

An environment variable goes before the file: MINGSHI_OPENAI_KEY, MINGSHI_LIBRE_URL and so on.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

FILE_VARIABLE = "MINGSHI_ENGINES"


class SettingsError(Exception):
    """An engine cannot be made; the message names the setting and where to put it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of all engines, as (engine, name) -> value. Never printed: keys are among them."""

    values: Mapping[tuple[str, str], str] = field(default_factory=dict, repr=False)

    def get(self, engine: str, name: str, default: str = "") -> str:
        """Return the setting ``name`` of ``engine``."""
        return self.values.get((engine, name)) or default

    def demand(self, engine: str, name: str) -> str:
        """Return the setting, or raise SettingsError if it is missing."""
        value = self.get(engine, name)
        if not value:
            variable = f"MINGSHI_{engine}_{name}".upper()
            raise SettingsError(
                f"The engine {engine} needs its {name}: set the variable {variable}, "
                f'or write {name} = "…" under [{engine}] in {default_file()}.'
            )
        return value


def default_file() -> Path:
    """Return the file that the settings are read from if the environment names no other."""
    named = os.environ.get(FILE_VARIABLE)
    return Path(named) if named else Path.home() / ".config" / "mingshi" / "engines.toml"


def read_settings(environment: Mapping[str, str], file: Path | None) -> Settings:
    """Return the settings of ``environment`` and ``file``. Raises SettingsError if the file is no TOML.

    The message never quotes the file: a key may stand in the broken line.
    """
    values: dict[tuple[str, str], str] = {}
    if file is not None and file.exists():
        try:
            tables = tomllib.loads(file.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError):
            raise SettingsError(f'{file}: not TOML. Mend it; it should look like: [openai], then url = "…".') from None
        for engine, table in tables.items():
            if isinstance(table, dict):
                values |= {(engine, name): str(value) for name, value in table.items()}
    for variable, value in environment.items():
        parts = variable.lower().split("_")
        if len(parts) == 3 and parts[0] == "mingshi" and value:
            values[parts[1], parts[2]] = value
    return Settings(values)
