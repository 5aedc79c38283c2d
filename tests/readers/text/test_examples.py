"""The examples of text dumps: each with what must come of it on its whole way, or why it is refused."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converters.convert import convert
from converters.hints import NO_HINTS, Hints
from converters.hints.sidecar import Sidecar
from converters.issues import ReadError
from converters.model import Heading, Notice, Paragraph
from converters.readers.broken_lines.jammed import split_addressee, split_closing, split_title
from converters.readers.broken_lines.wrapping import join_wrapped
from converters.readers.text.reader import parse
from converters.segments import write_unit
from scripts.environment import ROOT

FOLDER = ROOT / "tests" / "examples" / "text"
FILES = sorted(FOLDER.glob("*.txt"))
FIELDS = (
    *("title", "title_source", "issuer", "document_number", "index_number", "issued", "published", "effective"),
    *("expires", "validity", "summary", "id"),
)


def describe(notice: Notice) -> dict[str, Any]:
    found: dict[str, Any] = {name: str(getattr(notice, name) or "") for name in FIELDS}
    found = {name: value for name, value in found.items() if value and value != "label"}
    for name in ("topics", "keywords", "column", "recipients", "restored_fields"):
        if getattr(notice, name):
            found[name] = [list(item) if isinstance(item, tuple) else item for item in getattr(notice, name)]
    origin = notice.origin
    found["origin"] = [origin.site_code, origin.police_record, origin.icp_record]
    found["integrity"] = [
        notice.integrity.status.value,
        *([change.zone, change.restored, change.now] for change in notice.integrity.changes),
    ]
    found["body"] = [
        f"{'#' * block.level} {write_unit(block.runs)}"
        if isinstance(block, Heading)
        else f"[{block.role}] {write_unit(block.runs)}"
        for block in notice.body
        if isinstance(block, Heading | Paragraph)
    ]
    found["issues"] = [[one.code.value, one.where, one.detail] for one in notice.issues]
    return found


def read_example(path: Path) -> dict[str, Any]:
    try:
        return describe(convert(path.read_bytes(), path.name))
    except ReadError as error:
        return {"refused": str(error)}


def test_there_are_examples() -> None:
    assert len(FILES) >= 12


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_example(path: Path, *, regenerate: bool) -> None:
    expected = path.with_suffix(".json")
    found = read_example(path)
    if regenerate:
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert expected.exists(), f"no expectation {expected.name}; write it with --regenerate and read it"
    assert found == json.loads(expected.read_text(encoding="utf-8"))


def test_every_expectation_has_its_text() -> None:
    assert [path.name for path in FOLDER.glob("*.json") if not path.with_suffix(".txt").exists()] == []


@pytest.mark.parametrize("data", [b"", b"\n \n", b"===PAGE 1===\n\n- 2 -\n", b"\xff\xfe", b"123\n456\n"])
def test_what_holds_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError):
        convert(data, "notice.txt")


def test_a_sidecar_gives_title_and_issuer() -> None:
    hints = Hints(Sidecar(title="关于防汛的通知", issuer="临岚市水务局"), NO_HINTS.source)
    notice = parse("发布日期：2025-06-01\n请各单位做好准备。".encode(), "notice.txt", hints).notice
    assert (notice.title, notice.issuer) == ("关于防汛的通知", "临岚市水务局")
    assert [block.text for block in notice.body] == ["请各单位做好准备。"]


@pytest.mark.parametrize(
    "title",
    [
        "关于印发《关于表扬先进的通知》的通知",
        "临岚市人民政府关于废止《临岚市停车办法（试行）》的决定",
        "关于转发临岚市教育局关于做好招生工作的意见的通知",
    ],
)
@pytest.mark.parametrize("behind", ["各县（区）人民政府：", "各有关单位：\n", "为做好有关工作，现通知如下：", ""])
def test_a_jammed_title_ends_where_it_ends(title: str, behind: str) -> None:
    first, rest = split_title(title + behind)
    assert (first, rest) == ((title, behind.strip()) if behind else ("", title))


def test_a_sentence_is_no_title() -> None:
    line = "根据《临岚市人民政府关于加强管理的通知》要求，各单位：请落实。"
    assert split_title(line) == ("", line)


def test_lines_that_were_not_wrapped_stay() -> None:
    lines = [
        "一、任命甲为局长；",
        "二、任命乙为副局长；",
        "三、免去丙职务。",
        "四、免去丁职务。",
        "五、免去戊职务。",
        "六、完。",
    ]
    assert join_wrapped(lines) == lines


_LINES = st.lists(
    st.sampled_from(
        [
            "各区教育局：",
            "为做好工作，现通知如下：",
            "一、总体要求",
            "特此通知。",
            "临岚市教育局2025年5月6日",
            "抄送：各县（区）人民政府。",
            "（此件公开发布）",
            "2025年5月6日",
            "附件：1.名单",
            "临岚市教育局关于放假的通知",
        ]
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=150)
@given(_LINES)
def test_parting_a_jammed_line_loses_nothing(lines: list[str]) -> None:
    jammed = "".join(lines)
    assert "".join(split_closing(jammed)) == jammed
    assert "".join(split_addressee(jammed)) == jammed
    assert "".join(split_title(jammed)) == jammed


@pytest.mark.parametrize(
    "parted",
    [
        "请遵照执行。|临岚市教育局临岚市财政局|2024年5月6日",
        "请遵照执行。|临岚市教育局（盖章）临岚市财政局|二〇二四年五月六日|附件：1.名单",
        "我市于2024年5月6日起施行。|临岚市水务局|2024年5月7日",
        "咨询电话：60050004。|云汀区天文馆|2024年5月6日",
        "逾期不候。|望津区墓园管理所|2024年5月6日",
        "特此公告。|岚口县第二小学|2024年5月6日",
        "服务热线：60050005。|望津区渡口管理站|2024年5月6日",
        "特此公告。|临岚市手工业合作联社|2024年5月6日",
        "请到云汀区天文馆，2024年5月6日",
        "请报临岚市教育局，2024年5月6日",
        "各单位请于2024年5月6日",
        "，" * 200 + "临岚市教育局2024年5月6日",
    ],
)
def test_a_jammed_signature_is_parted_where_all_before_the_date_is_agencies(parted: str) -> None:
    assert split_closing(parted.replace("|", "")) == parted.split("|")


@pytest.mark.parametrize(
    ("note", "issuer", "issued"),
    [
        (
            "（2026年3月5日临岚市人民政府第7次常务会议通过　自2026年5月1日起施行）",
            "临岚市人民政府",
            date(2026, 3, 5),
        ),
        (
            "（2026年3月5日临岚市第五届人民代表大会常务委员会第二次会议通过）",
            "临岚市人民代表大会常务委员会",
            date(2026, 3, 5),
        ),
        ("（2026年3月5日临岚市人民政府令第12号公布）", "临岚市人民政府", date(2026, 3, 5)),
        ("（2026年3月5日起执行）", "", None),
    ],
)
def test_what_a_meeting_adopted_was_made_on_that_day(note: str, issuer: str, issued: date | None) -> None:
    text = f"临岚市渡口管理办法\n{note}\n\n第一条　渡口应当公示开渡时间。\n第二条　本办法由市交通运输局解释。\n"
    notice = convert(text.encode(), "ferry.txt")
    assert (notice.issuer, notice.issued) == (issuer, issued)


@pytest.mark.parametrize("signed", ["望津区水务局", "云汀区水务局"])
def test_an_issuer_whose_label_leaves_out_whose_it_is_is_named_as_it_signs(signed: str) -> None:
    text = (
        "首页 > 通知公告\n关于夏季节水的通知\n发布单位：区水务局　发布时间：2026-05-08　浏览次数：31\n"
        f"各街道办事处：\n请做好节水宣传，检查管网，及时报修。\n{signed}\n2026年5月7日\n"
    )
    assert convert(text.encode(), "save.txt").issuer == signed
