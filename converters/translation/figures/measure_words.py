"""Chinese measure words, and what they count."""

from __future__ import annotations

_MEASURE_WORDS = """
个 项 条 名 人次 标准箱 标箱 人 位 口 家 户次 户 件 次 批次 批 期 届 套 台 辆 座 栋 幢 所
间 处 大类 类 种 级 层 章 节 款 只 头 匹 棵 株 张 份 封 篇 本 册 部 门 支 队 组 周岁 岁
场次 场 轮 遍 趟 回 道 步 大 方面 环节 阶段 领域 部门 单位 镇 乡 县 市 省 国 校 艘 架 枚
块 片 段 笔 单 例 桌 席 床 张床位 车次 班次 班 架次 标段 企业 社区 街道 村 园区 园 区 厂 站
点 宗 起 桩 幅 盏 根 颗 粒 瓶 箱 袋 盒 包 卷 首 集 学时 课时 学分 分 步骤 重 员 代 辈
世纪 字 页 行 列 排 号文件 人员 学生 职工 党员 居民 群众 儿童 老人 志愿者 医院 学校 项目 进 星
剂次 针次 项次 例次 台次 件次 辆次 艘次 航次 列次 门次 头次 轮次 课次 席次
叶 维 路 线 科 档 挡 倍
"""
MEASURE_WORD_PATTERN = "|".join(sorted(_MEASURE_WORDS.split(), key=len, reverse=True))

NOUNS = {
    "户": "household",
    "人": "person",
    "名": "person",
    "口": "person",
    "人次": "visit",
    "辆": "vehicle",
    "次": "time",
}
