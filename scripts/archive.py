"""All notices of a project as values, for commands that only read."""

from __future__ import annotations

from dataclasses import dataclass

from converters.model import Notice
from scripts.building.crew import Crew
from scripts.building.fingerprint import fingerprint
from scripts.building.intake import Unread, take_in
from scripts.building.joining import join, load_linked, note_heads
from scripts.building.ledger import Ledger
from scripts.building.seen import look_at
from scripts.places import Place, read_profiles


@dataclass(frozen=True, slots=True)
class Archive:
    """The notices by id, with their relations, and the files that are none."""

    notices: tuple[Notice, ...]
    unread: tuple[Unread, ...]


def load(place: Place) -> Archive:
    """Return the archive of ``place`` as the next build will see it. Nothing is written.

    Raises PlaceError for a sidecar or a source profile that a person has to mend.
    """
    ledger = Ledger(place.cache / "ledger.db", fingerprint(place), aside=True)
    crew = Crew()
    try:
        begun = take_in(ledger, place, look_at(ledger, place.root, place.notices), read_profiles(place.sources), crew)
        docs = look_at(ledger, place.root, place.docs)
        note_heads(ledger, place, docs)
        intake = begun()
        join(ledger, place, docs, crew)
        ids = [key for (key,) in ledger.rows("SELECT id FROM joined ORDER BY id")]
        return Archive(tuple(load_linked(ledger, ids)), intake.unread)
    finally:
        ledger.close()
        crew.close()
