"""LibreTranslate (https://docs.libretranslate.com/api/operations/translate/), spoken directly."""

from __future__ import annotations

from dataclasses import dataclass, field

from converters.translation.engine import Question, TryAgainError
from scripts.memory.engines.http import post_json
from scripts.memory.engines.settings import Settings

PUBLIC = "https://libretranslate.com"


@dataclass(frozen=True, slots=True)
class Libre:
    """A LibreTranslate server."""

    url: str
    key: str = field(default="", repr=False)
    name: str = "libre"
    longest: int = 1800

    @property
    def secrets(self) -> tuple[str, ...]:
        """The key."""
        return (self.key,) if self.key else ()

    @property
    def takes_terms(self) -> bool:
        """LibreTranslate knows no glossary."""
        return False

    def ask(self, question: Question, deadline: float) -> str:
        """Return the server's translation; see ``Engine.ask``."""
        body: dict[str, object] = {"q": question.text, "source": "zh", "target": "en", "format": "text"}
        if self.key:
            body["api_key"] = self.key
        answer = post_json(f"{self.url.rstrip('/')}/translate", body, {}, deadline)
        text = answer.get("translatedText") if isinstance(answer, dict) else None
        if not isinstance(text, str):
            raise TryAgainError("the answer holds no translation")
        return text


def make_libre(settings: Settings) -> Libre:
    """Return the engine that ``settings`` describe; without a url the public server, which wants a key."""
    url = settings.get("libre", "url", PUBLIC)
    key = settings.demand("libre", "key") if url == PUBLIC else settings.get("libre", "key")
    return Libre(url, key)
