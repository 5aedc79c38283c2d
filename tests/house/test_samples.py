"""The notices that come with the project: each says that it is a sample, and all English of them is a person's."""

from __future__ import annotations

import re
from functools import cache

import pytest

from converters.model import Notice
from converters.segments import list_segments
from converters.translation.status import TRUST, Status
from converters.translation.translated import translation_of
from scripts.archive import load
from scripts.memory.checker import make_checker
from scripts.memory.po_files import load_memory, memory_folder
from scripts.places import Place, find_raw_files, read_sidecar

PLACE = Place()
SAMPLES = tuple(sorted(path.name for path in find_raw_files(PLACE.notices) if path.name.startswith("linlan-")))
NO_AREA = "0600"
"""An area code that no place has, so that no number in a sample is anybody's."""


@cache
def notices() -> dict[str, Notice]:
    """Return the archive by raw file."""
    archive = load(PLACE)
    assert not archive.unread
    return {notice.origin.file: notice for notice in archive.notices}


def test_there_are_samples() -> None:
    """A search that finds no example proves nothing."""
    assert len(SAMPLES) >= 16


@pytest.mark.parametrize("name", SAMPLES)
def test_sample_says_so(name: str) -> None:
    assert read_sidecar(PLACE.notices / name).sample
    assert notices()[name].origin.sample


@pytest.mark.parametrize("name", SAMPLES)
def test_sample_has_a_head(name: str) -> None:
    notice = notices()[name]
    assert notice.issuer
    assert notice.type is not None
    assert notice.issued or notice.published
    assert notice.document_number or notice.index_number


@pytest.mark.parametrize("name", SAMPLES)
def test_sample_rings_nobody(name: str) -> None:
    text = "\n".join(block.text for block in notices()[name].body)
    assert {found[1] for found in re.finditer(r"(?<!\d)(0\d{2,3})-\d{7,8}(?!\d)", text)} <= {NO_AREA}
    assert not re.search(r"(?<!\d)1[3-9]\d{9}(?!\d)", text)


def test_english_is_a_persons_and_passes_every_check() -> None:
    """Every segment is edited or better, and no check fails that nobody waived with a reason."""
    memory = load_memory(memory_folder(PLACE)).memory
    checker = make_checker(PLACE)
    trouble: list[str] = []
    for notice in notices().values():
        translation = translation_of(notice, memory.files.get(notice.id), checker)
        for segment in list_segments(notice):
            target = translation.of(segment.unit)
            if TRUST.index(target.status) < TRUST.index(Status.EDITED) or target.outdated:
                trouble.append(f"{notice.id} {segment.id}: {target.status}")
            trouble += [
                f"{notice.id} {segment.id}: {failure.check}: {failure.detail} {failure.source} {failure.target}"
                for failure in target.failures
                if not failure.waived
            ]
    assert not trouble, "\n".join(dict.fromkeys(trouble))


@pytest.mark.parametrize(
    ("name", "kind", "other"),
    [
        ("linlan-heating-correction.txt", "corrects", "linlan-heating.html"),
        ("linlan-heating.html", "corrected-by", "linlan-heating-correction.txt"),
        ("linlan-parking-fees-repeal.txt", "repeals", "linlan-parking-fees-2024.txt"),
        ("linlan-parking-fees-2024.txt", "repealed-by", "linlan-parking-fees-repeal.txt"),
        ("linlan-ebike-qa.html", "explains", "linlan-ebike-measures.docx"),
        ("linlan-ebike-measures.docx", "explained-by", "linlan-ebike-qa.html"),
    ],
)
def test_relation(name: str, kind: str, other: str) -> None:
    relations = {(relation.kind, relation.id) for relation in notices()[name].relations}
    assert (kind, notices()[other].id) in relations


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("linlan-parking.html", "2026-12-15"),
        ("linlan-heating.html", "2026-11-30"),
        ("linlan-flu-vaccine.html", "2026-11-30"),
        ("linlan-recruitment.pdf", "2026-11-29"),
        ("linlan-heating-correction.txt", "2026-12-10"),
        ("linlan-flood-reply.txt", ""),
        ("linlan-economy-q3.html", ""),
    ],
)
def test_deadline(name: str, day: str) -> None:
    deadline = notices()[name].deadline
    assert (deadline.isoformat() if deadline else "") == day
