"""Engines that really answer: one module a protocol, one row an engine.

What was tried and left out: deep-translator's DeepL and ChatGPT classes speak interfaces that are gone,
its Yandex class too; Papago's page is no more; Pons and Linguee are dictionaries; QCRI knows no Chinese;
a Tencent class is not in version 1.11.4. Its Libre class puts text and key into the address and hides
``Retry-After``, so LibreTranslate is spoken here directly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from converters.translation.engine import Engine
from scripts.memory.engines.deep import make_baidu, make_google, make_microsoft, make_mymemory
from scripts.memory.engines.libre import make_libre
from scripts.memory.engines.openai import make_openai
from scripts.memory.engines.settings import Settings

ENGINES: Mapping[str, Callable[[Settings], Engine]] = {
    "google": make_google,  # the public page, without a key; not reachable from mainland China
    "libre": make_libre,  # LibreTranslate, a public or your own server
    "microsoft": make_microsoft,  # Azure Translator, with a key
    "mymemory": make_mymemory,  # free, 500 characters a call; the text travels without encryption
    "baidu": make_baidu,  # Baidu Fanyi, with an app id and key
    "openai": make_openai,  # any endpoint that speaks OpenAI's chat protocol: Qwen-MT, DeepSeek, a local server
}
"""Name -> what makes the engine from the settings; raises SettingsError if something is missing."""

NONE = "none"
"""Not an engine: the PO files are brought in step with the notices, and nothing is asked."""
