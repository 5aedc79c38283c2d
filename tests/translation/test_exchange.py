"""The memory and the glossary leave in forms that other programs read, and come back the same."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from converters.model import Notice, Paragraph, Restored, Run, paragraph
from converters.segments import write_unit
from converters.translation.edits import record_edit, record_machine
from converters.translation.exchange import Pair, list_pairs, read_tbx, read_tmx, write_csv, write_tbx, write_tmx
from converters.translation.glossary import Glossary, Term
from converters.translation.intake import Credit, assign_rows, take_rows
from converters.translation.memory import Memory, follow
from converters.translation.status import Status
from converters.translation.tables import TableError, read_rows
from converters.translation.translated import translation_of
from scripts import exporting, importing
from scripts.places import Place

DAY = date(2026, 3, 1)

TMX_14B = etree.RelaxNG(
    etree.XML("""
<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="tmx"><attribute name="version"><value>1.4</value></attribute>
    <element name="header">
      <attribute name="creationtool"/><attribute name="creationtoolversion"/><ref name="segtype"/>
      <attribute name="o-tmf"/><attribute name="adminlang"/><attribute name="srclang"/><attribute name="datatype"/>
    </element>
    <element name="body"><zeroOrMore><element name="tu">
      <optional><attribute name="tuid"/></optional>
      <optional><attribute name="changedate">
        <data type="string"><param name="pattern">[0-9]{8}T[0-9]{6}Z</param></data>
      </attribute></optional>
      <optional><attribute name="changeid"/></optional>
      <zeroOrMore><choice>
        <element name="note"><text/></element>
        <element name="prop"><attribute name="type"/><text/></element>
      </choice></zeroOrMore>
      <oneOrMore><element name="tuv"><attribute name="xml:lang"><data type="language"/></attribute>
        <element name="seg"><zeroOrMore><choice><text/>
          <element name="bpt"><attribute name="i"/><optional><attribute name="type"/></optional><text/></element>
          <element name="ept"><attribute name="i"/><text/></element>
          <element name="ph"><optional><attribute name="type"/></optional><text/></element>
        </choice></zeroOrMore></element>
      </element></oneOrMore>
    </element></zeroOrMore></element>
  </element></start>
  <define name="segtype"><attribute name="segtype"><choice>
    <value>block</value><value>paragraph</value><value>sentence</value><value>phrase</value>
  </choice></attribute></define>
</grammar>""")
)
"""What TMX 1.4b allows of what is written here: the order, the attributes it demands, the codes of a segment."""

TBX_BASIC = etree.RelaxNG(
    etree.XML("""
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:iso:std:iso:30042:ed-2"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="tbx">
    <attribute name="type"><value>TBX-Basic</value></attribute><attribute name="style"><value>dca</value></attribute>
    <attribute name="xml:lang"><data type="language"/></attribute>
    <element name="tbxHeader"><element name="fileDesc"><element name="sourceDesc"><oneOrMore>
      <element name="p"><text/></element></oneOrMore></element></element></element>
    <element name="text"><element name="body"><oneOrMore><element name="conceptEntry">
      <attribute name="id"><data type="ID"/></attribute>
      <zeroOrMore><choice>
        <element name="descrip"><attribute name="type"><value>subjectField</value></attribute><text/></element>
        <element name="note"><text/></element>
      </choice></zeroOrMore>
      <oneOrMore><element name="langSec"><attribute name="xml:lang"><data type="language"/></attribute>
        <oneOrMore><element name="termSec"><element name="term"><text/></element><zeroOrMore>
          <element name="termNote"><attribute name="type"><value>administrativeStatus</value></attribute><choice>
            <value>preferredTerm-admn-sts</value><value>admittedTerm-admn-sts</value>
            <value>deprecatedTerm-admn-sts</value><value>supersededTerm-admn-sts</value>
          </choice></element></zeroOrMore></element></oneOrMore>
      </element></oneOrMore>
    </element></oneOrMore></element></element>
  </element></start>
</grammar>""")
)
"""What TBX-Basic (ISO 30042:2019, style DCA) allows of what is written here."""

MARKED = write_unit((Run("送A&B<甲>"), Run("吴中区", Restored(1)), Run("委")))
PAIRS = (
    Pair("n1", "特此通知。", "It is hereby notified.", Status.REVIEWED, 'Li "Hua" & Co', DAY),
    Pair("n1", MARKED, "to <restored>Wuzhong District</restored> Committee of A&amp;B", Status.MACHINE, "libre", None),
    Pair("n2", "=第一行\n第二行", "-line, one\nline two", Status.OFFICIAL),
)


def test_tmx_keeps_to_its_schema_and_comes_back() -> None:
    text = write_tmx(PAIRS, "1.0")
    assert TMX_14B.validate(etree.fromstring(text.encode())), TMX_14B.error_log
    assert [(row.unit, row.target) for row in read_tmx(text.encode())] == [(p.unit, p.target) for p in PAIRS]


UNITS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=20).map(
    lambda text: write_unit((Run(text), Run("区", Restored(1))))
)


@given(st.lists(st.tuples(UNITS, UNITS), min_size=1, max_size=4, unique=True))
def test_any_unit_survives_tmx(texts: list[tuple[str, str]]) -> None:
    text = write_tmx([Pair("n", unit, target, Status.EDITED) for unit, target in texts], "1.0")
    assert TMX_14B.validate(etree.fromstring(text.encode())), TMX_14B.error_log
    assert [(row.unit, row.target) for row in read_tmx(text.encode())] == texts


def test_tmx_of_other_programs_is_read() -> None:
    text = """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="ZH-CN"/><body>
    <tu><tuv xml:lang="ZH-CN"><seg>特此<bpt i="1">&lt;b&gt;</bpt>通知<ept i="1">&lt;/b&gt;</ept>。</seg></tuv>
    <tuv lang="EN_US"><seg>Notice <hi>is</hi> given.</seg></tuv></tu>
    <tu><tuv xml:lang="de"><seg>nichts</seg></tuv></tu></body></tmx>"""
    assert [(row.unit, row.target) for row in read_tmx(text.encode())] == [("特此通知。", "Notice is given.")]


@pytest.mark.parametrize(
    "data",
    [b"", b"<tmx>", b"<html/>", b'<!DOCTYPE x [<!ENTITY a "b">]><tmx>&a;</tmx>', b"\xff\xfe\x00"],
)
def test_what_is_no_tmx_is_refused_clearly(data: bytes) -> None:
    with pytest.raises(TableError, match="TMX"):
        read_tmx(data)


def test_csv_comes_back_and_holds_no_formula() -> None:
    text = write_csv(PAIRS)
    assert [(row.unit, row.target, row.notice) for row in read_rows(text)] == [
        (p.unit, p.target, p.notice) for p in PAIRS
    ]
    assert "\n=" not in text
    assert ",-" not in text


@pytest.mark.parametrize(
    ("text", "says"), [("a,b\n", "columns"), ("zh,en\n甲\n", "line 2"), ('zh,en\n"甲,a\n', "line")]
)
def test_a_broken_table_is_named_with_its_line(text: str, says: str) -> None:
    with pytest.raises(TableError, match=says):
        read_rows(text)


def test_tbx_keeps_to_its_schema_and_comes_back() -> None:
    terms = (
        Term("亩", "mu", "unit", "1/15 ha & more", (), ("acre", "hectare")),
        Term("街道", "subdistrict", "division", "", ("sub-district",), ("street",)),
    )
    text = write_tbx(Glossary(terms))
    assert TBX_BASIC.validate(etree.fromstring(text.encode())), TBX_BASIC.error_log
    assert read_tbx(text.encode()) == terms


# --- into the memory --------------------------------------------------------------------------


def notices() -> tuple[Notice, ...]:
    marked = Paragraph((Run("送"), Run("吴中区", Restored(1)), Run("委")))
    return (
        Notice("甲通知", (paragraph("特此 通知。"), marked), id="n1"),
        Notice("乙通知", (paragraph("特此 通知。"),), id="n2"),
    )


def test_rows_find_their_units_and_unknown_ones_are_named() -> None:
    table = (
        "zh,en,id\n特此通知。,Hereby.,\n甲通知,Notice A,n1\n没有,None,\n送<restored>吴中区</restored>委,lost marks,\n"
    )
    assigned, refused = assign_rows(read_rows(table), notices())
    assert {key: [row.target for _, row in rows] for key, rows in assigned.items()} == {
        "n1": ["Notice A", "Hereby."],
        "n2": ["Hereby."],
    }
    assert [(each.row.line, "marks" in each.reason) for each in refused] == [(4, False), (5, True)]


def test_a_table_may_write_signs_as_they_are() -> None:
    notice = Notice("甲&乙<通知>", (paragraph("正文。"),), id="n3")
    assigned, refused = assign_rows(read_rows("zh,en\n甲&乙<通知>,A & B\n"), [notice])
    assert not refused
    ((unit, row),) = assigned["n3"]
    po, _ = take_rows(follow(notice, None, Memory({})), [(unit, row)], Credit(Status.EDITED, "Li", DAY))
    assert translation_of(notice, po, None).of(unit).status is Status.EDITED


def test_a_person_s_english_is_replaced_only_on_demand_or_by_more_trust() -> None:
    notice = notices()[1]
    unit = "特此 通知。"
    po = record_edit(follow(notice, None, Memory({})), unit, "Old.", "Li", DAY)
    rows = [(unit, read_rows("zh,en\n特此通知。,New.\n")[0])]
    same, refused = take_rows(po, rows, Credit(Status.EDITED, "Wang", DAY))
    assert same == po
    assert "--replace" in refused[0].reason
    for credit, replace in ((Credit(Status.EDITED, "Wang", DAY), True), (Credit(Status.REVIEWED, "Wang", DAY), False)):
        new, refused = take_rows(po, rows, credit, replace=replace)
        assert not refused
        target = translation_of(notice, new, None).of(unit)
        assert (target.text, target.status, target.by) == ("New.", credit.status, "Wang")


def test_outdated_and_obsolete_english_is_not_exported() -> None:
    notice = notices()[1]
    po = record_machine(follow(notice, None, Memory({})), "特此 通知。", "Hereby.", "libre", DAY)
    memory = Memory({"n2": po})
    assert [pair.target for pair in list_pairs(memory)] == ["Hereby."]
    assert list_pairs(memory, Status.EDITED) == ()
    changed = follow(Notice("乙通知", (paragraph("特此通知了。"),), id="n2"), po, memory)
    assert list_pairs(Memory({"n2": changed})) == ()


# --- commands ---------------------------------------------------------------------------------

RAW = "关于开展供暖检查的通知\n\n各街道办事处：\n\n为做好供暖，现将检查事项通知如下，请认真执行。\n\n特此通知。\n"


def run(module: object, place: Place, *arguments: str) -> int:
    parser = argparse.ArgumentParser()
    module.add_arguments(parser)  # type: ignore[attr-defined]
    return int(module.run(parser.parse_args(arguments), place))  # type: ignore[attr-defined]


def test_a_table_goes_in_and_comes_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = Place(tmp_path)
    place.notices.mkdir()
    (place.notices / "heating.txt").write_text(RAW, "utf-8")
    table = tmp_path / "table.csv"
    table.write_text("zh,en\n特此通知。,It is hereby notified.\n不在其中。,Nowhere.\n", "utf-8-sig")
    credit = ("--status", "reviewed", "--by", "Li Hua", "--on", "2026-03-01")
    assert run(importing, place, str(table), *credit) == 1
    assert "line 3" in capsys.readouterr().err
    table.write_text("zh,en\n特此通知。,It is hereby notified.\n", "utf-8")
    assert run(importing, place, str(table), *credit) == 0
    for name in ("out.csv", "out.tmx"):
        assert run(exporting, place, str(tmp_path / name)) == 0
    assert [row.target for row in read_rows((tmp_path / "out.csv").read_text("utf-8"))] == ["It is hereby notified."]
    assert [row.target for row in read_tmx((tmp_path / "out.tmx").read_bytes())] == ["It is hereby notified."]
    assert run(importing, place, str(tmp_path / "out.tmx"), *credit) == 0


def test_wrong_use_is_said_and_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = Place(tmp_path)
    assert run(importing, place, "x.csv", "--status", "reviewed") == 2
    assert run(importing, place, "x.csv", "--status", "official") == 2
    assert run(importing, place, str(tmp_path / "none.csv")) == 2
    assert run(exporting, place, str(tmp_path / "out.doc")) == 2
    assert "--by" in capsys.readouterr().err
    assert not place.translations.exists()


def test_terms_go_in_and_come_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = Place(tmp_path)
    place.translations.mkdir()
    (place.translations / "glossary.csv").write_text("zh,en,kind,note,allowed,forbidden\n亩,mu,unit,,,\n", "utf-8")
    assert run(exporting, place, str(tmp_path / "terms.tbx")) == 0
    other = write_tbx(Glossary((Term("亩", "acre", "unit"), Term("斤", "jin", "unit"))))
    (tmp_path / "other.tbx").write_text(other, "utf-8")
    assert run(importing, place, str(tmp_path / "other.tbx")) == 1
    assert "亩" in capsys.readouterr().err
    assert "斤,jin" in (place.translations / "glossary.csv").read_text("utf-8")
    assert "亩,mu" in (place.translations / "glossary.csv").read_text("utf-8")


def test_the_help_says_that_tables_hold_only_what_has_english(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(exporting, Place(), "--help")
    said = " ".join(capsys.readouterr().out.split())
    assert "CSV and TMX hold what has English; XLIFF holds the rest, too" in said
