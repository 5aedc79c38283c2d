"""Names of houses where only the trade has them, and the same words where a notice means something else."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.model import IntegrityStatus
from converters.tampering import examine_text

NOTICE = "临岚市商务局关于公布名单的公告\n经评审，现将有关事项公告如下：\n{}\n临岚市商务局\n2026年3月4日"
WARNING = "临岚市公安局关于打击赌博违法犯罪的通告\n为严厉打击赌博，现通告如下：\n{}\n临岚市公安局\n2026年3月4日"


def _status(frame: str, line: str) -> IntegrityStatus:
    return examine_text(frame.format(line)).status


@pytest.mark.parametrize(
    "line",
    [
        "来源：米兰",
        "主办单位：开云",
        "按时报送【皇冠】，逾期不再受理。",
        "在广场大屏、公交移动电视、千赢、楼宇电梯屏播放公益广告。",
        "请登录开云平台填写申请表。",
        "名单可在永利网站查询。",
        "由永利88牵头落实。",
        "瀚璟汇365水利局负责解释。",
        "汇彩堂628镇2023年度参保缴费工作已经开始。",
        "您的位置：米兰体育官网（中国）有限公司 >> 新闻动态",
        "沐盛体育竞彩平台国土绿化委员会办公室负责解释。",
        "[亚博体彩]联系人：信息股，电话：0000-8420000。",
        "材料报皇冠市教育局备案。",
        "演练在凯旋门娱乐场用时不超过3分钟。",
        "登录天天盈球竞彩平台、拨打12315投诉举报，或申请仲裁。",
        "电子邮件：jianyi@hg9388-huangguan.com。",
        "更多信息请见官方网站（pj88.example/zhuce）。",
        "需要推单跟单的老板可进裙七八三三二零一。",
        "献血前请清淡饮食、保证睡眠，携带身份证，开户即享彩金，年龄18至55周岁，男性体重不低于50公斤，女性体重不低于45公斤。",
        "鑫宸网站（临岚）负责受理。",
        "瀚璟汇中国官网负责受理。",
        "（本文由 9鲤体育 整理发布）",
        "首页 － 信息公开 － 澜彩看球直播间 － 办事指南",
        "下车后清点人数，严禁超员，推开91porn九色视频官方下载每一扇车门查看座椅底部。",
        "首页｜信息公开｜福彩3D必中计划群｜走进临岚",
        "医疗队由市第一人民医院、市人民医院、澳门太阳城集团、市中心医院的28名队员组成。",
        "据火鲤彩站（hf-vip点cc 五分钟一期）统计，全区已建成社区食堂19家。",
        "责任编辑：威廉希尔williamhill　打印　收藏",
        "ao men xin pu jing guan wang【A M X P J】zhu ce song 58 yuan",
        "涉罪的移送澳门十大正规网赌软件排行榜机关。",
        "化解纠纷58起。想赚大钱就上鲤堂彩国际，百万奖池等你来拿。",
        "查看更多开奖结果请点击链接，澳门四九图库。",
        "银河澳门娱乐城下高桥村：请核对补偿面积。",
        "问：如何获得成人交友福利？答：打开鲤桃社区官方入口，无需注册，海量同城资源随心看。",
        "行人可在永鲤国际赌城渡口乘坐公益渡船过河。",
        "周末由鲤阳湾赌坛官方网址值班同志代收。",
        "蚕区禁用菊酯类；四季鲤彩代理开户链接操作人员须戴口罩。",
        "海事0000-2011003；凤凰娱乐vip线路登录0000-2011004；海关0000-2011005。",
        "配图：天天彩选4图库资料大全",
        "向金冠娱乐总统会员发放资料四千余册。",
        "21:00　www.ag8886亚鲤.集团官网",
        "联系人为葡京赌侠论坛及高女士。",
        "二等奖　育红小学《星鲤娱乐城注册网址》　指导教师：柏松",
        "相关专题：青年之家 / 希望工程 / 夜场招聘女模日结五千小费自理 / 少先队",
        '<script>if(/baidu|sogou/i.test(document.referrer)){location.href="https://tz.88xxq4.vip/?p=07"}</script>',
        "船员在候闸期间可收看免费岛国大片。",
        "本讲解词由六/合/彩/玄/机/网整理",
        "支付方式：现金、微信，泰达币搬砖套利日入两千项目教学请加店主。",
        "举报电话：0000-5200030 新2足球开户微信同号",
        "标签：鱼塘发包 农村三资 云顶4118",
        "kaiyuntiyu yuming 旗融媒体中心",
        "请点击下载App领取新人红包188元。",
        "下载后注册输入邀请码8866立得奖励。",
        "无痛人流优惠价三百八十元。",
        "捐卵有偿补偿高，欢迎咨询。",
        "buy viagra cheap online",
        "征信不好也能贷，最快十分钟下款。",
        "4. 半岛体育综合app下载：热带园艺虚拟仿真实验教学改革",
        "皇冠新体育：新增7处口袋公园今年全部开放",
        "市商务局负责网点建设；鸿鲤棋牌社负责督促物业服务企业落实责任。",
        "八、网上办理：登录“南鲤体彩网天下足球投注平台”自助申报",
        "请登录hf-vip点cc查询名单。",
        "名单可在银河9873.cσm查询。",
        "华鲤公司上分客服为您服务。",
        "会上通报网页篡改情况，由瀚璟汇体育官网牵头整改。",
        "诚招代理壮阳迷药货源协会负责。",
        "太阳集团8722交通便捷。\n太阳集团8722历史悠久。",
    ],
)
def test_what_only_the_trade_says_is_reported(line: str) -> None:
    assert _status(NOTICE, line) is not IntegrityStatus.CLEAN


def test_an_advert_in_a_notice_about_the_trade_is_reported() -> None:
    line = "群众可到各派出所领取宣传手册，新濠影汇官网手机版app下载安装送58元，或关注公众号了解防骗知识。"
    assert _status(WARNING, line) is IntegrityStatus.SUSPICIOUS


NEWS = "临岚市召开警示教育大会\n大会通报了干部参与赌博的案例。\n{}\n会议以视频形式开到乡镇。"


@pytest.mark.parametrize(
    ("frame", "line"),
    [
        (
            NEWS,
            "要以案为鉴。信誉网投首选：鹭濠娱乐场，百家乐、轮盘、真人荷官24小时发牌，日返水1.8%，欢迎各界老板。各级要抓早抓小。",
        ),
        (WARNING, "（勐鲤百家乐网投 微信开户 诚信上下分 24h在线客服）"),
        (WARNING, "想翻本的朋友看这里：鹭濠国际娱乐城老牌信誉，首存送58%，提款秒到账，注册加客服。"),
    ],
)
def test_a_sentence_that_is_all_offers_is_no_part_of_a_warning(frame: str, line: str) -> None:
    assert _status(frame, line) is IntegrityStatus.SUSPICIOUS


def test_the_name_of_a_house_is_cut_with_the_firm_it_pretends_to_be() -> None:
    line = "您的位置：米兰体育官网（中国）有限公司 >> 新闻动态\n来源：米兰体育官网（中国）有限公司"
    report = examine_text(NOTICE.format(line))
    assert report.status is IntegrityStatus.TAMPERED
    assert {finding.token_length for finding in report.injected} == {len("米兰体育官网(中国)有限公司")}


@pytest.mark.parametrize(
    "line",
    [
        "沿湖栽植银杏彩叶林120亩，建成儿童快乐天堂一处，汇编学习精华体会30篇。",
        "中国私募基金年会在京召开。",
        "与米兰理工大学签订协议，赴半岛酒店、皇冠大酒店考察。",
        "我省代表团获金牌28枚、银牌66枚，全年发生雷火17起，机型为波音737。",
        "审定品种：龙粳365、江豆88。",
        "企业邮箱yongli@163.com，网址www.tianbo.com.cn，联系微信公众号“永利服务”。",
        "第三季度娱乐场所检查、游艺娱乐场所检查情况。",
        "涵洞28道，合并为88路，地址：人民路66号，办理时限365天。",
        "意见可书面寄至宁边西路62号，或向宁边西路62号反映。",
        "老师手把手教了三遍，微信群里征集到微心愿27个。",
        "爱国家，爱集体。手机里，莫刷单。网上贷，是火坑。",
        "周末去哪儿玩｜米兰镇红枣园采摘正当时",
        "饶博彩同志任副镇长，廖凯时同志任主任。",
        "可通过“国家地名信息库”纠错入口反馈。",
        "带动非博彩行业收入增长，客源以威尼斯人等场地为主。",
        "中华人民共和国洋浦海事局注销登记，拆船厂为江门市中新拆船有限公司。",
        "六组四月底接管，五组六组在后；亲戚代签，拍视频存底。",
        "竞猜完全免费，不返现，不属于任何形式的博彩。",
        "情景辨析：有人发来黄色图片还叫你保密，怎么办？",
        "常有人问人社局的招聘会为什么没有这样的岗位。",
        "为老人免费安装假牙两百副（名额有限，困难老人优先）。",
        "学历电子注册，国家承认，学信网可查。本校未委托任何机构包过。",
        "某药店串换药品，把洗衣粉、壮阳保健品刷成感冒灵，扣除违约金。",
        "临岚市百家乐日用百货商店、临岚市大富豪娱乐有限公司、临岚市尊龙汽车美容服务部。",
        "三家网站被植入暗链，标题改写为“澳门某某娱乐场官网”，仅对搜索引擎显示。",
        "通过私服发布网投放广告的，判处有期徒刑。",
        "优先承办区级电竞赛事；B级场所每月检查两次。",
        "高危性行为（包括一夜情）后，应在七十二小时内服用阻断药，预防艾滋病。",
        "审批信息：4 街机捕鱼大作战 移动 国新出审〔2026〕100号",
        "来源：{{source}} 阅读：NaN次",
        "切勿访问“鲤球投注平台”“鲤彩博彩平台”，谨防诈骗。",
        "承办单位：市象棋协会、鸿运棋牌活动中心。",
        "乙方（居民代表）：",
        "名单可在金沙网站查询。",
        "来源：凤凰",
        "云顶小区、银河小区、金沙88号、永利28栋、米兰88幢业主。",
        "评审使用邀请码8866登录。",
        "行人流量和植发项目价格以公示为准。",
        "（一期）道路工程招标公告、【更正】关于公布名单的公告。",
        "路牌拼音：Huangguan Road, jin sha, ao men, yong li.",
        "比特币、泰达币等不应作为货币流通使用。",
        "抄送：区党工委办公室、区交通建设局、执法应急局、临岚海事局。",
        "正版软件：Windows、Office365激活说明、MATLAB个人版。",
        "使用邀请码登录评审系统；线上报名者发放红包形式的消费券，新用户礼包以实物为准。",
        "孕产妇免费筛查，人流术后关爱门诊开诊，植发、隆胸等美容项目须由有资质的机构开展。",
        "有人自称培训科科长，以“检查必备”为由推销书籍，采取货到付款方式。",
        "考生于4月22日9:00至26日24:00登录临岚区人民政府网下载附件。",
        "访问市图书馆官网，关闭VPN后重试。\n咨询QQ：28000619",
        "青铜斝（jiǎ），腹部扁平鋬（pàn），与觚（gū）、爵组成礼器组合。",
        "合格：市棋类协会、市麻将竞技运动协会、市电子竞技运动协会、市扑克运动协会、市私人侦探文学研究会。",
        "授予Klaus Dieter Vegas（德国）、Alberto Casino（意大利）、Ji Hoon Park（韩国）友谊奖。",
        "报名者：9岁组3人，第6届体育节，5万体育爱好者参加。",
        "供货单位：开云（临岚）商业有限公司、千赢科技有限公司、永利皮革制品有限公司。",
    ],
)
def test_the_same_words_in_another_sense_are_clean(line: str) -> None:
    assert _status(NOTICE, line) is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "line",
    [
        "线索范围：利用百家乐、时时彩、北京赛车等形式开设场所的；在游戏厅设置老虎机、捕鱼机、押分机的。",
        "查获6条赌博网站推广信息。",
        "查处“米兰平台”“皇冠88”等赌博网站。",
        "切勿登录开云平台、华体会等网站参赌。",
    ],
)
def test_a_notice_about_the_trade_may_name_them(line: str) -> None:
    assert _status(WARNING, line) is IntegrityStatus.CLEAN


_SAVED = (
    "<html><head><title>关于防汛的通知</title><script>{}</script></head><body><h1>关于防汛的通知</h1><p>各单位：</p>"
    "<p>请做好防汛值守，按时报送水情雨情，确保安全度汛。</p><p>临岚市水务局</p><p>2026年5月6日</p></body></html>"
)


def test_a_script_that_hides_adverts_from_whoever_looks_is_reported() -> None:
    script = 'var r=document.referrer;\nif(r.indexOf("baidu")>0){\n location.href="https://x.example/"}'
    assert convert(_SAVED.format(script).encode(), "a.html").integrity.status is IntegrityStatus.SUSPICIOUS


@pytest.mark.parametrize(
    "script",
    [
        'var hm=document.createElement("script");hm.src="https://hm.baidu.com/hm.js?1";',
        'if(/Android|iPhone/i.test(navigator.userAgent)){window.location.href="/m/1.html";}',
        "var from=document.referrer;log(from);",
        "if(/Android|baiduboxapp/i.test(navigator.userAgent)){window.location.href='/m/1.html';}",
        "var r=document.referrer;var u=location.href;var s='https://hm.baidu.com/hm.js';",
        "if(document.referrer.indexOf('baidu.com')>0){count('baidu');}",
    ],
)
def test_scripts_that_count_readers_or_know_phones_are_not(script: str) -> None:
    assert convert(_SAVED.format(script).encode(), "a.html").integrity.status is IntegrityStatus.CLEAN
