"""Accounts of messengers that a text gives: whom to write to about an offer."""

from __future__ import annotations

import re

_HANDLE = re.compile(
    r"whatsapp[ :]*\+?\d{8,}|企鹅[ :号]{0,3}\d{6,}|[+＋]微[ :]{0,2}[a-z][a-z0-9_]{3,}"
    r"|(?:飞机(?=[号群客联频 :@])|纸飞机|电报|telegram|tg|whatsapp|蝙蝠|skype)"
    r"(?:号|群|客服|联系|频道)?[ :@]{0,3}@?[a-z][a-z0-9_]{3,}"
    r"|(?<![\w.-])@[a-z][a-z0-9_]{4,}(?!\.|[a-z0-9_]*\.)|t\.me/\w+"
    r"|(?:[裙群扣薇微]|飞机)[号信]?[ :]{0,2}[〇零○一二三四五六七八九]{6,}"
    r"|(?:加[vq微薇威徽扣]|加扣扣|薇信|威信|徽信|葳信|溦信|维信|v信|v[xX]|wx|w信|徽❤|薇|扣扣|扣(?!\d+[元分%点])|微x|微❤)[信芯]?(?:号"
    r"|同号|客服|咨询|联系)?[ :+]{0,3}[a-z]{0,12}[\d_][a-z0-9_]{3,}"
)
_MILD_HANDLE = re.compile(
    r"(?:微信|qq|q群|客服)(?:号|群|咨询|客服|联系)?[ :+]{0,3}[a-z0-9_]{5,}|(?:电话|手机|热线|同号"
    r"|微同)[ :]{0,2}1[3-9]\d{9}|1[3-9]\d{9}[ ]?\(?(?:微信)?同号"
)


def has_contact(text: str) -> bool:
    """Return whether folded ``text`` says whom to write to with a messenger.

    >>> has_contact("加微信 abc12345"), has_contact("请关注微信公众号")
    (True, False)
    """
    return _HANDLE.search(text) is not None or _MILD_HANDLE.search(text) is not None
