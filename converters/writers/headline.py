"""The short title of a notice, for lists that name its issuer and kind beside it.

An official title names its issuer first (临岚市水务局关于…的公告), so that in a list every line begins alike and
says what it is about only at its end. What a headline leaves out stands beside it in the list; the page itself,
its feeds and its citations keep the title as issued.
"""

from __future__ import annotations

import re

_ABOUT = "关于"
_KIND = re.compile(
    r"""
    (?:Administrative\ Penalty\ Decision | Announcement | Circular | Decision | Letter(?:\ of\ Reply)? | Notice
      | Official\ Reply | Opinions | Order | Public\ Notice | Public\ Notification | Reply)
    \ (?P<by>of|from|by)\ (?:the\ )?   # Notice of the …
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[^\s,]+")
_JOINTS = frozenset({"of", "the", "and", "for", "to", "in"})
"""Words that join the parts of an issuer's name."""
_SUBJECT = re.compile(
    r"""
    (?:on|regarding|concerning|about)\ (?:the\ )?(?=\S)      # on the Night Closure …
    | (?=(?:Adjusting | Agreeing | Amending | Announcing | Approving | Cancelling | Commending | Correcting
      | Establishing | Extending | Forwarding | Inviting | Issuing | Launching | Postponing | Publishing
      | Regulating | Repealing | Requesting | Soliciting | Strengthening)\ )    # Correcting the Notice …
    """,
    re.VERBOSE,
)


def shorten_chinese(title: str, issuers: tuple[str, ...]) -> str:
    """Return ``title`` without the issuers it begins with, where 关于 comes after them; else ``title``.

    >>> shorten_chinese("临岚市水务局关于临时停水的公告", ("临岚市水务局",))
    '关于临时停水的公告'
    """
    rest = title
    while name := next((name for name in issuers if name and rest.startswith(name)), ""):
        rest = rest[len(name) :].lstrip(" \u3000、")
    return rest if rest is not title and rest.startswith(_ABOUT) else title


def shorten_english(title: str, issuers: tuple[str, ...]) -> str:
    """Return what ``title`` is about, where it begins with its kind and no other words than its issuers'; else all.

    >>> shorten_english("Notice of the Linlan Water Bureau on the Repair of Mains", ("Linlan Water Bureau",))
    'Repair of Mains'
    """
    kind = _KIND.match(title)
    if not kind:
        return title
    known = {word for name in issuers for word in _WORD.findall(name)}
    ends = []
    at = kind.end()
    while (word := _WORD.search(title, at)) and (word[0] in known or word[0] in _JOINTS):
        at = word.end()
        ends.append((at, word[0]))
    for end, last in reversed(ends):  # an issuer's name may hold "on" too
        subject = _SUBJECT.match(title, end + 1)
        if subject and last in known:
            rest = title[subject.end() :]
            return rest[0].upper() + rest[1:]
    return title
