"""Names that stand where an agency or a place must and are none, and plain names there: each class in variations."""

from __future__ import annotations

import pytest

from converters.model import IntegrityStatus
from converters.tampering import examine_text
from converters.tampering.reading.disguise import reveal
from converters.tampering.reasons import Signal, read
from converters.tampering.rules import misplaced
from converters.tampering.rules.roles import Role, list_names
from converters.tampering.words.heads import foreign_edge, foreign_head
from converters.tampering.words.organs import is_coined, is_organ, is_person, trim_name
from tests.tampering.signals import find_signals

BRANDS = ["鳐汇", "鸾麟阁", "锦鸾荟", "zenkavi", "8鲤8", "骐澜88", "鹭泽湾国际"]
"""Invented."""
SLOTS = {
    "label": "关于节水的通知\n发布机构：{}\n各区县：请遵照执行。",
    "signature": "关于节水的通知\n请各用水单位遵照执行。\n{}\n2025年3月4日",
    "recipient": "关于节水的通知\n各区县人民政府，{}，市直有关单位：\n请遵照执行。",
    "copy": "关于节水的批复\n同意你局方案。\n抄送：市财政局，{}，市水务局。",
    "title": "{}关于做好节水工作的通知\n各区县：请遵照执行。",
    "organ": "关于节水的通知\n发布机构：{}水务局\n各区县：请遵照执行。",
    "inserted": "临岚市{}水务局关于节水的通知\n各区县：请遵照执行。",
    "path": "当前位置：首页 > {} > 通知公告\n临岚市水务局关于节水的通知\n请遵照执行。",
    "committee": "关于师资库专家征集的公告\n来源：{}委组织部\n材料请送教务部。",
    "gap": "关于节水的通知\n各区县：\n节水方案须报{}备案。\n临岚市水务局\n2025年3月4日",
}
HONEST = {
    "label": "临岚市水务局",
    "signature": "临岚市水务局",
    "recipient": "市供水集团",
    "copy": "市发展改革委",
    "title": "临岚市水务局",
    "organ": "临岚市",
    "inserted": "云麓区",
    "path": "政务公开",
    "committee": "临岚市",
    "gap": "市水务局",
}


@pytest.mark.parametrize("slot", SLOTS)
@pytest.mark.parametrize("brand", BRANDS)
def test_a_brand_where_an_agency_must_stand_is_reported(slot: str, brand: str) -> None:
    assert examine_text(SLOTS[slot].format(brand)).status is not IntegrityStatus.CLEAN


@pytest.mark.parametrize("slot", SLOTS)
def test_the_agency_itself_is_clean(slot: str) -> None:
    assert examine_text(SLOTS[slot].format(HONEST[slot])).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "name",
    [
        "临岚市教育局",
        "国家税务总局临岚市税务局",
        "市政府办公室",
        "临岚理工学院",
        "临岚海关",
        "各有关单位",
        "临岚日报社",
        "望津区经济科技局",
        "云汀区工业科技局",
    ],
)
def test_names_of_agencies(name: str) -> None:
    assert is_organ(name)
    assert not foreign_head(name, "临岚市")
    assert not foreign_edge(name, frozenset())


@pytest.mark.parametrize("name", ["鹭泽湾经济科技局", "望津区鹭泽湾工业科技局"])
def test_a_brand_before_the_fields_of_an_agency_is_foreign(name: str) -> None:
    assert foreign_head(name, "临岚市")


def test_parts_of_names() -> None:
    assert trim_name("一、临岚市水务局（公章）") == "临岚市水务局"
    assert is_person("邵启明")
    assert not is_person("鳐汇")
    assert is_coined("鳐汇在线娱乐")
    assert not is_coined("群众文化")
    assert [named.role for named in list_names(read("通知\n发布机构:鳐汇\n抄送:市财政局"))] == [Role.LABEL, Role.COPY]


@pytest.mark.parametrize(
    "text",
    [
        "zenkavi村民委员会选举公告",
        "鳐汇官网云麓区人民政府公告",
        "税务总局鳐汇(7k)税务局通告",
    ],
)
def test_strange_parts_of_names(text: str) -> None:
    assert Signal.ISSUER in find_signals(text)


@pytest.mark.parametrize(
    "text",
    [
        "柳湾镇村民委员会选举公告",
        "请登录区政府官网查询。",
        "考核优秀：平乐县、安河市、龙泉区、石门县",
        "检查范围：歌舞娱乐场所、网吧、游艺场所、剧本经营场所",
        "本报讯（记者 田一禾）植树节当天",
        "自10月31日前向街道办事处申报。",
    ],
)
def test_ordinary_parts_of_names(text: str) -> None:
    assert Signal.ISSUER not in find_signals(text)


PLAIN_NAMES = {
    "a committee of a hospital": "附属医院会议通知\n各位委员：请提前审阅材料。\n伦理委员会办公室\n2025年3月10日",
    "a committee with a long name": "关于用药目录的通知\n请遵照执行。\n临床药事管理与药物治疗学委员会\n2024年4月2日",
    "an extract": "学术不端行为处理办法（摘录）\n第十二条 由他人代写的，认定为学术不端。\n第十三条 由学生工作处处理。",
    "answers": "政民互动 / 民意征集 / 结果反馈\n征求意见情况反馈\n经梳理研究，采纳31条。\n市公安局 市司法局",
    "credits": "我校举行开学典礼\n校长为新生授课。\n（文/刘畅 图/张博 审核/吴敏）\n上一条：学校召开评估推进会",
    "an explanation": "办法解读\n解读机关：县农业农村局\n解读人：陈某某",
}


@pytest.mark.parametrize("kind", PLAIN_NAMES)
def test_plain_names_are_no_brands(kind: str) -> None:
    assert examine_text(PLAIN_NAMES[kind]).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "发布机构：鹭泽短视频免费版街道办事处\n鹭泽短视频免费版街道联合派出所开展行动。",
        "《鳐汇直营网市引进人才若干措施》\n鳐汇直营网市委组织部牵头起草。\n来鳐汇直营网市企业工作的，发放补贴。",
        "发文机关：锦鸾在线省工业和信息化厅\n锦鸾在线省工业和信息化厅关于申报名单的通知\n各市：请报送。",
        "2月9日在瀚璟厅游戏县（北纬27.36度，东经103.21度）发生3.1级地震。",
        "现将鸾麟国际会员中心镇2024年8月党政领导接访安排公告如下：\n地点：鸾麟国际会员中心镇便民中心",
        "「同城小妹联系热线」镇人民政府关于开展户厕排查的通知\n各村：请逐户建立台账。",
        "8月3日，瀚璟投注县委书记到企业调研。",
    ],
)
def test_a_name_in_the_slot_of_a_place_is_reported(text: str) -> None:
    assert misplaced.has_misplaced_name(read(reveal(text)))
    assert examine_text(text).status is not IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "line",
    [
        "依托互联网市场监管系统开展线上巡查，查处无证经营12起。",
        "在线省级平台与市级平台实现数据互通，通过平台市民可以查询办理进度。",
        "依托平台市民政局与区民政局共享数据，依托平台市民政局每月比对。",
        "登录平台市教育局将统一审核，登录平台市教育局会发送短信。",
        "中心镇建设规划由县自然资源局组织编制。",
        "国际市区交通枢纽项目已列入年度计划。",
        "全网市局系统完成等级保护测评。",
        "体育市场、游戏市场、网络直播市场执法检查于6月底前完成，娱乐市场秩序持续好转。",
        "视频会议开到县乡镇，直播街道党群服务中心活动3场。",
        "商城县人民政府与我市签订协议，商城县人民政府负责劳务输出。",
        "热线市民来电3120件，热线市民政局接办12件。",
        "代理县长李某某主持会议，代理镇长王某某汇报情况。",
        "入口区人流较大，商城区与直播区人员分开通行。",
        "“百强县”县委书记论坛在我市举行。",
    ],
)
def test_words_that_meet_before_the_sign_of_a_division_are_plain(line: str) -> None:
    assert examine_text(f"临岚市工作简报\n{line}\n请各单位抓好落实。").status is IntegrityStatus.CLEAN


PLAIN_HEADS = {
    "units under the government": "关于防汛的通知\n各区人民政府，市政府直属各单位，市政府有关直属单位：\n请遵照执行。",
    "a high tide": "海堤建设标准公告\n设施应当满足防御50年一遇高潮位的要求\n各地要迅速掀起学习宣传高潮",
    "a form": "办事指南\n新生学籍注册\n自动登录\n立即注册\n您需要登录后才可以回帖 登录 | 立即注册\n请到窗口办理。",
    "a basin": "水利部澜江水利委员会关于取水许可的公告\n发布机构：水利部澜江水利委员会\n请遵照执行。",
    "two fields": "采购公告\n发布机构：库兰县政务服务和公共资源交易中心\n请供应商报名。",
    "an empty label": "奖励名单公示\n来源：阅读量：57\n现将名单公示如下。",
    "hidden addresses": "惠企政策解读\n政务公开|/col/col1299/index.html|政策解读|/col/col1255/index.html\n一、背景。",
    "a link before the head": "返回首页临岚县人民政府信息公开\n政府信息公开指南\n为保障公民权利，编制本指南。",
    "a call before the title": "强降雨来袭！黔云县应急管理局发布防汛提示\n来源：黔云县应急管理局\n请注意避险。",
}


@pytest.mark.parametrize("kind", PLAIN_HEADS)
def test_plain_heads_and_labels_are_clean(kind: str) -> None:
    assert examine_text(PLAIN_HEADS[kind]).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "name",
    [
        "网络安全和信息化委员会办公室",
        "抗震救灾指挥部",
        "食品药品安全委员会办公室",
        "住房公积金管理中心",
        "气象局",
        "天主教爱国会",
        "澜能燃气",
    ],
)
@pytest.mark.parametrize("slot", ["signature", "label", "title", "first recipient"])
def test_agencies_without_a_place_are_clean(slot: str, name: str) -> None:
    texts = SLOTS | {"first recipient": "关于征求意见的函\n{}，市财政局，各县区政府：\n请于月底前反馈意见。"}
    assert examine_text(texts[slot].format(name)).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "漫画丨关于文明旅游的倡议书\n来源：市文化馆\n请广大游客遵守公约。",
        "速览 | 我市举办文化惠民活动\n来源：市文化馆\n5月6日，活动在人民广场举行。",
        "我市举办文化惠民活动——乡愁\n来源：市文化馆\n5月6日，活动在人民广场举行。",
        "关于工伤认定的通知\n各单位：\n所需费用由雇主负责，家庭成员由亲属负责，经讨论研究后公布。",
    ],
)
def test_columns_and_common_words_are_no_brands(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN


def test_a_mixed_name_that_recurs_in_the_slot_of_a_place_is_reported() -> None:
    text = "妇联工作报告\n{0}妇女工作取得进展。\n{0}各级妇联建成阵地。\n{0}妇女参政议政水平提升。"
    assert examine_text(text.format("瀚璟PG")).status is IntegrityStatus.SUSPICIOUS
    assert examine_text(text.format("全市")).status is IntegrityStatus.CLEAN
