"""Clones that call students employees: 学生 became 员工, 学院 became 公司, and the words around them stayed.

Copies of university sites are rewritten word for word so that they read like a firm's: 本科员工, 老员工创新创业
(大学生), 研究员工 (研究生), 新员工入学. No firm says so.
"""

from __future__ import annotations

import re

from converters.tampering.reading import Reading
from converters.tampering.reading.text import words

NEEDS = words("员工")
_SURE = re.compile(
    r"""
      研究员工(?!作) | 员工学籍 | 优秀毕业员工 | 毕业员工(?=.{0,12}(?:学位|典礼|名单)) | 员工处[ 、]*教务处 | 员工工作办
    | 马克思主义公司 | [1-9]班员工
    | 老员工(?:创新创业|数学建模|英语|暑期|志愿服务西部|应征入伍|征兵|艺术团|职业生涯|电子设计|思想政治)
    | (?<![老重])大[一二三四]?员工 | 新员工(?:入学|开学典礼|录取) | 员工会(?:主席|生活部)
    | (?:级|届|名|专业|公司)(?:新)?员工(?:入学|毕业典礼|赴.{2,12}实习|会干部|代表宣读倡议书)
    """,
    re.VERBOSE,
)
"""What no firm says of those who work for it."""
_LIKELY = re.compile("本科员工|专科员工|毕业员工|在校员工|员工违纪处分|员工宿舍安全卫生|新员工军训|员工证、")
"""What a firm may say, too: it counts beside what it does not."""
_SCHOOL = re.compile(
    "教务处|辅导员|学位|学籍|录取通知书|毕业典礼|学分|班主任|大[一二三四]|实习日志|指导教师|教师代表|师生"
)
"""What a school's text says, too."""
_ENOUGH = 2
_STUDY = re.compile(
    "辅导员|班级|主题班会|校园|学分|开题|答辩|研究生导师|硕士研究生|博士研究生|本科生?|课程成绩|推免|毕业论文|指导教师|教务|学位|文献"
)
"""What a text about studying says."""
_STAFF, _STUDENTS = re.compile("(?<!职)员工"), re.compile("学生|同学|学子|学员|教职员工|职工")
_MUCH, _OFTEN = 4, 3


def has_swapped_words(reading: Reading) -> bool:
    r"""Return whether a school's text calls its students employees, in words that no firm has.

    >>> from converters.tampering.reasons import read
    >>> has_swapped_words(read("关于老员工创新创业项目验收的通知\n通过的员工可申请学分。教务处"))
    True
    >>> has_swapped_words(read("集团举行新员工入职培训\n老员工代表介绍了经验,研究员工作扎实。"))
    False
    """
    text = reading.text
    sure = {match[0] for span in reading.spans_with(NEEDS) for match in _SURE.finditer(text, *span)}
    if sure and len(sure) + len({*_LIKELY.findall(text), *_SCHOOL.findall(text)}) >= _ENOUGH:
        return True
    return _studies_without_students(text)


def _studies_without_students(text: str) -> bool:
    """Return whether a text about studying speaks of employees, again and again, and of nobody who studies."""
    if _STUDENTS.search(text) or len(_STAFF.findall(text)) < _OFTEN:
        return False
    return len(set(_STUDY.findall(text))) >= _MUCH
