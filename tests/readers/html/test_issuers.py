"""Who issued a document and when, where title, signature, labels and site do not say the same."""

from __future__ import annotations

from datetime import date

import pytest

from tests.readers.html.pages import TEXT, make_page, read

ABOUT = "<div>发布日期：2024-03-26 11:02　来源：临岚市水务局</div>"


@pytest.mark.parametrize("label", ["发文日期", "发文时间", "生成日期"])
def test_the_day_a_page_was_sent_out_gives_way_to_the_signature_if_the_page_was_published_then(label: str) -> None:
    table = (
        "<table><tr><td>索引号</td><td>LL0101-0203-2024-00047</td><td>发布机构</td><td>临岚市水务局</td></tr>"
        f"<tr><td>{label}</td><td>2024-03-26</td><td>公开方式</td><td>主动公开</td></tr></table>"
    )
    assert make_page(table + ABOUT).issued == date(2024, 3, 5)
    assert make_page(table + ABOUT.replace("03-26", "03-27")).issued == date(2024, 3, 26)
    assert make_page(table + ABOUT, text=TEXT).issued == date(2024, 3, 26)


JOINT = ("临岚市教育局", "临岚市财政局", "中共临岚市委组织部")


def test_agencies_that_a_heading_sets_without_a_gap_are_parted() -> None:
    title = "".join(f"<span>{name}</span>" for name in JOINT) + "<br><span>关于印发薪酬管理办法的通知</span>"
    table = (
        "<table><tr><td>规范性文件登记号</td><td>LL-2024-0013</td><td>文号</td><td>临教规〔2024〕3号</td></tr>"
        f"<tr><td>制定机关</td><td>{';'.join(JOINT)}</td><td>登记日期</td><td>2024-03-01</td></tr></table>"
    )
    signed = "<p>临岚市教育局　临岚市财政局</p><p>中共临岚市委组织部</p><p>2024年3月5日</p>"
    assert make_page(table, title=title, text=TEXT + signed).issuer == " ".join(JOINT)
    assert make_page(title=title, text=TEXT + signed).issuer == " ".join(JOINT)
    assert make_page(title=title, text=TEXT).issuer == " ".join(JOINT)


def test_a_section_that_signs_is_the_issuer_where_the_title_tells_of_whose_it_is() -> None:
    signed = "<p>临岚市人民医院人事科</p><p>2024年3月5日</p>"
    assert make_page(title="临岚市人民医院2024年招聘公告", text=TEXT + signed).issuer == "临岚市人民医院人事科"
    assert make_page(title="临岚市人民医院关于招聘护士的公告", text=TEXT + signed).issuer == "临岚市人民医院"


@pytest.mark.parametrize(
    "line",
    [
        "<p>1.采购人信息：临岚市城市管理局，地址：临岚市望津路66号，联系方式：0999-7712008</p>",
        "<p>采 购 人：临岚市城市管理局　联系人：岳先生</p>",
        "<p>比选人（盖章）：临岚市城市管理局</p>",
        "<table><tr><td>采购单位</td><td>临岚市城市管理局</td></tr><tr><td>地址</td><td>望津路66号</td></tr></table>",
    ],
)
def test_how_notices_of_procurement_say_who_buys(line: str) -> None:
    assert make_page(title="智慧停车设备采购成交公告", text=TEXT + line).issuer == "临岚市城市管理局"


@pytest.mark.parametrize(
    "printed",
    [
        "<p>临岚市水务局办公室</p><p>2009年6月4日印发</p>",
        "<p>临岚市水务局办公室　　2009年6月4日印发　共印50份</p>",
        "<table><tr><td>抄送：市委办</td></tr><tr><td>临岚市水务局办公室秘书科</td><td>2009年6月4日印发</td></tr></table>",
        "<p>印发机关：临岚市水务局办公室　2009年6月4日印发</p>",
    ],
)
def test_how_documents_say_who_printed_them(printed: str) -> None:
    text = f"{TEXT}<p>二〇〇九年六月三日</p>{printed}"
    assert make_page("<p>临水发〔2009〕42号</p>", title="校舍鉴定实施意见", text=text).issuer == "临岚市水务局"


def test_the_mark_of_an_order_without_number_says_who_issued_it() -> None:
    title = "<TABLE><TR><TD><B>2008年第22期目录</B><BR>临岚市草原管理规定<BR>临岚市教育局关于开学的通知<BR>大事记</TD>"
    order = (
        "<TD><CENTER><FONT size=6>临岚市人民政府令</FONT></CENTER><P>　　《临岚市草原管理规定》已经2008年10月24日市"
        "人民政府第19次常务会议通过，现予发布。<P>市长　岳明远<P>二○○八年十一月七日<P>临岚市草原管理规定"
        "<P>第一条　为了保护、修复草原生态，结合本市实际，制定本规定。<P>第二条　草原主管部门主管本市的草原工作。</TD>"
    )
    notice = read(f"{title}{order}</TR></TABLE>", "<title>临岚市人民政府公报</title>")
    assert (notice.issuer, notice.issued) == ("临岚市人民政府", date(2008, 11, 7))
    text = "<p>临岚市人民政府公告</p><p>望津湖划定为饮用水水源保护区，禁止在湖内游泳、垂钓，违者依法处理。</p>"
    assert make_page(title="划定饮用水水源保护区", text=text).issuer == "临岚市人民政府"


def test_a_day_that_is_torn_over_lines_is_one_of_writing_below_a_signature() -> None:
    torn = "<div>临岚市公安局</div><div><span>2024</span><span>年</span></div><div><span>3</span>月<span>5</span></div>"
    notice = make_page(title="关于临时交通管制的通告", text=f"{TEXT}<div>{torn}<div>日</div></div>")
    assert (notice.issuer, notice.issued) == ("临岚市公安局", date(2024, 3, 5))


@pytest.mark.parametrize(
    ("number", "issuer"),
    [
        ("临政办发〔2009〕42号", "临岚市人民政府办公室"),
        ("临政发〔2009〕42号", "临岚市人民政府"),
        ("", ""),
    ],
)
def test_the_last_line_says_whose_a_document_is_that_nobody_signed(number: str, issuer: str) -> None:
    printed = "<p>二〇〇九年六月三日</p><p>抄送：市委办。</p><p>临岚市人民政府办公室　　2009年6月4日印发</p>"
    notice = make_page(f"<p>{number}</p>" if number else "", title="校舍安全鉴定实施意见", text=TEXT + printed)
    assert (notice.issuer, notice.issued) == (issuer, date(2009, 6, 3))


@pytest.mark.parametrize("mark", ["临岚市城管局通告", "市城市管理局通告"])
def test_a_mark_that_is_short_gives_way_to_the_signature(mark: str) -> None:
    text = f"<p>{mark}</p><p>望津湖沿岸禁止烧烤，违者依法处理。</p><p>临岚市城市管理局</p><p>2024年3月5日</p>"
    assert make_page(title="望津湖沿岸禁止烧烤", text=text).issuer == "临岚市城市管理局"


def test_the_number_of_an_announcement_says_whose_it_is_if_nothing_else_does() -> None:
    mark = "临岚市人民代表大会常务委员会公告〔十六届〕第二十号"
    text = f"<p>{mark}</p><p>《临岚市湖泊保护条例》已由会议通过，现予公布。</p><p>第一条　为保护湖泊制定本条例。</p>"
    assert make_page(title="临岚市湖泊保护条例", text=text).issuer == "临岚市人民代表大会常务委员会"


def test_agencies_that_sign_without_a_gap_are_parted() -> None:
    text = f"{TEXT}<p>临岚市教育局临岚市财政局</p><p>2024年3月5日</p>"
    assert make_page(title="关于印发薪酬管理办法的通知", text=text).issuer == "临岚市教育局 临岚市财政局"


def test_a_signature_below_its_day_and_one_with_an_hour() -> None:
    title = "关于印发检修办法的通知"
    turned = make_page(title=title, text=f"{TEXT}<p>2024年3月5日</p><p>临岚市水务局</p>")
    assert (turned.issuer, turned.issued) == ("临岚市水务局", date(2024, 3, 5))
    hour = make_page(title=title, text=f"{TEXT}<p>临岚市气象局</p><p>2024年3月5日18时</p>")
    assert (hour.issuer, hour.issued) == ("临岚市气象局", date(2024, 3, 5))


@pytest.mark.parametrize(
    ("adopted", "issuer"),
    [
        ("临岚市第五届人民代表大会常务委员会第二次会议通过　3月1日批准", "临岚市人民代表大会常务委员会"),
        ("第十三届全国人民代表大会常务委员会第二十次会议通过", "全国人民代表大会常务委员会"),
        ("临岚市人民政府第39次常务会议审议通过", "临岚市人民政府"),
        ("临岚市水务局局长办公会议审议通过", ""),
    ],
)
def test_what_a_meeting_adopted_is_of_whose_meeting_it_was(adopted: str, issuer: str) -> None:
    text = "<p>第一条　为了保护湖泊，制定本条例。</p><p>第二条　本市行政区域内的湖泊适用本条例。</p>"
    notice = make_page(title="临岚市湖泊保护条例", text=f"<p>（2023年12月29日{adopted}）</p>{text}")
    assert (notice.issuer, notice.issued) == (issuer, date(2023, 12, 29))


@pytest.mark.parametrize("forwards", ["转发", "关于转发", "批转"])
def test_an_agency_whose_document_is_forwarded_is_not_the_issuer(forwards: str) -> None:
    title = f"{forwards}云川省水利厅关于节约用水的通知"
    about = "<p>发布单位：临岚市水务局　发布日期：2024-03-08</p>"
    inside = "<p>云川省水利厅</p><p>2024年3月1日</p>"
    assert make_page(title=title, text=TEXT + inside).issuer == ""
    text = f"{TEXT}<p>附件：云川省水利厅关于节约用水的通知</p><p>2024年3月5日</p>{inside}"
    notice = read(f"<h1>{title}</h1>{about}<div>{text}</div>")
    assert (notice.issuer, notice.issued) == ("临岚市水务局", date(2024, 3, 5))


def test_the_head_that_an_agency_prints_over_two_lines_says_whose_a_document_is() -> None:
    head = "<p>云川省临岚市中级人民法院</p><p>公　　告</p><p>（2024）云99破6号</p>"
    text = f"{head}<p>2024年3月1日，本院裁定受理破产清算一案。</p><p>特此公告。</p><p>二〇二四年三月五日</p>"
    notice = make_page(title="临岚市恒拓水泵有限公司破产清算公告", text=text)
    assert (notice.issuer, notice.issued) == ("云川省临岚市中级人民法院", date(2024, 3, 5))
    signed = f"<p>临岚市水务局</p><p>公告</p>{TEXT}<p>临岚市水务局</p><p>临岚市财政局</p><p>2024年3月5日</p>"
    assert make_page(title="关于停水的公告", text=signed).issuer == "临岚市水务局 临岚市财政局"


@pytest.mark.parametrize(
    ("source", "issuer"),
    [
        ("发布：临岚市水务局供水科", "临岚市水务局"),
        ("文章来源：临岚市委组织部干部科", "临岚市委组织部"),
        ("来源：临岚市人民政府办公室", "临岚市人民政府办公室"),
        ("来源：供水管理科", ""),
        ("发布：局办公室", ""),
        ("来源：区水务局", "区水务局"),
    ],
)
def test_a_section_that_hands_in_a_text_is_of_the_agency_that_issues_it(source: str, issuer: str) -> None:
    about = f"<p>时间：2024-3-8 9:05:33　浏览：12次　{source}</p>"
    notice = read(f"<h1>关于春季管网检修的通知</h1>{about}<div>{TEXT}</div>")
    assert (notice.issuer, notice.published) == (issuer, date(2024, 3, 8))


def test_the_head_of_the_site_says_whose_a_document_is_in_which_that_agency_acts() -> None:
    masthead = "<table><tr><td><img alt='徽标'></td><td>临岚市水务局</td></tr></table><p>首页 &gt; 数据 &gt; 统计</p>"
    about = "<p>文章来源：统计科</p>"
    text = "<p>2023年，临岚市水务局坚持节水优先，全市用水总量下降。</p><p>一、全年供水2.1亿立方米，同比下降3.2%。</p>"
    named = read(f"{masthead}<h1>2023年全市供水情况</h1>{about}<div>{text}</div>")
    assert named.issuer == "临岚市水务局"
    news = read(f"{masthead}<h1>节水宣传周启动</h1>{about}<div>{text}</div>")
    assert news.issuer == ""


@pytest.mark.parametrize("told", ["来源：设备科", "发布人：综合科　阅读：12次"])
def test_a_section_that_hands_in_a_document_is_of_the_agency_whose_site_it_is(told: str) -> None:
    foot = "<p>临岚市水务局　版权所有</p><p>主办单位：临岚市水务局</p>"
    about = f"<div>发布时间：2024-03-26　{told}</div>"
    text = "<p>现就有关事项公告如下，请各用户知悉，并做好储水准备。</p><p>一、检修期间分段停水，提前三日告知用户。</p>"
    assert make_page(title="管网检修公告", text=about + text, below=foot).issuer == "临岚市水务局"
    assert make_page(title="管网检修公告", text=about + text).issuer == ""


def test_an_account_of_a_messenger_is_the_agency_whose_article_it_is() -> None:
    account = "<div><a href='javascript:void(0);'>临岚市水务局</a> <em>2024-03-26 11:41</em><em>发表于云川</em></div>"
    text = "<p>3月25日，志愿者走进社区讲解节水知识，发放手册500份。</p><p>居民们表示，今后要从一点一滴做起。</p>"
    notice = read(f"<div><h1>节水宣传进社区</h1>{account}<div>{text}</div></div>")
    assert (notice.issuer, notice.published) == ("临岚市水务局", date(2024, 3, 26))


def test_who_answers_the_press_is_the_issuer() -> None:
    title = "临岚市水务局就节约用水条例答记者问"
    told = "<p>来源：市水务局　发布时间：2024-03-08</p><p>记者：为什么要制定条例？</p><p>答：为了节约用水。</p>"
    assert make_page(title=title, text=told).issuer == "临岚市水务局"
    asked = title.replace("就", "负责人就")
    assert make_page(title=asked, text=told.replace("市水务局", "临岚日报")).issuer == ""


def test_a_signer_has_the_place_that_the_head_names() -> None:
    head = "<p align='center'>云汀乡上河村村民选举委员会</p><p align='center'>公　告</p>"
    signed = "<p>上河村村民选举委员会（章）</p><p>2024年3月5日</p>"
    notice = make_page(title="选举结果公告", text=f"{head}{TEXT}{signed}")
    assert notice.issuer == "云汀乡上河村村民选举委员会"
    other = head.replace("云汀乡上河村村民选举委员会", "中共云汀乡委员会")
    assert make_page(title="选举结果公告", text=f"{other}{TEXT}{signed}").issuer == "上河村村民选举委员会"


def test_a_list_that_a_text_ends_with_signs_nothing() -> None:
    listed = "<p>先进集体名单（2个）</p><p>临岚市供水公司抢修班</p><p>临岚市水务局直属水厂净化站</p>"
    title = "临岚市总工会关于授予2024年先进集体称号的决定"
    notice = make_page(title=title, text=f"{TEXT}{listed}<p>临岚市总工会</p><p>2024年3月5日</p>")
    assert notice.issuer == "临岚市总工会"
    both = make_page(text=f"{TEXT}<p>临岚市水务局</p><p>临岚市财政局</p><p>2024年3月5日</p>")
    assert both.issuer == "临岚市水务局 临岚市财政局"


def test_the_name_of_an_agency_may_go_on_in_the_next_line() -> None:
    head = (
        "<p align='center'>临岚市发展改革委 临岚市财政局 临岚市</p><p align='center'>水务局 临岚市公安局</p>"
        "<p align='center'>关于印发节约用水行动<br>方案的通知</p><p align='center'>临发改〔2024〕29号</p>"
    )
    title = "关于印发节约用水行动方案的通知"
    notice = make_page(title=title, text=head + TEXT, head=f"<title>{title}</title>")
    assert notice.issuer == "临岚市发展改革委 临岚市财政局 临岚市水务局 临岚市公安局"
    assert notice.document_number == "临发改〔2024〕29号"


def test_half_a_name_begins_no_title() -> None:
    head = (
        "<center>临岚市教育局 临岚市公安局 临岚市人力资源和</center><center>社会保障局 临岚市财政局</center>"
        "<center>关于做好招生工作的通知</center><center>临教发〔2024〕9号</center>"
    )
    title = "关于做好招生工作的通知"
    notice = make_page(title=title, text=head + TEXT, head=f"<title>{title}</title>")
    assert notice.title.endswith(title)
    assert not notice.title.startswith("社会保障局")
    assert notice.issuer == "临岚市教育局 临岚市公安局 临岚市人力资源和社会保障局 临岚市财政局"


SITE = "<meta name='SiteName' content='{}'>"
ABOUT_SECTION = "<div>发布日期：2024-03-08　信息来源：行政审批处</div>"


def test_a_department_that_hands_in_a_document_is_named_by_its_house() -> None:
    title = "关于受理取水许可申请情况的公示"
    head = SITE.format("临岚市水务局")
    assert make_page(ABOUT_SECTION, title=title, text=TEXT, head=head).issuer == "临岚市水务局"
    whole = ABOUT_SECTION.replace("行政审批处", "临岚大学国有资产管理处")
    assert make_page(whole, title=title, text=TEXT, head=head).issuer == "临岚大学国有资产管理处"
    assert make_page(ABOUT_SECTION, title=title, text=TEXT).issuer == "行政审批处"


def test_a_school_is_named_and_not_the_office_beside_it() -> None:
    about = "<div><span>2024-03-08 08:40:00</span><span>&nbsp;教务处&nbsp;</span><span>临岚市第二中学</span></div>"
    title = "临岚市第二中学2024年招生简章"
    page = f"<h1>{title}</h1>{about}<div class='zw'>{TEXT}</div>"
    assert read(page, f"<title>{title}-临岚市第二中学</title>").issuer == "临岚市第二中学"


def test_who_issues_jointly_is_named_too() -> None:
    items = "<li>[发文机构]<span>临岚市水务局</span></li><li>[联合发文单位]<span>临岚市财政局</span></li>"
    title = "临岚市水务局 临岚市财政局关于印发节水办法的通知"
    assert make_page(f"<ol>{items}<li>[文号]<span>临水发〔2024〕15号</span></li></ol>", title=title).issuer == (
        "临岚市水务局 临岚市财政局"
    )
    assert make_page(f"<ol>{items}</ol>", title="关于印发节水办法的通知").issuer == "临岚市水务局 临岚市财政局"


@pytest.mark.parametrize("signed", [("落款：临岚市水务局", "日期：2024年3月5日"), ("临岚市水务局。", "2024年3月5日。")])
def test_who_signs_may_stand_behind_a_label_or_before_a_full_stop(signed: tuple[str, str]) -> None:
    text = TEXT + "".join(f"<p>{line}</p>" for line in signed)
    notice = make_page("<div>发布时间：2024-03-08</div>", text=text)
    assert (notice.issuer, str(notice.issued), str(notice.published)) == ("临岚市水务局", "2024-03-05", "2024-03-08")
