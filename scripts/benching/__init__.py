"""Measures this project against what a publisher would use instead, in one run, on one invented archive.

``archive`` makes it up, ``measure`` runs a step as a process of its own and says what it cost, ``steps`` are
ours, ``peers`` theirs, ``lookups`` asks the finished index, ``table`` and ``plots`` write what came out.
"""
