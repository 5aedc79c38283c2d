"""The parts of official documents, the days and relations they state, and private numbers."""

from __future__ import annotations

from datetime import date
from functools import reduce

import pytest

from converters.cleaners import CLEANERS
from converters.cleaners.document_type import find_document_type
from converters.cleaners.privacy import mask_private_numbers
from converters.cleaners.relations import add_relations
from converters.cleaners.terms import add_terms
from converters.issues import Code, Issue
from converters.model import (
    Attachment,
    Block,
    Cell,
    DocumentType,
    Figure,
    Heading,
    Link,
    Masked,
    Notice,
    Paragraph,
    Role,
    Run,
    Strong,
    Table,
    Validity,
    paragraph,
)


def clean(notice: Notice) -> Notice:
    return reduce(lambda known, cleaner: cleaner(known), CLEANERS, notice)


def name_part(block: Block) -> str:
    match block:
        case Heading(level=level):
            return f"h{level}"
        case Paragraph(role=role):
            return role.value
        case _:
            return type(block).__name__.lower()


def parts_of(text: str, title: str = "临岚市水务局关于节约用水的通知") -> list[tuple[str, str]]:
    notice = clean(Notice(title, tuple(paragraph(line) for line in text.split("|"))))
    return [(name_part(block), block.text) for block in notice.body]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "临水〔2024〕3号|各区水务局，市供水公司：|现将有关事项通知如下。",
            "number addressee body",
        ),
        (
            "一、总体要求|节约用水。|（一）主要目标|用水量下降。|1.农业|用水。|二、保障措施|落实责任。",
            "h2 body h3 body body body h2 body",
        ),
        ("一、申请材料|（一）身份证|（二）户口簿|（三）申请表|二、办理时间|工作日。", "h2 body body body h2 body"),
        ("一、禁止在河道取水。|二、禁止在河道洗车。|特此通告。", "body body body"),
        (
            ("第一章　总则|第一条 为了节约用水，制定本办法。|第二条"
            " 本办法适用于本市。|第一节 取水|第三条取水应当申请。"),
            "h2 article article h3 article",
        ),
        (
            "第一章 总则|第二章 取水|第三章 附则|第一章 总则|第一条 为了节水。|第二章 取水|第二条 取水。",
            "body body body h2 article h2 article",
        ),
        ("第三条规定的期限届满。|第二款所称单位。", "body body"),
        (
            "请遵照执行。|附件：1.用水名单|2.2024年用水计划表|临岚市水务局|2024年5月6日",
            "body annex-list annex-list signature date",
        ),
        ("请遵照执行。|临岚市水务局　　临岚市财政局|二〇二四年五月六日|（此件公开发布）", "body signature date note"),
        ("请遵照执行。|临 岚 市 水 务 局|2024年5月6日|附件1|用水名单", "body signature date annex-start body"),
        (
            "请遵照执行。|临岚市水务局 2024年5月6日|抄送：市委办公室。|临岚市水务局办公室 2024年5月7日印发",
            "body signature copies imprint",
        ),
        (
            "请遵照执行。|临岚市水务局|2024年5月6日|公开方式：主动公开|临岚市水务局办公室|2024年5月7日印发",
            "body signature date note imprint imprint",
        ),
        ("2024年5月6日|上午，全市会议召开。", "body body"),
        ("各位市民：|节约用水。", "addressee body"),
        ("现将有关事项公告如下：|节约用水。", "body body"),
        ("申请人应当提交下列材料：|身份证。", "body body"),
    ],
)  # fmt: skip
def test_parts_of_a_document(text: str, parts: str) -> None:
    assert [kind for kind, _ in parts_of(text)] == parts.split()


def test_chapters_set_in_the_middle_are_headings_and_other_numbered_lines_there_are_not() -> None:
    text = "第一章　总则|第一条　为节水。|第一节　取水|第二条　取水。|第二章　附则|一、名单|第三条　施行。"
    body = tuple(paragraph(line, Role.CENTRED if "条" not in line else Role.BODY) for line in text.split("|"))
    parts = [name_part(block) for block in clean(Notice("临岚市节水办法", body)).body]
    assert parts == ["h2", "article", "h3", "article", "h2", "centred", "article"]


def test_text_never_changes() -> None:
    text = "临水〔2024〕3号|各区水务局：|一、总体要求|节约用水。|附件：名单|临岚市水务局|2024年5月6日"
    assert "|".join(line for _, line in parts_of(text)) == text


def test_head_is_filled_from_the_text() -> None:
    lines = ("临水〔2024〕3号", "各区水务局，市供水公司：", "节约用水。", "临岚市水务局", "2024年5月6日")
    notice = clean(Notice("关于节约用水的通知", tuple(map(paragraph, lines))))
    assert notice.document_number == "临水〔2024〕3号"
    assert notice.recipients == ("各区水务局", "市供水公司")
    assert notice.issuer == "临岚市水务局"
    assert notice.issued == date(2024, 5, 6)
    assert notice.type is DocumentType.NOTICE


def test_two_days_are_no_day() -> None:
    lines = ("节约用水。", "临岚市水务局", "2024年5月6日", "临岚市财政局", "2024年5月8日")
    assert clean(Notice("关于节约用水的通知", tuple(map(paragraph, lines)))).issued is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("关于印发《临岚市节水办法（试行）》的通知", DocumentType.NOTICE),
        ("关于《临岚市节水办法（征求意见稿）》公开征求意见的公告", DocumentType.ANNOUNCEMENT),
        ("关于公开征求《临岚市节水办法》意见", None),
        ("临岚市节约用水条例（2024年修正）", DocumentType.MEASURES),
        ("临岚市人民政府令（第12号）", DocumentType.ORDER),
        ("关于林晓等同志任职的通知", DocumentType.APPOINTMENT),
        ("林晓同志任前公示", DocumentType.PUBLIC_NOTIFICATION),
        ("关于更正《停水公告》的公告", DocumentType.CORRECTION),
        ("临岚市2023年国民经济和社会发展统计公报", DocumentType.STATISTICS),
        ("关于同意设立节水中心的批复", DocumentType.REPLY),
        ("对市政协第12号提案的答复函", DocumentType.LETTER),
        ("行政处罚决定书（临水罚〔2024〕1号）", DocumentType.PENALTY),
        ("《临岚市节水办法》政策解读", DocumentType.INTERPRETATION),
        ("市领导调研节水工作", None),
        ("", None),
    ],
)
def test_document_types(title: str, kind: DocumentType | None) -> None:
    assert find_document_type(title) is kind


@pytest.mark.parametrize(
    ("text", "field", "day"),
    [
        ("本办法自2024年7月1日起施行。", "effective", date(2024, 7, 1)),
        ("第十八条 本办法自2024年7月1日起施行，有效期至2029年6月30日。", "expires", date(2029, 6, 30)),
        ("《临岚市节水条例》自2020年1月1日起施行。", "effective", None),
        ("本办法自2024年7月1日起施行。本细则自2024年8月1日起施行。", "effective", None),
        ("本通知自印发之日起施行，有效期5年。", "expires", None),
        ("本命令自2024年7月1日起施行，有效期至2024年12月31日。", "effective", date(2024, 7, 1)),
        ("本暂行办法自2024年7月1日起试行。", "effective", date(2024, 7, 1)),
        ("公示期为2024年5月6日至5月12日。", "deadline", date(2024, 5, 12)),
        ("公示时间：2024年5月6日—2024年5月10日（5个工作日）", "deadline", date(2024, 5, 10)),
        ("本政策有效期至2027年12月31日。请于5月30日前申报。", "deadline", date(2024, 5, 30)),
        ("（执行至2026年12月31日），报名截止时间为5月31日。", "deadline", date(2024, 5, 31)),
        ("公示期自即日起至2024年6月8日止。", "deadline", date(2024, 6, 8)),
        ("请于5月30日前将意见反馈至市水务局。", "deadline", date(2024, 5, 30)),
        ("可以在2024年6月8日之前通过以下方式提出意见：", "deadline", date(2024, 6, 8)),
        ("报名截止时间为2024年6月1日17:00。", "deadline", date(2024, 6, 1)),
        ("网上报名：2024年6月1日9:00至6月7日17:00。", "deadline", date(2024, 6, 7)),
        ("请你局于2024年5月31日前提出整治清单。", "deadline", None),
        ("由各区水务局于2024年12月31日前补发，无须另行申请。", "deadline", None),
        ("2019年5月20日前建成的房屋，应当登记。", "deadline", None),
        ("公示期5个工作日。", "deadline", None),
        ("请于2月30日前反馈意见。", "deadline", None),
        ("截至2024年5月31日，全市受理居住证申请812件，公示期7天。", "deadline", None),
        ("截止2024年5月31日，报名人数为300人。", "deadline", None),
        ("上述数据截至2024年5月31日。", "deadline", None),
        ("报名从即日起开始，截止6月1日17:00。", "deadline", date(2024, 6, 1)),
        ("截至2024年6月1日止，报名通道关闭。", "deadline", date(2024, 6, 1)),
        ("截至2024年6月1日前提交材料的，一并审核。", "deadline", date(2024, 6, 1)),
        ("截至2024年6月1日为止，请将意见反馈至市水务局。", "deadline", date(2024, 6, 1)),
        ("截止：2024年6月1日", "deadline", date(2024, 6, 1)),
        ("报名时间：2024年4月1日至4月30日。", "deadline", None),
        ("首批报名时间为2024年4月1日至4月30日，第二批报名时间为5月6日至5月20日。", "deadline", date(2024, 5, 20)),
    ],
)
def test_days_beyond_doubt(text: str, field: str, day: date | None) -> None:
    notice = add_terms(Notice("关于节水的通知", (paragraph(text),), issued=date(2024, 5, 5)))
    assert getattr(notice, field) == day


def test_a_title_can_say_that_it_is_repealed() -> None:
    assert add_terms(Notice("临岚市节水办法（已废止）", ())).validity is Validity.REPEALED
    assert add_terms(Notice("关于废止节水办法的通知", ())).validity is None


@pytest.mark.parametrize(
    ("title", "text", "relations"),
    [
        (
            "关于节水的通知",
            "根据《节水意见》（临政发〔2020〕3号）和《节水条例》精神。",
            [("cites",
            "临政发〔2020〕3号",
            "节水意见")],
        ),
        (
            "关于节水的通知",
            "《旧办法》（临政发[2019]2号）同时废止。《别的》继续有效。",
            [("repeals",
            "临政发〔2019〕2号",
            "旧办法")],
        ),
        ("关于废止《旧办法》的决定", "自即日起执行。", [("repeals", "", "旧办法")]),
        ("关于修改《节水办法》的决定", "如下。", [("amends", "", "节水办法")]),
        ("关于更正《停水公告》的公告", "如下。", [("corrects", "", "停水公告")]),
        ("关于转发《节水方案》的通知", "如下。", [("forwards", "", "节水方案")]),
        (
            "关于设立中心的批复",
            "你局《关于设立中心的请示》（临水〔2024〕5号）收悉。",
            [("replies-to",
            "临水〔2024〕5号",
            "关于设立中心的请示")],
        ),
        ("关于印发《节水办法（修订）》的通知", "现印发给你们。", []),
    ],
)  # fmt: skip
def test_relations(title: str, text: str, relations: list[tuple[str, str, str]]) -> None:
    found = add_relations(Notice(title, (paragraph(text),))).relations
    assert [(relation.kind, relation.number, relation.title) for relation in found] == relations


# Numbers in these tests are invented; the identity numbers' check signs are wrong on purpose.
ID_CARD = "990101199001011230"
MOBILE = "13800000000"
BANK_CARD = "6222" + "0" * 12


@pytest.mark.parametrize(
    ("text", "shown", "kinds"),
    [
        (f"身份证号{ID_CARD}，电话{MOBILE}。", "身份证号，电话。", ["id-card", "mobile"]),
        ("９９０１０１１９９００１０１１２３０", "", ["id-card"]),
        ("证件910101199001011٣32", "证件", ["id-card"]),
        ("138-0000-0000、+86 139 0000 0000", "、", ["mobile", "mobile"]),
        (f"开户银行卡号：{BANK_CARD}", "开户银行卡号：", ["bank-card"]),
        ("990101**********30", "990101**********30", []),
        ("0600-5550100、12345、400-600-5550", "0600-5550100、12345、400-600-5550", []),
        ("统一社会信用代码：91990101MA0000000X", "统一社会信用代码：91990101MA0000000X", []),
        ("公网安备99010102000001号", "公网安备99010102000001号", []),
        ("投资13800000000元", "投资13800000000元", []),
        ("项目编号：13800000000", "项目编号：13800000000", []),
        ("https://www.linlan.example/art/13800000000.html", "https://www.linlan.example/art/13800000000.html", []),
        ("合同额1380000000000元", "合同额1380000000000元", []),
    ],
)
def test_private_numbers(text: str, shown: str, kinds: list[str]) -> None:
    masked = mask_private_numbers(Notice("公示", (paragraph(text),)))
    block = masked.body[0]
    assert isinstance(block, Paragraph)
    assert block.text == shown
    assert [run.mark.kind for run in block.runs if isinstance(run.mark, Masked)] == kinds
    assert mask_private_numbers(masked) == masked


def test_a_number_over_several_runs_is_masked_once() -> None:
    runs = (Run("电话138"), Run("0000", Strong()), Run("0000，来电"))
    notice = mask_private_numbers(Notice("公示", (Paragraph(runs),)))
    assert notice.body == (Paragraph((Run("电话"), Run("", Masked("mobile")), Run("，来电"))),)


def test_tables_fields_and_links_are_masked() -> None:
    row = (Cell((Run("林晓"),)), Cell((Run("990101900101123"),)))
    table = Table(((Cell((Run("姓名"),)), Cell((Run("身份证号码"),))), row))
    link = Paragraph((Run("来电", Link(f"tel:{MOBILE}")),))
    notice = Notice(
        f"关于{ID_CARD}的公示", (table, link), summary=f"电话{MOBILE}", attachments=(Attachment(f"{MOBILE}.docx"),)
    )
    masked = mask_private_numbers(notice)
    assert MOBILE not in repr(masked)
    assert ID_CARD not in repr(masked)
    assert "990101900101123" not in repr(masked)
    assert masked.title == "关于[…]的公示"
    counted = [issue.detail for issue in masked.issues if issue.code is Code.PRIVATE_MASKED]
    assert counted == ["id-card: 2", "mobile: 2"]


@pytest.mark.parametrize(
    ("address", "is_private"),
    [
        (f"https://www.linlan.example/fj/{MOBILE}.doc", True),
        (f"https://www.linlan.example/{MOBILE}/1.jpg", True),
        (f"/fj/{MOBILE}.jpg", True),
        (f"https://www.linlan.example/a.html?tel={MOBILE}", True),
        (f"https://www.linlan.example/a?tel=86{MOBILE}&id=3", True),
        (f"https://www.linlan.example/fj/%E6%9E%97%E6%99%93{MOBILE}.doc", True),
        (f"https://www.linlan.example/fj/{ID_CARD}.doc", True),
        (f"https://www.linlan.example/art/{MOBILE}.html", False),
        (f"https://www.linlan.example/art?articleId={MOBILE}", False),
        (f"https://www.linlan.example/art/{MOBILE}", False),
        ("https://www.linlan.example/fj/W020260510123456789012.doc", False),
        ("https://www.linlan.example/fj/1778032800000.doc", False),
    ],
)
def test_addresses_with_private_numbers_are_dropped(address: str, is_private: bool) -> None:
    number = ID_CARD if ID_CARD in address else MOBILE
    body = (Paragraph((Run("名单", Link(address)),)), Figure((Run("图"),), address), paragraph(f"见{address}"))
    issues = (Issue(Code.IMAGE_LEFT_OUT, address, "图"),)
    notice = Notice("公示", body, attachments=(Attachment("名单", url=address),), issues=issues)
    masked = mask_private_numbers(notice)
    if not is_private:
        assert masked == notice
        return
    assert number not in repr(masked)
    assert masked.body[:2] == (paragraph("名单"), Figure((Run("图"),)))
    assert masked.attachments == (Attachment("名单"),)
    assert masked.issues[-1].code is Code.PRIVATE_MASKED
    assert mask_private_numbers(masked) == masked
