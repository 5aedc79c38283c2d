"""What an engine is: one text in, one text out, or one of three ways to fail. Pure; the calls live in the shell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Question:
    """One text for an engine, as ``placeholders.protect`` makes it.

    ``marker`` is the number of the text's first placeholder: an answer that carries it answers this text
    and no other. ``terms`` are the glossary's Chinese and English for what occurs in the text;
    ``context`` is the title of the notice.
    """

    text: str
    marker: int
    terms: Mapping[str, str] = field(default_factory=dict)
    context: str = ""


class Engine(Protocol):
    """A translator from Chinese to English."""

    @property
    def name(self) -> str:
        """The name that the records show, with the model if there is one."""
        ...

    @property
    def longest(self) -> int:
        """The most characters one question may have."""
        ...

    @property
    def takes_terms(self) -> bool:
        """Whether terms are sent along; else they travel as placeholders."""
        ...

    @property
    def secrets(self) -> tuple[str, ...]:
        """The keys, so that they can be struck out of every message."""
        ...

    def ask(self, question: Question, deadline: float) -> str:
        """Return the answer within ``deadline`` seconds, or raise TryAgainError, NoAnswerError or HopelessError."""
        ...


class TryAgainError(Exception):
    """The engine gave no whole answer, but may give one later: ``after`` seconds, if it said so."""

    def __init__(self, why: str, after: float | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.after = after


class NoAnswerError(Exception):
    """The engine answered this text, and the answer is no translation. Asking again would be paid again."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class HopelessError(Exception):
    """No question can be answered: the key, the model, the address or the quota is at fault. The message says which."""
