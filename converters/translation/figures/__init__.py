"""Figures of both languages as facts with exact values, and their comparison."""
