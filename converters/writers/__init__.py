"""Notice(s) -> str: Markdown pages, index pages, feeds, open data."""
