"""What pages call the fields of a notice: the table of labels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """A field that a label can name. Values equal the names in ``Notice``; the last ones are no fields of it."""

    INDEX_NUMBER = "index_number"
    TITLE = "title"
    DOCUMENT_NUMBER = "document_number"
    ISSUER = "issuer"
    ISSUED = "issued"
    PUBLISHED = "published"
    EFFECTIVE = "effective"
    EXPIRES = "expires"
    VALIDITY = "validity"
    TOPICS = "topics"
    KEYWORDS = "keywords"
    SUMMARY = "summary"
    SOURCE = "source"
    """来源: who is reprinted; not necessarily the issuer."""
    OTHER = "other"
    """A label of the catalogue that no field of ours takes: 公开方式, 公开范围."""
    IGNORE = "ignore"
    """A label that says nothing of the notice: 浏览量, 字体."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label as pages write it (without spaces and colon), its field, and how much it is believed.

    Of several values for one field the one with the lowest ``rank`` wins, then the first.
    """

    text: str
    field: Field
    rank: int = 1


def _rows(field: Field, rank: int, names: str) -> tuple[Label, ...]:
    return tuple(Label(name, field, rank) for name in names.split())


LAST_CHANGE = 3
"""The rank of labels of when a page was changed last, or a letter answered: published then, where nothing else says."""

LABELS: tuple[Label, ...] = (
    # field, rank, names as pages write them
    *_rows(
        Field.INDEX_NUMBER,
        1,
        """
        索引号 信息索引号 索引编号 索引码 信息索引 信息索引编号 政府信息索引号 索取号 信息索取号
        索引号码 索引编码 公开索引号 政府信息索引编号 文件索引号 政策索引号 索引序号 目录索引号 检索号
        信息索引码 政府信息编码 主动公开目录索引号 公文索引号
    """,
    ),
    *_rows(
        Field.TITLE,
        1,
        """
        标题 名称 信息名称 文件名称 信息标题 公文标题 文件标题 政策名称 题名 文章标题 公开事项名称
        公告标题 通知标题 公示标题 通告标题 文书标题 访谈主题
        信件标题 信件主题 来信标题 来信主题 留言标题 留言主题 咨询标题 咨询主题 诉求标题
    """,
    ),
    *_rows(
        Field.DOCUMENT_NUMBER,
        1,
        """
        发文字号 文号 发文号 发文文号 文件号 公文字号 文件字号 公文文号 发布文号 发文编号 公布文号
        印发文号 公告号 发文字 公文号 发文号码 文件号码 政策字号 制发文号 成文字号
        公告文号 法规文号 颁布文号 批复文号 文件字轨 发文字轨 宪报公告编号 宪报公告号码 宪报公告
    """,
    ),
    *_rows(
        Field.DOCUMENT_NUMBER,
        2,
        """
        文件编号 文件文号 信息文号 政策文号 文件编码 信息编号 编号 公文编号 令号
        公告编号 文书号 决定书文号 行政处罚决定书文号 处罚决定书文号 处罚决定文号 处罚文号 行政处罚文号
        处罚决定书编号 行政处罚决定文书号 处罚决定文书号 许可决定书文号 行政许可决定书文号 行政许可决定文书号
        文书编号 决定文号 通告编号
    """,
    ),
    *_rows(
        Field.ISSUER,
        1,
        """
        发文机关 发文单位 制发机关 制定机关 发文机构 发文部门 制发单位 印发机关 颁布单位 颁布机关 制定单位
        成文单位 发文机关名称 联合发文单位 成文机关 印发单位 制发部门 制定部门 印发部门 颁布部门 制文机关 制文单位
        成文部门 发文主体 制作机关 信息制作机关 颁发机关 颁发单位 签发机关 制定主体
        处罚机关 行政处罚机关 处罚决定机关 作出处罚决定机关 作出处罚机关 作出行政处罚决定机关 许可机关 行政许可机关
        作出处罚的机关 作出行政处罚的机关 处罚单位 行政处罚决定机关 许可决定机关 行政许可决定机关
        作出处罚决定的机关 作出处罚决定的机关名称 作出处罚决定机关名称 作出行政处罚决定的机关
        作出行政处罚决定的机关名称 作出行政处罚决定机关名称 作出行政许可决定的机关 作出许可决定的机关
    """,
    ),
    *_rows(
        Field.ISSUER,
        2,
        """
        发布机构 发布机关 发布单位 发布部门 主站发布机构 公开机构 公开单位 信息公开机构 公布机关 公开机关
    """,
    ),
    *_rows(
        Field.ISSUER,
        3,
        """
        责任部门 公开责任部门 责任单位 信息提供单位 公开责任单位 公开部门 信息发布机构 公开主体 信息提供
        提供单位 供稿单位 发布者机构 信息所属单位 所属机构 所属单位 所属部门 信息公开责任部门 责任处室 产生部门
        发起单位 发起部门 征集单位 征集部门 拟稿单位 作者单位 公文发布机构
        信息发布单位 信息公开责任单位 公开责任机构 责任机构 责任机关 发布处室 发布科室 公告机关 公告单位
        上版单位 上稿单位 发稿单位 张贴单位 实施主体 实施机关 实施机构 办理机构
        受理单位 受理部门 回复单位 回复部门 答复单位 答复部门 答复机关 回复机构 答复机构
    """,
    ),
    *_rows(
        Field.ISSUED,
        1,
        """
        成文日期 成文时间 生成日期 生成时间 产生日期 形成日期 制发日期 签署日期 制定日期 印发日期 印发时间
        发文日期 发文时间 信息生成日期 信息生成时间 颁布日期 颁布时间 产生时间 写作日期 制文日期 成文期
        信息产生日期 文件日期 签发日期 撰写时间 签署时间 签发时间 落款日期 落款时间 拟文日期 制文时间 制发时间 形成时间
        制作日期 颁发日期 颁发时间 文件成文日期 公文日期 处罚决定日期 行政处罚决定日期 作出处罚决定日期
        作出行政处罚决定日期 作出行政处罚决定的日期 作出行政处罚的决定日期 许可决定日期 行政许可决定日期
        作出处罚决定的日期 作出处罚的日期 作出处罚日期 作出行政处罚的日期 作出行政处罚日期 处罚决定作出日期
        作出行政许可决定的日期 作出行政许可决定日期 作出许可决定的日期 作出许可决定日期
    """,
    ),
    *_rows(
        Field.PUBLISHED,
        1,
        """
        发布日期 发布时间 公开日期 公开时间 上载日期 上网日期 上网时间 发布于 公布日期 公布时间 信息发布日期
        信息公开日期 信息发布时间 公示日期 网站发布日期 网上发布日期 发表时间 发表日期 首发日期 信息时间
        公告时间 公告日期 发稿日期 发稿时间 刊发日期 刊登日期 发表于 刊登时间 刊发时间 挂网日期 挂网时间 发帖时间
        公示时间 信息公开时间 信息公布日期 网上公开日期 网上公开时间 公开发布日期 公开发布时间 首次发布时间
        首次发布日期 首次公开日期 网站发布时间 网上发布时间 首发时间 上线时间 上线日期
        原发布时间 原发布日期 原文发布时间 上版日期 上版时间 上稿日期 刊宪日期
    """,
    ),
    *_rows(
        Field.PUBLISHED,
        2,
        """
        日期 时间 录入时间 录入日期 添加时间 上传时间 上传日期 提交时间 加入时间 登载时间
        创建时间 创建日期 入库时间 张贴日期 信息日期 来源网站发布日期 出版日期 出版时间
    """,
    ),
    *_rows(
        Field.PUBLISHED,
        LAST_CHANGE,
        """
        更新日期 更新时间 更新于 信息更新时间 最后更新 最后更新日期 最后更新时间 最近更新 最近更新日期 最近更新时间
        资料更新 资料更新日期 网页更新日期 修改时间 修改日期 最后修改时间 回复时间 回复日期 答复时间 答复日期
    """,
    ),
    *_rows(
        Field.EFFECTIVE,
        1,
        """
        生效日期 实施日期 施行日期 生效时间 实施时间 施行时间 起始日期 执行日期 文件生效日期 起效日期 开始实施日期
    """,
    ),
    *_rows(
        Field.EXPIRES,
        1,
        """
        失效日期 废止日期 失效时间 废止时间 终止日期 有效期至 截止有效期 文件失效日期 有效截止日期
    """,
    ),
    *_rows(
        Field.VALIDITY,
        1,
        """
        有效性 效力状态 时效 时效性 有效期 效力 文件状态 文件有效性 是否有效 有效状态 状态 政策状态 效用状态
        文件时效 文件时效性 时效状态
    """,
    ),
    *_rows(
        Field.TOPICS,
        1,
        """
        主题分类 主题类别 主题 信息分类 分类 信息类别 类别 所属分类 所属主题 主题词分类 分类词 主题分类名称
    """,
    ),
    *_rows(
        Field.KEYWORDS,
        1,
        """
        关键词 主题词 关键字 主题关键词 标签
    """,
    ),
    *_rows(
        Field.SUMMARY,
        1,
        """
        内容概述 内容摘要 摘要 信息概述 概述 内容概要 信息摘要 内容描述 简介 概要 信息内容概述
        智能摘要 导读 内容导读 核心提示
    """,
    ),
    *_rows(
        Field.SOURCE,
        1,
        """
        来源 信息来源 文章来源 稿件来源 新闻来源 内容来源 稿源 转载来源 文章出处 出处 资料来源 来源于 信息来源于
        消息来源 原文来源 来源部门 来源单位 供稿 发布源 发布
    """,
    ),
    *_rows(
        Field.OTHER,
        1,
        """
        统一编号 体裁分类 公文种类 体裁 文种 组配分类 服务对象 服务对象分类 生命周期 生命周期分类
        规范性文件统一编号 公开类别 公开属性 公开方式 公开形式 公开时限 公开范围 公开程序 信息格式 语种 格式
        载体类型 所属机构分类 信息形式 信息类型 公文类型 文件类型 文件类别 公文体裁 文件种类 信息体裁 体裁类别
        公文体例 记录形式 记录方式 作者 文章作者 编辑 责任编辑 责编 发布人 发布者 录入者 审核人 审核 初审 复审 终审 校对
        签发 撰稿 撰稿人 摄影 编辑人 监制 信息员 值班编辑 网站编辑 签发人 审核者 一审 二审 三审 核稿 审稿
        信息审核 发布人员 审签 审签人 采编 上传人 初审人 复审人 终审人 机构分类 组配 事项编码 事项名称 公开渠道
        公开依据 咨询电话 联系电话 登记号 备案号 规范性文件登记号 规范性文件编号 信息内容 内容 正文 文件正文
        依据文件 解读单位 有效期限 公开期限 公开目录 目录 公文主题 公开内容 适用范围 公开年号 文件内容 公告内容
        通知内容 公示内容
        法规类型 内容类别 效力说明 起草单位 是否废止 通过日期 批准日期 登记日期 备案日期 归档日期
        迁移时间 拟稿日期 密级 紧急程度 缓急程度 效力级别 效力位阶 修订日期
        最后修订日期 最近修订日期 覆检日期 检视日期 最后检视日期 最近检视日期
        最后覆检日期 上次检视日期 最后审核日期
    """,
    ),
    *_rows(
        Field.IGNORE,
        1,
        """
        浏览量 浏览次数 点击数 点击量 点击率 阅读量 阅读次数 阅读 浏览 访问量 点击次数 访问次数 点击 浏览数
        阅读数 人气 热度 字体 字号 字体大小 字体显示 文字大小 大小 分享到 分享 分享至 打印 视力保护色 保护视力色
        点阅数 点阅次数 点阅率 点阅 浏览人次 字型大小 字级
        来信时间 来信日期 写信时间 写信日期 留言时间 留言日期 提问时间 咨询时间 咨询日期 诉求时间 来信人 留言人 写信人
        信件编号 来信编号 信件编码 信件类型 信件类别 来信类型 受理编号 评价时间 满意度评价 满意度
        保护色 背景色 扫一扫 选择字号 点赞 收藏 下载次数 文章字号 我要分享 一键分享 分享到微信 文章分享 朗读
    """,
    ),
)
"""Every label known, lowest rank first where names compete (FACTS: catalogue fields and their variants)."""

ENGLISH_LABELS: dict[str, str] = {
    # as English pages of a site write it (without full stop and colon) -> the label that it stands for
    "index no": "索引号",
    "index number": "索引号",
    "document no": "发文字号",
    "document number": "发文字号",
    "doc no": "发文字号",
    "reference no": "发文字号",
    "reference number": "发文字号",
    "issued by": "发文机关",
    "issuing agency": "发文机关",
    "issuing authority": "发文机关",
    "issuing body": "发文机关",
    "issuing department": "发文机关",
    "issuer": "发文机关",
    "publishing agency": "发布机构",
    "published by": "发布机构",
    "date of document": "成文日期",
    "date of issue": "成文日期",
    "date issued": "成文日期",
    "issue date": "成文日期",
    "date published": "发布日期",
    "date of publication": "发布日期",
    "publication date": "发布日期",
    "publish date": "发布日期",
    "published": "发布日期",
    "published on": "发布日期",
    "posted on": "发布日期",
    "release date": "发布日期",
    "updated": "更新日期",
    "updated on": "更新日期",
    "last updated": "更新日期",
    "update time": "更新时间",
    "effective date": "生效日期",
    "title": "标题",
    "validity": "有效性",
    "topic category": "主题分类",
    "category": "主题分类",
    "source": "来源",
    "font size": "字体",
    "keywords": "关键词",
    "views": "浏览次数",
}
"""Labels in English over a text in Chinese, as a site's pages for foreigners have them."""
