"""Several notices in one text: dumps whose records a rule or a label parts, and gazettes."""

from __future__ import annotations

from datetime import date

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.issues import ReadError
from converters.model import Notice

FIRST = """\
标题：关于望津区污水管网改造的公示
发布机构：望津区水务局
索引号：WJ0612-2026-00031
发布日期：2026-03-09
文号：
内容：
现将管网改造情况公示如下，公示期为10个工作日。
建设单位：望津区清源水务有限公司
时间：2026年3月9日至3月20日
联系电话：0999-60010003。
浏览量：31"""
SECOND = """\
索引号：WJ0611-2026-00012
文号：望人社〔2026〕3号
标题：望津区人力资源和社会保障局关于发放补贴的通告
发布日期：2026-06-11
发布机构：望津区人力资源和社会保障局
内容：为保障劳动者权益，现就发放补贴通告如下。
一、补贴为每人300元。
时间：2026年7月1日起
浏览量：75"""
THIRD = """\
内容：
石塘镇人民政府：
4月下旬，我局检查了样本14个，现将情况反馈如下。
时间：另行通知
标题：望津区统计局关于反馈检查情况的函
发布日期：2026-05-20
发布机构：望津区统计局
文号：望统函〔2026〕9号
索引号：WJ0633-2026-00002
浏览量：43"""
RULES = (
    "========== {n}/3 ==========",
    "====================",
    "--------------------",
    "********************",
    "##### 第{n}条 #####",
    "—————— 第 {n} 篇 ——————",
)


def _all(text: str, name: str = "dump.txt") -> list[Notice]:
    found = convert_all(text.encode("gb18030"), name)
    assert all(isinstance(item, Conversion) for item in found), found
    return [item.notice for item in found if isinstance(item, Conversion)]


def _check(notices: list[Notice]) -> None:
    assert [notice.title for notice in notices] == [
        "关于望津区污水管网改造的公示",
        "望津区人力资源和社会保障局关于发放补贴的通告",
        "望津区统计局关于反馈检查情况的函",
    ]
    assert [notice.document_number for notice in notices] == ["", "望人社〔2026〕3号", "望统函〔2026〕9号"]
    assert [notice.published for notice in notices] == [date(2026, 3, 9), date(2026, 6, 11), date(2026, 5, 20)]
    assert [notice.issuer for notice in notices][1:] == ["望津区人力资源和社会保障局", "望津区统计局"]
    assert [block.text for block in notices[0].body] == [
        "现将管网改造情况公示如下，公示期为10个工作日。",
        "建设单位：望津区清源水务有限公司",
        "时间：2026年3月9日至3月20日",
        "联系电话：0999-60010003。",
    ]
    assert [block.text for block in notices[2].body][-1] == "时间：另行通知"
    assert notices[2].body[0].text == "石塘镇人民政府："


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("above", ["", "导出时间：2026-07-01 共3条\n"])
def test_a_dump_with_rules_holds_a_notice_between_each(rule: str, above: str) -> None:
    parts = (f"{rule.replace('{n}', str(n))}\n{part}\n" for n, part in enumerate((FIRST, SECOND, THIRD), 1))
    _check(_all(above + "\n".join(parts)))


def test_rules_may_stand_between_notices_alone() -> None:
    _check(_all("\n==========\n".join((FIRST, SECOND, THIRD))))


HEADED = """\
标题：望津区{name}关于停水的通知
发布日期：2026-03-0{n}
文号：望水〔2026〕{n}号

石塘镇各用水户：
因检修，3月1{n}日停水，请储水。

望津区{name}
2026年3月{n}日
"""


@pytest.mark.parametrize("between", ["", "\n\n", "-----------\n"])
def test_heads_that_begin_alike_begin_a_notice_each(between: str) -> None:
    notices = _all(between.join(HEADED.format(name="水务局", n=n) for n in (3, 4, 5)))
    assert [notice.title for notice in notices] == ["望津区水务局关于停水的通知"] * 3
    assert [notice.document_number for notice in notices] == [f"望水〔2026〕{n}号" for n in (3, 4, 5)]
    assert [notice.issued for notice in notices] == [date(2026, 3, n) for n in (3, 4, 5)]
    assert [notice.body[-1].text for notice in notices] == [f"2026年3月{n}日" for n in (3, 4, 5)]


@pytest.mark.parametrize(
    "text",
    [
        # a buyer and an agent have names and addresses
        "望津区学校采购公告\n\n现公告。\n------------\n名称：望津区教育局\n时间：2026年3月1日\n------------\n名称：望津区咨询公司\n时间：2026年3月2日\n\n望津区教育局\n2026年3月1日\n",
        # an annex behind a rule is no notice
        "望津区水务局关于节水的通知\n\n各单位：\n请节水。\n\n望津区水务局\n2026年3月5日\n============\n附件：清单\n一、表\n",
        # one label again in the text
        "标题：关于征集提案的通知\n发布日期：2026-03-05\n发布机构：望津区水务局\n\n请按下列格式填报。\n标题：（不超过20字）\n正文：（不限）\n",
    ],
)
def test_parts_of_one_notice_are_no_notices(text: str) -> None:
    assert len(_all(text)) == 1


def test_a_record_that_is_no_notice_leaves_the_others() -> None:
    empty = "标题：关于停水的公告\n发布机构：望津区水务局\n索引号：WJ1\n发布日期：2026-03-09\n文号：\n内容：\n浏览量：1"
    found = convert_all(f"=====\n{FIRST}\n=====\n{empty}\n=====\n{THIRD}\n".encode(), "dump.txt")
    assert [isinstance(item, ReadError) for item in found] == [False, True, False]


def test_one_notice_is_asked_of_a_dump_in_vain() -> None:
    with pytest.raises(ReadError, match="holds 3 notices"):
        convert("\n==========\n".join((FIRST, SECOND, THIRD)).encode(), "dump.txt")


RUNNING = "望津区人民政府公报          2026 年第 4 期（总第 88 期）\n" + "-" * 60
PAGES = (
    """\
            区 政 府 文 件

        望津区人民政府关于
    命名更名城区部分道路名称的通知
          望政发〔2026〕29号

各镇人民政府、各街道办事处，区政府有关部门：
  根据地名管理有关规定，经区政府第31次常务会
议研究同意，对下列道路予以命名，现将结果公布如
下：
  一、南起环河路，北至兴学路，全长1860米、宽
24米的道路，命名为“枕石路”，原有各临时名称即
行停用。
  二、西起枫桥大道，东至云脚山隧道口，全长23
""",
    """\
40米、宽36米的道路，命名为“青石路”，不再另
行编号。
  请区民政局会同有关部门设置地名标志，做好门牌
编制工作。

                        望津区人民政府
                      二〇二六年十月九日

{column}
        望津区人民政府关于石塘河岸线
          保护规划的批复
          望政复〔2026〕14号

区水务局：
  你局《关于批准石塘河岸线保护规划的请示》（望
水〔2026〕57号）收悉。经研究，现批复如下：
  一、原则同意石塘河岸线保护规划，规划范围为石
""",
    """\
塘河干流及其支流，岸线总长126.4公里，由你局
负责组织实施。
  此复。

                        望津区人民政府
                      二〇二六年十一月二日
""",
)


@pytest.mark.parametrize("running", [RUNNING, RUNNING.partition("\n")[0], RUNNING.replace(" 年第 4 期", "年第4期"), ""])
@pytest.mark.parametrize("mark", ["                          · {n} ·", "— {n} —", "- {n} -"])
@pytest.mark.parametrize("column", ["", "            部 门 文 件\n"])
def test_a_gazette_holds_each_notice_with_its_title_and_number(running: str, mark: str, column: str) -> None:
    texts = (page.replace("{column}", column) for page in PAGES)
    pages = [f"{running}\n{text}\n{mark.replace('{n}', str(n))}\n" for n, text in enumerate(texts, 11)]
    notices = _all("".join(pages))
    assert [notice.title for notice in notices] == [
        "望津区人民政府关于命名更名城区部分道路名称的通知",
        "望津区人民政府关于石塘河岸线保护规划的批复",
    ]
    assert [notice.document_number for notice in notices] == ["望政发〔2026〕29号", "望政复〔2026〕14号"]
    assert [notice.issued for notice in notices] == [date(2026, 10, 9), date(2026, 11, 2)]
    assert [notice.issuer for notice in notices] == ["望津区人民政府"] * 2
    first, second = ("\n".join(block.text for block in notice.body) for notice in notices)
    assert "全长2340米、宽36米的道路" in first
    assert "常务会议研究同意" in first
    assert "石塘河干流及其支流" in second
    assert "公报" not in first + second
    assert "总第" not in first + second
    assert "----" not in first + second


FORWARDED = """\
望津区人民政府办公室关于转发区水务局节水意见的通知
望政办发〔2026〕3号

各镇人民政府：
区水务局《关于加强节水工作的意见》已经区政府同意，现转发给你们。

望津区人民政府办公室
2026年3月5日

关于加强节水工作的意见
望水〔2026〕8号

区人民政府：
为加强节水，提出意见如下。

望津区水务局
2026年3月1日
"""


def test_what_a_notice_forwards_is_of_it() -> None:
    (notice,) = _all(FORWARDED)
    assert notice.document_number == "望政办发〔2026〕3号"
