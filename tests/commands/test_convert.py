"""The command `convert`: pages, issues, copies and versions, hand edits, wrong use; one core, many, a cluster."""

from __future__ import annotations

import argparse
import importlib
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from converters.archive.editions import Kinship, collect_editions, compare, list_pages
from converters.hints.selectors import to_xpath
from converters.hints.sources import find_unused_rows, list_rows, read_profile
from converters.identify import identify
from converters.issues import Code
from converters.model import Notice, Origin, paragraph
from converters.readers.page import read_page
from scripts.convert import add_arguments, run
from scripts.converting import Job, NoticeSpool, convert_jobs
from scripts.places import Place

TEXT = "临岚市水务局关于第{n}次停水的通知\n各有关单位：\n因检修，{word}。\n临岚市水务局\n2024年5月{n}日\n"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    for n in (1, 2, 3):
        (folder / f"{n}.txt").write_text(TEXT.format(n=n, word="部分区域停水"), "utf-8")
    return folder


def convert_here(tmp_path: Path, *arguments: str) -> int:
    (tmp_path / "sources").mkdir(exist_ok=True)
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args(list(arguments)), Place(tmp_path))


def test_pages_and_issues(inbox: Path, tmp_path: Path) -> None:
    (inbox / "empty.txt").write_bytes(b"")
    out, log = tmp_path / "out", tmp_path / "issues.jsonl"
    assert convert_here(tmp_path, str(inbox), "--to", str(out), "--issues", str(log), "--jobs", "1") == 1
    pages = [read_page(path.read_text("utf-8")) for path in sorted(out.iterdir())]
    assert [page.title for page in pages] == [f"临岚市水务局关于第{n}次停水的通知" for n in (1, 2, 3)]
    rows = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    assert {"file": "empty.txt", "code": "unreadable", "severity": "error"}.items() <= rows[0].items()
    before = {path.name: path.stat().st_mtime_ns for path in out.iterdir()}
    convert_here(tmp_path, str(inbox), "--to", str(out), "--jobs", "1")
    assert {path.name: path.stat().st_mtime_ns for path in out.iterdir()} == before


def test_one_file_goes_to_the_terminal(inbox: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert convert_here(tmp_path, str(inbox / "1.txt"), "--jobs", "1") == 0
    assert read_page(capsys.readouterr().out).issuer == "临岚市水务局"


def test_copies_and_versions(inbox: Path, tmp_path: Path) -> None:
    (inbox / "4-copy.txt").write_text(TEXT.format(n=1, word="部分区域停水") + "\n", "utf-8")
    (inbox / "5-later.txt").write_text(TEXT.format(n=2, word="全部区域停水"), "utf-8")
    (inbox / "5-later.txt.yml").write_text("retrieved: 2024-06-01\n", "utf-8")
    out = tmp_path / "out"
    convert_here(tmp_path, str(inbox), "--to", str(out), "--jobs", "1")
    pages = {path.stem: read_page(path.read_text("utf-8")) for path in out.iterdir()}
    assert len(pages) == 4
    (first,) = [page for page in pages.values() if "第1次" in page.title]
    assert [name for name, _ in first.origin.copies] == ["4-copy.txt"]
    second = {key: page for key, page in pages.items() if "第2次" in page.title}
    old = next(key for key in second if key.endswith("-v1"))
    now = second[old.removesuffix("-v1")]
    assert "全部区域停水" in now.body[1].text
    assert "部分区域停水" in second[old].body[1].text
    assert [(relation.kind, relation.id) for relation in now.relations] == [("earlier-version", old)]
    assert Code.NEW_VERSION in [issue.code for issue in now.issues]


def test_a_page_edited_by_hand_is_kept(inbox: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    convert_here(tmp_path, str(inbox), "--to", str(out), "--jobs", "1")
    page = min(out.iterdir())
    page.write_text(page.read_text("utf-8").replace("检修", "抢修"), "utf-8")
    convert_here(tmp_path, str(inbox), "--to", str(out), "--jobs", "1")
    assert "抢修" in page.read_text("utf-8")
    assert "edited by hand" in capsys.readouterr().err


def test_each_line_of_trouble_names_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    records = [{"标题": f"关于第{n}次停水的公告", "内容": text} for n, text in enumerate(("停水。", "", ""), 1)]
    (inbox / "a.json").write_text(json.dumps(records), "utf-8")
    (inbox / "b.txt").write_text(TEXT.format(n=1, word="停水"), "utf-8")
    (inbox / "b.txt.yml").write_text("retrieved: yesterday\n", "utf-8")
    assert convert_here(tmp_path, str(inbox), "--to", str(tmp_path / "out"), "--jobs", "1") == 1
    *lines, summary = capsys.readouterr().err.splitlines()
    assert [line.partition(": ")[0] for line in lines] == ["a.json", "a.json", "b.txt"]
    assert "object 2" in lines[0]
    assert "object 3" in lines[1]
    assert "'yesterday' is no day or time" in lines[2]
    assert summary == "1 page from 2 files, 2 of them not read, or not in full."


def test_wrong_use(inbox: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert convert_here(tmp_path, str(inbox)) == 2
    assert convert_here(tmp_path, str(tmp_path / "nothing")) == 2
    assert convert_here(tmp_path, str(inbox), "--source", "nobody", "--to", str(tmp_path)) == 2
    said = capsys.readouterr().err
    assert "--to" in said
    assert "no such file" in said
    assert "python3 -m scripts new-source nobody" in said


def test_rows_of_a_profile_that_match_nothing_are_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sources").mkdir()
    profile = "publisher: 临岚市水务局\nlabels: {name: title, text: body, odd: keywords}\n"
    profile += "odd_values:\n- {field: issuer, found: 市水局, becomes: 临岚市水务局}\nexpect: {fields: [published]}\n"
    (tmp_path / "sources" / "linlan.yml").write_text(profile, "utf-8")
    data = tmp_path / "list.json"
    data.write_text(json.dumps([{"name": "停水通知", "text": "停水。", "发文机关": "市水局"}]), "utf-8")
    out = tmp_path / "out"
    arguments = (str(data), "--source", "linlan", "--to", str(out))
    assert convert_here(tmp_path, *arguments, "--jobs", "1") == 0
    assert "labels: odd" in capsys.readouterr().err
    (page,) = [read_page(path.read_text("utf-8")) for path in out.iterdir()]
    assert page.issuer == "临岚市水务局"
    assert [issue.detail for issue in page.issues if issue.code is Code.EXPECTATION_FAILED] == ["published"]


def jobs(count: int) -> list[Job]:
    return [Job(TEXT.format(n=n % 28 + 1, word=f"停水{n}户").encode(), f"{n}.txt") for n in range(count)]


def test_all_cores_give_what_one_gives() -> None:
    alone = list(convert_jobs(jobs(24), workers=1))
    assert list(convert_jobs(jobs(24), workers=2)) == alone
    assert [outcome.name for outcome in alone] == [f"{n}.txt" for n in range(24)]


def test_a_cluster_gives_what_one_core_gives() -> None:
    distributed = importlib.import_module("distributed")
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster:
        found = list(convert_jobs(jobs(12), cluster=cluster.scheduler_address))
    assert found == list(convert_jobs(jobs(12), workers=1))


def test_the_spool_gives_back_what_it_got() -> None:
    notices = [Notice(f"通知{n}", (paragraph("节水。" * n),), id=str(n)) for n in range(1, 4)]
    with NoticeSpool() as spool:
        for notice in notices:
            spool.add(notice)
        assert [spool.read(place) for place in (2, 0, 1)] == [notices[2], notices[0], notices[1]]
        assert all(len(stub.body[0].text) == 64 for stub in spool.stubs)


def make(title: str, text: str, **fields: str) -> Notice:
    file = Origin(file=f"{text}.txt", sha256=text, retrieved=fields.pop("retrieved", ""))
    return Notice(title, (paragraph(text),), origin=file, **fields)  # type: ignore[arg-type]


def test_kinship() -> None:
    one = make("停水通知", "停水", id="a-1", index_number="a-1")
    assert compare(one, make("停水通知", "停水", index_number="a-1")) is Kinship.COPY
    assert compare(one, make("停水通知", "全停", index_number="a-1")) is Kinship.VERSION
    assert compare(one, make("停电通知", "停电", index_number="a-1")) is Kinship.NONE
    assert compare(one, make("停水通知", "停水", index_number="a-2")) is Kinship.NONE


@pytest.mark.parametrize(
    ("other", "kinship"),
    [
        ("关于农村供水补助标准的通知（修订）", Kinship.VERSION),
        ("《关于农村供水补助标准的通知》政策解读", Kinship.NONE),
        ("关于机关作息时间的通报", Kinship.NONE),
    ],
)
def test_a_shared_document_number_is_not_enough(other: str, kinship: Kinship) -> None:
    numbered = {"document_number": "临水发〔2026〕9号", "issuer": "临岚市水务局"}
    one = make("关于农村供水补助标准的通知", "每户600元", **numbered)
    assert compare(one, make(other, "每户700元", **numbered)) is kinship
    assert compare(make(other, "每户700元", **numbered), one) is kinship


def test_what_explains_a_document_does_not_take_its_address() -> None:
    one = Notice("关于补助的通知", (), document_number="临水发〔2026〕9号", published=date(2026, 3, 4))
    other = replace(one, title="《关于补助的通知》政策解读")
    assert identify(one) == "linshuifa-2026-9"
    assert identify(other).startswith("2026-03-04-")


def test_a_copied_index_number_names_two_notices() -> None:
    found = collect_editions(
        [make("停水通知", "停水", id="a-1", index_number="a-1"), make("停电通知", "停电", id="a-1", index_number="a-1")]
    )
    assert [edition.notice.title for edition in found] == ["停水通知", "停电通知"]
    assert len({edition.notice.id for edition in found}) == 2


def test_three_versions_stand_in_order() -> None:
    days = ("2024-01-01", "2024-03-01", "2024-02-01")
    (edition,) = collect_editions(
        make("停水通知", f"停水{n}", id="a", index_number="a-1", retrieved=day) for n, day in enumerate(days)
    )
    pages = list_pages(edition)
    assert [page.id for page in pages] == ["a", "a-v2", "a-v1"]
    assert [page.origin.retrieved for page in pages] == ["2024-03-01", "2024-02-01", "2024-01-01"]


def test_profiles_are_read_strictly() -> None:
    with pytest.raises(ValueError, match="unknown key 'hots'"):
        read_profile("publisher: 临岚市\nhots: []", "a")
    with pytest.raises(ValueError, match="unknown field 'tilte'"):
        read_profile("publisher: 临岚市\nlabels: {名称: tilte}", "a")
    with pytest.raises(ValueError, match=r"hosts: 'https://a.example/' is no host; .* like www\.linlan\.gov\.cn$"):
        read_profile("publisher: 临岚市\nhosts: ['https://a.example/']", "a")
    with pytest.raises(ValueError, match="site_codes: '12' is no identification code of a website"):
        read_profile("publisher: 临岚市\nsite_codes: ['12']", "a")
    with pytest.raises(ValueError, match="one group"):
        read_profile("publisher: 临岚市\npatterns: {title: 标题}", "a")
    with pytest.raises(ValueError, match="cannot read"):
        to_xpath("div:hover")
    profile = read_profile("publisher: 临岚市\nhosts: [www.linlan.example]\nlabels: {名称: title}", "a")
    assert list_rows(profile) == ("labels: 名称",)
    assert [issue.detail for issue in find_unused_rows(profile, ())] == ["labels: 名称"]


def test_what_cannot_be_written_is_told_in_a_sentence(
    inbox: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("", "utf-8")
    assert convert_here(tmp_path, str(inbox), "--to", str(tmp_path / "taken" / "out"), "--jobs", "1") == 1
    assert capsys.readouterr().err.startswith("taken")
    assert convert_here(tmp_path, str(inbox / "1.txt"), "--issues", str(tmp_path / "none" / "i.jsonl")) == 1
    assert "i.jsonl: No such file or directory. What was written is whole" in capsys.readouterr().err


def test_a_sidecar_is_no_notice(inbox: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (inbox / "9.txt.yml").write_text("publisher: 临岚市水务局\n", "utf-8")
    assert convert_here(tmp_path, str(inbox), "--to", str(tmp_path / "out"), "--jobs", "1") == 1
    told = "9.txt.yml: this is the sidecar of 9.txt, and no notice. It is not there: put it back, or delete this.\n"
    assert told in capsys.readouterr().err
    assert len(list((tmp_path / "out").iterdir())) == 3
    (inbox / "1.txt.yml").write_text("publisher: 临岚市水务局\n", "utf-8")
    assert convert_here(tmp_path, str(inbox / "1.txt.yml"), "--jobs", "1") == 1
    assert "this is the sidecar of 1.txt, and no notice. Name that file." in capsys.readouterr().err
