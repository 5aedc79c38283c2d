"""Turn raw Chinese government notices into values, and values into text.

Everything here is pure: bytes and values in, values out. No file is opened but the tables that come
with the package (divisions, words, traditional characters, what the tamper check learned); no network,
clock or terminal is touched. That is the business of ``scripts``.
"""
