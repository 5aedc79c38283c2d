"""Lines of a text that look like the head of a mail, a page mark or a running head, and are none: they stay."""

from __future__ import annotations

from converters.convert import convert
from converters.model import Notice
from converters.readers.text.mail import cut_mail

HEAD = "临岚市水务局关于做好节水工作的通知\n临水发〔2026〕15号\n各区水务局：\n现将有关事项通知如下。\n"
CLOSING = "特此通知。\n临岚市水务局\n2026年3月5日\n"
MAIL = "From: 临岚市水务局 <a@linlan.example>\nTo: 各单位\nSubject: {subject}\n\n{text}"
SLIP = "----------------------\n回执\n单位名称：\n参加人数：\n"


def _read(text: str) -> Notice:
    return convert(text.encode(), "notice.txt")


def _texts(text: str) -> list[str]:
    return [block.text for block in _read(text).body]


def test_a_slip_below_a_mail_stays_although_it_names_who_receives_it() -> None:
    slip = SLIP + "邮寄地址：临岚市望津路1号\n收件人：陈岸平\n"
    texts = _texts(MAIL.format(subject="关于节水的通知", text=HEAD + CLOSING + slip))
    assert texts[-4:] == ["单位名称：", "参加人数：", "邮寄地址：临岚市望津路1号", "收件人：陈岸平"]


def test_a_slip_above_what_a_mail_program_adds_stays() -> None:
    for rule in ("-----------\n", ""):
        added = f"{rule}本邮件及其附件仅供收件人使用。\n如您误收，请立即删除。\n"
        texts = _texts(MAIL.format(subject="关于节水的通知", text=HEAD + CLOSING + SLIP + added))
        assert texts[-2:] == ["单位名称：", "参加人数："]
        assert not any("邮件" in text for text in texts)


def test_whoever_sent_a_mail_goes_with_what_its_program_adds() -> None:
    added = "--\n陈岸平\n临岚市水务局\n\n本邮件仅供收件人使用。\n"
    mail = cut_mail(MAIL.format(subject="关于节水的通知", text=HEAD + CLOSING + added))
    assert mail.text.strip() == (HEAD + CLOSING).strip()
    assert mail.around[-1] == "foot of a mail: 4 lines"


def test_a_subject_that_is_written_in_code_is_read() -> None:
    code = "=?UTF-8?B?5YWz5LqO6IqC5rC055qE?=\n =?UTF-8?B?6YCa55+l?="
    assert _read(MAIL.format(subject=code, text="各单位：\n请节水。\n")).title == "关于节水的通知"
    quoted = "=?gb18030?Q?=B9=D8=D3=DA=BD=DA=CB=AE=B5=C4=CD=A8=D6=AA?="
    assert cut_mail(MAIL.format(subject=quoted, text="请节水。")).subject == "关于节水的通知"
    assert cut_mail(MAIL.format(subject="=?x-none?B?5YWz?=", text="请节水。")).subject == "=?x-none?B?5YWz?="


def test_a_short_mail_that_asks_for_an_answer_stays() -> None:
    text = "----------------------\n各单位：\n请于3月底前报名。\n请直接回复本邮件。\n临岚市水务局\n"
    assert cut_mail(MAIL.format(subject="关于报名的通知", text=text)).text.strip() == text.strip()


def test_a_title_that_heads_each_page_is_the_title() -> None:
    title = "临岚市水资源规划纲要"
    pages = (
        f"{title}\n临岚市水务局\n第一章 总则\n本规划用于指导全市水资源管理。",
        f"{title}\n第二章 目标\n到2030年用水总量不超过十亿立方米。",
        f"{title}\n第三章 附则\n本规划自印发之日起施行。",
    )
    notice = _read("\f".join(pages))
    assert notice.title == title
    assert [block.text for block in notice.body].count(title) == 0
    assert _read("\f".join([f"{title}\n{pages[0]}", *pages[1:]])).title == title
    official = f"{title}\n关于印发水资源规划的通知\n各区水务局：\n请落实。"
    assert _read("\f".join([official, *pages[1:]])).title == "关于印发水资源规划的通知"


def test_cells_that_end_two_pages_by_chance_stay() -> None:
    rows = ("陈岸平\n临岚市第一中学", "李小川\n望津区第二小学\n王大江\n临岚市第一中学", "赵云\n云汀区实验学校\n")
    table = "附表\n姓名\n单位\n" + "\f".join(rows)
    assert _texts(HEAD + table).count("临岚市第一中学") == 2
    more = "\f".join(f"学生{sign}\n临岚市第{sign}中学" for sign in "二三四五六")
    assert _texts(HEAD + table.replace("\f", f"\f{more}\f", 1)).count("临岚市第一中学") == 2


def test_heads_of_left_pages_and_of_right_ones_are_left_out() -> None:
    left, right = "临岚年鉴", "供水与节水概览"
    pages = [f"{(left * 2, right)[at % 2]}\n水厂{sign}今年供水。" for at, sign in enumerate("甲乙丙丁戊己")]
    assert not {left * 2, right} & set(_texts(HEAD + "\f".join(["", *pages])))


def test_figures_in_lines_of_their_own_are_no_page_marks() -> None:
    table = "附表\n指标\n增速\n用水量\n-3\n供水量\n-5\n比值\n1/2\n范围\n2024—\n2026年\n"
    assert _texts(HEAD + CLOSING + table)[-11:] == table.split()[-11:]


def test_marks_that_count_the_pages_are_left_out() -> None:
    for form in ("-{}-", "{}/3", "—{}", "{} -", "{} • "):
        marks = [form.format(number).strip() for number in (1, 2, 3)]
        text = HEAD + "".join(f"水厂{sign}今年供水。\n{mark}\n" for sign, mark in zip("甲乙丙", marks, strict=True))
        assert not set(marks) & set(_texts(text))


def test_cells_that_read_like_buttons_stay_among_cells() -> None:
    table = "附表\n单位\n性质\n岗位\n临岚市水文站\n事业单位\n技术员\n报名方式\n微信\n规格\n大\n水表\n小\n水阀\n"
    assert _texts(HEAD + CLOSING + table)[-13:] == table.split()[-13:]
    assert "微信" not in _texts(HEAD + "请各单位认真落实节水工作。\n微信\n微博\n" + CLOSING)
    assert not {"大", "中", "小"} & set(_texts(HEAD + "字体\n大\n中\n小\n" + CLOSING))


def test_the_name_of_something_below_a_title_is_no_title() -> None:
    posts = "岗位一览\n岗位：技术员\n名称：临岚市水文站\n人数：3\n岗位：会计\n名称：临岚市泵站\n人数：2\n"
    notice = _read(f"临岚市水务局2026年招聘公告\n{posts}一、报名\n请于3月5日前报名。\n临岚市水务局\n2026年3月1日\n")
    assert notice.title == "临岚市水务局2026年招聘公告"
    assert [block.text for block in notice.body][:7] == posts.split()
    labelled = "临岚水务\n索引号：L01/2026-3\n名称：供水管网改造\n发布日期：2026-03-05\n各区水务局：\n请落实。\n"
    assert _read(labelled).title == "供水管网改造"
    twice = "供水管网改造公告\n索引号：L01/2026-3\n名称：供水管网改造\n发布日期：2026-03-05\n各区水务局：\n请落实。\n"
    assert str(_read(twice).published) == "2026-03-05"


def test_the_way_to_a_page_that_a_text_tells_stays() -> None:
    way = "办理路径：\n首页→政务服务→供水报装\n当前位置：望津路1号"
    assert _texts(HEAD + way + "\n" + CLOSING)[3:6] == way.split()
    assert "首页>通知公告" not in _texts(HEAD + "请节水。\n首页>通知公告\n" + CLOSING)


def test_hours_of_a_timetable_are_no_stamp_of_a_site() -> None:
    hours = ["2026年3月8日 9:00", "2026年3月8日 14:00"]
    below = ["各考生：", "请准时到场。", "临岚市人事局", "2026年3月1日"]
    notice = _read("\n".join(["关于考试安排的公告", *hours, *below]))
    assert notice.published is None
    assert [block.text for block in notice.body][:2] == hours
    stamped = _read("\n".join(["关于考试安排的公告", hours[0], *below]))
    assert str(stamped.published) == "2026-03-08"


FRONT = """\
---
title: 关于节水的通知
summary: >-
  请各单位
  节约用水
source:
  name: 临岚市水务局
  url: https://www.linlan.example/a.html
published: 2026-03-05
---
各区水务局：

请节水。
"""


def test_values_of_front_matter_may_have_lines_and_keys_of_their_own() -> None:
    for name in ("a.md", "a.txt"):
        notice = convert(FRONT.encode(), name)
        assert (notice.title, str(notice.published)) == ("关于节水的通知", "2026-03-05")
        assert notice.summary.split() == ["请各单位", "节约用水"]
        assert [block.text for block in notice.body][:2] == ["各区水务局：", "请节水。"]
        assert "name:" not in str(notice.issues)
