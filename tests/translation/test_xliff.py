"""XLIFF 1.2: what is written keeps to the specification and comes back; only what a person confirmed is taken."""

from __future__ import annotations

import argparse
import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from converters.model import Notice, Restored, Run, paragraph
from converters.segments import write_unit
from converters.translation.edits import record_edit, record_machine
from converters.translation.memory import Memory, follow
from converters.translation.po import read_po
from converters.translation.status import Status
from converters.translation.tables import TableError
from converters.translation.xliff import NAMESPACE, Unit, list_units, read_xliff, write_xliff
from scripts import exporting, importing
from scripts.places import Place

XLIFF_12 = etree.RelaxNG(
    etree.parse(
        io.BytesIO(
            f"""<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="{NAMESPACE}"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="xliff"><attribute name="version"><value>1.2</value></attribute><oneOrMore><ref name="file"/>
  </oneOrMore></element></start>
  <define name="file"><element name="file">
    <attribute name="original"/><attribute name="source-language"><data type="language"/></attribute>
    <optional><attribute name="target-language"><data type="language"/></attribute></optional>
    <attribute name="datatype"><value>plaintext</value></attribute>
    <optional><element name="header"><zeroOrMore><element name="tool"><attribute name="tool-id"/>
      <attribute name="tool-name"/><optional><attribute name="tool-version"/></optional></element></zeroOrMore>
    </element></optional>
    <element name="body"><zeroOrMore><ref name="trans-unit"/></zeroOrMore></element>
  </element></define>
  <define name="trans-unit"><element name="trans-unit">
    <attribute name="id"><data type="NMTOKEN"/></attribute>
    <optional><attribute name="xml:space"><value>preserve</value></attribute></optional>
    <element name="source"><ref name="lang"/><ref name="codes"/></element>
    <optional><element name="target"><ref name="lang"/>
      <optional><attribute name="state"><choice><value>final</value><value>needs-review-translation</value>
        <value>needs-translation</value><value>new</value><value>signed-off</value><value>translated</value></choice>
      </attribute></optional>
      <optional><attribute name="state-qualifier"><value>leveraged-mt</value></attribute></optional>
      <ref name="codes"/></element></optional>
    <zeroOrMore><element name="note"><text/></element></zeroOrMore>
  </element></define>
  <define name="lang"><optional><attribute name="xml:lang"><data type="language"/></attribute></optional></define>
  <define name="codes"><mixed><zeroOrMore><choice>
    <element name="bpt"><ref name="code"/></element><element name="ept"><attribute name="id"/><text/></element>
    <element name="ph"><ref name="code"/></element></choice></zeroOrMore></mixed></define>
  <define name="code"><attribute name="id"/><optional><attribute name="ctype"><data type="string">
    <param name="pattern">x-.+</param></data></attribute></optional><text/></define>
</grammar>""".encode()
        )
    )
)
"""What XLIFF 1.2 (OASIS, 2008), as we read it, allows of what is written here."""

DAY = date(2026, 3, 1)
MARKED = write_unit((Run("送A&B<甲>"), Run("吴中区", Restored(1)), Run("委")))
UNITS = (
    Unit("n1", "特此通知。", "It is hereby notified.", Status.REVIEWED, 'Li "Hua" & Co'),
    Unit("n1", MARKED, "to <restored>Wuzhong District</restored> of A&amp;B", Status.EDITED, "Li"),
    Unit("n1", "供暖。", "Heating.", Status.MACHINE, "libre"),
    Unit("n1", "未译。"),
    Unit("n2", "第一行\n第二行", "line one\nline two", Status.OFFICIAL),
)


def test_it_keeps_to_the_specification_and_what_is_confirmed_comes_back() -> None:
    text = write_xliff(UNITS, "1.0")
    assert XLIFF_12.validate(etree.fromstring(text.encode())), XLIFF_12.error_log
    human = [unit for unit in UNITS if unit.status in {Status.EDITED, Status.REVIEWED, Status.OFFICIAL}]
    assert [(row.unit, row.target, row.notice) for row in read_xliff(text.encode())] == [
        (unit.unit, unit.target, unit.notice) for unit in human
    ]
    assert text.count("<trans-unit ") == 5, "what has no English is there for the translator"
    assert text.count('state="needs-review-translation" state-qualifier="leveraged-mt"') == 1


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=20).map(
    lambda text: write_unit((Run(text), Run("区", Restored(1))))
)


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4, unique=True))
def test_any_unit_survives(texts: list[tuple[str, str]]) -> None:
    text = write_xliff([Unit("n", unit, target, Status.EDITED) for unit, target in texts], "1.0")
    assert XLIFF_12.validate(etree.fromstring(text.encode())), XLIFF_12.error_log
    assert [(row.unit, row.target) for row in read_xliff(text.encode())] == texts


def test_files_of_other_programs_are_read() -> None:
    text = f"""<xliff version="1.2" xmlns="{NAMESPACE}">
      <file original="a" source-language="zh-CN" target-language="en-US"
      datatype="html"><body><group id="g"><trans-unit id="1"><source>特此<g id="1">通知</g><x id="2"/>。</source>
      <target>Notice <mrk mtype="x">is</mrk> given.</target></trans-unit></group>
      <trans-unit id="2"><source>不收</source><target state="needs-translation">No</target></trans-unit>
      <trans-unit id="3"><source>没有</source></trans-unit></body></file>
      <file original="b" source-language="de" target-language="en" datatype="plaintext"><body>
      <trans-unit id="1"><source>nichts</source><target>nothing</target></trans-unit></body></file></xliff>"""
    rows = read_xliff(text.encode())
    assert [(row.unit, row.target, row.notice) for row in rows] == [("特此通知。", "Notice is given.", "a")]


@pytest.mark.parametrize(
    "data",
    [b"", b"<xliff>", b'<xliff version="2.0"/>', b'<!DOCTYPE x [<!ENTITY a "b">]><xliff>&a;</xliff>', b"\xff\xfe\x00"],
)
def test_what_is_no_xliff_is_refused_clearly(data: bytes) -> None:
    with pytest.raises(TableError, match="XLIFF"):
        read_xliff(data)


def test_units_are_listed_with_how_far_they_are_to_be_believed() -> None:
    notice = Notice("供暖通知", (paragraph("特此通知。"), paragraph("未译。")), id="n1", published=DAY)
    po = record_machine(follow(notice, None, Memory({})), "特此通知。", "Hereby.", "libre", DAY)
    po = record_edit(po, "供暖通知", "Notice on heating", "Li", DAY)
    memory = Memory({"n1": po})
    assert {unit.unit: (unit.target, unit.status) for unit in list_units(memory)} == {
        "供暖通知": ("Notice on heating", Status.EDITED),
        "特此通知。": ("Hereby.", Status.MACHINE),
        "未译。": ("", Status.MISSING),
    }
    assert [unit.target for unit in list_units(memory, Status.EDITED)] == ["Notice on heating", "", ""]


def run(module: object, place: Place, *arguments: str) -> int:
    parser = argparse.ArgumentParser()
    module.add_arguments(parser)  # type: ignore[attr-defined]
    return int(module.run(parser.parse_args(arguments), place))  # type: ignore[attr-defined]


def test_a_translator_fills_the_file_and_it_comes_back(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.notices.mkdir()
    raw = "关于开展供暖检查的通知\n\n各街道办事处：\n\n请认真执行供暖检查的各项要求。\n\n特此通知。\n"
    (place.notices / "heating.txt").write_text(raw, "utf-8")
    table = tmp_path / "table.csv"
    table.write_text("zh,en\n特此通知。,It is hereby notified.\n", "utf-8")
    credit = ("--by", "Li Hua", "--on", "2026-03-01")
    assert run(importing, place, str(table), *credit) == 0
    file = tmp_path / "out.xlf"
    assert run(exporting, place, str(file)) == 0
    unit = '<source xml:lang="zh-Hans">请认真执行供暖检查的各项要求。</source>'
    text = file.read_text("utf-8")
    assert unit in text
    file.write_text(text.replace(unit, f'{unit}<target state="translated">Carry it out.</target>'), "utf-8")
    before = {path: path.read_bytes() for path in place.translations.rglob("*.po")}
    assert run(importing, place, str(file), *credit) == 0
    (path,) = place.translations.rglob("*.po")
    entries = {entry.unit: entry for entry in read_po(path.read_text("utf-8")).entries}
    assert entries["请认真执行供暖检查的各项要求。"].target == "Carry it out."
    assert entries["特此通知。"].target == "It is hereby notified."
    assert before[path] != path.read_bytes()
    again = path.read_bytes()
    assert run(exporting, place, str(file)) == 0
    assert run(importing, place, str(file), *credit) == 0
    assert path.read_bytes() == again
