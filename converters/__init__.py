"""Turn raw Chinese government notices into values, and values into text.

Everything here is pure: bytes and values in, values out. No file is opened, no network, clock or
terminal is touched; that is the business of ``scripts``.
"""
