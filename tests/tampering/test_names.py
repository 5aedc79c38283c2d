"""Names that stand where an agency must and are none, disguised text, and what touts: each class in variations."""

from __future__ import annotations

import re

import pytest

from converters.model import IntegrityStatus
from converters.tampering import examine_text
from converters.tampering.candidates import WORDS
from converters.tampering.reading import Reading
from converters.tampering.reading.disguise import mixes_alphabets, reveal
from converters.tampering.reading.pieces import PieceTable
from converters.tampering.reading.text import one_of
from converters.tampering.reasons import RULES, Signal, find_text_signals, read
from converters.tampering.rules import misplaced
from converters.tampering.rules.addresses import has_odd_address
from converters.tampering.rules.roles import Role, list_names
from converters.tampering.words.heads import foreign_edge, foreign_head
from converters.tampering.words.organs import is_coined, is_organ, is_person, trim_name

BRANDS = ["鳐汇", "鸾麟阁", "锦鸾荟", "zenkavi", "8鲤8", "骐澜88", "鹭泽湾国际"]
"""Invented."""


def find_signals(text: str) -> set[Signal]:
    """Return the signals of all rules that hold, not of the first alone."""
    reading = read(reveal(text))
    return {rule.signal for rule in RULES if reading.has_one_of(rule.needs) >= bool(rule.needs) and rule.holds(reading)}


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


def test_disguises() -> None:
    assert reveal("鳐 汇 棋 牌") == "鳐汇棋牌"
    assert reveal("官·方·入·口：k⑥⑥⑧⑧") == "官方入口:k6688"
    assert reveal("鳐\u200b汇") == "鳐汇"
    assert reveal("線上投註贏錢") == "线上投注赢钱"
    assert mixes_alphabets("ВЕТZ体育")
    assert not mixes_alphabets("α粒子和β粒子")


ADVERTISEMENTS = [
    "斗牛德州应有尽有，鳐汇棋牌大厅提现秒到账",
    "无抵押信用贷，黑白户均可，当天放款",
    "毕业证学位证代办，网上可查，先验后付",
    "白癜风祖传秘方三个疗程断根，无效退款",
    "同城美女上门服务，空姐模特，加薇信hs6677mm",
    "黑帽seo快速排名，百度霸屏，蜘蛛池出租",
    "新开传奇私服，散人服满级上线",
    "数字货币交易平台，usdt零手续费，邀请码8k8k",
    "代开各地专票普票，正规可验，需要加v：fp9527bb",
    "延时喷剂货到付款，保密发货",
    "扫码进群，老师手把手带，日入千元",
]


@pytest.mark.parametrize("sentence", ADVERTISEMENTS)
def test_a_sentence_that_touts_is_found_and_a_warning_is_not(sentence: str) -> None:
    assert examine_text(f"关于节水的通知\n请各单位遵照执行。{sentence}。").status is IntegrityStatus.SUSPICIOUS
    warning = f"反诈提醒\n凡是宣称“{sentence}”的都是诈骗，请勿相信。"
    assert examine_text(warning).status is IntegrityStatus.CLEAN


def test_english_advertisements_and_strangers() -> None:
    advert, lawful = "claim your free chips at the casino tonight", "the exhibition opens on 1 may in linlan museum"
    assert examine_text(f"关于节水的通知\n{advert}").status is IntegrityStatus.SUSPICIOUS
    assert examine_text(f"关于展览的通知\n{lawful}").status is IntegrityStatus.CLEAN
    assert Signal.ADVERTISEMENT in find_text_signals("通过hengbaoyule下载安装")
    assert Signal.ADVERTISEMENT not in find_text_signals("邮箱：linlantiyu@example.cn")
    assert Signal.STRAY not in find_signals("微信公众号：linlanshuiwu")


def test_pieces_are_found_wherever_they_stand() -> None:
    table = PieceTable.of({"官网", "登录", "手机登录", "app", "录a", "送"})
    assert Reading.of("请登录app", table).pieces == {"登录", "app", "录a"}
    assert Reading.of("手机登录", table).pieces == {"手机登录", "登录"}
    assert Reading.of("录登网官\n送", table).pieces == {"送"}
    assert Reading.of("登录", PieceTable.of(())).pieces == frozenset()
    assert Reading.of("𠀀水务", PieceTable.of({"𠀀水", "水务"})).pieces == {"𠀀水", "水务"}


def test_every_piece_is_written_as_a_revealed_text_has_it() -> None:
    table = read("").table
    longer = (piece for listed in table.longer.values() for piece, _ in listed)
    pieces = {*table.pairs, *table.signs, *longer}
    assert len(pieces) > 3_000
    assert {piece for piece in pieces if reveal(piece) != piece} == set()


def test_pieces_are_located_by_characters() -> None:
    table = PieceTable.of({"登录", "登录登录", "手机登录", "app", "、"})
    assert table.locate_in("😀登录登录登录app") == {"登录": [1, 3, 5], "登录登录": [1, 3], "app": [7]}
    assert table.locate_in("录app、") == {"app": [1]}
    assert table.locate_in("") == {}


def test_words_that_share_their_beginning_match_as_words_do() -> None:
    listed = sorted(WORDS, key=lambda word: (-len(word), word))
    plain, shared = re.compile("|".join(map(re.escape, listed))), re.compile(one_of(WORDS))
    text = "".join(word + word[:1] for word in listed)
    assert [match.span() for match in shared.finditer(text)] == [match.span() for match in plain.finditer(text)]


def test_revealing_hides_no_word_that_a_candidate_is_known_by() -> None:
    assert [word for word in sorted(WORDS) if word not in reveal(word)] == []
    assert [word for word in sorted(WORDS) if word not in reveal(f"甲{word}乙")] == []


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


HALL = "临岚市文化馆活动安排\n{}\n欢迎市民参加。"


@pytest.mark.parametrize(
    "line",
    [
        "スーパーコピー時計 激安通販専門店 N級品 送料無料 バッグ コピー 代引き可能",
        "ロレックス偽物 時計 最高品質 国内発送 安心",
        "ウェルカムボーナス オンラインカジノ 入金不要",
        "シャネル コピー 財布 人気 ランキング 送料無料",
        "안전한 카지노사이트 추천 바카라 가입쿠폰",
    ],
)
def test_a_line_of_japanese_or_korean_advertising_is_reported(line: str) -> None:
    assert examine_text(HALL.format(line)).status is IntegrityStatus.SUSPICIOUS


@pytest.mark.parametrize(
    "line",
    [
        "语言：简体中文 | 繁體中文 | English | 日本語 | 한국어 | Русский",
        "日本語版 お問い合わせ サイトマップ",
        "外国人の方へ 在留カードのコピー 手続きは無料です",
        "日本人気アニメ上映会 人気ランキング 入場無料",
        "偽ブランド品のコピー商品にご注意ください",
        "성인 독감 무료 접종 안내 온라인 가입",
        "姉妹都市物産展 オンライン販売 送料無料 人気商品イエロー",
        "연변 도서관 조선어 시 낭송회 안내 무료 입장",
        "도박 사이트 카지노 추천 광고에 속지 마세요",
        "ئۇيغۇرچە ᠮᠣᠩᠭᠣᠯ བོད་ཡིག Vahcuengh",
    ],
)
def test_other_lines_in_other_scripts_are_clean(line: str) -> None:
    assert examine_text(HALL.format(line)).status is IntegrityStatus.CLEAN


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


def test_tags_that_ask_about_one_name_are_reported() -> None:
    text = "关于面试成绩的公示\n0101 刘某 86.20\n{}"
    for tags in ("tags: 瀚璟网怎么提现，瀚璟网黑钱吗，瀚璟网客服", "标签：鳐汇平台注册，鳐汇平台提款，鳐汇总代理"):
        assert examine_text(text.format(tags)).status is not IntegrityStatus.CLEAN
    for tags in ("标签：公积金提取，公积金贷款，公积金客服", "tags: 面试名单，面试时间，面试客服"):
        assert examine_text(text.format(tags)).status is IntegrityStatus.CLEAN


def test_a_line_in_japanese_mixes_no_characters() -> None:
    text = "日本客商推介会\n出展企業：株式会社サクラ食品、ヤマト運輸 会場：临岚会展中心"
    assert examine_text(text).status is IntegrityStatus.CLEAN


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


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("关于山塘巡查的通知\n各乡镇：请于6月10日前完成巡查。\n（责任编辑：金庭汇国际娱乐）", False),
        (
            "搜索热词：社保 公积金 鑫隆体育注册 居住证\n热线办理情况月报\n5月份共受理诉求1842件，按时办结率99.2%。",
            False,
        ),
        ("【欧澜在线真人】区住建局关于公租房摇号结果的公示\n公示期为3月28日至4月3日，如有异议请书面反映。", False),
        ("关于公布消防安全检查结果的公告\n1.临岚国际娱乐有限公司：合格\n2.望津国际娱乐会所：限期整改", True),
        ("关于运动员注册工作的通知\n各体育学校：请于3月底前完成运动员注册。", True),
    ],
)
def test_houses_of_gambling_are_known_by_what_they_are_called(text: str, clean: bool) -> None:
    assert (examine_text(text).status is IntegrityStatus.CLEAN) is clean


@pytest.mark.parametrize("text", ["采用4Φ16钢筋", "管径3φ25", "周长2π3米", "粒径10μ5"])
def test_what_engineers_write_is_of_one_alphabet(text: str) -> None:
    assert not mixes_alphabets(text)


def test_a_letter_of_another_alphabet_among_figures_hides_a_number() -> None:
    assert mixes_alphabets("3б5体育畜牧中心")


@pytest.mark.parametrize("text", ["see the list in order. top students are named", "data 2023. top 榜单"])
def test_a_sentence_that_goes_on_with_top_is_no_address(text: str) -> None:
    assert not has_odd_address(read(text))


def test_an_address_with_a_space_in_it_is_one() -> None:
    assert has_odd_address(read("免征教育费附加。(曜鲤天下网 yaoli7. vip)"))
    assert has_odd_address(read("免征教育费附加。(曜鲤天下网 yaolitx. vip)"))
