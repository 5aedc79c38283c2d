"""What a person wrote beside a raw file is taken only if it is of its form; else one line says what to mend."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from converters.convert import convert
from converters.hints.sidecar import Sidecar
from converters.identify import year_of
from converters.issues import Code, Issue
from scripts.places import PlaceError, read_profiles, read_sidecar, refuse_sidecar


def read(folder: Path, said: str) -> Sidecar:
    (folder / "a.txt").write_text("关于停水的通知\n停水。\n", "utf-8")
    (folder / "a.txt.yml").write_text(said, "utf-8")
    return read_sidecar(folder / "a.txt")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("retrieved: yesterday", "retrieved: 'yesterday' is no day or time; write it like 2026-11-20"),
        ("retrieved: 2026-02-30", "line 1: retrieved: 2026-02-30 is no day of the calendar; write it like 2026-11-20"),
        ("title: 停水\nissuer: 水务局\ntitle: 停水通知", "line 3: title stands twice (line 1 has it too)"),
        ("retrieved: 20261131", "is no day or time"),
        ("published: yesterday", "published: 'yesterday' is no day; write it like 2026-11-20"),
        ("issued: 2026-11-20 08:00:00", "issued: '2026-11-20 08:00:00' is no day"),
        ("published: 20261120", "published: '20261120' is no day"),
        ("url: www.linlan.example", "is no address; write all of it, from http:// or https:// on"),
        ("url: https://www.linlan.example/通知 1.html", "is no address"),
        ("url: 'ftp://linlan.example/1'", "is no address"),
        ("sample: 'yes'", "sample: 'yes' is neither true nor false"),
        ("sha256: 12ab", "no SHA-256"),
        ("charset: uft-8", "charset: 'uft-8' is no character set that is known"),
        ("title: [一, 二]", "title: expected a text"),
        ("publisher: |\n  甲\n  乙\n", "more than one line"),
        ("titel: 通知", "unknown: titel. Known are: url, retrieved"),
        ("- url", "expected lines like"),
        ("url: a: b", "not YAML: line 1: mapping values are not allowed here. Mend it"),
        ("title: '通知\nurl: x\n", "not YAML: line 3: found unexpected end of stream"),
    ],
)
def test_what_is_not_of_its_form_is_told_in_a_line(tmp_path: Path, said: str, told: str) -> None:
    with pytest.raises(PlaceError) as caught:
        read(tmp_path, said)
    assert told in str(caught.value)
    assert "a.txt.yml" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("retrieved: 2026-11-20", Sidecar(retrieved="2026-11-20")),
        ("retrieved: 2026-11-20T09:30:00+08:00", Sidecar(retrieved="2026-11-20 09:30:00+08:00")),
        ("retrieved: '2026-11-20T01:30:00Z'", Sidecar(retrieved="2026-11-20T01:30:00Z")),
        (
            "url: 'https://www.linlan.example/通知.html?id=1#a'",
            Sidecar(url="https://www.linlan.example/通知.html?id=1#a"),
        ),
        ("title: 2026\npublisher:\nsample: true", Sidecar(title="2026", sample=True)),
        (
            "issued: 2026-11-19\npublished: '2026-11-20'",
            Sidecar(issued="2026-11-19", published="2026-11-20"),
        ),
        ("charset: GB2312", Sidecar(charset="GB2312")),
        ("# nothing yet", Sidecar()),
    ],
)
def test_what_is_of_its_form_is_taken(tmp_path: Path, said: str, expected: Sidecar) -> None:
    assert read(tmp_path, said) == expected


def test_a_day_that_a_person_gives_dates_the_notice_and_its_page_says_who_gave_it() -> None:
    text = "临岚市水务局关于停水的通知\n　　停水至6月1日，公示期至6月8日。\n"
    notice = convert(text.encode(), "a.txt", Sidecar(published="2026-05-20"))
    assert (notice.published, notice.deadline, year_of(notice)) == (date(2026, 5, 20), date(2026, 6, 8), "2026")
    assert Issue(Code.DATE_FROM_SIDECAR, "2026-05-20", "published") in notice.issues


def test_a_day_in_the_source_that_a_person_corrects_stays_on_record() -> None:
    labelled = "发布日期：2026-05-02\n临岚市水务局关于停水的通知\n　　定于明日停水。\n".encode()
    corrected = convert(labelled, "a.txt", Sidecar(published="2026-05-01"))
    assert corrected.published == date(2026, 5, 1)
    assert Issue(Code.DATE_FROM_SIDECAR, "2026-05-01; the source says 2026-05-02", "published") in corrected.issues
    confirmed = convert(labelled, "a.txt", Sidecar(published="2026-05-02"))
    assert all(issue.code is not Code.DATE_FROM_SIDECAR for issue in confirmed.issues)


def test_a_broken_profile_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "linlan.yml").write_text("publisher: 临岚市水务局\nlabels: {a: b: c}\n", "utf-8")
    with pytest.raises(PlaceError) as caught:
        read_profiles(tmp_path)
    assert str(caught.value).count("linlan.yml") == 1
    assert "line 2: " in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "right"),
    [("新通知.yml", "新通知.txt.yml"), ("新通知.yaml", "新通知.txt.yml"), ("新通知.txt.yaml", "新通知.txt.yml")],
)
def test_a_sidecar_by_another_name_is_told_its_own(tmp_path: Path, name: str, right: str) -> None:
    (tmp_path / "新通知.txt").write_text("关于停水的通知\n", "utf-8")
    (tmp_path / name).write_text("publisher: 临岚市水务局\n", "utf-8")
    told = f"this is a sidecar, and no notice. To be that of the file beside it, name it {right}."
    with pytest.raises(PlaceError) as caught:
        refuse_sidecar(tmp_path / name)
    assert str(caught.value) == told
    (tmp_path / right).write_text("publisher: 临岚市水务局\n", "utf-8")
    stem = name.rpartition(".")[0]
    advice = f"What counts is {right}" if stem.endswith(".txt") else "It is not there: put it back, or"
    with pytest.raises(PlaceError, match=f"^this is the sidecar of {stem}, and no notice. {advice}"):
        refuse_sidecar(tmp_path / name)


def test_a_notice_in_yaml_or_text_of_that_name_is_no_sidecar(tmp_path: Path) -> None:
    for name in ("通知.yaml", "通知.yml"):
        (tmp_path / name).write_text("关于停水的通知\n\n各用户：\n", "utf-8")
        refuse_sidecar(tmp_path / name)
