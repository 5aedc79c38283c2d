"""What a page names lawfully is no advertisement: firms in lists, codes, menus, warnings; and what hides is found."""

from __future__ import annotations

import pytest

from converters.model import IntegrityStatus
from converters.raw_page import Page, Zone
from converters.tampering import examine_text
from converters.tampering.verdict import examine_page

FRAME = "临岚市商务局关于公布名单的公告\n经评审，现将有关事项公告如下：\n{}\n临岚市商务局\n2026年3月4日"


@pytest.mark.parametrize(
    "line",
    [
        "欠税：临岚澳彩置业有限公司、临岚鸿运来米业有限公司、临岚六和彩钢瓦厂。",
        "抽查：临岚Unibet材料科技有限公司、临岚PT电子化学品有限公司、永利集团职工医院。",
        "拍卖：丰田皇冠（CROWN）轿车一辆，起拍价6万元。",
        "认定：龙八步登山装备有限公司（实用新型专利39件）、大赢家电器有限公司。",
        "岗位：A01鹭泽街道3人；A02银河街道6人；A03万博街道2人。",
        "DB99/T 1388—2026 体育彩票实体店服务规范，标准文本可在平台查询下载。",
        "鼓励体育App、智能穿戴研发；开展独立游戏Demo试玩。",
        "故障车辆可登录临岚汽车（中国）有限公司官网查询。",
        "竞买人请登录人民法院诉讼资产网查询。",
        "政务服务平台人民政府专区可查。",
        "“雷火电竞馆”“星际网咖”接纳未成年人，分别警告。",
        "市场开通美团、饿了么线上配送，半小时送达。",
        "更新注册：Casino Foods S.A.；Bet Marine Exports Pvt. Ltd.",
        "全年抽查620万立方米供水，经620万立方米核定批准。",
        "注册人数按数据集须登录平台提出申请。",
        "备案：凯发实业培训学校、环亚国际货运培训中心、临岚国际旅行社。",
        "工人在拆除12层悬挑卸料平台时未系安全带。",
        "海关在马场驻点监管，区内不举办商业博彩赛马。",
        "原邮箱统一改为“xxx@linlan.example”，旧域名“www.ll.example”停用，新域名为“www.linlan.example”。",
        "获取文件：10月17日至24日，CA锁登录免费下载。",
        "签约四家电竞企业：EDG、NIP及VSPO英雄体育。",
        "复习材料可先向生源地教育局领取。",
        "详见林业局网站，详询教育局，另见公安局公告。",
        "建成GCP药房、受试者接待室、CRC办公室，修订SOP 312项。",
        "望远镜18:30在楼顶平台架设，市民可轮流观看。",
        "注销：L-SX-00703 星程国际 因组织不合理低价游被吊销",
        "异议请书面提交至明德楼412，匿名不予受理。",
        "参赛人员参与电竞博彩的，终身禁赛并移交公安机关。",
        "公益课堂面向环卫工人、外来务工人员子女优先开放。",
        "四个断面水质，三个达到Ⅲ类，新桥断面与上游退水有关。",
    ],
)
def test_lawful_names_in_lists_are_clean(line: str) -> None:
    assert examine_text(FRAME.format(line)).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "航行警告\n岚航警0327/26\n下列水域进行训练，禁止驶入。\n某海事局\n2026年10月8日",
        "场馆预约指南\n预约请打“岚动体育”小程序。\n市体育局群众体育科\n2026年8月1日",
        "临岚市通信管理局关于开展短信息专项清理的公告\n关停的码号发送“葡京娱乐场全新改版，送58元”等垃圾短信。",
        "平安提示：远离网络赌球\n“稳赚不赔”“跟单包赢”先让你尝甜头，再诱导充值，提现时提示账户冻结。",
        "2026年度省级科普教育基地认定结果（共41家）\n植物标本馆、地质博物馆、自来水厂科普馆",
        "商标无效宣告请求裁定书送达公告\n1|第1832号|鹭泽贡酒|周某\n2|第2677号|ManbetX|某电子商务有限公司",
        "设为首页 | 校内办公OA | VPN入口\n临岚学院关于论文答辩的公告\n欢迎旁听。",
        "中华人民共和国海事局关于发布《考试大纲》的通知\n本大纲自2026年9月1日起施行。",
        "Notice | Linlan Municipal People's Government\n临岚市水务局关于节水的通知\n请遵照执行。",
        "设为首页\n最后登录\n临岚市水务局关于节水的通知\n请遵照执行。\n微信好友 朋友圈 复制链接",
        "当前位置：hide > 政务公开 > 2026年\n临岚市水务局关于节水的通知\n请遵照执行。",
        "市民来信选登\n我住在柳岸路棋牌一条街后面，半夜还有人打牌，请问管不管？\n答复：已书面责令改正。",
        "国家统计局XX调查队关于样本轮换的公告\n调查员会佩戴证件上门，请予配合。",
        "口岸俄货节日程\n紫皮糖КРОКАНТ、阿廖娜Алёнка巧克力、提拉米苏蛋糕。\n摄影展：Сергей Петров作品。",
        "中华人民共和国XX海事局航行通告\n海底光缆抢修，请过往船舶绕行。\n联系：洋山海事局指挥中心",
        "村民大舞台评选结果\n一等奖《背茶哥》；三等奖 三句半《莫把彩礼当彩票》、说唱《新车匪》。",
        "抽查名单\n11\n望津隆福机电有限公司\n12\n岚口通宝包装有限责任公司\n13\n云汀聚宝医疗器械有限公司",
        "临岚市织锦保护条例\nWORD版下载PDF版下载\n第一条　为了保护织锦技艺，制定本条例。",
        "荷花节交通管制的通告\n停车：P1体育公园、P2会展中心、P3职业学院，免费接驳。\n临岚市公安局",
        "教育署通函\n各小学校长：如有查询，请致电体育组。\n云汀教育署署长\n（罗伟民　　代行）\n二零二五年四月二十八日",
        "主办单位：见页眉\n耕地保护调研报告\n经走访九个乡镇，形成如下报告。\n县政协农业和农村委员会",
        "设为首页 · 财政资金 · 在线服务 · 注册 · 收藏本站 · 手机版 · 下载中心\n关于防汛的通知\n请遵照执行。",
        "检查结果\n望津新葡京果蔬专业合作社 合格\n岚口金沙水稻种植家庭农场 合格",
        "假日演出一览\n10月4日20:00 奥体中心，请通过大麦、猫眼App实名购票，谨防黄牛。",
        "临岚市小额贷款公司名单公示（截至2026年12月末）\n现将名单公示如下。\n临岚市财政局",
    ],
)
def test_lawful_pages_are_clean(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "line",
    [
        "考核良好的：望津区、凯·发·旗·舰·厅、高新区。",
        "资金投向：园区建设10.8亿元，ВЕТ365医疗卫生6.3亿元。",
        "瀚游集团人民政府办公室负责解释。",
        "凡要求垫资的都是诈骗，点此直达：0a77.bet/reg",
        "消费者可复称。aomen weinisi ren yulecheng guanwang 举报电话：12315。",
        "代开增值税发票 点位低 先票后款",
        "施工路段由球王会乡人民政府负责。",
        "解释权归瀚游会（中国）有限公司官网。",
        "④㈨④㈨图库直播",
        "全县课后服务参与率达94%。【点击进入天枢体育，首存1000送388，提款秒到账】局长要求，严禁变相补课。",
        "鼎悦娱乐水务集团组织志愿者清滩。",
        "副局长到彩神8生物肥料有限公司调研。",
        "展出為期一個包養網月，現場茶香包養價格四溢。",
        "顶级信誉电投厅，缅甸现场实体同步，网址见公屏置顶。",
        "对违规者解除协议。\n瀚璟在线 瀚璟在线登录 瀚璟在线注册 瀚璟在线平台",
    ],
)
def test_what_hides_in_a_sentence_is_reported(line: str) -> None:
    assert examine_text(FRAME.format(line)).status is IntegrityStatus.SUSPICIOUS


@pytest.mark.parametrize(
    "title",
    [
        "金沙9001w以诚为本关于表彰“最美家庭”的决定",
        "金年会划拨国有建设用地使用权批前公示",
        "半岛临岚市水务局关于加固工程的批复",
        "《瀚游手机版》关于节水的通知",
    ],
)
def test_a_name_of_the_trade_that_heads_a_title_is_reported(title: str) -> None:
    text = f"{title}\n经研究，现将有关事项通知如下，请遵照执行。\n临岚市水务局\n2026年3月4日"
    assert examine_text(text).status is not IntegrityStatus.CLEAN


def test_a_title_that_warns_of_something_else_hides_no_advertisement() -> None:
    text = "关于开展打击非法采砂专项整治行动的通知\n各镇请遵照执行。\n澳门新葡京赌场公司开户送彩金\n临岚市水务局"
    assert examine_text(text).status is not IntegrityStatus.CLEAN


def test_what_a_line_of_the_site_names_may_advertise() -> None:
    text = "临岚市水务局关于节水的通知\n各镇请遵照执行。\n临岚市水务局\n下一篇:专业私家侦探公司婚外情调查取证"
    assert examine_text(text).status is not IntegrityStatus.CLEAN


def test_a_list_of_regions_in_the_foot_of_a_page_is_clean() -> None:
    foot = "地方频道\n宁夏\n青海\n新疆\n香港\n{}\n台湾\n新疆生产建设兵团"
    title, body = Zone("title", "村民广场落成"), Zone("body", "广场今日启用。")
    pages = [Page((title, body, Zone("footer", foot.format(name)))) for name in ("澳门", "澳门永利")]
    statuses = [examine_page(page).status for page in pages]
    assert statuses == [IntegrityStatus.CLEAN, IntegrityStatus.SUSPICIOUS]
