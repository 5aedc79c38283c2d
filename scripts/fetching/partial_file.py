"""A download that broke, kept in the cache until it is taken up again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.fetching.refusal import Reason, Refusal
from scripts.files import write_atomically


@dataclass(frozen=True, slots=True)
class PartialFile:
    """The bytes of ``url`` received so far, as sent, and what names the version they are of."""

    folder: Path
    url: str

    @property
    def path(self) -> Path:
        """The bytes."""
        return self.folder / f"{hashlib.sha256(self.url.encode()).hexdigest()[:32]}.part"

    @property
    def _version(self) -> Path:
        return self.path.with_suffix(".json")

    def size(self) -> int:
        """Return how many bytes are there."""
        return self.path.stat().st_size if self.path.exists() else 0

    def range_headers(self) -> dict[str, str]:
        """Return the headers that ask for the rest of the same version; none if that cannot be told."""
        try:
            version = str(json.loads(self._version.read_text("utf-8"))["version"])
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return {}
        return {"Range": f"bytes={self.size()}-", "If-Range": version} if self.size() else {}

    def begin(self, headers: Mapping[str, str]) -> None:
        """Forget what was received, and note the version that comes now: a strong ETag, or else its date."""
        self.remove()
        etag = headers.get("etag", "")
        version = etag if etag.startswith('"') else headers.get("last-modified", "")
        self.folder.mkdir(parents=True, exist_ok=True)
        if version and "content-encoding" not in headers:
            write_atomically(self._version, json.dumps({"url": self.url, "version": version}), durable=False)

    def append(self, pieces: Iterable[bytes], limit: int) -> None:
        """Add what comes. Raises Refusal once there are more than ``limit`` bytes; then nothing is kept."""
        size = self.size()
        with self.path.open("ab") as file:
            for piece in pieces:
                size += len(piece)
                if size > limit:
                    break
                file.write(piece)
        if size > limit:
            self.remove()
            raise Refusal(Reason.TOO_LARGE, f"more than {limit:,} bytes came")

    def remove(self) -> None:
        """Forget everything."""
        self.path.unlink(missing_ok=True)
        self._version.unlink(missing_ok=True)
