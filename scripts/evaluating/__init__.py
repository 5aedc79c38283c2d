"""Measures on labelled files, one module a part of ``evaluate``."""
