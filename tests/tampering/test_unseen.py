"""What texts of clones and lawful texts that nobody had seen showed, each in short."""

from __future__ import annotations

import pytest

from converters.model import IntegrityStatus
from converters.tampering.verdict import examine_text

_SIGNED = "\n特此通知。\n{}\n2024年5月6日"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("关于技能培训的通知" + _SIGNED.format("望津县鹭泽qp和社会保障局"), False),
        ("关于技能培训的通知" + _SIGNED.format("望津县人力和社会保障局"), True),
        ("关于环境整治的通知" + _SIGNED.format("望津县生态环境和城乡建设局"), True),
        ("特色小镇2023年工作总结\n石梁村完成改厕任务。" + _SIGNED.format("石梁镇人民政府"), True),
        ("望津县住房公积金年度报告\n请登录www.linlan-ggzy.com中心系统报名。", True),
        ("www.12306.cn 中国铁路客户服务中心公告\n自即日起调整退票时间。", True),
        ("关于召开业主大会的公告 - 太阳城\n请各位业主参加。", True),
        ("关于停电的通知\n请登录供电公司客户端查询，或下载公交公司app。", True),
        ("第三届·（中国）茶业博览会公告\n参展商请报名。", True),
        ("关于技能培训的通知\n由民政局和社会保障局共同负责。" + _SIGNED.format("望津县民政局"), True),
        ("鹭泽汇镇2023年工作总结\n石梁村完成改厕任务。" + _SIGNED.format("石梁镇人民政府"), False),
        ("望津县石梁镇2023年工作总结\n石梁村完成改厕任务。" + _SIGNED.format("石梁镇人民政府"), True),
        ("关于转发双港镇2023年工作总结的通知\n请学习借鉴。" + _SIGNED.format("石梁镇人民政府"), True),
        ("双港镇2023年工作总结\n现将总结上报。" + _SIGNED.format("望津县人民政府"), True),
        ("www.lzhui7088vip.com 望津县住房公积金2023年年度报告\n设6个科、4个管理部。", False),
        ("望津县住房公积金2023年年度报告\n其余上缴www.lzhui7088vip.com财政作为补充资金。", False),
        ("望津县住房公积金2023年年度报告\n全文请登录www.linlan-gjj.com查阅。", True),
        ("关于“书香之家”名单的公示 - 新濠天地\n由市委宣传部主办的推选活动拟命名以下家庭。", False),
        ("关于“书香之家”名单的公示 - 临岚文明网\n由市委宣传部主办的推选活动拟命名以下家庭。", True),
        ("关于安全检查的通告" + _SIGNED.format("云汀市场监督管理分局"), True),
        ("关于安全检查的通告" + _SIGNED.format("青石埔税务分局"), True),
        ("关于安全检查的通告" + _SIGNED.format("瀚璟湾税务分局"), False),
        ("询价公告\n1.釆购人：望津区水务局\n2.釆购代理机构：临岚卓衡工程管理有限公司\n联系人：宁工", True),
        ("关于停水的公告\n繁繁体版 网站无障碍 关怀版\n望津路停水八小时。", True),
        ("关于停水的公告\n网站链接公安部临岚省公安厅望津公安分局云汀公安分局\n望津县停水八小时。", True),
        ("关于停水的公告\n认识水务局\n望津县停水八小时。", True),
        ("关于停水的公告\n瀚璟水务局发布消息\n望津县停水八小时。", False),
        ("Notice - Water Bureau 望津县水务局\n望津县停水八小时。", True),
        ("福彩3D第2024118期开奖公告\n本期投注总额：4862716元\n望津区福利彩票发行中心", True),
        ("快乐8第2024118期开奖公告\n本期投注总额：4862716元\n望津区福利彩票发行中心", True),
        ("鲸彩8第2024118期开奖公告\n本期投注总额：4862716元\n望津区福利彩票发行中心", False),
        ("政务网站域名变更公告\n凡以原域名继续发布信息的，均非官方网站。以新网址为准。", True),
        ("演出许可公告\n主办：望津文化馆，地点：城南剧场，演员：DJ Kex、MC九哥", True),
        ("演出许可公告\n相声专场，主办：满堂笑相声社，地点：小剧场，日期：12月9日", True),
        (
            "建筑办法\n第二条　本办法所称建筑，是指建成30年以上，有下列情形之一，经市人民政府公布的：\n（一）有特色。",
            True,
        ),
    ],
)
def test_what_stands_where_a_name_of_the_place_must(text: str, clean: bool) -> None:
    assert (examine_text(text).status is IntegrityStatus.CLEAN) is clean


@pytest.mark.parametrize(
    "text",
    [
        "关于ued微电子学院综合楼（University Engineering Department）恢复使用的通知\n3号电梯已通过检验。",
        "航行通告\n据船舶所有人报告，杂货船“KAIYUN 6”在3号灯浮以东沉没，“KAIYUN 6”轮打捞期间过往船舶应当减速。",
        "食品价格监测\n涨幅居前：蒜薹（12.9%）、黄瓜（8.1%）；降幅居前：菠菜（11.0%）、白萝卜（7.6%）。",
        "培训评价组织备案公示\n05 望津市金牌调酒培训中心\n06 望津市飞鹭电竞教育科技有限公司",
        "献血者招募启事（配合电竞嘉年华活动）\n献血者可获徽章1枚及保温杯1个（由协办单位鹭星电竞赞助）。",
        "临岚经济特区市容条例\n第九条 市市政园林局依法查处在树木上晾晒衣物的行为。\n临岚市司法局",
        "关于危房改造工作的通知\n各乡镇要抓紧竣工验收。\n织梦CMS - 轻松建站从此开始！",
        "中标公告\n序号\n名称\n单价\n7\n监控解码器\n远盛\n18台\n8,910\n采购人：临岚市第二中学",
        "关于高空抛物整治的通告\n请居民清理阳台外沿。\n全部评论\n触屏版 | 电脑版 | 客户端",
        "消防站开放日\n体验项目：登乘DG54米登高平台车，仅限1.2米以上的孩子参加。",
        "自主游戏周\n爱游戏，会游戏，慢慢长大\n孩子们在幼儿园的小土坡上玩。",
        "选课常见疑难\nQ 为什么我登录后首页空白？\nA 请清理缓存。\n教务处选课办公室",
        "首饰质量抽查结果\n凯旋珠宝18K彩金项链，镍释放量超出限值。",
        "测试站引种清单\nA10 hth突变体拟南芥 500粒\nA11 皇冠梨 20株",
        "地名录\n罗马字母拼写按照规则，例如Kaiyun Cun、Jiuyou Cun。",
        "招聘会侧记\n上个月有位下岗的大姐学了收纳师，现在月入7000。",
        "致新同学\n新生群QQ 660218337，我的微信在群公告，凡是要你先交占床费的一概别理。",
        "采购公告\n投标人须具有医疗器械经营许可证。\n[ 登录 ] [ 注册 ]\n责任编辑：cgb02",
        "阿木朗彝族自治县教育局关于组织申报托育服务的通知\n由阿木朗教育局负责受理。\n最新文章\n阿木朗水利局关于防汛的公告",
        "临岚市人民政府关于废止部分文件的决定\n序号\n文号\n日期\n临政发〔2003〕18号\n2003年5月6日",
        "关于实行“一窗受理”的公告 | Linlan FTZ\n现将有关事项公告如下。\n临岚自由贸易试验区管理委员会",
        "停水公告\n影响区域：望湖小区一、二期，银河湾花园，澳门街商铺，金沙娱乐城（KTV）、望湖路菜市场及周边。",
        "离校手续办理的通知（2024届）\n各毕业班：还清图书，结清学费。\n学生处",
        "社团选课的说明\n各位家长：\n课程先到先得。\n教导处 屈老师 3306121\n2024年9月2日",
        "电子竞技大赛报名通知\n主办：校团委　承办：雷霆电竞社、学生会\n决赛在剧场举行。",
        "篮球邀请赛规程\n协办：金年会计师事务所、红蜻蜓饮用水\n每队领队1人。",
        "公务用车处置拍卖公告\n皮卡2台打包，无手续，报废处理，仅限有资质企业。\n看车请到老政府院。",
        "特岗教师拟聘人员名单\n240604009吴通海初中物理66.0\n240605002缺考初中体育61.00\n县医院体检中心",
        "农博会今日看点\nA馆：黄桃罐头买3送1。坏果包赔，找服务台阿媛。",
        "雪天出行路况播报\n桥面结冰，限速60；靖坪东、老鸦关入口暂停上道。\n高速管理处",
        "讲座预告\n提要：Liga Portuguesa（涉及Bwin与慈善机构专营权）一案，法院为什么允许国家垄断？",
        "学生赴澳实习安排\n永利皇宫 中厨4人、花艺2人\n家长请核对。\n旅游管理系",
        "澳门青年走进云岚\n她说，一提澳门就想到赌场，其实家楼下是修船的老铺。\n澳门大学带队老师介绍了民歌。",
        "火灾隐患单位督办公告\n葡京茶楼（老街29号）：二楼麻将室窗户焊死。期限30日。\n县人民政府",
        "预警：警惕“刷单返利”诈骗\n凡是号称“有内幕”的投注平台都是骗局。",
    ],
)
def test_lawful_names_of_such_a_kind_are_not_reported(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "鹭泽·（中国） - 我院成功实施首例手术\n患者术后第七天康复出院。",
        "关于公布结题验收结果的通知_lzt·(中国)VIP 各学院：优秀22项，良好58项。\n教务处",
        "关于春季动物防疫的通知\n村级防疫员要一户不漏。\n值班电话：0123-7766120 疫情举报：188bet客服",
        "节水灌溉见成效\n果农温满仓有18亩果园。\n(记者 习远 责任编辑:ｂｅｔ９体育ａｐｐ)",
        "灾后恢复供电\n鹭泽娱乐城供电公司组织抢修人员142人，村民家中重见光明。",
        "足球外围app下载安装(官方)网站/网页版登录入口\n足球外围app召开工业经济运行调度会，县领导讲话。",
        "太阳城集团街道组织敲门行动\n太阳城集团街道办事处排查居民用户一万户。",
        "基层卫生论坛侧记\n来自88msc申慱的研究员分享了调研数据，村医平均年龄57.3岁。",
        "mg娱乐场4355欢迎您！\n种粮大户补贴公示\n早稻62.5亩，补贴6625元。\n九畹乡人民政府",
        "鹭体育手机版登录入口附属医院公开招聘公告\n开放床位1600张，招聘麻醉科博士2名。",
        "关于发放高龄津贴的公示\n已于9月25日拨付。嫒游戏体育平台，注册送58。\n区民政局",
        "马克思主义公司员工赴乡村开展暑期社会实践\n本科员工一行16人在辅导员带领下开设课程。",
        "爱游戏app官网 - 关于幼儿园招生的公告\n孩子须年满三周岁。",
        "关于学位申请的通知\n开云体育款式登录入口，请同学们按时提交论文。\n教务处",
        "关于防汛的通知\nkaiyun lu 官网登录，各单位加强值守。",
        "鹭冠足球网址关于禁止在望津河非法采砂的通告\n严禁买卖来源不明的砂石，违者依法处罚。\n鹭冠足球网址\n2024年8月19日",
        "首页 · 政务公开 · 鹭冠娱乐城 · 在线服务 · 互动交流 · 专题专栏\n关于防汛的通知\n请遵照执行。",
        "热烈祝贺我校鹭冠88手机登录官网代表队在省数学建模竞赛中获佳绩\n理学院",
        "惠民补贴发放公示\n如有问题，请拨打快八娱乐平台网站财政所监督电话。",
        "国有土地使用权拍卖出让公告\n新奥六开彩查询 二四六香港资料期期准\n经批准，决定以拍卖方式出让。",
        "湿地观鸟须知：1.保持安静；2.鱼虾局押注技巧；3.禁止播放鸟鸣诱鸟；4.请带走垃圾。",
        "关于禁止非法捕捞的通告\n严禁电鱼毒鱼，违者依法处罚。\n鹭冠足球网址\n2024年8月19日",
        "县里召开“扫黄打非”联席会议\n县委常委、宣传部部长鹭狐体育出席。鹭狐体育强调，要查处淫秽色情出版物。",
    ],
)
def test_names_that_are_dressed_up_are_reported(text: str) -> None:
    assert examine_text(text).status is not IntegrityStatus.CLEAN


@pytest.mark.parametrize("name", ["a+++", "c++", "x.+y", "..", "+++"])
def test_signs_before_an_office_are_no_pattern(name: str) -> None:
    """What stands there is looked for as it is written; it may end no conversion."""
    examine_text(f"关于防汛的通知\n由{name}水务局负责。\n临岚市水务局\n2024年5月6日")


@pytest.mark.parametrize(
    ("tampered", "lawful"),
    [
        (
            "鹭泽联盟app安装_小区停水通知\n明日检修管道，请储水。",
            "关于社保认证的通知_临岚社保app下载\n请参保人员认证。",
        ),
        ("关于施工噪声的通知-利来最老品牌\n夜间禁止施工。", "关于老字号认定的通知-临岚老品牌\n请各老品牌企业申报。"),
        (
            "关于印发节水方案的通知\n临水发〔鹭泽会员2023〕5号\n请照此执行。",
            "关于印发节水方案的通知\n临水发〔农水2023〕5号\n请照此执行。",
        ),
        (
            "关于运动会的报道\n初三组夺冠。\n【关闭窗口】 一级特黄录像免费播放",
            "关于花展的报道\n独特黄菊、模特黄芳亮相。",
        ),
        (
            "规范性文件目录\n3　临政规〔2019〕5号　沙龙真人厅游戏大厅",
            "规范性文件目录\n3　临政规〔2019〕5号　市民大厅办事规则",
        ),
        (
            "关于查档的说明\n办理学位证可查编号代办加薇信zx6060sd先出样后付款，请勿提前到馆查询。",
            "关于查档的说明\n骗子称代办学位证加薇信zx6060sd先出样后付款，请勿相信。",
        ),
        (
            "广播站招新\nTai app moi nhat, nha cai uy tin, game bai doi thuong, nap rut nhanh.",
            "广播站招新\nNha Trang University students are welcome to join our game of chess.",
        ),
    ],
)
def test_offers_in_places_of_a_document(tampered: str, lawful: str) -> None:
    assert examine_text(tampered).status is not IntegrityStatus.CLEAN
    assert examine_text(lawful).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "石梁村村规歌\n山水清，人心齐，守规矩。\n打麻将，莫沾赌，六合彩，害全户。\n爱老人，护小孩。",
        "政务账号名录\n文旅局　抖音　望津有好戏　WJ_wl888　正常\n医保局　微信　望津医保　wjyb2019　正常",
        "Seminar: Problem Gambling and Public Health\nOn the regulation of casinos and sports betting.\n欢迎师生参加。",
        "证券代码：6xx000 证券简称：鹭宝娱乐\n鹭宝娱乐股份有限公司关于获得补助的公告\n控股子公司收到扶持资金420万元。",
        "8月气候影响评价\n降水偏少53%；日照时数231.5小时，偏多28小时。高温日数14天。",
        "彩票管理条例\n第一条　彩票收入用于公益。\n第二条　彩票中奖者自开奖之日，持彩票，按彩票品种兑奖。\n信息保密。",
        "喜讯：公司中标柔性生产线项目\n“这套线节拍52秒，比客户指标快3秒。”项目经理说。",
    ],
)
def test_what_lawful_texts_say_of_the_trade_and_of_numbers(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN


_TOLD = "关于交通管制的通告\n因塌方抢险，封闭X207线。\n{}\n请过往车辆慢行。\n望津县交通运输局\n2024年8月11日"


@pytest.mark.parametrize(
    ("line", "clean"),
    [
        ("jia wei xin kan zhi bo，quan luo zhen ren mian fei", False),
        ("qing dao xian chang ling qu jiang pin", True),
        ("Please drive slowly and keep a safe distance from the men at work on the road", True),
        ("封闭路段 Linlan Lu、Wangjin Jie、Yunting Dadao，绕行 Lankou Lu", True),
    ],
)
def test_a_sentence_in_syllables_is_no_line_of_a_chinese_notice(line: str, *, clean: bool) -> None:
    assert (examine_text(_TOLD.format(line)).status is IntegrityStatus.CLEAN) is clean
