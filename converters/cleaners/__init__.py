"""Notice -> Notice: idempotent; the table is the order."""

from __future__ import annotations

from collections.abc import Callable

from converters.cleaners.annexes import mark_annexes
from converters.cleaners.closing import mark_closing
from converters.cleaners.document_type import add_document_type
from converters.cleaners.furniture import drop_furniture
from converters.cleaners.glued_headings import part_glued_headings
from converters.cleaners.headings import mark_headings
from converters.cleaners.lost_signs import mark_lost_signs
from converters.cleaners.opening import mark_opening
from converters.cleaners.privacy import mask_private_numbers
from converters.cleaners.relations import add_relations
from converters.cleaners.signing import add_signing
from converters.cleaners.terms import add_terms
from converters.model import Notice

Cleaner = Callable[[Notice], Notice]

CLEANERS: tuple[Cleaner, ...] = (
    drop_furniture,
    part_glued_headings,
    mark_opening,
    mark_annexes,
    mark_closing,
    mark_headings,
    add_signing,  # reads the signature and date that mark_closing found
    mark_lost_signs,  # needs the date of writing
    add_document_type,
    add_terms,  # completes a day without a year from the dates known by then
    add_relations,
    mask_private_numbers,  # last: it masks what the others have copied into fields
)
"""In the order of work."""
