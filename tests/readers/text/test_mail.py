"""Mails saved as text: newsletters that greet above the notice, mails that were passed on, tags before a subject."""

from __future__ import annotations

from datetime import date

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.readers.text.mail import cut_mail

HEAD = """\
发件人: "望津区水务局" <noreply@swj.linlan.example>
收件人: gong@mailbox.example
抄送:
发送时间: 2026年3月9日 15:42:07
主题: {subject}
附件: 清单.xlsx (12KB)
"""
RULE = "-" * 56
NOTICE = f"""\
{RULE}
望津区水务局关于清洗水箱的公告
发布日期：2026-03-08    文号：望水告〔2026〕2号
{RULE}

各用水户：

    为保障水质，现将清洗事项公告如下，请各户储水。

    附件：清洗日程

                望津区水务局
                2026年3月6日
"""
END = f"""
{RULE}
此邮件由系统自动发送，请勿回复。
如不想再收到，请退订。
"""
GREETINGS = (
    "您好，您订阅的“通知公告”栏目有更新：\n",
    "尊敬的用户：\n\n以下是您订阅的政策，请查看。\n",
    "您好！\n",
)
SUBJECTS = (
    "望津区水务局关于清洗水箱的公告",
    "[水务订阅] 望津区水务局关于清洗水箱的公告",
    "【公告速递】望津区水务局关于清洗水箱的公告",
    "转发: [外部] 望津区水务局关于清洗水箱的公告",
)


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("greeting", GREETINGS)
@pytest.mark.parametrize("end", [END, ""])
def test_what_a_newsletter_says_of_itself_is_none_of_the_notice(subject: str, greeting: str, end: str) -> None:
    notice = convert(f"{HEAD.format(subject=subject)}\n{greeting}\n{NOTICE}{end}".encode("gb18030"), "n.txt")
    assert notice.title == "望津区水务局关于清洗水箱的公告"
    assert [block.text for block in notice.body] == [
        "各用水户：",
        "为保障水质，现将清洗事项公告如下，请各户储水。",
        "附件：清洗日程",
        "望津区水务局",
        "2026年3月6日",
    ]
    assert (notice.issuer, notice.document_number) == ("望津区水务局", "望水告〔2026〕2号")
    assert (notice.issued, notice.published) == (date(2026, 3, 6), date(2026, 3, 8))


@pytest.mark.parametrize(
    "mark",
    ["------------------ 原始邮件 ------------------", "-----邮件原件-----", "---------- Forwarded message ---------"],
)
def test_a_mail_that_was_passed_on_is_the_one_within(mark: str) -> None:
    above = f"{HEAD.format(subject='转发：清洗水箱')}\n老龚：请看下面，尽快登记。\n\n{mark}\n"
    inner = HEAD.format(subject=SUBJECTS[0]).replace("抄送:\n", "")
    notice = convert(f"{above}{inner}\n{NOTICE}".encode(), "n.txt")
    assert notice.title == "望津区水务局关于清洗水箱的公告"
    assert "老龚" not in "".join(block.text for block in notice.body)
    assert "老龚" not in "".join(issue.detail for issue in notice.issues)


def test_a_letter_that_greets_keeps_its_greeting() -> None:
    mail = f"{HEAD.format(subject='关于清洗水箱的通知')}\n您好：\n\n请储水。\n\n望津区水务局\n2026年3月6日\n"
    notice = convert(mail.encode(), "n.txt")
    assert notice.title == "关于清洗水箱的通知"
    assert [block.text for block in notice.body][:2] == ["您好：", "请储水。"]


@pytest.mark.parametrize("subject", ["【通告】请各户储水的通告", "[2026]3号公告"])
def test_a_subject_keeps_what_may_be_its_own(subject: str) -> None:
    found = cut_mail(f"{HEAD.format(subject=subject)}\n{subject}\n\n请储水。\n")
    assert found.subject == subject


def test_the_rules_of_a_text_do_not_end_it() -> None:
    text = f"请储水。\n{RULE}\n一、时间\n请收件人于3月8日前登记，逾期不候。\n{RULE}\n二、范围\n全区。\n"
    found = cut_mail(f"{HEAD.format(subject='关于储水的通知')}\n{text}{END}")
    assert found.text.split() == text.split()


ASKING = """\
发件人: 岳小满 <yue@dk.linlan.example>
收件人: 门户编辑 <web@linlan.example>
日期: 2026年5月7日 10:02
主题: {subject}

{greeting}

{text}
{farewell}
"""
POSTED = """\
{rule}

云汀区渡口管理所关于停航检修的公告

因检修码头，望津渡口停航三日。现将有关事项公告如下：
一、停航时间
2026年5月8日至10日。

云汀区渡口管理所
2026年5月6日

{rule}
"""
LINES = ("因检修码头，望津渡口停航三日。现将有关事项公告如下：", "一、停航时间", "2026年5月8日至10日。")
WISHES = (
    "请刊登：云汀区渡口管理所关于停航检修的公告",
    "云汀区渡口管理所关于停航检修的公告",
    "投稿：云汀区渡口管理所关于停航检修的公告",
    "渡口公告，麻烦挂网",
    "回复: 请发布：云汀区渡口管理所关于停航检修的公告",
)
ASKED = (
    "编辑部：\n    您好！以下公告麻烦在贵站发一下，谢谢。",
    "王老师，您好：\n附上公告一则，请予刊登。",
    "各位老师：\n烦请将下面这则公告挂网，辛苦了！",
    "小方：\n请帮忙发布。",
    "",
)
FAREWELLS = (
    "此致，祝工作顺利！\n\n岳小满\n渡口管理所\n电话：0999-60010003\nFoxmail 7.2",
    "谢谢！\n岳小满",
    "如有问题请与我联系。\n岳小满 60010003",
    "岳小满\n云汀区渡口管理所办公室\n手机：13900000000",
    "顺祝\n编安",
)
PARTED = [
    (rule, farewell)
    for rule in ("-" * 40, "=" * 20, "")
    for farewell in FAREWELLS
    if rule or not farewell.startswith("岳")  # nothing parts the name of the sender from the notice
]


@pytest.mark.parametrize("subject", WISHES)
@pytest.mark.parametrize("greeting", ASKED)
@pytest.mark.parametrize(("rule", "farewell"), PARTED)
def test_a_notice_stands_alone_in_the_mail_that_asks_to_post_it(
    subject: str, greeting: str, rule: str, farewell: str
) -> None:
    text = POSTED.format(rule=rule)
    mail = ASKING.format(subject=subject, greeting=greeting, text=text, farewell=farewell)
    notice = convert(mail.encode("gb18030"), "n.txt")
    assert notice.title == "云汀区渡口管理所关于停航检修的公告"
    assert tuple(block.text for block in notice.body) == (*LINES, "云汀区渡口管理所", "2026年5月6日")
    assert (notice.issued, notice.published) == (date(2026, 5, 6), None)


def test_what_a_notice_has_below_its_day_is_no_farewell() -> None:
    text = POSTED.format(rule="-" * 20) + "附件：停航示意图\n联系电话：60010003\n"
    mail = ASKING.format(subject=WISHES[0], greeting=ASKED[0], text=text, farewell="")
    notice = convert(mail.encode(), "n.txt")
    assert "停航示意图" in "".join(block.text for block in notice.body)


OTHER = POSTED.replace("停航检修", "恢复通航").replace("5月6日", "5月9日")


def test_a_mail_that_asks_to_post_two_notices_holds_two() -> None:
    text = POSTED.format(rule="-" * 20) + OTHER.format(rule="-" * 20).partition("\n")[2]
    mail = ASKING.format(subject="请刊登两则公告", greeting=ASKED[3], text=text, farewell="祝好")
    found = [item.notice for item in convert_all(mail.encode(), "n.txt") if isinstance(item, Conversion)]
    assert [notice.title for notice in found] == [
        "云汀区渡口管理所关于停航检修的公告",
        "云汀区渡口管理所关于恢复通航的公告",
    ]
    assert [notice.body[-1].text for notice in found] == ["2026年5月6日", "2026年5月9日"]


@pytest.mark.parametrize(
    ("greeting", "above", "below"),
    [
        ("小王，\n帮忙挂到网站上，谢谢啦~", "", "发自我的iPhone"),
        ("编辑老师：\n您好！请审核发布。", "=====公告正文=====", "=====以上为正文=====\n联系人：岳小满 60010001"),
        ("请发布，谢谢！", ">>>>>>>>>>", "<<<<<<<<<<\n\n岳小满\n渡口管理所办公室"),
        ("网站办：\n\n现有公告一则，请予公布：", "", "顺颂\n时祺\n\n岳小满\n5月7日"),
    ],
)
def test_a_notice_may_be_framed_in_words(greeting: str, above: str, below: str) -> None:
    text = f"{above}\n{POSTED.format(rule='').strip()}\n{below}"
    notice = convert(ASKING.format(subject="公告", greeting=greeting, text=text, farewell="").encode(), "n.txt")
    assert notice.title == "云汀区渡口管理所关于停航检修的公告"
    assert tuple(block.text for block in notice.body) == (*LINES, "云汀区渡口管理所", "2026年5月6日")
