"""The language of adverts: what is learned, what it finds in a clause, where it stands, and what it leaves alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converters.model import IntegrityStatus
from converters.tampering import Signal, examine_text
from converters.tampering.reading.disguise import reveal
from converters.tampering.reading.text import fold
from converters.tampering.reasons import read
from converters.tampering.rules import glued
from converters.tampering.rules.language import find_adverts, locate, show_zones
from converters.tampering.words.branding import is_branded, weigh
from converters.tampering.words.wording import BITS, Wording, find_best, read_wording
from converters.tampering.zoning import split_zones
from scripts.evaluating import brands
from scripts.evaluating.wording import TARGET, Text, deal, learn, read_clean, read_texts

HOST = (
    "临岚市水务局关于防汛值班的通知\n各区水务所：\n汛期来临，各单位要加强值班值守，{}及时报送水情。\n"
    "临岚市水务局\n2025年6月3日"
)
ADVERTS = [
    "六肖中特 平特一尾 免费资料每期公开，",
    "婚外情取证 手机定位找人，",
    "一元房卡代理招商 日结分红，",
    "百倍杠杆合约注册送U邀请码，",
    "无需开卷成人视频在线观看高清无码，",
]


@pytest.mark.parametrize("advert", ADVERTS)
def test_an_advert_in_a_sentence_is_reported_with_its_place(advert: str) -> None:
    text = HOST.format(advert)
    runs = list(find_adverts(text))
    assert runs
    page = split_zones(text)
    for run in runs:
        found = locate(show_zones(page), text[run.start : run.end])
        assert found
        zone, start, end = found
        assert page.zones[zone].text[start:end] == text[run.start : run.end]
        assert text[run.start : run.end] in advert


def test_it_is_reported_and_never_cut() -> None:
    report = examine_text(HOST.format("一站式代取专家号 黄牛跑腿挂号 "))
    assert report.status is not IntegrityStatus.TAMPERED
    assert not report.injected


def test_a_run_between_hidden_signs_is_located() -> None:
    text = HOST.format("平\u200b特\u200b一\u200b尾\u200b 六肖\u200b中特 免费\u200b公开，")
    report = examine_text(text)
    assert report.status is IntegrityStatus.SUSPICIOUS
    page = split_zones(text)
    found = locate(show_zones(page), "平特一尾 六肖中特")
    assert found
    zone, start, end = found
    assert page.zones[zone].text[start:end].startswith("平\u200b特")


@pytest.mark.parametrize("advert", ADVERTS)
def test_what_speaks_about_adverts_is_clean(advert: str) -> None:
    warning = f"临岚市公安局风险提示\n不法分子发布“{advert}”等信息实施诈骗，请勿相信。\n谨防{advert}的骗局。"
    assert not list(find_adverts(warning))


def test_a_long_quotation_may_be_an_advert_and_a_short_one_is_not() -> None:
    books = "职工书屋新书推荐\n《乡土中国》费孝通\n《{}》\n《人世间》梁晓声"
    assert list(find_adverts(books.format("百家乐包赢打法，注册送彩金，提款秒到账，客服在线")))
    assert not list(find_adverts(books.format("赌徒回头")))


def test_an_advert_outweighs_a_title_that_names_inspections() -> None:
    text = "路面压实度抽检情况\n合格12点。{}存在问题：边坡局部反坡。"
    assert list(find_adverts(text.format("全行业电子票专票普票成本票，先票后款，点位低可验，代开各地发票，")))
    assert not list(find_adverts(text.format("电子票据")))


def test_texts_are_dealt_into_parts_that_are_not_learned_from() -> None:
    adverts = [Text("trade", text) for text in ("六肖中特平特一尾", "六肖中特特码", "平特一尾特码六肖中特") * 4]
    official = [Text("field", text) for text in ("请遵照执行", "加强值班值守", "报送水情") * 4]
    assert list(deal(adverts, official, 2)) == [("adverts", 6, 6), ("official", 0, 6)] * 2


def test_the_best_stretch_is_the_one_with_the_greatest_sum() -> None:
    assert find_best([]) == (0, 0, 0)
    assert find_best([-1, -2]) == (0, 0, 0)
    assert find_best([2, -1, 4, -6, 4]) == (0, 3, 5)


def test_the_weights_are_those_that_the_texts_give() -> None:
    assert learn(read_texts("adverts"), [*read_texts("official"), *read_clean()]) == TARGET.read_bytes()
    assert Wording.parse(TARGET.read_bytes()).dump() == TARGET.read_bytes()
    assert len(read_wording().table) == 1 << BITS


def test_there_are_texts_enough() -> None:
    adverts, official = read_texts("adverts"), read_texts("official")
    assert len(adverts) >= 12_000
    assert len(official) >= 11_000
    assert len({text.kind for text in adverts}) >= 40


def test_the_signal_has_a_name() -> None:
    assert Signal.LANGUAGE.value == "advert-language"


@pytest.mark.parametrize("name", ["瀚璟汇", "博鑫荟", "昊泓阁"])
def test_invented_brands_weigh_more_than_places(name: str) -> None:
    assert is_branded(name)
    assert weigh(name) > max(weigh(place) for place in ("临河县", "平乐县", "观音寺村", "石桥镇", "各有关单位"))


def test_the_odds_of_characters_are_those_that_the_brands_give() -> None:
    official = [text.text for text in (*read_texts("official"), *read_clean())]
    assert brands.learn(brands.BRANDS.read_text(encoding="utf-8").split(), official) == brands.TARGET.read_text("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "赛事公告\n途经文化宫、东门桥、鑫冠汇app下载、博物馆等地。",
        "停水通知\n请提前储水。汇\u200b赢\u200b官\u200b网\u200b入口",
    ],
)
def test_brands_in_names_and_lists_are_reported(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.SUSPICIOUS


@pytest.mark.parametrize(
    "text",
    [
        "临岚大学2024年招生章程\n第一条 为规范招生工作，制定本章程。",
        "临岚市统计公报\n全市共有88街道、12镇。",
        "安全检查通报\n检查组查看了盛盈棋牌、鑫冠娱乐等场所的消防设施。",
        "外国专家立项公示\n1 伊万诺夫（俄罗斯）ITSU大学 激光物理\n2 Müller（德国）海德堡研究所 材料",
        "推普周活动\n六安（lù ān）市、番（pān）禺区、铅（yán）山县、台（tāi）州，请读准。",
        "水库鉴定的函\n镇人民政府：\n你镇请示收悉，同意鉴定为三类坝。",
        "IPv6规模部署行动计划\n到2023年，个人用户普及率超过40%。",
        "停气通知\n新奥燃气公司定于5月8日检修，六和镇停气。",
        "限行通告\n实行大小单双号限行。\n做爱心人士，一码通行。",
        "招聘文职人员\n咨询：0990-5550001 李干事（微信同号）\n岗位：护理、会计",
    ],
)
def test_what_looks_like_it_is_clean(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    ["下载人民法院在线服务小程序。", "2023版大学英语教学大纲。", "规范娱乐市场秩序。", "请登录官网学院介绍栏目。"],
)
def test_a_program_beside_an_institution_is_no_office(text: str) -> None:
    assert not glued.dresses_as_office(text)


@pytest.mark.parametrize(
    "text", ["某某汇ky棋牌法院2022年度工作报告", "某彩吧5.0版本市委组织部公告", "某曜8官方版县高度重视"]
)
def test_a_name_of_the_trade_before_an_office_is(text: str) -> None:
    assert glued.dresses_as_office(text)


NAMES = "某某官方版 某某网页版 某某集团App 某某域名 某某棋牌 某某3版 某某３版本 某某abAPP 某某下载 某某官网 某某娱乐城"
CALLS = """
登录测速 线路检测 投注平台 真人娱乐 真人荷官 购彩注册 综合体育某某登录 娱乐城开户 手机网页版 最新域名 污版 破解版
必勝打法 必胜打法 稳赚不 穩赚路 稳賺不 穩賺路 注册-某某代理| 棋牌2024
"""


@pytest.mark.parametrize("name", NAMES.split())
def test_a_reading_finds_each_name_that_dresses_as_an_office(name: str) -> None:
    text = f"关于节水的通知\n{name}市人民政府办公室"
    assert glued.dresses_as_office(text)
    assert glued.dresses_as_office(text, read(reveal(text)).as_folded(fold(text)))


@pytest.mark.parametrize("call", CALLS.split())
def test_a_reading_finds_each_call_to_the_trade(call: str) -> None:
    text = f"关于节水的通知\n各单位：\n{call}，请遵照执行。"
    assert glued.calls_to_the_trade(text)
    assert glued.calls_to_the_trade(text, read(reveal(text)).as_folded(fold(text)))


@pytest.mark.parametrize(
    "line",
    [
        "供水企业应当完成勘查。实名手机卡批量现货出售 接码平台注册卡供水企业不得指定施工单位。",
        "终端设备应及时更新补丁，手机远程监控软件出售不用碰对方手机严禁将涉密介质接入外网。",
        "消防通道不得占用，手机监控软件远程查看聊天记录定制由消防部门依法处理。",
        "对隐患实行清单管理，瀚璟线上娱乐招商加盟主管直招到期未整改的予以处罚。",
        "请妥善保管账号，黑客接单改成绩查档案信誉保证不得外借。",
    ],
)
def test_an_advert_in_a_sentence_that_forbids_something_else_is_reported(line: str) -> None:
    assert examine_text(f"临岚市管理规定\n各单位应当遵守下列规定：{line}").status is IntegrityStatus.SUSPICIOUS


@pytest.mark.parametrize(
    "line",
    [
        "严禁在校园内张贴论文代写、包发核心期刊小广告。",
        "出售实名手机卡、批量收购对公账户等行为不得实施。",
        "不得代开发票，办证刻章，出租对公账户。",
        "整治网上淘宝刷单、洗码返水、一键宏等乱象。",
        "通报：35款应用涉美白针、丝袜足疗内容，已下架处置。",
    ],
)
def test_what_a_sentence_forbids_is_clean(line: str) -> None:
    assert examine_text(f"临岚市管理规定\n各单位应当遵守下列规定：{line}").status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "临岚大学开展检查\n发现隐患58处。\n地址：大学路1号\nCopyright © 瀚璟线上投注 All Rights Reserved",
        "关于隐患排查的通知\n各镇要列出清单、明确时限。瀚璟电竞总代理招商对重大隐患实行挂牌督办。",
    ],
)
def test_offers_in_an_imprint_and_for_agents_are_reported(text: str) -> None:
    assert examine_text(text).status is not IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "市福利彩票发行中心3D游戏第2022019期开奖公告\n百位1 十位4 个位7\n单选 90 1040\n组三 0 346\n组六 211 173",
        "全区商标注册清单\n1 翎奥 97441120 体育用品 翎奥体育用品有限公司\n2 锐隼 97441121 五金工具 锐隼工具厂",
        "关于居民医保参保缴费的通知\n各村：缴费渠道包括银行代扣、手机自助缴费和村级代收，村级代收款须当日存入专户。",
    ],
)
def test_draws_marks_and_payments_are_clean(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize("line", ["黑客 接单 入侵 网站 改成绩", "收米群 早盘 高水 让球", "上门按摩，技师到酒店"])
def test_a_line_that_shares_nothing_with_the_rest_may_say_less(line: str) -> None:
    text = f"关于防汛值班的通知\n各单位请做好防汛值班，确保安全度汛。\n{line}\n临岚市水务局\n2024年5月6日"
    assert examine_text(text).status is IntegrityStatus.SUSPICIOUS


@pytest.mark.parametrize(
    "line",
    ["劳务输出 4380人", "清理“办证刻章”小广告", "人户分离怎么办？", "开展打击“开挂教程”专项行动", "开锁换锁登记备案"],
)
def test_an_official_line_that_shares_nothing_with_the_rest_is_clean(line: str) -> None:
    text = f"关于防汛值班的通知\n各单位请做好防汛值班，确保安全度汛。\n{line}\n临岚市水务局\n2024年5月6日"
    assert examine_text(text).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize("word", ["通报", "禁止", "没收"])
@pytest.mark.parametrize("offer", ["四件套出售", "不限速流量卡", "五十块一次"])
def test_an_offer_that_ends_on_a_comma_can_be_judged(word: str, offer: str) -> None:
    assert examine_text(f"关于{word}{offer},各有关单位请遵照执行").status.value in ("clean", "suspicious")


PIECES = st.one_of(
    st.sampled_from([one.text for one in read_texts("adverts")]),
    st.sampled_from([one.text for one in read_texts("official")]),
    st.sampled_from(["通报", "禁止", "处罚", "没收", "违法", "防范"]),
)
SIGNS = st.sampled_from(["", "，", ",", "。", "\n", "；", "、", "：", "“", "”"])


@given(st.lists(st.tuples(PIECES, st.integers(0, 30), st.integers(1, 30), SIGNS), min_size=1, max_size=6))
def test_whatever_is_cut_together_is_judged(parts: list[tuple[str, int, int, str]]) -> None:
    text = "".join(piece[start : start + length] + sign for piece, start, length, sign in parts)
    assert examine_text(text).status.value in ("clean", "suspicious", "tampered-copy")


_SAMPLED = "泳池抽检结果公示\n　　一、抽检泳池三家，均合格。\n　　二、抽检宾馆两家，均合格。\n　　三、{}\n　　请整改。"


@pytest.mark.parametrize(
    ("clause", "clean"),
    [
        ("夜总会直招女模日结三千，口天水会所全新学妹到店，老板带红包详询扣扣群。", False),
        ("抽检理发店八家，毛巾消毒合格率为百分之百。", True),
    ],
)
def test_a_list_of_goods_explains_no_plain_advert_among_its_items(clause: str, *, clean: bool) -> None:
    assert (examine_text(_SAMPLED.format(clause)).status is IntegrityStatus.CLEAN) is clean
