"""Parts of our own pages, written and read: front matter, inline marks, tables, generated Markdown as HTML."""
