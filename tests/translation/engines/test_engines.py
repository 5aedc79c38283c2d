"""Protocols of engines: what goes out, what comes back, and what each outcome means."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import deep_translator as deep
import pytest

from converters.translation.engine import HopelessError, NoAnswerError, Question, TryAgainError
from converters.translation.placeholders import protect
from scripts.memory.asking import Text, ask_once
from scripts.memory.engines import ENGINES
from scripts.memory.engines.deep import Deep
from scripts.memory.engines.http import call_within, post_json, read_retry_after
from scripts.memory.engines.libre import Libre
from scripts.memory.engines.openai import OpenAi
from scripts.memory.engines.settings import Settings
from tests.translation.engines.answering import KEY, ZH, answering

TODAY = datetime(2026, 3, 1, tzinfo=UTC).date()


def question(text: str = "特此通知。") -> Question:
    protected = protect(text)
    return Question(protected.text, protected.marker, {"通知": "notice"}, "标题")


def test_libre_posts_the_text_in_the_body_and_the_key_nowhere_else() -> None:
    with answering(body={"translatedText": "x"}) as (url, asked):
        assert Libre(url, KEY).ask(question(), 5) == "x"
    path, headers, data = asked[0]
    assert path == "/translate"
    assert KEY not in str(headers)
    assert json.loads(data)["q"] == question().text


def test_openai_sends_terms_and_context_at_temperature_zero() -> None:
    content = json.dumps({"id": question().marker, "en": "good"})
    with answering(body={"choices": [{"message": {"content": content}}]}) as (url, asked):
        assert OpenAi(f"{url}/v1/", "m", KEY).ask(question(), 5) == "good"
    path, headers, data = asked[0]
    sent = json.loads(data)
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == f"Bearer {KEY}"
    assert sent["temperature"] == 0
    said = json.loads(sent["messages"][1]["content"])
    assert (said["terms"], said["context"]) == ({"通知": "notice"}, "标题")


def test_qwen_mt_gets_its_own_terms() -> None:
    with answering(body={"choices": [{"message": {"content": "plain"}}]}) as (url, asked):
        assert OpenAi(url, "qwen-mt-plus").ask(question(), 5) == "plain"
    sent = json.loads(asked[0][2])
    assert sent["translation_options"]["terms"] == [{"source": "通知", "target": "notice"}]
    assert [message["role"] for message in sent["messages"]] == ["user"]


@pytest.mark.parametrize(
    "content",
    [
        "I'm sorry.",
        "Notice is given.",
        json.dumps({"id": 1, "en": "another"}),
        json.dumps(["x"]),
        json.dumps({"id": 1}),
    ],
)
def test_an_answer_in_another_form_or_to_another_text_is_none(content: str) -> None:
    with answering(body={"choices": [{"message": {"content": content}}]}) as (url, _), pytest.raises(NoAnswerError):
        OpenAi(url, "m").ask(question(), 5)


def test_a_fenced_object_is_read() -> None:
    content = "```json\n" + json.dumps({"id": question().marker, "en": "good"}) + "\n```"
    with answering(body={"choices": [{"message": {"content": content}}]}) as (url, _):
        assert OpenAi(url, "m").ask(question(), 5) == "good"


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (429, {}, TryAgainError),
        (500, "oops", TryAgainError),
        (200, "<html>502</html>", TryAgainError),
        (200, '{"translatedText": "cut', TryAgainError),
        (200, {"other": 1}, TryAgainError),
        (200, [1], TryAgainError),
        (400, {"error": "too long"}, NoAnswerError),
        (401, {"error": KEY}, HopelessError),
        (403, "", HopelessError),
        (402, "", HopelessError),
        (404, "", HopelessError),
        (302, "", HopelessError),
    ],
)
def test_each_outcome_means_what_it_means(status: int, body: object, error: type[Exception]) -> None:
    with answering(status, body) as (url, _), pytest.raises(error) as caught:
        Libre(url, KEY).ask(question(), 5)
    assert KEY not in str(caught.value)


def test_retry_after_in_seconds_and_as_a_date() -> None:
    with answering(429, {}, {"Retry-After": "7"}) as (url, _), pytest.raises(TryAgainError) as caught:
        Libre(url).ask(question(), 5)
    assert caught.value.after == 7
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    assert 25 < (read_retry_after(later) or 0) <= 30
    assert read_retry_after("nonsense") is None


@pytest.mark.parametrize("url", ["ftp://x", "nothing", "http://"])
def test_an_address_that_is_none_is_said(url: str) -> None:
    with pytest.raises((HopelessError, TryAgainError)):
        post_json(url, {}, {}, 2)


def test_the_deadline_holds_against_anything() -> None:
    start = time.monotonic()
    with pytest.raises(TryAgainError, match="seconds"):
        call_within(0.1, lambda: time.sleep(3))
    assert time.monotonic() - start < 1


class Fake:
    """What deep-translator does when things go wrong."""

    def __init__(self, outcome: object) -> None:
        self.outcome = outcome

    def translate(self, text: str) -> object:
        if isinstance(self.outcome, BaseException):
            raise self.outcome
        return self.outcome


@pytest.mark.parametrize(
    ("outcome", "error"),
    [
        (deep.exceptions.TooManyRequests(), TryAgainError),
        (deep.exceptions.RequestError(), TryAgainError),
        (deep.exceptions.ServerException(500), TryAgainError),
        (deep.exceptions.TranslationNotFound("x"), TryAgainError),
        (deep.exceptions.AuthorizationException(KEY), HopelessError),
        (deep.exceptions.NotValidLength("x", 0, 5000), NoAnswerError),
        (json.JSONDecodeError("no JSON", KEY, 0), TryAgainError),
        (None, NoAnswerError),
    ],
)
def test_what_the_library_raises_becomes_one_of_three(outcome: object, error: type[Exception]) -> None:
    engine = Deep("google", 1600, lambda: Fake(outcome), (KEY,))
    with pytest.raises(error) as caught:
        engine.ask(question(), 5)
    assert KEY not in str(caught.value)


def test_a_new_instance_is_made_for_every_call() -> None:
    made: list[Fake] = []

    def make() -> Fake:
        made.append(Fake("x"))
        return made[-1]

    engine = Deep("google", 1600, make)
    assert [engine.ask(question(), 5), engine.ask(question(), 5)] == ["x", "x"]
    assert len(made) == 2


def test_an_error_page_as_the_translation_is_not_believed() -> None:
    page = "Error 500 (Server Error)!!1500.That’s an error."
    answer = ask_once(Deep("google", 1600, lambda: Fake(page)), Text(ZH), 5, TODAY)
    assert answer.refused == "an error message"


def test_every_engine_can_be_made_from_settings() -> None:
    values = {(name, key): "x" for name in ENGINES for key in ("key", "appid", "url", "model")}
    for name, make in ENGINES.items():
        engine = make(Settings(values))
        assert engine.name.startswith(name)
        assert engine.longest >= 400
        assert "x" in engine.secrets or name in {"google", "mymemory"}
        assert "'x'" not in repr(engine).replace("url='x'", "").replace("model='x'", "")
