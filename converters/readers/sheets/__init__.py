"""Tables as files (Excel, CSV) -> notices: a table, a form, or a list of notices."""
