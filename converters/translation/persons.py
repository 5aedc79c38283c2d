"""Personal names in a notice, found by what stands beside them, so that no engine translates them."""

from __future__ import annotations

import re

from converters.translation.names import romanize_person

# the hundred and some surnames that nine in ten people bear, then the compound ones
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭"
    "陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文单仇尤查区解"
)
_COMPOUND = "欧阳|上官|司马|诸葛|尉迟|皇甫|慕容|司徒|令狐|夏侯|东方|公孙|长孙|宇文|端木"

_NAMED = re.compile(
    rf"""
    (?:                                                       # what comes before a name
        (?:书记|市长|区长|县长|镇长|乡长|主任|局长|部长|院长|校长|处长|科长|队长|所长|站长|秘书长|主席|常委|委员|代表
          |董事长|总经理|经理|组长|成员|参谋长|政委|检察长|领导|干部|同志)
      | (?:联系人|经办人|负责人|法定代表人|签发人|审核人|责任编辑|被处罚人|当事人|申请人|姓名)\s*[:：]\s*
      | (?:任命|免去|聘任|解聘|推荐|提名|同意|经)
    )
    (?P<name>(?:{_COMPOUND})[\u4e00-\u9fff]{{1,2}}|[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}?)
    (?=                                                       # what comes after it
        [，、。；;,）)\s]|$|指出|表示|强调|要求|主持|参加|出席|带队|率队|率领|陪同|一行|同志|先生|女士|等|到|赴|来|为|任|担任|的|代表
      | (?:副)?(?:书记|市长|区长|主任|局长|部长)
    )
    """,
    re.VERBOSE,
)
_NEVER = re.compile(
    r"""
    [和与及的为等会议部门市区县局委办]$     # 主任会议, 领导和
  | ^(?:任何|任务|任期|任职|文件|文明|方案|方面|方式|方法|高度|高质|金额|石油|白天|常务|常委|何种|何时   # 主任务必
      |向社|向上|于|向|区委|区政|解决|解放|单位|查处|康复|江南|江北)
    """,
    re.VERBOSE,
)


def find_persons(text: str) -> dict[str, str]:
    """Return the personal names of ``text`` that beyond doubt are some, with their pinyin.

    >>> find_persons("任命单霁为市统计局局长，联系人：欧阳文。主任会议研究了单位方案。")
    {'单霁': 'Shan Ji', '欧阳文': 'Ouyang Wen'}
    """
    found: dict[str, str] = {}
    for match in _NAMED.finditer(text):
        name = match["name"]
        if not _NEVER.search(name):
            found[name] = romanize_person(name)
    return found
