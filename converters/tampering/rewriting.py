"""Text rewritten so that engines take it for new: characters swapped inside clauses, readings, words left out."""

from __future__ import annotations

import re

from converters.tampering.lexicon import HAN

TRADITIONAL = frozenset(
    "國務辦關於發佈個們來時對會學說過還這進經業員產電動號機構網門開無廣東車長書見貝馬魚鳥龍風飛點為與種現實應當義議論設計記認證許該詳語課請讀調談據擇擔擴攝數斷權條極樣標樓"
    "橋檢歷歸殺毀氣決況沒滅準滿漢災灣煙熱營獎獨獲環畢畫異療監盡盤眾確礙禮禍積穩競筆節範築簡糧純紅級線組細終結給絕統絲綜綠維綱緊練總績續職聯聲聽肅腦臨興舉舊萬葉蘇蘭處"
    "虛蟲術衛衝補裝製複規視覺覽觀親觸訂訓託訪訴診評詞試話誠誤誰諸謀護變讓豐貧貨貢責貴買費貿資賓質賬賴購賽趕躍軍軟較載輔輕輛輪輸轄轉辭農運達違遠適選遺鄉鄰醫釋鐵鐘鋼錄"
    "錢錯鎮鏡闊隊階際陳陸陽險隨難雙雜離雲靈靜響頁項順須預頒領頭題額願類顯顧飲飯養餘館驗驚髮體鬥鬧園圍圓團場塊報壓壞壯寧審層屬島嚴鑒專將屆岡幹並異從復後幾協單備傳傷價億優"
    "償儲兩內則創劃劇劉勞勢勵匯區參啟問喚喪噸圖執堅報塵夢奪婦孫導屜幣師帶幫庫廠廢廳彈強徑徹態慣慮慶憂懷懸戰戶掃揚換損搶擁攔攜敗敵斂晉曆會東梁棄極榮槍樂樹橫歐歡殘殼減測湯溝滄滲漁"
    "潔濟濕濱灘爐爭爾狀獄獻現璽甌瘋癢盜睏礎禦稅穀窮窩競籃紀約紋納紙紛紐紮絡綁緒編緩縣縮織繁繼罰羅聖聞腳脫膠臟艙艦節莊華萊蓋薦薩藍藝藥蘆製訊討訟註誌諒講證譜譯貫賀賞賠賢踐踴軌軒輝輩"
)
"""Characters that simplified text never has. Names and quotations may: clauses are counted without quotations."""
SIMPLIFIED = frozenset(
    "国务办关发个们来时对会学说过还这进经业员产电动号机构网门开无广东车长书见马鱼风飞点为与种现实应当义议论设计记认证许该详语课请读调谈据择担扩数断权条极样标楼桥检历归气决况没灭满汉灾"
    "湾热营奖独获环画异疗监尽盘众确碍礼积稳竞笔节范筑简粮纯红级线组细终结给绝统综绿维紧练总绩续职联声听临兴举旧万处术卫补装规视览观亲订训访诉诊评词试话诚误护变让丰贫货责贵买费贸资质购"
    "赛军软较载轻辆轮输转农运达违远适选乡邻医释铁钢录钱错镇队阶际陈险随难双杂离灵静页项顺须预颁领头题额愿类显顾养馆验体园围团场报压坏审层属专将届从复后协单备传价优两创划动劳势励区参"
)
_ANY_TRADITIONAL = re.compile("[" + "".join(sorted(TRADITIONAL)) + "]")
_QUOTED = re.compile(r"[“《「『〈（(【][^”》」』〉）)】\n]{1,60}[”》」』〉）)】]")
_CLAUSE = re.compile(rf"[{HAN}A-Za-z0-9]+")
_INVERSE = re.compile(r"(?P<a>[\u4e00-\u9fff])[(（](?P<b>[\u4e00-\u9fff])[)）](?=[\u4e00-\u9fff])")
_GAP = re.compile(
    r"(?:推进|推动|贯彻|落实|学习|执行|实施|根据|按照|依据|坚持|围绕|加强|开展|完善|宣传|弘扬|深化|践行|加快|研究|部署|把|将|对|以|在|关于|召开|通过)"
    r"[ \u3000\xa0]{1,3}(?:的(?=[\u4e00-\u9fff])|工作|作为|为[^\u4e00-\u9fff]?|精神|情况|等|[，。、])"
)
_NOUN_GAP = re.compile(
    r"(?:执行|杜绝|落实|确保|加强|推进|开展|完善|强化|维护|提高|贯彻|深入|关于)[ \u3000\xa0]{1,3}"
    r"(?:规定|行为|责任|安全|管理|工作|的通知|建设|服务|能力|水平|制度)"
)
_OBJECT_GAP = re.compile(rf"(?:执行|杜绝|落实|确保|加强|推进|开展|完善|强化|维护|提高|贯彻) (?=[{HAN}]{{2}}[，。；])")
_SPACED = re.compile(rf"[{HAN}][ \u3000]+(?=[{HAN}])")


def swaps_characters(text: str) -> bool:
    """Return whether simplified text has traditional characters in the middle of its clauses.

    >>> swaps_characters("會議强调，要對问题立即整改，確保項目顺利进行。"), swaps_characters("會議強調。会议强调。")
    (True, False)
    """
    if len(set(_ANY_TRADITIONAL.findall(text))) < 3:
        return False
    bare = _QUOTED.sub(" ", text)
    for sentence in re.split(r"[。；\n]", bare):
        signs = set(sentence)
        if len(signs & TRADITIONAL) >= 4 and len(signs & SIMPLIFIED) >= 2:
            return True
    mixed: set[str] = set()
    clauses = 0
    for clause in _CLAUSE.findall(bare):
        signs = set(clause)
        if (odd := signs & TRADITIONAL) and len(signs & SIMPLIFIED) >= 1:
            clauses += 1
            mixed |= odd
    return (clauses >= 3 and len(mixed) >= 3) or (clauses >= 2 and len(mixed) >= 4)


def has_deletions(text: str) -> bool:
    """Return whether two words or more were deleted that the sentence needs: 扎实推进 工作."""
    gaps = len(_GAP.findall(text))
    if len(_OBJECT_GAP.findall(text)) >= 4 and len(_SPACED.findall(text)) <= 8:
        return True
    if len(_NOUN_GAP.findall(text)) >= 3 and len(_SPACED.findall(text)) <= 8:
        return True
    return gaps >= 2 and len(_SPACED.findall(text)) <= gaps * 3


_ROMAN_RUN = re.compile(r"[a-z](?<![A-Za-z][a-z])[a-z]{0,23}(?:[ ,.]{1,2}[a-z]{1,24}){9,}(?![A-Za-z])")
_SYLLABLES = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|ve|er|a|o|e|i|u|v)){1,5}"
)


def is_romanised(text: str) -> bool:
    """Return whether a stretch of ten words or more is pinyin without tones.

    >>> is_romanised("ge qu jiaoyu ju wei zuohao jinnian zhaosheng gongzuo tongzhi ruxia")
    True
    >>> is_romanised("applicants should submit the form before the end of the year to us")
    False
    """
    for run in _ROMAN_RUN.finditer(text):
        parts = re.split(r"[ ,.]+", run[0])
        if sum(_SYLLABLES.fullmatch(part) is not None for part in parts) * 10 >= len(parts) * 9:
            return True
    return False
