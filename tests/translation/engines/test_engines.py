"""Engines, placeholders and answers: what goes out, what comes back, and what is believed."""

from __future__ import annotations

import argparse
import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import deep_translator as deep
import pytest
from hypothesis import given
from hypothesis import strategies as st

from converters.model import Cut, Restored, Run
from converters.segments import read_unit, write_unit
from converters.translation.answers import find_fault
from converters.translation.engine import HopelessError, NoAnswerError, Question, TryAgainError
from converters.translation.persons import find_persons
from converters.translation.placeholders import protect, restore, split_unit, transliterate_number
from converters.translation.places import find_places
from scripts import translate
from scripts.memory.asking import Text, ask_once
from scripts.memory.engines import ENGINES
from scripts.memory.engines.deep import Deep
from scripts.memory.engines.http import call_within, post_json, read_retry_after
from scripts.memory.engines.libre import Libre
from scripts.memory.engines.openai import INSTRUCTIONS, OpenAi
from scripts.memory.engines.settings import Settings, SettingsError, read_settings
from scripts.memory.pace import Estimate, Gate, Pace
from scripts.memory.po_files import load_memory, memory_folder
from scripts.places import Place

KEY = "sk-not-a-real-key-8841"
TODAY = datetime(2026, 3, 1, tzinfo=UTC).date()


@contextmanager
def answering(
    status: int = 200, body: object = "", headers: dict[str, str] | None = None
) -> Iterator[tuple[str, list[Any]]]:
    """Serve one and the same answer; yields the address and what was asked."""
    asked: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *args: object) -> None:
            pass

        def do_POST(self) -> None:
            asked.append((self.path, dict(self.headers), self.rfile.read(int(self.headers["Content-Length"]))))
            data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
            self.send_response(status)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
    finally:
        server.shutdown()
        server.server_close()


# --- placeholders -----------------------------------------------------------------------------

SOURCE = "根据临政办发〔2026〕7号，请于3月5日前将材料发送至dasha@example.org，咨询电话0551-1234567，详见https://www.linlan.example/a?b=1。"


def test_what_an_engine_must_not_touch_travels_as_signs() -> None:
    protected = protect(SOURCE)
    for part in ("临政办发", "dasha@", "0551", "https://"):
        assert part not in protected.text
    assert "3月5日" in protected.text, "dates are compared by the checks, not hidden from the engine"
    restored = restore(protected, protected.text)
    assert restored.doubt == ""
    assert "Lin Zheng Ban Fa [2026] No. 7" in restored.text
    assert "https://www.linlan.example/a?b=1" in restored.text


def test_glossary_terms_and_persons_travel_too() -> None:
    terms = {"临岚市统计局": "Linlan Municipal Bureau of Statistics", "统计局": "statistics bureau"} | find_persons(
        "任命单霁为局长。"
    )
    protected = protect("任命单霁为临岚市统计局局长。", terms)
    assert "统计局" not in protected.text
    english = protected.text.replace("任命", "appoint ").replace("为", " head of ").replace("局长。", ".")
    assert restore(protected, english).text == "appoint Shan Ji head of Linlan Municipal Bureau of Statistics."


def test_marks_come_back_as_marks() -> None:
    runs = (Run("送A&B"), Run("吴中区", Restored(1)), Run("委"), Run("", Cut(2)), Run("办。"))
    unit = write_unit(runs)
    protected = protect(unit)
    assert "<" not in protected.text
    assert "A&B" in protected.text
    restored = restore(protected, protected.text.replace("送", "To ").replace("吴中区", "Wuzhong").replace("委", " C."))
    assert [run.mark for run in read_unit(restored.text, runs) if run.mark] == [Restored(1), Cut(2)]


@pytest.mark.parametrize(
    "spoil", [lambda t: t.replace("[", "【").replace("]", "】"), lambda t: t.replace("[#", "[ # ")]
)
def test_signs_that_an_engine_respelled_are_known(spoil: Any) -> None:
    protected = protect(SOURCE)
    assert restore(protected, spoil(protected.text)).doubt == ""


def test_lost_and_doubled_signs_are_a_doubt_and_foreign_ones_no_answer() -> None:
    protected = protect(SOURCE)
    signs = re.findall(r"\[#\d{6}\]", protected.text)
    assert "lost: dasha@example.org" in restore(protected, protected.text.replace(signs[2], "")).doubt
    assert "doubled" in restore(protected, protected.text + signs[2]).doubt
    assert "nothing shows" in restore(protected, protected.text.replace(signs[0], "")).doubt
    other = protect("另一段文字。")
    assert restore(protected, other.text).text == ""


@given(st.text(st.sampled_from("甲乙丙，。；\n<>&[]#0123456789 abc@.-〔〕号"), max_size=60))
def test_any_text_comes_back_as_it_went(text: str) -> None:
    unit = write_unit((Run(text),))
    protected = protect(unit)
    if not re.search(r"[\[【［〔]\s*[#＃]\s*\d{6}", text):
        restored = restore(protected, protected.text)
        assert restored.doubt == ""
        assert restored.text.split() == unit.split() or "〔" in text


@given(
    st.lists(
        st.sampled_from(["供暖。", "按时供暖，", "<restored>吴中</restored>", "<cut/>", "甲" * 30, "；\n"]), max_size=20
    )
)
def test_parts_of_a_long_unit_are_the_unit_and_tear_no_mark(pieces: list[str]) -> None:
    unit = "".join(pieces)
    parts = split_unit(unit, 25)
    assert "".join(parts) == unit
    for part in parts:
        assert part.count("<restored>") == part.count("</restored>")


def test_document_numbers_are_transliterated() -> None:
    assert transliterate_number("苏政办发", "2022", "15") == "Su Zheng Ban Fa [2022] No. 15"


def test_names_are_found_only_where_they_are_names() -> None:
    assert find_persons("区长曾雨桐主持会议，主任医师和局长办公会议，联系人：查明") == {
        "曾雨桐": "Zeng Yutong",
        "查明": "Zha Ming",
    }
    assert find_persons("经向社会公开征求意见，解决单位问题，任命文件已印发。") == {}


def test_divisions_are_named_by_rule_and_nothing_else_is_taken_for_one() -> None:
    found = find_places("江苏省苏州市吴中区城南街道居民，中山市场和城区道路，陕西省与山西省。")
    assert found == {
        "江苏省": "Jiangsu Province",
        "苏州市": "Suzhou City",
        "吴中区": "Wuzhong District",
        "城南街道": "Chengnan Subdistrict",
        "陕西省": "Shaanxi Province",
        "山西省": "Shanxi Province",
    }


# --- what is believed -------------------------------------------------------------------------

ZH = "供暖期自11月15日起至次年3月15日止，室内温度不低于18摄氏度。"
EN = "The heating season runs from November 15 to March 15 of the next year; rooms are at least 18 degrees Celsius."


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "  ",
        "Error 500",
        "<html><head><title>502 Bad Gateway</title></head></html>",
        "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY",
        "I'm sorry, but I can't assist with that.",
        "As an AI language model, I cannot translate this.",
        "抱歉，我无法翻译。",
        "Could you please provide the text you would like me to translate?",
        "Sure! Here is the translation: The heating season",
        f"```\n{EN}\n```",
        INSTRUCTIONS,
        ZH,
        "OK",
        EN * 6,
    ],
)
def test_what_is_no_translation_is_not_taken(answer: str) -> None:
    assert find_fault(ZH, answer, INSTRUCTIONS)


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        (ZH, EN),
        ("特此通知。", "It is hereby notified."),
        ("系统故障时显示错误500，请致电。", "When the system fails it shows Error 500; please call."),
        ("12345热线", "Hotline 12345"),
        ("各区人民政府，市政府各部门：", "To all district people's governments and all municipal departments:"),
        ("（此件公开发布）", "(This document is to be published.)"),
        ("我们对此深表遗憾。", "We deeply regret this."),
    ],
)
def test_good_translations_are_taken(zh: str, en: str) -> None:
    assert find_fault(zh, en, INSTRUCTIONS) == ""


# --- protocols --------------------------------------------------------------------------------


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


# --- deep-translator --------------------------------------------------------------------------


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


# --- settings and the command -----------------------------------------------------------------


def test_settings_come_from_the_environment_before_the_file(tmp_path: Path) -> None:
    file = tmp_path / "engines.toml"
    file.write_text('[openai]\nurl = "http://a"\nkey = "in-file"\n', "utf-8")
    settings = read_settings({"MINGSHI_OPENAI_KEY": "in-environment", "MINGSHI_ENGINES": "x"}, file)
    assert settings.get("openai", "key") == "in-environment"
    assert settings.get("openai", "url") == "http://a"
    assert "in-environment" not in repr(settings)
    with pytest.raises(SettingsError, match="MINGSHI_OPENAI_MODEL"):
        ENGINES["openai"](settings)


def test_a_broken_settings_file_is_named_and_not_quoted(tmp_path: Path) -> None:
    file = tmp_path / "engines.toml"
    file.write_text(f"[openai\nkey = {KEY}\n", "utf-8")
    with pytest.raises(SettingsError) as caught:
        read_settings({}, file)
    assert str(file) in str(caught.value)
    assert KEY not in str(caught.value)


def run(place: Place, *arguments: str) -> int:
    parser = argparse.ArgumentParser()
    translate.add_arguments(parser)
    return translate.run(parser.parse_args(arguments), place)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setenv("MINGSHI_ENGINES", str(tmp_path / "none.toml"))
    place = Place(tmp_path)
    place.notices.mkdir()
    text = "关于开展供暖检查的通知\n\n各街道办事处：\n\n现将检查事项通知如下，请认真执行。\n\n特此通知。\n"
    (place.notices / "heating.txt").write_text(text, "utf-8")
    return place


def test_none_makes_the_po_files_and_lists_what_is_missing(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(place) == 0
    said = capsys.readouterr()
    assert "特此通知。" in said.out
    assert "1 PO files written" in said.err
    assert len(load_memory(memory_folder(place)).paths) == 1
    assert run(place) == 0
    assert "0 PO files written" in capsys.readouterr().err


def test_a_dry_run_counts_and_writes_nothing(
    place: Place, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINGSHI_LIBRE_URL", "http://127.0.0.1:9")
    assert run(place, "--engine", "libre", "--dry-run") == 0
    said = capsys.readouterr().out
    assert re.search(r"segments +\d", said)
    assert re.search(r"calls +\d", said)
    assert not memory_folder(place).exists()


@pytest.mark.parametrize("engine", ["none", "libre"])
def test_a_dry_run_names_the_segments_only_when_asked(
    place: Place, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, engine: str
) -> None:
    monkeypatch.setenv("MINGSHI_LIBRE_URL", "http://127.0.0.1:9")
    assert run(place, "--engine", engine, "--dry-run") == 0
    said = capsys.readouterr().out
    assert re.search(r"segments +\d", said)
    assert "特此通知。" not in said
    assert run(place, "--engine", engine, "--dry-run", "--details") == 0
    detailed = capsys.readouterr().out
    assert detailed.startswith(said)
    assert "特此通知。" in detailed
    assert not memory_folder(place).exists()


def test_the_command_translates_and_says_what_it_could_not(
    place: Place, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINGSHI_LIBRE_KEY", KEY)
    with answering(body={"translatedText": "I'm sorry, but I can't help with that."}) as (url, asked):
        monkeypatch.setenv("MINGSHI_LIBRE_URL", url)
        assert run(place, "--engine", "libre", "--per-second", "500") == 1
        count = len(asked)
        assert count
        assert run(place, "--engine", "libre", "--per-second", "500") == 1
        assert len(asked) == count
    said = capsys.readouterr()
    assert "a refusal" in said.out
    assert KEY not in said.out + said.err
    assert all(KEY not in path.read_text("utf-8") for path in memory_folder(place).rglob("*.po"))


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--engine", "openai"), "MINGSHI_OPENAI_URL"),
        (("no-such-notice",), "no-such-notice"),
        (("--at-once", "0"), "above zero"),
    ],
)
def test_wrong_use_is_said(
    place: Place, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], says: str
) -> None:
    assert run(place, *arguments) == 2
    assert says in capsys.readouterr().err


# --- pace -------------------------------------------------------------------------------------


def test_waits_double_with_jitter_and_end_somewhere() -> None:
    pace = Pace(backoff=1, longest_wait=10)
    for attempt, low, high in ((1, 0.5, 1.5), (3, 2, 6), (20, 5, 15)):
        assert all(low <= pace.wait_before(attempt) <= high for _ in range(50))


def test_the_gate_keeps_the_rate_and_pauses_for_all() -> None:
    stop = threading.Event()
    gate = Gate(Pace(per_second=50, longest_wait=1), stop)
    start = time.monotonic()
    assert all(gate.wait() for _ in range(6))
    assert time.monotonic() - start >= 0.09
    assert gate.pause(0.2)
    start = time.monotonic()
    assert gate.wait()
    assert time.monotonic() - start >= 0.15
    assert not gate.pause(5)
    stop.set()
    assert not gate.wait()


def test_no_estimate_before_there_is_ground_for_one() -> None:
    estimate = Estimate(100)
    estimate.count()
    assert estimate.say() == "1 of 100"
