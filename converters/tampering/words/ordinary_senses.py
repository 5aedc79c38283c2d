"""Words of the trade that have an ordinary sense, too, which what stands behind them tells: 百家乐|超市."""

from __future__ import annotations

GOES_ON_AS = {
    "博彩": "[印虹云包油]|运营商|合法化|从业|监管|委员会|协会",
    "盘口": "[村乡镇街路]",
    "百家乐": ("种植|养殖|[福园购汇器团队手章坊日百餐酒幼]|超市|便利|小区|商店|副食|烟酒|五金|家政"),
    "时时彩": "[排演]",
    "六合彩": "[灯虹旗绘车带]",
    "北京赛车": "手|场|俱乐部|运动|队",
    "一区二区三区": "[合的、，,]",
    "香港马会": "助学|慈善|公益|捐",
    "澳门威尼斯人": "金光|会展|度假|大?酒店|购物|剧场",
    "威廉希尔": "[姆斯森曼顿]",
    "国产精品": "农|装备|展|剧|牌",
    "高清无码": "率",
}
"""Each such word, and a pattern of how its ordinary sense goes on."""
