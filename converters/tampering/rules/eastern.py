"""Lines of Japanese or Korean advertising in a Chinese page: copied goods, casinos, what is sold by post.

A page may well have lines in these languages: of a border prefecture, a partner town, a language to choose. They count
if two words of such trades stand in one line, one of them such as hardly anything else has, or many of shops.
"""

from __future__ import annotations

import re

from converters.tampering.reading import Reading
from converters.tampering.reading.text import one_of, words
from converters.traditional import simplify

_BLATANT = words(
    simplify(
        """
        スーパーコピー ブランドコピー コピー品 コピー時計 偽ブランド 偽物 n級品 n級 激安 代引き可能 裏本
        オンラインカジノ カジノ バカラ スロット パチスロ パチンコ ブックメーカー 入金不要 入金ボーナス
        登録ボーナス ウェルカムボーナス オンカジ アダルト動画 エロ動画 無修正 風俗店 デリヘル セフレ 出会い系
        援助交際 人妻 熟女 バイアグラ シアリス 精力剤 ed治療薬 即日融資 闇金 競馬予想 카지노 바카라 토토 먹튀
        슬롯 홀덤 꽁머니 배팅 베팅 성인용품 성인사이트 출장안마 출장마사지 야동 비아그라 시알리스 대포통장 짝퉁
        레플리카 급전 소액결제
        """
    )
)
_PLAIN = words(
    simplify(
        """
        コピー ブランド 通販 専門店 財布 時計 バッグ 腕時計 ロレックス ルイヴィトン シャネル エルメス グッチ
        ウブロ オメガ カルティエ プラダ 国内発送 最高品質 高品質 格安 安い 最安値 新作 正規品 口コミ 人気
        ランキング おすすめ 無料 ダウンロード ボーナス 攻略 動画 販売 通信販売 安全 安心 サイト オンライン
        送料無料 後払い 代引き 副業 사이트 추천 온라인 주소 가입 쿠폰 첫충 보너스 검증 업체 안전 놀이터 후기
        할인 판매 구매 무료 다운로드 게임
        """
    )
)
_COPIED, _MANY = words("コピー ブランド"), 4
_KNOWN = re.compile(one_of(_BLATANT | _PLAIN))
_SCRIPT = re.compile("[\u3041-\u30fa\uac00-\ud7a3]{2}")
_WARNS = re.compile(
    simplify(
        "注意|詐欺|被害|警察|税関|知的財産|禁止|違法|違反|取締|防止|対策|犯罪|사기|주의|경찰|불법|금지|예방|단속|범죄|도박"
    )
)
NEEDS = _BLATANT | _COPIED
"""What such a line has."""


def has_eastern_advert(reading: Reading) -> bool:
    """Return whether a line in Japanese or Korean offers what such trades do, and does not warn of it.

    >>> from converters.tampering.reasons import read
    >>> has_eastern_advert(read(simplify("ブランドコピー 財布 通販")))  # as revealing does
    True
    >>> has_eastern_advert(read(simplify("日本語版 お問い合わせ")))
    False
    """
    for line in reading.lines_with(NEEDS):
        if not _SCRIPT.search(line) or _WARNS.search(line):
            continue
        found = set(_KNOWN.findall(line))
        is_blatant = not found.isdisjoint(_BLATANT)
        if (len(found) > 1 and is_blatant) or (len(found) >= _MANY and not found.isdisjoint(_COPIED)):
            return True
    return False
