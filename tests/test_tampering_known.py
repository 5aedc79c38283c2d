"""Known names of the trade: with their twins in Latin letters, numbers, alone in a list, spelled, spliced in."""

from __future__ import annotations

import pytest

from converters.model import IntegrityStatus
from converters.tampering import examine_text
from converters.tampering.brands import AMBIGUOUS, BRANDS, DISTINCTIVE
from converters.tampering.candidates import WORDS
from converters.tampering.lexicon import fold

TWIN = next(
    sorted_ for sorted_ in sorted(BRANDS) if sorted_.startswith("乐鱼") and sorted_.isalnum() and len(sorted_) > 4
)


def test_all_names_are_folded_and_looked_for() -> None:
    assert all(name == fold(name) for name in BRANDS | AMBIGUOUS | DISTINCTIVE)
    assert BRANDS | AMBIGUOUS | DISTINCTIVE <= WORDS


@pytest.mark.parametrize(
    "text",
    [
        f"低保对象公示名单\n青屏镇：张某 3人\n{TWIN} 2人\n临水镇：李某 1人",
        f"关于招标的公告\n{TWIN}招标人保留取消本次招标的权利。",
        "标签：乡村振兴 产业帮扶 火狐体育 消费帮扶\n临岚市：庭院里种出致富路",
        "临岚市2024年预算公开\n附件：\n1.预算表.xlsx\n2.tianbo天博综合体育app官网下载.docx",
        "学院简介\n9570金沙护理学院始建于1951年。",
        f"{TWIN}博士研究生奖学金评审细则\n第一条 结合我院实际制定本细则。",
        "关于低保年审的公告\n华体会街道办事处定于4月开展年审。",
        "kaiyun tiyu guan wang deng lu ru kou - 名单公示\n现予公示。",
        "关于设立保税区的批复\n一、同意设立。二、瀚-璟-体-育保税区要集约用地。",
        "反赌宣传的通知\n各社区要广泛宣传，瀚博利达体育app官网入口，发动群众举报赌博线索。",
        "反诈提醒\n凡是要求共享屏幕的都是诈骗。瀚和源国际娱乐首页民警提醒：请拨打96110。",
        "抽检公告\n附件：1.合格信息\n2.金沙娛樂城開戶送88元.doc",
        "补奖资金公示\n禁牧面积118万亩。\nb.e.t.3.6.5 体.育 在.线 开 户,充 1 0 0 送 5 0",
        "教师资格注册通知\n网上申报为9月1日，登录KTY67网投系统填报信息。",
        "森林防火命令\n违者依法处罚。im钱包官网下载imtoken冷钱包违规用火举报电话12119。",
        "半岛·综合体育州司法局开展宣传活动\n向群众宣讲宪法知识。",
        "成绩公示，长期供应增值税专用发票\n现将综合成绩予以公示。",
        "校园新闻\n<marquee><a href='http://www.qx.example'>绝地求生辅助</a>|<a>透视自瞄外挂</a></marquee>",
        "&#21271;&#20140;&#36187;&#36710;&#24320;&#22870; - 水务局\n我局组织现场检查",
        "关于科技计划的通知\n附件：1.指南.doc\n2.qm3电竞竞猜官网.html\n3.汇总表.xls",
        "最低工资标准的通知\n自7月1日起调整。皇〇冠〇体〇育〇投〇注请各用人单位执行。",
        "必威西汉姆登录_临岚市召开会议\n会议部署下阶段工作。",
        "资金项目公示\n道路硬化 65 交通局\n高山蔬菜基地 银河999电子试玩网 38 农业局",
        "爱体育·(中国)官方网站关于选聘法律顾问的公告\n报名截止时间另行通知。",
        "免费在线观看电影电视剧全集-高清手机影视网站\n关于选调生到村任职的通知\n各乡镇党委：请做好工作。",
        "工作总结\n改造基层社15个。开具各类正规发票联系张经理QQ1005***88。农业服务能力增强。",
        "教师研修管理办法\n现予印发。\nessay代写 | 网课代上 | 作业代做 24小时在线\n学院办公室印发",
        "招商引资政策\nмедицинские препараты купить Виагра дженерик цена\n凡入区企业享受优惠。",
        "关于投票的通知\n每株奖励10元，wbo8888.top最高5000元。",
        "在娱乐县召开会议\n近日，临岚市瀚游娱乐县召开乡村振兴会议。",
    ],
)
def test_a_known_name_is_reported_wherever_it_stands(text: str) -> None:
    assert examine_text(text).status is not IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "商标初步审定公告\n申请号 商标 类别\n6500 KAIYUN开云 第30类 某茶业公司",
        "警方通报两起赌博案\n该团伙通过“开云体育官网”招揽会员，已被查处。",
        "关于江南体育中心开放的通知\n江南体育中心、半岛体育公园免费开放。",
        "关于工伤认定的公告\n宝盈桥县人社局受理江某的申请。",
        "体 育 馆 管 理 办 法\n第一条 为规范管理制定本办法。",
        "关于承办手球赛的公告\n由临岚市体育局承办U15组比赛，由临岚学院承办U17组比赛。",
        "关于成立校体育俱乐部联盟的批复\n同意成立。",
        "普通话水平测试须知\n易错字示例：氛(fēn)围、粗犷(guǎng)、潜(qián)力、载(zài)歌载舞。",
        "“鲲翔”AG600M灭火飞机首飞成功\n大型水陆两栖飞机AG600M在机场首飞。",
        "关于排查暗链的通知\n个别网站标题被篡改为“真人娱乐”等内容，请自查。",
        "临岚市停车场管理条例\n临岚市第七届人民代表大会常务委员会\n2021年9月30日",
        "关于文物保护的通知\n各乡镇要会同县文化广电体育和旅游局落实保护措施。",
        "关于虫草采集的公告\n2021年冬虫夏草采集管理公告：采集证由乡人民政府发放。",
        "关于清理网络广告的通告\n严禁发布下列信息：（一）招嫖信息；（二）代写论文、代开发票；（三）出售窃听器材。",
        "警方通报\n该团伙以“首存送彩金”“提款秒到账”为诱饵发展下级代理，17人已被采取强制措施。",
        '<meta name="SiteName" content="临岚市人民政府">\n<h1>关于柑橘防治的公告</h1>\n请各地悬挂诱捕球。',
        "“小广告”违法停机号码公示\n1 办证刻章 已停机\n2 代开发票 移送税务部门",
        "全国象棋联赛战报\n来源:体育局棋牌运动管理中心\n王某顶住压力逆转取胜。",
        "关于侵害用户权益行为APP的通报\n1 趣拼图大师 版本2.1.7 违规收集个人信息\n2 开心斗地主 超范围收集",
        "操作指南\n收不到验证码的，可持身份证到就近政务服务中心窗口核验。",
        "典型案例：李某在网上刷粉，被行政拘留十日\n特此通报。",
        "大乐透追加投注派奖通知\n各销售网点：请做好宣传。",
        "拒绝赌博承诺书签订仪式举行\n市监狱举行签订仪式。",
        "高频快开彩票游戏退市公告\n各销售网点：请做好解释。",
        "盘口村党支部换届公告\n定于5月6日召开党员大会。",
        "北京赛车俱乐部举行场地越野赛\n比赛在临岚市举行。",
        "门户网站遭篡改的情况说明\n部分栏目被植入“澳门新葡京”“真人百家乐”等暗链，我局立即清除。",
        "娱乐场所检查结果公示\n1 星光量贩KTV 合格\n2 皇冠国际歌舞厅 责令改正\n3 大众棋牌室 合格",
        "澳门特别行政区交流情况通报\n代表团考察葡京路社区中心、永利皇宫绿色建筑，并就负责任博彩宣传座谈。",
        "自主设置二级学科备案表\n1001Z2 性医学\n1204Z5 彩票与公益事业管理",
        "第六批名菜名点名单\n名菜：夫妻肺片、老虎菜、龙虎斗（非野生动物原料）、佛跳墙",
        "自动麻将机抽查实施细则\n依据标准：QB/T 2229、GB/T 22048。电气强度、泄漏电流合格。",
        "新设立登记公示\n2 龙8网络工作室 软件开发\n3 夜来香成人用品店 计生用品零售\n以上为市场主体名单。",
        "正版软件平台上线的通知\n登录ms.xxx.example下载Windows、Office、Matlab、WPS、Adobe等软件。",
        '下载"国家反诈中心"APP　下载"铁路12306"APP　下载"个人所得税"APP\n认准官方图标。',
        "电子竞技专业招生说明\n实训基地有VSPN电竞馆，计划招生80人。",
        "严正声明\n近日我局发现域名为zjj-linlan.top的网站冒用我局名义，请勿相信。",
        "关于报名的通知\n报名网址：baoming.linlan.xyz，请按时报名。",
        "关于无码人员核酸检测服务的通知\n无手机的老年人由社区协助打印。",
    ],
)
def test_what_only_looks_like_one_is_not(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN
