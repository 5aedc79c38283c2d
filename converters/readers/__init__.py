"""Bytes -> Notice: one module and one table row per format."""
