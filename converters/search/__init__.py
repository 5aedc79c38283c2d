"""The search index: records of notices in, the files that a browser fetches out.

The index holds both languages. Its terms are pairs of neighbouring characters of which at least one is
Han, single Han characters, words of Latin letters and digits (English ones stemmed) and words of other
scripts. Each year of publication is a segment of its own, so that one more notice changes one segment,
and a reader gets the newest results first. What a query finds in the postings is a superset of the truth;
the reader's side proves each hit against the text before it is shown (``theme/assets/search-engine.js``).
"""
