"""What a worker is given to make of one notice, and what it gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from converters.model import Notice
from scripts.building.collection import Product
from scripts.building.ledger import digest
from scripts.building.memory_step import Listening, Stock
from scripts.places import Place


@dataclass(frozen=True, slots=True)
class Job:
    """One notice to make, with what other PO files offer for its units."""

    place: Place
    notice: Notice
    po_path: str
    """Below the root; empty where there is none yet."""
    po_sha: str
    """Of the PO file as its stock was noted in this build; empty where it was not."""
    offered: Mapping[str, list[bytes]]
    titles: Mapping[str, str]
    """Id -> title of the notices that offer it."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was made. ``outputs``: path below the root -> SHA-256 of what is to stand there."""

    id: str
    po_path: str
    po_sha: str
    stock: Stock | None
    """What the PO file has; None where that is what the ledger has."""
    listens: Mapping[bytes, Listening]
    outputs: Mapping[str, str]
    kept: tuple[str, ...]
    marked: Mapping[str, str]
    """Pages that are kept and now say so: path below the root -> SHA-256 of what stands there."""
    uncut: tuple[str, ...]
    """Pages among them that hold words which are to be cut."""
    new: tuple[str, ...]
    changed: tuple[str, ...]
    product: Product


def relations_key(notice: Notice) -> str:
    """Return what differs whenever the relations do: a digest, then the ids they lead to; empty for none."""
    if not notice.relations:
        return ""
    return "\n".join([digest(notice.relations), *(relation.id for relation in notice.relations if relation.id)])
