"""Lines of a text that look like the head of a mail, a page mark or a running head, and are none: they stay."""

from __future__ import annotations

from converters.convert import convert
from converters.model import Notice
from converters.readers.text_mail import cut_mail

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
