"""What readers of text share: lines broken to fit a page or set in columns -> lines as their author wrote them."""
