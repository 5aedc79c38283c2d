"""Words of the trade that arise where two ordinary words meet: 电网|投资, 加快|三农, 分配|资金. They say nothing."""

from __future__ import annotations

import pytest

from converters.model import IntegrityStatus
from converters.tampering.reading.text import words
from converters.tampering.verdict import examine_text
from converters.words import common_words

NOTICE = "关于做好有关工作的通知\n各区县：\n根据安排，全市{}有关工作已经开展。\n临岚市人民政府\n2024年3月5日"


@pytest.mark.parametrize(
    "clause",
    [
        "加快三农工作。",
        "电网投资完成3亿元。",
        "9月入学。",
        "保护隐私服务。",
        "承包过程公开。",
        "两套现有设备。",
        "全县共分配资金968万元。",
        "毕业生就业形势座谈，妇女优先。",
        "活动弘扬体育精神、增强团队意识。",
        "第四十五条　虚报注册资本取得登记的，由登记机关责令改正。",
        "文化部整治涉赌游艺娱乐场所",
        "资费标准见其官方网站，用工办法另行公布。",
        "号召同学们走出宿舍、走向操场，参加更多体育活动。",
        "慈善会假座银河国际会议中心宴会厅举行春茗，护理学院同贺。",
        "NCAA正与允许博彩投注的州议员沟通，要求禁止对运动员个人数据下注。",
        "美高梅携手劳工事务局合办横琴考察团，美高梅员工乘轻轨往返美狮美高梅与口岸，美高梅颁发证书。",
        "“一码通办”实现一码办事、一码通行。",
        "2024年自学考试替考处理决定",
        "博彩监察协调局公布二月份博彩毛收入",
        "公益金用于资助高水平体育比赛、开展全民健身活动。",
        "我校共获金奖11项，树立敢打必赢信念。学校师生同贺。",
        "奖券基金的收入来自六合彩奖券的部分收益、土地补价和投资。",
        "移出名单：1.县乐天堂食品商行；2.县新葡京农家乐餐馆。",
        "新葡京、葡京酒店外的士站临时迁往亚美打利庇卢大马路，澳门市民请留意。",
        "圣多美Ayres de Menezes中心医院护士长来川培训。",
    ],
)
def test_a_clause_of_ordinary_words_is_clean(clause: str) -> None:
    assert examine_text(clause).status is IntegrityStatus.CLEAN


WARES = words(
    """
    网投 彩金 盘口 买球 投注 博彩 棋牌 六合 特码 裸聊 约炮 发票 套现 外挂 私服 试玩 荷官 赌场 色情 代孕
    枪支 迷药 刷单 跑分 办证 刻章 代考 翻墙 特肖 码报
    """
)
"""Words of the trade of two characters, which two ordinary words may make where they meet."""


@pytest.mark.parametrize("word", sorted(WARES))
def test_what_arises_between_two_words_is_clean(word: str) -> None:
    plain = [one for one in common_words() if not any(ware in one for ware in WARES)]
    before = sorted(one for one in plain if one.endswith(word[0]) and len(one) > 1)[::40][:4]
    behind = sorted(one for one in plain if one.startswith(word[1]) and len(one) > 1)[::40][:4]
    for one in before:
        for other in behind:
            if not any(ware in one[:-1] + other for ware in WARES - {word}):
                assert examine_text(NOTICE.format(one + other)).status is IntegrityStatus.CLEAN, one + other


def test_what_is_collected_may_be_named_again_and_again() -> None:
    text = "全县冬虫夏草采集期五十天。\n冬虫夏草交易须持证。\n为保护冬虫夏草资源，发展冬虫夏草产业，制定本办法。"
    assert examine_text(NOTICE.format("虫草采集") + text).status is IntegrityStatus.CLEAN


def test_the_head_of_a_list_of_links_is_no_stray_line() -> None:
    assert examine_text(f"{NOTICE.format('')}\n相關網址\n临岚市水务局").status is IntegrityStatus.CLEAN


def test_a_firm_that_is_named_in_full_may_be_called_for_short() -> None:
    named = "中标单位：华体集团有限公司，华体集团是市体育局所属企业。"
    assert examine_text(NOTICE.format("") + named).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize("advert", ["网投平台开户首存送38元", "上门约炮加微信abc6688", "百家乐网投注册送彩金"])
def test_the_same_words_by_themselves_advertise(advert: str) -> None:
    assert examine_text(NOTICE.format("") + f"\n{advert}").status is not IntegrityStatus.CLEAN
