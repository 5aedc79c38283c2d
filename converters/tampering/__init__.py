"""Injected advertising in raw copies: found, judged with reasons, taken out, and put right where evidence allows.

``examine`` judges a page, ``examine_text`` a plain text, ``restore`` gives the notice without what was injected;
``ask_once`` says of a whole file which words of a statement stand nowhere in it; ``place_doubts`` names
the paragraphs of the finished notice that hold what only looks so, and ``keep_silent`` takes lines that advertise out
of its issues.
"""

from converters.tampering.caution import keep_silent
from converters.tampering.doubts import place_doubts
from converters.tampering.reasons import Signal
from converters.tampering.restoration import ask_once, restore
from converters.tampering.verdict import RULES_VERSION, Finding, Report, examine, examine_text

__all__ = [
    "RULES_VERSION",
    "Finding",
    "Report",
    "Signal",
    "ask_once",
    "examine",
    "examine_text",
    "keep_silent",
    "place_doubts",
    "restore",
]
