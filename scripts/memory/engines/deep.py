"""deep-translator's engines: a new instance a call, because one shared between threads mixes texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import deep_translator as deep
import requests
from deep_translator import exceptions

from converters.translation.engine import HopelessError, NoAnswerError, Question, TryAgainError
from scripts.memory.engines.http import call_within
from scripts.memory.engines.settings import Settings


@dataclass(frozen=True, slots=True)
class Deep:
    """One of deep-translator's classes behind our own deadline; it has none itself, and no retries."""

    name: str
    longest: int
    make: Callable[[], deep.base.BaseTranslator] = field(repr=False)
    secrets: tuple[str, ...] = field(default=(), repr=False)

    @property
    def takes_terms(self) -> bool:
        """None of the classes knows a glossary."""
        return False

    def ask(self, question: Question, deadline: float) -> str:
        """Return the translation; see ``Engine.ask``. The library's own messages may quote keys and go nowhere."""
        try:
            answer = call_within(deadline, lambda: self.make().translate(question.text))
        except exceptions.TooManyRequests:
            raise TryAgainError("too many requests") from None
        except (exceptions.ApiKeyException, exceptions.AuthorizationException):
            raise HopelessError(f"{self.name} does not accept the key; check the key setting") from None
        except exceptions.NotValidLength:
            raise NoAnswerError("the text is too long for the engine") from None
        except (exceptions.BaiduAPIerror, exceptions.MicrosoftAPIerror) as error:
            raise TryAgainError(f"{self.name} answered with an error ({type(error).__name__})") from None
        except (
            exceptions.BaseError,
            exceptions.RequestError,
            exceptions.ServerException,
            exceptions.TranslationNotFound,
            requests.exceptions.RequestException,
        ) as error:
            raise TryAgainError(f"the call failed ({type(error).__name__})") from None
        except (AttributeError, KeyError, IndexError, TypeError, ValueError) as error:
            # The library takes every page for an answer and stumbles over it.
            raise TryAgainError(f"the answer is not what the library expects ({type(error).__name__})") from None
        if not isinstance(answer, str):
            # Google's page gave the Chinese back; the library returns None for it.
            raise NoAnswerError("not translated")
        return answer


def make_google(settings: Settings) -> Deep:  # noqa: ARG001 - every maker takes the settings
    """Return Google's public page, which rejects Chinese above about 1,800 characters."""
    return Deep("google", 1600, lambda: deep.GoogleTranslator(source="zh-CN", target="en"))


def make_mymemory(settings: Settings) -> Deep:
    """Return MyMemory; an e-mail address in the settings raises its daily limit."""
    mail = settings.get("mymemory", "email") or None
    return Deep("mymemory", 400, lambda: deep.MyMemoryTranslator(source="zh-CN", target="en-US", email=mail))


def make_microsoft(settings: Settings) -> Deep:
    """Return Azure Translator; ``region`` is needed for most keys."""
    key, region = settings.demand("microsoft", "key"), settings.get("microsoft", "region") or None
    return Deep(
        "microsoft",
        1800,
        lambda: deep.MicrosoftTranslator(source="zh-hans", target="en", api_key=key, region=region),
        (key,),
    )


def make_baidu(settings: Settings) -> Deep:
    """Return Baidu Fanyi; ``appid`` and ``key`` come from its console."""
    appid, key = settings.demand("baidu", "appid"), settings.demand("baidu", "key")
    return Deep(
        "baidu", 1600, lambda: deep.BaiduTranslator(source="zh", target="en", appid=appid, appkey=key), (appid, key)
    )
