"""Markdown that other people and programs write -> Notice."""
