"""Words of the trade that have an ordinary sense, too, which what stands behind them tells: 百家乐|超市."""

from __future__ import annotations

GOES_ON_AS = {
    "博彩": "经营场所|經營場所|業|[印虹云包油]|运营商|合法化|从业|监管|委员会|协会",
    "盘口": "[村乡镇街路]",
    "百家乐": ("种植|养殖|[福园购汇器团队手章坊日百餐酒幼]|超市|便利|小区|商店|副食|烟酒|五金|家政"),
    "时时彩": "[排演]",
    "六合彩": "[灯虹旗绘车带]|奖券|收益",
    "北京赛车": "手|场|俱乐部|运动|队",
    "一区二区三区": "[合的、，,]",
    "香港马会": "今[天日]|宣布|表示|行政总裁|主席|董事|有关|透过|资助|发言人|[(（]|助学|慈善|公益|捐",
    "澳门威尼斯人": "金光|会展|度假|大?酒店|购物|剧场",
    "新葡京": (
        r"[路街]|[、和及]?葡京大?酒店|大?酒店|[(（]|[\u4e00-\u9fff]{0,6}(?:餐[饮馆]|农家乐|商行|超市|茶楼|宾馆|酒[家楼]|饭?店)"
    ),
    "威廉希尔": "[姆斯森曼顿]",
    "国产精品": "农|装备|展|剧|牌",
    "高清无码": "率",
    "买球": "[票员衣拍类鞋星杆桌台队迷具服门赛场的]",
}
"""Each such word, and a pattern of how its ordinary sense goes on."""
STANDS_BEHIND = {"盘口": "[石龙大]", "买球": "[购采]"}
"""Each such word, and a pattern of the sign before it that makes it a part of an ordinary word: 石盘口, 购买|球拍."""
