"""Notices built from their own parts (一、, 附件, 〔2024〕12号, signature, date), torn as real pages tear them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from hypothesis import strategies as st

from tests.tools.packages import word_file, word_paragraph

HAN_NUMBERS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
ORGANS = ("水务局", "教育局", "公安局", "民政局", "卫生健康委员会", "人民政府办公室", "望津区人民政府")
SUBJECTS = ("节约用水", "校园安全", "道路养护", "防汛值守", "养老服务补贴", "老旧小区改造", "冬季供暖", "食品安全抽检")
TOPICS = ("总体要求", "工作目标", "主要任务", "申请条件", "办理流程", "保障措施", "有关要求", "附则")
CLAUSES = (
    "各单位要落实责任",
    "自2024年7月1日起施行",
    "补贴标准为每人每月320元",
    "面积不少于1.5万平方米",
    "比上年增长8.6%",
    "由区人民政府组织实施",
    "联系电话0600-5550100",
    "依照《临岚市节约用水条例》（临岚市人民政府令第12号）执行",
    "材料一式3份",
    "于2024年6月30日前提出申请",
    "公示期为2024年5月6日至5月12日",
    "涉及37户、112人",
    "热线12345全天受理",
)
KINDS = ("通知", "通告", "公告", "意见", "公示", "批复", "决定")
SPACES = ("", "　", " ", "\xa0", "　　")


@dataclass(frozen=True)
class Script:
    """A notice as its lines, the way a person would type it; ``title`` may stand on several lines."""

    title: str
    title_lines: tuple[str, ...]
    head: tuple[str, ...]
    lines: tuple[str, ...]

    @property
    def all_lines(self) -> tuple[str, ...]:
        return (*self.head, *self.title_lines, *self.lines)


days = st.dates(date(2010, 1, 1), date(2026, 12, 31))
organs = st.sampled_from(ORGANS).map(lambda name: f"临岚市{name}")


@st.composite
def document_numbers(draw: st.DrawFn) -> str:
    organ = draw(st.sampled_from(("临政发", "临政办发", "临水", "临教规", "临民函")))
    opening, closing = draw(st.sampled_from((("〔", "〕"), ("[", "]"), ("【", "】"), ("（", "）"), ("［", "］"))))
    return f"{organ}{opening}{draw(st.integers(1998, 2026))}{closing}{draw(st.integers(1, 400))}号"


@st.composite
def sentences(draw: st.DrawFn) -> str:
    parts = draw(st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=4))
    return "，".join(parts) + draw(st.sampled_from(("。", "。", "。", "；", "")))


@st.composite
def sections(draw: st.DrawFn) -> list[str]:
    """Numbered sections in one of the two orders: 一、（一）1. or 第N章 第N条."""
    lines: list[str] = []
    article = 0
    legal = draw(st.booleans())
    for number in range(draw(st.integers(1, 4))):
        topic = draw(st.sampled_from(TOPICS))
        if legal:
            lines.append(f"第{HAN_NUMBERS[number]}章{draw(st.sampled_from(SPACES))}{topic}")
            for _ in range(draw(st.integers(1, 2))):
                article += 1
                lines.append(f"第{HAN_NUMBERS[article - 1]}条　{draw(sentences())}")
            continue
        lines.append(f"{HAN_NUMBERS[number]}、{topic}")
        for item in range(draw(st.integers(0, 3))):
            opening, closing = draw(st.sampled_from((("（", "）"), ("(", ")"))))
            mark = draw(st.sampled_from((f"{opening}{HAN_NUMBERS[item]}{closing}", f"{item + 1}.", f"{item + 1}、")))
            lines.append(f"{mark}{draw(sentences())}")
        if draw(st.booleans()):
            lines.append(draw(sentences()))
    return lines


@st.composite
def closings(draw: st.DrawFn, issuer: str, day: date) -> list[str]:
    lines: list[str] = []
    if draw(st.booleans()):
        lines.append(f"附件：1.{draw(st.sampled_from(SUBJECTS))}名单")
        lines += [f"2.{draw(st.sampled_from(SUBJECTS))}申请表"] if draw(st.booleans()) else []
    gap = draw(st.sampled_from(("", "　", " ")))
    lines.append(gap.join(issuer) if draw(st.booleans()) else issuer)
    lines.append(f"{day.year}年{draw(st.sampled_from(('', ' ')))}{day.month}月{day.day}日")
    if draw(st.booleans()):
        lines.append("（此件公开发布）")
    if draw(st.booleans()):
        lines += ["抄送：市委办公室。", f"{issuer}办公室　　{day.year}年{day.month}月{day.day}日印发"]
    return lines


@st.composite
def scripts(draw: st.DrawFn) -> Script:
    """A whole notice."""
    issuer, subject, kind = draw(organs), draw(st.sampled_from(SUBJECTS)), draw(st.sampled_from(KINDS))
    day = draw(days)
    head = (draw(document_numbers()),) if draw(st.booleans()) else ()
    about = f"关于做好{subject}工作的{kind}"
    title = f"{issuer}{about}"
    title_lines = (issuer, about) if draw(st.booleans()) else (title,)
    lines = ["各县（区）人民政府，市政府各部门："] if draw(st.booleans()) else []
    lines += draw(st.lists(sentences(), min_size=1, max_size=2))
    lines += draw(sections())
    lines += draw(closings(issuer, day + timedelta(days=draw(st.integers(0, 3)))))
    return Script(title, title_lines, head, tuple(lines))


@st.composite
def torn(draw: st.DrawFn, lines: Sequence[str]) -> list[str]:
    """``lines`` as dumps have them: indented, with stray spaces, empty lines, lost full stops, glued headings."""
    result: list[str] = []
    for line in lines:
        text = line
        match draw(st.integers(0, 9)):
            case 0:
                text = text.removesuffix("。")
            case 1:
                at = draw(st.integers(0, len(text)))
                text = text[:at] + draw(st.sampled_from(("\xa0", "\u200b", " ", "　"))) + text[at:]
            case 2 if result and result[-1] and text.startswith(HAN_NUMBERS) and len(result) > 3:
                result[-1] += text
                continue
            case _:
                pass
        result.append(draw(st.sampled_from(("", "　　", "    ", "\xa0\xa0"))) + text)
        if draw(st.integers(0, 5)) == 0:
            result.append("")
    return result


@st.composite
def text_files(draw: st.DrawFn) -> tuple[Script, bytes]:
    """A notice as a plain text dump, in some character set and with some line ends."""
    script = draw(scripts())
    lines = [script.title, *script.head, *draw(torn(script.lines))]
    text = draw(st.sampled_from(("\n", "\r\n"))).join(lines) + "\n"
    return script, text.encode(draw(st.sampled_from(("utf-8", "utf-8-sig", "gb18030"))), "ignore")


@st.composite
def html_files(draw: st.DrawFn) -> tuple[Script, bytes]:
    """A notice as a page, with labels, a breadcrumb and a footer around it."""
    script = draw(scripts())
    tag = draw(st.sampled_from(("p", "div", "p style='text-indent:2em'")))
    close = tag.split()[0]
    body = "".join(f"<{tag}>{escape(line)}</{close}>\n" for line in draw(torn([*script.head, *script.lines])))
    page = (
        "<!doctype html><html><head><meta charset='utf-8'>"
        f"<meta name='ArticleTitle' content='{script.title}'><title>{script.title}-临岚市人民政府</title></head><body>"
        "<div class='nav'><a href='/'>首页</a> &gt; <a href='/gk/'>政务公开</a></div>"
        f"<h1>{script.title}</h1><div class='article' id='zoom'>{body}</div>"
        "<div class='footer'>主办单位：临岚市人民政府办公室　网站标识码：9900000001</div></body></html>"
    )
    return script, page.encode()


@st.composite
def word_files(draw: st.DrawFn) -> tuple[Script, bytes]:
    """A notice as a Word file; title lines are centred."""
    script = draw(scripts())
    centre = '<w:jc w:val="center"/>'
    parts = [word_paragraph(line, centre) for line in (*script.head, *script.title_lines)]
    parts += [word_paragraph(line) for line in draw(torn(script.lines))]
    return script, word_file("".join(parts))
