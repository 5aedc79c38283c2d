"""Signs at places on pages (PDF, OFD) -> blocks -> notices."""
