"""What is cut with an injected name: the clauses of its offer, and nothing that the agency says."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.model import IntegrityStatus
from converters.raw_page import Page, Zone
from converters.tampering.pitches import widen
from converters.tampering.sightings import Occurrence
from converters.tampering.slots import Slot
from converters.tampering.verdict import examine_text

_NAME = "鹭泽娱乐城"
_PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="ContentSource" content="望津县水务局">
<title>{title}</title></head><body><table><tr><td>发布机构：</td><td>望津县水务局</td></tr></table><h1>{title}</h1>
<p>发布时间：2026-05-06　来源：望津县水务局</p><div id="zoom"><p>各乡镇人民政府：</p>
<p>汛期自6月1日开始。{body}为做好防汛工作，现通知如下：</p><p>各单位要落实24小时值班制度，及时报告险情。</p>
<p>望津县水务局</p><p>2026年5月6日</p></div><div>{foot}</div></body></html>"""


def _cut(text: str, slot: Slot = Slot.PROSE, zone: str = "body") -> str:
    """Return ``text`` without what is cut of it."""
    at = text.find(_NAME)
    (place,) = widen(Page((Zone(zone, text),)), [Occurrence(0, at, at + len(_NAME), slot)])
    return text[: place.start] + text[place.end :]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("共7天。鹭泽娱乐城注册送88元，官网www.luze8899.com，在线投注。现通知如下。", "共7天。现通知如下。"),
        ("共7天。鹭泽娱乐城注册送88元，为做好工作，现通知如下。", "共7天。为做好工作，现通知如下。"),
        ("值班，鹭泽娱乐城首存送百，请遵守。", "值班，请遵守。"),
        ("首存送88元尽在鹭泽娱乐城，报名请登录www.linlan.gov.cn查询。", "报名请登录www.linlan.gov.cn查询。"),
        ("请各镇鹭泽娱乐城负责整改，注册送审材料。", "请各镇负责整改，注册送审材料。"),
        ("标题\n鹭泽娱乐城\n正文", "标题\n\n正文"),
        ("鹭泽娱乐城首存送百，全县河道禁止非法捕鱼，请遵守。", "全县河道禁止非法捕鱼，请遵守。"),
        ("鹭泽娱乐城首存送百，严查网上投注，充值送水卡。", "严查网上投注，充值送水卡。"),
        ("鹭泽娱乐城首存送百，官网www.moe.edu.cn，报名1,000人。", "官网www.moe.edu.cn，报名1,000人。"),
    ],
)
def test_the_offer_goes_with_the_name_and_the_sentence_stays(text: str, left: str) -> None:
    assert _cut(text) == left


def test_a_name_with_the_end_of_a_sentence_in_it_is_cut_whole() -> None:
    text = "共7天。鹭泽！娱乐城注册送88元，鹭泽！娱乐城首存送百。现通知如下。"
    starts = [at for at in range(len(text)) if text.startswith("鹭泽！娱乐城", at)]
    places = widen(Page((Zone("body", text),)), [Occurrence(0, at, at + 6, Slot.PROSE) for at in starts])
    assert {text[place.start : place.end] for place in places} == {"鹭泽！娱乐城注册送88元，鹭泽！娱乐城首存送百。"}


def test_only_prose_of_the_body_is_widened() -> None:
    text = "望津县水务局鹭泽娱乐城首存送百"
    assert _cut(text, Slot.AGENCY) == _cut(text, Slot.PROSE, "footer") == "望津县水务局首存送百"


def test_a_name_that_parts_the_labelled_agency_from_its_title_is_cut_with_its_offer() -> None:
    page = _PAGE.format(
        title=f"望津县水务局{_NAME}关于做好2026年防汛工作的通知",
        body=f"{_NAME}注册送88元彩金，官网www.luze8899.com，百家乐真人在线投注。",
        foot=_NAME,
    )
    notice = convert(page.encode(), "page.html")
    text = "\n".join(block.text for block in notice.body)
    assert notice.integrity.status is IntegrityStatus.TAMPERED
    assert notice.title == "望津县水务局关于做好2026年防汛工作的通知"
    assert "汛期自6月1日开始。为做好防汛工作，现通知如下：" in text
    assert not any(trace in text for trace in (_NAME, "彩金", "8899", "投注"))


@pytest.mark.parametrize("issuer", ["望津县文化和旅游局", "鹭泽娱乐城"])
def test_a_house_that_is_no_wedge_is_never_cut(issuer: str) -> None:
    """Another agency is labelled, or the house is the subject of the notice: nothing is edited."""
    page = _PAGE.format(title=f"{issuer}关于{_NAME}消防整改的通告", body="", foot="").replace("望津县水务局", issuer)
    notice = convert(page.encode(), "page.html")
    assert notice.integrity.status is not IntegrityStatus.TAMPERED
    assert _NAME in "".join(notice.integrity.title) or _NAME in notice.title


@pytest.mark.parametrize(
    "text",
    [
        "参加者有120澳门大学师生、300澳门中学生。",
        "院校代号\n9001澳门大学\n9002澳门科技大学",
        "许可证公示\nJY12345银河\nJY12346太阳\nJY12347皇冠",
        "关于成立安踏361（中国）有限公司委员会的通知\n同意成立安踏361（中国）有限公司党委。",
        "来源：98体育网\n昨日比赛结束。",
        "路灯更换公示\n安装1200太阳能路灯，太阳新城2000手机店门前一并改造。\n望津县人民政府",
        "望津县文化局星光娱乐城关于停业的公告\n发布机构：望津县文化局\n星光娱乐城自5月起停业。",
    ],
)
def test_numbers_and_firms_of_others_are_never_cut(text: str) -> None:
    assert examine_text(text).status is not IntegrityStatus.TAMPERED
