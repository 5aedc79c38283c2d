"""What the last build saw and made, in one SQLite file that may be deleted at any time.

A build commits its ledger once, after every file it speaks of is written: a build that was cut off is
repeated as far as needed. Values are pickled; a ledger of other code or settings is thrown away.
"""

from __future__ import annotations

import hashlib
import json
import pickle
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from scripts.places import PlaceError

WAIT = 120
"""Seconds that one command waits for another to finish with the ledger."""

TABLES = """
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE files (path TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, sha TEXT) WITHOUT ROWID;
CREATE TABLE raws (file TEXT PRIMARY KEY, key TEXT, told INTEGER, found BLOB);
CREATE TABLE members (file TEXT, number INTEGER, id TEXT, names TEXT, PRIMARY KEY (file, number));
CREATE TABLE groups (key TEXT PRIMARY KEY, signature TEXT, ids TEXT);
CREATE TABLE heads (path TEXT PRIMARY KEY, id TEXT, file TEXT);
CREATE TABLE moves (path TEXT PRIMARY KEY, id TEXT);
CREATE TABLE joined (id TEXT PRIMARY KEY, notice BLOB, calling BLOB);
CREATE TABLE bears (key TEXT, id TEXT, PRIMARY KEY (key, id)) WITHOUT ROWID;
CREATE TABLE wants (key TEXT, id TEXT, PRIMARY KEY (key, id)) WITHOUT ROWID;
CREATE INDEX bears_id ON bears (id);
CREATE INDEX wants_id ON wants (id);
CREATE TABLE offers (unit BLOB, rank INTEGER, id TEXT, entry BLOB, PRIMARY KEY (unit, rank, id)) WITHOUT ROWID;
CREATE TABLE copies (id TEXT, unit BLOB, source TEXT, PRIMARY KEY (id, unit)) WITHOUT ROWID;
CREATE TABLE listens (unit BLOB, own INTEGER, id TEXT, source TEXT, PRIMARY KEY (unit, own, id)) WITHOUT ROWID;
CREATE INDEX offers_id ON offers (id, unit);
CREATE INDEX listens_id ON listens (id);
CREATE INDEX copies_source ON copies (source);
CREATE TABLE products (id TEXT PRIMARY KEY, year TEXT, relations TEXT, stamp TEXT, card TEXT, status TEXT,
    figures INTEGER, matched INTEGER) WITHOUT ROWID;
CREATE TABLE issues (id TEXT, code TEXT, count INTEGER, PRIMARY KEY (id, code)) WITHOUT ROWID;
CREATE TABLE cells (id TEXT PRIMARY KEY, year TEXT, cells TEXT);
CREATE TABLE qualities (id TEXT PRIMARY KEY, year TEXT, quality TEXT);
CREATE TABLE records (id TEXT PRIMARY KEY, year TEXT, record BLOB);
CREATE INDEX cells_year ON cells (year, id);
CREATE INDEX qualities_year ON qualities (year, id);
CREATE INDEX records_year ON records (year, id);
CREATE TABLE slugs (name TEXT PRIMARY KEY, slug TEXT);
CREATE TABLE sums (year TEXT PRIMARY KEY, key TEXT, sums BLOB);
CREATE TABLE outputs (path TEXT PRIMARY KEY, owner TEXT, sha TEXT);
CREATE INDEX outputs_owner ON outputs (owner);
"""


def digest(*parts: object) -> str:
    """Return 32 hex digits that differ whenever a part does; parts are taken as their ``str``."""
    return hashlib.sha256("\0".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:32]


class Ledger:
    """The open ledger; nothing is kept until ``commit``. One command at a time has it.

    With ``aside`` it is a copy in memory that can never be kept: for commands that only read.
    """

    def __init__(self, path: Path, fingerprint: str, *, aside: bool = False) -> None:
        if not aside:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._aside = aside
        self._database = self._open()
        if self.setting("fingerprint") != fingerprint:
            self._database.close()
            if self._aside:
                self._database = self._begin(sqlite3.connect(":memory:", isolation_level=None))
            else:
                self._remove()
                self._database = self._open()
            self.set("fingerprint", fingerprint)

    def _open(self) -> sqlite3.Connection:
        try:
            return self._connect()
        except sqlite3.OperationalError as error:
            raise PlaceError(
                f"{self._path} cannot be opened ({error}). If another build is running, wait until it is done."
            ) from error
        except sqlite3.DatabaseError:
            self._remove()
            return self._connect()

    def _connect(self) -> sqlite3.Connection:
        if self._aside:
            return self._copy()
        return self._begin(sqlite3.connect(self._path, timeout=WAIT, isolation_level=None))

    def _copy(self) -> sqlite3.Connection:
        copy = sqlite3.connect(":memory:", isolation_level=None)
        if self._path.exists():
            with closing(sqlite3.connect(f"{self._path.as_uri()}?mode=ro", uri=True, timeout=WAIT)) as kept:
                kept.backup(copy)
        return self._begin(copy)

    @staticmethod
    def _begin(database: sqlite3.Connection) -> sqlite3.Connection:
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute("PRAGMA temp_store = MEMORY")
        database.execute("BEGIN IMMEDIATE")
        if not database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            for statement in TABLES.split(";"):
                if statement.strip():
                    database.execute(statement)
        return database

    def _remove(self) -> None:
        for ending in ("", "-journal", "-wal", "-shm"):
            self._path.with_name(self._path.name + ending).unlink(missing_ok=True)

    def commit(self) -> None:
        """Keep everything, and close."""
        self._database.execute("COMMIT")
        self._database.close()

    def close(self) -> None:
        """Close without keeping anything."""
        self._database.close()

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows of ``query``."""
        return self._database.execute(query, values).fetchall()

    def run(self, statement: str, *values: object) -> None:
        """Run ``statement``."""
        self._database.execute(statement, values)

    def run_many(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        """Run ``statement`` once a row."""
        self._database.executemany(statement, rows)

    def setting(self, name: str) -> str:
        """Return a setting; empty if there is none."""
        found = self.rows("SELECT value FROM settings WHERE name = ?", name)
        return str(found[0][0]) if found else ""

    def set(self, name: str, value: str) -> None:
        """Keep a setting."""
        self.run("INSERT OR REPLACE INTO settings VALUES (?, ?)", name, value)

    def several(self, query: str, values: Iterable[object]) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of ``query``, whose ``{}`` stands for a list, for ``values`` of any number."""
        listed = list(values)
        for at in range(0, len(listed), 500):
            part = listed[at : at + 500]
            yield from self._database.execute(query.format(", ".join("?" * len(part))), part)


def read_json(texts: Iterable[str]) -> list[Any]:
    """Return the values that ``texts`` hold as JSON, in a tenth of the time that each alone would take."""
    values: list[Any] = json.loads(f"[{','.join(texts)}]")
    return values


def pack(value: object) -> bytes:
    """Return ``value`` as bytes for the ledger."""
    return zlib.compress(pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL), 1)


def unpack(data: bytes) -> Any:
    """Return the value that ``pack`` packed."""
    return pickle.loads(zlib.decompress(data))  # noqa: S301 (our own ledger)
