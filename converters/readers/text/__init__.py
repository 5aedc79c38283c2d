"""Plain text dumps -> Notice: their heads, lines, feet and pages, and the kinds of dumps there are."""
