"""What touts: sentences, lines in other languages, tags, houses by what they are called; and what looks like it."""

from __future__ import annotations

import pytest

from converters.model import IntegrityStatus
from converters.tampering import examine_text
from converters.tampering.reasons import Signal, find_text_signals, read
from converters.tampering.rules.addresses import has_odd_address
from tests.tampering.signals import find_signals

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


def test_tags_that_ask_about_one_name_are_reported() -> None:
    text = "关于面试成绩的公示\n0101 刘某 86.20\n{}"
    for tags in ("tags: 瀚璟网怎么提现，瀚璟网黑钱吗，瀚璟网客服", "标签：鳐汇平台注册，鳐汇平台提款，鳐汇总代理"):
        assert examine_text(text.format(tags)).status is not IntegrityStatus.CLEAN
    for tags in ("标签：公积金提取，公积金贷款，公积金客服", "tags: 面试名单，面试时间，面试客服"):
        assert examine_text(text.format(tags)).status is IntegrityStatus.CLEAN


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


@pytest.mark.parametrize("text", ["see the list in order. top students are named", "data 2023. top 榜单"])
def test_a_sentence_that_goes_on_with_top_is_no_address(text: str) -> None:
    assert not has_odd_address(read(text))


def test_an_address_with_a_space_in_it_is_one() -> None:
    assert has_odd_address(read("免征教育费附加。(曜鲤天下网 yaoli7. vip)"))
    assert has_odd_address(read("免征教育费附加。(曜鲤天下网 yaolitx. vip)"))
