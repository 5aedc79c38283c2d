"""The examples of formats beside HTML and text: invented samples of the invented city Linlan, written from their parts.

example: python3 -m tests.make_examples     # writes the inputs anew
example: python3 -m scripts test tests/readers/test_formats.py --regenerate
"""

from __future__ import annotations

import json
from pathlib import Path

from converters.detect import Format
from scripts.office import turn
from tests.tools.packages import pack, word_file, word_paragraph, word_part

FOLDER = Path(__file__).parent / "examples"
FORMATS = ("docx", "xlsx", "csv", "pdf", "json", "ofd", "zip")

_CENTRE = '<w:jc w:val="center"/>'
_RIGHT = '<w:jc w:val="right"/>'
_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def list_examples() -> list[Path]:
    """Return the inputs of all examples, by format."""
    return [path for form in FORMATS for path in sorted((FOLDER / form).glob(f"*.{form}"))]


def make_word() -> bytes:
    """A circulated notice: head, number, addressee, automatic 一、, a merged table, a footnote, a private number."""
    numbering = word_part(
        "numbering",
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    notes = word_part("footnotes", f'<w:footnote w:id="2">{word_paragraph("按自然年度计算。")}</w:footnote>')
    noted = (
        '<w:p><w:r><w:t xml:space="preserve">每户每年补助360元</w:t></w:r>'
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>，一次性发放。</w:t></w:r></w:p>'
    )

    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{word_paragraph(text)}</w:tc>"

    head = "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + "".join(map(cell, ("类别", "对象", "标准（元）"))) + "</w:tr>"
    start, go_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    start, go_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    first = f"<w:tr>{cell('生活', start)}{cell('低保家庭')}{cell('360')}</w:tr>"
    second = f"<w:tr>{cell('', go_on)}{cell('特困人员')}{cell('480')}</w:tr>"
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in sides)
    lines = [
        word_paragraph("临岚市民政局文件", _CENTRE),
        word_paragraph("临民发[2025] 6号", _CENTRE),
        word_paragraph("关于做好2025年困难家庭用水", _CENTRE),
        word_paragraph("补助工作的通知", _CENTRE),
        word_paragraph("各县（区）民政局，市供水有限公司："),
        word_paragraph("根据《临岚市困难家庭救助办法》（临政规〔2023〕4号），现将有关事项通知如下。"),
        word_paragraph("补助标准", _LIST),
        noted,
        f"<w:tbl><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>{head}{first}{second}</w:tbl>",
        word_paragraph("申请办法", _LIST),
        word_paragraph("符合条件的家庭可以在2025年6月30日前，持户口簿向街道办事处提出申请。经办人：林晓，手机：13800000000。"),
        word_paragraph("本通知自2025年4月1日起施行。《困难家庭用水补助通知》（临民发〔2022〕11号）同时废止。"),
        word_paragraph("附件：1.补助申请表"),
        word_paragraph("2.补助发放名册"),
        word_paragraph("临 岚 市 民 政 局", _RIGHT),
        word_paragraph("2025年3月18日", _RIGHT),
        word_paragraph("（此件公开发布）"),
        word_paragraph("抄送：市财政局，市水务局。"),
    ]
    return word_file("".join(lines), {"numbering.xml": numbering, "footnotes.xml": notes})


def make_excel() -> bytes:
    """A list as published: a merged title, a date and a percentage as formatted, a hidden column, a remark below."""

    def text(place: str, value: str) -> str:
        return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'

    heads = ("序号", "单位", "联系人手机", "节水率", "验收日期")
    rows = [
        text("A1", "临岚市2025年节水型单位名单公示"),
        text("A2", "公示时间：2025年5月12日至5月16日"),
        "".join(text(f"{c}3", v) for c, v in zip("ABCDE", heads, strict=True)),
        '<c r="A4"><v>1</v></c>' + text("B4", "临岚市第二中学") + text("C4", "13800000000")
        + '<c r="D4" s="1"><v>0.086</v></c><c r="E4" s="2"><v>45757</v></c>',
        '<c r="A5"><v>2</v></c>' + text("B5", "望津区图书馆") + text("C5", "13900000000")
        + '<c r="D5" s="1"><v>0.12</v></c><c r="E5" s="2"><v>45758</v></c>',
        text("A6", "公示期间如有异议，请来电0600-5550120。"),
    ]  # fmt: skip
    data = "".join(f'<row r="{number}">{row}</row>' for number, row in enumerate(rows, start=1))
    sheet = (
        f'<worksheet {_S}><cols><col min="3" max="3" hidden="1"/></cols><sheetData>{data}</sheetData>'
        '<mergeCells><mergeCell ref="A1:E1"/></mergeCells></worksheet>'
    )
    styles = (
        f"<styleSheet {_S}><numFmts>"
        '<numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>'
        '<numFmt numFmtId="171" formatCode="0.0%"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="171"/><xf numFmtId="170"/></cellXfs></styleSheet>'
    )
    name = '<sheet name="名单" sheetId="1" r:id="r1"/>'
    target = '<Relationship Id="r1" Target="worksheets/sheet1.xml"/>'
    return pack(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "xl/workbook.xml": f"<workbook {_S} {_R}><sheets>{name}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f"<Relationships>{target}</Relationships>",
            "xl/styles.xml": styles,
            "xl/worksheets/sheet1.xml": sheet,
        }
    )


def make_csv() -> bytes:
    """A list in GBK, as spreadsheets on Chinese Windows save it."""
    return (
        "临岚市2025年公共自行车站点目录,,\r\n站点,地址,车位\r\n人民广场,望津路1号,40\r\n"
        '"图书馆（东门、西门）",岚江路22号,36\r\n注：车位数为固定车位。,,\r\n'
    ).encode("gbk")


def make_json() -> bytes:
    """One object with the labels of a disclosure catalogue and a text of several lines."""
    record = {
        "索引号": "L9901013/2025-00077",
        "标题": "临岚市水务局关于汛期河道管理的通告",
        "发文机关": "临岚市水务局",
        "文号": "临水通告〔2025〕2号",
        "发布日期": "2025-06-03",
        "有效性": "有效",
        "浏览量": 128,
        "内容": "为保障汛期安全，现将有关事项通告如下：\n一、禁止在河道内游泳、垂钓。\n二、禁止在堤防上停放车辆。\n"
        "本通告自2025年6月5日起施行。\n临岚市水务局\n2025年6月3日",
        "附加说明": "防汛热线12345",
    }
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def make_ofd() -> bytes:
    """A page in fixed layout: lines of text with their places, a ruled table, an attachment, a page number."""
    objects: list[str] = []

    def write(x: float, y: float, text: str, size: float = 5.6) -> None:
        objects.append(
            f'<ofd:TextObject ID="{len(objects) + 9}" Boundary="{x} {y} 170 8" Font="1" Size="{size}">'
            f'<ofd:TextCode X="0" Y="{size}" DeltaX="g {len(text) - 1} {size}">{text}</ofd:TextCode></ofd:TextObject>'
        )

    def rule(x: float, y: float, width: float, height: float) -> None:
        path = f"M 0 0 L {width} {height}"
        objects.append(
            f'<ofd:PathObject ID="{len(objects) + 9}" Boundary="{x} {y} {width} {height}" LineWidth="0.3">'
            f"<ofd:AbbreviatedData>{path}</ofd:AbbreviatedData></ofd:PathObject>"
        )

    write(63, 30, "临岚市教育局关于校车", 8.4)
    write(71.4, 42, "年检安排的公告", 8.4)
    write(39.2, 60, "为做好2025年校车年检工作，保障学生乘车安全，现将检")
    write(28, 70, "验安排公告如下：")
    write(39.2, 80, "一、检验时间")
    for at, row in enumerate((("学校", "车辆数"), ("第一小学", "12"), ("第三小学", "7"))):
        write(30, 90 + at * 10, row[0], 4.2)
        write(92, 90 + at * 10, row[1], 4.2)
    for y in (88, 98, 108, 118):
        rule(28, y, 120, 0.2)
    for x in (28, 90, 148):
        rule(x, 88, 0.2, 30)
    write(39.2, 124, "二、检验费用")
    write(39.2, 134, "检验费用由市财政承担。")
    write(140, 150, "临岚市教育局", 5.6)
    write(137, 160, "2025年7月9日", 5.6)
    write(102, 285, "—1—", 4.2)
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    return pack(
        {
            "OFD.xml": f'<ofd:OFD {space} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml'
            "</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
            "Doc_0/Document.xml": f"<ofd:Document {space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
            "</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>"
            '<ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages>'
            "<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments></ofd:Document>",
            "Doc_0/Pages/Page_0/Content.xml": f'<ofd:Page {space}><ofd:Content><ofd:Layer ID="2">{"".join(objects)}'
            "</ofd:Layer></ofd:Content></ofd:Page>",
            "Doc_0/Attachs/Attachments.xml": f"<ofd:Attachments {space}>"
            '<ofd:Attachment ID="3" Name="年检时间表" Format="txt">'
            "<ofd:FileLoc>table.txt</ofd:FileLoc></ofd:Attachment></ofd:Attachments>",
            "Doc_0/Attachs/table.txt": "第一小学：7月14日；第三小学：7月15日\n",
        }
    )


def make_zip() -> bytes:
    """A page with the file it links to, as a publisher hands both over."""
    page = (
        "<!doctype html><html><head><meta charset='utf-8'><title>临岚市农业农村局关于春季动物防疫的通知</title>"
        "<meta name='ArticleTitle' content='临岚市农业农村局关于春季动物防疫的通知'>"
        "<meta name='PubDate' content='2025-03-04 09:30'></head><body><h1>临岚市农业农村局关于春季动物防疫的通知</h1>"
        "<div id='zoom'><p>各县（区）农业农村局：</p>"
        "<p>为做好春季动物防疫工作，现将疫苗分配方案印发给你们，请遵照执行。</p>"
        "<p>附件：<a href='attachments/plan.csv'>疫苗分配方案</a></p>"
        "<p>临岚市农业农村局</p><p>2025年3月3日</p></div></body></html>"
    )
    return pack({"notice/index.html": page, "notice/attachments/plan.csv": "县（区）,数量\n望津区,1200\n"})


def write_examples() -> None:
    """Write every input; the PDF is the Word file as an office program prints it."""
    inputs = {
        "docx/water-subsidy.docx": make_word(),
        "xlsx/saving-units.xlsx": make_excel(),
        "csv/bicycle-stations.csv": make_csv(),
        "json/flood-season.json": make_json(),
        "ofd/school-buses.ofd": make_ofd(),
        "zip/animal-disease.zip": make_zip(),
        "pdf/water-subsidy.pdf": turn(make_word(), Format.DOCX, Format.PDF),
    }
    for name, data in inputs.items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    write_examples()
