"""The journal of paid answers: each is on the disk before anything else happens with it.

One JSON object a line. ``asked`` stands before a call, ``answer`` or ``refused`` behind it, ``released``
where it is known that none came. What was asked and never answered may have been paid for: it is named,
and asked again only if a person says so.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scripts.files import sync_folder, write_atomically

_ROOM = 1 << 16
"""Bytes kept free ahead of every call, so that a full disk is noticed before an answer is paid for."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine gave for one text: ``text`` in unit form, or ``refused``, why it is none."""

    engine: str
    part: str
    text: str = ""
    doubt: str = ""
    refused: str = ""
    on: str = ""


@dataclass(slots=True)
class Kept:
    """What a journal holds: answers by (engine, part), and what was asked without an answer."""

    answers: dict[tuple[str, str], Answer] = field(default_factory=dict)
    asked: dict[tuple[str, str], None] = field(default_factory=dict)


def read_journal(data: bytes) -> Kept:
    """Return what the journal ``data`` holds. A last line cut by a crash is left out."""
    kept = Kept()
    for line in data.replace(b"\0", b"").split(b"\n"):
        try:
            said = json.loads(line)
            kind, key = said["kind"], (said["engine"], said["part"])
            if kind == "answer":
                kept.answers[key] = Answer(*key, said["text"], said["doubt"], said["refused"], said["on"])
        except (ValueError, KeyError, TypeError):
            continue
        if kind == "asked":
            kept.asked[key] = None
        else:
            kept.asked.pop(key, None)
    return kept


def _write_line(said: Mapping[str, str]) -> bytes:
    return json.dumps(said, ensure_ascii=True, sort_keys=True).encode() + b"\n"


def _write_answer(answer: Answer) -> bytes:
    return _write_line(
        {
            "kind": "answer",
            "engine": answer.engine,
            "part": answer.part,
            "text": answer.text,
            "doubt": answer.doubt,
            "refused": answer.refused,
            "on": answer.on,
        }
    )


class Journal:
    """The journal at ``path``, open for one run. Its methods may be called from any thread; all raise OSError."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.kept = read_journal(path.read_bytes()) if path.exists() else Kept()
        asked = [_write_line({"kind": "asked", "engine": e, "part": p}) for e, p in self.kept.asked]
        sound = b"".join([*map(_write_answer, self.kept.answers.values()), *asked])
        write_atomically(path, sound)
        self._handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        self._end = self._size = len(sound)
        self._closed = False
        self._lock = threading.Lock()
        sync_folder(path.parent)

    def announce(self, engine: str, part: str) -> None:
        """Put on record that ``part`` is about to be asked, and make sure that its answer will find room."""
        with self._lock:
            if self._size - self._end < _ROOM:
                self._reserve(_ROOM * 2)
            self._append(_write_line({"kind": "asked", "engine": engine, "part": part}))
            self.kept.asked[engine, part] = None

    def keep(self, answer: Answer) -> None:
        """Put ``answer`` on the disk."""
        with self._lock:
            self._append(_write_answer(answer))
            os.fsync(self._handle)
            self.kept.answers[answer.engine, answer.part] = answer
            self.kept.asked.pop((answer.engine, answer.part), None)

    def release(self, engine: str, part: str) -> None:
        """Put on record that ``part`` was asked in vain and costs nothing to ask again."""
        with self._lock:
            self._append(_write_line({"kind": "released", "engine": engine, "part": part}))
            self.kept.asked.pop((engine, part), None)

    def close(self, done: set[tuple[str, str]] | None) -> None:
        """Close the journal and drop from it the (engine, part) that are ``done``: safe elsewhere; None drops nothing.

        Nothing is left to keep, nothing stays of the file. A thread that comes too late gets an OSError.
        """
        with self._lock:
            self._closed = True
            os.ftruncate(self._handle, self._end)
            os.close(self._handle)
            if done is None:
                return
            lines = [_write_answer(answer) for key, answer in self.kept.answers.items() if key not in done]
            lines += [
                _write_line({"kind": "asked", "engine": engine, "part": part})
                for engine, part in self.kept.asked
                if (engine, part) not in done
            ]
            if lines:
                write_atomically(self.path, b"".join(lines))
            else:
                self.path.unlink(missing_ok=True)

    def _append(self, line: bytes) -> None:
        if self._closed:
            raise OSError("the journal is closed")
        written = 0
        os.lseek(self._handle, self._end, os.SEEK_SET)
        while written < len(line):
            written += os.write(self._handle, line[written:])
        self._end += len(line)
        self._size = max(self._size, self._end)

    def _reserve(self, room: int) -> None:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(self._handle, self._end, room)
        else:
            os.lseek(self._handle, self._end, os.SEEK_SET)
            os.write(self._handle, b"\0" * room)
        self._size = self._end + room
